// The one key to the plan types' private constructors. Included by core/lock.cc and core/plan.cc only
// (scripts/check-includes refuses it anywhere else); everybody else goes through Lock or a decoder.
#pragma once

#include "core/plan.h"

namespace blackbar {

class PlanMaker {
 public:
  struct Parts {
    Digest source;
    Medium medium = Medium::kUnknown;
    std::string jurisdiction;
    BoxWidth box_width = BoxWidth::kFreeSpace;
    bool unscreened = false;
    std::vector<PlanPage> pages;
    std::vector<Redaction> redactions;
    int64_t duration_us = 0;
    MediaChoice media = {};
  };

  static PlanContent Content(Parts parts);
  static LockedPlan Locked(PlanContent content) { return LockedPlan(std::move(content)); }
  static UnattestedPlan Unattested(PlanContent content) { return UnattestedPlan(std::move(content)); }
};

}  // namespace blackbar
