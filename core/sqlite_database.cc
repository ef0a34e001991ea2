// The SQLite adapter: the only file that includes sqlite3.h.
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <thread>
#include <unordered_map>

#include "core/database.h"

namespace blackbar {
namespace {

struct CloseStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, CloseStatement>;

// SQLite's messages name tables, columns and parts of our own SQL, never a stored value.
Error SqliteError(sqlite3* connection, int code) {
  const char* text = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  int extended = connection != nullptr ? sqlite3_extended_errcode(connection) : code;
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::kUnavailable, "the database is busy; try again"};
    case SQLITE_FULL:
      return {ErrorCode::kUnavailable, "the disk of the database is full; make room and try again"};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_NOMEM:
      return {ErrorCode::kUnavailable, fmt::format("the database cannot be read or written: {}", text)};
    case SQLITE_CONSTRAINT:
      if (extended == SQLITE_CONSTRAINT_TRIGGER) return {ErrorCode::kRefused, text};
      if (extended == SQLITE_CONSTRAINT_CHECK || extended == SQLITE_CONSTRAINT_NOTNULL) {
        return {ErrorCode::kInvalidInput, text};
      }
      return {ErrorCode::kConflict, text};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {ErrorCode::kCorrupt, fmt::format("the database file is damaged: {}", text)};
    default:
      return {ErrorCode::kCorrupt, fmt::format("the database does not fit this program: {}", text)};
  }
}

class SqliteDatabase : public Database {
 public:
  explicit SqliteDatabase(sqlite3* connection) : connection_(connection) {}
  ~SqliteDatabase() override {
    statements_.clear();
    sqlite3_close(connection_);
  }
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;

  Result<Rows> Query(const std::string& sql, const Parameters& parameters) override {
    Result<Rows> rows = Run(sql, parameters);
    if (!rows) NoteFailure(rows.error());
    return rows;
  }

  Result<int64_t> Execute(const std::string& sql, const Parameters& parameters) override {
    int64_t before = sqlite3_total_changes64(connection_);
    TRY(Query(sql, parameters));
    // sqlite3_changes() keeps the count of the last writing statement when this one wrote nothing, and the
    // total includes rows that a trigger changed; both together give this statement's own rows.
    return sqlite3_total_changes64(connection_) == before ? 0 : sqlite3_changes64(connection_);
  }

  Result<void> RunScript(const std::string& sql) override {
    int code = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return {};
    Error error = SqliteError(connection_, code);
    NoteFailure(error);
    return error;
  }

  Result<void> InTransaction(const std::function<Result<void>()>& work) override {
    BB_CHECK(!in_transaction_);
    TRY(Run("BEGIN IMMEDIATE", {}));
    in_transaction_ = true;
    failure_.reset();
    Ending ending{this};
    TRY(work());
    if (failure_) return *failure_;
    TRY(Run("COMMIT", {}));
    return {};
  }

  bool in_transaction() const override { return in_transaction_; }

  Result<LeaseTime> LeaseNow() override {
    if (boot_id_.empty()) {
      std::ifstream file("/proc/sys/kernel/random/boot_id");
      if (!std::getline(file, boot_id_) || boot_id_.empty()) {
        return Error{ErrorCode::kUnavailable,
                     "the boot id of this machine cannot be read; is /proc mounted?"};
      }
    }
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return LeaseTime{boot_id_, int64_t{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000};
  }

  const char* dialect() const override { return "sqlite"; }

 private:
  // Leaves the transaction on every way out, an exception included.
  struct Ending {
    SqliteDatabase* database;
    ~Ending() {
      database->in_transaction_ = false;
      if (sqlite3_get_autocommit(database->connection_) != 0) return;
      if (!database->Run("ROLLBACK", {}))
        std::fprintf(stderr, "blackbar: a transaction could not be rolled back\n");
    }
  };

  void NoteFailure(const Error& error) {
    if (in_transaction_ && !failure_) failure_ = error;
  }

  Result<sqlite3_stmt*> Prepared(const std::string& sql) {
    auto known = statements_.find(sql);
    if (known != statements_.end()) return known->second.get();
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    int code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                  SQLITE_PREPARE_PERSISTENT, &raw, &rest);
    Statement statement(raw);
    if (code != SQLITE_OK) return SqliteError(connection_, code);
    BB_CHECK(raw != nullptr);                   // an empty statement
    BB_CHECK(rest == sql.data() + sql.size());  // two statements in one call: the second would not run
    if (statements_.size() >= kCachedStatements) statements_.clear();
    return statements_.emplace(sql, std::move(statement)).first->second.get();
  }

