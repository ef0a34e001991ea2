#include "pipeline/detectors/people/learn.h"

#include <algorithm>

#include "pipeline/detectors/people/sightings.h"
#include "pipeline/detectors/people/spelled.h"
#include "pipeline/detectors/structure/layout.h"

namespace blackbar {
namespace {

constexpr double kSureEnough = 0.7;    // a guess of the lists below this would spread over every page
constexpr size_t kSubjectReach = 200;  // bytes to the sentence that tells of whom an age is
constexpr size_t kAliasReach = 1500;   // bytes from a person to their other names

// "A 8-yr-old boy was bitten at the park. Goran Ames had gone to get a ball. His mother said": whom the next
// sentence begins with, and whose parent comes then.
void NextSubject(const PageView& page, const AgeSighting& age, std::vector<NameSighting>* names) {
  auto next = std::partition_point(names->begin(), names->end(),
                                   [&](const NameSighting& n) { return n.name.begin < age.end; });
  if (next == names->end() || next->official || next->thing || next->title != std::string::npos) return;
  if (next->name.begin - age.end > kSubjectReach || next->name.first == 0) return;
  std::string_view gap = page.GapAfter(next->name.first - 1);
  if (gap != ". " && gap != ".\n" && gap != ".  ") return;
  std::string_view behind = page.lower().substr(next->name.end, kSubjectReach);
  for (std::string_view words :
       {"his mother", "her mother", "his father", "her father", "his mom", "her mom", "his dad", "her dad",
        "his parents", "her parents", "his guardian", "her guardian"}) {
    size_t at = behind.find(words);
    if (at != behind.npos && at > 1 && behind[at - 1] <= ' ') next->child = true;
  }
}

// Whose age a sighting tells: -1 when none does.
std::vector<int> AgesOf(const PageView& page, const DetectContext& context,
                        std::vector<NameSighting>* names) {
  std::vector<int> age_of(names->size(), -1);
  for (size_t i = 0; i < names->size(); ++i) age_of[i] = (*names)[i].age;
  for (const AgeSighting& age : FindAges(page, context)) {
    if (!age.known && !age.cue) continue;
    int person = PersonOfAge(page, *context.layout, *names, age);
    bool young = age.known && !age.birth && !age.labelled && age.age < context.juvenile_below;
    if (person < 0 && young) NextSubject(page, age, names);
    if (person < 0) continue;
    auto at = static_cast<size_t>(person);
    if (age.cue) {
      (*names)[at].child = true;
    } else if (age_of[at] < 0) {
      age_of[at] = age.age;
    }
  }
  return age_of;
}

// "AKA/BEGAY,KEE": another name of the person before it is as old as they are.
void PassToAliases(std::vector<NameSighting>* names, std::vector<int>* age_of) {
  const size_t none = names->size();
  size_t owner = none;
  for (size_t i = 0; i < names->size(); ++i) {
    NameSighting& sighting = (*names)[i];
    if (sighting.official || sighting.thing) continue;
    if (sighting.role != "alias") {
      // The one whom a label names; a mere mention has no other names there.
      if (!sighting.role.empty()) owner = i;
      continue;
    }
    if (owner == none || sighting.name.begin - (*names)[owner].name.end > kAliasReach) continue;
    sighting.child = sighting.child || (*names)[owner].child;
    if ((*age_of)[i] < 0) (*age_of)[i] = (*age_of)[owner];
  }
}

// A single word is a surname or a first name, whichever it is known as.
bool IsGivenAlone(const NameSighting& sighting, const DetectContext& context, const Roster& roster) {
  const std::string& word = sighting.name.family;
  if (!sighting.name.given.empty()) return false;
  const RosterPerson* family = roster.Best(word, "");
  const RosterPerson* given = roster.Best("", word);
  if (given != nullptr && given->given == word && sighting.title == std::string::npos &&
      (family == nullptr || (family->given.empty() && given->IsJuvenile())))
    return true;
  if (family != nullptr) return false;
  if (sighting.child) return true;
  uint8_t flags = context.names->FlagsOf(word);
  bool title = sighting.title != std::string::npos;
  return (flags & NameList::kFirst) && !title && (!(flags & NameList::kLast) || sighting.score < 0.8);
}

}  // namespace

void LearnPeople(const PageView& page, const DetectContext& context, Roster* roster) {
  std::vector<NameSighting> names = FindNames(page, context);
  std::vector<int> age_of = AgesOf(page, context, &names);
  PassToAliases(&names, &age_of);
  for (size_t i = 0; i < names.size(); ++i) {
    const NameSighting& sighting = names[i];
    if (sighting.thing || sighting.placeholder) continue;
    bool aged = age_of[i] >= 0;
    bool young = aged && age_of[i] < context.juvenile_below;
    if (sighting.score < kSureEnough && !young && !sighting.child) continue;
    // "Benji", whom the roster knows as Benedikt.
    if (sighting.name.parts == 1 && sighting.score < 0.8 && !young &&
        roster->JuvenileCalled(sighting.name.family))
      continue;
    RosterPerson person;
    person.family = sighting.name.family;
    person.given = sighting.name.given;
    person.middle = sighting.name.middle;
    if (IsGivenAlone(sighting, context, *roster)) std::swap(person.given, person.family);
    person.role = sighting.role;
    person.official = sighting.official;
    person.minor = young;
    person.adult = aged && !young;
    person.juvenile = sighting.child;
    person.page = page.number();
    person.record = context.record;
    person.source = sighting.source;
    if (!sighting.name.called.empty()) {
      RosterPerson called = person;
      called.family.clear();
      called.middle.clear();
      called.given = sighting.name.called;
      roster->Add(std::move(called));
    }
    roster->Add(std::move(person));
  }
  for (SpelledName& spelled : FindSpelled(page)) {
    if (!spelled.cued || spelled.word.size() < 4 || roster->Find(spelled.word) != nullptr) continue;
    RosterPerson person;
    person.family = std::move(spelled.word);
    person.page = page.number();
    person.record = context.record;
    person.source = "a name spelled out";
    roster->Add(std::move(person));
  }
}

}  // namespace blackbar
