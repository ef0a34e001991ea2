#include "pipeline/detectors/values/address_cues.h"

#include <algorithm>

namespace blackbar {
namespace {

// The words shortly before a place, on its line and the end of the one before.
std::string_view Before(const PageView& page, size_t at, size_t reach) {
  size_t from = at > reach ? at - reach : 0;
  return page.lower().substr(from, at - from);
}

bool EndsWithOne(std::string_view before, std::initializer_list<std::string_view> words) {
  while (!before.empty() && (before.back() == ' ' || before.back() == ':' || before.back() == '\n' ||
                             before.back() == ',' || before.back() == '(')) {
    before.remove_suffix(1);
  }
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (!before.ends_with(word)) return false;
    size_t at = before.size() - word.size();
    char c = at == 0 ? ' ' : before[at - 1];
    return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  });
}

// "Lives w/ mother at ", "staying with his aunt Rosa on ".
bool LivesWith(std::string_view before) {
  while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
  if (!before.ends_with(" at") && !before.ends_with("\nat")) return false;
  for (std::string_view verb : {"lives w", "living w", "lived w", "live w", "stays w", "staying w",
                                "stayed w", "resides w", "residing w", "resided w", "rents a", "rents the"}) {
    size_t found = before.rfind(verb);
    if (found != before.npos && before.find_first_of(".;0123456789", found) == before.npos) return true;
  }
  return false;
}

// "Kiowa Bluff PD 580-594-6147, ", "Transcribed by G. Campos, E67719. "
bool BehindOffice(std::string_view before) {
  size_t line = before.rfind('\n');
  if (line != before.npos) before.remove_prefix(line + 1);
  for (std::string_view word :
       {"courtroom", "medical examiner", "order processing", "district office", "next report", "pay at",
        "atm ", "transcribed by", "typed:", "typed by", "prepared by"}) {
    if (before.find(word) != before.npos) return true;
  }
  size_t figures = 0;
  while (!before.empty() &&
         std::string_view("0123456789()-. ,+").find(before.back()) != std::string_view::npos) {
    figures += before.back() >= '0' && before.back() <= '9';
    before.remove_suffix(1);
  }
  return figures >= 10 &&
         EndsWithOne(before, {"pd", "police", "department", "sheriff", "sheriff's office", "p.d"});
}

}  // namespace

bool HomeCue(const PageView& page, size_t at) {
  std::string_view before = Before(page, at, 48);
  if (LivesWith(before)) return true;
  if (EndsWithOne(before, {"lives at",
                           "lived at",
                           "live at",
                           "living at",
                           "resides at",
                           "residing at",
                           "resided at",
                           "reside at",
                           "lives on",
                           "resides on",
                           "residence of",
                           "residence at",
                           "residence is",
                           "residence",
                           "home at",
                           "home is at",
                           "house at",
                           "house is at",
                           "staying at",
                           "stays at",
                           "stayed at",
                           "moved to",
                           "moved into",
                           "apartment at",
                           "trailer at",
                           "address is",
                           "address of",
                           "address was",
                           "address",
                           "addr",
                           "home address",
                           "lives over at",
                           "i'm at",
                           "im at",
                           "i am at",
                           "we're at",
                           "we are at",
                           "i live at",
                           "it's at",
                           "come to",
                           "send someone to",
                           "delivered to",
                           "mail to",
                           "shipped to",
                           "domiciled at",
                           "home of record",
                           "renting at",
                           "rents at",
                           "room at",
                           "sleeping at",
                           "shelter at",
                           "safe house at",
                           "relocated to",
                           "parents at",
                           "mother's at",
                           "grandmother at",
                           "are you at",
                           "you still at",
                           "you're at",
                           "you are at",
                           "sister's at",
                           "brother's at",
                           "mom's at",
                           "dad's at",
                           "father's at",
                           "aunt's at",
                           "uncle's at",
                           "cousin's at",
                           "friend's at",
                           "son's at",
                           "daughter's at",
                           "girlfriend's at",
                           "boyfriend's at",
                           "'s place at",
                           "'s house at",
                           "'s apartment at",
                           "'s residence at",
                           "parents' at",
                           "now at",
                           "search",
                           "back to",
                           "mail at",
                           "over on",
                           "premises known as",
                           "whose address is",
                           "still at",
                           "sleeps at",
                           "search of",
                           "rented",
                           "lives w/",
                           "lays his head at",
                           "poss at",
                           "freq",
                           "lka",
                           "last known address",
                           "last known addr",
                           "home is",
                           "house on",
                           "apartment on",
                           "place at",
                           "place on",
                           "place is",
                           "apt at",
                           "unit at",
                           "lives in",
                           "stays on",
                           "staying on",
                           "living on",
                           "hm addr",
                           "res",
                           "address as",
                           "address on file",
                           "address of record",
                           "comes back to",
                           "came back to",
                           "evicted from",
                           "moved from",
                           "moved out of",
                           "tenant at",
                           "tenant of",
                           "resident of",
                           "residents of",
                           "resident at",
                           "neighbor at",
                           "neighbors at",
                           "homeowner at",
                           "basement of",
                           "attic of",
                           "upstairs of",
                           "downstairs of",
                           "upstairs at",
                           "downstairs at",
                           "basement at",
                           "domicilio",
                           "direccion",
                           "direcci\xC3\xB3n",
                           "vive en",
                           "vivo en"})) {
    return true;
  }
  return false;
}

