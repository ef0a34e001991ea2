// The lists of the office and the request: names in every later form, protected people, patterns, thresholds.
#include "pipeline/detectors/lists/office_lists.h"

#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

using Lines = std::vector<std::string>;

struct ListCase {
  std::string text;
  Lines expected;
};

UserPattern PatternOf(const std::string& name, const std::string& expression,
                      const std::string& kind = "USER_TERM") {
  Result<UserPattern> pattern = UserPattern::Make(name, expression, kind);
  REQUIRE(pattern.has_value());
  return *pattern;
}

// Only what the lists found, with kind and role.
Lines Listed(const std::string& text, const DetectSettings& settings) {
  DetectSession session(settings);
  session.Learn(text, "r");
  Lines found;
  for (const TextSpan& span : session.FindText(text, "r")) {
    if (span.detector != "terms" && span.role != "protected") continue;
    found.push_back(span.kind + (span.role.empty() ? "" : "/" + span.role) + " " +
                    std::string(SliceCodePoints(text, span.from, span.to)));
  }
  return found;
}

void CheckListed(const std::vector<ListCase>& cases, const DetectSettings& settings) {
  for (const ListCase& c : cases) {
    INFO(c.text);
    CHECK(Listed(c.text, settings) == c.expected);
  }
}

std::string OneWhy(const std::string& text, const DetectSettings& settings) {
  DetectSession session(settings);
  session.Learn(text, "r");
  std::vector<TextSpan> spans = session.FindText(text, "r");
  return spans.size() == 1 ? spans[0].why : std::to_string(spans.size()) + " findings";
}

}  // namespace