  Result<void> Bind(sqlite3_stmt* statement, const Parameters& parameters) {
    BB_CHECK(sqlite3_bind_parameter_count(statement) == static_cast<int>(parameters.size()));
    for (size_t i = 0; i < parameters.size(); ++i) {
      int at = static_cast<int>(i) + 1, code = SQLITE_OK;
      const Value::Held& held = parameters[i].held();
      if (auto* number = std::get_if<int64_t>(&held)) code = sqlite3_bind_int64(statement, at, *number);
      // Static: the parameters outlive the one run of the statement.
      if (auto* text = std::get_if<std::string>(&held)) {
        code = sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
      }
      if (auto* bytes = std::get_if<Bytes>(&held)) {
        code = sqlite3_bind_blob64(statement, at, bytes->bytes.data(), bytes->bytes.size(), SQLITE_STATIC);
      }
      if (code != SQLITE_OK) return SqliteError(connection_, code);
    }
    return {};
  }

  static Value ColumnValue(sqlite3_stmt* statement, int column) {
    auto bytes = [&](const void* data) {
      auto size = static_cast<size_t>(sqlite3_column_bytes(statement, column));
      return data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
    };
    switch (sqlite3_column_type(statement, column)) {
      case SQLITE_NULL:
        return {};
      case SQLITE_INTEGER:
        return sqlite3_column_int64(statement, column);
      case SQLITE_BLOB:
        return Bytes{bytes(sqlite3_column_blob(statement, column))};
      default:  // text, and a number with a fraction as its text: nothing here stores one
        return bytes(sqlite3_column_text(statement, column));
    }
  }

  Result<Rows> Run(const std::string& sql, const Parameters& parameters) {
    sqlite3_stmt* statement = TRY(Prepared(sql));
    struct Reset {
      sqlite3_stmt* statement;
      ~Reset() {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
      }
    } reset{statement};
    TRY(Bind(statement, parameters));
    Rows rows;
    for (;;) {
      int code = sqlite3_step(statement);
      if (code == SQLITE_DONE) return rows;
      if (code != SQLITE_ROW) return SqliteError(connection_, code);
      std::vector<Value> values;
      int columns = sqlite3_column_count(statement);
      for (int i = 0; i < columns; ++i) values.push_back(ColumnValue(statement, i));
      rows.emplace_back(std::move(values));
    }
  }

  static constexpr size_t kCachedStatements = 200;
  sqlite3* connection_;
  std::unordered_map<std::string, Statement> statements_;
  bool in_transaction_ = false;
  std::optional<Error> failure_;  // the first failed statement of the open transaction
  std::string boot_id_;
};

// Created by us, so that personal data is never readable by others for a moment; -wal and -shm follow its
// mode.
Result<void> CreatePrivateFile(const std::string& path) {
  int fd = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);
  if (fd < 0) {
    return Error{ErrorCode::kUnavailable,
                 fmt::format("the database cannot be opened: {}", std::strerror(errno)), path};
  }
  close(fd);
  return {};
}

Result<void> Configure(sqlite3* connection, Database& database) {
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  // Two processes that open a new file at once both want to switch it to WAL; the loser is told "busy" at
  // once.
  Result<Rows> wal = database.Query("PRAGMA journal_mode=WAL");
  for (int i = 0; i < 100 && !wal && wal.error().code == ErrorCode::kUnavailable; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    wal = database.Query("PRAGMA journal_mode=WAL");
  }
  if (!wal) return wal.error();
  if (wal->empty() || wal->at(0).Text(0) != "wal") {
    return Error{ErrorCode::kUnavailable, "the database cannot use a write-ahead log on this file system"};
  }
  for (const char* pragma :
       {"PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
        "PRAGMA recursive_triggers=ON",  // else INSERT OR REPLACE passes by the triggers that forbid deletion

        "PRAGMA secure_delete=ON",      // an expunged row leaves no bytes behind
        "PRAGMA temp_store=MEMORY"}) {  // nor does a sort in a temporary file
    TRY(database.Query(pragma));
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<Database>> OpenSqlite(const std::string& path, const SqliteOptions& options) {
  TRY(CreatePrivateFile(path));
  sqlite3* connection = nullptr;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
  int code = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
  auto database =
      std::make_unique<SqliteDatabase>(connection);  // closes the connection, also after a failure
  if (code != SQLITE_OK) {
    Error error = SqliteError(connection, code);
    error.where = path;
    return error;
  }
  sqlite3_busy_timeout(connection, options.busy_timeout_ms);
  Result<void> configured = Configure(connection, *database);
  if (!configured) {
    Error error = configured.error();
    error.where = path;
    return error;
  }
  return std::unique_ptr<Database>(std::move(database));
}

}  // namespace blackbar
