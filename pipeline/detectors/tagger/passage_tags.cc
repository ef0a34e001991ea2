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

namespace {

// Words around one that a list knows; the others are not looked at: most of a report tells nothing of the
// kind.
constexpr size_t kAhead = 10, kBehind = 16;

class PassageFinder {
 public:
  PassageFinder(const PageView& page, const NameList& names, const TaggerModel& model)
      : page_(page), model_(model), lattice_(model.steps()), reader_(page, names) {}

  std::vector<TaggedName> Find() {
    for (const TagRun& run : TagRunsOf(page_)) {
      reader_.Read(run);
      size_t words = run.last - run.first;
      for (size_t i = 0, done = 0; i < words; ++i) {
        if (!reader_.Speaks(i)) continue;
        size_t from = std::max(done, i > kAhead ? i - kAhead : 0), to = std::min(words, i + kBehind);
        for (; i < to; ++i) {
          if (reader_.Speaks(i)) to = std::min(words, i + kBehind);
        }
        ReadStretch(run.first, from, to);
        done = to;
      }
    }
    return std::move(found_);
  }

 private:
  void ReadStretch(size_t run, size_t from, size_t to) {
    scores_.resize(to - from);
    for (size_t i = from; i < to; ++i) {
      reader_.FeaturesOf(i, &features_);
      TagScores& scores = scores_[i - from];
      scores = model_.ScoresOf(features_);
      for (size_t tag = 1; tag < kTags; ++tag) scores[tag] += kPreferPassage;
    }
    lattice_.Chances(scores_, &chances_);
    lattice_.Best(scores_, &tags_);
    for (size_t i = 0; i < tags_.size();) {
      if (tags_[i] == kOutside) {
        ++i;
        continue;
      }
      TagClass what = ClassOfTag(tags_[i]);
      size_t end = i;
      double sum = 0;
      do {
        sum += chances_[end][BeginTag(what)] + chances_[end][InsideTag(what)];
        ++end;
      } while (end < tags_.size() && tags_[end] == InsideTag(what));
      size_t first = run + from + i;
      found_.push_back({first, first + end - i - 1, what, sum / static_cast<double>(end - i)});
      i = end;
    }
  }

  const PageView& page_;
  const TaggerModel& model_;
  TagLattice lattice_;
  PassageReader reader_;
  TagFeatures features_;
  std::vector<TagScores> scores_, chances_;
  std::vector<uint8_t> tags_;
  std::vector<TaggedName> found_;
};

}  // namespace

std::vector<TaggedName> FindPassages(const PageView& page, const NameList& names, const TaggerModel& model) {
  return PassageFinder(page, names, model).Find();
}

std::unique_ptr<Detector> MakePassageTaggerDetector() { return std::make_unique<PassageTaggerDetector>(); }

}  // namespace blackbar
