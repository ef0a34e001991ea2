#include "pipeline/readers/audit/page_trace.h"

#include <Catalog.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <OptionalContent.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "pipeline/readers/audit/utf8.h"
#include "pipeline/readers/pdf/printed.h"

namespace blackbar {
namespace {

constexpr size_t kMaxGlyphs = 400'000;
constexpr size_t kMaxCovers = 20'000;
constexpr double kLeastCover = 2;   // points in both directions
constexpr double kThickStroke = 4;  // points: a pen that covers a line of text
constexpr double kSolid = 0.97;     // opacity from which on nothing shines through
constexpr int kCurveSteps = 6;
constexpr size_t kMaxParts = 500;  // of one path

class Tracer final : public TextOutputDev {
 public:
  explicit Tracer(PageTrace* trace) : TextOutputDev(nullptr, false, 0, false, false), trace_(*trace) {}

  bool needNonText() override { return true; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                         double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void saveState(GfxState*) override { states_.push_back(state_); }
  void restoreState(GfxState* state) override {
    TextOutputDev::restoreState(state);
    if (states_.empty()) return;
    state_ = states_.back();
    states_.pop_back();
  }
  void clip(GfxState* state) override { NoteClip(state); }
  void eoClip(GfxState* state) override { NoteClip(state); }
  void clipToStrokePath(GfxState*) override { state_.odd_clip = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { state_.masked = true; }
  void clearSoftMask(GfxState*) override { state_.masked = false; }
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_mask) override {
    groups_.push_back({trace_.covers.size(), for_mask});
  }
  void endTransparencyGroup(GfxState*) override {
    if (!groups_.empty() && groups_.back().for_mask) groups_.pop_back();  // a mask is never painted
  }
  void paintTransparencyGroup(GfxState* state, const double*) override { EndGroup(!IsSolid(state)); }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode c, int bytes, const Unicode* u, int count) override {
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, c, bytes, u, count);
    NoteGlyph(state, x, y, dx, dy, bytes, u, count);
    char_pos_ += bytes;
  }
  void incCharCount(int count) override {
    TextOutputDev::incCharCount(count);
    char_pos_ += count;
  }
  void beginActualText(GfxState* state, const GooString* text) override {
    TextOutputDev::beginActualText(state, text);
    note_ = {Utf8OfPdfString(text->toStr()), char_pos_, 0};
  }
  void endActualText(GfxState* state) override {
    TextOutputDev::endActualText(state);
    note_.char_len = char_pos_ - note_.char_pos;
    if (note_.char_len > 0) trace_.notes.push_back(note_);
  }

