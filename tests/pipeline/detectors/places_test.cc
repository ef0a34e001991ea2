#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("street addresses") {
  CheckCases({
      {"lives at 1420 N Grant Avenue Apt 4, Boise, ID 83702 now",
       {"ADDRESS 1420 N Grant Avenue Apt 4, Boise, ID 83702"}},
      {"went to 12 Elm St. and", {"ADDRESS 12 Elm St."}},
      {"ADDRESS: 5512 HIGHWAY 55  CITY: BOISE", {"ADDRESS 5512 HIGHWAY 55"}},
      {"mail to PO Box 1182", {"ADDRESS PO Box 1182"}},
      {"at 310 E 5th St #12", {"ADDRESS 310 E 5th St #12"}},
      {"the 1200 block of W Main St", {}},
      {"at Main St and 5th Ave", {}},
      {"in 2026 Main Street was closed",
       {"ADDRESS 2026 Main Street"}},  // a year reads as a house number: recall first
  });
}

TEST_CASE("schools of juveniles and schools as places") {
  CheckCases({
      {"He attends Lincoln Middle School.", {"JUVENILE_SCHOOL Lincoln Middle School"}},
      {"near Lincoln Middle School", {}},
      {"an 8th grader", {"GRADE 8th grader"}},
  });
}

}  // namespace
}  // namespace blackbar
