#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("a child by the company it stands in") {
  CheckCases({
      {"The children are Oskar Lind and Vera Lind, both 12, said Anna Petrova.",
       {"JUVENILE_NAME Oskar Lind", "JUVENILE_NAME Vera Lind", "JUVENILE_AGE 12", "PERSON Anna Petrova"}},
      {"Tobias Renner, Hale's son, 13, ran.",
       {"JUVENILE_NAME Tobias Renner", "PERSON Hale", "JUVENILE_AGE 13"}},
      {"Anna Petrova said Vera Lind, her 9-year-old, was there.",
       {"PERSON Anna Petrova", "JUVENILE_NAME Vera Lind", "JUVENILE_AGE 9-year-old"}},
      {"Juvenile referral for LIND, VERA J was sent.", {"JUVENILE_NAME LIND, VERA J"}},
      {"And the kids?\nOskar Lind and Vera Lind.", {"JUVENILE_NAME Oskar Lind", "JUVENILE_NAME Vera Lind"}},
      {"CHILD: I'm Vera.", {"JUVENILE_NAME Vera"}},
      {"MISSING CHILD\nName: Oskar Lind\nReported by: Anna Petrova",
       {"JUVENILE_NAME Oskar Lind", "PERSON Anna Petrova"}},
      {"Homework of Vera Lind, Quartz Peak Middle School.",
       {"JUVENILE_NAME Vera Lind", "JUVENILE_SCHOOL Quartz Peak Middle School"}},
      {"Vera Lind, Quartz Peak Middle School principal, came.", {"PERSON Vera Lind"}},
      {"It was my kid. Oskar.", {"JUVENILE_NAME Oskar"}},
      {"Vera Lind is in grade 10.", {"JUVENILE_NAME Vera Lind"}},
  });
}

TEST_CASE("children by papers, parents and what they are called") {
  CheckCases({
      {"4    0883330        Student ID card, Thiago Clark, no. 245161",
       {"JUVENILE_NAME Thiago Clark", "STUDENT_ID 245161"}},
      {"University student ID card, Thiago Clark, found", {"PERSON Thiago Clark"}},
      {"Luca's things were given back to his aunt, Stephanie Guerrero.",
       {"JUVENILE_NAME Luca", "PERSON Stephanie Guerrero"}},
      {"Luca's things were given to his aunt, Stephanie Guerrero.",
       {"PERSON Luca", "PERSON Stephanie Guerrero"}},
      {"A student, Trinity Achterberg, saw Skye hit him.",
       {"JUVENILE_NAME Trinity Achterberg", "PERSON Skye"}},
      {"A clerk, Dora Lane, saw the girl.", {"PERSON Dora Lane"}},
      {"Thiago is a minor and was not photographed.", {"JUVENILE_NAME Thiago"}},
      {"Trinity is a minor-league pitcher.", {"PERSON Trinity"}},
      {"Jackson Mueller, who turned thirteen over Labor Day. Mueller left.",
       {"JUVENILE_NAME Jackson Mueller", "JUVENILE_AGE thirteen", "JUVENILE_NAME Mueller"}},
      {"Kelvin Renfroe Jr., who the board says is in the 7th grade.",
       {"JUVENILE_NAME Kelvin Renfroe Jr", "GRADE 7th grade"}},
  });
}

TEST_CASE("ages of lists and of messages") {
  CheckCases({
      {"Children present: Oskar Lind 11; Vera Lind 12",
       {"JUVENILE_NAME Oskar Lind", "JUVENILE_AGE 11", "JUVENILE_NAME Vera Lind", "JUVENILE_AGE 12"}},
      {"she 14 leave Vera alone", {"JUVENILE_AGE 14", "JUVENILE_NAME Vera"}},
      {"he 14 feet away", {}},
      {"happy bday Oskar big 16", {"JUVENILE_NAME Oskar", "JUVENILE_AGE 16"}},
  });
}

TEST_CASE("a title is an adult's, custody no arrest, letters no name") {
  CheckCases(
      {
          {"Oskar Lind, 16, said Mr. Lind came.",
           {"JUVENILE_NAME/other Oskar Lind", "JUVENILE_AGE 16", "PERSON Lind"}},
          {"Inmate: Oskar Lind", {"PERSON/subject Oskar Lind"}},
          {"Oskar Lind was detained.", {"PERSON Oskar Lind"}},
          {"Oskar Lind was arrested.", {"PERSON/arrestee Oskar Lind"}},
          {"Forwarded to the City Attorney. Vera was taken home.", {"PERSON Vera"}},
          {"Subject: W/M, 25 to 30.", {}},
          {"Sex R\nLIND, VERA RUTH", {"PERSON LIND, VERA RUTH"}},
          {"My name is Soo-Yun So and I ran.", {"PERSON/subject Soo-Yun So"}},
          {"I ran home. Dawn broke at six.", {}},
          {"I ran home. Dawn walked off.", {"PERSON Dawn"}},
      },
      true);
}

}  // namespace
}  // namespace blackbar
