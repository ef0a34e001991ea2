#include "pipeline/detectors/people/name_position.h"

#include "pipeline/detectors/people/name_score.h"

namespace blackbar {
namespace {

// A verb of people behind it, "(", ", DOB", or the colon of a transcript.
bool ActsAsPerson(const PageView& page, size_t last) {
  const auto& tokens = page.tokens();
  if (last + 1 >= tokens.size()) return false;
  std::string_view gap = page.GapAfter(last);
  const Token& next = tokens[last + 1];
  WordKey word = page.Key(next);
  if (gap == " " || gap == "\n") {
    if (IsPersonVerb(word)) return true;
    bool same_case = next.Is(Token::kUpper) == tokens[last].Is(Token::kUpper);
    return same_case && word.text.size() > 4 && word.text.ends_with("ed");
  }
  bool first_of_line = last == 0 || tokens[last - 1].line != tokens[last].line;
  if (gap.starts_with(":") && tokens[last].Is(Token::kUpper))
    return first_of_line || page.WideGapAfter(last - 1);
  if (gap == " (" || gap == "\n(") return next.Is(Token::kUpper | Token::kLetters) || next.Is(Token::kDigits);
  return gap == ", " && (word.text == "dob" || word.text == "who" || word.text == "age");
}

}  // namespace

// An ordinary word that is also a name of the roster ("Young", "Grant") counts only where it is written as
// a name: with a capital inside a sentence, or before a verb of people.
bool WrittenAsName(const PageView& page, const NameList& names, size_t i, size_t last) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  WordKey word = page.Key(tokens[i]);
  if (!(names.FlagsOf(word) & NameList::kOrdinary)) return true;
  if (token.Is(Token::kPossessive)) return true;
  bool cue = i > 0 && (page.GapAfter(i - 1) == " " || page.GapAfter(i - 1) == "\n") &&
             IsNameContext(page.Key(tokens[i - 1]));
  bool verb = ActsAsPerson(page, last);
  if (token.Is(Token::kUpper) && token.size() > 1) return verb || cue;
  if (verb) return true;
  if (i == 0) return false;
  std::string_view gap = page.GapAfter(i - 1);
  return gap == " " || gap == ", " || gap == " (" || (gap == "\n" && !tokens[i - 1].Is(Token::kCapital));
}

bool StandsAsChild(const PageView& page, size_t i, size_t last) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  if (token.Is(Token::kUpper) || IsNeverName(page.Key(token))) return false;
  std::string_view before = i == 0 ? "\n" : page.GapAfter(i - 1), behind = page.GapAfter(last);
  bool next_lower = last + 1 < tokens.size() && behind == " " && !tokens[last + 1].Is(Token::kCapital);
  if (behind.starts_with(", ") || behind.starts_with("!") || behind.starts_with("?")) return true;
  if (before.ends_with('"') || before == ": " || before == "; ") return true;
  if (!next_lower) return false;
  std::string_view word = page.Lower(tokens[last + 1]);
  static const WordSet joints = {"and", "may",  "might", "can",     "with",
                                 "got", "gets", "needs", "attends", "cannot"};
  return word.find('\'') != word.npos || word.ends_with("ed") || word == "who" ||
         (word.size() > 3 && word.ends_with('s')) || joints.contains(page.Key(tokens[last + 1]));
}

