#include "pipeline/detectors/people/offence.h"

#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

std::string OffenceOf(const std::string& text) {
  RecordOffence offence;
  LearnOffence(PageView(text, 1), &offence);
  return std::string(offence.name());
}

TEST_CASE("the offence of a record by label, heading, statute and narrative") {
  struct Row {
    const char *text, *offence;
  };
  const Row rows[] = {
      {"Offense: Sexual Assault 2nd Degree\nOn Monday I was sent there.", "sexual assault"},
      {"NATURE/ DOMESTIC", "domestic violence"},
      {"TYPE SEXUAL_ASSAU PRI 2", "sexual assault"},
      {"DOMESTIC VIOLENCE SUPPLEMENT\n\nShe said that he came home.", "domestic violence"},
      {"I was sent there in reference to a reported stalking.", "stalking"},
      {"Charge:\nInjury to a Child", "child abuse"},
      {"She said he raped her in the car.", "sexual assault"},
      {"She said her boyfriend punched her. Then her ex-husband choked her again.", "domestic violence"},
      {"PETITION FOR PROTECTION ORDER\nPetitioner (you): Marla Quist", "domestic violence"},
      {"Children's Advocacy Center\nForensic interview, disc 1. She told me of it.", "child abuse"},
      {"The SANE nurse did a forensic exam.", "sexual assault"},
      {"He groped her at the bus stop.", "sexual assault"},
      {"She said he forced her head down.", "sexual assault"},
      {"I was sent to a physical domestic.", "domestic violence"},
      {"Her husband Gary Brill choked her.", "domestic violence"},
      {"DANGER ASSESSMENT\n\nMs. Pak filled it in.", "domestic violence"},
      {"On the stalking case I called her again.", "stalking"},
      {"She told her teacher that her stepfather touches her.", "child abuse"},
      {"Case            Offense                  Detective\n2021-68187      Child Abuse              "
       "Guerrero",
       "child abuse"},
      // Mentions and denials.
      {"He never touches her things.", ""},
      {"She held her arm down and wrote.", ""},
      {"Offense: Theft\nHe denied any sexual assault.", ""},
      {"Det. Hale of the Domestic Violence Unit was told of the theft.", ""},
      {"He has a prior conviction for domestic battery.", ""},
      {"Offense: Burglary\nThe husband saw the car leave.", ""},
      {"A pamphlet on domestic violence was left at the desk.", ""},
      {"No sign of child abuse was seen.", ""},
      {"RAP SHEET\nCHARGE: RAPE 2ND\nDISPO: 2004", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(OffenceOf(row.text) == row.offence);
  }
}

TEST_CASE("what identifies the victim of such a case becomes a finding") {
  CheckCases(
      {
          {"Offense: Domestic Violence\nWhere: Oak & 5th\nVictim: Marla Quist",
           {"ADDRESS Oak & 5th", "PERSON/dv_victim Marla Quist"}},
          {"Offense: Theft\nWhere: Oak & 5th\nVictim: Marla Quist", {"PERSON/victim Marla Quist"}},
          {"Offense: Sexual Assault\nVictim: Marla Quist\nI met her at the 1200 block of Elm St then.",
           {"PERSON/sa_victim Marla Quist", "ADDRESS 1200 block of Elm St"}},
          {"Offense: Theft\nVictim: Marla Quist\nI met her at the 1200 block of Elm St then.",
           {"PERSON/victim Marla Quist"}},
          {"Offense: Stalking\nVictim: Marla Quist\nshe was transported to Mercy General Hospital.",
           {"PERSON/victim Marla Quist", "MEDICAL Mercy General Hospital"}},
          {"Offense: Theft\nVictim: Marla Quist\nshe was transported to Mercy General Hospital.",
           {"PERSON/victim Marla Quist"}},
          {"Offense: Sexual Assault\nVictim: Marla Quist\nThe drawing is signed M.Q. below.",
           {"PERSON/sa_victim Marla Quist", "PERSON/sa_victim M.Q."}},
          {"Offense: Theft\nVictim: Marla Quist\nThe drawing is signed M.Q. below.",
           {"PERSON/victim Marla Quist"}},
          {"Offense: Stalking\nWhen I met her she was at Larch and Main with him.",
           {"ADDRESS Larch and Main"}},
          {"Offense: Stalking\nShe takes the bus at Pilot and Wharf.", {"ADDRESS Pilot and Wharf"}},
          {"Offense: Stalking\nIt was near Ash and Fourth.", {"ADDRESS Ash and Fourth"}},
          {"Offense: Sexual Assault\nHer aunt drove her to St. Anne's.", {"MEDICAL St. Anne's"}},
          {"Offense: Sexual Assault\nShe walks to St. Anne's School.", {"JUVENILE_SCHOOL St. Anne's School"}},
          {"Offense: Sexual Assault\nD.F. woke in the back of his car.", {"PERSON/sa_victim D.F."}},
          {"Offense: Sexual Assault\nThe bag has the initials D.K. on it.", {}},
      },
      true);
}

TEST_CASE("the reason names the kind of case") {
  DetectSession session({});
  std::string text = "Offense: Domestic Violence\nWhere: Oak & 5th";
  session.Learn(text, "r");
  auto spans = session.FindText(text, "r");
  REQUIRE(spans.size() == 1);
  CHECK(spans[0].why == "a crossing in a case of domestic violence, where it can identify the victim");
  // Another record of the request is another case.
  CHECK(session.FindText("Where: Oak & 5th", "other").empty());
}

}  // namespace
}  // namespace blackbar
