// Locking a plan, approving it, sending it back; and the guards that no release may get round.
#include <fmt/format.h>

#include "core/audit.h"
#include "core/lock.h"
#include "pipeline/office/detection_lists.h"
#include "pipeline/office/records.h"
#include "pipeline/office/review.h"
#include "pipeline/office/review_rows.h"
#include "queue/job_queue.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

Error Refused(const std::string& what, const Record& record) {
  return {ErrorCode::kRefused, what, record.id.text()};
}

struct StoredPlan {
  Digest digest;
  int64_t findings_run = 0;
  std::string last_decision, locked_by, approved_by;
};

Result<std::optional<StoredPlan>> NewestPlan(Office& office, const Record& record) {
  Rows rows = TRY(office.db().Query(
      "SELECT digest, findings_run, last_decision, locked_by, approved_by FROM plans WHERE record_id = ? "
      "ORDER BY locked_at DESC, digest LIMIT 1",
      {record.id}));
  if (rows.empty()) return std::optional<StoredPlan>();
  const Row& row = rows.front();
  return std::optional<StoredPlan>(StoredPlan{TRY(Digest::FromHex(row.Text(0))), row.Int(1), row.Text(2),
                                              row.Text(3), row.MaybeText(4).value_or("")});
}

std::string LastDecision(const ReviewState& state) {
  return state.all.empty() ? "" : state.all.back().id().text();
}

// A plan is stale as soon as anything it rests on has changed.
Result<void> RequireFresh(const Record& record, const ReviewState& state, const StoredPlan& plan) {
  if (plan.findings_run != record.findings_run && state.undecided > 0) {
    return Refused("there are findings that are new since the plan was locked; decide them and lock again",
                   record);
  }
  if (plan.last_decision != LastDecision(state)) {
    return Refused("a decision is later than the locked plan; lock again", record);
  }
  return {};
}

Result<void> RequireAllDecided(const Record& record, const ReviewState& state) {
  if (state.undecided == 0) return {};
  return Refused(fmt::format("{} of {} findings are undecided", state.undecided, state.items.size()), record);
}

Result<void> RequireAllSeen(const Record& record, const ReviewState& state) {
  if (state.unseen_pages.empty()) return {};
  return Refused(fmt::format("{} pages have not been on anybody's screen, the first is page {}",
                             state.unseen_pages.size(), state.unseen_pages.front()),
                 record);
}

// Four eyes: neither who locked the plan nor who made any decision on the record.
Result<void> RequireOtherPerson(const Record& record, const ReviewState& state, const StoredPlan& plan,
                                const std::string& user) {
  bool same = plan.locked_by == user;
  for (const Decision& decision : state.all) same = same || decision.by() == user;
  if (!same) return {};
  return Refused("who reviewed a record cannot approve it; another person must", record);
}

// What a person has taken out of the release no longer waits for its failed jobs.
Result<void> DropStuckJobs(Office& office, const Record& record, const std::string& disposition) {
  if (disposition.empty()) return {};
  JobQueue queue(office.db(), office.clock());
  for (const JobStatus& job : TRY(queue.ListStuck({{}, record.id}))) {
    if (job.state == JobState::kTask || job.state == JobState::kDead) TRY(queue.Dismiss(job.id));
  }
  return {};
}

// A row can be edited by whoever has the database; the log cannot without breaking its chain. So the digest
// that is released must be the newest one that the log says was locked, and approved after that.
Result<void> RequireAttested(Office& office, const Record& record, const Digest& plan) {
  std::string locked, approved;
  for (int64_t after = 0;;) {
    std::vector<AuditEvent> events = TRY(ListAudit(office.db(), "record:" + record.id.text(), after));
    if (events.empty()) break;
    after = events.back().seq;
    for (const AuditEvent& event : events) {
      const std::string& action = event.entry.action;
      if (action == "plan.locked") locked = event.entry.detail.value("plan", ""), approved.clear();
      if (action == "plan.approved") approved = event.entry.detail.value("plan", "");
      if (action == "record.sent_back") approved.clear();
    }
  }
  if (locked == plan.Hex() && approved == plan.Hex()) return {};
  return Error{ErrorCode::kCorrupt,
               "the audit log does not know this plan as locked and approved; stop and check it",
               record.id.text()};
}

template <class Plan>
Result<Plan> MakePlan(Office& office, const Record& record, const ReviewState& state, BoxWidth width,
                      Result<Plan> (*lock)(const LockInput&)) {
  LockInput input;
  input.source = record.digest;
  input.medium = record.medium;
  input.jurisdiction = TRY(JurisdictionOf(office, record));
  input.codes = TRY(office.CodesFor(input.jurisdiction));
  input.duration_us = record.duration_us;
  if (IsRecording(record.medium)) input.transcript_pages = record.pages;
  for (const Row& row : TRY(office.db().Query(
           "SELECT page, width_mpt, height_mpt FROM pages WHERE record_id = ? ORDER BY page", {record.id}))) {
    if (IsRecording(record.medium)) break;  // its pages are a transcript's, not the rendition's
    input.pages.push_back({static_cast<int>(row.Int(0)), row.Int(1), row.Int(2)});
  }
  input.page = [&](int page) { return LoadPage(office, record, page); };
  for (const ReviewItem& item : state.items) input.findings.push_back(item.finding);
  input.decisions = state.all;
  // A decision on a finding that the detectors no longer propose stays in the history, not in the plan.
  std::erase_if(input.decisions, [&](const Decision& decision) {
    return !decision.finding().empty() &&
           std::none_of(input.findings.begin(), input.findings.end(),
                        [&](const Finding& finding) { return finding.id == decision.finding(); });
  });
  input.box_width = width;
  return lock(input);
}

}  // namespace

