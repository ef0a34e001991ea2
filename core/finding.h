// A finding is a detector's proposal: where, what kind, how sure, why. It has no power; only Lock and the
// desk read it. It holds offsets and boxes, never a copy of personal text. A value; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/id.h"
#include "core/json.h"
#include "core/kinds.h"
#include "core/page.h"
#include "core/region.h"

namespace blackbar {

struct Finding {
  FindingId id;          // see SealFindingId
  std::string kind;      // of core/kinds.h
  std::string role;      // of core/kinds.h, or empty
  double score = 0;      // 0 to 1: of findings with this score, about this share is right
  std::string detector;  // its name, such as "identifiers"
  std::string why;       // one line for a reviewer; names labels and rules, quotes no value
  Treatment treatment = Treatment::kRedact;
  std::string exemption;         // suggested code of the jurisdiction; may be empty
  std::vector<PageChars> chars;  // where in the pages' texts; empty for hidden text and for pictures
  std::vector<Region> regions;   // the same as areas of the page, or a Field for hidden content; not empty
  bool hidden = false;           // in text that the displayed page does not show
};

// Gives the finding its id: a digest over record, detector, kind and place, so that the same proposal made
// again (a re-run, an upgrade) has the same id and keeps its decisions.
void SealFindingId(Finding* finding, const std::string& record_digest_hex);

// Known kind, known role, score in 0..1, regions inside the record.
Result<void> CheckFinding(const Finding& finding, const RecordExtent& extent);

Json FindingToJson(const Finding& finding);
Result<Finding> FindingFromJson(const Json& untrusted, const std::string& where);

}  // namespace blackbar
