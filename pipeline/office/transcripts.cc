#include "pipeline/office/transcripts.h"

#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "pipeline/reader_client.h"
#include "pipeline/recording/transcript.h"
#include "queue/job_queue.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

bool StillOpen(const std::string& state) {
  for (const char* open : {"collected", "screened", "extracted", "proposed", "in_review", "reviewed"})
    if (state == open) return true;
  return false;
}

}  // namespace

Result<void> AttachTranscript(Office& office, const Record& record, const std::string& bytes,
                              const std::string& user) {
  if (!IsRecording(record.medium))
    return Error{ErrorCode::kRefused,
                 "only a recording has a transcript; this record is no sound and no video"};
  if (!StillOpen(record.state))
    return Error{ErrorCode::kRefused, "the record is approved already; send it back to review first"};
  TRY(ParseTranscript(bytes, "transcript"));
  const Digest blob = TRY(office.Store(bytes));
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"clerk", "reviewer"}));
    TRY(office.db().Execute("UPDATE records SET transcript_blob = ? WHERE id = ?", {blob, record.id}));
    TRY(office.Log(user, "record.transcript", "record:" + record.id.text(), {{"transcript", blob.Hex()}}));
    // Before the first reading the waiting jobs find it by themselves.
    if (record.state == "collected" || record.state == "screened") return {};
    JobQueue queue(office.db(), office.clock());
    TRY(queue.Enqueue({kExtractJob,
                       record.request,
                       record.id,
                       blob,
                       Sha256(ReaderVersion()).Hex(),
                       {{"record", record.id.text()}}}));
    return {};
  });
}

}  // namespace blackbar
