#include "tests/pipeline/vision/drawn_scene.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace blackbar {

struct DrawnScene::State {
  int width = 0, height = 0, noise = 0;
  cairo_surface_t* surface = nullptr;
  cairo_t* pen = nullptr;

  void Rectangle(double left, double top, double wide, double high, double red, double green, double blue) {
    cairo_set_source_rgb(pen, red, green, blue);
    cairo_rectangle(pen, left, top, wide, high);
    cairo_fill(pen);
  }

  // Centred, as wide as `wide` at most.
  void Line(const std::string& text, double middle, double base, double size, double wide) {
    cairo_set_font_size(pen, size);
    cairo_text_extents_t about;
    cairo_text_extents(pen, text.c_str(), &about);
    if (about.width > wide) {
      cairo_set_font_size(pen, size * wide / about.width);
      cairo_text_extents(pen, text.c_str(), &about);
    }
    cairo_move_to(pen, middle - about.width / 2 - about.x_bearing, base);
    cairo_show_text(pen, text.c_str());
  }
};

DrawnScene::DrawnScene(int width, int height, int noise) : state_(std::make_unique<State>()) {
  state_->width = width, state_->height = height, state_->noise = noise;
  state_->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  state_->pen = cairo_create(state_->surface);
  cairo_pattern_t* sky = cairo_pattern_create_linear(0, 0, 0, height);
  cairo_pattern_add_color_stop_rgb(sky, 0, 0.55, 0.7, 0.9);
  cairo_pattern_add_color_stop_rgb(sky, 0.5, 0.8, 0.82, 0.8);
  cairo_pattern_add_color_stop_rgb(sky, 0.55, 0.45, 0.45, 0.43);
  cairo_pattern_add_color_stop_rgb(sky, 1, 0.3, 0.3, 0.3);
  cairo_set_source(state_->pen, sky);
  cairo_paint(state_->pen);
  cairo_pattern_destroy(sky);
}

DrawnScene::~DrawnScene() {
  cairo_destroy(state_->pen);
  cairo_surface_destroy(state_->surface);
}

void DrawnScene::Car(const std::string& number, double left, double top, double wide, bool light_on_dark) {
  State& s = *state_;
  const double high = wide * 0.6;
  s.Rectangle(left, top + high * 0.35, wide, high * 0.5, 0.25, 0.1, 0.12);
  s.Rectangle(left + wide * 0.12, top, wide * 0.76, high * 0.38, 0.22, 0.09, 0.11);
  s.Rectangle(left + wide * 0.18, top + high * 0.05, wide * 0.64, high * 0.27, 0.12, 0.16, 0.2);
  s.Rectangle(left + wide * 0.03, top + high * 0.45, wide * 0.1, high * 0.12, 0.7, 0.1, 0.1);
  s.Rectangle(left + wide * 0.87, top + high * 0.45, wide * 0.1, high * 0.12, 0.7, 0.1, 0.1);
  const double plate_wide = wide * 0.26, plate_high = plate_wide / 2;
  const double x = left + (wide - plate_wide) / 2, y = top + high * 0.56;
  const double ground = light_on_dark ? 0.1 : 0.93, ink = light_on_dark ? 0.95 : 0.1;
  s.Rectangle(x, y, plate_wide, plate_high, ground, ground, light_on_dark ? 0.25 : ground);
  cairo_select_font_face(s.pen, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_source_rgb(s.pen, ink, ink, light_on_dark ? ink : 0.35);
  s.Line(number, x + plate_wide / 2, y + plate_high * 0.72, plate_high * 0.62, plate_wide * 0.9);
  plate_ = BoxOf(x + 0.05 * plate_wide, y + 0.35 * plate_high, 0.9 * plate_wide, 0.4 * plate_high);
}

void DrawnScene::Card(const std::vector<std::string>& lines, double left, double top, double wide,
                      double high) {
  State& s = *state_;
  s.Rectangle(left, top, wide, high, 0.97, 0.97, 0.95);
  cairo_select_font_face(s.pen, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_source_rgb(s.pen, 0.1, 0.1, 0.1);
  const double step = high / static_cast<double>(lines.size() + 1);
  double base = top + step;
  for (const std::string& line : lines) {
    cairo_set_font_size(s.pen, step * 0.55);
    cairo_move_to(s.pen, left + wide * 0.08, base);
    cairo_show_text(s.pen, line.c_str());
    base += step;
  }
}

void DrawnScene::Text(const std::string& text, double left, double base, double size) {
  State& s = *state_;
  cairo_select_font_face(s.pen, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_source_rgb(s.pen, 0.05, 0.05, 0.05);
  cairo_set_font_size(s.pen, size);
  cairo_move_to(s.pen, left, base);
  cairo_show_text(s.pen, text.c_str());
}

void DrawnScene::Draw(Code code, const std::string& text, int left, int top, int wide, int high) {
  ZXing::MultiFormatWriter writer(code == Code::kQr ? ZXing::BarcodeFormat::QRCode
                                                    : ZXing::BarcodeFormat::PDF417);
  const ZXing::BitMatrix bits = writer.encode(std::wstring(text.begin(), text.end()), wide, high);
  state_->Rectangle(left - 12, top - 12, bits.width() + 24, bits.height() + 24, 1, 1, 1);
  for (int y = 0; y < bits.height(); ++y) {
    for (int x = 0; x < bits.width(); ++x)
      if (bits.get(x, y)) state_->Rectangle(left + x, top + y, 1, 1, 0, 0, 0);
  }
}

Picture DrawnScene::picture() const {
  const State& s = *state_;
  cairo_surface_flush(s.surface);
  const unsigned char* data = cairo_image_surface_get_data(s.surface);
  const int stride = cairo_image_surface_get_stride(s.surface);
  Picture picture;
  picture.width = s.width, picture.height = s.height, picture.channels = 3;
  picture.pixels.resize(static_cast<size_t>(s.width) * s.height * 3);
  std::mt19937 grain(7);
  for (int y = 0; y < s.height; ++y) {
    const unsigned char* from = data + static_cast<ptrdiff_t>(y) * stride;
    uint8_t* to = picture.row(y);
    for (int x = 0; x < s.width; ++x, from += 4, to += 3) {
      const int off = s.noise == 0 ? 0 : static_cast<int>(grain() % (2 * s.noise + 1)) - s.noise;
      for (int c = 0; c < 3; ++c) to[c] = static_cast<uint8_t>(std::clamp(from[2 - c] + off, 0, 255));
    }
  }
  return picture;
}

Box DrawnScene::BoxOf(double left, double top, double wide, double high) const {
  const auto part = [](double at, int whole) {
    return static_cast<int32_t>(std::lround(at * kWholeSide / whole));
  };
  return ClampToPage({part(left, state_->width), part(top, state_->height), part(left + wide, state_->width),
                      part(top + high, state_->height)});
}

}  // namespace blackbar
