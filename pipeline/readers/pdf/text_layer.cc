// Poppler's own reading order (columns, tables by overlap, hyphens untouched) is kept; this file only turns
// its tree of flows, blocks, lines and words into Words, and notes everything else that is drawn on the way.
#include "pipeline/readers/pdf/text_layer.h"

#include <GfxState.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "pipeline/readers/pdf/printed.h"
#include "pipeline/readers/picture.h"

namespace blackbar {
namespace {

constexpr size_t kMaxRules = 4000;  // a map or a drawing has no form structure worth more
constexpr size_t kMaxShapes = 4000;
constexpr size_t kMaxPictures = 2000;
constexpr double kThinRule = 3.0;      // points; a filled rectangle up to this thickness is a drawn line
constexpr double kShortestRule = 8.0;  // points

struct Area {  // points from the page's top left
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  void Add(double x, double y) {
    left = std::min(left, x), right = std::max(right, x);
    top = std::min(top, y), bottom = std::max(bottom, y);
  }
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

int32_t Millionths(double part) {
  if (!(part > 0)) return 0;
  return part >= 1 ? kWholeSide : static_cast<int32_t>(std::lround(part * kWholeSide));
}

// At least one millionth in each direction, where it lies on the page at all.
Box ToBox(const Area& area, double page_width, double page_height) {
  Box box{Millionths(area.left / page_width), Millionths(area.top / page_height),
          Millionths(area.right / page_width), Millionths(area.bottom / page_height)};
  if (box.right == box.left && box.left < kWholeSide && box.left > 0) ++box.right;
  if (box.bottom == box.top && box.top < kWholeSide && box.top > 0) ++box.bottom;
  return box;
}

struct DrawnText {
  Area area;
  bool invisible = false;
  size_t pictures_before = 0;
};

class PageSink final : public TextOutputDev {
 public:
  PageSink(double width, double height)
      : TextOutputDev(nullptr, false, 0, false, false), width_(width), height_(height) {}

  // Pictures and lines too; patterns and shadings are noted, not unrolled.
  bool needNonText() override { return true; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    NotePicture(state, 0, 0, false, true);
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return NoteMark(); }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return NoteMark(); }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return NoteMark(); }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return NoteMark(); }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return NoteMark(); }

  void beginString(GfxState* state, const GooString* s) override {
    TextOutputDev::beginString(state, s);
    string_ = Area();
  }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double ox, double oy,
                CharCode code, int bytes, const Unicode* u, int count) override {
    TextOutputDev::drawChar(state, x, y, dx, dy, ox, oy, code, bytes, u, count);
    NoteGlyph(state, x, y, dx, dy, u, count);
  }
  void endString(GfxState* state) override {
    TextOutputDev::endString(state);
    if (string_.right < string_.left) return;
    texts_.push_back({string_, state->getRender() == 3, pictures_.size()});
    if (state->getRender() != 3) NoteMark();
  }

  void stroke(GfxState* state) override {
    NoteMark();
    if (state->getStrokeOpacity() > 0) NoteStroke(state);
  }
  void fill(GfxState* state) override {
    NoteMark();
    NoteFill(state);
  }
  void eoFill(GfxState* state) override { fill(state); }

  void drawImageMask(GfxState* state, Object* ref, Stream* str, int width, int height, bool invert,
                     bool interpolate, bool inlineImg) override {
    NotePicture(state, width, height, false, false);
    OutputDev::drawImageMask(state, ref, str, width, height, invert, interpolate, inlineImg);
  }
  void drawImage(GfxState* state, Object* ref, Stream* str, int width, int height, GfxImageColorMap* colors,
                 bool interpolate, const int* mask, bool inlineImg) override {
    NotePicture(state, width, height, !mask && !inlineImg, false);
    OutputDev::drawImage(state, ref, str, width, height, colors, interpolate, mask, inlineImg);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                       Stream*, int, int, bool, bool) override {
    NotePicture(state, width, height, false, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                           Stream*, int, int, GfxImageColorMap*, bool) override {
    NotePicture(state, width, height, false, false);
  }

  void Finish(PageContent* layer);

 private:
  bool NoteMark() {
    ++marks_;
    if (!pictures_.empty()) ++marks_on_pictures_;
    return true;
  }
  void NoteGlyph(GfxState* state, double x, double y, double dx, double dy, const Unicode* u, int count);
  void NotePicture(GfxState* state, int width, int height, bool plain, bool pattern);
  void NoteStroke(GfxState* state);
  void NoteFill(GfxState* state);
  void AddRule(const Area& area);
  void TakeWords(Page* page);
  void TakeShares();

  double width_, height_;
  Area string_;
  std::vector<DrawnText> texts_;
  std::vector<PictureUse> pictures_;
  std::vector<Box> rules_, shapes_, layer_texts_;
  int64_t glyphs_ = 0, unmapped_ = 0, marks_ = 0, marks_on_pictures_ = 0;
};

