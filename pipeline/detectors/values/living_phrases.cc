#include "pipeline/detectors/values/living_phrases.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/offence.h"
#include "pipeline/detectors/values/spoken_numbers.h"

namespace blackbar {
namespace {

constexpr size_t kLongest = 110;  // bytes of a phrase
constexpr size_t kMostWords = 18;

bool IsLiving(const WordKey& word) {
  static const WordSet words = {
      "lives",    "live",    "living",  "lived",    "resides",   "residing", "reside", "stays", "staying",
      "stay",     "stayed",  "sleeps",  "sleeping", "sleep",     "moved",    "moving", "rents", "renting",
      "crashing", "crashes", "lodging", "camping",  "domiciled", "vive",     "vivo",   "head"};
  return words.contains(word);
}

// Nouns of homes: without one (or a house's number) a phrase names no place to live.
bool IsHomeNoun(const WordKey& word) {
  static const WordSet words = {
      "trailer",   "camper",   "duplex",   "apartment", "apartments", "apt",     "apts",    "room",
      "rm",        "unit",     "space",    "spc",       "lot",        "flat",    "floor",   "house",
      "hogan",     "cabin",    "cottage",  "shelter",   "motel",      "inn",     "hotel",   "lodge",
      "manor",     "towers",   "tower",    "arms",      "villa",      "village", "dorm",    "dormitory",
      "hall",      "bunk",     "basement", "attic",     "stairwell",  "garage",  "tent",    "van",
      "rv",        "barn",     "casa",     "door",      "condo",      "loft",    "annex",   "complex",
      "townhouse", "bungalow", "ranch",    "farmhouse", "shed",       "cellar",  "gardens", "estates",
      "park",      "mhp",      "willows",  "wide",      "halfway",    "buzzer",  "mi",      "number",
      "box",       "slip",     "boat",     "boathouse", "loft",       "suite",   "bed",     "one"};
  return words.contains(word);
}

// What places a home by what is near it.
bool IsLandmark(const WordKey& word) {
  static const WordSet words = {"behind",     "above", "over",   "next",  "off",      "past",    "across",
                                "corner",     "near",  "beside", "under", "opposite", "between", "by",
                                "with",       "w",     "down",   "n",     "s",        "e",       "north",
                                "south",      "east",  "west",   "atrás", "side",     "rear",    "upstairs",
                                "downstairs", "front", "back",   "end"};
  return words.contains(word);
}

class PhraseFinder {
 public:
  PhraseFinder(const PageView& page, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), marks_(marks) {}

  void Find() {
    for (size_t i = 0; i + 2 < tokens_.size(); ++i) {
      if (!tokens_[i].WordOnly()) continue;
      bool place = PlaceIs(i);
      if (!place && !IsLiving(page_.Key(tokens_[i]))) continue;
      size_t first = place ? i + 2 : Begin(i);
      if (first == 0) continue;
      size_t last = End(first);
      if (last > first && Names(i, first, last)) {
        marks_->push_back({tokens_[first].begin, tokens_[last].end, "ADDRESS", "", 0.76, "places",
                           "a phrase for where somebody lives"});
      }
    }
  }

  // "my work at the Kroger on Bell Rd", "studies at the state university", "lives near I-15 NB at exit 93":
  // where a victim can be found.
  void FindOfVictim() {
    for (size_t i = 1; i + 2 < tokens_.size(); ++i) {
      std::string_view word = Word(i);
      bool work = word == "work" && Word(i - 1) == "my" && (Word(i + 1) == "at" || Word(i + 1) == "is");
      bool studies = (word == "studies" || word == "studying") && Word(i + 1) == "at";
      bool near = (word == "lives" || word == "live") && (Word(i + 1) == "near" || Word(i + 1) == "by");
      if ((!work && !studies && !near) || !Space(i) || !Space(i + 1)) continue;
      size_t first = i + 2, last = first;
      while (last + 1 < tokens_.size() && last < first + 7) {
        std::string_view gap = page_.GapAfter(last);
        bool saint = gap == ". " && last == first && tokens_[last].size() <= 2;
        if ((gap != " " && gap != "\n" && gap != "-" && gap != "'s " && !saint) || Word(last + 1) == "and")
          break;
        if (ClauseBegins(last + 1)) break;
        ++last;
      }
      bool place = Word(first) == "the" || tokens_[first].Is(Token::kCapital);
      if (!place || (last == first && Word(first) == "the")) continue;
      marks_->push_back({tokens_[first].begin, tokens_[last].end, "ADDRESS", "", 0.95, "victims",
                         "where the victim works, studies or lives"});
    }
  }

