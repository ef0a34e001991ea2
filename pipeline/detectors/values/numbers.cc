#include "pipeline/detectors/values/numbers.h"

#include <algorithm>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/cue_rules.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

class NumbersDetector : public Detector {
 public:
  const char* name() const override { return "numbers"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

using Marks = std::vector<Mark>;

void Add(Marks* marks, size_t begin, size_t end, std::string_view kind, double score, std::string why) {
  marks->push_back({begin, end, kind, "", score, "numbers", std::move(why)});
}

void FindSsn(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern parted(R"(\d{3}([-. ])\n?\s{0,8}\d{2}[-. ]\n?\s{0,8}\d{4}\b)");
  std::string_view text = page.text();
  size_t at = token.begin;
  std::vector<MatchSpan> groups;
  bool fits = token.size() == 9 || (token.size() == 3 && parted.MatchAt(text, at, &groups));
  if (!fits) return;
  bool cue =
      WordsBefore(page, at, 35, {"ssn", "social", "soc sec", "ss#", "soc/", "itin", "taxpayer", "tin "});
  if (token.size() == 9 && cue && ClassifySsn(page.Text(token)) != SsnForm::kNo) {
    return Add(marks, at, token.end, "SSN", 0.9, "nine digits near a word for social security");
  }
  if (!cue && WordsBefore(page, at, 10, {"s/n", "serial", "model", "sn ", "sn:"})) return;
  if (token.size() != 3) return;
  std::string_view value = text.substr(at, groups[0].end - at);
  char separator = text[groups[1].begin];
  size_t second = value.find_last_of("-. ");
  SsnForm form = ClassifySsn(value);
  if (value[second] != separator || (form == SsnForm::kNo && !cue)) return;
  const char* why = form == SsnForm::kItin ? "has the form of an ITIN"
                    : form == SsnForm::kNo ? "near a word for social security, though of no assigned range"
                                           : "has the form of a social security number";
  double score = cue ? 0.95 : separator == '-' ? 0.93 : separator == '.' ? 0.8 : 0.75;
  Add(marks, at, groups[0].end, "SSN", form == SsnForm::kNo ? 0.75 : score, why);
}

// Numbers whose form is common, sure where a word for them stands before on the page: "FBI / SID  209944HA2".
struct NearRow {
  const char* pattern;
  std::string_view kind;
  std::initializer_list<std::string_view> words;
  size_t reach;
  const char* why;
};
const NearRow kNear[] = {
    {R"((?-i:\d{3}[- ]?\d{3}[- ]?[A-Z]{2}\d)\b)",
     "FBI_UCN",
     {"fbi", "ucn"},
     400,
     "has the form of an FBI number, behind a word for it"},
    {R"((?-i:(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\d{7,8})\b)",
     "STATE_SID",
     {"sid", "state id", "state no", "fbi"},
     200,
     "has the form of a state's identification number, behind a word for it"},
    {R"((?-i:[A-Z]\d{9})\b)",
     "NCIC_NIC",
     {"ncic"},
     60,
     "has the form of an NCIC number, behind a word for it"},
    {R"((?-i:S\d{7})\b)",
     "STUDENT_ID",
     {"student"},
     600,
     "has the form of a student's number, behind a word for it"},
};

// As a word of its own: "residence" holds no SID.
bool WholeWordBefore(const PageView& page, size_t at, size_t reach,
                     std::initializer_list<std::string_view> words) {
  size_t from = at > reach ? at - reach : 0;
  std::string_view before = page.lower().substr(from, at - from);
  for (std::string_view word : words) {
    for (size_t i = before.find(word); i != before.npos; i = before.find(word, i + 1)) {
      size_t end = i + word.size();
      bool begins = i == 0 || !IsAsciiAlnum(before[i - 1]);
      if (begins && (end == before.size() || !IsAsciiAlnum(before[end]))) return true;
    }
  }
  return false;
}

void FindNear(const PageView& page, const Token& token, Marks* marks) {
  static const auto* patterns = [] {
    auto* made = new std::vector<Pattern>;
    for (const NearRow& row : kNear) made->emplace_back(row.pattern);
    return made;
  }();
  MatchSpan span;
  for (size_t i = 0; i < patterns->size(); ++i) {
    if (!(*patterns)[i].MatchAt(page.text(), token.begin, &span)) continue;
    if (!WholeWordBefore(page, token.begin, kNear[i].reach, kNear[i].words)) continue;
    // An agency's ORI has that form too, and ends so.
    std::string_view value = page.text().substr(span.begin, span.end - span.begin);
    if (kNear[i].kind == "STATE_SID" && value.size() == 9 && value.ends_with("00")) continue;
    Add(marks, span.begin, span.end, kNear[i].kind, 0.86, kNear[i].why);
  }
}

void FindCard(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern card(
      R"(\d{4}[-. ]?\n?\s{0,8}\d{4,6}[-. ]?\n?\s{0,8}\d{4,5}(?:[-. ]?\n?\s{0,8}\d{1,7})?\b)");
  MatchSpan span;
  if ((token.size() != 4 && token.size() < 8) || !card.MatchAt(page.text(), token.begin, &span)) return;
  // Numbers of things have a card's length too, and one in ten passes its check.
  bool thing =
      WordsBefore(page, token.begin, 16,
                  {"serial",  "s/n",       "sn ",          "sn:",         "sn#",        "ser.",
                   "ser no",  "ser#",      "model",        "tracking",    "imei",       "iccid",
                   "sku",     "upc",       "barcode",      "invoice",     "order no",   "order #",
                   "case no", "report no", "confirmation", "evidence no", "receipt no", "ticket no"});
  if (thing &&
      !WordsBefore(page, token.begin, 24, {"card", "visa", "mastercard", "amex", "debit", "credit"})) {
    return;
  }
  if (IsCardNumber(page.text().substr(span.begin, span.end - span.begin))) {
    return Add(marks, span.begin, span.end, "CREDIT_CARD", 0.95, "issuer and Luhn check passed");
  }
  static const Pattern four(R"(\d{4}([- ])\d{4}[- ]\d{4}[- ]\d{4}\b)");
  if (token.size() == 4 && four.MatchAt(page.text(), token.begin, &span)) {
    Add(marks, span.begin, span.end, "CREDIT_CARD", 0.75, "written as a card's number");
  }
}

// "***-**-4471", "**** **** **** 1234", "xxxx1234": what a mask left of a number.
void FindMasked(const PageView& page, const Token& token, Marks* marks) {
  std::string_view text = page.text();
  auto mask = [](char c) { return c == '*' || c == 'X' || c == 'x' || c == '#'; };
  size_t digits = token.end;
  while (digits > token.begin && text[digits - 1] >= '0' && text[digits - 1] <= '9') --digits;
  if (token.end - digits != 4) return;
  size_t begin = digits, masked = 0, groups = 0;
  while (begin > 0 && digits - begin < 24) {
    char c = text[begin - 1];
    if (mask(c)) {
      ++masked;
    } else if ((c == '-' || c == ' ') && begin > 1 && mask(text[begin - 2])) {
      ++groups;
    } else {
      break;
    }
    --begin;
  }
  if (masked < 3 || (begin > 0 && IsAsciiAlnum(text[begin - 1]))) return;
  bool social = groups == 2 && masked == 5;
  bool phone = groups == 2 && masked == 6;
  Add(marks, begin, token.end,
      social  ? "SSN"
      : phone ? "PHONE"
              : "CREDIT_CARD",
      0.85, "the end of a number that is masked");
}

bool IbanCheck(std::string_view value) {
  std::string s = AlnumOf(value);
  if (s.size() < 15 || s.size() > 34) return false;
  std::rotate(s.begin(), s.begin() + 4, s.end());
  int rest = 0;
  for (char c : s) {
    int number = c >= 'A' ? c - 'A' + 10 : c - '0';
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest == 1;
}

// Numbers of letters and digits whose form nothing else has.
struct FormRow {
  const char* pattern;
  std::string_view kind;
  double score;
  const char* why;
  bool (*check)(std::string_view);
};
const FormRow kForms[] = {
    {R"((?-i:\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2})\b)",
     "GOV_ID", 0.95, "has the form of a Medicare number", IsMbi},
    {R"((?-i:WDL[A-Z0-9]{9})\b)", "DRIVER_LICENSE", 0.95, "has the form of a Washington driver licence",
     nullptr},
    {R"((?-i:[A-Z]-?\d{3,4}-\d{3,4}-\d{2,4}-\d{2,4}(?:-\d{1,3})?)\b)", "DRIVER_LICENSE", 0.9,
     "has the form of a driver licence", nullptr},
    {R"((?-i:[A-Z]\d{3}-\d{4}-\d{4}(?:-\d{2})?|[A-Z]\d{4} \d{5} \d{5})\b)", "DRIVER_LICENSE", 0.9,
     "has the form of a driver licence", nullptr},
    {R"((?-i:A\d{2,3}[- ]\d{3}[- ]\d{2,3}|A[- ]\d{3}[- ]\d{3}[- ]\d{3})\b)", "GOV_ID", 0.92,
     "has the form of an alien's number", nullptr},
    {R"((?-i:A\d{9})\b)", "GOV_ID", 0.7, "has the form of an alien's number", nullptr},
    {R"((?-i:[A-Z]{2}\d{2}[ ]?[A-Z0-9]{4}[ ]?(?:[A-Z0-9]{4}[ ]?){1,6}[A-Z0-9]{1,4})\b)", "BANK_ACCOUNT", 0.95,
     "an IBAN by its check", IbanCheck},
    {R"((?-i:(?:[PCD][OIMX]|AA|TT|SR|XX|WU|\d{2}){10}|(?:[PCD][OIMX]|AA|TT|SR|XX|WU|\d{2})(?: (?:[PCD][OIMX]|AA|TT|SR|XX|WU|\d{2})){9})\b)",
     "BIOMETRIC", 0.95, "has the form of a fingerprint classification", HasDigitIn},
};

void FindForms(const PageView& page, const Token& token, Marks* marks) {
  static const auto* patterns = [] {
    auto* made = new std::vector<Pattern>;
    for (const FormRow& row : kForms) made->emplace_back(row.pattern);
    return made;
  }();
  // "A-123-456-789": the letter is a token of its own.
  MatchSpan span;
  for (size_t i = 0; i < patterns->size(); ++i) {
    if (!(*patterns)[i].MatchAt(page.text(), token.begin, &span)) continue;
    const FormRow& row = kForms[i];
    if (row.check != nullptr && !row.check(page.text().substr(span.begin, span.end - span.begin))) continue;
    return Add(marks, span.begin, span.end, row.kind, row.score, row.why);
  }
}

bool MayHaveForm(const PageView& page, const Token& token) {
  if (token.Is(Token::kLetters | Token::kDigits)) {
    return token.size() >= 4 || (token.size() == 3 && page.text()[token.begin] == 'A');
  }
  bool joined = token.end < page.text().size() && page.text()[token.end] == '-';
  bool parted = joined || (token.end < page.text().size() && page.text()[token.end] == ' ');
  // "A 077 418 902", and the parts of "TT PO PI PI 19 17 ...".
  if (token.size() == 2 && token.Is(Token::kUpper)) return parted && !joined;
  return token.size() == 1 && token.Is(Token::kUpper) && parted;
}

void NumbersDetector::Detect(const PageView& page, const DetectContext& context, Marks* marks) const {
  std::string_view text = page.text();
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    FindNetworkNumbers(page, token, marks);
    // The middle of a longer number is no beginning.
    char before = token.begin > 0 ? text[token.begin - 1] : ' ';
    bool inside = before == '-' && token.begin > 1 && IsAsciiAlnum(text[token.begin - 2]);
    if (!inside && MayHaveForm(page, token)) FindForms(page, token, marks);
    if (token.Is(Token::kCapital) || token.Is(Token::kDigits)) FindChosenPlates(page, context, i, marks);
    if (!token.Is(Token::kDigits)) continue;
    bool near = token.Is(Token::kLetters) ? token.size() >= 8 && token.size() <= 10 : token.size() == 3;
    if (near && !inside) FindNear(page, token, marks);
    if (token.Number() && !inside) {
      // Shorter and longer runs of digits begin no number of these forms.
      bool fits = token.size() <= 15 && before != '.' && before != '$';
      if (fits) FindPhone(page, token, marks);
      if (token.size() >= 3) FindSsn(page, token, marks);
      if (token.size() >= 4) FindCard(page, token, marks);
    }
    if (token.size() >= 4) FindMasked(page, token, marks);
    FindVehicleNumbers(page, i, marks);
  }
  FindAtSigns(page, context, marks);
  FindAccountNames(page, marks);
  FindBrokenPhones(page, marks);
}

}  // namespace

bool IsAsciiAlnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool WordsBefore(const PageView& page, size_t at, size_t reach,
                 std::initializer_list<std::string_view> words) {
  size_t from = at > reach ? at - reach : 0;
  std::string_view before = page.lower().substr(from, at - from);
  // The end of the line before may belong to the value; an earlier one does not.
  size_t line = before.rfind('\n', before.size() > 12 ? before.size() - 12 : 0);
  if (line != before.npos && reach < 50) before.remove_prefix(line);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return before.find(word) != before.npos; });
}

std::unique_ptr<Detector> MakeNumbersDetector() { return std::make_unique<NumbersDetector>(); }

}  // namespace blackbar
