// One independent test of a rendition against plan and original: a row of the leak checklist. Checks run
// inside the sandboxed blackbar-verify, share no code with the redactors beyond core/, and read with other
// libraries than the ones that wrote. A check that could not run has failed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/page.h"
#include "core/plan.h"
#include "core/result.h"

namespace blackbar {

enum class CheckStatus { kPass, kFail, kNotApplicable };

// Evidence names places, never secrets.
struct Evidence {
  std::string place;  // "page 3, box 12", "object 41", "byte 1024"
  std::string what;   // what was found there, such as "text under a box"
};

struct CheckResult {
  std::string id;     // of docs/formats.md, "Checks": "P1-text-under-box"...
  std::string title;  // one line for a person
  CheckStatus status = CheckStatus::kFail;
  std::vector<Evidence> evidence;
};

struct CheckReport {
  std::vector<CheckResult> results;
  bool passed() const;  // there is at least one result and none of them failed
};

// What a check may look at. Parsed forms are made once, lazily, and shared by the checks.
class CheckSubject;

class Check {
 public:
  virtual ~Check() = default;
  virtual std::string_view id() const = 0;
  // An error is a check that could not run: the caller turns it into kFail.
  virtual Result<CheckResult> Run(CheckSubject& subject) const = 0;
};

Json CheckReportToJson(const CheckReport& report);
Result<CheckReport> CheckReportFromJson(const Json& untrusted);

}  // namespace blackbar
