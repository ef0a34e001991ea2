#include "pipeline/detectors/people.h"

#include "pipeline/detectors/roster.h"
#include "pipeline/detectors/roster_marker.h"
#include "pipeline/detectors/sightings.h"

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

void MarkSightings(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  for (const NameSighting& sighting : FindNames(page, context)) {
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
      if (person == nullptr && name.given.empty()) person = context.roster->Best("", name.family);
      if (person == nullptr && name.parts == 1) person = context.roster->JuvenileCalled(name.family);
    }
    size_t begin = std::min(name.begin, sighting.title);
    marks->push_back(MarkOfPerson(begin, name.end, person, sighting.role, sighting.official, sighting.score,
                                  sighting.source));
  }
}

// "Q-U-I-N-T hyphen M-A-R-S-H": a name spelled over the radio.
void MarkSpelled(const PageView& page, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  auto letter = [&](size_t i) {
    return i < tokens.size() && tokens[i].size() == 1 && tokens[i].Is(Token::kUpper);
  };
  for (size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (!letter(i) || page.GapAfter(i) != "-") continue;
    size_t last = i, letters = 1;
    while (letter(last + 1) && page.GapAfter(last) == "-") ++last, ++letters;
    bool hyphen = last + 2 < tokens.size() && page.Lower(tokens[last + 1]) == "hyphen" && letter(last + 2);
    if (hyphen) {
      last += 2;
      while (letter(last + 1) && page.GapAfter(last) == "-") ++last;
    }
    if (letters >= 4) {
      marks->push_back(
          {tokens[i].begin, tokens[last].end, "PERSON", "", 0.98, "people", "a name spelled out"});
    }
    i = last;
  }
}

void PeopleDetector::Detect(const PageView& page, const DetectContext& context,
                            std::vector<Mark>* marks) const {
  MarkSightings(page, context, marks);
  MarkSpelled(page, marks);
  if (context.roster != nullptr) MarkRoster(page, context, *context.roster, marks);
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