bool BesideCue(const PageView& page, size_t at) {
  return EndsWithOne(Before(page, at, 24),
                     {"next to", "behind", "rear of", "front of", "across from", "next door to",
                      "adjacent to", "outside of", "house nr", "over at", "back of"});
}

bool OfficeCue(const PageView& page, size_t number) {
  const Token& token = page.tokens()[number];
  if (BehindOffice(Before(page, token.begin, 56))) return true;
  if (EndsWithOne(Before(page, token.begin, 48), {"picked up at",
                                                  "pick up at",
                                                  "picked\nup at",
                                                  "unit is at",
                                                  "office is at",
                                                  "court address",
                                                  "court is at",
                                                  "station at",
                                                  "headquarters at",
                                                  "lobby at",
                                                  "property room is at",
                                                  "evidence room is at",
                                                  "room is at",
                                                  "police building",
                                                  "sheriff's building",
                                                  "police station",
                                                  "property room",
                                                  "evidence room",
                                                  "property unit",
                                                  "evidence unit",
                                                  "records unit",
                                                  "city building",
                                                  "county building",
                                                  "impound lot at",
                                                  "impound lot",
                                                  "in person at",
                                                  "department at",
                                                  "courthouse at",
                                                  "annex at",
                                                  "appear at",
                                                  "hearing at",
                                                  "agency address",
                                                  "office at",
                                                  "be picked\nup at",
                                                  "be\npicked up at",
                                                  "department address",
                                                  "station address",
                                                  "court"})) {
    return true;
  }
  bool opens = number == 0 || page.tokens()[number - 1].line != token.line;
  if (!opens || token.line == 0) return false;
  size_t begin = page.lines()[token.line - 1];
  std::string_view above = page.lower().substr(begin, page.LineEnd(token.line - 1) - begin);
  if (above.size() > 100) return false;
  for (std::string_view word :
       {"police department", "sheriff's office", "sheriff's department", "department of public safety",
        "district attorney", "prosecutor's office", "police dept", "state patrol", "marshal's office"}) {
    if (above.find(word) != above.npos) return true;
  }
  return false;
}

bool NoHouseNumber(const PageView& page, size_t at) {
  // "MEDIC   218 Spellman St": another cell. "Residence: No. 9 Slip Street": the number of a house.
  if (at > 1 && (page.text().substr(at - 2, 2) == "  " || page.text()[at - 1] == '\t')) return false;
  std::string_view led = Before(page, at, 24);
  for (std::string_view word : {"no. ", "no ", "number "}) {
    if (!led.ends_with(word)) continue;
    led.remove_suffix(word.size());
    while (led.ends_with(' ') || led.ends_with('\n')) led.remove_suffix(1);
    if (led.ends_with(':') || led.ends_with(',') || led.ends_with(" at") || led.ends_with(" of"))
      return false;
    break;
  }
  return EndsWithOne(
      Before(page, at, 24),
      {"mile",   "marker",     "milepost", "mp",     "mm",      "exit",    "post",  "highway", "hwy",
       "route",  "unit",       "units",    "case",   "section", "page",    "code",  "channel", "beat",
       "zone",   "district",   "medic",    "engine", "item",    "tag",     "badge", "no",      "number",
       "report", "interstate", "sr",       "us",     "article", "chapter", "figure"});
}

}  // namespace blackbar
