#include "pipeline/detectors/values/near_values.h"

#include <algorithm>
#include <bitset>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr size_t kNear = 4;         // bytes between a name and its number
constexpr size_t kRowReach = 24;    // bytes between a name and the birth date in its row
constexpr size_t kApposition = 40;  // "Kou An, her brother, 8455552828"

bool Digit(char c) { return c >= '0' && c <= '9'; }

class NearFinder {
 public:
  NearFinder(const PageView& page, std::vector<Mark>* marks) : page_(page), marks_(marks) {
    for (const Mark& mark : *marks) {
      if (mark.kind == "PERSON" || mark.kind == "JUVENILE_NAME" || mark.kind == "OFFICIAL_NAME") {
        people_.push_back({mark.begin, mark.end});
      }
      if (mark.kind == "PHONE" || mark.kind == "PUBLIC_PHONE") LearnArea(mark);
      if (mark.kind == "DOB") births_.push_back({mark.begin, mark.end});
    }
    std::sort(births_.begin(), births_.end());
    births_.erase(std::unique(births_.begin(), births_.end()), births_.end());
    std::sort(people_.begin(), people_.end());
  }

  void Find() {
    for (const Token& token : page_.tokens()) {
      if (!token.Is(Token::kDigits) || token.size() < 7 || token.size() > 14) continue;
      if (token.Number()) {
        if (token.size() == 10 || token.size() == 11) Phone(token);
      } else {
        License(token);
      }
    }
    for (const auto& birth : births_) LicenseBehindBirth(birth);
  }

 private:
  void LearnArea(const Mark& mark) {
    std::string digits;
    for (size_t i = mark.begin; i < mark.end && digits.size() < 11; ++i) {
      if (Digit(page_.text()[i])) digits.push_back(page_.text()[i]);
    }
    if (digits.size() == 11 && digits[0] == '1') digits.erase(0, 1);
    if (digits.size() == 10) areas_.set(static_cast<size_t>(std::stoi(digits.substr(0, 3))));
  }

