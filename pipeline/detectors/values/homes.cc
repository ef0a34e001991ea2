#include "pipeline/detectors/values/homes.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/values/address_words.h"
#include "pipeline/detectors/values/addresses.h"
#include "pipeline/detectors/values/home_answers.h"
#include "pipeline/detectors/values/living_phrases.h"
#include "pipeline/detectors/values/spoken_numbers.h"

namespace blackbar {
namespace {

constexpr size_t kCueReach = 46;  // bytes in front of a weak word in which somebody is said to live

enum class Part : uint8_t { kSure, kWeak, kNumber };

const Part* PartOf(const WordKey& word) {
  static const WordTable<Part> parts = [] {
    WordTable<Part> made;
    for (const char* sure : {"apt", "apts", "apartment", "apartments", "flat", "appt"})
      made.Add(sure, Part::kSure);
    for (const char* weak : {"unit", "box", "lot", "space", "spc", "room", "rm", "trailer", "trlr", "condo",
                             "cottage", "cabin", "bunk", "slip", "site", "door", "house"})
      made.Add(weak, Part::kWeak);
    for (const char* number : {"number", "numbers", "no", "nr", "numbered"}) made.Add(number, Part::kNumber);
    return made;
  }();
  return parts.Find(word);
}

// Words that say somebody lives where they lead to.
bool LivesIn(std::string_view lower) {
  for (std::string_view cue :
       {"lives in",        "live in",        "lived in",      "living in",        "resides in",
        "reside in",       "residing in",    "resident of",   "residents of",     "resident in",
        "tenant in",       "tenant of",      "neighbor in",   "neighbors in",     "neighbour in",
        "occupant of",     "moved to",       "moved into",    "moving to",        "moving into",
        "staying in",      "stays in",       "stay in",       "sleeps in",        "rents",
        "renting",         "lives at",       "live at",       "lived at",         "living at",
        "resides at",      "reside at",      "staying at",    "stays at",         "resident at",
        "second resident", "apartment",      "complex",       "mobile home park", "trailer park",
        "people in",       "under",          "upstairs from", "downstairs from",  "lady in",
        "woman in",        "guy in",         "man in",        "neighbor from",    "neighbors from",
        "yelling from",    "screaming from", "music from",    "noise from",       "coming from",
        "evicted from",    "address is",     "lives over in", "neighbor at",      "evict"}) {
    if (lower.find(cue) != lower.npos) return true;
  }
  return false;
}

class HomeFinder {
 public:
  HomeFinder(const PageView& page, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), text_(page.text()), marks_(marks) {}

  void Find() {
    for (size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!tokens_[i].WordOnly()) continue;
      WordKey word = page_.Key(tokens_[i]);
      if (const Part* part = PartOf(word)) {
        if (*part == Part::kNumber) {
          HouseNumber(i);
        } else {
          Unit(i, *part == Part::kSure);
        }
      }
      Beside(i, word);
    }
  }

 private:
  void Add(size_t begin, size_t end, double score, const char* why) {
    marks_->push_back({begin, end, "ADDRESS", "", score, "places", why});
  }

  // What stands shortly before, in the same sentence.
  std::string_view Before(size_t at, size_t reach) const {
    size_t from = at > reach ? at - reach : 0;
    std::string_view before = page_.lower().substr(from, at - from);
    for (std::string_view stop : {". ", ".\n", "\n\n"}) {
      size_t end = before.rfind(stop);
      if (end != before.npos) before.remove_prefix(end + 2);
    }
    return before;
  }

  // The token that holds the number behind a word: over " #", ". ", " number ". Its bytes, or nothing.
  bool NumberBehind(size_t i, size_t* token) const {
    size_t next = i + 1;
    std::string_view gap = page_.GapAfter(i);
    bool plain = gap == " " || gap == ". " || gap == " #" || gap == "#" || gap == "." || gap == ". #" ||
                 gap == "\n" || gap == " # " || gap == " \"" || gap == "'s " || gap == ": " || gap == ", ";
    if (!plain) return false;
    WordKey word = page_.Key(tokens_[next]);
    bool step = word.text == "number" || word.text == "no" || word.text == "is" || word.text == "was";
    if (step && next + 1 < tokens_.size() && page_.GapAfter(next).size() <= 3) ++next;
    *token = next;
    return next < tokens_.size() && IsDoor(next);
  }

