#include "pipeline/checks/film/verify_film.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/plan_times.h"
#include "pipeline/checks/film/film_frames.h"
#include "pipeline/checks/film/seen_film.h"
#include "pipeline/checks/media_rows.h"
#include "pipeline/checks/sound/verify_sound.h"

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kLengthTolerance = 150'000;  // microseconds: a few frames

struct FilmSubject {
  const VerifyInput& input;
  Mp4Parts parts;
  std::optional<Result<SeenFilm>> seen_;

  Result<const Mp4Track*> Pictures() const {
    if (!parts.broken.empty()) return Error{ErrorCode::kInvalidInput, parts.broken};
    for (const Mp4Track& track : parts.tracks) {
      if (track.handler == "vide" && track.codec == "avc1") return &track;
    }
    return Error{ErrorCode::kInvalidInput, "it has no H.264 pictures"};
  }
  Result<const SeenFilm*> Seen() {
    if (!seen_) seen_ = See();
    if (!*seen_) return seen_->error();
    return &seen_->value();
  }

 private:
  Result<SeenFilm> See() const {
    const Mp4Track* track = TRY(Pictures());
    return SeeFilm(input.rendition, *track, input.original, *input.plan);
  }
};

Result<void> OneVideo(FilmSubject& subject, CheckVerdict* out) {
  out->Applies();
  if (!subject.parts.broken.empty()) out->Fail("file", subject.parts.broken);
  int pictures = 0;
  for (const Mp4Track& track : subject.parts.tracks) {
    const bool video = track.handler == "vide" && track.codec == "avc1";
    const bool sound = track.handler == "soun" && track.codec == "mp4a";
    pictures += video;
    if (!video && !sound) out->Fail("file", "a track that is neither H.264 pictures nor AAC sound");
    if (track.turned) out->Fail("file", "a track is turned when it is shown");
  }
  if (pictures != 1) out->Fail("file", fmt::format("it has {} picture tracks instead of 1", pictures));
  return {};
}

Result<void> NoMetadata(FilmSubject& subject, CheckVerdict* out) {
  out->Applies();
  for (const Mp4Part& part : subject.parts.parts) {
    if (!part.needed)
      out->Fail(fmt::format("byte {}", part.offset), part.name + " is not needed to play the video");
  }
  return {};
}

Result<void> AllMediaPlayed(FilmSubject& subject, CheckVerdict* out) {
  out->Applies();
  TRY(subject.Pictures());
  if (subject.parts.media_bytes != subject.parts.named_bytes || subject.parts.overlapping ||
      subject.parts.samples_outside)
    out->Fail("mdat", "bytes of media that no track plays");
  return {};
}

