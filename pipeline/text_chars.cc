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

bool IsOpen(const Region& region) {
  const PageChars* chars = std::get_if<PageChars>(&region);
  return chars != nullptr && chars->page == 0;
}

struct InkPlace {
  int page = 0;
  int64_t at = 0;
};

// Every inked character of the pages, in order, and where it stands.
struct PagesInk {
  std::u32string ink;
  std::vector<InkPlace> places;
};

Result<PagesInk> ReadInk(int pages, const std::function<Result<Page>(int)>& page) {
  PagesInk all;
  for (int number = 1; number <= pages; ++number) {
    const Page words = TRY(page(number));
    for (const Word& word : words.words) {
      int64_t at = word.from;
      for (char32_t c : DecodeText(word.text)) {
        all.ink.push_back(c);
        all.places.push_back({number, at++});
      }
    }
  }
  return all;
}

std::u32string InkBetween(const std::u32string& text, size_t from, size_t to) {
  std::u32string ink;
  std::copy_if(text.begin() + static_cast<ptrdiff_t>(from), text.begin() + static_cast<ptrdiff_t>(to),
               std::back_inserter(ink), IsInk);
  return ink;
}

// Where `needle` stands in `ink`, if exactly once.
std::optional<size_t> OnlyPlace(const std::u32string& ink, const std::u32string& needle) {
  const size_t first = needle.empty() ? std::u32string::npos : ink.find(needle);
  if (first == std::u32string::npos || ink.find(needle, first + 1) != std::u32string::npos)
    return std::nullopt;
  return first;
}

Result<std::vector<Region>> PlaceInInk(const std::u32string& text, const PagesInk& all,
                                       const PageChars& chars) {
  const auto from = static_cast<size_t>(chars.from), to = static_cast<size_t>(chars.to);
  if (to > text.size()) return NoMatch();
  const std::u32string needle = InkBetween(text, from, to);
  std::optional<size_t> found = OnlyPlace(all.ink, needle);
  if (!found) {
    const size_t before = from == 0 ? std::u32string::npos : text.rfind(U'\n', from - 1);
    const size_t line = before == std::u32string::npos ? 0 : before + 1;
    const size_t end = std::min(text.find(U'\n', to), text.size());
    const std::u32string lead = InkBetween(text, line, from);
    found = needle.empty() ? found : OnlyPlace(all.ink, lead + needle + InkBetween(text, to, end));
    if (!found) return NoMatch();
    *found += lead.size();
  }
  std::vector<Region> placed;
  for (size_t i = *found; i < *found + needle.size(); ++i) {
    const InkPlace& place = all.places[i];
    PageChars* last = placed.empty() ? nullptr : std::get_if<PageChars>(&placed.back());
    if (last && last->page == place.page) {
      last->to = place.at + 1;
    } else {
      placed.push_back(PageChars{place.page, place.at, place.at + 1});
    }
  }
  return placed;
}

}  // namespace

Result<void> PlaceMailChars(std::string_view bytes, int pages, const std::function<Result<Page>(int)>& page,
                            std::vector<Region>* regions) {
  if (std::none_of(regions->begin(), regions->end(), IsOpen)) return {};
  const std::u32string text = DecodeText(bytes);
  const PagesInk all = TRY(ReadInk(pages, page));
  std::vector<Region> placed;
  for (const Region& region : *regions) {
    if (!IsOpen(region)) {
      placed.push_back(region);
      continue;
    }
    for (Region& part : TRY(PlaceInInk(text, all, std::get<PageChars>(region))))
      placed.push_back(std::move(part));
  }
  *regions = std::move(placed);
  return {};
}

Result<void> PlaceTextChars(std::string_view bytes, int pages, const std::function<Result<Page>(int)>& page,
                            std::vector<Region>* regions) {
  if (std::none_of(regions->begin(), regions->end(), IsOpen)) return {};
  std::u32string text = DecodeText(bytes), ink;
  std::copy_if(text.begin(), text.end(), std::back_inserter(ink), IsInk);
  std::vector<Region> placed;
  for (const Region& region : *regions) {
    if (!IsOpen(region)) {
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
