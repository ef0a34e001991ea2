// An opened office: its folder, database, blobs, settings and key, and who is acting. Everything the command
// line and the desk do to an office goes through one of these. One thread uses an Office; workers open their
// own.
//
// Folder: office.toml (settings), office.db (SQLite, unless a database URL was given), blobs/, cache/ (may be
// deleted), keys/ (the signing key, 0600), templates/ (what the office changed), bundles/ (released zips).
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/audit.h"
#include "core/blob_store.h"
#include "core/clock.h"
#include "core/database.h"
#include "core/decision.h"
#include "core/result.h"
#include "pipeline/office/settings.h"
#include "pipeline/sandbox/run_child.h"
#include "templates/jurisdiction.h"

namespace blackbar {

struct OfficePlace {
  std::string folder;    // --office DIR
  std::string database;  // --database; empty: the folder's SQLite
};

class Office {
 public:
  // Refused when the folder already holds an office.
  static Result<void> Init(const OfficePlace& place, const OfficeSettings& settings,
                           const std::string& administrator);
  static Result<std::unique_ptr<Office>> Open(const OfficePlace& place);
  // Over a connection that somebody else owns (a worker's), which outlives it.
  static Result<std::unique_ptr<Office>> Over(const OfficePlace& place, Database& database);

  Database& db() { return *db_; }
  BlobStore& blobs() { return *blobs_; }
  Clock& clock() { return clock_; }
  const OfficeSettings& settings() const { return settings_; }
  const OfficePlace& place() const { return place_; }
  std::string PathOf(const std::string& name) const { return place_.folder + "/" + name; }

  // The profile with the office's confirmations; loaded once each.
  Result<const Profile*> ProfileFor(const std::string& code);
  // Its exemption codes with what is printed for each.
  Result<ExemptionCodes> CodesFor(const std::string& jurisdiction);

  SandboxPolicy sandbox() const;  // full, unless the settings name a weaker one

  // Stores bytes and notes them in the caller's transaction or, outside of one, in its own.
  Result<Digest> Store(std::string_view bytes);
  Result<Digest> NoteStored(const BlobRef& blob);

  // An audit event in the caller's transaction.
  Result<void> Log(const std::string& actor, const std::string& action, const std::string& object,
                   Json detail = Json::object());

 private:
  Office() = default;
  OfficePlace place_;
  OfficeSettings settings_;
  std::unique_ptr<Database> owned_;
  Database* db_ = nullptr;
  std::unique_ptr<BlobStore> blobs_;
  SystemClock clock_;
  std::map<std::string, Profile> profiles_;
};

// A further connection to the same database, for another thread.
Result<std::unique_ptr<Database>> OpenOfficeDatabase(const OfficePlace& place);

}  // namespace blackbar
