// A record: one responsive thing of a request, whose original never changes. Two requests that hold the same
// file hold two records over one blob. A value read from the database; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/digest.h"
#include "core/id.h"
#include "core/medium.h"

namespace blackbar {

struct Record {
  RecordId id;
  RequestId request;
  int position = 0;  // 1, 2, 3... in its request
  RecordId parent;   // of an attachment or an archive's entry; else empty
  std::string name;  // as the clerk knows it; never leaves the office
  Digest digest;     // of the original
  int64_t size = 0;
  Medium medium = Medium::kUnknown;  // from the bytes, not the name
  std::string format;
  std::string state;        // of the RECORD machine: collected, screened, extracted, ...
  std::string disposition;  // empty: released by its plan; or withheld_full, not_responsive, ...
  std::vector<std::string> disposition_codes;  // exemptions of a record withheld in full
  RecordId duplicate_of;                       // an earlier record of the request with the same bytes
  std::string stuck_code;                      // an error's code; not empty: waits for a clerk
  std::string stuck_message;
  int pages = 0;            // of a recording: of its transcript
  int64_t duration_us = 0;  // of a recording, as played
  std::optional<Digest> pages_blob, facts_blob, password_blob, transcript_blob;
  std::string secret_key;    // hexadecimal; never leaves the office
  int64_t findings_run = 0;  // how often the detectors have run; 0: not yet
};

}  // namespace blackbar
