#include "redactors/sound_sink.h"

#include <algorithm>

#include "redactors/av/media_writer.h"
#include "redactors/wav_writer.h"

namespace blackbar {
namespace {

class WavSink final : public SoundSink {
 public:
  WavSink(int fd, const SoundFormat& format, int64_t expected) : writer_(fd, format, expected) {}
  Result<void> Start() { return writer_.Start(); }
  Result<void> Write(int, const MediaFrame& frame) override { return writer_.Write(frame); }
  Result<void> Finish() override { return writer_.Finish(); }

 private:
  WavWriter writer_;
};

class EncodedSink final : public SoundSink {
 public:
  explicit EncodedSink(std::unique_ptr<MediaWriter> writer) : writer_(std::move(writer)) {}
  Result<void> Write(int track, const MediaFrame& frame) override {
    return writer_->WriteSound(track, frame);
  }
  Result<void> Finish() override { return writer_->Finish(); }

 private:
  std::unique_ptr<MediaWriter> writer_;
};

SoundCoding CodingOf(SoundFile file) {
  if (file == SoundFile::kMp3) return SoundCoding::kMp3;
  return file == SoundFile::kOggOpus ? SoundCoding::kOpus : SoundCoding::kAac;
}

const char* ContainerOf(SoundFile file) {
  if (file == SoundFile::kMp3) return "mp3";
  return file == SoundFile::kOggOpus ? "ogg" : "ipod";
}

// The source's own rate of bits, but never so few that a second encoding spoils speech.
int64_t BitRate(const SoundTrack& track, SoundFile file) {
  const int64_t channels = track.format.channels, rate = track.format.rate;
  const int64_t least = rate >= 32'000 ? 64'000 : rate >= 16'000 ? 40'000 : 24'000;
  int64_t bits = std::clamp<int64_t>(track.stream.bit_rate, least * channels, 160'000 * channels);
  if (file == SoundFile::kM4a) bits = std::min(bits, 6 * rate * channels);  // an AAC frame's limit
  if (file == SoundFile::kMp3)
    bits = std::min<int64_t>(bits, rate >= 32'000 ? 320'000 : rate >= 16'000 ? 160'000 : 64'000);
  if (file == SoundFile::kOggOpus) bits = std::min<int64_t>(bits, 128'000 * channels);
  return bits;
}

bool AllFit(const std::vector<SoundTrack>& tracks, SoundCoding coding) {
  return std::all_of(tracks.begin(), tracks.end(),
                     [&](const SoundTrack& track) { return CanEncode(track.format, coding); });
}

}  // namespace

Result<SoundFile> SoundFileFor(const std::string& container, const std::vector<SoundTrack>& tracks) {
  const MediaStream& first = tracks.front().stream;
  if (tracks.size() > 1) {
    if (AllFit(tracks, SoundCoding::kAac)) return SoundFile::kM4a;
    return Error{ErrorCode::kInvalidInput,
                 "these tracks cannot be kept together in one file; plan for the first track only"};
  }
  if (first.lossless || container == "wav" || container == "w64") return SoundFile::kWav;
  if (first.codec == "mp3" && AllFit(tracks, SoundCoding::kMp3)) return SoundFile::kMp3;
  if (first.codec == "opus" && AllFit(tracks, SoundCoding::kOpus)) return SoundFile::kOggOpus;
  return AllFit(tracks, SoundCoding::kAac) ? SoundFile::kM4a : SoundFile::kWav;
}

Result<std::unique_ptr<SoundSink>> OpenSink(SoundFile file, const std::vector<SoundTrack>& tracks,
                                            int64_t duration_us, int output_fd) {
  if (file == SoundFile::kWav) {
    const SoundFormat& format = tracks.front().format;
    const int64_t expected = duration_us / 1'000'000 * format.rate + format.rate;
    auto sink = std::make_unique<WavSink>(output_fd, format, expected);
    TRY(sink->Start());
    return std::unique_ptr<SoundSink>(std::move(sink));
  }
  std::unique_ptr<MediaWriter> writer = TRY(MediaWriter::Create(output_fd, ContainerOf(file)));
  for (const SoundTrack& track : tracks)
    TRY(writer->AddSound(track.format, CodingOf(file), BitRate(track, file)));
  TRY(writer->Start());
  return std::unique_ptr<SoundSink>(std::make_unique<EncodedSink>(std::move(writer)));
}

}  // namespace blackbar
