// Plans, findings and decisions from outside; a plan that was accepted must survive its own bytes.
#include <cstdint>
#include <cstdlib>

#include "core/decision.h"
#include "core/finding.h"
#include "core/plan.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace blackbar;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(bytes);
  if (plan) {
    Result<UnattestedPlan> again = UnattestedPlan::FromBytes(plan->Bytes());
    if (!again || again->digest() != plan->digest()) std::abort();
  }
  Result<Json> json = ParseJson(bytes, "fuzz");
  if (!json) return 0;
  (void)FindingFromJson(*json, "fuzz").has_value();
  (void)DecisionInputFromJson(*json, "fuzz", Instant{}).has_value();
  return 0;
}
