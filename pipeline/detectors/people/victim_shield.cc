#include "pipeline/detectors/people/victim_shield.h"

#include <algorithm>
#include <functional>
#include <set>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/name_verbs.h"
#include "pipeline/detectors/people/roster.h"

namespace blackbar {
namespace {

constexpr size_t kMostPeople = 500;  // whose initials are compared

bool IsHighway(std::string_view word) {
  return word == "hwy" || word == "highway" || word == "i" || word == "sr" || word == "us" || word == "cr" ||
         word == "rt" || word == "route" || word == "exit" || word == "road";
}

class Shield {
 public:
  Shield(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), context_(context), marks_(*marks) {}

  // Where the case is of another kind: initials that the page says stand for the victim.
  void RaiseInitials() {
    for (size_t i = 0; i < tokens_.size(); ++i) LearnInitials(i);
    if (called_.empty()) return;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      size_t last = i;
      std::string letters = tokens_[i].size() == 1 ? LettersAt(i, &last) : std::string(Word(i));
      if (!tokens_[i].Is(Token::kUpper) || !called_.contains(letters)) continue;
      marks_.push_back({tokens_[i].begin, tokens_[last].end, "PERSON", "victim", 0.88, "victims",
                        "initials that stand for the victim"});
    }
  }

  void Raise() {
    for (Mark& mark : marks_) Convert(&mark);
    for (size_t i = 0; i < tokens_.size(); ++i) LearnInitials(i);
    for (size_t i = 0; i < tokens_.size(); ++i) {
      Crossing(i);
      if (!tokens_[i].Is(Token::kCapital)) continue;
      Refuge(i);
      Initials(i);
    }
  }

 private:
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  bool Street(size_t i) const { return IsStreetWord(page_.Key(tokens_[i])); }

  // "5th", "22nd"; a licence number is none.
  bool Ordinal(const Token& token) const {
    static const WordSet spelled = {"first",   "second", "third", "fourth", "fifth",    "sixth",
                                    "seventh", "eighth", "ninth", "tenth",  "eleventh", "twelfth"};
    std::string_view word = page_.Lower(token);
    if (token.Is(Token::kCapital) && spelled.contains(page_.Key(token))) return true;
    if (!token.Is(Token::kDigits | Token::kLetters) || token.size() > 5) return false;
    return word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th");
  }

  std::string Why(std::string_view what) const {
    return std::string(what) + " in a case of " + std::string(context_.offence->name()) +
           ", where it can identify the victim";
  }

  void Convert(Mark* mark) const {
    auto turn = [&](std::string_view kind, std::string_view what) {
      mark->kind = kind;
      mark->role = {};
      mark->detector = "victims";
      mark->score = std::min(mark->score, 0.9);
      mark->why = Why(what);
    };
    if (mark->kind == "BLOCK_ADDRESS") return turn("ADDRESS", "a block address");
    if (mark->kind == "INTERSECTION") return turn("ADDRESS", "a crossing");
    if (mark->kind == "HOSPITAL") return turn("MEDICAL", "a hospital");
    if (mark->kind == "SCHOOL_LOCATION") return turn(SchoolKind(), "a school");
    if (mark->kind == "PERSON" && mark->role == "victim") mark->role = context_.offence->VictimRole();
  }

  std::string_view SchoolKind() const {
    const auto& people = context_.roster->people();
    bool juvenile =
        std::any_of(people.begin(), people.end(), [](const RosterPerson& p) { return p.IsJuvenile(); });
    return juvenile || context_.offence->Is(OffenceClass::kChildAbuse) ? "JUVENILE_SCHOOL" : "ADDRESS";
  }

  // The first token of a street's name that ends at this token, or npos: "W Elm St", "5th", "Hwy 91".
  size_t StreetBefore(size_t last, bool* named) const {
    const Token& end = tokens_[last];
    bool ordinal = Ordinal(end);
    bool numbered = end.Number() && last > 0 && IsHighway(Word(last - 1));
    *named = Street(last) || ordinal || numbered || Word(last) == "nb" || Word(last) == "sb";
    if (!end.Is(Token::kCapital) && !*named) return std::string::npos;
    size_t first = last;
    for (int more = 0; more < 4 && first > 0; ++more) {
      const Token& before = tokens_[first - 1];
      std::string_view gap = page_.GapAfter(first - 1);
      if ((gap != " " && gap != ". " && gap != "-" && gap != "\n") || before.line + 1 < tokens_[first].line)
        break;
      if (!before.Is(Token::kCapital) && !before.Is(Token::kDigits)) break;
      if (Stops(first - 1)) break;
      --first;
    }
    return first;
  }

