// A child that does under the sandbox what blackbar-read, -redact and -verify do: render and rebuild a page
// with poppler-glib on cairo, read it back with MuPDF, write it with qpdf, read its picture with Tesseract,
// from two threads. It shows that the allow-list is wide enough for these libraries. Never installed.
#define POINTERHOLDER_TRANSITION 4  // for qpdf: no PointerHolder
#include <cairo-pdf.h>
#include <cairo.h>
#include <mupdf/fitz.h>
#include <poppler.h>
#include <tesseract/baseapi.h>

#include <cstdlib>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <thread>

#include "pipeline/sandbox/child_main.h"

namespace blackbar {
namespace {

constexpr double kScale = 200.0 / 72.0;

struct Page {
  PopplerDocument* document = nullptr;
  PopplerPage* page = nullptr;
  double width = 0;
  double height = 0;
};

Result<Page> OpenFirstPage(std::string_view pdf) {
  GError* error = nullptr;
  Page opened;
  GBytes* bytes = g_bytes_new_static(pdf.data(), pdf.size());
  opened.document = poppler_document_new_from_bytes(bytes, nullptr, &error);
  if (opened.document == nullptr) return Error{ErrorCode::kInvalidInput, "poppler cannot open it", ""};
  opened.page = poppler_document_get_page(opened.document, 0);
  if (opened.page == nullptr) return Error{ErrorCode::kInvalidInput, "poppler finds no page", ""};
  poppler_page_get_size(opened.page, &opened.width, &opened.height);
  return opened;
}

cairo_surface_t* Render(const Page& page) {
  cairo_surface_t* surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(page.width * kScale), static_cast<int>(page.height * kScale));
  cairo_t* cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  cairo_scale(cr, kScale, kScale);
  poppler_page_render_for_printing(page.page, cr);
  cairo_destroy(cr);
  cairo_surface_flush(surface);
  return surface;
}

int64_t DarkPixels(cairo_surface_t* surface) {
  const unsigned char* data = cairo_image_surface_get_data(surface);
  int64_t dark = 0;
  for (int y = 0; y < cairo_image_surface_get_height(surface); ++y) {
    const unsigned char* row = data + static_cast<ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
    for (int x = 0; x < cairo_image_surface_get_width(surface); ++x) dark += row[4 * x + 1] < 128;
  }
  return dark;
}

Result<std::string> Ocr(cairo_surface_t* surface) {
  tesseract::TessBaseAPI tesseract;
  if (tesseract.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
    return Error{ErrorCode::kUnavailable, "tesseract has no English data", ""};
  }
  tesseract.SetImage(cairo_image_surface_get_data(surface), cairo_image_surface_get_width(surface),
                     cairo_image_surface_get_height(surface), 4, cairo_image_surface_get_stride(surface));
  tesseract.SetSourceResolution(200);
  const std::unique_ptr<char[]> text(tesseract.GetUTF8Text());
  return std::string(text ? text.get() : "");
}

// Two pages' worth of OCR at once, as the page-parallel reader does.
Result<Json> OcrInTwoThreads(cairo_surface_t* surface) {
  Result<std::string> first = std::string();
  Result<std::string> second = std::string();
  std::thread one([&] { first = Ocr(surface); });
  std::thread two([&] { second = Ocr(surface); });
  one.join();
  two.join();
  return Json{TRY(std::move(first)), TRY(std::move(second))};
}

cairo_status_t Append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string Rebuild(const Page& page) {
  std::string pdf;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(Append, &pdf, page.width, page.height);
  cairo_t* cr = cairo_create(surface);
  poppler_page_render_for_printing(page.page, cr);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  return pdf;
}

std::string Rewrite(const std::string& pdf) {
  QPDF file;
  file.processMemoryFile("rebuilt", pdf.data(), pdf.size());
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer(writer.getBuffer());
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

Result<std::string> TextByMuPdf(const std::string& pdf) {
  fz_context* context = fz_new_context(nullptr, nullptr, 64 << 20);
  std::string text;
  bool failed = false;
  fz_var(text);
  fz_try(context) {
    fz_register_document_handlers(context);
    fz_stream* stream =
        fz_open_memory(context, reinterpret_cast<const unsigned char*>(pdf.data()), pdf.size());
    fz_document* document = fz_open_document_with_stream(context, "application/pdf", stream);
    fz_buffer* buffer = fz_new_buffer_from_page_number(context, document, 0, nullptr);
    text = fz_string_from_buffer(context, buffer);
    fz_pixmap* picture =
        fz_new_pixmap_from_page_number(context, document, 0, fz_identity, fz_device_rgb(context), 0);
    fz_drop_pixmap(context, picture);
  }
  fz_catch(context) { failed = true; }
  if (failed) return Error{ErrorCode::kInvalidInput, "MuPDF cannot read it", ""};
  return text;
}

Result<void> Run(ChildContext& child) {
  const Page page = TRY(OpenFirstPage(TRY(child.Input(0))));
  const std::unique_ptr<char, decltype(&g_free)> text(poppler_page_get_text(page.page), g_free);
  child.Reply({{"poppler_text", text ? text.get() : ""}});
  cairo_surface_t* surface = Render(page);
  child.Reply({{"dark_pixels", DarkPixels(surface)},
               {"cairo", cairo_status_to_string(cairo_surface_status(surface))}});
  child.Reply({{"ocr_text", TRY(OcrInTwoThreads(surface))}});
  const std::string rewritten = Rewrite(Rebuild(page));
  child.Reply({{"rewritten_bytes", rewritten.size()}, {"mupdf_text", TRY(TextByMuPdf(rewritten))}});
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.run = blackbar::Run;
  return blackbar::ChildMain(argc, argv, program);
}
