#include "core/plan_times.h"

#include <algorithm>
#include <optional>

namespace blackbar {
namespace {

bool HasWhole(const PlanContent& plan) {
  return std::any_of(plan.redactions().begin(), plan.redactions().end(), [](const Redaction& redaction) {
    return std::holds_alternative<Whole>(redaction.region);
  });
}

// Where a value between two keys stands; integers, rounded outwards by the caller's union.
int32_t Between(int32_t a, int32_t b, int64_t part, int64_t of) {
  return static_cast<int32_t>(a + (static_cast<int64_t>(b) - a) * part / of);
}

Box BoxBetween(const TrackKey& a, const TrackKey& b, int64_t t) {
  const int64_t part = t - a.t_us, of = b.t_us - a.t_us;
  return {Between(a.box.left, b.box.left, part, of), Between(a.box.top, b.box.top, part, of),
          Between(a.box.right, b.box.right, part, of), Between(a.box.bottom, b.box.bottom, part, of)};
}

Box BoxAt(const FrameTrack& track, int64_t t) {
  if (t <= track.keys.front().t_us) return track.keys.front().box;
  for (size_t i = 1; i < track.keys.size(); ++i) {
    if (t <= track.keys[i].t_us) return BoxBetween(track.keys[i - 1], track.keys[i], t);
  }
  return track.keys.back().box;
}

// Where the track stands during a time, keys in it included; nothing when it does not stand at all.
std::optional<Box> BoxDuring(const FrameTrack& track, Interval shown) {
  const int64_t from = std::max(shown.from, track.keys.front().t_us);
  const int64_t to = std::min(shown.to, track.keys.back().t_us);
  if (track.keys.front().t_us >= shown.to || track.keys.back().t_us < shown.from) return std::nullopt;
  Box box = Union(BoxAt(track, from), BoxAt(track, to));
  for (const TrackKey& key : track.keys) {
    if (key.t_us >= from && key.t_us <= to) box = Union(box, key.box);
  }
  return box;
}

// What stays of an "all but" track is only what it shows during the whole of that time.
std::optional<Box> KeptDuring(const FrameTrack& track, Interval shown) {
  if (track.keys.front().t_us > shown.from || track.keys.back().t_us < shown.to) return std::nullopt;
  Box box = Intersection(BoxAt(track, shown.from), BoxAt(track, shown.to));
  if (box.empty()) return std::nullopt;
  return box;
}

}  // namespace

void IntervalSet::Add(Interval interval) {
  if (interval.to <= interval.from) return;
  auto first = std::lower_bound(list_.begin(), list_.end(), interval.from,
                                [](const Interval& i, int64_t from) { return i.to < from; });
  auto last = first;
  while (last != list_.end() && last->from <= interval.to) {
    interval.from = std::min(interval.from, last->from);
    interval.to = std::max(interval.to, last->to);
    ++last;
  }
  list_.insert(list_.erase(first, last), interval);
}

bool IntervalSet::Contains(int64_t t) const { return Touches({t, t + 1}); }

bool IntervalSet::Touches(Interval interval) const {
  auto it = std::upper_bound(list_.begin(), list_.end(), interval.from,
                             [](int64_t from, const Interval& i) { return from < i.to; });
  return it != list_.end() && it->from < interval.to;
}

IntervalSet IntervalSet::Complement(int64_t duration_us) const {
  IntervalSet rest;
  int64_t at = 0;
  for (const Interval& interval : list_) {
    rest.Add({at, std::min(interval.from, duration_us)});
    at = interval.to;
  }
  rest.Add({at, duration_us});
  return rest;
}

int64_t IntervalSet::TotalUs() const {
  int64_t total = 0;
  for (const Interval& interval : list_) total += interval.to - interval.from;
  return total;
}

IntervalSet MutedTimes(const PlanContent& plan) {
  IntervalSet muted, kept;
  bool all_but = false;
  if (HasWhole(plan)) muted.Add({0, plan.duration_us()});
  for (const Redaction& redaction : plan.redactions()) {
    const auto* span = std::get_if<TimeSpan>(&redaction.region);
    if (span == nullptr) continue;
    (span->invert ? kept : muted).Add({span->start_us, span->end_us});
    all_but |= span->invert;
  }
  if (!all_but) return muted;
  const IntervalSet rest = kept.Complement(plan.duration_us());
  for (const Interval& interval : rest.list()) muted.Add(interval);
  return muted;
}

IntervalSet CutTimes(const PlanContent& plan) {
  IntervalSet cuts;
  for (const Redaction& redaction : plan.redactions()) {
    if (const auto* cut = std::get_if<Cut>(&redaction.region)) cuts.Add({cut->start_us, cut->end_us});
  }
  return cuts;
}

std::vector<Box> MasksDuring(const PlanContent& plan, Interval shown) {
  if (HasWhole(plan)) return {kWholePage};
  std::vector<Box> masks, kept;
  bool all_but = false;
  for (const Redaction& redaction : plan.redactions()) {
    if (const auto* span = std::get_if<FrameSpan>(&redaction.region)) {
      if (span->start_us < shown.to && shown.from < span->end_us) return {kWholePage};
    }
    const auto* track = std::get_if<FrameTrack>(&redaction.region);
    if (track == nullptr) continue;
    all_but |= track->invert;
    std::optional<Box> box = track->invert ? KeptDuring(*track, shown) : BoxDuring(*track, shown);
    if (box) (track->invert ? kept : masks).push_back(*box);
  }
  if (!all_but) return masks;
  for (const Box& box : AllBut(kept)) masks.push_back(box);
  return masks;
}

std::vector<Box> AllBut(const std::vector<Box>& kept) {
  std::vector<Box> rest = {kWholePage};
  for (const Box& hole : kept) {
    std::vector<Box> next;
    for (const Box& box : rest) {
      const Box cut = Intersection(box, hole);
      if (cut.empty()) {
        next.push_back(box);
        continue;
      }
      for (const Box& part :
           {Box{box.left, box.top, box.right, cut.top}, Box{box.left, cut.bottom, box.right, box.bottom},
            Box{box.left, cut.top, cut.left, cut.bottom}, Box{cut.right, cut.top, box.right, cut.bottom}}) {
        if (!part.empty()) next.push_back(part);
      }
    }
    rest = std::move(next);
  }
  return rest;
}

}  // namespace blackbar
