#include "pipeline/office/detection_lists.h"

#include <algorithm>
#include <set>

#include "pipeline/detectors/lists/settings_json.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

constexpr size_t kMaxEntries = 5'000;  // of one list

std::string LowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool IsPersonal(const std::string& list) { return list == kProtectedList || list == kTermList; }

// The entry as it is stored: read and written again, so that only what was understood is kept.
Result<Json> CheckedBody(const std::string& list, const Json& untrusted) {
  std::string where = list;
  if (list == kTermList) return TermToJson(TRY(ReadTerm(untrusted, where)));
  if (list == kProtectedList) return ProtectedPersonToJson(TRY(ReadProtectedPerson(untrusted, where)));
  if (list == kPatternList) return UserPatternToJson(TRY(ReadUserPattern(untrusted, where)));
  DetectSettings ignored;
  if (list == kThresholdList) {
    std::string kind = TRY(JsonString(untrusted, "kind", where));
    if (!untrusted.contains("score") || !untrusted["score"].is_number()) {
      return Error{ErrorCode::kInvalidInput, "a threshold has a score from 0 to 1", where};
    }
    TRY(CheckThreshold(kind, untrusted["score"].get<double>(), where));
    return Json{{"kind", kind}, {"score", untrusted["score"]}};
  }
  TRY(ReadDetectSettings({{list, Json::array({untrusted})}}, "settings", &ignored));
  return untrusted;
}

// What tells an entry from the others of its list, as people name it.
std::string NameOf(const std::string& list, const Json& body) {
  const char* member = list == kTermList ? "text" : list == kThresholdList ? "kind" : "name";
  return body.is_object() ? body[member].get<std::string>() : body.get<std::string>();
}

Result<void> RequireMay(Office& office, const std::string& list, const std::string& user) {
  if (list == kTermList) {
    TRY(RequireRole(office.db(), user, {"clerk", "reviewer"}));
  } else {
    TRY(RequireRole(office.db(), user, {"administrator"}));
  }
  return {};
}

Result<int64_t> NewestChange(Office& office) {
  Rows rows = TRY(office.db().Query("SELECT COALESCE(MAX(change), 0) FROM detection_entries"));
  return rows.front().Int(0);
}

// The newest change that a request's findings depend on.
Result<int64_t> ChangeFor(Office& office, const RequestId& request) {
  Rows rows = TRY(
      office.db().Query("SELECT COALESCE(MAX(change), 0) FROM detection_entries WHERE request_id IS NULL OR "
                        "request_id = ?",
                        {request}));
  return rows.front().Int(0);
}

// Ids, code words and counts only; a threshold is neither secret nor personal.
Json DetailOf(const std::string& list, const Json& body) {
  Json detail = {{"list", list}};
  if (list == kThresholdList) {
    detail["kind"] = LowerCase(body["kind"].get<std::string>());
    detail["per_mille"] = static_cast<int64_t>(body["score"].get<double>() * 1000 + 0.5);
  }
  if (list == kOffList) detail["detector"] = body;
  if (list == kPatternList) detail["kind"] = LowerCase(body["kind"].get<std::string>());
  return detail;
}

Result<void> LogChange(Office& office, const std::string& user, const char* action, const std::string& list,
                       const RequestId& request, const std::string& id, const Json& body) {
  Json detail = DetailOf(list, body);
  detail["entry"] = id;
  std::string object = request.empty() ? "office" : "request:" + request.text();
  return office.Log(user, action, object, std::move(detail));
}

Result<void> EndEntry(Office& office, const std::string& list, const RequestId& request,
                      const ListEntry& entry, const std::string& user) {
  TRY(office.db().Execute(
      "UPDATE detection_entries SET removed_by = ?, removed_at = ?, change = ?, body = ? WHERE id = ?",
      {user, office.clock().Now(), TRY(NewestChange(office)) + 1,
       IsPersonal(list) ? std::string("{}") : DumpJson(entry.body), entry.id}));
  return LogChange(office, user, "detection.removed", list, request, entry.id, entry.body);
}

Result<void> ReadOfficeLists(Office& office, const RequestId& request, DetectSettings* settings) {
  for (const char* list : {kAllowList, kPatternList, kProtectedList, kThresholdList, kOffList, kTermList}) {
    bool of_request = std::string_view(list) == kTermList;
    for (const ListEntry& entry : TRY(EntriesOf(office, list, of_request ? request : RequestId()))) {
      std::string where = std::string("list ") + list + ", entry " + entry.id;
      if (of_request) settings->deny.push_back(TRY(ReadTerm(entry.body, where)));
      if (list == kProtectedList)
        settings->protected_people.push_back(TRY(ReadProtectedPerson(entry.body, where)));
      if (list == kPatternList) settings->patterns.push_back(TRY(ReadUserPattern(entry.body, where)));
      if (list == kAllowList) settings->allow.push_back(entry.body.get<std::string>());
      if (list == kOffList) settings->off.insert(entry.body.get<std::string>());
      if (list == kThresholdList)
        settings->thresholds[entry.body["kind"].get<std::string>()] = entry.body["score"].get<double>();
    }
  }
  return {};
}

}  // namespace

