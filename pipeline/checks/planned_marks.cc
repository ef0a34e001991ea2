#include "pipeline/checks/planned_marks.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>

namespace blackbar {
namespace {

// The rules of printing: DejaVu Sans without hinting, in the middle of its box by advance width and by the
// height from ascender to descender, in one of these sizes, rounded to whole pixels of the page's picture.
constexpr double kAscent = 0.93, kDescent = 0.24;
constexpr int kLabelPoints[] = {9, 8, 7, 6, 5};
constexpr double kStampHeight = 11, kStampEdge = 14, kStampSize = kStampHeight / 1.3;  // points

struct CairoEnd {
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};

cairo_surface_t* Begin(uint8_t* data, int width, int height, int stride, double size,
                       std::unique_ptr<cairo_t, CairoEnd>* cr) {
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(data, CAIRO_FORMAT_A8, width, height, stride);
  cr->reset(cairo_create(surface));
  cairo_select_font_face(cr->get(), "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr->get(), size);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cr->get(), options);
  cairo_font_options_destroy(options);
  return surface;
}

double AdvanceOf(const std::string& text, double size) {
  uint8_t none[4] = {};
  std::unique_ptr<cairo_t, CairoEnd> cr;
  cairo_surface_t* surface = Begin(none, 1, 1, 4, size, &cr);
  cairo_text_extents_t extents{};
  cairo_text_extents(cr.get(), text.c_str(), &extents);
  cr.reset();
  cairo_surface_destroy(surface);
  return extents.x_advance;
}

// `text` with its baseline beginning at (x, y).
Result<PlannedMark> Drawn(const std::string& text, double size, double x, double y) {
  PlannedMark mark;
  mark.rect.left = static_cast<int>(std::floor(x)) - 1;
  mark.rect.top = static_cast<int>(std::floor(y - kAscent * size)) - 1;
  mark.rect.right = static_cast<int>(std::ceil(x + AdvanceOf(text, size))) + 1;
  mark.rect.bottom = static_cast<int>(std::ceil(y + kDescent * size)) + 1;
  int width = mark.rect.right - mark.rect.left, height = mark.rect.bottom - mark.rect.top;
  const Error failed{ErrorCode::kUnavailable, "no font is installed; install fonts-dejavu-core"};
  if (width <= 0 || height <= 0 || int64_t{width} * height > 10'000'000) return failed;
  int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, width);
  std::vector<uint8_t> padded(static_cast<size_t>(stride) * height);
  std::unique_ptr<cairo_t, CairoEnd> cr;
  cairo_surface_t* surface = Begin(padded.data(), width, height, stride, size, &cr);
  cairo_move_to(cr.get(), x - mark.rect.left, y - mark.rect.top);
  cairo_show_text(cr.get(), text.c_str());
  bool drawn = cairo_status(cr.get()) == CAIRO_STATUS_SUCCESS;
  cr.reset();
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  if (!drawn) return failed;
  mark.ink.reserve(static_cast<size_t>(width) * height);
  for (int row = 0; row < height; ++row) {
    auto from = padded.begin() + static_cast<ptrdiff_t>(stride) * row;
    mark.ink.insert(mark.ink.end(), from, from + width);
  }
  return mark;
}

// How a raster lies over the page.
struct Scale {
  double x, y;          // pixels a point
  double left, top;     // of the raster's area, points
  double page_picture;  // pixels a point of the page's own picture: sizes are rounded to them
};

Scale ScaleOf(const Raster& grey, const PageView& page) {
  double w = page.now.width_pt / kWholeSide, h = page.now.height_pt / kWholeSide;
  Scale scale{grey.width / std::max(1e-6, grey.area.width() * w),
              grey.height / std::max(1e-6, grey.area.height() * h), grey.area.left * w, grey.area.top * h, 0};
  for (const PaintedImage& image : page.now.images) {
    if (image.box.width() > kWholeSide / 100 * 98)
      scale.page_picture = std::max(scale.page_picture, image.width / page.now.width_pt);
  }
  if (scale.page_picture <= 0) scale.page_picture = scale.x;
  return scale;
}

// A size as it is after rounding to whole pixels of the page's picture.
double Rounded(double points, double pixels_a_point) {
  return std::max(1.0, std::round(points * pixels_a_point * (kAscent + kDescent))) / (kAscent + kDescent) /
         pixels_a_point;
}

PixelRect Clipped(const Raster& grey, const PixelRect& r) {
  return {std::clamp(r.left, 0, grey.width), std::clamp(r.top, 0, grey.height),
          std::clamp(r.right, 0, grey.width), std::clamp(r.bottom, 0, grey.height)};
}

PixelRect Around(const PixelRect& r, int by) {
  return {r.left - by, r.top - by, r.right + by, r.bottom + by};
}

// Sum of differences of picture and mark over `where`; gives up beyond `limit`.
int64_t Misfit(const Raster& grey, const PixelRect& where, const PlannedMark* mark, int64_t limit) {
  int64_t sum = 0;
  for (int y = where.top; y < where.bottom && sum < limit; ++y) {
    for (int x = where.left; x < where.right; ++x) {
      int wanted = mark ? mark->InkAt(x, y) : 0;
      if (mark && mark->dark_on_light) wanted = 255 - wanted;
      sum += std::abs(grey.At(x, y) - wanted);
    }
  }
  return sum;
}

// The place within a few pixels where the mark fits best.
int64_t Settle(const Raster& grey, const PixelRect& where, int64_t limit, PlannedMark* mark) {
  const int reach = grey.dpi > 200 ? 3 : 2;
  PixelRect best = mark->rect, start = mark->rect;
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      mark->rect = {start.left + dx, start.top + dy, start.right + dx, start.bottom + dy};
      int64_t misfit = Misfit(grey, where, mark, limit);
      if (misfit < limit) limit = misfit, best = mark->rect;
    }
  }
  mark->rect = best;
  return limit;
}

