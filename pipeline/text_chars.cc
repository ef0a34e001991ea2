#include "pipeline/text_chars.h"

#include <algorithm>

#include "core/text_decode.h"

namespace blackbar {
namespace {

bool IsSpace(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0xA0 || c == 0x3000;
}

bool IsInk(char32_t c) { return !IsSpace(c) && VisibleOnPaper(c); }

Error NoMatch() {
  return {ErrorCode::kInvalidInput, "the characters cannot be matched with the pages; draw a box instead"};
}

// Ink characters [from, to) of the whole text, counted from 0.
struct InkSpan {
  int64_t from = 0, to = 0;
};

InkSpan InkOf(const std::u32string& text, const PageChars& chars) {
  InkSpan span;
  for (int64_t i = 0; i < std::min<int64_t>(chars.to, static_cast<int64_t>(text.size())); ++i) {
    if (!IsInk(text[static_cast<size_t>(i)])) continue;
    (i < chars.from ? span.from : span.to) += 1;
  }
  span.to += span.from;
  return span;
}

// The page's words must spell what the file has at this place.
bool Spells(const Word& word, const std::u32string& ink, int64_t at) {
  std::u32string letters = DecodeText(word.text);
  return at + static_cast<int64_t>(letters.size()) <= static_cast<int64_t>(ink.size()) &&
         std::equal(letters.begin(), letters.end(), ink.begin() + at);
}

// The part of one page that lies in the span; `at` moves on over the page's words.
Result<std::optional<PageChars>> OnPage(const Page& page, const InkSpan& span, const std::u32string& ink,
                                        int64_t* at) {
  std::optional<PageChars> found;
  for (const Word& word : page.words) {
    int64_t size = word.to - word.from, start = *at;
    *at += size;
    if (start + size <= span.from || start >= span.to) continue;
    if (!Spells(word, ink, start)) return NoMatch();
    int64_t from = word.from + std::max<int64_t>(0, span.from - start);
    int64_t to = word.from + std::min(size, span.to - start);
    if (!found) found = PageChars{page.number, from, to};
    found->to = to;
  }
  return found;
}

Result<std::vector<Region>> Place(const std::u32string& text, const std::u32string& ink,
                                  const PageChars& chars, int pages,
                                  const std::function<Result<Page>(int)>& page) {
  InkSpan span = InkOf(text, chars);
  std::vector<Region> placed;
  int64_t at = 0, covered = 0;
  for (int number = 1; number <= pages && at < span.to; ++number) {
    Page words = TRY(page(number));
    std::optional<PageChars> part = TRY(OnPage(words, span, ink, &at));
    if (!part) continue;
    placed.push_back(*part);
    covered = std::min(at, span.to);
  }
  if (placed.empty() || covered < span.to) return NoMatch();
  return placed;
}

}  // namespace

Result<void> PlaceTextChars(std::string_view bytes, int pages, const std::function<Result<Page>(int)>& page,
                            std::vector<Region>* regions) {
  auto is_open = [](const Region& region) {
    const PageChars* chars = std::get_if<PageChars>(&region);
    return chars != nullptr && chars->page == 0;
  };
  if (std::none_of(regions->begin(), regions->end(), is_open)) return {};
  std::u32string text = DecodeText(bytes), ink;
  std::copy_if(text.begin(), text.end(), std::back_inserter(ink), IsInk);
  std::vector<Region> placed;
  for (const Region& region : *regions) {
    if (!is_open(region)) {
      placed.push_back(region);
      continue;
    }
    for (Region& part : TRY(Place(text, ink, std::get<PageChars>(region), pages, page)))
      placed.push_back(std::move(part));
  }
  *regions = std::move(placed);
  return {};
}

}  // namespace blackbar
