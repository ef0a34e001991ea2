#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("a label says what follows it") {
  CheckCases({
      {"SSN: 536-22-8831", {"SSN 536-22-8831"}},
      {"SOC/536228831", {"SSN 536228831"}},
      {"Social Security No. 536 22 8831.", {"SSN 536 22 8831"}},
      {"OLN/CA D1234567", {"DRIVER_LICENSE D1234567"}},
      {"Idaho DL# AB123456C", {"DRIVER_LICENSE AB123456C"}},
      {"LIC/ABC1234 LIY/2026", {"LICENSE_PLATE ABC1234"}},
      {"a silver sedan bearing Idaho plate 1A 23456", {"LICENSE_PLATE 1A 23456"}},
      {"VIN/1HGCM82633A004352.", {"VIN 1HGCM82633A004352"}},
      {"Cell: 208-555-0142", {"PHONE 208-555-0142"}},
      {"MRN: 00482913", {"MEDICAL_ID 00482913"}},
      {"FBI# 123456AB7", {"FBI_UCN 123456AB7"}},
      {"SID/ID00482913", {"STATE_SID ID00482913"}},
      {"NIC/W123456789", {"NCIC_NIC W123456789"}},
      {"Passport number 512345678", {"GOV_ID 512345678"}},
      {"Student ID: 448812", {"STUDENT_ID 448812"}},
      {"IMEI 356938035643809", {"DEVICE_ID 356938035643809"}},
      {"Routing 021000021 account 000123456789", {"BANK_ROUTING 021000021", "BANK_ACCOUNT 000123456789"}},
      {"The gate code is 4471.", {"PASSWORD 4471"}},
      {"Policy #: SF-4482-913", {"POLICY_NO SF-4482-913"}},
      {"snap: jay_rocks99", {"SOCIAL_HANDLE jay_rocks99"}},
  });
}

TEST_CASE("numbers of the office stay") {
  CheckCases({
      {"Case No. 2026-001234", {}},
      {"Report number 208-555-0142", {}},  // a label decides against the form
      {"CAD# 26-0412-3321", {}},
      {"Docket CR-2026-00123", {}},
      {"Citation 448-22-1234", {}},
      {"Badge #4471", {}},
      {"Serial number 536-22-8831", {}},
      {"Evidence tag 26-1182-03", {}},
      {"ORI ID0010000", {}},
      {"Call records division at 208-555-0100", {}},
  });
}

TEST_CASE("a label above its column or left of its cell") {
  CheckCases({
      {"SSN          PHONE\n536-22-8831  208-555-0142\n", {"SSN 536-22-8831", "PHONE 208-555-0142"}},
      {"OLN\nAB123456C\n", {"DRIVER_LICENSE AB123456C"}},
      {"case,mrn,plate\n26-1,4482913,ABC1234\n26-2,4482914,XYZ9876\n",
       {"MEDICAL_ID 4482913", "LICENSE_PLATE ABC1234", "MEDICAL_ID 4482914", "LICENSE_PLATE XYZ9876"}},
  });
}

}  // namespace
}  // namespace blackbar
