// The append-only log of who did what to which object, in the office's database. Every event holds the hash
// of the one before it, so a changed, removed, inserted or reordered event breaks the chain; the newest hash
// is printed on certificates and can be exported, so that a cut tail shows too. Events hold ids, digests and
// code words only (core/traceless.h) and are written in the transaction of the change that they tell of.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/clock.h"
#include "core/database.h"
#include "core/digest.h"
#include "core/json.h"
#include "core/result.h"

namespace blackbar {

// What the caller tells. For example actor "mrivera" (a login name) or "system", action "plan.locked", object
// "record:4h3k...", detail {"plan": "<digest>"}.
struct AuditEntry {
  Instant at;
  std::string actor;
  std::string action;
  std::string object;
  Json detail = Json::object();
};

struct AuditEvent {
  int64_t seq = 0;  // 1, 2, 3, ... without gaps
  AuditEntry entry;
  Digest previous_hash;  // all zero for the first
  Digest hash;           // of everything above
};

// The place and hash of one event, kept outside of the database (certificate, export, paper).
struct AuditAnchor {
  int64_t seq = 0;
  Digest hash;
};

struct AuditBreak {
  int64_t seq = 0;
  // "gap": an event is missing; "order": its link names another predecessor; "hash": the event was changed;
  // "malformed": a column holds what was never written; "cut": the log ends before, or differs from, the
  // anchor.
  std::string what;
  std::string message;  // one line for a person
};

struct AuditReport {
  int64_t events = 0;                 // that were good
  std::optional<AuditAnchor> newest;  // of the good ones; none in an empty log
  std::optional<AuditBreak> first_break;
  bool intact() const { return !first_break.has_value(); }
};

// kRefused outside of a transaction; kInvalidInput for anything but ids, digests and code words.
Result<AuditEvent> AppendAudit(Database& database, const AuditEntry& entry);

// Reads the whole log in order, in flat memory. With an anchor, its event must still be there.
Result<AuditReport> VerifyAudit(Database& database, const std::optional<AuditAnchor>& anchor = std::nullopt);

// nullopt for an empty log.
Result<std::optional<AuditAnchor>> NewestAudit(Database& database);

// The events of one object, oldest first; of all objects when empty. Gives at most `limit` from `after_seq`
// on.
Result<std::vector<AuditEvent>> ListAudit(Database& database, const std::string& object,
                                          int64_t after_seq = 0, int64_t limit = 1000);

// One canonical JSON object a line with the members seq, at, actor, action, object, detail, previous, hash.
Result<void> ExportAudit(Database& database,
                         const std::function<Result<void>(const std::string& line)>& write);

// The hash that an event must have; documented in docs/formats.md so that others can check an export.
Digest HashAuditEvent(const AuditEvent& event);

}  // namespace blackbar
