// Compiled by CTest once a case (tests/core/CMakeLists.txt): the control must compile, every other case must
// be refused because a constructor is private.
#include "core/plan.h"

using namespace blackbar;

#if defined(CASE_control)
Result<UnattestedPlan> Made() { return UnattestedPlan::FromBytes("{}"); }
Digest Read(const LockedPlan& plan) { return plan.digest(); }
#elif defined(CASE_content_by_default)
PlanContent Made() { return PlanContent(); }
#elif defined(CASE_locked_from_content)
LockedPlan Made(const UnattestedPlan& plan) { return LockedPlan(plan.content()); }
#elif defined(CASE_unattested_from_content)
UnattestedPlan Made(const LockedPlan& plan) { return UnattestedPlan(plan.content()); }
#elif defined(CASE_locked_as_unattested)
void Release(const LockedPlan&);
void Made(const UnattestedPlan& plan) { Release(plan); }
#else
#error "no case"
#endif
