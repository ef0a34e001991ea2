// One decoded frame: a run of samples of one track, or one picture. Owns the memory (libav's AVFrame behind
// it); moves, never copies. Runs in sandboxed children only; one thread at a time. Times in microseconds from
// the start of the recording as played.
#pragma once

#include <cstdint>

#include "core/result.h"
#include "redactors/av/av_owners.h"

namespace blackbar {

enum class SampleForm { kU8, kS16, kS32, kF32, kF64 };
int BytesOf(SampleForm form);

struct SoundFormat {
  int rate = 0;
  int channels = 0;
  uint64_t channel_mask = 0;  // speakers by WAVE's bits; 0: not said
  SampleForm form = SampleForm::kS16;
  int bits = 16;  // significant ones; in a kS32 they are the upper ones
  bool operator==(const SoundFormat&) const = default;
};

class MediaFrame {
 public:
  MediaFrame() = default;
  explicit MediaFrame(AvOwner<AVFrame> frame) : frame_(std::move(frame)) {}

  int stream = -1;        // its index in the file it was read from
  int64_t start_us = -1;  // -1: the file does not say
  int64_t duration_us = 0;

  // Frames share memory with the decoder: call this before you write into planes or samples.
  Result<void> MakeWritable();

  // Sound. Channels are apart (planar) or interleaved; SampleAt hides which.
  SoundFormat sound() const;
  int samples() const;
  const uint8_t* SampleAt(int channel, int index) const;
  uint8_t* SampleAt(int channel, int index);
  bool planar() const;
  // Samples [from, to) as a frame of their own.
  Result<MediaFrame> Slice(int from, int to) const;

  // Pictures. A plane of a subsampled form is smaller than width() x height().
  int width() const;
  int height() const;
  int planes() const;
  uint8_t* plane(int index) const;
  int stride(int index) const;  // bytes from a row to the next one
  // libav's name, such as "yuv420p"; PictureConverter makes one form of all.
  const char* picture_form() const;

  AVFrame* av() const { return frame_.get(); }
  explicit operator bool() const { return frame_ != nullptr; }

 private:
  AvOwner<AVFrame> frame_;
};

// Digital silence, or a tone of 1 kHz, in place of samples [from, to) on every channel; never mixed. The
// tone's peak is a tenth of full scale (-20 dBFS), its phase that of sample number `position_of_first` of the
// track, so that all tones of a file fit one sine. Needs MakeWritable.
inline constexpr int kToneHz = 1000;
inline constexpr double kTonePeak = 0.1;
void FillSilence(MediaFrame* frame, int from, int to);
void FillTone(MediaFrame* frame, int from, int to, int64_t position_of_first);
// New samples of silence, such as for a gap between two frames of a video's sound.
Result<MediaFrame> MakeSilence(const SoundFormat& format, int samples);

}  // namespace blackbar
