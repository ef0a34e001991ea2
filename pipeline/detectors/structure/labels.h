// The labels of police paper: "DOB:", "OLN/", "V1", "12. NAME (LAST, FIRST)", "Incident Date". A table names
// what a label announces; everything that reads values after, below or beside a label starts here. Labels are
// put together from parts: a role and an attribute ("Victim's home phone"), two attributes ("DL#/State"), a
// number of a box before, a hint in brackets behind. Found by one hash lookup a token. Stateless; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// What a label announces. The kinds of value are in fields.cc, names in name_form.cc.
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
  kCodeName,  // of an informant: a code name or the true one
  kSchool,
  kGrade,
  kGang,
  kCriteria,  // of gang membership, its signs
  kHistory,   // earlier offences, supervision
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
  size_t first = 0, last = 0;   // tokens of the label, with the number of its box and hints behind it
  size_t value = 0;             // byte where a value on the same line would begin
  size_t limit = 0;             // where it must end: the next label, or the end of the line
  bool marked = false;          // punctuation of a label follows
  bool spaced = false;          // white space alone is what marks it
  bool ends_line = false;       // nothing follows on its line or in its cell: the value is below or beside
  bool colon = false;           // the mark is a colon, an equals sign or an NCIC slash
  bool starts_cell = false;     // nothing stands before it on its line or in its cell
  bool numbered = false;        // "12. NAME": a box of a form
  bool child = false;           // the label says that the person is a child
  uint8_t part = 0, parts = 1;  // "DL#/State": the second of two whose values follow in this order
  // Of the person the value is of: the label's own, of the role word in front of it ("Victim DOB"), or of the
  // heading above it. See roles.h.
  std::string_view role;
};

std::vector<LabelHit> FindLabels(const PageView& page);

// Whether the cell that begins with this token ends the column of a caller's address: "CALLER ADDRESS" heads
// a list of calls, or one call whose log stands below. A home goes on with a number and a word; a log line
// does not.
bool EndsCallers(const PageView& page, const LabelHit& hit, size_t token);

// Whether the words of a label of people say child, juvenile, student, son...
bool SaysChild(std::string_view label);

}  // namespace blackbar