Result<UnattestedPlan> PreviewPlan(Office& office, const Record& record, BoxWidth width) {
  ReviewState state = TRY(LoadReview(office, record));
  return MakePlan<UnattestedPlan>(office, record, state, width, &LockUnattested);
}

Result<Digest> LockRecord(Office& office, const Record& record, BoxWidth width, const std::string& user) {
  return Transact(office.db(), [&]() -> Result<Digest> {
    TRY(RequireRole(office.db(), user, {"reviewer"}));
    ReviewState state = TRY(LoadReview(office, record));
    TRY(RequireAllDecided(record, state));
    LockedPlan plan = TRY(MakePlan<LockedPlan>(office, record, state, width, &Lock));
    Digest digest = TRY(office.Store(plan.Bytes()));
    TRY(office.db().Execute(
        "INSERT INTO plans (record_id, digest, findings_run, last_decision, locked_by, locked_at) VALUES "
        "(?,?,?,?,?,?) "
        "ON CONFLICT (record_id, digest) DO UPDATE SET findings_run = excluded.findings_run, "
        "last_decision = excluded.last_decision, locked_by = excluded.locked_by, locked_at = "
        "excluded.locked_at, "
        "approved_by = NULL, approved_at = NULL, approval_rule = NULL",
        {record.id, digest, record.findings_run, LastDecision(state), user, office.clock().Now()}));
    TRY(ClearStuck(office, record.id));  // a new plan answers what the verifier found in the old one
    TRY(office.Log(user, "plan.locked", "record:" + record.id.text(), {{"plan", digest.Hex()}}));
    // A record in which nothing was found and nothing drawn goes through review all the same.
    Record now = TRY(LoadRecord(office, record.id));
    TRY(MoveRecord(office, now, "in_review", user));
    now = TRY(LoadRecord(office, record.id));
    TRY(MoveRecord(office, now, "reviewed", user));
    return digest;
  });
}

Result<void> ApproveRecord(Office& office, const Record& record, const std::string& user) {
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"approver"}));
    std::optional<StoredPlan> plan = TRY(NewestPlan(office, record));
    if (!plan) return Refused("there is no locked plan to approve; the reviewer locks it first", record);
    TRY(RequireDetected(office, record.request));
    ReviewState state = TRY(LoadReview(office, record));
    TRY(RequireAllDecided(record, state));
    TRY(RequireFresh(record, state, *plan));
    TRY(RequireAllSeen(record, state));
    TRY(RequireOtherPerson(record, state, *plan, user));
    TRY(
        office.db().Execute("UPDATE plans SET approved_by = ?, approved_at = ?, approval_rule = 'four_eyes' "
                            "WHERE record_id = ? AND digest = ?",
                            {user, office.clock().Now(), record.id, plan->digest}));
    TRY(office.Log(user, "plan.approved", "record:" + record.id.text(), {{"plan", plan->digest.Hex()}}));
    return MoveRecord(office, record, "approved", user);
  });
}

Result<void> SendBack(Office& office, const Record& record, const std::string& note,
                      const std::string& user) {
  if (note.empty())
    return Error{ErrorCode::kInvalidInput, "say in a note what the reviewer should look at",
                 record.id.text()};
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"approver"}));
    TRY(office.db().Execute("UPDATE plans SET approved_by = NULL, approved_at = NULL WHERE record_id = ?",
                            {record.id}));
    Digest kept = TRY(office.Store(note));
    TRY(office.Log(user, "record.sent_back", "record:" + record.id.text(), {{"note", kept.Hex()}}));
    return MoveRecord(office, record, "in_review", user);
  });
}

Result<void> DisposeRecord(Office& office, const Record& record, const std::string& disposition,
                           const std::vector<std::string>& codes, const std::string& user) {
  static constexpr const char* kKnown[] = {"", "withheld_full", "not_responsive", "referred"};
  if (std::find(std::begin(kKnown), std::end(kKnown), disposition) == std::end(kKnown)) {
    return Error{ErrorCode::kInvalidInput, "a disposition is withheld_full, not_responsive or referred",
                 disposition};
  }
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"reviewer"}));
    ExemptionCodes known = TRY(CodesOfRecord(office, record));
    if (disposition == "withheld_full" && codes.empty()) {
      return Refused("withholding a whole record needs at least one exemption code", record);
    }
    for (const std::string& code : codes) {
      if (!known.contains(code))
        return Refused("\"" + code + "\" is not an exemption code of the jurisdiction", record);
    }
    TRY(office.db().Execute(
        "UPDATE records SET disposition = ?, disposition_codes = ? WHERE id = ?",
        {disposition.empty() ? Value() : Value(disposition), DumpJson(Json(codes)), record.id}));
    TRY(DropStuckJobs(office, record, disposition));
    return office.Log(user, "record.disposed", "record:" + record.id.text(),
                      {{"disposition", disposition.empty() ? "none" : disposition}});
  });
}

Result<LockedPlan> ApprovedPlan(Office& office, const Record& record) {
  std::optional<StoredPlan> plan = TRY(NewestPlan(office, record));
  if (!plan || plan->approved_by.empty()) return Refused("the record has no approved plan", record);
  ReviewState state = TRY(LoadReview(office, record));
  TRY(RequireAllDecided(record, state));
  TRY(RequireFresh(record, state, *plan));
  TRY(RequireAttested(office, record, plan->digest));
  return LockedPlan::FromAttestedBytes(TRY(office.blobs().Get(plan->digest)), plan->digest);
}

}  // namespace blackbar