  bool Stops(size_t i) const {
    static const WordSet words = {"at",       "of",    "on",    "near",  "from",      "to",      "in",
                                  "location", "where", "cross", "xst",   "address",   "custody", "occurred",
                                  "by",       "the",   "and",   "we're", "dispatched"};
    return words.contains(page_.Key(tokens_[i]));
  }

  size_t StreetAfter(size_t first, bool* named) const {
    size_t last = std::string::npos;
    for (size_t i = first; i < first + 5 && i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (i > first) {
        std::string_view gap = page_.GapAfter(i - 1);
        if (gap != " " && gap != ". " && gap != "-" && gap != "\n") break;
      }
      bool ordinal = Ordinal(token);
      bool numbered = token.Number() && i > first && IsHighway(Word(i - 1));
      if (Street(i) && i > first) {
        *named = true;
        return i;
      }
      if (ordinal || numbered) {
        *named = true;
        last = i;
        continue;
      }
      if (!token.Is(Token::kCapital) || Stops(i)) break;
      if (i == first) last = i;
    }
    return last;
  }

  // "Oak & 5th", "W Elm St / N Grant Ave", "Hwy 91 at Rose Ln", "MLK Jr Way and Franklin St".
  void Crossing(size_t i) {
    if (i + 1 >= tokens_.size()) return;
    std::string_view gap = page_.GapAfter(i);
    bool sign =
        gap == " & " || gap == " @ " || gap == " / " || gap == "/" || gap == "&" || gap == " @" || gap == "@";
    size_t right = i + 1;
    if (!sign) {
      std::string_view word = Word(i + 1);
      if ((word != "and" && word != "at" && word != "x") || (gap != " " && gap != "\n")) return;
      right = i + 2;
    }
    if (right >= tokens_.size() || page_.WideGapAfter(i)) return;
    bool letters = tokens_[i].size() == 1 || tokens_[right].size() == 1;
    if (gap == "/" && letters) return;  // "I/M", "W/F"
    bool left_named = false, right_named = false;
    size_t first = StreetBefore(i, &left_named);
    if (first == std::string::npos) return;
    size_t last = StreetAfter(right, &right_named);
    if (last == std::string::npos) return;
    if (!left_named && !right_named && (sign || first < i || last > right || !UsualCrossing(first, right)))
      return;
    // One plain word beside a named street: "Oak & 5th"; with a word between, both must be streets or
    // numbers.
    bool plain = !left_named || !right_named;
    if (plain && !sign && Word(i + 1) != "and") return;
    if (plain && first < i && !left_named) first = i;
    marks_.push_back(
        {tokens_[first].begin, tokens_[last].end, "ADDRESS", "", 0.88, "victims", Why("a crossing")});
  }

  // "at Larch and Main", "behind the bank at Oak and Vine": two plain words, one of them a usual street.
  bool UsualCrossing(size_t left, size_t right) const {
    static const WordSet where = {"at", "near",    "by",  "of",   "around",
                                  "on", "between", "off", "past", "behind"};
    static const WordSet streets = {
        "main",     "elm",    "oak",      "ash",      "maple",    "pine",    "cedar",  "walnut",
        "chestnut", "birch",  "larch",    "spruce",   "willow",   "poplar",  "market", "church",
        "state",    "water",  "center",   "central",  "union",    "front",   "high",   "mill",
        "vine",     "cherry", "locust",   "sycamore", "hickory",  "olive",   "laurel", "juniper",
        "dogwood",  "plum",   "mulberry", "magnolia", "broadway", "division"};
    if (left == 0 || !where.contains(page_.Key(tokens_[left - 1]))) return false;
    bool goes_on =
        right + 1 < tokens_.size() && page_.GapAfter(right) == " " && tokens_[right + 1].Is(Token::kCapital);
    if (goes_on || tokens_[right].Is(Token::kPossessive)) return false;
    if (streets.contains(page_.Key(tokens_[left])) || streets.contains(page_.Key(tokens_[right])))
      return true;
    // "at Copper and Eubank": two words that nobody is called by.
    static const WordSet spot = {"at", "near", "off", "of"};
    auto plain = [&](size_t i) {
      return tokens_[i].size() > 3 &&
             (context_.names->FlagsOf(page_.Key(tokens_[i])) & NameList::kFirst) == 0 &&
             !IsBusinessWord(page_.Key(tokens_[i]));
    };
    bool corner = Word(left - 1) != "of" || (left > 1 && Word(left - 2) == "corner");
    return spot.contains(page_.Key(tokens_[left - 1])) && corner && plain(left) && plain(right);
  }

