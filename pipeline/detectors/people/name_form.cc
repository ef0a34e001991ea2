#include "pipeline/detectors/people/name_form.h"

#include <algorithm>

#include "pipeline/detectors/values/checksums.h"

namespace blackbar {
namespace {

constexpr size_t kMaxParts = 5;

const WordSet& Particles() {
  static const WordSet words = {"de", "la",  "del", "van", "von", "der", "den", "bin",
                                "al", "da",  "dos", "di",  "du",  "el",  "le",  "st",
                                "mc", "mac", "ter", "ibn", "abu", "las", "los", "y"};
  return words;
}
const WordSet& Suffixes() {
  static const WordSet words = {"jr", "sr", "ii", "iii", "iv", "esq"};
  return words;
}

// One space, an initial's dot and a space, a hyphen, or a line break inside a name.
enum class Joint { kNone, kSpace, kHyphen, kComma, kSlash };

Joint JointAfter(const PageView& page, size_t i) {
  std::string_view gap = page.GapAfter(i);
  if (page.tokens()[i].Is(Token::kPossessive)) return Joint::kNone;
  bool initial = page.tokens()[i].size() == 1 || Suffixes().contains(page.Key(page.tokens()[i]));
  if (gap == "-") return Joint::kHyphen;
  if (page.WideGapAfter(i)) return Joint::kNone;
  if (initial && gap == "\n" && i > 0 && page.WideGapAfter(i - 1)) return Joint::kNone;  // a column's head
  bool dotted_end = initial && gap == ".\n" && page.tokens()[i].size() == 1;             // "K.\nBattle"
  if (gap == " " || gap == "\n" || (initial && (gap == ". " || gap == ".")) || dotted_end)
    return Joint::kSpace;
  if (page.Lower(page.tokens()[i]) == "st" && gap == ". ") return Joint::kSpace;
  if (gap == ", " || gap == "," || gap == ",\n") return Joint::kComma;
  if (gap == "/") return Joint::kSlash;
  return Joint::kNone;
}

std::string FoldedDigits(std::string_view lower) {
  std::string out(lower);
  for (char& c : out) c = c == '0' ? 'o' : c == '1' ? 'l' : c == '5' ? 's' : c == '8' ? 'b' : c;
  return out;
}

std::string Joined(const PageView& page, size_t first, size_t last) {
  std::string out;
  for (size_t i = first; i <= last; ++i) {
    WordKey word = page.Key(page.tokens()[i]);
    if (Suffixes().contains(word)) continue;
    if (!out.empty()) out += page.GapAfter(i - 1) == "-" ? "-" : " ";
    // "O5TRANDER": what OCR made of a letter.
    out += page.tokens()[i].WordOnly() ? std::string(word.text) : FoldedDigits(word.text);
  }
  return out;
}

// Splits "given middle family" tokens; particles belong to the family name.
void SplitNatural(const PageView& page, size_t first, size_t last, NameForm* name) {
  while (last > first && Suffixes().contains(page.Key(page.tokens()[last]))) --last;
  if (first == last) {
    name->family = Joined(page, first, last);
    return;
  }
  // "St. Brannock" is one name, not a person called St.
  if (page.Lower(page.tokens()[first]) == "st" || page.Lower(page.tokens()[first]) == "saint") {
    name->family = Joined(page, first, last);
    return;
  }
  size_t family = last;
  while (family > first + 1 &&
         (page.GapAfter(family - 1) == "-" || Particles().contains(page.Key(page.tokens()[family - 1])))) {
    --family;
  }
  // "Huda Montes de Oca": the word in front of the particle is of the surname, unless it is a first name.
  bool particle = family + 1 <= last && Particles().contains(page.Key(page.tokens()[family]));
  if (particle && family > first + 1 && !NameList::BuiltIn().IsFirst(page.Key(page.tokens()[family - 1])) &&
      page.tokens()[family - 1].size() > 1)
    --family;
  size_t given = first;
  while (given + 1 < family && page.GapAfter(given) == "-") ++given;
  name->given = Joined(page, first, given);
  if (given + 1 < family) name->middle = Joined(page, given + 1, family - 1);
  name->family = Joined(page, family, last);
}

}  // namespace

bool IsNameParticle(std::string_view lower) { return Particles().contains(lower); }

bool CanBeName(const PageView& page, const NameList& names, size_t i) {
  if (i >= page.tokens().size()) return false;
  const Token& token = page.tokens()[i];
  if (!token.Is(Token::kCapital) || token.size() > 24) return false;
  if (!token.WordOnly()) {
    if (!token.Is(Token::kLetters) || token.size() < 5) return false;
    std::string_view text = page.Lower(token);
    auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits != 1) return false;
    uint8_t flags = names.FlagsOf(FoldedDigits(text));
    return (flags & (NameList::kFirst | NameList::kLast)) && !(flags & NameList::kOrdinary);
  }
  WordKey lower = page.Key(token);
  if (token.size() == 1) return true;
  if (IsNeverName(lower)) return false;
  return names.FlagsOf(lower) != NameList::kOrdinary || lower.text == "plaza";
}

