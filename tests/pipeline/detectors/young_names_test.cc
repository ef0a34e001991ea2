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

TEST_CASE("children by a word that stands further off") {
  CheckCases({
      {"2 JUVS ON ROOF // ONE IS RAMON TELLEZ PER STAFF", {"JUVENILE_NAME RAMON TELLEZ"}},
      {"Two boys took it, one called Kip and one called Ronnie.",
       {"JUVENILE_NAME Kip", "JUVENILE_NAME Ronnie"}},
      {"A boy came out of the tent. He says his name is Ryker.", {"JUVENILE_NAME Ryker"}},
      {"In re Santino Vega. Minor present with mother.", {"JUVENILE_NAME Santino Vega"}},
      {"Passenger 1: Gia Romano  F/6  rear left\nPassenger 2: Louise Romano  F/63  front",
       {"JUVENILE_NAME Gia Romano", "JUVENILE_AGE 6", "PERSON Louise Romano"}},
      {"PARENT/GUARDIAN: Odessa Flint\nCHILD'S NAME: Quentin Flint",
       {"PERSON Odessa Flint", "JUVENILE_NAME Quentin Flint"}},
      {"Three middle schoolers, Ty Bolden and Brody Lunt, ran.",
       {"JUVENILE_NAME Ty Bolden", "JUVENILE_NAME Brody Lunt"}},
      {"She may be with Bella Crews, a classmate.", {"JUVENILE_NAME Bella Crews"}},
      {"Her three year old, Aspen, was crying.", {"JUVENILE_AGE three year old", "JUVENILE_NAME Aspen"}},
      {"The neighbor's teenage son, Garrison, was seen. Garrison Holloway admitted it.",
       {"JUVENILE_NAME Garrison", "JUVENILE_NAME Garrison Holloway"}},
      {"TO   SEAT  AGE  NAME\nU1     3    9   QUILLON, PIPER\nU2     3    51  LE, KIM",
       {"JUVENILE_AGE 9", "JUVENILE_NAME QUILLON, PIPER", "PERSON LE, KIM"}},
      {"Date 03/04/2022\nJUV: Kip.\nOfc: Kip, how old are you?\nJUV: Fourteen.\nOfc: Okay.",
       {"JUVENILE_NAME Kip", "JUVENILE_NAME Kip", "JUVENILE_AGE Fourteen"}},
      {"I'm in 6th grade. I saw it from the bus.\nBlair Nystrom",
       {"GRADE 6th grade", "JUVENILE_NAME Blair Nystrom"}},
  });
}

TEST_CASE("children by headings, friends, rows of a table; ages that contradict") {
  CheckCases({
      {"The girl's friend Hailey lied about the bus.", {"JUVENILE_NAME Hailey"}},
      {"Name of minor child(ren):\n 1. Isla Finch      2/2016\n 2. Beau Finch      9/2019",
       {"JUVENILE_NAME Isla Finch", "JUVENILE_NAME Beau Finch"}},
      {"I talked to the twins in the van. Otto said no.", {"JUVENILE_NAME Otto"}},
      {"Associates: Adan Lind, brother, 14 (lives there)", {"JUVENILE_NAME Adan Lind", "JUVENILE_AGE 14"}},
      {"SEAT  AGE  NAME\n3     9    QUILLON, PIPER\n3     51   TRAN, DUC",
       {"JUVENILE_AGE 9", "JUVENILE_NAME QUILLON, PIPER", "PERSON TRAN, DUC"}},
      {"Suspect: Quist, Marla\nDOB: 03/18/1973\nMarla Quist, 6, was there.\nDate: 03/04/2022",
       {"PERSON Quist, Marla", "DOB 03/18/1973", "PERSON Marla Quist", "JUVENILE_AGE 6"}},
  });
}

TEST_CASE("names of ordinary words that a birth date or a grade shows") {
  CheckCases({
      {"The victim is River Pham, DOB 08/24/2016. River is in 4th grade. Date: 03/04/2022",
       {"JUVENILE_NAME River Pham", "DOB 08/24/2016", "JUVENILE_NAME River", "GRADE 4th grade"}},
      {"I called the parent of Lien, 9. Lien was home.",
       {"JUVENILE_NAME Lien", "JUVENILE_AGE 9", "JUVENILE_NAME Lien"}},
      {"Pham, Autumn M 11-14-2009", {"PERSON Pham, Autumn M", "DOB 11-14-2009"}},
  });
}

}  // namespace
}  // namespace blackbar
