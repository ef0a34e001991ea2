// Labels that OCR misread, on pages of OCR words; the same words of a text layer are taken as they stand.
#include "pipeline/detectors/structure/label_slips.h"

#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

struct Cell {
  double x, y;
  std::string text;
};
using Lines = std::vector<std::string>;

// Places are in points of a letter page; a letter is five points wide.
Page PageOf(const std::vector<Cell>& cells, WordSource source) {
  Page page;
  page.number = 1;
  page.width_mpt = 612'000;
  page.height_mpt = 792'000;
  int line = 0;
  for (const Cell& cell : cells) {
    double left = cell.x;
    for (size_t at = 0; at < cell.text.size();) {
      size_t end = std::min(cell.text.find(' ', at), cell.text.size());
      Word word;
      word.text = cell.text.substr(at, end - at);
      double right = left + 5.0 * static_cast<double>(word.text.size());
      word.box = {static_cast<int32_t>(left / 612 * 1e6), static_cast<int32_t>(cell.y / 792 * 1e6),
                  static_cast<int32_t>(right / 612 * 1e6), static_cast<int32_t>((cell.y + 10) / 792 * 1e6)};
      word.line = word.block = line;
      word.source = source;
      word.confidence = source == WordSource::kOcr ? 71 : 100;
      page.words.push_back(word);
      left = right + 5;
      at = end + 1;
    }
    ++line;
  }
  ComposeText(&page);
  return page;
}

Lines FoundOn(const Page& page) {
  DetectSession session({});
  session.Learn(page, "r");
  Lines found;
  for (const Finding& finding : session.Find(page, "r")) {
    const PageChars& chars = finding.chars.front();
    found.push_back(finding.kind + " " + std::string(SliceCodePoints(page.text, chars.from, chars.to)));
  }
  return found;
}

size_t LabelsOn(const Page& page) { return FindLabels(PageView(page)).size(); }

TEST_CASE("a label that OCR misread over its value, and beside it") {
  struct Case {
    std::string label, value, kind;
  };
  for (const Case& c : std::vector<Case>{{"BIRTHDAIE", "07/25/1943", "DOB"},
                                         {"poB", "07/25/1943", "DOB"},
                                         {"0D0B", "07/25/1943", "DOB"},
                                         {"ole", "DR164552B", "DRIVER_LICENSE"},
                                         {"DLNOVSTATE", "DE161134K", "DRIVER_LICENSE"},
                                         {"DRlVERS LlCENSE", "DE161134K", "DRIVER_LICENSE"},
                                         {"SOCIAL SECURHY NUMBER", "588294389", "SSN"},
                                         {"SCC", "588294389", "SSN"}}) {
    INFO(c.label);
    Lines expected = {c.kind + " " + c.value};
    std::vector<Cell> above = {{40, 100, c.label}, {300, 100, "HGT"}, {40, 112, c.value}, {300, 112, "511"}};
    std::vector<Cell> beside = {{40, 100, c.label + ": " + c.value}};
    CHECK(FoundOn(PageOf(above, WordSource::kOcr)) == expected);
    CHECK(FoundOn(PageOf(beside, WordSource::kOcr)) == expected);
  }
}

TEST_CASE("a text layer is taken as it stands") {
  for (const char* line :
       {"BIRTHDAIE: 07/25/1943", "ole: DR164552B", "SCC: 588294389", "NAMC: Margit Ostrander"}) {
    INFO(line);
    CHECK(LabelsOn(PageOf({{40, 100, line}}, WordSource::kTextLayer)) == 0);
    CHECK(LabelsOn(PageOf({{40, 100, line}}, WordSource::kOcr)) == 1);
  }
}

TEST_CASE("a leader that swallowed the rest of a label") {
  CHECK(FoundOn(PageOf({{40, 100, "Driver 573818177 LA"}}, WordSource::kOcr)) ==
        Lines{"DRIVER_LICENSE 573818177"});
}

TEST_CASE("a short label needs a value of its kind") {
  CHECK(LabelsOn(PageOf({{40, 100, "SCC: 4417"}}, WordSource::kOcr)) == 0);
  CHECK(LabelsOn(PageOf({{40, 100, "ole: Harrow"}}, WordSource::kOcr)) == 0);
  CHECK(LabelsOn(PageOf({{40, 100, "SCC: 588-29-4389"}}, WordSource::kOcr)) == 1);
}

TEST_CASE("ordinary prose that OCR read gains no labels") {
  for (const char* line :
       {"Other officers were on the scene", "Same as before, he said", "Prone on the floor",
        "Place the keys on the desk", "Reported by the store at noon", "See the report 4417",
        "see 08/04/2021 and the old log", "Called the desk, no answer", "Stake out the lot",
        "He was arrested on 08/04/2021", "Contract work at the mill", "Rather late that night"}) {
    INFO(line);
    CHECK(LabelsOn(PageOf({{40, 100, line}}, WordSource::kOcr)) ==
          LabelsOn(PageOf({{40, 100, line}}, WordSource::kTextLayer)));
  }
}

}  // namespace
}  // namespace blackbar
