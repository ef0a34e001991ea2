#include "pipeline/office/package_input.h"

#include <fmt/format.h>
#include <unistd.h>

#include <set>

#include "core/medium.h"
#include "pipeline/checks/check.h"
#include "pipeline/office/records.h"
#include "pipeline/office/review_rows.h"
#include "pipeline/office/withheld_place.h"
#include "pipeline/reader_client.h"
#include "redactors/redactor.h"
#include "tracker/request.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> Printed(const ExemptionCodes& codes, const std::vector<std::string>& wanted) {
  std::vector<std::string> printed;
  for (const std::string& code : wanted) {
    auto known = codes.find(code);
    printed.push_back(known == codes.end() ? code : known->second);
  }
  return printed;
}

// Citation and reason as the public log prints them; where a code has a stand-in, its label would tell as
// much.
void Explain(const Profile& profile, const std::vector<std::string>& codes, WithholdingRow* row) {
  for (const std::string& code : codes) {
    const Exemption* exemption = profile.FindExemption(code);
    if (exemption == nullptr) continue;
    bool veiled = exemption->print_as != exemption->code;
    if (!row->citation.empty()) row->citation += "; ";
    row->citation += veiled ? exemption->print_as : exemption->cite;
    if (!row->reason.empty()) row->reason += "; ";
    row->reason += veiled ? "exempt from disclosure" : exemption->label;
  }
}

// Kept as hexadecimal, used as bytes.
Result<std::string> KeyOf(const Record& record) {
  Digest key = TRY(Digest::FromHex(record.secret_key));
  return std::string(reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size());
}

// From the bytes: a redactor chooses the form of what it writes by what it read.
Result<std::string> ExtensionOf(int fd) {
  std::string head(4096, '\0');
  const ssize_t got = pread(fd, head.data(), head.size(), 0);
  if (got <= 0) return Error{ErrorCode::kUnavailable, "a rendition cannot be read"};
  head.resize(static_cast<size_t>(got));
  const std::string format = TypeFromBytes(head).format;
  return format == "jpeg" ? "jpg" : format;
}

struct Gatherer {
  Office& office;
  const Bundle& bundle;
  const Profile& profile;
  const ExemptionCodes& codes;
  PackageInput* out;

  Result<void> AddReleased(const Rendition& rendition);
  Result<void> AddWithheld(const Record& record);
  Result<void> AddRows(const PlanContent& plan, int position);
};

Result<void> Gatherer::AddRows(const PlanContent& plan, int position) {
  WithheldPlaces places(plan);
  for (const Redaction& redaction : plan.redactions()) {
    WithholdingRow row;
    row.position = position;
    row.page = places.PageOf(redaction);
    row.place = places.WordsFor(redaction);
    row.codes = Printed(codes, redaction.exemptions);
    Explain(profile, redaction.exemptions, &row);
    out->bundle.rows.push_back(std::move(row));
  }
  return {};
}

Result<void> Gatherer::AddReleased(const Rendition& rendition) {
  Record record = TRY(LoadRecord(office, rendition.record));
  LockedPlan plan =
      TRY(LockedPlan::FromAttestedBytes(TRY(office.blobs().Get(rendition.plan)), rendition.plan));
  BundleRecord item;
  item.position = record.position;
  item.disposition =
      plan.content().redactions().empty() ? BundleDisposition::kReleaseFull : BundleDisposition::kReleasePart;
  item.bates_first = BatesText(bundle.bates_prefix, rendition.bates_first);
  item.bates_last = BatesText(bundle.bates_prefix, rendition.bates_last);
  item.pages = ReleasedPages(record);
  if (!rendition.digest || !rendition.report)
    return Error{ErrorCode::kRefused, "a rendition is not verified"};
  out->renditions.push_back(TRY(office.blobs().OpenFd(*rendition.digest)));
  item.rendition_fd = out->renditions.back().get();
  item.extension = TRY(ExtensionOf(item.rendition_fd));
  item.rendition = *rendition.digest;
  std::set<std::string> used;
  for (const Redaction& redaction : plan.content().redactions())
    used.insert(redaction.exemptions.begin(), redaction.exemptions.end());
  item.exemptions = Printed(codes, {used.begin(), used.end()});
  CheckReport report =
      TRY(CheckReportFromJson(TRY(ParseJson(TRY(office.blobs().Get(*rendition.report)), "check report"))));
  item.check_passed = report.passed();
  for (const CheckResult& result : report.results) {
    item.checks += result.status == CheckStatus::kNotApplicable ? 0 : 1;
    item.checks_failed += result.status == CheckStatus::kFail ? 1 : 0;
  }
  RedactReport made = TRY(RedactReportFromJson(TRY(ParseJson(rendition.made_json, "redact report"))));
  for (const PageMethod& page : made.pages)
    (page.method == "rebuilt" ? item.pages_rebuilt : item.pages_raster) += 1;
  item.original = record.digest;
  item.plan = rendition.plan;
  item.record_key = TRY(KeyOf(record));
  out->bundle.records.push_back(std::move(item));
  return AddRows(plan.content(), record.position);
}

Result<void> Gatherer::AddWithheld(const Record& record) {
  BundleRecord item;
  item.position = record.position;
  item.disposition = BundleDisposition::kWithheldFull;
  item.pages = ReleasedPages(record);
  item.exemptions = Printed(codes, record.disposition_codes);
  item.original = record.digest;
  item.plan = record.digest;
  item.record_key = TRY(KeyOf(record));
  out->bundle.records.push_back(std::move(item));
  WithholdingRow row;
  row.position = record.position;
  row.codes = Printed(codes, record.disposition_codes);
  Explain(profile, record.disposition_codes, &row);
  out->bundle.rows.push_back(std::move(row));
  return {};
}

