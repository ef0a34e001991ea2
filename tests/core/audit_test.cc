#include "core/audit.h"

#include <sstream>

#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

AuditEntry Entry(int i) {
  return {Instant{int64_t{1'000'000} * i},
          "mrivera",
          "plan.locked",
          "record:" + std::string(20, '0' + i % 10),
          {{"pages", i}}};
}

struct Log {
  TemporaryFolder folder;
  std::unique_ptr<Database> database = OpenDatabase(folder.File("office.db")).value();

  AuditEvent Append(const AuditEntry& entry) {
    return Transact(*database, [&] { return AppendAudit(*database, entry); }).value();
  }
  void Fill(int count) {
    for (int i = 1; i <= count; ++i) Append(Entry(i));
  }
  // What somebody with the file and a SQL shell can do.
  void Tamper(const std::string& sql) {
    REQUIRE(
        database
            ->RunScript("DROP TRIGGER IF EXISTS audit_keeps_rows; DROP TRIGGER IF EXISTS audit_keeps_values;")
            .has_value());
    REQUIRE(database->RunScript(sql).has_value());
  }
  AuditBreak Break() {
    AuditReport report = VerifyAudit(*database).value();
    REQUIRE_FALSE(report.intact());
    return *report.first_break;
  }
};

}  // namespace

TEST_CASE("a log that nobody touched is intact, over page boundaries too") {
  Log log;
  CHECK(VerifyAudit(*log.database).value().intact());
  CHECK_FALSE(NewestAudit(*log.database).value().has_value());
  REQUIRE(log.database
              ->InTransaction([&]() -> Result<void> {
                for (int i = 1; i <= 2500; ++i) TRY(AppendAudit(*log.database, Entry(i)));
                return {};
              })
              .has_value());
  AuditReport report = VerifyAudit(*log.database).value();
  CHECK(report.intact());
  CHECK(report.events == 2500);
  CHECK(report.newest->hash == NewestAudit(*log.database).value()->hash);
}

TEST_CASE("an event is written only with its change") {
  Log log;
  CHECK(AppendAudit(*log.database, Entry(1)).error().code == ErrorCode::kRefused);
  Result<void> undone = log.database->InTransaction([&]() -> Result<void> {
    TRY(AppendAudit(*log.database, Entry(1)));
    return Error{ErrorCode::kConflict, "the change failed"};
  });
  CHECK_FALSE(undone.has_value());
  CHECK(VerifyAudit(*log.database).value().events == 0);
}

TEST_CASE("an event with personal text is refused") {
  Log log;
  for (AuditEntry bad :
       {AuditEntry{{}, "Maria Rivera", "a", "b"}, AuditEntry{{}, "m", "Locked it", "b"},
        AuditEntry{{}, "m", "a", "Jane Doe"}, AuditEntry{{}, "m", "a", "b", {{"text", "Jane Doe"}}}}) {
    auto answer = Transact(*log.database, [&] { return AppendAudit(*log.database, bad); });
    CHECK(answer.error().code == ErrorCode::kInvalidInput);
  }
}

TEST_CASE("the database itself refuses to change or delete an event") {
  Log log;
  log.Fill(2);
  CHECK(log.database->Execute("UPDATE audit SET actor = 'x' WHERE seq = 1").error().code ==
        ErrorCode::kRefused);
  CHECK(log.database->Execute("DELETE FROM audit").error().code == ErrorCode::kRefused);
  CHECK(log.database->Execute("INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1").has_value() ==
        false);
  CHECK(VerifyAudit(*log.database).value().events == 2);
}