Result<void> NothingHiddenByEdits(FilmSubject& subject, CheckVerdict* out) {
  const Mp4Track& track = *TRY(subject.Pictures());
  out->Applies();
  if (track.edits.empty()) return {};
  const Mp4Edit& edit = track.edits[0];
  int64_t first = track.samples.empty() ? 0 : track.samples[0].show_time, end = 0;
  for (const Mp4Sample& sample : track.samples) {
    first = std::min(first, sample.show_time);
    end = std::max(end, sample.show_time + int64_t{sample.duration});
  }
  if (track.edits.size() != 1 || edit.media_time != first || !edit.plain_rate)
    out->Fail("file", "an edit list hides pictures");
  if (subject.parts.time_scale == 0 || track.time_scale == 0)
    return Error{ErrorCode::kInvalidInput, "the file has no clock"};
  const int64_t shown = static_cast<int64_t>(edit.duration) * kMicro / subject.parts.time_scale;
  if ((end - first) * kMicro / track.time_scale > shown + 2'000)
    out->Fail("file", "an edit list hides pictures");
  return {};
}

Result<void> FramesOfPlan(FilmSubject& subject, CheckVerdict* out) {
  const SeenFilm& seen = *TRY(subject.Seen());
  const Mp4Track& track = *TRY(subject.Pictures());
  const IntervalSet cuts = CutTimes(*subject.input.plan);
  out->Applies();
  if (seen.frames != static_cast<int64_t>(track.samples.size()))
    out->Fail("file", "not every coded picture can be seen");
  // At a cut and at the end one picture more or less may stand.
  const int64_t slack = 1 + 2 * static_cast<int64_t>(cuts.list().size());
  if (std::llabs(seen.frames - seen.expected_frames) > slack)
    out->Fail("file", fmt::format("it has {} pictures instead of {}", seen.frames, seen.expected_frames));
  const int64_t planned = subject.input.plan->duration_us() - cuts.TotalUs();
  if (std::llabs(seen.length_us - planned) > kLengthTolerance)
    out->Fail("file", "the pictures are not as long as the plan without the cuts");
  if (seen.width != seen.expected_width || seen.height != seen.expected_height)
    out->Fail("file", "the pictures are of another size than the original's");
  return {};
}

Result<void> NoSei(FilmSubject& subject, CheckVerdict* out) {
  const NalCounts counts = CountNals(subject.input.rendition, *TRY(subject.Pictures()));
  out->Applies();
  if (counts.sei > 0) out->Fail("pictures", fmt::format("{} units of further information (SEI)", counts.sei));
  if (counts.foreign > 0) out->Fail("pictures", "units that no picture needs");
  if (counts.broken > 0) out->Fail("pictures", "coded pictures with bytes that are no unit");
  if (subject.input.rendition.find("x264 - core") != std::string_view::npos)
    out->Fail("file", "the encoder's settings");
  return {};
}

Result<void> NoCaptions(FilmSubject& subject, CheckVerdict* out) {
  const SeenFilm& seen = *TRY(subject.Seen());
  out->Applies();
  if (seen.frames_with_side_data > 0)
    out->Fail("pictures",
              fmt::format("captions or notes travel with {} pictures", seen.frames_with_side_data));
  return {};
}

Result<void> MasksThere(FilmSubject& subject, CheckVerdict* out) {
  const SeenFilm& seen = *TRY(subject.Seen());
  if (seen.masked_frames > 0) out->Applies();
  for (const Evidence& evidence : seen.unmasked) out->Fail(evidence.place, evidence.what);
  if (subject.input.plan->media().picture == PictureFill::kObscured)
    out->Note("file", "obscured, not removed");
  return {};
}

Result<void> UnchangedElsewhere(FilmSubject& subject, CheckVerdict* out) {
  const SeenFilm& seen = *TRY(subject.Seen());
  if (seen.compared_tiles > 0) out->Applies();
  for (const Evidence& evidence : seen.changed) out->Fail(evidence.place, evidence.what);
  return {};
}

// A face that the plan leaves may stand beside one that it hides: a note for a person, no failure.
Result<void> FacesBesideMasks(FilmSubject& subject, CheckVerdict* out) {
  const SeenFilm& seen = *TRY(subject.Seen());
  if (seen.masked_frames == 0) return {};
  if (!seen.no_second_detector.empty()) return Error{ErrorCode::kUnavailable, seen.no_second_detector};
  out->Applies();
  for (const Evidence& evidence : seen.faces) out->Note(evidence.place, evidence.what);
  return {};
}

constexpr MediaRow<FilmSubject> kRows[] = {
    {"V1-one-video", "one track of pictures, and no track but sound beside it", OneVideo},
    {"V2-metadata", "nothing but what playing the video needs", NoMetadata},
    {"V3-media-data", "every byte of media is played by a track", AllMediaPlayed},
    {"V4-edit-list", "no edit list hides pictures", NothingHiddenByEdits},
    {"V5-frames", "pictures, length and size are those of the plan, whatever an edit list says",
     FramesOfPlan},
    {"V6-sei", "no further information beside the coded pictures", NoSei},
    {"V7-captions", "no captions or notes travel with the decoded pictures", NoCaptions},
    {"V8-masks", "every mask is there and black on every picture that the plan covers", MasksThere},
    {"V9-unchanged-elsewhere", "outside of the masks the pictures are the original's, at their time",
     UnchangedElsewhere},
    {"V10-faces-beside-masks", "a second detector has looked for faces beside the masks", FacesBesideMasks},
};

}  // namespace

CheckReport VerifyFilm(const VerifyInput& input) {
  FilmSubject subject{input, WalkMp4(input.rendition), {}};
  CheckReport report = RunRows<FilmSubject>(kRows, subject);
  for (CheckResult& result : VerifySoundOfFilm(input).results) report.results.push_back(std::move(result));
  return report;
}

}  // namespace blackbar
