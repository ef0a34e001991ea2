#include "pipeline/office/records.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "tracker/states.h"

namespace blackbar {
namespace {

constexpr char kColumns[] =
    "id, request_id, position, parent_id, name, digest, size, medium, format, state, disposition, "
    "disposition_codes, duplicate_of, stuck_code, stuck_message, pages, pages_blob, facts_blob, "
    "password_blob, "
    "findings_run, secret_key, duration_us, transcript_blob";

template <class AnyId>
Value NullIfEmpty(const AnyId& id) {
  return id.empty() ? Value() : Value(id);
}

Result<std::optional<Digest>> MaybeDigest(const Row& row, size_t column) {
  std::optional<std::string> hex = row.MaybeText(column);
  if (!hex) return std::optional<Digest>();
  return std::optional<Digest>(TRY(Digest::FromHex(*hex)));
}

Result<Record> RecordFromRow(const Row& row) {
  Record record;
  record.id = RecordId(row.Text(0));
  record.request = RequestId(row.Text(1));
  record.position = static_cast<int>(row.Int(2));
  record.parent = RecordId(row.MaybeText(3).value_or(""));
  record.name = row.Text(4);
  record.digest = TRY(Digest::FromHex(row.Text(5)));
  record.size = row.Int(6);
  record.medium = MediumFromName(row.Text(7)).value_or(Medium::kUnknown);
  record.format = row.Text(8);
  record.state = row.Text(9);
  record.disposition = row.MaybeText(10).value_or("");
  for (const Json& code : TRY(ParseJson(row.MaybeText(11).value_or("[]"), "records"))) {
    if (code.is_string()) record.disposition_codes.push_back(code.get<std::string>());
  }
  record.duplicate_of = RecordId(row.MaybeText(12).value_or(""));
  record.stuck_code = row.MaybeText(13).value_or("");
  record.stuck_message = row.MaybeText(14).value_or("");
  record.pages = static_cast<int>(row.Int(15));
  record.pages_blob = TRY(MaybeDigest(row, 16));
  record.facts_blob = TRY(MaybeDigest(row, 17));
  record.password_blob = TRY(MaybeDigest(row, 18));
  record.findings_run = row.Int(19);
  record.secret_key = row.Text(20);
  record.duration_us = row.Int(21);
  record.transcript_blob = TRY(MaybeDigest(row, 22));
  return record;
}

Result<Page> ReadPageAt(int fd, int64_t offset, int64_t length, const std::string& where) {
  std::string line(static_cast<size_t>(length), '\0');
  int64_t done = 0;
  while (done < length) {
    ssize_t got = pread(fd, line.data() + done, static_cast<size_t>(length - done), offset + done);
    if (got <= 0) return Error{ErrorCode::kCorrupt, "the stored pages end too early", where};
    done += got;
  }
  return PageFromJson(TRY(ParseJson(line, where)), where);
}

Result<FileDescriptor> OpenPages(Office& office, const Record& record) {
  if (!record.pages_blob) {
    return Error{ErrorCode::kRefused, "the record has not been extracted yet; run: blackbar work",
                 record.id.text()};
  }
  return office.blobs().OpenFd(*record.pages_blob);
}

int FirstPageOf(const Finding& finding) {
  for (const Region& region : finding.regions) {
    if (const PageArea* area = std::get_if<PageArea>(&region)) return area->page;
  }
  return finding.chars.empty() ? 0 : finding.chars.front().page;
}

}  // namespace

Result<void> InsertRecord(Office& office, const Record& record) {
  TRY(RequireTransaction(office.db(), "adding a record"));
  TRY(office.db().Execute(
      "INSERT INTO records (id, request_id, position, parent_id, name, digest, size, medium, format, state, "
      "duplicate_of, stuck_code, stuck_message, password_blob, secret_key, added_at) "
      "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      {record.id, record.request, record.position, NullIfEmpty(record.parent), record.name, record.digest,
       record.size, MediumName(record.medium), record.format, record.state, NullIfEmpty(record.duplicate_of),
       record.stuck_code.empty() ? Value() : Value(record.stuck_code),
       record.stuck_message.empty() ? Value() : Value(record.stuck_message), record.password_blob,
       ToHex(RandomBytes(32)), office.clock().Now()}));
  return {};
}

