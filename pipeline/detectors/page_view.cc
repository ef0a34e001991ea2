#include "pipeline/detectors/page_view.h"

#include <algorithm>

namespace blackbar {
namespace {

enum Class : uint8_t { kOther, kLower, kUpperCase, kDigit, kHigh };

Class ClassOf(unsigned char c) {
  if (c >= 'a' && c <= 'z') return kLower;
  if (c >= 'A' && c <= 'Z') return kUpperCase;
  if (c >= '0' && c <= '9') return kDigit;
  return c >= 0x80 ? kHigh : kOther;
}

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
  Class c = ClassOf(static_cast<unsigned char>(text[at]));
  return c == kLower || c == kUpperCase || (c == kHigh && SeparatorLength(text, at) == 0);
}

}  // namespace

PageView::PageView(const Page& page) : text_(page.text), page_(&page), number_(page.number) { Prepare(); }

PageView::PageView(std::string_view text, int number) : text_(text), number_(number) { Prepare(); }

void PageView::AddToken(size_t begin, size_t end, uint32_t line) {
  Token token{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), line, 0};
  bool lower = false, upper = false;
  for (size_t i = begin; i < end; ++i) {
    switch (ClassOf(static_cast<unsigned char>(text_[i]))) {
      case kLower:
        lower = true;
        break;
      case kUpperCase:
        upper = true;
        break;
      case kDigit:
        token.shape |= Token::kDigits;
        break;
      case kHigh:
        token.shape |= Token::kLetters;
        break;
      case kOther:
        break;
    }
  }
  if (lower || upper) token.shape |= Token::kLetters;
  unsigned char first = static_cast<unsigned char>(text_[begin]);
  bool latin_capital =
      first == 0xC3 && end - begin > 1 && static_cast<unsigned char>(text_[begin + 1]) < 0x9F;
  if (ClassOf(first) == kUpperCase || latin_capital) token.shape |= Token::kCapital;
  if (upper && !lower) token.shape |= Token::kUpper;
  tokens_.push_back(token);
}

// One walk over the bytes: lower case, lines, tokens, and a code point count every kilobyte.
void PageView::Prepare() {
  lower_.assign(text_);
  lines_.push_back(0);
  tokens_.reserve(text_.size() / 6);
  ascii_ =
      std::none_of(text_.begin(), text_.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (!ascii_) {
    int64_t points = 0;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (i % 1024 == 0) kilobyte_.push_back(points);
      if (!Continues(text_[i])) ++points;
      unsigned char c = static_cast<unsigned char>(text_[i]);
      bool latin =
          i > 0 && static_cast<unsigned char>(text_[i - 1]) == 0xC3 && c >= 0x80 && c < 0x9F && c != 0x97;
      if (latin) lower_[i] = static_cast<char>(c + 0x20);
    }
  }
  size_t at = 0;
  while (at < text_.size()) {
    char c = text_[at];
    if (c == '\n') lines_.push_back(static_cast<uint32_t>(at + 1));
    Class kind = ClassOf(static_cast<unsigned char>(c));
    if (kind == kOther) {
      ++at;
      continue;
    }
    if (size_t skip = kind == kHigh ? SeparatorLength(text_, at) : 0; skip > 0) {
      at += skip;
      continue;
    }
    size_t begin = at;
    bool possessive = false;
    while (at < text_.size()) {
      Class here = ClassOf(static_cast<unsigned char>(text_[at]));
      if (here == kUpperCase) lower_[at] = static_cast<char>(text_[at] + 0x20);
      if (here == kOther || (here == kHigh && SeparatorLength(text_, at) > 0)) {
        size_t apostrophe = ApostropheLength(text_, at);
        if (apostrophe == 0 || !IsLetterAt(text_, at - 1) || !IsLetterAt(text_, at + apostrophe)) break;
        size_t next = at + apostrophe;
        bool s = text_[next] == 's' || text_[next] == 'S';
        possessive = s && !IsLetterAt(text_, next + 1);
        if (possessive) break;
        at = next;
        continue;
      }
      ++at;
    }
    AddToken(begin, at, static_cast<uint32_t>(lines_.size() - 1));
    if (possessive) {
      tokens_.back().shape |= Token::kPossessive;
      at += ApostropheLength(text_, at) + 1;
    }
  }
}

std::string_view PageView::GapAfter(size_t i) const {
  if (i + 1 >= tokens_.size()) return text_.substr(tokens_[i].end);
  return text_.substr(tokens_[i].end, tokens_[i + 1].begin - tokens_[i].end);
}

bool PageView::WideGapAfter(size_t i) const {
  std::string_view gap = GapAfter(i);
  if (gap.find_first_of("\t|") != gap.npos || gap.find("  ") != gap.npos) return true;
  if (i + 1 >= tokens_.size() || !has_boxes()) return false;
  const Word* a = WordAt(tokens_[i].begin);
  const Word* b = WordAt(tokens_[i + 1].begin);
  if (a == nullptr || b == nullptr || a == b) return false;
  if (a->block != b->block) return true;
  if (a->line != b->line) return false;
  // A letter is about as wide as half its height; the page's sides differ, so compare in real lengths.
  double gap_mpt = (static_cast<double>(b->box.left) - a->box.right) * static_cast<double>(page_->width_mpt);
  double height_mpt = static_cast<double>(a->box.height()) * static_cast<double>(page_->height_mpt);
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

const Word* PageView::WordAt(size_t byte) const {
  int64_t at = CodePointAt(byte);
  auto word = std::partition_point(page_->words.begin(), page_->words.end(),
                                   [&](const Word& w) { return w.to <= at; });
  return word == page_->words.end() || word->from > at ? nullptr : &*word;
}

Place PageView::PlaceOf(const Token& token) const {
  if (has_boxes()) {
    if (const Word* word = WordAt(token.begin)) {
      return {word->box.left, word->box.right, word->box.top, word->box.bottom};
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
