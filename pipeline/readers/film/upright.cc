#include "pipeline/readers/film/upright.h"

#include <algorithm>
#include <cmath>

extern "C" {
#include <libavutil/frame.h>
#include <libswscale/swscale.h>
}

namespace blackbar {
namespace {

constexpr double kMostStretched = 8;  // of a pixel; more is a mistake of the container

double AspectOf(const Ratio& ratio) {
  if (ratio.num <= 0 || ratio.den <= 0) return 1;
  const double aspect = static_cast<double>(ratio.num) / static_cast<double>(ratio.den);
  return aspect < 1 / kMostStretched || aspect > kMostStretched ? 1 : aspect;
}

// Mirrored first, then turned clockwise.
Picture Turned(Picture from, int rotation, bool mirrored) {
  if (rotation == 0 && !mirrored) return from;
  const bool lies = rotation == 90 || rotation == 270;
  Picture to;
  to.width = lies ? from.height : from.width;
  to.height = lies ? from.width : from.height;
  to.channels = from.channels;
  to.pixels.resize(from.pixels.size());
  for (int y = 0; y < from.height; ++y) {
    const uint8_t* pixel = from.row(y);
    for (int x = 0; x < from.width; ++x, pixel += from.channels) {
      const int at = mirrored ? from.width - 1 - x : x;
      int column = at, row = y;
      if (rotation == 90) column = from.height - 1 - y, row = at;
      if (rotation == 180) column = from.width - 1 - at, row = from.height - 1 - y;
      if (rotation == 270) column = y, row = from.width - 1 - at;
      std::copy_n(pixel, from.channels, to.row(row) + static_cast<size_t>(column) * to.channels);
    }
  }
  return to;
}

}  // namespace

struct Upright::Scaler {
  SwsContext* context = nullptr;
  ~Scaler() { sws_freeContext(context); }
};

Upright::Upright(const MediaStream& stream)
    : rotation_(stream.rotation),
      mirrored_(stream.mirrored),
      aspect_(AspectOf(stream.pixel_aspect)),
      rgb_(std::make_unique<Scaler>()),
      grey_(std::make_unique<Scaler>()) {}

Upright::~Upright() = default;

UprightSize Upright::SizeOf(const MediaFrame& frame, int width) const {
  const bool lies = rotation_ == 90 || rotation_ == 270;
  // Pixels that are not square are made so by making the longer side shorter.
  double wide = frame.width() * std::min(1.0, aspect_), high = frame.height() / std::max(1.0, aspect_);
  if (lies) std::swap(wide, high);
  const double scale = width > 0 ? std::min(1.0, width / wide) : 1;
  return {std::max(1, static_cast<int>(std::lround(wide * scale))),
          std::max(1, static_cast<int>(std::lround(high * scale)))};
}

Result<Picture> Upright::Make(const MediaFrame& frame, int width, int channels, Scaler* scaler) const {
  UprightSize size = SizeOf(frame, width);
  if (rotation_ == 90 || rotation_ == 270) std::swap(size.width, size.height);
  const AVFrame* av = frame.av();
  scaler->context =
      sws_getCachedContext(scaler->context, av->width, av->height, static_cast<AVPixelFormat>(av->format),
                           size.width, size.height, channels == 3 ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_GRAY8,
                           channels == 3 ? SWS_AREA | SWS_ACCURATE_RND : SWS_AREA, nullptr, nullptr, nullptr);
  if (scaler->context == nullptr)
    return Error{ErrorCode::kInvalidInput, "the recording's pictures are of an unknown form", ""};
  Picture picture;
  picture.width = size.width, picture.height = size.height, picture.channels = channels;
  // libswscale writes whole vectors: rows are padded, then packed.
  const int stride = (size.width * channels + 63) / 64 * 64;
  std::vector<uint8_t> padded(static_cast<size_t>(stride) * size.height + 64);
  uint8_t* planes[4] = {padded.data(), nullptr, nullptr, nullptr};
  const int strides[4] = {stride, 0, 0, 0};
  if (sws_scale(scaler->context, av->data, av->linesize, 0, av->height, planes, strides) != size.height)
    return Error{ErrorCode::kInvalidInput, "a picture of the recording cannot be converted", ""};
  picture.pixels.resize(static_cast<size_t>(size.width) * channels * size.height);
  for (int y = 0; y < size.height; ++y)
    std::copy_n(padded.data() + static_cast<size_t>(y) * stride, static_cast<size_t>(size.width) * channels,
                picture.row(y));
  return Turned(std::move(picture), rotation_, mirrored_);
}

Result<Picture> Upright::Rgb(const MediaFrame& frame, int width) { return Make(frame, width, 3, rgb_.get()); }
Result<Picture> Upright::Grey(const MediaFrame& frame, int width) {
  return Make(frame, width, 1, grey_.get());
}

}  // namespace blackbar
