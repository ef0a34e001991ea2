#include "pipeline/detectors/values/office_values.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/values/addresses.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr uint32_t kHeadLines = 6;  // lines of a page in which a form or a log names itself
constexpr size_t kShortLine = 110;  // a longer line is prose
constexpr size_t kSignature = 70;   // the same for a line of a signature

bool Letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool HasWord(std::string_view lower, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) {
    for (size_t at = lower.find(word); at != lower.npos; at = lower.find(word, at + 1)) {
      size_t end = at + word.size();
      if ((at == 0 || !Letter(lower[at - 1])) && (end >= lower.size() || !Letter(lower[end]))) return true;
    }
  }
  return false;
}

// The words in front in small letters, line ends as spaces, without what stands at their end.
std::string Front(const PageView& page, size_t begin, size_t reach) {
  std::string front(page.lower().substr(begin - std::min(begin, reach), std::min(begin, reach)));
  std::replace(front.begin(), front.end(), '\n', ' ');
  bool leaders = front.ends_with("... ") || front.ends_with("...") || front.ends_with(" . ");
  while (!front.empty() && (front.back() == ' ' || front.back() == '(' || (leaders && front.back() == '.')))
    front.pop_back();
  return front;
}

bool EndsWithAny(std::string_view front, std::initializer_list<std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    if (!front.ends_with(phrase)) return false;
    size_t at = front.size() - phrase.size();
    return at == 0 || !Letter(front[at - 1]);
  });
}

bool PhrasesOfPhone(std::string_view front) {
  if (EndsWithAny(front, {"questions:",
                          "questions?",
                          "questions, call",
                          "questions call",
                          "question, call",
                          "appointments:",
                          "appointment:",
                          "appointments, call",
                          "appointments call",
                          "by mail or call",
                          "in person or call",
                          "online or call",
                          "anybody calls, give them",
                          "anyone calls, give them",
                          "anybody asks, give them",
                          "public line",
                          "agency tel",
                          "agency phone",
                          "agency ph",
                          "desk",
                          "front desk at",
                          "card given,",
                          "card given:",
                          "pamphlet given,",
                          "our number is",
                          "reach us at",
                          "call us at",
                          "contact us at",
                          "fees, call",
                          "hearing, call",
                          "tips:",
                          "media:",
                          "our main number is",
                          "department's number,",
                          "department's number",
                          "department number",
                          ": call back on",
                          "non-emergency is",
                          "non-emerg",
                          "nonemerg",
                          "press:",
                          "public works",
                          "animal shelter",
                          "animal control",
                          "animal services",
                          "humane society",
                          "code enforcement",
                          "poison control",
                          "city hall",
                          "legal aid",
                          "impound lot",
                          "social services",
                          "child protective services",
                          "adult protective services",
                          "victim services",
                          "crime stoppers",
                          "fax",
                          "fax:",
                          "fax no.",
                          "fax number"})) {
    return true;
  }
  if (EndsWithAny(front, {"i gave her", "i gave him", "i gave them"})) return true;
  bool or_call = EndsWithAny(front, {"or call", "or phone", "or by phone at", "by phone at"});
  return or_call && HasWord(front, {"fee", "pay", "check", "appeal", "mail", "hearing", "records", "copies"});
}

// "XFER TO CPD 216-555-0101": the letters of an agency right in front.
bool AgencyInFront(const PageView& page, size_t begin) {
  size_t i = page.TokenAt(begin);
  if (i == 0 || page.GapAfter(i - 1).size() > 3) return false;
  std::string_view word = page.Text(page.tokens()[i - 1]);
  if (word.size() < 3 || word.size() > 6 || !page.tokens()[i - 1].Is(Token::kUpper)) return false;
  return word.ends_with("PD") || word.ends_with("SO") || word.ends_with("FD") || word.ends_with("SP") ||
         word == "DISP" || word == "COMM" || word == "SHERIFF" || word == "EMERG";
}

bool PhrasesOfAddress(std::string_view front) {
  if (EndsWithAny(front, {"check to",       "checks to",     "pay to",
                          "payment to",     "payments to",   "payable to",
                          "pick it up at",  "picked up at",  "pick them up at",
                          "receipt, at",    "receipt at",    "photo id, at",
                          "photo id at",    "office is at",  "offices are at",
                          "records are at", "counter is at", "copies may be had at",
                          "in person at",   "agency address"})) {
    return true;
  }
  // "Also present is Ana Reyes, counsel. We are at ...": a recorded interview names its room.
  bool here = EndsWithAny(front, {"we are at", "we're at", "we are in", "we are here at", "location is"});
  return here && HasWord(front, {"counsel", "also present", "advocate", "attorney", "badge", "on the record",
                                 "guardian ad litem", "interpreter", "with me"});
}