TEST_CASE("typed names are read by their form") {
  struct Case {
    const char *typed, *family, *given, *middle;
  };
  const Case cases[] = {
      {"Marla Quist", "quist", "marla", ""},
      {"marla j. quist", "quist", "marla", "j"},
      {"QUIST, MARLA J", "quist", "marla", "j"},
      {"QUIST/MARLA", "quist", "marla", ""},
      {"Ana de la Cruz", "de la cruz", "ana", ""},
      {"Sam O'Brien Jr.", "o'brien", "sam", ""},
      {"Ana Garcia-Lopez", "garcia-lopez", "ana", ""},
      {"Quist, Jr.", "quist", "", ""},
      {"Zebulonka", "zebulonka", "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    std::vector<RosterPerson> read = ReadTypedName(c.typed);
    REQUIRE_FALSE(read.empty());
    CHECK(read[0].family == c.family);
    CHECK(read[0].given == c.given);
    CHECK(read[0].middle == c.middle);
  }
  CHECK(ReadTypedName(" -- ").empty());
  CHECK(ReadsAsName("Marla Quist"));
  CHECK(ReadsAsName("Quist, Marla"));
  CHECK_FALSE(ReadsAsName("Blue Falcon"));
  CHECK_FALSE(ReadsAsName("Mary Street"));
  CHECK_FALSE(ReadsAsName("Unit 12"));
  CHECK_FALSE(ReadsAsName("Quist"));
  CHECK_FALSE(ReadsAsName("jo@example.org"));
  CHECK(ReadsAsName("Marla J. Quist"));
}

TEST_CASE("a name of the request's list is found in its later forms") {
  DetectSettings settings;
  settings.deny = {"Marla Quist"};
  CheckListed(
      {
          {"Then Marla Quist left.", {"USER_TERM Marla Quist"}},
          {"QUIST, MARLA R", {"USER_TERM QUIST, MARLA R"}},
          {"QUIST/MARLA", {"USER_TERM QUIST/MARLA"}},
          {"I saw Quist there.", {"USER_TERM Quist"}},
          {"M. Quist signed", {"USER_TERM M. Quist"}},
          {"It was Quist's coat", {"USER_TERM Quist"}},
          {"marla\nquist", {"USER_TERM marla\nquist"}},
          {"Quist Street is closed", {}},
          {"The quiz and a marlin", {}},
      },
      settings);
  CHECK(OneWhy("I saw Quist there.", settings) == "surname alone of a person of this request's list");
  CHECK(OneWhy("Then Marla Quist left.", settings) == "a term of this request's list");
  settings.off = {"people", "tagger", "labels"};
  CHECK(Listed("I saw Quist there.", settings) == Lines{"USER_TERM Quist"});
}

TEST_CASE("a listed name that is a juvenile's stays one") {
  DetectSettings settings;
  CHECK(FoundIn("Victim: Teo Marsh, age 9\n", settings, true)[0] == "JUVENILE_NAME/victim Teo Marsh");
  settings.deny = {"Teo Marsh"};
  CHECK(Listed("Victim: Teo Marsh, age 9\n", settings) == Lines{"JUVENILE_NAME/victim Teo Marsh"});
}

TEST_CASE("a term is taken as a name or as a text where the clerk says so") {
  DetectSettings settings;
  settings.deny = {Term("Grant", Term::As::kPerson)};
  CheckListed({{"Then Grant said no.", {"USER_TERM Grant"}}, {"a grant of money", {}}}, settings);
  settings.deny = {Term("Marla Quist", Term::As::kText)};
  CheckListed({{"Marla Quist, later Quist", {"USER_TERM Marla Quist"}}}, settings);
  settings.deny = {"208-555-0142"};
  CheckListed({{"(208) 555.0142", {"USER_TERM (208) 555.0142"}}, {"2085550142", {"USER_TERM 2085550142"}}},
              settings);
}

TEST_CASE("protected people are found everywhere, with addresses and telephones") {
  DetectSettings settings;
  settings.protected_people = {{"Robert Pell", {"1420 N Elm Street, Harrow"}, {"208-555-0199"}}};
  settings.thresholds = {{"PERSON", 1.0}, {"ADDRESS", 1.0}, {"PHONE", 1.0}};
  settings.allow = {"208-555-0199"};
  CheckListed(
      {
          {"Robert Pell came", {"PERSON/protected Robert Pell"}},
          {"PELL, ROBERT", {"PERSON/protected PELL, ROBERT"}},
          {"robert pell wrote", {"PERSON/protected robert pell"}},
          {"Then Rob Pell left", {"PERSON/protected Rob Pell"}},
          {"I met Pell there", {"PERSON/protected Pell"}},
          {"Det. Pell arrived", {"PERSON/protected Pell"}},
          {"lives at 1420 Elm St in Harrow", {"ADDRESS/protected 1420 Elm St"}},
          {"1420 NORTH FORK RD", {}},
          {"call (208) 555-0199", {"PHONE/protected (208) 555-0199"}},
          {"call 1-208-555-0199", {"PHONE/protected 208-555-0199"}},
          {"call 555-0199 now", {"PHONE/protected 555-0199"}},
          {"call 509-555-0199 now", {}},
          {"number 20855501991", {}},
      },
      settings);
}

TEST_CASE("patterns name themselves and win over what must stay") {
  DetectSettings settings;
  settings.patterns = {PatternOf("jail number", R"(\bJ-\d{5}\b)", "GOV_ID"),
                       PatternOf("gate code", R"(gate code (?P<value>\d{4}))", "PASSWORD")};
  CHECK(FoundIn("booked as j-44312; gate code 7731", settings) == Lines{"GOV_ID j-44312", "PASSWORD 7731"});
  CHECK(OneWhy("booked as J-44312.", settings) == "the office's pattern 'jail number'");
  settings.patterns = {PatternOf("case", R"(26-\d{5})")};
  CHECK(FoundIn("Case Number: 26-01457", settings) == Lines{"USER_TERM 26-01457"});
}

TEST_CASE("a pattern that keeps takes away only what lies whole inside its hit") {
  DetectSettings settings;
  std::string text = "SSN: 900-12-3456 or call 208-555-0142";
  Lines plain = FoundIn(text, settings);
  REQUIRE(plain.size() == 2);
  settings.patterns = {PatternOf("four digits", R"(\b\d{4}\b)", "keep")};
  CHECK(FoundIn(text, settings) == plain);
  settings.patterns = {PatternOf("desk", R"(call 208-555-01\d\d)", "keep")};
  CHECK(FoundIn(text, settings) == Lines{plain[0]});
  settings.deny = {"208-555-0142"};
  CHECK(FoundIn(text, settings) == Lines{plain[0], "USER_TERM 208-555-0142"});
  settings.deny.clear();
  settings.protected_people = {{"Robert Pell", {}, {"208-555-0142"}}};
  CHECK(FoundIn(text, settings).size() == 2);
}

TEST_CASE("a finding below the threshold of its kind is not proposed") {
  DetectSettings settings;
  std::string text = "Phone: 208-555-0142, mail jo@example.org";
  Lines plain = FoundIn(text, settings);
  REQUIRE(plain.size() == 2);
  settings.thresholds = {{"PHONE", 1.0}};
  CHECK(FoundIn(text, settings) == Lines{plain[1]});
  settings.thresholds = {{"PHONE", 0.0}};
  CHECK(FoundIn(text, settings) == plain);
}

TEST_CASE("a detector that is off takes no part, the lists always do") {
  DetectSettings settings;
  std::string text = "mail jo@example.org";
  REQUIRE(FoundIn(text, settings).size() == 1);
  settings.off = {"numbers"};
  CHECK(FoundIn(text, settings).empty());
  settings.off = {OptionalDetectors().begin(), OptionalDetectors().end()};
  settings.deny = {"jo@example.org"};
  CHECK(FoundIn(text, settings) == Lines{"USER_TERM jo@example.org"});
  CHECK(OptionalDetectors().size() + 2 == AllDetectors().size());
}

TEST_CASE("the age limit of the profile decides who is a juvenile") {
  DetectSettings settings;
  std::string text = "Victim: Marla Quist, 17 years old\n";
  auto juvenile = [&] {
    Lines found = FoundIn(text, settings);
    return std::any_of(found.begin(), found.end(),
                       [](const std::string& line) { return line.starts_with("JUVENILE_NAME"); });
  };
  CHECK(juvenile());
  settings.juvenile_below = 17;
  CHECK_FALSE(juvenile());
}

}  // namespace blackbar
