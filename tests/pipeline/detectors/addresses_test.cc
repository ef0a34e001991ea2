#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("addresses of every form") {
  CheckCases({
      {"to 2033 Fox Hollow Avenue Lot 12 now", {"ADDRESS 2033 Fox Hollow Avenue Lot 12"}},
      {"at 1200 N 300 W, Provo, UT 84601", {"ADDRESS 1200 N 300 W, Provo, UT 84601"}},
      {"at 6845 County Road 12", {"ADDRESS 6845 County Road 12"}},
      {"at 14 Calle Luna", {"ADDRESS 14 Calle Luna"}},
      {"RR 2 Box 114, Harrow, ID 83702", {"ADDRESS RR 2 Box 114, Harrow, ID 83702"}},
      {"she lives at 14 Elm with", {"ADDRESS 14 Elm"}},
      {"1420 n grant ave apt 4 rp says", {"ADDRESS 1420 n grant ave apt 4"}},
      {"1420 N Grant Ave\nApt 4\nHarrow, ID 83702", {"ADDRESS 1420 N Grant Ave\nApt 4\nHarrow, ID 83702"}},
      {"14 Elm Ct, Harrow, ST 01234", {"ADDRESS 14 Elm Ct, Harrow, ST 01234"}},
  });
}

TEST_CASE("homes in few words, in Spanish and misread") {
  CheckCases({
      {"LKA 1120 S VANCE, MILTON", {"ADDRESS 1120 S VANCE, MILTON"}},
      {"at his residence (3391 1/2 E. 118th)", {"ADDRESS 3391 1/2 E. 118th"}},
      {"lives w/ mother at 3306 Birchwood.", {"ADDRESS 3306 Birchwood"}},
      {"RES 808 W 9 ST #3", {"ADDRESS 808 W 9 ST #3"}},
      {"HOME:O81 W 7TH AV", {"ADDRESS O81 W 7TH AV"}},
      {"2944 JEFFERS0N BLVD, APT. 37D, DUNMORE, OR 97254",
       {"ADDRESS 2944 JEFFERS0N BLVD, APT. 37D, DUNMORE, OR 97254"}},
      {"The apartment, unit 14F of 2200 Harbor Pointe, was", {"ADDRESS unit 14F of 2200 Harbor Pointe"}},
      {"on Delgado Way, number 881.", {"ADDRESS Delgado Way, number 881"}},
      {"at the Whispering Pines complex, building 4, number 212.",
       {"ADDRESS Whispering Pines complex, building 4, number 212"}},
      {"Vive en Calle Olmo 22, interior 3.", {"ADDRESS Calle Olmo 22, interior 3"}},
      {"Domicilio: C. Hidalgo No. 118 Col. Centro", {"ADDRESS C. Hidalgo No. 118 Col. Centro"}},
      {"Officer C. Rasmussen 5169 relieved.", {"OFFICIAL_NAME C. Rasmussen"}},
      {"His house is the third trailer past the church on County Road 612.",
       {"ADDRESS the third trailer past the church on County Road 612"}},
  });
}

TEST_CASE("places that stay readable") {
  CheckCases({
      {"the 1200 block of W Main St", {}},
      {"1400 blk Grant Ave", {}},
      {"at Oak St & 5th Ave", {}},
      {"Hwy 91 at Rose Ln", {}},
      {"at mile marker 42 Highway 55", {}},
      {"Wendy's, 300 Oak St", {}},
      {"the library at 715 W Capitol Blvd", {}},
      {"The report can be picked up at 601 Public Safety Dr", {}},
      {"3 men down the street", {}},
  });
}

TEST_CASE("addresses without figures in front, over narrow columns, and with units in words") {
  CheckCases({
      {"He is at 2518 Quail Run Road, number twelve, please.",
       {"ADDRESS 2518 Quail Run Road, number twelve"}},
      {"back to BIA Rte 71, House 12, Harrow, UT 84195 then",
       {"ADDRESS BIA Rte 71, House 12, Harrow, UT 84195"}},
      {"moved to N6720 County Road K.", {"ADDRESS N6720 County Road K"}},
      {"she stays at One Beacon Close; call first", {"ADDRESS One Beacon Close"}},
      {"she lives in Kellogg Tower, Rm. 204; later", {"ADDRESS Kellogg Tower, Rm. 204"}},
      {"served at 2215 1/2\nAvenida Del Sol, Rear.", {"ADDRESS 2215 1/2\nAvenida Del Sol, Rear"}},
      {"at 8289 Foxhall Ln Ste 5, Cold\n3               Spring, NY; tag",
       {"ADDRESS 8289 Foxhall Ln Ste 5, Cold", "ADDRESS Spring, NY"}},
      {"went to 5189 Old Quarry Way. No medicine was found.", {"ADDRESS 5189 Old Quarry Way"}},
      {"northbound on Jefferson Davis Hwy at an estimated 45 mph.", {}},
  });
}

}  // namespace
}  // namespace blackbar
