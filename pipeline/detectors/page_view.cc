#include "pipeline/detectors/page_view.h"

#include <algorithm>
#include <array>

#include "core/upright.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/plain_text.h"

namespace blackbar {
namespace {

// Bits, so that a token's shape is the union of its bytes.
enum Class : uint8_t { kOther = 0, kLower = 1, kUpperCase = 2, kDigit = 4, kHigh = 8 };

constexpr std::array<uint8_t, 256> kClasses = [] {
  std::array<uint8_t, 256> classes{};
  for (size_t c = 0; c < 256; ++c) {
    classes[c] = c >= 'a' && c <= 'z'   ? kLower
                 : c >= 'A' && c <= 'Z' ? kUpperCase
                 : c >= '0' && c <= '9' ? kDigit
                 : c >= 0x80            ? kHigh
                                        : kOther;
  }
  return classes;
}();

uint8_t ClassOf(char c) { return kClasses[static_cast<unsigned char>(c)]; }

bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Bytes of a typographic mark that parts words although it is not ASCII: no-break space, general punctuation
// (U+2000 to U+206F), ideographic space. 0: the byte belongs to a letter.
size_t SeparatorLength(std::string_view text, size_t at) {
  auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  if (byte(at) == 0xC2 && byte(at + 1) >= 0x80 && byte(at + 1) <= 0xBF) return 2;
  if (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81)) return at + 2 < text.size() ? 3 : 2;
  if (byte(at) == 0xE3 && byte(at + 1) == 0x80 && byte(at + 2) == 0x80) return 3;
  return 0;
}

// 1 for ', 3 for the typographic apostrophe, 0 for anything else.
size_t ApostropheLength(std::string_view text, size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

bool IsLetterAt(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  uint8_t c = ClassOf(text[at]);
  return c == kLower || c == kUpperCase || (c == kHigh && SeparatorLength(text, at) == 0);
}

}  // namespace

PageView::PageView(const Page& page) : text_(page.text), page_(&page), number_(page.number) { Prepare(); }

PageView::PageView(std::string_view text, int number) : text_(text), number_(number) { Prepare(); }

void PageView::AddToken(size_t begin, size_t end, uint8_t classes, bool possessive) {
  Token token{static_cast<uint32_t>(begin),
              static_cast<uint32_t>(end),
              static_cast<uint32_t>(lines_.size() - 1),
              kWordHashSeed,
              0,
              0,
              0};
  for (size_t i = begin; i < end; ++i) token.hash = WordHashStep(token.hash, lower_[i]);
  if (classes & kDigit) token.shape |= Token::kDigits;
  if (classes & (kLower | kUpperCase | kHigh)) token.shape |= Token::kLetters;
  bool latin_capital =
      text_[begin] == '\xC3' && end - begin > 1 && static_cast<unsigned char>(text_[begin + 1]) < 0x9F;
  if (ClassOf(text_[begin]) == kUpperCase || latin_capital) token.shape |= Token::kCapital;
  if ((classes & kUpperCase) && !(classes & kLower)) token.shape |= Token::kUpper;
  if (possessive) token.shape |= Token::kPossessive;
  token.name_flags = NameList::BuiltIn().FlagsOf(WordKey(Lower(token), token.hash));
  tokens_.push_back(token);
}

// Lower case of ASCII and Latin letters, and a code point count every kilobyte. Plain loops over bytes, which
// the compiler makes wide.
void PageView::Fold() {
  lower_.resize(text_.size());
  unsigned char any = 0;
  for (size_t i = 0; i < text_.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(text_[i]);
    any |= c;
    lower_[i] = static_cast<char>(c + (static_cast<unsigned char>(c - 'A') < 26 ? 0x20 : 0));
  }
  ascii_ = any < 0x80;
  if (ascii_) return;
  int64_t points = 0;
  for (size_t i = 0; i < text_.size(); ++i) {
    if (i % 1024 == 0) kilobyte_.push_back(points);
    if (!Continues(text_[i])) ++points;
    unsigned char c = static_cast<unsigned char>(text_[i]);
    bool latin = i > 0 && text_[i - 1] == '\xC3' && c >= 0x80 && c < 0x9F && c != 0x97;
    if (latin) lower_[i] = static_cast<char>(c + 0x20);
  }
}

// One walk over the bytes: lines and tokens.
void PageView::Prepare() {
  if (HasTypographicCharacters(text_)) {
    plain_ = PlainText(text_);
    text_ = plain_;
  }
  Fold();
  lines_.push_back(0);
  tokens_.reserve(text_.size() / 5);
  size_t at = 0;
  while (at < text_.size()) {
    char c = text_[at];
    uint8_t kind = ClassOf(c);
    if (kind == kOther) {
      ++at;
      if (c == '\n') lines_.push_back(static_cast<uint32_t>(at));
      continue;
    }
    if (size_t skip = kind == kHigh ? SeparatorLength(text_, at) : 0; skip > 0) {
      at += skip;
      continue;
    }
    size_t begin = at;
    uint8_t classes = 0;
    bool possessive = false;
    while (at < text_.size()) {
      uint8_t here = ClassOf(text_[at]);
      if (here == kOther || (here == kHigh && SeparatorLength(text_, at) > 0)) {
        size_t apostrophe = ApostropheLength(text_, at);
        if (apostrophe == 0 || !IsLetterAt(text_, at - 1) || !IsLetterAt(text_, at + apostrophe)) break;
        size_t next = at + apostrophe;
        bool s = text_[next] == 's' || text_[next] == 'S';
        possessive = s && !IsLetterAt(text_, next + 1);
        if (possessive) break;
        // The bytes of a typographic apostrophe count as letters.
        if (apostrophe > 1) classes |= kHigh;
        at = next;
        continue;
      }
      classes |= here;
      ++at;
    }
    AddToken(begin, at, classes, possessive);
    if (possessive) at += ApostropheLength(text_, at) + 1;
  }
  if (has_boxes()) FindWords(), turns_ = TurnsToUpright(*page_);
}

bool PageView::WideGapAfter(size_t i) const {
  char before = 0;
  for (char c : GapAfter(i)) {
    if (c == '\t' || c == '|' || (c == ' ' && before == ' ')) return true;
    before = c;
  }
  if (i + 1 >= tokens_.size() || !has_boxes()) return false;
  const Word* a = WordOf(tokens_[i]);
  const Word* b = WordOf(tokens_[i + 1]);
  if (a == nullptr || b == nullptr || a == b) return false;
  if (a->block != b->block) return true;
  if (a->line != b->line) return false;
  // A letter is about as wide as half its height; the page's sides differ, so compare in real lengths.
  Box left = Turned(a->box, turns_), right = Turned(b->box, turns_);
  bool lies = turns_ % 2 == 1;
  auto width = static_cast<double>(lies ? page_->height_mpt : page_->width_mpt);
  auto height = static_cast<double>(lies ? page_->width_mpt : page_->height_mpt);
  double gap_mpt = (static_cast<double>(right.left) - left.right) * width;
  double height_mpt = static_cast<double>(left.height()) * height;
  return gap_mpt > 1.3 * height_mpt;
}

uint32_t PageView::LineEnd(uint32_t line) const {
  return line + 1 < lines_.size() ? lines_[line + 1] - 1 : static_cast<uint32_t>(text_.size());
}

size_t PageView::TokenAt(size_t byte) const {
  auto it =
      std::partition_point(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.begin < byte; });
  return static_cast<size_t>(it - tokens_.begin());
}

