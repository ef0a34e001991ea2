#include "core/decision.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

Error Refused(const std::string& what) { return {ErrorCode::kRefused, "decision: " + what}; }

// Names under which programs act; a decision is always a person's.
bool IsMachine(const std::string& name) { return name == "system" || name == "worker" || name == "detector"; }

Result<std::vector<Region>> ReadRegions(const Json& value, const std::string& where) {
  std::vector<Region> regions;
  if (value.is_null()) return regions;
  if (!value.is_array()) {
    regions.push_back(TRY(RegionFromJson(value, where)));
    return regions;
  }
  for (const Json& region : value) regions.push_back(TRY(RegionFromJson(region, where)));
  return regions;
}

Result<Verdict> ReadVerdict(const Json& object, const std::string& where) {
  std::string name = TRY(JsonString(object, "verdict", where));
  if (name == "redact") return Verdict::kRedact;
  if (name == "keep") return Verdict::kKeep;
  return Error{ErrorCode::kInvalidInput, "\"verdict\" is redact or keep", where};
}

}  // namespace

Result<Decision> MakeDecision(DecisionInput input, const ExemptionCodes& codes, const RecordExtent& extent) {
  if (input.by.empty()) return Refused("it needs the name of the person who made it");
  if (IsMachine(input.by)) return Refused("a person decides, never the system");
  if (input.finding.empty() && input.regions.empty())
    return Refused("it names neither a finding nor a region");
  if (input.verdict == Verdict::kRedact && input.exemptions.empty()) {
    return Refused("a redaction needs at least one exemption code of the request's jurisdiction");
  }
  for (const std::string& code : input.exemptions) {
    if (!codes.contains(code)) {
      return Refused(fmt::format("\"{}\" is not an exemption code of the request's jurisdiction", code));
    }
  }
  for (const Region& region : input.regions) TRY(CheckRegion(region, extent));
  if (input.id.empty()) input.id = DecisionId::New();
  return Decision(std::move(input));
}

Json DecisionToJson(const Decision& decision) {
  Json regions = Json::array();
  for (const Region& region : decision.regions()) regions.push_back(RegionToJson(region));
  Json out = {{"id", decision.id().text()},
              {"finding", decision.finding().empty() ? Json() : Json(decision.finding().text())},
              {"verdict", decision.verdict() == Verdict::kRedact ? "redact" : "keep"},
              {"exemptions", decision.exemptions()},
              {"by", decision.by()},
              {"at", FormatInstant(decision.at())}};
  if (!decision.regions().empty()) out["region"] = regions;
  if (!decision.supersedes().empty()) out["supersedes"] = decision.supersedes().text();
  if (!decision.note().empty()) out["note"] = decision.note();
  return out;
}

Result<DecisionInput> DecisionInputFromJson(const Json& untrusted, const std::string& where, Instant now) {
  DecisionInput input;
  input.verdict = TRY(ReadVerdict(untrusted, where));
  input.by = TRY(JsonString(untrusted, "by", where));
  input.at = untrusted.contains("at") ? TRY(ParseInstant(TRY(JsonString(untrusted, "at", where)))) : now;
  if (untrusted.contains("id")) input.id = DecisionId(TRY(JsonString(untrusted, "id", where)));
  if (untrusted.contains("finding") && !untrusted["finding"].is_null()) {
    input.finding = FindingId(TRY(JsonString(untrusted, "finding", where)));
  }
  if (untrusted.contains("region")) input.regions = TRY(ReadRegions(untrusted["region"], where));
  if (untrusted.contains("supersedes"))
    input.supersedes = DecisionId(TRY(JsonString(untrusted, "supersedes", where)));
  if (untrusted.contains("note")) input.note = TRY(JsonString(untrusted, "note", where));
  if (!untrusted.contains("exemptions")) return input;
  for (const Json& code : *TRY(JsonArray(untrusted, "exemptions", where))) {
    if (!code.is_string()) return Error{ErrorCode::kInvalidInput, "an exemption code is a text", where};
    input.exemptions.push_back(code.get<std::string>());
  }
  return input;
}

}  // namespace blackbar
