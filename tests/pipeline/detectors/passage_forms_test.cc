// What forms, answers, messages and short sentences tell, in other words than the usual ones.
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("health in answers and short words") {
  CheckCases({
      {"the child had second-degree burns to both legs", {"MEDICAL second-degree burns to both legs"}},
      {"and a two-inch gash above the left eye.", {"MEDICAL a two-inch gash above the left eye"}},
      {"I am disabled, so please write.", {"MEDICAL disabled"}},
      {"the driver tested positive for fentanyl.", {"MEDICAL tested positive for fentanyl"}},
      {"was hospitalized for suicidal\nideation in 2019", {"MEDICAL hospitalized for suicidal\nideation"}},
      {"she had a miscarriage in May", {"MEDICAL had a miscarriage"}},
      {"He needs the rabies series.", {"MEDICAL the rabies series"}},
      {"relapsed in 2018.", {"MEDICAL relapsed in 2018"}},
      {"LMP three weeks ago; no meds", {"MEDICAL LMP three weeks ago"}},
      {"Q. Any medical problems?\nA. Yes, epilepsy.", {"MEDICAL epilepsy"}},
      {"Any medical problems?\nNo.", {}},
      {"quit taking his lithium in May", {"MEDICAL lithium"}},
      {"takes Suboxone 8/2 mg", {"MEDICAL Suboxone 8/2 mg"}},
      {"a learning disability", {"MEDICAL a learning disability"}},
      {"the meeting was given: a list of names", {}},
      {"The cuffs were checked for tightness.", {}},
      {"No diagnosis was given.", {}},
  });
}

TEST_CASE("offences in returns, answers and lists") {
  CheckCases({
      {"OCA/123456\nOFF/BURGLARY DOW/20210103", {"CHRI BURGLARY"}},
      {"REGISTRATION: SEX OFFENDER, TIER I\nX", {"CHRI SEX OFFENDER, TIER I"}},
      {"He did 4 yrs.", {"CHRI did 4 yrs"}},
      {"did time for forgery.", {"CHRI did time for forgery"}},
      {"They did two interviews.", {}},
      {"Did time run out?", {}},
      {"Ever been arrested?\nA. Once, for DUI. In 2004.", {"CHRI Once, for DUI"}},
      {"Ever been arrested?\nA. No.", {}},
      {"HISTORY: ARSON 2003; ROBBERY 2011.", {"CHRI ARSON 2003; ROBBERY 2011"}},
      {"HISTORY: NONE", {}},
      {"a trespass conviction 2019.", {"CHRI a trespass conviction 2019"}},
      {"has a prior burglary conviction and cannot own a gun", {"CHRI a prior burglary conviction"}},
      {"known to be a convicted felon.", {"CHRI a convicted felon"}},
      {"DL suspended: forgery 2015", {"CHRI forgery 2015"}},
      {"The card was charged 3 times at the store.", {}},
      {"has no convictions but one arrest for larceny.", {"CHRI no convictions but one arrest for larceny"}},
      {"a sealed juvenile adjudication", {"CHRI a sealed juvenile adjudication"}},
      {"runaway 2018, shoplifting (informal)\n", {"CHRI runaway 2018, shoplifting (informal)"}},
      {"The burglary of 2019 was closed.", {}},
      {"he had been locked up for arson.", {"CHRI had been locked up for arson"}},
      {"He was in jail for drunk driving.", {"CHRI was in jail for drunk driving"}},
      {"he has a 2015 assault.", {"CHRI a 2015 assault"}},
      {"a 2015 assault report", {}},
      {"one prior for no insurance.", {"CHRI one prior for no insurance"}},
      {"nothing on her record but a bad check.", {"CHRI nothing on her record but a bad check"}},
      {"convicted of possession for sale in 2012.", {"CHRI convicted of possession for sale in 2012"}},
  });
}

TEST_CASE("sets and what somebody is called") {
  CheckCases({
      {"who is Tenth Row Boys; phone", {"GANG Tenth Row Boys"}},
      {"he admitted being from OTK 300; he answers to \"Tiny\".", {"GANG OTK 300", "GANG Tiny"}},
      {"is classed as Dry Gulch Norte, moniker in his file: Flaco.", {"GANG Dry Gulch Norte", "GANG Flaco"}},
      {"NOTE  ASSOC W/ WESTBANK MOB", {"GANG WESTBANK MOB"}},
      {"is a known associate, seen", {"GANG a known associate"}},
      {"The paint read \"Dry Gulch Norte\" and \"Oso\".", {"GANG Dry Gulch Norte", "GANG Oso"}},
      {"throwing up signs for Dry Bridge MC", {"GANG Dry Bridge MC"}},
      {"the gang unit saw the Tannery Lane Mob there", {"GANG Tannery Lane Mob"}},
      {"a flash mob at the mall, no gang", {}},
      {"In the gang room the table was set. The Officer sat down.", {}},
      {"HE WAS ONE OF THE BOYS.", {}},
      {"she is from Boise", {}},
      {"The alarm goes by quickly.", {}},
  });
}

TEST_CASE("codes that are keyed, words that open") {
  CheckCases({
      {"opened the safe (code #5864) and", {"PASSWORD #5864"}},
      {"the locker combination we have is 723458.", {"PASSWORD 723458"}},
      {"gave the combination,\n243493. An", {"PASSWORD 243493"}},
      {"What's the code to your phone?\nA. 5-8-0-3.", {"PASSWORD 5-8-0-3"}},
      {"gate 7738 dont text", {"PASSWORD 7738"}},
      {"at gate 12 of the field", {}},
      {"Lockbox on the rail: 411718.", {"PASSWORD 411718"}},
      {"ran update-passwd --version then", {}},
      {"pw is Sunflower88!", {"PASSWORD Sunflower88!"}},
      {"Log in to the portal with SRO / t1gerlily until", {"PASSWORD t1gerlily"}},
      {"router, sticker \"blue.kayak.9\" (Wi-Fi password)", {"PASSWORD blue.kayak.9"}},
      {"opens with right 14, left 2, right 33.", {"PASSWORD right 14, left 2, right 33"}},
      {"Locker combo reset: 22-08-34", {"PASSWORD 22-08-34"}},
      {"the code of conduct, 12 pages", {}},
      {"posted by u/tatersalad at noon", {"SOCIAL_HANDLE u/tatersalad"}},
      {"made accounts as rowan_214 to write", {"SOCIAL_HANDLE rowan_214"}},
  });
}

TEST_CASE("schools told in other words") {
  CheckCases({
      {"The boys attend St. Brendan's Prep.", {"JUVENILE_SCHOOL St. Brendan's Prep"}},
      {"is in grade 11 at Sitting Bull Academy.", {"JUVENILE_SCHOOL Sitting Bull Academy"}},
      {"a backpack with a worksheet of the child, West Fork High School",
       {"JUVENILE_SCHOOL West Fork High School"}},
      {"What school does the child go to?\nRP: Cedar Flats Elementary.",
       {"JUVENILE_SCHOOL Cedar Flats Elementary"}},
      {"parked near Cedar Flats Elementary", {}},
  });
}

}  // namespace
}  // namespace blackbar
