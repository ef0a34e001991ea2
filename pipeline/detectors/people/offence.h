// What kind of case a record tells of, read from its offence label, its heading, statutes' titles and strong
// words of the narrative; not from a mere mention ("Domestic Violence Unit", "denied", "prior"). In cases of
// sexual assault, domestic violence, stalking and child abuse nothing stays readable that identifies the
// victim (victim_shield.h). Filled page by page in the first pass; a value.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

enum class OffenceClass : uint8_t { kSexual, kDomestic, kStalking, kChildAbuse };
constexpr size_t kOffenceClasses = 4;

class RecordOffence {
 public:
  void Add(OffenceClass what, int points) { points_[static_cast<size_t>(what)] += points; }
  bool Is(OffenceClass what) const { return points_[static_cast<size_t>(what)] >= kEnough; }
  bool ShieldsVictims() const;
  // "sexual assault", "domestic violence"...: the surest; empty when the record is none of them.
  std::string_view name() const;
  // The role of a victim in it: sa_victim, dv_victim, or victim.
  std::string_view VictimRole() const;

 private:
  static constexpr int kEnough = 3;
  int points_[kOffenceClasses] = {0, 0, 0, 0};
};

void LearnOffence(const PageView& page, RecordOffence* offence);

}  // namespace blackbar
