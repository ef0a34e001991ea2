#include "pipeline/office/rendition.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

constexpr char kColumns[] =
    "id, bundle_id, record_id, position, plan_digest, bates_first, bates_last, state, digest, report_digest, "
    "size, made_json";
constexpr char kBundleColumns[] =
    "id, request_id, number, state, bates_prefix, certified_by, manifest_digest, zip_digest, note, "
    "supersedes";

Result<std::optional<Digest>> MaybeDigest(const Row& row, size_t column) {
  std::optional<std::string> hex = row.MaybeText(column);
  if (!hex) return std::optional<Digest>();
  return std::optional<Digest>(TRY(Digest::FromHex(*hex)));
}

Result<Rendition> RenditionFromRow(const Row& row) {
  Rendition rendition;
  rendition.id = RenditionId(row.Text(0));
  rendition.bundle = BundleId(row.Text(1));
  rendition.record = RecordId(row.Text(2));
  rendition.position = static_cast<int>(row.Int(3));
  rendition.plan = TRY(Digest::FromHex(row.Text(4)));
  rendition.bates_first = row.Int(5);
  rendition.bates_last = row.Int(6);
  rendition.state = row.Text(7);
  rendition.digest = TRY(MaybeDigest(row, 8));
  rendition.report = TRY(MaybeDigest(row, 9));
  rendition.size = row.MaybeInt(10).value_or(0);
  rendition.made_json = row.MaybeText(11).value_or("");
  return rendition;
}

Result<Bundle> BundleFromRow(const Row& row) {
  Bundle bundle;
  bundle.id = BundleId(row.Text(0));
  bundle.request = RequestId(row.Text(1));
  bundle.number = static_cast<int>(row.Int(2));
  bundle.state = row.Text(3);
  bundle.bates_prefix = row.Text(4);
  bundle.certified_by = row.MaybeText(5).value_or("");
  bundle.manifest = TRY(MaybeDigest(row, 6));
  bundle.zip = TRY(MaybeDigest(row, 7));
  bundle.note = row.Text(8);
  bundle.supersedes = static_cast<int>(row.Int(9));
  return bundle;
}

}  // namespace

Result<Rendition> LoadRendition(Office& office, const RenditionId& id) {
  Rows rows = TRY(office.db().Query(fmt::format("SELECT {} FROM renditions WHERE id = ?", kColumns), {id}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such rendition", id.text()};
  return RenditionFromRow(rows.front());
}

Result<std::vector<Rendition>> RenditionsOf(Office& office, const BundleId& bundle) {
  std::vector<Rendition> renditions;
  for (const Row& row : TRY(office.db().Query(
           fmt::format("SELECT {} FROM renditions WHERE bundle_id = ? ORDER BY position", kColumns),
           {bundle}))) {
    renditions.push_back(TRY(RenditionFromRow(row)));
  }
  return renditions;
}

Result<Bundle> LoadBundle(Office& office, const BundleId& id) {
  Rows rows =
      TRY(office.db().Query(fmt::format("SELECT {} FROM bundles WHERE id = ?", kBundleColumns), {id}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such bundle", id.text()};
  return BundleFromRow(rows.front());
}

Result<Bundle> FindBundle(Office& office, const RequestId& request, int number) {
  Rows rows = TRY(office.db().Query(fmt::format("SELECT {} FROM bundles WHERE request_id = ? AND (? = 0 OR "
                                                "number = ?) ORDER BY number DESC LIMIT 1",
                                                kBundleColumns),
                                    {request, number, number}));
  if (rows.empty())
    return Error{ErrorCode::kNotFound, "the request has no such release; run: blackbar release build", ""};
  return BundleFromRow(rows.front());
}

std::string BatesText(const std::string& prefix, int64_t number) {
  return fmt::format("{}{:0{}}", prefix, number, kBatesDigits);
}

Result<RedactOptions> StampsFor(Office& office, const Rendition& rendition) {
  Bundle bundle = TRY(LoadBundle(office, rendition.bundle));
  RedactOptions options;
  options.bates_prefix = bundle.bates_prefix;
  options.bates_start = rendition.bates_first;
  options.bates_digits = kBatesDigits;
  options.title = BatesText(bundle.bates_prefix, rendition.bates_first);
  return options;
}

}  // namespace blackbar
