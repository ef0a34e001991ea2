#include "core/finding.h"

#include <fmt/format.h>

#include "core/digest.h"

namespace blackbar {
namespace {

Json CharsToJson(const std::vector<PageChars>& chars) {
  Json list = Json::array();
  for (const PageChars& span : chars) list.push_back(RegionToJson(span));
  return list;
}

Json RegionsToJson(const std::vector<Region>& regions) {
  if (regions.size() == 1) return RegionToJson(regions.front());
  Json list = Json::array();
  for (const Region& region : regions) list.push_back(RegionToJson(region));
  return list;
}

Result<Treatment> TreatmentFromName(const std::string& name, const std::string& where) {
  for (Treatment treatment : {Treatment::kRedact, Treatment::kKeep, Treatment::kAsk}) {
    if (name == TreatmentName(treatment)) return treatment;
  }
  return Error{ErrorCode::kInvalidInput, "\"default\" is redact, keep or ask", where};
}

std::string OptionalText(const Json& object, const char* key) {
  auto it = object.find(key);
  return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

}  // namespace

void SealFindingId(Finding* finding, const std::string& record_digest_hex) {
  Json place = {{"record", record_digest_hex},
                {"detector", finding->detector},
                {"kind", finding->kind},
                {"chars", CharsToJson(finding->chars)},
                {"regions", RegionsToJson(finding->regions)}};
  finding->id = FindingId(Sha256(DumpJson(place)).Hex().substr(0, 20));
}

Result<void> CheckFinding(const Finding& finding, const RecordExtent& extent) {
  auto bad = [&](const std::string& what) {
    return Error{ErrorCode::kInvalidInput, what, "finding " + finding.id.text()};
  };
  if (FindKind(finding.kind) == nullptr) return bad("its kind is not one of the list");
  if (!finding.role.empty() && !IsRole(finding.role)) return bad("its role is not one of the list");
  if (!(finding.score >= 0 && finding.score <= 1)) return bad("its score is not between 0 and 1");
  if (finding.regions.empty()) return bad("it has no region");
  for (const Region& region : finding.regions) TRY(CheckRegion(region, extent));
  for (const PageChars& chars : finding.chars) TRY(CheckRegion(chars, extent));
  return {};
}

Json FindingToJson(const Finding& finding) {
  Json out = {{"id", finding.id.text()},
              {"kind", finding.kind},
              {"score", finding.score},
              {"detector", finding.detector},
              {"why", finding.why},
              {"default", TreatmentName(finding.treatment)},
              {"region", RegionsToJson(finding.regions)}};
  if (!finding.role.empty()) out["role"] = finding.role;
  if (!finding.exemption.empty()) out["exemption"] = finding.exemption;
  if (!finding.chars.empty()) out["chars"] = CharsToJson(finding.chars);
  if (finding.hidden) out["hidden"] = true;
  return out;
}

Result<Finding> FindingFromJson(const Json& untrusted, const std::string& where) {
  Finding finding;
  finding.id = FindingId(TRY(JsonString(untrusted, "id", where)));
  if (finding.id.empty()) return Error{ErrorCode::kInvalidInput, "a finding needs an id", where};
  finding.kind = TRY(JsonString(untrusted, "kind", where));
  finding.role = OptionalText(untrusted, "role");
  if (!untrusted.contains("score") || !untrusted["score"].is_number()) {
    return Error{ErrorCode::kInvalidInput, "a finding needs a score", where};
  }
  finding.score = untrusted["score"].get<double>();
  finding.detector = OptionalText(untrusted, "detector");
  finding.why = OptionalText(untrusted, "why");
  finding.exemption = OptionalText(untrusted, "exemption");
  if (untrusted.contains("default")) {
    finding.treatment = TRY(TreatmentFromName(OptionalText(untrusted, "default"), where));
  }
  finding.hidden = untrusted.contains("hidden") && TRY(JsonBool(untrusted, "hidden", where));
  if (untrusted.contains("chars")) {
    for (const Json& item : *TRY(JsonArray(untrusted, "chars", where))) {
      Region region = TRY(RegionFromJson(item, where));
      const PageChars* chars = std::get_if<PageChars>(&region);
      if (chars == nullptr)
        return Error{ErrorCode::kInvalidInput, "\"chars\" holds intervals of characters", where};
      finding.chars.push_back(*chars);
    }
  }
  if (!untrusted.contains("region"))
    return Error{ErrorCode::kInvalidInput, "a finding needs a region", where};
  const Json& regions = untrusted["region"];
  if (!regions.is_array()) {
    finding.regions.push_back(TRY(RegionFromJson(regions, where)));
  } else {
    for (const Json& region : regions) finding.regions.push_back(TRY(RegionFromJson(region, where)));
  }
  return finding;
}

}  // namespace blackbar
