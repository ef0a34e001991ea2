#include "redactors/audio_redactor.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "redactors/av/media_reader.h"
#include "redactors/av/sound_edit.h"
#include "redactors/sound_sink.h"

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int kFramesToLook = 10'000;  // until every track has shown its format
// The plan was made for the decoded recording; another length means another clock, and muting would miss.
constexpr int64_t kLengthTolerance = 250'000;
constexpr int64_t kStartTolerance = 50'000;  // of tracks that begin together

int64_t Microseconds(int64_t samples, int rate) {
  return samples / rate * kMicro + samples % rate * kMicro / rate;
}

Result<std::vector<int>> TracksToKeep(const MediaReader& reader, AudioTracks choice) {
  std::vector<int> indexes = reader.SoundStreams();
  if (indexes.empty()) return Error{ErrorCode::kInvalidInput, "the recording holds no sound"};
  if (choice == AudioTracks::kNone)
    return Error{ErrorCode::kInvalidInput, "a sound recording cannot be released without its sound"};
  if (choice == AudioTracks::kFirst) indexes.resize(1);
  return indexes;
}

// Decodes the beginning once: what a container says of rate and channels need not be so.
Result<std::vector<SoundTrack>> FindTracks(std::string_view original, const std::vector<int>& indexes) {
  std::unique_ptr<MediaReader> reader = TRY(MediaReader::Open(original));
  DecodeOptions options;
  options.streams = indexes;
  TRY(reader->Decode(options));
  std::map<int, SoundTrack> found;
  for (int i = 0; i < kFramesToLook && found.size() < indexes.size(); ++i) {
    std::optional<MediaFrame> frame = TRY(reader->Next());
    if (!frame) break;
    found.emplace(frame->stream,
                  SoundTrack{reader->streams()[frame->stream], frame->sound(), frame->start_us});
  }
  std::vector<SoundTrack> tracks;
  for (const int index : indexes) {
    const auto first = found.find(index);
    if (first == found.end())
      return Error{ErrorCode::kInvalidInput, "a track of the recording holds no sound"};
    SoundTrack track = first->second;
    if (track.format.form == SampleForm::kS32 && track.stream.sound.bits > 0)
      track.format.bits = track.stream.sound.bits;
    tracks.push_back(track);
  }
  return tracks;
}

// One pass through the file: decode, treat, write.
class Pass {
 public:
  // `all_tracks`, of the file: those that are not kept count, too.
  Pass(const RedactInput& input, bool redline, const std::vector<SoundTrack>& tracks, size_t all_tracks)
      : input_(input), tracks_(tracks), all_tracks_(all_tracks) {
    for (size_t i = 0; i < tracks.size(); ++i) {
      place_[tracks[i].stream.index] = static_cast<int>(i);
      edits_.emplace_back(input.plan, tracks[i].format.rate, redline);
    }
  }

  Result<void> Run(MediaReader* reader, SoundSink* sink) {
    TRY(Align(sink));
    while (std::optional<MediaFrame> frame = TRY(reader->Next())) {
      const int track = place_.at(frame->stream);
      const SoundFormat format = frame->sound();
      if (format.rate != tracks_[track].format.rate || format.channels != tracks_[track].format.channels)
        return Error{ErrorCode::kInvalidInput,
                     "the recording changes its sample rate or channels on the way; convert it first"};
      TRY(Treat(track, std::move(*frame), sink));
      if (track == 0 && input_.progress) {
        const int64_t of = input_.plan.duration_us();
        input_.progress(std::min(of, Microseconds(edits_[0].samples_in(), format.rate)), of);
      }
    }
    TRY(CheckLengths());
    return sink->Finish();
  }

  int64_t muted_us() const { return Microseconds(edits_[0].muted_samples(), tracks_[0].format.rate); }

 private:
  Result<void> Treat(int track, MediaFrame frame, SoundSink* sink) {
    std::vector<MediaFrame> left;
    TRY(edits_[track].Apply(std::move(frame), &left));
    for (const MediaFrame& part : left) TRY(sink->Write(track, part));
    return {};
  }

  // The first track's first sample is time 0; a track that begins later begins with silence.
  Result<void> Align(SoundSink* sink) {
    for (size_t i = 1; i < tracks_.size(); ++i) {
      const int64_t late = tracks_[i].start_us - tracks_[0].start_us;
      if (late < -kStartTolerance || late > input_.plan.duration_us())
        return Error{ErrorCode::kInvalidInput,
                     "the tracks do not begin together; plan for the first track only"};
      if (late <= kStartTolerance) continue;
      const SoundFormat& format = tracks_[i].format;
      int64_t left = late * format.rate / kMicro;
      for (; left > 0; left -= std::min<int64_t>(left, format.rate)) {
        const int samples = static_cast<int>(std::min<int64_t>(left, format.rate));
        TRY(Treat(static_cast<int>(i), TRY(MakeSilence(format, samples)), sink));
      }
    }
    return {};
  }

  // The plan's length is that of the longest track, which need not be among those that are kept. A shorter
  // one must at least be as long as the file says of it.
  bool FitsPlan(int64_t longest, size_t track) const {
    const int64_t plan = input_.plan.duration_us(), said = tracks_[track].stream.duration_us;
    if (std::llabs(longest - plan) <= kLengthTolerance) return true;
    return all_tracks_ > tracks_.size() && longest < plan && said > 0 &&
           std::llabs(longest - said) <= kLengthTolerance;
  }

  Result<void> CheckLengths() const {
    int64_t longest = 0, written = 0;
    size_t track = 0;
    for (size_t i = 0; i < tracks_.size(); ++i) {
      const int64_t length = Microseconds(edits_[i].samples_in(), tracks_[i].format.rate);
      if (length > longest) track = i;
      longest = std::max(longest, length);
      written += edits_[i].samples_out();
    }
    if (!FitsPlan(longest, track))
      return Error{
          ErrorCode::kInvalidInput,
          "the recording is not as long as its plan says: read the record again and lock a new plan"};
    if (written == 0)
      return Error{ErrorCode::kInvalidInput, "the plan cuts all of the recording: withhold the record"};
    return {};
  }

  const RedactInput& input_;
  const std::vector<SoundTrack>& tracks_;
  size_t all_tracks_;
  std::map<int, int> place_;  // of a stream among the tracks
  std::vector<SoundEdit> edits_;
};

class Audio : public Redactor {
 public:
  std::string_view name() const override { return "audio 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kAudio; }

  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    if (Sha256(input.original) != input.plan.source())
      return Error{ErrorCode::kInvalidInput, "the plan is for another file"};
    std::unique_ptr<MediaReader> reader = TRY(MediaReader::Open(input.original));
    const std::vector<int> indexes = TRY(TracksToKeep(*reader, input.plan.media().tracks));
    const std::vector<SoundTrack> tracks = TRY(FindTracks(input.original, indexes));
    const SoundFile file = TRY(SoundFileFor(reader->container(), tracks));
    std::unique_ptr<SoundSink> sink = TRY(OpenSink(file, tracks, input.plan.duration_us(), output_fd));
    DecodeOptions decode;
    decode.streams = indexes;
    TRY(reader->Decode(decode));
    Pass pass(input, options.redline, tracks, reader->SoundStreams().size());
    TRY(pass.Run(reader.get(), sink.get()));
    RedactReport report;
    report.muted_us = pass.muted_us();
    return report;
  }
};

}  // namespace

const Redactor& AudioRedactor() {
  static const Audio redactor;
  return redactor;
}

}  // namespace blackbar