// "Mercedes Plaza, 10,", "Royal Park gave": a first name in front and what is said of people behind.
bool StandsAsPerson(const PageView& page, const NameList& names, const NameForm& name) {
  static const WordSet surnames = {"park",   "plaza", "hall",   "field", "fields", "lake",  "bridge", "law",
                                   "temple", "house", "church", "bank",  "banks",  "falls", "rivers"};
  const auto& tokens = page.tokens();
  if (name.parts < 2 || name.comma || !surnames.contains(page.Key(tokens[name.last]))) return false;
  if (!(names.FlagsOf(page.Key(tokens[name.first])) & NameList::kFirst)) return false;
  size_t next = name.last + 1;
  static const WordSet places = {"at", "in", "near", "the", "of", "on", "to", "into", "behind", "outside"};
  if (next >= tokens.size() || (name.first > 0 && places.contains(page.Key(tokens[name.first - 1]))))
    return false;
  std::string_view gap = page.GapAfter(name.last);
  WordKey word = page.Key(tokens[next]);
  static const WordSet openers = {"his", "her", "their", "who", "a", "an", "the", "my", "dob", "age"};
  if (gap == ", " || gap == ",\n")
    return (tokens[next].Number() && tokens[next].size() <= 2) || openers.contains(word) ||
           tokens[next].Is(Token::kPossessive);
  if (gap == " <") return true;
  static const WordSet also = {"was", "is", "has", "had", "did", "will", "would", "could"};
  return (gap == " " || gap == "\n") && IsPersonVerb(word) && !also.contains(word);
}

// "Dawn broke at six.", "Cash was short.": a sentence's first word has its capital from there.
bool OpensSentence(const PageView& page, const NameList& names, size_t i) {
  const Token& token = page.tokens()[i];
  if (!(names.FlagsOf(page.Key(token)) & NameList::kOrdinary) || token.Is(Token::kUpper)) return false;
  std::string_view before = i == 0 ? "\n\n" : page.GapAfter(i - 1);
  bool opens = before.find_first_of(".!?") != before.npos || before.ends_with("\n\n");
  if (!opens || i + 1 >= page.tokens().size() ||
      page.GapAfter(i).find_first_of(",(:") != std::string_view::npos)
    return false;
  static const WordSet weak = {"was", "is", "had", "has", "did", "does", "would", "could", "will", "left"};
  WordKey next = page.Key(page.tokens()[i + 1]);
  if (next.text.size() > 4 && next.text.ends_with("ed")) return false;
  return !page.tokens()[i + 1].Is(Token::kCapital) && (!IsPersonVerb(next) || weak.contains(next));
}

// "RUNNING BEAR, CHENG L", "Self, Grace": behind a label of people, ordinary words are a name when they are
// written as one and fill the place.
std::optional<NameForm> OrdinaryName(const PageView& page, const NameList& names, size_t token,
                                     const std::vector<char>& stops) {
  const auto& tokens = page.tokens();
  static const WordSet none = {
      "same",   "see",      "none",     "not",      "state",  "society", "multiple", "various",  "pending",
      "city",   "county",   "all",      "other",    "others", "yes",     "no",       "declined", "business",
      "parked", "redacted", "withheld", "juvenile", "adult",  "unknown", "possible"};
  size_t last = token, comma = std::string::npos;
  for (size_t i = token; i < tokens.size() && i < token + 5; ++i) {
    WordKey word = page.Key(tokens[i]);
    bool fits = tokens[i].WordOnly() && tokens[i].Is(Token::kCapital) && !stops[i] && !none.contains(word) &&
                !IsBusinessWord(word) &&
                (!IsNeverName(word) || (i == token && IsShortSurname(word) && page.GapAfter(i) == ", "));
    if (!fits) return std::nullopt;
    last = i;
    std::string_view gap = page.GapAfter(i);
    bool joint = gap == " " || gap == "-" || gap == ", " || gap == "/";
    if (!joint || page.WideGapAfter(i) || (i + 1 < tokens.size() && stops[i + 1])) break;
    if (gap == ", " || gap == "/") {
      if (comma != std::string::npos) break;
      comma = i;
    }
  }
  bool initial_only = tokens[token].size() == 1;
  if (initial_only || comma == std::string::npos || comma == last || last - comma > 2) return std::nullopt;
  bool listed = false;
  for (size_t i = comma + 1; i <= last; ++i)
    listed |= (names.FlagsOf(page.Key(tokens[i])) & NameList::kFirst) || tokens[comma].Is(Token::kUpper);
  if (!listed) return std::nullopt;
  NameForm name;
  name.first = token;
  name.last = last;
  name.begin = tokens[token].begin;
  name.end = tokens[last].end;
  name.parts = static_cast<int>(last - token + 1);
  name.comma = true;
  for (size_t i = token; i <= comma; ++i) {
    if (i > token) name.family += page.GapAfter(i - 1) == "-" ? '-' : ' ';
    name.family += page.Lower(tokens[i]);
  }
  name.given = page.Lower(tokens[comma + 1]);
  if (comma + 2 <= last) name.middle = page.Lower(tokens[last]);
  return name;
}

