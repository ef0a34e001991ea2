#include "pipeline/detectors/name_position.h"

#include "pipeline/detectors/name_score.h"

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

// "quist@...", "www.quist...": e-mail addresses and links have their own detector.
bool PartOfAnAddress(const PageView& page, const Token& token) {
  std::string_view text = page.text();
  size_t begin = token.begin, end = token.end;
  for (size_t k = 0; k < 64 && begin > 0 && text[begin - 1] > ' '; ++k) --begin;
  for (size_t k = 0; k < 64 && end < text.size() && text[end] > ' '; ++k) ++end;
  std::string_view chunk = text.substr(begin, end - begin);
  return chunk.find('@') != chunk.npos || chunk.find("://") != chunk.npos || chunk.starts_with("www.");
}

}  // namespace blackbar
