// Makes a scan fit for OCR: even background, contrast, no specks, level lines; and measures how much ink
// there is. The adapter for Leptonica. Sandboxed reader, one thread.
#pragma once

#include <memory>

#include "core/result.h"
#include "pipeline/readers/picture.h"

struct Pix;  // Leptonica's

namespace blackbar {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using PixOwner = std::unique_ptr<Pix, PixDeleter>;

// A point of the cleaned picture in fractions of the displayed page.
class PagePlace {
 public:
  PagePlace() = default;
  // The cleaned picture shows `whole`, scaled, and was turned clockwise by `radians` about its centre.
  PagePlace(const Picture& whole, double scale, double radians, int cleaned_width, int cleaned_height);
  // The smallest box on the page around a rectangle of the cleaned picture; may be empty.
  Box ToPage(double left, double top, double right, double bottom) const;
  // The picture was turned by quarters (clockwise) after all that; sizes before the turn.
  void SetQuarterTurns(int turns, int width, int height);

 private:
  void ToFraction(double x, double y, double* page_x, double* page_y) const;
  double left_ = 0, top_ = 0, per_pixel_x_ = 0, per_pixel_y_ = 0;
  double scale_ = 1, cosine_ = 1, sine_ = 0;
  double centre_x_ = 0, centre_y_ = 0, source_x_ = 0, source_y_ = 0;
  int turns_ = 0, turned_width_ = 0, turned_height_ = 0;
};

struct CleanPicture {
  PixOwner pix;  // grey, or black and white where there were specks
  PagePlace place;
  double ink = 0;   // share of the picture that is darker than its ground, specks left out
  double skew = 0;  // degrees that were taken out
};

// `page_inches` is the height of the displayed page, from which the scan's resolution follows.
Result<CleanPicture> CleanForOcr(const Picture& picture, double page_inches);

// The same picture a number of quarter turns clockwise.
CleanPicture TurnedByQuarters(const CleanPicture& clean, int turns);

}  // namespace blackbar
