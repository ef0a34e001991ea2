// The office's database behind about six functions, so that SQLite (one PC) and PostgreSQL (many machines)
// are interchangeable. SQL is the portable subset of both: tables with TEXT and BIGINT, INSERT ... ON
// CONFLICT, UPDATE ... RETURNING, recursive WITH. Parameters are written ?1, ?2 (or all as plain ?); the
// adapter translates.
//
// A Database is one connection. Its owner closes it by destroying it; one thread uses it at a time, other
// threads and processes open their own. It never crosses a fork.
//
// After a statement has failed inside a transaction the whole transaction fails, whatever the function
// returns (PostgreSQL does the same): use ON CONFLICT, not an expected error.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/clock.h"
#include "core/digest.h"
#include "core/id.h"
#include "core/result.h"

namespace blackbar {

// A null, a 64-bit integer, a UTF-8 text or bytes. Digests are stored as hexadecimal text, instants as
// microseconds, ids as their text. Large bytes belong into the blob store, not here.
struct Bytes {
  std::string bytes;
  bool operator==(const Bytes&) const = default;
};

class Value {
 public:
  using Held = std::variant<std::monostate, int64_t, std::string, Bytes>;

  Value() = default;
  Value(std::nullptr_t) {}  // NOLINT: implicit on purpose, so that parameters are a plain list
  Value(std::nullopt_t) {}  // NOLINT
  template <std::integral T>
  Value(T number) : held_(static_cast<int64_t>(number)) {}    // NOLINT
  Value(std::string text) : held_(std::move(text)) {}         // NOLINT
  Value(std::string_view text) : held_(std::string(text)) {}  // NOLINT
  Value(const char* text) : held_(std::string(text)) {}       // NOLINT
  Value(Bytes bytes) : held_(std::move(bytes)) {}             // NOLINT
  Value(Instant instant) : held_(instant.us) {}               // NOLINT
  Value(const Digest& digest) : held_(digest.Hex()) {}        // NOLINT
  template <class Tag>
  Value(const Id<Tag>& id) : held_(id.text()) {}  // NOLINT
  template <class T>
  Value(const std::optional<T>& value) : Value(value ? Value(*value) : Value()) {}  // NOLINT

  const Held& held() const { return held_; }
  bool operator==(const Value&) const = default;

 private:
  Held held_;
};

// One row of an answer; columns by position. Asking for another type than the column holds is a bug and
// aborts: where a row may have been tampered with, look at value().
class Row {
 public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}
  size_t size() const { return values_.size(); }
  const Value& value(size_t column) const;
  bool IsNull(size_t column) const;
  int64_t Int(size_t column) const;
  const std::string& Text(size_t column) const;
  const std::string& BytesAt(size_t column) const;
  std::optional<int64_t> MaybeInt(size_t column) const;       // nullopt for null
  std::optional<std::string> MaybeText(size_t column) const;  // nullopt for null

 private:
  std::vector<Value> values_;
};

using Rows = std::vector<Row>;
using Parameters = std::vector<Value>;

// A time that only moves forward, for leases. Two times compare only within one epoch: another epoch (the
// machine was started anew) means that whoever held a lease is gone.
struct LeaseTime {
  std::string epoch;
  int64_t us = 0;
};

class Database {
 public:
  virtual ~Database() = default;

  // Runs one statement and gives all its rows (also those of RETURNING).
  virtual Result<Rows> Query(const std::string& sql, const Parameters& parameters = {}) = 0;
  // Runs one statement and gives the number of rows that it changed.
  virtual Result<int64_t> Execute(const std::string& sql, const Parameters& parameters = {}) = 0;
  // Runs several statements separated by semicolons, without parameters (migrations).
  virtual Result<void> RunScript(const std::string& sql) = 0;
  // Runs `work` between BEGIN IMMEDIATE and COMMIT. An error of `work` or of a statement rolls everything
  // back and is returned. Nesting is a bug and aborts: what needs a transaction asks for being inside one.
  virtual Result<void> InTransaction(const std::function<Result<void>()>& work) = 0;
  virtual bool in_transaction() const = 0;
  // SQLite: this host's CLOCK_BOOTTIME and its boot id. PostgreSQL: the server's clock.
  virtual Result<LeaseTime> LeaseNow() = 0;
  // "sqlite" or "postgresql".
  virtual const char* dialect() const = 0;
};

// InTransaction for a function that gives a value: Result<T> fn().
template <class Fn>
auto Transact(Database& database, Fn&& fn) -> decltype(fn()) {
  decltype(fn()) result = Error{ErrorCode::kUnavailable, "the transaction did not run"};
  Result<void> done = database.InTransaction([&]() -> Result<void> {
    result = fn();
    if (!result) return result.error();
    return {};
  });
  if (!done) return std::move(done).error();
  return result;
}

// kRefused, naming `what`, unless a transaction is open.
Result<void> RequireTransaction(const Database& database, const char* what);

struct SqliteOptions {
  int busy_timeout_ms = 15'000;  // how long a statement waits for another writer before kUnavailable
};

// Opens or creates the file (0600) in WAL mode with synchronous=FULL. Applies no migrations.
Result<std::unique_ptr<Database>> OpenSqlite(const std::string& path, const SqliteOptions& options = {});

// Opens what --database names (a path, or postgresql://...) and applies the built-in migrations.
Result<std::unique_ptr<Database>> OpenDatabase(const std::string& path_or_url);

}  // namespace blackbar