Result<void> AddLabel(const Raster& grey, const Scale& scale, const PageView& page, const Spot& spot,
                      std::vector<PlannedMark>* marks) {
  const std::string& label = spot.redaction->label;
  double w = page.now.width_pt / kWholeSide, h = page.now.height_pt / kWholeSide;
  double x = ((spot.box.left + spot.box.right) / 2.0 * w - scale.left) * scale.x;
  double y = ((spot.box.top + spot.box.bottom) / 2.0 * h - scale.top) * scale.y;
  // At the page picture's own resolution labels begin at whole pixels.
  const bool native = std::abs(scale.x / scale.page_picture - 1) < 0.02;
  std::vector<PlannedMark> candidates;
  PixelRect where{};
  for (int points : kLabelPoints) {
    double size = Rounded(points, scale.page_picture) * scale.x;
    double advance = AdvanceOf(label, size);
    double height = (kAscent + kDescent) * size;
    if (advance > spot.box.width() * w * scale.x || height > spot.box.height() * h * scale.y + 2) continue;
    double left = x - advance / 2, top = y - height / 2;
    if (native) left = std::round(left), top = std::round(top);
    candidates.push_back(TRY(Drawn(label, size, left, top + kAscent * size)));
    if (where.empty()) where = Clipped(grey, Around(candidates.back().rect, 3));
  }
  if (where.empty()) return {};
  // A raster that shows only an edge of the label says nothing about it that the label's own box does not.
  int64_t least = Misfit(grey, where, nullptr, std::numeric_limits<int64_t>::max());
  const PlannedMark* best = nullptr;
  for (PlannedMark& candidate : candidates) {
    int64_t misfit = Settle(grey, where, least, &candidate);
    if (misfit < least) least = misfit, best = &candidate;
  }
  if (best) marks->push_back(*best);
  return {};
}

Result<void> AddStamp(const Raster& grey, const Scale& scale, const PageView& page,
                      std::vector<PlannedMark>* marks) {
  if (page.own_stamp.empty() || !page.is_picture) return {};
  double width = AdvanceOf(page.own_stamp, kStampSize) + 4;
  double right = std::max(width, page.now.width_pt - kStampEdge);
  double top = std::max(0.0, page.now.height_pt - kStampEdge - kStampHeight);
  PixelRect field = {static_cast<int>(std::floor((right - width - scale.left) * scale.x)),
                     static_cast<int>(std::floor((top - scale.top) * scale.y)),
                     static_cast<int>(std::ceil((right - scale.left) * scale.x)),
                     static_cast<int>(std::ceil((top + kStampHeight - scale.top) * scale.y))};
  PixelRect where = Clipped(grey, field);
  if (where.empty()) return {};
  double p = scale.page_picture;  // the field is whole pixels of the page's picture, its text two less high
  double rows = std::ceil((top + kStampHeight) * p) - std::floor(top * p);
  double size = std::max(1.0, rows - 2) / (kAscent + kDescent) / p * scale.x;
  double advance = AdvanceOf(page.own_stamp, size);
  PlannedMark text = TRY(Drawn(page.own_stamp, size, field.right - advance - 2 * scale.x / scale.page_picture,
                               field.top + scale.y / scale.page_picture + kAscent * size));
  text.dark_on_light = true;
  int64_t none = Misfit(grey, where, nullptr, std::numeric_limits<int64_t>::max());
  if (Settle(grey, where, none, &text) >= none) return {};
  PlannedMark mark{field, {}, true};
  for (int y = field.top; y < field.bottom; ++y) {
    for (int x = field.left; x < field.right; ++x) mark.ink.push_back(text.InkAt(x, y));
  }
  marks->push_back(std::move(mark));
  return {};
}

constexpr int kLight = 64;   // lossy codecs ring beside the label
constexpr int kShade = 24;   // and blacken no deeper than this away from it
constexpr int kRinging = 8;  // pixels beside the label in which a JPEG may ring
constexpr int kFullInk = 200;
constexpr double kMaxLost = 0.3;  // of the label's full ink may be dim: thin strokes in a bilevel scan