bool OfficeHost(std::string_view host) {
  return host.find("police") != host.npos || host.find("sheriff") != host.npos || host.ends_with(".gov") ||
         host.find(".gov.") != host.npos || host.find("pd.") != host.npos ||
         host.find(".k12.") != host.npos || host.find("so.org") != host.npos || host.ends_with(".us") ||
         host.ends_with(".mil");
}

bool MailCharacter(char c) {
  return Letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '@' || c == '+';
}

// "evidence@harrowpd.gov" from `at` on: where it ends; 0: none, or a private one.
size_t OfficeMail(std::string_view lower, size_t at) {
  size_t end = at;
  while (end < lower.size() && end < at + 60 && MailCharacter(lower[end])) ++end;
  while (end > at && lower[end - 1] == '.') --end;
  std::string_view mail = lower.substr(at, end - at);
  size_t sign = mail.find('@');
  return sign != mail.npos && sign > 0 && OfficeHost(mail.substr(sign + 1)) ? end : 0;
}

// Skips what may part the values of one contact: "Tel.", "or", commas, a line's end.
size_t SkipJoints(std::string_view lower, size_t at, size_t end) {
  static constexpr std::string_view kWords[] = {"tel",  "telephone", "phone", "ph", "fax", "or",    "office",
                                                "desk", "mon",       "fri",   "m",  "f",   "hours", "daily"};
  auto digit = [&](size_t i) { return i < end && lower[i] >= '0' && lower[i] <= '9'; };
  while (at < end) {
    // "M-F 9-5": the hours of a desk.
    size_t hour = at;
    while (digit(hour)) ++hour;
    if (hour > at && hour - at < 3 && hour < end && lower[hour] != '.') {
      at = hour;
      continue;
    }
    if (!Letter(lower[at])) {
      if (std::string_view(" ,.:;|\n\r\t-(").find(lower[at]) == std::string_view::npos) return at;
      ++at;
      continue;
    }
    size_t stop = at;
    while (stop < end && Letter(lower[stop])) ++stop;
    std::string_view word = lower.substr(at, stop - at);
    if (std::find(std::begin(kWords), std::end(kWords), word) == std::end(kWords)) return at;
    at = stop;
  }
  return at;
}

std::string_view LineText(const PageView& page, uint32_t line) {
  return page.lower().substr(page.lines()[line], page.LineEnd(line) - page.lines()[line]);
}
uint32_t LineOf(const PageView& page, size_t byte) {
  auto next = std::upper_bound(page.lines().begin(), page.lines().end(), byte);
  return next == page.lines().begin() ? 0 : static_cast<uint32_t>(next - page.lines().begin()) - 1;
}

bool OfficeMailBeside(const PageView& page, size_t begin, size_t end) {
  std::string_view lower = page.lower();
  size_t behind = SkipJoints(lower, end, std::min(lower.size(), end + 8));
  if (OfficeMail(lower, behind) != 0) return true;
  size_t front = begin;
  for (int steps = 0; front > 0 && steps < 5 && !MailCharacter(lower[front - 1]); ++steps) --front;
  if (front > 0 && lower[front - 1] == '.') --front;
  size_t from = front;
  while (from > 0 && front - from < 60 && MailCharacter(lower[from - 1])) --from;
  return front > from && OfficeMail(lower, from) + 1 >= front && OfficeMail(lower, from) != 0;
}

// The line says of a person whose it is, so that no title line can.
bool PersonalLine(std::string_view line) {
  return HasWord(line, {"home", "cell", "res", "his", "her", "victim", "caller", "suspect", "witness", "dob",
                        "mother", "father", "called", "from", "re", "to", "lives", "parent", "owner"}) ||
         line.find('@') != line.npos;
}

// "EVENT HISTORY DETAIL 2023-2515457   252.555.8250", "Form JC-4   239-555-0500": the value ends the title
// line of a form, a gap before it, and says nothing of anybody.
bool TitleLine(const PageView& page, size_t begin, size_t end) {
  uint32_t line = LineOf(page, begin), last = static_cast<uint32_t>(page.lines().size()) - 1;
  std::string_view text = LineText(page, line);
  if (text.size() > kShortLine || PersonalLine(text)) return false;
  std::string_view rest = page.lower().substr(end, page.LineEnd(line) - end);
  if (rest.find_first_not_of(" \t\r.") != rest.npos) return false;
  std::string_view before = text.substr(0, begin - page.lines()[line]);
  bool gap = before.ends_with("  ") || before.ends_with('\t') || before.ends_with("  (");
  bool form = before.starts_with("form ") && before.size() < 24;
  if (gap && form) return true;
  bool head = line < kHeadLines &&
              HasWord(before, {"report", "log", "history", "detail", "form", "sheet", "notice", "bulletin",
                               "police", "sheriff", "department", "office", "record", "call", "incident"});
  bool foot = line + 8 > last && HasWord(before, {"police", "sheriff", "department", "dept", "so", "pd"});
  return gap && (head || foot);
}

