#include "tests/pipeline/scans/scan_damage.h"

#include <cairo.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

namespace blackbar {
namespace {

constexpr double kRadians = 3.14159265358979 / 180;

Picture Drawn(const Sheet& sheet, const ScanDamage& damage) {
  const double across = damage.dpi / 72, down = (damage.dpi_down > 0 ? damage.dpi_down : damage.dpi) / 72;
  Picture out;
  out.width = static_cast<int>(std::lround(kSheetWide * across));
  out.height = static_cast<int>(std::lround(kSheetHigh * down));
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, out.width, out.height);
  cairo_t* c = cairo_create(surface);
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_paint(c);
  cairo_scale(c, across, down);
  cairo_translate(c, kSheetWide / 2, kSheetHigh / 2);
  cairo_rotate(c, damage.degrees * kRadians);
  cairo_translate(c, -kSheetWide / 2, -kSheetHigh / 2);
  sheet.draw(c);
  cairo_destroy(c);
  cairo_surface_flush(surface);
  out.pixels.resize(static_cast<size_t>(out.width) * out.height);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) out.row(y)[x] = data[static_cast<size_t>(y) * stride + 4 * x + 1];
  cairo_surface_destroy(surface);
  return out;
}

Pix* ToPix(const Picture& picture) {
  Pix* pix = pixCreate(picture.width, picture.height, 8);
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x) pixSetPixel(pix, x, y, picture.row(y)[x]);
  return pix;
}

void FromPix(Pix* pix, Picture* picture) {
  picture->width = pixGetWidth(pix), picture->height = pixGetHeight(pix);
  picture->pixels.resize(static_cast<size_t>(picture->width) * picture->height);
  for (int y = 0; y < picture->height; ++y) {
    for (int x = 0; x < picture->width; ++x) {
      l_uint32 value = 0;
      pixGetPixel(pix, x, y, &value);
      picture->row(y)[x] = static_cast<uint8_t>(value);
    }
  }
}

void Blur(int radius, Picture* picture) {
  Pix* pix = ToPix(*picture);
  Pix* soft = pixBlockconv(pix, radius, radius);
  FromPix(soft, picture);
  pixDestroy(&pix);
  pixDestroy(&soft);
}

void Compress(int quality, Picture* picture) {
  Pix* pix = ToPix(*picture);
  l_uint8* data = nullptr;
  size_t size = 0;
  pixWriteMemJpeg(&data, &size, pix, quality, 0);
  Pix* read = pixReadMemJpeg(data, size, 0, 1, nullptr, 0);
  FromPix(read, picture);
  lept_free(data);
  pixDestroy(&pix);
  pixDestroy(&read);
}

void Soil(const ScanDamage& damage, Picture* picture) {
  std::mt19937 random(11);
  for (int y = 0; y < picture->height; ++y) {
    for (int x = 0; x < picture->width; ++x) {
      uint8_t& pixel = picture->row(y)[x];
      double level = damage.ink + pixel * (damage.paper - damage.ink) / 255;
      level -= damage.shade * x * x / picture->width / picture->width;
      if (damage.grain > 0) {
        const int span = damage.grain + 1;
        level += static_cast<int>(random() % span) - static_cast<int>(random() % span);
      }
      if (damage.specks > 0 && static_cast<int>(random() % 1000) < damage.specks)
        level = random() % 2 ? 255 : 0;
      pixel = static_cast<uint8_t>(std::clamp(level, 0.0, 255.0));
    }
  }
}

Picture Turned(const Picture& picture, int turns) {
  Picture now = picture;
  for (int i = 0; i < turns; ++i) {
    Picture next;
    next.width = now.height, next.height = now.width;
    next.pixels.resize(now.pixels.size());
    for (int y = 0; y < now.height; ++y)
      for (int x = 0; x < now.width; ++x) next.row(x)[now.height - 1 - y] = now.row(y)[x];
    now = std::move(next);
  }
  return now;
}

