// A page's text made ready for the detectors: tokens, lines, lower case, and where things stand. Typographic
// characters stand in their plain form (plain_text.h), one code point for one, so places here turn into the
// code points of the page's text; bytes are those of text() here. A
// view of plain text has no boxes; columns of characters stand in for geometry then, so that a fixed-width
// table reads as a table. Holds a reference to the text and to the page, which must outlive it; made once a
// page, read by any thread. Offsets are bytes unless a name says code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {

// A run of letters and digits; an apostrophe between letters belongs to it (O'Brien), a possessive 's does
// not.
struct Token {
  enum Shape : uint8_t { kLetters = 1, kDigits = 2, kCapital = 4, kUpper = 8, kPossessive = 16 };
  uint32_t begin = 0, end = 0;
  uint32_t line = 0;
  uint32_t hash = 0;  // of its lower case
  uint32_t word = 0;  // of the page that it begins in, counted from 1; 0: none
  uint8_t shape = 0;
  uint8_t name_flags = 0;  // of its lower case, in the built-in NameList

  bool Is(uint8_t bits) const { return (shape & bits) == bits; }
  bool Number() const { return (shape & (kLetters | kDigits)) == kDigits; }
  bool WordOnly() const { return (shape & (kLetters | kDigits)) == kLetters; }
  uint32_t size() const { return end - begin; }
};

// Where a token stands on the upright page: across in millionths of the page (or in characters), down
// likewise (or in lines).
struct Place {
  int64_t left = 0, right = 0, top = 0, bottom = 0;
};

class PageView {
 public:
  explicit PageView(const Page& page);
  // Plain text without boxes: its number is that of the page it stands for.
  PageView(std::string_view text, int number);
  PageView(const PageView&) = delete;
  PageView& operator=(const PageView&) = delete;

  int number() const { return number_; }
  std::string_view text() const { return text_; }
  std::string_view lower() const { return lower_; }  // same length; ASCII and Latin letters folded
  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<uint32_t>& lines() const { return lines_; }  // first byte of each line

  std::string_view Text(const Token& token) const { return text_.substr(token.begin, token.size()); }
  std::string_view Lower(const Token& token) const {
    return std::string_view(lower_).substr(token.begin, token.size());
  }
  WordKey Key(const Token& token) const { return {Lower(token), token.hash, token.name_flags}; }
  // What stands between token i and the next one.
  std::string_view GapAfter(size_t i) const {
    size_t begin = tokens_[i].end, end = i + 1 < tokens_.size() ? tokens_[i + 1].begin : text_.size();
    return {text_.data() + begin, end - begin};
  }
  // True when the next token stands in another cell or column: two spaces, a tab, or a wide white gap.
  bool WideGapAfter(size_t i) const;
  uint32_t LineEnd(uint32_t line) const;
  // First token that begins at or after the byte.
  size_t TokenAt(size_t byte) const;
  // The same by walking on from a token that begins before the byte: for a place close behind it.
  size_t TokenAfter(size_t token, size_t byte) const;
  bool has_boxes() const { return page_ != nullptr && !page_->words.empty(); }
  Place PlaceOf(const Token& token) const;
  // Whether OCR read the token, so that its letters may be wrong.
  bool FromOcr(const Token& token) const;
  bool any_ocr() const { return any_ocr_; }

  // Code points before the byte; linear once, then a step of at most a kilobyte.
  int64_t CodePointAt(size_t byte) const;

 private:
  void Prepare();
  void Fold();
  void AddToken(size_t begin, size_t end, uint8_t classes, bool possessive);
  void FindWords();
  const Word* WordOf(const Token& token) const {
    return token.word == 0 ? nullptr : &page_->words[token.word - 1];
  }

  std::string_view text_;
  const Page* page_ = nullptr;
  int number_ = 0;
  bool ascii_ = true;
  bool any_ocr_ = false;
  int turns_ = 0;      // that make the page upright, for places
  std::string plain_;  // empty when the text is plain already
  std::string lower_;
  std::vector<Token> tokens_;
  std::vector<uint32_t> lines_;
  std::vector<int64_t> kilobyte_;  // code points before every 1,024th byte; empty for ASCII
};

}  // namespace blackbar
