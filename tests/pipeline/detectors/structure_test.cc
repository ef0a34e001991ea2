// Labels, cells and tables: what stands where, in texts by columns and delimiters. Geometry is in
// geometry_test.cc.
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("labels with counts, hints, leaders, numbers of boxes and weak punctuation") {
  CheckCases({
      {"Victim #2: Imogen Tarrant", {"PERSON Imogen Tarrant"}},
      {"WITNESS 1 OF 2: Abelard Finch", {"PERSON Abelard Finch"}},
      {"12. NAME (LAST, FIRST, MIDDLE): OSTRANDER, MARGIT", {"PERSON OSTRANDER, MARGIT"}},
      {"#3 Name (Last, First, Middle) Ostrander, Margit E", {"PERSON Ostrander, Margit E"}},
      {"Name: Last, First, Middle\nOstrander, Margit", {"PERSON Ostrander, Margit"}},
      {"Phone (H): 502-555-0113   Phone (C) 502-555-0177", {"PHONE 502-555-0113", "PHONE 502-555-0177"}},
      {"D.O.B. (MM/DD/YYYY) 07/19/1961", {"DOB 07/19/1961"}},
      {"Driver's license number B551204118", {"DRIVER_LICENSE B551204118"}},
      {"SSN ........ 415-52-9031", {"SSN 415-52-9031"}},
      {"SSN ____415-52-9031____", {"SSN 415-52-9031"}},
      {"OLN \xE2\x80\x93 B551204118", {"DRIVER_LICENSE B551204118"}},
      {"D0B: 07/19/1961", {"DOB 07/19/1961"}},
      {"DL_No: B551204118", {"DRIVER_LICENSE B551204118"}},
      {"dateOfBirth=1961-07-19", {"DOB 1961-07-19"}},
  });
}

TEST_CASE("a label of several parts") {
  CheckCases({
      {"DL#/State: B551-204-118 / KY", {"DRIVER_LICENSE B551-204-118"}},
      {"Home Phone/Cell: 502-555-0113 / 502-555-0177", {"PHONE 502-555-0113", "PHONE 502-555-0177"}},
      {"SSN/DOB: 415-52-9031 / 07/19/1961", {"SSN 415-52-9031", "DOB 07/19/1961"}},
      {"RELATION / PHONE\nwife  775-555-0165", {"PHONE 775-555-0165"}},
  });
}

TEST_CASE("the role comes with the label, the heading, the row") {
  CheckCases(
      {
          {"Victim's Name: Imogen Tarrant", {"PERSON/victim Imogen Tarrant"}},
          {"Suspect Phone: 502-555-0113", {"PHONE/suspect 502-555-0113"}},
          {"WITNESS INFORMATION\nName: Abelard Finch\nSex: M\nName: Ivo Rask",
           {"PERSON/witness Abelard Finch", "PERSON/witness Ivo Rask"}},
          {"SUSPECT #1\nNAME: DENZIL VARGA\nVICTIM #1\nNAME: MARGIT OSTRANDER",
           {"PERSON/suspect DENZIL VARGA", "PERSON/victim MARGIT OSTRANDER"}},
          {"JUVENILE\nName: Levon Petrosyan", {"JUVENILE_NAME/other Levon Petrosyan"}},
          {"Role  Name              Phone\nWIT   Abelard Finch     502-555-0139\nSUS   Corwin Thaxter    "
           "502-555-0140\n",
           {"PERSON/witness Abelard Finch", "PHONE/witness 502-555-0139", "PERSON/suspect Corwin Thaxter",
            "PHONE/suspect 502-555-0140"}},
          {"Type\tName\tDOB\nV\tOstrander, Margit\t07/19/1961\nR/P\tKemp, Lucasta\t01/02/1970\n",
           {"PERSON/victim Ostrander, Margit", "DOB 07/19/1961", "PERSON/rp Kemp, Lucasta",
            "DOB 01/02/1970"}},
      },
      true);
}

