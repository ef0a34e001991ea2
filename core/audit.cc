#include "core/audit.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/traceless.h"

namespace blackbar {
namespace {

constexpr char kColumns[] = "seq, at, actor, action, object, detail, previous_hash, hash";
constexpr int64_t kPage = 1000;

// A login name may hold an '@' and begin with a digit; it is staff of the office.
bool IsActor(const std::string& actor) {
  if (actor.empty() || actor.size() > 64) return false;
  return std::all_of(actor.begin(), actor.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '@';
  });
}

Json ToJson(const AuditEvent& event) {
  return {{"seq", event.seq},
          {"at", event.entry.at.us},
          {"actor", event.entry.actor},
          {"action", event.entry.action},
          {"object", event.entry.object},
          {"detail", event.entry.detail},
          {"previous", event.previous_hash.Hex()}};
}

// Every column is looked at as if an enemy had written it; nullopt when one holds what AppendAudit never
// writes.
std::optional<AuditEvent> ReadEvent(const Row& row) {
  const auto* seq = std::get_if<int64_t>(&row.value(0).held());
  const auto* at = std::get_if<int64_t>(&row.value(1).held());
  const std::string* texts[6];
  for (size_t i = 0; i < 6; ++i) texts[i] = std::get_if<std::string>(&row.value(i + 2).held());
  if (seq == nullptr || at == nullptr || std::count(std::begin(texts), std::end(texts), nullptr) > 0)
    return {};
  Result<Json> detail = ParseJson(*texts[3], "audit detail");
  Result<Digest> previous = Digest::FromHex(*texts[4]), hash = Digest::FromHex(*texts[5]);
  // Another spelling of the same JSON is a change too.
  if (!detail || DumpJson(*detail) != *texts[3] || !previous || !hash) return {};
  return AuditEvent{*seq, {Instant{*at}, *texts[0], *texts[1], *texts[2], *detail}, *previous, *hash};
}

std::optional<AuditBreak> CheckLink(const std::optional<AuditEvent>& event, const AuditAnchor& before) {
  int64_t expected = before.seq + 1;
  auto broken = [](int64_t seq, const char* what, const char* text) {
    return AuditBreak{seq, what, fmt::format("event {}: {}", seq, text)};
  };
  if (!event) return broken(expected, "malformed", "a column holds what the program never writes");
  if (event->seq != expected) return broken(expected, "gap", "it is missing");
  if (event->previous_hash != before.hash) {
    return broken(expected, "order", "it does not follow from the event before it");
  }
  if (event->hash != HashAuditEvent(*event))
    return broken(expected, "hash", "it was changed after it was written");
  return std::nullopt;
}

Result<Rows> ReadPage(Database& database, int64_t after_seq, int64_t limit) {
  return database.Query(fmt::format("SELECT {} FROM audit WHERE seq > ?1 ORDER BY seq LIMIT ?2", kColumns),
                        {after_seq, limit});
}

// A type that no event has sorts behind or before every number and would not be read by seq.
Result<bool> HasUnreadableRows(Database& database, int64_t read) {
  Rows rows = TRY(database.Query("SELECT COUNT(*) FROM audit"));
  return rows.at(0).Int(0) != read;
}

}  // namespace

Digest HashAuditEvent(const AuditEvent& event) {
  return Sha256("blackbar audit 1\n" + DumpJson(ToJson(event)));
}

Result<AuditEvent> AppendAudit(Database& database, const AuditEntry& entry) {
  TRY(RequireTransaction(database, "the audit log"));
  if (!IsActor(entry.actor) || !IsTraceless(entry.action) || !IsTraceless(entry.object)) {
    return Error{ErrorCode::kInvalidInput,
                 "an audit event names actor, action and object by ids and code words"};
  }
  TRY(RequireTraceless(entry.detail, "audit detail"));
  AuditAnchor before = TRY(NewestAudit(database)).value_or(AuditAnchor{});
  AuditEvent event{before.seq + 1, entry, before.hash, {}};
  event.hash = HashAuditEvent(event);
  TRY(database.Execute(fmt::format("INSERT INTO audit({}) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", kColumns),
                       {event.seq, entry.at, entry.actor, entry.action, entry.object, DumpJson(entry.detail),
                        event.previous_hash, event.hash}));
  return event;
}

Result<std::optional<AuditAnchor>> NewestAudit(Database& database) {
  Rows rows = TRY(database.Query("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"));
  if (rows.empty()) return std::optional<AuditAnchor>();
  const auto* seq = std::get_if<int64_t>(&rows[0].value(0).held());
  const auto* hash = std::get_if<std::string>(&rows[0].value(1).held());
  if (seq == nullptr || hash == nullptr) {
    return Error{ErrorCode::kCorrupt, "the audit log was tampered with: run \"blackbar audit verify\""};
  }
  return std::optional<AuditAnchor>(AuditAnchor{*seq, TRY(Digest::FromHex(*hash))});
}

Result<AuditReport> VerifyAudit(Database& database, const std::optional<AuditAnchor>& anchor) {
  AuditReport report;
  AuditAnchor before;
  bool anchor_met = !anchor || anchor->seq == 0;
  for (Rows rows = TRY(ReadPage(database, 0, kPage)); !rows.empty();
       rows = TRY(ReadPage(database, before.seq, kPage))) {
    for (const Row& row : rows) {
      std::optional<AuditEvent> event = ReadEvent(row);
      report.first_break = CheckLink(event, before);
      if (report.first_break) return report;
      before = {event->seq, event->hash};
      report.newest = before;
      ++report.events;
      if (anchor && anchor->seq == before.seq) anchor_met = anchor->hash == before.hash;
    }
  }
  if (TRY(HasUnreadableRows(database, report.events))) {
    report.first_break =
        AuditBreak{before.seq + 1, "malformed", "there are events without a readable number"};
  } else if (!anchor_met) {
    report.first_break =
        AuditBreak{std::min(before.seq + 1, anchor->seq), "cut",
                   fmt::format("event {} is not the one that was exported: the log was cut or written anew",
                               anchor->seq)};
  }
  return report;
}

Result<std::vector<AuditEvent>> ListAudit(Database& database, const std::string& object, int64_t after_seq,
                                          int64_t limit) {
  std::string sql = fmt::format(
      "SELECT {} FROM audit WHERE seq > ?1 AND (?2 = '' OR object = ?2) ORDER BY seq LIMIT ?3", kColumns);
  std::vector<AuditEvent> events;
  for (const Row& row : TRY(database.Query(sql, {after_seq, object, limit}))) {
    std::optional<AuditEvent> event = ReadEvent(row);
    if (!event)
      return Error{ErrorCode::kCorrupt, "the audit log was tampered with: run \"blackbar audit verify\""};
    events.push_back(*event);
  }
  return events;
}

Result<void> ExportAudit(Database& database,
                         const std::function<Result<void>(const std::string& line)>& write) {
  int64_t after = 0;
  for (;;) {
    std::vector<AuditEvent> events = TRY(ListAudit(database, "", after, kPage));
    if (events.empty()) return {};
    for (const AuditEvent& event : events) {
      Json line = ToJson(event);
      line["hash"] = event.hash.Hex();
      TRY(write(DumpJson(line)));
      after = event.seq;
    }
  }
}

}  // namespace blackbar
