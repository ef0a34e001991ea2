// Homes that prose tells in part, addresses without a suffix, and the cells of forms that go on below.
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("numbers of homes without a street") {
  CheckCases({
      {"There was yelling from apt 5 again.", {"ADDRESS 5"}},
      {"Apts 204 and 208 were vacant.", {"ADDRESS 204", "ADDRESS 208"}},
      {"House number 584 visible.", {"ADDRESS 584"}},
      {"the resident of number 31 saw nothing", {"ADDRESS 31"}},
      {"a light car sitting in front of 2218 with the hatch up", {"ADDRESS 2218"}},
      {"that is my neighbor in 1411.", {"ADDRESS 1411"}},
      {"It is the trailers. Lot eleven, by the gate", {"ADDRESS eleven"}},
      {"He is in Room 214, Peach Lodge.", {"ADDRESS Room 214, Peach Lodge"}},
  });
}

TEST_CASE("numbers that are no homes") {
  CheckCases({
      {"looked down. Unit 2, driven by the same man", {}},
      {"The arrestee was booked, no. 21-00306.", {}},
      {"He lived in 2019 with friends.", {}},
      {"an apartment 3 miles away", {}},
      {"Suite 100 is the leasing office.", {}},
      {"I was outside at 2218 hours.", {}},
  });
}

TEST_CASE("phrases for where somebody lives") {
  CheckCases({
      {"She moved to space 31 at the Willows, the single-wide with the ramp.",
       {"ADDRESS space 31 at the Willows, the single-wide with the ramp"}},
      {"He stays at the halfway house, Budlong, bunk 11.", {"ADDRESS the halfway house, Budlong, bunk 11"}},
      {"You sleep in the basement unit, behind the boiler.",
       {"ADDRESS the basement unit, behind the boiler"}},
      {"She lives with her mother in a house.", {}},
      {"He moved to the rear of the house.", {}},
      {"He stayed in the vehicle at the scene.", {}},
      {"He is known to sleep behind Motel 6 at night.", {}},
  });
}

TEST_CASE("streets without a suffix are addresses where a person or a unit says so") {
  CheckCases({
      {"said it is 2901 Fuller, apartment 6.", {"ADDRESS 2901 Fuller, apartment 6"}},
      {"cite to someone at 2201 N. Camac, then left", {"ADDRESS 2201 N. Camac"}},
      {"While at 6 Sparrow Lane he pointed to 8 Sparrow.", {"ADDRESS 6 Sparrow Lane", "ADDRESS 8 Sparrow"}},
      {"in a 2014 HONDA CIVIC LP now", {}},
      {"CHECKED 40 SECONDS TO WALK", {}},
      {"TRANSPORT 1 TO ST. VINCENT'S ER", {}},
      {"On March 12 Officer Hill met us.", {"OFFICIAL_NAME Hill"}},
      {"at 120 Prior Ct today", {"ADDRESS 120 Prior Ct"}},
  });
}

TEST_CASE("the city behind a street, the care of somebody, rural routes") {
  CheckCases({
      {"I met her at 14 Elm Street, Harrow.", {"ADDRESS 14 Elm Street, Harrow"}},
      {"I went to 14 Elm Street, Monday again.", {"ADDRESS 14 Elm Street"}},
      {"mail to c/o Ofori, 58 Mill Lane, today", {"ADDRESS c/o Ofori, 58 Mill Lane"}},
      {"at RFD 3, by the pond", {"ADDRESS RFD 3"}},
      {"at Star Rt 2, Box 77, choir", {"ADDRESS Star Rt 2, Box 77"}},
      {"Vive en Avenida Juarez #22, Int. 4 ahora", {"ADDRESS Avenida Juarez #22, Int. 4"}},
      {"search 7820 County\nRoad 12 and the barn", {"ADDRESS 7820 County\nRoad 12"}},
  });
}

TEST_CASE("labels of addresses that say there is none, or whose it is") {
  CheckCases({
      {"CALLER ADDR: 9680 S WABASH ST\nUNITS: 476", {"ADDRESS 9680 S WABASH ST"}},
      {"ADDRESS: SAME AS V1", {}},
      {"ADDRESS: Dep. J. Chen #670", {"OFFICIAL_NAME J. Chen"}},
      {"Address of business...: 369 Sagebrush Ct", {}},
      {"BUS ADDRESS: 900 COMMERCE DR", {}},
      {"The property room is at 483 W Main St.", {}},
      {"HOME ADDRESS: 12 Elm Ct", {"ADDRESS 12 Elm Ct"}},
  });
}

TEST_CASE("cells of a form go on in the next line") {
  CheckCases({
      {"Item: cart            Residence: 5880 Fairmont\n"
       "from the store                   Street, Apt 9\n",
       {"ADDRESS 5880 Fairmont", "ADDRESS Street, Apt 9"}},
      {"Subject   Address                 Item\n"
       "One       12 Pike St              cart\n"
       "          Unit 7\n",
       {"ADDRESS 12 Pike St", "ADDRESS Unit 7"}},
  });
}

