// The stage "extract" inside the office: pages with words, kept as one blob and a row a page.
#include <unistd.h>

#include "pipeline/extract.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"

namespace blackbar {
namespace {

Json StoredFacts(const Extracted& extracted) {
  Json stored = FactsToJson(extracted.facts);
  stored["sandbox"] = extracted.sandbox;
  if (!extracted.sound.is_null()) stored["sound"] = extracted.sound;
  stored["reader"] = ReaderVersion();
  return stored;
}

Result<void> SavePages(Office& office, const RecordId& record, const std::vector<PageFile::Entry>& entries) {
  TRY(office.db().Execute("DELETE FROM pages WHERE record_id = ?", {record}));
  int64_t number = 0;
  for (const PageFile::Entry& entry : entries) {
    TRY(
        office.db().Execute("INSERT INTO pages (record_id, page, byte_offset, byte_length, width_mpt, "
                            "height_mpt, words_from, confidence, "
                            "searched, warnings) VALUES (?,?,?,?,?,?,?,?,?,?)",
                            {record, ++number, entry.offset, entry.length, entry.width_mpt, entry.height_mpt,
                             entry.words_from, entry.confidence, entry.searched ? 1 : 0, entry.warnings}));
  }
  return {};
}

// A record that is read again, with a transcript that came later, is looked at again: what was seen was
// another text.
Result<void> Settle(Office& office, const RecordId& id) {
  const Record now = TRY(LoadRecord(office, id));
  if (now.state == "screened") return MoveRecord(office, now, "extracted", "system");
  TRY(office.db().Execute("DELETE FROM pages_seen WHERE record_id = ?", {id}));
  if (now.state == "reviewed" || now.state == "approved" || now.state == "rendered" ||
      now.state == "verified")
    TRY(MoveRecord(office, now, "in_review", "system"));
  return EnqueueDetect(office, now.request);
}

}  // namespace

Result<Effect> ExtractRecord(const OfficePlace& place, const JobContext& context) {
  std::unique_ptr<Office> office = TRY(Office::Over(place, context.database));
  Record record = TRY(LoadRecord(*office, context.job.record));
  std::unique_ptr<PageCache> cache = CacheInFolder(office->PathOf("cache"));
  ReadOptions options;
  if (record.password_blob) options.password = TRY(office->blobs().Get(*record.password_blob));
  if (record.transcript_blob)
    options.recording.transcript = TRY(office->blobs().Get(*record.transcript_blob));
  options.recording.waveform = true;
  options.page_limit = office->settings().page_limit;
  options.cache = cache.get();
  options.sandbox = office->sandbox();
  OriginalFile original =
      TRY(IdentifyOriginal(TRY(office->blobs().OpenFd(record.digest)), "", office->settings().byte_limit));
  Extracted extracted = TRY(ExtractPages(original, options, "", [&](const Page&) -> Result<void> {
    if (context.should_stop()) return Error{ErrorCode::kUnavailable, "the worker was told to stop"};
    return {};
  }));
  TRY(lseek(extracted.pages.fd(), 0, SEEK_SET) == 0 ? Result<void>()
                                                    : Error{ErrorCode::kUnavailable, "cannot reread pages"});
  BlobRef pages = TRY(office->blobs().PutFd(extracted.pages.fd()));
  BlobRef facts = TRY(office->blobs().Put(DumpJson(StoredFacts(extracted))));
  auto entries = std::make_shared<std::vector<PageFile::Entry>>(extracted.pages.entries());
  const int64_t duration_us = extracted.facts.duration_us;
  return Effect(
      [place, record, pages, facts, entries, duration_us](Database& database, JobQueue&) -> Result<void> {
        std::unique_ptr<Office> inside = TRY(Office::Over(place, database));
        TRY(inside->NoteStored(pages));
        TRY(inside->NoteStored(facts));
        TRY(database.Execute(
            "UPDATE records SET pages = ?, duration_us = ?, pages_blob = ?, facts_blob = ? WHERE id = ?",
            {static_cast<int64_t>(entries->size()), duration_us, pages.digest, facts.digest, record.id}));
        TRY(SavePages(*inside, record.id, *entries));
        TRY(ClearStuck(*inside, record.id));
        return Settle(*inside, record.id);
      });
}

}  // namespace blackbar
