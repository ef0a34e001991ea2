#include "tests/pipeline/pdf_maker.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmath>
#include <random>

#include "core/result.h"

namespace blackbar {
namespace {

constexpr double kWide = 612, kHigh = 792;

cairo_status_t Append(void* to, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void SetFont(cairo_t* context, double size) {
  cairo_select_font_face(context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(context, size);
  cairo_set_source_rgb(context, 0, 0, 0);
}

void AddNoise(cairo_surface_t* surface, int thousandths) {
  std::mt19937 random(7);
  cairo_surface_flush(surface);
  unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface), width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  for (int64_t i = static_cast<int64_t>(width) * height * thousandths / 1000; i > 0; --i) {
    const int x = static_cast<int>(random() % static_cast<unsigned>(width));
    const int y = static_cast<int>(random() % static_cast<unsigned>(height));
    reinterpret_cast<uint32_t*>(data + static_cast<ptrdiff_t>(y) * stride)[x] = random() % 2 ? 0xFFFFFF : 0;
  }
  cairo_surface_mark_dirty(surface);
}

}  // namespace

std::string DrawnPdf(const std::vector<DrawPage>& pages) {
  std::string pdf;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(Append, &pdf, kWide, kHigh);
  cairo_t* context = cairo_create(surface);
  for (const DrawPage& draw : pages) {
    draw(context);
    cairo_show_page(context);
  }
  cairo_destroy(context);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  return pdf;
}

void DrawText(cairo_t* context, double x, double y, double size, const std::string& text) {
  SetFont(context, size);
  cairo_move_to(context, x, y);
  cairo_show_text(context, text.c_str());
}

void DrawOutlines(cairo_t* context, double x, double y, double size, const std::string& text) {
  SetFont(context, size);
  cairo_move_to(context, x, y);
  cairo_text_path(context, text.c_str());
  cairo_fill(context);
}

double TextWidth(double size, const std::string& text) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 8, 8);
  cairo_t* context = cairo_create(surface);
  SetFont(context, 50 * size);  // large, so that hinting adds nothing
  cairo_text_extents_t extents;
  cairo_text_extents(context, text.c_str(), &extents);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  return extents.x_advance / 50;
}

DrawPage Scanned(const DrawPage& draw, const ScanLook& look) {
  return [=](cairo_t* page) {
    const double scale = look.dpi / 72;
    cairo_surface_t* scan =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(look.width * scale)),
                                   static_cast<int>(std::lround(look.height * scale)));
    cairo_t* context = cairo_create(scan);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_scale(context, scale, scale);
    cairo_translate(context, look.width / 2, look.height / 2);
    cairo_rotate(context, look.degrees * 3.14159265358979 / 180);
    cairo_translate(context, -look.width / 2, -look.height / 2);
    draw(context);
    cairo_destroy(context);
    AddNoise(scan, look.noise);
    cairo_save(page);
    cairo_translate(page, look.left, look.top);
    cairo_scale(page, look.width / cairo_image_surface_get_width(scan),
                look.height / cairo_image_surface_get_height(scan));
    cairo_set_source_surface(page, scan, 0, 0);
    cairo_paint(page);
    cairo_restore(page);
    cairo_surface_destroy(scan);
  };
}

std::string WrittenPdf(const std::string& entries, const std::string& content,
                       const std::string& more_resources, const std::string& more_objects) {
  const std::string media = entries.find("/MediaBox") == std::string::npos ? "/MediaBox [0 0 612 792]" : "";
  // Without a cross-reference table: every reader finds the objects by looking for them.
  return fmt::format(
      "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
      "3 0 obj\n<< /Type /Page /Parent 2 0 R {} {} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {} >> "
      ">>\nendobj\n"
      "4 0 obj\n<< /Length {} >>\nstream\n{}\nendstream\nendobj\n"
      "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n{}"
      "trailer\n<< /Root 1 0 R >>\n%%EOF\n",
      media, entries, more_resources, content.size(), content, more_objects);
}

int InMemory(const std::string& bytes) {
  const int fd = memfd_create("test", MFD_CLOEXEC);
  BB_CHECK(fd >= 0);
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = write(fd, bytes.data() + done, bytes.size() - done);
    BB_CHECK(n > 0);
    done += static_cast<size_t>(n);
  }
  lseek(fd, 0, SEEK_SET);
  return fd;
}

}  // namespace blackbar
