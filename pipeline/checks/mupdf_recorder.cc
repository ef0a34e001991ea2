#include "pipeline/checks/mupdf_recorder.h"

extern "C" {
#include <mupdf/fitz.h>
}

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

struct RecorderDevice {
  fz_device super;
  Recorder* recorder;
};
Recorder* Of(fz_device* device) { return reinterpret_cast<RecorderDevice*>(device)->recorder; }

int32_t Millionths(double value, double side) {
  return static_cast<int32_t>(std::clamp(value / side * kWholeSide, -2e9, 2e9));
}

Box ToBox(const PaintedPage& page, fz_rect r) {
  return {Millionths(r.x0, page.width_pt), Millionths(r.y0, page.height_pt), Millionths(r.x1, page.width_pt),
          Millionths(r.y1, page.height_pt)};
}

int FontIndex(fz_context* ctx, Recorder* to, fz_font* font) {
  auto found = std::find(to->fonts.begin(), to->fonts.end(), font);
  if (found != to->fonts.end()) return static_cast<int>(found - to->fonts.begin());
  to->fonts.push_back(fz_keep_font(ctx, font));
  to->page->fonts.emplace_back(fz_font_name(ctx, font));
  return static_cast<int>(to->fonts.size()) - 1;
}

// Fonts of invisible layers have no outlines; their letters then stand for the cell they advance over.
fz_rect InkOf(fz_context* ctx, const fz_text_span* span, const fz_text_item& item, fz_matrix trm) {
  if (item.gid < 0) return {trm.e, trm.f, trm.e, trm.f};
  fz_rect ink = fz_bound_glyph(ctx, span->font, item.gid, trm);
  constexpr float kHair = 1e-3f;  // rounding gives an empty outline a trace of an area
  bool empty = ink.x1 - ink.x0 < kHair || ink.y1 - ink.y0 < kHair;
  if (!empty && !fz_is_infinite_rect(ink)) return ink;
  float advance = fz_advance_glyph(ctx, span->font, item.gid, span->wmode);
  return fz_transform_rect({0, -0.2f, advance > 0 ? advance : 0.01f, 0.75f}, trm);
}

void RecordText(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm, bool visible) {
  Recorder* to = Of(device);
  for (const fz_text_span* span = text->head; span; span = span->next) {
    int font = FontIndex(ctx, to, span->font);
    for (int i = 0; i < span->len; ++i) {
      const fz_text_item& item = span->items[i];
      fz_matrix trm = span->trm;
      trm.e = item.x;
      trm.f = item.y;
      trm = fz_concat(trm, ctm);
      fz_rect ink = InkOf(ctx, span, item, trm);
      PaintedGlyph glyph;
      glyph.unicode = item.ucs < 0 ? 0 : static_cast<uint32_t>(item.ucs);
      glyph.ink = ToBox(*to->page, ink);
      glyph.size_pt = fz_matrix_expansion(trm);
      glyph.visible = visible;
      glyph.in_mask = to->mask_depth > 0;
      glyph.in_tile = to->tile_depth > 0;
      glyph.font = font;
      to->page->glyphs.push_back(glyph);
    }
  }
}

void FillText(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm, fz_colorspace*,
              const float*, float alpha, fz_color_params) {
  RecordText(ctx, device, text, ctm, alpha > 0.02f);
}
void StrokeText(fz_context* ctx, fz_device* device, const fz_text* text, const fz_stroke_state*,
                fz_matrix ctm, fz_colorspace*, const float*, float alpha, fz_color_params) {
  RecordText(ctx, device, text, ctm, alpha > 0.02f);
}
void ClipText(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm, fz_rect) {
  RecordText(ctx, device, text, ctm, false);
}
void ClipStrokeText(fz_context* ctx, fz_device* device, const fz_text* text, const fz_stroke_state*,
                    fz_matrix ctm, fz_rect) {
  RecordText(ctx, device, text, ctm, false);
}
void IgnoreText(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm) {
  RecordText(ctx, device, text, ctm, false);
}

void RecordPath(fz_context* ctx, fz_device* device, const fz_path* path, const fz_stroke_state* stroke,
                fz_matrix ctm, fz_colorspace* space, const float* color, float alpha) {
  Recorder* to = Of(device);
  fz_rect bounds = fz_bound_path(ctx, path, stroke, ctm);
  if (fz_is_infinite_rect(bounds) || !fz_is_valid_rect(bounds)) return;
  PaintedPath record{ToBox(*to->page, bounds), stroke == nullptr, false, false};
  if (space && color && alpha > 0.99f) {
    float grey = 1;
    fz_convert_color(ctx, space, color, fz_device_gray(ctx), &grey, nullptr, fz_default_color_params);
    record.opaque_black = grey < 0.05f;
    record.white = grey > 0.99f;
  }
  to->page->paths.push_back(record);
}

