#include "pipeline/checks/sound/verify_sound.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "pipeline/checks/media_rows.h"
#include "pipeline/checks/needles.h"
#include "pipeline/checks/sound/heard_track.h"
#include "pipeline/checks/sound/recogniser.h"
#include "pipeline/checks/sound/sound_measure.h"
#include "pipeline/checks/sound/sound_walk.h"

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kLengthOfOriginal = 80'000;  // how far a codec's frames may lengthen or shorten a track
constexpr int64_t kLengthOfPlan = 300'000;     // what a plan's length may be off from the decoded one
constexpr size_t kLongWord = 4;                // letters; shorter words are heard in any noise
constexpr int64_t kHiddenSound = 150'000;      // what may be coded beyond what is played: delays

struct SoundSubject {
  const VerifyInput& input;
  bool film = false;
  SoundParts parts;
  std::optional<Result<std::vector<HeardTrack>>> heard_;
  std::vector<std::string> word_places;
  std::unique_ptr<Ear> ear;
  std::optional<Error> deaf = {};  // why the recogniser could not hear a place

  std::vector<const Mp4Track*> Mp4SoundTracks() const {
    std::vector<const Mp4Track*> tracks;
    for (const Mp4Track& track : parts.mp4.tracks) {
      if (track.handler == "soun") tracks.push_back(&track);
    }
    return tracks;
  }
  size_t track_count() const { return parts.form == SoundForm::kMp4 ? Mp4SoundTracks().size() : 1; }
  static std::string PlaceOf(size_t track) { return fmt::format("track {}", track + 1); }

  Result<const std::vector<HeardTrack>*> Heard() {
    if (!heard_) heard_ = HearAll();
    if (!*heard_) return heard_->error();
    return &heard_->value();
  }

 private:
  Result<OwnedSound> Open(size_t track) const {
    switch (parts.form) {
      case SoundForm::kWav:
        return OpenWavSound(parts.wav);
      case SoundForm::kMp3:
        return OpenMp3Sound(input.rendition);
      case SoundForm::kOggOpus:
        return OpenOpusSound(input.rendition);
      case SoundForm::kMp4:
        return OpenAacSound(input.rendition, *Mp4SoundTracks()[track]);
      default:
        return Error{ErrorCode::kInvalidInput, "the rendition is of a form that is not released"};
    }
  }

  // Noise of a codec may sound like words; what counts is a word that the original has at that place.
  Result<void> HearWords(const Residue& residue) {
    const Result<void> heard = CompareWords(residue);
    if (!heard) deaf = heard.error();
    return {};
  }

  Result<void> CompareWords(const Residue& residue) {
    if (!ear) ear = TRY(Ear::Make());
    const std::set<std::string> left = TRY(ear->Words(residue.left, residue.rate));
    if (left.empty()) return {};
    const std::set<std::string> said = TRY(ear->Words(residue.original, residue.original_rate));
    const auto same = std::count_if(left.begin(), left.end(), [&](const std::string& word) {
      return said.contains(word) && word.size() >= kLongWord;
    });
    if (same > 0) word_places.push_back(residue.place);
    return {};
  }

  Result<std::vector<HeardTrack>> HearAll() {
    if (!parts.broken.empty()) return Error{ErrorCode::kInvalidInput, parts.broken};
    std::vector<HeardTrack> tracks;
    for (size_t i = 0; i < track_count(); ++i) {
      const OwnedSound now = TRY(Open(i));
      Result<OwnedSound> original = OpenOriginalSound(input.original, static_cast<int>(i), film);
      // A track too many fails the check of tracks.
      if (!original && original.error().code == ErrorCode::kNotFound && i > 0) break;
      const OwnedSound before = TRY(std::move(original));
      const CodecBounds bounds = BoundsOf(parts.form, now->shape(), parts.wav.bits);
      const ResidueSink sink = [this](const Residue& residue) { return HearWords(residue); };
      tracks.push_back(TRY(HearTrack(*now, *before, *input.plan, bounds, sink)));
    }
    return tracks;
  }
};

Result<void> WholeFile(SoundSubject& subject, CheckVerdict* out) {
  out->Applies();
  const SoundParts& parts = subject.parts;
  if (!parts.broken.empty()) out->Fail("file", parts.broken);
  if (parts.after_end > 0) out->Fail("file", "bytes after the end of the sound");
  const Mp4Parts& mp4 = parts.mp4;
  if (mp4.media_bytes != mp4.named_bytes || mp4.overlapping || mp4.samples_outside)
    out->Fail("mdat", "bytes of media that no track plays");
  return {};
}