TEST_CASE("tampering is named by its first broken link") {
  Log log;
  log.Fill(9);
  SECTION("changed columns") {
    auto [column, value] =
        GENERATE(table<std::string, std::string>({{"actor", "'other'"},
                                                  {"action", "'plan.unlocked'"},
                                                  {"object", "'record:x'"},
                                                  {"detail", "'{\"pages\":99}'"},
                                                  {"at", "5"},
                                                  {"hash", "'" + std::string(64, 'a') + "'"}}));
    INFO(column);
    log.Tamper("UPDATE audit SET " + column + " = " + value + " WHERE seq = 4");
    CHECK(log.Break().seq == 4);
    CHECK(log.Break().what == "hash");
  }
  SECTION("a removed event") {
    log.Tamper("DELETE FROM audit WHERE seq = 4");
    CHECK(log.Break().seq == 4);
    CHECK(log.Break().what == "gap");
  }
  SECTION("a removed event whose gap was closed") {
    log.Tamper("DELETE FROM audit WHERE seq = 4; UPDATE audit SET seq = seq - 1 WHERE seq > 4");
    CHECK(log.Break().seq == 4);
    CHECK(log.Break().what == "order");
  }
  SECTION("the first event removed") {
    log.Tamper("DELETE FROM audit WHERE seq = 1");
    CHECK(log.Break().seq == 1);
    CHECK(log.Break().what == "gap");
  }
  SECTION("two events swapped") {
    log.Tamper(
        "UPDATE audit SET seq = 100 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 5;"
        "UPDATE audit SET seq = 5 WHERE seq = 100");
    CHECK(log.Break().seq == 4);
    CHECK(log.Break().what == "order");
  }
  SECTION("a changed link") {
    log.Tamper("UPDATE audit SET previous_hash = '" + std::string(64, '0') + "' WHERE seq = 4");
    CHECK(log.Break().seq == 4);
    CHECK(log.Break().what == "order");
  }
  SECTION("an event rewritten with a right hash breaks its successor") {
    AuditEvent event = ListAudit(*log.database, "", 3, 1).value().at(0);
    event.entry.actor = "other";
    std::string hash = HashAuditEvent(event).Hex();
    log.Tamper("UPDATE audit SET actor = 'other', hash = '" + hash + "' WHERE seq = 4");
    CHECK(log.Break().seq == 5);
    CHECK(log.Break().what == "order");
  }
  SECTION("other spelling of the same detail") {
    log.Tamper("UPDATE audit SET detail = '{ \"pages\":4}' WHERE seq = 4");
    CHECK(log.Break().what == "malformed");
  }
  SECTION("a column of another type") {
    log.Tamper("UPDATE audit SET at = 'noon' WHERE seq = 4");
    CHECK(log.Break().seq == 4);
    CHECK(log.Break().what == "malformed");
    log.Tamper("UPDATE audit SET at = 4000000 WHERE seq = 4; UPDATE audit SET seq = 'x' WHERE seq = 9");
    CHECK(log.Break().what == "malformed");
    log.Tamper(
        "DELETE FROM audit WHERE seq = 'x'; PRAGMA ignore_check_constraints = ON;"
        "INSERT INTO audit SELECT -1, at, actor, action, object, detail, previous_hash, 'x' FROM audit WHERE "
        "seq = 8");
    CHECK(log.Break().what == "malformed");
  }
}

TEST_CASE("a cut tail shows against an exported newest hash") {
  Log log;
  log.Fill(6);
  AuditAnchor exported = *NewestAudit(*log.database).value();
  CHECK(exported.seq == 6);
  CHECK(VerifyAudit(*log.database, exported).value().intact());
  log.Append(Entry(7));
  CHECK(VerifyAudit(*log.database, exported).value().intact());

  SECTION("cut") {
    log.Tamper("DELETE FROM audit WHERE seq > 4");
    CHECK(VerifyAudit(*log.database).value().intact());  // the chain alone cannot know
    AuditReport report = VerifyAudit(*log.database, exported).value();
    REQUIRE_FALSE(report.intact());
    CHECK(report.first_break->what == "cut");
    CHECK(report.first_break->seq == 5);
  }
  SECTION("emptied") {
    log.Tamper("DELETE FROM audit");
    CHECK(VerifyAudit(*log.database, exported).value().first_break->what == "cut");
  }
  SECTION("cut and written anew") {
    log.Tamper("DELETE FROM audit WHERE seq > 4");
    for (int i = 11; i < 15; ++i) log.Append(Entry(i));
    AuditReport report = VerifyAudit(*log.database, exported).value();
    REQUIRE_FALSE(report.intact());
    CHECK(report.first_break->what == "cut");
  }
}

TEST_CASE("the export is one line an event and holds all that is hashed") {
  Log log;
  log.Fill(3);
  std::vector<Json> lines;
  REQUIRE(ExportAudit(*log.database, [&](const std::string& line) -> Result<void> {
            lines.push_back(TRY(ParseJson(line, "export")));
            return {};
          }).has_value());
  REQUIRE(lines.size() == 3);
  for (size_t i = 0; i < 3; ++i) {
    Json rest = lines[i];
    rest.erase("hash");
    CHECK(Sha256("blackbar audit 1\n" + DumpJson(rest)).Hex() == lines[i]["hash"]);
    if (i > 0) CHECK(lines[i]["previous"] == lines[i - 1]["hash"]);
  }
  CHECK(ListAudit(*log.database, Entry(2).object).value().size() == 1);
}

}  // namespace blackbar
