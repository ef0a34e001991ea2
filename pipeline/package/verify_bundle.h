// Verifies a bundle offline, with nothing but the bundle (zip or folder) and, when the person has it, the
// office's public key. Finds and names every changed, missing or extra file or byte. A zip is indexed in the
// sandboxed blackbar-print; its bytes are hashed here. Trusted program; blocks; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "pipeline/sandbox/run_child.h"

namespace blackbar {

struct BundleProblem {
  std::string file;  // "records/JC000001-JC000003.pdf", "SHA256SUMS.sig", or "the zip file"
  std::string code;  // changed, missing, extra, duplicate, not_a_file, unsafe_name, foreign_bytes, bad_line,
                     // signature, other_key, manifest
  std::string message;  // one line for a person
};

enum class BundleSigner {
  kUnproven,  // the signature fits the key inside; nobody pinned a key
  kPinned,    // signed by the pinned key
  kWrong,     // no good signature, or another key than the pinned one
};

struct BundleReport {
  std::vector<BundleProblem> problems;
  BundleSigner signer = BundleSigner::kWrong;
  std::string fingerprint;  // of office.pem; empty when it is no key
  std::string request_number;
  int64_t release_number = 0;
  int64_t files = 0, records = 0;
  bool intact() const { return problems.empty() && signer != BundleSigner::kWrong; }
};

struct VerifyBundleOptions {
  std::optional<std::string> pinned_pem = {};
  std::string program_dir = {};
  SandboxPolicy sandbox = SandboxPolicy::kFull;
};

// An Error only when the verification could not run (no such file, no sandbox): the caller treats that as not
// verified. A file that is no zip at all is kInvalidInput.
Result<BundleReport> VerifyBundle(const std::string& zip_or_folder, const VerifyBundleOptions& options = {});

Json BundleReportToJson(const BundleReport& report);
// "intact; signer unproven: compare the key's fingerprint ... with the office's" and so on; one line.
std::string BundleReportLine(const BundleReport& report);

}  // namespace blackbar
