// Criminal history as people tell it, as forms ask for it and as rap sheets print it; gangs and informants.
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("earlier offences in remarks and answers") {
  CheckCases({
      {"03:19 606 NEG WANTS. PRIOR DV 2018\n03:20 606 OUT", {"CHRI PRIOR DV 2018"}},
      {"C75 NEG WANTS. PROBATION FOR FTA\n", {"CHRI PROBATION FOR FTA"}},
      {"SMT/TAT R ARM MIS/PRIOR ASSAULT OFFICER\n", {"SMT TAT R ARM", "CHRI PRIOR ASSAULT OFFICER"}},
      {"Classification: prior prison term for robbery, house in B pod.",
       {"CHRI prior prison term for robbery"}},
      {"He has a 2020 violation of a protection order.", {"CHRI a 2020 violation of a protection order"}},
      {"Q Ever been arrested?\nA I got a DUI in 2017.", {"CHRI got a DUI in 2017"}},
      {"Any prior arrests?\nA: Twice for DWI.", {"CHRI Twice for DWI"}},
      {"Dispatch reads two prior DV arrests on Novak.", {"CHRI two prior DV arrests", "PERSON Novak"}},
      {">> III: 1 CONVICTION DV ASSLT 4\n21:21:00 NEXT", {"CHRI 1 CONVICTION DV ASSLT 4"}},
      {"He has a record: two DUIs, one possession.", {"CHRI a record: two DUIs, one possession"}},
      {"a known thief with multiple auto theft arrests.",
       {"CHRI a known thief with multiple auto theft arrests"}},
      {"Any felonies?\nA. Two. Both drug stuff.", {"CHRI Two"}},
      {"rap sheet shows arrests for larceny, B&E and escape.", {"CHRI arrests for larceny, B&E and escape"}},
      {"CRIM HX - FELONY ASLT 2015, MISD THEFT 2018\n", {"CHRI FELONY ASLT 2015, MISD THEFT 2018"}},
      {"found a second-offense DWI pending", {"CHRI a second-offense DWI pending"}},
      {"a 2015 charge was dropped.", {"CHRI a 2015 charge was dropped"}},
      {"Cleared, station adjustment, report 20", {}},
      {"disp=1920 arr=1929 clr=2001", {}},
      {"had a prior burglary report on file", {}},
      {"Have you ever been convicted of a crime?", {}},
      {"He asked whether she had a criminal history.", {}},
      {"The store had no record of it.", {}},
      {"Convicted felons may not own guns.", {}},
      {"Prior to my arrival he left.", {}},
      {"PRIOR OFFENSES\nnone", {}},
  });
}

TEST_CASE("prison, supervision and pleas") {
  CheckCases({
      {"He is on felony probation through June.", {"CHRI on felony probation"}},
      {"She is out on bond for a pending assault.", {"CHRI out on bond for a pending assault"}},
      {"He was placed on informal supervision in 2022.", {"CHRI placed on informal supervision in 2022"}},
      {"is on an ankle monitor.", {"CHRI on an ankle monitor"}},
      {"he is a felon, so the gun was taken", {"CHRI a felon"}},
      {"He went to prison in 2014 for assault.", {"CHRI went to prison in 2014 for assault"}},
      {"who has been to jail before for burglary.", {"CHRI been to jail before for burglary"}},
      {"was in jail for burglary.", {"CHRI was in jail for burglary"}},
      {"He was taken to jail for DUI.", {}},
      {"pleaded no contest to stalking in 2016.", {"CHRI pleaded no contest to stalking in 2016"}},
      {"received three years of probation.", {"CHRI received three years of probation"}},
      {"Parole violation - IDOC", {"CHRI Parole violation - IDOC"}},
      {"served two years in prison for forgery and told me", {"CHRI served two years in prison for forgery"}},
      {"did a nickel for burglary.", {"CHRI did a nickel for burglary"}},
      {"thrice convicted of larceny, and", {"CHRI thrice convicted of larceny"}},
      {"is a convicted felon and owns a rifle.", {"CHRI a convicted felon"}},
      {"took a plea for time served.", {"CHRI took a plea for time served"}},
      {"is incarcerated at Pelican Bay for murder.", {"CHRI incarcerated at Pelican Bay for murder"}},
      {"completed diversion for vandalism in 2020.", {"CHRI completed diversion for vandalism in 2020"}},
      {"has never been in trouble at school.", {}},
      {"Juvenile Probation was told.", {}},
      {"Probation Officer Kim called.", {"OFFICIAL_NAME Kim"}},
      {"The strike knocked him down.", {}},
      {"is on probation (22-CF-48199) now", {"CHRI on probation"}},
  });
}

