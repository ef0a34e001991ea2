#include "pipeline/detectors/passages/schools.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

bool HasAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return text.find(w) != text.npos; });
}

class SchoolFinder {
 public:
  SchoolFinder(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), context_(context), tokens_(page.tokens()), marks_(marks) {
    std::string_view top = page.lower().substr(0, 600);
    of_children_ =
        HasAny(top, {"school resource officer", "student discipline", "truancy", "juvenile referral",
                     "juvenile petition", "school incident", "student interview", "discipline referral",
                     "office discipline", "disciplinary"});
    known_before_ = marks->size();
  }

  void Find() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.Is(Token::kCapital) && Type(i)) {
        i = Named(i);
      } else if (i > 0 && tokens_[i - 1].Is(Token::kCapital) && !tokens_[i - 1].Is(Token::kUpper) &&
                 LowerType(i)) {
        i = Named(i);
      } else if (token.size() == 2 && token.Is(Token::kCapital) && Word(i) == "st" &&
                 page_.GapAfter(i) == ". ") {
        Saint(i);
      } else if (!token.Is(Token::kDigits) && Cue(i)) {
        Unnamed(i);
      }
    }
  }

 private:
  std::string_view Word(size_t i) const {
    return i < tokens_.size() ? page_.Lower(tokens_[i]) : std::string_view();
  }

  // A word that says school; "K-8" is two tokens.
  bool Type(size_t i) const {
    static const WordSet types = {"school",       "elementary", "academy",   "middle",     "high",
                                  "hs",           "preschool",  "primary",   "montessori", "intermediate",
                                  "kindergarten", "start",      "ms",        "k",          "prep",
                                  "preparatory",  "daycare",    "headstart", "elem",       "jr",
                                  "schoolhouse",  "charter"};
    if (!types.contains(page_.Key(tokens_[i]))) return false;
    if (Word(i) == "k") return page_.GapAfter(i) == "-" && i + 1 < tokens_.size() && tokens_[i + 1].Number();
    if (Word(i) == "jr") return Word(i + 1) == "high";
    if (Word(i) == "start") return i > 0 && Word(i - 1) == "head";
    if (Word(i) == "ms")
      return tokens_[i].Is(Token::kUpper) && page_.GapAfter(i) != ". " && Joint(i - (i > 0));
    return true;
  }
  // "Keiki Corner preschool", "Lincoln elementary", "Beech middle school".
  bool LowerType(size_t i) const {
    static const WordSet types = {"preschool", "elementary", "daycare", "academy", "montessori"};
    if (page_.GapAfter(i - 1) != " ") return false;
    if (types.contains(page_.Key(tokens_[i]))) return true;
    return (Word(i) == "middle" || Word(i) == "high" || Word(i) == "charter") && Word(i + 1) == "school";
  }
  bool Joint(size_t i) const {  // between i and i + 1
    std::string_view gap = page_.GapAfter(i);
    if (gap == " " || gap == "-" || gap == "'s " || gap == "'S ") return true;
    if (gap == ". ") {
      static const WordSet shorts = {"st", "jr", "sr", "mt", "ft", "dr", "martin"};
      return shorts.contains(page_.Key(tokens_[i])) || tokens_[i].size() == 1;
    }
    if (gap != "\n") return false;
    // A line's end joins in prose only, not under the heads of a table.
    uint32_t line = tokens_[i].line;
    std::string_view text =
        page_.text().substr(page_.lines()[line], page_.LineEnd(line) - page_.lines()[line]);
    return text.size() >= 50 && text.find("  ") == text.npos && text.find('\t') == text.npos;
  }
  bool Ends(size_t i) const {
    static const WordSet words = {
        "the",    "at",          "my",      "her",        "his",       "in",      "is",         "was",
        "by",     "of",          "to",      "from",       "and",       "a",       "an",         "old",
        "year",   "student",     "attends", "attended",   "attending", "goes",    "identified", "present",
        "who",    "s",           "id",      "grade",      "officer",   "ofc",     "school's",   "near",
        "behind", "for",         "with",    "grader",     "enrolled",  "said",    "that",       "on",
        "works",  "than",        "this",    "their",      "our",       "every",   "no",         "any",
        "public", "local",       "child",   "juvenile",   "about",     "teacher", "principal",  "he",
        "she",    "they",        "i",       "went",       "employer",  "parents", "other",      "gr",
        "date",   "not",         "after",   "before",     "during",    "when",    "where",      "home",
        "name",   "current",     "last",    "attendance", "district",  "are",     "were",       "be",
        "has",    "had",         "yoa",     "yo",         "being",     "good",    "seen",       "leaving",
        "left",   "transferred", "attend",  "worksheet",  "monday",    "tuesday", "wednesday",  "thursday",
        "friday", "saturday",    "sunday",  "backpack",   "folder",    "jacket",  "hoodie"};
    return words.contains(page_.Key(tokens_[i]));
  }

  // "St. Agnes School", "Irving Jr. High", "Cesar Chavez K-8": returns the last token.
  size_t Named(size_t i) {
    size_t first = i, last = i;
    for (int back = 0; back < 5 && first > 0; ++back) {
      const Token& before = tokens_[first - 1];
      if (!before.Is(Token::kCapital) || !Joint(first - 1) || Ends(first - 1)) break;
      if (before.size() < 2 && page_.GapAfter(first - 1) != ". ") break;
      --first;
    }
    static const WordSet more = {"school", "high", "academy", "elementary",
                                 "middle", "hs",   "center",  "campus"};
    if (Word(i) == "k") ++last;
    if (Word(i) == "jr") ++last;
    const bool lower = !tokens_[i].Is(Token::kCapital);
    while (last + 1 < tokens_.size() && Joint(last) && (lower || tokens_[last + 1].Is(Token::kCapital)) &&
           more.contains(page_.Key(tokens_[last + 1])))
      ++last;
    if (first == i) return last;
    // "DOB AGE SCHOOL": the heads of a table.
    static const WordSet heads = {"dob",      "age",     "sex",  "race",        "grade",  "name",
                                  "children", "present", "date", "birth",       "parent", "phone",
                                  "type",     "gender",  "yrs",  "relationship"};
    for (size_t t = first; t <= last; ++t) {
      if (heads.contains(page_.Key(tokens_[t]))) return last;
    }
    static const WordSet loose = {"high",         "middle",      "primary",    "intermediate", "prep",
                                  "kindergarten", "preparatory", "montessori", "daycare",      "ms"};
    bool cued = Tied(first);
    if (last == i && loose.contains(page_.Key(tokens_[i])) && !cued && !Placed(first)) return last;
    Add(first, last, cued);
    return last;
  }

  // "at Eastmont High", "near Clara Barton Middle": a word of place, and a name of two words or more.
  bool Placed(size_t first) const {
    static const WordSet words = {"at", "from", "near", "behind", "to", "by", "outside", "past", "left"};
    return first > 0 && words.contains(page_.Key(tokens_[first - 1])) &&
           page_.GapAfter(first - 1).size() == 1;
  }
  // "near Lincoln Middle School where my son Luca goes".
  bool ChildGoes(size_t end) const {
    std::string behind(page_.lower().substr(end, 60));
    std::replace(behind.begin(), behind.end(), '\n', ' ');
    static const Pattern goes(
        R"(,? where (?:(?:my|his|her|their|our|the) (?:[a-z-]+ ){1,4}(?:goes|go|attends?|is (?:enrolled|a (?:student|freshman|sophomore|junior|senior)))|(?:he|she|they) (?:goes|go|attends?|(?:is|are) enrolled)))");
    MatchSpan span;
    return goes.MatchAt(behind, 0, &span);
  }

  // "home from St. Columba's".
  void Saint(size_t i) {
    if (i + 2 >= tokens_.size() || !tokens_[i + 1].Is(Token::kCapital | Token::kPossessive)) return;
    if (tokens_[i + 2].Is(Token::kCapital) && page_.GapAfter(i + 1) == "'s ") return;
    if (Tied(i) && !MerePlace(i)) {
      marks_->push_back({tokens_[i].begin, tokens_[i + 1].end + 2, "JUVENILE_SCHOOL", "", 0.82, "places",
                         "a school somebody attends"});
    }
  }

  // "attends", "goes to", "student at": a name may follow that does not say school.
  bool Cue(size_t i) const {
    static const WordSet words = {"attends",   "attended", "attend",        "attending",
                                  "student",   "enrolled", "grader",        "freshman",
                                  "sophomore", "pupil",    "kindergartner", "grade"};
    return words.contains(page_.Key(tokens_[i])) || Goes(i);
  }
  // "goes to Farragut", of a child.
  bool Goes(size_t i) const {
    static const WordSet words = {"goes",    "go",      "went",       "class", "classes",
                                  "start",   "starts",  "started",    "moved", "switched",
                                  "boarder", "scholar", "transferred"};
    if (!words.contains(page_.Key(tokens_[i])) || page_.GapAfter(i) != " ") return false;
    if (Word(i + 1) != "to" && Word(i + 1) != "at" && Word(i + 1) != "over") return false;
    if (Word(i).starts_with("go") && Word(i + 1) != "to") return false;
    size_t at = tokens_[i].begin;
    std::string_view before = page_.lower().substr(at > 70 ? at - 70 : 0, std::min<size_t>(at, 70));
    size_t stop = before.rfind(". ");
    if (stop != before.npos && stop + 26 < before.size()) before.remove_prefix(stop);
    if (HasAny(before, {"hospital", "doctor", "clinic", "church"})) return false;
    return BesideJuvenile(at) ||
           HasAny(before,
                  {"my son",   "my daughter",    "her son",       "his son",  "her daughter", "his daughter",
                   "grandson", "granddaughter",  "nephew",        "niece",    " kid",         "child",
                   "stepson",  "little brother", "little sister", "juvenile", " boy ",        " girl ",
                   "grade",    "my brother",     "my sister"});
  }
  void Unnamed(size_t i) {
    size_t k = i + 1;
    bool attends = Word(i).starts_with("attend");
    bool goes = !attends && Goes(i);
    if (goes && Word(k) == "over" && Word(k + 1) == "at" && page_.GapAfter(k) == " ") ++k;
    if (k >= tokens_.size() || page_.GapAfter(i) != " ") return;
    if (!attends) {
      bool into = (Word(i) == "enrolled" && Word(k) == "in") || (goes && Word(k) == "to");
      if (Word(k) != "at" && !into) return;
      if (page_.GapAfter(k) != " ") return;
      ++k;
    }
    size_t last = k;
    if (k >= tokens_.size() || !tokens_[k].Is(Token::kCapital) || !tokens_[k].WordOnly() || Ends(k)) return;
    while (last + 1 < tokens_.size() && last < k + 4 && Joint(last) &&
           tokens_[last + 1].Is(Token::kCapital) && !Ends(last + 1))
      ++last;
    for (size_t t = k; t <= last; ++t) {
      static const WordSet others = {
          "church",  "university", "college",   "mass",      "aa",         "na",        "court",
          "therapy", "community",  "clinic",    "hospital",  "institute",  "meeting",   "meetings",
          "temple",  "mosque",     "synagogue", "parish",    "department", "office",    "services",
          "center",  "dr",         "doctor",    "physician", "mr",         "ms",        "mrs",
          "sgt",     "det",        "walmart",   "target",    "jail",       "prison",    "rehab",
          "er",      "street",     "county",    "kroger",    "mcdonald's", "costco",    "medical",
          "grandma", "mom",        "dad",       "mexico",    "texas",      "california"};
      if (Type(t) || others.contains(page_.Key(tokens_[t]))) return;
    }
    bool upper = tokens_[k].Is(Token::kUpper);
    if (upper && (last > k + 2 || goes)) return;
    marks_->push_back({tokens_[k].begin, tokens_[last].end, "JUVENILE_SCHOOL", "", 0.8, "places",
                       "a school somebody attends"});
  }

  // The line above says "School" and nothing else.
  bool Labelled(size_t first) const {
    uint32_t line = tokens_[first].line;
    if (line == 0 || page_.lines()[line] != tokens_[first].begin) return false;
    std::string_view above =
        page_.lower().substr(page_.lines()[line - 1], page_.LineEnd(line - 1) - page_.lines()[line - 1]);
    while (!above.empty() && (above.back() == ' ' || above.back() == '\r' || above.back() == ':'))
      above.remove_suffix(1);
    return above == "school" || above == "campus" || above == "school name" || above == "school attended";
  }

  bool Tied(size_t first) const {
    if (Labelled(first)) return true;
    size_t at = tokens_[first].begin;
    std::string before(page_.lower().substr(at > 70 ? at - 70 : 0, std::min<size_t>(at, 70)));
    std::replace(before.begin(), before.end(), '\n', ' ');
    static const Pattern shortly(
        R"(.*(?:grade \d{1,2},? (?:at|in)|[a-z]{2,} (?:is|are|both) at|(?:^|[a-z)\d,]) from|(?:goes|go) to\?(?: [^?]{0,24}:)?|\((?:\d|1[0-7])\) (?:is|was) at|(?:freshman|sophomore|boarder|scholar|kindergartner|classes|class|school|daycare|football|soccer|basketball|baseball|softball|track|band|cheer|wrestl[a-z]{1,4}|teacher|coach) (?:at|for)|(?:starts?|started|moved|switched|transferred|returned) (?:over )?(?:at|to)|transported back to|(?:he|she|they|[a-z]+ and [a-z]+) left|(?:skipp|ditch)(?:ed|ing) [a-z ]{0,12}at|sro office at|(?:^| )(?:office|resource officer) at|(?:takes|rides) (?:the )?bus (?:[a-z0-9]+ )?(?:to|from)|\d{1,2}[-/]\d{1,2}[-/]\d{2,4} {1,3}(?:[3-9]|1[0-7])) $)");
    MatchSpan span;
    if (shortly.MatchAt(before, 0, &span)) return true;
    return HasAny(before, {"attends",
                           "attend ",
                           "worksheet of",
                           "report card of",
                           "folder of",
                           "backpack of",
                           "transferred to",
                           "yearbook",
                           "seen leaving",
                           "campus:",
                           "school selected:",
                           "pmi/",
                           "on the roll at",
                           "over at",
                           "class at",
                           "period at",
                           "brother at",
                           "sister at",
                           "starts monday at",
                           "school attended",
                           "left school",
                           "enrolled",
                           "student id",
                           "goes to?",
                           "go to?",
                           "attending",
                           "student at",
                           "students at",
                           "enrolled",
                           "goes to",
                           "grader at",
                           "grade at",
                           "school:",
                           "freshman at",
                           "sophomore at",
                           "junior at",
                           "senior at",
                           "pupil at",
                           "go to school",
                           "teacher at",
                           "resource officer at",
                           "home from",
                           "up from",
                           "picked up",
                           "pick up",
                           "counselor at",
                           "principal at",
                           "principal of",
                           "classmate",
                           "nurse",
                           "transferred",
                           "suspended from",
                           "expelled from",
                           "school is",
                           "good at",
                           "on the way to",
                           "bus to",
                           "bus from",
                           "walking to",
                           "walked to",
                           "walking home",
                           "walks to",
                           "in class at",
                           "student of",
                           "pupil of",
                           "kindergarten at",
                           "drops her off at",
                           "dropped off at",
                           "drop off at",
                           "absent from",
                           "truant from",
                           "school at",
                           "go to ",
                           "went to school",
                           "starts at",
                           "grade,",
                           "grade in",
                           "gr ",
                           "school for",
                           "registrar at",
                           "attendance office at",
                           "enrollment at",
                           "plays for",
                           "team at",
                           "coach at"});
  }
  bool MerePlace(size_t first) const {
    size_t at = tokens_[first].begin;
    std::string_view before = page_.lower().substr(at > 34 ? at - 34 : 0, std::min<size_t>(at, 34));
    return HasAny(
        before, {"across from", "block of",    "near ",        "lot of",       "lot at",      "behind",
                 "in front of", "adjacent",    "next to",      "parked at",    "burglary at", "corner of",
                 "side of",     "outside",     "alarm at",     "vandalism at", "past ",       "intersection",
                 "beside",      "between",     "traffic at",   "passing",      "alarm ",      "polling",
                 "voting",      "going on at", "landing zone", "bus stop",     "passed ",     "ring from",
                 "graduate",    "diploma",     "alum",         "jersey from",  "blocks from", "block from",
                 "miles from",  "feet from"});
  }

  // A juvenile's name or age earlier in the sentence ties the school to them.
  bool BesideJuvenile(size_t at) const {
    for (size_t m = 0; m < known_before_; ++m) {
      const Mark& mark = (*marks_)[m];
      if (mark.kind != "JUVENILE_NAME" && mark.kind != "JUVENILE_AGE") continue;
      if (mark.end > at || at - mark.end > 160) continue;
      if (page_.text().substr(mark.end, at - mark.end).find(". ") == std::string_view::npos) return true;
    }
    return false;
  }

  void Add(size_t first, size_t last, bool cued) {
    size_t begin = tokens_[first].begin, end = tokens_[last].end;
    bool known = context_.known != nullptr &&
                 context_.known->IsJuvenileSchool(page_.text().substr(begin, end - begin));
    bool goes = ChildGoes(end);
    bool place = MerePlace(first) && !goes;
    cued = cued || goes;
    bool juvenile = !place && (cued || known || of_children_ || BesideJuvenile(begin));
    if (juvenile) {
      marks_->push_back({begin, end, "JUVENILE_SCHOOL", "", cued || known ? 0.9 : 0.85, "places",
                         "a school somebody attends"});
    } else {
      marks_->push_back({begin, end, "SCHOOL_LOCATION", "", 0.99, "labels", ""});
    }
  }

  const PageView& page_;
  const DetectContext& context_;
  const std::vector<Token>& tokens_;
  std::vector<Mark>* marks_;
  size_t known_before_ = 0;
  bool of_children_ = false;
};

}  // namespace

void FindSchools(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  SchoolFinder(page, context, marks).Find();
}

}  // namespace blackbar
