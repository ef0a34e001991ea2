#include "core/database.h"

#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "core/migrations.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

std::unique_ptr<Database> Open(const TemporaryFolder& folder, int busy_timeout_ms = 15'000) {
  return OpenSqlite(folder.File("office.db"), {busy_timeout_ms}).value();
}

int64_t CountRows(Database& database, const std::string& table) {
  return database.Query("SELECT COUNT(*) FROM " + table).value().at(0).Int(0);
}

}  // namespace

TEST_CASE("values come back as they went in") {
  TemporaryFolder folder;
  auto database = Open(folder);
  REQUIRE(database->RunScript("CREATE TABLE t (a TEXT, b BIGINT, c TEXT, d TEXT)").has_value());
  std::string odd("nul\0inside", 10);
  REQUIRE(database->Execute("INSERT INTO t VALUES(?1, ?2, ?3, ?4)", {odd, INT64_MIN, nullptr, Bytes{odd}})
              .value() == 1);
  Rows rows = database->Query("SELECT a, b, c, d FROM t WHERE b = ?", {INT64_MIN}).value();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].Text(0) == odd);
  CHECK(rows[0].Int(1) == INT64_MIN);
  CHECK(rows[0].IsNull(2));
  CHECK_FALSE(rows[0].MaybeText(2).has_value());
  CHECK(rows[0].BytesAt(3) == odd);
}

TEST_CASE("Execute counts the rows of its own statement") {
  TemporaryFolder folder;
  auto database = Open(folder);
  REQUIRE(database->RunScript("CREATE TABLE t (a BIGINT); INSERT INTO t VALUES (1), (2), (3)").has_value());
  CHECK(database->Execute("UPDATE t SET a = a + 10").value() == 3);
  CHECK(database->Execute("UPDATE t SET a = 0 WHERE a = 99").value() == 0);
  CHECK(database->Execute("CREATE TABLE u (a BIGINT)").value() == 0);
  CHECK(database->Query("UPDATE t SET a = 5 WHERE a = 11 RETURNING a").value().size() == 1);
}

