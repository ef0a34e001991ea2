// P11 to P13, P29, P30: pictures.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/image_markers.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr double kDotDpi = 200;
constexpr int kMaxDots = 60;

Result<void> LookUnderBoxes(PageView& page, CheckSubject& subject, bool masks, Verdict* out) {
  for (const PaintedImage& image : page.now.images) {
    for (const PaintedImage::Part& part : image.parts) {
      if (part.of_mask != masks) continue;
      out->Applies();
      const Spot& spot = page.spots[part.box_index];
      Tones tones = Measure(part.grey, {0, 0, part.grey.width, part.grey.height});
      int margin = std::max(2, static_cast<int>(std::lround(part.grey.dpi / 75)));
      if (part.grey.width <= 2 * margin || part.grey.height <= 2 * margin || tones.high - tones.low <= 6)
        continue;
      if (masks) {
        PixelRect inner{margin, margin, part.grey.width - margin, part.grey.height - margin};
        tones = Measure(part.grey, inner);
        if (tones.high - tones.low > 6) out->Fail(spot.place, "a mask holds shapes under the box");
        continue;
      }
      std::string complaint = TRY(BoxComplaint(part.grey, spot.redaction->label, margin, subject));
      if (!complaint.empty()) out->Fail(spot.place, "image pixels under the box: " + complaint);
    }
  }
  return {};
}

}  // namespace

Result<void> ImagePixelsUnderBox(PageView& page, CheckSubject& subject, Verdict* out) {
  return LookUnderBoxes(page, subject, false, out);
}

Result<void> MaskPixelsUnderBox(PageView& page, CheckSubject& subject, Verdict* out) {
  return LookUnderBoxes(page, subject, true, out);
}

Result<void> ImageMetadata(CheckSubject& subject, Verdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    const PdfValue* subtype = object.value.Find("/Subtype");
    if (!object.is_stream || !subtype || !subtype->IsName("/Image")) return {};
    out->Applies();
    if (object.value.Find("/Metadata"))
      out->Fail(fmt::format("object {}", object.ref.number), "an image with metadata");
    return {};
  }));
  // The raw bytes of every stream, listed or not: a JPEG is told by its first bytes.
  ByteVisitor visitor;
  visitor.stream = [&](const ByteStream& stream) {
    std::string_view data = stream.decoded.empty() ? stream.raw : std::string_view(stream.decoded);
    std::string complaint = ImageMarkerComplaint(data);
    if (!complaint.empty()) out->Fail(fmt::format("stream at byte {}", stream.offset), complaint);
  };
  TRY(ScanBytes(subject.input().rendition, visitor));
  return {};
}

// Printers mark colour pages with a grid of tiny yellow dots. Counted are pale yellow specks that stand
// alone.
Result<void> YellowDots(PageView& page, CheckSubject& subject, Verdict* out) {
  bool colour =
      page.is_picture && std::any_of(page.now.images.begin(), page.now.images.end(),
                                     [](const PaintedImage& image) { return !image.grey && !image.stencil; });
  if (!colour) return {};
  out->Applies();
  Raster picture =
      TRY(TRY(subject.Drawn())->Render(page.number, kDotDpi, kWholePage, MupdfFile::Draw::kColour));
  auto yellow = [&](int x, int y) {
    int r = picture.At(x, y, 0), g = picture.At(x, y, 1), b = picture.At(x, y, 2);
    return r > 180 && g > 180 && std::min(r, g) - b > 24 && std::abs(r - g) < 40;
  };
  int dots = 0;
  for (int y = 3; y + 3 < picture.height; ++y) {
    for (int x = 3; x + 3 < picture.width; ++x) {
      if (!yellow(x, y) || yellow(x - 1, y) || yellow(x, y - 1) || yellow(x + 1, y - 1) ||
          yellow(x - 1, y - 1))
        continue;
      int around = 0;
      for (int dy = -3; dy <= 3; ++dy) {
        for (int dx = -3; dx <= 3; ++dx) around += yellow(x + dx, y + dy);
      }
      dots += around <= 12;
    }
  }
  if (dots > kMaxDots)
    out->Fail(page.place, fmt::format("{} lone yellow dots: printers hide their serial number so", dots));
  return {};
}

