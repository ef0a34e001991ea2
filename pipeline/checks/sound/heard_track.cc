#include "pipeline/checks/sound/heard_track.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/plan_times.h"
#include "pipeline/checks/sound/sound_measure.h"
#include "pipeline/checks/sound/sound_window.h"

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int kPad = kThinRate / 50;                   // 20 ms: how late or early the rest may be
constexpr int64_t kStepUs = 500'000;                   // heard at once
constexpr int64_t kPieceUs = 50'000;                   // of a muted place, measured at once
constexpr int64_t kEdgePieceUs = 20'000;               // the same near its ends
constexpr double kAlikeOutside = 0.5;                  // of what must be the original's
constexpr double kMostGain = 2;                        // and how much louder or softer it may be
constexpr double kQuiet = -50;                         // softer than this it is compared by loudness only
constexpr double kAdded = -38;                         // louder than this where the original is quiet
constexpr double kAlikeMuted = 0.3;                    // of what must not be the original's
constexpr double kAlikeMutedShort = 0.6;               // the same for less than a tenth of a second
constexpr int64_t kSmearUs = 8'000;                    // of an end, where a codec's windows overlap
constexpr double kAlikeEdge = 0.75, kGainEdge = 0.35;  // of what must not be the original's near an end
constexpr double kNoSilence = -75;                     // from here on a residue is given to the recogniser
constexpr double kLeastTone = 0.07, kMostTone = 0.14;
constexpr size_t kMostEvidence = 20;

std::string TimePlace(int64_t us) {
  return fmt::format("time {}:{:02}.{:03}", us / (60 * kMicro), us / kMicro % 60, us / 1000 % 1000);
}

class Hearing {
 public:
  Hearing(SoundSource& now, SoundSource& before, const PlanContent& plan, const CodecBounds& bounds,
          const ResidueSink& sink)
      : plan_(plan),
        bounds_(bounds),
        sink_(sink),
        original_(before, CutTimes(plan), plan.duration_us()),
        now_(now),
        before_(original_) {
    heard_.shape = now.shape();
    heard_.original_shape = before.shape();
    rate_ = heard_.shape.rate;
  }

  Result<HeardTrack> Hear() {
    muted_ = PlacesInRendition(MutedTimes(plan_), CutTimes(plan_), plan_.duration_us(), rate_);
    const int64_t step = rate_ * kStepUs / kMicro;
    for (int64_t from = 0; TRY(now_.Has(from)); from += step) {
      const int64_t to = TRY(now_.Reach(from + step));
      TRY(HearStep(from, to));
      for (; joins_ < original_.cuts().size() &&
             original_.cuts()[joins_].join * rate_ < to * heard_.original_shape.rate;
           ++joins_)
        TRY(HearJoin(original_.cuts()[joins_]));
      now_.Forget(from - step);
      before_.Forget((from - step) * heard_.original_shape.rate / rate_ - heard_.original_shape.rate);
    }
    heard_.length_us = now_.end() * kMicro / rate_;
    while (TRY(before_.Has(before_.end()))) before_.Forget(before_.end());
    heard_.expected_us = before_.end() * kMicro / heard_.original_shape.rate;
    return std::move(heard_);
  }

 private:
  static void Add(std::vector<Evidence>* list, int64_t us, const char* what) {
    if (list->size() < kMostEvidence) list->push_back({TimePlace(us), what});
  }
  int64_t Us(int64_t sample) const { return sample * kMicro / rate_; }

  Result<void> HearStep(int64_t from, int64_t to) {
    const int64_t edge = bounds_.edge_us * rate_ / kMicro;
    int64_t clear = from;
    for (const SampleSpan& span : muted_) {
      if (span.from >= to + edge || span.to + edge <= from) continue;
      TRY(HearClear(clear, std::min(to, span.from - edge)));
      clear = std::max(clear, span.to + edge);
      TRY(HearMuted(span, std::max(from, span.from), std::min(to, span.to), edge));
    }
    return HearClear(clear, to);
  }

  // One channel of the original around the same time, thinned, `pad` bins longer at both ends.
  Result<Samples> Around(int channel, int64_t first_bin, size_t bins, int pad) {
    const int rate = heard_.original_shape.rate;
    const int64_t from_bin = first_bin - pad, to_bin = first_bin + static_cast<int64_t>(bins) + pad;
    const int64_t from = from_bin * rate / kThinRate - 2 * rate / kThinRate - 2;
    const int64_t to = to_bin * rate / kThinRate + 2 * rate / kThinRate + 2;
    const Samples samples = TRY(before_.Channel(channel, from, to));
    int64_t got = 0;
    const Samples thin = Thin(samples, from, rate, &got);
    Samples around(bins + 2 * static_cast<size_t>(pad), 0.0f);
    for (size_t i = 0; i < around.size(); ++i) {
      const int64_t at = from_bin + static_cast<int64_t>(i) - got;
      if (at >= 0 && at < static_cast<int64_t>(thin.size())) around[i] = thin[static_cast<size_t>(at)];
    }
    return around;
  }

