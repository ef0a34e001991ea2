#include "pipeline/detectors/tagger/name_tags.h"

#include <cmath>

#include "pipeline/detectors/tagger/tag_lattice.h"

namespace blackbar {
namespace {

// A missed name harms people, a wrong mark costs a look: names are preferred where the model wavers.
constexpr float kPreferPerson = 0.5F;

uint8_t Share(float chance) { return static_cast<uint8_t>(std::lround(255 * chance)); }

}  // namespace

NameTags::NameTags(const PageView& page, const NameList& names, const TaggerModel& model)
    : person_(page.tokens().size()), thing_(page.tokens().size()) {
  TagLattice lattice(model.steps());
  TagReader reader(page, names);
  std::vector<TagScores> scores, chances;
  std::vector<uint8_t> tags;
  TagFeatures features;
  for (const TagRun& run : TagRunsOf(page)) {
    reader.Read(run);
    scores.resize(run.last - run.first);
    for (size_t i = 0; i < scores.size(); ++i) {
      reader.FeaturesOf(i, &features);
      scores[i] = model.ScoresOf(features);
    }
    lattice.Chances(scores, &chances);
    for (TagScores& s : scores) {
      s[BeginTag(TagClass::kPerson)] += kPreferPerson;
      s[InsideTag(TagClass::kPerson)] += kPreferPerson;
    }
    lattice.Best(scores, &tags);
    KeepRun(run, chances, tags);
  }
}

void NameTags::KeepRun(const TagRun& run, const std::vector<TagScores>& chances,
                       const std::vector<uint8_t>& tags) {
  auto of_class = [&](size_t i, TagClass c) { return chances[i][BeginTag(c)] + chances[i][InsideTag(c)]; };
  for (size_t i = 0; i < tags.size(); ++i) {
    person_[run.first + i] = Share(of_class(i, TagClass::kPerson));
    thing_[run.first + i] = Share(of_class(i, TagClass::kPlace) + of_class(i, TagClass::kOrganisation));
  }
  for (size_t i = 0; i < tags.size();) {
    if (tags[i] == kOutside) {
      ++i;
      continue;
    }
    TagClass what = ClassOfTag(tags[i]);
    size_t end = i + 1;
    while (end < tags.size() && tags[end] == InsideTag(what)) ++end;
    double sum = 0;
    for (size_t j = i; j < end; ++j) sum += of_class(j, what);
    found_.push_back({run.first + i, run.first + end - 1, what, sum / static_cast<double>(end - i)});
    i = end;
  }
}

double NameTags::MeanOf(const std::vector<uint8_t>& of, size_t first, size_t last) {
  if (first > last || last >= of.size()) return 0;
  double sum = 0;
  for (size_t i = first; i <= last; ++i) sum += of[i];
  return sum / (255.0 * static_cast<double>(last - first + 1));
}

}  // namespace blackbar
