// What a child that was taken over could write as a page, and what a page that was accepted must be.
#include <cstdint>
#include <cstdlib>

#include "core/page.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace blackbar;
  Result<Json> json = ParseJson({reinterpret_cast<const char*>(data), size}, "fuzz");
  if (!json) return 0;
  Result<Page> page = PageFromJson(*json, "fuzz");
  if (!page) return 0;
  for (const Word& word : page->words) {
    if (word.box.empty() || !kWholePage.Contains(word.box)) std::abort();
  }
  if (CodePoints(page->text) < 0) std::abort();
  BoxesOfChars(*page, 0, CodePoints(page->text));
  return 0;
}
