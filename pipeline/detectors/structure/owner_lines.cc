#include "pipeline/detectors/structure/owner_lines.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/values/addresses.h"

namespace blackbar {
namespace {

constexpr size_t kLongestName = 44;  // bytes of a line that is a name
constexpr int kMostNames = 3;        // owners of one vehicle

// Words in capitals, or a family name, a comma and given names, and nothing else on the line.
bool IsNameLine(const PageView& page, const NameList& names, size_t first, size_t last) {
  const auto& tokens = page.tokens();
  size_t words = last + 1 - first;
  if (words < 2 || words > 5 || tokens[last].end - tokens[first].begin > kLongestName) return false;
  size_t whole = 0, commas = 0;
  bool capitals = true;
  for (size_t t = first; t <= last; ++t) {
    const Token& token = tokens[t];
    if (!token.WordOnly() || !token.Is(Token::kCapital)) return false;
    capitals &= token.Is(Token::kUpper);
    WordKey word = page.Key(token);
    if (IsBusinessWord(word) || IsStreetWord(word)) return false;
    if (token.size() > 1) {
      if (!CanBeName(page, names, t)) return false;
      ++whole;
    }
    if (t == last) break;
    std::string_view gap = page.GapAfter(t);
    bool comma = gap == ", " || gap == ",";
    if (!comma && gap != " " && gap != ". " && gap != "/" && gap != "-") return false;
    commas += comma;
  }
  return whole >= 2 && commas <= 2 && (capitals || commas == 1);
}

}  // namespace

std::vector<size_t> NamesAboveAddresses(const PageView& page, const NameList& names) {
  std::vector<size_t> found;
  const auto& tokens = page.tokens();
  // First tokens of the last lines that are names, of lines that follow one another.
  std::vector<size_t> above;
  uint32_t last_line = 0;
  for (size_t first = 0, end; first < tokens.size(); first = end) {
    uint32_t line = tokens[first].line;
    for (end = first + 1; end < tokens.size() && tokens[end].line == line; ++end) {
    }
    if (!above.empty() && line != last_line + 1) above.clear();
    last_line = line;
    if (!tokens[first].Is(Token::kCapital) || end - first > 5) {
      bool address = !above.empty() && tokens[first].Is(Token::kDigits) && end - first > 1 &&
                     StreetAddressEnd(page.text(), tokens[first].begin) > 0;
      const size_t names_above = address ? std::min<size_t>(kMostNames, above.size()) : 0;
      for (size_t i = above.size() - names_above; i < above.size(); ++i) found.push_back(above[i]);
      above.clear();
    } else if (IsNameLine(page, names, first, end - 1)) {
      above.push_back(first);
    } else {
      above.clear();
    }
  }
  return found;
}

}  // namespace blackbar
