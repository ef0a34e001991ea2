#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("children by what they and others say") {
  CheckCases({
      {"Officer: How old are you, bud?\nMICAH: I'm eight.\nOfficer: Who lives with you?\nMICAH: Me and my "
       "sister Posey.\nOfficer: Okay.",
       {"JUVENILE_NAME MICAH", "JUVENILE_AGE eight", "JUVENILE_NAME MICAH", "JUVENILE_NAME Posey"}},
      {"Q. State your name.\nA. Keilani Faust.\nQ. How old are you?\nA. 13.\nQ. Who was with you?\nA. My "
       "friend Zariah.",
       {"JUVENILE_NAME Keilani Faust", "JUVENILE_AGE 13", "JUVENILE_NAME Zariah"}},
      {"Q. State your name.\nA. Gordon Pell.\nQ. How old are you, sir?\nA. 52.\nQ. Where were you?\nA. Home.",
       {"PERSON Gordon Pell"}},
      {"Det: State your full name.\nRHODES: Bryce Rhodes.\nDet: How old does that make you?\nRHODES: "
       "12.\nDet: Your mom, Grace Rhodes, is outside.\nRHODES: Okay.",
       {"JUVENILE_NAME RHODES", "JUVENILE_NAME Bryce Rhodes", "JUVENILE_NAME RHODES", "JUVENILE_AGE 12",
        "PERSON Grace Rhodes", "JUVENILE_NAME RHODES"}},
      {"Det: Who was there?\nIvy: Hudson.\nDet: How old is Hudson?\nIvy: He's 10.\nDet: Okay.",
       {"PERSON Ivy", "JUVENILE_NAME Hudson", "JUVENILE_NAME Hudson", "PERSON Ivy", "JUVENILE_AGE 10"}},
      {"Date: 03/04/2022\nDet: Date of birth?\nAaliyah: May 15, 2010.\nDet: Phone?\nAaliyah: None.\nDet: "
       "Okay.",
       {"JUVENILE_NAME Aaliyah", "DOB May 15, 2010", "JUVENILE_NAME Aaliyah"}},
      {"DISPATCHER: What's your name?\nCALLER: Ruby.\nDISPATCHER: How old are you?\nCALLER: "
       "Ten.\nDISPATCHER: Ruby, is your dad there?",
       {"JUVENILE_NAME Ruby", "JUVENILE_AGE Ten", "JUVENILE_NAME Ruby"}},
      {"My name is Hakeem Stroud. I am a junior at Westfield High School. I was with Devin.",
       {"JUVENILE_NAME Hakeem Stroud", "JUVENILE_SCHOOL Westfield High School", "JUVENILE_NAME Devin"}},
      {"A girl named Anahi left. The girl told me her name was Anahi.",
       {"JUVENILE_NAME Anahi", "JUVENILE_NAME Anahi"}},
      {"The boy from next door, Ricky Sands, threw a rock.", {"JUVENILE_NAME Ricky Sands"}},
      {"They said a boy he knows as Kellan took it. His father, Mark Ott, came.",
       {"JUVENILE_NAME Kellan", "PERSON Mark Ott"}},
      {"Both juveniles were identified as Emmett Lusk and Jalen Broussard.",
       {"JUVENILE_NAME Emmett Lusk", "JUVENILE_NAME Jalen Broussard"}},
      {"I called Lorna Beasley, mother of Corwin Beasley.",
       {"PERSON Lorna Beasley", "JUVENILE_NAME Corwin Beasley"}},
      {"I called Dante's mom.", {"JUVENILE_NAME Dante"}},
      {"Teo Quist was released to his parents.", {"JUVENILE_NAME Teo Quist"}},
      {"Aoife Brannigan (4th) and Wren Blum (3rd) won.",
       {"JUVENILE_NAME Aoife Brannigan", "JUVENILE_NAME Wren Blum"}},
      {"Witnesses: Noah Feld, Ivan Kruse (students)",
       {"JUVENILE_NAME Noah Feld", "JUVENILE_NAME Ivan Kruse"}},
      {"Hudson Merchant, Ivy's little brother. He's 10.",
       {"JUVENILE_NAME Hudson Merchant", "PERSON Ivy", "JUVENILE_AGE 10"}},
      {"Nadia Brandt, a third grade teacher, called.", {"PERSON Nadia Brandt", "GRADE third grade"}},
      {"Neil Tapp is a student at the university.", {"PERSON Neil Tapp"}},
      {"The babysitter was watching Owen and Lucy Trask.",
       {"JUVENILE_NAME Owen", "JUVENILE_NAME Lucy Trask"}},
      {"He sold alcohol to a minor. Wynn left.", {"PERSON Wynn"}},
      {"Youth: Caldwell, Journey D\nAKA: Mouse\nAge: 12\nWe spoke to Journey.",
       {"JUVENILE_NAME Caldwell, Journey D", "JUVENILE_NAME Mouse", "JUVENILE_AGE 12",
        "JUVENILE_NAME Journey"}},
      {"A 8-yr-old boy was bitten. Goran Ames had gone to get a ball. His mother came.",
       {"JUVENILE_AGE 8-yr-old", "JUVENILE_NAME Goran Ames"}},
      {"My date of birth is 12/31/1976. My daughter Linh Xiong, 12, saw it. Date: 03/04/2022",
       {"DOB 12/31/1976", "JUVENILE_NAME Linh Xiong", "JUVENILE_AGE 12"}},
      {"Summer Blake, 8, told me. Summer and Autumn live there.",
       {"JUVENILE_NAME Summer Blake", "JUVENILE_AGE 8", "JUVENILE_NAME Summer", "PERSON Autumn"}},
  });
}

}  // namespace
}  // namespace blackbar
