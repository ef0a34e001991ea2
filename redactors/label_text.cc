#include "redactors/label_text.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

constexpr double kAscent = 0.93, kDescent = 0.24;  // of DejaVu Sans, in parts of the font size
constexpr int kLabelPoints[] = {9, 8, 7, 6, 5};

cairo_t* Begin(cairo_surface_t* surface, double size) {
  cairo_t* cr = cairo_create(surface);
  cairo_select_font_face(cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, size);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cr, options);
  cairo_font_options_destroy(options);
  return cr;
}

}  // namespace

double TextWidth(const std::string& text, double size) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
  cairo_t* cr = Begin(surface, size);
  cairo_text_extents_t extents;
  cairo_text_extents(cr, text.c_str(), &extents);
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  return extents.x_advance;
}

Result<Raster> TextMask(const std::string& text, int pixels) {
  double size = pixels / (kAscent + kDescent);
  Raster mask{static_cast<int>(std::ceil(TextWidth(text, size))) + 2, pixels, 1, {}};
  mask.bytes.resize(static_cast<size_t>(mask.width) * mask.height);
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height);
  cairo_t* cr = Begin(surface, size);
  cairo_move_to(cr, 1, kAscent * size);
  cairo_show_text(cr, text.c_str());
  cairo_surface_flush(surface);
  bool drawn = cairo_status(cr) == CAIRO_STATUS_SUCCESS;
  const unsigned char* data = cairo_image_surface_get_data(surface);
  int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; drawn && y < mask.height; ++y) {
    std::copy_n(data + static_cast<size_t>(y) * stride, mask.width, mask.at(0, y));
  }
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  if (!drawn) return Error{ErrorCode::kUnavailable, "no font is installed; install fonts-dejavu-core"};
  return mask;
}

Result<std::optional<Raster>> LabelFor(const std::string& text, const PixelRect& rect,
                                       double pixels_a_point) {
  if (text.empty()) return std::optional<Raster>();
  int margin = static_cast<int>(std::ceil(pixels_a_point));
  for (int points : kLabelPoints) {
    int pixels = static_cast<int>(std::lround(points * pixels_a_point * (kAscent + kDescent)));
    if (pixels < 1 || pixels + margin > rect.height()) continue;
    if (TextWidth(text, pixels / (kAscent + kDescent)) + 2 + 2 * margin > rect.width()) continue;
    return std::optional<Raster>(TRY(TextMask(text, pixels)));
  }
  return std::optional<Raster>();
}

}  // namespace blackbar
