// Returns of registrations and licences, lines of dispatch logs, tables that lost their columns, cells broken
// over lines, speakers by their initials.
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("queries and returns of registrations") {
  CheckCases({
      {"28/QTX418", {"LICENSE_PLATE QTX418"}},
      {"14:05:00 7A12 10-28 K 88120", {"LICENSE_PLATE K 88120"}},
      {"14:02:11 7A12 28/ ID 1A 4Q881", {"LICENSE_PLATE 1A 4Q881"}},
      {"18:30  d12  REG SPA561/KY  2007 LINCOLN BLK  VALID", {"LICENSE_PLATE SPA561"}},
      {"15:57 BOLO IL TW 54123 LS WB ON CESAR CHAVEZ AVE", {"LICENSE_PLATE TW 54123"}},
      {"31A4    TS        22:41:08   OH JRB 2207 BLU CIVIC X1", {"LICENSE_PLATE JRB 2207"}},
      {"LIC: ZXD-D30   ST: CO  EXP: 02/2026", {"LICENSE_PLATE ZXD-D30"}},
      {"HIT CONFIRMATION REQUEST  REF W982987282", {"NCIC_NIC W982987282"}},
      {"LOC/QTX STOP OR 2ND ST, OUT 100BLK", {}},
      {"the swab is tag Q31265, locker 8", {}},
      {"rabies tag 16-0881", {}},
  });
}

TEST_CASE("names and addresses of owners without labels") {
  CheckCases({
      {"28/QTX418\nRANDALL T OXENHAM\n418 WINSLOW CT\n",
       {"LICENSE_PLATE QTX418", "PERSON RANDALL T OXENHAM", "ADDRESS 418 WINSLOW CT"}},
      {"MABRY, JOLENE ANN\nOXENHAM, CURTIS\n2210 OLD STATE RD LOT 14\n",
       {"PERSON MABRY, JOLENE ANN", "PERSON OXENHAM, CURTIS", "ADDRESS 2210 OLD STATE RD LOT 14"}},
  });
}

TEST_CASE("birth dates behind race and sex, or a name") {
  CheckCases({
      {"ROARK, TAMSIN ELISE  W/F  04/22/1991  504 130", {"PERSON ROARK, TAMSIN ELISE", "DOB 04/22/1991"}},
      {"C4 W/ STRAND, DEVIN 6/2/88", {"PERSON STRAND, DEVIN", "DOB 6/2/88"}},
      {"SUBJ W/M 060288", {"DOB 060288"}},
  });
}

TEST_CASE("numbers of people that lists of property and letters name") {
  CheckCases({
      {"DNA on file       : KBI-DNA-99-4418      Palm prints: yes", {"BIOMETRIC KBI-DNA-99-4418"}},
      {"Prints: DO08TT08XXDO61CO12CO", {"BIOMETRIC DO08TT08XXDO61CO12CO"}},
      {"FBI NUMBER  938 627 AB3", {"FBI_UCN 938 627 AB3"}},
      {"FBI / SID            209944HA2  /  GA02217740", {"FBI_UCN 209944HA2", "STATE_SID GA02217740"}},
      {"My A-number is A118 869 559.", {"GOV_ID A118 869 559"}},
      {"Student card 7704418", {"STUDENT_ID 7704418"}},
      {"The ABA number printed on the check was 123915535.", {"BANK_ROUTING 123915535"}},
      {"SSN on the form: 470-21-8834.", {"SSN 470-21-8834"}},
      {"Passport              Z01883100", {"GOV_ID Z01883100"}},
      {"chart E47590387", {"MEDICAL_ID E47590387"}},
      {"CALLBK 5550117 NO ANS", {"PHONE 5550117"}},
      {"MR # 8761407\tAcct: V71240093", {"MEDICAL_ID 8761407", "MEDICAL_ID V71240093"}},
  });
}

TEST_CASE("tables with single spaces") {
  CheckCases({
      {"Student DOB Age Gr Student ID Parent Phone\n"
       "DANG, Linh 12/03/2009 13 8 S4317222 Guled Dang 559-631-6075\n",
       {"PERSON DANG, Linh", "DOB 12/03/2009", "STUDENT_ID S4317222", "PERSON Guled Dang",
        "PHONE 559-631-6075"}},
  });
}

TEST_CASE("values that a cell broke over lines") {
  CheckCases({
      {"4    106811     1    Glock 19 pistol, checkbook acct         $60.00   State\n"
       "                     7046935251\n",
       {"BANK_ACCOUNT 7046935251"}},
      {"9    EM-08      1    gold necklace, debit card 3442 233775   $380.00  State\n"
       "                     51836\n",
       {"CREDIT_CARD 3442 233775", "CREDIT_CARD 51836"}},
  });
}

TEST_CASE("elements and keys of exports") {
  CheckCases({
      {"<lastName>Quist</lastName><ssn>415529031</ssn>", {"PERSON Quist", "SSN 415529031"}},
      {"{\"plate\": \"QTX418\", \"dl_number\": \"B551204118\"}",
       {"LICENSE_PLATE QTX418", "DRIVER_LICENSE B551204118"}},
  });
}

TEST_CASE("speakers by initials that a header ties to them") {
  CheckCases({
      {"Interview of Leonard Pruitt (LP) by Det. Brenda Hask (BH)\nBH: Name?\nLP: Leonard.\n",
       {"PERSON Leonard Pruitt", "OFFICIAL_NAME Brenda Hask", "PERSON LP", "PERSON Leonard"}},
      {"RP: Yes.\nCT: Where?\nRP: Home.\nCT: Where?\nRP: Home.\n", {}},
  });
}

}  // namespace
}  // namespace blackbar
