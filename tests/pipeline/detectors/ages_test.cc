#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("ages under the limit in all their forms") {
  CheckCases({
      {"a 14-year-old boy", {"JUVENILE_AGE 14-year-old"}},
      {"14 y/o, 15 YOA, 16yo", {"JUVENILE_AGE 14 y/o", "JUVENILE_AGE 15 YOA", "JUVENILE_AGE 16yo"}},
      {"two boys 12-13 years old", {"JUVENILE_AGE 12-13 years old"}},
      {"an infant 9 months old", {"JUVENILE_AGE 9 months old"}},
      {"she is only 9, and", {"JUVENILE_AGE 9"}},
      {"who turned 15 in May", {"JUVENILE_AGE turned 15"}},
      {"the boy, 12 or 13, ran", {"JUVENILE_AGE 12 or 13"}},
      {"He's seven, so", {"JUVENILE_AGE seven"}},
      {"How old are you?\nCHILD: Ten. I like it.", {"JUVENILE_AGE Ten"}},
      {"which makes her 12.", {"JUVENILE_AGE 12"}},
      {"Marla Quist, age 15, ran", {"JUVENILE_NAME Marla Quist", "JUVENILE_AGE age 15"}},
      // As people say it.
      {"He can't be more than fifteen.", {"JUVENILE_AGE fifteen"}},
      {"his cousin, barely fourteen, held it", {"JUVENILE_AGE fourteen"}},
      {"He told me he is \"six\".", {"JUVENILE_AGE six"}},
      {"She says she has eleven years.", {"JUVENILE_AGE eleven years"}},
      {"her girl, 5 yrs, ran", {"JUVENILE_AGE 5 yrs"}},
      {"His passengers were 14 and fifteen.", {"JUVENILE_AGE 14", "JUVENILE_AGE fifteen"}},
      {"He's seven and a half.", {"JUVENILE_AGE seven and a half"}},
      {"He's fourteen in spring.", {"JUVENILE_AGE fourteen in spring"}},
      {"the age of the victim 12 then", {}},
      {"age of victim 12, seen", {"JUVENILE_AGE 12"}},
      {"He is in her seventh year of service", {}},
      {"It can't be more than fifteen.", {}},
      {"He has eleven years of school", {}},
      {"the twins were 5 and 3 feet off", {}},
      // Adults, things and other numbers.
      {"a 34-year-old man", {}},
      {"the car, a 12-year-old Jeep", {}},
      {"the dog, about 5 years old, ran", {}},
      {"He is 14 feet away", {}},
      {"It is 14.", {}},
  });
}

TEST_CASE("whose age it is") {
  CheckCases({
      {"Marla Quist said her 14-year-old daughter was home",
       {"PERSON Marla Quist", "JUVENILE_AGE 14-year-old"}},
      {"Marla Quist hit a 14-year-old boy", {"PERSON Marla Quist", "JUVENILE_AGE 14-year-old"}},
      {"Teo Quist, 13 years of age, and Marla Hale, 40, left",
       {"JUVENILE_NAME Teo Quist", "JUVENILE_AGE 13 years of age", "PERSON Marla Hale"}},
      {"I met Chloe Hale. She's 11.", {"JUVENILE_NAME Chloe Hale", "JUVENILE_AGE 11"}},
  });
}

TEST_CASE("children without an age: relation, school, grade; adults stay adults") {
  CheckCases({
      {"her son Teo ran", {"JUVENILE_NAME Teo"}},
      {"her adult son Teo Quist ran", {"PERSON Teo Quist"}},
      {"Teo Quist is in 7th grade", {"JUVENILE_NAME Teo Quist", "GRADE 7th grade"}},
      {"Teo Quist, a freshman at Harrow High School,",
       {"JUVENILE_NAME Teo Quist", "JUVENILE_SCHOOL Harrow High School"}},
      {"with my girl, Chloe. Later Chloe left.", {"JUVENILE_NAME Chloe", "JUVENILE_NAME Chloe"}},
      {"Teo Quist, a juvenile, ran. Quist fell.", {"JUVENILE_NAME Teo Quist", "JUVENILE_NAME Quist"}},
  });
}

TEST_CASE("roles from the words around a name") {
  CheckCases(
      {
          {"I arrested Marla Quist", {"PERSON/arrestee Marla Quist"}},
          {"Marla Quist was arrested", {"PERSON/arrestee Marla Quist"}},
          {"the suspect, later identified as Marla Quist, left", {"PERSON/suspect Marla Quist"}},
          {"Marla Quist, the registered owner, came", {"PERSON/owner Marla Quist"}},
          {"Marla Quist (witness) said", {"PERSON/witness Marla Quist"}},
          {"Ofc. Baird's wife Lena Baird saw",
           {"OFFICIAL_NAME/officer Baird", "PERSON/officer_family Lena Baird"}},
          {"Marla Quist, DOB 3/4/1980, a neighbor", {"PERSON Marla Quist", "DOB 3/4/1980"}},
          {"he goes by \"Stretch\" there", {"PERSON/alias Stretch"}},
          {"V is Marla Quist", {"PERSON/victim Marla Quist"}},
      },
      true);
}

TEST_CASE("brands and places named after people stay") {
  CheckCases({
      {"at Wells Fargo and Wendy's", {}},
      {"outside Dave & Buster's", {}},
      {"in Marlow", {}},
      {"7th and Jefferson", {}},
      {"the Harris Teeter on Main", {}},
  });
}

}  // namespace
}  // namespace blackbar