Result<std::vector<ListEntry>> EntriesOf(Office& office, const std::string& list, const RequestId& request) {
  std::string where = request.empty() ? "request_id IS NULL" : "request_id = ?";
  Parameters parameters = {list};
  if (!request.empty()) parameters.emplace_back(request);
  std::vector<ListEntry> entries;
  for (const Row& row : TRY(office.db().Query(
           "SELECT id, body, added_by, added_at FROM detection_entries WHERE list = ? AND " + where +
               " AND removed_at IS NULL ORDER BY added_at, id",
           parameters))) {
    entries.push_back(
        {row.Text(0), TRY(ParseJson(row.Text(1), "list " + list)), row.Text(2), Instant{row.Int(3)}});
  }
  return entries;
}

Result<std::string> AddEntry(Office& office, const std::string& list, const RequestId& request,
                             const Json& untrusted, const std::string& user) {
  Json body = TRY(CheckedBody(list, untrusted));
  return Transact(office.db(), [&]() -> Result<std::string> {
    TRY(RequireMay(office, list, user));
    std::string name = NameOf(list, body);
    std::vector<ListEntry> entries = TRY(EntriesOf(office, list, request));
    if (entries.size() >= kMaxEntries)
      return Error{ErrorCode::kLimitExceeded, "the list has 5,000 entries already", list};
    for (const ListEntry& entry : entries) {
      if (NameOf(list, entry.body) != name) continue;
      if (list != kThresholdList)
        return Error{ErrorCode::kConflict, "it is in the list already; remove it first to change it", list};
      TRY(EndEntry(office, list, request, entry, user));
    }
    std::string id = NewIdText();
    TRY(office.db().Execute(
        "INSERT INTO detection_entries (id, list, request_id, body, change, added_by, added_at) VALUES "
        "(?,?,?,?,?,?,?)",
        {id, list, request.empty() ? Value() : Value(request), DumpJson(body), TRY(NewestChange(office)) + 1,
         user, office.clock().Now()}));
    TRY(LogChange(office, user, "detection.added", list, request, id, body));
    return id;
  });
}

Result<void> RemoveEntry(Office& office, const std::string& list, const RequestId& request,
                         const std::string& entry, const std::string& user) {
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireMay(office, list, user));
    for (const ListEntry& known : TRY(EntriesOf(office, list, request))) {
      if (known.id == entry || NameOf(list, known.body) == entry) {
        return EndEntry(office, list, request, known, user);
      }
    }
    return Error{ErrorCode::kNotFound, "the list has no such entry; see its list for the ids", list};
  });
}

Result<RequestSettings> SettingsOfRequest(Office& office, const RequestId& request,
                                          const std::string& jurisdiction) {
  RequestSettings made;
  DetectSettings& settings = made.settings;
  made.change = TRY(ChangeFor(office, request));
  settings.jurisdiction = jurisdiction;
  settings.allow = office.settings().allow_list;
  const Profile* profile = TRY(office.ProfileFor(jurisdiction));
  settings.juvenile_below = JuvenileBelow(*profile);
  settings.exemption = [profile](std::string_view kind, std::string_view role) {
    return DefaultExemption(*profile, kind, role);
  };
  TRY(ReadOfficeLists(office, request, &settings));
  return made;
}

Result<void> NoteDetected(Office& office, const RequestId& request, int64_t change) {
  TRY(RequireTransaction(office.db(), "noting a run of the detectors"));
  TRY(
      office.db().Execute("INSERT INTO detection_runs (request_id, change) VALUES (?,?) ON CONFLICT "
                          "(request_id) DO UPDATE SET change = excluded.change",
                          {request, change}));
  return {};
}

Result<void> RequireDetected(Office& office, const RequestId& request) {
  Rows rows = TRY(office.db().Query("SELECT change FROM detection_runs WHERE request_id = ?", {request}));
  int64_t seen = rows.empty() ? 0 : rows.front().Int(0);
  if (seen >= TRY(ChangeFor(office, request))) return {};
  return Error{ErrorCode::kRefused,
               "lists or settings of the detectors have changed since they ran; run: blackbar work"};
}

Result<std::vector<RequestId>> OutdatedRequests(Office& office) {
  std::vector<RequestId> outdated;
  for (const Row& row : TRY(office.db().Query(
           "SELECT DISTINCT r.request_id FROM records r JOIN requests q ON q.id = r.request_id WHERE "
           "r.pages_blob IS NOT NULL AND r.state IN ('proposed', 'in_review', 'reviewed', 'approved', "
           "'rendered', 'verified', 'bundled') AND q.state <> 'closed' AND NOT EXISTS "
           "(SELECT 1 FROM jobs j WHERE j.request_id = r.request_id AND j.kind IN ('screen', 'extract', "
           "'detect') AND j.state IN ('ready', 'running'))"))) {
    RequestId request(row.Text(0));
    Result<void> detected = RequireDetected(office, request);
    if (detected) continue;
    if (detected.error().code != ErrorCode::kRefused) return detected.error();
    outdated.push_back(request);
  }
  return outdated;
}

}  // namespace blackbar