  void Phone(const Token& token) {
    std::string_view digits = page_.Text(token);
    char before = token.begin > 0 ? page_.text()[token.begin - 1] : ' ';
    char after = token.end < page_.text().size() ? page_.text()[token.end] : ' ';
    if (std::string_view("-/#.$@_").find(before) != std::string_view::npos || after == '-' || after == '/')
      return;
    if (!IsNanpPhone(digits) || IsTollFree(digits) || OtherNumber(token)) return;
    if (digits.size() == 11) digits.remove_prefix(1);
    bool area =
        areas_.test(static_cast<size_t>((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0'));
    bool person = PersonBefore(token.begin) || PersonBehind(token.end);
    bool other = digits.starts_with("19") || digits.starts_with("20") || CountedByDay(digits);
    if (!person && (!area || other || InSerialList(page_, token.begin))) return;
    marks_->push_back({token.begin, token.end, "PHONE", "", person ? 0.85 : 0.8, "numbers",
                       person ? "ten digits beside a person's name"
                              : "ten digits of an area code that other telephones here have"});
  }

  // "VISITOR LUZ A. BUSTAMANTE, M679501661, LEFT A 2021 KIA"
  void License(const Token& token) {
    std::string_view value = page_.Text(token);
    size_t letters = 0;
    while (letters < value.size() && !Digit(value[letters])) ++letters;
    bool form = letters <= 2 && value.size() - letters >= 6 &&
                std::all_of(value.begin() + static_cast<long>(letters), value.end(), Digit) &&
                token.Is(Token::kUpper);
    std::string_view gap = page_.text().substr(token.begin > 2 ? token.begin - 2 : 0, 2);
    if (!form || (gap != ", " && gap != ",\n" && gap[1] != '(') || !NameEndsNear(token.begin, kNear)) return;
    marks_->push_back({token.begin, token.end, "DRIVER_LICENSE", "", 0.78, "numbers",
                       "the form of a driver licence behind a person's name"});
  }

  // "KAMINSKI, STANISLAW 09/18/1948 JB525442", "VEGA, MARTIN 1-7-95 TX 30918842": a row of a person without
  // labels, or with labels too far above to reach it.
  void LicenseBehindBirth(const std::pair<size_t, size_t>& birth) {
    static const Pattern row(
        R"((?-i:[ \t,;|]{1,40}(?:(?:[MFWBHAIUO]|[WBHAIUO]/?[MF]|[MF]/?[WBHAIUO])[ \t,]{1,24}){0,2}?((?:([A-Z]{2})[ /-])?([A-Z]{0,3}\d{5,13}[A-Z]{0,2}\d{0,2}|[A-Z]? ?\d{2,3}(?: \d{2,4}){2,4}|[A-Z]{1,2}\d{1,3}(?:-\d{2,4}){2,4}))\b))");
    std::vector<MatchSpan> groups;
    if (!NameEndsNear(birth.first, kRowReach) || !row.MatchAt(page_.text(), birth.second, &groups)) return;
    std::string_view number = page_.text().substr(groups[3].begin, groups[3].end - groups[3].begin);
    char after = groups[1].end < page_.text().size() ? page_.text()[groups[1].end] : ' ';
    if (after == '-' || after == '/' || after == ':' || IsNanpPhone(number)) return;
    bool state = !groups[2].empty() && IsStateCode(page_.text().substr(groups[2].begin, 2));
    auto digits = std::count_if(number.begin(), number.end(), Digit);
    bool letter = !Digit(number[0]);
    if (!state && !SaysLicense() && (!letter || digits < 6)) return;
    if (digits < (state || letter ? 5 : 7)) return;
    marks_->push_back({groups[1].begin, groups[1].end, "DRIVER_LICENSE", "", 0.85, "numbers",
                       "the form of a driver licence behind a name and a birth date"});
  }

  // The page asks for licences somewhere.
  bool SaysLicense() {
    if (says_license_ < 0) {
      says_license_ = 0;
      for (std::string_view word :
           {"id no", "id number", "oln", "dl no", "dl#", "dl #", "dl/", "lic", "dl st", "id #"}) {
        if (page_.lower().find(word) != std::string_view::npos) says_license_ = 1;
      }
    }
    return says_license_ == 1;
  }

  bool NameEndsNear(size_t at, size_t reach) const {
    return std::any_of(people_.begin(), people_.end(), [&](const auto& person) {
      return person.second <= at && person.second + reach >= at;
    });
  }

  bool PersonBefore(size_t at) const {
    auto next = std::lower_bound(people_.begin(), people_.end(), std::make_pair(at, size_t{0}));
    if (next == people_.begin()) return false;
    size_t end = (next - 1)->second;
    if (end > at) return false;
    std::string_view between = page_.text().substr(end, at - end);
    if (between.size() <= kNear) return true;
    // Words about the person between commas.
    return between.size() <= kApposition && between.starts_with(',') && between.find(". ") == between.npos &&
           between.find("\n\n") == between.npos && between.find_first_of("0123456789") == between.npos;
  }
  bool PersonBehind(size_t at) const {
    auto next = std::lower_bound(people_.begin(), people_.end(), std::make_pair(at, size_t{0}));
    return next != people_.end() && next->first - at <= 2 &&
           page_.text().substr(at, next->first - at).find('\n') == std::string_view::npos;
  }

  // A word for another kind of number stands close before.
  bool OtherNumber(const Token& token) const {
    static const WordSet words = {
        "case",     "report",  "incident",  "event",   "cad",     "serial", "docket",  "badge",
        "item",     "account", "order",     "invoice", "receipt", "ref",    "booking", "employee",
        "emp",      "ticket",  "file",      "policy",  "claim",   "permit", "warrant", "citation",
        "record",   "log",     "tag",       "card",    "rcpt",    "sn",     "keys",    "acct",
        "tracking", "voucher", "reference", "license", "ori",     "npi",    "imei"};
    size_t i = page_.TokenAt(token.begin);
    for (size_t back = 1; back <= 3 && back <= i; ++back) {
      const Token& before = page_.tokens()[i - back];
      if (before.line != token.line) return false;
      if (words.contains(page_.Key(before))) return true;
    }
    return false;
  }

  const PageView& page_;
  std::vector<Mark>* marks_;
  std::vector<std::pair<size_t, size_t>> people_, births_;  // in order
  int says_license_ = -1;                                   // not looked yet
  std::bitset<1000> areas_;                                 // of the page's telephones
};

class NearValuesDetector : public Detector {
 public:
  const char* name() const override { return "near values"; }
  void Detect(const PageView& page, const DetectContext&, std::vector<Mark>* marks) const override {
    NearFinder(page, marks).Find();
  }
};

}  // namespace

std::unique_ptr<Detector> MakeNearValuesDetector() { return std::make_unique<NearValuesDetector>(); }

}  // namespace blackbar