void FillPath(fz_context* ctx, fz_device* device, const fz_path* path, int, fz_matrix ctm,
              fz_colorspace* space, const float* color, float alpha, fz_color_params) {
  RecordPath(ctx, device, path, nullptr, ctm, space, color, alpha);
}
void StrokePath(fz_context* ctx, fz_device* device, const fz_path* path, const fz_stroke_state* stroke,
                fz_matrix ctm, fz_colorspace* space, const float* color, float alpha, fz_color_params) {
  RecordPath(ctx, device, path, stroke, ctm, space, color, alpha);
}

// The very pixels of an upright image that a box touches; false for any other image.
bool CopyPart(const PaintedPage& page, fz_matrix ctm, const Box& box, int w, int h, int stride, int n,
              const unsigned char* samples, Raster* out) {
  constexpr double kHair = 1e-3;  // pixels
  if (ctm.a <= 0 || ctm.d <= 0 || std::abs(ctm.b) > 1e-4 || std::abs(ctm.c) > 1e-4) return false;
  auto across = [&](int32_t x) { return (x * page.width_pt / kWholeSide - ctm.e) / ctm.a * w; };
  auto down = [&](int32_t y) { return (y * page.height_pt / kWholeSide - ctm.f) / ctm.d * h; };
  int left = std::clamp(static_cast<int>(std::floor(across(box.left) + kHair)), 0, w);
  int top = std::clamp(static_cast<int>(std::floor(down(box.top) + kHair)), 0, h);
  int right = std::clamp(static_cast<int>(std::ceil(across(box.right) - kHair)), left, w);
  int bottom = std::clamp(static_cast<int>(std::ceil(down(box.bottom) - kHair)), top, h);
  out->width = right - left;
  out->height = bottom - top;
  out->dpi = w / ctm.a * 72;
  auto x_of = [&](int x) { return Millionths(ctm.e + ctm.a * x / w, page.width_pt); };
  auto y_of = [&](int y) { return Millionths(ctm.f + ctm.d * y / h, page.height_pt); };
  out->area = {x_of(left), y_of(top), x_of(right), y_of(bottom)};
  out->pixels.resize(static_cast<size_t>(out->width) * out->height);
  for (int y = 0; y < out->height; ++y) {
    const unsigned char* row =
        samples + static_cast<size_t>(top + y) * stride + static_cast<size_t>(left) * n;
    for (int x = 0; x < out->width; ++x)
      out->pixels[static_cast<size_t>(y) * out->width + x] = row[static_cast<size_t>(x) * n];
  }
  return true;
}

// Nearest pixels of the image under a box of the page, at about the image's own resolution.
void SamplePart(const PaintedPage& page, fz_matrix ctm, const Box& box, int w, int h, int stride, int n,
                const unsigned char* samples, Raster* out) {
  if (CopyPart(page, ctm, box, w, h, stride, n, samples, out)) return;
  double pt_w = box.width() * page.width_pt / kWholeSide, pt_h = box.height() * page.height_pt / kWholeSide;
  double across = std::hypot(ctm.a, ctm.b), down = std::hypot(ctm.c, ctm.d);
  if (across < 1e-6 || down < 1e-6) return;
  out->width = std::clamp(static_cast<int>(pt_w * w / across), 1, 4000);
  out->height = std::clamp(static_cast<int>(pt_h * h / down), 1, 4000);
  out->dpi = w / across * 72;
  out->area = box;
  out->pixels.assign(static_cast<size_t>(out->width) * out->height, 255);
  fz_matrix inverse = fz_invert_matrix(ctm);
  for (int y = 0; y < out->height; ++y) {
    for (int x = 0; x < out->width; ++x) {
      fz_point p{
          static_cast<float>((box.left + (x + 0.5) * box.width() / out->width) * page.width_pt / kWholeSide),
          static_cast<float>((box.top + (y + 0.5) * box.height() / out->height) * page.height_pt /
                             kWholeSide)};
      p = fz_transform_point(p, inverse);
      int px = static_cast<int>(std::floor(p.x * w)), py = static_cast<int>(std::floor(p.y * h));
      if (px < 0 || py < 0 || px >= w || py >= h) continue;
      out->pixels[static_cast<size_t>(y) * out->width + x] =
          samples[static_cast<size_t>(py) * stride + px * n];
    }
  }
}