  // The original's channel that is most alike, the one of the same number first.
  Result<Likeness> MostAlike(const Samples& thin, int64_t first_bin, int channel, int pad, double enough,
                             double* original_loudness) {
    Likeness best;
    *original_loudness = kNoSound;
    for (int i = 0; i < heard_.original_shape.channels; ++i) {
      const int other = (channel + i) % heard_.original_shape.channels;
      const Samples around = TRY(Around(other, first_bin, thin.size(), pad));
      const std::span<const float> middle(around.data() + pad, thin.size());
      if (i == 0) *original_loudness = Loudness(middle);
      const Likeness found = Compare(thin, around, pad, std::clamp(lag_, -pad, pad));
      if (found.correlation > best.correlation) best = found;
      if (best.correlation >= enough) break;
    }
    return best;
  }

  Result<void> HearClear(int64_t from, int64_t to) {
    if (to - from < rate_ / 10) return {};
    for (int channel = 0; channel < heard_.shape.channels; ++channel) {
      const Samples samples = TRY(now_.Channel(channel, from, to));
      int64_t first_bin = 0;
      const Samples thin = Thin(samples, from, rate_, &first_bin);
      double original = kNoSound;
      const Likeness alike = TRY(MostAlike(thin, first_bin, channel, kPad, kAlikeOutside, &original));
      const double loudness = Loudness(thin);
      ++heard_.clear_blocks;
      if (original < kQuiet) {
        if (loudness > kAdded) Add(&heard_.changed, Us(from), "sound where the original has none");
        continue;
      }
      if (alike.correlation < kAlikeOutside || alike.gain > kMostGain || alike.gain < 1 / kMostGain)
        Add(&heard_.changed, Us(from),
            loudness < kQuiet - 10 ? "silence where the original is not silent"
                                   : "not the sound of the original at its time");
      else
        lag_ = alike.lag;
    }
    return {};
  }

  Result<void> HearMuted(const SampleSpan& span, int64_t from, int64_t to, int64_t edge) {
    if (to <= from) return {};
    heard_.muted_us += Us(to) - Us(from);
    const int64_t inner_from = std::max(from, span.from + edge), inner_to = std::min(to, span.to - edge);
    TRY(HearEdge(from, std::min(to, inner_from)));
    if (inner_to > inner_from) TRY(HearInside(inner_from, inner_to));
    return HearEdge(std::max({from, inner_to, inner_from}), to);
  }

  // Takes the tone away, piece by piece, where there is to be one.
  double TakeFill(std::span<float> piece, bool* right_tone) {
    *right_tone = true;
    if (bounds_.rumbles) TakeSlope(piece);
    if (plan_.media().audio != AudioFill::kTone) return Loudness(piece);
    const double peak = TakeTone(piece, rate_);
    *right_tone = peak > kLeastTone && peak < kMostTone;
    return Loudness(piece);
  }

  Result<void> HearInside(int64_t from, int64_t to) {
    const bool tone = plan_.media().audio == AudioFill::kTone;
    const double bound = tone ? bounds_.tone : bounds_.silence;
    const int64_t piece = rate_ * kPieceUs / kMicro;
    for (int channel = 0; channel < heard_.shape.channels; ++channel) {
      Samples samples = TRY(now_.Channel(channel, from, to));
      bool silent = true;
      for (int64_t at = 0; at < to - from;) {
        // The last piece takes the rest, so that none is too short for a tone.
        const int64_t end = to - from - at < 2 * piece ? to - from : at + piece;
        const std::span<float> part(samples.data() + at, static_cast<size_t>(end - at));
        bool right_tone = true;
        const double residue = TakeFill(part, &right_tone);
        if (residue > bound) Add(&heard_.loud, Us(from + at), "more than the fill is left in a muted time");
        if (!right_tone && part.size() > static_cast<size_t>(rate_) / 200)
          Add(&heard_.loud, Us(from + at), "no tone of 1 kHz in a muted time");
        heard_.loudest_residue = std::max(heard_.loudest_residue, residue);
        silent = silent && residue < kNoSilence;
        at = end;
      }
      TRY(CompareMuted(samples, from, channel));
      if (silent) continue;
      TRY(HearAgain(samples, from, to, channel));
    }
    return {};
  }

  Result<void> HearAgain(const Samples& left, int64_t from, int64_t to, int channel) {
    heard_.recogniser_needed = true;
    const int rate = heard_.original_shape.rate;
    const Samples original = TRY(before_.Channel(std::min(channel, heard_.original_shape.channels - 1),
                                                 from * rate / rate_, to * rate / rate_));
    return sink_({left, original, rate_, rate, TimePlace(Us(from))});
  }

