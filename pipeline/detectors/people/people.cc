#include "pipeline/detectors/people/people.h"

#include <algorithm>

#include "pipeline/detectors/people/roster.h"
#include "pipeline/detectors/people/roster_marker.h"
#include "pipeline/detectors/people/sightings.h"
#include "pipeline/detectors/people/spelled.h"
#include "pipeline/detectors/structure/speakers.h"

namespace blackbar {
namespace {

class PeopleDetector : public Detector {
 public:
  const char* name() const override { return "people"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

class AgesDetector : public Detector {
 public:
  const char* name() const override { return "ages"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

// "Mr." and a surname alone: no child is called that.
bool AdultByTitle(const PageView& page, const NameSighting& sighting) {
  if (sighting.title == std::string::npos || !sighting.name.given.empty() || sighting.child) return false;
  return !page.lower().substr(sighting.title).starts_with("miss");
}

void MarkSightings(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  const std::vector<NameSighting> sightings = FindNames(page, context);
  MarkSpeakers(page, context, sightings, marks);
  for (const NameSighting& sighting : sightings) {
    const NameForm& name = sighting.name;
    if (sighting.placeholder) {
      marks->push_back({name.begin, name.end, "PLACEHOLDER", "", 0.99, "labels", ""});
      continue;
    }
    // A person known by label is one, whatever their name is like: "Cordelia Pike", "Anna Lane".
    bool person_known = sighting.thing && context.roster != nullptr && !name.given.empty() &&
                        !name.family.empty() && context.roster->Best(name.family, name.given) != nullptr;
    if (sighting.thing && !person_known) {
      size_t end = name.end;
      if (!sighting.brand && name.last + 1 < page.tokens().size()) end = page.tokens()[name.last + 1].end;
      marks->push_back({name.begin, end, "BUSINESS", "", 0.99, "labels", ""});
      continue;
    }
    const RosterPerson* person = nullptr;
    if (context.roster != nullptr) {
      person = context.roster->Best(name.family, name.given);
      // One word: the first name of a child before the surname of anybody.
      if (name.given.empty() && (person == nullptr || !person->IsJuvenile())) {
        const RosterPerson* given = context.roster->Best("", name.family);
        bool child = given != nullptr && given->IsJuvenile() && given->given == name.family &&
                     sighting.title == std::string::npos;
        if (person == nullptr || child) person = given != nullptr ? given : person;
      }
      if (person == nullptr && name.parts == 1) person = context.roster->JuvenileCalled(name.family);
    }
    // "Mr. Ott", father of the boy Ott.
    if (person != nullptr && person->IsJuvenile() && !person->guarded && AdultByTitle(page, sighting))
      person = nullptr;
    // "DISPATCHER: Ruby, is your dad there?"
    bool official = sighting.official;
    if (official && name.parts == 1 && context.roster != nullptr) {
      const RosterPerson* child = context.roster->Best("", name.family);
      if (child != nullptr && child->IsJuvenile() && child->given == name.family) {
        person = child;
        official = false;
      }
    }
    marks->push_back(MarkOfPerson(name.begin, name.end, person,
                                  official == sighting.official ? sighting.role : "", official,
                                  sighting.score, sighting.source));
  }
}

void PeopleDetector::Detect(const PageView& page, const DetectContext& context,
                            std::vector<Mark>* marks) const {
  size_t before = marks->size();
  MarkSightings(page, context, marks);
  MarkSpelled(page, context, marks);
  if (context.roster == nullptr) return;
  std::vector<Mark> officials;
  for (size_t i = before; i < marks->size(); ++i)
    if ((*marks)[i].kind == "OFFICIAL_NAME") officials.push_back((*marks)[i]);
  size_t known = marks->size();
  MarkRoster(page, context, *context.roster, marks);
  // "Ofc. Baird" is not his wife, nor a Baird of whom nothing is known; but where the roster has a victim of
  // that name, "Sol Dr. Vo" is the victim behind a street.
  auto titled = [&](const Mark& mark) {
    auto at = std::partition_point(officials.begin(), officials.end(),
                                   [&](const Mark& o) { return o.end <= mark.begin; });
    return at != officials.end() && at->begin <= mark.begin && at->end >= mark.end &&
           mark.role != "protected";
  };
  marks->erase(std::remove_if(marks->begin() + static_cast<long>(known), marks->end(), titled), marks->end());
}

void AgesDetector::Detect(const PageView& page, const DetectContext& context,
                          std::vector<Mark>* marks) const {
  for (AgeSighting& age : FindAges(page, context)) {
    if (age.cue) continue;
    if (age.birth) {
      marks->push_back({age.begin, age.end, "DOB", "", age.score, "ages", std::move(age.why)});
    } else if (age.age < context.juvenile_below) {
      marks->push_back({age.begin, age.end, "JUVENILE_AGE", "", age.score, "ages", std::move(age.why)});
    }
  }
}

}  // namespace

std::unique_ptr<Detector> MakePeopleDetector() { return std::make_unique<PeopleDetector>(); }
std::unique_ptr<Detector> MakeAgesDetector() { return std::make_unique<AgesDetector>(); }

}  // namespace blackbar
