#include "pipeline/detectors/structure/wrapped.h"

#include <algorithm>
#include <map>
#include <string>

#include "pipeline/detectors/people/people.h"
#include "pipeline/detectors/structure/labelled.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/cued_values.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/places.h"

namespace blackbar {
namespace {

constexpr size_t kMostLines = 5;
constexpr size_t kLongestCell = 90;  // bytes of one line of a cell
constexpr int64_t kTextSlack = 2;    // characters that a line may stand beside the one above
constexpr int64_t kBoxSlack = 12'000;

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
    std::map<size_t, const LabelHit*> headers;  // of the cells of tables, by first token
    bool read_headers = false;
    for (size_t row = 0; row + 1 < rows; ++row) {
      const auto& cells = layout.Row(row);
      if (cells.size() < 2 || cells.size() > kMostCells) continue;
      size_t lines = Lines(page, context, row);
      if (lines < 2) continue;
      if (!read_headers) headers = Headers(context);
      read_headers = true;
      for (const Cell& cell : cells) {
        auto header = headers.find(cell.first);
        const LabelHit* above = header == headers.end() || cell.label ? nullptr : header->second;
        Read(page, context, cell, {cell.first, lines, above}, marks);
        // "Device: IMEI" goes on under its value.
        size_t value = ValueIn(page, context, cell);
        if (value <= cell.first || value > cell.last) continue;
        Cell part = cell;
        part.first = value;
        part.left = page.PlaceOf(tokens[value]).left;
        if (std::abs(part.left - cell.left) > Slack(page))
          Read(page, context, part, {cell.first, lines, nullptr}, marks);
      }
    }
  }

 private:
  static std::map<size_t, const LabelHit*> Headers(const DetectContext& context) {
    std::map<size_t, const LabelHit*> headers;
    for (const LabelHit& hit : *context.labels) {
      if (hit.parts > 1 || !context.layout->IsHeader(context.layout->RowOf(hit.first))) continue;
      for (const Cell& cell : context.layout->ValueCells(hit)) headers.emplace(cell.first, &hit);
    }
    return headers;
  }

  static int64_t Slack(const PageView& page) { return page.has_boxes() ? kBoxSlack : kTextSlack; }

  // Where the text of a cell ends, with the punctuation behind it.
  static std::string_view TextOf(const PageView& page, const Cell& cell) {
    size_t begin = page.tokens()[cell.first].begin, end = page.tokens()[cell.last].end;
    while (end < page.text().size() &&
           std::string_view(".:_?,-").find(page.text()[end]) != std::string_view::npos)
      ++end;
    return page.text().substr(begin, end - begin);
  }
  static bool HasColon(const PageView& page, const Cell& cell) {
    return TextOf(page, cell).find(':') != std::string_view::npos;
  }

  // The token behind the label that begins the cell; its first when it has none or nothing follows.
  static size_t ValueIn(const PageView& page, const DetectContext& context, const Cell& cell) {
    const auto& labels = *context.labels;
    auto label = std::partition_point(labels.begin(), labels.end(),
                                      [&](const LabelHit& h) { return h.first < cell.first; });
    if (label == labels.end() || label->first > cell.last || label->ends_line) return cell.first;
    return page.TokenAfter(label->last, label->value);
  }

  // Right below, without a blank line between.
  static bool Close(const PageView& page, const Cell& above, const Cell& below) {
    int64_t height = std::max<int64_t>(above.bottom - above.top, 1);
    return below.top - above.bottom <= (page.has_boxes() ? height : height / 2);
  }

  // Rows from `row` on whose cells are lines of its cells.
  static size_t Lines(const PageView& page, const DetectContext& context, size_t row) {
    const Layout& layout = *context.layout;
    size_t lines = 1;
    for (; lines < kMostLines && row + lines < layout.rows(); ++lines) {
      const auto& below = layout.Row(row + lines);
      if (!Close(page, layout.Row(row + lines - 1).front(), below.front()) || layout.IsHeader(row + lines))
        break;
      if (!Narrower(layout, row, row + lines) && !Filled(page, context, row, row + lines)) break;
    }
    return lines;
  }

  // The row below has fewer cells, and none under the first.
  static bool Narrower(const Layout& layout, size_t row, size_t next) {
    const auto &cells = layout.Row(row), &below = layout.Row(next);
    bool asks = below.front().label && below.front().colon;
    return !asks && below.size() < cells.size() && below.front().left > cells.front().right;
  }

