#include "templates/data_dir.h"

#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#ifndef BLACKBAR_INSTALL_DATA
#define BLACKBAR_INSTALL_DATA "/usr/share/blackbar"
#endif

namespace blackbar {
namespace {

namespace fs = std::filesystem;

bool HoldsProfiles(const fs::path& dir) {
  std::error_code none;
  return fs::is_regular_file(dir / "jurisdictions" / "us-overlay.json", none);
}

// Exact places only: searching upwards without end could find somebody else's folder.
std::vector<fs::path> Candidates() {
  std::vector<fs::path> found;
  std::error_code failed;
  fs::path self = fs::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    fs::path bin = self.parent_path();
    found.push_back(bin / "../../../templates");  // <source>/build/<preset>/bin
    found.push_back(bin / "../../templates");     // <source>/build/bin
    found.push_back(bin / "../share/blackbar");   // an installed tree that was moved
  }
  found.push_back(BLACKBAR_INSTALL_DATA);
  return found;
}

}  // namespace

Result<fs::path> DataDir() {
  if (const char* set = std::getenv("BLACKBAR_DATA"); set != nullptr && *set != '\0') {
    if (HoldsProfiles(set)) return fs::path(set);
    return Error{ErrorCode::kNotFound, "BLACKBAR_DATA names a folder without jurisdictions/us-overlay.json",
                 set};
  }
  for (const fs::path& candidate : Candidates()) {
    if (HoldsProfiles(candidate)) return candidate.lexically_normal();
  }
  return Error{ErrorCode::kNotFound,
               "the data folder (jurisdictions, letters) was not found; set BLACKBAR_DATA to it"};
}

Result<fs::path> JurisdictionsDir() { return TRY(DataDir()) / "jurisdictions"; }

}  // namespace blackbar
