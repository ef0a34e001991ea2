// What the office and its requests ask of the detectors: own numbers, patterns, protected people, thresholds,
// detectors that are off, and the terms of a request. Rows of the office's database; every change is an audit
// event that names the entry by its id and never by its text (protected people and terms are personal data).
// A change makes the findings of open requests outdated: the next `work` runs the detectors again, and until
// then nothing of the request is approved or released.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json.h"
#include "pipeline/detectors/detect_settings.h"
#include "pipeline/office/office.h"

namespace blackbar {

// The lists, by their names in the database and the audit log.
inline constexpr char kAllowList[] = "allow";
inline constexpr char kPatternList[] = "pattern";
inline constexpr char kProtectedList[] = "protected";
inline constexpr char kThresholdList[] = "threshold";  // {"kind","score"}, one entry a kind
inline constexpr char kOffList[] = "off";              // a detector's name
inline constexpr char kTermList[] = "term";            // of a request

struct ListEntry {
  std::string id;
  Json body;  // as in settings_json.h
  std::string added_by;
  Instant added_at;
};

// Entries that stand, oldest first. `request` is empty for the office's lists.
Result<std::vector<ListEntry>> EntriesOf(Office& office, const std::string& list, const RequestId& request);

// Checks the entry, adds it, and gives its id. The office's lists are the administrator's, the terms of a
// request the clerk's and reviewer's. conflict: the same entry is there already. A threshold of a kind takes
// the place of the one before.
Result<std::string> AddEntry(Office& office, const std::string& list, const RequestId& request,
                             const Json& untrusted, const std::string& user);
// By id, or by what tells it: a pattern's name, an allowed text, a kind, a detector, a term's text, a
// protected person's name. not_found when none is.
Result<void> RemoveEntry(Office& office, const std::string& list, const RequestId& request,
                         const std::string& entry, const std::string& user);

// Everything for one request: lists, the profile's age limit, exemption codes. `change` is the state of the
// lists, for NoteDetected.
struct RequestSettings {
  DetectSettings settings;
  int64_t change = 0;
};
Result<RequestSettings> SettingsOfRequest(Office& office, const RequestId& request,
                                          const std::string& jurisdiction);

// In the caller's transaction: the detectors have run with the lists of `change`.
Result<void> NoteDetected(Office& office, const RequestId& request, int64_t change);
// refused when lists have changed since the detectors ran over the request.
Result<void> RequireDetected(Office& office, const RequestId& request);
// Open requests whose lists have changed since.
Result<std::vector<RequestId>> OutdatedRequests(Office& office);

}  // namespace blackbar