Result<Record> LoadRecord(Office& office, const RecordId& id) {
  Rows rows = TRY(office.db().Query(fmt::format("SELECT {} FROM records WHERE id = ?", kColumns), {id}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such record", id.text()};
  return RecordFromRow(rows.front());
}

Result<Record> FindRecord(Office& office, const std::string& name) {
  size_t slash = name.find('/');
  if (slash == std::string::npos) return LoadRecord(office, RecordId(name));
  Rows rows =
      TRY(office.db().Query("SELECT r.id FROM records r JOIN requests q ON q.id = r.request_id WHERE "
                            "q.number = ? AND r.position = ?",
                            {name.substr(0, slash), std::atoi(name.c_str() + slash + 1)}));
  if (rows.empty()) {
    return Error{ErrorCode::kNotFound, "there is no such record; write <request number>/<position>", name};
  }
  return LoadRecord(office, RecordId(rows.front().Text(0)));
}

Result<std::vector<Record>> RecordsOf(Office& office, const RequestId& request) {
  std::vector<Record> records;
  for (const Row& row : TRY(office.db().Query(
           fmt::format("SELECT {} FROM records WHERE request_id = ? ORDER BY position", kColumns),
           {request}))) {
    records.push_back(TRY(RecordFromRow(row)));
  }
  return records;
}

Result<int> NextPosition(Office& office, const RequestId& request) {
  Rows rows = TRY(office.db().Query("SELECT COALESCE(MAX(position), 0) + 1 FROM records WHERE request_id = ?",
                                    {request}));
  return static_cast<int>(rows.front().Int(0));
}

Result<void> MarkStuck(Office& office, const RecordId& record, const Error& error) {
  TRY(RequireTransaction(office.db(), "marking a record as stuck"));
  TRY(office.db().Execute("UPDATE records SET stuck_code = ?, stuck_message = ? WHERE id = ?",
                          {ErrorCodeName(error.code), error.message, record}));
  return office.Log("system", "record.stuck", "record:" + record.text(),
                    {{"code", ErrorCodeName(error.code)}});
}

Result<void> ClearStuck(Office& office, const RecordId& record) {
  TRY(RequireTransaction(office.db(), "clearing a stuck record"));
  TRY(office.db().Execute("UPDATE records SET stuck_code = NULL, stuck_message = NULL WHERE id = ?",
                          {record}));
  return {};
}

Result<Page> LoadPage(Office& office, const Record& record, int page) {
  Rows rows = TRY(office.db().Query(
      "SELECT byte_offset, byte_length FROM pages WHERE record_id = ? AND page = ?", {record.id, page}));
  if (rows.empty()) {
    return Error{ErrorCode::kNotFound, fmt::format("the record has no page {}", page), record.id.text()};
  }
  FileDescriptor fd = TRY(OpenPages(office, record));
  return ReadPageAt(fd.get(), rows.front().Int(0), rows.front().Int(1), fmt::format("page {}", page));
}

Result<void> ForEachPage(Office& office, const Record& record,
                         const std::function<Result<void>(const Page&)>& use) {
  FileDescriptor fd = TRY(OpenPages(office, record));
  for (const Row& row : TRY(office.db().Query(
           "SELECT page, byte_offset, byte_length FROM pages WHERE record_id = ? ORDER BY page",
           {record.id}))) {
    Page page = TRY(ReadPageAt(fd.get(), row.Int(1), row.Int(2), fmt::format("page {}", row.Int(0))));
    TRY(use(page));
  }
  return {};
}

Result<DocumentFacts> LoadFacts(Office& office, const Record& record) {
  DocumentFacts facts;
  if (record.facts_blob) {
    Json json = TRY(ParseJson(TRY(office.blobs().Get(*record.facts_blob)), "record facts"));
    facts = TRY(FactsFromJson(json, "record facts"));
  }
  facts.medium = record.medium;
  facts.pages = record.pages;
  return facts;
}

int ReleasedPages(const Record& record) { return IsRecording(record.medium) ? 1 : record.pages; }

RecordExtent ExtentOf(const Record& record) { return {record.pages, record.duration_us}; }

Result<std::vector<Finding>> StandingFindings(Office& office, const Record& record) {
  std::vector<Finding> findings;
  for (const Row& row : TRY(office.db().Query(
           "SELECT body FROM findings f WHERE record_id = ?1 AND (run = ?2 OR EXISTS (SELECT 1 FROM "
           "decisions d "
           "WHERE d.record_id = ?1 AND d.finding_id = f.id AND d.verdict = 'redact')) ORDER BY page, id",
           {record.id, record.findings_run}))) {
    findings.push_back(TRY(FindingFromJson(TRY(ParseJson(row.Text(0), "finding")), "finding")));
  }
  return findings;
}

Result<int> SaveFindings(Office& office, const RecordId& record, const std::vector<Finding>& findings) {
  TRY(RequireTransaction(office.db(), "saving findings"));
  Rows rows = TRY(office.db().Query(
      "UPDATE records SET findings_run = findings_run + 1 WHERE id = ? RETURNING findings_run", {record}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such record", record.text()};
  int64_t run = rows.front().Int(0);
  for (const Finding& finding : findings) {
    TRY(office.db().Execute(
        "INSERT INTO findings (record_id, id, run, since, page, kind, body) VALUES (?,?,?,?,?,?,?) "
        "ON CONFLICT (record_id, id) DO UPDATE SET run = excluded.run, body = excluded.body",
        {record, finding.id, run, run, FirstPageOf(finding), finding.kind,
         DumpJson(FindingToJson(finding))}));
  }
  Rows fresh = TRY(
      office.db().Query("SELECT COUNT(*) FROM findings WHERE record_id = ? AND since = ?", {record, run}));
  return static_cast<int>(fresh.front().Int(0));
}

Result<void> MoveRecord(Office& office, const Record& record, const std::string& to,
                        const std::string& actor) {
  TRY(RequireTransaction(office.db(), "moving a record"));
  if (record.state == to) return {};
  // That the move's guard holds is the caller's proof: each guard of a record lives in the function that
  // moves it.
  TRY(TransitionGuard("record", record.state, to));
  int64_t changed = TRY(office.db().Execute("UPDATE records SET state = ? WHERE id = ? AND state = ?",
                                            {to, record.id, record.state}));
  if (changed != 1) {
    return Error{ErrorCode::kConflict, "somebody else has moved this record; look again", record.id.text()};
  }
  return office.Log(actor, "record.state", "record:" + record.id.text(),
                    {{"from", record.state}, {"to", to}});
}

}  // namespace blackbar
