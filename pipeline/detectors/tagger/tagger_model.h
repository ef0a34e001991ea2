// The trained weights of the name tagger: a table from a feature's hash to one small whole number a tag. The
// file is part of the program (model/names.model); docs/tagger.md says how it is made and its layout.
// Immutable after it is made; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/detectors/tagger/tag.h"
#include "pipeline/detectors/tagger/tag_features.h"

namespace blackbar {

struct TaggerWeights {
  uint32_t feature = 0;
  std::array<int8_t, kTagLanes> weights{};
};

class TaggerModel {
 public:
  // kInvalidInput when the bytes are no whole model of this version.
  static Result<TaggerModel> Read(std::string_view untrusted_bytes);
  // The bytes of a model; `rows` in any order, each feature once.
  static std::string Write(std::vector<TaggerWeights> rows, const std::array<TagScores, kTags>& steps,
                           float scale);
  // nullptr when the program was built without one (or it is damaged): the program works without.
  static const TaggerModel* BuiltIn();
  // The same for passages of health, criminal history and gangs (passage_tags.h).
  static const TaggerModel* Passages();

  TagScores ScoresOf(const TagFeatures& features) const;
  const std::array<TagScores, kTags>& steps() const { return steps_; }
  size_t size() const { return size_; }

 private:
  void Place(const TaggerWeights& row);

  // Open addressing; the weights stand in a row of their own, since most look-ups find nothing.
  std::vector<uint32_t> features_;
  std::vector<std::array<int8_t, kTagLanes>> weights_;
  size_t mask_ = 0, size_ = 0;
  float scale_ = 1;
  std::array<TagScores, kTags> steps_{};
};

}  // namespace blackbar