  void fill(GfxState* state) override { NoteFill(state); }
  void eoFill(GfxState* state) override { NoteFill(state); }
  void stroke(GfxState* state) override { NoteStroke(state); }
  void drawImageMask(GfxState* state, Object* ref, Stream* str, int width, int height, bool invert,
                     bool interpolate, bool inline_image) override {
    NotePicture(state, false);
    OutputDev::drawImageMask(state, ref, str, width, height, invert, interpolate, inline_image);
  }
  void drawImage(GfxState* state, Object* ref, Stream* str, int width, int height, GfxImageColorMap* colors,
                 bool interpolate, const int* mask, bool inline_image) override {
    NotePicture(state, !mask);
    OutputDev::drawImage(state, ref, str, width, height, colors, interpolate, mask, inline_image);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                       int, bool, bool) override {
    NotePicture(state, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                           int, GfxImageColorMap*, bool) override {
    NotePicture(state, false);
  }

  void TakeWords();

 private:
  struct State {
    bool odd_clip = false;  // not a rectangle: its bounds say too much
    bool masked = false;
  };
  struct Group {
    size_t first_cover = 0;
    bool for_mask = false;
  };

  bool InMask() const {
    return std::any_of(groups_.begin(), groups_.end(), [](const Group& group) { return group.for_mask; });
  }
  static bool IsSolid(GfxState* state) {
    return state->getFillOpacity() >= kSolid && state->getBlendMode() == gfxBlendNormal;
  }
  void EndGroup(bool doubtful) {
    if (groups_.empty()) return;
    if (doubtful)
      for (size_t i = groups_.back().first_cover; i < trace_.covers.size(); ++i)
        trace_.covers[i].doubtful = true;
    groups_.pop_back();
  }
  void NoteClip(GfxState* state);
  void NoteGlyph(GfxState* state, double x, double y, double dx, double dy, int bytes, const Unicode* u,
                 int count);
  void NoteFill(GfxState* state);
  void NoteStroke(GfxState* state);
  void NotePicture(GfxState* state, bool opaque);
  void AddCover(GfxState* state, TracedCover cover);

  PageTrace& trace_;
  State state_;
  std::vector<State> states_;
  std::vector<Group> groups_;
  TracedNote note_;
  int char_pos_ = 0, order_ = 0;
};

bool IsLevelRectangle(const GfxPath* path) {
  if (path->getNumSubpaths() != 1) return false;
  const GfxSubpath* part = path->getSubpath(0);
  if (part->getNumPoints() < 4 || part->getNumPoints() > 5) return false;
  for (int i = 1; i < part->getNumPoints(); ++i) {
    const bool level = std::fabs(part->getX(i) - part->getX(i - 1)) < 0.01 ||
                       std::fabs(part->getY(i) - part->getY(i - 1)) < 0.01;
    if (part->getCurve(i) || !level) return false;
  }
  return true;
}

void Tracer::NoteClip(GfxState* state) {
  if (!IsLevelRectangle(state->getPath())) state_.odd_clip = true;
}

// How far glyphs of this font reach above the base line in parts of the font size.
double Ascent(GfxState* state) {
  const auto& font = state->getFont();
  if (!font || font->getType() != fontType3) return 0.72;
  const double high = font->getFontBBox()[3] * font->getFontMatrix()[3];
  return high > 0 && std::isfinite(high) ? high : 0.72;
}

void Tracer::NoteGlyph(GfxState* state, double x, double y, double dx, double dy, int bytes, const Unicode* u,
                       int count) {
  if (trace_.glyphs.size() >= kMaxGlyphs) {
    trace_.cut = true;
    return;
  }
  TracedGlyph glyph;
  double ex, ey, ux, uy;
  state->transform(x, y, &glyph.base_x, &glyph.base_y);
  const double spacing = state->getCharSpace() * state->getHorizScaling();
  const double part = dx != 0 && std::fabs(spacing) < std::fabs(dx) ? (dx - spacing) / dx : 1;
  state->transformDelta(dx * part, dy * part, &ex, &ey);
  const double* matrix = state->getTextMat();
  const double size = state->getFontSize();
  state->transformDelta(matrix[2] * size, matrix[3] * size, &ux, &uy);
  const double ascent = Ascent(state);
  if (!std::isfinite(glyph.base_x + glyph.base_y + ex + ey + ux + uy)) return;
  glyph.end_x = glyph.base_x + ex, glyph.end_y = glyph.base_y + ey;
  for (double along : {0.0, 1.0}) {
    for (double up : {-0.22, ascent})
      glyph.whole.Add(glyph.base_x + along * ex + up * ux, glyph.base_y + along * ey + up * uy);
  }
  size_t sample = 0;
  for (double along : {0.15, 0.5, 0.85}) {
    for (double up : {0.08, 0.28, 0.48}) {
      const double high = up * ascent / 0.72;
      glyph.samples[sample++] = {glyph.base_x + along * ex + high * ux,
                                 glyph.base_y + along * ey + high * uy};
    }
  }
  glyph.size = std::hypot(ux, uy) * ascent / 0.72;
  glyph.order = ++order_;
  glyph.char_pos = char_pos_, glyph.char_len = bytes;
  for (int i = 0; i < count; ++i) AppendUtf8Character(u[i], &glyph.text);
  glyph.space = count > 0 && glyph.text.find_first_not_of(" \t\r\n") == std::string::npos;
  glyph.mode = state->getRender();
  glyph.opacity = (glyph.mode & 3) == 1 ? state->getStrokeOpacity() : state->getFillOpacity();
  double left, top, right, bottom;
  state->getClipBBox(&left, &top, &right, &bottom);
  const auto& middle = glyph.samples[4];
  glyph.clipped_off = !Spot{left - 1, top - 1, right + 1, bottom + 1}.Holds(middle[0], middle[1]);
  if (!InMask()) trace_.glyphs.push_back(std::move(glyph));
}

void Tracer::AddCover(GfxState* state, TracedCover cover) {
  if (cover.spot.width() < kLeastCover || cover.spot.height() < kLeastCover || InMask()) return;
  if (trace_.covers.size() >= kMaxCovers) {
    trace_.cut = true;
    return;
  }
  double left, top, right, bottom;
  state->getClipBBox(&left, &top, &right, &bottom);
  cover.spot = {std::max(cover.spot.left, left), std::max(cover.spot.top, top),
                std::min(cover.spot.right, right), std::min(cover.spot.bottom, bottom)};
  if (cover.spot.width() < kLeastCover || cover.spot.height() < kLeastCover) return;
  cover.doubtful =
      cover.doubtful || state_.odd_clip || state_.masked || state->getBlendMode() != gfxBlendNormal;
  cover.order = ++order_;
  trace_.covers.push_back(std::move(cover));
}

void AddOutline(GfxState* state, const GfxSubpath* part, TracedCover* cover) {
  auto add = [&](double x, double y) {
    double tx, ty;
    state->transform(x, y, &tx, &ty);
    cover->outline.push_back({tx, ty});
    cover->spot.Add(tx, ty);
  };
  const int points = part->getNumPoints();
  for (int i = 0; i < points; ++i) {
    if (part->getCurve(i) && i > 0 && i + 2 < points) {
      for (int step = 1; step <= kCurveSteps; ++step) {
        const double t = static_cast<double>(step) / kCurveSteps, r = 1 - t;
        const double a = r * r * r, b = 3 * r * r * t, c = 3 * r * t * t, d = t * t * t;
        add(a * part->getX(i - 1) + b * part->getX(i) + c * part->getX(i + 1) + d * part->getX(i + 2),
            a * part->getY(i - 1) + b * part->getY(i) + c * part->getY(i + 1) + d * part->getY(i + 2));
      }
      i += 2;
    } else {
      add(part->getX(i), part->getY(i));
    }
  }
}

void Tracer::NoteFill(GfxState* state) {
  const double opacity = state->getFillOpacity();
  const GfxColorSpace* space = state->getFillColorSpace();
  if (opacity <= 0.03 || !space || space->getMode() == csPattern) return;
  const GfxPath* path = state->getPath();
  std::vector<TracedCover> covers;
  for (int i = 0; i < path->getNumSubpaths() && covers.size() < kMaxParts; ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    if (part->getNumPoints() < 3) continue;
    TracedCover cover;
    AddOutline(state, part, &cover);
    cover.doubtful = opacity < kSolid;
    covers.push_back(std::move(cover));
  }
  // A frame or ring is one path of two parts, one within the other: it does not cover what it surrounds.
  for (size_t i = 0; i < covers.size(); ++i) {
    for (size_t k = i + 1; k < covers.size(); ++k) {
      const Spot &a = covers[i].spot, &b = covers[k].spot;
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        covers[i].doubtful = covers[k].doubtful = true;
    }
  }
  for (TracedCover& cover : covers) AddCover(state, std::move(cover));
}

// Only straight pieces of a thick pen: a marker.
void Tracer::NoteStroke(GfxState* state) {
  const double half = state->getTransformedLineWidth() / 2;
  if (2 * half < kThickStroke || state->getStrokeOpacity() <= 0.03) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    for (int k = 1; k < part->getNumPoints(); ++k) {
      if (part->getCurve(k)) continue;
      double x, y, nx, ny;
      state->transform(part->getX(k - 1), part->getY(k - 1), &x, &y);
      state->transform(part->getX(k), part->getY(k), &nx, &ny);
      const double length = std::hypot(nx - x, ny - y);
      if (length < kLeastCover) continue;
      const double sx = (ny - y) / length * half, sy = -(nx - x) / length * half;
      TracedCover cover;
      cover.outline = {{x + sx, y + sy}, {nx + sx, ny + sy}, {nx - sx, ny - sy}, {x - sx, y - sy}};
      for (const auto& point : cover.outline) cover.spot.Add(point[0], point[1]);
      cover.doubtful = state->getStrokeOpacity() < kSolid;
      AddCover(state, std::move(cover));
    }
  }
}

void Tracer::NotePicture(GfxState* state, bool opaque) {
  TracedCover cover;
  for (const auto& [x, y] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
    double tx, ty;
    state->transform(x, y, &tx, &ty);
    cover.outline.push_back({tx, ty});
    cover.spot.Add(tx, ty);
  }
  if (!InMask()) trace_.pictures.push_back(cover.spot);
  cover.picture = true;
  cover.doubtful = !opaque || state->getFillOpacity() < kSolid;
  AddCover(state, std::move(cover));
}

int32_t Millionths(double part) {
  if (!(part > 0)) return 0;
  return part >= 1 ? kWholeSide : static_cast<int32_t>(std::lround(part * kWholeSide));
}

void Tracer::TakeWords() {
  for (const TextFlow* flow = getFlows(); flow; flow = flow->getNext()) {
    for (const TextBlock* block = flow->getBlocks(); block; block = block->getNext()) {
      for (const TextLine* line = block->getLines(); line; line = line->getNext()) {
        for (const TextWord* from = line->getWords(); from; from = from->getNext()) {
          double left, top, right, bottom;
          from->getBBox(&left, &top, &right, &bottom);
          TracedWord word;
          word.box = {Millionths(left / trace_.width), Millionths(top / trace_.height),
                      Millionths(right / trace_.width), Millionths(bottom / trace_.height)};
          for (int i = 0; i < from->getLength(); ++i) AppendUtf8Character(*from->getChar(i), &word.text);
          word.char_pos = from->getCharPos(), word.char_len = from->getCharLen();
          trace_.words.push_back(std::move(word));
        }
      }
    }
  }
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

void Spot::Add(double x, double y) {
  left = std::min(left, x), right = std::max(right, x);
  top = std::min(top, y), bottom = std::max(bottom, y);
}

void Spot::Add(const Spot& other) {
  Add(other.left, other.top);
  Add(other.right, other.bottom);
}

// Even-odd; a point within a tenth of a point of the edge of a rectangle counts as inside.
bool TracedCover::Holds(double x, double y) const {
  if (!spot.Holds(x, y)) return false;
  bool inside = false;
  for (size_t i = 0, k = outline.size() - 1; i < outline.size(); k = i++) {
    const auto &a = outline[i], &b = outline[k];
    if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

PageTrace TracePage(const PdfDocument& document, int page, double seconds) {
  PageTrace trace;
  const Result<DisplayedSize> size = document.SizeOf(page);
  if (!size) return trace;
  trace.width = static_cast<double>(size->width_mpt) / 1000;
  trace.height = static_cast<double>(size->height_mpt) / 1000;
  Tracer tracer(&trace);
  Clock clock{std::chrono::steady_clock::now() +
              std::chrono::milliseconds(static_cast<int64_t>(seconds * 1000))};
  document.poppler().displayPage(&tracer, page, 72, 72, 0, false, false, true, TimeIsUp, &clock, IsPrinted,
                                 nullptr);
  trace.cut = trace.cut || clock.passed;
  tracer.TakeWords();
  return trace;
}

bool HasLayers(const PdfDocument& document) {
  const OCGs* layers = document.poppler().getCatalog()->getOptContentConfig();
  return layers && layers->isOk() && layers->hasOCGs();
}

PageTrace TraceLayers(const PdfDocument& document, int page, bool on, double seconds) {
  if (!HasLayers(document)) return {};
  const auto& groups = document.poppler().getCatalog()->getOptContentConfig()->getOCGs();
  std::vector<OptionalContentGroup::State> before;
  for (const auto& [ref, group] : groups) before.push_back(group->getState());
  for (const auto& [ref, group] : groups)
    group->setState(on ? OptionalContentGroup::On : OptionalContentGroup::Off);
  PageTrace trace = TracePage(document, page, seconds);
  size_t i = 0;
  for (const auto& [ref, group] : groups) group->setState(before[i++]);
  return trace;
}

}  // namespace blackbar
