#include "pipeline/readers/ocr/page_marks.h"

#include <leptonica/allheaders.h>

#include <algorithm>

namespace blackbar {
namespace {

// Pixels, at 300 dpi.
constexpr int kLeastRuling = 120;  // longer than any stroke of a letter of running text
constexpr int kMostThick = 14;
constexpr int kGap = 5;                        // that noise leaves in a line
constexpr int kBandLong = 60, kBandThick = 8;  // of a dark box beside its letters
constexpr int kBoxWide = 60, kBoxHigh = 24;    // the least box that holds a word
constexpr int kLetterHigh = 72;                // of headings in dark boxes
constexpr double kLeastDark = 0.5;             // share of a box
constexpr double kMostOfPage = 0.3;            // more is a photograph

// Half pixels.
constexpr int kLeastStroke = 6;                      // less is a speck or a dot
constexpr int kWritingWide = 45, kWritingHigh = 12;  // a short word in small print
constexpr size_t kMostUnread = 200;

// Pixels: the heights of letters, and pieces of joined ones.
constexpr int kLetterLeast = 10, kLetterMost = 90, kLeastLetters = 2'000;

struct BoxDeleter {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

double DarkShare(Pix* marks, int x, int y, int wide, int high) {
  BOX* box = boxCreate(x, y, wide, high);
  l_float32 share = 0;
  pixForegroundFraction(PixOwner(pixClipRectangle(marks, box, nullptr)).get(), &share);
  boxDestroy(&box);
  return share;
}

// The box's commonest dark level becomes white, and white becomes black.
void TurnArea(int x0, int y0, int wide, int high, Pix* marks, Pix* page) {
  pixRasterop(marks, x0, y0, wide, high, PIX_NOT(PIX_DST), nullptr, 0, 0);
  if (pixGetDepth(page) == 1) {
    if (page != marks) pixRasterop(page, x0, y0, wide, high, PIX_NOT(PIX_DST), nullptr, 0, 0);
    return;
  }
  const int words = pixGetWpl(page);
  int64_t count[256] = {};
  for (int y = y0; y < y0 + high; ++y) {
    const l_uint32* row = pixGetData(page) + static_cast<ptrdiff_t>(y) * words;
    for (int x = x0; x < x0 + wide; ++x) ++count[GET_DATA_BYTE(row, x)];
  }
  int dark = 0;
  for (int64_t below = 0; dark < 200 && (below += count[dark]) * 5 < 2LL * wide * high; ++dark) {
  }
  for (int y = y0; y < y0 + high; ++y) {
    l_uint32* row = pixGetData(page) + static_cast<ptrdiff_t>(y) * words;
    for (int x = x0; x < x0 + wide; ++x) {
      const int level = GET_DATA_BYTE(row, x);
      SET_DATA_BYTE(row, x, std::clamp(255 - (level - dark) * 255 / (255 - dark), 0, 255));
    }
  }
}

// Runs of `across` by `down` pixels and what noise broke of them, but nothing thicker than a line.
PixOwner LinesOf(Pix* marks, bool across) {
  const int length = kLeastRuling;
  PixOwner whole(across ? pixCloseBrick(nullptr, marks, kGap, 1) : pixCloseBrick(nullptr, marks, 1, kGap));
  if (!whole) return whole;
  PixOwner lines(across ? pixOpenCompBrick(nullptr, whole.get(), length, 1)
                        : pixOpenCompBrick(nullptr, whole.get(), 1, length));
  if (!lines) return lines;
  const PixOwner thick(across ? pixOpenBrick(nullptr, lines.get(), 1, kMostThick)
                              : pixOpenBrick(nullptr, lines.get(), kMostThick, 1));
  if (thick) pixSubtract(lines.get(), lines.get(), thick.get());
  return lines;
}

// The lines that run one way, with their rims; also taken out of `marks`.
PixOwner TakeOut(bool across, Pix* marks) {
  const PixOwner lines = LinesOf(marks, across);
  l_int32 none = 1;
  if (!lines || pixZero(lines.get(), &none) != 0 || none) return nullptr;
  // The grey rim of a line is part of it.
  PixOwner rim(across ? pixDilateBrick(nullptr, lines.get(), 3, 5)
                      : pixDilateBrick(nullptr, lines.get(), 5, 3));
  if (!rim) return nullptr;
  const PixOwner letters(pixSubtract(nullptr, marks, rim.get()));
  if (!letters) return nullptr;
  // Ink on both sides of a line is a stroke that crosses it.
  const int reach = kMostThick + 3;
  const PixOwner joined(across ? pixCloseSafeBrick(nullptr, letters.get(), 1, reach)
                               : pixCloseSafeBrick(nullptr, letters.get(), reach, 1));
  if (!joined) return nullptr;
  pixSubtract(rim.get(), rim.get(), joined.get());
  pixSubtract(marks, marks, rim.get());
  return rim;
}

}  // namespace

void TurnLightOnDark(Pix* marks, Pix* page) {
  const PixOwner half(pixReduceRankBinary2(marks, 3, nullptr));
  if (!half) return;
  const PixOwner bands(pixOpenBrick(nullptr, half.get(), kBandLong / 2, kBandThick / 2));
  const PixOwner upright(pixOpenBrick(nullptr, half.get(), kBandThick / 2, kBandLong / 2));
  if (!bands || !upright) return;
  pixOr(bands.get(), bands.get(), upright.get());  // the page may lie on its side
  l_int32 none = 1;
  if (pixZero(bands.get(), &none) != 0 || none) return;
  const PixOwner boxes(pixCloseSafeBrick(nullptr, bands.get(), kLetterHigh / 2, kLetterHigh / 2));
  if (!boxes) return;
  const std::unique_ptr<Boxa, BoxDeleter> found(pixConnCompBB(boxes.get(), 8));
  const double page_area = static_cast<double>(pixGetWidth(marks)) * pixGetHeight(marks);
  for (int i = 0; found && i < std::min(boxaGetCount(found.get()), 400); ++i) {
    l_int32 x, y, wide, high;
    boxaGetBoxGeometry(found.get(), i, &x, &y, &wide, &high);
    x *= 2, y *= 2, wide *= 2, high *= 2;
    wide = std::min(wide, static_cast<l_int32>(pixGetWidth(marks)) - x);
    high = std::min(high, static_cast<l_int32>(pixGetHeight(marks)) - y);
    if (std::max(wide, high) < kBoxWide || std::min(wide, high) < kBoxHigh ||
        static_cast<double>(wide) * high > kMostOfPage * page_area)
      continue;
    if (DarkShare(marks, x, y, wide, high) >= kLeastDark) TurnArea(x, y, wide, high, marks, page);
  }
}

PixOwner TakeOutRulings(Pix* marks) {
  PixOwner across = TakeOut(true, marks), down = TakeOut(false, marks);
  if (!across) return down;
  if (down) pixOr(across.get(), across.get(), down.get());
  return across;
}

double StrayInk(Pix* marks, const std::vector<PixelBox>& read) {
  const PixOwner large(
      pixSelectBySize(marks, kLetterLeast, kLetterLeast, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
  if (!large) return 0;
  const PixOwner letters(pixSelectBySize(large.get(), 4 * kLetterMost, kLetterMost, 8, L_SELECT_IF_BOTH,
                                         L_SELECT_IF_LTE, nullptr));
  if (!letters) return 0;
  l_int32 all = 0, stray = 0;
  pixCountPixels(letters.get(), &all, nullptr);
  if (all < kLeastLetters) return 0;
  for (const PixelBox& box : read)
    pixRasterop(letters.get(), box.left - 4, box.top - 4, box.width() + 8, box.height() + 8, PIX_CLR, nullptr,
                0, 0);
  pixCountPixels(letters.get(), &stray, nullptr);
  return static_cast<double>(stray) / all;
}

std::vector<PixelBox> UnreadInk(Pix* marks, const std::vector<PixelBox>& read) {
  std::vector<PixelBox> unread;
  // At half the size; specks and hair lines do not survive it.
  const PixOwner half(pixReduceRankBinary2(marks, 2, nullptr));
  if (!half) return unread;
  for (const PixelBox& box : read) {
    const int room = std::max(3, box.height() / 6);
    pixRasterop(half.get(), (box.left - room) / 2, (box.top - room) / 2, box.width() / 2 + room,
                box.height() / 2 + room, PIX_CLR, nullptr, 0, 0);
  }
  const PixOwner strokes(pixSelectBySize(half.get(), kLeastStroke, kLeastStroke, 8, L_SELECT_IF_EITHER,
                                         L_SELECT_IF_GT, nullptr));
  if (!strokes) return unread;
  const PixOwner joined(pixCloseSafeCompBrick(nullptr, strokes.get(), 17, 7));
  if (!joined) return unread;
  const std::unique_ptr<Boxa, BoxDeleter> found(pixConnCompBB(joined.get(), 8));
  const double page_area = static_cast<double>(pixGetWidth(half.get())) * pixGetHeight(half.get());
  for (int i = 0; found && i < boxaGetCount(found.get()) && unread.size() < kMostUnread; ++i) {
    l_int32 x, y, wide, high;
    boxaGetBoxGeometry(found.get(), i, &x, &y, &wide, &high);
    const double ink = DarkShare(strokes.get(), x, y, wide, high);
    const bool writing = wide >= kWritingWide && high >= kWritingHigh && ink > 0.02 && ink < 0.8 &&
                         static_cast<double>(wide) * high < kMostOfPage * page_area;
    if (writing) unread.push_back({2 * x, 2 * y, 2 * (x + wide), 2 * (y + high)});
  }
  std::sort(unread.begin(), unread.end(), [](const PixelBox& a, const PixelBox& b) {
    return std::pair(a.top, a.left) < std::pair(b.top, b.left);
  });
  return unread;
}

}  // namespace blackbar
