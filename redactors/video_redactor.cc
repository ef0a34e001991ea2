#include "redactors/video_redactor.h"

#include <algorithm>
#include <map>

#include "core/plan_times.h"
#include "redactors/av/media_reader.h"
#include "redactors/av/memory_io.h"
#include "redactors/av/picture_clock.h"
#include "redactors/av/picture_converter.h"
#include "redactors/av/picture_turner.h"
#include "redactors/av/sound_clock.h"
#include "redactors/av/sound_edit.h"
#include "redactors/video_masks.h"
#include "redactors/video_output.h"

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
// The plan was made for the decoded recording. More off than this, and it is not the same one as decoded
// here: masks would miss.
constexpr int64_t kLengthTolerance = kMicro;
constexpr int64_t kMostPixels = int64_t{8192} * 4352;

// One sound track on its way.
struct Sound {
  SoundClock clock;
  SoundEdit edit;
  int rate;
  int output = -1;  // -1: decoded only to know how long the recording is
};

class Film {
 public:
  Film(const RedactInput& input, const RedactOptions& options)
      : plan_(input.plan), progress_(input.progress), redline_(options.redline), chunks_(input.chunks) {}

  Result<RedactReport> Run(std::string_view original, int output_fd);

 private:
  Result<void> OpenPictures(int output_fd);
  Result<void> OpenSound();
  Result<void> AddSound(const MediaStream& stream, bool written);
  Result<void> TakeFrame(MediaFrame frame);
  Result<void> TakeSound(MediaFrame frame);
  Result<void> TreatSound(Sound* sound, MediaFrame part, std::vector<MediaFrame>* left);
  Result<void> TakePicture(std::optional<ShownPicture> picture);
  Result<void> Emit(std::optional<KeptPicture> picture);
  Result<MediaFrame> Paint(MediaFrame frame, const std::vector<Box>& boxes);
  std::vector<Box> MasksOf(const std::vector<Interval>& shown) const;
  Result<void> End();
  Result<void> FillEmptyTracks();
  RedactReport Report() const;

  const PlanContent& plan_;
  const std::function<void(int64_t, int64_t)>& progress_;
  const bool redline_;
  ChunkStore* const chunks_;
  std::unique_ptr<MediaReader> reader_;
  MediaStream stream_;
  std::unique_ptr<VideoOutput> output_;
  std::optional<PictureClock> clock_;
  std::optional<VideoCuts> cuts_;
  PictureConverter converter_;
  std::map<int, Sound> sounds_;
  int64_t masked_ = 0;
};

Result<void> Film::OpenPictures(int output_fd) {
  const std::optional<MediaStream> stream = reader_->FirstPicture();
  if (!stream)
    return Error{ErrorCode::kInvalidInput, "the recording holds no moving pictures; redact it as sound"};
  stream_ = *stream;
  if (stream_.width < 2 || stream_.height < 2)
    return Error{ErrorCode::kInvalidInput, "the size of the recording's pictures cannot be told"};
  if (int64_t{stream_.width} * stream_.height > kMostPixels)
    return Error{ErrorCode::kLimitExceeded, "the recording's pictures are too large; convert it first"};
  converter_ = PictureConverter(stream_.width & ~1, stream_.height & ~1);
  PictureFormat format;
  const bool upright = stream_.rotation % 180 == 0;
  format.width = upright ? converter_.width() : converter_.height();
  format.height = upright ? converter_.height() : converter_.width();
  format.time_base = {1, kMicro};
  format.frame_rate = stream_.frame_rate;
  format.pixel_aspect = stream_.pixel_aspect;
  if (!upright) std::swap(format.pixel_aspect.num, format.pixel_aspect.den);
  format.colour = stream_.colour;
  output_ = TRY(VideoOutput::Create(output_fd, format, chunks_));
  clock_.emplace(stream_);
  cuts_.emplace(redline_ ? IntervalSet() : CutTimes(plan_), plan_.duration_us());
  return {};
}

Result<void> Film::AddSound(const MediaStream& stream, bool written) {
  const int rate = stream.sound.rate;
  Sound sound{SoundClock(stream, plan_.duration_us() + kLengthTolerance), SoundEdit(plan_, rate, redline_),
              rate};
  if (written) sound.output = TRY(output_->AddSound(stream.sound));
  sounds_.emplace(stream.index, std::move(sound));
  return {};
}

// A track that nobody can play (no rate, no channels) is none. Tracks that the plan does not want are decoded
// too where they can be: the longest one says how long the recording is.
Result<void> Film::OpenSound() {
  const AudioTracks choice = plan_.media().tracks;
  bool first = true;
  for (const int index : reader_->SoundStreams()) {
    const MediaStream& stream = reader_->streams()[index];
    if (stream.sound.rate <= 0 || stream.sound.channels <= 0) continue;
    const bool written = choice == AudioTracks::kAll || (choice == AudioTracks::kFirst && first);
    first = false;
    if (written || stream.decodable) TRY(AddSound(stream, written));
  }
  return {};
}

// What lies behind the plan's end nobody has reviewed: it is left out.
Result<void> Film::TreatSound(Sound* sound, MediaFrame part, std::vector<MediaFrame>* left) {
  const int64_t end = plan_.duration_us() / kMicro * sound->rate +
                      (plan_.duration_us() % kMicro * sound->rate + kMicro - 1) / kMicro;
  const int64_t room = end - sound->edit.samples_in();
  if (room <= 0) return {};
  if (room < part.samples()) part = TRY(part.Slice(0, static_cast<int>(room)));
  return sound->edit.Apply(std::move(part), left);
}

