// The records of a bundle as the public may know them: those that must not be listed are gone, the rest is
// numbered from 1 in order, and the rules of a bundle hold (checked once, here). Everything that prints or
// lists works on these. Pure; points into the BundleInput, which must outlive it.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/package/bundle.h"

namespace blackbar {

struct ListedRecord {
  int number = 0;  // from 1
  const BundleRecord* record = nullptr;
  std::string file;     // "records/JC000001-JC000003.pdf"; empty when withheld
  std::string numbers;  // "JC000001-JC000003", or "Record 3" without Bates numbers
  bool released() const { return !file.empty(); }
};

struct ListedRow {
  const ListedRecord* record = nullptr;
  const WithholdingRow* row = nullptr;
};

struct Listing {
  std::vector<ListedRecord> records;
  std::vector<ListedRow> rows;  // in the order of the records, then pages
};

// kRefused or kInvalidInput names the rule that is broken.
Result<Listing> ListRecords(const BundleInput& input);

// The number behind a Bates number's prefix; nullopt unless it is `prefix` and at most 12 digits.
std::optional<int64_t> BatesValue(const std::string& bates, const std::string& prefix);

}  // namespace blackbar
