#include "pipeline/detectors/tagger/tag_lattice.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace blackbar {
namespace {

constexpr float kForbidden = -1e6F;

// e^(score - greatest score); lane 7 is 0, so that it never takes part.
TagScores FactorsOf(const TagScores& scores) {
  float top = *std::max_element(scores.begin(), scores.begin() + kTags);
  TagScores out{};
  for (size_t k = 0; k < kTags; ++k) out[k] = StableExp(scores[k] - top);
  return out;
}

void Normalise(TagScores* values) {
  float sum = 0;
  for (float v : *values) sum += v;
  float factor = sum > 0 ? 1 / sum : 0;
  for (float& v : *values) v *= factor;
}

}  // namespace

float StableExp(float x) {
  x = std::clamp(x, -80.0F, 80.0F);
  // 2^n e^r with |r| <= ln 2 / 2.
  float n = std::floor(x * 1.44269504F + 0.5F);
  float r = x - n * 0.693359375F - n * -2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1;
  return p * std::bit_cast<float>((static_cast<int32_t>(n) + 127) << 23);
}

TagLattice::TagLattice(const std::array<TagScores, kTags>& steps) : steps_(steps), factors_{} {
  for (size_t i = 0; i < kTags; ++i) {
    for (size_t j = 0; j < kTags; ++j) {
      if (!MayFollow(i, j)) {
        steps_[i][j] = kForbidden;
      } else {
        factors_[i][j] = StableExp(steps[i][j]);
      }
    }
  }
}

void TagLattice::Best(const std::vector<TagScores>& scores, std::vector<uint8_t>* tags) const {
  const size_t n = scores.size();
  tags->assign(n, kOutside);
  if (n == 0) return;
  std::vector<std::array<uint8_t, kTagLanes>> from(n);
  TagScores best{};
  for (size_t j = 0; j < kTags; ++j) best[j] = steps_[kOutside][j] + scores[0][j];
  for (size_t t = 1; t < n; ++t) {
    TagScores next{};
    for (size_t j = 0; j < kTags; ++j) {
      size_t top = 0;
      for (size_t i = 1; i < kTags; ++i) {
        if (best[i] + steps_[i][j] > best[top] + steps_[top][j]) top = i;
      }
      from[t][j] = static_cast<uint8_t>(top);
      next[j] = best[top] + steps_[top][j] + scores[t][j];
    }
    best = next;
  }
  size_t tag = static_cast<size_t>(std::max_element(best.begin(), best.begin() + kTags) - best.begin());
  for (size_t t = n; t-- > 0;) {
    (*tags)[t] = static_cast<uint8_t>(tag);
    tag = from[t][tag];
  }
}

void TagLattice::Chances(const std::vector<TagScores>& scores, std::vector<TagScores>* chances,
                         std::array<TagScores, kTags>* pairs) const {
  const size_t n = scores.size();
  chances->resize(n);
  if (n == 0) return;
  // Forward, scaled at each word; `ahead` keeps them for the way back.
  std::vector<TagScores> factors(n), ahead(n);
  for (size_t t = 0; t < n; ++t) {
    factors[t] = FactorsOf(scores[t]);
    TagScores sum{};
    if (t == 0) {
      sum = factors_[kOutside];
    } else {
      for (size_t i = 0; i < kTags; ++i) {
        for (size_t j = 0; j < kTagLanes; ++j) sum[j] += ahead[t - 1][i] * factors_[i][j];
      }
    }
    for (size_t j = 0; j < kTagLanes; ++j) ahead[t][j] = sum[j] * factors[t][j];
    Normalise(&ahead[t]);
  }
  TagScores behind{};
  for (size_t j = 0; j < kTags; ++j) behind[j] = 1;
  for (size_t t = n; t-- > 0;) {
    TagScores& here = (*chances)[t];
    for (size_t j = 0; j < kTagLanes; ++j) here[j] = ahead[t][j] * behind[j];
    Normalise(&here);
    TagScores right{}, left{};
    for (size_t j = 0; j < kTagLanes; ++j) right[j] = behind[j] * factors[t][j];
    const TagScores start{1};
    const TagScores& before = t > 0 ? ahead[t - 1] : start;
    float all = 0;
    for (size_t i = 0; i < kTags; ++i) {
      for (size_t j = 0; j < kTagLanes; ++j) left[i] += factors_[i][j] * right[j];
      all += before[i] * left[i];
    }
    if (pairs != nullptr && all > 0) {
      for (size_t i = 0; i < kTags; ++i) {
        float share = before[i] / all;
        for (size_t j = 0; j < kTags; ++j) (*pairs)[i][j] += share * factors_[i][j] * right[j];
      }
    }
    Normalise(&left);
    behind = left;
  }
}

}  // namespace blackbar
