// Ingest: files and folders become records of a request. The original is stored before anything looks into
// it, so nothing is lost whatever happens next; what cannot be read becomes a record that says why it is
// stuck.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/office/office.h"

namespace blackbar {

struct IngestOptions {
  std::string password;      // for encrypted files of this call
  bool transcripts = false;  // call.srt beside call.mp3 is its transcript, and no record of its own
  std::function<void(const std::string&)> progress;
};

struct Ingested {
  std::string path;
  std::optional<Error> error;  // could not even be stored: not a file, not readable, over the limit
  RecordId record;
  int position = 0;
  bool duplicate = false;  // the request holds the same bytes already
};

// One answer a file; folders are walked in name order, links are not followed.
Result<std::vector<Ingested>> IngestPaths(Office& office, const RequestId& request,
                                          const std::vector<std::string>& paths, const IngestOptions& options,
                                          const std::string& user);

// Adds one stored blob as a record and enqueues its screening, in the caller's transaction.
struct NewRecord {
  RequestId request;
  RecordId parent;  // empty for a file
  std::string name;
  BlobRef blob;
  FileType type;
  std::optional<Digest> password_blob;
};
Result<Record> AddRecord(Office& office, const NewRecord& item, const std::string& actor);

// A clerk gives the password of an encrypted record, which is then screened again.
Result<void> GivePassword(Office& office, const Record& record, const std::string& password,
                          const std::string& user);

}  // namespace blackbar
