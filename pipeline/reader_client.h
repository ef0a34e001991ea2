// The trusted side of reading a record: opens it, reads its pages and draws them, all in sandboxed
// blackbar-read children. Pages are read in chunks by several children at once and delivered in page order;
// at most a bounded window of pages is in memory. A page that crashes or hangs the decoder harms only that
// page. The caller owns the file descriptor (a regular file or memfd) and gets back checked values only.
// Functions block; any thread may call them.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/page_cache.h"
#include "pipeline/recording/recording_options.h"
#include "pipeline/sandbox/run_child.h"

namespace blackbar {

enum class OcrMode {
  kAuto,    // where a page, or a picture on it, has no text
  kNever,   // the text layer only; such pages come back unsearched
  kAlways,  // every page's picture is read; what the text layer says too stays
};

struct ReadOptions {
  std::string password = {};  // of an encrypted PDF
  OcrMode ocr = OcrMode::kAuto;
  bool audit = true;  // look for hidden text and other people's failed redactions
  int jobs = 2;       // children at once
  int page_limit = 5'000;
  int64_t page_seconds = 120;  // of work on one page
  int64_t open_seconds = 120;  // of work before the first page
  PageCache* cache = nullptr;  // not owned; needs `original`
  std::string original = {};   // the digest of the original in hexadecimal
  SandboxPolicy sandbox = SandboxPolicy::kFull;
  std::string program_dir = {};  // of blackbar-read; empty: beside the running program
  RecordingOptions recording = {};
  std::function<void(const std::string&)> progress = {};  // of long work; one line now and then
};

struct PageRange {
  int from = 1;
  int to = 0;  // included; 0: the last page
};

struct OpenedRecord {
  DocumentFacts facts;
  bool encrypted = false;
  std::vector<std::pair<int64_t, int64_t>> sizes;  // of each page, width and height in thousandths of a point
  std::string sandbox;                             // in words, for certificates
};

// invalid_input when nobody can read it, limit_exceeded when it has more pages than options.page_limit.
Result<OpenedRecord> OpenRecord(int fd, const ReadOptions& options);

// An Error of `on_page` ends the reading and is what ReadPages returns.
Result<void> ReadPages(int fd, const ReadOptions& options, PageRange range,
                       const std::function<Result<void>(Page)>& on_page);

// A PNG as wide as asked for (pixels), as a reviewer sees it and a printer prints it.
Result<std::string> RenderPage(int fd, const ReadOptions& options, int page, int width);

// The bytes of an attached file; `index` as in the document's hidden texts of channel "attachment".
Result<std::string> ReadAttachment(int fd, const ReadOptions& options, int index);

// Names this reader and its libraries: part of every cache key, and of certificates.
std::string ReaderVersion();

}  // namespace blackbar
