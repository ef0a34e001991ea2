// Whether a picture of a box holds nothing but black and the planned label.
#include <algorithm>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr int kBlack = 64;  // lossy codecs ring beside the label
constexpr int kShade = 24;
constexpr int kRinging = 8;  // pixels beside the label in which a JPEG may ring

PixelRect LightPart(const Raster& grey) {
  PixelRect part{grey.width, grey.height, 0, 0};
  for (int y = 0; y < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) {
      if (grey.At(x, y) < kBlack) continue;
      part = {std::min(part.left, x), std::min(part.top, y), std::max(part.right, x + 1),
              std::max(part.bottom, y + 1)};
    }
  }
  return part;
}

int64_t ShadesOutside(const Raster& grey, const PixelRect& label) {
  int64_t count = 0;
  for (int y = 0; y < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) {
      bool near = !label.empty() && x >= label.left - kRinging && x < label.right + kRinging &&
                  y >= label.top - kRinging && y < label.bottom + kRinging;
      count += !near && grey.At(x, y) >= kShade;
    }
  }
  return count;
}

// Black on white, with room around it, at a size that OCR likes.
Raster ForReading(const Raster& grey, const PixelRect& part) {
  int height = std::max(1, part.bottom - part.top), width = std::max(1, part.right - part.left);
  int scale = std::clamp(36 / height, 1, 6);
  constexpr int kRoom = 12;
  Raster out;
  out.width = width * scale + 2 * kRoom;
  out.height = height * scale + 2 * kRoom;
  out.dpi = 200;
  out.area = grey.area;
  out.pixels.assign(static_cast<size_t>(out.width) * out.height, 255);
  for (int y = 0; y < height * scale; ++y) {
    for (int x = 0; x < width * scale; ++x) {
      out.pixels[static_cast<size_t>(y + kRoom) * out.width + x + kRoom] =
          static_cast<uint8_t>(255 - grey.At(part.left + x / scale, part.top + y / scale));
    }
  }
  return out;
}

// Separate light marks; stops counting at `limit`.
int Marks(const Raster& grey, int limit) {
  std::vector<bool> seen(grey.pixels.size());
  int marks = 0;
  for (int start = 0; start < grey.width * grey.height && marks <= limit; ++start) {
    if (seen[static_cast<size_t>(start)] || grey.pixels[static_cast<size_t>(start)] < 128) continue;
    ++marks;
    std::vector<int> todo = {start};
    seen[static_cast<size_t>(start)] = true;
    while (!todo.empty()) {
      int at = todo.back(), x = at % grey.width, y = at / grey.width;
      todo.pop_back();
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
          int nx = x + dx, ny = y + dy, next = ny * grey.width + nx;
          if (nx < 0 || ny < 0 || nx >= grey.width || ny >= grey.height || seen[static_cast<size_t>(next)])
            continue;
          if (grey.pixels[static_cast<size_t>(next)] < 128) continue;
          seen[static_cast<size_t>(next)] = true;
          todo.push_back(next);
        }
      }
    }
  }
  return marks;
}

}  // namespace

Result<std::string> BoxComplaint(const Raster& grey, const std::string& label, int margin,
                                 CheckSubject& subject) {
  if (grey.width <= 2 * margin || grey.height <= 2 * margin) return std::string();
  Raster inner = Crop(grey, {margin, margin, grey.width - margin, grey.height - margin});
  PixelRect light = LightPart(inner);
  if (ShadesOutside(inner, light) > static_cast<int64_t>(inner.pixels.size() / 1000)) {
    return std::string("shades of grey inside the box");
  }
  if (light.empty()) return std::string();
  std::string planned = LettersAndDigits(label);
  if (planned.empty()) return std::string("marks inside a box that has no label");
  Ocr* ocr = TRY(subject.Reader());
  double best = 0;
  size_t longest = 0;
  for (bool line : {true, false}) {
    std::string seen;
    for (const SeenWord& word : TRY(ocr->Read(ForReading(inner, light), line))) seen += word.text;
    seen = LettersAndDigits(seen);
    best = std::max(best, Similarity(seen, planned));
    longest = std::max(longest, seen.size());
    if (best >= 0.6) return std::string();
  }
  // Too small to be read: then it must at least have no more marks than the label has letters.
  int limit = static_cast<int>(2 * Utf8ToCodePoints(label).size()) + 2;
  if (longest < 4 && Marks(inner, limit) <= limit) return std::string();
  return std::string("marks inside the box that are not its label");
}

}  // namespace blackbar
