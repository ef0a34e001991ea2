// The original, opened for drawing: the adapter for poppler-glib and cairo, always in printing mode (so that
// a stamp that only prints is seen and redacted, too). One renderer makes the picture for the reviewer, for
// OCR and for the rendition. Sizes are those of the displayed page (crop box, rotation) in points. One
// thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/region.h"
#include "core/result.h"
#include "redactors/raster.h"

namespace blackbar {

struct PageSize {
  double width = 0, height = 0;  // points
};

// What is drawn over a page in vector form: opaque white fields with text (page numbers) and, for approval
// inside the office only, outlined marks.
struct Overlay {
  struct Stamp {
    std::string text;
    double left = 0, top = 0, width = 0, height = 0;  // points, origin top left
  };
  struct Mark {
    Box box;
    std::string text;
  };
  std::vector<Stamp> stamps;
  std::vector<Mark> marks;
  std::string banner;  // across the page; empty: none
};

// A character that a page's text layer holds, and where.
struct PlacedChar {
  char32_t point = 0;
  double left = 0, top = 0, right = 0, bottom = 0;  // points, origin top left
};

// A page to draw into a new PDF, at a size of its own.
struct PageJob {
  int page = 0;
  PageSize size;
  Overlay overlay;
};

class PdfSource {
 public:
  // `bytes` must outlive the source. invalid_input for what cannot be opened, with a hint on passwords.
  static Result<std::unique_ptr<PdfSource>> Open(std::string_view bytes, const std::string& password);
  ~PdfSource();

  int pages() const;
  Result<PageSize> Size(int page) const;
  // The page on white paper, red green blue.
  Result<Raster> Render(int page, int width, int height) const;
  // A new PDF with these pages, drawn in vectors and text.
  Result<std::string> RenderPdf(const std::vector<PageJob>& jobs) const;
  // Characters of the text layer without white space.
  Result<std::vector<PlacedChar>> Chars(int page) const;
  // The one picture that covers the page exactly, at its own resolution and as it is displayed; invalid_input
  // where the page is anything else.
  Result<Raster> OwnScan(int page) const;

 private:
  struct State;
  explicit PdfSource(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