  // "5", "14C", "B12", "210"; a letter alone stands in capitals.
  bool IsDoor(size_t i) const {
    const Token& token = tokens_[i];
    if (token.Is(Token::kDigits)) {
      if (token.size() > 5) return false;
      size_t letters = 0;
      for (size_t at = token.begin; at < token.end; ++at) letters += text_[at] < '0' || text_[at] > '9';
      bool outside = (text_[token.begin] < '0' || text_[token.begin] > '9') || text_[token.end - 1] > '9';
      if (letters > 1 || (letters == 1 && !outside)) return false;
      std::string_view gap = page_.GapAfter(i);
      if (gap.starts_with(":") && token.end + 1 < text_.size() && text_[token.end + 1] >= '0' &&
          text_[token.end + 1] <= '9')
        return false;  // a time
      if (gap.starts_with("/") || gap.starts_with("%") || gap.starts_with("'s")) return false;
      if (gap == "-" && i + 1 < tokens_.size() && tokens_[i + 1].Number()) return false;  // "14-0824"
      bool counted = (gap == " " || gap == "\n" || gap == "-") && i + 1 < tokens_.size() &&
                     CountsThings(page_.Key(tokens_[i + 1])) && !Prose(page_.Key(tokens_[i + 1]));
      return !counted;
    }
    if (token.size() != 1 || !token.Is(Token::kUpper)) return false;
    bool word = text_[token.begin] == 'A' || text_[token.begin] == 'I';
    return !word || !page_.GapAfter(i).starts_with(" ");
  }

  // Of the words behind a count those that also follow the number of a home.
  static bool Prose(const WordKey& word) {
    static const WordSet words = {"to",   "in",     "on",      "at",   "from",    "and",    "or",
                                  "for",  "with",   "was",     "were", "is",      "states", "stated",
                                  "says", "said",   "had",     "has",  "reports", "who",    "did",
                                  "rp",   "caller", "advised", "adv"};
    return words.contains(word);
  }

  // "apt 5", "Apts 204 and 208", "unit 14C"; without the word itself, which is a label.
  void Unit(size_t i, bool sure) {
    size_t at = 0;
    if (Spoken(i, sure) || !NumberBehind(i, &at)) return;
    WordKey word = page_.Key(tokens_[i]);
    if (size_t last = HouseBehind(at); last != 0 && word.text != "house") {
      return Add(tokens_[i].begin, tokens_[last].end, 0.84, "a room of a house by its name");
    }
    bool comma = page_.GapAfter(i) == ", " || page_.GapAfter(i) == ": ";
    if (comma && !sure) return;
    if (word.text == "house" && !page_.GapAfter(i).ends_with("#") && at == i + 1) return;
    if (!sure) {
      bool lettered = tokens_[at].Is(Token::kDigits | Token::kLetters) && text_[tokens_[at].begin] <= '9' &&
                      !tokens_[i].Is(Token::kCapital) && tokens_[at].size() <= 4 &&
                      (word.text == "unit" || word.text == "room");
      if (!lettered && !LivesIn(Before(tokens_[i].begin, kCueReach)) && !AtStreet(at) && !BeforeStreet(at))
        return;
    }
    Doors(at, sure ? 0.86 : 0.8, "the number of an apartment");
  }

  // "unit 9C at 340 Wexford Place", "space 31 at the Willows".
  bool AtStreet(size_t door) const {
    if (door + 2 >= tokens_.size() || page_.GapAfter(door) != " ") return false;
    std::string_view word = page_.Lower(tokens_[door + 1]);
    return (word == "at" || word == "of") && tokens_[door + 2].Number();
  }