TEST_CASE("tables with a delimiter") {
  CheckCases({
      {"| Field | Value |\n|---|---|\n| Victim | Imogen Tarrant |\n| SSN | 415-52-9031 |\n",
       {"PERSON Imogen Tarrant", "SSN 415-52-9031"}},
      {"\"Last Name\",\"First Name\",\"DOB\",\"Phone\"\n\"Varga\",\"Denzil\",\"\",\"502-555-0199\"\n"
       "\"Kemp\",\"Lucasta\",\"01/02/1970\",\"\"\n",
       {"PERSON Varga", "PERSON Denzil", "PHONE 502-555-0199", "PERSON Kemp", "PERSON Lucasta",
        "DOB 01/02/1970"}},
      {"id;surname;given;birth;ssn\n9001;Haverkamp;Joost;19760212;415529031\n",
       {"PERSON Haverkamp", "PERSON Joost", "DOB 19760212", "SSN 415529031"}},
      {"{\"last_name\": \"Ostrander\", \"dob\": \"1961-07-19\", \"ssn\": \"415-52-9031\"}",
       {"PERSON Ostrander", "DOB 1961-07-19", "SSN 415-52-9031"}},
      {"| DOB       | SSN         | OLN / STATE   |\n| 11/07/96  | 416-11-4402 | 1700448213 NV |\n",
       {"DOB 11/07/96", "SSN 416-11-4402", "DRIVER_LICENSE 1700448213"}},
  });
}

TEST_CASE("an empty box takes nothing from its neighbours") {
  CheckCases({
      {"SSN:            DL#: B551204118", {"DRIVER_LICENSE B551204118"}},
      {"OLN:\nBadge: 44172231", {}},
      {"Phone:\nCase: 5025550113", {}},
      {"NAME             SSN          OLN\nIvo Rask                      B551204118\n",
       {"PERSON Ivo Rask", "DRIVER_LICENSE B551204118"}},
  });
}

TEST_CASE("labels under their values, and values broken in a narrow cell") {
  CheckCases({
      {"Keala Kaur            (404) 555-0193     415-52-9031\n"
       "Victim                Phone              SSN\n",
       {"PERSON Keala Kaur", "PHONE (404) 555-0193", "SSN 415-52-9031"}},
      {"B551204118      07/19/1961\n1. OLN          2. DATE OF BIRTH\n",
       {"DRIVER_LICENSE B551204118", "DOB 07/19/1961"}},
      {"Born: 07/19/1961      SSN: 415-52\n                      9031\n",
       {"DOB 07/19/1961", "SSN 415-52", "SSN 9031"}},
      {"ADDRESS: 4411 Larkmoor Ln\n         Harrow KY 40177\n",
       {"ADDRESS 4411 Larkmoor Ln\n         Harrow KY 40177"}},
  });
}

TEST_CASE("the office's numbers stay in every form of label") {
  CheckCases({
      {"Booking No. 2026-004188", {}},
      {"FI Card No. ......... FI26-00318", {}},
      {"badge=4417", {}},
      {"CAD Incident #: P260314-0418", {}},
      {"Item  Qty  Description    Serial No.      Tag\n1     1    Drill          415-52-9031     KW-09\n",
       {}},
      {"booked as evidence under tag 108499", {}},
      {"Invoice number: 5025550113", {}},
      {"UNIT ID  BEAT  BADGE NO\n3A12     5A    2231\n", {}},
  });
}

TEST_CASE("callers' columns hold every call of a list, and end before the log of a single call") {
  CheckCases({
      {"EVENT\tCALLER NAME\tCALLER ADDRESS\tCALLER PHONE\n2210001\tSMITH, JANE\t412 JUNIPER\t208-555-0142\n"
       "2210002\tFROST, MARK\t77 HOLLOW CREST\t5550143",
       {"PERSON SMITH, JANE", "ADDRESS 412 JUNIPER", "PHONE 208-555-0142", "PERSON FROST, MARK",
        "ADDRESS 77 HOLLOW CREST", "PHONE 5550143"}},
      {"CALLER         CALLER ADDRESS\nSMITH JANE     412 OAK ST\nUNIT LOG\n2B14           DSP 1402 ENR 1404 "
       "ARR 1409\n"
       "3C12           DSP 1403 ENR 1404 ARR 1410",
       {"PERSON SMITH JANE", "ADDRESS 412 OAK ST"}},
      {"1409 212 ENRT ST FRANCIS HOSP", {}},
  });
}

}  // namespace
}  // namespace blackbar
