#include "tests/redactors/pdf_probe.h"

#define POINTERHOLDER_TRANSITION 4  // no PointerHolder, see qpdf/PointerHolder.hh

#include <cairo.h>
#include <poppler.h>

#include <algorithm>
#include <cmath>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

namespace blackbar {

struct ProbedPdf::State {
  std::string bytes;
  PopplerDocument* document = nullptr;
  ~State() {
    if (document != nullptr) g_object_unref(document);
  }
};

ProbedPdf::ProbedPdf(std::string bytes) : state_(std::make_unique<State>()) {
  state_->bytes = std::move(bytes);
  GBytes* data = g_bytes_new_static(state_->bytes.data(), state_->bytes.size());
  state_->document = poppler_document_new_from_bytes(data, nullptr, nullptr);
  g_bytes_unref(data);
  if (state_->document == nullptr) throw std::runtime_error("not a PDF");
}
ProbedPdf::~ProbedPdf() = default;

int ProbedPdf::pages() const { return poppler_document_get_n_pages(state_->document); }

std::string ProbedPdf::Text(int page) const {
  PopplerPage* p = poppler_document_get_page(state_->document, page - 1);
  char* text = poppler_page_get_text(p);
  std::string out = text;
  g_free(text);
  g_object_unref(p);
  return out;
}

Page ProbedPdf::Words(int number) const {
  PopplerPage* p = poppler_document_get_page(state_->document, number - 1);
  double width, height;
  poppler_page_get_size(p, &width, &height);
  Page page;
  page.number = number;
  page.width_mpt = std::llround(width * 1000);
  page.height_mpt = std::llround(height * 1000);
  page.searched = true;
  page.words_from = "text_layer";
  char* text = poppler_page_get_text(p);
  PopplerRectangle* boxes = nullptr;
  guint count = 0;
  poppler_page_get_text_layout(p, &boxes, &count);
  int line = 0;
  bool open = false;
  const char* at = text;
  for (guint i = 0; i < count && *at != '\0'; ++i) {
    const char* next = g_utf8_next_char(at);
    if (*at == ' ' || *at == '\n') {
      open = false;
      if (*at == '\n') ++line;
    } else {
      Box box = ClampToPage({static_cast<int32_t>(std::floor(boxes[i].x1 / width * kWholeSide)),
                             static_cast<int32_t>(std::floor(boxes[i].y1 / height * kWholeSide)),
                             static_cast<int32_t>(std::ceil(boxes[i].x2 / width * kWholeSide)),
                             static_cast<int32_t>(std::ceil(boxes[i].y2 / height * kWholeSide))});
      if (!open) {
        page.words.push_back({});
        page.words.back().line = line;
        page.words.back().box = box;
      }
      open = true;
      page.words.back().text.append(at, next);
      page.words.back().box = Union(page.words.back().box, box);
    }
    at = next;
  }
  g_free(boxes);
  g_free(text);
  g_object_unref(p);
  ComposeText(&page);
  return page;
}

Raster ProbedPdf::Pixels(int page, int dpi) const {
  PopplerPage* p = poppler_document_get_page(state_->document, page - 1);
  double width, height;
  poppler_page_get_size(p, &width, &height);
  Raster raster{static_cast<int>(std::lround(width * dpi / 72)),
                static_cast<int>(std::lround(height * dpi / 72)),
                3,
                {}};
  raster.bytes.resize(static_cast<size_t>(raster.width) * raster.height * 3);
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, raster.width, raster.height);
  cairo_t* cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  cairo_scale(cr, raster.width / width, raster.height / height);
  poppler_page_render_for_printing(p, cr);
  cairo_surface_flush(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < raster.height; ++y) {
    for (int x = 0; x < raster.width; ++x) {
      uint32_t pixel = reinterpret_cast<const uint32_t*>(data + static_cast<size_t>(y) * stride)[x];
      uint8_t* to = raster.at(x, y);
      to[0] = pixel >> 16 & 255, to[1] = pixel >> 8 & 255, to[2] = pixel & 255;
    }
  }
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  g_object_unref(p);
  return raster;
}

void ProbedPdf::SavePng(int page, int dpi, const std::string& file) const {
  Raster raster = Pixels(page, dpi);
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, raster.width, raster.height);
  unsigned char* data = cairo_image_surface_get_data(surface);
  int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < raster.height; ++y) {
    for (int x = 0; x < raster.width; ++x) {
      const uint8_t* p = raster.at(x, y);
      reinterpret_cast<uint32_t*>(data + static_cast<size_t>(y) * stride)[x] = p[0] << 16 | p[1] << 8 | p[2];
    }
  }
  cairo_surface_mark_dirty(surface);
  cairo_surface_write_to_png(surface, file.c_str());
  cairo_surface_destroy(surface);
}

std::string ProbedPdf::Everything(const std::string& bytes) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("probe", bytes.data(), bytes.size());
  std::string out = bytes;
  out += pdf.getTrailer().unparse();
  for (QPDFObjectHandle object : pdf.getAllObjects()) {
    if (!object.isStream()) {
      out += object.unparse() + "\n";
      continue;
    }
    out += object.getDict().unparse() + "\n";
    try {
      auto data = object.getStreamData(qpdf_dl_generalized);
      out.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    } catch (const std::exception&) {  // DCT, CCITT: the raw bytes
      auto data = object.getRawStreamData();
      out.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    }
    out += "\n";
  }
  return out;
}

int ProbedPdf::Warnings(const std::string& bytes) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("probe", bytes.data(), bytes.size());
  for (QPDFObjectHandle object : pdf.getAllObjects()) {
    if (object.isStream()) object.pipeStreamData(nullptr, 0, qpdf_dl_generalized, true);
  }
  return static_cast<int>(pdf.getWarnings().size());
}

bool Contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace blackbar