namespace {

// Dark blobs of the sweep's picture, found as runs of dark tiles of 6 x 6 pixels.
std::vector<Box> DarkBlobs(const Raster& grey) {
  constexpr int kCell = 6;
  int columns = grey.width / kCell, rows = grey.height / kCell;
  std::vector<int> dark(static_cast<size_t>(columns) * rows);
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      Tones tones = Measure(grey, {x * kCell, y * kCell, (x + 1) * kCell, (y + 1) * kCell});
      dark[static_cast<size_t>(y) * columns + x] = tones.mean < 90;
    }
  }
  std::vector<Box> blobs;
  for (int start = 0; start < columns * rows; ++start) {
    if (!dark[static_cast<size_t>(start)]) continue;
    PixelRect part{columns, rows, 0, 0};
    int cells = 0;
    std::vector<int> todo = {start};
    dark[static_cast<size_t>(start)] = 0;
    while (!todo.empty()) {
      int at = todo.back(), x = at % columns, y = at / columns;
      todo.pop_back();
      ++cells;
      part = {std::min(part.left, x), std::min(part.top, y), std::max(part.right, x + 1),
              std::max(part.bottom, y + 1)};
      for (auto [dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        int nx = x + dx, ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || !dark[static_cast<size_t>(ny) * columns + nx])
          continue;
        dark[static_cast<size_t>(ny) * columns + nx] = 0;
        todo.push_back(ny * columns + nx);
      }
    }
    bool solid = cells >= 3 && cells * 10 >= part.area() * 7 && part.area() * 2 < columns * rows;
    if (solid)
      blobs.push_back(
          BoxOf(grey, {part.left * kCell, part.top * kCell, part.right * kCell, part.bottom * kCell}));
  }
  return blobs;
}

// The dark tones of a picture spread from black to white; what is lighter (a label) becomes the darkest tone.
Raster Stretched(const Raster& grey, int* range) {
  int low = 255, high = 0;
  for (uint8_t v : grey.pixels) {
    if (v > 100) continue;
    low = std::min(low, static_cast<int>(v));
    high = std::max(high, static_cast<int>(v));
  }
  *range = high - low;
  Raster out = grey;
  for (uint8_t& v : out.pixels) {
    v = v > 100 || *range <= 0 ? 255 : static_cast<uint8_t>((v - low) * 255 / *range);
  }
  return out;
}

}  // namespace

Result<void> SeeThrough(PageView& page, CheckSubject& subject, Verdict* out) {
  MupdfFile* file = TRY(subject.Drawn());
  for (const Box& blob : DarkBlobs(page.now.picture)) {
    out->Applies();
    Raster picture = TRY(file->Render(page.number, kDotDpi, blob, MupdfFile::Draw::kGrey));
    Tones before = Measure(picture, {0, 0, picture.width, picture.height});
    int range = 0;
    Raster stretched = Stretched(picture, &range);
    if (range < 6 || before.deviation < 1) continue;
    std::string seen;
    for (const SeenWord& word : TRY(TRY(subject.Reader())->Read(stretched))) {
      if (word.confidence >= 60 && LettersAndDigits(word.text).size() >= 3) seen += word.text;
    }
    bool label = false;
    for (const Spot& spot : page.spots)
      label |= spot.box.Intersects(blob) && IsLabelText(seen, spot.redaction->label);
    if (LettersAndDigits(seen).size() >= 4 && !label) {
      std::string where = fmt::format("{}, {}% from the top", page.place, blob.top / (kWholeSide / 100));
      out->Fail(where, "text shows through a dark place when its contrast is stretched");
    }
  }
  return {};
}

}  // namespace blackbar
