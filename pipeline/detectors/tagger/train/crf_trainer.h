// Trains the tagger: a linear-chain conditional random field by stochastic gradients (AdaGrad), then the
// weakest features are dropped and the rest trained again, then rounded to small whole numbers. The same
// texts in the same order give the same bytes. Not part of the product.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/detectors/tagger/tag_features.h"
#include "pipeline/detectors/tagger/train/tagged_text.h"

namespace blackbar {

struct TrainSettings {
  int rounds = 5, rounds_after = 2;
  size_t features = 80000;  // kept
  float rate = 0.12F;
  float shrink = 2e-6F;      // pull of weights towards nothing, a step
  size_t drop_percent = 15;  // of the words whose identity is hidden, and of those whose lists are
  unsigned least_count = 3;  // of a feature
  uint64_t seed = 1;
};

// Makes the source of features for a page.
using SourceMaker = std::function<std::unique_ptr<FeatureSource>(const PageView& page)>;

// The model's bytes (TaggerModel::Read takes them). Progress goes to standard error.
std::string TrainTagger(const std::vector<TaggedText>& texts, const SourceMaker& source,
                        const TrainSettings& settings);

}  // namespace blackbar