// A sentence or a paragraph ends in it; "Det. A. Fry, " ends none.
bool Parted(std::string_view text) {
  for (size_t at = text.find_first_of(".?!\n"); at != text.npos && at + 1 < text.size();
       at = text.find_first_of(".?!\n", at + 1)) {
    bool gap = text[at + 1] == ' ' || text[at + 1] == '\n';
    if (!gap) continue;
    if (text[at] != '.') return text[at] != '\n' || text[at + 1] == '\n';
    size_t word = at;
    while (word > 0 && text[word - 1] != ' ' && text[word - 1] != '\n' && at - word < 12) --word;
    if (at - word > 4 || (at > word && text[at - 1] >= '0' && text[at - 1] <= '9')) return true;
  }
  return false;
}

// "(branch line)", "(S.O. dispatch)", "(main office)" behind a number: a desk's, whoever it is given for.
bool DeskInBrackets(const PageView& page, size_t end) {
  std::string_view after = page.lower().substr(std::min(end, page.lower().size()), 48);
  size_t open = after.find('(');
  if (open == after.npos || after.substr(0, open).find_first_not_of(" )\n") != after.npos) return false;
  std::string_view inside = after.substr(open + 1, after.find(')', open) - open - 1);
  return HasWord(inside, {"dispatch",  "branch",    "main",         "office",    "desk",          "records",
                          "emergency", "fax",       "switchboard",  "store",     "business",      "toll",
                          "hotline",   "corporate", "lobby",        "reception", "non-emergency", "tip line",
                          "customer",  "operator",  "headquarters", "clerk",     "station",       "hospital",
                          "school",    "front",     "public",       "press",     "media"}) &&
         !HasWord(inside, {"cell", "home", "his", "her", "personal", "mobile"});
}

// The line under an official's title, or behind the officials who wrote or swore something.
bool SignatureLine(const PageView& page, size_t begin) {
  uint32_t line = LineOf(page, begin);
  std::string_view own = LineText(page, line).substr(0, begin - page.lines()[line]);
  if (own.find_first_not_of(" (\t") == own.npos && line > 0) {
    std::string_view above = LineText(page, line - 1);
    if (above.size() < kSignature && !above.empty() && above.find(". ") == above.npos &&
        HasWord(above, {"badge", "employee", "records", "resource officer", "specialist", "records clerk",
                        "custodian", "detective", "police department", "sheriff's office", "metro police"}) &&
        !HasWord(above, {"home", "was", "by", "called", "said"})) {
      return true;
    }
  }
  std::string front = Front(page, begin, 80);
  for (std::string_view phrase :
       {"transcribed by", "typed:", "typed by", "sworn before me", "notary.", "contact det"}) {
    size_t found = front.rfind(phrase);
    if (found == front.npos) continue;
    // The sentence or the paragraph behind it tells of somebody else.
    size_t from = begin - std::min<size_t>(begin, 80) + found;
    std::string_view between = page.lower().substr(from, begin - from);
    return !Parted(page.text().substr(from, begin - from)) ||
           HasWord(between, {"clerk", "notary", "magistrate", "judge", "commissioner"});
  }
  return false;
}

// "Hope Ledbetter   Staff   -   1502 Prospect Blvd": the row of somebody who works there.
bool StaffRow(const PageView& page, size_t begin) {
  uint32_t line = LineOf(page, begin);
  std::string_view row = LineText(page, line).substr(0, begin - page.lines()[line]);
  if (row.size() > kShortLine) return false;
  for (std::string_view word :
       {"staff", "officer", "deputy", "teacher", "principal", "faculty", "counselor"}) {
    size_t at = row.find(word);
    if (at == row.npos || at == 0) continue;
    std::string_view rest = row.substr(at + word.size());
    bool own_cell = row[at - 1] == '\t' || (at > 1 && row[at - 1] == ' ' && row[at - 2] == ' ');
    if (own_cell && (rest.starts_with('\t') || rest.starts_with("  "))) return true;
  }
  return false;
}