Box Placed(const MarkedText& mark, const ScanDamage& damage) {
  double x0 = 2, y0 = 2, x1 = -1, y1 = -1;
  for (const double px : {mark.left, mark.right}) {
    for (const double py : {mark.top, mark.bottom}) {
      const double x = px - kSheetWide / 2, y = py - kSheetHigh / 2, a = damage.degrees * kRadians;
      double u = (x * std::cos(a) - y * std::sin(a)) / kSheetWide + 0.5;
      double v = (x * std::sin(a) + y * std::cos(a)) / kSheetHigh + 0.5;
      for (int i = 0; i < damage.quarter_turns; ++i) {
        const double old = u;
        u = 1 - v, v = old;
      }
      x0 = std::min(x0, u), x1 = std::max(x1, u), y0 = std::min(y0, v), y1 = std::max(y1, v);
    }
  }
  const auto millionths = [](double part) {
    return static_cast<int32_t>(std::lround(std::clamp(part, 0.0, 1.0) * kWholeSide));
  };
  return {millionths(x0), millionths(y0), millionths(x1), millionths(y1)};
}

}  // namespace

DamagedScan Damage(const Sheet& sheet, const ScanDamage& damage) {
  DamagedScan scan;
  Picture picture = Drawn(sheet, damage);
  if (damage.blur > 0) Blur(damage.blur, &picture);
  Soil(damage, &picture);
  if (damage.jpeg > 0) Compress(damage.jpeg, &picture);
  if (damage.bilevel > 0)
    for (uint8_t& pixel : picture.pixels) pixel = pixel < damage.bilevel ? 0 : 255;
  scan.picture = Turned(picture, damage.quarter_turns);
  if (damage.quarter_turns % 2 == 1) std::swap(scan.size.wide, scan.size.high);
  for (const MarkedText& mark : sheet.marked)
    scan.marked.push_back({mark.text, mark.kind, Placed(mark, damage)});
  return scan;
}

const std::vector<NamedDamage>& AllDamages() {
  static const std::vector<NamedDamage> all = {
      {"clean 300", {.grain = 12, .jpeg = 75}},
      {"clean 200", {.dpi = 200, .degrees = 0.4, .grain = 16, .jpeg = 60}},
      {"150 dpi", {.dpi = 150, .degrees = -0.5, .grain = 12, .jpeg = 60}},
      {"100 dpi", {.dpi = 100, .degrees = 0.3, .grain = 8, .jpeg = 70}},
      {"skew 1.5", {.degrees = 1.5, .grain = 20, .jpeg = 60}},
      {"skew 4", {.dpi = 200, .degrees = -4, .grain = 16, .jpeg = 60}},
      {"skew 9", {.dpi = 200, .degrees = 9, .grain = 16, .jpeg = 60}},
      {"grain", {.dpi = 200, .degrees = 0.7, .blur = 1, .grain = 90, .jpeg = 40}},
      {"specks", {.degrees = 0.5, .specks = 20}},
      {"bilevel specks", {.dpi = 200, .degrees = 0.5, .specks = 25, .bilevel = 128}},
      {"faint", {.dpi = 200, .degrees = 0.4, .ink = 175, .paper = 235, .grain = 16, .jpeg = 60}},
      {"dark shade",
       {.dpi = 200, .degrees = 0.4, .ink = 30, .paper = 190, .shade = 110, .grain = 16, .jpeg = 60}},
      {"photocopy", {.dpi = 200, .degrees = 0.8, .blur = 1, .grain = 60, .specks = 8, .bilevel = 150}},
      {"fax fine", {.dpi = 204, .dpi_down = 196, .degrees = 0.6, .grain = 30, .specks = 3, .bilevel = 140}},
      {"fax normal", {.dpi = 204, .dpi_down = 98, .degrees = 0.6, .grain = 30, .specks = 3, .bilevel = 150}},
      {"turned 90", {.dpi = 200, .degrees = 0.5, .quarter_turns = 1, .grain = 16, .jpeg = 60}},
      {"turned 180", {.dpi = 200, .degrees = 0.5, .quarter_turns = 2, .grain = 16, .jpeg = 60}},
      {"turned 270", {.dpi = 200, .degrees = 0.5, .quarter_turns = 3, .grain = 16, .jpeg = 60}},
      {"bad fax",
       {.dpi = 204, .dpi_down = 98, .degrees = 0.6, .blur = 1, .grain = 70, .specks = 12, .bilevel = 165}},
      {"bad copy", {.dpi = 150, .degrees = 0.8, .blur = 1, .grain = 80, .specks = 12, .bilevel = 165}},
      {"worse copy", {.dpi = 120, .degrees = 0.8, .blur = 1, .grain = 90, .specks = 15, .bilevel = 165}},
      {"ruin", {.dpi = 100, .degrees = 1.2, .ink = 60, .paper = 200, .blur = 1, .grain = 120, .jpeg = 15}},
  };
  return all;
}

}  // namespace blackbar
