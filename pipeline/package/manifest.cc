#include "pipeline/package/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "pipeline/package/zip_format.h"

namespace blackbar {
namespace {

constexpr const char* kWhere = "manifest.json";

// A digest of the original would let anyone who guesses a short text prove the guess; under the record's own
// key only the office can.
std::string Proof(const BundleRecord& record, const char* what, const Digest& digest) {
  return HmacSha256(record.record_key, fmt::format("{}:{}", what, digest.Hex())).Hex();
}

Json RecordJson(const ListedRecord& listed, const std::vector<PackagedFile>& files) {
  const BundleRecord& record = *listed.record;
  Json json = {{"number", listed.number},
               {"disposition", BundleDispositionName(record.disposition)},
               {"exemptions", record.exemptions},
               {"pages", record.pages},
               {"original_hmac", Proof(record, "original", record.original)}};
  if (!record.bates_first.empty()) {
    json["bates_first"] = record.bates_first;
    json["bates_last"] = record.bates_last;
  }
  if (!listed.released()) return json;
  const auto file = std::find_if(files.begin(), files.end(),
                                 [&](const PackagedFile& packaged) { return packaged.name == listed.file; });
  BB_CHECK(file != files.end());
  json["file"] = file->name;
  json["sha256"] = file->digest.Hex();
  json["bytes"] = file->size;
  json["plan_hmac"] = Proof(record, "plan", record.plan);
  json["checks"] = {
      {"passed", record.check_passed}, {"run", record.checks}, {"failed", record.checks_failed}};
  json["methods"] = {{"rebuilt", record.pages_rebuilt}, {"raster", record.pages_raster}};
  return json;
}

class ManifestReader {
 public:
  ManifestReader(const Sums& sums, std::vector<std::pair<std::string, std::string>>* problems)
      : sums_(sums), problems_(problems) {}

  Result<ManifestFacts> Read(std::string_view untrusted) {
    const Json manifest = TRY(ParseJson(untrusted, kWhere));
    if (TRY(JsonString(manifest, "schema", kWhere)) != kManifestSchema)
      return Error{ErrorCode::kInvalidInput, "its schema is not one that this version knows", kWhere};
    if (DumpJson(manifest) + "\n" != untrusted) Problem(kWhere, "it is not written canonically");
    ManifestFacts facts;
    facts.request_number = TRY(JsonString(manifest, "request", kWhere));
    if (!IsSafeBundleName(facts.request_number)) {
      Problem(kWhere, "the request number is none");
      facts.request_number.clear();  // it goes to a terminal
    }
    facts.release_number = TRY(JsonInt(manifest, "release", kWhere));
    facts.key_fingerprint = TRY(JsonString(*TRY(JsonObject(manifest, "key", kWhere)), "sha256", kWhere));
    const std::string prefix = TRY(JsonString(manifest, "bates_prefix", kWhere));
    for (const Json& document : *TRY(JsonArray(manifest, "documents", kWhere))) TRY(TakeFile(document));
    for (const Json& record : *TRY(JsonArray(manifest, "records", kWhere))) {
      ++facts.records;
      TRY(TakeRecord(record, facts.records, prefix));
    }
    for (const auto& [name, digest] : sums_) {
      const bool own = name == kManifestName || name == kKeyName || name == "VERIFY.txt";
      if (!own && !seen_.contains(name)) Problem(name, "the manifest does not list it");
    }
    return facts;
  }

 private:
  void Problem(const std::string& file, const std::string& message) {
    problems_->emplace_back(file, message);
  }

  Result<void> TakeFile(const Json& entry) {
    const std::string name = TRY(JsonString(entry, "file", kWhere));
    const Digest digest = TRY(Digest::FromHex(TRY(JsonString(entry, "sha256", kWhere))));
    const auto signed_sum = sums_.find(name);
    if (!seen_.insert(name).second) Problem(kWhere, "it lists a file twice");
    if (signed_sum == sums_.end()) {
      Problem(kWhere, "it lists a file that SHA256SUMS does not");
    } else if (signed_sum->second != digest) {
      Problem(name, "its digest in the manifest is another than in SHA256SUMS");
    }
    return {};
  }

