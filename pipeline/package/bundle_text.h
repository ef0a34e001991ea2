// VERIFY.txt: how anyone checks a bundle with tools that every Linux and macOS has. Lines that begin with
// four spaces are commands, run as they stand in the bundle's folder; the tests do so. Pure; any thread.
#pragma once

#include <string>

#include "pipeline/package/bundle.h"

namespace blackbar {

std::string VerifyText(const BundleInput& input, const VerifyingKey& key);

}  // namespace blackbar