bool IsPrivateUse(Unicode c) { return (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD || c >= 0xF0000; }

void PageSink::NoteGlyph(GfxState* state, double x, double y, double dx, double dy, const Unicode* u,
                         int count) {
  double px, py, ex, ey;
  state->transform(x, y, &px, &py);
  state->transformDelta(dx, dy, &ex, &ey);
  ++glyphs_;
  if (count == 0 || (count == 1 && (u[0] == 0 || IsPrivateUse(u[0])))) ++unmapped_;
  const double size = state->getTransformedFontSize();
  if (std::fabs(ex) >= std::fabs(ey)) {
    string_.Add(px, py - 0.75 * size);
    string_.Add(px + ex, py + 0.15 * size);
  } else {
    string_.Add(px - 0.75 * size, py);
    string_.Add(px + 0.15 * size, py + ey);
  }
}

void PageSink::NotePicture(GfxState* state, int width, int height, bool plain, bool pattern) {
  if (pictures_.size() >= kMaxPictures) return;
  PictureUse use;
  const double* m = state->getCTM();
  Area area;
  if (pattern) {
    area = {0, 0, width_, height_};
  } else {
    for (int corner = 0; corner < 4; ++corner) {
      double x, y;
      state->transform(corner & 1, corner >> 1, &x, &y);
      area.Add(x, y);
    }
    std::copy(m, m + 4, use.turn);
    use.corner[0] = m[4], use.corner[1] = m[5];
  }
  double left, top, right, bottom;
  state->getClipBBox(&left, &top, &right, &bottom);
  const bool cut =
      area.left < left - 1 || area.top < top - 1 || area.right > right + 1 || area.bottom > bottom + 1;
  const bool reaches_out =
      area.left < -1 || area.top < -1 || area.right > width_ + 1 || area.bottom > height_ + 1;
  area.left = std::max(area.left, left), area.right = std::min(area.right, right);
  area.top = std::max(area.top, top), area.bottom = std::min(area.bottom, bottom);
  if (!(area.width() > 0) || !(area.height() > 0)) return;
  use.box = ToBox(area, width_, height_);
  if (use.box.empty()) return;
  use.pixels_wide = width, use.pixels_high = height;
  use.plain = plain && (!cut || reaches_out) && state->getFillOpacity() >= 1 &&
              state->getBlendMode() == gfxBlendNormal;
  pictures_.push_back(use);
}

void PageSink::AddRule(const Area& area) {
  if (rules_.size() >= kMaxRules) return;
  const Box box = ToBox(area, width_, height_);
  if (!box.empty()) rules_.push_back(box);
}

// Straight level and upright pieces of a stroked path, each with the pen's width.
void PageSink::NoteStroke(GfxState* state) {
  const GfxPath* path = state->getPath();
  const double half = std::clamp(state->getTransformedLineWidth() / 2, 0.15, 20.0);
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    double x = 0, y = 0;
    for (int k = 0; k < part->getNumPoints() && rules_.size() < kMaxRules; ++k) {
      double nx, ny;
      state->transform(part->getX(k), part->getY(k), &nx, &ny);
      const double dx = std::fabs(nx - x), dy = std::fabs(ny - y);
      if (k > 0 && !part->getCurve(k) && std::min(dx, dy) < 0.5 && std::max(dx, dy) >= kShortestRule) {
        AddRule({std::min(x, nx) - (dx < dy ? half : 0), std::min(y, ny) - (dx < dy ? 0 : half),
                 std::max(x, nx) + (dx < dy ? half : 0), std::max(y, ny) + (dx < dy ? 0 : half)});
      }
      x = nx, y = ny;
    }
  }
}

// Thin filled bars are rules; small filled curves may be letters.
void PageSink::NoteFill(GfxState* state) {
  if (state->getFillOpacity() <= 0) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    if (part->getNumPoints() < 3) continue;
    Area area;
    for (int k = 0; k < part->getNumPoints(); ++k) {
      double x, y;
      state->transform(part->getX(k), part->getY(k), &x, &y);
      area.Add(x, y);
    }
    const double thin = std::min(area.width(), area.height()),
                 lengthy = std::max(area.width(), area.height());
    if (part->getNumPoints() <= 5) {
      if (thin <= kThinRule && lengthy >= kShortestRule) AddRule(area);
      continue;
    }
    if (area.height() >= 3 && area.height() <= 40 && area.width() <= 60 && shapes_.size() < kMaxShapes) {
      const Box box = ToBox(area, width_, height_);
      if (!box.empty()) shapes_.push_back(box);
    }
  }
}

