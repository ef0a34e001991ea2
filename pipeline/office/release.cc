// Beginning, locking, certifying and delivering a release.
#include "pipeline/office/release.h"

#include <fmt/format.h>

#include <filesystem>

#include "pipeline/office/jobs.h"
#include "pipeline/office/package_input.h"
#include "pipeline/office/records.h"
#include "pipeline/office/review.h"
#include "pipeline/package/bundle.h"
#include "tracker/request.h"
#include "tracker/states.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

Result<int64_t> TakeBates(Office& office, const std::string& prefix, int pages) {
  Rows rows =
      TRY(office.db().Query("INSERT INTO bates_counters (prefix, next) VALUES (?, 1 + ?) ON CONFLICT "
                            "(prefix) DO UPDATE SET next = next + ? "
                            "RETURNING next",
                            {prefix, pages, pages}));
  return rows.front().Int(0) - pages;
}

Result<void> MoveBundle(Office& office, const Bundle& bundle, const std::string& to,
                        const std::string& user) {
  TRY(TransitionGuard("bundle", bundle.state, to));
  int64_t changed = TRY(office.db().Execute("UPDATE bundles SET state = ? WHERE id = ? AND state = ?",
                                            {to, bundle.id, bundle.state}));
  if (changed != 1) return Error{ErrorCode::kConflict, "somebody else has moved this bundle; look again"};
  return office.Log(user, "bundle.state", "bundle:" + bundle.id.text(), {{"from", bundle.state}, {"to", to}});
}

Result<void> OrderRendition(Office& office, const Bundle& bundle, const Record& record) {
  LockedPlan plan = TRY(ApprovedPlan(office, record));
  RenditionId id = RenditionId::New();
  int64_t first = TRY(TakeBates(office, bundle.bates_prefix, ReleasedPages(record)));
  TRY(office.db().Execute(
      "INSERT INTO renditions (id, bundle_id, record_id, position, plan_digest, bates_first, bates_last, "
      "state) "
      "VALUES (?,?,?,?,?,?,?,'waiting')",
      {id, bundle.id, record.id, record.position, plan.digest(), first, first + ReleasedPages(record) - 1}));
  return EnqueueRedact(office, bundle.request, record.id, record.digest, id);
}

struct Numbering {
  int number = 1;
  int supersedes = 0;
};

// A draft that was never locked is not a release: its Bates numbers stay used, its rows stay as history.
Result<void> AbandonDraft(Office& office, const Bundle& draft, const std::string& user) {
  TRY(office.db().Execute("UPDATE bundles SET state = 'superseded' WHERE id = ?", {draft.id}));
  return office.Log(user, "bundle.abandoned", "bundle:" + draft.id.text());
}

// The newest bundle that was ever locked; a draft never was.
Result<int> NewestLocked(Office& office, const RequestId& request) {
  Rows rows =
      TRY(office.db().Query("SELECT number FROM bundles WHERE request_id = ? AND manifest_digest IS NOT NULL "
                            "ORDER BY number DESC LIMIT 1",
                            {request}));
  return rows.empty() ? 0 : static_cast<int>(rows.front().Int(0));
}

// The newest release is settled (or there is none), or this one replaces it.
Result<Numbering> NextNumber(Office& office, const RequestId& request, const ReleaseOptions& options,
                             const std::string& user) {
  Numbering next;
  Result<Bundle> newest = FindBundle(office, request);
  if (!newest && newest.error().code == ErrorCode::kNotFound) return next;
  if (!newest) return newest.error();
  next.number = newest->number + 1;
  if (newest->state == "draft") TRY(AbandonDraft(office, *newest, user));
  int locked = TRY(NewestLocked(office, request));
  if (locked == 0) return next;
  Bundle before = TRY(FindBundle(office, request, locked));
  if (before.state != "recalled" && before.state != "superseded" && !options.supersede) {
    return Error{ErrorCode::kRefused, fmt::format("release {} exists; replace it with --supersede", locked)};
  }
  next.supersedes = locked;
  return next;
}

// What was made must be exactly what is approved now: a record locked anew, withheld or added while the
// machine worked is not released by its old plan, and none is left out.
Result<void> RequireSameRecords(Office& office, const Bundle& bundle,
                                const std::vector<Rendition>& renditions) {
  size_t released = 0;
  for (const Record& record : TRY(RecordsOf(office, bundle.request))) {
    if (!record.disposition.empty()) continue;
    std::string where = fmt::format("record {}", record.position);
    auto made = std::find_if(renditions.begin(), renditions.end(),
                             [&](const Rendition& r) { return r.record == record.id; });
    if (made == renditions.end() || TRY(ApprovedPlan(office, record)).digest() != made->plan) {
      return Error{ErrorCode::kRefused, "has changed since this release was begun; build it again", where};
    }
    ++released;
  }
  if (released == renditions.size()) return {};
  return Error{ErrorCode::kRefused, "a record was taken out since this release was begun; build it again"};
}