  // "drove her to St. Anne's", "a nurse at Saint Luke's"; no school, church or street of that saint.
  bool SaintsHospital(size_t first, size_t last) const {
    static const WordSet others = {"school",     "academy",   "church", "parish",     "college",
                                   "university", "cathedral", "high",   "elementary", "middle",
                                   "preschool",  "cemetery",  "city",   "county"};
    if (first == 0 || last == first || (Word(first) != "st" && Word(first) != "saint")) return false;
    static const WordSet where = {"at", "to", "from", "into"};
    bool other = !where.contains(page_.Key(tokens_[first - 1]));
    for (size_t k = first + 1; k <= last; ++k) other |= others.contains(page_.Key(tokens_[k])) || Street(k);
    return !other && tokens_[last].Is(Token::kPossessive);
  }

  // Hospitals and shelters, by their names or by "taken to", "treated at".
  void Refuge(size_t i) {
    static const WordSet hospitals = {
        "hospital",   "hosp",  "clinic",    "presbyterian", "infirmary", "medical", "memorial",  "samaritan",
        "providence", "mercy", "methodist", "baptist",      "kaiser",    "trauma",  "adventist", "maternity"};
    static const WordSet shelters = {"shelter", "refuge", "haven", "safehouse"};
    if (i > 0 && tokens_[i - 1].Is(Token::kCapital) && page_.GapAfter(i - 1) == " " && !Stops(i - 1)) return;
    size_t last = i;
    bool hospital = false, shelter = false;
    for (size_t k = i; k < i + 6 && k < tokens_.size(); ++k) {
      // "St. Luke's": a dot inside the name; others end the sentence.
      bool dotted = k > i && page_.GapAfter(k - 1) == ". " && tokens_[k - 1].size() <= 2;
      if (k > i && page_.GapAfter(k - 1) != " " && page_.GapAfter(k - 1) != "\n" && !dotted &&
          page_.GapAfter(k - 1) != "'s ")
        break;
      bool of = Word(k) == "of" || Word(k) == "the";
      if (!tokens_[k].Is(Token::kCapital) && !of) break;
      if (of) continue;
      last = k;
      hospital |= hospitals.contains(page_.Key(tokens_[k]));
      shelter |= shelters.contains(page_.Key(tokens_[k]));
    }
    if (!shelter && i > 1)
      shelter = Word(i - 2) == "shelter" && (Word(i - 1) == "at" || Word(i - 1) == "called");
    static const WordSet cared = {"treated",      "transported", "admitted",  "airlifted", "seen", "done",
                                  "examined",     "evaluated",   "counselor", "therapist", "exam", "rushed",
                                  "hospitalized", "y",           "n",         "dk"};
    bool taken =
        i > 1 && (Word(i - 1) == "at" || Word(i - 1) == "to") && cared.contains(page_.Key(tokens_[i - 2]));
    static const WordSet held = {"jail",    "county",       "detention", "police",
                                 "station", "headquarters", "shelter"};
    if (taken) {
      for (size_t k = i; k <= last; ++k) taken &= !held.contains(page_.Key(tokens_[k]));
    }
    // "goes to Anchor Fitness at different times": where the victim is found.
    static const WordSet haunts = {"fitness", "gym",    "yoga",    "crossfit",
                                   "church",  "studio", "daycare", "ymca"};
    bool goes = i > 1 && ((Word(i - 2) == "goes" && Word(i - 1) == "to") ||
                          (Word(i - 2) == "out" && Word(i - 1) == "at"));
    if (goes && haunts.contains(page_.Key(tokens_[last]))) {
      marks_.push_back({tokens_[i].begin, tokens_[last].end, "ADDRESS", "", 0.88, "victims",
                        Why("a place somebody goes to")});
      return;
    }
    if (last == i && hospital && !taken && tokens_[i].Is(Token::kUpper)) hospital = false;
    if (Word(i) == "hospital") hospital = false;  // a heading
    if (Word(i) == "hospital") Column(i);
    if (hospital && last == i && (Word(i) == "medical" || Word(i) == "trauma" || Word(i) == "memorial"))
      hospital = false;
    if (shelter && last == i && Word(i) == "shelter") shelter = false;
    bool saint = SaintsHospital(i, last);
    size_t end = tokens_[last].end;
    if (saint && page_.text().substr(end, 2) == "'s") end += 2;
    if (shelter) {
      marks_.push_back(
          {tokens_[i].begin, tokens_[last].end, "ADDRESS", "", 0.88, "victims", Why("a shelter")});
    } else if (hospital || taken || saint) {
      Mark mark{tokens_[i].begin, end, "MEDICAL", "", 0.88, "victims", Why("a hospital")};
      // The same place as what must stay elsewhere; that mark has been turned already.
      marks_.push_back(std::move(mark));
    }
  }

