// The input of `blackbar due --json` as timeline events. Inner header of due_json.cc.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "tracker/timeline.h"

namespace blackbar {

struct DueQuestion {
  std::string rule;
  std::vector<TimelineEvent> events;
  bool received = false;   // there is an event "received"
  bool no_answer = false;  // the office has not answered
  bool tolls = false;      // some event stops the clock
};

// appeal_clock: the deadline runs from the appeal, whose arrival the input calls "received".
Result<DueQuestion> ReadDueQuestion(const Json& untrusted_input, const Profile& profile, bool appeal_clock);
Result<ConfirmedFacts> ReadConfirmed(const Json& untrusted_input, const std::string& code);
Result<std::set<Date>> ReadClosures(const Json& untrusted_input);

}  // namespace blackbar
