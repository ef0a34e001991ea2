// The worker of an office: its job kinds, its limits, and what fills the gaps that crashes leave.
#include <fmt/format.h>

#include <set>
#include <thread>

#include "core/digest.h"
#include "pipeline/detectors/detect.h"
#include "pipeline/office/detection_lists.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "pipeline/reader_client.h"

namespace blackbar {
namespace {

using HandlerFunction = Result<Effect> (*)(const OfficePlace&, const JobContext&);

// A job that cannot be done makes its record say why; the rest of the request goes on.
Result<Effect> RunHandler(HandlerFunction handler, const OfficePlace& place, const JobContext& context) {
  Result<Effect> effect = handler(place, context);
  if (effect || context.job.record.empty()) return effect;
  Error error = effect.error();
  if (error.code == ErrorCode::kUnavailable || error.code == ErrorCode::kConflict) return error;
  std::unique_ptr<Office> office = TRY(Office::Over(place, context.database));
  TRY(office->db().InTransaction([&] { return MarkStuck(*office, context.job.record, error); }));
  return error;
}

JobKind Kind(HandlerFunction handler, OfficePlace place, std::chrono::hours limit) {
  JobKind kind;
  kind.handler = [handler, place](const JobContext& context) { return RunHandler(handler, place, context); };
  kind.hard_limit = limit;
  return kind;
}

std::map<std::string, JobKind> Kinds(const OfficePlace& place) {
  using std::chrono::hours;
  return {{kScreenJob, Kind(&ScreenRecord, place, hours(1))},
          {kExtractJob, Kind(&ExtractRecord, place, hours(12))},
          {kDetectJob, Kind(&DetectRequest, place, hours(2))},
          {kRedactJob, Kind(&RedactRecord, place, hours(12))},
          {kVerifyJob, Kind(&VerifyRecord, place, hours(12))}};
}

Result<void> Enqueue(Office& office, NewJob job) {
  TRY(RequireTransaction(office.db(), "enqueueing a job"));
  TRY(JobQueue(office.db(), office.clock()).Enqueue(job));
  return {};
}

// Requests with extracted records that no detect job has taken up, and nothing on the way that would.
constexpr char kGapSql[] =
    "SELECT DISTINCT r.request_id FROM records r WHERE r.state = 'extracted' AND NOT EXISTS "
    "(SELECT 1 FROM jobs j WHERE j.request_id = r.request_id AND j.kind IN ('screen', 'extract', 'detect') "
    "AND j.state IN ('ready', 'running'))";

}  // namespace

Result<void> EnqueueScreen(Office& office, const RequestId& request, const RecordId& record,
                           const Digest& input) {
  return Enqueue(office, {kScreenJob, request, record, input, "v1", {{"record", record.text()}}});
}

Result<void> EnqueueRedact(Office& office, const RequestId& request, const RecordId& record,
                           const Digest& input, const RenditionId& rendition) {
  return Enqueue(office, {kRedactJob, request, record, input, "v1", {{"rendition", rendition.text()}}});
}

// In the caller's transaction.
Result<void> EnqueueDetect(Office& office, const RequestId& request) {
  // Which records there are, and when, makes it a new piece of work each time one was added.
  Sha256Stream records;
  for (const Record& record : TRY(RecordsOf(office, request))) {
    if (record.pages_blob) records.Update(record.id.text() + record.pages_blob->Hex());
  }
  records.Update(std::to_string(office.clock().Now().us));
  return Enqueue(office, {kDetectJob, request, RecordId(), records.Finish(), "v1", Json::object()});
}

Result<int> FillGaps(Office& office) {
  return Transact(office.db(), [&]() -> Result<int> {
    std::set<RequestId> waiting;
    for (const Row& row : TRY(office.db().Query(kGapSql))) waiting.insert(RequestId(row.Text(0)));
    for (const RequestId& request : TRY(OutdatedRequests(office))) waiting.insert(request);
    for (const RequestId& request : waiting) TRY(EnqueueDetect(office, request));
    return static_cast<int>(waiting.size());
  });
}

Result<WorkerReport> Work(const OfficePlace& place, const WorkOptions& options) {
  WorkerOptions worker;
  worker.open_database = [place] { return OpenOfficeDatabase(place); };
  worker.kinds = Kinds(place);
  worker.jobs = options.jobs;
  worker.until_idle = true;
  worker.stop = StopOnSignals();
  worker.on_end = [&](const Job& job, const std::string& outcome) {
    if (options.progress) options.progress(fmt::format("{} {}: {}", job.kind, job.record.text(), outcome));
  };
  std::unique_ptr<Office> office = TRY(Office::Open(place));
  WorkerReport total;
  for (;;) {
    WorkerReport report = TRY(RunWorker(worker));
    total.done += report.done;
    total.retried += report.retried;
    total.failed += report.failed;
    total.lost += report.lost;
    if (worker.stop->load()) return total;
    int added = TRY(FillGaps(*office));
    if (added > 0) continue;
    if (options.until_idle) return total;
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}

}  // namespace blackbar
