#include "pipeline/detectors/lists/office_lists.h"

#include <algorithm>

#include "core/kinds.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/people/roster_marker.h"

namespace blackbar {
namespace {

constexpr const char* kOfRequest = "a term of this request's list";
constexpr const char* kOfOffice = "of the office's list of protected people";
constexpr double kSure = 1.0;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string Folded(std::string_view text) {
  std::string out;
  for (char c : text) {
    char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    bool kept = (lower >= 'a' && lower <= 'z') || IsDigit(lower) || lower == '@' || (lower & 0x80);
    if (kept) out.push_back(lower);
  }
  return out;
}

std::string DigitsOf(std::string_view text) {
  std::string digits;
  for (char c : text) {
    if (IsDigit(c)) digits.push_back(c);
  }
  return digits;
}

// A telephone or another number that people write with different separators.
bool IsNumber(std::string_view text) {
  return DigitsOf(text).size() >= 7 && text.find_first_not_of("0123456789 .-()/+") == text.npos;
}

bool IsListed(const Mark& mark) {
  return mark.detector == "terms" || mark.detector == "patterns" || mark.role == "protected";
}

}  // namespace

OfficeLists::OfficeLists(const DetectSettings& settings)
    : patterns_(settings.patterns), thresholds_(settings.thresholds.begin(), settings.thresholds.end()) {
  for (const std::string& text : settings.allow) {
    if (std::string folded = Folded(text); !folded.empty()) allowed_.push_back(std::move(folded));
  }
  for (const Term& term : settings.deny) AddTerm(term);
  for (const ProtectedPerson& person : settings.protected_people) AddProtected(person);
  for (const RosterPerson& person : people_) roster_.Add(person);
}

void OfficeLists::AddTerm(const Term& term) {
  if (IsNumber(term.text)) return AddNumber(DigitsOf(term.text), "USER_TERM", "", kOfRequest);
  bool person = term.as == Term::As::kPerson || (term.as == Term::As::kAuto && ReadsAsName(term.text));
  if (!person) return AddText(term.text, "USER_TERM", "", kOfRequest);
  AddName(term.text, "USER_TERM", "", kOfRequest);
}

// The name in full is found whatever its case; its later forms by the roster.
void OfficeLists::AddName(const std::string& text, std::string_view kind, std::string_view role,
                          const char* why) {
  for (RosterPerson& person : ReadTypedName(text)) {
    person.guarded = role == "protected";
    person.source = person.guarded ? "the office's list" : "this request's list";
    if (!person.given.empty() && !person.family.empty()) {
      AddText(person.given + " " + person.family, kind, role, why);
      AddText(person.family + ", " + person.given, kind, role, why);
      AddText(person.family + " " + person.given, kind, role, why);
    } else {
      // "Grant" alone is a person only where it is written as one, which the roster sees.
      const std::string& word = person.family.empty() ? person.given : person.family;
      bool ordinary = NameList::BuiltIn().FlagsOf(word) & NameList::kOrdinary;
      if (!ordinary) AddText(word, kind, role, why);
    }
    people_.push_back(std::move(person));
  }
}

void OfficeLists::AddText(const std::string& text, std::string_view kind, std::string_view role,
                          const char* why) {
  PageView view(text, 0);
  if (view.tokens().empty()) return;
  std::string lower(view.lower());
  auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (space(lower.back())) lower.pop_back();
  lower.erase(lower.begin(), std::find_if_not(lower.begin(), lower.end(), space));
  std::string first(lower.begin(), std::find_if(lower.begin(), lower.end(), space));
  texts_.push_back({std::move(lower), std::move(first), kind, role, why});
}

void OfficeLists::AddNumber(std::string digits, std::string_view kind, std::string_view role,
                            const char* why) {
  if (digits.size() == 11 && digits[0] == '1') digits.erase(0, 1);
  std::string key = digits.substr(0, 3);
  // A telephone is written without its area code, too.
  if (digits.size() == 10) {
    std::string local = digits.substr(3);
    numbers_[local.substr(0, 3)].push_back({local, kind, role, why});
  }
  if (digits.size() >= 7) numbers_[key].push_back({std::move(digits), kind, role, why});
}

void OfficeLists::AddProtected(const ProtectedPerson& person) {
  AddName(person.name, "PERSON", "protected", kOfOffice);
  for (const std::string& phone : person.phones) {
    AddNumber(DigitsOf(phone), "PHONE", "protected", "a telephone of the office's list of protected people");
  }
  for (const std::string& address : person.addresses) {
    constexpr const char* kWhy = "an address of the office's list of protected people";
    AddText(address, "ADDRESS", "protected", kWhy);
    // "1420 N. Elm Street" and "1420 ELM ST APT 2": number and street tell them.
    PageView view(address, 0);
    if (view.tokens().empty() || !IsDigit(view.Lower(view.tokens()[0])[0])) continue;
    for (size_t i = 1; i < view.tokens().size(); ++i) {
      std::string word(view.Lower(view.tokens()[i]));
      if (word.size() <= 2 && i + 1 < view.tokens().size()) continue;
      streets_[std::string(view.Lower(view.tokens()[0]))].push_back({std::move(word)});
      break;
    }
  }
}

void OfficeLists::AddPeopleTo(Roster* roster) const {
  for (const RosterPerson& person : people_) roster->Add(person);
}

void OfficeLists::ExpectSlips() { roster_.ExpectSlips(); }

void OfficeLists::MarkAll(const PageView& page, const DetectContext& context,
                          std::vector<Mark>* marks) const {
  std::vector<Mark> listed;
  MarkTexts(page, &listed);
  MarkNumbers(page, &listed);
  MarkStreets(page, &listed);
  MarkPeople(page, context, &listed);
  if (listed.empty()) return;
  // A name that the others know as a juvenile's stays one, with its role and its strict box.
  std::unordered_map<size_t, size_t> juveniles;
  for (size_t i = 0; i < marks->size(); ++i) {
    if ((*marks)[i].kind == "JUVENILE_NAME") juveniles.emplace((*marks)[i].begin, i);
  }
  for (Mark& mark : listed) {
    auto known = juveniles.find(mark.begin);
    if (known != juveniles.end() && mark.kind == "USER_TERM" && mark.end >= (*marks)[known->second].end) {
      mark.kind = "JUVENILE_NAME";
      mark.role = (*marks)[known->second].role;
      mark.why += "; a juvenile by age, label or relation";
    }
    marks->push_back(std::move(mark));
  }
}

void OfficeLists::MarkPatterns(std::string_view text, std::vector<Mark>* marks) const {
  for (const UserPattern& pattern : patterns_) {
    if (pattern.keeps()) continue;
    const KindRow* row = FindKind(pattern.kind());  // its name outlives the settings
    pattern.ForEachHit(text, [&](MatchSpan span) {
      marks->push_back({span.begin, span.end, row->kind, "", kSure, "patterns",
                        "the office's pattern '" + pattern.name() + "'"});
    });
  }
}

void OfficeLists::MarkPeople(const PageView& page, const DetectContext& context,
                             std::vector<Mark>* marks) const {
  if (people_.empty()) return;
  size_t before = marks->size();
  MarkRoster(page, context, roster_, marks);
  for (size_t i = before; i < marks->size(); ++i) {
    Mark& mark = (*marks)[i];
    mark.detector = "terms";
    if (mark.role == "protected") continue;
    mark.kind = "USER_TERM";
    mark.role = {};
  }
}

bool OfficeLists::Allowed(std::string_view value) const {
  if (allowed_.empty()) return false;
  std::string folded = Folded(value);
  return std::any_of(allowed_.begin(), allowed_.end(), [&](const std::string& text) {
    return folded == text || (text.starts_with('@') && folded.ends_with(text));
  });
}

void OfficeLists::Drop(std::string_view text, std::vector<Mark>* marks, bool thresholds) const {
  std::vector<MatchSpan> kept;
  for (const UserPattern& pattern : patterns_) {
    if (pattern.keeps()) pattern.ForEachHit(text, [&](MatchSpan span) { kept.push_back(span); });
  }
  // The hit that reaches farthest among those that begin at or before a place.
  std::sort(kept.begin(), kept.end(), [](MatchSpan a, MatchSpan b) { return a.begin < b.begin; });
  for (size_t i = 1; i < kept.size(); ++i) kept[i].end = std::max(kept[i].end, kept[i - 1].end);
  std::erase_if(*marks, [&](const Mark& mark) {
    if (IsListed(mark)) return false;
    auto behind = std::partition_point(kept.begin(), kept.end(),
                                       [&](MatchSpan span) { return span.begin <= mark.begin; });
    if (behind != kept.begin() && std::prev(behind)->end >= mark.end) return true;
    if (Allowed(text.substr(mark.begin, mark.end - mark.begin))) return true;
    auto threshold = thresholds_.find(mark.kind);
    return thresholds && threshold != thresholds_.end() && mark.score < threshold->second;
  });
}

}  // namespace blackbar
