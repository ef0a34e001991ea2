// A picture made ready for looking: RGB and grey, not larger than asked for, and its way back to the page.
// Owns its pixels (those of OpenCV). Sandboxed reader, one thread.
#pragma once

#include <memory>

#include "pipeline/readers/ocr/pix_owner.h"
#include "pipeline/readers/picture.h"

namespace cv {
class Mat;
}

namespace blackbar {

class Frame {
 public:
  // Made smaller where it is wider than `width` (or higher than 4/3 of it). 0: as it is.
  Frame(const Picture& picture, int width);
  ~Frame();
  Frame(Frame&&) noexcept;

  const cv::Mat& rgb() const { return *rgb_; }
  const cv::Mat& grey() const { return *grey_; }
  int width() const { return width_; }
  int height() const { return height_; }
  // Boxes in pixels of the frame to the displayed page and back, cut at the picture's edges; may be empty.
  Box ToPage(const PixelBox& box) const;
  PixelBox ToPixels(const Box& box) const;

 private:
  std::unique_ptr<cv::Mat> rgb_, grey_;
  int width_ = 0, height_ = 0;
  double left_ = 0, top_ = 0, per_x_ = 0, per_y_ = 0;  // fractions of the page, one pixel
};

// What one detector saw, in pixels of its frame.
struct Sight {
  PixelBox box;
  double score = 0;     // 0 to 1
  const char* by = "";  // the detector's name, of static life
};

double AreaOf(const PixelBox& box);
PixelBox Meet(const PixelBox& a, const PixelBox& b);  // may have no area
PixelBox Join(const PixelBox& a, const PixelBox& b);
PixelBox Within(const PixelBox& box, int width, int height);
// Shared area over the joined area, and over the smaller of the two.
double Overlap(const PixelBox& a, const PixelBox& b);
double Cover(const PixelBox& a, const PixelBox& b);

// The best of those that overlap more than `most`.
std::vector<Sight> BestOf(std::vector<Sight> sights, double most);
// Sights of several detectors: those that lie over each other become one around them, which is as likely as
// that not all of them are wrong.
std::vector<Sight> Unite(std::vector<Sight> sights);

}  // namespace blackbar
