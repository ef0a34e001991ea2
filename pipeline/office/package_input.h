// Gathers what a bundle is made of from the office's rows: nothing here reads an original.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/file_calls.h"
#include "pipeline/office/rendition.h"
#include "pipeline/package/bundle.h"

namespace blackbar {

struct PackageInput {
  BundleInput bundle;
  std::vector<FileDescriptor> renditions;  // the bundle's records point at these
};

// `custodian` is the login of who certifies; none: no certificate.
Result<PackageInput> GatherPackage(Office& office, const Bundle& bundle,
                                   const std::optional<std::string>& custodian, const std::string& user);

}  // namespace blackbar
