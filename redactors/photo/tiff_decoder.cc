// libtiff: each picture of the file's own chain is a page, but reduced copies and masks. Pictures in further
// chains (sub-directories) are never decoded.
#include <tiffio.h>

#include <algorithm>
#include <cstring>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

struct Source {
  std::string_view bytes;
  uint64_t at = 0;
};

tmsize_t OnRead(thandle_t handle, void* to, tmsize_t count) {
  auto* source = static_cast<Source*>(handle);
  const uint64_t left = source->at < source->bytes.size() ? source->bytes.size() - source->at : 0;
  const auto taken = static_cast<size_t>(std::min<uint64_t>(left, static_cast<uint64_t>(count)));
  std::memcpy(to, source->bytes.data() + (left > 0 ? source->at : 0), taken);
  source->at += taken;
  return static_cast<tmsize_t>(taken);
}
tmsize_t OnWrite(thandle_t, void*, tmsize_t) { return 0; }
toff_t OnSeek(thandle_t handle, toff_t offset, int whence) {
  auto* source = static_cast<Source*>(handle);
  const uint64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source->at : source->bytes.size();
  source->at = base + offset;
  return source->at;
}
int OnClose(thandle_t) { return 0; }
toff_t OnSize(thandle_t handle) { return static_cast<Source*>(handle)->bytes.size(); }
int OnMap(thandle_t handle, void** base, toff_t* size) {
  auto* source = static_cast<Source*>(handle);
  *base = const_cast<char*>(source->bytes.data());  // libtiff only reads a file opened to be read
  *size = source->bytes.size();
  return 1;
}
void OnUnmap(thandle_t, void*, toff_t) {}

struct TiffCloser {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffOwner = std::unique_ptr<TIFF, TiffCloser>;

PhotoFrame FrameOf(TIFF* tiff) {
  PhotoFrame frame;
  uint32_t width = 0, height = 0;
  uint16_t orientation = 1, unit = RESUNIT_INCH;
  float across = 0, down = 0;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &height);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
  TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &across);
  TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &down);
  const double inches = unit == RESUNIT_INCH ? 1 : unit == RESUNIT_CENTIMETER ? 2.54 : 0;
  frame.width = static_cast<int>(std::min<uint32_t>(width, INT32_MAX));
  frame.height = static_cast<int>(std::min<uint32_t>(height, INT32_MAX));
  frame.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
  frame.dots_across = across > 0 ? across * inches : 0;  // not so for what is not a number
  frame.dots_down = down > 0 ? down * inches : 0;
  return frame;
}

bool IsReduced(TIFF* tiff) {
  uint32_t type = 0;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SUBFILETYPE, &type);
  return (type & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) != 0;
}

class Tiff : public PhotoDecoder {
 public:
  explicit Tiff(std::string_view bytes) : source_{bytes} {}

  Result<void> Open(int64_t page_limit) {
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    tiff_.reset(TIFFClientOpen("", "r", &source_, OnRead, OnWrite, OnSeek, OnClose, OnSize, OnMap, OnUnmap));
    if (!tiff_) return DamagedPhoto("a TIFF without a readable head");
    std::vector<PhotoFrame> all;
    std::vector<uint16_t> places;
    do {
      const auto place = static_cast<uint16_t>(all.size());
      all.push_back(FrameOf(tiff_.get()));
      TRY(CheckPhotoCount(static_cast<int64_t>(all.size()), std::min<int64_t>(page_limit, 65'000)));
      if (!IsReduced(tiff_.get())) places.push_back(place);
    } while (TIFFReadDirectory(tiff_.get()) != 0);
    if (places.empty()) {
      for (size_t i = 0; i < all.size(); ++i) places.push_back(static_cast<uint16_t>(i));
    }
    for (uint16_t place : places) frames.push_back(all[place]);
    left_out = static_cast<int>(all.size() - places.size());
    places_ = std::move(places);
    return {};
  }

  Result<Raster> Decode(size_t index) override {
    const Error broken = DamagedPhoto("a page of a TIFF that cannot be decoded");
    if (TIFFSetDirectory(tiff_.get(), places_[index]) == 0) return broken;
    TIFFRGBAImage image;
    char why[1024] = "";
    if (TIFFRGBAImageOK(tiff_.get(), why) == 0 || TIFFRGBAImageBegin(&image, tiff_.get(), 1, why) == 0)
      return Error{ErrorCode::kInvalidInput, "unsupported: a page of a TIFF in a coding that is not read",
                   ""};
    const bool same = static_cast<int64_t>(image.width) == frames[index].width &&
                      static_cast<int64_t>(image.height) == frames[index].height;
    // As stored: PhotoFile turns it.
    image.orientation = image.req_orientation = ORIENTATION_TOPLEFT;
    Raster raster{frames[index].width, frames[index].height, 3, {}};
    raster.bytes.resize(static_cast<size_t>(raster.width) * raster.height * 4);
    const bool read = same && TIFFRGBAImageGet(&image, reinterpret_cast<uint32_t*>(raster.bytes.data()),
                                               image.width, image.height) != 0;
    const bool has_opacity = image.alpha != 0;
    TIFFRGBAImageEnd(&image);
    if (!read) return broken;
    if (!has_opacity) {
      for (size_t i = 3; i < raster.bytes.size(); i += 4) raster.bytes[i] = 255;
    } else {
      Divide(&raster.bytes);
    }
    transparent = OntoWhite(&raster.bytes) || transparent;
    return raster;
  }

 private:
  // libtiff hands out colours that are multiplied with their opacity.
  static void Divide(std::vector<uint8_t>* rgba) {
    for (size_t i = 0; i + 3 < rgba->size(); i += 4) {
      const int opacity = (*rgba)[i + 3];
      if (opacity == 0 || opacity == 255) continue;
      for (size_t c = 0; c < 3; ++c)
        (*rgba)[i + c] = static_cast<uint8_t>(std::min(255, (*rgba)[i + c] * 255 / opacity));
    }
  }

  Source source_;
  TiffOwner tiff_;
  std::vector<uint16_t> places_;  // of each page in the file's chain
};

}  // namespace

OpenedPhoto OpenTiff(std::string_view bytes, int64_t page_limit) {
  auto tiff = std::make_unique<Tiff>(bytes);
  TRY(tiff->Open(page_limit));
  for (const PhotoFrame& frame : tiff->frames) TRY(CheckPhotoSize(frame.width, frame.height));
  return std::unique_ptr<PhotoDecoder>(std::move(tiff));
}

}  // namespace blackbar
