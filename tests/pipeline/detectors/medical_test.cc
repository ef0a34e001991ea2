#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("health told by a verb and a phrase") {
  CheckCases({
      {"she is recovering from a triple bypass and can't be bothered.", {"MEDICAL a triple bypass"}},
      {"the patient has two prior suicide attempts.", {"MEDICAL two prior suicide attempts"}},
      {"He said he was going to shoot himself.", {"MEDICAL was going to shoot himself"}},
      {"the man is in early stage dementia and forgets.", {"MEDICAL in early stage dementia"}},
      {"the boy has a peanut allergy so medics were called.", {"MEDICAL a peanut allergy"}},
      {"she sees a counselor for anger and PTSD.", {"MEDICAL anger and PTSD"}},
      {"he was in rehab for heroin.", {"MEDICAL in rehab for heroin"}},
      {"He is on hospice.", {"MEDICAL on hospice"}},
      {"She is deaf in her left ear.", {"MEDICAL deaf in her left ear"}},
      {"My neck hurts and my jaw is wired.", {"MEDICAL neck hurts", "MEDICAL jaw is wired"}},
      {"She was missing two front teeth.", {"MEDICAL missing two front teeth"}},
      {"I have two plates and pins in my ankle.", {"MEDICAL two plates and pins in my ankle"}},
      {"she can't walk without help.", {"MEDICAL can't walk without help"}},
      {"The nurse treated the child for a bloody nose.", {"MEDICAL a bloody nose"}},
      {"I saw petechiae and red marks on the neck.", {"MEDICAL petechiae and red marks on the neck"}},
      {"She had a black bag on her back.", {}},
      {"He had black hair and a fat wallet.", {}},
      {"The car has a broken window and a bad tire.", {}},
      {"She has a back door and a side yard.", {}},
      {"The vehicle suffered a stroke of bad luck.", {}},
      {"He is on the phone in the back seat.", {}},
      {"I can't stand up for that.", {}},
  });
}

TEST_CASE("drugs and medicines that somebody took or was given") {
  CheckCases({
      {"the man used fentanyl about an hour before.", {"MEDICAL used fentanyl"}},
      {"he snorted a blue pill", {"MEDICAL snorted a blue pill"}},
      {"she had shot up heroin.", {"MEDICAL shot up heroin"}},
      {"I gave the man 4 mg of naloxone in the left nostril.", {"MEDICAL 4 mg of naloxone"}},
      {"medics gave her two doses of Narcan.", {"MEDICAL two doses of Narcan"}},
      {"he took two Vicodin at noon", {"MEDICAL two Vicodin"}},
      {"He was coming down off heroin.", {"MEDICAL coming down off heroin"}},
      {"a glass pipe used to smoke methamphetamine", {}},
      {"He had a burner phone and a bag of meth pills.", {}},
      {"Officers carry Narcan.", {}},
  });
}

TEST_CASE("answers of forms about health") {
  CheckCases({
      {"Seizures   No\nAsthma   Yes - uses Advair", {"MEDICAL Yes - uses Advair"}},
      {"6. Asthma / seizures / diabetes    [ ] Y  [X] N", {}},
      {"6. Asthma    [X] Y  [ ] N", {"MEDICAL Asthma"}},
      {"Asthma     Yes\nSeizures   No", {"MEDICAL Asthma"}},
      {"Suicidal: Yes\nTB: No", {"MEDICAL Yes"}},
      {"2. Allergies?    [X] Y  [ ] N    sulfa", {"MEDICAL sulfa"}},
      {"Suicide attempts overdose in 2021", {"MEDICAL overdose in 2021"}},
      {"Suicide attempts: denies\nAllergies: NKDA\nMedications: None", {}},
      {"5. Do you use drugs?  heroin, last used yesterday", {"MEDICAL heroin, last used yesterday"}},
      {"5. Do you use drugs?  No", {}},
      {"Physical condition: Good", {}},
      {"Injured Area: Head/neck", {"MEDICAL Head/neck"}},
      {"IEP / special needs: autism", {"MEDICAL autism"}},
      {"IEP / special needs: no", {}},
      {"Serious illness\thepatitis C\nSuicide attempts\tdenies\nOther\tno", {"MEDICAL hepatitis C"}},
      {"Mental health          YES  epilepsy", {"MEDICAL epilepsy"}},
      {"Patient hold\n\nHold.......: protective  Unit..:\ncustody hold             West",
       {"MEDICAL protective", "MEDICAL custody hold"}},
  });
}

