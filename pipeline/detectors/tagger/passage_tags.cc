#include "pipeline/detectors/tagger/passage_tags.h"

#include <algorithm>

#include "pipeline/detectors/tagger/passage_features.h"
#include "pipeline/detectors/tagger/tag_lattice.h"

namespace blackbar {
namespace {

// A missed passage harms, a wrong one costs a look.
constexpr float kPreferPassage = 0.4F;
constexpr double kLeast = 0.65;       // of two words or more
constexpr double kLeastAlone = 0.75;  // of a single word
constexpr double kMost = 0.85;

std::string_view KindOf(TagClass what) {
  return what == kMedicalPassage ? "MEDICAL" : what == kHistoryPassage ? "CHRI" : "GANG";
}

const char* WhyOf(TagClass what) {
  return what == kMedicalPassage   ? "reads like something about health"
         : what == kHistoryPassage ? "reads like something about criminal history"
                                   : "reads like something about a gang";
}

// Words that say nothing at the ends of a stretch.
bool IsFiller(const WordKey& lower) {
  static const WordSet words = {"a",  "an",  "the", "and", "or",   "of",   "to",   "in",
                                "on", "at",  "by",  "for", "is",   "was",  "has",  "had",
                                "he", "she", "his", "her", "that", "with", "they", "it"};
  return words.contains(lower);
}

class PassageTaggerDetector : public Detector {
 public:
  const char* name() const override { return "passage_tagger"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override {
    const TaggerModel* model = TaggerModel::Passages();
    // Without the name tagger the office wants the rules alone.
    if (model == nullptr || context.tags == nullptr) return;
    std::vector<char> taken(page.tokens().size(), 0);
    for (const Mark& mark : *marks) {
      for (size_t i = page.TokenAt(mark.begin); i < taken.size() && page.tokens()[i].begin < mark.end; ++i)
        taken[i] = 1;
    }
    for (const TaggedName& found : FindPassages(page, *context.names, *model)) {
      // What the rules leave of it.
      for (size_t i = found.first; i <= found.last; ++i) {
        if (taken[i]) continue;
        size_t end = i;
        while (end < found.last && !taken[end + 1]) ++end;
        Push(page, found, i, end, marks);
        i = end;
      }
    }
  }

 private:
  static void Push(const PageView& page, const TaggedName& found, size_t first, size_t last,
                   std::vector<Mark>* marks) {
    const auto& tokens = page.tokens();
    while (first < last && IsFiller(page.Key(tokens[last]))) --last;
    bool part = first > found.first || last < found.last;
    while (part && first < last && IsFiller(page.Key(tokens[first]))) ++first;
    bool alone = first == last;
    if (found.score < (alone ? kLeastAlone : kLeast) || (alone && IsFiller(page.Key(tokens[first])))) return;
    marks->push_back({tokens[first].begin, tokens[last].end, KindOf(found.what), "",
                      std::min(kMost, found.score), "passage_tagger", WhyOf(found.what)});
  }
};

}  // namespace

std::vector<TaggedName> FindPassages(const PageView& page, const NameList& names, const TaggerModel& model) {
  std::vector<TaggedName> found;
  TagLattice lattice(model.steps());
  PassageReader reader(page, names);
  std::vector<TagScores> scores, chances;
  std::vector<uint8_t> tags;
  TagFeatures features;
  for (const TagRun& run : TagRunsOf(page)) {
    reader.Read(run);
    scores.resize(run.last - run.first);
    for (size_t i = 0; i < scores.size(); ++i) {
      reader.FeaturesOf(i, &features);
      scores[i] = model.ScoresOf(features);
      for (size_t tag = 1; tag < kTags; ++tag) scores[i][tag] += kPreferPassage;
    }
    lattice.Chances(scores, &chances);
    lattice.Best(scores, &tags);
    for (size_t i = 0; i < tags.size();) {
      if (tags[i] == kOutside) {
        ++i;
        continue;
      }
      TagClass what = ClassOfTag(tags[i]);
      size_t end = i;
      double sum = 0;
      do {
        sum += chances[end][BeginTag(what)] + chances[end][InsideTag(what)];
        ++end;
      } while (end < tags.size() && tags[end] == InsideTag(what));
      found.push_back({run.first + i, run.first + end - 1, what, sum / static_cast<double>(end - i)});
      i = end;
    }
  }
  return found;
}

std::unique_ptr<Detector> MakePassageTaggerDetector() { return std::make_unique<PassageTaggerDetector>(); }

}  // namespace blackbar