  // A row of a form whose boxes go on below: every cell there stands under a box or under its value and asks
  // for nothing of its own. In a table without labels a cell must break off with a comma or hyphen.
  static bool Filled(const PageView& page, const DetectContext& context, size_t row, size_t next) {
    const Layout& layout = *context.layout;
    const auto &cells = layout.Row(row), &below = layout.Row(next);
    if (below.size() > cells.size()) return false;
    bool boxes = !page.tokens()[cells.front().first].Is(Token::kDigits) && HasColon(page, cells.front()) &&
                 std::any_of(cells.begin(), cells.end(), [](const Cell& c) { return c.label && c.colon; });
    bool broken = false;
    for (const Cell& cell : below) {
      auto above = std::find_if(cells.begin(), cells.end(), [&](const Cell& c) {
        if (std::abs(c.left - cell.left) <= Slack(page)) return true;
        size_t value = boxes && c.label ? ValueIn(page, context, c) : c.first;
        return value > c.first && value <= c.last &&
               std::abs(page.PlaceOf(page.tokens()[value]).left - cell.left) <= Slack(page);
      });
      if (above == cells.end() || Asks(page, cell, *above)) return false;
      char last = TextOf(page, *above).back();
      broken |= !page.tokens()[cell.first].Is(Token::kDigits) && (last == ',' || last == '-');
    }
    bool numbered = page.tokens()[below.front().first].Is(Token::kDigits);  // a row of its own
    // So is a line in capitals that stands alone under the first box's label, when nothing above breaks off.
    const Token& opens = page.tokens()[below.front().first];
    bool alone = below.size() == 1 && below.front().last > below.front().first && opens.Is(Token::kUpper) &&
                 std::abs(below.front().left - cells.front().left) <= Slack(page);
    if (boxes && alone && !broken) return false;
    char end = TextOf(page, cells.front()).back();  // "Villanueva," over "DR"
    bool name =
        (end == ',' || end == '-') && std::abs(below.front().left - cells.front().left) <= Slack(page);
    bool fewer = below.size() < cells.size() || name;
    return boxes || (broken && fewer && !numbered && !layout.IsHeader(row));
  }

  // A label of its own. "Protection" over "order:" is one label in two lines.
  static bool Asks(const PageView& page, const Cell& cell, const Cell& above) {
    std::string_view text = TextOf(page, cell);
    if (text.find('?') != text.npos) return true;
    bool colon = text.find(": ") != text.npos || text.back() == ':';
    if (!colon) return cell.label && !cell.only_label && cell.colon;
    return HasColon(page, above);
  }

  // The cell under this one.
  static const Cell* Under(const PageView& page, const Layout& layout, const Cell& cell) {
    size_t row = layout.RowOf(cell.first) + 1;
    if (row >= layout.rows() || layout.Row(row).size() > kMostCells) return nullptr;
    for (const Cell& other : layout.Row(row)) {
      if (std::abs(other.left - cell.left) <= Slack(page)) return &other;
    }
    return nullptr;
  }

  struct Reach {
    size_t lead = 0;                   // the token of the label in front
    size_t lines = 0;                  // rows that belong together
    const LabelHit* header = nullptr;  // of the cell's column
  };

  // The lines of a cell as one text, with the label in front.
  void Read(const PageView& page, const DetectContext& context, const Cell& cell, Reach reach,
            std::vector<Mark>* marks) const {
    std::vector<Piece> pieces;
    size_t from = page.tokens()[reach.lead].begin, first = page.tokens()[cell.first].begin;
    std::string joined(page.text().substr(from, first - from));
    if (reach.header != nullptr) joined = std::string(reach.header->row->words) + ": ";
    const Cell* next = &cell;
    for (size_t lines = 0; lines < reach.lines && next != nullptr; ++lines) {
      size_t begin = page.tokens()[next->first].begin, end = EndOf(page, *next);
      if (end - begin > kLongestCell) return;
      if (!pieces.empty() && joined.back() != '-') joined.push_back(' ');
      pieces.push_back({joined.size(), begin, end});
      joined.append(page.text().substr(begin, end - begin));
      next = Under(page, *context.layout, *next);
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
    inner.names_as_written = nullptr;
    std::vector<Mark> found;
    labelled_->Detect(view, inner, &found);
    cues_->Detect(view, inner, &found);
    size_t whole = found.size();
    numbers_->Detect(view, inner, &found);
    people_->Detect(view, inner, &found);
    places_->Detect(view, inner, &found);
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
                            numbers_ = MakeNumbersDetector(), people_ = MakePeopleDetector(),
                            places_ = MakePlacesDetector();
};

}  // namespace

std::unique_ptr<Detector> MakeWrappedDetector() { return std::make_unique<WrappedDetector>(); }

}  // namespace blackbar
