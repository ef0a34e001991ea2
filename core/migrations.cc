#include "core/migrations.h"

#include <fmt/format.h>

#include <map>
#include <sstream>

namespace blackbar {
namespace {

constexpr char kTable[] =
    "CREATE TABLE IF NOT EXISTS migrations ("
    "number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at BIGINT NOT "
    "NULL)";

using Applied = std::map<int64_t, std::string>;  // number to digest

Result<Applied> ReadApplied(Database& database) {
  Applied applied;
  for (const Row& row : TRY(database.Query("SELECT number, digest FROM migrations"))) {
    applied[row.Int(0)] = row.Text(1);
  }
  return applied;
}

Result<void> CheckApplied(const Applied& applied, std::span<const Migration> migrations) {
  std::map<int64_t, const Migration*> known;
  for (const Migration& migration : migrations) known[migration.number] = &migration;
  int64_t newest_known = known.empty() ? 0 : known.rbegin()->first;
  for (const auto& [number, digest] : applied) {
    if (number > newest_known) {
      return Error{ErrorCode::kRefused,
                   fmt::format("the database has change {}, this program knows {}: install the newer program",
                               number, newest_known)};
    }
    auto it = known.find(number);
    if (it == known.end() || Sha256(it->second->sql).Hex() != digest) {
      return Error{
          ErrorCode::kCorrupt,
          fmt::format(
              "change {} of the database differs from this program's: it was edited after it was applied",
              number)};
    }
  }
  return {};
}

Result<void> Apply(Database& database, const Migration& migration, const Applied& applied) {
  if (!applied.empty() && applied.rbegin()->first > migration.number) {
    return Error{ErrorCode::kCorrupt,
                 fmt::format("change {} was added after change {} was applied: give it the next number",
                             migration.number, applied.rbegin()->first)};
  }
  TRY(database.RunScript(TRY(SqlForDialect(migration.sql, database.dialect()))));
  TRY(database.Execute("INSERT INTO migrations(number, name, digest, applied_at) VALUES(?1, ?2, ?3, ?4)",
                       {migration.number, migration.name, Sha256(migration.sql), SystemClock().Now()}));
  return {};
}

}  // namespace

Result<std::string> SqlForDialect(const std::string& sql, const std::string& dialect) {
  static constexpr std::string_view kOnly = "-- only ";
  std::istringstream lines(sql);
  std::string line, out, part;  // part: the dialect of the part that is open
  while (std::getline(lines, line)) {
    if (line.starts_with(kOnly)) {
      part = line.substr(kOnly.size());
      continue;
    }
    if (line == "-- end") {
      part.clear();
      continue;
    }
    if (part.empty() || part == dialect) out += line + "\n";
  }
  if (!part.empty()) return Error{ErrorCode::kInvalidInput, "a part for one dialect lacks its \"-- end\""};
  return out;
}

Result<void> Migrate(Database& database, std::span<const Migration> migrations) {
  TRY(database.Execute(kTable));
  Applied applied = TRY(ReadApplied(database));
  TRY(CheckApplied(applied, migrations));
  for (const Migration& migration : migrations) {
    if (applied.contains(migration.number)) continue;
    TRY(database.InTransaction([&]() -> Result<void> {
      // Another process may have applied it since.
      applied = TRY(ReadApplied(database));
      TRY(CheckApplied(applied, migrations));
      if (applied.contains(migration.number)) return {};
      return Apply(database, migration, applied);
    }));
    applied[migration.number] = Sha256(migration.sql).Hex();
  }
  return {};
}

}  // namespace blackbar
