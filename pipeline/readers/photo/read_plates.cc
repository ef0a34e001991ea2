#include "pipeline/readers/photo/read_plates.h"

#include <algorithm>
#include <cctype>

namespace blackbar {
namespace {

constexpr int kSureWord = 75;

// Four to eight letters and digits, a digit among them.
bool LooksLikePlate(const std::string& text) {
  const bool digit =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  const bool plain =
      std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
  return digit && plain && text.size() >= 4 && text.size() <= 8;
}

bool IsText(const Page& page, const Box& plate) {
  std::string joined;
  int64_t read = 0;
  for (const Word& word : page.words) {
    const Box shared = Intersection(word.box, plate);
    if (shared.empty() || shared.width() * 2 < word.box.width()) continue;
    if (word.confidence < kSureWord || LooksLikePlate(word.text)) return false;
    joined += word.text;
    read += shared.width();
  }
  return read * 2 >= plate.width() && !LooksLikePlate(joined);
}

}  // namespace

void DropPlatesOfText(Page* page) {
  std::erase_if(page->marks, [&](const VisualMark& mark) {
    const auto* area = std::get_if<PageArea>(&mark.region);
    return mark.kind == "LICENSE_PLATE" && area != nullptr && IsText(*page, area->box);
  });
}

}  // namespace blackbar
