// One track of a rendition, heard beside the original's: what stands in the muted times, and whether the rest
// is the original's, at its time. Runs through both once, half a second at a time; memory does not grow with
// the length. Times in microseconds, of the rendition where it is not said otherwise.
#pragma once

#include <functional>
#include <vector>

#include "core/plan.h"
#include "pipeline/checks/check.h"
#include "pipeline/checks/sound/sound_source.h"

namespace blackbar {

// How close a codec comes to what it was given, measured: docs/media-audio.md, "What is left after a codec".
struct CodecBounds {
  double silence = -80, tone = -80;  // loudest residue of a muted place, in decibels of full scale
  int64_t edge_us = 0;               // how far the sound beside a muted place reaches into it
  bool rumbles = false;  // it adds a slow wave (below 20 Hz), which is taken away before measuring
};
CodecBounds BoundsOf(SoundForm form, const SoundShape& shape, int wav_bits);

struct HeardTrack {
  SoundShape shape, original_shape;
  int64_t length_us = 0, expected_us = 0;  // expected: the original's without the cuts
  int64_t muted_us = 0;                    // of the rendition that is muted
  int clear_blocks = 0;                    // compared with the original
  bool recogniser_needed = false;          // a muted place is no silence
  double loudest_residue = -200;           // in muted times, away from their edges
  std::vector<Evidence> loud;              // muted times that hold more than they may
  std::vector<Evidence> copied;            // muted times that hold something of the original
  std::vector<Evidence> changed;           // other times that are not the original's
  std::vector<Evidence> kept_cuts;         // what should have been left out
};

// A muted place that is no silence: what is left there without the tone, and what the original has there.
struct Residue {
  std::vector<float> left, original;  // one channel
  int rate = 0, original_rate = 0;
  std::string place;
};
using ResidueSink = std::function<Result<void>(const Residue& residue)>;

Result<HeardTrack> HearTrack(SoundSource& now, SoundSource& before, const PlanContent& plan,
                             const CodecBounds& bounds, const ResidueSink& sink);

}  // namespace blackbar
