#include "redactors/av/picture_clock.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kJumpBack = kMicro;  // more than a decoder's wrong order of pictures
constexpr int64_t kLongest = 10 * kMicro;

int64_t NominalLength(const Ratio& rate) {
  if (rate.num <= 0 || rate.den <= 0) return kMicro / 25;
  return std::clamp<int64_t>(kMicro * rate.den / rate.num, 1'000, kLongest);
}

}  // namespace

PictureClock::PictureClock(const MediaStream& stream) : nominal_us_(NominalLength(stream.frame_rate)) {}

int64_t PictureClock::Place(const MediaFrame& frame) {
  if (!waiting_) return 0;
  const int64_t next = from_ + nominal_us_;
  if (frame.start_us < 0) return next;
  const int64_t at = frame.start_us + shift_us_;
  if (at >= from_) return at;
  if (at > from_ - kJumpBack) return from_ + 1;
  shift_us_ = next - frame.start_us;
  return next;
}

std::optional<ShownPicture> PictureClock::Next(MediaFrame frame) {
  const int64_t from = Place(frame);
  std::optional<ShownPicture> done;
  if (waiting_ && from > from_) done = ShownPicture{std::move(*waiting_), from_, from};
  // The first picture's own length counts from its stamp, not from the 0 that it is shown at.
  const int64_t late = waiting_ ? 0 : std::max<int64_t>(0, frame.start_us);
  from_ = from;
  length_ = late + (frame.duration_us > 0 ? std::min(frame.duration_us, kLongest) : nominal_us_);
  waiting_ = std::move(frame);
  return done;
}

std::optional<ShownPicture> PictureClock::Last(int64_t end_us) {
  if (!waiting_) return std::nullopt;
  ShownPicture last{std::move(*waiting_), from_, std::max(end_us, this->end_us())};
  waiting_.reset();
  return last;
}

}  // namespace blackbar
