#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("numbers said aloud") {
  CheckCases({
      {"my number is four one five, five five five, oh one nine two",
       {"PHONE four one five, five five five, oh one nine two"}},
      {"call me at two oh eight triple five fifty-five oh one",
       {"PHONE two oh eight triple five fifty-five oh one"}},
      {"CALLER: my number's two oh eight\nDISPATCHER: okay\nCALLER: five five five, oh one four two",
       {"PHONE two oh eight", "PHONE five five five, oh one four two"}},
      {"my social is five three six, two two, eight eight three one",
       {"SSN five three six, two two, eight eight three one"}},
      {"the gate code is four four seven one", {"PASSWORD four four seven one"}},
      {"The case number is two six dash zero zero one two", {}},
      {"badge four four seven one", {}},
      {"ten four, nine one one", {}},
  });
}

TEST_CASE("plates, birth dates and addresses said aloud") {
  CheckCases({
      {"the plate is Lincoln Mary Nora four eight two one",
       {"LICENSE_PLATE Lincoln Mary Nora four eight two one"}},
      {"adam-boy-charles 4 8 2 1 on a truck", {"LICENSE_PLATE adam-boy-charles 4 8 2 1"}},
      {"three adam twelve is en route", {}},
      {"date of birth June third, nineteen ninety-one", {"DOB June third, nineteen ninety-one"}},
      {"I'm at fourteen twenty Elm Court apartment four",
       {"ADDRESS fourteen twenty Elm Court apartment four"}},
      {"it's marla dot quist at gmail dot com", {"EMAIL marla dot quist at gmail dot com"}},
      {"two blocks down the street", {}},
  });
}

}  // namespace
}  // namespace blackbar
