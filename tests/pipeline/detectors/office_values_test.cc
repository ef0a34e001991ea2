#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("what an office gives out, by the words and lines around it") {
  CheckCases({
      {"Release to the owner only, with photo ID and receipt, at 3110 Cannery Way, Harrow, UT 84195. Fees: "
       "$120.00. Questions: 801-555-0161.",
       {}},
      {"Your fee is $12.00; send a check\nto 44 Foundry Road, Harrow, UT 84195 or call 1-801-555-0162.", {}},
      {"HISTORY OF EVENT 2024-118   801.555.0163\nUNIT 4\n", {}},
      {"He signed it.\n\nForm PR-9   801-555-0164\n", {}},
      {"Call 801-555-0165, records@harrowpd.gov, 44 Foundry\nRoad, Harrow, UT 84195.", {}},
      {"Yours,\nRecords Specialist, employee 4410\n801-555-0166\n", {}},
      {"Photos 4 and 5; rights card given, (801) 555-0167.", {}},
      {"Officer\tID\tAppear by\tCourt\n\t2217\t06/11/2021\t3804 Custer Rd, Harrow, UT 84195\n\nNotes\n", {}},
  });
}

TEST_CASE("one contact is public or private as a whole, and everywhere on the page") {
  CheckCases({
      {"Questions: (801) 555-0168, 44 Foundry Road, Harrow, UT 84195. The note said 801-555-0168.", {}},
      {"Questions: 801-555-0161.\nElena Martinez, 801-555-0169, saw it.",
       {"PERSON Elena Martinez", "PHONE 801-555-0169"}},
  });
}

TEST_CASE("a row of a log ends the sentence of the row above") {
  CheckCases({
      {"2   Incoming   801-555-0170   they went to the hospital\n3   Outgoing   801-555-0171   home now\n",
       {"PHONE 801-555-0170", "PHONE 801-555-0171"}},
  });
}

}  // namespace
}  // namespace blackbar
