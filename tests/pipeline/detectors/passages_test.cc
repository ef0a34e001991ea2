#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("medical facts by cue") {
  CheckCases({
      {"She was diagnosed with bipolar disorder.", {"MEDICAL bipolar disorder"}},
      {"He takes Sertraline 50 mg daily", {"MEDICAL Sertraline 50 mg"}},
      {"she is pregnant, and", {"MEDICAL pregnant"}},
      {"placed on a mental health hold", {"MEDICAL mental health hold"}},
      {"the mental state", {}},
      {"with a contusion of the right knee and eleven stitches",
       {"MEDICAL contusion of the right knee", "MEDICAL eleven stitches"}},
      {"UNIT M7 FOR HEAD LACERATION", {"MEDICAL HEAD LACERATION"}},
      {"has type 1 diabetes", {"MEDICAL type 1 diabetes"}},
      {"sees a grief counselor", {"MEDICAL grief counselor"}},
      {"a cut on her left thumb", {"MEDICAL cut on her left thumb"}},
      {"he cut the wire", {}},
  });
}

TEST_CASE("criminal history, gangs, informants") {
  CheckCases({
      {"III shows two prior arrests for theft.", {"CHRI III shows two prior arrests for theft"}},
      {"He is on felony probation for theft.", {"CHRI on felony probation for theft"}},
      {"a prior felony assault conviction", {"CHRI prior felony assault conviction"}},
      {"two prior burglary arrests and a parole hold", {"CHRI two prior burglary arrests and a parole hold"}},
      {"CRIMINAL HISTORY RECORD\n01 ARRESTED OR RECEIVED 01/02/2012\n   CHARGE 1-FORGERY\n   DISPO-DISMISSED",
       {"CHRI 01 ARRESTED OR RECEIVED 01/02/2012", "CHRI CHARGE 1-FORGERY", "CHRI DISPO-DISMISSED"}},
      {"a documented gang member", {"GANG documented gang member"}},
      {"CI-1234 said", {"INFORMANT CI-1234"}},
      {"SOI 23-017 called", {"INFORMANT SOI 23-017"}},
      {"CRIMINAL HISTORY\nARRESTED 05/01/2015 BOISE PD\nCHG: THEFT\nDISPO: CONVICTED\n\nNARRATIVE\nText",
       {"CHRI ARRESTED 05/01/2015 BOISE PD", "CHRI CHG: THEFT", "CHRI DISPO: CONVICTED"}},
  });
}

TEST_CASE("terms of the clerk win, the office's own numbers stay") {
  DetectSettings settings;
  settings.deny = {"blue  falcon", "4471"};
  settings.allow = {"208-555-0100", "@example.gov"};
  CHECK(FoundIn("The Blue\nFalcon and badge 4471, not 44711", settings) ==
        std::vector<std::string>{"USER_TERM Blue\nFalcon", "USER_TERM 4471"});
  CHECK(FoundIn("Call 208.555.0100 or desk@example.gov or 208-555-0142", settings) ==
        std::vector<std::string>{"PHONE 208-555-0142"});
}

}  // namespace
}  // namespace blackbar
