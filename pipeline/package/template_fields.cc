#include "pipeline/package/template_fields.h"

#include <fmt/format.h>

#include <array>
#include <set>

#include "pipeline/package/withholding_log.h"

namespace blackbar {
namespace {

const char* Word(size_t count, const char* one, const char* many) { return count == 1 ? one : many; }

const char* ReleasedWord(BundleDisposition disposition) {
  switch (disposition) {
    case BundleDisposition::kReleaseFull:
      return "in full";
    case BundleDisposition::kReleasePart:
      return "in part";
    default:
      return "withheld";
  }
}

Json CommonFields(const BundleInput& input) {
  return {{"office_name", input.office.name},
          {"office_address", input.office.address},
          {"office_phone", input.office.phone},
          {"office_email", input.office.email},
          {"request_number", input.request_number},
          {"release_number", input.release_number},
          {"letter_date", DateInWords(input.letter_date, input.lang)},
          {"law_name", input.law_name},
          {"jurisdiction_name", input.jurisdiction_name}};
}

Json RecordFields(const ListedRecord& listed) {
  const BundleRecord& record = *listed.record;
  return {{"numbers", listed.numbers},
          {"description", record.description.empty() ? "Record" : record.description},
          {"pages", record.pages == 0 ? Json("-") : Json(record.pages)},
          {"released", ReleasedWord(record.disposition)},
          {"sha256", listed.released() ? record.rendition.Hex() : ""}};
}

// Each ground once, in the order in which it is first used.
Json Grounds(const Listing& listing) {
  Json grounds = Json::array();
  std::set<std::string> seen;
  for (const ListedRow& row : listing.rows) {
    const std::string codes = JoinCodes(row.row->codes);
    if (!seen.insert(codes + "\n" + row.row->citation + "\n" + row.row->reason).second) continue;
    grounds.push_back({{"codes", codes}, {"citation", row.row->citation}, {"reason", row.row->reason}});
  }
  return grounds;
}

struct Counts {
  size_t released = 0, withheld = 0;
  int64_t pages = 0;
  bool redacted = false;
};

Counts CountRecords(const Listing& listing) {
  Counts counts;
  for (const ListedRecord& listed : listing.records) {
    ++(listed.released() ? counts.released : counts.withheld);
    if (listed.released()) counts.pages += listed.record->pages;
    if (listed.record->disposition == BundleDisposition::kReleasePart) counts.redacted = true;
  }
  return counts;
}

}  // namespace

std::string DateInWords(Date date, const std::string& lang) {
  static constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
  if (!date.ok() || !lang.starts_with("en")) return FormatDate(date);
  const char* month = kMonths[static_cast<unsigned>(date.month()) - 1];
  const unsigned day = static_cast<unsigned>(date.day());
  const int year = static_cast<int>(date.year());
  return lang == "en-US" ? fmt::format("{} {}, {}", month, day, year)
                         : fmt::format("{} {} {}", day, month, year);
}

Json LetterFields(const BundleInput& input, const Listing& listing) {
  Json fields = input.letter_fields.is_object() ? input.letter_fields : Json::object();
  fields.update(CommonFields(input));
  const Counts counts = CountRecords(listing);
  Json records = Json::array();
  for (const ListedRecord& listed : listing.records) records.push_back(RecordFields(listed));
  Json grounds = Grounds(listing);
  fields.update({{"requester_name", input.requester.name},
                 {"requester_address", input.requester.address},
                 {"received_date", DateInWords(input.received_date, input.lang)},
                 {"scope", input.scope},
                 {"appeal", input.appeal},
                 {"fees", input.fees},
                 {"note", input.note},
                 {"signer_name", input.signed_by.name},
                 {"signer_role", input.signed_by.role},
                 {"supersedes", input.supersedes > 0 ? Json(input.supersedes) : Json(false)},
                 {"certificate", input.certificate.has_value()},
                 {"released_records", counts.released},
                 {"released_records_word", Word(counts.released, "record", "records")},
                 {"released_pages", counts.pages},
                 {"released_pages_word", Word(static_cast<size_t>(counts.pages), "page", "pages")},
                 {"withheld_records", counts.withheld > 0 ? Json(counts.withheld) : Json(false)},
                 {"withheld_records_word", Word(counts.withheld, "record is", "records are")},
                 {"records", records},
                 {"has_grounds", !grounds.empty()},
                 {"grounds", grounds}});
  return fields;
}

Json CertificateFields(const BundleInput& input, const Listing& listing, const VerifyingKey& key) {
  const CertificateOrder& order = *input.certificate;
  Json fields = CommonFields(input);
  Json released = Json::array(), elements = Json::array();
  for (const ListedRecord& listed : listing.records)
    if (listed.released()) released.push_back(RecordFields(listed));
  for (const CertificateElement& element : order.elements)
    elements.push_back({{"id", element.id}, {"text", element.text}, {"cite", element.cite}});
  fields.update({{"custodian_name", order.custodian_name},
                 {"custodian_title", order.custodian_title},
                 {"perjury_form", order.perjury_form},
                 {"any_released", !released.empty()},
                 {"released", released},
                 {"redacted", CountRecords(listing).redacted},
                 {"has_elements", !elements.empty()},
                 {"elements", elements},
                 {"key_fingerprint", key.fingerprint().Hex()},
                 {"sandbox", input.sandbox.empty() ? "not stated" : input.sandbox},
                 {"audit_seq", input.audit ? Json(input.audit->seq) : Json(false)},
                 {"audit_hash", input.audit ? Json(input.audit->hash.Hex()) : Json(false)}});
  return fields;
}

Json WithholdingFields(const BundleInput& input, const Listing& listing) {
  Json fields = CommonFields(input);
  Json rows = Json::array();
  for (const ListedRow& row : listing.rows) {
    rows.push_back({{"record", row.record->numbers},
                    {"page", RowPage(*row.row)},
                    {"place", row.row->page == 0 && row.row->place.empty() ? "whole record" : row.row->place},
                    {"codes", JoinCodes(row.row->codes)},
                    {"citation", row.row->citation},
                    {"reason", row.row->reason}});
  }
  fields.update({{"has_rows", !rows.empty()}, {"rows", rows}});
  return fields;
}

}  // namespace blackbar
