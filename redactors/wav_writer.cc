#include "redactors/wav_writer.h"

#include <unistd.h>

#include <cerrno>
#include <limits>

namespace blackbar {
namespace {

constexpr int64_t kMaxRiff = int64_t{0xffffffff} - 1024;
// KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT, behind their first two bytes.
constexpr char kSubtypeTail[] = "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71";

int FileBytes(const SoundFormat& format) {
  if (format.form == SampleForm::kS32 && format.bits <= 24) return 3;
  return BytesOf(format.form);
}

bool IsFloat(SampleForm form) { return form == SampleForm::kF32 || form == SampleForm::kF64; }

void PutNumber(std::string* bytes, uint64_t value, int length) {
  for (int i = 0; i < length; ++i) bytes->push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

}  // namespace

WavWriter::WavWriter(int fd, const SoundFormat& format, int64_t expected_samples)
    : fd_(fd), format_(format), bytes_(FileBytes(format)) {
  // A twentieth more than expected still fits.
  rf64_ = expected_samples > kMaxRiff / 21 * 20 / (int64_t{bytes_} * format.channels);
}

std::string WavWriter::Header() const {
  const bool plain = format_.channels <= 2 && bytes_ <= 2;  // others need the extensible form
  const int tag = IsFloat(format_.form) ? 3 : 1;
  const uint64_t padded = static_cast<uint64_t>(data_size_ + data_size_ % 2);
  const uint64_t fmt_size = plain ? 16 : 40;
  const uint64_t riff_size = 4 + (rf64_ ? 36 : 0) + 8 + fmt_size + 8 + padded;
  std::string out = rf64_ ? "RF64" : "RIFF";
  PutNumber(&out, rf64_ ? 0xffffffff : riff_size, 4);
  out += "WAVE";
  if (rf64_) {
    out += "ds64";
    PutNumber(&out, 28, 4);
    PutNumber(&out, riff_size, 8);
    PutNumber(&out, static_cast<uint64_t>(data_size_), 8);
    PutNumber(&out, static_cast<uint64_t>(data_size_ / bytes_ / format_.channels), 8);
    PutNumber(&out, 0, 4);
  }
  out += "fmt ";
  PutNumber(&out, fmt_size, 4);
  PutNumber(&out, plain ? tag : 0xfffe, 2);
  PutNumber(&out, static_cast<uint64_t>(format_.channels), 2);
  PutNumber(&out, static_cast<uint64_t>(format_.rate), 4);
  PutNumber(&out, static_cast<uint64_t>(format_.rate) * format_.channels * bytes_, 4);
  PutNumber(&out, static_cast<uint64_t>(format_.channels * bytes_), 2);
  PutNumber(&out, static_cast<uint64_t>(bytes_ * 8), 2);
  if (!plain) {
    PutNumber(&out, 22, 2);
    PutNumber(&out, static_cast<uint64_t>(bytes_ * 8), 2);
    PutNumber(&out, format_.channel_mask & 0xffffffff, 4);
    PutNumber(&out, static_cast<uint64_t>(tag), 2);
    out.append(kSubtypeTail, 14);
  }
  out += "data";
  PutNumber(&out, rf64_ ? 0xffffffff : static_cast<uint64_t>(data_size_), 4);
  return out;
}

Result<void> WavWriter::Put(const std::string& bytes, int64_t at) {
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = pwrite(fd_, bytes.data() + done, bytes.size() - done, at + static_cast<int64_t>(done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return Error{ErrorCode::kUnavailable, "the rendition cannot be written; is the disk full?"};
    done += static_cast<size_t>(n);
  }
  return {};
}

Result<void> WavWriter::Start() {
  const std::string header = Header();
  at_ = static_cast<int64_t>(header.size());
  return Put(header, 0);
}

// Interleaves; little-endian memory is the file's order, a 24-bit sample is the upper three bytes of four.
void WavWriter::Append(const MediaFrame& frame, std::string* bytes) const {
  const int samples = frame.samples(), skip = BytesOf(format_.form) - bytes_;
  const size_t length = static_cast<size_t>(samples) * format_.channels * bytes_;
  if (skip == 0 && (!frame.planar() || format_.channels == 1)) {
    bytes->append(reinterpret_cast<const char*>(frame.SampleAt(0, 0)), length);
    return;
  }
  bytes->reserve(length);
  for (int i = 0; i < samples; ++i) {
    for (int channel = 0; channel < format_.channels; ++channel)
      bytes->append(reinterpret_cast<const char*>(frame.SampleAt(channel, i)) + skip,
                    static_cast<size_t>(bytes_));
  }
}

Result<void> WavWriter::Write(const MediaFrame& frame) {
  const SoundFormat format = frame.sound();
  if (format.rate != format_.rate || format.channels != format_.channels || format.form != format_.form)
    return Error{ErrorCode::kInvalidInput,
                 "the recording changes its sample rate or channels on the way; convert it first"};
  std::string bytes;
  Append(frame, &bytes);
  TRY(Put(bytes, at_));
  at_ += static_cast<int64_t>(bytes.size());
  data_size_ += static_cast<int64_t>(bytes.size());
  if (!rf64_ && data_size_ > kMaxRiff)
    return Error{ErrorCode::kInvalidInput, "the recording is much longer than its plan says: read it again"};
  return {};
}

Result<void> WavWriter::Finish() {
  if (data_size_ % 2 != 0) TRY(Put(std::string(1, '\0'), at_));
  return Put(Header(), 0);
}

}  // namespace blackbar
