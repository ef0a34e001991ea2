#include "pipeline/detectors/people/name_score.h"

#include <algorithm>

#include "pipeline/detectors/people/name_verbs.h"
#include "pipeline/detectors/values/checksums.h"

namespace blackbar {
namespace {

uint8_t FlagsOf(const NameList& names, const std::string& word) {
  return names.FlagsOf(std::string_view(word).substr(0, word.find_first_of(" -")));
}

// "Henrike Tindall reported", "Casimir Aldana, 19": two capital words that no list need know.
bool CuedBehind(const PageView& page, const NameList& names, const NameForm& name) {
  const Token &first = page.tokens()[name.first], &last = page.tokens()[name.last];
  size_t next = name.last + 1;
  if (first.size() < 3 || last.size() < 3 || first.Is(Token::kUpper) || next >= page.tokens().size())
    return false;
  for (size_t i = name.first; i <= name.last; ++i) {
    WordKey word = page.Key(page.tokens()[i]);
    if (IsBusinessWord(word) || names.FlagsOf(word) == NameList::kOrdinary) return false;
  }
  std::string_view gap = page.GapAfter(name.last);
  const Token& behind = page.tokens()[next];
  if (gap == ", ") return behind.Number() && behind.size() == 2;
  // "Sage Day 10;" in a list of children.
  bool listed = names.FlagsOf(page.Key(first)) & NameList::kFirst;
  if (gap == " " && listed && behind.Number() && behind.size() <= 2) {
    std::string_view after = page.GapAfter(next);
    return after.empty() || after[0] == ';' || after[0] == '\n' || after[0] == '\t';
  }
  if (gap != " " && gap != "\n") return false;
  if (!behind.Is(Token::kCapital) && IsActVerb(page.Key(behind)) && !IsNounToo(page.Key(behind))) return true;
  std::string_view word = page.Lower(behind);
  bool passive = (word == "was" || word == "had" || word == "were" || word == "is" || word == "has") &&
                 next + 1 < page.tokens().size();
  static const WordSet done = {
      "arrested",   "cited",       "booked",      "found",     "left",   "asked",    "taken",   "released",
      "identified", "interviewed", "transported", "contacted", "warned", "examined", "the",     "his",
      "her",        "a",           "been",        "placed",    "told",   "seen",     "wearing", "driving",
      "standing",   "sitting",     "advised",     "given",     "charged"};
  const Token& said = page.tokens()[passive ? next + 1 : next];
  return passive && (done.contains(page.Key(said)) || (said.Number() && said.size() <= 2));
}

double ScoreNatural(const PageView& page, const NameList& names, const NameForm& name) {
  uint8_t given = FlagsOf(names, name.given), family = FlagsOf(names, name.family);
  const Token& first = page.tokens()[name.first];
  if (first.size() == 1) {  // J. Martinez
    bool dotted = page.GapAfter(name.first) == ". " || page.GapAfter(name.first) == ".\n";
    bool badge = page.GapAfter(name.last) == " #";  // an officer's, see name_roles.h
    if (dotted && badge) return 0.9;
    return dotted && (family & NameList::kLast) && !(family & NameList::kOrdinary) ? 0.75 : 0;
  }
  bool upper = first.Is(Token::kUpper);
  // "Xue-Fen Park", "Ji-hoon Seo"
  bool double_given = name.given.find('-') != name.given.npos && name.given.size() > 4 && !upper &&
                      !(given & NameList::kOrdinary) && (given | family) != 0;
  if (double_given && name.parts > 1) return 0.85;
  // "Wilbur Two Strike"
  bool pair = (given & NameList::kFirst) && name.parts == 3 && name.family.find(' ') == name.family.npos &&
              !name.middle.empty() && !upper && !(given & NameList::kOrdinary) &&
              FlagsOf(names, name.middle) == NameList::kOrdinary && family == NameList::kOrdinary;
  if (pair) return 0.86;
  if (!(given & NameList::kFirst)) {
    // An unlisted first name before a known surname: "Xiomara Lopez".
    bool both_rare =
        !(given & NameList::kOrdinary) && (family & NameList::kLast) && !(family & NameList::kOrdinary);
    return both_rare && !upper ? 0.55 : 0;
  }
  bool ordinary_given = given & NameList::kOrdinary, ordinary_family = family & NameList::kOrdinary;
  double score = family & NameList::kLast ? 0.92 : 0.87;
  if (ordinary_given) score -= 0.1;
  if (ordinary_family) score -= ordinary_given ? 0.2 : 0.05;
  if (upper) score -= ordinary_given || ordinary_family ? 0.15 : 0.03;
  return score;
}

// "Major is 13", "Long is only 14", "Chase, 9, was": only a person is as old as that.
bool AgeBehind(const PageView& page, size_t i) {
  static const WordSet about = {"only", "just", "now", "about", "almost"};
  const auto& tokens = page.tokens();
  size_t at = i + 1;
  if (at + 1 >= tokens.size() || tokens[i].Is(Token::kUpper)) return false;
  std::string_view gap = page.GapAfter(i);
  bool comma = gap == ", ";
  if (!comma) {
    if (gap != " " || page.Lower(tokens[at]) != "is") return false;
    ++at;
    if (about.contains(page.Key(tokens[at]))) ++at;
  }
  if (at >= tokens.size() || !tokens[at].Number() || tokens[at].size() > 2) return false;
  std::string_view behind = page.GapAfter(at);
  if (comma)
    return behind == ", " && at + 1 < tokens.size() && !tokens[at + 1].Is(Token::kCapital) &&
           !tokens[at + 1].Number();
  return behind.empty() || behind[0] == '.' || behind[0] == ',' || behind == " and ";
}

// "in Marlow", "7th and Jefferson": a place.
bool AfterPlace(const PageView& page, size_t i) {
  if (i == 0) return false;
  std::string_view before = page.Lower(page.tokens()[i - 1]);
  static const WordSet places = {"in",  "at",   "near",   "on",      "the",
                                 "via", "into", "toward", "towards", "between"};
  if (places.contains(before)) return true;
  if (i < 2) return false;
  std::string_view further = page.Lower(page.tokens()[i - 2]);
  if (before == "of")
    return further == "city" || further == "town" || further == "county" || further == "village";
  std::string_view gap = page.GapAfter(i - 1);
  bool crossing = before == "and" || gap.find_first_of("&@/") != gap.npos;
  const Token& street = page.tokens()[before == "and" ? i - 2 : i - 1];
  return crossing && (street.Is(Token::kDigits) || IsStreetWord(page.Key(street)));
}

// "LAW, ART A 06/03/91": a date, an initial or a code stands behind the name.
bool BehindAName(const PageView& page, const NameForm& name) {
  if (!name.middle.empty() && name.middle.size() <= 2) return true;
  size_t next = name.last + 1;
  if (next >= page.tokens().size()) return false;
  std::string_view gap = page.GapAfter(name.last);
  return page.tokens()[next].Number() && (gap == " " || gap == "  ") && page.tokens()[next].size() <= 4;
}

double ScoreReversed(const PageView& page, const NameList& names, const NameForm& name) {
  uint8_t given = FlagsOf(names, name.given), family = FlagsOf(names, name.family);
  bool upper = page.tokens()[name.first].Is(Token::kUpper) && page.tokens()[name.first].size() > 1;
  bool ordinary = (given | family) & NameList::kOrdinary;
  bool behind = BehindAName(page, name);
  if (name.given.size() == 2 && IsStateCode(page.Text(page.tokens()[name.last]))) return 0;  // "CAMRY, LA"
  // "Sorensen, D. was in our system"
  bool lone =
      name.given.size() == 1 && !upper && name.family.size() > 3 && (family & NameList::kLast) && !ordinary;
  if (lone && page.GapAfter(name.last).starts_with('.')) return 0.75;
  if (!(given & NameList::kFirst)) {
    if (ordinary || name.given.size() < 3 || name.family.size() < 3) return 0;
    return behind ? 0.82 : upper && (family & NameList::kLast) ? 0.75 : 0;
  }
  if (behind && upper && (family & NameList::kLast)) return ordinary ? 0.85 : 0.92;
  if (family == NameList::kFirst) return 0;  // a list of first names
  double score = family & NameList::kLast ? 0.9 : 0.82;
  if ((given & NameList::kOrdinary) && (family & NameList::kOrdinary)) score = 0.5;
  return score;
}

}  // namespace

bool IsNameContext(const WordKey& lower) {
  static const WordSet words = {
      "with",      "from",        "to",      "by",     "told",    "asked",   "arrested", "and",
      "contacted", "advised",     "called",  "victim", "suspect", "witness", "named",    "against",
      "for",       "that",        "mr",      "mrs",    "ms",      "saw",     "met",      "of",
      "when",      "interviewed", "cited",   "as",     "after",   "because", "if",       "officer",
      "arrestee",  "driver",      "miss",    "hey",    "tell",    "say",     "its",      "im",
      "ask",       "see",         "where",   "who",    "while",   "said",    "stated",   "was",
      "is",        "name",        "between", "or",     "but"};
  return words.contains(lower);
}

bool IsTownAndFirstName(const WordKey& lower) {
  static const WordSet words = {
      "paris",     "austin",   "dallas",    "houston",    "madison",   "jackson",  "lincoln",   "washington",
      "virginia",  "carolina", "georgia",   "florence",   "charlotte", "savannah", "sydney",    "chelsea",
      "london",    "boston",   "phoenix",   "orlando",    "brooklyn",  "cheyenne", "dakota",    "montana",
      "israel",    "jordan",   "kenya",     "india",      "china",     "chad",     "troy",      "marion",
      "salem",     "aurora",   "cleveland", "alexandria", "arlington", "kent",     "lancaster", "camden",
      "vernon",    "clifton",  "clayton",   "milton",     "windsor",   "hudson",   "logan",     "preston",
      "stanley",   "trenton",  "carson",    "denver",     "memphis",   "odessa",   "tyler",     "beverly",
      "eugene",    "lansing",  "quincy",    "raleigh",    "regina",    "victoria", "santa",     "san",
      "elizabeth", "augusta",  "helena",    "laurel",     "mercedes",  "lexus",    "royce",     "chevy",
      "harley",    "jeep",     "ram",       "tesla",      "wells",     "chase",    "page",      "christian",
      "jesus",     "god",      "easter",    "noel",       "sunday",    "friday",   "love",      "king",
      "america",   "asia",     "africa",    "gilbert",    "mesa",      "marshall", "nelson",    "douglas",
      "wayne",     "warren",   "taylor",    "allen",      "franklin",  "monroe",   "grant",     "clark",
      "lane",      "cruz",     "angel",     "star",       "baker",     "mason",    "hunter",    "carter",
      "parker",    "guy",      "major",     "sterling",   "mercer",    "young",    "long",      "little"};
  return words.contains(lower);
}

double ScoreOfName(const PageView& page, const NameList& names, const NameForm& name) {
  double score = name.comma ? ScoreReversed(page, names, name) : ScoreNatural(page, names, name);
  if (score < 0.8 && !name.comma && CuedBehind(page, names, name)) score = 0.8;
  return score;
}

namespace {
// "Yeah, Ray and Milo."
bool IsAnswer(const WordKey& lower) {
  static const WordSet words = {"yeah", "yes", "no", "yep", "okay", "uh", "um", "just", "only"};
  return words.contains(lower);
}
}  // namespace

double ScoreOfFirstName(const PageView& page, const NameList& names, const NameForm& name) {
  const Token& token = page.tokens()[name.first];
  WordKey word = page.Key(token);
  uint8_t flags = names.FlagsOf(word);
  if (!(flags & NameList::kFirst) || token.size() < 3) return 0;
  if (AgeBehind(page, name.first)) return 0.75;
  if (IsTownAndFirstName(word)) return 0;
  if (IsStreetWord(word) || IsBusinessWord(word)) return 0;
  bool ordinary = flags & NameList::kOrdinary;
  size_t i = name.first;
  bool possessive = token.Is(Token::kPossessive);
  std::string_view behind = page.GapAfter(i), before = i > 0 ? page.GapAfter(i - 1) : "\n";
  bool verb = i + 1 < page.tokens().size() && behind == " " && IsPersonVerb(page.Key(page.tokens()[i + 1])) &&
              !page.tokens()[i + 1].Is(Token::kCapital);
  bool inside = i > 0 && (before == " " || before == ", " || before == " (") &&
                (!page.tokens()[i - 1].Is(Token::kCapital) || IsAnswer(page.Key(page.tokens()[i - 1]))) &&
                !page.tokens()[i - 1].Number();
  if (AfterPlace(page, i)) return 0;
  bool cue = inside && IsNameContext(page.Key(page.tokens()[i - 1]));
  // A capital word behind it belongs with it: a place, a street, a title.
  bool joined = behind == " " && i + 1 < page.tokens().size() && page.tokens()[i + 1].Is(Token::kCapital);
  if (joined || token.Is(Token::kUpper)) return 0;
  if (ordinary) return verb && cue ? 0.6 : 0;
  if (verb || (cue && possessive)) return 0.75;
  if (cue) return 0.68;
  return inside || possessive ? 0.6 : 0;
}

}  // namespace blackbar