 private:
  bool Space(size_t i) const {
    std::string_view gap = page_.GapAfter(i);
    return gap == " " || gap == "\n";
  }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }

  // The first token of the place: behind "lives at", "stays on", "moved to"; 0: no place follows.
  size_t Begin(size_t i) const {
    static const WordSet leads = {"at", "in",   "on", "to",   "into", "over", "out",
                                  "en", "down", "up", "back", "now",  "is"};
    static const WordSet places = {"behind", "above", "under", "near", "by", "next", "across", "off"};
    std::string_view verb = Word(i);
    if (verb == "head" && !(i > 1 && Word(i - 1).size() == 3 && Word(i - 2).starts_with("lay"))) return 0;
    size_t at = i + 1;
    int led = 0;
    for (; at + 1 < tokens_.size() && led < 3 && Space(at - 1) && leads.contains(page_.Key(tokens_[at]));
         ++at) {
      ++led;
      if (Word(at) == "now" || Word(at) == "back") --led;
      if (at - i > 3) break;
    }
    if (!Space(at - 1)) return 0;
    bool street = tokens_[at].Number() && tokens_[at].size() >= 2;  // addresses.cc reads it
    if (street || (verb == "moved" && Word(i + 1) == "out")) return 0;
    if (led > 0) return at;
    // "lives 3 mi N of", "lives behind the store"
    bool measured = tokens_[at].Number() && tokens_[at].size() <= 2;
    return measured || places.contains(page_.Key(tokens_[at])) ? at : 0;
  }

  // "his place is the third trailer past the church"
  bool PlaceIs(size_t i) const {
    static const WordSet places = {"place", "house", "home", "trailer", "apartment", "residence"};
    static const WordSet owners = {"his", "her", "their", "my", "our"};
    return i > 0 && i + 2 < tokens_.size() && places.contains(page_.Key(tokens_[i])) &&
           (owners.contains(page_.Key(tokens_[i - 1])) || tokens_[i - 1].Is(Token::kPossessive)) &&
           Word(i + 1) == "is" && Word(i + 2) == "the" && Space(i) && Space(i + 1);
  }

  bool ClauseBegins(size_t i) const {
    static const WordSet words = {
        "because", "since",  "when",   "while",   "until",   "but",      "who",   "which", "where", "so",
        "he",      "she",    "they",   "i",       "we",      "it",       "says",  "said",  "has",   "had",
        "was",     "were",   "is",     "are",     "will",    "would",    "can",   "could", "did",   "does",
        "do",      "told",   "after",  "before",  "rent",    "then",     "if",    "that",  "as",    "this",
        "during",  "though", "unless", "her",     "his",     "their",    "my",    "our",   "your",  "him",
        "them",    "con",    "due",    "without", "student", "dob",      "phone", "ph",    "cell",  "tel",
        "ssn",     "age",    "dont",   "don't",   "state",   "currently"};
    return words.contains(page_.Key(tokens_[i]));
  }