TEST_CASE("what an address runs on into is not part of it") {
  CheckCases({
      {"Address on file: 2140 Seneca St (2018)", {"ADDRESS 2140 Seneca St"}},
      {"Lives: 1214 E. Olive with mother", {"ADDRESS 1214 E. Olive"}},
      {"ADDRESS: 455 Elm St\nPETITIONER STATES", {"ADDRESS 455 Elm St"}},
      {"Old........77 Poplar Hollow, Berea KY 40403", {"ADDRESS 77 Poplar Hollow, Berea KY 40403"}},
      {"Address__3390 Penrose Ave, Romulus MI 48174__", {"ADDRESS 3390 Penrose Ave, Romulus MI 48174"}},
      {"SENT TO LINCOLN AVE @ 12TH ST IN REFERENCE TO", {}},
  });
}

TEST_CASE("values above their labels in two lines") {
  CheckCases({
      {"8548 Rail Fence Way, Yellow     Tri-County Dental  10-11-1974\n"
       "Pine, GA 75127\n"
       "Victim address                  Victim work        DOB\n",
       {"ADDRESS 8548 Rail Fence Way, Yellow", "DOB 10-11-1974", "ADDRESS Pine, GA 75127"}},
  });
}

TEST_CASE("cells of a table go on under their header") {
  CheckCases({
      {"Item     Street Address    Qty\n"
       "cart     72 Copper Beech   2\n"
       "         Half Street\n",
       {"ADDRESS 72 Copper Beech", "ADDRESS Half Street"}},
      {"03:26:08  1914   ORI/TX1310500 CONFIRMS\n"
       "03:26:17  1914   VAL $1,324\n"
       "03:26:26  1914   CLEAR\n"
       "03:26:35  1914   CLEAR\n",
       {}},
  });
}

TEST_CASE("where a victim can be found, in cases that shield") {
  CheckCases({
      {"Offense: Domestic Violence\nStay away from my work at the Kroger on Bell Rd.",
       {"ADDRESS the Kroger on Bell Rd"}},
      {"Offense: Theft\nThe cart was at my work at the Kroger on Bell Rd.", {}},
  });
}

TEST_CASE("addresses of offices beside their telephone or their typist") {
  CheckCases({
      {"made: no. Kiowa Bluff PD 580-594-6147, 504 John Muir Rd, Kiowa Bluff, OK 73504. CAD 12", {}},
      {"End. Transcribed by clerk E67719. 203 Ferry Blvd, Harmon, IL 61015", {}},
      {"Are you at 2210 Delancey now?", {"ADDRESS 2210 Delancey"}},
  });
}

TEST_CASE("answers to a question for a home") {
  CheckCases({
      {"Q: Where do you sleep now?\nA: At the back of the nail salon, upstairs.\n",
       {"ADDRESS back of the nail salon, upstairs"}},
      {"BOT: Address on the account?\nGUEST: lot 9, the blue trailer.\n",
       {"ADDRESS lot 9, the blue trailer"}},
      {"Q: Where do you live?\nA: At 9773 Hawthorne Ter, with my mom.\n", {"ADDRESS 9773 Hawthorne Ter"}},
      {"Q: Where does he live?\nA: He stays at 182 Windrush Court. He's on the web.\n",
       {"ADDRESS 182 Windrush Court."}},
      {"Q: Where do you live?\nA: I don't want to say.\n", {}},
      {"Q: What is your e-mail address?\nA: it has a number 4 in it\n", {}},
      {"Q: What is the nearest cross street?\nA: Hatchery Road 5 I think\n", {}},
  });
}

TEST_CASE("houses beside which something is, and of relatives") {
  CheckCases({
      {"the camper behind 44 cutler.", {"ADDRESS 44 cutler"}},
      {"the duplex next to 880 Plum, in back", {"ADDRESS 880 Plum"}},
      {"stay away from my sister's at 77 Vista Larga and", {"ADDRESS 77 Vista Larga"}},
      {"Dispatch sent me to 1967 Shadow Ridge Ln where", {"ADDRESS 1967 Shadow Ridge Ln"}},
      {"LOWE'S, 2201 COMMERCE PARK BLVD", {}},
  });
}

TEST_CASE("house numbers in words") {
  CheckCases({
      {"CALLER: To fourteen oh two Sable Creek.", {"ADDRESS fourteen oh two Sable Creek"}},
      {"you are still at nineteen forty Beacon, unit four?", {"ADDRESS nineteen forty Beacon, unit four"}},
      {"meet at 7-Eleven on the corner", {}},
  });
}

}  // namespace
}  // namespace blackbar
