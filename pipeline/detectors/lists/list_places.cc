// The texts, numbers and addresses of the office's lists on a page.
#include <algorithm>

#include "pipeline/detectors/lists/office_lists.h"
#include "pipeline/detectors/values/addresses.h"

namespace blackbar {
namespace {

constexpr int kMostBetween = 2;  // separators between two digits of a number: ") "

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWordByte(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80);
}
bool IsSeparator(char c) { return c == ' ' || c == '.' || c == '-' || c == '(' || c == ')' || c == '/'; }

// The end of the term at `at`, where any white space of the term takes any white space of the text; 0: none.
size_t MatchTerm(std::string_view text, size_t at, std::string_view term) {
  size_t t = at, k = 0;
  while (k < term.size()) {
    if (t >= text.size()) return 0;
    if (IsSpace(term[k])) {
      if (!IsSpace(text[t])) return 0;
      while (k < term.size() && IsSpace(term[k])) ++k;
      while (t < text.size() && IsSpace(text[t])) ++t;
    } else if (text[t++] != term[k++]) {
      return 0;
    }
  }
  return t;
}

// The end of these digits at `at`, whatever separates them; 0: none, or further digits belong to it.
size_t MatchDigits(std::string_view text, size_t at, std::string_view digits) {
  size_t t = at;
  int between = 0;
  for (size_t k = 0; k < digits.size();) {
    if (t >= text.size()) return 0;
    if (text[t] == digits[k]) {
      ++k, between = 0;
    } else if (!IsSeparator(text[t]) || ++between > kMostBetween) {
      return 0;
    }
    ++t;
  }
  return t < text.size() && IsDigit(text[t]) ? 0 : t;
}

// Whether a number that begins here is the tail of a longer one: "509-" in front of "555-0142".
bool ContinuesNumber(std::string_view text, size_t at) {
  size_t before = at;
  while (before > 0 && at - before < 3 && IsSeparator(text[before - 1])) --before;
  if (before == 0 || !IsDigit(text[before - 1])) return false;
  return before == at || text[at - 1] != ' ' || (at - before > 1 && text[before] == ')');
}

}  // namespace

void OfficeLists::MarkTexts(const PageView& page, std::vector<Mark>* marks) const {
  std::string_view text = page.lower();
  for (const Text& term : texts_) {
    for (size_t at = text.find(term.first); at != text.npos; at = text.find(term.first, at + 1)) {
      if (at > 0 && IsWordByte(text[at - 1]) && IsWordByte(term.lower.front())) continue;
      size_t end = MatchTerm(text, at, term.lower);
      if (end == 0 || (end < text.size() && IsWordByte(text[end]) && IsWordByte(term.lower.back()))) continue;
      marks->push_back({at, end, term.kind, term.role, 1.0, "terms", term.why});
    }
  }
}

void OfficeLists::MarkNumbers(const PageView& page, std::vector<Mark>* marks) const {
  if (numbers_.empty()) return;
  std::string_view text = page.text();
  for (const Token& token : page.tokens()) {
    if (token.size() < 3 || !IsDigit(text[token.begin]) || !IsDigit(text[token.begin + 1])) continue;
    // "12085550142": a country code may stand before it.
    size_t at = token.begin + (token.size() == 11 && text[token.begin] == '1' ? 1 : 0);
    auto found = numbers_.find(std::string(text.substr(at, 3)));
    if (found == numbers_.end()) continue;
    for (const Number& number : found->second) {
      size_t end = MatchDigits(text, at, number.digits);
      if (end == 0 || (number.digits.size() == 7 && ContinuesNumber(text, at))) continue;
      size_t begin = at > 0 && text[at - 1] == '(' ? at - 1 : at;
      marks->push_back({begin, end, number.kind, number.role, 1.0, "terms", number.why});
    }
  }
}

void OfficeLists::MarkStreets(const PageView& page, std::vector<Mark>* marks) const {
  if (streets_.empty()) return;
  const auto& tokens = page.tokens();
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].Is(Token::kDigits)) continue;
    auto found = streets_.find(std::string(page.Lower(tokens[i])));
    if (found == streets_.end()) continue;
    size_t street = i + 1;
    while (street + 1 < tokens.size() && tokens[street].size() <= 2) ++street;  // "N", "SE"
    if (street - i > 2) continue;
    for (const std::string& word : found->second) {
      if (page.Lower(tokens[street]) != word) continue;
      size_t end = std::max<size_t>(StreetAddressEnd(page.text(), tokens[i].begin), tokens[street].end);
      marks->push_back({tokens[i].begin, end, "ADDRESS", "protected", 1.0, "terms",
                        "an address of the office's list of protected people"});
    }
  }
}

}  // namespace blackbar
