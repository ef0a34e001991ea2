#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("names that only an age or a word of children shows") {
  CheckCases({
      {"RP SAYS KID JOURNEY (17) IS STILL INSIDE. TOT JOURNEY'S MOTHER",
       {"JUVENILE_NAME JOURNEY", "JUVENILE_AGE 17", "JUVENILE_NAME JOURNEY"}},
      {"Me and Mailee (shes 12) were there. I told Mailee to go inside.",
       {"JUVENILE_NAME Mailee", "JUVENILE_AGE 12", "JUVENILE_NAME Mailee"}},
      {"2041 CLR ADV DTR BRIELLE 14 YOA LEFT W/ BF ANTWAN 16 YOA\n2046 ANTWAN DRIVING",
       {"JUVENILE_NAME BRIELLE", "JUVENILE_AGE 14 YOA", "JUVENILE_NAME ANTWAN", "JUVENILE_AGE 16 YOA",
        "JUVENILE_NAME ANTWAN"}},
      {"RP ADV HER 9 YO JOAQUIN NOT HOME FROM BUS\nJOAQUIN LS WRG BLU COAT",
       {"JUVENILE_AGE 9 YO", "JUVENILE_NAME JOAQUIN", "JUVENILE_NAME JOAQUIN"}},
      {"Koa is only 10 and is scared. Later Koa slept.",
       {"JUVENILE_NAME Koa", "JUVENILE_AGE 10", "JUVENILE_NAME Koa"}},
      {"The older boy Malakai hid behind the couch.", {"JUVENILE_NAME Malakai"}},
      {"The lady's nephew, young Barnaby, piped up.", {"JUVENILE_NAME Barnaby"}},
      {"Minor children: Isko 10, Luz 8; with grandfather",
       {"JUVENILE_NAME Isko", "JUVENILE_AGE 10", "JUVENILE_NAME Luz", "JUVENILE_AGE 8"}},
      {"OCCUPANT\tAGE\tADDRESS\nHabib, Kai D\t16\tsame", {"JUVENILE_NAME Habib, Kai D", "JUVENILE_AGE 16"}},
      {"Becky in 4th grade and Sid in kindergarten saw it.",
       {"JUVENILE_NAME Becky", "GRADE 4th grade", "JUVENILE_NAME Sid"}},
      {"Casings (9) and Item (3) were logged.", {}},
      {"UNK MALE APPROX 15 YOA RAN", {"JUVENILE_AGE 15 YOA"}},
      {"The dog, about 5 YOA, was friendly.", {}},
      {"BABY BOY HOLT was born today.", {"JUVENILE_NAME BABY BOY HOLT"}},
      {"I met Tevita Lee Jr., 10, there.", {"JUVENILE_NAME Tevita Lee Jr", "JUVENILE_AGE 10"}},
      {"Ages of the children: Jaxon, 10; Paige, 8; Nico, 18 months.",
       {"JUVENILE_NAME Jaxon", "JUVENILE_AGE 10", "JUVENILE_NAME Paige", "JUVENILE_AGE 8",
        "JUVENILE_NAME Nico", "JUVENILE_AGE 18 months"}},
      {"Preston (brother of the victim, 12 yrs) said Callie (8 yrs) fell.",
       {"JUVENILE_NAME Preston", "JUVENILE_AGE 12 yrs", "JUVENILE_NAME Callie", "JUVENILE_AGE 8 yrs"}},
      {"Delaney and Kirsten, 14 and 15, were detained.",
       {"JUVENILE_NAME Delaney", "JUVENILE_NAME Kirsten", "JUVENILE_AGE 14", "JUVENILE_AGE 15"}},
      {"MISSING JUVENILE\nNAME: STEARNS, HAVEN L\nAGE WHEN MISSING: 16\nFRIENDS: Mia Torres",
       {"JUVENILE_NAME STEARNS, HAVEN L", "JUVENILE_AGE 16", "JUVENILE_NAME Mia Torres"}},
      {"Silas Yount    M   12   son\nCarla Yount    F   36   mother",
       {"JUVENILE_NAME Silas Yount", "JUVENILE_AGE 12", "PERSON Carla Yount"}},
      {"The victim, Amelie Strand, was born on March 9, 2012. Incident date: 05/05/2023",
       {"JUVENILE_NAME Amelie Strand", "DOB March 9, 2012"}},
  });
}

}  // namespace
}  // namespace blackbar
