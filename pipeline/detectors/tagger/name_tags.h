// What the name tagger reads in a page: for every word how likely it is part of a person's name, of a place,
// of an organisation, and the names it would mark. Evidence for others (sightings.cc, roster learning) as
// much as a detector's own: a word no list knows can be a name by the company it keeps, and a word the lists
// know can be a street. Made once a page; refers to the page. Any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/tagger/tagger_model.h"

namespace blackbar {

struct TaggedName {
  size_t first = 0, last = 0;  // tokens
  TagClass what = TagClass::kOther;
  double score = 0;  // the probability, the mean over its words
};

class NameTags {
 public:
  NameTags(const PageView& page, const NameList& names, const TaggerModel& model);

  // From 0 to 1, the mean over tokens first..last: part of a person's name; of a place or an organisation.
  // Above 0.9 the tagger is firm; between 0.3 and 0.7 it does not know.
  double PersonIn(size_t first, size_t last) const { return MeanOf(person_, first, last); }
  double ThingIn(size_t first, size_t last) const { return MeanOf(thing_, first, last); }
  // In order of place.
  const std::vector<TaggedName>& names() const { return found_; }

 private:
  static double MeanOf(const std::vector<uint8_t>& of, size_t first, size_t last);
  void KeepRun(const TagRun& run, const std::vector<TagScores>& chances, const std::vector<uint8_t>& tags);

  std::vector<uint8_t> person_, thing_;  // 0 to 255, a token each
  std::vector<TaggedName> found_;
};

}  // namespace blackbar
