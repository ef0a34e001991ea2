#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

// Surnames that are ordinary words: once known, where the grammar says person and nowhere else.
TEST_CASE("an ordinary word that is a known surname") {
  CheckCases({
      {"Victim: Derrick Price\nPrice said no. The price was low. I asked Price again.",
       {"PERSON Derrick Price", "PERSON Price", "PERSON Price"}},
      {"Witness: Guy Little\nI met him here. Little claims item 2. Little damage was seen.",
       {"PERSON Guy Little", "PERSON Little"}},
      {"Victim: Tamika Weeks\n03:18:23  6275 WEEKS OFF HER SHIFT PER RP",
       {"PERSON Tamika Weeks", "PERSON WEEKS"}},
      {"Victim: Tamika Weeks\nIt was late. WEEKS: uncooperative. Two weeks passed.",
       {"PERSON Tamika Weeks", "PERSON WEEKS"}},
      {"RP: Rose Winters\n20:20:11 UNIT 3A12 OUT W/ WINTERS\n20:31:55 WINTER TIRES ON IT",
       {"PERSON Rose Winters", "PERSON WINTERS"}},
      {"Driver: Cruz March\nHe was stopped in March. March was told of it. March 9 it ended.",
       {"PERSON Cruz March", "PERSON March"}},
      {"Driver: Cruz March\nI gave the card to a woman. According to MARCH, he was late.",
       {"PERSON Cruz March", "PERSON MARCH"}},
      {"Witness: David Long\nLONG SAID THE LINE WAS LONG AND A LONG WAIT IT WAS.",
       {"PERSON David Long", "PERSON LONG"}},
      {"Victim: Sandy Beach\nI asked Beach. The beach was empty.", {"PERSON Sandy Beach", "PERSON Beach"}},
      {"Victim: Vernon Cross\nNotes. Cross-reference the other file.", {"PERSON Vernon Cross"}},
      {"Victim: Star Given\nHe left. Given is missing a ring. Given the hour, I left.",
       {"PERSON Star Given", "PERSON Given"}},
      {"Victims: Iris Hardy\nWe met. Hardy and Speaks were both hurt. The hardy plants.",
       {"PERSON Iris Hardy", "PERSON Hardy", "PERSON Speaks"}},
      {"Victim: Will Power\nHe left. Will call back. I asked Power about it. The power was out.",
       {"PERSON Will Power", "PERSON Power"}},
  });
}

TEST_CASE("names that end where the sentence goes on, in capitals") {
  CheckCases({
      {"RP GWEN JACKSON STATES MALE IS OUTSIDE", {"PERSON GWEN JACKSON"}},
      {"MIS/LAST SEEN W/DUANE KAMINSKI CALL 651-685-4284", {"PERSON DUANE KAMINSKI", "PHONE 651-685-4284"}},
      {"RP ADA DEMIR LEFT IN A GRAY HONDA", {"PERSON ADA DEMIR"}},
      {"V1 KAMINSKI, INGRID K H/F", {"PERSON KAMINSKI, INGRID K"}},
      {"A SECOND MAN SAW IT", {}},
  });
}

TEST_CASE("titles and callings stay outside of the name") {
  CheckCases({
      {"I spoke with Mrs. Early next door.", {"PERSON Early"}},
      {"Rabbi Lev Adler offered a room.", {"PERSON Lev Adler"}},
      {"Counselor Reba Wise was told.", {"PERSON Reba Wise"}},
      {"Teacher Summer Yazzie came.", {"PERSON Summer Yazzie"}},
      {"Judge Patricia Wynn signed", {"OFFICIAL_NAME Patricia Wynn"}},
      {"prescriber Dr. Caldwell, DEA", {"PERSON Caldwell"}},
  });
}

