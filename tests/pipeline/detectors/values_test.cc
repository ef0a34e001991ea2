#include "pipeline/detectors/values/checksums.h"
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("telephones of every form, and numbers that only look like them") {
  CheckCases({
      {"his cell, (208)555-0142 x12, rang", {"PHONE (208)555-0142 x12"}},
      {"208.555.0142", {"PHONE 208.555.0142"}},
      {"reached at 208-\n555-0142", {"PHONE 208-\n555-0142"}},
      {"her cell +44 20 7946 0958 was", {"PHONE +44 20 7946 0958"}},
      {"\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x98\xE2\x80\x91"
       "555\xE2\x80\x93"
       "0142",
       {"PHONE \xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x98\xE2\x80\x91"
        "555\xE2\x80\x93"
        "0142"}},
      {"Call 555-0142 back", {"PHONE 555-0142"}},
      {"the records desk at 208-555-0100", {}},
      {"left a card. Call the non-emergency line, 208-555-0100.", {}},
      {"Dispatch was reached at 800-555-0199", {}},
      {"CAD 20261182034", {}},
      {"case 2021501634 was opened", {}},
      {"ORS 813.010 and I.C. 18-8004", {}},
      {"odometer 84,201 miles, 5-10, 180 lbs", {}},
      {"43.6150, -116.2023", {}},
  });
}

TEST_CASE("partial and masked values") {
  CheckCases({
      {"an SSN ending in 4471", {"SSN 4471"}},
      {"the last four of her social are 4471", {"SSN 4471"}},
      {"SSN XXX-XX-4471", {"SSN XXX-XX-4471"}},
      {"paid with a Visa ending in 1234", {"CREDIT_CARD 1234"}},
      {"card number **** **** **** 1234", {"CREDIT_CARD 1234"}},
      {"checking account ending 5704", {"BANK_ACCOUNT 5704"}},
      {"the phone number ending in 0142", {"PHONE 0142"}},
      {"VIN ending in 042788", {"VIN 042788"}},
  });
}

TEST_CASE("identifiers with a check or a form of their own") {
  CheckCases({
      {"sent to DE89 3704 0044 0532 0130 00 today", {"BANK_ACCOUNT DE89 3704 0044 0532 0130 00"}},
      {"licence S530-123-45-678-0", {"DRIVER_LICENSE S530-123-45-678-0"}},
      {"his A-number A012-345-678", {"GOV_ID A012-345-678"}},
      {"card 1EG4TE5MK73", {"GOV_ID 1EG4TE5MK73"}},
      {"prints PO13CO17PM1415PICI18 on file", {"BIOMETRIC PO13CO17PM1415PICI18"}},
      {"at 2001:db8::8a2e:370:7334 then", {"IP_ADDRESS 2001:db8::8a2e:370:7334"}},
      {"adapter 001A.2B3C.4D5E", {"DEVICE_ID 001A.2B3C.4D5E"}},
      {"firmware version 10.2.33.4", {}},
      {"SSN: 536-2Z-88B1", {"SSN 536-2Z-88B1"}},
  });
  CHECK(IsDriverLicenseOf("CA", "A1234567"));
  CHECK_FALSE(IsDriverLicenseOf("CA", "12345678"));
}

TEST_CASE("plates with cues, call signs and models without") {
  CheckCases({
      {"a blue Honda Civic, TX LMN-4821, left", {"LICENSE_PLATE LMN-4821"}},
      {"a sedan bearing Ohio plate HTR-2201", {"LICENSE_PLATE HTR-2201"}},
      {"The plate was BXR 1182.", {"LICENSE_PLATE BXR 1182"}},
      {"a partial plate of 4CX", {"LICENSE_PLATE 4CX"}},
      {"Unit 3A12 and 2-Adam-12 arrived", {}},
      {"a Samsung Galaxy SM-G991U and an AR-15", {}},
  });
}

TEST_CASE("secrets, handles, informants") {
  CheckCases({
      {"The gate code is 4471#.", {"PASSWORD 4471#"}},
      {"the code to the safe is 12-34-56", {"PASSWORD 12-34-56"}},
      {"her phone unlocks with 0911", {"PASSWORD 0911"}},
      {"Idaho Code 18-918 and Code 4", {}},
      {"her Snapchat is jay.04_x", {"SOCIAL_HANDLE jay.04_x"}},
      {"posted it as linhbandz6 online", {"SOCIAL_HANDLE linhbandz6"}},
      {"see instagram.com/marla.q7", {"SOCIAL_HANDLE marla.q7"}},
      {"meet @ 1400 hours", {}},
      {"tips@cityofharrow.gov", {}},
      {"the source, who is a bartender at the bowling alley, was paid",
       {"INFORMANT a bartender at the bowling alley"}},
  });
}

TEST_CASE("birth dates behind words, in any form") {
  CheckCases({
      {"b. 3/14/88", {"DOB 3/14/88"}},
      {"born in March of 1988", {"DOB March of 1988"}},
      {"date of birth is listed as 03 / 14 / 88", {"DOB 03 / 14 / 88"}},
      {"Date reported: 03/02/2026\nDIMACULA, Zeb 06/28/2007", {"PERSON DIMACULA, Zeb", "DOB 06/28/2007"}},
  });
}

}  // namespace
}  // namespace blackbar
