#include "pipeline/detectors/people/name_form.h"

#include <algorithm>

#include "pipeline/detectors/people/name_parts.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/name_verbs.h"
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
  if (IsNeverName(lower)) return MonthAsGiven(page, names, i) || StateAsGiven(page, names, i);
  if (token.Is(Token::kUpper) && IsLogCode(lower)) return false;
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

// Words that come in front of a name and are none of it: "Pastor Lamar", "ADA Kolb".
bool IsCalling(const PageView& page, size_t i) {
  std::string_view word = page.Lower(page.tokens()[i]);
  return word == "pastor" ||
         (page.Text(page.tokens()[i]) == "ADA" && !page.tokens()[i + 1].Is(Token::kUpper));
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
  // "A LONG SCRATCH", "Rabbi Lev Adler"
  bool lone = tokens[token].size() == 1 && page.GapAfter(token) == " ";
  std::string_view opening = page.Lower(tokens[token]);
  if (lone && (opening == "a" || opening == "i")) return std::nullopt;
  bool goes_on =
      token + 1 < tokens.size() && page.GapAfter(token) == " " && CanBeName(page, names, token + 1);
  if (goes_on && IsCalling(page, token)) return std::nullopt;
  NameForm name;
  name.first = name.last = token;
  size_t comma_at = 0, parts = 1;
  for (size_t i = token; parts < kMaxParts && i + 1 < tokens.size(); ++i) {
    if (LowerHalfAt(page, names, i + 1)) {
      name.last = i + 1;
      continue;
    }
    if (size_t behind = BehindQuotes(page, names, i); behind > 0 && !name.comma && stops[behind] != 1) {
      for (size_t k = i + 1; k < behind; ++k)
        name.called.append(page.Lower(tokens[k])).append(k + 1 < behind ? "-" : "");
      name.last = behind;
      i = behind - 1;
      ++parts;
      continue;
    }
    Joint joint = JointAfter(page, i);
    if (joint == Joint::kNone) break;
    if (IsRaceAndSex(page, i + 1)) break;
    // "R.M.T." and "RMT" on the next line
    bool code = page.GapAfter(i) == ".\n" && tokens[i + 1].Is(Token::kUpper) && tokens[i + 1].size() < 4;
    if (code) break;
    if (joint == Joint::kSpace && EndsNameInCapitals(page, i + 1)) break;
    if (i == token && tokens[i].size() == 1 && page.GapAfter(i) == "\n") break;  // "Sex R" over a name
    WordKey next = page.Key(tokens[i + 1]);
    bool suffix = tokens[i + 1].Is(Token::kCapital) && Suffixes().contains(next);
    // "van der Woude"
    size_t behind_them = i + 1;
    while (behind_them < i + 4 && behind_them + 1 < tokens.size() && page.GapAfter(behind_them) == " " &&
           Particles().contains(page.Key(tokens[behind_them])))
      ++behind_them;
    bool next_particle = behind_them > i + 1 && joint == Joint::kSpace && CanBeName(page, names, behind_them);
    // "Chase Judge": a label's word that is a surname too, behind a first name and without a mark of a label.
    bool stop = stops[i + 1] == 1 ||
                (stops[i + 1] == 2 && !(names.IsFirst(page.Key(tokens[i])) && joint == Joint::kSpace &&
                                        (names.FlagsOf(next) & NameList::kLast)));
    if (!suffix && !next_particle && (!CanBeName(page, names, i + 1) || stop)) {
      bool plain = ShortSurnameAt(page, names, i + 1) || OrdinarySurnameAt(page, names, token, i + 1);
      // "Xue-Fen Park", "Nguyen Thi Be"
      bool half = joint == Joint::kHyphen && tokens[i + 1].Is(Token::kCapital) &&
                  !tokens[i + 1].Is(Token::kUpper) && tokens[i + 1].WordOnly() && !IsNeverName(next) &&
                  !(names.FlagsOf(page.Key(tokens[i])) & NameList::kOrdinary);
      if (half && !stop && !name.comma) {
        name.last = i + 1;
        ++parts;
        continue;
      }
      plain |= page.Text(tokens[i]) == "Thi" && tokens[i + 1].Is(Token::kCapital) && joint == Joint::kSpace;
      if (size_t pair = OrdinaryPairAt(page, names, token, i + 1); pair > 0 && !stop && !name.comma) {
        name.last = pair;
        name.parts = 2;
        ++parts;
        break;
      }
      if (stop || joint != Joint::kSpace || name.comma || !plain) break;
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
      // "Caldwell, DEA", "Ortiz, MD"
      static const WordSet degrees = {"md",   "do",  "dds",  "dmd", "rn",  "lpn", "np",   "pa",
                                      "phd",  "dea", "esq",  "jd",  "cpa", "dvm", "lcsw", "msw",
                                      "lmft", "emt", "aprn", "fnp", "pac", "m"};
      bool degree = joint == Joint::kComma && !tokens[i].Is(Token::kUpper) &&
                    tokens[i + 1].Is(Token::kUpper) && degrees.contains(next) &&
                    (next.text.size() > 1 || page.GapAfter(i + 1) == ".");
      if (degree) break;
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
  bool initial = tokens[name.last].size() == 1 && !name.comma && name.last > name.first;
  // "Verna B.", "Kurt V. knew"
  bool brief = initial && name.last == token + 1 && names.IsFirst(page.Key(tokens[token])) &&
               !tokens[token].Is(Token::kUpper) && page.GapAfter(token) == " " &&
               tokens[name.last].Is(Token::kUpper) && page.GapAfter(name.last).starts_with('.') &&
               !IsTownAndFirstName(page.Key(tokens[token]));
  if (initial && !brief) --name.last;
  // "B/D", "W/M", "D.O.B.": letters alone are no name.
  size_t longest = 0;
  for (size_t i = name.first; i <= name.last; ++i) longest = std::max<size_t>(longest, tokens[i].size());
  if (longest < 2) return std::nullopt;
  if (name.first == name.last && page.Text(tokens[token]) == "ST") return std::nullopt;
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
    if (brief) {
      name.middle = name.family;
      name.family.clear();
    }
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

}  // namespace blackbar
