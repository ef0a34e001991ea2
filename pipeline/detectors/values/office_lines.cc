#include <iterator>

#include "pipeline/detectors/phrase_set.h"
#include "pipeline/detectors/values/office_values.h"

// The sentence in front of a telephone that names the desk or the line it is of.
namespace blackbar {
namespace {

// Words that name an office, a desk or a line for everybody.
constexpr std::string_view kOffices[] = {"and ask",
                                         "and\nask",
                                         "with any information",
                                         "with new information",
                                         "with further information",
                                         "records desk",
                                         "records unit",
                                         "records division",
                                         "records section",
                                         "records bureau",
                                         "non-emergency",
                                         "nonemergency",
                                         "non emergency",
                                         "dispatch",
                                         "front desk",
                                         "unit line",
                                         "front office",
                                         "leasing office",
                                         "department's number",
                                         "department number",
                                         "county desk",
                                         "non-emerg",
                                         "nonemerg",
                                         "non emerg",
                                         "main desk",
                                         "hotline",
                                         "tip line",
                                         "tipline",
                                         "crime stoppers",
                                         "crisis line",
                                         "switchboard",
                                         "main line",
                                         "main number",
                                         "public information",
                                         "media line",
                                         "customer service",
                                         "court clerk",
                                         "clerk's office",
                                         "clerk of",
                                         "property room",
                                         "evidence room",
                                         "victim services",
                                         "victim advocate",
                                         "detective bureau",
                                         "business line",
                                         "24-hour line",
                                         "24 hour line",
                                         "help line",
                                         "helpline",
                                         "lifeline",
                                         "police department",
                                         "sheriff's office",
                                         "department at",
                                         "our office",
                                         "station at",
                                         "communications center",
                                         "call center",
                                         "animal control",
                                         "poison control",
                                         "city hall",
                                         "prosecutor's office",
                                         "attorney's office",
                                         "probation office",
                                         "records:",
                                         "adv desk",
                                         "community center",
                                         "community\ncenter",
                                         "shelter line",
                                         "number of the",
                                         "advised desk",
                                         "information line",
                                         "info line",
                                         "requested at",
                                         "mis/call",
                                         "notify",
                                         "clerk phone",
                                         "follow up",
                                         "follow-up",
                                         "here's a card",
                                         "left a card",
                                         "advocate",
                                         "victim unit",
                                         "told to call",
                                         "attn",
                                         "public safety",
                                         "department  |",
                                         "office  |",
                                         "anyone with information",
                                         "my desk",
                                         "desk line",
                                         "shelter call",
                                         "records at",
                                         "desk at",
                                         "desk:",
                                         "agency phone",
                                         "station phone",
                                         "bureau at",
                                         "office at",
                                         "internal affairs",
                                         "ombudsman",
                                         "warrants division",
                                         "civil division",
                                         "jail information"};

// The words before the number on its line, and those of the line before where a line breaks in mid-sentence.
// True in `signature` for the line under an officer's name and badge.
std::string_view SentenceBefore(const PageView& page, size_t at, bool* signature) {
  size_t from = at > 60 ? at - 60 : 0;
  std::string_view before = page.lower().substr(from, at - from);
  size_t stop = before.find_last_of("\n;.");
  while (stop != before.npos && before[stop] == '.' && stop + 1 < before.size() && before[stop + 1] != ' ') {
    stop = stop == 0 ? before.npos : before.find_last_of("\n;.", stop - 1);
  }
  bool broken = stop != before.npos && before[stop] == '\n' && stop + 3 > before.size() && stop > 0;
  if (broken) {
    size_t line = before.rfind('\n', stop - 1);
    std::string_view above = before.substr(line == before.npos ? 0 : line + 1);
    *signature = above.find("badge") != above.npos && above.size() < 45;
    if (above.find(',') != above.npos || before[stop - 1] != '.') stop = line;
  }
  // "Here is a card. Call ...": the sentence before says whose number it is.
  *signature = *signature || before.ends_with("card. call ") || before.ends_with("card, call ");
  if (stop != before.npos) before.remove_prefix(stop + 1);
  return before;
}

bool AskedFor(const PageView& page, size_t at) {
  std::string_view after = page.lower().substr(std::min(page.lower().size(), at + 12), 36);
  for (std::string_view word :
       {"and ask", "and\nask", "with any information", "with new information", "with further information"}) {
    if (after.find(word) != after.npos) return true;
  }
  return false;
}

}  // namespace

bool DeskInSentence(const PageView& page, size_t at) {
  bool signature = false;
  std::string_view before = SentenceBefore(page, at, &signature);
  if (signature || AskedFor(page, at)) return true;
  static const PhraseSet offices({std::begin(kOffices), std::end(kOffices)});
  size_t office = offices.LastIn(before);
  if (office == before.npos) return false;
  static const PhraseSet persons = {"cell",     "home",   "his ",    "her ",  "their ",
                                    "personal", "mobile", "victim:", "caller"};
  size_t person = persons.LastIn(before);
  return person == before.npos || person <= office;
}

}  // namespace blackbar
