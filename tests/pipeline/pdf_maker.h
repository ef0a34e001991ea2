// PDFs for tests, made on the spot: drawn with cairo, or written by hand where cairo has no means (rotation,
// crop box, user unit). Pages are 612 by 792 points unless said.
#pragma once

#include <functional>
#include <string>
#include <vector>

typedef struct _cairo cairo_t;

namespace blackbar {

using DrawPage = std::function<void(cairo_t*)>;

// A page a function; coordinates in points, origin top left.
std::string DrawnPdf(const std::vector<DrawPage>& pages);

// Text at (x, baseline) in points.
void DrawText(cairo_t* context, double x, double y, double size, const std::string& text);
// The same as filled outlines: a picture to everybody but a person.
void DrawOutlines(cairo_t* context, double x, double y, double size, const std::string& text);
// The width that DrawText takes.
double TextWidth(double size, const std::string& text);

// A scan that covers the page: what `draw` draws, at `dpi`, turned clockwise by `degrees` about the page's
// centre, with `noise` parts of a thousand of its pixels black or white at random.
struct ScanLook {
  double dpi = 300;
  double degrees = 0;
  int noise = 0;
  double left = 0, top = 0, width = 612, height = 792;  // where it stands, in points
};
DrawPage Scanned(const DrawPage& draw, const ScanLook& look);

// One hand-written page: entries of its dictionary beside MediaBox (such as "/Rotate 90"), and its content,
// with Helvetica as /F1.
std::string WrittenPdf(const std::string& entries, const std::string& content,
                       const std::string& more_resources = "", const std::string& more_objects = "");

// An anonymous file in memory with these bytes; the caller closes it.
int InMemory(const std::string& bytes);

}  // namespace blackbar
