// Where in a record something was withheld, in the words of the public log: a box on a page, a time of a
// recording. Names places, never what was there. Pure; any thread.
#pragma once

#include <string>

#include "core/plan.h"

namespace blackbar {

// "0:01:02.50": hours, minutes, seconds; hundredths, rounded down.
std::string ClockText(int64_t us);

// Numbers the boxes of a plan, page by page, in order.
class WithheldPlaces {
 public:
  explicit WithheldPlaces(const PlanContent& plan) : plan_(plan) {}
  int PageOf(const Redaction& redaction) const;  // 0: of the whole record
  std::string WordsFor(const Redaction& redaction);

 private:
  const PlanContent& plan_;
  int page_ = 0, boxes_ = 0;
};

}  // namespace blackbar