Result<void> NoTags(SoundSubject& subject, CheckVerdict* out) {
  out->Applies();
  for (const Mp4Part& part : subject.parts.parts) {
    if (!part.needed)
      out->Fail(fmt::format("byte {}", part.offset), part.name + " is not needed to play the sound");
  }
  return {};
}

Result<int> TracksOfOriginal(const VerifyInput& input) {
  for (int count = 0;; ++count) {
    const Result<OwnedSound> track = OpenOriginalSound(input.original, count, false);
    if (track) continue;
    if (track.error().code == ErrorCode::kNotFound) return count;
    return track.error();
  }
}

Result<void> TracksOfPlan(SoundSubject& subject, CheckVerdict* out) {
  const AudioTracks choice = subject.input.plan->media().tracks;
  const int there = TRY(TracksOfOriginal(subject.input));
  const int wanted = choice == AudioTracks::kNone    ? 0
                     : choice == AudioTracks::kFirst ? std::min(there, 1)
                                                     : there;
  out->Applies();
  if (static_cast<int>(subject.track_count()) != wanted)
    out->Fail("file", fmt::format("it has {} sound tracks instead of {}", subject.track_count(), wanted));
  if (!subject.film) {
    for (const Mp4Track& track : subject.parts.mp4.tracks) {
      if (track.handler != "soun") out->Fail("file", "a track that is no sound");
    }
  }
  const std::vector<HeardTrack>& tracks = *TRY(subject.Heard());
  for (size_t i = 0; i < tracks.size(); ++i) {
    if (tracks[i].shape.channels != tracks[i].original_shape.channels)
      out->Fail(SoundSubject::PlaceOf(i), "another number of channels than the original");
  }
  return {};
}

Result<void> LengthOfPlan(SoundSubject& subject, CheckVerdict* out) {
  const int64_t planned = subject.input.plan->duration_us() - CutTimes(*subject.input.plan).TotalUs();
  const std::vector<HeardTrack>& tracks = *TRY(subject.Heard());
  int64_t longest = 0;
  for (size_t i = 0; i < tracks.size(); ++i) {
    out->Applies();
    longest = std::max(longest, tracks[i].length_us);
    // In a video a track may be filled up with silence to the pictures' length, or end with them.
    const int64_t other = tracks[i].length_us - tracks[i].expected_us;
    // The last frame of AAC is played to its end.
    const int64_t tolerance =
        kLengthOfOriginal +
        (subject.parts.form == SoundForm::kMp4 ? 1024 * kMicro / tracks[i].shape.rate : 0);
    if (!subject.film && std::llabs(other) > tolerance &&
        std::llabs(tracks[i].length_us - planned) > tolerance)
      out->Fail(SoundSubject::PlaceOf(i), "it is not as long as the original without the cuts");
    if (tracks[i].length_us > planned + kLengthOfPlan)
      out->Fail(SoundSubject::PlaceOf(i), "it is longer than the plan without the cuts");
    const SoundParts& parts = subject.parts;
    const int64_t rate = parts.form == SoundForm::kOggOpus ? 48000 : tracks[i].shape.rate;
    if (parts.coded_samples * kMicro / rate > tracks[i].length_us + kHiddenSound + 2 * 1152 * kMicro / rate)
      out->Fail(SoundSubject::PlaceOf(i), "it holds more sound than is played");
  }
  if (!tracks.empty() && longest < planned - kLengthOfPlan)
    out->Fail("file", "it is shorter than the plan without the cuts");
  for (const Mp4Track* track : subject.Mp4SoundTracks()) {
    const bool plain =
        track->edits.empty() || (track->edits.size() == 1 && track->edits[0].plain_rate &&
                                 track->edits[0].media_time >= 0 && track->edits[0].media_time <= 2112);
    if (!plain) out->Fail("file", "an edit list hides sound");
    if (!plain || track->edits.empty() || subject.parts.mp4.time_scale == 0 || track->time_scale == 0)
      continue;
    const auto shown = static_cast<int64_t>(track->edits[0].duration * kMicro / subject.parts.mp4.time_scale);
    const auto coded = static_cast<int64_t>(track->duration * kMicro / track->time_scale);
    if (coded > shown + kHiddenSound) out->Fail("file", "an edit list hides sound");
  }
  return {};
}

Result<void> Show(SoundSubject& subject, std::vector<Evidence> HeardTrack::*found, bool muted,
                  CheckVerdict* out) {
  const std::vector<HeardTrack>& tracks = *TRY(subject.Heard());
  for (size_t i = 0; i < tracks.size(); ++i) {
    if (!muted || tracks[i].muted_us > 0) out->Applies();
    for (const Evidence& evidence : tracks[i].*found)
      out->Fail(SoundSubject::PlaceOf(i) + ", " + evidence.place, evidence.what);
  }
  return {};
}

