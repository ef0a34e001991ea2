// Precision and recall of people's names, over words and over whole names, on marked texts. Not part of the
// product.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pipeline/detectors/tagger/tagger_model.h"
#include "pipeline/detectors/tagger/train/tagged_text.h"

namespace blackbar {

struct NameFigures {
  size_t words = 0, words_found = 0, words_right = 0;  // true, predicted, both
  size_t names = 0, names_found = 0, names_right = 0;  // the same for whole names, exact ends

  std::string Line() const;  // "words P .912 R .874 F1 .893  names P ... "
};

// What stands as a person in a page: token ranges [first, last].
using NameReader = std::function<std::vector<std::pair<size_t, size_t>>(const PageView&)>;

NameFigures FiguresOf(const std::vector<TaggedText>& texts, const NameReader& reader);

// The tagger alone.
NameReader ReaderOf(const TaggerModel& model, const NameList& names);

}  // namespace blackbar
