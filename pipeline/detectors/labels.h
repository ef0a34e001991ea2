// The labels of police paper: "DOB:", "OLN/", "V1", "Incident Date". One table names what a label announces;
// everything that reads values after, below or beside a label starts here. Found by one hash lookup a token.
// Stateless; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// What a label announces. The kinds of value are in fields.cc, names in names.cc.
enum class FieldType : uint8_t {
  kName,
  kOfficial,
  kAlias,
  kDob,
  kAge,
  kSsn,
  kDriverLicense,
  kLicense,
  kPlate,
  kVin,
  kPhone,
  kPublicPhone,
  kEmail,
  kAddress,
  kCard,
  kAccount,
  kRouting,
  kMedicalId,
  kFbi,
  kSid,
  kNic,
  kGovId,
  kStudentId,
  kImei,
  kMac,
  kHandle,
  kIp,
  kPassword,
  kPolicy,
  kBiometric,
  kInformant,
  kSchool,
  kGrade,
  kGang,
  kMedical,
  kScars,
  // What stays readable.
  kCase,
  kCad,
  kDocket,
  kStatute,
  kCitation,
  kBadge,
  kCallSign,
  kEmployee,
  kTag,
  kSerial,
  kBooking,
  kReceipt,
  kReference,
  kOri,
  kMoney,
  kEventDate,
  kIncidentDate,
  kBusiness,
  kStop
};

struct LabelRow {
  std::string_view words;  // lower case, one space between; how it is punctuated does not matter
  FieldType field;
  std::string_view role;  // of core/kinds.h, or empty
  // Only when a colon, #, slash or a column follows: the word is ordinary in prose ("name", "home").
  bool needs_mark = false;
};

struct LabelHit {
  const LabelRow* row = nullptr;
  size_t first = 0, last = 0;  // tokens of the label
  size_t value = 0;            // byte where a value on the same line would begin
  size_t limit = 0;            // end of that line
  bool marked = false;         // punctuation of a label follows
  bool ends_line = false;      // nothing follows on its line or in its cell: the value is below
};

std::vector<LabelHit> FindLabels(const PageView& page);

}  // namespace blackbar
