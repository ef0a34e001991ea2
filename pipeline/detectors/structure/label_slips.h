// Labels that OCR read with a slip: "BIRTHDAIE", "HOME ADORESS", "ole" for OLN. Only words that OCR read are
// compared; a slip more than the word's length allows, or an ordinary word, is no label. The index is built
// once and never changed; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/detectors/people/near_match.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

// The first words of labels, found by what is left of them when letters are taken out.
class LabelSlips {
 public:
  LabelSlips() : near_(4) {}
  void Add(std::string_view word);
  // Words of labels that `word` may have been, likeliest first.
  std::vector<std::string_view> FirstWords(std::string_view word) const;

 private:
  NearWords near_;
  std::vector<std::string_view> words_;
};

// Whether `read` may be a word of a label that goes on, one edit apart (two from eight letters on).
bool NearlySame(std::string_view read, std::string_view word);

// The label of three letters that `read` may be: too short to be told without its value (SlippedValueFits).
std::vector<std::string_view> ShortLabels(std::string_view read);

// Whether a value of the label's kind stands behind it, below it or above it: for labels too short to be
// sure.
bool SlippedValueFits(const PageView& page, const LabelHit& hit);

}  // namespace blackbar
