// What stands between a bundle and the world. Each guard is one function with one reason to say no.
#include <fmt/format.h>

#include "pipeline/office/detection_lists.h"
#include "pipeline/office/records.h"
#include "pipeline/office/release.h"
#include "pipeline/office/review.h"
#include "queue/job_queue.h"

namespace blackbar {
namespace {

Error Refused(const std::string& what, const std::string& where = {}) {
  return {ErrorCode::kRefused, what, where};
}

Result<int64_t> SumOf(Office& office, const std::string& sql, const RequestId& request) {
  Rows rows = TRY(office.db().Query(sql, {request}));
  return rows.empty() ? 0 : rows.front().MaybeInt(0).value_or(0);
}

}  // namespace

Result<void> RequireReleasable(Office& office, const RequestId& request) {
  TRY(RequireDetected(office, request));
  std::vector<Record> records = TRY(RecordsOf(office, request));
  for (const Record& record : records) {
    if (!record.disposition.empty()) continue;
    std::string where = fmt::format("record {}", record.position);
    if (!record.stuck_code.empty()) {
      return Refused("is stuck: " + record.stuck_message + "; settle it, or withhold it with: review dispose",
                     where);
    }
    Result<LockedPlan> plan = ApprovedPlan(office, record);
    if (!plan) return Error{plan.error().code, plan.error().message, where};
    if (plan->content().unscreened()) return Refused("its plan was made without screening", where);
    if (plan->content().source() != record.digest) {
      return Error{ErrorCode::kCorrupt, "the approved plan is of another original", where};
    }
  }
  return {};
}

Result<void> RequireNothingBlocked(Office& office, const RequestId& request) {
  Rows rows =
      TRY(office.db().Query("SELECT r.position, b.ground FROM record_blocks b JOIN records r ON r.id = "
                            "b.record_id WHERE r.request_id = ? "
                            "ORDER BY r.position LIMIT 1",
                            {request}));
  if (rows.empty()) return {};
  // The ground is not told: that a seal order exists may itself be sealed.
  return Refused("may not be released; ask the custodian", fmt::format("record {}", rows.front().Int(0)));
}

Result<void> RequireNoOpenJobs(Office& office, const RequestId& request) {
  JobQueue queue(office.db(), office.clock());
  JobScope scope{request, RecordId()};
  if (!TRY(HasUnfinishedOrDeadJobs(office.db(), scope))) return {};
  for (const JobStatus& job : TRY(queue.ListStuck(scope))) {
    return Refused(fmt::format("a job ({}) has failed: {}; redrive it or dispose of its record", job.kind,
                               job.error_message),
                   job.record.text());
  }
  return Refused("work is still going on for this request; run: blackbar work");
}

Result<void> RequireDepositPaid(Office& office, const RequestId& request) {
  int64_t asked = TRY(SumOf(
      office, "SELECT SUM(amount_minor) FROM fee_lines WHERE request_id = ? AND kind = 'deposit'", request));
  int64_t paid = TRY(
      SumOf(office,
            "SELECT SUM(amount_minor) FROM fee_lines WHERE request_id = ? AND kind IN ('payment', 'waiver')",
            request));
  if (paid >= asked) return {};
  return Refused("a required deposit is not paid; record the payment or waive it first");
}

Result<void> RequireNothingDue(Office& office, const RequestId& request) {
  int64_t due = TRY(SumOf(
      office, "SELECT SUM(amount_minor) FROM fee_lines WHERE request_id = ? AND kind = 'charge'", request));
  int64_t paid = TRY(
      SumOf(office,
            "SELECT SUM(amount_minor) FROM fee_lines WHERE request_id = ? AND kind IN ('payment', 'waiver')",
            request));
  if (paid >= due) return {};
  return Refused("a balance is due; take the payment or waive it first");
}

}  // namespace blackbar
