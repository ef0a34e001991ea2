#include "redactors/pdf_source.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>
#include <poppler.h>

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using PageOwner = std::unique_ptr<PopplerPage, Unref>;

struct SurfaceOwner {
  cairo_surface_t* surface;
  cairo_t* cr;
  explicit SurfaceOwner(cairo_surface_t* made) : surface(made), cr(cairo_create(made)) {}
  SurfaceOwner(const SurfaceOwner&) = delete;
  SurfaceOwner& operator=(const SurfaceOwner&) = delete;
  ~SurfaceOwner() {
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
  }
};

Error CannotDraw(int page, cairo_status_t status) {
  return {ErrorCode::kInvalidInput,
          fmt::format("the page cannot be drawn ({})", cairo_status_to_string(status)),
          fmt::format("page {}", page)};
}

cairo_status_t Append(void* to, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void SetFont(cairo_t* cr, const char* family, double size) {
  cairo_select_font_face(cr, family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, size);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cr, options);
  cairo_font_options_destroy(options);
}

void DrawStamp(cairo_t* cr, const Overlay::Stamp& stamp) {
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_rectangle(cr, stamp.left, stamp.top, stamp.width, stamp.height);
  cairo_fill(cr);
  cairo_set_source_rgb(cr, 0, 0, 0);
  SetFont(cr, "DejaVu Sans", stamp.height / 1.3);
  cairo_text_extents_t extents;
  cairo_text_extents(cr, stamp.text.c_str(), &extents);
  cairo_move_to(cr, stamp.left + stamp.width - extents.x_advance - 1, stamp.top + stamp.height * 0.78);
  cairo_show_text(cr, stamp.text.c_str());
}

void DrawMark(cairo_t* cr, const Overlay::Mark& mark, const PageSize& size) {
  double left = mark.box.left * size.width / kWholeSide, top = mark.box.top * size.height / kWholeSide;
  double width = mark.box.width() * size.width / kWholeSide,
         height = mark.box.height() * size.height / kWholeSide;
  cairo_rectangle(cr, left, top, width, height);
  cairo_set_source_rgba(cr, 0.85, 0.1, 0.1, 0.15);
  cairo_fill_preserve(cr);
  cairo_set_source_rgb(cr, 0.85, 0.1, 0.1);
  cairo_set_line_width(cr, 0.75);
  cairo_stroke(cr);
  SetFont(cr, "DejaVu Sans", 5);
  cairo_move_to(cr, left + 1, std::max(top - 1, 5.0));
  cairo_show_text(cr, mark.text.c_str());
}

void DrawBanner(cairo_t* cr, const std::string& banner, const PageSize& size) {
  SetFont(cr, "DejaVu Sans", 10);
  cairo_text_extents_t extents;
  cairo_text_extents(cr, banner.c_str(), &extents);
  double diagonal = std::hypot(size.width, size.height);
  SetFont(cr, "DejaVu Sans", 10 * 0.75 * diagonal / extents.x_advance);
  cairo_save(cr);
  cairo_translate(cr, size.width / 2, size.height / 2);
  cairo_rotate(cr, -std::atan2(size.height, size.width));
  cairo_text_extents(cr, banner.c_str(), &extents);
  cairo_move_to(cr, -extents.x_advance / 2, extents.height / 2);
  cairo_set_source_rgba(cr, 0.85, 0.1, 0.1, 0.25);
  cairo_show_text(cr, banner.c_str());
  cairo_restore(cr);
  // Once more level and small, where programs find it, too.
  SetFont(cr, "DejaVu Sans", 8);
  cairo_set_source_rgb(cr, 0.85, 0.1, 0.1);
  cairo_move_to(cr, 14, 10);
  cairo_show_text(cr, banner.c_str());
}

void DrawOverlay(cairo_t* cr, const Overlay& overlay, const PageSize& size) {
  for (const Overlay::Mark& mark : overlay.marks) DrawMark(cr, mark, size);
  if (!overlay.banner.empty()) DrawBanner(cr, overlay.banner, size);
  for (const Overlay::Stamp& stamp : overlay.stamps) DrawStamp(cr, stamp);
}

Raster FromSurface(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  Raster raster{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), 3, {}};
  raster.bytes.resize(static_cast<size_t>(raster.width) * raster.height * 3);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  uint8_t* to = raster.bytes.data();
  for (int y = 0; y < raster.height; ++y) {
    const auto* row = reinterpret_cast<const uint32_t*>(data + static_cast<size_t>(y) * stride);
    for (int x = 0; x < raster.width; ++x) {
      *to++ = row[x] >> 16 & 255;
      *to++ = row[x] >> 8 & 255;
      *to++ = row[x] & 255;
    }
  }
  return raster;
}

}  // namespace

struct PdfSource::State {
  PopplerDocument* document = nullptr;
  ~State() {
    if (document != nullptr) g_object_unref(document);
  }
  Result<PageOwner> Page(int page) const {
    PageOwner owner(page < 1 ? nullptr : poppler_document_get_page(document, page - 1));
    if (owner == nullptr)
      return Error{ErrorCode::kInvalidInput, "the page cannot be read", fmt::format("page {}", page)};
    return owner;
  }
};

PdfSource::PdfSource(std::unique_ptr<State> state) : state_(std::move(state)) {}
PdfSource::~PdfSource() = default;

