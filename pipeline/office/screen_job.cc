// The stage "ingest" inside the office: what is this, and is anything else in it? Archives and attachments
// become records of their own, beside their container.
#include <fmt/format.h>

#include "pipeline/extract.h"
#include "pipeline/office/ingest.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "pipeline/unpack_client.h"

namespace blackbar {
namespace {

struct Child {
  std::string name;
  BlobRef blob;
  FileType type;
};

Result<int> DepthOf(Office& office, Record record) {
  int depth = 0;
  while (!record.parent.empty()) {
    record = TRY(LoadRecord(office, record.parent));
    ++depth;
  }
  return depth;
}

Result<std::string> PasswordOf(Office& office, const Record& record) {
  if (!record.password_blob) return std::string();
  return office.blobs().Get(*record.password_blob);
}

Result<std::vector<Child>> UnpackChildren(Office& office, const Record& record, int fd) {
  std::vector<Child> children;
  UnpackOptions options;
  options.password = TRY(PasswordOf(office, record));
  options.byte_limit = office.settings().byte_limit;
  options.sandbox = office.sandbox();
  TRY(Unpack(fd, record.medium, options, [&](UnpackedFile file) -> Result<void> {
    if (file.size == 0) return {};  // folders and empty files hold nothing to release
    OriginalFile original = TRY(IdentifyOriginal(std::move(file.fd), file.place, options.byte_limit));
    BlobRef blob = TRY(office.blobs().PutFd(original.fd.get()));
    children.push_back({file.untrusted_name.empty() ? file.place : file.untrusted_name, blob, original.type});
    return {};
  }));
  if (children.empty()) return children;
  int depth = TRY(DepthOf(office, record)) + 1;
  if (depth > office.settings().nesting_limit) {
    return Error{
        ErrorCode::kLimitExceeded,
        fmt::format("is nested {} levels deep, the limit is {}; unpack it by hand and ingest what is inside",
                    depth, office.settings().nesting_limit)};
  }
  return children;
}

// An archive itself is not released: its entries are.
Result<void> SettleContainer(Office& office, const Record& record) {
  TRY(office.db().Execute("UPDATE records SET disposition = 'container' WHERE id = ?", {record.id}));
  return MoveRecord(office, record, "screened", "system");
}

}  // namespace

Result<Effect> ScreenRecord(const OfficePlace& place, const JobContext& context) {
  std::unique_ptr<Office> office = TRY(Office::Over(place, context.database));
  Record record = TRY(LoadRecord(*office, context.job.record));
  if (record.medium == Medium::kOffice) return Error{ErrorCode::kInvalidInput, OfficeFileTask(record.format)};
  if (record.medium != Medium::kArchive && !CanBeRead(record.medium)) {
    std::string what = record.medium == Medium::kUnknown ? "of no known type" : record.format;
    return Error{ErrorCode::kInvalidInput,
                 "is " + what + ", which cannot be redacted; it is withheld until a person decides"};
  }
  FileDescriptor fd = TRY(office->blobs().OpenFd(record.digest));
  std::vector<Child> children;
  if (record.medium == Medium::kArchive || record.medium == Medium::kPdf || record.medium == Medium::kEmail) {
    children = TRY(UnpackChildren(*office, record, fd.get()));
  }
  return Effect(
      [place, record, children = std::move(children)](Database& database, JobQueue& queue) -> Result<void> {
        std::unique_ptr<Office> inside = TRY(Office::Over(place, database));
        TRY(ClearStuck(*inside, record.id));
        for (const Child& child : children) {
          TRY(AddRecord(*inside,
                        {record.request, record.id, child.name, child.blob, child.type, record.password_blob},
                        "system"));
        }
        if (record.medium == Medium::kArchive) return SettleContainer(*inside, record);
        TRY(MoveRecord(*inside, record, "screened", "system"));
        TRY(queue.Enqueue({kExtractJob,
                           record.request,
                           record.id,
                           record.digest,
                           Sha256(ReaderVersion()).Hex(),
                           {{"record", record.id.text()}}}));
        return {};
      });
}

}  // namespace blackbar
