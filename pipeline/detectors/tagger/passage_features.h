// What the passage tagger looks at in a word and its neighbours: the word and its stem, what the lists of
// health, crime and gangs say of it and of the words around, the label its line begins with. Training and
// tagging share this file. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/tagger/tag.h"
#include "pipeline/detectors/tagger/tag_features.h"

namespace blackbar {

// The classes of the passage model, in the places of TagClass.
constexpr TagClass kMedicalPassage = TagClass::kPerson;
constexpr TagClass kHistoryPassage = TagClass::kPlace;
constexpr TagClass kGangPassage = TagClass::kOrganisation;

class PassageReader : public FeatureSource {
 public:
  PassageReader(const PageView& page, const NameList& names) : page_(page), names_(names) {}

  void Read(const TagRun& run) override;
  void FeaturesOf(size_t i, TagFeatures* features) const override;
  // Whether a list of health, crime, courts or gangs has word i of the run.
  bool Speaks(size_t i) const;

 private:
  struct Atom {
    uint32_t word = 0, stem = 0, end3 = 0, end4 = 0;
    uint32_t shape = 0, gap = 0;
    uint32_t lists = 0;               // health, crime, gangs
    uint32_t label = 0;               // the words before the colon of its line, or of the line before
    uint32_t name = 0;                // what the list of names says
    uint32_t before = 0, behind = 0;  // what the lists say of any of the next words
  };
  Atom AtomOf(size_t token) const;
  void ReadLabels(const TagRun& run);
  void ReadSurroundings(size_t words);

  const PageView& page_;
  const NameList& names_;
  std::vector<Atom> atoms_;  // with three in front and three behind
};

}  // namespace blackbar
