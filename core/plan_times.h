// A plan of a recording, asked by time: what is silent, what is left out, what is masked. Both the redactor
// and the verifier ask here, so that a question about the plan has one answer. Times in microseconds of the
// source as played, half-open. Pure.
#pragma once

#include <vector>

#include "core/plan.h"

namespace blackbar {

struct Interval {
  int64_t from = 0, to = 0;
  bool operator==(const Interval&) const = default;
};

// Sorted, none empty, none touching another.
class IntervalSet {
 public:
  void Add(Interval interval);
  bool Contains(int64_t t) const;
  bool Touches(Interval interval) const;  // shares an instant
  IntervalSet Complement(int64_t duration_us) const;
  int64_t TotalUs() const;
  const std::vector<Interval>& list() const { return list_; }

 private:
  std::vector<Interval> list_;
};

// What no audio track may hold. Times that are "all but" together name what is left: everything outside of
// their union goes.
IntervalSet MutedTimes(const PlanContent& plan);
// What is left out of the rendition.
IntervalSet CutTimes(const PlanContent& plan);

// What is painted over in a picture that is shown from `shown.from` to `shown.to`: boxes that may overlap;
// kWholePage where the whole picture goes. A track's box is the union of where it stands at both ends; the
// picture that begins at its last key is masked too, because a person sets the last key on the last picture.
// Tracks that are "all but" together name what stays visible; where none of them stands, nothing is.
std::vector<Box> MasksDuring(const PlanContent& plan, Interval shown);

// The part of the picture that no box of `kept` covers, as boxes that do not overlap.
std::vector<Box> AllBut(const std::vector<Box>& kept);

}  // namespace blackbar