  Result<void> CompareMuted(Samples residue, int64_t from, int channel) {
    if (plan_.media().audio == AudioFill::kTone) TakePattern(residue, rate_);
    if (Loudness(residue) <= kNoSound) return {};
    int64_t first_bin = 0;
    const Samples thin = Thin(residue, from, rate_, &first_bin);
    if (thin.size() < kThinRate / 100 || Loudness(thin) <= kNoSound) return {};
    const double limit = thin.size() < kThinRate / 10 ? kAlikeMutedShort : kAlikeMuted;
    double original = kNoSound;
    const Likeness alike = TRY(MostAlike(thin, first_bin, channel, kPad, limit, &original));
    if (alike.correlation > limit)
      Add(&heard_.copied, Us(from), "what is left in a muted time follows the original");
    return {};
  }

  // Near the ends of a muted place a codec smears what is beside it, but never the place's own sound.
  Result<void> HearEdge(int64_t from, int64_t to) {
    const int64_t piece = rate_ * kEdgePieceUs / kMicro;
    for (int64_t at = from + rate_ * kSmearUs / kMicro; at < to; at += piece) {
      const int64_t end = std::min(to, at + piece);
      if (end - at < piece / 2) break;
      for (int channel = 0; channel < heard_.shape.channels; ++channel) {
        Samples samples = TRY(now_.Channel(channel, at, end));
        bool right_tone = true;
        TakeFill(samples, &right_tone);
        int64_t first_bin = 0;
        const Samples thin = Thin(samples, at, rate_, &first_bin);
        if (thin.size() < 8) continue;
        double original = kNoSound;
        const Likeness alike = TRY(MostAlike(thin, first_bin, channel, 8, kAlikeEdge, &original));
        if (original > kQuiet && alike.correlation > kAlikeEdge && alike.gain > kGainEdge)
          Add(&heard_.copied, Us(at), "the original is heard at the edge of a muted time");
      }
    }
    return {};
  }

  // What follows a cut must not be what was cut.
  Result<void> HearJoin(const CutSound& cut) {
    const int other_rate = heard_.original_shape.rate, channels = heard_.original_shape.channels;
    const int64_t join = cut.join * rate_ / other_rate;
    for (int channel = 0; channel < std::min(channels, heard_.shape.channels); ++channel) {
      Samples taken;
      for (size_t i = static_cast<size_t>(channel); i < cut.samples.size();
           i += static_cast<size_t>(channels))
        taken.push_back(cut.samples[i]);
      if (Loudness(taken) < kQuiet) continue;
      int64_t unused = 0;
      const Samples thin_taken = Thin(taken, 0, other_rate, &unused);
      const int64_t length = static_cast<int64_t>(thin_taken.size()) * rate_ / kThinRate;
      int64_t first_bin = 0;
      const Samples heard = TRY(now_.Channel(channel, join, join + length));
      Samples thin = Thin(heard, join, rate_, &first_bin);
      if (thin_taken.size() < kThinRate / 20 + 2 * kPad || Loudness(thin) <= kNoSound) continue;
      double original = kNoSound;
      thin.resize(std::min(thin.size(), thin_taken.size() - 2 * kPad));
      const Likeness right = TRY(MostAlike(thin, first_bin, channel, kPad, 1, &original));
      const Likeness wrong = Compare(thin, thin_taken, kPad, 0);
      if (wrong.correlation > kAlikeOutside && wrong.correlation > right.correlation + 0.1)
        Add(&heard_.kept_cuts, Us(join), "what was to be cut is heard");
    }
    return {};
  }

  const PlanContent& plan_;
  const CodecBounds bounds_;
  const ResidueSink& sink_;
  WithoutCuts original_;
  SoundWindow now_, before_;
  int rate_ = 0, lag_ = 0;
  std::vector<SampleSpan> muted_;
  size_t joins_ = 0;
  HeardTrack heard_;
};

}  // namespace

CodecBounds BoundsOf(SoundForm form, const SoundShape& shape, int wav_bits) {
  const auto samples = [&](int64_t count) { return count * kMicro / std::max(1, shape.rate); };
  switch (form) {
    case SoundForm::kWav:
      return {-80, wav_bits == 8 ? -44.0 : -80.0, 0, false};
    case SoundForm::kMp3:
      return {-100, -60, samples(2 * 1152), false};
    case SoundForm::kOggOpus:
      return {-75, -48, 60'000, true};
    default:
      return {-100, -50, samples(3 * 1024), false};
  }
}

Result<HeardTrack> HearTrack(SoundSource& now, SoundSource& before, const PlanContent& plan,
                             const CodecBounds& bounds, const ResidueSink& sink) {
  return Hearing(now, before, plan, bounds, sink).Hear();
}

}  // namespace blackbar
