// The numbered changes of the database's tables. Each core/migrations/NNNN_name.sql is embedded at build
// time; to add one, drop the file in. Migrate applies the missing ones in order, each in one transaction, and
// notes the digest of its text: an edited file, a file slipped in before an applied one, and a database that
// is newer than the program are refused. A part between "-- only sqlite" (or "-- only postgresql") and "--
// end" is for that dialect alone (triggers).
#pragma once

#include <span>
#include <string>

#include "core/database.h"

namespace blackbar {

struct Migration {
  int number;
  const char* name;  // file name without folder and ending
  const char* sql;
};

std::span<const Migration> BuiltInMigrations();

// Safe when several processes start at once; costs one query when nothing is missing.
Result<void> Migrate(Database& database, std::span<const Migration> migrations = BuiltInMigrations());

// `sql` without the parts for other dialects; kInvalidInput for a part that does not end.
Result<std::string> SqlForDialect(const std::string& sql, const std::string& dialect);

}  // namespace blackbar