  // "Room 6, 1500 Winchester Rd"; "Room 214, Peach Lodge": the last token of the house's name, or 0.
  bool BeforeStreet(size_t door) const {
    return page_.GapAfter(door) == ", " && door + 1 < tokens_.size() && tokens_[door + 1].Number() &&
           StreetAddressEnd(text_, tokens_[door + 1].begin) != 0;
  }
  size_t HouseBehind(size_t door) const {
    static const WordSet houses = {
        "hall",   "lodge",   "tower", "towers",  "manor",     "arms",       "inn",      "motel",   "hotel",
        "villas", "estates", "dorm",  "house",   "apts",      "apartments", "court",    "village", "oaks",
        "pines",  "gardens", "place", "shelter", "residence", "rectory",    "vicarage", "mill",    "farm"};
    size_t at = door + 1;
    std::string_view gap = page_.GapAfter(door);
    if (at >= tokens_.size() || (gap != ", " && gap != " ")) return 0;
    if (gap == " " && Word(at) != "the") {
      if (Word(at) != "at" && Word(at) != "of" && Word(at) != "in") return 0;
      ++at;
    }
    if (at < tokens_.size() && Word(at) == "the") ++at;
    for (size_t last = at; last < std::min(at + 4, tokens_.size()); ++last) {
      if (!tokens_[last].Is(Token::kCapital)) return 0;
      if (last > at && houses.contains(page_.Key(tokens_[last]))) return last;
      std::string_view next = page_.GapAfter(last);
      if (next != " " && next != "\n" && next != "'s ") return 0;
    }
    return 0;
  }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }

  // "Lot eleven, uh", "apartment four-oh-one".
  bool Spoken(size_t i, bool sure) {
    if (page_.GapAfter(i) != " " || SpokenNumber(page_.Key(tokens_[i + 1])) < 0) return false;
    std::string_view word = Word(i);
    if (!sure && word != "box" && word != "lot" && word != "space" && word != "trailer" && word != "room" &&
        word != "unit")
      return false;
    SpokenRun run = SpokenRunAt(page_, i + 1);
    if (run.characters.empty() || run.characters.size() > 4 || run.letters > 0) return false;
    std::string_view gap = page_.GapAfter(run.last);
    bool ends = gap.empty() || std::string_view(".,;?!\n\"").find(gap[0]) != std::string_view::npos;
    if (!sure &&
        (!ends || (word == "unit" || word == "room") != LivesIn(Before(tokens_[i].begin, kCueReach)))) {
      if (!ends || word == "unit" || word == "room") return false;
    }
    Add(tokens_[run.first].begin, tokens_[run.last].end, 0.8, "the number of an apartment");
    return true;
  }

  void Doors(size_t at, double score, const char* why) {
    Add(tokens_[at].begin, tokens_[at].end, score, why);
    for (int more = 0; more < 6; ++more) {
      std::string_view gap = page_.GapAfter(at);
      size_t next = at + 1;
      if (next >= tokens_.size()) return;
      if (gap == " " || gap == ", ") {
        std::string_view word = page_.Lower(tokens_[next]);
        bool joins = word == "and" || word == "or";
        if (joins) {
          if (page_.GapAfter(next) != " ") return;
          ++next;
        } else if (gap == " ") {
          return;
        }
      } else if (gap != "/" && gap != " & " && gap != "-" && gap != " / ") {
        return;
      }
      if (next >= tokens_.size() || !tokens_[next].Is(Token::kDigits) || !IsDoor(next)) return;
      Add(tokens_[next].begin, tokens_[next].end, score - 0.02, why);
      at = next;
    }
  }

  // "House number 584 visible", "the resident of number 31", "number 19 is on the mailbox".
  void HouseNumber(size_t i) {
    size_t at = 0;
    bool said = tokens_[i].line == tokens_[i + 1].line && SpokenNumber(page_.Key(tokens_[i + 1])) > 0;
    if (!said && (!NumberBehind(i, &at) || !tokens_[at].Is(Token::kDigits))) return;
    static constexpr std::string_view kCues[] = {
        "house",       "street",    "address",      "door",        "home",         "residence",
        "mailbox",     "apartment", "apt",          "resident of", "residents of", "neighbor at",
        "neighbor in", "live at",   "lives at",     "living at",   "lives in",     "we're at",
        "i'm at",      "stays at",  "with the",     "resident at", "tenant of",    "trailer",
        "it's",        "unit",      "next door at", "upstairs at", "the house is", "room"};
    std::string_view before = Before(tokens_[i].begin, 16);
    while (!before.empty() &&
           (before.back() == ' ' || before.back() == ',' || before.back() == '(' || before.back() == '\n'))
      before.remove_suffix(1);
    bool street = i > 0 && page_.GapAfter(i - 1) == " (" && IsStreetWord(page_.Key(tokens_[i - 1]));
    bool led = street || std::any_of(std::begin(kCues), std::end(kCues),
                                     [&](std::string_view cue) { return before.ends_with(cue); });
    static constexpr std::string_view kPlaces[] = {"mailbox", "door",     "house",      "curb",  "porch",
                                                   "gate",    "upstairs", "downstairs", "train", "steps"};
    if (said) {
      SpokenRun run = SpokenRunAt(page_, i + 1);
      if (run.letters > 0 || run.characters.empty() || run.characters.size() > 5) return;
      std::string_view behind = page_.lower().substr(tokens_[run.last].end, 30);
      behind = behind.substr(0, behind.find_first_of(".\n;?"));
      led |= std::any_of(std::begin(kPlaces), std::end(kPlaces),
                         [&](std::string_view place) { return behind.find(place) != behind.npos; });
      if (led) Add(tokens_[run.first].begin, tokens_[run.last].end, 0.78, "the number of a house");
      return;
    }
    std::string_view behind = page_.lower().substr(tokens_[at].end, 30);
    behind = behind.substr(0, behind.find_first_of(".\n;?"));
    led |= std::any_of(std::begin(kPlaces), std::end(kPlaces),
                       [&](std::string_view place) { return behind.find(place) != behind.npos; });
    if (led) Doors(at, 0.82, "the number of a house");
  }