Result<void> RequireVerified(const std::vector<Rendition>& renditions) {
  for (const Rendition& rendition : renditions) {
    if (rendition.state == "verified") continue;
    std::string what =
        rendition.state == "failed" ? "the verifier found a leak; see: release show" : "is not verified yet";
    return Error{ErrorCode::kRefused, what, fmt::format("record {}", rendition.position)};
  }
  return {};
}

// Packages into a fresh folder and moves the zip to its place; a crash leaves nothing that looks like a
// bundle.
Result<BuiltBundle> Package(Office& office, const Bundle& bundle, const std::optional<std::string>& custodian,
                            const std::string& user) {
  PackageInput input = TRY(GatherPackage(office, bundle, custodian, user));
  SigningKey key = TRY(SigningKey::Load(office.PathOf("keys")));
  std::string folder = office.PathOf("bundles/.building-" + NewIdText());
  std::error_code error;
  fs::create_directories(folder, error);
  Result<BuiltBundle> built = BuildBundle(input.bundle, key, folder);
  if (built) {
    std::string place = office.PathOf("bundles/" + built->name + ".zip");
    fs::rename(built->zip, place, error);
    if (error) built = Error{ErrorCode::kUnavailable, "the bundle cannot be moved to its place", place};
    if (!error) built->zip = place;
  }
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  return built;
}

Result<void> SaveBuilt(Office& office, const Bundle& bundle, const BuiltBundle& built,
                       const std::string& user) {
  TRY(office.db().Execute("UPDATE bundles SET manifest_digest = ?, zip_digest = ? WHERE id = ?",
                          {built.manifest, built.zip_digest, bundle.id}));
  return office.Log(
      user, "bundle.packaged", "bundle:" + bundle.id.text(),
      {{"manifest", built.manifest.Hex()}, {"sums", built.sums.Hex()}, {"zip", built.zip_digest.Hex()}});
}

Result<void> MarkBundled(Office& office, const std::vector<Rendition>& renditions, const std::string& user) {
  for (const Rendition& rendition : renditions) {
    for (const char* state : {"rendered", "verified", "bundled"}) {
      Record record = TRY(LoadRecord(office, rendition.record));
      if (record.state == "bundled") break;
      TRY(MoveRecord(office, record, state, user));
    }
  }
  return {};
}

// From now on the bundle it replaces is not handed over any more.
Result<void> SupersedeOld(Office& office, const Bundle& bundle, const std::string& user) {
  if (bundle.supersedes == 0) return {};
  Bundle old = TRY(FindBundle(office, bundle.request, bundle.supersedes));
  if (old.state == "recalled" || old.state == "superseded") return {};
  return MoveBundle(office, old, "superseded", user);
}

Result<Request> RequestOf(Office& office, const Bundle& bundle) {
  return GetRequest(office.db(), bundle.request.text());
}

}  // namespace

std::string BundlePath(const Office& office, const Bundle& bundle, const std::string& request_number) {
  return office.PathOf(fmt::format("bundles/{}-R{}.zip", request_number, bundle.number));
}

Result<Bundle> BeginRelease(Office& office, const RequestId& request, const ReleaseOptions& options,
                            const std::string& user) {
  BundleId id = BundleId::New();
  TRY(office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"clerk", "custodian"}));
    TRY(RequireNothingBlocked(office, request));
    TRY(RequireReleasable(office, request));
    TRY(RequireNoOpenJobs(office, request));
    Numbering next = TRY(NextNumber(office, request, options, user));
    TRY(office.db().Execute(
        "INSERT INTO bundles (id, request_id, number, state, supersedes, bates_prefix, note, built_by, "
        "built_at) VALUES (?,?,?,'draft',?,?,?,?,?)",
        {id, request, next.number, next.supersedes, office.settings().bates_prefix, options.note, user,
         office.clock().Now()}));
    Bundle bundle = TRY(LoadBundle(office, id));
    for (const Record& record : TRY(RecordsOf(office, request))) {
      if (record.disposition.empty()) TRY(OrderRendition(office, bundle, record));
    }
    return office.Log(user, "bundle.begun", "bundle:" + id.text(),
                      {{"request", request.text()}, {"release", next.number}});
  }));
  return LoadBundle(office, id);
}

