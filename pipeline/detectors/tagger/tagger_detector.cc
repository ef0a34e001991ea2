#include "pipeline/detectors/tagger/tagger_detector.h"

#include <algorithm>

#include "pipeline/detectors/name_form.h"
#include "pipeline/detectors/tagger/name_tags.h"

namespace blackbar {
namespace {

constexpr double kLeast = 0.55;      // of two words or more
constexpr double kLeastAlone = 0.8;  // of a single word
constexpr double kMost = 0.85;       // what a guess from context is worth at best

class TaggerDetector : public Detector {
 public:
  const char* name() const override { return "tagger"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

// Words that never are a name, codes, and lone initials: the rules know better.
bool Doubtful(const PageView& page, const NameList& names, const TaggedName& name) {
  size_t letters = 0;
  for (size_t i = name.first; i <= name.last; ++i) {
    const Token& token = page.tokens()[i];
    WordKey key = page.Key(token);
    if (!token.WordOnly() || IsBusinessWord(key)) return true;
    if (name.first == name.last && (IsNeverName(key) || names.FlagsOf(key) == NameList::kOrdinary)) return true;
    letters += token.size() > 1;
  }
  return letters == 0 || page.tokens()[name.last].end - page.tokens()[name.first].begin > 60;
}

void TaggerDetector::Detect(const PageView& page, const DetectContext& context,
                            std::vector<Mark>* marks) const {
  if (context.tags == nullptr) return;
  for (const TaggedName& name : context.tags->names()) {
    if (name.what != TagClass::kPerson) continue;
    bool alone = name.first == name.last;
    if (name.score < (alone ? kLeastAlone : kLeast) || Doubtful(page, *context.names, name)) continue;
    marks->push_back({page.tokens()[name.first].begin, page.tokens()[name.last].end, "PERSON", "",
                      std::min(kMost, name.score), "tagger", "stands where a person's name stands"});
  }
}

}  // namespace

std::unique_ptr<Detector> MakeTaggerDetector() { return std::make_unique<TaggerDetector>(); }

}  // namespace blackbar