Result<void> MutedSilent(SoundSubject& subject, CheckVerdict* out) {
  const std::vector<HeardTrack>& tracks = *TRY(subject.Heard());
  for (size_t i = 0; i < tracks.size(); ++i) {
    if (tracks[i].muted_us > 0 && tracks[i].loudest_residue > kNoSound)
      out->Note(SoundSubject::PlaceOf(i),
                fmt::format("what is left there: {:.0f} dBFS", tracks[i].loudest_residue));
  }
  return Show(subject, &HeardTrack::loud, true, out);
}
Result<void> MutedOwn(SoundSubject& subject, CheckVerdict* out) {
  return Show(subject, &HeardTrack::copied, true, out);
}
Result<void> UnchangedElsewhere(SoundSubject& subject, CheckVerdict* out) {
  return Show(subject, &HeardTrack::changed, false, out);
}

Result<void> CutsAbsent(SoundSubject& subject, CheckVerdict* out) {
  if (CutTimes(*subject.input.plan).list().empty()) return {};
  return Show(subject, &HeardTrack::kept_cuts, false, out);
}

Result<void> NoWordsHeard(SoundSubject& subject, CheckVerdict* out) {
  const std::vector<HeardTrack>* tracks = TRY(subject.Heard());
  const bool needed = std::any_of(tracks->begin(), tracks->end(),
                                  [](const HeardTrack& track) { return track.recogniser_needed; });
  if (!needed) return {};
  out->Applies();
  if (subject.deaf) return *subject.deaf;
  for (const std::string& place : subject.word_places)
    out->Fail(place, "the recogniser hears a word of the original in a muted time");
  return {};
}

// Words of the transcript that are spoken in muted or cut times must not stand in the file's bytes.
Result<void> NoSecretBytes(SoundSubject& subject, CheckVerdict* out) {
  out->Applies();
  IntervalSet hidden = MutedTimes(*subject.input.plan);
  const IntervalSet cuts = CutTimes(*subject.input.plan);
  for (const Interval& cut : cuts.list()) hidden.Add(cut);
  std::vector<std::string> secrets;
  for (int number = 1; number <= subject.input.page_count; ++number) {
    const Page page = TRY(subject.input.pages(number));
    for (const Word& word : page.words) {
      if (word.spoken() && hidden.Touches({word.start_us, word.end_us})) secrets.push_back(word.text);
    }
  }
  const NeedleSet needles(secrets);
  needles.Find(subject.input.rendition, Haystack::kBinary,
               [&](size_t) { out->Fail("file", "a word of a muted time is in the file's bytes"); });
  return {};
}

using Row = MediaRow<SoundSubject>;
constexpr Row kFileRows[] = {
    {"A1-one-recording", "one recording, nothing after it, no bytes that nobody hears", WholeFile},
    {"A2-metadata", "nothing but what playing the sound needs", NoTags},
};
constexpr Row kSoundRows[] = {
    {"A3-tracks", "the sound tracks and channels of the plan", TracksOfPlan},
    {"A4-length", "as long as planned, whatever the file says of itself", LengthOfPlan},
    {"A5-muted", "every muted time is silent, or the tone, on every track and channel", MutedSilent},
    {"A6-nothing-mixed", "nothing in a muted time follows the original", MutedOwn},
    {"A7-unchanged-elsewhere", "outside of the muted times the sound is the original's, at its time",
     UnchangedElsewhere},
    {"A8-cuts", "what was to be cut is not heard", CutsAbsent},
    {"A9-recogniser", "a recogniser hears no word in a muted time", NoWordsHeard},
    {"A10-secret-bytes", "no word of a muted time in the file", NoSecretBytes},
};

}  // namespace

CheckReport VerifySound(const VerifyInput& input) {
  SoundSubject subject{input, false, WalkSound(input.rendition), {}, {}, {}};
  CheckReport report = RunRows<SoundSubject>(kFileRows, subject);
  for (CheckResult& result : RunRows<SoundSubject>(kSoundRows, subject).results)
    report.results.push_back(std::move(result));
  return report;
}

CheckReport VerifySoundOfFilm(const VerifyInput& input) {
  SoundSubject subject{input, true, WalkSound(input.rendition), {}, {}, {}};
  return RunRows<SoundSubject>(kSoundRows, subject);
}

}  // namespace blackbar
