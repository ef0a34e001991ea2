#include "pipeline/checks/picture/picture_file.h"

#include <algorithm>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/imgutils.h>
#include <libswscale/swscale.h>
}
#include <libheif/heif.h>

namespace blackbar {
namespace {

constexpr int64_t kMaxPixels = 100'000'000;

template <class T, void (*Free)(T**)>
struct AvFree {
  void operator()(T* value) const { Free(&value); }
};
using CodecContext = std::unique_ptr<AVCodecContext, AvFree<AVCodecContext, avcodec_free_context>>;
using Frame = std::unique_ptr<AVFrame, AvFree<AVFrame, av_frame_free>>;
using Packet = std::unique_ptr<AVPacket, AvFree<AVPacket, av_packet_free>>;

Error Unreadable() { return {ErrorCode::kInvalidInput, "the picture cannot be decoded"}; }

AVCodecID CodecOf(const std::string& format) {
  if (format == "jpeg") return AV_CODEC_ID_MJPEG;
  if (format == "png") return AV_CODEC_ID_PNG;
  if (format == "gif") return AV_CODEC_ID_GIF;
  if (format == "bmp") return AV_CODEC_ID_BMP;
  if (format == "webp") return AV_CODEC_ID_WEBP;
  if (format == "tiff") return AV_CODEC_ID_TIFF;
  return AV_CODEC_ID_NONE;
}

Result<Frame> DecodeFrame(std::string_view bytes, AVCodecID id) {
  av_log_set_level(AV_LOG_QUIET);
  const AVCodec* codec = avcodec_find_decoder(id);
  if (codec == nullptr) return Error{ErrorCode::kUnavailable, "no second decoder for this kind of picture"};
  CodecContext context(avcodec_alloc_context3(codec));
  Packet packet(av_packet_alloc());
  Frame frame(av_frame_alloc());
  if (!context || !packet || !frame || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
    return Error{ErrorCode::kUnavailable, "not enough memory for a picture"};
  context->max_pixels = kMaxPixels;
  context->err_recognition = AV_EF_EXPLODE;
  std::copy(bytes.begin(), bytes.end(), packet->data);
  if (avcodec_open2(context.get(), codec, nullptr) < 0) return Unreadable();
  if (avcodec_send_packet(context.get(), packet.get()) < 0) return Unreadable();
  avcodec_send_packet(context.get(), nullptr);
  if (avcodec_receive_frame(context.get(), frame.get()) < 0) return Unreadable();
  if (frame->width < 1 || frame->height < 1) return Unreadable();
  return frame;
}

Result<Pixels> ToPixels(const AVFrame& frame) {
  const auto format = static_cast<AVPixelFormat>(frame.format);
  SwsContext* scale =
      sws_getContext(frame.width, frame.height, format, frame.width, frame.height, AV_PIX_FMT_RGBA,
                     SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr, nullptr);
  if (scale == nullptr) return Unreadable();
  // JPEG's full range and, for all of them, the matrix that still pictures use.
  const int* matrix = sws_getCoefficients(SWS_CS_ITU601);
  sws_setColorspaceDetails(scale, matrix, frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0, matrix, 1, 0,
                           1 << 16, 1 << 16);
  Pixels pixels;
  pixels.width = frame.width;
  pixels.height = frame.height;
  pixels.rgba.resize(static_cast<size_t>(frame.width) * frame.height * 4);
  uint8_t* out[] = {pixels.rgba.data(), nullptr, nullptr, nullptr};
  const int stride[] = {frame.width * 4, 0, 0, 0};
  const int rows = sws_scale(scale, frame.data, frame.linesize, 0, frame.height, out, stride);
  sws_freeContext(scale);
  if (rows != frame.height) return Unreadable();
  return pixels;
}

struct HeifFree {
  void operator()(heif_context* value) const { heif_context_free(value); }
  void operator()(heif_image_handle* value) const { heif_image_handle_release(value); }
  void operator()(heif_image* value) const { heif_image_release(value); }
};

// libheif turns the picture upright itself.
Result<Pixels> DecodeHeif(std::string_view bytes) {
  std::unique_ptr<heif_context, HeifFree> context(heif_context_alloc());
  heif_image_handle* found = nullptr;
  if (heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(), nullptr).code !=
          heif_error_Ok ||
      heif_context_get_primary_image_handle(context.get(), &found).code != heif_error_Ok)
    return Unreadable();
  std::unique_ptr<heif_image_handle, HeifFree> handle(found);
  const int64_t width = heif_image_handle_get_width(found), height = heif_image_handle_get_height(found);
  if (width < 1 || height < 1 || width * height > kMaxPixels) return Unreadable();
  heif_image* decoded = nullptr;
  if (heif_decode_image(found, &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, nullptr).code !=
      heif_error_Ok)
    return Unreadable();
  std::unique_ptr<heif_image, HeifFree> image(decoded);
  int stride = 0;
  const uint8_t* plane = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
  if (plane == nullptr) return Unreadable();
  Pixels pixels;
  pixels.width = heif_image_get_width(decoded, heif_channel_interleaved);
  pixels.height = heif_image_get_height(decoded, heif_channel_interleaved);
  for (int y = 0; y < pixels.height; ++y)
    pixels.rgba.insert(pixels.rgba.end(), plane + static_cast<ptrdiff_t>(y) * stride,
                       plane + static_cast<ptrdiff_t>(y) * stride + pixels.width * 4);
  return pixels;
}

// A number of a TIFF structure; 0 beyond its end.
uint32_t TiffNumber(std::string_view tiff, size_t at, int bytes, bool little) {
  uint32_t number = 0;
  for (int i = 0; i < bytes; ++i) {
    const size_t place = at + static_cast<size_t>(little ? bytes - 1 - i : i);
    if (place >= tiff.size()) return 0;
    number = number << 8 | static_cast<unsigned char>(tiff[place]);
  }
  return number;
}

int TiffOrientation(std::string_view tiff) {
  const bool little = tiff.starts_with("II");
  if (!little && !tiff.starts_with("MM")) return 1;
  const size_t ifd = TiffNumber(tiff, 4, 4, little);
  const uint32_t entries = TiffNumber(tiff, ifd, 2, little);
  for (uint32_t i = 0; i < entries && i < 1000; ++i) {
    const size_t entry = ifd + 2 + size_t{12} * i;
    if (TiffNumber(tiff, entry, 2, little) != 0x0112) continue;
    const uint32_t value = TiffNumber(tiff, entry + 8, 2, little);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

// The TIFF structure of EXIF data inside another format; empty where there is none.
std::string_view ExifOf(std::string_view bytes, const std::string& format) {
  if (format == "tiff") return bytes;
  if (format == "jpeg") {
    for (size_t at = 2; at + 4 <= bytes.size() && bytes[at] == '\xff';) {
      const auto marker = static_cast<unsigned char>(bytes[at + 1]);
      if (marker == 0xDA) break;
      const size_t length = TiffNumber(bytes, at + 2, 2, false);
      if (marker == 0xE1 && bytes.substr(at + 4).starts_with(std::string_view("Exif\0\0", 6)))
        return bytes.substr(at + 10, length < 8 ? 0 : length - 8);
      at += 2 + std::max<size_t>(length, 2);
    }
  } else if (format == "png") {
    for (size_t at = 8; at + 12 <= bytes.size();) {
      const size_t length = TiffNumber(bytes, at, 4, false);
      if (bytes.substr(at + 4, 4) == "eXIf") return bytes.substr(at + 8, length);
      at += 12 + length;
    }
  } else if (format == "webp") {
    for (size_t at = 12; at + 8 <= bytes.size();) {
      const size_t length = TiffNumber(bytes, at + 4, 4, true);
      std::string_view body = bytes.substr(at + 8, length);
      if (bytes.substr(at, 4) == "EXIF") return body.starts_with("Exif") ? body.substr(6) : body;
      at += 8 + length + (length & 1);
    }
  }
  return {};
}

// Where a pixel of the upright picture stands in the stored one.
struct Place {
  int x, y;
};
Place StoredPlace(int orientation, int x, int y, int width, int height) {
  switch (orientation) {
    case 2:
      return {width - 1 - x, y};
    case 3:
      return {width - 1 - x, height - 1 - y};
    case 4:
      return {x, height - 1 - y};
    case 5:
      return {y, x};
    case 6:
      return {y, height - 1 - x};
    case 7:
      return {width - 1 - y, height - 1 - x};
    case 8:
      return {width - 1 - y, x};
    default:
      return {x, y};
  }
}

Pixels Turn(const Pixels& stored, int orientation) {
  Pixels upright;
  const bool swapped = orientation >= 5;
  upright.width = swapped ? stored.height : stored.width;
  upright.height = swapped ? stored.width : stored.height;
  upright.rgba.resize(stored.rgba.size());
  for (int y = 0; y < upright.height; ++y) {
    for (int x = 0; x < upright.width; ++x) {
      const Place from = StoredPlace(orientation, x, y, stored.width, stored.height);
      std::copy_n(stored.at(from.x, from.y), 4,
                  upright.rgba.data() + (static_cast<size_t>(y) * upright.width + x) * 4);
    }
  }
  return upright;
}

int Scaled(int32_t side, int pixels, bool up) {
  const int64_t product = int64_t{side} * pixels;
  return static_cast<int>(up ? (product + kWholeSide - 1) / kWholeSide : product / kWholeSide);
}

}  // namespace

PixelBox CoveredPixels(const Box& box, const Pixels& pixels) {
  return {Scaled(box.left, pixels.width, false), Scaled(box.top, pixels.height, false),
          std::min(Scaled(box.right, pixels.width, true), pixels.width),
          std::min(Scaled(box.bottom, pixels.height, true), pixels.height)};
}

PixelBox InnerPixels(const Box& box, const Pixels& pixels) {
  return {Scaled(box.left, pixels.width, true), Scaled(box.top, pixels.height, true),
          Scaled(box.right, pixels.width, false), Scaled(box.bottom, pixels.height, false)};
}

int ExifOrientation(std::string_view untrusted, const std::string& format) {
  return TiffOrientation(ExifOf(untrusted, format));
}

Result<Pixels> DecodePicture(std::string_view untrusted, const std::string& format) {
  if (format == "heic") return DecodeHeif(untrusted);
  if (untrusted.size() > (size_t{1} << 30)) return Unreadable();
  const AVCodecID id = CodecOf(format);
  if (id == AV_CODEC_ID_NONE)
    return Error{ErrorCode::kUnavailable, "no second decoder for this kind of picture"};
  const Frame frame = TRY(DecodeFrame(untrusted, id));
  return ToPixels(*frame);
}

Result<Pixels> DecodeUpright(std::string_view untrusted, const std::string& format) {
  Pixels stored = TRY(DecodePicture(untrusted, format));
  const int orientation = format == "heic" ? 1 : ExifOrientation(untrusted, format);
  return orientation == 1 ? std::move(stored) : Turn(stored, orientation);
}

}  // namespace blackbar
