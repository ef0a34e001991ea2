#include "redactors/video_output.h"

#include <algorithm>

#include "redactors/video_redactor.h"

namespace blackbar {
namespace {

constexpr int64_t kChunkUs = 10'000'000;
// Two key pictures in a row would look like one to a decoder.
constexpr size_t kFewestPictures = 2;

PictureCoding Coding() {
  PictureCoding coding;
  coding.preset = kVideoPreset;
  coding.quality = kVideoQuality;
  coding.threads = 3;
  return coding;
}

}  // namespace

Result<std::unique_ptr<VideoOutput>> VideoOutput::Create(int fd, const PictureFormat& format,
                                                         ChunkStore* chunks) {
  std::unique_ptr<MediaWriter> writer = TRY(MediaWriter::Create(fd, "mp4"));
  std::unique_ptr<ChunkEncoder> encoder = TRY(ChunkEncoder::Create(format, Coding()));
  std::unique_ptr<VideoOutput> made(new VideoOutput(std::move(writer), std::move(encoder), chunks));
  made->pictures_track_ = TRY(made->writer_->AddCodedPictures(format, Coding()));
  return made;
}

Result<int> VideoOutput::AddSound(const SoundFormat& format) {
  // Enough that what is left of the sound is as it was: voices are evidence.
  return writer_->AddSound(format, SoundCoding::kAac, int64_t{64'000} * std::max(format.channels, 1));
}

Result<void> VideoOutput::Start() { return writer_->Start(); }

Result<void> VideoOutput::BeginChunk(int64_t time_us) {
  ++chunk_;
  chunk_from_us_ = time_us;
  chunk_times_.clear();
  stored_.reset();
  if (chunks_ == nullptr) return {};
  if (std::optional<std::string> bytes = TRY(chunks_->Find(chunk_))) stored_ = TRY(ChunkFromBytes(*bytes));
  return {};
}

// A stored chunk must be the one that would be made now.
Result<void> VideoOutput::CheckStored(const CodedChunk& stored) const {
  std::vector<int64_t> times;
  for (const CodedPicture& picture : stored) times.push_back(picture.time);
  std::sort(times.begin(), times.end());
  if (times == chunk_times_) return {};
  return Error{ErrorCode::kCorrupt, "a stored part of the rendition is of another plan; redact again"};
}

Result<void> VideoOutput::EndChunk() {
  if (chunk_ < 0) return {};
  if (stored_) {
    TRY(CheckStored(*stored_));
    return writer_->WriteChunk(pictures_track_, *stored_);
  }
  const CodedChunk chunk = TRY(encoder_->EndChunk());
  if (chunk.size() != chunk_times_.size())
    return Error{ErrorCode::kUnavailable, "the encoder lost a picture"};
  if (chunks_ != nullptr) TRY(chunks_->Keep(chunk_, ChunkToBytes(chunk)));
  return writer_->WriteChunk(pictures_track_, chunk);
}

Result<bool> VideoOutput::WantsPixels(const KeptPicture& picture) {
  const bool over = picture.time_us >= chunk_from_us_ + kChunkUs && chunk_times_.size() >= kFewestPictures;
  if (chunk_ < 0 || over) {
    TRY(EndChunk());
    TRY(BeginChunk(picture.time_us));
  }
  return !stored_;
}

Result<void> VideoOutput::Write(KeptPicture picture) {
  chunk_times_.push_back(picture.time_us);
  ++pictures_;
  if (stored_) return {};
  return encoder_->Write(std::move(picture.frame), picture.time_us, picture.duration_us);
}

Result<void> VideoOutput::WriteSound(int track, const MediaFrame& frame) {
  return writer_->WriteSound(track, frame);
}

Result<void> VideoOutput::Finish() {
  TRY(EndChunk());
  return writer_->Finish();
}

}  // namespace blackbar