TEST_CASE("the file is private, durable and checks foreign keys") {
  TemporaryFolder folder;
  auto database = Open(folder);
  struct stat info {};
  REQUIRE(stat(folder.File("office.db").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
  CHECK(database->Query("PRAGMA journal_mode").value()[0].Text(0) == "wal");
  CHECK(database->Query("PRAGMA synchronous").value()[0].Int(0) == 2);
  CHECK(database->Query("PRAGMA foreign_keys").value()[0].Int(0) == 1);
}

TEST_CASE("a transaction is all or nothing") {
  TemporaryFolder folder;
  auto database = Open(folder);
  REQUIRE(database->RunScript("CREATE TABLE t (a BIGINT PRIMARY KEY)").has_value());

  SECTION("an error of the function rolls back") {
    Result<void> done = database->InTransaction([&]() -> Result<void> {
      CHECK(database->in_transaction());
      TRY(database->Execute("INSERT INTO t VALUES (1)"));
      return Error{ErrorCode::kRefused, "no"};
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::kRefused);
  }
  SECTION("a failed statement that the function overlooks rolls back all the same") {
    Result<void> done = database->InTransaction([&]() -> Result<void> {
      TRY(database->Execute("INSERT INTO t VALUES (1)"));
      (void)database->Execute("INSERT INTO t VALUES (1)");
      return {};
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::kConflict);
  }
  SECTION("an exception rolls back") {
    CHECK_THROWS_AS(database->InTransaction([&]() -> Result<void> {
      TRY(database->Execute("INSERT INTO t VALUES (1)"));
      throw std::bad_alloc();
    }),
                    std::bad_alloc);
  }
  CHECK_FALSE(database->in_transaction());
  CHECK(CountRows(*database, "t") == 0);
  CHECK(Transact(*database, [&]() -> Result<int> {
          TRY(database->Execute("INSERT INTO t VALUES (7)"));
          return 7;
        }).value() == 7);
  CHECK(CountRows(*database, "t") == 1);
}

TEST_CASE("a second writer waits and then is told that the database is busy") {
  TemporaryFolder folder;
  auto one = Open(folder), other = Open(folder, 20);
  REQUIRE(one->RunScript("CREATE TABLE t (a BIGINT)").has_value());
  Result<void> done = one->InTransaction([&]() -> Result<void> {
    Result<void> second = other->InTransaction([]() -> Result<void> { return {}; });
    CHECK(second.error().code == ErrorCode::kUnavailable);
    CHECK_FALSE(other->in_transaction());
    return {};
  });
  CHECK(done.has_value());
  CHECK(other->InTransaction([]() -> Result<void> { return {}; }).has_value());
}

TEST_CASE("errors carry the code that tells what to do") {
  TemporaryFolder folder;
  auto database = Open(folder);
  CHECK(database->Query("SELECT * FROM nothing").error().code == ErrorCode::kCorrupt);
  std::ofstream(folder.File("junk.db")) << std::string(8192, 'x');
  CHECK(OpenSqlite(folder.File("junk.db")).error().code == ErrorCode::kCorrupt);
  CHECK(OpenSqlite(folder.File("no/such/folder.db")).error().code == ErrorCode::kUnavailable);
  Error error = OpenDatabase("postgresql://example/office").error();
  CHECK(error.code == ErrorCode::kUnavailable);
  CHECK(error.message.find("not built") != std::string::npos);
}

TEST_CASE("eight threads open one new database and migrate it once") {
  TemporaryFolder folder;
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { good += OpenDatabase(folder.File("office.db")).has_value(); });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(good == 8);
  auto database = Open(folder);
  CHECK(CountRows(*database, "migrations") == static_cast<int64_t>(BuiltInMigrations().size()));
}

TEST_CASE("migrations are applied in order, once, and never silently changed") {
  TemporaryFolder folder;
  auto database = Open(folder);
  std::vector<Migration> migrations = {{1, "0001_a", "CREATE TABLE a (x BIGINT);"},
                                       {3, "0003_c", "CREATE TABLE c (x BIGINT);"}};
  REQUIRE(Migrate(*database, migrations).has_value());
  REQUIRE(Migrate(*database, migrations).has_value());
  CHECK(CountRows(*database, "migrations") == 2);

  SECTION("an edited one is an alarm") {
    migrations[0].sql = "CREATE TABLE a (y BIGINT);";
    CHECK(Migrate(*database, migrations).error().code == ErrorCode::kCorrupt);
  }
  SECTION("one that vanished is an alarm") {
    migrations.erase(migrations.begin());
    CHECK(Migrate(*database, migrations).error().code == ErrorCode::kCorrupt);
  }
  SECTION("one slipped in before an applied one is an alarm") {
    migrations.insert(migrations.begin() + 1, {2, "0002_b", "CREATE TABLE b (x BIGINT);"});
    CHECK(Migrate(*database, migrations).error().code == ErrorCode::kCorrupt);
  }
  SECTION("a newer database is refused") {
    migrations.pop_back();
    CHECK(Migrate(*database, migrations).error().code == ErrorCode::kRefused);
  }
  SECTION("one that fails leaves nothing") {
    migrations.push_back({4, "0004_d", "CREATE TABLE d (x BIGINT); INSERT INTO nowhere VALUES (1);"});
    CHECK_FALSE(Migrate(*database, migrations).has_value());
    CHECK_FALSE(database->Query("SELECT * FROM d").has_value());
    CHECK(CountRows(*database, "migrations") == 2);
  }
}

TEST_CASE("a part of a migration can be for one dialect") {
  std::string sql = "A;\n-- only sqlite\nB;\n-- end\n-- only postgresql\nC;\n-- end\nD;\n";
  CHECK(SqlForDialect(sql, "sqlite").value() == "A;\nB;\nD;\n");
  CHECK(SqlForDialect(sql, "postgresql").value() == "A;\nC;\nD;\n");
  CHECK_FALSE(SqlForDialect("-- only sqlite\nB;\n", "sqlite").has_value());
}

}  // namespace blackbar
