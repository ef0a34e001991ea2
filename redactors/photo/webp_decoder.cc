// libwebp: a still picture, or an animation whose frames are pages as a viewer shows them.
#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

const uint8_t* Bytes(std::string_view bytes) { return reinterpret_cast<const uint8_t*>(bytes.data()); }

int OrientationIn(std::string_view bytes) {
  const WebPData data{Bytes(bytes), bytes.size()};
  WebPDemuxer* demuxer = WebPDemux(&data);
  if (demuxer == nullptr) return 1;
  WebPChunkIterator chunk;
  int orientation = 1;
  if (WebPDemuxGetChunk(demuxer, "EXIF", 1, &chunk) != 0) {
    orientation = ExifOrientation({reinterpret_cast<const char*>(chunk.chunk.bytes), chunk.chunk.size});
    WebPDemuxReleaseChunkIterator(&chunk);
  }
  WebPDemuxDelete(demuxer);
  return orientation;
}

class Still : public PhotoDecoder {
 public:
  Still(std::string_view bytes, const WebPBitstreamFeatures& facts) : bytes_(bytes) {
    PhotoFrame frame;
    frame.width = facts.width, frame.height = facts.height;
    frame.orientation = OrientationIn(bytes);
    frames = {frame};
    lossy = facts.format == 1;
  }

  Result<Raster> Decode(size_t) override {
    Raster raster{frames[0].width, frames[0].height, 3, {}};
    raster.bytes.resize(static_cast<size_t>(raster.width) * raster.height * 4);
    if (WebPDecodeRGBAInto(Bytes(bytes_), bytes_.size(), raster.bytes.data(), raster.bytes.size(),
                           raster.width * 4) == nullptr)
      return DamagedPhoto("a WebP picture that cannot be decoded");
    transparent = OntoWhite(&raster.bytes) || transparent;
    return raster;
  }

 private:
  std::string_view bytes_;
};

struct AnimationCloser {
  void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

class Animation : public PhotoDecoder {
 public:
  explicit Animation(std::string_view bytes) : bytes_(bytes) { lossy = true; }

  Result<void> Open(int64_t page_limit) {
    const WebPData data{Bytes(bytes_), bytes_.size()};
    WebPAnimDecoderOptions options;
    WebPAnimInfo facts;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    decoder_.reset(WebPAnimDecoderNew(&data, &options));
    if (!decoder_ || WebPAnimDecoderGetInfo(decoder_.get(), &facts) == 0 || facts.frame_count == 0)
      return DamagedPhoto("a WebP animation without a readable head");
    TRY(CheckPhotoCount(facts.frame_count, page_limit));
    PhotoFrame frame;
    frame.width = static_cast<int>(facts.canvas_width), frame.height = static_cast<int>(facts.canvas_height);
    frame.orientation = OrientationIn(bytes_);
    frames.assign(facts.frame_count, frame);
    return {};
  }

  Result<Raster> Decode(size_t index) override {
    if (index < played_) {
      WebPAnimDecoderReset(decoder_.get());
      played_ = 0;
    }
    uint8_t* canvas = nullptr;  // the decoder's
    int when = 0;
    for (; played_ <= index; ++played_) {
      if (WebPAnimDecoderGetNext(decoder_.get(), &canvas, &when) == 0 || canvas == nullptr)
        return DamagedPhoto("a WebP animation that cannot be decoded");
    }
    Raster raster{frames[0].width, frames[0].height, 3, {}};
    raster.bytes.assign(canvas, canvas + static_cast<size_t>(raster.width) * raster.height * 4);
    transparent = OntoWhite(&raster.bytes) || transparent;
    return raster;
  }

 private:
  std::string_view bytes_;
  std::unique_ptr<WebPAnimDecoder, AnimationCloser> decoder_;
  size_t played_ = 0;
};

}  // namespace

OpenedPhoto OpenWebp(std::string_view bytes, int64_t page_limit) {
  WebPBitstreamFeatures facts;
  if (WebPGetFeatures(Bytes(bytes), bytes.size(), &facts) != VP8_STATUS_OK)
    return DamagedPhoto("a WebP picture without a readable head");
  TRY(CheckPhotoSize(facts.width, facts.height));
  if (facts.has_animation == 0) return std::unique_ptr<PhotoDecoder>(std::make_unique<Still>(bytes, facts));
  auto animation = std::make_unique<Animation>(bytes);
  TRY(animation->Open(page_limit));
  return std::unique_ptr<PhotoDecoder>(std::move(animation));
}

}  // namespace blackbar
