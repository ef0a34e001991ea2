#include "pipeline/detectors/tagger/train/crf_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>

#include "pipeline/detectors/tagger/tag_lattice.h"
#include "pipeline/detectors/tagger/tagger_model.h"
#include "pipeline/detectors/tagger/train/dice.h"

namespace blackbar {
namespace {

constexpr uint32_t kDropped = UINT32_MAX;

// A run of words: their features as rows of the table, and their true tags.
struct Run {
  size_t first = 0, words = 0;  // of the flat lists
};

class CrfTrainer {
 public:
  CrfTrainer(const std::vector<TaggedText>& texts, const SourceMaker& source, const TrainSettings& settings)
      : settings_(settings), dice_(settings.seed) {
    ReadAll(texts, source);
  }

  std::string Train() {
    for (int round = 0; round < settings_.rounds; ++round) Round(round);
    DropWeakest();
    for (int round = 0; round < settings_.rounds_after; ++round) Round(settings_.rounds + round);
    return Rounded();
  }

 private:
  struct Row {
    uint32_t feature = 0;
    TagScores weight{}, seen{};  // seen: the sum of squared gradients
  };

  void ReadAll(const std::vector<TaggedText>& texts, const SourceMaker& source) {
    std::vector<uint32_t> hashes;
    std::unordered_map<uint32_t, uint32_t> counts;
    TagFeatures features;
    for (const TaggedText& text : texts) {
      PageView page(text.text, 1);
      std::vector<uint8_t> tags = TagsOf(page, text.places);
      std::unique_ptr<FeatureSource> reader = source(page);
      for (const TagRun& run : TagRunsOf(page)) {
        reader->Read(run);
        runs_.push_back({gold_.size(), run.last - run.first});
        for (size_t i = 0; i < run.last - run.first; ++i) {
          reader->FeaturesOf(i, &features);
          hashes.insert(hashes.end(), features.begin(), features.end());
          for (uint32_t feature : features) ++counts[feature];
          gold_.push_back(tags[run.first + i]);
        }
      }
    }
    std::unordered_map<uint32_t, uint32_t> index;
    rows_of_.reserve(hashes.size());
    for (uint32_t feature : hashes) {
      if (counts[feature] < settings_.least_count || feature == 0) {
        rows_of_.push_back(kDropped);
        continue;
      }
      auto [place, fresh] = index.emplace(feature, static_cast<uint32_t>(rows_.size()));
      if (fresh) rows_.push_back({feature, {}, {}});
      rows_of_.push_back(place->second);
    }
    std::fprintf(stderr, "%zu texts, %zu runs, %zu words, %zu features of %zu\n", texts.size(), runs_.size(),
                 gold_.size(), rows_.size(), counts.size());
  }

  void Round(int round) {
    dice_.Shuffle(&runs_);
    wrong_ = 0;
    for (const Run& run : runs_) Learn(run);
    std::fprintf(stderr, "round %d: %.3f of the words wrong while learning\n", round + 1,
                 static_cast<double>(wrong_) / static_cast<double>(gold_.size()));
  }

  // The features of a word, some hidden now and then.
  void Choose(size_t word, std::vector<uint32_t>* rows) {
    rows->clear();
    size_t from = 0;
    const uint32_t* all = &rows_of_[word * kTagFeatures];
    bool no_word = dice_.Percent(settings_.drop_percent), no_lists = dice_.Percent(settings_.drop_percent);
    if (no_word) from = kWordFeatures;
    for (size_t f = from; f < kTagFeatures; ++f) {
      bool of_lists = f >= kWordFeatures && f < kWordFeatures + kListFeatures;
      if (all[f] == kDropped || (no_lists && (of_lists || f + 1 == kTagFeatures))) continue;
      rows->push_back(all[f]);
    }
  }

  void Learn(const Run& run) {
    chosen_.resize(std::max(chosen_.size(), run.words));
    scores_.assign(run.words, TagScores{});
    for (size_t i = 0; i < run.words; ++i) {
      Choose(run.first + i, &chosen_[i]);
      for (uint32_t row : chosen_[i]) {
        for (size_t k = 0; k < kTagLanes; ++k) scores_[i][k] += rows_[row].weight[k];
      }
    }
    std::array<TagScores, kTags> pairs{};
    TagLattice(steps_).Chances(scores_, &chances_, &pairs);
    uint8_t before = kOutside;
    for (size_t i = 0; i < run.words; ++i) {
      uint8_t gold = gold_[run.first + i];
      TagScores slope = chances_[i];
      wrong_ += slope[gold] < 0.5F;
      slope[gold] -= 1;
      pairs[before][gold] -= 1;
      before = gold;
      for (uint32_t row : chosen_[i]) Step(slope, &rows_[row].weight, &rows_[row].seen);
    }
    for (size_t i = 0; i < kTags; ++i) Step(pairs[i], &steps_[i], &steps_seen_[i]);
  }

  void Step(const TagScores& slope, TagScores* weight, TagScores* seen) const {
    for (size_t k = 0; k < kTagLanes; ++k) {
      float s = slope[k] + settings_.shrink * (*weight)[k];
      (*seen)[k] += s * s;
      (*weight)[k] -= settings_.rate * s / (std::sqrt((*seen)[k]) + 0.1F);
    }
  }

  static float Strength(const TagScores& weight) {
    auto [low, high] = std::minmax_element(weight.begin(), weight.begin() + kTags);
    return *high - *low;
  }

  void DropWeakest() {
    if (rows_.size() <= settings_.features) return;
    std::vector<uint32_t> order(rows_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return Strength(rows_[a].weight) > Strength(rows_[b].weight);
    });
    std::vector<uint32_t> moved(rows_.size(), kDropped);
    std::vector<Row> kept;
    for (size_t i = 0; i < settings_.features; ++i) {
      moved[order[i]] = static_cast<uint32_t>(i);
      kept.push_back(rows_[order[i]]);
    }
    rows_ = std::move(kept);
    for (uint32_t& row : rows_of_) {
      if (row != kDropped) row = moved[row];
    }
  }

  std::string Rounded() const {
    float most = 0.01F;
    for (const Row& row : rows_) {
      for (size_t k = 0; k < kTags; ++k) most = std::max(most, std::abs(row.weight[k]));
    }
    // A few great weights may be cut so that the small ones are told apart.
    float scale = std::min(most, 4.0F) / 127;
    std::vector<TaggerWeights> out;
    for (const Row& row : rows_) {
      TaggerWeights rounded{row.feature, {}};
      bool any = false;
      for (size_t k = 0; k < kTags; ++k) {
        float v = std::clamp(row.weight[k] / scale, -127.0F, 127.0F);
        rounded.weights[k] = static_cast<int8_t>(std::lround(v));
        any = any || rounded.weights[k] != 0;
      }
      if (any) out.push_back(rounded);
    }
    return TaggerModel::Write(std::move(out), steps_, scale);
  }

  TrainSettings settings_;
  Dice dice_;
  std::vector<Run> runs_;
  std::vector<uint8_t> gold_;      // a word each
  std::vector<uint32_t> rows_of_;  // kTagFeatures a word
  std::vector<Row> rows_;
  std::array<TagScores, kTags> steps_{}, steps_seen_{};
  size_t wrong_ = 0;
  std::vector<std::vector<uint32_t>> chosen_;
  std::vector<TagScores> scores_, chances_;
};

}  // namespace

std::string TrainTagger(const std::vector<TaggedText>& texts, const SourceMaker& source,
                        const TrainSettings& settings) {
  return CrfTrainer(texts, source, settings).Train();
}

}  // namespace blackbar
