#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("ten bare digits beside a person or of an area code of the page") {
  CheckCases({
      {"Mother is Elena Martinez 8015550142.", {"PERSON Elena Martinez", "PHONE 8015550142"}},
      {"Elena Martinez, her sister, 8013420143,\nwill come.", {"PERSON Elena Martinez", "PHONE 8013420143"}},
      {"Her cell is 801-555-0144. The ring came from 8013420145 at noon.",
       {"PHONE 801-555-0144", "PHONE 8013420145"}},
      {"The case number 8013420146 was given to Elena Martinez.", {"PERSON Elena Martinez"}},
      {"Visitor Elena Martinez, M440918273, left.", {"PERSON Elena Martinez", "DRIVER_LICENSE M440918273"}},
  });
}

TEST_CASE("identifiers behind their words, in lists of things and in speech") {
  CheckCases({
      {"FBI 441 208 KB4 was read.", {"FBI_UCN 441 208 KB4"}},
      {"FBI / SID   441208KB4 / GA04418223", {"FBI_UCN 441208KB4", "STATE_SID GA04418223"}},
      {"Inside residence     Welfare Check     OK0140200", {}},
      {"SID check done, sent under OK0140200", {}},
      {"My A-number is A204 417 882.", {"GOV_ID A204 417 882"}},
      {"She takes it daily; chart\n00-31-44-18.", {"MEDICAL_ID 00-31-44-18"}},
      {"the pupil (student S4410922, of Harrow)", {"STUDENT_ID S4410922"}},
      {"CODIS hit on LG4418227.", {"BIOMETRIC LG4418227"}},
      {"the ABA number printed on the check was 122105155", {"BANK_ROUTING 122105155"}},
      {"SSN on the form: 470-21-8834.", {"SSN 470-21-8834"}},
      {"The chart number is E four one eight oh six nine two.",
       {"MEDICAL_ID E four one eight oh six nine two"}},
  });
}

TEST_CASE("plates behind a vehicle's description, beside a state, in rows of a table") {
  CheckCases({
      {"NOTE  VEH BLK 2014 HONDA ACCORD WBY 2066", {"LICENSE_PLATE WBY 2066"}},
      {"a tracker on the car (SJC 9686) was found", {"LICENSE_PLATE SJC 9686"}},
      {"he drives NFN-8324.", {"LICENSE_PLATE NFN-8324"}},
      {"1:30 PM   Traffic stop WA KCU4923 Grant St", {"LICENSE_PLATE KCU4923"}},
      {"NO RECORD NCIC LIC/AWC F55", {"LICENSE_PLATE AWC F55"}},
      {"Plate\tState\tVIN\n328RVV\tNM\tnone", {"LICENSE_PLATE 328RVV"}},
      {"flight ABC 123 left", {}},
  });
}

}  // namespace
}  // namespace blackbar