TEST_CASE("headings and other things that are no facts of health") {
  CheckCases({
      {"OVERDOSE REPORT\n\nThe car was searched.", {}},
      {"WELFARE CHECK / EMERGENCY HOLD\n\nThe car was searched.", {}},
      {"APPLICATION FOR EMERGENCY DETENTION (72 HOURS)               Form MH-302A\n\nThe car.", {}},
      {"HISTORY         depression, escitalopram 20 mg", {"MEDICAL depression, escitalopram 20 mg"}},
      {"MEDICAL ASSIST - OVERDOSE\nThe car was searched.", {}},
      {"THE MAN WAS CALM AND GAVE A STATEMENT. PER HIS MOTHER THERE IS\nRECORD OF BIPOLAR DISORDER AND "
       "THE\nFAMILY "
       "ASKS FOR HELP.",
       {"MEDICAL BIPOLAR DISORDER"}},
      {"SHE HAS A HISTORY OF SEIZURES\n\nNOTHING ELSE.", {"MEDICAL SEIZURES"}},
      {"The county had 40 overdose deaths last year.", {}},
      {"The suicide line was offered.", {}},
      {"He sells depression glass.", {}},
      {"She is on methadone court says.", {"MEDICAL methadone"}},
      {"The man was not taking his meds.", {"MEDICAL not taking his meds"}},
      {"He had been through rehab twice.", {"MEDICAL been through rehab twice"}},
      {"911: Any medical problems?\nRP: My dad takes metformin for it.\n911: Okay.", {"MEDICAL metformin"}},
      {"He went off his meds. No weapons were seen in the yard.", {"MEDICAL off his meds"}},
  });
}

TEST_CASE("codes, tests and marks that medics write down") {
  CheckCases({
      {"Diagnosis code F32.1 was listed.", {"MEDICAL F32.1"}},
      {"BP 178/104  P 112  T 98.9  SpO2 94", {"MEDICAL BP 178/104  P 112  T 98.9  SpO2 94"}},
      {"He had a heart rate of 132.", {"MEDICAL a heart rate of 132"}},
      {"the infant had cigarette burns on both arms.", {"MEDICAL cigarette burns on both arms"}},
      {"Her drug screen was positive for cocaine and THC.", {"MEDICAL positive for cocaine and THC"}},
      {"The white powder tested positive for cocaine.", {}},
      {"one prior attempt by hanging", {"MEDICAL one prior attempt by hanging"}},
      {"AND HAS A BAD HEART VALVE, SO", {"MEDICAL A BAD HEART VALVE"}},
      {"she was in critical condition", {"MEDICAL in critical condition"}},
      {"takes Adderall 10, no meds", {"MEDICAL Adderall 10"}},
      {"Officer badge #5585 took over.", {}},
      {"Payment | Hold: the clerk asks again", {}},
  });
}

TEST_CASE("schools by where a child goes") {
  CheckCases({
      {"her son goes to Farragut.", {"JUVENILE_SCHOOL Farragut"}},
      {"her kid goes to Chippens Hill MS, takes nothing", {"JUVENILE_SCHOOL Chippens Hill MS"}},
      {"She goes to Walmart with her son.", {}},
      {"She started to cry.", {}},
      {"School of Record    Liberty Middle School", {"JUVENILE_SCHOOL Liberty Middle School"}},
      {"A class ring from Bishop Gorman High School was taken.", {}},
      {"The bus stop by Lincoln Middle School was checked.", {}},
      {"The crash was two blocks from Hamilton High School.", {}},
      {"He waited near Lincoln Middle School where my son goes.", {"JUVENILE_SCHOOL Lincoln Middle School"}},
      {"School\nEastmont High\nSRO", {"JUVENILE_SCHOOL Eastmont High"}},
      {"Polling was going on at Eastmont High.", {}},
      {"He moved to the school. No further action.", {}},
      {"CHILDREN PRESENT DOB AGE SCHOOL", {}},
  });
}

}  // namespace
}  // namespace blackbar
