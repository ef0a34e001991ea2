// manifest.json: what is in a bundle, for machines. Written from a BundleInput, read back by the
// verification. Canonical JSON and a line feed; the format is in docs/formats.md. Pure; any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/json.h"
#include "pipeline/package/listed_record.h"
#include "pipeline/package/sums.h"

namespace blackbar {

inline constexpr const char* kManifestSchema = "blackbar-bundle-1";

struct PackagedFile {
  std::string name;
  Digest digest;
  int64_t size = 0;
};

// `files`: what was written so far: documents and records.
std::string WriteManifest(const BundleInput& input, const Listing& listing,
                          const std::vector<PackagedFile>& files, const VerifyingKey& key);

struct ManifestFacts {
  std::string request_number, key_fingerprint;
  int64_t release_number = 0, records = 0;
};

// Reads the manifest and compares it with the list of files that was signed. What does not agree is added to
// `problems` as {file, message}.
ManifestFacts CheckManifest(std::string_view untrusted, const Sums& sums,
                            std::vector<std::pair<std::string, std::string>>* problems);

}  // namespace blackbar
