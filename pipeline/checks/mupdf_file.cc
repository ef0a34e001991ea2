// The MuPDF adapter. Its errors are long jumps: no C++ object with a destructor is made between fz_try and
// fz_catch; what the device fills lives outside of both.
#include "pipeline/checks/mupdf_file.h"

#include "pipeline/checks/mupdf_recorder.h"

extern "C" {
#include <mupdf/fitz.h>
#include <mupdf/pdf.h>
}

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace blackbar {
namespace {

constexpr size_t kStoreBytes = 64u << 20;  // keeps memory flat over many pages
constexpr double kFineDpi = 216;
constexpr double kMaxPixels = 20e6;  // a letter page at 400 dpi

// Draws text black and nothing else.
struct TextOnlyDevice {
  fz_device super;
  fz_device* target;
};
constexpr float kBlack[1] = {0};
void DrawTextBlack(fz_context* ctx, fz_device* device, const fz_text* text, fz_matrix ctm, fz_colorspace*,
                   const float*, float, fz_color_params params) {
  fz_fill_text(ctx, reinterpret_cast<TextOnlyDevice*>(device)->target, text, ctm, fz_device_gray(ctx), kBlack,
               1, params);
}
void DrawStrokeTextBlack(fz_context* ctx, fz_device* device, const fz_text* text,
                         const fz_stroke_state* stroke, fz_matrix ctm, fz_colorspace*, const float*, float,
                         fz_color_params params) {
  fz_stroke_text(ctx, reinterpret_cast<TextOnlyDevice*>(device)->target, text, stroke, ctm,
                 fz_device_gray(ctx), kBlack, 1, params);
}

int Corners(fz_context* ctx, const fz_path* path) {
  int count = 0;
  fz_path_walker walker{};
  walker.moveto = [](fz_context*, void* n, float, float) { ++*static_cast<int*>(n); };
  walker.lineto = walker.moveto;
  walker.curveto = [](fz_context*, void* n, float, float, float, float, float, float) {
    *static_cast<int*>(n) += 9;
  };
  walker.closepath = [](fz_context*, void*) {};
  fz_walk_path(ctx, path, &walker, &count);
  return count;
}
void DrawShape(fz_context* ctx, fz_device* device, const fz_path* path, int even_odd, fz_matrix ctm,
               fz_colorspace*, const float*, float, fz_color_params params) {
  if (Corners(ctx, path) <= 5) return;
  fz_fill_path(ctx, reinterpret_cast<TextOnlyDevice*>(device)->target, path, even_odd, ctm,
               fz_device_gray(ctx), kBlack, 1, params);
}
void DrawStroke(fz_context* ctx, fz_device* device, const fz_path* path, const fz_stroke_state* stroke,
                fz_matrix ctm, fz_colorspace*, const float*, float, fz_color_params params) {
  fz_stroke_path(ctx, reinterpret_cast<TextOnlyDevice*>(device)->target, path, stroke, ctm,
                 fz_device_gray(ctx), kBlack, 1, params);
}

fz_device* NewTextOnly(fz_context* ctx, fz_device* target, bool drawings) {
  auto* device = reinterpret_cast<TextOnlyDevice*>(fz_new_device_of_size(ctx, sizeof(TextOnlyDevice)));
  device->target = target;
  device->super.fill_text = DrawTextBlack;
  device->super.stroke_text = DrawStrokeTextBlack;
  if (drawings) device->super.fill_path = DrawShape, device->super.stroke_path = DrawStroke;
  return &device->super;
}

void Silent(void*, const char*) {}

// Draws a list; the pixmap is the caller's.
fz_pixmap* DrawList(fz_context* ctx, fz_display_list* list, fz_matrix ctm, fz_irect area,
                    MupdfFile::Draw how) {
  bool colour = how == MupdfFile::Draw::kColour, drawings = how == MupdfFile::Draw::kWithoutBoxes;
  bool text_only = how == MupdfFile::Draw::kTextOnly || drawings;
  fz_pixmap* pixmap =
      fz_new_pixmap_with_bbox(ctx, colour ? fz_device_rgb(ctx) : fz_device_gray(ctx), area, nullptr, 0);
  fz_device *draw = nullptr, *filter = nullptr;
  fz_var(draw);
  fz_var(filter);
  fz_try(ctx) {
    fz_clear_pixmap_with_value(ctx, pixmap, 255);
    draw = fz_new_draw_device(ctx, fz_identity, pixmap);
    if (text_only) filter = NewTextOnly(ctx, draw, drawings);
    fz_run_display_list(ctx, list, filter ? filter : draw, ctm, fz_infinite_rect, nullptr);
    if (filter) fz_close_device(ctx, filter);
    fz_close_device(ctx, draw);
  }
  fz_always(ctx) {
    fz_drop_device(ctx, filter);
    fz_drop_device(ctx, draw);
  }
  fz_catch(ctx) {
    fz_drop_pixmap(ctx, pixmap);
    fz_rethrow(ctx);
  }
  return pixmap;
}

void CopyRaster(fz_context* ctx, fz_pixmap* pixmap, double dpi, const Box& area, Raster* out) {
  out->width = fz_pixmap_width(ctx, pixmap);
  out->height = fz_pixmap_height(ctx, pixmap);
  out->channels = fz_pixmap_components(ctx, pixmap);
  out->dpi = dpi;
  out->area = area;
  size_t row = static_cast<size_t>(out->width) * out->channels;
  out->pixels.resize(row * out->height);
  for (int y = 0; y < out->height; ++y) {
    const unsigned char* from =
        fz_pixmap_samples(ctx, pixmap) + static_cast<size_t>(y) * fz_pixmap_stride(ctx, pixmap);
    std::copy(from, from + row, out->pixels.begin() + static_cast<ptrdiff_t>(row * y));
  }
}

// nullptr: damaged, or locked with another password.
pdf_document* OpenDocument(fz_context* ctx, std::string_view bytes, const char* password, int* pages) {
  fz_stream* stream = nullptr;
  pdf_document* document = nullptr;
  fz_var(stream);
  fz_var(document);
  fz_try(ctx) {
    stream = fz_open_memory(ctx, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    document = pdf_open_document_with_stream(ctx, stream);
    if (pdf_needs_password(ctx, document) && !pdf_authenticate_password(ctx, document, password)) {
      fz_throw(ctx, FZ_ERROR_GENERIC, "password");
    }
    *pages = pdf_count_pages(ctx, document);
  }
  fz_always(ctx) { fz_drop_stream(ctx, stream); }
  fz_catch(ctx) {
    pdf_drop_document(ctx, document);
    return nullptr;
  }
  return document;
}

// Records from the page itself: a display list leaves out what has no area, such as a single line of text
// whose letters have no shapes. False: an error of the library.
bool RunRecorder(fz_context* ctx, pdf_document* document, int number, fz_matrix ctm, Recorder* recorder) {
  fz_device* device = nullptr;
  pdf_page* page = nullptr;
  fz_cookie cookie{};
  fz_var(device);
  fz_var(page);
  fz_try(ctx) {
    page = pdf_load_page(ctx, document, number - 1);
    device = NewRecorder(ctx, recorder);
    pdf_run_page_with_usage(ctx, page, device, ctm, "Print", &cookie);
    fz_close_device(ctx, device);
  }
  fz_always(ctx) {
    fz_drop_device(ctx, device);
    fz_drop_page(ctx, reinterpret_cast<fz_page*>(page));
    DropFonts(ctx, recorder);
  }
  fz_catch(ctx) { return false; }
  return true;
}

// nullptr: an error of the library.
fz_pixmap* TryDrawList(fz_context* ctx, fz_display_list* list, fz_matrix ctm, fz_irect area,
                       MupdfFile::Draw draw) {
  fz_pixmap* pixmap = nullptr;
  fz_var(pixmap);
  fz_try(ctx) { pixmap = DrawList(ctx, list, ctm, area, draw); }
  fz_catch(ctx) { return nullptr; }
  return pixmap;
}

}  // namespace

struct MupdfFile::Impl {
  fz_context* ctx = nullptr;
  pdf_document* document = nullptr;
  int list_page = 0;  // whose list is kept, so that a page's crops do not parse it again
  fz_display_list* list = nullptr;
  fz_rect bounds{};
  int fine_page = 0;
  std::map<MupdfFile::Draw, Raster> fine;

  ~Impl() {
    if (list) fz_drop_display_list(ctx, list);
    if (document) pdf_drop_document(ctx, document);
    if (ctx) fz_drop_context(ctx);
  }
  bool Load(int number);  // false: the page cannot be read
};

bool MupdfFile::Impl::Load(int number) {
  if (list_page == number) return true;
  fz_drop_display_list(ctx, list);
  list = nullptr;
  list_page = 0;
  pdf_page* page = nullptr;
  fz_device* device = nullptr;
  fz_cookie cookie{};
  fz_var(page);
  fz_var(device);
  fz_try(ctx) {
    page = pdf_load_page(ctx, document, number - 1);
    bounds = pdf_bound_page(ctx, page);
    list = fz_new_display_list(ctx, fz_infinite_rect);
    device = fz_new_list_device(ctx, list);
    pdf_run_page_with_usage(ctx, page, device, fz_identity, "Print", &cookie);
    fz_close_device(ctx, device);
    list_page = number;
  }
  fz_always(ctx) {
    fz_drop_device(ctx, device);
    fz_drop_page(ctx, reinterpret_cast<fz_page*>(page));
  }
  fz_catch(ctx) { list_page = 0; }
  return list_page == number && bounds.x1 > bounds.x0 && bounds.y1 > bounds.y0;
}

MupdfFile::MupdfFile() : impl_(std::make_unique<Impl>()) {}
MupdfFile::~MupdfFile() = default;

Result<std::unique_ptr<MupdfFile>> MupdfFile::Open(std::string_view bytes, const std::string& password) {
  std::unique_ptr<MupdfFile> file(new MupdfFile());
  fz_context* ctx = file->impl_->ctx = fz_new_context(nullptr, nullptr, kStoreBytes);
  if (!ctx) return Error{ErrorCode::kUnavailable, "MuPDF does not start: too little memory"};
  fz_set_error_callback(ctx, Silent, nullptr);  // messages can quote the file
  fz_set_warning_callback(ctx, Silent, nullptr);
  int pages = 0;
  pdf_document* document = OpenDocument(ctx, bytes, password.c_str(), &pages);
  file->impl_->document = document;
  file->pages_ = pages;
  if (!document) return Error{ErrorCode::kInvalidInput, "MuPDF cannot read the file: make it again"};
  return file;
}

Result<PaintedPage> MupdfFile::Paint(int number, const PaintOptions& options) {
  const Error failed{ErrorCode::kInvalidInput, fmt::format("MuPDF cannot read page {}", number)};
  if (number < 1 || number > pages_ || !impl_->Load(number)) return failed;
  fz_context* ctx = impl_->ctx;
  PaintedPage page;
  page.width_pt = impl_->bounds.x1 - impl_->bounds.x0;
  page.height_pt = impl_->bounds.y1 - impl_->bounds.y0;
  Recorder recorder{&page, &options.image_parts, {}, 0, 0};
  fz_matrix ctm = fz_translate(-impl_->bounds.x0, -impl_->bounds.y0);
  if (!RunRecorder(ctx, impl_->document, number, ctm, &recorder)) return failed;
  if (options.dpi > 0) {
    page.picture = TRY(Render(number, options.dpi, kWholePage, Draw::kGrey));
    page.text_only = TRY(Render(number, options.dpi, kWholePage, Draw::kTextOnly));
  }
  return page;
}

Result<Raster> MupdfFile::Render(int number, double dpi, const Box& area, Draw draw) {
  const Error failed{ErrorCode::kInvalidInput, fmt::format("MuPDF cannot draw page {}", number)};
  if (number < 1 || number > pages_ || !impl_->Load(number)) return failed;
  fz_context* ctx = impl_->ctx;
  const fz_rect& bounds = impl_->bounds;
  double w = (bounds.x1 - bounds.x0), h = (bounds.y1 - bounds.y0);
  double pixels = w * h * dpi * dpi / 5184 * area.width() / kWholeSide * area.height() / kWholeSide;
  if (pixels > kMaxPixels) dpi *= std::sqrt(kMaxPixels / pixels);  // an enormous page is drawn coarser
  double scale = dpi / 72;
  fz_matrix ctm = fz_concat(fz_translate(-bounds.x0, -bounds.y0), fz_scale(scale, scale));
  auto pixel = [&](int32_t v, double side, bool up) {
    double p = v * side * scale / kWholeSide;
    return static_cast<int>(up ? std::ceil(p - 1e-6) : std::floor(p + 1e-6));
  };
  fz_irect rect{pixel(area.left, w, false), pixel(area.top, h, false), pixel(area.right, w, true),
                pixel(area.bottom, h, true)};
  fz_pixmap* pixmap = TryDrawList(ctx, impl_->list, ctm, rect, draw);
  if (!pixmap) return failed;
  Raster raster;
  auto whole = [&](int v, double side) {
    return static_cast<int32_t>(std::lround(v / (side * scale) * kWholeSide));
  };
  CopyRaster(ctx, pixmap, dpi, {whole(rect.x0, w), whole(rect.y0, h), whole(rect.x1, w), whole(rect.y1, h)},
             &raster);
  fz_drop_pixmap(ctx, pixmap);
  return raster;
}

Result<const Raster*> MupdfFile::Fine(int number, Draw draw) {
  if (impl_->fine_page != number) impl_->fine.clear();
  impl_->fine_page = number;
  auto found = impl_->fine.find(draw);
  if (found == impl_->fine.end()) {
    found = impl_->fine.emplace(draw, TRY(Render(number, kFineDpi, kWholePage, draw))).first;
  }
  return &found->second;
}

}  // namespace blackbar
