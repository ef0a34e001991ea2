#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("medical facts by cue") {
  CheckCases({
      {"She was diagnosed with bipolar disorder.", {"MEDICAL bipolar disorder"}},
      {"He takes Sertraline 50 mg daily", {"MEDICAL Sertraline 50 mg daily"}},
      {"she is pregnant, and", {"MEDICAL pregnant"}},
      {"placed on a mental health hold", {"MEDICAL placed on a mental health hold"}},
      {"with a contusion of the right knee and eleven stitches",
       {"MEDICAL a contusion of the right knee and eleven stitches"}},
      {"UNIT M7 FOR HEAD LACERATION", {"MEDICAL HEAD LACERATION"}},
      {"has type 1 diabetes", {"MEDICAL type 1 diabetes"}},
      {"sees a grief counselor", {"MEDICAL a grief counselor"}},
      {"a cut on her left thumb", {"MEDICAL a cut on her left thumb"}},
      {"he was treated for a sprained ankle and released.", {"MEDICAL a sprained ankle"}},
      {"treated at the scene by medics for smoke inhalation.", {"MEDICAL smoke inhalation"}},
      {"She has asthma, diabetes and a bad heart.", {"MEDICAL asthma, diabetes and a bad heart"}},
      {"he complained of chest pain for two days.", {"MEDICAL chest pain for two days"}},
      {"The rider had a broken collarbone.", {"MEDICAL a broken collarbone"}},
      {"he is allergic to peanuts.", {"MEDICAL allergic to peanuts"}},
      {"no history of seizures.", {"MEDICAL seizures"}},
  });
}

TEST_CASE("medicines, treatments, states of mind") {
  CheckCases({
      {"takes lisinopril for blood pressure", {"MEDICAL lisinopril"}},
      {"on rosuvastatin 10 mg and sertraline", {"MEDICAL rosuvastatin 10 mg", "MEDICAL sertraline"}},
      {"his son is autistic and has epilepsy", {"MEDICAL autistic", "MEDICAL epilepsy"}},
      {"she told staff she wants to die.", {"MEDICAL wants to die"}},
      {"that he would kill himself tonight.", {"MEDICAL would kill himself tonight"}},
      {"He uses a wheelchair.", {"MEDICAL uses a wheelchair"}},
      {"She is 19 weeks pregnant.", {"MEDICAL 19 weeks pregnant"}},
      {"He was given two doses of Narcan.", {"MEDICAL two doses of Narcan"}},
      {"her A1C was 11.2 last week", {"MEDICAL A1C was 11.2"}},
      {"she is addicted to heroin.", {"MEDICAL addicted to heroin"}},
      {"cause of death was blunt force trauma.", {"MEDICAL blunt force trauma"}},
      {"Pt denies SI/HI.", {"MEDICAL SI/HI"}},
      {"History: ADHD\nMedications: risperidone", {"MEDICAL ADHD", "MEDICAL risperidone"}},
  });
}

TEST_CASE("what sounds medical and is not") {
  CheckCases({
      {"the mental state", {}},
      {"he cut the wire", {}},
      {"a shallow depression in the ground", {}},
      {"The weather was cold and the road in a stable condition.", {}},
      {"made a positive identification", {}},
      {"the back door was broken and the window cracked", {}},
      {"Staples on Main St reported an alarm.", {}},
      {"the panic button at the bank", {}},
      {"He pressed charges.", {}},
      {"the engine had a bad back tire", {}},
      {"Is she injured?\nNo.", {}},
      {"Pregnant?   N/A", {}},
      {"two counterfeit oxycodone pills in a baggie", {}},
      {"Do you have Narcan there?", {}},
      {"Officers observed a laceration on his arm.", {"MEDICAL a laceration on his arm"}},
      {"drove across the hip of the hill", {}},
      {"stroke of midnight", {}},
  });
}

TEST_CASE("criminal history in sentences") {
  CheckCases({
      {"III shows two prior arrests for theft.", {"CHRI two prior arrests for theft"}},
      {"He is on felony probation for theft.", {"CHRI on felony probation for theft"}},
      {"a prior felony assault conviction", {"CHRI a prior felony assault conviction"}},
      {"has two prior DUI convictions and lives alone.", {"CHRI two prior DUI convictions"}},
      {"He served 18 months in state prison.", {"CHRI served 18 months in state prison"}},
      {"she is a registered sex offender.", {"CHRI a registered sex offender"}},
      {"a 2011 conviction for possession\nof a controlled substance.",
       {"CHRI a 2011 conviction for possession\nof a controlled substance"}},
      {"was previously arrested for burglary in 2016.",
       {"CHRI was previously arrested for burglary in 2016"}},
      {"has a pending hot check charge.", {"CHRI a pending hot check charge"}},
      {"He has no prior arrests.", {"CHRI no prior arrests"}},
      {"has a history of arrests for assault.", {"CHRI history of arrests for assault"}},
      {"PRIORS: 2019 neglect, substantiated\nNext", {"CHRI 2019 neglect, substantiated"}},
      {"was convicted of theft, a Level 6 felony, in 2021.",
       {"CHRI was convicted of theft, a Level 6 felony, in 2021"}},
  });
}