TEST_CASE("what forms ask about the past") {
  CheckCases({
      {"SUPERVISION: ACTIVE PROBATION THRU 2026  P.O. X\n", {"CHRI ACTIVE PROBATION THRU 2026"}},
      {"Prior arrests: 3   Prior convictions: 1 (DUI, 2012)\n", {"CHRI 3", "CHRI 1 (DUI, 2012)"}},
      {"Factor\tY/N\tRemarks\nPrior history\t?\tC. B. per file\nWeather\tYES\tnone\n", {}},
      {"Previous arrests       OVI 2017; menacing 2019\n", {"CHRI OVI 2017; menacing 2019"}},
      {"Registered sex offender? Yes - Tier 2\n", {"CHRI Yes - Tier 2"}},
      {"Prior record: none known\nCriminal history: None\n", {}},
      {"Gang affiliation: None\nMoniker: N/A\n", {}},
      {"Referred for: Theft             Prior referrals: 1 -             Docket:\n"
       "              NMSA                               shoplifting     2021-CF-918527\n",
       {"CHRI 1 -", "CHRI shoplifting"}},
  });
}

TEST_CASE("rap sheets: entries, not their court's numbers") {
  CheckCases({
      {"CRIMINAL HISTORY RECORD\nCYCLE 1\nARRESTED: 04/14/1992  KETTLE PD\n  CHG 1: DUI\n  COURT: 92CR26465\n"
       "  DISPO: CONVICTED - 18 MOS DOC\n",
       {"CHRI ARRESTED: 04/14/1992  KETTLE PD", "CHRI CHG 1: DUI", "CHRI DISPO: CONVICTED - 18 MOS DOC"}},
      {"His criminal history includes robbery.\n03/04/2021 mail was held for him; the slip, routing\n",
       {"CHRI robbery"}},
      {"ARREST HISTORY\n05/12/2008  Tacoma PD  Theft 3  Guilty\n",
       {"CHRI 05/12/2008  Tacoma PD  Theft 3  Guilty"}},
  });
}

TEST_CASE("gangs: company, signs and cells") {
  CheckCases({
      {"is believed to run with 38th St.", {"GANG 38th St"}},
      {"is a documented member of the 52 Hoovers.", {"GANG the 52 Hoovers"}},
      {"Medics took her to Eastside Regional Medical Center.", {}},
      {"He denied gang affiliation but was wearing a blue rag.",
       {"GANG gang affiliation", "GANG a blue rag"}},
      {"GANG / SET\nEast Side Locos\nCRITERIA\nin photo throwing signs\n",
       {"GANG East Side Locos", "GANG in photo throwing signs"}},
      {"said she is \"from Brown Pride\" and", {"GANG Brown Pride"}},
      {"Sent with a Cedar Grove Mob associate.", {"GANG Cedar Grove Mob"}},
      {"is a shot caller for the Latin Dragons.", {"GANG shot caller", "GANG Latin Dragons"}},
      {"he runs with some GDs now", {"GANG GDs"}},
      {"I saw a Vice Lord there.", {"GANG Vice Lord"}},
      {"the case was filed in Small Claims Court. A gang detective", {}},
      {"Entered as John Doe 1. No gang.", {}},
  });
}

TEST_CASE("informants by their numbers") {
  CheckCases({
      {"hereafter CW1. CW1 said so.", {"INFORMANT CW1", "INFORMANT CW1"}},
      {"CI CONTROL #: 2023-118\n", {"INFORMANT 2023-118"}},
      {"SOI 20-033 (\"WILLOW\") was met", {"INFORMANT SOI 20-033", "INFORMANT WILLOW"}},
      {"The circuit of the CI unit failed.", {}},
  });
}

}  // namespace
}  // namespace blackbar
