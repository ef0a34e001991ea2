#include "pipeline/readers/vision/read_regions.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "pipeline/readers/ocr/engine.h"

namespace blackbar {
namespace {

constexpr int kLeastSure = 60, kSureOfShort = 80;
constexpr int kLineHeight = 44;  // pixels: what the engine reads best
constexpr double kSecondsOfLine = 5;

Box GrownBy(const Box& box, int32_t by) {
  return ClampToPage({box.left - by, box.top - by, box.right + by, box.bottom + by});
}

PixOwner GreyOf(const Picture& crop) {
  PixOwner pix(pixCreate(crop.width, crop.height, 8));
  if (!pix) return nullptr;
  l_uint32* data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < crop.height; ++y) {
    const uint8_t* from = crop.row(y);
    for (int x = 0; x < crop.width; ++x) {
      const uint8_t* at = from + static_cast<size_t>(x) * crop.channels;
      const int grey = crop.channels == 3 ? (77 * at[0] + 150 * at[1] + 29 * at[2]) >> 8 : at[0];
      SET_DATA_BYTE(data + static_cast<ptrdiff_t>(y) * words, x, grey);
    }
  }
  return pix;
}

// Noise reads as one or two odd signs.
bool Believable(const SeenWord& word) {
  const auto plain = [](unsigned char c) { return std::isalnum(c) || c >= 0x80; };
  const auto letters = std::count_if(word.text.begin(), word.text.end(), plain);
  if (letters == 0 || 2 * letters < static_cast<long>(word.text.size())) return false;
  return word.confidence >= (letters >= 3 ? kLeastSure : kSureOfShort);
}

Box ToPage(const PixelBox& box, const Picture& crop, double scale) {
  const auto across = [&](int x) {
    return static_cast<int32_t>(std::lround(
        kWholeSide * (crop.left + (crop.right - crop.left) * std::clamp(x / scale / crop.width, 0.0, 1.0))));
  };
  const auto down = [&](int y) {
    return static_cast<int32_t>(std::lround(
        kWholeSide * (crop.top + (crop.bottom - crop.top) * std::clamp(y / scale / crop.height, 0.0, 1.0))));
  };
  return ClampToPage({across(box.left), down(box.top), across(box.right), down(box.bottom)});
}

}  // namespace

RegionReader::RegionReader(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
RegionReader::~RegionReader() = default;

Result<std::unique_ptr<RegionReader>> RegionReader::Create() {
  auto engine = TRY(Engine::Create());
  return std::unique_ptr<RegionReader>(new RegionReader(std::move(engine)));
}

std::vector<Word> RegionReader::Read(const Picture& picture, const std::vector<Box>& regions,
                                     double seconds) {
  const auto start = std::chrono::steady_clock::now();
  std::vector<Word> words;
  int line = 0;
  for (const Box& region : regions) {
    if (std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() > seconds) break;
    const Picture crop = CropPicture(picture, GrownBy(region, region.height() / 10));
    if (crop.width < 8 || crop.height < 6) continue;
    const PixOwner grey = GreyOf(crop);
    if (!grey) continue;
    const double scale = std::clamp(static_cast<double>(kLineHeight) / crop.height, 0.2, 4.0);
    const auto factor = static_cast<l_float32>(scale);
    const PixOwner sized(pixScale(grey.get(), factor, factor));
    if (!sized) continue;
    const auto seen = engine_->ReadLine(sized.get(), Letters::kAny, kSecondsOfLine);
    if (!seen) continue;
    bool any = false;
    for (const SeenWord& one : *seen) {
      if (!Believable(one)) continue;
      Word word;
      word.text = one.text, word.confidence = one.confidence, word.source = WordSource::kOcr;
      word.box = ToPage(one.box, crop, scale);
      word.line = line, word.block = line;
      if (word.box.empty()) continue;
      words.push_back(std::move(word));
      any = true;
    }
    line += any ? 1 : 0;
  }
  return words;
}

}  // namespace blackbar
