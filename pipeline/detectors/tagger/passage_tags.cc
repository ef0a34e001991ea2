#include "pipeline/detectors/tagger/passage_tags.h"

#include <algorithm>

#include "pipeline/detectors/tagger/passage_features.h"
#include "pipeline/detectors/tagger/tag_lattice.h"

namespace blackbar {
namespace {

// A missed passage harms, a wrong one costs a look.
constexpr float kPreferHealth = 0.4F, kPreferOther = 0.4F;
constexpr double kLeast = 0.65;        // of two words or more
constexpr double kLeastAlone = 0.75;   // of a single word
constexpr double kLeastBeside = 0.75;  // of what belongs to a passage that the rules began
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

// Words between two parts of one passage: "members of the Kings", "surgery to repair a tendon".
bool IsLink(const WordKey& lower) {
  static const WordSet words = {"a",  "an",  "the", "of",   "to", "in",
                                "on", "his", "her", "with", "my", "their"};
  return words.contains(lower);
}

class PassageTaggerDetector : public Detector {
 public:
  const char* name() const override { return "passage_tagger"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override {
    const TaggerModel* model = TaggerModel::Passages();
    // Without the name tagger the office wants the rules alone.
    if (model == nullptr || context.tags == nullptr) return;
    std::vector<char> taken = Taken(page, *marks);
    for (const TaggedName& found : FindPassages(page, *context.names, *model)) {
      // What the rules leave of it.
      for (size_t i = found.first; i <= found.last; ++i) {
        if (taken[i]) continue;
        size_t end = i;
        while (end < found.last && !taken[end + 1]) ++end;
        Push(page, found, {i, end}, taken, marks);
        i = end;
      }
    }
    Join(page, marks);
  }

 private:
  // Words from first to last.
  struct Part {
    size_t first = 0, last = 0;
  };
  static constexpr size_t kMostLinks = 2;

  static char CodeOf(std::string_view kind) {
    return kind == "MEDICAL" ? 'M' : kind == "CHRI" ? 'C' : kind == "GANG" ? 'G' : 'x';
  }

  // For each token the kind of passage that has a mark there.
  static std::vector<char> Taken(const PageView& page, const std::vector<Mark>& marks) {
    std::vector<char> taken(page.tokens().size(), 0);
    for (const Mark& mark : marks) {
      char code = CodeOf(mark.kind);
      for (size_t i = page.TokenAt(mark.begin); i < taken.size() && page.tokens()[i].begin < mark.end; ++i) {
        if (taken[i] == 0 || code != 'x') taken[i] = code;
      }
    }
    return taken;
  }

  static void Push(const PageView& page, const TaggedName& found, Part part, const std::vector<char>& taken,
                   std::vector<Mark>* marks) {
    const auto& tokens = page.tokens();
    char code = CodeOf(KindOf(found.what));
    bool behind = part.first > found.first && taken[part.first - 1] == code;
    bool before = part.last < found.last && taken[part.last + 1] == code;
    bool whole = part.first == found.first && part.last == found.last;
    auto filler = [&](size_t i) { return IsFiller(page.Key(tokens[i])); };
    while (!before && part.first < part.last && filler(part.last)) --part.last;
    while (!whole && !behind && !before && part.first < part.last && filler(part.first)) ++part.first;
    bool alone = part.first == part.last;
    double least = behind || before ? kLeastBeside : alone ? kLeastAlone : kLeast;
    if (found.score < least || (alone && !(behind && before) && filler(part.first))) return;
    marks->push_back({tokens[part.first].begin, tokens[part.last].end, KindOf(found.what), "",
                      std::min(kMost, found.score), "passage_tagger", WhyOf(found.what)});
  }

  // Two parts of a passage with nothing but small words between them are one.
  static void Join(const PageView& page, std::vector<Mark>* marks) {
    const std::vector<char> taken = Taken(page, *marks);
    for (size_t i = 1; i + 1 < taken.size(); ++i) {
      char code = taken[i - 1];
      if (taken[i] != 0 || code == 0 || code == 'x') continue;
      size_t end = i;
      auto link = [&](size_t k) {
        return taken[k] == 0 && Plain(page.GapAfter(k - 1)) && IsLink(page.Key(page.tokens()[k]));
      };
      while (end < taken.size() && end < i + kMostLinks && link(end)) ++end;
      if (end == i || end == taken.size() || taken[end] != code || !Plain(page.GapAfter(end - 1))) continue;
      for (Mark& mark : *marks) {
        bool ends_here = mark.end <= page.tokens()[i].begin && mark.end >= page.tokens()[i - 1].end;
        if (ends_here && CodeOf(mark.kind) == code) mark.end = page.tokens()[end - 1].end;
      }
      i = end;
    }
  }

  static bool Plain(std::string_view gap) { return gap == " " || gap == "\n"; }
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
      for (size_t tag = 1; tag < kTags; ++tag)
        scores[tag] +=
            ClassOfTag(static_cast<uint8_t>(tag)) == kMedicalPassage ? kPreferHealth : kPreferOther;
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
