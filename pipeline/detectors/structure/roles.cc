#include "pipeline/detectors/structure/roles.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/structure/label_senses.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

constexpr uint32_t kLongestSection = 80;  // lines
constexpr size_t kLongestHeading = 70;

struct RoleCodeRow {
  std::string_view code, role;
};
constexpr RoleCodeRow kCodes[] = {{"victim", "victim"},
                                  {"vic", "victim"},
                                  {"vict", "victim"},
                                  {"vi", "victim"},
                                  {"v", "victim"},
                                  {"victim/rp", "victim"},
                                  {"v/rp", "victim"},
                                  {"vic/rp", "victim"},
                                  {"decedent", "victim"},
                                  {"deceased", "victim"},
                                  {"injured", "victim"},
                                  {"witness", "witness"},
                                  {"wit", "witness"},
                                  {"wi", "witness"},
                                  {"w", "witness"},
                                  {"suspect", "suspect"},
                                  {"sus", "suspect"},
                                  {"susp", "suspect"},
                                  {"su", "suspect"},
                                  {"s", "suspect"},
                                  {"sp", "suspect"},
                                  {"offender", "suspect"},
                                  {"aggressor", "suspect"},
                                  {"off", "suspect"},
                                  {"arrestee", "arrestee"},
                                  {"arr", "arrestee"},
                                  {"arrested", "arrestee"},
                                  {"ar", "arrestee"},
                                  {"a", "arrestee"},
                                  {"defendant", "arrestee"},
                                  {"def", "arrestee"},
                                  {"inmate", "subject"},
                                  {"rp", "rp"},
                                  {"r/p", "rp"},
                                  {"r", "rp"},
                                  {"rpt", "rp"},
                                  {"reporting party", "rp"},
                                  {"reporting person", "rp"},
                                  {"caller", "rp"},
                                  {"complainant", "rp"},
                                  {"comp", "rp"},
                                  {"compl", "rp"},
                                  {"cp", "rp"},
                                  {"c", "rp"},
                                  {"juvenile", "juvenile"},
                                  {"juv", "juvenile"},
                                  {"j", "juvenile"},
                                  {"jv", "juvenile"},
                                  {"minor", "juvenile"},
                                  {"child", "juvenile"},
                                  {"runaway", "juvenile"},
                                  {"student", "juvenile"},
                                  {"parent", "parent"},
                                  {"guardian", "parent"},
                                  {"mother", "parent"},
                                  {"father", "parent"},
                                  {"par", "parent"},
                                  {"p/g", "parent"},
                                  {"parent/guardian", "parent"},
                                  {"next of kin", "next_of_kin"},
                                  {"nok", "next_of_kin"},
                                  {"driver", "driver"},
                                  {"drv", "driver"},
                                  {"d", "driver"},
                                  {"dr", "driver"},
                                  {"operator", "driver"},
                                  {"owner", "owner"},
                                  {"own", "owner"},
                                  {"o", "owner"},
                                  {"r/o", "owner"},
                                  {"ro", "owner"},
                                  {"registered owner", "owner"},
                                  {"subject", "subject"},
                                  {"subj", "subject"},
                                  {"sub", "subject"},
                                  {"passenger", "third_party"},
                                  {"pass", "third_party"},
                                  {"p", "third_party"},
                                  {"other", "third_party"},
                                  {"oth", "third_party"},
                                  {"ot", "third_party"},
                                  {"involved", "third_party"},
                                  {"inv", "third_party"},
                                  {"io", "third_party"},
                                  {"ip", "third_party"},
                                  {"i", "third_party"},
                                  {"ind", "third_party"},
                                  {"mentioned", "third_party"},
                                  {"men", "third_party"},
                                  {"contact", "third_party"},
                                  {"neighbor", "third_party"},
                                  {"associate", "third_party"},
                                  {"respondent", "respondent"},
                                  {"petitioner", "subject"},
                                  {"missing", "subject"},
                                  {"mp", "subject"},
                                  {"missing person", "subject"},
                                  {"family", "family"},
                                  {"spouse", "family"},
                                  {"informant", "informant"},
                                  {"requester", "requester"}};

const WordTable<std::string_view>& Codes() {
  static const auto* table = [] {
    auto* made = new WordTable<std::string_view>;
    for (const RoleCodeRow& row : kCodes) made->Add(row.code, row.role);
    return made;
  }();
  return *table;
}

// Words that may stand behind a role in a heading.
const WordSet& HeadingWords() {
  static const WordSet words = {"information", "info",    "data",     "details",   "section", "list",
                                "continued",   "cont",    "of",       "s",         "party",   "person",
                                "persons",     "parties", "people",   "and",       "entry",   "record",
                                "no",          "number",  "adult",    "involved",  "name",    "type",
                                "primary",     "block",   "arrested", "additional"};
  return words;
}
// Headings of parts that are of nobody.
const WordSet& NeutralWords() {
  static const WordSet words = {
      "narrative", "property",  "evidence",   "vehicle",     "vehicles",       "offense",  "offenses",
      "incident",  "summary",   "synopsis",   "admin",       "administrative", "officers", "officer",
      "statement", "details",   "location",   "weapon",      "weapons",        "charges",  "remarks",
      "notes",     "reporting", "approval",   "disposition", "event",          "persons",  "people",
      "entities",  "signature", "supplement", "units",       "attachments",    "case"};
  return words;
}