// "My son Warsame Osman" and "Ali, who ..." on the next line: prose, and what follows is a name and no label.
bool GoesOnBelow(const PageView& page, const NameList& names, size_t i) {
  const Token &here = page.tokens()[i], &next = page.tokens()[i + 1];
  bool prose = page.LineEnd(here.line) - page.lines()[here.line] > 45;
  uint8_t flags = names.FlagsOf(page.Key(next));
  std::string_view gap = page.GapAfter(i + 1);
  bool closes = gap.starts_with(",") || gap.starts_with(".") || gap.starts_with(" (") ||
                (gap == " " && i + 2 < page.tokens().size() && !page.tokens()[i + 2].Is(Token::kCapital));
  return prose && closes && (flags & NameList::kLast) && !(flags & NameList::kOrdinary) &&
         here.Is(Token::kUpper) == next.Is(Token::kUpper);
}

// "Soo-Yun So", "AN, WEI": surnames that are small words elsewhere.
bool IsShortSurname(const WordKey& lower) {
  static const WordSet words = {"so", "an", "do", "her", "he",   "no",     "in",
                                "to", "am", "us", "van", "self", "miranda"};
  return words.contains(lower);
}

// Behind a first name, closing the name.
bool ShortSurnameAt(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (!tokens[i].Is(Token::kCapital) || !IsShortSurname(page.Key(tokens[i]))) return false;
  uint8_t given = names.FlagsOf(page.Key(tokens[i - 1]));
  std::string_view gap = page.GapAfter(i);
  bool upper = tokens[i - 1].Is(Token::kUpper);
  if (upper != tokens[i].Is(Token::kUpper) || tokens[i - 1].size() < 2) return false;
  bool first = (given & NameList::kFirst) || (i > 1 && page.GapAfter(i - 2) == "-");
  if (!first || IsNeverName(page.Key(tokens[i - 1]))) return false;
  if (upper) return !gap.starts_with(" ") || gap.starts_with("  ") || gap.starts_with(" <");
  return page.GapAfter(i - 1) == " ";
}

// "Q. And the kids?", "A. Luz Campos": the letters of who speaks, or "R/P Vo".
bool AnswersOf(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  if (tokens[i].size() != 1 || i == 0) return false;
  if (page.GapAfter(i - 1) == "/" && tokens[i - 1].size() == 1 && page.GapAfter(i) == " ") return true;
  std::string_view letter = page.Lower(tokens[i]);
  uint32_t line = tokens[i].line;
  if ((letter != "a" && letter != "q") || page.GapAfter(i) != ". " || line == 0) return false;
  if (tokens[i - 1].line == line) return false;
  for (size_t k = i; k > 0 && tokens[k - 1].line + 3 > line; --k) {
    bool starts = k < 2 || tokens[k - 2].line != tokens[k - 1].line;
    std::string_view word = page.Lower(tokens[k - 1]);
    if (starts && (word == "q" || word == "a") && page.GapAfter(k - 1).starts_with(". ")) return true;
  }
  return false;
}

