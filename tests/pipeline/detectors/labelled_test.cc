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

TEST_CASE("labels of two parts, county plates, codes behind a comma, values over a line break") {
  CheckCases({
      {"OLN / STATE\nZT551204M / WY\n", {"DRIVER_LICENSE ZT551204M"}},
      {"DL/ST: WY ZT551204M", {"DRIVER_LICENSE ZT551204M"}},
      {"GRY VAN LIC/5C T7718 NB", {"LICENSE_PLATE 5C T7718"}},
      {"Oregon plate 604 QRS", {"LICENSE_PLATE 604 QRS"}},
      {"He read the plate twice and wrote it down: 9D R5501.", {"LICENSE_PLATE 9D R5501"}},
      {"4F K9034 returns to nobody", {"LICENSE_PLATE 4F K9034"}},
      {"She gave us the door code, 7712, for the crew.", {"PASSWORD 7712"}},
      {"the code for the garage is 8830", {"PASSWORD 8830"}},
      {"your user name is fbarrow61", {"SOCIAL_HANDLE fbarrow61"}},
      {"the hospital wrote medical record\nnumber 00713392.", {"MEDICAL_ID 00713392"}},
      {"ADR/771 OLD FERRY ROAD LOT 9", {"ADDRESS 771 OLD FERRY ROAD LOT 9"}},
      {"paid by card: 5105 1051 0510 5101", {"CREDIT_CARD 5105 1051 0510 5101"}},
      {"VIN: 2B9ZZ8EX4BC104O77", {"VIN 2B9ZZ8EX4BC104O77"}},
  });
}

TEST_CASE("a value behind its label on one page is found bare on another") {
  CheckCases({
      {"MRN: 00482913\nThe chart 00482913 was copied.", {"MEDICAL_ID 00482913", "MEDICAL_ID 00482913"}},
      {"Cell: 208-342-0142\nA note said 208342014", {"PHONE 208-342-0142"}},
      {"Gate code: 4471\nBadge #4471, room 4471", {"PASSWORD 4471"}},
  });
}

TEST_CASE("a tag is a plate only where it has a plate's form") {
  CheckCases({
      {"TAG          ITEM    SERIAL\nE-24-7781-02  Drill  DX-44120\n", {}},
      {"tag E-24-7781-02 to the locker", {}},
      {"Tag: KTR4417", {"LICENSE_PLATE KTR4417"}},
  });
}

TEST_CASE("the agency's own letterhead, mail domain and desk numbers stay") {
  std::string head =
      "PINE HOLLOW COUNTY SHERIFF'S OFFICE\n88 Courthouse Square, Pine Hollow, WA 98999\n"
      "Main (509) 555-0150  Records Unit (509) 555-0151  records@pinehollow.example\n";
  CheckCases({
      {head, {}},
      {head + "\nCase 26-11\nCall 509.555.0150, write jroe@pinehollow.example", {}},
      {head + "VICTIM\nNAME: Ada Okafor  PHONE: 509-555-0188", {"PERSON Ada Okafor", "PHONE 509-555-0188"}},
      {"CITY POLICE\nVictim: Ada Okafor\n12 Elm Street\n", {"PERSON Ada Okafor", "ADDRESS 12 Elm Street"}},
      {"COUNTY OF PINE SHERIFF LOG\n\n21:18:47 DISP caller is at 422 Elm Lane, 509-555-0177",
       {"ADDRESS 422 Elm Lane", "PHONE 509-555-0177"}},
      {"CITY POLICE\nThe man called from 422 Elm Lane.", {"ADDRESS 422 Elm Lane."}},
      {"write to ahale@millcreekpd.example", {}},
      {"at Foster & Reyes Jewelers, 12 Elm Street.", {}},
      {"at Sunset Apartments, 12 Elm Street", {"ADDRESS 12 Elm Street"}},
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
