// The pipeline's work as jobs of the queue. Each handler does its slow work outside of any transaction,
// stores bytes as blobs, and returns what to write; the queue commits that exactly once.
//
//   screen   type, attachments and archive entries   -> child records, extract
//   extract  pages, words, OCR, ingest audit         -> pages, detect
//   detect   all records of a request together       -> findings; new ones send a record back to review
//   redact   original + approved plan                -> rendition, verify
//   verify   rendition + original + plan             -> check report
#pragma once

#include <functional>
#include <string>

#include "pipeline/office/office.h"
#include "queue/job_queue.h"
#include "queue/worker.h"

namespace blackbar {

inline constexpr char kScreenJob[] = "screen";
inline constexpr char kExtractJob[] = "extract";
inline constexpr char kDetectJob[] = "detect";
inline constexpr char kRedactJob[] = "redact";
inline constexpr char kVerifyJob[] = "verify";

struct WorkOptions {
  int jobs = 2;
  bool until_idle = true;
  std::function<void(const std::string& text)> progress;  // may be empty
};

// Works until nothing is left to do, or until stopped by a signal.
Result<WorkerReport> Work(const OfficePlace& place, const WorkOptions& options);

// Enqueues the next step where a crash or a stuck record left a gap: a request whose records are extracted,
// with nothing running for it, gets its detect job, and so does one whose lists have changed since the
// detectors ran. Gives how many were added.
Result<int> FillGaps(Office& office);

// In the caller's transaction.
Result<void> EnqueueDetect(Office& office, const RequestId& request);
Result<void> EnqueueScreen(Office& office, const RequestId& request, const RecordId& record,
                           const Digest& input);
Result<void> EnqueueRedact(Office& office, const RequestId& request, const RecordId& record,
                           const Digest& input, const RenditionId& rendition);

// Handlers, one file each.
Result<Effect> ScreenRecord(const OfficePlace& place, const JobContext& context);
Result<Effect> ExtractRecord(const OfficePlace& place, const JobContext& context);
Result<Effect> DetectRequest(const OfficePlace& place, const JobContext& context);
Result<Effect> RedactRecord(const OfficePlace& place, const JobContext& context);
Result<Effect> VerifyRecord(const OfficePlace& place, const JobContext& context);

}  // namespace blackbar
