// Reads a recording into facts and pages: what it carries (blackbar-read), what is said in it (a supplied
// transcript, or a recogniser's draft) and how it sounds. Trusted program; the caller keeps the descriptor.
// Blocks; any thread may call it.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/reader_client.h"

namespace blackbar {

struct ReadRecordingResult {
  DocumentFacts facts;
  std::vector<Page> pages;  // of the transcript; one empty page that nobody searched where there is none
  std::string sandbox;      // in words
  Json sound;               // peaks and voice activity (docs/formats.md, "Sound"); null where not asked for
};

Result<ReadRecordingResult> ReadRecording(int fd, const ReadOptions& options);

}  // namespace blackbar
