// How content is removed: one redactor a medium, found through registry.cc. Runs only inside the sandboxed
// blackbar-redact. A redactor makes a NEW file from what is visible and what the plan leaves; it never edits
// the original, and no object of the original survives. Pure: the same input gives the same bytes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/page.h"
#include "core/plan.h"
#include "core/result.h"

namespace blackbar {

struct RedactOptions {
  bool redline = false;      // marks shown, nothing removed: for approval inside the office only
  std::string bates_prefix;  // empty and bates_start 0: no stamp
  int64_t bates_start = 0;   // number of the first page
  int bates_digits = 6;
  std::string title;  // neutral title of the file, such as "Record 1 of request 2026-0001"
};

// Where finished parts of a long redaction are kept, so that a killed worker's successor need not make them
// again. What it answers is from an earlier run of the same redactor, plan and original; it is checked all
// the same. Parts hold of the rendition only what the plan leaves.
class ChunkStore {
 public:
  virtual ~ChunkStore() = default;
  virtual Result<std::optional<std::string>> Find(int number) = 0;
  virtual Result<void> Keep(int number, std::string_view bytes) = 0;
};

struct RedactInput {
  std::string_view original;  // the bytes, mapped read-only
  std::string password;       // empty: none
  const PlanContent& plan;
  // Words of a page as extracted and shown to the reviewer (text layer or OCR). Pages from 1.
  std::function<Result<Page>(int page)> words;
  // How far a recording is, in its own time; called often, from the thread that called Redact. May be empty.
  std::function<void(int64_t done_us, int64_t of_us)> progress = {};
  ChunkStore* chunks = nullptr;  // of a video; null: everything is made now
};

// How each page was made: "rebuilt" (vectors and text), "raster" or, of a photo, "picture", and why. A
// recording has no pages here.
struct PageMethod {
  int page = 0;
  std::string method;
  std::string why;  // no record text
};

struct RedactReport {
  std::vector<PageMethod> pages;
  int boxes = 0;          // boxes drawn
  int words_removed = 0;  // words of the text that a box touched
  int words_kept = 0;
  int64_t muted_us = 0;  // of a recording: silent or a tone
  int64_t frames = 0;    // of a video: pictures written
  int64_t masked_frames = 0;
};

class Redactor {
 public:
  virtual ~Redactor() = default;
  virtual std::string_view name() const = 0;  // with its version, such as "pdf 1"
  virtual bool Handles(Medium medium) const = 0;
  // Writes the rendition to `output_fd`, from its start.
  virtual Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                                      int output_fd) const = 0;
};

// The redactor for a medium, or nullptr: then the record is withheld until a person decides.
const Redactor* RedactorFor(Medium medium);

Json RedactReportToJson(const RedactReport& report);
Result<RedactReport> RedactReportFromJson(const Json& untrusted);

}  // namespace blackbar
