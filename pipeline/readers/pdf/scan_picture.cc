#include "pipeline/readers/pdf/scan_picture.h"

#include <GfxState.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <algorithm>
#include <cmath>

#include "pipeline/readers/pdf/printed.h"

namespace blackbar {
namespace {

constexpr double kWholeCover = 0.97;  // of the page's area: scanners leave hair-wide margins

class ScanGrabber final : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void drawImage(GfxState*, Object*, Stream* stream, int width, int height, GfxImageColorMap* colors, bool,
                 const int*, bool) override {
    if (picture_.width > 0 || static_cast<int64_t>(width) * height > kMaxPicturePixels) return;
    picture_.width = width, picture_.height = height;
    picture_.pixels.resize(static_cast<size_t>(width) * height, 255);
    ImageStream rows(stream, width, colors->getNumPixelComps(), colors->getBits());
    rows.reset();
    if (colors->getNumPixelComps() == 1) {
      CopyByTable(&rows, colors);
    } else {
      CopyByRgb(&rows, colors);
    }
    rows.close();
  }

  Picture picture_;
  bool complete_ = false;  // no row was missing

 private:
  // ImageStream gives one byte a sample, whatever the bits.
  void CopyByTable(ImageStream* rows, GfxImageColorMap* colors) {
    uint8_t grey[256] = {};
    const int values = 1 << std::min(colors->getBits(), 8);
    for (int value = 0; value < values; ++value) {
      const auto sample = static_cast<unsigned char>(value);
      GfxGray level;
      colors->getGray(&sample, &level);
      grey[value] = colToByte(level);
    }
    for (int y = 0; y < picture_.height; ++y) {
      const unsigned char* line = rows->getLine();
      if (!line) return;
      uint8_t* to = picture_.row(y);
      for (int x = 0; x < picture_.width; ++x) to[x] = grey[line[x]];
    }
    complete_ = true;
  }

  void CopyByRgb(ImageStream* rows, GfxImageColorMap* colors) {
    std::vector<unsigned char> rgb(static_cast<size_t>(picture_.width) * 3);
    for (int y = 0; y < picture_.height; ++y) {
      unsigned char* line = rows->getLine();
      if (!line) return;
      colors->getRGBLine(line, rgb.data(), picture_.width);
      uint8_t* to = picture_.row(y);
      for (size_t x = 0; x < static_cast<size_t>(picture_.width); ++x)
        to[x] =
            static_cast<uint8_t>((77 * rgb[3 * x] + 150 * rgb[3 * x + 1] + 29 * rgb[3 * x + 2] + 128) >> 8);
    }
    complete_ = true;
  }
};

// How rows and columns of the stored picture run on the page.
struct Turn {
  bool swapped = false;  // columns run down the page
  bool mirror_x = false, mirror_y = false;
};

std::optional<Turn> TurnOf(const PictureUse& use) {
  const double* m = use.turn;
  const double straight = std::min(std::fabs(m[0]), std::fabs(m[3]));
  const double crossed = std::min(std::fabs(m[1]), std::fabs(m[2]));
  const double slant = 0.002 * std::max(straight, crossed);
  // The unit square's y runs up the stored picture, hence the opposite signs.
  if (straight > crossed && std::max(std::fabs(m[1]), std::fabs(m[2])) <= slant)
    return Turn{false, m[0]<0, m[3]> 0};
  if (crossed > straight && std::max(std::fabs(m[0]), std::fabs(m[3])) <= slant)
    return Turn{true, m[2] > 0, m[1] < 0};
  return std::nullopt;
}

Picture Upright(const Picture& stored, const Turn& turn) {
  if (!turn.swapped && !turn.mirror_x && !turn.mirror_y) return stored;
  Picture out;
  out.width = turn.swapped ? stored.height : stored.width;
  out.height = turn.swapped ? stored.width : stored.height;
  out.pixels.resize(stored.pixels.size());
  for (int y = 0; y < stored.height; ++y) {
    const uint8_t* from = stored.row(y);
    for (int x = 0; x < stored.width; ++x) {
      int to_x = turn.swapped ? y : x, to_y = turn.swapped ? x : y;
      if (turn.mirror_x) to_x = out.width - 1 - to_x;
      if (turn.mirror_y) to_y = out.height - 1 - to_y;
      out.row(to_y)[to_x] = from[x];
    }
  }
  return out;
}

// A page whose only mark is one plain picture that covers it.
const PictureUse* CoveringPicture(const PageContent& layer) {
  if (layer.pictures.size() != 1 || layer.marks_on_pictures > 0) return nullptr;
  const PictureUse& use = layer.pictures.front();
  const double part = static_cast<double>(use.box.width()) * use.box.height() / kWholeSide / kWholeSide;
  const int64_t pixels = use.pixels_wide * use.pixels_high;
  if (!use.plain || part < kWholeCover || pixels < 400'000 || pixels > kMaxPicturePixels) return nullptr;
  return &use;
}

}  // namespace

std::optional<Picture> ReadScanPicture(const PdfDocument& document, const PageContent& layer) {
  const PictureUse* use = CoveringPicture(layer);
  if (!use) return std::nullopt;
  const std::optional<Turn> turn = TurnOf(*use);
  if (!turn) return std::nullopt;
  ScanGrabber grabber;
  document.poppler().displayPage(&grabber, layer.page.number, 72, 72, 0, false, false, true, nullptr, nullptr,
                                 IsPrinted, nullptr);
  if (!grabber.complete_) return std::nullopt;
  Picture picture = Upright(grabber.picture_, *turn);
  const double wide = static_cast<double>(layer.page.width_mpt) / 1000;
  const double high = static_cast<double>(layer.page.height_mpt) / 1000;
  const double* m = use->turn;
  picture.left = (use->corner[0] + std::min(m[0], 0.0) + std::min(m[2], 0.0)) / wide;
  picture.right = (use->corner[0] + std::max(m[0], 0.0) + std::max(m[2], 0.0)) / wide;
  picture.top = (use->corner[1] + std::min(m[1], 0.0) + std::min(m[3], 0.0)) / high;
  picture.bottom = (use->corner[1] + std::max(m[1], 0.0) + std::max(m[3], 0.0)) / high;
  return picture;
}

}  // namespace blackbar
