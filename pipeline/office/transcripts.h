// The office's own transcript of a recording: stored as a blob, and the recording is read again with it.
// Functions open their own transaction.
#pragma once

#include <string>

#include "core/record.h"
#include "pipeline/office/office.h"

namespace blackbar {

// Refused for what is no recording, and once the record is approved. Pages that were seen count as unseen
// again, since their text is another one. `bytes` must be a transcript (pipeline/recording/transcript.h).
Result<void> AttachTranscript(Office& office, const Record& record, const std::string& bytes,
                              const std::string& user);

}  // namespace blackbar