std::optional<NameForm> NameAt(const PageView& page, const NameList& names, size_t token,
                               const std::vector<char>& stops) {
  const auto& tokens = page.tokens();
  if (token >= tokens.size()) return std::nullopt;
  bool particle = tokens[token].Is(Token::kCapital) && Particles().contains(page.Key(tokens[token])) &&
                  token + 1 < tokens.size() && page.GapAfter(token) == " " &&
                  CanBeName(page, names, token + 1);
  if (!particle && (!CanBeName(page, names, token) || stops[token])) return std::nullopt;
  if (AnswersOf(page, token)) return std::nullopt;
  NameForm name;
  name.first = name.last = token;
  size_t comma_at = 0, parts = 1;
  for (size_t i = token; parts < kMaxParts && i + 1 < tokens.size(); ++i) {
    Joint joint = JointAfter(page, i);
    if (joint == Joint::kNone) break;
    if (i == token && tokens[i].size() == 1 && page.GapAfter(i) == "\n") break;  // "Sex R" over a name
    WordKey next = page.Key(tokens[i + 1]);
    bool suffix = tokens[i + 1].Is(Token::kCapital) && Suffixes().contains(next);
    bool next_particle = Particles().contains(next) && i + 2 < tokens.size() && page.GapAfter(i + 1) == " " &&
                         joint == Joint::kSpace && CanBeName(page, names, i + 2);
    // "Chase Judge": a label's word that is a surname too, behind a first name and without a mark of a label.
    bool stop = stops[i + 1] == 1 ||
                (stops[i + 1] == 2 && !(names.IsFirst(page.Key(tokens[i])) && joint == Joint::kSpace &&
                                        (names.FlagsOf(next) & NameList::kLast)));
    if (!suffix && !next_particle && (!CanBeName(page, names, i + 1) || stop)) {
      if (stop || joint != Joint::kSpace || name.comma || !ShortSurnameAt(page, names, i + 1)) break;
      name.last = i + 1;
      ++parts;
      break;
    }
    if (page.GapAfter(i) == "\n" && (name.comma || tokens[i + 1].size() == 1)) break;
    if (page.GapAfter(i) == "\n" && parts > 1 && !GoesOnBelow(page, names, i)) break;
    if (joint == Joint::kComma || joint == Joint::kSlash) {
      if (suffix) {
        name.last = i + 1;
        continue;
      }
      // "Elena Martinez, John Smith" is a list of two, "Martinez Lopez, Elena" is one.
      bool listed = parts > 1 && !particle && names.IsFirst(page.Key(tokens[token])) &&
                    joint == Joint::kComma && page.GapAfter(token) != "-";
      if (name.comma && joint == Joint::kComma) break;
      if (listed || tokens[i].size() == 1) break;
      // "IL/AW 71904": a plate behind its state.
      bool state =
          joint == Joint::kSlash && i == token && tokens[i].size() == 2 && IsStateCode(page.Text(tokens[i]));
      if (state) break;
      if (!name.comma) comma_at = i;
      name.comma = true;
    }
    // After the comma: a first name, a middle name or initial, a suffix.
    if (name.comma && i + 1 - comma_at > 3) break;
    name.last = i + 1;
    ++parts;
  }
  if (tokens[name.last].size() == 1 && !name.comma && name.last > name.first) --name.last;
  // "B/D", "W/M", "D.O.B.": letters alone are no name.
  size_t longest = 0;
  for (size_t i = name.first; i <= name.last; ++i) longest = std::max<size_t>(longest, tokens[i].size());
  if (longest < 2) return std::nullopt;
  name.parts = static_cast<int>(parts);
  name.begin = tokens[name.first].begin;
  name.end = tokens[name.last].end;
  bool dotted =
      name.end < page.text().size() && page.text()[name.end] == '.' && tokens[name.last].size() == 1;
  if (dotted) ++name.end;
  if (name.comma && comma_at < name.last) {
    name.family = Joined(page, name.first, comma_at);
    name.given = page.Lower(tokens[comma_at + 1]);
    if (comma_at + 2 <= name.last) name.middle = Joined(page, comma_at + 2, name.last);
  } else {
    name.comma = false;
    SplitNatural(page, name.first, name.last, &name);
  }
  return name;
}