  // The last cell of a row under the heading "Hospital", which ends its own row.
  void Column(size_t i) {
    std::string_view text = page_.text();
    uint32_t line = tokens_[i].line;
    if (line + 1 >= page_.lines().size() || i == 0 || tokens_[i - 1].line != line) return;
    std::string_view before = page_.GapAfter(i - 1);
    if (before.find('\t') == before.npos && before.find("  ") == before.npos) return;
    if (i + 1 < tokens_.size() && tokens_[i + 1].line == line) return;
    size_t end = page_.LineEnd(line + 1), begin = page_.lines()[line + 1];
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\r' || text[end - 1] == '\t')) --end;
    size_t cut = text.substr(0, end).rfind('\t'), wide = text.substr(0, end).rfind("  ");
    size_t at = std::max(cut == text.npos ? 0 : cut + 1, wide == text.npos ? 0 : wide + 2);
    if (at <= begin || end - at < 4 || end - at > 60 || text[at] < 'A' || text[at] > 'Z') return;
    marks_.push_back({at, end, "MEDICAL", "", 0.9, "victims", Why("a hospital")});
  }

  // The letters of "A.R.", "R.M.T.", "D. P." that begin at this token; *last becomes the last of them.
  std::string LettersAt(size_t i, size_t* last) const {
    std::string letters;
    auto letter = [&](size_t k) { return tokens_[k].size() == 1 && tokens_[k].Is(Token::kUpper); };
    if (!letter(i) || (i > 0 && letter(i - 1) && page_.GapAfter(i - 1) == ".")) return letters;
    *last = i;
    letters = Word(i);
    while (*last + 1 < tokens_.size() && letters.size() < 4 && letter(*last + 1)) {
      std::string_view gap = page_.GapAfter(*last);
      if (gap != "." && gap != ".-" && (gap != ". " || page_.GapAfter(i) != ". ")) break;
      letters += Word(++*last);
    }
    std::string_view behind = page_.GapAfter(*last);
    bool dotted = behind.starts_with('.') || tokens_[*last].Is(Token::kPossessive);
    return letters.size() < 2 || !dotted ? std::string() : letters;
  }

  static bool IsUsualShort(std::string_view letters) {
    static const WordSet words = {"us", "usa", "dc", "pd", "am", "pm", "po", "ny", "la", "nw", "ne",
                                  "sw", "se",  "rn", "md", "eg", "ie", "ca", "id", "uk", "os", "dv",
                                  "da", "ps",  "pc", "vi", "er", "ed", "va", "tv", "iv", "me", "hr",
                                  "sa", "or",  "ac", "na", "aa", "hs", "ap", "ex", "ii"};
    return words.contains(letters);
  }

  // "the victim will be referred to as K.L.", "VICTIM (initials only): R.M.T.", "Victim: K.L."
  void LearnInitials(size_t i) {
    if (i == 0 || !tokens_[i].Is(Token::kUpper) || tokens_[i].size() > 4) return;
    size_t last = i;
    std::string letters = tokens_[i].size() == 1 ? LettersAt(i, &last) : std::string(Word(i));
    if (letters.size() < 2 || !tokens_[i].WordOnly() || IsUsualShort(letters)) return;
    static const WordSet shown = {"referred", "shown",   "identified", "designated", "listed", "called",
                                  "be",       "appears", "known",      "named",      "simply", "only"};
    static const WordSet harmed = {"victim", "vic", "survivor", "petitioner", "complainant",
                                   "v1",     "v",   "jane",     "protected",  "patient"};
    std::string_view before = Word(i - 1);
    bool as = before == "as" || before == "called";
    bool said = false, victim = harmed.contains(page_.Key(tokens_[i - 1])), initials = before == "initials";
    static const WordSet young = {"child", "girl", "boy", "daughter", "son", "minor", "juvenile", "toddler"};
    bool child = young.contains(page_.Key(tokens_[i - 1]));
    bool beside = (victim || child) && (page_.GapAfter(i - 1) == ": " || page_.GapAfter(i - 1) == " " ||
                                        page_.GapAfter(i - 1) == ", ");
    if (beside && child && tokens_[i].size() == 1 && context_.offence->ShieldsVictims())
      young_.insert(letters);
    for (size_t k = i - 1; k > 0 && i - k < 12; --k) {
      std::string_view gap = page_.GapAfter(k - 1);
      if (gap.find(". ") != gap.npos || gap.find("\n\n") != gap.npos) break;
      said |= i - k < 6 && shown.contains(page_.Key(tokens_[k - 1]));
      initials |= Word(k - 1) == "initials";
      victim |= harmed.contains(page_.Key(tokens_[k - 1]));
    }
    bool dotted = tokens_[i].size() == 1;
    bool shields = context_.offence->ShieldsVictims();
    bool told = as && said && (victim || (dotted && shields));
    if ((beside && dotted && shields) || told || (initials && victim)) called_.insert(letters);
  }