// "quist@...", "www.quist...": e-mail addresses and links have their own detector.
bool PartOfAnAddress(const PageView& page, const Token& token) {
  std::string_view text = page.text();
  size_t begin = token.begin, end = token.end;
  for (size_t k = 0; k < 64 && begin > 0 && text[begin - 1] > ' '; ++k) --begin;
  for (size_t k = 0; k < 64 && end < text.size() && text[end] > ' '; ++k) ++end;
  std::string_view chunk = text.substr(begin, end - begin);
  return chunk.find('@') != chunk.npos || chunk.find("://") != chunk.npos || chunk.starts_with("www.");
}

// Whether the place of a form ends behind the token.
namespace {
bool EndsPlace(const PageView& page, const std::vector<char>& stops, size_t i) {
  if (i + 1 >= page.tokens().size() || stops[i + 1] || page.WideGapAfter(i)) return true;
  std::string_view gap = page.GapAfter(i);
  return gap.find_first_of("\n\t|;") != gap.npos || gap == "." || gap.starts_with(" (") ||
         gap.starts_with(" / ");
}
}  // namespace

std::optional<NameForm> AliasAt(const PageView& page, size_t token, const std::vector<char>& stops) {
  static const WordSet none = {"none", "unk", "unknown", "no",      "na",  "n",
                               "see",  "not", "denied",  "refused", "same"};
  const auto& tokens = page.tokens();
  for (size_t last = token; last < token + 3 && last < tokens.size(); ++last) {
    const Token& word = tokens[last];
    if (!word.WordOnly() || !word.Is(Token::kCapital) || stops[last] || none.contains(page.Key(word)) ||
        word.size() < 2)
      return std::nullopt;
    std::string_view gap = page.GapAfter(last);
    if (!EndsPlace(page, stops, last) && gap != ", " && gap != "/" && gap != "\"" && gap != "\" ") {
      if (gap != " ") return std::nullopt;
      continue;
    }
    NameForm name;
    name.first = token;
    name.last = last;
    name.begin = tokens[token].begin;
    name.end = word.end;
    name.parts = static_cast<int>(last - token + 1);
    for (size_t k = token; k <= last; ++k)
      name.family.append(k > token ? " " : "").append(page.Lower(tokens[k]));
    return name;
  }
  return std::nullopt;
}

bool FurtherGiven(const PageView& page, const std::vector<char>& stops, NameForm* name) {
  const auto& tokens = page.tokens();
  size_t given = name->last + 1;
  if (given >= tokens.size() || name->parts != 1 || page.GapAfter(name->last) != ", " || stops[given])
    return false;
  const Token& word = tokens[given];
  static const WordSet suffixes = {"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "dds", "rn"};
  if (!word.WordOnly() || !word.Is(Token::kCapital) || word.size() < 3 || suffixes.contains(page.Key(word)))
    return false;
  if (word.Is(Token::kUpper) != tokens[name->last].Is(Token::kUpper)) return false;
  size_t last = given;
  bool initial = given + 1 < tokens.size() && page.GapAfter(given) == " " && tokens[given + 1].size() == 1 &&
                 tokens[given + 1].Is(Token::kUpper | Token::kLetters);
  if (initial) ++last;
  if (!EndsPlace(page, stops, last) || (!initial && IsNeverName(page.Key(word)))) return false;
  name->last = last;
  name->end = tokens[last].end;
  name->parts = static_cast<int>(last - name->first + 1);
  name->comma = true;
  if (name->family.empty()) std::swap(name->family, name->given);
  name->given = page.Lower(word);
  if (initial) name->middle = page.Lower(tokens[last]);
  return true;
}

}  // namespace blackbar
