#include "redactors/picture_fill.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/plan_times.h"
#include "redactors/label_text.h"

namespace blackbar {
namespace {

constexpr int kCellsAcross = 4;  // of a mosaic, on the shorter side: nothing of a face or a line of text
constexpr int kLeastCell = 16;   // pixels
constexpr int kFrameGrey = 0;

// Every cell becomes its mean, and loses its lowest bits: what is left of a place is a few numbers.
void FillCell(Raster* raster, const PixelRect& cell) {
  for (int c = 0; c < raster->channels; ++c) {
    int64_t sum = 0;
    for (int y = cell.top; y < cell.bottom; ++y)
      for (int x = cell.left; x < cell.right; ++x) sum += raster->at(x, y)[c];
    const int64_t mean = sum / (int64_t{cell.width()} * cell.height());
    for (int y = cell.top; y < cell.bottom; ++y)
      for (int x = cell.left; x < cell.right; ++x) raster->at(x, y)[c] = static_cast<uint8_t>(mean & 0xF0);
  }
}

void Obscure(Raster* raster, const PixelRect& rect) {
  const int cell =
      std::max(kLeastCell, (std::min(rect.width(), rect.height()) + kCellsAcross - 1) / kCellsAcross);
  for (int top = rect.top; top < rect.bottom; top += cell) {
    for (int left = rect.left; left < rect.right; left += cell)
      FillCell(raster, {left, top, std::min(left + cell, rect.right), std::min(top + cell, rect.bottom)});
  }
}

void PaintFrame(Raster* raster, const PixelRect& rect, int thick, uint8_t grey) {
  Fill(raster, {rect.left, rect.top, rect.right, rect.top + thick}, grey);
  Fill(raster, {rect.left, rect.bottom - thick, rect.right, rect.bottom}, grey);
  Fill(raster, {rect.left, rect.top, rect.left + thick, rect.bottom}, grey);
  Fill(raster, {rect.right - thick, rect.top, rect.right, rect.bottom}, grey);
}

Result<void> PaintText(const std::string& text, int left, int top, int high, Raster* raster) {
  const Raster mask = TRY(TextMask(text, high));
  Fill(raster, {left, top, left + mask.width, top + mask.height}, 255);
  Blend(raster, left, top, mask, 0);
  return {};
}

}  // namespace

Result<std::vector<PlannedBox>> BoxesOnPicture(const PlanContent& plan) {
  std::vector<PlannedBox> boxes;
  std::vector<Box> kept;
  PlannedBox around;
  for (const Redaction& redaction : plan.redactions()) {
    const auto* area = std::get_if<PageArea>(&redaction.region);
    if (area != nullptr && area->invert) {
      kept.push_back(area->box);
      around = {{}, redaction.label, redaction.number};
    } else if (area != nullptr) {
      boxes.push_back({area->box, redaction.label, redaction.number});
    } else if (std::holds_alternative<Whole>(redaction.region)) {
      boxes.push_back({kWholePage, redaction.label, redaction.number});
    } else if (!std::holds_alternative<Field>(redaction.region)) {  // a field never survives
      return Error{
          ErrorCode::kInvalidInput,
          fmt::format("redaction {} is not a place in a photo; lock the plan again", redaction.number)};
    }
  }
  if (kept.empty()) return boxes;
  for (const Box& box : AllBut(kept)) boxes.push_back({box, around.label, around.number});
  return boxes;
}

void PaintOver(const std::vector<PlannedBox>& boxes, PictureFill fill, int grid, Raster* raster) {
  for (const PlannedBox& box : boxes) {
    const PixelRect rect = ToPixels(box.box, raster->width, raster->height);
    if (rect.empty()) continue;
    if (fill == PictureFill::kObscured) {
      Obscure(raster, rect);
    } else {
      const auto out = [&](int pixels) { return (pixels + grid - 1) / grid * grid; };
      Fill(raster, {rect.left / grid * grid, rect.top / grid * grid, out(rect.right), out(rect.bottom)}, 0);
    }
  }
}

Result<void> PaintOutlines(const std::vector<PlannedBox>& boxes, const std::string& banner, Raster* raster) {
  const int side = std::min(raster->width, raster->height);
  const int thick = std::max(2, side / 300), high = std::max(10, side / 40);
  for (const PlannedBox& box : boxes) {
    const PixelRect rect = ToPixels(box.box, raster->width, raster->height);
    PaintFrame(raster, rect, 2 * thick, 255);
    PaintFrame(raster, rect, thick, kFrameGrey);
    TRY(PaintText(fmt::format("{} {}", box.number, box.label), rect.left + 2 * thick, rect.top + 2 * thick,
                  high, raster));
  }
  return PaintText(banner, 0, 0, high, raster);
}

}  // namespace blackbar
