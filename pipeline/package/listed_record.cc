#include "pipeline/package/listed_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "pipeline/package/zip_format.h"

namespace blackbar {
namespace {

constexpr std::array<std::string_view, 9> kExtensions = {"pdf", "png", "jpg", "jpeg", "mp4",
                                                         "wav", "m4a", "mp3", "txt"};

Error Refused(const std::string& what, const std::string& where) {
  return Error{ErrorCode::kRefused, what, where};
}

Error Invalid(const std::string& what, const std::string& where) {
  return Error{ErrorCode::kInvalidInput, what, where};
}

bool IsReleased(const BundleRecord& record) {
  return record.disposition == BundleDisposition::kReleaseFull ||
         record.disposition == BundleDisposition::kReleasePart;
}

bool IsPlainName(const std::string& text) {
  return IsSafeBundleName(text) && text.find('/') == std::string::npos;
}

Result<void> CheckReleased(const BundleRecord& record, const std::string& where) {
  if (!record.check_passed || record.checks < 1 || record.checks_failed != 0)
    return Refused("the rendition has not passed every check; verify it again before it is packaged", where);
  if (record.rendition_fd < 0) return Invalid("a released record needs its rendition", where);
  if (record.bates_first.empty()) return Invalid("a released record needs its Bates numbers", where);
  if (std::find(kExtensions.begin(), kExtensions.end(), record.extension) == kExtensions.end())
    return Invalid("the rendition's file extension is not one of a release", where);
  if (record.disposition == BundleDisposition::kReleasePart && record.exemptions.empty())
    return Refused("a record released in part names no exemption", where);
  return {};
}

Result<void> CheckRecord(const BundleInput& input, const ListedRecord& listed) {
  const BundleRecord& record = *listed.record;
  const std::string where = fmt::format("record {}", listed.number);
  if (record.record_key.size() != 32) return Invalid("the record's key is not 32 bytes", where);
  if (record.pages < 0 || record.pages > 10'000'000) return Invalid("the number of pages is not one", where);
  if (IsReleased(record)) {
    TRY(CheckReleased(record, where));
  } else if (record.exemptions.empty()) {
    return Refused("a record withheld in full names no exemption", where);
  }
  if (record.bates_first.empty() != record.bates_last.empty())
    return Invalid("only one end of the Bates range is there", where);
  if (record.bates_first.empty()) return {};
  const auto first = BatesValue(record.bates_first, input.bates_prefix);
  const auto last = BatesValue(record.bates_last, input.bates_prefix);
  if (!first || !last || record.bates_first.size() != record.bates_last.size())
    return Invalid("a Bates number is not the prefix and digits", where);
  if (*last - *first + 1 != record.pages) return Refused("the Bates range does not fit the pages", where);
  return {};
}

// A gap in the numbers would tell of a record that must not be known.
Result<void> CheckNumbersFollow(const BundleInput& input, const std::vector<ListedRecord>& records) {
  std::optional<int64_t> next;
  for (const ListedRecord& listed : records) {
    if (listed.record->bates_first.empty()) continue;
    const int64_t first = *BatesValue(listed.record->bates_first, input.bates_prefix);
    if (next && first != *next)
      return Refused("the Bates numbers do not follow on each other; number the release again",
                     fmt::format("record {}", listed.number));
    next = *BatesValue(listed.record->bates_last, input.bates_prefix) + 1;
  }
  return {};
}

Result<std::vector<ListedRow>> ListRows(const BundleInput& input, const std::vector<ListedRecord>& records) {
  std::map<int, const ListedRecord*> by_position;
  for (const ListedRecord& listed : records) by_position[listed.record->position] = &listed;
  std::set<int> unlisted;
  for (const BundleRecord& record : input.records)
    if (!by_position.contains(record.position)) unlisted.insert(record.position);
  std::vector<ListedRow> rows;
  for (const WithholdingRow& row : input.rows) {
    if (unlisted.contains(row.position)) continue;
    const auto found = by_position.find(row.position);
    if (found == by_position.end() || row.page < 0 || row.page > found->second->record->pages)
      return Invalid("a row of the withholding log names a record or page that the bundle does not have",
                     "log");
    if (row.codes.empty()) return Refused("a row of the withholding log names no exemption", "log");
    rows.push_back({found->second, &row});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ListedRow& a, const ListedRow& b) {
    return std::pair(a.record->number, a.row->page) < std::pair(b.record->number, b.row->page);
  });
  return rows;
}

// What is withheld must be in the log.
Result<void> CheckRowsCover(const Listing& listing) {
  for (const ListedRecord& listed : listing.records) {
    if (listed.record->disposition == BundleDisposition::kReleaseFull) continue;
    const bool covered = std::any_of(listing.rows.begin(), listing.rows.end(),
                                     [&](const ListedRow& row) { return row.record == &listed; });
    if (!covered)
      return Refused("the withholding log has no row for a record that is withheld or released in part",
                     fmt::format("record {}", listed.number));
  }
  return {};
}

}  // namespace

std::optional<int64_t> BatesValue(const std::string& bates, const std::string& prefix) {
  if (!bates.starts_with(prefix) || !IsPlainName(bates)) return std::nullopt;
  const std::string digits = bates.substr(prefix.size());
  if (digits.empty() || digits.size() > 12) return std::nullopt;
  int64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

Result<Listing> ListRecords(const BundleInput& input) {
  if (!IsPlainName(input.request_number) || input.release_number < 1)
    return Invalid(
        "the request number is of letters, digits, \"-\" and \".\"; the release number counts from 1", "");
  Listing listing;
  std::vector<const BundleRecord*> in_order;
  for (const BundleRecord& record : input.records) in_order.push_back(&record);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](auto* a, auto* b) { return a->position < b->position; });
  for (size_t i = 1; i < in_order.size(); ++i)
    if (in_order[i]->position == in_order[i - 1]->position)
      return Invalid("two records have the same position", "");
  for (const BundleRecord* record : in_order) {
    if (record->disposition == BundleDisposition::kNotListed) continue;
    ListedRecord listed;
    listed.number = static_cast<int>(listing.records.size()) + 1;
    listed.record = record;
    listed.numbers = fmt::format("Record {}", listed.number);
    if (!record->bates_first.empty())
      listed.numbers = record->bates_first == record->bates_last
                           ? record->bates_first
                           : fmt::format("{}-{}", record->bates_first, record->bates_last);
    if (IsReleased(*record))
      listed.file =
          fmt::format("records/{}-{}.{}", record->bates_first, record->bates_last, record->extension);
    TRY(CheckRecord(input, listed));
    listing.records.push_back(std::move(listed));
  }
  TRY(CheckNumbersFollow(input, listing.records));
  listing.rows = TRY(ListRows(input, listing.records));
  TRY(CheckRowsCover(listing));
  return listing;
}

}  // namespace blackbar
