#include "pipeline/package/verify_bundle.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pipeline/package/bundle_files.h"
#include "pipeline/package/manifest.h"
#include "pipeline/package/signature.h"
#include "pipeline/package/sums.h"

namespace blackbar {
namespace {

constexpr uint64_t kMaxSums = 64 << 20;
constexpr uint64_t kMaxSignature = 1024;
constexpr uint64_t kMaxKey = 4096;
constexpr uint64_t kMaxManifest = 128 << 20;
constexpr std::array kAlways = {"VERIFY.txt", "letter.pdf",          "manifest.json",
                                "office.pem", "withholding-log.csv", "withholding-log.pdf"};

class Verification {
 public:
  Verification(const VerifyBundleOptions& options, BundleReport* report)
      : options_(options), report_(*report) {}

  Result<void> Run(const BundleFiles& files) {
    report_.files = static_cast<int64_t>(files.Names().size());
    const std::string sums_text = Read(files, kSumsName, kMaxSums);
    CheckSignature(files, sums_text);
    const ReadSums read = ParseSums(sums_text);
    for (const std::string& problem : read.problems) Problem(kSumsName, "bad_line", problem);
    TRY(CompareFiles(files, read.sums));
    CompareManifest(files, read.sums);
    return {};
  }

 private:
  void Problem(const std::string& file, const char* code, const std::string& message) {
    report_.problems.push_back({file, code, message});
  }

  // Empty when it is not there or too large, which is a problem of its own.
  std::string Read(const BundleFiles& files, const char* name, uint64_t limit) {
    if (!files.Has(name)) {
      Problem(name, "missing", "the bundle cannot be verified without it");
      return "";
    }
    Result<std::string> bytes = files.Bytes(name, limit);
    if (bytes) return *std::move(bytes);
    Problem(name, "changed", bytes.error().message);
    return "";
  }

  void CheckSignature(const BundleFiles& files, const std::string& sums_text) {
    const std::string signature = Read(files, kSignatureName, kMaxSignature);
    const std::string pem = Read(files, kKeyName, kMaxKey);
    const Result<VerifyingKey> inside = VerifyingKey::FromPem(pem);
    if (!inside && !pem.empty()) Problem(kKeyName, "changed", inside.error().message);
    if (!inside) return;
    report_.fingerprint = inside->fingerprint().Hex();
    if (!inside->Verifies(signature, sums_text)) {
      Problem(kSignatureName, "signature", "the signature does not fit SHA256SUMS and office.pem");
      return;
    }
    report_.signer = BundleSigner::kUnproven;
    if (pinned_) ComparePinned(*inside);
  }

  void ComparePinned(const VerifyingKey& inside) {
    const bool same = inside.fingerprint() == pinned_->fingerprint();
    report_.signer = same ? BundleSigner::kPinned : BundleSigner::kWrong;
    if (!same)
      Problem(kKeyName, "other_key",
              "signed, but by another key than the one that you trust; ask the office");
  }

  Result<void> CompareFiles(const BundleFiles& files, const Sums& sums) {
    for (const char* name : kAlways)
      if (!sums.contains(name)) Problem(name, "missing", "SHA256SUMS does not list it");
    for (const auto& [name, digest] : sums) {
      if (!files.Has(name)) {
        Problem(name, "missing", "SHA256SUMS lists it, but it is not there");
      } else if (TRY(files.DigestOf(name)) != digest) {
        Problem(name, "changed", "its bytes are not those that were signed");
      }
    }
    for (const std::string& name : files.Names())
      if (!sums.contains(name) && name != kSumsName && name != kSignatureName)
        Problem(name, "extra", "SHA256SUMS does not list it");
    return {};
  }

  void CompareManifest(const BundleFiles& files, const Sums& sums) {
    if (!files.Has(kManifestName)) return;
    std::vector<std::pair<std::string, std::string>> found;
    const ManifestFacts facts = CheckManifest(Read(files, kManifestName, kMaxManifest), sums, &found);
    report_.request_number = facts.request_number;
    report_.release_number = facts.release_number;
    report_.records = facts.records;
    if (!facts.key_fingerprint.empty() && facts.key_fingerprint != report_.fingerprint)
      found.emplace_back(kKeyName, "it is not the key that the manifest names");
    for (const auto& [file, message] : found) Problem(file, "manifest", message);
  }

 public:
  Result<void> ReadPinned() {
    if (!options_.pinned_pem) return {};
    Result<VerifyingKey> key = VerifyingKey::FromPem(*options_.pinned_pem);
    if (!key) return Error{key.error().code, key.error().message, "the key that you gave"};
    pinned_ = *key;
    return {};
  }

 private:
  const VerifyBundleOptions& options_;
  BundleReport& report_;
  std::optional<VerifyingKey> pinned_;
};

const char* SignerName(BundleSigner signer) {
  switch (signer) {
    case BundleSigner::kUnproven:
      return "unproven";
    case BundleSigner::kPinned:
      return "pinned_key";
    case BundleSigner::kWrong:
      return "wrong";
  }
  return "wrong";
}

}  // namespace

Result<BundleReport> VerifyBundle(const std::string& zip_or_folder, const VerifyBundleOptions& options) {
  BundleReport report;
  Verification verification(options, &report);
  TRY(verification.ReadPinned());
  const BundleFiles files = TRY(BundleFiles::Open(zip_or_folder, options, &report.problems));
  TRY(verification.Run(files));
  return report;
}

Json BundleReportToJson(const BundleReport& report) {
  Json problems = Json::array();
  for (const BundleProblem& problem : report.problems)
    problems.push_back({{"file", problem.file}, {"code", problem.code}, {"message", problem.message}});
  return {{"intact", report.intact()},        {"signer", SignerName(report.signer)},
          {"key_sha256", report.fingerprint}, {"request", report.request_number},
          {"release", report.release_number}, {"files", report.files},
          {"records", report.records},        {"problems", problems}};
}

std::string BundleReportLine(const BundleReport& report) {
  if (!report.intact()) {
    const std::string first = report.problems.empty() ? ""
                                                      : fmt::format(": {}: {}", report.problems[0].file,
                                                                    report.problems[0].message);
    return fmt::format("NOT intact, {} problem{}{}", report.problems.size(),
                       report.problems.size() == 1 ? "" : "s", first);
  }
  if (report.signer == BundleSigner::kPinned) return "intact, signed by the pinned key";
  return fmt::format(
      "intact, signer unproven: compare the key's fingerprint {} with the one the office publishes",
      report.fingerprint);
}

}  // namespace blackbar
