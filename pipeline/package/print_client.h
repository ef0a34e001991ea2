// Prints a letter, a certificate or a log as PDF: the trusted side of the sandboxed blackbar-print. The HTML
// is the subset of docs/formats.md, "Printed HTML"; names and texts in it come from forms, which is why it is
// laid out in a child. Blocks until the child is gone; any thread. The same call gives the same bytes.
#pragma once

#include <string>

#include "core/result.h"
#include "pipeline/sandbox/run_child.h"

namespace blackbar {

enum class Paper { kLetter, kA4 };

struct PrintOptions {
  std::string title;           // of the document; shown by viewers
  std::string lang = "en-US";  // BCP 47
  std::string footer = {};     // left of the page number
  Paper paper = Paper::kLetter;
  std::string program_dir = {};  // empty: the folder of the running binary
  SandboxPolicy sandbox = SandboxPolicy::kFull;
};

// kInvalidInput names the tag and line that is not of the subset.
Result<std::string> PrintPdf(const std::string& html, const PrintOptions& options);

}  // namespace blackbar
