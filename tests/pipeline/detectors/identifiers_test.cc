#include "tests/pipeline/detectors/case_table.h"

// Identifiers as strangers write them: codes, plates, licences, accounts, birth dates, desks' telephones.
namespace blackbar {
namespace {

TEST_CASE("codes wherever the sentence puts them") {
  CheckCases({
      {"Door code given by the manager: 7-3-1-5.", {"PASSWORD 7-3-1-5"}},
      {"The garage keypad code per CRI-85 is 7110.", {"INFORMANT CRI-85", "PASSWORD 7110"}},
      {"The key code per the source is\n3891. Both men left.", {"PASSWORD 3891"}},
      {"09:14:22 D14 RP ADV GATE CD *2281 THEN STRAIGHT BACK", {"PASSWORD *2281"}},
      {"03:16:22 606 UNIT 80 LOBBY DOOR 99959* PER RP", {"PASSWORD 99959*"}},
      {"03:16:22 606 ALARM PW IS SUNSET\n03:18:23 6275 RP CALLED BACK", {"PASSWORD SUNSET"}},
      {"BLDG ENTRY #5512; APT BUZZ 041", {"PASSWORD #5512", "PASSWORD 041"}},
      {"the side gate opens with #0932", {"PASSWORD #0932"}},
      {"She gave the log in Fluffy1948! over the phone.", {"PASSWORD Fluffy1948!"}},
      {"She wrote the password on a sticky note: Tulip1962$.", {"PASSWORD Tulip1962$"}},
      {"DISPATCHER: Is there a code for the gate?\nCALLER: Yeah, it's pound seven seven oh two.",
       {"PASSWORD pound seven seven oh two"}},
      {"02:15  CALLER  Yeah the gate is star 490.", {"PASSWORD star 490"}},
      {"CALLER: It's got a keypad. You push one nine six two.", {"PASSWORD one nine six two"}},
      {"DISPATCHER: Do you have a buzzer number?\nCALLER: You dial two one four.", {"PASSWORD two one four"}},
      {"Q: What's the PIN?\nA: Four four oh nine.\nQ: Four four oh nine?",
       {"PASSWORD Four four oh nine", "PASSWORD Four four oh nine"}},
      {"The lock turns right to 18, left to 44, right to 6.",
       {"PASSWORD right to 18, left to 44, right to 6"}},
      {"My email password was the year of our wedding.", {"PASSWORD the year of our wedding"}},
  });
}

TEST_CASE("codes that open nothing") {
  CheckCases({
      {"Building code 12 was cited. Promo code SAVE20 was used.", {}},
      {"Responded to an alarm at 4471 and cleared code 4.", {}},
      {"03:18:23 606 GATE CODE #5179\n03:19:01 3266 RP CALLED BACK", {"PASSWORD #5179"}},
      {"10/16/2023 PW RESET $240.50", {}},
      {"The code enforcement desk closed case 4471.", {}},
      {"The door is 36 inches wide.", {}},
  });
}

TEST_CASE("plates that somebody chose, and plates a sentence registers") {
  CheckCases({
      {"a tan 2021 Toyota RAV4, RDHDMA, left", {"LICENSE_PLATE RDHDMA"}},
      {"I stopped a red GMC Sierra (NM 2FAST) for no lights", {"LICENSE_PLATE 2FAST"}},
      {"her green 2014 Honda Civic, K 944144.", {"LICENSE_PLATE K 944144"}},
      {"GBT 3487 is registered to a company.", {"LICENSE_PLATE GBT 3487"}},
      {"The tag, QKT 208, comes back to a Buick.", {"LICENSE_PLATE QKT 208"}},
      {"03:12:09  8689 28/29 KKW 6844 RO", {"LICENSE_PLATE KKW 6844"}},
      {"1531 TS YUP 224 1400 BLK SE 82ND", {"LICENSE_PLATE YUP 224"}},
      {"LPR hit on HXT9917 at the ramp", {"LICENSE_PLATE HXT9917"}},
      {"The plate started with 7KL and ended in 22.", {"LICENSE_PLATE 7KL", "LICENSE_PLATE 22"}},
      {"left in a red Elantra, 4-34605F", {"LICENSE_PLATE 4-34605F"}},
      {"AXON ID AV-14836, recording AV-14836", {}},
      {"THE PLATE WAS OBSCURED BY MUD", {}},
      {"a 1998 DODGE RAM 1500, STOLEN", {}},
      {"a car taken contrary to ORS 164.055", {}},
      {"4-Adam-12 and 6-Lincoln-3 share a car.", {}},
  });
}

TEST_CASE("licences and other numbers of people") {
  CheckCases({
      {"an Oregon driver's license (4418820) and a bill", {"DRIVER_LICENSE 4418820"}},
      {"DMV/C4418027", {"DRIVER_LICENSE C4418027"}},
      {"Student ID card, in a wallet, no. 654744", {"STUDENT_ID 654744"}},
      {"Student #: 448120", {"STUDENT_ID 448120"}},
      {"Perm id 90055213", {"STUDENT_ID 90055213"}},
      {"her passport (no. 573180246)", {"GOV_ID 573180246"}},
      {"The VA card number is\n1013-884417-V2", {"GOV_ID 1013-884417-V2"}},
      {"IMEI 357557654782984      A-12", {"DEVICE_ID 357557654782984"}},
  });
}

TEST_CASE("accounts in prose, on checks and in tables") {
  CheckCases({
      {"cancelled check, a/c 55 0192 3381, payable to cash", {"BANK_ACCOUNT 55 0192 3381"}},
      {"from checking ending in 4471 and 7742", {"BANK_ACCOUNT 4471", "BANK_ACCOUNT 7742"}},
      {"DATE        IP ADDRESS       EVENT         AMOUNT   REFERENCE\n"
       "06/25/2024  98.170.126.218   TRANSFER OUT  $12,500  PRR-497670\n"
       "Liban Hirsi said he never opened the account ending 5704. The wire went to routing number",
       {"IP_ADDRESS 98.170.126.218", "PERSON Liban Hirsi", "BANK_ACCOUNT 5704"}},
      {"Savings \xE2\x80\xA6"
       "7741 was drained",
       {"BANK_ACCOUNT 7741"}},
      {"MICR LINE: \xE2\x91\x86"
       "026009593\xE2\x91\x86 004412908817\xE2\x91\x88 0231",
       {"BANK_ROUTING 026009593", "BANK_ACCOUNT 004412908817"}},
      {"reads |:026009593|: 338812907|| 1044", {"BANK_ROUTING 026009593", "BANK_ACCOUNT 338812907"}},
      {"Share draft: 60041870", {"BANK_ACCOUNT 60041870"}},
      {"Bank acct no.: O0451-88I2-97", {"BANK_ACCOUNT O0451-88I2-97"}},
      {"Cuenta bancaria: 0182 2233 4409", {"BANK_ACCOUNT 0182 2233 4409"}},
      {"the suspect's account (4400917725518) received it", {"BANK_ACCOUNT 4400917725518"}},
      {"Guardian account for minor: 7700441", {"BANK_ACCOUNT 7700441"}},
      {"Caller: my license number is delta six one two, four four oh nine.",
       {"DRIVER_LICENSE delta six one two, four four oh nine"}},
  });
}

TEST_CASE("numbers that are no accounts") {
  CheckCases({
      {"Checking 14402 block. Savings of 18000 dollars.", {}},
      {"The account he gave of 2230 hours differed. On account of 3 calls, 14 officers came.", {}},
      {"Employee ID 118820. Military time 220018. Resident parking sign.", {}},
      {"Approved by: Sgt. A. Wallet #7448", {}},
      {"W/M 510 180 BRO BLU", {}},
  });
}

TEST_CASE("papers of states, nations and schools") {
  CheckCases({
      {"a Mexican consular card, number MX-7728190", {"GOV_ID MX-7728190"}},
      {"a voter card VLMRGR82031409H400", {"GOV_ID VLMRGR82031409H400"}},
      {"ENROLLMENT #  11-U03391", {"GOV_ID 11-U03391"}},
      {"BIA enrollment card no. 340-U-008812", {"GOV_ID 340-U-008812"}},
      {"MIL ID: 1190022817", {"GOV_ID 1190022817"}},
      {"ID: Military 1190022817", {"GOV_ID 1190022817"}},
      {"Passport (Honduras) E448810", {"GOV_ID E448810"}},
      {"an EAD (card no. IOE0912288477)", {"GOV_ID IOE0912288477"}},
      {"His school ID card, number 90-4418, was found", {"STUDENT_ID 90-4418"}},
      {"Local ID 330182", {"STUDENT_ID 330182"}},
      {"Gr: 8 | ID: B-44178 |", {"STUDENT_ID B-44178"}},
      {"NAME           STU #      BUS\nDara Pell      884120     112",
       {"PERSON Dara Pell", "STUDENT_ID 884120"}},
      {"Operator's permit 118 204 993; instruction permit no. 99120417.",
       {"DRIVER_LICENSE 118 204 993", "DRIVER_LICENSE 99120417"}},
      {"O/L 2277018 N.D.", {"DRIVER_LICENSE 2277018"}},
      {"Licencia de conducir: Y8812004", {"DRIVER_LICENSE Y8812004"}},
      {"but gave 0044-182-77 as his OL number", {"DRIVER_LICENSE 0044-182-77"}},
  });
}

TEST_CASE("plates and codes in other words") {
  CheckCases({
      {"Vanity plate \"LUVBGS\" on a yellow Beetle", {"LICENSE_PLATE LUVBGS"}},
      {"read the plate as KVT 441, possibly partial KVT.", {"LICENSE_PLATE KVT 441", "LICENSE_PLATE KVT"}},
      {"Plate 44-AB-771 (disabled), Montana", {"LICENSE_PLATE 44-AB-771"}},
      {"Plate\tState\tVIN\tDescr\n328RVV\tNM\tJU66AW0991U841585\tHonda Accord",
       {"LICENSE_PLATE 328RVV", "VIN JU66AW0991U841585"}},
      {"C\xC3\xB3"
       "digo de la puerta: 4410",
       {"PASSWORD 4410"}},
      {"the one you texted G-771 302", {"PASSWORD G-771 302"}},
      {"the router sticker says quietmoon418", {"PASSWORD quietmoon418"}},
      {"an IP PIN 448 217", {"PASSWORD 448 217"}},
      {"use 1234 for the gate", {"PASSWORD 1234"}},
      {"Unlocked the door at 2204. Changed lanes to 4400 block.", {}},
  });
}

TEST_CASE("birth dates behind a code or a name") {
  CheckCases({
      {"met with Mr. Krebs (Grant Krebs Jr., 10-24-1983) there",
       {"PERSON Krebs", "PERSON Grant Krebs Jr", "DOB 10-24-1983"}},
      {"Nacida el 14 de marzo de 1988", {"DOB 14 de marzo de 1988"}},
      {"On 11/02/22 I spoke to a male (UF 12/28/2002) there", {"DOB 12/28/2002"}},
      {"the driver, W/M 10-02-1979, said", {"DOB 10-02-1979"}},
      {"PPN/MOLINA,JODI K PPB/19840528", {"PERSON MOLINA,JODI K", "DOB 19840528"}},
      {"Date of birth?\nRP: November 8, nineteen eighty-five.", {"DOB November 8, nineteen eighty-five"}},
      {"Date of birth?\n[22:34:54] C: June 10th, ninety-nine.\n[22:38:13] DISPATCHER: Okay.",
       {"DOB June 10th, ninety-nine"}},
      {"Her date of birth is the fifth of May, nineteen ninety-one.",
       {"DOB fifth of May, nineteen ninety-one"}},
      {"He was born in town. Court is Saturday, May 06.", {}},
      {"at 9:14 AM 12/28/2002", {}},
      {"Date of birth?\n[23:20:44] CALLER: 8 21, 1960.", {"DOB 8 21, 1960"}},
  });
}

TEST_CASE("names of accounts") {
  CheckCases({
      {"posted it to ezekielx4real19 last night", {"SOCIAL_HANDLE ezekielx4real19"}},
      {"sold it to some dude on ivy_official97 for $20", {"SOCIAL_HANDLE ivy_official97"}},
      {"\"rickydeals88\" on OfferUp", {"SOCIAL_HANDLE rickydeals88"}},
      {"Messages between xo.mari3 and d_boogie4 on Instagram",
       {"SOCIAL_HANDLE xo.mari3", "SOCIAL_HANDLE d_boogie4"}},
      {"sent it to @kimber-lowe-3 and $giovanni-savedme",
       {"SOCIAL_HANDLE @kimber-lowe-3", "SOCIAL_HANDLE $giovanni-savedme"}},
      {"(x) fighting  (x) bullying", {}},
      {"2 1 Xbox V07W87929M $289.00", {}},
      {"Lifts were tagged as Y0307.", {}},
      {"see IMG_2213.jpg posted to the case file", {}},
  });
}

TEST_CASE("telephones that are a desk's, and numbers that are none") {
  CheckCases({
      {"to call (928) 555-0191 (S.O. dispatch) if it happens", {}},
      {"reached at 208-555-0180 (branch line)", {}},
      {"NON-EMERG 412-570-1480", {}},
      {"XFER TO CPD 216-555-0101", {}},
      {"I gave the department's number, 509-937-0842, to her", {}},
      {"The call card is 2107203465.", {}},
      {"#  ITEM     SERIAL      TAG\n1  toolbox  6529283508  left in veh", {}},
      {"One Ring doorbell, S/N 8577863579", {}},
      {"Report typed by employee 256979. Her number is 928.555.0170.", {"PHONE 928.555.0170"}},
      {"911: A number in case we get cut off?\nRP: Five oh eight, five five five, oh one two five.\n911: "
       "Okay.",
       {"PHONE Five oh eight, five five five, oh one two five"}},
      {"her cell is five five five, oh one six two, area code seven oh two",
       {"PHONE five five five, oh one six two, area code seven oh two"}},
  });
}

TEST_CASE("telephones in parts") {
  CheckCases({
      {"her cell 585 then 555 then zero-one-five-one.", {"PHONE 585 then 555 then zero-one-five-one"}},
      {"He can be called at 312 - 5.5.5 -\n0133.", {"PHONE 312 - 5.5.5 -\n0133"}},
      {"We tried you at 316/555/0162.", {"PHONE 316/555/0162"}},
      {"the sister, phone nine-two-eight five-five-five and the last is oh-one-sixty-one",
       {"PHONE nine-two-eight five-five-five and the last is oh-one-sixty-one"}},
      {"His number is Polish, 0048 601 555 019.", {"PHONE 0048 601 555 019"}},
      {"Call 220612-0418 was closed.", {}},
      {"SEE 2024-083836, called 10/12/23 1422", {}},
      {"The phone was $83.89.", {}},
  });
}

}  // namespace
}  // namespace blackbar
