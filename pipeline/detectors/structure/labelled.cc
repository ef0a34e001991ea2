#include "pipeline/detectors/structure/labelled.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/detectors/structure/fields.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/structure/loose_table.h"
#include "pipeline/detectors/values/address_words.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/dates.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

class LabelledDetector : public Detector {
 public:
  const char* name() const override { return "labels"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

constexpr int kPivot = 2026;

std::string LabelText(const LabelHit& hit) { return std::string(hit.row->words); }

// "CA D1234567", "TX/ABC1234", "D1234567 (CA)": the state beside a licence or plate. Moves `at` past one in
// front.
std::string_view StateBefore(std::string_view text, size_t* at, size_t limit) {
  if (*at + 3 >= limit || !IsStateCode(text.substr(*at, 2))) return {};
  size_t after = *at + 2;
  while (after < limit && after < *at + 6 &&
         std::string_view(" /:-.,#").find(text[after]) != std::string_view::npos) {
    ++after;
  }
  if (after == *at + 2) return {};
  std::string_view state = text.substr(*at, 2);
  *at = after;
  return state;
}

// Words of a hit confirmation shortly before.
bool InTeletype(std::string_view text, size_t at) {
  std::string_view before = text.substr(at > 120 ? at - 120 : 0, std::min<size_t>(at, 120));
  for (std::string_view word : {"HIT", "NCIC", "YQ", "YR", "LOCATE", "CANCEL"}) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

// In the column of serial numbers of a property list: passports, cards, swabs, telephones.
bool OfSomebody(std::string_view text, const FieldValue& value) {
  std::string_view number = text.substr(value.begin, value.end - value.begin);
  if (IsMbi(number) || (number.size() == 15 && DigitsOf(number).size() == 15 && Luhn(number))) return true;
  size_t line = text.rfind('\n', value.begin);
  std::string before(
      text.substr(line == text.npos ? 0 : line + 1, value.begin - (line == text.npos ? 0 : line + 1)));
  if (before.size() > 120) before.erase(0, before.size() - 120);
  std::transform(before.begin(), before.end(), before.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  for (std::string_view word : {"passport", "medicare", "swab", "buccal", "dna", "social security",
                                "debit card", "credit card", "green card"}) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

// NCIC masks: "LIC/ABC1234", "SOC/123456789", "OLN/CA D1234567".
std::optional<FieldValue> ReadValue(const LabelHit& hit, std::string_view text, size_t at, size_t limit) {
  FieldType field = hit.row->field;
  // "(x) fighting": a box that is checked.
  bool box =
      field == FieldType::kHandle && hit.row->words == "x" && at > 1 &&
      text.substr(at - std::min<size_t>(at, 4), std::min<size_t>(at, 4)).find_first_of(")]") != text.npos;
  if (box) return std::nullopt;
  bool stated =
      field == FieldType::kDriverLicense || field == FieldType::kPlate || field == FieldType::kLicense;
  std::string_view state;
  size_t with_state = at;
  if (stated) state = StateBefore(text, &at, limit);
  auto value = FieldValueAt(field, text, at, limit, hit.marked || !state.empty());
  // The tag of an item of evidence: a form no plate has.
  if (!value && field == FieldType::kPlate && hit.row->words == "tag") {
    value = FieldValueAt(FieldType::kTag, text, at, limit, hit.marked);
  }
  if (!value) return value;
  bool word = !hit.starts_cell && !hit.colon && (hit.row->words == "street" || hit.row->words == "str");
  if (field == FieldType::kAddress && word) return std::nullopt;
  if (field == FieldType::kAddress)
    value->end = value->begin + SentenceEnd(text.substr(value->begin, value->end - value->begin));
  bool joined = !state.empty() && hit.parts == 1 && !hit.row->words.ends_with(" st") &&
                !hit.row->words.ends_with("state") && at == with_state + 3 &&
                (with_state == 0 || text[with_state - 1] != '/') &&
                (text[at - 1] == '-' || text[at - 1] == ' ') && value->kind == "DRIVER_LICENSE" &&
                value->begin == at;
  if (field == FieldType::kSerial && OfSomebody(text, *value)) return std::nullopt;
  // "SSN on the form: 470-21-8834": no number of the office is written so.
  static const Pattern ssn(R"(\d{3}-\d{2}-\d{4}\b)");
  MatchSpan span;
  static const Pattern nic(R"((?-i:[A-Z]\d{9})\b)");
  if (field == FieldType::kReference && nic.MatchAt(text, value->begin, &span) &&
      InTeletype(text, value->begin))
    return std::nullopt;
  if (field == FieldType::kReference && ssn.MatchAt(text, value->begin, &span) && span.end >= value->end)
    return std::nullopt;
  if (value->kind == "DRIVER_LICENSE" && !state.empty() &&
      IsDriverLicenseOf(state, text.substr(value->begin, value->end - value->begin))) {
    value->score = 0.98;
    value->why = "has a form that its state issues";
  }
  if (joined) value->begin = with_state;
  return value;
}

// Marks the values that labels announce, on one page.
class Reader {
 public:
  Reader(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), context_(context), layout_(*context.layout), marks_(marks) {}

  void Read(const LabelHit& hit) {
    if (hit.row->field == FieldType::kDob) return ReadBrokenDate(hit);
    if (!HasForm(hit.row->field)) return;
    // The address of a business or an office is no home's (labelled_addresses.cc).
    if (hit.row->field == FieldType::kAddress && NamesWorkplace(page_, hit)) return;
    if (!hit.ends_line && ReadInline(hit)) return;
    if (!hit.marked && !layout_.IsHeader(layout_.RowOf(hit.first))) return;
    LabelHit in_cell = hit;
    in_cell.marked = true;
    bool first = true;
    for (const Cell& cell : layout_.ValueCells(hit)) {
      if (!std::exchange(first, false) && EndsCallers(page_, hit, cell.first)) break;
      ReadCell(in_cell, cell);
    }
  }

 private:
  // Birth dates are read elsewhere (ages.cc), but for those that two lines of a cell share.
  void ReadBrokenDate(const LabelHit& hit) {
    if (!hit.marked) return;
    if (!hit.ends_line && hit.value < hit.limit) {
      if (!DateAt(page_.text(), hit.value, kPivot))
        ReadJoined(hit, page_.TokenAfter(hit.last, hit.value), hit.limit);
      return;
    }
    for (const Cell& cell : layout_.ValueCells(hit)) {
      if (!DateAt(page_.text(), page_.tokens()[cell.first].begin, kPivot))
        ReadJoined(hit, cell.first, page_.tokens()[cell.last].end);
    }
  }

  bool ReadInline(const LabelHit& hit) {
    if (hit.row->field == FieldType::kAddress && !hit.colon && !hit.starts_cell) return false;
    auto value = ReadValue(hit, page_.text(), hit.value, hit.limit);
    if (!value) return ReadJoined(hit, page_.TokenAfter(hit.last, hit.value), hit.limit);
    Add(hit, *value, "before", hit.role);
    if (EndsCell(hit, *value, hit.limit)) ReadWordsBelow(hit, *value);
    if (GoesOn(hit, *value, hit.limit)) ReadOn(hit, page_.TokenAfter(hit.last, value->begin));
    if (hit.row->field == FieldType::kAddress && value->end + 2 >= hit.limit) {
      size_t token = page_.TokenAfter(hit.last, value->begin);
      const auto& row = layout_.Row(layout_.RowOf(token));
      auto cell = std::find_if(row.begin(), row.end(),
                               [&](const Cell& c) { return c.first <= token && token <= c.last; });
      if (cell == row.end()) return true;
      Cell from = *cell;
      from.left = page_.PlaceOf(page_.tokens()[token]).left;
      ReadContinuation(hit, from);
    }
    return true;
  }

  void ReadCell(const LabelHit& hit, const Cell& cell) {
    const auto& tokens = page_.tokens();
    size_t from = tokens[cell.first].begin, limit = tokens[cell.last].end;
    // A list with boxes to tick is read by its own rule.
    if (hit.row->field == FieldType::kCriteria && from > 0 &&
        std::string_view("[( ").find(page_.text()[from - 1]) != std::string_view::npos &&
        page_.text().substr(from > 4 ? from - 4 : 0, 4).find_first_of("[(") != std::string_view::npos)
      return;
    if (from > 0 &&
        (page_.text()[from - 1] == '(' || page_.text()[from - 1] == '@' || page_.text()[from - 1] == '+'))
      --from;
    auto value = ReadValue(hit, page_.text(), from, limit);
    // "wife  775-555-0165" under "RELATION / PHONE"
    bool further = hit.parts > 1 || hit.row->field == FieldType::kPhone;
    for (size_t t = cell.first + 1; !value && further && t <= cell.last && t < cell.first + 5; ++t)
      value = ReadValue(hit, page_.text(), tokens[t].begin, limit);
    if (!value) {
      ReadJoined(hit, cell.first, limit);
      return;
    }
    bool above = cell.top >= layout_.Row(layout_.RowOf(hit.first)).front().bottom;
    Add(hit, *value, above ? "above" : "left of", cell.role.empty() ? hit.role : cell.role);
    if (EndsCell(hit, *value, limit)) ReadWordsBelow(hit, *value);
    if (hit.row->field == FieldType::kAddress) ReadContinuation(hit, cell);
    if (GoesOn(hit, *value, limit)) ReadOn(hit, cell.first);
  }

  // "18th" over "Street", "1 -" over "shoplifting" over "2020": words that a narrow cell broke.
  bool GoesOn(const LabelHit& hit, const FieldValue& value, size_t limit) const {
    FieldType field = hit.row->field;
    bool words = field == FieldType::kGang || field == FieldType::kCriteria || field == FieldType::kHistory;
    return words && page_.text()
                            .substr(value.end, limit > value.end ? limit - value.end : 0)
                            .find_first_not_of(" \r\"") == std::string_view::npos;
  }
  void ReadOn(const LabelHit& hit, size_t token) {
    const auto& tokens = page_.tokens();
    if (token >= tokens.size() || layout_.Row(layout_.RowOf(token)).size() < 2) return;
    size_t line = page_.lines()[tokens[token].line];
    if (page_.text().substr(line, page_.LineEnd(tokens[token].line) - line).find_first_of("\t|") !=
        std::string_view::npos)
      return;
    Cell cell;
    Place place = page_.PlaceOf(tokens[token]);
    cell.first = cell.last = token;
    cell.left = place.left, cell.right = place.right, cell.top = place.top, cell.bottom = place.bottom;
    int64_t label_left = page_.PlaceOf(tokens[hit.first]).left;
    for (const Cell& of : layout_.Row(layout_.RowOf(hit.first))) {
      if (of.first <= hit.first && hit.first <= of.last) label_left = of.left;
    }
    const Cell* next = layout_.Continuation(cell);
    bool beside = next != nullptr && cell.left > label_left + 2;
    if (next == nullptr) {  // under the label
      cell.left = label_left;
      next = layout_.Continuation(cell);
    }
    // What stands under the label is the next label then, and the cell is its value.
    if (beside) {
      for (const Cell& other : layout_.Row(layout_.RowOf(next->first))) {
        if (other.left <= label_left + 2 && other.right >= label_left) return;
      }
    }
    // In the first column a line by itself is the next line of the page, not of the cell.
    bool first_column = label_left <= layout_.Row(layout_.RowOf(hit.first)).front().left;
    if (next != nullptr && first_column) {
      size_t end = tokens[next->last].end;
      if (page_.text().substr(end, page_.LineEnd(tokens[next->last].line) - end).find_first_not_of(" \r") ==
          std::string_view::npos)
        return;
    }
    for (int lines = 0; next != nullptr && lines < 3 && next->last - next->first < 4; ++lines) {
      bool history = hit.row->field == FieldType::kHistory;
      FieldValue value{tokens[next->first].begin, tokens[next->last].end, history ? "CHRI" : "GANG", 0.85,
                       ""};
      Add(hit, value, "above", hit.role);
      next = layout_.Continuation(*next);
    }
  }

  // "498 03" over "5769": a narrow cell broke the value. Both lines are marked when together they have the
  // form.
  bool ReadJoined(const LabelHit& hit, size_t first, size_t limit) {
    const auto& tokens = page_.tokens();
    if (!hit.marked || first >= tokens.size() || tokens[first].begin >= limit) return false;
    FieldType field = hit.row->field;
    if (field == FieldType::kMedical || field == FieldType::kHistory || field == FieldType::kCriteria ||
        field == FieldType::kGang)
      return false;  // words, no number
    Cell cell;
    cell.first = cell.last = first;
    while (cell.last + 1 < tokens.size() && tokens[cell.last + 1].begin < limit) ++cell.last;
    if (cell.last - cell.first > 4) return false;
    Place begin = page_.PlaceOf(tokens[first]), end = page_.PlaceOf(tokens[cell.last]);
    cell.left = begin.left, cell.top = begin.top, cell.bottom = begin.bottom, cell.right = end.right;
    const Cell* next = layout_.Continuation(cell);
    if (next == nullptr) {  // under the label
      cell.left = page_.PlaceOf(tokens[hit.first]).left;
      next = layout_.Continuation(cell);
    }
    if (next == nullptr || next->last - next->first > 4) return false;
    auto text = [&](const Cell& c) {
      return std::string(
          page_.text().substr(tokens[c.first].begin, tokens[c.last].end - tokens[c.first].begin));
    };
    std::string upper = text(cell), whole = upper;
    char last = page_.text()[std::min(tokens[cell.last].end + 0UL, page_.text().size() - 1)];
    whole += last == '-' ? "-" : " ";
    size_t joint = whole.size();
    whole += text(*next);
    LabelHit joined = hit;
    std::optional<FieldValue> value;
    if (hit.row->field == FieldType::kDob) {
      if (auto date = DateAt(whole, 0, kPivot)) value = FieldValue{date->begin, date->end, "DOB", 0.95, ""};
    } else {
      value = ReadValue(joined, whole, 0, whole.size());
    }
    if (!value || value->end <= joint) return false;
    FieldValue head = *value;
    FieldValue tail = head;
    head.begin = tokens[cell.first].begin, head.end = tokens[cell.last].end;
    tail.begin = tokens[next->first].begin, tail.end = tail.begin + (value->end - joint);
    Add(hit, head, "before", hit.role);
    Add(hit, tail, "above", hit.role);
    return true;
  }

  bool EndsCell(const LabelHit& hit, const FieldValue& value, size_t limit) const {
    if (hit.row->field != FieldType::kMedical) return false;
    return value.end + 2 >= limit || page_.text().substr(value.end, 2) == "  ";
  }

  // "Hold: protective" over "custody hold": the line that a narrow cell broke its words into.
  void ReadWordsBelow(const LabelHit& hit, const FieldValue& value) {
    const auto& tokens = page_.tokens();
    Cell cell;
    cell.first = cell.last = page_.TokenAfter(hit.last, value.begin);
    if (cell.first >= tokens.size()) return;
    Place at = page_.PlaceOf(tokens[cell.first]);
    cell.left = at.left, cell.right = at.right, cell.top = at.top, cell.bottom = at.bottom;
    const Cell* next = layout_.Continuation(cell);
    bool together =
        tokens[hit.first].line == tokens[cell.first].line &&
        page_.text().substr(tokens[hit.last].end, value.begin - tokens[hit.last].end).find("   ") ==
            std::string_view::npos;
    if (next == nullptr && together) {
      cell.left = page_.PlaceOf(tokens[hit.first]).left;
      next = layout_.Continuation(cell);
    }
    if (next == nullptr || next->last - next->first > 5 || next->label) return;
    const Token& first = tokens[next->first];
    bool column = layout_.Row(layout_.RowOf(next->first)).size() > 1;
    bool lower = !first.Is(Token::kCapital) && first.WordOnly();
    if (!column || !lower) return;
    // "Suicide attempts | denies": the answer to the label beside it.
    for (const Cell& other : layout_.Row(layout_.RowOf(next->first))) {
      if (other.last + 1 == next->first && other.only_label) return;
    }
    FieldValue tail{first.begin, tokens[next->last].end, "MEDICAL", 0.85, "the answer goes on"};
    Add(hit, tail, "above", hit.role);
  }

  // The lines an address goes on with: unit, city, state and ZIP.
  void ReadContinuation(const LabelHit& hit, const Cell& cell) {
    static const Pattern place(
        R"((?:(?:apt|unit|ste|suite|lot|trlr|#)\.? ?#?[A-Z0-9-]{1,6}\b,? ?)?(?:[A-Z][A-Za-z.'-]{1,20} ?){0,3},? ?(?-i:[A-Z]{2})?,? ?\d{5}(?:-\d{4})?\b|(?:apt|unit|ste|suite|lot|trlr|po box|p\.o\. box)\.? ?#?[A-Z0-9-]{1,6}\b|[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,2},? (?-i:[A-Z]{2})$)");
    const Cell* next = &cell;
    for (int lines = 0; lines < 2; ++lines) {
      next = layout_.Continuation(*next);
      if (next == nullptr) return;
      size_t begin = page_.tokens()[next->first].begin, end = page_.tokens()[next->last].end;
      MatchSpan span;
      if (!place.MatchAt(page_.text().substr(0, end), begin, &span)) return;
      FieldValue value{span.begin, span.end, "ADDRESS", 0.9, "the address goes on"};
      Add(hit, value, "above", hit.role);
    }
  }

  void Add(const LabelHit& hit, const FieldValue& value, const char* where, std::string_view role) {
    std::string_view text = page_.text().substr(value.begin, value.end - value.begin);
    if (value.kind == "ADDRESS" && role.empty() && !NamesHome(hit.row->words) && context_.known != nullptr &&
        context_.known->IsPublicAddress(text))
      return;
    if (value.kind == "ADDRESS" && (SaysNoAddress(text) || ReadsAsProse(text))) return;
    bool roles = value.kind == "ADDRESS" || value.kind == "PHONE" || value.kind == "DOB";
    std::string why = fmt::format("label {} {} it", LabelText(hit), where);
    if (!value.why.empty()) why += "; " + value.why;
    marks_->push_back({value.begin, value.end, value.kind, roles ? role : std::string_view(), value.score,
                       "labels", std::move(why)});
  }

  const PageView& page_;
  const DetectContext& context_;
  const Layout& layout_;
  std::vector<Mark>* marks_;
};

void LabelledDetector::Detect(const PageView& page, const DetectContext& context,
                              std::vector<Mark>* marks) const {
  Reader reader(page, context, marks);
  for (const LabelHit& hit : *context.labels) reader.Read(hit);
  ReadLooseTables(page, context, marks);
}

}  // namespace

std::unique_ptr<Detector> MakeLabelledDetector() { return std::make_unique<LabelledDetector>(); }

}  // namespace blackbar
