// A decision is a person's verdict on a finding, or on a region they drew. Append-only: a later decision
// supersedes an earlier one by naming it. Made by MakeDecision only, which refuses what no decision may be.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/id.h"
#include "core/json.h"
#include "core/region.h"
#include "core/result.h"

namespace blackbar {

enum class Verdict { kRedact, kKeep };

// The exemption codes a jurisdiction has: code -> what is printed on the box and in the public log (the code
// itself unless the profile has a `print_as`, because some codes would themselves out a victim).
using ExemptionCodes = std::map<std::string, std::string>;

struct DecisionInput {
  DecisionId id;
  FindingId finding;  // empty: a region that a person drew
  Verdict verdict = Verdict::kRedact;
  std::vector<Region> regions;  // empty: the finding's own
  std::vector<std::string> exemptions;
  std::string by;  // the person's user name
  Instant at;
  DecisionId supersedes;  // empty: the first on this finding or region
  std::string note;       // for colleagues; never leaves the office
};

class Decision {
 public:
  const DecisionId& id() const { return input_.id; }
  const FindingId& finding() const { return input_.finding; }
  Verdict verdict() const { return input_.verdict; }
  const std::vector<Region>& regions() const { return input_.regions; }
  const std::vector<std::string>& exemptions() const { return input_.exemptions; }
  const std::string& by() const { return input_.by; }
  Instant at() const { return input_.at; }
  const DecisionId& supersedes() const { return input_.supersedes; }
  const std::string& note() const { return input_.note; }

 private:
  friend Result<Decision> MakeDecision(DecisionInput, const ExemptionCodes&, const RecordExtent&);
  explicit Decision(DecisionInput input) : input_(std::move(input)) {}
  DecisionInput input_;
};

// Refuses: a redaction without an exemption code, or with one the jurisdiction does not have; a decision
// without a person, or by "system"; one that names neither a finding nor a region; a region outside the
// record.
Result<Decision> MakeDecision(DecisionInput input, const ExemptionCodes& codes, const RecordExtent& extent);

Json DecisionToJson(const Decision& decision);
// Reads the contract's form; an `id` and an instant are made up where a script gives none.
Result<DecisionInput> DecisionInputFromJson(const Json& untrusted, const std::string& where, Instant now);

}  // namespace blackbar
