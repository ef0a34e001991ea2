#include "redactors/video_cuts.h"

#include <limits>

namespace blackbar {
namespace {
constexpr int64_t kStandsUs = 500'000;
}

VideoCuts::VideoCuts(const IntervalSet& cuts, int64_t plan_duration_us) {
  for (Interval cut : cuts.list()) {
    if (cut.to >= plan_duration_us) cut.to = std::numeric_limits<int64_t>::max();
    cuts_.Add(cut);
  }
}

std::optional<KeptPicture> VideoCuts::Flush() {
  if (!waiting_) return std::nullopt;
  KeptPicture kept{std::move(waiting_->frame), std::move(shown_), time_us_, 0};
  waiting_.reset();
  shown_.clear();
  for (const Interval& part : kept.shown) kept.duration_us += part.to - part.from;
  time_us_ += kept.duration_us;
  return kept;
}

std::vector<Interval> VideoCuts::OutsideOf(Interval own) const {
  std::vector<Interval> parts;
  int64_t at = own.from;
  for (const Interval& cut : cuts_.list()) {
    if (cut.to <= own.from || cut.from >= own.to) continue;
    if (at < cut.from) parts.push_back({at, cut.from});
    at = cut.to;
  }
  if (at < own.to) parts.push_back({at, own.to});
  return parts;
}

std::optional<KeptPicture> VideoCuts::Next(ShownPicture picture) {
  const Interval own{picture.from, picture.to};
  const std::vector<Interval> parts = OutsideOf(own);
  int64_t outside = 0;
  for (const Interval& part : parts) outside += part.to - part.from;
  if (outside == own.to - own.from || outside >= kStandsUs) {
    std::optional<KeptPicture> done = Flush();
    shown_ = std::move(carry_);
    carry_.clear();
    shown_.insert(shown_.end(), parts.begin(), parts.end());
    waiting_ = std::move(picture);
    return done;
  }
  // Left out. Before the cut its neighbour stands longer, after the cut the next one comes earlier.
  for (const Interval& part : parts) {
    const bool follows = waiting_ && carry_.empty() && shown_.back().to == part.from;
    (follows ? shown_ : carry_).push_back(part);
  }
  return std::nullopt;
}

std::optional<KeptPicture> VideoCuts::Last() {
  if (waiting_) shown_.insert(shown_.end(), carry_.begin(), carry_.end());
  carry_.clear();
  return Flush();
}

}  // namespace blackbar