  Result<void> TakeRecord(const Json& record, int64_t number, const std::string& prefix) {
    if (TRY(JsonInt(record, "number", kWhere)) != number)
      Problem(kWhere, "its records are not numbered from 1");
    const std::string disposition = TRY(JsonString(record, "disposition", kWhere));
    const bool released = disposition == "release_full" || disposition == "release_part";
    if (!released && disposition != "withheld_full")
      Problem(kWhere, "a record has a disposition that there is not");
    if (released != record.contains("file"))
      Problem(kWhere, "a record is released without a file, or withheld with one");
    if (record.contains("bates_first")) TRY(TakeNumbers(record, released, prefix));
    if (released && !record.contains("bates_first"))
      Problem(kWhere, "a released record has no Bates numbers");
    if (!released) return {};
    const Json* checks = TRY(JsonObject(record, "checks", kWhere));
    if (!TRY(JsonBool(*checks, "passed", kWhere)) || TRY(JsonInt(*checks, "failed", kWhere)) != 0 ||
        TRY(JsonInt(*checks, "run", kWhere)) < 1)
      Problem(TRY(JsonString(record, "file", kWhere)), "the manifest does not say that its checks passed");
    return TakeFile(record);
  }

  Result<void> TakeNumbers(const Json& record, bool released, const std::string& prefix) {
    const std::string first = TRY(JsonString(record, "bates_first", kWhere));
    const std::string last = TRY(JsonString(record, "bates_last", kWhere));
    const auto from = BatesValue(first, prefix), to = BatesValue(last, prefix);
    if (!from || !to || *to - *from + 1 != TRY(JsonInt(record, "pages", kWhere)) ||
        (next_ && *from != *next_))
      Problem(kWhere, "the Bates numbers have a gap, overlap or do not fit the pages");
    if (to) next_ = *to + 1;
    const std::string start = fmt::format("records/{}-{}.", first, last);
    if (released && !TRY(JsonString(record, "file", kWhere)).starts_with(start))
      Problem(kWhere, "a record's file is not named by its Bates numbers");
    return {};
  }

  const Sums& sums_;
  std::vector<std::pair<std::string, std::string>>* problems_;
  std::set<std::string> seen_;
  std::optional<int64_t> next_;
};

}  // namespace

std::string WriteManifest(const BundleInput& input, const Listing& listing,
                          const std::vector<PackagedFile>& files, const VerifyingKey& key) {
  Json records = Json::array(), documents = Json::array(), staff = Json::array(), tools = Json::array();
  for (const ListedRecord& listed : listing.records) records.push_back(RecordJson(listed, files));
  for (const PackagedFile& file : files) {
    if (!file.name.starts_with("records/"))
      documents.push_back({{"file", file.name}, {"sha256", file.digest.Hex()}, {"bytes", file.size}});
  }
  for (const StaffSignature& person : input.staff)
    staff.push_back({{"role", person.role}, {"name", person.name}});
  for (const auto& [name, version] : input.tools) tools.push_back({{"name", name}, {"version", version}});
  const Json manifest = {
      {"schema", kManifestSchema},
      {"request", input.request_number},
      {"release", input.release_number},
      {"supersedes", input.supersedes > 0 ? Json(input.supersedes) : Json()},
      {"jurisdiction", {{"code", input.jurisdiction}, {"version", input.profile_version}}},
      {"signed_at", FormatInstant(input.signed_at)},
      {"key", {{"algorithm", "ECDSA P-256 SHA-256"}, {"sha256", key.fingerprint().Hex()}}},
      {"bates_prefix", input.bates_prefix},
      {"documents", documents},
      {"records", records},
      {"staff", staff},
      {"tools", tools},
      {"sandbox", input.sandbox},
      {"audit", input.audit ? Json{{"seq", input.audit->seq}, {"hash", input.audit->hash.Hex()}} : Json()}};
  return DumpJson(manifest) + "\n";
}

ManifestFacts CheckManifest(std::string_view untrusted, const Sums& sums,
                            std::vector<std::pair<std::string, std::string>>* problems) {
  const Result<ManifestFacts> facts = ManifestReader(sums, problems).Read(untrusted);
  if (facts) return *facts;
  problems->emplace_back(kWhere, facts.error().message);
  return {};
}

}  // namespace blackbar
