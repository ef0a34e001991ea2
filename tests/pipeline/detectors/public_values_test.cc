#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("numbers and addresses of agencies and businesses stay readable") {
  CheckCases({
      {"The report can be picked up at 601 Pine Street, Harrow, UT 84195.", {}},
      {"Records may be requested at (208) 555-0150 on weekdays.", {}},
      {"The Jeep was towed by Gibbons Towing, 530-555-0150, that night.", {}},
      {"Call the crisis line at 1-800-555-0144 at any hour.", {}},
      {"He was seen near 931 Civic Center Plaza, Harrow, MS 39239.", {}},
      {"Officer Dana Kowalski, badge 4471, 208-555-0150", {"OFFICIAL_NAME Dana Kowalski"}},
      {"Harrow Police Department  |  (304) 555-0110\n191 Founders Ave, Harrow, WV 25366\n", {}},
  });
}

TEST_CASE("a person's number stays a person's, whatever agency stands near") {
  CheckCases({
      {"The department called Elena Martinez at 208-555-0142 twice.",
       {"PERSON Elena Martinez", "PHONE 208-555-0142"}},
      {"Elena Martinez lives in Eagle Falls, KS 67230 and can be reached at 316-555-0125.",
       {"PERSON Elena Martinez", "PHONE 316-555-0125"}},
      {"She left the store and used her cell, 208-555-0142, to call.", {"PHONE 208-555-0142"}},
      {"Officer Dana Kowalski, home phone 208-555-0150",
       {"OFFICIAL_NAME Dana Kowalski", "PHONE 208-555-0150"}},
  });
}

}  // namespace
}  // namespace blackbar
