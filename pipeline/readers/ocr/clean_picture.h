// Makes a scan fit for OCR: square pixels, even background, contrast, no grain and specks, level
// lines, nothing light on dark; and tells ink from rulings. The adapter for Leptonica. Sandboxed
// reader, one thread.
#pragma once

#include "core/result.h"
#include "pipeline/readers/ocr/pix_owner.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

// Pixels of the cleaned picture for one of the scan's; they differ for a fax.
struct PixelScale {
  double across = 1, down = 1;
};

// A point of the cleaned picture in fractions of the displayed page.
class PagePlace {
 public:
  PagePlace() = default;
  // The cleaned picture shows `whole`, scaled, and was turned clockwise by `radians` about its centre.
  PagePlace(const Picture& whole, PixelScale scale, double radians, int cleaned_width, int cleaned_height);
  // The smallest box on the page around a rectangle of the cleaned picture; may be empty.
  Box ToPage(double left, double top, double right, double bottom) const;
  // The picture was turned by quarters (clockwise) after all that; sizes before the turn.
  void SetQuarterTurns(int turns, int width, int height);

 private:
  void ToFraction(double x, double y, double* page_x, double* page_y) const;
  double left_ = 0, top_ = 0, per_pixel_x_ = 0, per_pixel_y_ = 0;
  PixelScale scale_;
  double cosine_ = 1, sine_ = 0;
  double centre_x_ = 0, centre_y_ = 0, source_x_ = 0, source_y_ = 0;
  int turns_ = 0, turned_width_ = 0, turned_height_ = 0;
};

struct CleanPicture {
  PixOwner pix;      // grey, or black and white where there were specks
  PixOwner marks;    // its ink in black and white, without rulings
  PixOwner rulings;  // lines that `pix` still shows; null where there are none
  PagePlace place;
  double ink = 0;    // share of the picture that is darker than its ground, specks left out
  double skew = 0;   // degrees that were taken out
  int ground = 255;  // grey level of the paper
};

// The scan's resolution follows from the size of the displayed page.
Result<CleanPicture> CleanForOcr(const Picture& picture, PageInches size);

// The same picture a number of quarter turns clockwise.
CleanPicture TurnedByQuarters(const CleanPicture& clean, int turns);

// A part in the middle of the page that shows a few lines whichever way up it is; may be null.
PixOwner MiddleOf(const CleanPicture& clean);
PixOwner QuarterTurned(Pix* pix, int turns);

}  // namespace blackbar
