#include "templates/data_dir.h"

#include <cstdlib>
#include <filesystem>

#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("the data folder of the build tree is found without any setting") {
  ::unsetenv("BLACKBAR_DATA");
  Result<std::filesystem::path> dir = JurisdictionsDir();
  REQUIRE(dir.has_value());
  CHECK(std::filesystem::equivalent(*dir,
                                    std::filesystem::path(BLACKBAR_SOURCE_DIR) / "templates/jurisdictions"));
}

TEST_CASE("BLACKBAR_DATA that is wrong is an error, not a reason to guess") {
  ::setenv("BLACKBAR_DATA", "/nonexistent/blackbar", 1);
  Result<std::filesystem::path> dir = DataDir();
  ::unsetenv("BLACKBAR_DATA");
  REQUIRE_FALSE(dir.has_value());
  CHECK(dir.error().code == ErrorCode::kNotFound);
}

}  // namespace
}  // namespace blackbar
