// What the tagger looks at in a word and its neighbours, as hashes: the word, its beginning and end, how it
// is written (against how its line is written, so that text all in capitals reads like any other), what the
// lists of names say, what stands between it and its neighbours. Training and tagging share this file, so
// they cannot differ. Pure; any thread.
#pragma once

#include <array>
#include <vector>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {

constexpr size_t kTagFeatures = 48;
// The first of them name the word itself, the next ones what the lists say of it: training leaves each group
// out now and then, so that the rest learns to do without.
constexpr size_t kWordFeatures = 8;
constexpr size_t kListFeatures = 8;

using TagFeatures = std::array<uint32_t, kTagFeatures>;

// Words that are read together: a paragraph, or a piece of a long one. Tokens [first, last).
struct TagRun {
  size_t first = 0, last = 0;
};
std::vector<TagRun> TagRunsOf(const PageView& page);

// The features of each word of a run, one by one.
class FeatureSource {
 public:
  virtual ~FeatureSource() = default;
  virtual void Read(const TagRun& run) = 0;                            // makes the words ready
  virtual void FeaturesOf(size_t i, TagFeatures* features) const = 0;  // of word i of the run, from 0
};

uint32_t MixFeatures(uint32_t a, uint32_t b);

// For names.
class TagReader : public FeatureSource {
 public:
  TagReader(const PageView& page, const NameList& names) : page_(page), names_(names) {}

  void Read(const TagRun& run) override;
  void FeaturesOf(size_t i, TagFeatures* features) const override;

 private:
  struct Atom {
    uint32_t word = 0, front2 = 0, front3 = 0, end2 = 0, end3 = 0, end4 = 0;
    uint32_t gap = 0;    // what stands behind it
    uint32_t shape = 0;  // case, against its line's; digits
    uint32_t size = 0;
    uint32_t lists = 0;  // flags of NameList
    uint32_t group = 0;  // title, business, street, never a name
  };
  Atom AtomOf(size_t token, uint32_t line_case) const;
  uint32_t LineCase(size_t first, size_t last) const;

  const PageView& page_;
  const NameList& names_;
  std::vector<Atom> atoms_;  // with two in front and two behind
};

}  // namespace blackbar
