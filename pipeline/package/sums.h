// SHA256SUMS: the list that the signature covers, in the form of coreutils' sha256sum: 64 hexadecimal digits,
// two spaces, a name, a line feed; sorted by the bytes of the name, each name once. Pure; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/digest.h"

namespace blackbar {

inline constexpr const char* kSumsName = "SHA256SUMS";
inline constexpr const char* kSignatureName = "SHA256SUMS.sig";
inline constexpr const char* kKeyName = "office.pem";
inline constexpr const char* kManifestName = "manifest.json";

using Sums = std::map<std::string, Digest>;  // file name -> digest

std::string WriteSums(const Sums& sums);

struct ReadSums {
  Sums sums;                          // of the lines that are good
  std::vector<std::string> problems;  // "line 3: not in order"
};

ReadSums ParseSums(std::string_view untrusted);

}  // namespace blackbar
