// Writes a WAV file that holds nothing but its format and its samples: chunks `fmt ` and `data`, in a RIFF
// file, or behind a `ds64` in an RF64 file where it is too long for RIFF. Integers of 8, 16, 24 or 32 bits
// and floats of 32 or 64 are kept bit by bit. The caller keeps the file descriptor, which must be seekable.
// One thread at a time.
#pragma once

#include <string>

#include "core/result.h"
#include "redactors/av/media_frame.h"

namespace blackbar {

class WavWriter {
 public:
  // `expected_samples`, of each channel: decides between RIFF and RF64.
  WavWriter(int fd, const SoundFormat& format, int64_t expected_samples);

  Result<void> Start();
  Result<void> Write(const MediaFrame& frame);
  Result<void> Finish();  // sets the lengths in the header

 private:
  std::string Header() const;
  void Append(const MediaFrame& frame, std::string* bytes) const;
  Result<void> Put(const std::string& bytes, int64_t at);

  int fd_;
  SoundFormat format_;
  int bytes_;  // of a sample in the file
  bool rf64_;
  int64_t data_size_ = 0;
  int64_t at_ = 0;
};

}  // namespace blackbar
