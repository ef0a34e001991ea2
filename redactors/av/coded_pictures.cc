#include "redactors/av/coded_pictures.h"

#include <algorithm>
#include <cstring>

#include "redactors/av/picture_encoder.h"

extern "C" {
#include <libavcodec/packet.h>
}

namespace blackbar {
namespace {

constexpr size_t kMostPictures = 1 << 20;

void PutNumber(int64_t value, std::string* out) {
  for (int shift = 0; shift < 64; shift += 8)
    out->push_back(static_cast<char>(static_cast<uint64_t>(value) >> shift & 0xFF));
}

// Reads numbers and bytes from the front of a text; after one that is not there nothing is.
struct Bytes {
  std::string_view left;
  bool good = true;

  int64_t Number() {
    if (left.size() < 8) good = false;
    if (!good) return 0;
    uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value |= uint64_t{static_cast<unsigned char>(left[i])} << (8 * i);
    left.remove_prefix(8);
    return static_cast<int64_t>(value);
  }
  std::string Take(int64_t count) {
    if (count < 0 || static_cast<uint64_t>(count) > left.size()) good = false;
    if (!good) return {};
    std::string taken(left.substr(0, static_cast<size_t>(count)));
    left.remove_prefix(static_cast<size_t>(count));
    return taken;
  }
};

}  // namespace

ChunkEncoder::ChunkEncoder(const PictureFormat& format, const PictureCoding& coding)
    : format_(format), coding_(coding) {}
ChunkEncoder::~ChunkEncoder() = default;

Result<std::unique_ptr<ChunkEncoder>> ChunkEncoder::Create(const PictureFormat& format,
                                                           const PictureCoding& coding) {
  QuietAv();
  return std::unique_ptr<ChunkEncoder>(new ChunkEncoder(format, coding));
}

Result<void> ChunkEncoder::Collect(AVPacket* packet) {
  if (packet->size <= 0) return Error{ErrorCode::kInvalidInput, "an encoded picture is empty"};
  chunk_.push_back({packet->pts, packet->duration, (packet->flags & AV_PKT_FLAG_KEY) != 0,
                    std::string(reinterpret_cast<const char*>(packet->data), packet->size)});
  return {};
}

Result<void> ChunkEncoder::Write(MediaFrame frame, int64_t time, int64_t duration) {
  if (!encoder_) encoder_ = TRY(PictureEncoder::Open(format_, coding_, true));
  return encoder_->Write(std::move(frame), time, duration,
                         [this](AVPacket* packet) { return Collect(packet); });
}

Result<CodedChunk> ChunkEncoder::EndChunk() {
  if (encoder_) TRY(encoder_->Finish([this](AVPacket* packet) { return Collect(packet); }));
  encoder_.reset();
  CodedChunk done = std::move(chunk_);
  chunk_.clear();
  return done;
}

std::string ChunkToBytes(const CodedChunk& chunk) {
  std::string bytes;
  PutNumber(static_cast<int64_t>(chunk.size()), &bytes);
  for (const CodedPicture& picture : chunk) {
    PutNumber(picture.time, &bytes);
    PutNumber(picture.duration, &bytes);
    PutNumber(picture.key ? 1 : 0, &bytes);
    PutNumber(static_cast<int64_t>(picture.bytes.size()), &bytes);
    bytes += picture.bytes;
  }
  return bytes;
}

Result<CodedChunk> ChunkFromBytes(std::string_view untrusted) {
  Bytes bytes{untrusted};
  const int64_t count = bytes.Number();
  const Error bad{ErrorCode::kCorrupt, "a stored part of the rendition is damaged"};
  if (count < 1 || count > static_cast<int64_t>(kMostPictures)) return bad;
  CodedChunk chunk;
  for (int64_t i = 0; i < count && bytes.good; ++i) {
    CodedPicture picture;
    picture.time = bytes.Number();
    picture.duration = bytes.Number();
    picture.key = bytes.Number() == 1;
    picture.bytes = bytes.Take(bytes.Number());
    if (picture.bytes.empty()) return bad;
    chunk.push_back(std::move(picture));
  }
  if (!bytes.good || !bytes.left.empty() || !chunk.front().key) return bad;
  return chunk;
}

}  // namespace blackbar
