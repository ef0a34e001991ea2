// The report's JSON form. Linked into the trusted program too, so it needs nothing but core.
#include <algorithm>
#include <iterator>

#include "pipeline/checks/check.h"

namespace blackbar {
namespace {

constexpr const char* kStatusNames[] = {"pass", "fail", "not_applicable"};
constexpr size_t kMaxText = 500;

Result<CheckStatus> StatusFromName(const std::string& name) {
  for (size_t i = 0; i < std::size(kStatusNames); ++i) {
    if (name == kStatusNames[i]) return static_cast<CheckStatus>(i);
  }
  return Error{ErrorCode::kInvalidInput, "a check's status is not pass, fail or not_applicable",
               "check report"};
}

Result<std::string> ShortText(const Json& object, const char* key) {
  std::string text = TRY(JsonString(object, key, "check report"));
  if (text.size() > kMaxText)
    return Error{ErrorCode::kInvalidInput, "a check's text is too long", "check report"};
  return text;
}

}  // namespace

bool CheckReport::passed() const {
  return !results.empty() && std::none_of(results.begin(), results.end(), [](const CheckResult& result) {
    return result.status == CheckStatus::kFail;
  });
}

Json CheckReportToJson(const CheckReport& report) {
  Json checks = Json::array();
  for (const CheckResult& result : report.results) {
    Json evidence = Json::array();
    for (const Evidence& item : result.evidence)
      evidence.push_back({{"place", item.place}, {"what", item.what}});
    checks.push_back({{"id", result.id},
                      {"title", result.title},
                      {"status", kStatusNames[static_cast<size_t>(result.status)]},
                      {"evidence", std::move(evidence)}});
  }
  return {{"passed", report.passed()}, {"checks", std::move(checks)}};
}

Result<CheckReport> CheckReportFromJson(const Json& untrusted) {
  CheckReport report;
  for (const Json& item : *TRY(JsonArray(untrusted, "checks", "check report"))) {
    CheckResult result;
    result.id = TRY(ShortText(item, "id"));
    result.title = TRY(ShortText(item, "title"));
    result.status = TRY(StatusFromName(TRY(JsonString(item, "status", "check report"))));
    for (const Json& found : *TRY(JsonArray(item, "evidence", "check report"))) {
      result.evidence.push_back({TRY(ShortText(found, "place")), TRY(ShortText(found, "what"))});
    }
    report.results.push_back(std::move(result));
  }
  return report;
}

}  // namespace blackbar