void AddParts(fz_context* ctx, Recorder* to, fz_image* image, fz_matrix ctm, bool of_mask,
              PaintedImage* record) {
  bool touched = false;
  for (const Box& box : *to->parts) touched |= box.Intersects(record->box);
  if (!touched) return;
  fz_pixmap* pixmap = fz_get_unscaled_pixmap_from_image(ctx, image);
  fz_pixmap* grey = nullptr;
  fz_var(grey);
  fz_try(ctx) {
    fz_colorspace* space = fz_pixmap_colorspace(ctx, pixmap);
    grey = space && fz_colorspace_n(ctx, space) > 1
               ? fz_convert_pixmap(ctx, pixmap, fz_device_gray(ctx), nullptr, nullptr,
                                   fz_default_color_params, 1)
               : fz_keep_pixmap(ctx, pixmap);
    for (size_t i = 0; i < to->parts->size(); ++i) {
      if (!(*to->parts)[i].Intersects(record->box)) continue;
      record->parts.push_back({i, of_mask, {}});
      SamplePart(*to->page, ctm, (*to->parts)[i], fz_pixmap_width(ctx, grey), fz_pixmap_height(ctx, grey),
                 fz_pixmap_stride(ctx, grey), fz_pixmap_components(ctx, grey), fz_pixmap_samples(ctx, grey),
                 &record->parts.back().grey);
    }
  }
  fz_always(ctx) {
    fz_drop_pixmap(ctx, grey);
    fz_drop_pixmap(ctx, pixmap);
  }
  fz_catch(ctx) { fz_rethrow(ctx); }
}

void RecordImage(fz_context* ctx, fz_device* device, fz_image* image, fz_matrix ctm, bool stencil) {
  Recorder* to = Of(device);
  to->page->images.emplace_back();
  PaintedImage* record = &to->page->images.back();
  record->box = ToBox(*to->page, fz_transform_rect(fz_unit_rect, ctm));
  record->width = image->w;
  record->height = image->h;
  record->stencil = stencil;
  record->has_mask = image->mask != nullptr;
  record->grey = image->n == 1;
  AddParts(ctx, to, image, ctm, stencil, record);
  if (image->mask) AddParts(ctx, to, image->mask, ctm, true, record);
}

void FillImage(fz_context* ctx, fz_device* device, fz_image* image, fz_matrix ctm, float, fz_color_params) {
  RecordImage(ctx, device, image, ctm, false);
}
void FillImageMask(fz_context* ctx, fz_device* device, fz_image* image, fz_matrix ctm, fz_colorspace*,
                   const float*, float, fz_color_params) {
  RecordImage(ctx, device, image, ctm, true);
}
void ClipImageMask(fz_context* ctx, fz_device* device, fz_image* image, fz_matrix ctm, fz_rect) {
  RecordImage(ctx, device, image, ctm, true);
}
void BeginMask(fz_context*, fz_device* device, fz_rect, int, fz_colorspace*, const float*, fz_color_params) {
  ++Of(device)->mask_depth;
  ++Of(device)->page->masks;
}
void EndMask(fz_context*, fz_device* device) { --Of(device)->mask_depth; }
int BeginTile(fz_context*, fz_device* device, fz_rect, fz_rect, float, float, fz_matrix, int) {
  ++Of(device)->tile_depth;
  ++Of(device)->page->tiles;
  return 0;  // not cached: run it
}
void EndTile(fz_context*, fz_device* device) { --Of(device)->tile_depth; }

}  // namespace

fz_device* NewRecorder(fz_context* ctx, Recorder* recorder) {
  auto* device = reinterpret_cast<RecorderDevice*>(fz_new_device_of_size(ctx, sizeof(RecorderDevice)));
  device->recorder = recorder;
  fz_device& d = device->super;
  d.fill_text = FillText, d.stroke_text = StrokeText, d.clip_text = ClipText;
  d.clip_stroke_text = ClipStrokeText, d.ignore_text = IgnoreText;
  d.fill_path = FillPath, d.stroke_path = StrokePath;
  d.fill_image = FillImage, d.fill_image_mask = FillImageMask, d.clip_image_mask = ClipImageMask;
  d.begin_mask = BeginMask, d.end_mask = EndMask, d.begin_tile = BeginTile, d.end_tile = EndTile;
  return &d;
}

void DropFonts(fz_context* ctx, Recorder* recorder) {
  for (fz_font* font : recorder->fonts) fz_drop_font(ctx, font);
  recorder->fonts.clear();
}

}  // namespace blackbar
