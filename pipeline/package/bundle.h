// A bundle: the numbered release of one request, as the requester gets it. The stage is a pure function of a
// value: it knows no database and no office folder beside the office's own templates; the caller gathers the
// value, holds the guards (locked, verified, paid, nothing sealed) and keeps what comes out. Everything here
// may be read by the public: no file names, no digests of originals or plans (a short text can be guessed
// from its digest), no data of third parties. Trusted program; any thread; blocks on child processes that
// print. The format is in docs/formats.md, "Bundle".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit.h"
#include "core/clock.h"
#include "core/digest.h"
#include "core/json.h"
#include "core/result.h"
#include "pipeline/package/print_client.h"
#include "pipeline/package/signature.h"

namespace blackbar {

// kNotListed: sealed, erased, or its very existence is protected. Such a record leaves no trace: it must have
// left the Bates numbers before, and here it leaves manifest, log, letter and counts.
enum class BundleDisposition { kReleaseFull, kReleasePart, kWithheldFull, kNotListed };
const char* BundleDispositionName(BundleDisposition disposition);  // "release_full", ...

struct BundleRecord {
  int position = 0;  // unique in the bundle; names the record for the rows below and is never printed
  BundleDisposition disposition = BundleDisposition::kNotListed;
  std::string bates_first, bates_last;  // "JC000001"; both empty for a withheld record without numbers
  int pages = 0;                        // Bates numbers it takes: 1 for a photo or a recording
  std::string extension;                // "pdf", "png", "jpg", "mp4", "wav", "m4a", "mp3"
  int rendition_fd = -1;                // readable regular file, the caller's; read with pread
  Digest rendition;                     // other bytes than these are kCorrupt
  std::vector<std::string> exemptions;  // codes as printed, for a withheld record too
  bool check_passed = false;            // a released record must have passed
  int checks = 0, checks_failed = 0;    // checks that applied
  int pages_rebuilt = 0, pages_raster = 0;
  Digest original, plan;         // leave the office only as HMAC under record_key
  std::string record_key;        // 32 random bytes, one a record, kept inside
  std::string description = {};  // how the log names it to the public: "Incident report"; may be empty
};

// A row for each redaction and each withheld record.
struct WithholdingRow {
  int position = 0;                // of its record
  int page = 0;                    // 0: the whole record
  std::string place;               // "box 3", "00:01:10-00:01:25"; empty for a whole record
  std::vector<std::string> codes;  // as printed
  std::string citation, reason;
};

struct OfficeBlock {
  std::string name;
  std::vector<std::string> address;  // lines
  std::string phone, email;
};

struct RequesterBlock {  // stands on the letter only
  std::string name;
  std::vector<std::string> address;
};

struct StaffSignature {
  std::string role;  // "records clerk", "approver", "custodian"
  std::string name;  // as they sign
};

struct CertificateElement {
  std::string id, text, cite;
};

struct CertificateOrder {
  std::string custodian_name, custodian_title;
  std::vector<CertificateElement> elements;  // the checklist of the jurisdiction profile
  std::string perjury_form = {};             // when the law asks for one
};

enum class LetterKind { kFullRelease, kPartialRelease, kFullDenial, kNoRecords };
const char* LetterKindName(LetterKind kind);  // the template's name: "full_release", ...

struct BundleInput {
  std::string request_number;  // letters, digits and "-"
  int release_number = 1;
  int supersedes = 0;  // the release it replaces; 0: none
  std::string jurisdiction, jurisdiction_name, law_name, profile_version;
  OfficeBlock office;
  RequesterBlock requester;
  LetterKind letter = LetterKind::kPartialRelease;
  Date letter_date{};
  Date received_date{};
  std::string scope;                    // what was asked for, in the office's words
  std::string appeal;                   // one paragraph: how to appeal; empty leaves it out
  std::string fees;                     // one paragraph; empty leaves it out
  std::string note;                     // one paragraph of the office's own; empty leaves it out
  StaffSignature signed_by;             // under the letter
  Json letter_fields = Json::object();  // further fields of an office's own template; override nothing
  std::optional<CertificateOrder> certificate;
  std::vector<BundleRecord> records;
  std::vector<WithholdingRow> rows;
  std::vector<StaffSignature> staff;
  std::vector<std::pair<std::string, std::string>> tools;  // name, version
  std::string sandbox;                                     // in words, of the weakest child of this release
  std::optional<AuditAnchor> audit;
  Instant signed_at;
  std::string bates_prefix;
  Paper paper = Paper::kLetter;
  std::string lang = "en-US";
  std::string office_dir = {};   // for the office's own templates; empty: the shipped ones
  std::string program_dir = {};  // of blackbar-print; empty: the folder of the running binary
  SandboxPolicy sandbox_policy = SandboxPolicy::kFull;
};

struct BuiltBundle {
  std::string name;    // "2026-000147-R1"
  std::string folder;  // <out_dir>/<name>
  std::string zip;     // <out_dir>/<name>.zip
  Digest manifest, sums, zip_digest;
};

// Writes the folder and the zip into `out_dir`, which exists; kConflict when either is there already; nothing
// is left behind on an error. kRefused when a released record has not passed its checks, Bates numbers have a
// gap or overlap, or a row names no listed record's page; kCorrupt when a rendition is not what its digest
// says.
Result<BuiltBundle> BuildBundle(const BundleInput& input, const SigningKey& key, const std::string& out_dir);

}  // namespace blackbar
