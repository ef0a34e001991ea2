// Where the files that an office edits are found at run time: jurisdictions/, letters/, certificates/,
// pages/. Stateless and safe from any thread; only the trusted program asks (children get open files, not
// folders).
#pragma once

#include <filesystem>

#include "core/result.h"

namespace blackbar {

// The folder that holds jurisdictions/ and its siblings: BLACKBAR_DATA when that is set (then it must be
// right), else the templates/ of the build tree the program lies in, else the installed folder.
Result<std::filesystem::path> DataDir();

// The folder of the jurisdiction profiles inside it.
Result<std::filesystem::path> JurisdictionsDir();

}  // namespace blackbar