struct Section {
  std::string_view role;
  bool child = false;
  uint32_t line = 0;
  bool valid = false;
};

class RoleAssigner {
 public:
  RoleAssigner(const PageView& page, const Layout& layout, std::vector<LabelHit>* hits)
      : page_(page), layout_(layout), hits_(*hits) {}

  void Assign() {
    size_t next = 0;
    for (uint32_t line = 0; next < hits_.size() || line < page_.lines().size(); ++line) {
      if (line >= page_.lines().size()) break;
      size_t first = next;
      while (next < hits_.size() && page_.tokens()[hits_[next].first].line == line) ++next;
      if (first == next) {
        if (section_.valid) ResetByHeading(line);
        continue;
      }
      AssignLine(line, first, next);
      if (next == hits_.size() && !section_.valid) break;
    }
  }

 private:
  static bool IsPeople(const LabelHit& hit) {
    return hit.row->field == FieldType::kName && hit.row->role != "subject";
  }

  void AssignLine(uint32_t line, size_t first, size_t end) {
    if (IsHeading(line, hits_[first])) {
      const LabelHit& hit = hits_[first];
      section_ = {hit.role, hit.child, line, true};
      if (SaysArrested(line)) section_.role = "arrestee";
      return;
    }
    ResetByHeading(line);
    if (section_.valid && line - section_.line > kLongestSection) section_.valid = false;
    Section here = section_;
    for (size_t i = first; i < end; ++i) {
      LabelHit& hit = hits_[i];
      if (IsPeople(hit)) {
        // "Victim: Name: ...": what follows on the line is the victim's.
        here = {hit.role, hit.child, line, true};
        if (hit.ends_line && i == first && hit.starts_cell && hit.colon) section_ = here;
        continue;
      }
      bool own = !hit.role.empty() && hit.role != "subject";
      if (own || !here.valid || hit.row->field == FieldType::kAlias || MustStayField(hit.row->field))
        continue;
      hit.role = here.role;
      hit.child = hit.child || here.child;
    }
  }

  static bool MustStayField(FieldType field) { return field >= FieldType::kCase; }

  std::string_view LineLower(uint32_t line) const {
    size_t begin = page_.lines()[line];
    return page_.lower().substr(begin, page_.LineEnd(line) - begin);
  }

  bool SaysArrested(uint32_t line) const {
    return LineLower(line).find("arrested") != std::string_view::npos;
  }

  // A role label that begins its line or cell with no value behind it: "WITNESS INFORMATION", "VICTIM #1
  // (V1)".
  bool IsHeading(uint32_t line, const LabelHit& hit) const {
    if (hit.row->field != FieldType::kName || hit.row->role == "subject" || !hit.starts_cell) return false;
    const auto& tokens = page_.tokens();
    if (hit.first > 0 && tokens[hit.first - 1].line == line) return false;
    if (LineLower(line).size() > kLongestHeading || layout_.IsHeader(layout_.RowOf(hit.first))) return false;
    bool capital = tokens[hit.first].Is(Token::kCapital) || hit.numbered;
    if (!capital) return false;
    for (size_t i = hit.last + 1; i < tokens.size() && tokens[i].line == line; ++i) {
      WordKey word = page_.Key(tokens[i]);
      bool code = tokens[i].size() <= 3 && tokens[i].Is(Token::kDigits);
      if (!code && !HeadingWords().contains(word) && RoleOfCode(word.text, true).empty()) return false;
    }
    return true;
  }

  // "NARRATIVE", "PROPERTY LIST", "VEHICLE 1": a line of few capital words ends the section.
  void ResetByHeading(uint32_t line) {
    if (!section_.valid || line == section_.line) return;
    std::string_view lower = LineLower(line);
    size_t begin = page_.lines()[line];
    std::string_view text = page_.text().substr(begin, lower.size());
    if (text.size() > kLongestHeading || text.find(':') != text.npos) return;
    int words = 0;
    bool neutral = false;
    for (size_t at = 0; at < text.size();) {
      while (at < text.size() && !(lower[at] >= 'a' && lower[at] <= 'z')) ++at;
      size_t from = at;
      while (at < text.size() && lower[at] >= 'a' && lower[at] <= 'z') {
        if (text[at] == lower[at]) return;  // not in capitals
        ++at;
      }
      if (at == from) break;
      ++words;
      neutral |= NeutralWords().contains(lower.substr(from, at - from));
    }
    if (neutral && words <= 5) section_.valid = false;
  }

  const PageView& page_;
  const Layout& layout_;
  std::vector<LabelHit>& hits_;
  Section section_;
};

}  // namespace

std::string_view RoleOfCode(std::string_view lower, bool letters) {
  while (!lower.empty() && ((lower.back() >= '0' && lower.back() <= '9') || lower.back() == '-' ||
                            lower.back() == ' ' || lower.back() == '#' || lower.back() == '.')) {
    lower.remove_suffix(1);
  }
  if (lower.empty() || lower.size() > 18 || (lower.size() == 1 && !letters)) return {};
  const std::string_view* role = Codes().Find(lower);
  return role == nullptr ? std::string_view() : *role;
}

void AssignRoles(const PageView& page, const Layout& layout, std::vector<LabelHit>* hits) {
  RoleAssigner(page, layout, hits).Assign();
  DecideSenses(page, layout, hits);
}

}  // namespace blackbar
