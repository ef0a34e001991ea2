#include "redactors/photo/photo_file.h"

#include <fmt/format.h>

#include <cmath>

#include "core/medium.h"
#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

constexpr double kLeastDots = 36, kMostDots = 2'400;  // an inch; anything else is not a scanner's
constexpr int64_t kMaxSideMpt = 200'000'000;

OpenedPhoto OpenAs(const std::string& format, std::string_view bytes, int64_t page_limit) {
  if (format == "jpeg") return OpenJpeg(bytes);
  if (format == "png") return OpenPng(bytes);
  if (format == "tiff") return OpenTiff(bytes, page_limit);
  if (format == "gif") return OpenGif(bytes, page_limit);
  if (format == "webp") return OpenWebp(bytes, page_limit);
  if (format == "bmp") return OpenBmp(bytes);
  if (format == "heic") return OpenHeif(bytes);
  return Error{ErrorCode::kInvalidInput, "unsupported: this is no picture that can be read", ""};
}

bool Turned(int orientation) { return orientation >= 5; }

bool ScannersDots(double dots) { return dots >= kLeastDots && dots <= kMostDots; }

int64_t Millipoints(int pixels, double dots) {
  const auto size = static_cast<int64_t>(std::llround(pixels * 72'000.0 / dots));
  return std::clamp<int64_t>(size, 1'000, kMaxSideMpt);
}

}  // namespace

PhotoFile::PhotoFile(std::string format, std::unique_ptr<PhotoDecoder> decoder)
    : format_(std::move(format)), decoder_(std::move(decoder)) {}
PhotoFile::~PhotoFile() = default;

Result<std::unique_ptr<PhotoFile>> PhotoFile::Open(std::string_view bytes, int64_t page_limit) {
  const FileType type = TypeFromBytes(bytes.substr(0, 4096));
  std::unique_ptr<PhotoDecoder> decoder = TRY(OpenAs(type.format, bytes, page_limit));
  BB_CHECK(!decoder->frames.empty());
  for (const PhotoFrame& frame : decoder->frames) TRY(CheckPhotoSize(frame.width, frame.height));
  return std::unique_ptr<PhotoFile>(new PhotoFile(type.format, std::move(decoder)));
}

int PhotoFile::pages() const { return static_cast<int>(decoder_->frames.size()); }
bool PhotoFile::damaged() const { return decoder_->damaged; }
bool PhotoFile::lossy() const { return decoder_->lossy; }
bool PhotoFile::is_document() const { return format_ == "tiff" || pages() > 1; }
bool PhotoFile::transparent() const { return decoder_->transparent; }
int PhotoFile::pictures_left_out() const { return decoder_->left_out; }

PhotoPage PhotoFile::At(int page) const {
  const PhotoFrame& frame = decoder_->frames.at(static_cast<size_t>(page) - 1);
  PhotoPage out{frame.width, frame.height, 0, 0, frame.dots_across, frame.dots_down};
  if (Turned(frame.orientation)) {
    std::swap(out.width, out.height);
    std::swap(out.dots_across, out.dots_down);
  }
  const bool paper = format_ == "tiff" && ScannersDots(out.dots_across) && ScannersDots(out.dots_down);
  out.width_mpt = Millipoints(out.width, paper ? out.dots_across : 72);
  out.height_mpt = Millipoints(out.height, paper ? out.dots_down : 72);
  return out;
}

Result<Raster> PhotoFile::Decode(int page) {
  const auto index = static_cast<size_t>(page) - 1;
  BB_CHECK(page > 0 && index < decoder_->frames.size());
  const PhotoFrame frame = decoder_->frames[index];
  Raster raster = TRY(decoder_->Decode(index));
  BB_CHECK(raster.width == frame.width && raster.height == frame.height && raster.channels == 3 &&
           raster.bytes.size() == static_cast<size_t>(raster.width) * raster.height * 3);
  return Uprighted(std::move(raster), frame.orientation);
}

Result<void> CheckPhotoSize(int64_t width, int64_t height) {
  if (width < 1 || height < 1) return DamagedPhoto("a picture without pixels");
  if (width > kMaxPhotoSide || height > kMaxPhotoSide || width * height > kMaxPhotoPixels)
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("a picture of {} by {} pixels is over the limit of {} million", width, height,
                             kMaxPhotoPixels / 1'000'000),
                 ""};
  return {};
}

Result<void> CheckPhotoCount(int64_t frames, int64_t limit) {
  if (frames > limit)
    return Error{ErrorCode::kLimitExceeded, fmt::format("its pictures are over the limit of {} pages", limit),
                 ""};
  return {};
}

Error DamagedPhoto(const char* what) {
  return {ErrorCode::kInvalidInput, fmt::format("damaged: {}; ask for the file again", what), ""};
}

}  // namespace blackbar