TEST_CASE("what is no criminal history") {
  CheckCases({
      {"Juvenile Probation Officer        Date", {}},
      {"He was arrested for theft and taken to jail.", {}},
      {"A records check was made.", {}},
      {"the arrest report is attached", {}},
      {"an active warrant was confirmed", {}},
      {"charged with one count of burglary", {}},
      {"Probation: none", {}},
      {"The store has a history of power failures.", {}},
      {"SEX OFFENDER REGISTRATION", {}},
  });
}

TEST_CASE("rap sheets, informants") {
  CheckCases({
      {"CRIMINAL HISTORY RECORD\n01 ARRESTED OR RECEIVED 01/02/2012\n   CHARGE 1-FORGERY\n   DISPO-DISMISSED",
       {"CHRI 01 ARRESTED OR RECEIVED 01/02/2012", "CHRI CHARGE 1-FORGERY", "CHRI DISPO-DISMISSED"}},
      {"CI-1234 said", {"INFORMANT CI-1234"}},
      {"SOI 23-017 called", {"INFORMANT SOI 23-017"}},
      {"CRIMINAL HISTORY\nARRESTED 05/01/2015 BOISE PD\nCHG: THEFT\nDISPO: CONVICTED\n\nNARRATIVE\nText",
       {"CHRI ARRESTED 05/01/2015 BOISE PD", "CHRI CHG: THEFT", "CHRI DISPO: CONVICTED"}},
      {"A confidential informant, CI 20-114, who is a neighbor of the shop, saw it.",
       {"INFORMANT CI 20-114", "INFORMANT a neighbor of the shop"}},
  });
}

TEST_CASE("gangs") {
  CheckCases({
      {"a documented gang member", {"GANG documented gang member"}},
      {"The gang unit knows him; he claims Brown Pride.", {"GANG Brown Pride"}},
      {"a documented Eastside Lokos member", {"GANG Eastside Lokos"}},
      {"a gang of workers paved the road", {}},
      {"GANG MEMBER VALIDATION\n\nCriteria:\n[x] Wears gang colors\n[ ] Arrested with known members",
       {"GANG Wears gang colors"}},
  });
}

TEST_CASE("codes and words that open things") {
  CheckCases({
      {"Hargis changed the code of his garage to 5690 while", {"PERSON Hargis", "PASSWORD 5690"}},
      {"told him the code, it's 0-9-0-9", {"PASSWORD 0-9-0-9"}},
      {"KEYHOLDER AT HOME, PASSCODE BLUEBIRD", {"PASSWORD BLUEBIRD"}},
      {"Alarm at the pharmacy, code 2685, reset", {"PASSWORD 2685"}},
      {"the phone unlocks with 4471", {"PASSWORD 4471"}},
      {"lock pattern per owner \"Z\"", {"PASSWORD Z"}},
      {"And the security word?\nUh... \"marmalade\".", {"PASSWORD marmalade"}},
      {"code enforcement was told", {}},
      {"a 10-4 code", {}},
      {"Code 3 to the scene", {}},
      {"Penal Code 1203 was cited", {}},
      {"zip code 83201", {}},
      {"the offense code 2308", {}},
  });
}

TEST_CASE("names in networks") {
  CheckCases({
      {"posted it as solangexo84.", {"SOCIAL_HANDLE solangexo84"}},
      {"SnapMap: levi.q5", {"SOCIAL_HANDLE levi.q5"}},
      {"my Cash App tag is $OluBH", {"SOCIAL_HANDLE $OluBH"}},
      {"Snapchat username tiffanyrose", {"SOCIAL_HANDLE tiffanyrose"}},
      {"he posted the video on Facebook that night", {}},
      {"a snap decision", {}},
  });
}

TEST_CASE("prints and samples") {
  CheckCases({
      {"Fingerprint class: 04 PI PM PM 17 19 PI 04 AA PO", {"BIOMETRIC 04 PI PM PM 17 19 PI 04 AA PO"}},
      {"DNA sample KB-99-4418 taken", {"BIOMETRIC KB-99-4418"}},
      {"no prints were found", {}},
  });
}

TEST_CASE("schools of children and schools as places") {
  CheckCases({
      {"She goes to Lincoln Elementary School.", {"JUVENILE_SCHOOL Lincoln Elementary School"}},
      {"OFC: where do you go to school?\nCHILD: Irving Jr. High.", {"JUVENILE_SCHOOL Irving Jr. High"}},
      {"Her teacher at Cesar Chavez K-8 was told.", {"JUVENILE_SCHOOL Cesar Chavez K-8"}},
      {"walked home from St. Columba's today.", {"JUVENILE_SCHOOL St. Columba's"}},
      {"The car was parked across from Hawthorne Middle School.", {}},
      {"in a school zone", {}},
      {"the alarm at Grant High School", {}},
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
