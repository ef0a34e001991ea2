#include "pipeline/readers/ocr/clean_picture.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace blackbar {
namespace {

constexpr double kBestDpi = 300;
constexpr double kLeastSkew = 0.25, kMostSkew = 15;  // degrees
constexpr int kInkDepth = 45;                        // grey levels below the ground
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

// Resolution that the letters on it have: sheets larger than a drawing table are scans with a wrong page
// size.
double LikelyDpi(const Picture& picture, double page_inches) {
  const double inches = std::clamp(page_inches, 1.0, 17.0) * (picture.bottom - picture.top);
  return inches > 0 ? picture.height / inches : kBestDpi;
}

double ScaleFor(double dpi) {
  if (dpi > 400) return kBestDpi / dpi;
  if (dpi < 200) return std::min(3.0, kBestDpi / dpi);
  return 1;
}

struct Tones {
  int dark = 0, ground = 255;  // the darkest percent's bound, and the commonest light tone
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
  return tones;
}

// Stains and shadows of the scanner's lid go; faint print is stretched.
PixOwner EvenOut(PixOwner pix, Tones* tones) {
  if (tones->between < 0.05) return pix;  // black and white already
  PixOwner even(pixBackgroundNormSimple(pix.get(), nullptr, nullptr));
  if (!even) return pix;
  const int dark = std::min(tones->dark, 150);
  if (dark > 60) {
    PixOwner stretched(pixGammaTRC(nullptr, even.get(), 1.0F, dark - 30, 215));
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

double SkewOf(Pix* marks) {
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(marks, &angle, &confidence, 4, 2, 7.0F, 1.0F, 0.01F) != 0) return 0;
  if (confidence < 3 || std::fabs(angle) < kLeastSkew || std::fabs(angle) > kMostSkew) return 0;
  return angle;
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const { pixDestroy(&pix); }

PagePlace::PagePlace(const Picture& whole, double scale, double radians, int cleaned_width,
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
      source_x_(whole.width * scale / 2),
      source_y_(whole.height * scale / 2) {}

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
  *page_x = left_ + straight_x / scale_ * per_pixel_x_;
  *page_y = top_ + straight_y / scale_ * per_pixel_y_;
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

Result<CleanPicture> CleanForOcr(const Picture& picture, double page_inches) {
  const Error full{ErrorCode::kLimitExceeded, "the picture is too large to be read", ""};
  CleanPicture clean;
  PixOwner pix = FromPicture(picture);
  if (!pix) return full;
  const double scale = ScaleFor(LikelyDpi(picture, page_inches));
  if (scale != 1)
    pix.reset(pixScale(pix.get(), static_cast<l_float32>(scale), static_cast<l_float32>(scale)));
  if (!pix) return full;
  Tones tones = Measure(picture);
  pix = EvenOut(std::move(pix), &tones);
  Ink ink = MeasureInk(pix.get(), tones.ground);
  if (!ink.marks) return full;
  clean.ink = ink.share;
  clean.skew = SkewOf(ink.marks.get());
  if (ink.specked) pix = std::move(ink.marks);
  const double turn = clean.skew * kRadians;
  if (turn != 0) {
    const int width = pixGetWidth(pix.get()), height = pixGetHeight(pix.get());
    pix.reset(pixRotate(pix.get(), static_cast<l_float32>(turn),
                        pixGetDepth(pix.get()) == 1 ? L_ROTATE_SHEAR : L_ROTATE_AREA_MAP, L_BRING_IN_WHITE,
                        width, height));
    if (!pix) return full;
  }
  pixSetResolution(pix.get(), static_cast<l_int32>(kBestDpi), static_cast<l_int32>(kBestDpi));
  clean.place = PagePlace(picture, scale, turn, pixGetWidth(pix.get()), pixGetHeight(pix.get()));
  clean.pix = std::move(pix);
  return clean;
}

CleanPicture TurnedByQuarters(const CleanPicture& clean, int turns) {
  CleanPicture out;
  out.place = clean.place;
  out.place.SetQuarterTurns(turns, pixGetWidth(clean.pix.get()), pixGetHeight(clean.pix.get()));
  out.pix.reset(pixRotateOrth(clean.pix.get(), turns));
  out.ink = clean.ink;
  out.skew = clean.skew;
  return out;
}

}  // namespace blackbar