// In the column or above the label "Court".
bool CourtCell(const PageView& page, size_t begin, size_t end) {
  uint32_t line = LineOf(page, begin), last = LineOf(page, end > 0 ? end - 1 : 0);
  std::string_view rest = page.lower().substr(end, page.LineEnd(last) - end);
  if (rest.find_first_not_of(" \t\r") != rest.npos) return false;
  auto only = [&](uint32_t at) {
    std::string_view text = LineText(page, at);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
  };
  bool below = last + 1 < page.lines().size() && only(last + 1) == "court";
  if (below) return true;
  if (line == 0) return false;
  std::string_view above = only(line - 1);
  return above.size() < kShortLine && (above.ends_with("\tcourt") || above.ends_with("  court"));
}

// A cheap look before the form of a street is tried: a space and a capital or a figure behind the number.
bool MayLeadStreet(const PageView& page, const Token& token) {
  if (token.end + 1 >= page.text().size()) return false;
  char gap = page.text()[token.end], next = page.text()[token.end + 1];
  return (gap == ' ' || gap == '\n') && ((next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9'));
}

// The host of a desk's mail ("dispatch@", "records@") is the agency's, whatever it is called.
void LearnHosts(const PageView& page, KnownValues* known) {
  static const WordSet desks = {"dispatch",  "records", "foia",     "evidence", "publicrecords",
                                "frontdesk", "pio",     "property", "tips"};
  static const WordSet free_mail = {"gmail", "yahoo",  "hotmail",    "outlook", "icloud", "aol",    "msn",
                                    "live",  "proton", "protonmail", "me",      "mail",   "comcast"};
  std::string_view lower = page.lower();
  for (size_t at = lower.find('@'); at != lower.npos; at = lower.find('@', at + 1)) {
    size_t begin = at, end = at + 1;
    while (begin > 0 && at - begin < 24 && MailCharacter(lower[begin - 1])) --begin;
    while (end < lower.size() && end - at < 60 && MailCharacter(lower[end]) && lower[end] != '@') ++end;
    while (end > at + 1 && lower[end - 1] == '.') --end;
    std::string_view host = lower.substr(at + 1, end - at - 1);
    if (!desks.contains(lower.substr(begin, at - begin)) || host.find('.') == host.npos) continue;
    if (!free_mail.contains(host.substr(0, host.find('.')))) known->AddPublicDomain(host);
  }
}

}  // namespace

bool OfOffice(const PageView& page, size_t begin, size_t end, bool phone) {
  std::string front = Front(page, begin, 150);
  if (phone ? PhrasesOfPhone(front) : PhrasesOfAddress(front)) return true;
  if (OfficeMailBeside(page, begin, end) || SignatureLine(page, begin)) return true;
  if (phone && (DeskInBrackets(page, end) || AgencyInFront(page, begin))) return true;
  if (phone) return TitleLine(page, begin, end);
  return StaffRow(page, begin) || CourtCell(page, begin, end);
}

bool SameContact(const PageView& page, size_t end, size_t begin) {
  if (begin < end || begin - end > 70) return false;
  std::string_view lower = page.lower(), between = lower.substr(end, begin - end);
  if (std::count(between.begin(), between.end(), '\n') > 2 || between.find("\n\n") != between.npos)
    return false;
  size_t at = SkipJoints(lower, end, begin);
  if (size_t mail = OfficeMail(lower.substr(0, begin), at); mail != 0) at = SkipJoints(lower, mail, begin);
  return at >= begin;
}

void LearnOfficeValues(const PageView& page, KnownValues* known) {
  LearnHosts(page, known);
  static const Pattern phone(R"(\(?\d{3}(?:\)[-. ]{0,2}|[-. /])\d{3}[-. ]\d{4}\b|\d{10}\b)");
  MatchSpan span;
  const auto& tokens = page.tokens();
  for (const Token& token : tokens) {
    if (!token.Number() || token.size() > 10) continue;
    bool parts = (token.size() == 3 || token.size() == 10) && phone.MatchAt(page.text(), token.begin, &span);
    size_t begin = token.begin;
    if (parts && begin > 1 && page.text()[begin - 1] == '-' && page.text()[begin - 2] == '1') begin -= 2;
    bool desk = parts && token.size() == 3 && DeskInSentence(page, token.begin);
    if (parts && (desk || OfOffice(page, begin, span.end, true))) {
      known->AddPublicPhone(page.text().substr(token.begin, span.end - token.begin));
    } else if (token.size() <= 5 && !parts && MayLeadStreet(page, token)) {
      size_t stop = StreetAddressEnd(page.text(), token.begin);
      if (stop != 0 && OfOffice(page, token.begin, stop, false)) {
        known->AddPublicAddress(page.text().substr(token.begin, stop - token.begin));
      }
    }
  }
}

}  // namespace blackbar