LetterKind LetterFor(const BundleInput& input) {
  int full = 0, part = 0, withheld = 0;
  for (const BundleRecord& record : input.records) {
    full += record.disposition == BundleDisposition::kReleaseFull;
    part += record.disposition == BundleDisposition::kReleasePart;
    withheld += record.disposition == BundleDisposition::kWithheldFull;
  }
  if (full + part + withheld == 0) return LetterKind::kNoRecords;
  if (full + part == 0) return LetterKind::kFullDenial;
  return part + withheld == 0 ? LetterKind::kFullRelease : LetterKind::kPartialRelease;
}

std::string AppealText(const Profile& profile) {
  std::string text;
  for (const AppealRule& appeal : profile.appeals) {
    if (appeal.fact == nullptr || !appeal.fact->on || !appeal.span.count) continue;
    std::string from = appeal.from;
    std::replace(from.begin(), from.end(), '_', ' ');
    text +=
        fmt::format("{}You may seek review by: {}, within {} {} days of {} ({}).", text.empty() ? "" : " ",
                    appeal.body, *appeal.span.count, DayUnitName(appeal.span.unit), from, appeal.fact->cite);
  }
  return text;
}

CertificateOrder CertificateFor(const Profile& profile, const User& custodian) {
  CertificateOrder order{custodian.name, custodian.title, {}, {}};
  if (const Fact* form = profile.FindFact("certification.perjury_form");
      form != nullptr && form->on && form->value.is_string()) {
    order.perjury_form = form->value.get<std::string>();
  }
  for (const char* path : {"certification.elements", "certification.attested_copy"}) {
    const Fact* fact = profile.FindFact(path);
    if (fact == nullptr || !fact->value.is_array()) continue;
    for (const Json& element : fact->value) {
      order.elements.push_back({element.value("id", ""), element.value("text", ""), fact->cite});
    }
  }
  return order;
}

std::string CountNote(const std::vector<Record>& records, const std::string& note) {
  int duplicates = 0, referred = 0;
  for (const Record& record : records) {
    duplicates += record.disposition == "duplicate_of";
    referred += record.disposition == "referred";
  }
  std::string text = note;
  auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
  if (duplicates > 0) add(fmt::format("Exact copies of a record ({}) are not produced twice.", duplicates));
  if (referred > 0)
    add(fmt::format("{} of the records found were referred to the agency they came from.", referred));
  return text;
}

Result<void> FillHeader(Office& office, const Bundle& bundle, const Profile& profile, const Request& request,
                        const User& signer, BundleInput* input) {
  Requester requester = TRY(GetRequester(office.db(), request));
  input->request_number = request.number;
  input->release_number = bundle.number;
  input->supersedes = bundle.supersedes;
  input->jurisdiction = profile.code;
  input->jurisdiction_name = profile.name;
  input->law_name = profile.law_name;
  input->profile_version = profile.as_of;
  input->office = {office.settings().name, Lines(office.settings().address), "", ""};
  input->requester = {requester.name, Lines(requester.address)};
  input->scope = request.scope;
  input->appeal = AppealText(profile);
  input->signed_by = {"records office", signer.name.empty() ? signer.login : signer.name};
  input->received_date = TRY(LocalDateOf(request.received_text));
  input->signed_at = office.clock().Now();
  input->letter_date = TRY(LocalDateOf(FormatInstant(input->signed_at)));
  input->tools = {{"blackbar", BLACKBAR_VERSION}, {"reader", ReaderVersion()}};
  input->bates_prefix = bundle.bates_prefix;
  input->office_dir = office.place().folder;
  input->sandbox_policy = office.sandbox();
  input->sandbox = office.sandbox() == SandboxPolicy::kFull
                       ? "Landlock, seccomp, resource limits"
                       : "seccomp, resource limits; no Landlock (weaker sandbox)";
  input->audit = TRY(NewestAudit(office.db()));
  return {};
}

}  // namespace

Result<PackageInput> GatherPackage(Office& office, const Bundle& bundle,
                                   const std::optional<std::string>& custodian, const std::string& user) {
  Request request = TRY(GetRequest(office.db(), bundle.request.text()));
  const Profile* profile = TRY(office.ProfileFor(request.jurisdiction));
  ExemptionCodes codes = TRY(office.CodesFor(request.jurisdiction));
  PackageInput gathered;
  TRY(FillHeader(office, bundle, *profile, request, TRY(FindUser(office.db(), user)), &gathered.bundle));
  Gatherer gatherer{office, bundle, *profile, codes, &gathered};
  for (const Rendition& rendition : TRY(RenditionsOf(office, bundle.id)))
    TRY(gatherer.AddReleased(rendition));
  std::vector<Record> records = TRY(RecordsOf(office, bundle.request));
  for (const Record& record : records) {
    if (record.disposition == "withheld_full") TRY(gatherer.AddWithheld(record));
  }
  gathered.bundle.letter = LetterFor(gathered.bundle);
  gathered.bundle.note = CountNote(records, bundle.note);
  if (custodian)
    gathered.bundle.certificate = CertificateFor(*profile, TRY(FindUser(office.db(), *custodian)));
  return gathered;
}

}  // namespace blackbar