  // "sitting in front of 2218 with", "my neighbor in 1411", "the porch of 44".
  void Beside(size_t i, const WordKey& word) {
    static const WordSet leads = {"of", "at", "to", "in", "from", "behind", "by", "outside"};
    if (!leads.contains(word) || page_.GapAfter(i) != " ") return;
    size_t at = i + 1;
    const Token& door = tokens_[at];
    if (!door.Is(Token::kDigits) || door.size() < 2 || !IsDoor(at) || text_[door.begin] == '0') return;
    // A street behind the number is an address of its own; other words may be anything.
    std::string_view gap = page_.GapAfter(at);
    bool ends = gap.empty() || gap.find_first_of(".,;)\n?!\"") != gap.npos;
    static const WordSet next_words = {"with", "and",   "when", "he",     "she",    "they",   "who",
                                       "has",  "had",   "is",   "was",    "saying", "states", "said",
                                       "took", "heard", "for",  "where",  "as",     "but",    "because",
                                       "but",  "on",    "came", "called", "saw"};
    ends |= gap == " " && at + 1 < tokens_.size() && next_words.contains(page_.Key(tokens_[at + 1]));
    if (!ends) return;
    std::string_view before = Before(tokens_[i].begin, 24);
    static constexpr std::string_view kOf[] = {"front",  "in back",  "resident", "residents", "tenant",
                                               "porch",  "driveway", "door",     "yard",      "backyard",
                                               "garage", "alley",    "rear",     "roof",      "steps"};
    static constexpr std::string_view kAt[] = {
        "neighbor", "neighbors", "neighbour", "next door", "lives",     "live",    "lived",  "living",
        "resides",  "reside",    "residing",  "mother's",  "mom's",     "house",   "across", "doors down",
        "adjacent", "cards",     "tenant",    "tenants",   "residents", "resident"};
    static constexpr std::string_view kBehind[] = {"stairwell", "camper", "trailer", "sleeps", "house"};
    auto ends_with = [&](auto& list) {
      return std::any_of(std::begin(list), std::end(list), [&](std::string_view cue) {
        std::string_view head = before;
        while (!head.empty() && (head.back() == ' ' || head.back() == '\n')) head.remove_suffix(1);
        return head.ends_with(cue);
      });
    };
    bool of = word.text == "of" && ends_with(kOf);
    bool in = (word.text == "at" || word.text == "in" || word.text == "to" || word.text == "from") &&
              ends_with(kAt);
    bool by = (word.text == "behind" || word.text == "by") && ends_with(kBehind);
    bool year = door.Number() && door.size() == 4 && text_[door.begin] <= '2' &&
                (text_.substr(door.begin, 2) == "19" || text_.substr(door.begin, 2) == "20");
    if (year && word.text != "of") return;  // "lived in 2019"
    if (of || in || by) Doors(at, 0.78, "the number of a house");
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::string_view text_;
  std::vector<Mark>* marks_;
};

}  // namespace

void FindHomes(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  HomeFinder(page, marks).Find();
  FindLivingPhrases(page, context, marks);
  FindHomeAnswers(page, marks);
}

}  // namespace blackbar
