// A worker process for the queue's tests: blackbar-queue-test-worker DATABASE BLOBS HOW
//   HOW = work                 runs RunWorker until idle
//   HOW = stall                claims one job, stops itself (SIGSTOP), then tries to complete: exit 3 when
//   refused HOW = die:POINT            claims one job and kills itself (SIGKILL) at the point
// A job stores a blob, writes one row of effects and enqueues one follow-up of kind "redact".
#include <signal.h>
#include <unistd.h>

#include <cstring>

#include "core/blob_store.h"
#include "queue/worker.h"

namespace blackbar {
namespace {

std::string die_at;

void DiePoint(const char* point) {
  if (die_at == point) kill(getpid(), SIGKILL);
}

Result<Effect> DoJob(const JobContext& context, const std::string& blob_folder) {
  BlobStore store = TRY(BlobStore::Open(blob_folder));
  DiePoint("before-blob");
  BlobRef blob = TRY(store.Put("result of " + context.job.input.Hex()));
  DiePoint("after-blob");
  Job job = context.job;
  return Effect([job, blob](Database& database, JobQueue& queue) -> Result<void> {
    TRY(NoteBlob(database, blob, Instant{1}));
    TRY(database.Execute("INSERT INTO effects(job_id, blob) VALUES(?1, ?2)", {job.id, blob.digest}));
    if (job.kind == "extract") {
      NewJob next;
      next.kind = "redact";
      next.request = job.request;
      next.input = blob.digest;
      next.tool_version = "v1";
      TRY(queue.Enqueue(next));
    }
    DiePoint("before-commit");
    return {};
  });
}

Result<int> RunOne(Database& database, const std::string& blobs, bool stall) {
  SystemClock clock;
  JobQueue queue(database, clock);
  std::optional<Job> job = TRY(queue.Claim({"child", {"extract", "redact"}, std::chrono::milliseconds(100)}));
  if (!job) return 4;
  DiePoint("after-claim");
  if (stall) raise(SIGSTOP);
  JobContext context{*job, database, [] { return false; },
                     [] { return std::chrono::microseconds(1'000'000); }};
  Effect effect = TRY(DoJob(context, blobs));
  Result<void> done = queue.Complete(*job, [&] { return effect(database, queue); });
  DiePoint("after-commit");
  if (!done) return done.error().code == ErrorCode::kConflict ? 3 : 5;
  return 0;
}

Result<int> Work(const std::string& url, const std::string& blobs) {
  WorkerOptions options;
  options.open_database = [&] { return OpenDatabase(url); };
  JobKind kind{[&](const JobContext& context) { return DoJob(context, blobs); }};
  options.kinds = {{"extract", kind}, {"redact", kind}};
  options.jobs = 2;
  options.until_idle = true;
  options.lease = std::chrono::milliseconds(200);
  options.longest_poll = std::chrono::milliseconds(50);
  options.stop = StopOnSignals();
  TRY(RunWorker(options));
  return 0;
}

Result<int> Main(const std::string& url, const std::string& blobs, const std::string& how) {
  if (how == "work") return Work(url, blobs);
  if (how.starts_with("die:")) die_at = how.substr(4);
  auto database = TRY(OpenDatabase(url));
  return RunOne(*database, blobs, how == "stall");
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  blackbar::Result<int> code = blackbar::Main(argv[1], argv[2], argv[3]);
  if (!code) std::fprintf(stderr, "queue test worker: %s\n", code.error().message.c_str());
  return code ? *code : 5;
}