  // "A.R.", "T.V.", and a transcript's speaker "AR:", of a victim or a juvenile.
  void Initials(size_t i) {
    const Token& token = tokens_[i];
    if (!token.Is(Token::kUpper) || token.size() > 4) return;
    size_t last = i;
    std::string letters = token.size() == 1 ? LettersAt(i, &last) : std::string(Word(i));
    if (letters.size() < 2) return;
    bool called = called_.contains(letters);
    bool speaker = page_.GapAfter(i).starts_with(":") && (i == 0 || tokens_[i - 1].line < token.line);
    if (token.size() > 1 && !speaker && !called) return;
    const RosterPerson* person = PersonOf(letters);
    if (person == nullptr && !called && !ActsByInitials(i, last, letters)) return;
    size_t end = tokens_[last].end;
    if (token.size() == 1 && end < page_.text().size() && page_.text()[end] == '.') ++end;
    bool juvenile = person != nullptr ? person->IsJuvenile() : young_.contains(letters);
    std::string_view role = juvenile ? "victim" : context_.offence->VictimRole();
    marks_.push_back({token.begin, end, juvenile ? "JUVENILE_NAME" : "PERSON", role, 0.88, "victims",
                      Why("the initials of a person")});
  }

  // "K.L. said", "D.W.'s phone": initials that stand for someone.
  bool ActsByInitials(size_t i, size_t last, std::string_view letters) const {
    if (tokens_[i].size() > 1 || IsUsualShort(letters) || page_.GapAfter(i) != ".") return false;
    if (tokens_[last].Is(Token::kPossessive)) return true;
    if (last + 1 >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(last);
    if (gap != ". " && gap != ".\n") return false;
    WordKey next = page_.Key(tokens_[last + 1]);
    if (!tokens_[last + 1].Is(Token::kCapital) && Spoken(i)) return true;
    return !tokens_[last + 1].Is(Token::kCapital) &&
           (IsPersonVerb(next) || (IsNounToo(next) && last + 2 < tokens_.size() && Word(last + 2) == "to"));
  }

  // "D.F. woke in his car", "I told D.F. that": where a person stands in a sentence.
  bool Spoken(size_t i) const {
    static const WordSet words = {"told", "asked", "interviewed", "contacted", "met",  "called", "with",
                                  "that", "when",  "because",     "while",     "says", "said",   "stated"};
    if (i == 0) return true;
    std::string_view gap = page_.GapAfter(i - 1);
    bool begins = tokens_[i - 1].size() > 2 && (gap == ". " || gap == ".  " || gap == ".\n");
    return begins || ((gap == " " || gap == "\n") && words.contains(page_.Key(tokens_[i - 1])));
  }

  const RosterPerson* PersonOf(std::string_view letters) const {
    size_t looked = 0;
    for (const RosterPerson& person : context_.roster->people()) {
      if (++looked > kMostPeople) return nullptr;
      if (person.given.empty() || person.family.empty() || person.official) continue;
      bool young = person.IsJuvenile() && (person.role.empty() || person.role == "juvenile") &&
                   context_.offence->Is(OffenceClass::kChildAbuse);
      bool victim = person.role.ends_with("victim") || young;
      if (!victim || person.given[0] != letters.front() || person.family[0] != letters.back()) continue;
      if (letters.size() == 2 || person.middle.empty() || person.middle[0] == letters[1]) return &person;
    }
    return nullptr;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<Mark>& marks_;
  std::set<std::string, std::less<>> called_;  // initials that the page says stand for the victim
  std::set<std::string, std::less<>> young_;   // those of them that stand for a child
};

}  // namespace

void ShieldVictims(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  if (context.offence == nullptr || context.roster == nullptr) return;
  if (!context.offence->ShieldsVictims()) return Shield(page, context, marks).RaiseInitials();
  Shield(page, context, marks).Raise();
}

}  // namespace blackbar
