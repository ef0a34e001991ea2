#include "pipeline/package/sums.h"

#include <fmt/format.h>

#include "pipeline/package/zip_format.h"

namespace blackbar {
namespace {

constexpr size_t kDigestSize = 64;

}  // namespace

std::string WriteSums(const Sums& sums) {
  std::string text;
  for (const auto& [name, digest] : sums) text += fmt::format("{}  {}\n", digest.Hex(), name);
  return text;
}

ReadSums ParseSums(std::string_view untrusted) {
  ReadSums read;
  std::string before;
  for (int line = 1; !untrusted.empty(); ++line) {
    const size_t end = untrusted.find('\n');
    const std::string_view text = untrusted.substr(0, end);
    untrusted.remove_prefix(end == std::string_view::npos ? untrusted.size() : end + 1);
    const auto problem = [&](const char* what) {
      read.problems.push_back(fmt::format("line {}: {}", line, what));
    };
    if (end == std::string_view::npos) problem("is cut off");
    const bool shaped = text.size() > kDigestSize + 2 && text.substr(kDigestSize, 2) == "  ";
    const Result<Digest> digest = Digest::FromHex(text.substr(0, kDigestSize));
    if (!shaped || !digest || !IsSafeBundleName(text.substr(kDigestSize + 2))) {
      problem("is no digest, two spaces and a file's name");
      continue;
    }
    const std::string name(text.substr(kDigestSize + 2));
    if (name == kSumsName || name == kSignatureName) problem("names what it cannot cover");
    if (read.sums.contains(name)) {
      problem("names a file for the second time");
      continue;
    }
    if (name < before) problem("is not in the order of the names");
    before = name;
    read.sums[name] = *digest;
  }
  return read;
}

}  // namespace blackbar