Result<Bundle> LockBundle(Office& office, const BundleId& id, const std::string& user) {
  Bundle bundle = TRY(LoadBundle(office, id));
  if (bundle.state != "draft") return Error{ErrorCode::kRefused, "the bundle is locked already", id.text()};
  std::vector<Rendition> renditions = TRY(RenditionsOf(office, id));
  TRY(RequireVerified(renditions));
  TRY(RequireNoOpenJobs(office, bundle.request));
  TRY(RequireNothingBlocked(office, bundle.request));
  TRY(RequireReleasable(office, bundle.request));
  TRY(RequireDepositPaid(office, bundle.request));
  TRY(RequireSameRecords(office, bundle, renditions));
  BuiltBundle built = TRY(Package(office, bundle, std::nullopt, user));
  Request request = TRY(RequestOf(office, bundle));
  TRY(office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"clerk", "custodian"}));
    // Again, inside the transaction: packaging took time, and a seal order may have come meanwhile.
    TRY(RequireNothingBlocked(office, bundle.request));
    TRY(RequireNoOpenJobs(office, bundle.request));
    TRY(RequireSameRecords(office, bundle, renditions));
    TRY(SupersedeOld(office, bundle, user));
    TRY(MarkBundled(office, renditions, user));
    TRY(SaveBuilt(office, bundle, built, user));
    TRY(MoveBundle(office, bundle, "locked", user));
    return request.certified ? Result<void>()
                             : MoveBundle(office, TRY(LoadBundle(office, id)), "ready", user);
  }));
  return LoadBundle(office, id);
}

Result<Bundle> CertifyBundle(Office& office, const BundleId& id, const std::string& user) {
  Bundle bundle = TRY(LoadBundle(office, id));
  if (bundle.state != "locked") {
    return Error{ErrorCode::kRefused,
                 bundle.state == "draft" ? "the bundle is not locked yet"
                                         : "the bundle is past certifying; supersede it",
                 id.text()};
  }
  User custodian = TRY(RequireRole(office.db(), user, {"custodian"}));
  std::string place = BundlePath(office, bundle, TRY(RequestOf(office, bundle)).number);
  BuiltBundle built = TRY(Package(office, bundle, custodian.login, user));
  TRY(office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireNothingBlocked(office, bundle.request));
    TRY(SaveBuilt(office, bundle, built, user));
    TRY(office.db().Execute("UPDATE bundles SET certified_by = ?, certified_at = ? WHERE id = ?",
                            {user, office.clock().Now(), id}));
    TRY(MoveBundle(office, bundle, "certified", user));
    return MoveBundle(office, TRY(LoadBundle(office, id)), "ready", user);
  }));
  return LoadBundle(office, id);
}

Result<void> DeliverBundle(Office& office, const BundleId& id, const std::string& method,
                           const std::string& proof, const std::string& user) {
  static constexpr const char* kMethods[] = {"counter", "mail", "email", "fax", "download"};
  if (std::find(std::begin(kMethods), std::end(kMethods), method) == std::end(kMethods)) {
    return Error{ErrorCode::kInvalidInput, "a method is counter, mail, email, fax or download"};
  }
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"clerk", "custodian"}));
    Bundle bundle = TRY(LoadBundle(office, id));
    Request request = TRY(RequestOf(office, bundle));
    if (bundle.state != "ready" && bundle.state != "delivered" && bundle.state != "unclaimed") {
      return Error{ErrorCode::kRefused, "the bundle is not ready: it is " + bundle.state, id.text()};
    }
    if (request.certified && bundle.certified_by.empty()) {
      return Error{ErrorCode::kRefused, "a certificate was asked for; the custodian certifies first",
                   id.text()};
    }
    TRY(RequireNothingBlocked(office, bundle.request));
    TRY(RequireNothingDue(office, bundle.request));
    TRY(
        office.db().Execute("INSERT INTO deliveries (id, bundle_id, method, proof, delivered_by, "
                            "delivered_at) VALUES (?,?,?,?,?,?)",
                            {NewIdText(), id, method, proof, user, office.clock().Now()}));
    TRY(office.Log(user, "bundle.delivered", "bundle:" + id.text(), {{"method", method}}));
    return bundle.state == "delivered" ? Result<void>() : MoveBundle(office, bundle, "delivered", user);
  });
}

Result<void> RecallBundle(Office& office, const BundleId& id, const std::string& reason,
                          const std::string& user) {
  if (reason.empty()) return Error{ErrorCode::kInvalidInput, "say why with --reason"};
  Digest kept = TRY(office.Store(reason));
  return office.db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office.db(), user, {"clerk", "custodian", "administrator"}));
    TRY(office.Log(user, "bundle.recall", "bundle:" + id.text(), {{"reason", kept.Hex()}}));
    return MoveBundle(office, TRY(LoadBundle(office, id)), "recalled", user);
  });
}

}  // namespace blackbar
