#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("names by label, title and list, with roles") {
  CheckCases(
      {
          {"Victim: Elena Martinez", {"PERSON/victim Elena Martinez"}},
          {"VICTIM: MARTINEZ, ELENA R  DOB: 03/14/1988",
           {"PERSON/victim MARTINEZ, ELENA R", "DOB 03/14/1988"}},
          {"W1 Tom Okafor", {"PERSON/witness Tom Okafor"}},
          {"RP/HALE, THOMAS J", {"PERSON/rp HALE, THOMAS J"}},
          {"Elena Martinez (V1) called", {"PERSON/victim Elena Martinez"}},
          {"ARR: DE LA CRUZ, MARIA", {"PERSON/arrestee DE LA CRUZ, MARIA"}},
          {"Ofc. Hale arrived", {"OFFICIAL_NAME/officer Hale"}},
          {"Judge Patricia Wynn signed", {"OFFICIAL_NAME/official Patricia Wynn"}},
          {"then Mr. Brown left", {"PERSON Brown"}},
          {"then Sarah Kowalski left", {"PERSON Sarah Kowalski"}},
          {"Witness: Sean O'Brien's car", {"PERSON/witness Sean O'Brien"}},
          {"I spoke with Maria Lopez-Garcia.", {"PERSON/third_party Maria Lopez-Garcia"}},
      },
      true);
}

TEST_CASE("what only looks like a name stays") {
  CheckCases({
      {"Victim: Miller & Sons", {}},
      {"at Martin Luther King Jr Way", {}},
      {"St. Luke's Hospital", {}},
      {"Lincoln Elementary School", {}},
      {"Victim: Jane Doe", {}},
      {"Suspect: Unknown", {}},
      {"in Boise, Idaho", {}},
      {"1420 Grant Avenue", {{"ADDRESS 1420 Grant Avenue"}}},
      {"the victim stated that she", {}},
      {"VICTIM STATED THAT SHE LEFT", {}},
      {"March 3, 2026", {}},
      {"her daughter was there", {}},
  });
}

TEST_CASE("juveniles by birth date, age, label and relation, also where only the first name stands") {
  CheckCases({
      {"Incident date: 03/02/2026\nVictim: Tyler Reyes  DOB: 06/03/2011\nTyler ran. Reyes fell.",
       {"JUVENILE_NAME Tyler Reyes", "DOB 06/03/2011", "JUVENILE_NAME Tyler", "JUVENILE_NAME Reyes"}},
      {"The 14-year-old Maria Lopez cried. LOPEZ, MARIA",
       {"JUVENILE_AGE 14-year-old", "JUVENILE_NAME Maria Lopez", "JUVENILE_NAME LOPEZ, MARIA"}},
      {"her daughter Chloe, who", {"JUVENILE_NAME Chloe"}},
      {"Juv: Marcus Webb", {"JUVENILE_NAME Marcus Webb"}},
      {"Anna Petrova (12) saw", {"JUVENILE_NAME Anna Petrova", "JUVENILE_AGE 12"}},
      {"Anna Petrova (42) saw", {"PERSON Anna Petrova"}},
      {"a 34-year-old man", {}},
      {"a six-year-old boy", {"JUVENILE_AGE six-year-old"}},
      {"15 y/o and 16 YOA", {"JUVENILE_AGE 15 y/o", "JUVENILE_AGE 16 YOA"}},
  });
}

TEST_CASE("a person once known is found in every form") {
  CheckCases({
      {"Witness: Elena Martinez\nMARTINEZ/ELENA. E. Martinez; Marti-\nnez said. Martinez's car",
       {"PERSON Elena Martinez", "PERSON MARTINEZ/ELENA", "PERSON E. Martinez", "PERSON Marti-\nnez",
        "PERSON Martinez"}},
      {"Witness: Neil Young\nYoung people ran. Then Young left. Young St",
       {"PERSON Neil Young", "PERSON Young"}},
  });
}

TEST_CASE("names that no list knows, by what stands behind them") {
  CheckCases({
      {"Ludmilka Farquist reported a theft", {"PERSON Ludmilka Farquist"}},
      {"Ludmilka Farquist, 44, was there", {"PERSON Ludmilka Farquist"}},
      {"Witness: Rosa Solvay-Pike\nRosa Solvay-Pike said",
       {"PERSON Rosa Solvay-Pike", "PERSON Rosa Solvay-Pike"}},
      {"my aunt, Cordelia Pike, saw", {"PERSON Cordelia Pike"}},
      {"near Cordelia Pike", {}},
      {"spell it: F-A-R-Q hyphen V-A-L-E, copy", {"PERSON F-A-R-Q hyphen V-A-L-E"}},
      {"Witness: Ann Farquist\nthen Ludmilka Farquist ran",
       {"PERSON Ann Farquist", "PERSON Ludmilka Farquist"}},
      {"taken to St. Oswald Regional Hospital", {}},
  });
  CheckCases({{"R. Hale #77 wrote it", {"OFFICIAL_NAME/officer R. Hale"}},
              {"ARRESTEE\nNAME: Tom Okafor", {"PERSON/arrestee Tom Okafor"}}},
             true);
}

TEST_CASE("a juvenile's short name and school") {
  CheckCases({
      {"Juvenile: Benedikt Hale\nI found Bene. Benji ran. Bennington is far.",
       {"JUVENILE_NAME Benedikt Hale", "JUVENILE_NAME Bene", "JUVENILE_NAME Benji"}},
      {"Anna Petrova, 13, was brought to Quartz Peak Middle School.",
       {"JUVENILE_NAME Anna Petrova", "JUVENILE_AGE 13", "JUVENILE_SCHOOL Quartz Peak Middle School"}},
  });
}

TEST_CASE("a table's header names its column") {
  CheckCases(
      {{"NAME              DOB         PHONE\n"
        "Hale, Thomas      03/14/1988  208-555-0142\n"
        "Okafor, Ada       06/03/1991  208-555-0143\n",
        {"PERSON Hale, Thomas", "DOB 03/14/1988", "PHONE 208-555-0142", "PERSON Okafor, Ada",
         "DOB 06/03/1991", "PHONE 208-555-0143"}}});
}

TEST_CASE("the reason names label, age and incident date, and quotes nothing") {
  DetectSession session({});
  std::string text = "Incident date: 2026-03-02\nJuvenile: Tyler Reyes\nDOB: 06/03/2011";
  session.Learn(text, "r");
  auto spans = session.FindText(text, "r");
  REQUIRE(spans.size() == 2);
  CHECK(spans[1].why == "label dob before it; age 14 at incident date 2026-03-02");
  for (const TextSpan& span : spans) CHECK(span.why.find("Reyes") == std::string::npos);
}

}  // namespace
}  // namespace blackbar
