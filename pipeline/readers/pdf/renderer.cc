#include "pipeline/readers/pdf/renderer.h"

#include <cairo.h>
#include <fmt/format.h>
#include <poppler.h>

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

// A surface and its context; destroys both.
struct Canvas {
  cairo_surface_t* surface;
  cairo_t* context;
  Canvas(int width, int height)
      : surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
        context(cairo_create(surface)) {}
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() {
    cairo_destroy(context);
    cairo_surface_destroy(surface);
  }
};

uint8_t Grey(uint32_t pixel) {
  return static_cast<uint8_t>(
      (77 * (pixel >> 16 & 255) + 150 * (pixel >> 8 & 255) + 29 * (pixel & 255) + 128) >> 8);
}

Picture FromSurface(cairo_surface_t* surface, int channels) {
  cairo_surface_flush(surface);
  Picture picture;
  picture.width = cairo_image_surface_get_width(surface);
  picture.height = cairo_image_surface_get_height(surface);
  picture.channels = channels;
  picture.pixels.resize(static_cast<size_t>(picture.width) * picture.height * channels);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const size_t stride = static_cast<size_t>(cairo_image_surface_get_stride(surface));
  uint8_t* to = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    const auto* row = reinterpret_cast<const uint32_t*>(data + y * stride);
    for (int x = 0; x < picture.width; ++x) {
      if (channels == 1) {
        *to++ = Grey(row[x]);
      } else {
        *to++ = row[x] >> 16 & 255;
        *to++ = row[x] >> 8 & 255;
        *to++ = row[x] & 255;
      }
    }
  }
  return picture;
}

Error CannotDraw(int page) {
  return {ErrorCode::kInvalidInput, "the page cannot be drawn", fmt::format("page {}", page)};
}

cairo_status_t Append(void* to, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

struct Renderer::State {
  PopplerDocument* document = nullptr;
  ~State() {
    if (document) g_object_unref(document);
  }
};

Renderer::Renderer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Renderer::~Renderer() = default;

Result<std::unique_ptr<Renderer>> Renderer::Open(const PdfDocument& document) {
  auto state = std::make_unique<State>();
  GBytes* bytes = g_bytes_new_static(document.bytes().data(), document.bytes().size());
  const char* password = document.password().empty() ? nullptr : document.password().c_str();
  state->document = poppler_document_new_from_bytes(bytes, password, nullptr);
  g_bytes_unref(bytes);
  if (!state->document) return Error{ErrorCode::kInvalidInput, "damaged: the pages cannot be drawn", ""};
  return std::unique_ptr<Renderer>(new Renderer(std::move(state)));
}

Result<Picture> Renderer::Draw(int number, int width, int channels) const {
  PopplerPage* page = poppler_document_get_page(state_->document, number - 1);
  if (!page) return CannotDraw(number);
  const std::unique_ptr<PopplerPage, void (*)(PopplerPage*)> keep(page,
                                                                  [](PopplerPage* p) { g_object_unref(p); });
  double wide = 0, high = 0;
  poppler_page_get_size(page, &wide, &high);
  if (!(wide > 0 && high > 0) || width < 1) return CannotDraw(number);
  const double scale = width / wide;
  const double rows = std::max(1.0, std::round(high * scale));
  if (rows * width > static_cast<double>(kMaxPicturePixels) || rows > 32'000 || width > 32'000)
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("a picture of {:.0f} megapixels is over the limit of {}", rows * width / 1e6,
                             kMaxPicturePixels / 1'000'000),
                 fmt::format("page {}", number)};
  const Canvas canvas(width, static_cast<int>(rows));
  cairo_set_source_rgb(canvas.context, 1, 1, 1);
  cairo_paint(canvas.context);
  cairo_scale(canvas.context, scale, rows / high);
  poppler_page_render_for_printing(page, canvas.context);
  if (cairo_status(canvas.context) != CAIRO_STATUS_SUCCESS) return CannotDraw(number);
  return FromSurface(canvas.surface, channels);
}

Result<std::string> ToPng(const Picture& picture) {
  const Canvas canvas(picture.width, picture.height);
  cairo_surface_flush(canvas.surface);
  unsigned char* data = cairo_image_surface_get_data(canvas.surface);
  if (!data) return Error{ErrorCode::kLimitExceeded, "the picture is too large for a PNG", ""};
  const size_t stride = static_cast<size_t>(cairo_image_surface_get_stride(canvas.surface));
  for (int y = 0; y < picture.height; ++y) {
    auto* row = reinterpret_cast<uint32_t*>(data + y * stride);
    const uint8_t* from = picture.row(y);
    for (int x = 0; x < picture.width; ++x, from += picture.channels) {
      const int green = picture.channels == 3 ? 1 : 0, blue = picture.channels == 3 ? 2 : 0;
      row[x] = static_cast<uint32_t>(from[0]) << 16 | static_cast<uint32_t>(from[green]) << 8 | from[blue];
    }
  }
  cairo_surface_mark_dirty(canvas.surface);
  std::string png;
  if (cairo_surface_write_to_png_stream(canvas.surface, Append, &png) != CAIRO_STATUS_SUCCESS)
    return Error{ErrorCode::kUnavailable, "the PNG cannot be written", ""};
  return png;
}

}  // namespace blackbar
