// Firms named like people, and whose telephone or address stands beside a firm.
#include "tests/catch.h"
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("a firm named like its owner is nobody") {
  CheckCases({
      {"The van belongs to Hargrove Towing and was parked there.", {}},
      {"REG OWNER: RYDER TRUCK RENTAL INC", {}},
      {"1. Lopez Tire Shop - no camera\n2. Nails by Annie - camera faces the lot\n", {}},
      {"The check was written by Allen Wayne Ltd for the work.", {}},
      {"She was seen at Harris & Daughters Roofing that day.", {}},
      {"It was at JOE'S MARKET.", {}},
      {"Law Offices of Dana Whitfield called.", {}},
      {"Henderson's Funeral Home was closed.", {}},
      {"The landlord is Whitaker Property Management.", {}},
  });
}

TEST_CASE("people beside trades stay people") {
  CheckCases({
      {"VICTIM: JOHN SMITH STORE MANAGER", {"PERSON JOHN SMITH"}},
      {"Witness Carl Jessup, a tire salesman, called.", {"PERSON Carl Jessup"}},
  });
}

TEST_CASE("the telephone and the address beside a firm are the firm's") {
  CheckCases({
      {"Lab request sent to the State Crime Laboratory, 3155 Frontage Rd, phone 304-555-0130.", {}},
      {"TOW: HARGROVE TOWING 1190 S INDUSTRIAL WAY PH 360-555-0190 INV HT-44871\n", {}},
      {"Complainant:  Dunn & Sons Roofing LLC\nAddress:  5400 Commerce Park Rd, Suite 12\n"
       "Driver:  Terrell Okafor\nAddress:  318 Wexford Ct\n",
       {"PERSON Terrell Okafor", "ADDRESS 318 Wexford Ct"}},
      {"V-1: FIRST NATIONAL BANK OF OAKRIDGE\nADD: 1 BANK PLAZA\nPH: 865-555-0100\n", {}},
      {"Vehicles may be claimed at Impound Lot, 2500 Dump Rd, M-F 9-5, (419) 555-0180.", {}},
      {"The clerk gave the store's number, store 224-555-0120.", {}},
      {"Animal Shelter ........ 770-555-0120\nPublic Works .......... 770-555-0125\n", {}},
      {"Sgt. L. Pomeroy #4471\nProperty Crimes Unit\nDirect: (612) 555-0188\n", {"OFFICIAL_NAME L. Pomeroy"}},
  });
}

TEST_CASE("a person's values beside a firm stay the person's") {
  CheckCases({
      {"Employer: Acme Roofing LLC\nAddress: 12 Elm St\nPhone: 503-555-0112\n",
       {"ADDRESS 12 Elm St", "PHONE 503-555-0112"}},
      {"Victim: Rosa Villegas\nEmployer: Baker Foods Inc\nPhone: 503-555-0112\n",
       {"PERSON Rosa Villegas", "PHONE 503-555-0112"}},
      {"Name              Employer         Phone\nRosa Villegas     Acme Roofing     503-555-0112\n",
       {"PERSON Rosa Villegas", "PHONE 503-555-0112"}},
  });
}

TEST_CASE("call signs with phonetic letters are no names") {
  CheckCases({
      {"I was working uniformed patrol as Adam-12 that night.", {}},
      {"2-Adam-14: South, show me out with one.", {}},
  });
}

TEST_CASE("where patients are taken, crossings, numbers of things") {
  CheckCases({
      {"The patient was flown to Cedars-Sinai by helicopter.", {}},
      {"He was last seen at 7th and Jefferson on foot.", {}},
      {"Stolen: Makita drill, serial 5105105105105100.", {}},
      {"No gang affiliation was observed.", {}},
      {"For news see @KCRG9 today.", {}},
  });
}

TEST_CASE("the words of a form or a notice make no case of a protected kind") {
  CheckCases({
      {"VEHICLE BURGLARY REPORT\nSeen near Alder St and 5th Ave.\nVictims of domestic violence, sexual "
       "assault, or "
       "stalking may call an advocate.\n",
       {}},
      {"OFFENSE CODES: [ ] SEXUAL ASSAULT  [X] THEFT  [ ] STALKING\nTaken to Good Samaritan Hospital.\n", {}},
      {"Domestic Violence? N   Sexual Assault? N\nTraffic stop in the 900 block of Main St.\n", {}},
      {"Domestic violence related: No\nThe crash was at Delano Blvd and Marsh Lane.\n", {}},
      {"Offense: Stalking\nShe was seen at Delano Blvd and Marsh Lane.\n",
       {"ADDRESS Delano Blvd and Marsh Lane"}},
  });
}

}  // namespace
}  // namespace blackbar
