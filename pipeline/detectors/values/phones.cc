#include <algorithm>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/office_values.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {

// In a row of a list of things that has a column of serial numbers.
bool InSerialList(const PageView& page, size_t at) {
  constexpr size_t kRow = 200;  // bytes of a row
  std::string_view row = page.text().substr(at - std::min(at, kRow), std::min(at, kRow));
  size_t line = row.rfind('\n');
  if (line == row.npos && at > kRow) return false;
  size_t begin = line == row.npos ? 0 : at - row.size() + line + 1;
  bool counted = begin < page.text().size() && page.text()[begin] >= '0' && page.text()[begin] <= '9';
  return counted && WordsBefore(page, at, 700, {"serial", "s/n"}) &&
         !WordsBefore(page, at, 30, {"phone", "call", "cell", "tel"});
}

// Ten digits that begin with a day of these years: YYMMDD and a counter.
bool CountedByDay(std::string_view digits) {
  if (digits.size() != 10) return false;
  auto two = [&](size_t at) { return (digits[at] - '0') * 10 + digits[at + 1] - '0'; };
  return two(0) >= 15 && two(0) <= 30 && two(2) >= 1 && two(2) <= 12 && two(4) >= 1 && two(4) <= 31;
}

namespace {

using Marks = std::vector<Mark>;

void Add(Marks* marks, size_t begin, size_t end, double score, const char* why) {
  marks->push_back({begin, end, "PHONE", "", score, "numbers", why});
}
void Stay(Marks* marks, size_t begin, size_t end) {
  marks->push_back({begin, end, "PUBLIC_PHONE", "", 0.99, "forms", ""});
}

const Pattern& Full() {  // the middle of 208-555-0142, a line's end between the parts too
  static const Pattern pattern(
      R"((?:1(?:[-. ]|\s?\(|\. ?))?\d{3}(?:\)[-. ]{0,2}\n?\s{0,8}|[-. /]\n?\s{0,2}|\n\s{0,4}|\s-\s)\d{3}(?:[-. /]\n?\s{0,8}|\n\s{0,4}|\s-\s)\d{4}\b(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,5}\b)?)");
  return pattern;
}
const Pattern& Glued() {  // (208)5550142, 208-5550142
  static const Pattern pattern(R"(\d{3}(?:\)\s?|-)\d{7}\b)");
  return pattern;
}
const Pattern& World() {
  static const Pattern pattern(
      R"((?:00)?\d{1,3}(?:[-. ]{1,2}|\s?\()(?:\(?\d{1,5}\)?[-. /]{0,2}\n?){1,6}\d{1,4}\b(?:\s?(?:x|ext\.?)\s?\d{1,5}\b)?|\d{8,15}\b)");
  return pattern;
}

bool PhoneCue(const PageView& page, size_t at) {
  return WordsBefore(page, at, 45,
                     {"phone",    "cell",      "call",      "text",      "tel",      "mobile",  "reached at",
                      "reach me", "reach him", "reach her", "number is", "contact",  "number",  "dial",
                      "whatsapp", "fax",       "ph ",       "ph.",       "ph:",      "ring at", "ring him",
                      "ring her", "ring me",   "sms",       "voicemail", "landline", "pager",   "hotline"});
}
bool OtherCue(const PageView& page, size_t at) {
  return WordsBefore(page, at, 40, {"case",      "report",     "incident",
                                    "event",     "cad",        "serial",
                                    "tag",       "docket",     "badge",
                                    "model",     "item",       "account",
                                    "tracking",  "order",      "citation",
                                    "invoice",   "receipt",    "ref",
                                    "booking",   "employee",   "unit",
                                    "isbn",      "article",    "policy",
                                    "claim",     "permit",     "warrant",
                                    "s/n",       "rcpt",       "log ",
                                    "call card", "call id",    "call number is cfs",
                                    "sn:",       "sn ",        "barcode",
                                    "log no",    "file no",    "upc",
                                    "sku",       "license no", "keys "});
}

// Where a number's brackets and country code in front of its digits begin.
size_t FrontOf(std::string_view text, size_t begin) {
  if (begin > 0 && text[begin - 1] == '(') --begin;
  size_t back = begin;
  while (back > 0 && (text[back - 1] == ' ' || text[back - 1] == '-' || text[back - 1] == '.')) --back;
  if (back > 0 && begin - back <= 1 && text[back - 1] == '1' && (back < 2 || !IsAsciiAlnum(text[back - 2]))) {
    bool zeros = back > 2 && text[back - 2] == '0';
    if (!zeros) begin = back - 1;
  }
  if (begin > 0 && text[begin - 1] == '+') --begin;
  return begin;
}

bool FindFull(const PageView& page, const Token& token, Marks* marks) {
  std::string_view text = page.text();
  MatchSpan span;
  if (!Full().MatchAt(text, token.begin, &span) && !Glued().MatchAt(text, token.begin, &span)) return false;
  std::string_view number = text.substr(span.begin, span.end - span.begin);
  size_t begin = FrontOf(text, span.begin);
  std::string digits = DigitsOf(number);
  digits.resize(std::min<size_t>(digits.size(), digits[0] == '1' ? 11 : 10));
  if (IsTollFree(digits) || DeskInSentence(page, begin)) {
    Stay(marks, begin, span.end);
    return true;
  }
  if (!IsNanpPhone(digits)) {
    // Not assigned, and yet somebody's where the form or a word says so: "(123) 456-7890".
    bool bracket = begin < span.begin && text[span.begin - 1] == '(';
    if (!bracket && (!PhoneCue(page, begin) || OtherCue(page, begin))) return false;
    Add(marks, begin, span.end, 0.75, "written as a telephone number, though of no assigned range");
    return true;
  }
  bool spaced = number.find_first_of("-.)/") == number.npos;
  Add(marks, begin, span.end, spaced && !PhoneCue(page, begin) ? 0.8 : 0.9,
      "has the form of a telephone number");
  return true;
}

// +44 20 7946 0958, 0049 30 901820
bool FindWorld(const PageView& page, const Token& token, Marks* marks) {
  std::string_view text = page.text();
  bool plus = token.begin > 0 && text[token.begin - 1] == '+';
  bool bracket = token.begin > 1 && text[token.begin - 1] == '(' && text[token.begin - 2] == '+';
  bool zeros = token.size() <= 5 && text.substr(token.begin, 2) == "00";
  bool trunk = text[token.begin] == '0' && token.size() >= 3 && token.size() <= 11;
  MatchSpan span;
  if (!plus && !bracket &&
      !((zeros || trunk) && PhoneCue(page, token.begin) && !OtherCue(page, token.begin))) {
    return false;
  }
  if (!World().MatchAt(text, token.begin, &span)) return false;
  size_t digits = DigitsOf(text.substr(span.begin, span.end - span.begin)).size();
  if (digits < 8 || digits > 17) return false;
  size_t begin = plus ? token.begin - 1 : bracket ? token.begin - 2 : token.begin;
  Add(marks, begin, span.end, plus || bracket ? 0.93 : 0.82,
      "has the form of an international telephone number");
  return true;
}

void FindShort(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern bare(R"(1?\d{10}\b)");
  static const Pattern local(R"(\d{3}[-. ]\d{4}\b(?:\s?(?:x|ext\.?)\s?\d{1,5}\b)?)");
  std::string_view text = page.text();
  size_t at = token.begin;
  char next = token.end < text.size() ? text[token.end] : '\0';
  bool may_be_local = token.size() == 3 && (next == '-' || next == '.' || next == ' ');
  if (token.size() < 10 && !may_be_local) return;
  MatchSpan span;
  // 555 is the exchange of numbers that are made up, and of many that were made unreadable by hand.
  bool made_up = may_be_local && next == '-' && page.Text(token) == "555";
  bool cue = PhoneCue(page, at), other = OtherCue(page, at);
  bool bracket = at > 0 && text[at - 1] == '(' && token.end < text.size() && text[token.end] == ')';
  bool fictional = token.size() == 10 && page.Text(token).substr(3, 5) == "55501";
  cue = cue || (token.size() == 10 && (bracket || fictional) && IsNanpPhone(page.Text(token)));
  // Ten digits alone: a telephone's by their range, when they do not begin like a year and nothing else is
  // said.
  bool year = page.Text(token).starts_with("19") || page.Text(token).starts_with("20");
  char front = at > 0 ? text[at - 1] : ' ';
  // "2308059066" of the fifth of August 2023: a number that a dispatch system counted.
  year = year || CountedByDay(page.Text(token));
  bool goes_on = token.end + 1 < text.size() && next == '-' && IsAsciiAlnum(text[token.end + 1]);
  if (token.size() == 10 && goes_on) return;
  bool alone = token.size() == 10 && !year && !InSerialList(page, at) &&
               (front == ' ' || front == '\t' || front == '\n') && IsNanpPhone(page.Text(token));
  if (alone && !cue && !other && !DeskInSentence(page, at) && !IsTollFree(page.Text(token)))
    return Add(marks, at, token.end, 0.75, "ten digits of a telephone's range");
  if (other || (!cue && !made_up)) return;
  if (DeskInSentence(page, at) && (bare.MatchAt(text, at, &span) || local.MatchAt(text, at, &span))) {
    return Stay(marks, span.begin, span.end);
  }
  if (token.size() >= 10 && bare.MatchAt(text, at, &span)) {
    if (IsTollFree(page.Text(token))) return Stay(marks, span.begin, span.end);
    if (!IsNanpPhone(page.Text(token))) return;
    return Add(marks, span.begin, span.end, 0.85, "ten digits near a word for telephone");
  }
  bool clear = next == '-' || (next == '.' && cue) || (next == ' ' && page.Text(token) == "555");
  if (may_be_local && clear && local.MatchAt(text, at, &span)) {
    Add(marks, span.begin, span.end, cue ? 0.82 : 0.75, "has the form of a local telephone number");
  }
}

}  // namespace

void FindPhone(const PageView& page, const Token& token, Marks* marks) {
  std::string_view text = page.text();
  char next = token.end < text.size() ? text[token.end] : '\0';
  bool parted = next == '-' || next == '.' || next == ' ' || next == '/' || next == ')' || next == '\n';
  bool may_be_full = token.size() == 3 ? parted : token.size() == 1 && parted && text[token.begin] == '1';
  if (may_be_full && FindFull(page, token, marks)) return;
  if (FindWorld(page, token, marks)) return;
  FindShort(page, token, marks);
}

}  // namespace blackbar
