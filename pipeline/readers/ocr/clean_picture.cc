#include "pipeline/readers/ocr/clean_picture.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "pipeline/readers/ocr/page_marks.h"

namespace blackbar {
namespace {

constexpr double kBestDpi = 300;
constexpr double kLeastSqueezed = 1.25, kMostSqueezed = 5;
constexpr double kLeastSkew = 0.25, kMostSkew = 15;    // degrees
constexpr double kLeastGrain = 11, kCoarseGrain = 40;  // grey levels
constexpr double kPlain = 0.05;                        // share of middle tones; less is an even white ground
constexpr int kFaint = 120, kVeryFaint = 160;  // grey level of ink that is stretched whatever the ground
constexpr double kBilevel = 0.0005;            // less is black and white: letters have no grey rims
constexpr int kInkDepth = 45;                  // grey levels below the ground
constexpr double kRadians = 3.14159265358979 / 180;

PixOwner FromPicture(const Picture& picture) {
  PixOwner pix(pixCreateNoInit(picture.width, picture.height, 8));
  if (!pix) return pix;
  l_uint32* data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < picture.height; ++y)
    std::memcpy(data + static_cast<size_t>(y) * words, picture.row(y), picture.width);
  pixEndianByteSwap(pix.get());
  return pix;
}

// Sheets larger than a drawing table are scans with a wrong page size.
double Dpi(int pixels, double page_inches, double share) {
  const double inches = std::clamp(page_inches, 1.0, 17.0) * share;
  return inches > 0 ? pixels / inches : kBestDpi;
}

double ScaleFor(double dpi) {
  if (dpi > 400) return kBestDpi / dpi;
  if (dpi < 200) return std::min(3.0, kBestDpi / dpi);
  return 1;
}

PixelScale ScaleOf(const Picture& picture, PageInches size) {
  const double across = Dpi(picture.width, size.wide, picture.right - picture.left);
  const double down = Dpi(picture.height, size.high, picture.bottom - picture.top);
  const double squeezed = std::max(across, down) / std::max(1.0, std::min(across, down));
  // Fax machines have twice as many columns as rows. More than that is a picture that is no scan.
  if (squeezed < kLeastSqueezed || squeezed > kMostSqueezed) return {ScaleFor(down), ScaleFor(down)};
  return {std::min(3.5, kBestDpi / across), std::min(3.5, kBestDpi / down)};
}

struct Tones {
  int dark = 0, ground = 255;  // the darkest percent's bound, and the commonest light tone
  int ink = 0;                 // middle tone of what is clearly darker than the ground
  double between = 0;          // share of pixels that are neither near black nor near white
};

Tones Measure(const Picture& picture) {
  std::array<int64_t, 256> count{};
  for (size_t i = 0; i < picture.pixels.size(); i += 3) ++count[picture.pixels[i]];
  int64_t whole = 0, below = 0, between = 0;
  for (int i = 0; i < 256; ++i) whole += count[i], between += i >= 40 && i < 216 ? count[i] : 0;
  Tones tones;
  tones.between = whole ? static_cast<double>(between) / static_cast<double>(whole) : 0;
  for (tones.dark = 0; tones.dark < 255 && (below += count[tones.dark]) * 100 < whole; ++tones.dark) {
  }
  // The middle pixel is paper on any page of text.
  below = 0;
  for (tones.ground = 0; tones.ground < 255 && (below += count[tones.ground]) * 2 < whole; ++tones.ground) {
  }
  int64_t darker = 0;
  for (int i = 0; i < tones.ground - kInkDepth; ++i) darker += count[i];
  below = 0;
  for (tones.ink = 0; tones.ink < 255 && (below += count[tones.ink]) * 2 < darker; ++tones.ink) {
  }
  return tones;
}

// Letters of steps become letters of curves.
PixOwner Softened(PixOwner pix) {
  PixOwner soft(pixBlockconv(pix.get(), 1, 1));
  return soft ? std::move(soft) : std::move(pix);
}

// Stains and shadows of the scanner's lid go; faint print is stretched.
PixOwner EvenOut(PixOwner pix, Tones* tones) {
  if (tones->between < kPlain && tones->ink < kFaint) return pix;
  PixOwner even(pixBackgroundNormSimple(pix.get(), nullptr, nullptr));
  if (!even) return pix;
  // On a page of few letters the paper's grain would be taken for ink; there it becomes white.
  const bool sparse = tones->between < kPlain && tones->ink >= kVeryFaint;
  const int dark = std::min(tones->dark, 150);
  if (dark > 60) {
    if (sparse) even = Softened(std::move(even));
    PixOwner stretched(pixGammaTRC(nullptr, even.get(), 1.0F, dark - 30, sparse ? 195 : 215));
    if (stretched) even = std::move(stretched);
  }
  tones->ground = 200;  // what pixBackgroundNorm maps the ground to
  return even;
}

struct Ink {
  PixOwner marks;    // black and white
  double share = 0;  // specks left out
  bool specked = false;
};

Ink MeasureInk(Pix* grey, int ground) {
  Ink ink;
  ink.marks.reset(pixThresholdToBinary(grey, std::clamp(ground - kInkDepth, 30, 230)));
  if (!ink.marks) return ink;
  const PixOwner clean(
      pixSelectBySize(ink.marks.get(), 3, 3, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr));
  if (!clean) return ink;
  l_int32 all = 0, kept = 0;
  pixCountPixels(ink.marks.get(), &all, nullptr);
  pixCountPixels(clean.get(), &kept, nullptr);
  const double whole = static_cast<double>(pixGetWidth(grey)) * pixGetHeight(grey);
  ink.share = kept / whole;
  ink.specked = all - kept > 0.004 * whole;
  ink.marks.reset(pixClone(clean.get()));
  return ink;
}

// Nearly every scan lies within the small sweep; the wide one is for the rest.
double SkewOf(Pix* marks) {
  struct Sweep {
    int reduction;
    float range, most, least_confidence;  // degrees
  };
  for (const Sweep& sweep : {Sweep{4, 7, 4.5F, 3}, Sweep{8, 16, 15.5F, 2}}) {
    l_float32 angle = 0, confidence = 0;
    const int failed =
        pixFindSkewSweepAndSearch(marks, &angle, &confidence, sweep.reduction, 2, sweep.range, 1.0F, 0.01F);
    if (failed != 0 || confidence < sweep.least_confidence || std::fabs(angle) > sweep.most) continue;
    return std::fabs(angle) < kLeastSkew || std::fabs(angle) > kMostSkew ? 0 : angle;
  }
  return 0;
}

// Mean step between neighbours on the paper, in grey levels.
double GrainOf(Pix* grey, int ground) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey), words = pixGetWpl(grey);
  const int least = ground - kInkDepth - 30;
  int64_t sum = 0, count = 0;
  for (int y = 3; y < height; y += 16) {
    const l_uint32* row = pixGetData(grey) + static_cast<ptrdiff_t>(y) * words;
    for (int x = 1; x < width; ++x) {
      const int a = GET_DATA_BYTE(row, x - 1), b = GET_DATA_BYTE(row, x);
      if (a < least || b < least) continue;
      sum += std::abs(a - b), ++count;
    }
  }
  return count > 0 ? static_cast<double>(sum) / static_cast<double>(count) : 0;
}