Result<void> Film::TakeSound(MediaFrame frame) {
  Sound& sound = sounds_.at(frame.stream);
  std::vector<MediaFrame> placed, left;
  TRY(sound.clock.Place(std::move(frame), &placed));
  if (sound.clock.end_us() > plan_.duration_us() + kLengthTolerance)
    return Error{ErrorCode::kInvalidInput,
                 "the recording is longer than its plan: read the record again and lock a new plan"};
  if (sound.output < 0) return {};
  for (MediaFrame& part : placed) TRY(TreatSound(&sound, std::move(part), &left));
  for (const MediaFrame& part : left) TRY(output_->WriteSound(sound.output, part));
  return {};
}

Result<void> Film::TakeFrame(MediaFrame frame) {
  if (frame.stream != stream_.index) return TakeSound(std::move(frame));
  std::optional<ShownPicture> done = clock_->Next(std::move(frame));
  if (done && done->from > plan_.duration_us() + kLengthTolerance)
    return Error{ErrorCode::kInvalidInput,
                 "the recording is longer than its plan: read the record again and lock a new plan"};
  return TakePicture(std::move(done));
}

Result<void> Film::TakePicture(std::optional<ShownPicture> picture) {
  if (!picture || picture->from >= plan_.duration_us()) return {};
  picture->to = std::min(picture->to, plan_.duration_us());
  if (progress_) progress_(picture->to, plan_.duration_us());
  return Emit(cuts_->Next(std::move(*picture)));
}

// The masks of every time that the picture is shown for.
std::vector<Box> Film::MasksOf(const std::vector<Interval>& shown) const {
  std::vector<Box> masks;
  for (const Interval& part : shown) {
    for (const Box& box : MasksDuring(plan_, part)) masks.push_back(box);
    if (redline_ && CutTimes(plan_).Touches(part)) masks.push_back(kWholePage);
  }
  return masks;
}

Result<MediaFrame> Film::Paint(MediaFrame frame, const std::vector<Box>& boxes) {
  frame = TRY(converter_.Convert(std::move(frame)));
  frame = TRY(TurnPicture(std::move(frame), stream_.rotation, stream_.mirrored));
  if (boxes.empty()) return frame;
  TRY(frame.MakeWritable());
  for (const PixelBox& box : PixelBoxesOf(boxes, frame.width(), frame.height())) {
    if (redline_) {
      Outline(&frame, box);
    } else if (plan_.media().picture == PictureFill::kObscured) {
      Obscure(&frame, box);
    } else {
      FillBlack(&frame, box, stream_.colour.full_range);
    }
  }
  return frame;
}

Result<void> Film::Emit(std::optional<KeptPicture> picture) {
  if (!picture) return {};
  const std::vector<Box> boxes = MasksOf(picture->shown);
  if (!boxes.empty()) ++masked_;
  if (TRY(output_->WantsPixels(*picture))) picture->frame = TRY(Paint(std::move(picture->frame), boxes));
  return output_->Write(std::move(*picture));
}

// A sound track without a sample would be a broken stream.
Result<void> Film::FillEmptyTracks() {
  for (auto& [index, sound] : sounds_) {
    if (sound.output < 0 || sound.edit.samples_out() > 0) continue;
    const SoundFormat format = reader_->streams()[index].sound;
    TRY(output_->WriteSound(sound.output, TRY(MakeSilence(format, format.rate / 10 + 1))));
  }
  return {};
}

Result<void> Film::End() {
  int64_t end = clock_->end_us();
  for (const auto& [index, sound] : sounds_) end = std::max(end, sound.clock.end_us());
  if (end + kLengthTolerance < plan_.duration_us())
    return Error{ErrorCode::kInvalidInput,
                 "the recording ends before its plan does: it is damaged or was read otherwise; repair it, "
                 "read it again and lock a new plan"};
  TRY(TakePicture(clock_->Last(plan_.duration_us())));
  TRY(Emit(cuts_->Last()));
  if (output_->pictures() == 0)
    return Error{ErrorCode::kInvalidInput, "no picture is left of the recording: withhold the record"};
  TRY(FillEmptyTracks());
  return output_->Finish();
}

RedactReport Film::Report() const {
  RedactReport report;
  report.frames = output_->pictures();
  report.masked_frames = masked_;
  for (const Redaction& redaction : plan_.redactions()) {
    const Region& region = redaction.region;
    if (std::holds_alternative<FrameTrack>(region) || std::holds_alternative<FrameSpan>(region) ||
        std::holds_alternative<Whole>(region))
      ++report.boxes;
  }
  for (const auto& [index, sound] : sounds_) {
    if (sound.output < 0) continue;
    report.muted_us = sound.edit.muted_samples() * kMicro / std::max(sound.rate, 1);
    break;
  }
  return report;
}

Result<RedactReport> Film::Run(std::string_view original, int output_fd) {
  MediaLimits limits;
  limits.pixels = kMostPixels;
  reader_ = TRY(MediaReader::Open(original, limits));
  TRY(OpenPictures(output_fd));
  TRY(OpenSound());
  DecodeOptions decode;
  decode.threads = 2;
  decode.streams.push_back(stream_.index);
  for (const auto& [index, sound] : sounds_) decode.streams.push_back(index);
  TRY(reader_->Decode(decode));
  TRY(output_->Start());
  while (std::optional<MediaFrame> frame = TRY(reader_->Next())) TRY(TakeFrame(std::move(*frame)));
  TRY(End());
  return Report();
}

class Video final : public Redactor {
 public:
  std::string_view name() const override { return "video 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kVideo; }

  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    if (DigestOfFile(input.original) != input.plan.source())
      return Error{ErrorCode::kInvalidInput, "the plan is for another file"};
    return Film(input, options).Run(input.original, output_fd);
  }
};

}  // namespace

const Redactor& VideoRedactor() {
  static const Video redactor;
  return redactor;
}

}  // namespace blackbar
