#include "tracker/user.h"

#include "core/audit.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

constexpr Instant kNow{1'790'000'000'000'000};

struct Office {
  TemporaryFolder folder;
  std::unique_ptr<Database> database = OpenDatabase(folder.File("office.db")).value();
};

TEST_CASE("users have roles, sign with a name, and are disabled rather than removed") {
  Office office;
  User rivera = AddUser(*office.database, kNow, "system",
                        {"mrivera", "Maria Rivera", "Records Supervisor", {"reviewer", "approver"}})
                    .value();
  CHECK(rivera.Has("approver"));
  CHECK_FALSE(rivera.Has("custodian"));
  CHECK(RequireRole(*office.database, "mrivera", {"custodian", "reviewer"}).has_value());
  CHECK(RequireRole(*office.database, "mrivera", {"custodian"}).error().code == ErrorCode::kRefused);
  REQUIRE(DisableUser(*office.database, kNow, "system", "mrivera").has_value());
  CHECK(RequireRole(*office.database, "mrivera", {"reviewer"}).error().code == ErrorCode::kRefused);
  CHECK(FindUser(*office.database, "mrivera")->name == "Maria Rivera");
  CHECK(ListUsers(*office.database)->size() == 1);
  CHECK(VerifyAudit(*office.database)->events == 2);
}

TEST_CASE("a user that cannot be is refused, and nothing is written") {
  Office office;
  REQUIRE(AddUser(*office.database, kNow, "system", {"jchen", "J. Chen", "", {"clerk"}}).has_value());
  const NewUser wrong[] = {{"jchen", "Another", "", {"clerk"}}, {"J Chen", "J. Chen", "", {"clerk"}},
                           {"", "J. Chen", "", {"clerk"}},      {"system", "J. Chen", "", {"clerk"}},
                           {"kd", "", "", {"clerk"}},           {"kd", "K. D.", "", {}},
                           {"kd", "K. D.", "", {"king"}}};
  for (const NewUser& each : wrong) CHECK_FALSE(AddUser(*office.database, kNow, "system", each).has_value());
  CHECK(ListUsers(*office.database)->size() == 1);
  CHECK(VerifyAudit(*office.database)->events == 1);
}

}  // namespace
}  // namespace blackbar