PixOwner WithoutGrain(PixOwner pix, int ground) {
  const double grain = GrainOf(pix.get(), ground);
  if (grain < kLeastGrain) return pix;
  const int radius = grain < kCoarseGrain ? 1 : 2;
  PixOwner smooth(pixBlockconv(pix.get(), radius, radius));
  return smooth ? std::move(smooth) : std::move(pix);
}

PixOwner Level(PixOwner pix, double radians) {
  if (radians == 0) return pix;
  const int width = pixGetWidth(pix.get()), height = pixGetHeight(pix.get());
  return PixOwner(pixRotate(pix.get(), static_cast<l_float32>(radians),
                            pixGetDepth(pix.get()) == 1 ? L_ROTATE_SHEAR : L_ROTATE_AREA_MAP,
                            L_BRING_IN_WHITE, width, height));
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const { pixDestroy(&pix); }

PagePlace::PagePlace(const Picture& whole, PixelScale scale, double radians, int cleaned_width,
                     int cleaned_height)
    : left_(whole.left),
      top_(whole.top),
      per_pixel_x_((whole.right - whole.left) / whole.width),
      per_pixel_y_((whole.bottom - whole.top) / whole.height),
      scale_(scale),
      cosine_(std::cos(radians)),
      sine_(std::sin(radians)),
      centre_x_(cleaned_width / 2.0),
      centre_y_(cleaned_height / 2.0),
      source_x_(whole.width * scale.across / 2),
      source_y_(whole.height * scale.down / 2) {}

void PagePlace::SetQuarterTurns(int turns, int width, int height) {
  turns_ = turns & 3, turned_width_ = width, turned_height_ = height;
}

void PagePlace::ToFraction(double x, double y, double* page_x, double* page_y) const {
  const double turned_x = x, turned_y = y;
  if (turns_ == 1) x = turned_y, y = turned_height_ - turned_x;
  if (turns_ == 2) x = turned_width_ - turned_x, y = turned_height_ - turned_y;
  if (turns_ == 3) x = turned_width_ - turned_y, y = turned_x;
  x -= centre_x_, y -= centre_y_;
  const double straight_x = x * cosine_ + y * sine_ + source_x_,
               straight_y = y * cosine_ - x * sine_ + source_y_;
  *page_x = left_ + straight_x / scale_.across * per_pixel_x_;
  *page_y = top_ + straight_y / scale_.down * per_pixel_y_;
}

Box PagePlace::ToPage(double left, double top, double right, double bottom) const {
  double x0 = 2, y0 = 2, x1 = -1, y1 = -1;
  for (const double x : {left, right}) {
    for (const double y : {top, bottom}) {
      double page_x, page_y;
      ToFraction(x, y, &page_x, &page_y);
      x0 = std::min(x0, page_x), x1 = std::max(x1, page_x);
      y0 = std::min(y0, page_y), y1 = std::max(y1, page_y);
    }
  }
  const auto millionths = [](double part) {
    return static_cast<int32_t>(std::lround(std::clamp(part, 0.0, 1.0) * kWholeSide));
  };
  return {millionths(x0), millionths(y0), millionths(x1), millionths(y1)};
}

Result<CleanPicture> CleanForOcr(const Picture& picture, PageInches size) {
  const Error full{ErrorCode::kLimitExceeded, "the picture is too large to be read", ""};
  CleanPicture clean;
  PixOwner pix = FromPicture(picture);
  if (!pix) return full;
  const PixelScale scale = ScaleOf(picture, size);
  if (scale.across != 1 || scale.down != 1)
    pix.reset(pixScale(pix.get(), static_cast<l_float32>(scale.across), static_cast<l_float32>(scale.down)));
  if (!pix) return full;
  Tones tones = Measure(picture);
  pix = EvenOut(std::move(pix), &tones);
  pix = WithoutGrain(std::move(pix), tones.ground);
  Ink ink = MeasureInk(pix.get(), tones.ground);
  if (!ink.marks) return full;
  clean.ink = ink.share;
  clean.skew = SkewOf(ink.marks.get());
  const double turn = clean.skew * kRadians;
  pix = Level(std::move(pix), turn);
  ink.marks = Level(std::move(ink.marks), turn);
  if (!pix || !ink.marks) return full;
  TurnLightOnDark(ink.marks.get(), pix.get());
  if (ink.specked) pix.reset(pixConvert1To8(nullptr, ink.marks.get(), 255, 0));
  if (pix && (ink.specked || tones.between < kBilevel)) pix = Softened(std::move(pix));
  if (!pix) return full;
  clean.rulings = TakeOutRulings(ink.marks.get());
  pixSetResolution(pix.get(), static_cast<l_int32>(kBestDpi), static_cast<l_int32>(kBestDpi));
  clean.place = PagePlace(picture, scale, turn, pixGetWidth(pix.get()), pixGetHeight(pix.get()));
  clean.pix = std::move(pix);
  clean.marks = std::move(ink.marks);
  clean.ground = tones.ground;
  return clean;
}

CleanPicture TurnedByQuarters(const CleanPicture& clean, int turns) {
  CleanPicture out;
  out.place = clean.place;
  out.place.SetQuarterTurns(turns, pixGetWidth(clean.pix.get()), pixGetHeight(clean.pix.get()));
  out.pix.reset(pixRotateOrth(clean.pix.get(), turns));
  out.marks.reset(pixRotateOrth(clean.marks.get(), turns));
  if (clean.rulings) out.rulings.reset(pixRotateOrth(clean.rulings.get(), turns));
  out.ink = clean.ink;
  out.skew = clean.skew;
  out.ground = clean.ground;
  return out;
}

PixOwner MiddleOf(const CleanPicture& clean) {
  const int width = pixGetWidth(clean.pix.get()), height = pixGetHeight(clean.pix.get());
  const int side = std::min({width, height, 1000});
  BOX* box = boxCreate((width - side) / 2, (height - side) / 2, side, side);
  PixOwner middle(pixClipRectangle(clean.pix.get(), box, nullptr));
  boxDestroy(&box);
  return middle;
}

PixOwner QuarterTurned(Pix* pix, int turns) { return PixOwner(pixRotateOrth(pix, turns)); }

}  // namespace blackbar