  size_t End(size_t first) const {
    size_t last = first, words = 0;
    for (; last + 1 < tokens_.size() && ++words < kMostWords; ++last) {
      if (tokens_[last + 1].end - tokens_[first].begin > kLongest) break;
      std::string_view gap = page_.GapAfter(last);
      bool brief = gap == ". " && (Word(last) == "apt" || Word(last) == "no" || Word(last) == "rm");
      bool plain = gap == " " || gap == "\n" || gap == ", " || gap == ",\n" || gap == "-" || gap == " #" ||
                   gap == ", #" || gap == " w/ " || gap == " \"" || gap == "\" " || gap == "'s " ||
                   gap == "/ " || brief;
      if (!plain || page_.WideGapAfter(last)) break;
      bool comma = gap.starts_with(",");
      // A heading stands alone in the next line.
      bool heading =
          gap == "\n" && tokens_[last + 1].Is(Token::kCapital) && page_.GapAfter(last + 1).starts_with('\n');
      if (heading) break;
      if (ClauseBegins(last + 1)) break;
      std::string_view next = Word(last + 1);
      if (next == "and" || next == "with") {
        size_t behind = last + 2;
        if (behind >= tokens_.size() || ClauseBegins(behind)) break;
        if (next == "and" && (comma || !tokens_[behind].Is(Token::kCapital))) break;
        bool person = tokens_[behind].Is(Token::kCapital) && next == "with";
        if (person) break;
      }
      if (next == "for" || next == "at") {
        size_t behind = last + 2;
        if (next == "for" || (behind < tokens_.size() && tokens_[behind].Is(Token::kDigits) && comma)) break;
      }
    }
    while (last > first &&
           (Word(last) == "w" || Word(last) == "with" || Word(last) == "and" || Word(last) == "the"))
      --last;
    return last;
  }

  // It must say which place: a noun of a home with a number, a name or a landmark.
  bool Names(size_t verb, size_t first, size_t last) const {
    bool noun = false, mark = false, name = false, number = false, block = false;
    for (size_t i = first; i <= last; ++i) {
      WordKey word = page_.Key(tokens_[i]);
      noun |= IsHomeNoun(word);
      if (i > first && word.text == "at" && i < last && tokens_[i + 1].Number()) return false;
      mark |= i > first && IsLandmark(word);
      number |= tokens_[i].Is(Token::kDigits) || (i > first && SpokenNumber(word) > 0);
      name |= tokens_[i].Is(Token::kCapital) && !tokens_[i].Is(Token::kUpper) && !IsNeverName(word);
      block |= word.text == "mr" || word.text == "mrs" || word.text == "ms";
      block |= word.text == "block" || word.text == "blk" || word.text == "area" || word.text == "custody" ||
               (word.text == "county" && !Road(i + 1)) || word.text == "jail" || word.text == "prison" ||
               word.text == "hospital" || word.text == "scene" || word.text == "vehicle" ||
               word.text == "line" || (word.text == "lane" && !tokens_[i].Is(Token::kCapital));
    }
    if (block || !noun || last - first < 1) return false;
    std::string_view lead = Word(first);
    if (lead == "a" || lead == "an" || lead == "his" || lead == "her" || lead == "my" || lead == "their")
      return number && mark;
    // "known to sleep behind Motel 6": a place that is open to all.
    static const WordSet sleeps = {"sleep", "sleeps", "sleeping", "camping"};
    if (sleeps.contains(page_.Key(tokens_[verb])) && name) return false;
    // "moved to the rear of the house" tells of a step.
    static const WordSet steps = {"moved", "moving", "stay", "stayed", "head"};
    return number || name || (mark && !steps.contains(page_.Key(tokens_[verb])));
  }

  bool Road(size_t i) const {
    static const WordSet words = {"road", "rd", "highway", "hwy", "route", "rte"};
    return i < tokens_.size() && words.contains(page_.Key(tokens_[i]));
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::vector<Mark>* marks_;
};

}  // namespace

void FindLivingPhrases(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  PhraseFinder finder(page, marks);
  finder.Find();
  if (context.offence != nullptr && context.offence->ShieldsVictims()) finder.FindOfVictim();
}

}  // namespace blackbar