// The strongest ink within `by` pixels.
int InkNear(const PlannedMark& mark, int x, int y, int by) {
  int most = 0;
  for (int dy = -by; dy <= by; ++dy) {
    for (int dx = -by; dx <= by; ++dx) most = std::max<int>(most, mark.InkAt(x + dx, y + dy));
  }
  return most;
}

bool Inside(const PixelRect& r, int x, int y) {
  return x >= r.left && x < r.right && y >= r.top && y < r.bottom;
}

// Light that a mark accounts for: within a pixel of its ink, dim light within two.
bool Accounted(const PlannedMark& mark, int x, int y, int value) {
  if (mark.dark_on_light) return Inside(Around(mark.rect, 1), x, y);  // what is in the field: see Damaged
  if (!Inside(Around(mark.rect, 2), x, y)) return false;
  return InkNear(mark, x, y, value >= 128 ? 1 : 2) >= 24;
}

// Dark pixels of a page number's field that are not its ink, and ink of any mark that is not there.
bool Damaged(const Raster& grey, const PlannedMark& mark) {
  int64_t full = 0, lost = 0;
  PixelRect part = Clipped(grey, mark.rect);
  for (int y = part.top; y < part.bottom; ++y) {
    for (int x = part.left; x < part.right; ++x) {
      int value = mark.dark_on_light ? 255 - grey.At(x, y) : grey.At(x, y);
      if (mark.InkAt(x, y) >= kFullInk) ++full, lost += value < 128;
      bool edge = !Inside(Around(mark.rect, -2), x, y);
      if (mark.dark_on_light && !edge && value >= kLight && InkNear(mark, x, y, value >= 128 ? 1 : 2) < 24)
        return true;
    }
  }
  return static_cast<double>(lost) > kMaxLost * static_cast<double>(full);
}

}  // namespace

uint8_t PlannedMark::InkAt(int x, int y) const {
  if (!Inside(rect, x, y)) return 0;
  return ink[static_cast<size_t>(y - rect.top) * (rect.right - rect.left) + (x - rect.left)];
}

Result<std::vector<PlannedMark>> MarksIn(const Raster& grey, const PageView& page) {
  std::vector<PlannedMark> marks;
  if (grey.empty()) return marks;
  Scale scale = ScaleOf(grey, page);
  bool any = false;
  for (const Spot& spot : page.spots) {
    if (!spot.box.Intersects(grey.area)) continue;
    any = true;
    if (!spot.redaction->label.empty()) TRY(AddLabel(grey, scale, page, spot, &marks));
  }
  if (any) TRY(AddStamp(grey, scale, page, &marks));
  return marks;
}

Box StampField(const PageView& page) {
  double width = AdvanceOf(page.own_stamp, kStampSize) + 4;
  double right = std::max(width, page.now.width_pt - kStampEdge);
  double top = std::max(0.0, page.now.height_pt - kStampEdge - kStampHeight);
  auto part = [](double value, double side) {
    return static_cast<int32_t>(std::lround(value / side * kWholeSide));
  };
  return {part(right - width - 1, page.now.width_pt), part(top - 1, page.now.height_pt),
          part(right + 1, page.now.width_pt), part(top + kStampHeight + 1, page.now.height_pt)};
}

void PaintOut(const std::vector<PlannedMark>& marks, int room, Raster* grey) {
  for (const PlannedMark& mark : marks) {
    PixelRect part = Clipped(*grey, Around(mark.rect, room));
    for (int y = part.top; y < part.bottom; ++y) {
      for (int x = part.left; x < part.right; ++x) grey->pixels[static_cast<size_t>(y) * grey->width + x] = 0;
    }
  }
}

Result<std::string> BoxComplaint(const Raster& grey, const PageView& page, int margin) {
  if (grey.width <= 2 * margin || grey.height <= 2 * margin) return std::string();
  Raster inner = Crop(grey, {margin, margin, grey.width - margin, grey.height - margin});
  Tones tones = Measure(inner, {0, 0, inner.width, inner.height});
  if (tones.high < kShade) return std::string();
  std::vector<PlannedMark> marks = TRY(MarksIn(inner, page));
  int64_t shades = 0;
  for (int y = 0; y < inner.height; ++y) {
    for (int x = 0; x < inner.width; ++x) {
      int value = inner.At(x, y);
      if (value < kShade) continue;
      auto accounts = [&](const PlannedMark& mark) { return Accounted(mark, x, y, value); };
      auto near = [&](const PlannedMark& mark) { return Inside(Around(mark.rect, kRinging), x, y); };
      if (value >= kLight && std::none_of(marks.begin(), marks.end(), accounts))
        return std::string(marks.empty() ? "marks inside a box that are no label"
                                         : "marks inside the box that are not its label");
      shades += value < kLight && std::none_of(marks.begin(), marks.end(), near);
    }
  }
  if (shades > static_cast<int64_t>(inner.pixels.size() / 1000))
    return std::string("shades of grey inside the box");
  for (const PlannedMark& mark : marks) {
    if (Damaged(inner, mark)) return std::string("a label that is not as planned");
  }
  return std::string();
}

}  // namespace blackbar
