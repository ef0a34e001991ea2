#include "core/box_width.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr int64_t kGridMpt = 36'000;     // half an inch
constexpr int64_t kMarginMpt = 1'000;    // around the ink
constexpr int64_t kMaxAboveMpt = 2'000;  // above and below
constexpr int64_t kThinRuleMpt = 4'000;  // a drawn line, not an area
constexpr int64_t kRuleMarginMpt = 300;  // kept free beside a line

struct Scale {
  int64_t width_mpt, height_mpt;
  int32_t Across(int64_t mpt) const { return static_cast<int32_t>(mpt * kWholeSide / width_mpt); }
  int32_t Down(int64_t mpt) const { return static_cast<int32_t>(mpt * kWholeSide / height_mpt); }
  // The grid line at or before (or at or after) a place, as millionths.
  int32_t GridBefore(int32_t x) const {
    int64_t mpt = static_cast<int64_t>(x) * width_mpt / kWholeSide;
    return Across(mpt / kGridMpt * kGridMpt);
  }
  int32_t GridAfter(int32_t x) const {
    int64_t mpt = (static_cast<int64_t>(x) * width_mpt + kWholeSide - 1) / kWholeSide;
    return static_cast<int32_t>(
        std::min<int64_t>(kWholeSide, (mpt + kGridMpt - 1) / kGridMpt * kGridMpt * kWholeSide / width_mpt));
  }
};

// How far a box may grow on each side.
struct Room {
  int32_t left = 0, top = 0, right = kWholeSide, bottom = kWholeSide;
};

bool SameRow(const Box& core, const Box& target) {
  return core.top < target.bottom && target.top < core.bottom;
}

void LimitByWord(const Box& word, const Box& target, Room* room) {
  int32_t slack = std::max(1, word.width() / 10);
  bool inside = word.left >= target.left - slack && word.right <= target.right + slack;
  if (inside) return;
  if (word.left < target.left && word.right > target.left) {  // the target ends inside this word
    room->left = target.left;
  } else if (word.right <= target.left) {
    room->left = std::max(room->left, word.right + (target.left - word.right) / 2);
  }
  if (word.right > target.right && word.left < target.right) {
    room->right = target.right;
  } else if (word.left >= target.right) {
    room->right = std::min(room->right, target.right + (word.left - target.right) / 2);
  }
}

// Lines and pictures: growth stops at their edge; what contains the target (a scan, a cell's fill) is no
// limit.
void LimitByArea(const Box& area, const Box& target, int32_t margin, Room* room) {
  if (area.right <= target.left)
    room->left = std::max(room->left, std::min(target.left, area.right + margin));
  if (area.left >= target.right)
    room->right = std::min(room->right, std::max(target.right, area.left - margin));
}

Room Sideways(const Page& page, const Box& target, const Scale& scale) {
  Room room;
  for (const Word& word : page.words) {
    if (SameRow(InkCore(word.box), target)) LimitByWord(word.box, target, &room);
  }
  for (const Box& rule : page.rules) {
    bool upright = rule.width() <= scale.Across(kThinRuleMpt) && rule.height() > scale.Down(kThinRuleMpt);
    if (upright && SameRow(rule, target)) LimitByArea(rule, target, scale.Across(kRuleMarginMpt), &room);
  }
  for (const Box& picture : page.pictures) {
    if (SameRow(picture, target)) LimitByArea(picture, target, scale.Across(kRuleMarginMpt), &room);
  }
  return room;
}

void LimitAbove(const Page& page, const Box& box, const Box& target, Room* room) {
  for (const Word& word : page.words) {
    if (word.box.left >= box.right || word.box.right <= box.left || SameRow(InkCore(word.box), target))
      continue;
    if (word.box.bottom <= target.top + target.height() / 2) {
      room->top =
          std::max(room->top, std::min(target.top, word.box.bottom + (target.top - word.box.bottom) / 2));
    } else {
      room->bottom =
          std::min(room->bottom, std::max(target.bottom, target.bottom + (word.box.top - target.bottom) / 2));
    }
  }
}

// Neighbours under the box go as whole words.
void TakeWholeWords(const Page& page, const Box& target, Box* box) {
  Box taken = *box;
  for (const Word& word : page.words) {
    if (!SameRow(InkCore(word.box), target)) continue;
    if (word.box.left < box->right && word.box.right > box->left) taken = Union(taken, word.box);
  }
  box->left = taken.left;
  box->right = taken.right;
}

Box Grow(const Page& page, const Box& target, BoxWidth width, const Scale& scale) {
  Room room = Sideways(page, target, scale);
  int32_t margin = scale.Across(kMarginMpt);
  Box box = target;
  box.left = std::max(0, target.left - margin);
  box.right = std::min(kWholeSide, target.right + margin);
  if (width != BoxWidth::kTight) {
    box.left = scale.GridBefore(box.left);
    box.right = scale.GridAfter(box.right);
  }
  if (width == BoxWidth::kStrict) {
    TakeWholeWords(page, target, &box);
  } else {
    box.left = std::min(target.left, std::max(box.left, room.left));
    box.right = std::max(target.right, std::min(box.right, room.right));
  }
  LimitAbove(page, box, target, &room);
  box.top = std::min(target.top, std::max(room.top, target.top - scale.Down(kMaxAboveMpt)));
  box.bottom = std::max(target.bottom, std::min(room.bottom, target.bottom + scale.Down(kMaxAboveMpt)));
  return ClampToPage(box);
}

}  // namespace

Box InkCore(const Box& word) {
  int32_t inset = word.height() / 5;
  return {word.left, word.top + inset, word.right, word.bottom - inset};
}

std::vector<Box> GrowBoxes(const Page& page, const std::vector<Box>& targets, BoxWidth width) {
  BB_CHECK(page.width_mpt > 0 && page.height_mpt > 0);
  Scale scale{page.width_mpt, page.height_mpt};
  std::vector<Box> boxes;
  for (const Box& target : targets) boxes.push_back(Grow(page, target, width, scale));
  return boxes;
}

}  // namespace blackbar
