#include "pipeline/office/ingest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "pipeline/extract.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "pipeline/office/transcripts.h"
#include "pipeline/recording/transcript_beside.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kTranscriptLimit = int64_t{200} << 20;

// Files below the paths, in name order, so that record numbers are the same on every machine.
Result<std::vector<std::string>> FilesBelow(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> inside;
    for (fs::recursive_directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
      if (it->is_regular_file(error) && !it->is_symlink(error)) inside.push_back(it->path().string());
    }
    if (error) return Error{ErrorCode::kNotFound, "the folder cannot be read", path};
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

Result<Record> StoreFile(Office& office, const RequestId& request, const std::string& path,
                         const std::optional<Digest>& password_blob, const std::string& user) {
  OriginalFile original = TRY(OpenOriginal(path, office.settings().byte_limit));
  BlobRef blob = TRY(office.blobs().PutFd(original.fd.get(), office.settings().byte_limit));
  if (blob.digest != original.digest) {
    return Error{ErrorCode::kConflict, "changed while it was being read; ingest it again", path};
  }
  return Transact(office.db(), [&]() -> Result<Record> {
    return AddRecord(
        office, {request, RecordId(), fs::path(path).filename().string(), blob, original.type, password_blob},
        user);
  });
}

// The recordings of the list that have a transcript of their own name beside them.
std::map<std::string, std::string> TranscriptsBeside(const std::vector<std::string>& files) {
  std::map<std::string, std::string> beside;
  for (const std::string& path : files) {
    std::string head(4096, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<size_t>(std::max<std::streamsize>(0, file.gcount())));
    if (!IsRecording(TypeFromBytes(head).medium)) continue;
    if (const std::optional<std::string> transcript = TranscriptBeside(path)) beside[path] = *transcript;
  }
  return beside;
}

Result<std::optional<RecordId>> SameBytesBefore(Office& office, const RequestId& request,
                                                const Digest& digest) {
  Rows rows = TRY(office.db().Query(
      "SELECT id FROM records WHERE request_id = ? AND digest = ? ORDER BY position LIMIT 1",
      {request, digest}));
  if (rows.empty()) return std::optional<RecordId>();
  return std::optional<RecordId>(RecordId(rows.front().Text(0)));
}

Result<void> AttachFile(Office& office, const Record& record, const std::string& path,
                        const std::string& user) {
  const OriginalFile file = TRY(OpenOriginal(path, kTranscriptLimit));
  return AttachTranscript(office, record, TRY(ReadDescriptor(file.fd.get(), file.size)), user);
}

}  // namespace

Result<Record> AddRecord(Office& office, const NewRecord& item, const std::string& actor) {
  TRY(RequireTransaction(office.db(), "adding a record"));
  TRY(NoteBlob(office.db(), item.blob, office.clock().Now()));
  Record record;
  record.id = RecordId::New();
  record.request = item.request;
  record.parent = item.parent;
  record.position = TRY(NextPosition(office, item.request));
  record.name = item.name;
  record.digest = item.blob.digest;
  record.size = item.blob.size;
  record.medium = item.type.medium;
  record.format = item.type.format;
  record.state = "collected";
  record.password_blob = item.password_blob;
  std::optional<RecordId> earlier = TRY(SameBytesBefore(office, item.request, item.blob.digest));
  if (earlier) record.duplicate_of = *earlier;
  TRY(InsertRecord(office, record));
  TRY(office.Log(
      actor, "record.added", "record:" + record.id.text(),
      {{"request", item.request.text()}, {"original", record.digest.Hex()}, {"size", record.size}}));
  if (earlier) {
    // Decided once, at the first of them; the bundle lists it as a duplicate.
    TRY(office.db().Execute("UPDATE records SET disposition = 'duplicate_of' WHERE id = ?", {record.id}));
    return record;
  }
  TRY(EnqueueScreen(office, item.request, record.id, record.digest));
  return record;
}

Result<std::vector<Ingested>> IngestPaths(Office& office, const RequestId& request,
                                          const std::vector<std::string>& paths, const IngestOptions& options,
                                          const std::string& user) {
  TRY(RequireRole(office.db(), user, {"clerk", "reviewer"}));
  std::optional<Digest> password_blob;
  if (!options.password.empty()) password_blob = TRY(office.Store(options.password));
  std::vector<Ingested> answers;
  const std::vector<std::string> files = TRY(FilesBelow(paths));
  const std::map<std::string, std::string> beside =
      options.transcripts ? TranscriptsBeside(files) : std::map<std::string, std::string>();
  std::set<std::string> transcripts;
  for (const auto& [recording, transcript] : beside) transcripts.insert(transcript);
  for (const std::string& path : files) {
    if (transcripts.contains(path)) continue;
    if (options.progress) options.progress(fmt::format("ingest: {} files", answers.size() + 1));
    Ingested& answer = answers.emplace_back();
    answer.path = path;
    Result<Record> record = StoreFile(office, request, path, password_blob, user);
    if (!record) {
      // A full disk or a broken database concerns all of them; a bad file only itself.
      if (record.error().code == ErrorCode::kUnavailable || record.error().code == ErrorCode::kCorrupt)
        return record.error();
      answer.error = record.error();
      continue;
    }
    answer.record = record->id;
    answer.position = record->position;
    answer.duplicate = !record->duplicate_of.empty();
    const auto transcript = beside.find(path);
    if (transcript == beside.end() || answer.duplicate) continue;
    const Result<void> attached = AttachFile(office, *record, transcript->second, user);
    if (!attached) answer.error = attached.error();
  }
  return answers;
}

Result<void> GivePassword(Office& office, const Record& record, const std::string& password,
                          const std::string& user) {
  Digest blob = TRY(office.Store(password));
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"clerk", "reviewer"}));
    TRY(office.db().Execute("UPDATE records SET password_blob = ? WHERE id = ?", {blob, record.id}));
    TRY(ClearStuck(office, record.id));
    TRY(office.Log(user, "record.password", "record:" + record.id.text()));
    JobQueue queue(office.db(), office.clock());
    for (const JobStatus& job : TRY(queue.ListStuck({{}, record.id}))) {
      if (job.state == JobState::kTask || job.state == JobState::kDead) TRY(queue.Redrive(job.id));
    }
    return {};
  });
}

}  // namespace blackbar