void AppendUtf8(Unicode c, std::string* out) {
  if (c < 0x20 || c == 0x7F) return;
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | (c >> 6)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | (c >> 12)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xF0 | (c >> 18)));
    out->push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

// Ligatures are spelled out, so that a pattern finds "office" however the font wrote it.
void AppendCharacter(Unicode c, std::string* out) {
  static constexpr const char* kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (c >= 0xFB00 && c <= 0xFB06) {
    *out += kLigatures[c - 0xFB00];
  } else if (c == ' ' || c == 0xA0 || c == 0x200B || c == 0xFEFF) {
    return;  // poppler ends words at spaces; what is left of them here has no width
  } else {
    AppendUtf8(c, out);
  }
}

void PageSink::TakeWords(Page* page) {
  int line_number = 0, block_number = 0;
  for (const TextFlow* flow = getFlows(); flow; flow = flow->getNext()) {
    for (const TextBlock* block = flow->getBlocks(); block; block = block->getNext(), ++block_number) {
      for (const TextLine* line = block->getLines(); line; line = line->getNext(), ++line_number) {
        for (const TextWord* from = line->getWords(); from; from = from->getNext()) {
          Word word;
          for (int i = 0; i < from->getLength(); ++i) AppendCharacter(*from->getChar(i), &word.text);
          Area area;
          from->getBBox(&area.left, &area.top, &area.right, &area.bottom);
          word.box = ToBox(area, width_, height_);
          if (word.text.empty() || word.text == " " || word.box.empty()) continue;
          word.line = line_number;
          word.block = block_number;
          page->words.push_back(std::move(word));
        }
      }
    }
  }
}

// How much of each picture is described by text: an OCR layer is invisible or lies under its scan; text drawn
// on a picture (a stamp, a filled-in form) says nothing about the picture.
void PageSink::TakeShares() {
  for (size_t i = 0; i < pictures_.size(); ++i) {
    PictureUse& use = pictures_[i];
    const double whole = static_cast<double>(use.box.width()) * use.box.height();
    if (whole < 1e-3 * kWholeSide * kWholeSide) continue;
    for (const DrawnText& text : texts_) {
      const Box common = Intersection(ToBox(text.area, width_, height_), use.box);
      if (common.empty()) continue;
      const double share = static_cast<double>(common.width()) * common.height() / whole;
      const bool under = text.invisible || text.pictures_before <= i;
      (under ? use.under_share : use.over_share) += share;
      if (under && (text.invisible || use.plain)) layer_texts_.push_back(ToBox(text.area, width_, height_));
    }
  }
}

void PageSink::Finish(PageContent* layer) {
  TakeWords(&layer->page);
  TakeShares();
  for (const PictureUse& use : pictures_) layer->page.pictures.push_back(use.box);
  layer->pictures = std::move(pictures_);
  layer->page.rules = std::move(rules_);
  layer->shapes = std::move(shapes_);
  layer->layer_texts = std::move(layer_texts_);
  layer->glyphs = glyphs_;
  layer->unmapped_glyphs = unmapped_;
  layer->marks = marks_;
  layer->marks_on_pictures = marks_on_pictures_;
}

struct Clock {
  std::chrono::steady_clock::time_point end;
  bool passed = false;
};

bool TimeIsUp(void* data) {
  auto* clock = static_cast<Clock*>(data);
  clock->passed = clock->passed || std::chrono::steady_clock::now() > clock->end;
  return clock->passed;
}

}  // namespace

Result<void> CheckPicturePixels(const PageContent& layer) {
  for (const PictureUse& use : layer.pictures) {
    if (use.pixels_wide * use.pixels_high > kMaxPicturePixels)
      return Error{ErrorCode::kLimitExceeded,
                   fmt::format("page {} has a picture of {} megapixels; the limit is {}", layer.page.number,
                               use.pixels_wide * use.pixels_high / 1'000'000, kMaxPicturePixels / 1'000'000),
                   fmt::format("page {}", layer.page.number)};
  }
  return {};
}

Result<PageContent> ReadTextLayer(const PdfDocument& document, int number, double seconds) {
  PageContent layer;
  const DisplayedSize size = TRY(document.SizeOf(number));
  layer.page.number = number;
  layer.page.width_mpt = size.width_mpt;
  layer.page.height_mpt = size.height_mpt;
  PageSink sink(static_cast<double>(size.width_mpt) / 1000, static_cast<double>(size.height_mpt) / 1000);
  Clock clock{std::chrono::steady_clock::now() +
              std::chrono::milliseconds(static_cast<int64_t>(seconds * 1000))};
  document.poppler().displayPage(&sink, number, 72, 72, 0, false, false, true, TimeIsUp, &clock, IsPrinted,
                                 nullptr);
  layer.timed_out = clock.passed;
  sink.Finish(&layer);
  return layer;
}

}  // namespace blackbar