Result<std::unique_ptr<PdfSource>> PdfSource::Open(std::string_view bytes, const std::string& password) {
  auto state = std::make_unique<State>();
  GBytes* data = g_bytes_new_static(bytes.data(), bytes.size());
  GError* error = nullptr;
  state->document =
      poppler_document_new_from_bytes(data, password.empty() ? nullptr : password.c_str(), &error);
  g_bytes_unref(data);
  if (state->document == nullptr) {
    bool encrypted = error != nullptr && g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    g_clear_error(&error);
    return Error{ErrorCode::kInvalidInput, encrypted ? "the file is encrypted; give its password"
                                                     : "the file cannot be opened as a PDF"};
  }
  return std::unique_ptr<PdfSource>(new PdfSource(std::move(state)));
}

int PdfSource::pages() const { return poppler_document_get_n_pages(state_->document); }

Result<PageSize> PdfSource::Size(int page) const {
  PageOwner owner = TRY(state_->Page(page));
  PageSize size;
  poppler_page_get_size(owner.get(), &size.width, &size.height);
  if (!(size.width > 0 && size.height > 0 && size.width < 1e6 && size.height < 1e6))
    return Error{ErrorCode::kInvalidInput, "the page has no usable size", fmt::format("page {}", page)};
  return size;
}

Result<Raster> PdfSource::Render(int page, int width, int height) const {
  PageSize size = TRY(Size(page));
  PageOwner owner = TRY(state_->Page(page));
  SurfaceOwner out(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  cairo_set_source_rgb(out.cr, 1, 1, 1);
  cairo_paint(out.cr);
  cairo_scale(out.cr, width / size.width, height / size.height);
  poppler_page_render_for_printing(owner.get(), out.cr);
  if (cairo_status_t status = cairo_status(out.cr); status != CAIRO_STATUS_SUCCESS)
    return CannotDraw(page, status);
  return FromSurface(out.surface);
}

Result<std::string> PdfSource::RenderPdf(const std::vector<PageJob>& jobs) const {
  std::string pdf;
  SurfaceOwner out(cairo_pdf_surface_create_for_stream(Append, &pdf, 612, 792));
  cairo_pdf_surface_set_metadata(out.surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  for (const PageJob& job : jobs) {
    PageSize size = TRY(Size(job.page));
    PageOwner owner = TRY(state_->Page(job.page));
    cairo_pdf_surface_set_size(out.surface, job.size.width, job.size.height);
    cairo_save(out.cr);
    cairo_rectangle(out.cr, 0, 0, job.size.width, job.size.height);
    cairo_clip(out.cr);
    cairo_scale(out.cr, job.size.width / size.width, job.size.height / size.height);
    poppler_page_render_for_printing(owner.get(), out.cr);
    cairo_restore(out.cr);
    DrawOverlay(out.cr, job.overlay, job.size);
    if (cairo_status_t status = cairo_status(out.cr); status != CAIRO_STATUS_SUCCESS)
      return CannotDraw(job.page, status);
    cairo_show_page(out.cr);
  }
  cairo_surface_finish(out.surface);
  if (cairo_status_t status = cairo_surface_status(out.surface); status != CAIRO_STATUS_SUCCESS)
    return CannotDraw(jobs.empty() ? 0 : jobs.front().page, status);
  return pdf;
}

Result<std::vector<PlacedChar>> PdfSource::Chars(int page) const {
  PageOwner owner = TRY(state_->Page(page));
  std::unique_ptr<char, decltype(&g_free)> text(poppler_page_get_text(owner.get()), g_free);
  PopplerRectangle* boxes = nullptr;
  guint count = 0;
  poppler_page_get_text_layout(owner.get(), &boxes, &count);
  std::unique_ptr<PopplerRectangle, decltype(&g_free)> keep(boxes, g_free);
  std::vector<PlacedChar> chars;
  guint i = 0;
  for (const char* at = text.get(); at != nullptr && *at != '\0'; at = g_utf8_next_char(at), ++i) {
    // Text and boxes of one call must agree, else no box can be trusted.
    if (i >= count)
      return Error{ErrorCode::kInvalidInput, "the text layer is inconsistent", fmt::format("page {}", page)};
    gunichar point = g_utf8_get_char(at);
    if (g_unichar_isspace(point)) continue;
    chars.push_back({point, boxes[i].x1, boxes[i].y1, boxes[i].x2, boxes[i].y2});
  }
  return chars;
}

Result<Raster> PdfSource::OwnScan(int page) const {
  PageSize size = TRY(Size(page));
  PageOwner owner = TRY(state_->Page(page));
  GList* list = poppler_page_get_image_mapping(owner.get());
  std::unique_ptr<GList, decltype(&poppler_page_free_image_mapping)> keep(list,
                                                                          poppler_page_free_image_mapping);
  Error other{ErrorCode::kInvalidInput, "the page is not one scan"};
  if (list == nullptr || list->next != nullptr) return other;
  const auto* mapping = static_cast<const PopplerImageMapping*>(list->data);
  constexpr double kSlack = 0.5;  // points
  double left = std::min(mapping->area.x1, mapping->area.x2),
         right = std::max(mapping->area.x1, mapping->area.x2);
  double top = std::min(mapping->area.y1, mapping->area.y2),
         bottom = std::max(mapping->area.y1, mapping->area.y2);
  if (std::abs(left) > kSlack || std::abs(top) > kSlack || std::abs(right - size.width) > kSlack ||
      std::abs(bottom - size.height) > kSlack) {
    return other;
  }
  cairo_surface_t* surface = poppler_page_get_image(owner.get(), mapping->image_id);
  if (surface == nullptr) return other;
  cairo_format_t format = cairo_image_surface_get_format(surface);
  bool usable = format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32;
  Raster raster = usable ? FromSurface(surface) : Raster{};
  cairo_surface_destroy(surface);
  if (raster.width < 1 || raster.height < 1) return other;
  return raster;
}

}  // namespace blackbar
