#include "pipeline/detectors/structure/loose_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/detectors/structure/fields.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/dates.h"

namespace blackbar {
namespace {

constexpr size_t kFewestLabels = 3;
constexpr size_t kMostStrangeWords = 2;  // of a heading: words no label knows
constexpr int kIdleRows = 2;             // rows without a value that end the table
constexpr size_t kLongestRow = 40;       // tokens
constexpr int kPivot = 2026;

using Labels = std::vector<LabelHit>;

class LooseReader {
 public:
  LooseReader(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), context_(context), marks_(marks) {}

  void Read() {
    const Labels& labels = *context_.labels;
    for (size_t first = 0, end; first < labels.size(); first = end) {
      uint32_t line = tokens_[labels[first].first].line;
      for (end = first + 1; end < labels.size() && tokens_[labels[end].first].line == line; ++end) {
      }
      if (end - first >= kFewestLabels && IsHeading(first, end)) Rows(first, end);
    }
  }

 private:
  size_t LineEnd(size_t token) const {
    size_t end = token;
    while (end < tokens_.size() && tokens_[end].line == tokens_[token].line) ++end;
    return end;
  }

  // Nearly all words are labels, none with a colon, and no wide gap parts them all into columns already.
  bool IsHeading(size_t first, size_t end) const {
    const Labels& labels = *context_.labels;
    size_t begin = labels[first].first;
    while (begin > 0 && tokens_[begin - 1].line == tokens_[begin].line) --begin;
    size_t stop = LineEnd(begin), covered = 0;
    for (size_t i = first; i < end; ++i) {
      if (page_.GapAfter(labels[i].last).find(':') != std::string_view::npos) return false;
      covered += labels[i].last + 1 - labels[i].first;
    }
    if (stop - begin > covered + kMostStrangeWords || stop >= tokens_.size()) return false;
    for (size_t t = begin; t < stop; ++t) {
      if (tokens_[t].Number() || !tokens_[t].Is(Token::kCapital)) return false;
    }
    return context_.layout->Row(context_.layout->RowOf(begin)).size() <= 2;
  }

  void Rows(size_t first, size_t end) {
    size_t row = LineEnd((*context_.labels)[first].first);
    int idle = 0;
    while (row < tokens_.size() && idle < kIdleRows) {
      uint32_t line = tokens_[row].line;
      bool apart = line > tokens_[row - 1].line + 1;  // a blank line
      size_t stop = LineEnd(row);
      if (apart || stop - row > kLongestRow) return;
      idle = ReadRow(first, end, row, stop) ? 0 : idle + 1;
      row = stop;
    }
  }

  bool ReadRow(size_t first, size_t end, size_t row, size_t stop) {
    size_t at = row;
    bool any = false;
    for (size_t i = first; i < end && at < stop; ++i) {
      const LabelHit& hit = (*context_.labels)[i];
      FieldType field = hit.row->field;
      if (field == FieldType::kAge || field == FieldType::kGrade) {
        for (size_t t = at; t < std::min(stop, at + 5); ++t) {
          if (!tokens_[t].Number() || tokens_[t].size() > 2) continue;
          at = t + 1;
          break;
        }
      } else if (field == FieldType::kDob || field == FieldType::kEventDate ||
                 field == FieldType::kIncidentDate) {
        any |= ReadDate(hit, stop, &at);
      } else if (HasForm(field) && field != FieldType::kAddress && field != FieldType::kMedical &&
                 field != FieldType::kScars && field != FieldType::kGang && field != FieldType::kCriteria &&
                 field != FieldType::kHistory && field != FieldType::kPassword) {
        any |= ReadForm(hit, stop, &at);
      }
    }
    return any;
  }

  bool ReadDate(const LabelHit& hit, size_t stop, size_t* at) {
    for (size_t t = *at; t < stop; ++t) {
      auto date = DateAt(page_.text(), tokens_[t].begin, kPivot);
      if (!date) continue;
      if (hit.row->field == FieldType::kDob) Add(hit, date->begin, date->end, "DOB", 0.93);
      *at = page_.TokenAfter(t, date->end);
      return true;
    }
    return false;
  }

  // The first token from which on the value has the form, with digits enough to be no word or age.
  bool ReadForm(const LabelHit& hit, size_t stop, size_t* at) {
    size_t limit = tokens_[stop - 1].end;
    for (size_t t = *at; t < stop; ++t) {
      if (DateAt(page_.text(), tokens_[t].begin, kPivot) && tokens_[t].Number() && tokens_[t].size() <= 4)
        return false;
      auto value = FieldValueAt(hit.row->field, page_.text(), tokens_[t].begin, limit, true);
      if (!value) continue;
      auto digits = std::count_if(page_.text().begin() + static_cast<long>(value->begin),
                                  page_.text().begin() + static_cast<long>(value->end),
                                  [](char c) { return c >= '0' && c <= '9'; });
      if (digits < 3) continue;
      if (hit.row->field < FieldType::kCase)
        Add(hit, value->begin, value->end, value->kind, value->score - 0.03);
      *at = page_.TokenAfter(t, value->end);
      return true;
    }
    return false;
  }

  void Add(const LabelHit& hit, size_t begin, size_t end, std::string_view kind, double score) {
    marks_->push_back(
        {begin, end, kind, "", score, "labels", fmt::format("label {} above it", hit.row->words)});
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<Mark>* marks_;
};

}  // namespace

void ReadLooseTables(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  LooseReader(page, context, marks).Read();
}

}  // namespace blackbar
