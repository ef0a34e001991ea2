// The stages "redact" and "verify" inside the office. The plan comes from the audit log's digest, never from
// a row alone; the verifier is another program that reads what the redactor wrote.
#include <unistd.h>

#include "pipeline/office/jobs.h"
#include "pipeline/office/parts_file.h"
#include "pipeline/office/records.h"
#include "pipeline/office/rendition.h"
#include "pipeline/office/review.h"
#include "pipeline/redact_client.h"

namespace blackbar {
namespace {

Result<std::string> PasswordOf(Office& office, const Record& record) {
  if (!record.password_blob) return std::string();
  return office.blobs().Get(*record.password_blob);
}

// The approved plan must still be the one that the rendition was ordered with.
Result<LockedPlan> PlanFor(Office& office, const Record& record, const Rendition& rendition) {
  LockedPlan plan = TRY(ApprovedPlan(office, record));
  if (plan.digest() != rendition.plan) {
    return Error{ErrorCode::kRefused,
                 "the record was locked anew since this release was begun; build it again"};
  }
  return plan;
}

// Of a video, finished parts outlive a killed worker; once the job has its answer they are removed.
Result<MadeRendition> RedactInParts(const Office& office, const Rendition& rendition, const LockedPlan& plan,
                                    RenditionJob job) {
  if (plan.content().medium() != Medium::kVideo) return RedactLocked(job, plan);
  const PartsFile parts = TRY(PartsFile::Open(office, rendition.id.text()));
  job.parts_fd = parts.fd();
  Result<MadeRendition> made = RedactLocked(job, plan);
  if (made || made.error().code != ErrorCode::kUnavailable) parts.Remove();
  return made;
}

}  // namespace

Result<Effect> RedactRecord(const OfficePlace& place, const JobContext& context) {
  std::unique_ptr<Office> office = TRY(Office::Over(place, context.database));
  RenditionId id(TRY(JsonString(context.job.payload, "rendition", "job")));
  Rendition rendition = TRY(LoadRendition(*office, id));
  Record record = TRY(LoadRecord(*office, rendition.record));
  LockedPlan plan = TRY(PlanFor(*office, record, rendition));
  if (!record.pages_blob) return Error{ErrorCode::kCorrupt, "an approved record has no pages"};
  FileDescriptor original = TRY(office->blobs().OpenFd(record.digest));
  FileDescriptor pages = TRY(office->blobs().OpenFd(*record.pages_blob));
  RenditionJob job{original.get(),
                   pages.get(),
                   record.pages,
                   TRY(PasswordOf(*office, record)),
                   TRY(StampsFor(*office, rendition)),
                   office->sandbox()};
  MadeRendition made = TRY(RedactInParts(*office, rendition, plan, job));
  lseek(made.fd.get(), 0, SEEK_SET);
  BlobRef blob = TRY(office->blobs().PutFd(made.fd.get()));
  if (blob.digest != made.digest)
    return Error{ErrorCode::kUnavailable, "the rendition changed while it was stored"};
  std::string how = DumpJson(RedactReportToJson(made.report));
  return Effect([place, rendition, blob, how, original_digest = record.digest](
                    Database& database, JobQueue& queue) -> Result<void> {
    std::unique_ptr<Office> inside = TRY(Office::Over(place, database));
    TRY(inside->NoteStored(blob));
    TRY(database.Execute(
        "UPDATE renditions SET state = 'rendered', digest = ?, size = ?, made_json = ? WHERE id = ?",
        {blob.digest, blob.size, how, rendition.id}));
    TRY(inside->Log("system", "rendition.made", "rendition:" + rendition.id.text(),
                    {{"digest", blob.digest.Hex()}, {"plan", rendition.plan.Hex()}}));
    RequestId request = TRY(LoadRecord(*inside, rendition.record)).request;
    TRY(queue.Enqueue(
        {kVerifyJob, request, rendition.record, blob.digest, "v1", {{"rendition", rendition.id.text()}}}));
    return {};
  });
}

Result<Effect> VerifyRecord(const OfficePlace& place, const JobContext& context) {
  std::unique_ptr<Office> office = TRY(Office::Over(place, context.database));
  RenditionId id(TRY(JsonString(context.job.payload, "rendition", "job")));
  Rendition rendition = TRY(LoadRendition(*office, id));
  Record record = TRY(LoadRecord(*office, rendition.record));
  LockedPlan plan = TRY(PlanFor(*office, record, rendition));
  if (!rendition.digest || !record.pages_blob)
    return Error{ErrorCode::kCorrupt, "there is no rendition to verify"};
  FileDescriptor made = TRY(office->blobs().OpenFd(*rendition.digest));
  FileDescriptor original = TRY(office->blobs().OpenFd(record.digest));
  FileDescriptor pages = TRY(office->blobs().OpenFd(*record.pages_blob));
  VerifyJob job{made.get(),
                original.get(),
                pages.get(),
                record.pages,
                TRY(PasswordOf(*office, record)),
                TRY(StampsFor(*office, rendition)),
                office->settings().verify_ocr,
                office->sandbox()};
  CheckReport report = TRY(VerifyRendition(job, plan.content()));
  BlobRef stored = TRY(office->blobs().Put(DumpJson(CheckReportToJson(report))));
  bool passed = report.passed();
  return Effect([place, rendition, stored, passed](Database& database, JobQueue&) -> Result<void> {
    std::unique_ptr<Office> inside = TRY(Office::Over(place, database));
    TRY(inside->NoteStored(stored));
    TRY(database.Execute("UPDATE renditions SET state = ?, report_digest = ? WHERE id = ?",
                         {passed ? "verified" : "failed", stored.digest, rendition.id}));
    TRY(inside->Log("system", passed ? "rendition.verified" : "rendition.failed",
                    "rendition:" + rendition.id.text(), {{"report", stored.digest.Hex()}}));
    if (passed) return {};
    return MarkStuck(
        *inside, rendition.record,
        {ErrorCode::kCorrupt, "the verifier found a leak in the rendition; see: blackbar release show"});
  });
}

}  // namespace blackbar
