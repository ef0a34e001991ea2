#include "pipeline/checks/verify.h"

#include "pipeline/checks/registry.h"

namespace blackbar {

CheckReport Verify(const VerifyInput& input) {
  CheckSubject subject(input);
  CheckReport report;
  for (size_t i = 0; i < Checks().size(); ++i) {
    Result<CheckResult> result = Checks()[i]->Run(subject);
    if (result) {
      report.results.push_back(std::move(*result));
      continue;
    }
    const CheckRow& row = CheckRows()[i];
    report.results.push_back({row.id,
                              row.title,
                              CheckStatus::kFail,
                              {{result.error().where.empty() ? "file" : result.error().where,
                                "the check could not run: " + result.error().message}}});
  }
  return report;
}

}  // namespace blackbar
