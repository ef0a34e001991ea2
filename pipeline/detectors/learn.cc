#include "pipeline/detectors/learn.h"

#include "pipeline/detectors/layout.h"
#include "pipeline/detectors/sightings.h"

namespace blackbar {
namespace {

constexpr double kSureEnough = 0.7;  // a guess of the lists below this would spread over every page

}  // namespace

void LearnPeople(const PageView& page, const DetectContext& context, Roster* roster) {
  std::vector<NameSighting> names = FindNames(page, context);
  std::vector<int> age_of(names.size(), -1);
  for (const AgeSighting& age : FindAges(page, context)) {
    if (!age.known && !age.cue) continue;
    int person = PersonOfAge(page, *context.layout, names, age);
    if (person < 0) continue;
    auto at = static_cast<size_t>(person);
    if (age.cue) {
      names[at].child = true;
    } else if (age_of[at] < 0) {
      age_of[at] = age.age;
    }
  }
  for (size_t i = 0; i < names.size(); ++i) {
    const NameSighting& sighting = names[i];
    if (sighting.thing || sighting.placeholder) continue;
    bool aged = age_of[i] >= 0;
    bool young = aged && age_of[i] < context.juvenile_below;
    if (sighting.score < kSureEnough && !young) continue;
    // "Benji", whom the roster knows as Benedikt.
    if (sighting.name.parts == 1 && sighting.score < 0.8 && !young &&
        roster->JuvenileCalled(sighting.name.family))
      continue;
    RosterPerson person;
    person.family = sighting.name.family;
    person.given = sighting.name.given;
    person.middle = sighting.name.middle;
    // A child and a single name: it is the first name.
    if (person.given.empty() && (sighting.child || context.names->IsFirst(person.family)) &&
        !(context.names->FlagsOf(person.family) & NameList::kLast)) {
      std::swap(person.given, person.family);
    }
    person.role = sighting.role;
    person.official = sighting.official;
    person.minor = young;
    person.adult = aged && !young;
    person.juvenile = sighting.child;
    person.page = page.number();
    person.record = context.record;
    person.source = sighting.source;
    roster->Add(std::move(person));
  }
}

}  // namespace blackbar
