// The best sequence of tags (Viterbi) and the probability of each tag (forward, backward) of a run of words,
// from each word's scores and the scores of going from tag to tag. Linear in the words. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/tagger/tag.h"

namespace blackbar {

// e^x by arithmetic alone, so that training gives the same bytes with every C library. Relative error 1e-6.
float StableExp(float x);

class TagLattice {
 public:
  // steps[before][tag] is the score of going from one tag to the next; a forbidden step is never taken.
  explicit TagLattice(const std::array<TagScores, kTags>& steps);

  // The tags with the greatest sum of scores; of equal ones the lower tags.
  void Best(const std::vector<TagScores>& scores, std::vector<uint8_t>* tags) const;
  // The probability of each tag at each word over all allowed sequences. Returns the logarithm's parts that
  // training needs: nothing else is kept. `pairs`, when not null, gets the expected number of each step.
  void Chances(const std::vector<TagScores>& scores, std::vector<TagScores>* chances,
               std::array<TagScores, kTags>* pairs = nullptr) const;

 private:
  std::array<TagScores, kTags> steps_;    // forbidden: far below everything
  std::array<TagScores, kTags> factors_;  // e^step; forbidden: 0
};

}  // namespace blackbar