size_t PageView::TokenAfter(size_t token, size_t byte) const {
  while (token < tokens_.size() && tokens_[token].begin < byte) ++token;
  return token;
}

// Tokens and words are both in order of place, so one walk over both finds where each token begins.
void PageView::FindWords() {
  const std::vector<Word>& words = page_->words;
  size_t next = 0;
  for (Token& token : tokens_) {
    int64_t at = CodePointAt(token.begin);
    while (next < words.size() && words[next].to <= at) ++next;
    if (next == words.size()) return;
    if (words[next].from > at) continue;
    token.word = static_cast<uint32_t>(next + 1);
    any_ocr_ |= words[next].source == WordSource::kOcr;
  }
}

bool PageView::FromOcr(const Token& token) const {
  if (!any_ocr_) return false;
  const Word* word = WordOf(token);
  return word != nullptr && word->source == WordSource::kOcr;
}

Place PageView::PlaceOf(const Token& token) const {
  if (has_boxes()) {
    if (const Word* word = WordOf(token)) {
      Box box = Turned(word->box, turns_);
      return {box.left, box.right, box.top, box.bottom};
    }
  }
  int64_t start = lines_[token.line];
  return {token.begin - start, token.end - start, token.line, token.line + 1};
}

int64_t PageView::CodePointAt(size_t byte) const {
  if (ascii_) return static_cast<int64_t>(byte);
  size_t block = std::min(byte / 1024, kilobyte_.size() - 1);
  int64_t points = kilobyte_[block];
  for (size_t i = block * 1024; i < byte && i < text_.size(); ++i) points += !Continues(text_[i]);
  return points;
}

}  // namespace blackbar
