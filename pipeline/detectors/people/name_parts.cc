#include "pipeline/detectors/people/name_parts.h"

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/name_verbs.h"

namespace blackbar {

// "ADV", "RO", "CHK": short forms of logs in capitals, in front of a name or behind it.
bool IsLogCode(const WordKey& lower) {
  static const WordSet words = {"ro",     "chk",  "drv", "sis",  "bro",  "sts",  "rpts", "adv",  "advs",
                                "advsd",  "advd", "twd", "ofcr", "chg",  "neg",  "sx",   "tel",  "ppb",
                                "ppn",    "pt",   "rx",  "jct",  "dea",  "agy",  "cso",  "hosp", "cond",
                                "occ",    "abt",  "nte", "atty", "poss", "lsw",  "lka",  "disp", "resp",
                                "lndlrd", "gf",   "bf",  "xfer", "loss", "conf", "attn", "mgr",  "mgmt",
                                "cust",   "empl", "inm", "def",  "sys",  "sys"};
  return words.contains(lower);
}

// "April Dixon", "June Frost": a month that is a first name in front of a surname.
bool MonthAsGiven(const PageView& page, const NameList& names, size_t i) {
  static const WordSet months = {"april", "june", "august", "march"};
  const auto& tokens = page.tokens();
  if (!months.contains(page.Key(tokens[i]))) return false;
  static const WordSet before = {"in",   "since",   "of",    "until", "till",   "last",
                                 "next", "this",    "late",  "early", "mid",    "on",
                                 "from", "through", "every", "each",  "during", "end"};
  if (i > 0 && (before.contains(page.Key(tokens[i - 1])) || tokens[i - 1].Number())) return false;
  // "PARK, April": behind a surname.
  bool behind = i > 0 && (page.GapAfter(i - 1) == ", " || page.GapAfter(i - 1) == ",") &&
                i + 1 < tokens.size() && tokens[i - 1].Is(Token::kCapital) &&
                !tokens[i + 1].Is(Token::kDigits) &&
                (names.FlagsOf(page.Key(tokens[i - 1])) & NameList::kLast) && tokens[i - 1].size() > 2 &&
                !(i > 1 && page.GapAfter(i - 2) == " " && names.IsFirst(page.Key(tokens[i - 2])));
  if (behind) return true;
  if (i + 1 >= tokens.size() || (page.GapAfter(i) != " " && page.GapAfter(i) != "\n")) return false;
  const Token& next = tokens[i + 1];
  WordKey word = page.Key(next);
  uint8_t flags = names.FlagsOf(word);
  static const WordSet places = {"park",  "field", "hall",   "house", "church",
                                 "banks", "lake",  "rivers", "law",   "temple"};
  return next.WordOnly() && next.Is(Token::kCapital) && next.size() > 2 && !IsNeverName(word) &&
         (!IsBusinessWord(word) || places.contains(word)) &&
         next.Is(Token::kUpper) == tokens[i].Is(Token::kUpper) && (flags & NameList::kLast) != 0 &&
         IsActVerb(word) == false;
}

// "Pa Kou Her": no state, which has two capitals.
bool StateAsGiven(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (tokens[i].Is(Token::kUpper) || i + 1 >= tokens.size() || page.GapAfter(i) != " ") return false;
  std::string_view word = page.Lower(tokens[i]);
  if (word != "pa" && word != "mo" && word != "va" && word != "ga") return false;
  uint8_t flags = names.FlagsOf(page.Key(tokens[i + 1]));
  return tokens[i + 1].Is(Token::kCapital) && !tokens[i + 1].Is(Token::kUpper) && (flags & NameList::kLast) &&
         !(flags & NameList::kOrdinary);
}

// "Soo-Yun So", "AN, WEI": surnames that are small words elsewhere.
bool IsShortSurname(const WordKey& lower) {
  static const WordSet words = {"so",    "an",    "do",   "her",  "he",      "no",    "in",   "to",
                                "am",    "us",    "van",  "self", "miranda", "march", "june", "april",
                                "black", "white", "ford", "page", "english", "judge", "west", "north"};
  return words.contains(lower);
}

// Behind a first name, closing the name.
bool ShortSurnameAt(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  static const WordSet judged = {"black", "white", "ford", "page", "english", "judge", "west", "north"};
  if (!tokens[i].Is(Token::kCapital) || !IsShortSurname(page.Key(tokens[i]))) return false;
  if (judged.contains(page.Key(tokens[i]))) return false;
  uint8_t given = names.FlagsOf(page.Key(tokens[i - 1]));
  std::string_view gap = page.GapAfter(i);
  bool upper = tokens[i - 1].Is(Token::kUpper);
  if (upper != tokens[i].Is(Token::kUpper) || tokens[i - 1].size() < 2) return false;
  bool first = (given & NameList::kFirst) || (i > 1 && page.GapAfter(i - 2) == "-");
  if (!first || IsNeverName(page.Key(tokens[i - 1]))) return false;
  static const WordSet months = {"march", "april", "june"};
  bool dated = months.contains(page.Key(tokens[i])) && i + 1 < tokens.size() && (gap == " " || gap == ", ") &&
               tokens[i + 1].Is(Token::kDigits);
  if (dated) return false;
  if (upper && EndsNameInCapitals(page, i + 1)) return true;
  bool prose = page.LineEnd(tokens[i].line) - page.lines()[tokens[i].line] > 45;
  if (upper && gap.starts_with("\n") && prose) return false;
  if (upper) return !gap.starts_with(" ") || gap.starts_with("  ") || gap.starts_with(" <");
  return page.GapAfter(i - 1) == " ";
}

// "Rosetta Wallet", "Augustin Given": an ordinary word behind a first name that is nothing else, or where
// what stands behind is said of people.
bool OrdinarySurnameAt(const PageView& page, const NameList& names, size_t first, size_t i) {
  const auto& tokens = page.tokens();
  const Token &given = tokens[first], &family = tokens[i];
  bool initial = i == first + 2 && tokens[i - 1].size() == 1;
  if (i != first + 1 && !initial) return false;
  if (page.GapAfter(i - 1) != " " && !initial) return false;
  WordKey word = page.Key(family), front = page.Key(given);
  bool upper = given.Is(Token::kUpper);
  bool shaped = family.WordOnly() && family.Is(Token::kCapital) && family.Is(Token::kUpper) == upper &&
                family.size() > 2 && given.size() > 2;
  // Surnames that are a colour, a make or a field elsewhere.
  static const WordSet often = {"ford",  "black", "white", "page", "english",
                                "judge", "dodge", "west",  "north"};
  bool odd = IsNeverName(word);
  if (!shaped || (odd && !often.contains(word)) || IsBusinessWord(word) || IsStreetWord(word)) return false;
  uint8_t flags = names.FlagsOf(front);
  if (!(flags & NameList::kFirst) || IsNeverName(front)) return false;
  if (first > 0 && tokens[first - 1].Is(Token::kCapital) && page.GapAfter(first - 1) == " " &&
      tokens[first - 1].Is(Token::kUpper) == false && names.FlagsOf(page.Key(tokens[first - 1])) == 0)
    return false;
  std::string_view gap = page.GapAfter(i);
  if (i + 1 >= tokens.size()) return !(flags & NameList::kOrdinary) && !odd && !upper;
  bool next = gap == " " || gap == "\n";
  if (next && gap == " " && tokens[i + 1].Is(Token::kCapital)) return false;
  if (page.WideGapAfter(i)) next = false;
  WordKey behind = next ? page.Key(tokens[i + 1]) : WordKey("");
  bool acts = next && ((IsActVerb(behind) && !IsNounToo(behind)) ||
                       (behind.text.size() > 4 && behind.text.ends_with("ed") && !IsThingState(behind)));
  if (gap == ", ")
    acts = (tokens[i + 1].Number() && tokens[i + 1].size() == 2) || page.Lower(tokens[i + 1]) == "who";
  bool closed = !next || IsLinkWord(behind) || IsWeakVerb(behind);
  bool number = tokens[i + 1].Number();
  if (upper) return (next && EndsNameInCapitals(page, i + 1)) || (acts && !(flags & NameList::kOrdinary));
  bool sure = !(flags & NameList::kOrdinary) && !IsTownAndFirstName(front) && (!odd || (closed && !number));
  bool labelled = first > 0 && page.GapAfter(first - 1).starts_with(": ") && gap != " ";
  return sure || acts || labelled || family.Is(Token::kPossessive);
}

// "Wilbur Two Strike": two ordinary words in capitals behind a first name that is nothing else. The token of
// the second, or 0.
size_t OrdinaryPairAt(const PageView& page, const NameList& names, size_t first, size_t i) {
  const auto& tokens = page.tokens();
  WordKey given = page.Key(tokens[first]);
  bool sure = i == first + 1 && names.FlagsOf(given) != 0 && names.IsFirst(given) &&
              !tokens[first].Is(Token::kUpper) && !(names.FlagsOf(given) & NameList::kOrdinary) &&
              !IsTownAndFirstName(given) && tokens[first].size() > 3;
  if (!sure || i + 1 >= tokens.size() || page.GapAfter(first) != " " || page.GapAfter(i) != " ") return 0;
  for (size_t k : {i, i + 1}) {
    WordKey word = page.Key(tokens[k]);
    bool fits = tokens[k].WordOnly() && tokens[k].Is(Token::kCapital) && !tokens[k].Is(Token::kUpper) &&
                tokens[k].size() > 2 && !IsNeverName(word) && !IsBusinessWord(word) && !IsStreetWord(word);
    if (!fits) return 0;
  }
  if (first > 0 && page.GapAfter(first - 1) == " " && tokens[first - 1].Is(Token::kCapital)) return 0;
  std::string_view gap = page.GapAfter(i + 1);
  bool further = gap == " " && i + 2 < tokens.size() && tokens[i + 2].Is(Token::kCapital);
  return further || page.WideGapAfter(i + 1) ? 0 : i + 1;
}

// "Ji-hoon", "Hyun-woo": the second half of a first name in lower case.
bool LowerHalfAt(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (i == 0 || i >= tokens.size() || page.GapAfter(i - 1) != "-") return false;
  const Token &half = tokens[i], &front = tokens[i - 1];
  uint8_t flags = names.FlagsOf(page.Key(front));
  return half.WordOnly() && !half.Is(Token::kCapital) && half.size() > 1 && half.size() < 6 &&
         front.size() < 6 && !front.Is(Token::kUpper) && (flags & (NameList::kFirst | NameList::kLast)) &&
         !(flags & NameList::kOrdinary);
}

// Robert "Tee" Quist: the token of the surname behind a name in quotes, or 0.
size_t BehindQuotes(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  std::string_view gap = page.GapAfter(i);
  if (gap != " \"" && gap != " (\"" && gap != " '") return 0;
  for (size_t k = i + 1; k < i + 4 && k + 1 < tokens.size(); ++k) {
    if (!tokens[k].Is(Token::kLetters)) return 0;
    std::string_view behind = page.GapAfter(k);
    bool closed = behind == "\" " || behind == "\") " || behind == "' ";
    if (closed) return CanBeName(page, names, k + 1) && tokens[k + 1].size() > 1 ? k + 1 : 0;
    if (behind != " " && behind != "-") return 0;
  }
  return 0;
}

// "INGRID K H/F", "H/F" being race and sex.
bool IsRaceAndSex(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  if (i + 1 >= tokens.size() || tokens[i].size() != 1 || page.GapAfter(i) != "/") return false;
  std::string_view sex = page.Lower(tokens[i + 1]);
  return sex == "m" || sex == "f" || sex == "u" || sex == "x" || sex == "w" || sex == "b" || sex == "h";
}

}  // namespace blackbar
