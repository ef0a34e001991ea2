// Rows of renditions and bundles, and the stamps that a rendition carries. Shared by the jobs and the
// release.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/id.h"
#include "core/record.h"
#include "pipeline/office/office.h"
#include "redactors/redactor.h"

namespace blackbar {

struct Rendition {
  RenditionId id;
  BundleId bundle;
  RecordId record;
  int position = 0;  // of the record in its request
  Digest plan;
  int64_t bates_first = 0, bates_last = 0;
  std::string state;  // waiting, rendered, verified, failed
  std::optional<Digest> digest, report;
  int64_t size = 0;
  std::string made_json;  // RedactReport
};

struct Bundle {
  BundleId id;
  RequestId request;
  int number = 0;      // release 1, 2, 3... of its request
  int supersedes = 0;  // the release number that it replaces; 0: none
  std::string state;   // of the BUNDLE machine
  std::string bates_prefix;
  std::string note;  // the office's own paragraph in the letter
  std::string certified_by;
  std::optional<Digest> manifest, zip;
};

Result<Rendition> LoadRendition(Office& office, const RenditionId& id);
Result<std::vector<Rendition>> RenditionsOf(Office& office, const BundleId& bundle);
Result<Bundle> LoadBundle(Office& office, const BundleId& id);
// The newest bundle of a request, or the one with that release number.
Result<Bundle> FindBundle(Office& office, const RequestId& request, int number = 0);

inline constexpr int kBatesDigits = 6;
std::string BatesText(const std::string& prefix, int64_t number);
// The same for redacting and for verifying, so that what was verified is what is packaged.
Result<RedactOptions> StampsFor(Office& office, const Rendition& rendition);

}  // namespace blackbar
