// The stages of a release, in order, on one screen: a newcomer starts here. Constants only. `program` is
// where the stage's slow work is done: "blackbar" is the trusted program, every other one a sandboxed child
// that sees one record. `file` is the header to read first; `office` is the file that runs the stage on an
// office's rows (a job, or a person's command) with its guards. docs/architecture.md follows one PDF through
// them.
#pragma once

#include <string_view>

namespace blackbar {

struct Stage {
  std::string_view name;
  std::string_view what;
  std::string_view program;
  std::string_view file;
  std::string_view office;
};

inline constexpr Stage kStages[] = {
    {"ingest", "files and folders become records; the original is stored before anything looks into it",
     "blackbar", "pipeline/office/ingest.h", "pipeline/office/ingest.cc"},
    {"screen", "the type from the bytes; what lies in archives and attachments becomes records of its own",
     "blackbar-read", "pipeline/unpack_client.h", "pipeline/office/screen_job.cc"},
    {"extract", "pages, words with boxes, OCR where there is no text, warnings about what is hidden",
     "blackbar-read", "pipeline/extract.h", "pipeline/office/extract_job.cc"},
    {"detect", "proposals with kind, place, score and reason, over all records of a request together",
     "blackbar", "pipeline/detectors/detect.h", "pipeline/office/detect_job.cc"},
    {"review", "people look at every page and decide every proposal", "blackbar", "pipeline/office/review.h",
     "pipeline/office/review.cc"},
    {"lock", "findings and decisions become the plan, whose digest goes into the audit log", "blackbar",
     "core/lock.h", "pipeline/office/approval.cc"},
    {"approve", "another person says yes to the locked plan, or sends it back", "blackbar",
     "pipeline/office/review.h", "pipeline/office/approval.cc"},
    {"redact", "a new file from what is visible and what the plan leaves", "blackbar-redact",
     "redactors/redactor.h", "pipeline/office/redact_job.cc"},
    {"verify", "independent checks of the new file against original and plan", "blackbar-verify",
     "pipeline/checks/check.h", "pipeline/office/redact_job.cc"},
    {"package", "letter, withholding log, manifest, checksums, signature, zip", "blackbar-print",
     "pipeline/package/bundle.h", "pipeline/office/release.cc"},
    {"certify", "the custodian's certificate goes in, from the same renditions", "blackbar-print",
     "pipeline/office/release.h", "pipeline/office/release.cc"},
    {"deliver", "the bundle is handed over, with its proof", "blackbar", "pipeline/office/release.h",
     "pipeline/office/release.cc"},
};

}  // namespace blackbar
