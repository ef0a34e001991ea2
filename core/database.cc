#include "core/database.h"

#include <fmt/format.h>

#include "core/migrations.h"

namespace blackbar {

const Value& Row::value(size_t column) const {
  BB_CHECK(column < values_.size());
  return values_[column];
}

bool Row::IsNull(size_t column) const { return std::holds_alternative<std::monostate>(value(column).held()); }

int64_t Row::Int(size_t column) const {
  const int64_t* number = std::get_if<int64_t>(&value(column).held());
  BB_CHECK(number != nullptr);
  return *number;
}

const std::string& Row::Text(size_t column) const {
  const std::string* text = std::get_if<std::string>(&value(column).held());
  BB_CHECK(text != nullptr);
  return *text;
}

const std::string& Row::BytesAt(size_t column) const {
  const Bytes* bytes = std::get_if<Bytes>(&value(column).held());
  BB_CHECK(bytes != nullptr);
  return bytes->bytes;
}

std::optional<int64_t> Row::MaybeInt(size_t column) const {
  if (IsNull(column)) return std::nullopt;
  return Int(column);
}

std::optional<std::string> Row::MaybeText(size_t column) const {
  if (IsNull(column)) return std::nullopt;
  return Text(column);
}

Result<void> RequireTransaction(const Database& database, const char* what) {
  if (database.in_transaction()) return {};
  return Error{ErrorCode::kRefused,
               fmt::format("{} is written only inside the transaction of its change", what)};
}

Result<std::unique_ptr<Database>> OpenDatabase(const std::string& path_or_url) {
  std::unique_ptr<Database> database;
  if (path_or_url.starts_with("postgresql://") || path_or_url.starts_with("postgres://")) {
    return Error{ErrorCode::kUnavailable,
                 "PostgreSQL is not built into this program yet; use the path of a SQLite file"};
  }
  database = TRY(OpenSqlite(path_or_url));
  TRY(Migrate(*database));
  return database;
}

}  // namespace blackbar