NameForm NameOfTokens(const PageView& page, size_t first, size_t last) {
  NameForm name;
  name.first = first;
  name.last = last;
  name.begin = page.tokens()[first].begin;
  name.end = page.tokens()[last].end;
  name.parts = static_cast<int>(last - first + 1);
  for (size_t i = first; i < last; ++i) {
    Joint joint = JointAfter(page, i);
    if (joint != Joint::kComma && joint != Joint::kSlash) continue;
    name.comma = true;
    name.family = Joined(page, first, i);
    name.given = page.Lower(page.tokens()[i + 1]);
    if (i + 2 <= last) name.middle = Joined(page, i + 2, last);
    return name;
  }
  SplitNatural(page, first, last, &name);
  return name;
}

// "Ingrid Solvay-Pike", "Cordelia Pike": a street only behind a preposition, a number or another street.
bool StreetWordAsSurname(const PageView& page, const NameForm& name) {
  static const WordSet surnames = {"pike", "lane", "way",   "place", "court",
                                   "row",  "path", "cross", "alley", "street"};
  static const WordSet before = {"on",      "at",      "near",  "to",    "from", "of",     "along",
                                 "and",     "in",      "down",  "onto",  "off",  "toward", "towards",
                                 "between", "through", "north", "south", "east", "west",   "the"};
  if (page.GapAfter(name.last - 1) == "-") return true;
  if (!surnames.contains(page.Key(page.tokens()[name.last])) || name.parts != 2) return false;
  const NameList& names = NameList::BuiltIn();
  if (!names.IsFirst(page.Key(page.tokens()[name.first])) || page.tokens()[name.last].Is(Token::kUpper))
    return false;
  if (name.first == 0) return true;
  const Token& front = page.tokens()[name.first - 1];
  return !front.Is(Token::kDigits) && !before.contains(page.Key(front));
}

bool NamesAThing(const PageView& page, const NameForm& name, bool trusted) {
  const auto& tokens = page.tokens();
  static const WordSet surnames = {"park", "hall",   "field",  "house",  "lake",  "church", "bridge",
                                   "bank", "temple", "law",    "junior", "high",  "valley", "club",
                                   "high", "court",  "middle", "town",   "plaza", "mall"};
  for (size_t i = name.first; i <= name.last; ++i) {
    WordKey word = page.Key(tokens[i]);
    if (IsBusinessWord(word) && !(trusted && surnames.contains(word))) return true;
  }
  if (!trusted && name.last > name.first && IsStreetWord(page.Key(tokens[name.last])) &&
      !StreetWordAsSurname(page, name)) {
    return true;
  }
  if (name.last + 1 >= tokens.size()) return false;
  WordKey next = page.Key(tokens[name.last + 1]);
  std::string_view gap = page.GapAfter(name.last);
  bool capital = tokens[name.last + 1].Is(Token::kCapital);
  if ((gap == " & " || gap == " and ") && IsBusinessWord(next)) return true;
  // "Foster & Reyes Jewelers"
  bool firm = gap == " & " && capital && name.last + 2 < tokens.size() &&
              page.GapAfter(name.last + 1) == " " && tokens[name.last + 2].Is(Token::kCapital);
  if (firm && IsBusinessWord(page.Key(tokens[name.last + 2]))) return true;
  bool beside = gap == " " || (gap == "'s " && capital) || gap == ", ";
  if (gap == ", ") return next.text == "inc" || next.text == "llc" || next.text == "corp";
  if (beside && capital && IsBusinessWord(next) && next.text != "state") return true;
  // "Martinez Dr" is a street only as a whole; a number in front makes it sure.
  return gap == " " && capital && IsStreetWord(next) && next.text != "run" && next.text != "row";
}

}  // namespace blackbar
