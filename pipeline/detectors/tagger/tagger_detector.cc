#include "pipeline/detectors/tagger/tagger_detector.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/name_position.h"
#include "pipeline/detectors/people/roster.h"
#include "pipeline/detectors/people/roster_marker.h"
#include "pipeline/detectors/tagger/name_tags.h"

namespace blackbar {
namespace {

constexpr double kLeast = 0.5;                          // of two words or more
constexpr double kLeastAlone = 0.6, kLeastSmall = 0.8;  // of a single word
constexpr double kLeastPart = 0.9;                      // of what the rules left of a name
constexpr double kSureElsewhere = 0.85, kLeastAgain = 0.12;
constexpr double kMost = 0.85;  // what a guess from context is worth at best

class TaggerDetector : public Detector {
 public:
  const char* name() const override { return "tagger"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

// A stretch of tokens [first, last].
struct Stretch {
  size_t first = 0, last = 0;
};

class TaggedMarker {
 public:
  TaggedMarker(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), context_(context), marks_(marks), taken_(page.tokens().size(), 0) {
    for (const Mark& mark : *marks_) {
      bool passage = RankedAsPassage(mark) && !IsMoniker(mark);
      for (size_t i = page_.TokenAt(mark.begin); i < taken_.size() && page_.tokens()[i].begin < mark.end; ++i)
        if (!passage || !page_.tokens()[i].Is(Token::kCapital)) taken_[i] = 1;
    }
    for (const LabelHit& hit : *context_.labels) {
      // "Art Judge said": a word of a label inside a name.
      bool name = !hit.marked && context_.tags->PersonIn(hit.first, hit.last) > 0.8;
      for (size_t i = hit.first; i <= hit.last && !name; ++i) taken_[i] = 1;
    }
  }

  void MarkAll() {
    MarkNames();
    MarkAgain();
  }

 private:
  void MarkNames() {
    for (const TaggedName& name : context_.tags->names()) {
      if (name.what != TagClass::kPerson) continue;
      // What the rules leave of it, cut where a column ends.
      for (size_t i = name.first; i <= name.last;) {
        size_t end = i;
        while (end < name.last && !taken_[end] && !taken_[end + 1] && !page_.WideGapAfter(end)) ++end;
        if (!taken_[i]) MarkStretch({i, end}, end + 1 - i < name.last + 1 - name.first);
        i = end + 1;
      }
    }
  }

  // A word that surely is a person's elsewhere in the page or the request is one where it may be one.
  void MarkAgain() {
    std::unordered_set<uint32_t> sure;
    for (const TaggedName& name : context_.tags->names()) {
      if (name.what != TagClass::kPerson || name.score < kSureElsewhere) continue;
      if (EndsWithState({name.first, name.last})) continue;
      for (size_t i = name.first; i <= name.last; ++i) sure.insert(page_.tokens()[i].hash);
    }
    for (size_t i = 0; i < taken_.size(); ++i) {
      const Token& token = page_.tokens()[i];
      double score = context_.tags->PersonIn(i, i);
      bool code = token.Is(Token::kUpper) && token.size() < 3;
      if (code || taken_[i] || score < kLeastAgain || token.size() < 2 || !token.Is(Token::kCapital))
        continue;
      bool known = sure.count(token.hash) > 0 ||
                   (context_.roster != nullptr && context_.roster->Find(page_.Key(token)) != nullptr);
      if (!known || context_.tags->ThingIn(i, i) > 0.5 || IsNeverName(page_.Key(token))) continue;
      // "Young people ran."
      if (!WrittenAsName(page_, *context_.names, i, i)) continue;
      // "Cross-reference"
      bool half =
          page_.GapAfter(i) == "-" && i + 1 < taken_.size() && !page_.tokens()[i + 1].Is(Token::kCapital);
      if (half) continue;
      Push({i, i}, 0.6 + 0.3 * score, "a name that stands elsewhere as a person's");
    }
  }

  // "The paint read "Oso".": a single word of a gang's is no name inside a stretch.
  bool IsMoniker(const Mark& mark) const {
    size_t first = page_.TokenAt(mark.begin);
    return mark.kind == "GANG" && first < taken_.size() && page_.tokens()[first].end >= mark.end;
  }

  // A name inside such a stretch of prose is a name all the same; a small word is what the stretch says.
  static bool RankedAsPassage(const Mark& mark) {
    return mark.kind == "CHRI" || mark.kind == "MEDICAL" || mark.kind == "GANG" || mark.kind == "SMT";
  }

  // Words that never are a name, codes, and lone initials: the rules know better.
  bool Doubtful(const Stretch& name) const {
    size_t letters = 0;
    for (size_t i = name.first; i <= name.last; ++i) {
      const Token& token = page_.tokens()[i];
      WordKey key = page_.Key(token);
      if (!token.WordOnly() || IsBusinessWord(key)) return true;
      bool ordinary = context_.names->FlagsOf(key) == NameList::kOrdinary;
      // "BH:": speakers of a transcript, and codes.
      bool code = token.Is(Token::kUpper) &&
                  ((token.size() < 4 && context_.names->FlagsOf(key) == 0) || IsLogCode(key));
      if (name.first == name.last && (IsNeverName(key) || ordinary || code)) return true;
      letters += token.size() > 1;
      if (name.first == name.last && LettersOf(token) < 3 && context_.names->FlagsOf(key) == 0) return true;
    }
    if (EndsWithState(name)) return true;
    return letters == 0 || page_.tokens()[name.last].end - page_.tokens()[name.first].begin > 60;
  }

  // "TROY, MICHIGAN"
  bool EndsWithState(const Stretch& name) const {
    static const WordSet states = {
        "alabama",   "alaska",        "arizona",   "arkansas", "california", "colorado",  "connecticut",
        "delaware",  "florida",       "hawaii",    "idaho",    "illinois",   "indiana",   "iowa",
        "kansas",    "kentucky",      "louisiana", "maine",    "maryland",   "michigan",  "minnesota",
        "missouri",  "massachusetts", "nebraska",  "nevada",   "ohio",       "oklahoma",  "oregon",
        "tennessee", "pennsylvania",  "texas",     "utah",     "vermont",    "wisconsin", "mississippi"};
    return name.last > name.first && page_.GapAfter(name.last - 1) == ", " &&
           states.contains(page_.Key(page_.tokens()[name.last]));
  }

  size_t LettersOf(const Token& token) const {
    std::string_view text = page_.Text(token);
    return static_cast<size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  }

  // An initial stands beside the name it belongs to: "John Q", not a column's "V".
  void TrimInitials(Stretch* name) const {
    auto initial = [&](size_t i) { return page_.tokens()[i].size() == 1; };
    auto article = [&](size_t i) {
      return page_.Lower(page_.tokens()[i]) == "a" && page_.GapAfter(i) == " ";
    };
    while (name->first < name->last && initial(name->first) && page_.GapAfter(name->first) != ". " &&
           (page_.GapAfter(name->first) != " " || article(name->first))) {
      ++name->first;
    }
    while (name->first < name->last && initial(name->last) && page_.GapAfter(name->last - 1) != " ")
      --name->last;
  }

  void MarkStretch(Stretch name, bool part) {
    TrimInitials(&name);
    // "Rabbi Lev Adler"
    auto never = [&](size_t i) {
      WordKey word = page_.Key(page_.tokens()[i]);
      return IsNeverName(word) && !IsNameParticle(word.text) && !CanBeName(page_, *context_.names, i);
    };
    while (name.first < name.last && (never(name.first) || Leads(name.first))) ++name.first;
    bool alone = name.first == name.last;
    bool small = alone && !page_.tokens()[name.first].Is(Token::kCapital);
    if (alone && part && Leads(name.first)) return;
    double score = context_.tags->PersonIn(name.first, name.last);
    if (score < (part ? kLeastPart : small ? kLeastSmall : alone ? kLeastAlone : kLeast) || Doubtful(name))
      return;
    Push(name, score, "stands where a person's name stands");
  }

  // "young Barnaby", "cousin Tui": a small word in front of a name that is written as one.
  bool Leads(size_t i) const {
    const auto& tokens = page_.tokens();
    return i + 1 < tokens.size() && !tokens[i].Is(Token::kCapital) && tokens[i + 1].Is(Token::kCapital) &&
           page_.GapAfter(i) == " " && !IsNameParticle(page_.Key(tokens[i]).text) && tokens[i].size() > 2;
  }

  void Push(const Stretch& name, double score, const char* why) {
    for (size_t i = name.first; i <= name.last; ++i) taken_[i] = 1;
    Mark mark = MarkOfPerson(page_.tokens()[name.first].begin, page_.tokens()[name.last].end, ChildOf(name),
                             "", false, std::min(kMost, score), why);
    mark.detector = "tagger";
    marks_->push_back(std::move(mark));
  }

  // The child of the roster whom the words name, or nullptr.
  const RosterPerson* ChildOf(const Stretch& name) const {
    if (context_.roster == nullptr) return nullptr;
    std::string first(page_.Lower(page_.tokens()[name.first])), last(page_.Lower(page_.tokens()[name.last]));
    const RosterPerson* person =
        name.first == name.last ? context_.roster->Best("", first) : context_.roster->Best(last, first);
    if (person == nullptr && name.first == name.last) person = context_.roster->Best(first, "");
    return person != nullptr && person->IsJuvenile() ? person : nullptr;
  }

  const PageView& page_;
  const DetectContext& context_;
  std::vector<Mark>* marks_;
  std::vector<char> taken_;
};

void TaggerDetector::Detect(const PageView& page, const DetectContext& context,
                            std::vector<Mark>* marks) const {
  if (context.tags != nullptr) TaggedMarker(page, context, marks).MarkAll();
}

}  // namespace

std::unique_ptr<Detector> MakeTaggerDetector() { return std::make_unique<TaggerDetector>(); }

}  // namespace blackbar