TEST_CASE("names no list has, by the company they keep") {
  CheckCases({
      {"The teacher, Rosetta Wallet, said she saw it.", {"PERSON Rosetta Wallet"}},
      {"Present: Winston Ford, who saw it.", {"PERSON Winston Ford"}},
      {"I met with April Dixon in April.", {"PERSON April Dixon"}},
      {"My mother June\nStubblefield has the kids.", {"PERSON June\nStubblefield"}},
      {"We asked Hyun-woo Rodriguez about it.", {"PERSON Hyun-woo Rodriguez"}},
      {"a picture of my wife Temperance and our house", {"PERSON Temperance"}},
      {"He is known only as Tank. He fled.", {"PERSON Tank"}},
      {"Raheem \"Rah\" Booker left. Rah said so.", {"PERSON Raheem \"Rah\" Booker", "PERSON Rah"}},
      {"The man they met was \"Spider\" Castle.", {"PERSON Spider\" Castle"}},
      {"That wasn't me, that was Tadashi. I told him so.", {"PERSON Tadashi"}},
      {"Melody: hi\nBlaze: u up\nMelody: no\nBlaze: ok",
       {"PERSON Melody", "PERSON Blaze", "PERSON Melody", "PERSON Blaze"}},
  });
}

TEST_CASE("names of unusual shape") {
  CheckCases({
      {"I met Wilbur Two Strike, 71, at home.", {"PERSON Wilbur Two Strike"}},
      {"I spoke with Xue-Fen Park here.", {"PERSON Xue-Fen Park"}},
      {"Insured: Cornelia van der Woude and others", {"PERSON Cornelia van der Woude"}},
      {"And your husband? Abdirisaq drives the truck for us.", {"PERSON Abdirisaq"}},
      {"alt phone of the house (PAUL, dad)", {"PERSON PAUL"}},
      {"HER EX SEASON PARRISH KEYED THE CAR. PARRISH DENIES.", {"PERSON SEASON PARRISH", "PERSON PARRISH"}},
      {"HIS WIFE STATED JOHNSON STREET WAS DARK", {}},
      {"Kurt V. knew of it by noon.", {"PERSON Kurt V."}},
      {"VICTIM: CASE, WENDELL\nWe met.", {"PERSON CASE, WENDELL"}},
      {"Victim: Tevita Moala\nThen Tev tried to leave.", {"PERSON Tevita Moala", "PERSON Tev"}},
      {"Okay, Mr. Park, do you need medics?", {"PERSON Park"}},
      {"The agent, Losa Vaifanua, saw them.", {"PERSON Losa Vaifanua"}},
  });
}

TEST_CASE("things that look like names stay, by what stands around") {
  CheckCases({
      {"Units were cleared from the lot near the Thomas Whitfield\nMemorial by then.", {}},
      {"He pulled across both lanes of Lewis and Clark Trail.", {}},
      {"He moved here from El Paso in the spring.", {}},
      {"He wore a Levi jacket and a Nike hat.", {}},
      {"Kevlar stopped the round that hit the vest.", {}},
      {"The lot is known as Riverside to the neighborhood.", {}},
      {"There was a friend Request sent to the account.", {}},
      {"6    P816024     U.S. currency    n/a", {}},
      {"Name: Bob Moon    D.O.B.: 01/31/1980", {"PERSON Bob Moon", "DOB 01/31/1980"}},
      {"Road work had Andrew Jackson St down to one lane.", {}},
  });
}

// Of a man who was arrested and his mother, the name alone may be hers.
TEST_CASE("a surname of an arrested man and of a relative") {
  CheckCases(
      {
          {"Arrested: Sione Post\nMother: Ebony Post\nI spoke with Ms. Post there.",
           {"PERSON/arrestee Sione Post", "PERSON/parent Ebony Post", "PERSON/parent Post"}},
      },
      true);
}

TEST_CASE("initials that stand for the victim of a protected case") {
  CheckCases({
      {"Offense: Domestic violence\nIn this report the victim will be referred to as K.L. here. Then K.L. "
       "said no.",
       {"PERSON K.L.", "PERSON K.L."}},
      {"Offense: Domestic violence\nVICTIM (initials only): R.M.T.\nRMT had marks.",
       {"PERSON R.M.T.", "PERSON RMT"}},
      {"Burglary report. The bag had the initials K.L. on it.", {}},
  });
}

}  // namespace
}  // namespace blackbar
