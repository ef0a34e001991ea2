#include "core/upright.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace blackbar {

int TurnsToUpright(const Page& page) {
  std::array<int64_t, 4> steps{};  // to the right, up, to the left, down
  int64_t all = 0;
  for (size_t i = 1; i < page.words.size(); ++i) {
    const Word &before = page.words[i - 1], &word = page.words[i];
    if (word.line != before.line) continue;
    // Real lengths: the page's sides differ.
    const int64_t across =
        static_cast<int64_t>(word.box.left + word.box.right - before.box.left - before.box.right) *
        (page.width_mpt / 1000);
    const int64_t down =
        static_cast<int64_t>(word.box.top + word.box.bottom - before.box.top - before.box.bottom) *
        (page.height_mpt / 1000);
    const bool lies = std::abs(down) > std::abs(across);
    const int way = lies ? (down < 0 ? 1 : 3) : (across > 0 ? 0 : 2);
    if (way == 2 && word.source != WordSource::kOcr) continue;
    const int64_t step = std::max(std::abs(across), std::abs(down));
    steps[way] += step, all += step;
  }
  for (int way = 1; way < 4; ++way)
    if (steps[way] * 4 > all * 3) return way;
  return 0;
}

Box Turned(const Box& box, int turns) {
  switch (turns & 3) {
    case 1:
      return {kWholeSide - box.bottom, box.left, kWholeSide - box.top, box.right};
    case 2:
      return {kWholeSide - box.right, kWholeSide - box.bottom, kWholeSide - box.left, kWholeSide - box.top};
    case 3:
      return {box.top, kWholeSide - box.right, box.bottom, kWholeSide - box.left};
    default:
      return box;
  }
}

}  // namespace blackbar
