#include "pipeline/detectors/structure/wrapped.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/people/people.h"
#include "pipeline/detectors/structure/labelled.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/cued_values.h"
#include "pipeline/detectors/values/numbers.h"

namespace blackbar {
namespace {

constexpr int kMostLines = 3;
constexpr size_t kLongestCell = 90;  // bytes of one line of a cell

// A line of a cell, and where it stands in the joined text.
struct Piece {
  size_t joined = 0, begin = 0, end = 0;
};

class WrappedDetector : public Detector {
 public:
  const char* name() const override { return "cells"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override {
    const auto& tokens = page.tokens();
    if (tokens.empty()) return;
    const Layout& layout = *context.layout;
    size_t rows = layout.rows();
    for (size_t row = 0; row + 1 < rows; ++row) {
      const auto& cells = layout.Row(row);
      if (cells.size() < 2 || cells.size() > kMostCells || !GoesOn(page, layout, row)) continue;
      for (const Cell& cell : cells) {
        Read(page, context, cell, marks);
        // "Device: IMEI" goes on under its value.
        const auto& labels = *context.labels;
        auto label = std::partition_point(labels.begin(), labels.end(),
                                          [&](const LabelHit& h) { return h.first < cell.first; });
        if (label == labels.end() || label->first > cell.last || label->ends_line) continue;
        size_t value = page.TokenAfter(label->last, label->value);
        if (value <= cell.first || value > cell.last) continue;
        Cell part = cell;
        part.first = value;
        part.left = page.PlaceOf(tokens[value]).left;
        Read(page, context, part, marks);
      }
    }
  }

 private:
  // The row below has fewer cells, and none under the first.
  static bool GoesOn(const PageView&, const Layout& layout, size_t row) {
    const auto &cells = layout.Row(row), &below = layout.Row(row + 1);
    return below.size() < cells.size() && below.front().left > cells.front().right &&
           below.front().top - cells.front().bottom <=
               std::max<int64_t>(cells.front().bottom - cells.front().top, 1);
  }

  void Read(const PageView& page, const DetectContext& context, const Cell& cell,
            std::vector<Mark>* marks) const {
    std::vector<Piece> pieces;
    std::string joined;
    const Cell* next = &cell;
    for (int lines = 0; lines < kMostLines && next != nullptr; ++lines) {
      size_t begin = page.tokens()[next->first].begin, end = EndOf(page, *next);
      if (end - begin > kLongestCell) return;
      if (!joined.empty() && joined.back() != '-' && joined.back() != ':') joined.push_back(' ');
      pieces.push_back({joined.size(), begin, end});
      joined.append(page.text().substr(begin, end - begin));
      next = context.layout->Continuation(*next);
    }
    if (pieces.size() > 1) Find(page, context, joined, pieces, marks);
  }

  static size_t EndOf(const PageView& page, const Cell& cell) {
    size_t end = page.tokens()[cell.last].end;
    while (end < page.text().size() &&
           std::string_view("-,:#./").find(page.text()[end]) != std::string_view::npos)
      ++end;
    return end;
  }

  void Find(const PageView& page, const DetectContext& context, const std::string& joined,
            const std::vector<Piece>& pieces, std::vector<Mark>* marks) const {
    PageView view(joined, page.number());
    std::vector<LabelHit> labels = FindLabels(view);
    Layout layout(view, labels);
    DetectContext inner = context;
    inner.labels = &labels;
    inner.layout = &layout;
    inner.tags = nullptr;
    std::vector<Mark> found;
    labelled_->Detect(view, inner, &found);
    cues_->Detect(view, inner, &found);
    size_t whole = found.size();
    numbers_->Detect(view, inner, &found);
    people_->Detect(view, inner, &found);
    for (size_t i = 0; i < found.size(); ++i) {
      const Mark& mark = found[i];
      for (size_t p = 1; p < pieces.size(); ++p) {
        size_t joint = pieces[p].joined;
        bool crosses = mark.begin < joint && mark.end > joint;
        bool behind =
            i < whole && mark.begin >= joint && (p + 1 == pieces.size() || mark.begin < pieces[p + 1].joined);
        if (!crosses && !behind) continue;
        Put(mark, pieces, marks);
        break;
      }
    }
  }

  static void Put(const Mark& mark, const std::vector<Piece>& pieces, std::vector<Mark>* marks) {
    for (const Piece& piece : pieces) {
      size_t length = piece.end - piece.begin;
      size_t from = std::max(mark.begin, piece.joined), to = std::min(mark.end, piece.joined + length);
      if (from >= to) continue;
      Mark part = mark;
      part.begin = piece.begin + (from - piece.joined);
      part.end = piece.begin + (to - piece.joined);
      part.score = std::max(0.6, mark.score - 0.04);
      marks->push_back(std::move(part));
    }
  }

  std::unique_ptr<Detector> labelled_ = MakeLabelledDetector(), cues_ = MakeCuedValuesDetector(),
                            numbers_ = MakeNumbersDetector(), people_ = MakePeopleDetector();
};

}  // namespace

std::unique_ptr<Detector> MakeWrappedDetector() { return std::make_unique<WrappedDetector>(); }

}  // namespace blackbar
