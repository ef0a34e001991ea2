// P11 to P13, P29, P30: pictures.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/image_markers.h"
#include "pipeline/checks/planned_marks.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr double kDotDpi = 200;
constexpr int kMaxDots = 60;

Result<void> LookUnderBoxes(PageView& page, bool masks, CheckVerdict* out) {
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
      std::string complaint = TRY(BoxComplaint(part.grey, page, margin));
      if (!complaint.empty()) out->Fail(spot.place, "image pixels under the box: " + complaint);
    }
  }
  return {};
}

}  // namespace

Result<void> ImagePixelsUnderBox(PageView& page, CheckSubject&, CheckVerdict* out) {
  return LookUnderBoxes(page, false, out);
}

Result<void> MaskPixelsUnderBox(PageView& page, CheckSubject&, CheckVerdict* out) {
  return LookUnderBoxes(page, true, out);
}

Result<void> ImageMetadata(CheckSubject& subject, CheckVerdict* out) {
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
Result<void> YellowDots(PageView& page, CheckSubject& subject, CheckVerdict* out) {
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
  auto yellowish = [&](int x, int y) {
    return std::min(picture.At(x, y, 0), picture.At(x, y, 1)) - picture.At(x, y, 2) > 12;
  };
  int dots = 0;
  for (int y = 6; y + 6 < picture.height; ++y) {
    for (int x = 6; x + 6 < picture.width; ++x) {
      if (!yellow(x, y) || yellow(x - 1, y) || yellow(x, y - 1) || yellow(x + 1, y - 1) ||
          yellow(x - 1, y - 1))
        continue;
      int around = 0;
      for (int dy = -3; dy <= 3; ++dy) {
        for (int dx = -3; dx <= 3; ++dx) around += yellow(x + dx, y + dy);
      }
      bool white_paper =
          !yellowish(x - 6, y) && !yellowish(x + 6, y) && !yellowish(x, y - 6) && !yellowish(x, y + 6);
      dots += around <= 12 && white_paper;
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

// What every reader sees there without stretching: the picture in two tones, parted in the middle, such as
// the white heading of a table or the lines beside a box. Text in two dark tones is not in it.
Result<std::string> ShownInBlob(const PageView& page, const Box& blob, Raster picture,
                                CheckSubject& subject) {
  std::string shown;
  for (const PaintedWord& word : page.words) {
    if (word.visible && word.ink.Intersects(blob)) shown += LettersAndDigits(word.text);
  }
  for (uint8_t& v : picture.pixels) v = v < 128 ? 0 : 255;
  for (bool line : {false, true}) {
    for (const SeenWord& word : TRY(TRY(subject.Reader())->Read(picture, line)))
      shown += LettersAndDigits(word.text);
  }
  return shown;
}

constexpr uint8_t kPaper = 255;
constexpr int kLabelRoom = 6;  // pixels in which a label rings

// Light pixels and their rims become paper: neither the paper around a marker nor a label in it is looked at.
Raster DarkOnly(const Raster& grey) {
  constexpr int kRim = 2;
  Raster out = grey;
  for (int y = 0; y < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) {
      if (grey.At(x, y) <= 100) continue;
      for (int ny = std::max(0, y - kRim); ny <= std::min(grey.height - 1, y + kRim); ++ny) {
        for (int nx = std::max(0, x - kRim); nx <= std::min(grey.width - 1, x + kRim); ++nx) {
          out.pixels[static_cast<size_t>(ny) * out.width + nx] = kPaper;
        }
      }
    }
  }
  return out;
}

// The tones of what is dark spread from black to white, with paper around as OCR needs it.
Raster Stretched(const Raster& dark, bool turned, int* range) {
  constexpr int kRoom = 16;
  int low = 255, high = 0;
  for (uint8_t v : dark.pixels) {
    if (v == kPaper) continue;
    low = std::min(low, static_cast<int>(v));
    high = std::max(high, static_cast<int>(v));
  }
  *range = std::max(0, high - low);
  Raster out;
  out.width = dark.width + 2 * kRoom;
  out.height = dark.height + 2 * kRoom;
  out.dpi = dark.dpi;
  out.area = dark.area;
  out.pixels.assign(static_cast<size_t>(out.width) * out.height, kPaper);
  for (int y = 0; y < dark.height; ++y) {
    for (int x = 0; x < dark.width; ++x) {
      int v = dark.At(x, y);
      if (v == kPaper || *range <= 0) continue;
      int tone = (v - low) * 255 / *range;
      out.pixels[static_cast<size_t>(y + kRoom) * out.width + x + kRoom] =
          static_cast<uint8_t>(turned ? 255 - tone : tone);
    }
  }
  return out;
}

// What OCR is sure of in a stretched blob, its text darker or lighter than the marker.
Result<std::string> SeenInBlob(const Raster& picture, CheckSubject& subject) {
  std::string seen;
  Raster dark = DarkOnly(picture);
  for (bool turned : {false, true}) {
    int range = 0;
    Raster stretched = Stretched(dark, turned, &range);
    if (range < 6) return seen;
    for (bool line : {false, true}) {
      for (const SeenWord& word : TRY(TRY(subject.Reader())->Read(stretched, line))) {
        if (word.confidence >= 60 && LettersAndDigits(word.text).size() >= 4) seen += word.text;
      }
    }
  }
  return seen;
}

}  // namespace

Result<void> SeeThrough(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  MupdfFile* file = TRY(subject.Drawn());
  for (const Box& blob : DarkBlobs(page.now.picture)) {
    out->Applies();
    Raster picture = TRY(file->Render(page.number, kDotDpi, blob, MupdfFile::Draw::kGrey));
    Raster unlabelled = picture;
    PaintOut(TRY(MarksIn(picture, page)), kLabelRoom, &unlabelled);
    std::string seen = LettersAndDigits(TRY(SeenInBlob(unlabelled, subject)));
    if (seen.size() < 4) continue;
    std::string shown = TRY(ShownInBlob(page, blob, std::move(picture), subject));
    if (shown.find(seen) == std::string::npos && Similarity(shown, seen) < 0.4) {
      std::string where = fmt::format("{}, {}% from the top", page.place, blob.top / (kWholeSide / 100));
      out->Fail(where, "text shows through a dark place when its contrast is stretched");
    }
  }
  return {};
}

}  // namespace blackbar
