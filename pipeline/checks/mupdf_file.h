// The second engine: MuPDF behind plain values. It draws, and it tells for each page what was painted: every
// glyph with its ink, visible or not; every image; every path. Boxes are millionths of the displayed page and
// may lie outside it here. Print usage throughout, as the redactors print. The bytes must outlive the
// object. One thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/checks/raster.h"

namespace blackbar {

struct PaintedGlyph {
  uint32_t unicode = 0;  // 0xFFFD: the font names no character
  Box ink;               // around the outline
  double size_pt = 0;
  bool visible = true;  // false: render mode 3 or 7, or opacity 0
  bool in_mask = false, in_tile = false;
  int font = 0;  // index into PaintedPage::fonts
};

struct PaintedImage {
  Box box;  // where it stands
  int width = 0, height = 0;
  bool stencil = false, has_mask = false;
  bool grey = false;  // one channel
  // For each asked-for box that it touches: that part at the image's own resolution, and its mask's.
  struct Part {
    size_t box_index = 0;
    bool of_mask = false;
    Raster grey;
  };
  std::vector<Part> parts;
};

struct PaintedPath {
  Box box;
  bool filled = false;
  bool opaque_black = false, white = false;
};

struct PaintedPage {
  double width_pt = 0, height_pt = 0;
  std::vector<PaintedGlyph> glyphs;
  std::vector<PaintedImage> images;
  std::vector<PaintedPath> paths;
  std::vector<std::string> fonts;
  int masks = 0, tiles = 0;
  Raster picture;    // the page in grey
  Raster text_only;  // nothing but its visible glyphs, black on white
};

// Consecutive glyphs that stand together.
struct PaintedWord {
  std::string text;  // UTF-8
  Box ink;
  bool visible = true;
  bool in_mask_or_tile = false;
};
std::vector<PaintedWord> WordsOf(const PaintedPage& page);

class MupdfFile {
 public:
  static Result<std::unique_ptr<MupdfFile>> Open(std::string_view bytes, const std::string& password);
  ~MupdfFile();

  int pages() const { return pages_; }

  struct PaintOptions {
    double dpi = 0;                // 0: no pictures
    std::vector<Box> image_parts;  // boxes under which image pixels are wanted
  };
  Result<PaintedPage> Paint(int page, const PaintOptions& options);
  // A part of the page, drawn in full or with nothing but its text.
  // kWithoutBoxes: text and drawings, unclipped, but no filled rectangles and no pictures.
  enum class Draw { kGrey, kColour, kTextOnly, kWithoutBoxes };
  Result<Raster> Render(int page, double dpi, const Box& area, Draw draw);
  // The whole page at a resolution that shows small print; kept until another page is asked for.
  Result<const Raster*> Fine(int page, Draw draw);

 private:
  MupdfFile();
  struct Impl;
  std::unique_ptr<Impl> impl_;
  int pages_ = 0;
};

}  // namespace blackbar
