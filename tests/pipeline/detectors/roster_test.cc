#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("a full name in other orders and with other parts") {
  CheckCases({
      {"Witness: Marla J Quist\nlater QUIST, MARLA J came",
       {"PERSON Marla J Quist", "PERSON QUIST, MARLA J"}},
      {"Witness: Marla Quist\nQUIST/MARLA", {"PERSON Marla Quist", "PERSON QUIST/MARLA"}},
      {"Witness: Marla Quist\nM. Quist left", {"PERSON Marla Quist", "PERSON M. Quist"}},
      {"Witness: Marla Quist\nMarla Q. left", {"PERSON Marla Quist", "PERSON Marla Q"}},
      {"Witness: Marla Quist\nI saw MARLA QUIST", {"PERSON Marla Quist", "PERSON MARLA QUIST"}},
      {"Witness: Marla Quist\nquist's dog bit marla", {"PERSON Marla Quist", "PERSON quist", "PERSON marla"}},
      {"Witness: Marla Quist\nhey marla quist come", {"PERSON Marla Quist", "PERSON marla quist"}},
      {"Witness: Marla Quist\nI spoke to the Quists today", {"PERSON Marla Quist", "PERSON Quists"}},
      {"Witness: Marla Quist\nthen Qui-\nst fell", {"PERSON Marla Quist", "PERSON Qui-\nst"}},
  });
}

TEST_CASE("short forms of first names") {
  CheckCases({
      {"Witness: Robert Quist\nBob Quist left. Then Bobby left.",
       {"PERSON Robert Quist", "PERSON Bob Quist", "PERSON Bobby"}},
      {"Witness: Robert Quist\nRobert \"Bobby\" Quist left",
       {"PERSON Robert Quist", "PERSON Robert \"Bobby\" Quist"}},
      {"Witness: Margaret Quist\nI asked Peggy to sit", {"PERSON Margaret Quist", "PERSON Peggy"}},
  });
}

TEST_CASE("double surnames in part") {
  CheckCases({
      {"Witness: Rosa Garcia-Tindall\nMs. Tindall left. Rosa Garcia left.",
       {"PERSON Rosa Garcia-Tindall", "PERSON Tindall", "PERSON Rosa Garcia"}},
      {"Witness: Luis De La Torvane\nthen Torvane left", {"PERSON Luis De La Torvane", "PERSON Torvane"}},
  });
}

TEST_CASE("a slip of the typist in a full name") {
  CheckCases({
      {"Witness: Marla Quistberg\nMarla Quistbreg left",
       {"PERSON Marla Quistberg", "PERSON Marla Quistbreg"}},
      {"Witness: Marla Quistberg was there.\nMarla Hospital left", {"PERSON Marla Quistberg"}},
  });
}

TEST_CASE("relatives by surname, places of that name not") {
  CheckCases({
      {"Witness: Marla Quist\nLudo Quist ran", {"PERSON Marla Quist", "PERSON Ludo Quist"}},
      {"Witness: Marla Quist\non Quist Street", {"PERSON Marla Quist"}},
      {"Witness: Marla Quist\nat Quist Elementary School", {"PERSON Marla Quist"}},
      {"Witness: Marla Quist\nthe City of Quist", {"PERSON Marla Quist"}},
      {"Witness: Marla Quist\nQuist & Sons Towing", {"PERSON Marla Quist"}},
  });
}

TEST_CASE("surnames that are ordinary words") {
  CheckCases({
      {"Witness: Ann Young\nYOUNG STATED that he fell", {"PERSON Ann Young", "PERSON YOUNG"}},
      {"Witness: Ann Young\nYoung said no", {"PERSON Ann Young", "PERSON Young"}},
      {"Witness: Ann Young\na YOUNG MAN", {"PERSON Ann Young"}},
  });
}

TEST_CASE("spelled names") {
  CheckCases({
      {"Witness: Marla Quist\nthat is Q-U-I-S-T.", {"PERSON Marla Quist", "PERSON Q-U-I-S-T"}},
      {"my last name is Quist. Q as in Queen, U as in Uncle, I as in Ida, so",
       {"PERSON Quist", "PERSON Q as in Queen, U as in Uncle, I as in Ida"}},
      {"Nizhoni Nez, that's N-E-Z.", {"PERSON Nizhoni Nez", "PERSON N-E-Z"}},
      {"last name spelled Q U I S T please", {"PERSON Q U I S T"}},
      {"the S-W-A-T team, the D-A-R-E class", {}},
      {"A B C D", {}},
  });
}

// A page as OCR gives it: each word a box of its own.
Page ScannedPage(const std::string& text) {
  Page page;
  page.number = 2;
  page.width_mpt = 612000;
  page.height_mpt = 792000;
  page.words_from = "ocr";
  page.searched = true;
  int line = 0;
  int left = 10000, top = 10000;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find_first_of(" \n", at);
    if (end == text.npos) end = text.size();
    Word word;
    word.text = text.substr(at, end - at);
    word.source = WordSource::kOcr;
    word.confidence = 70;
    word.line = line;
    word.box = Box{left, top, left + 8000 * static_cast<int>(word.text.size()), top + 12000};
    left = word.box.right + 5000;
    page.words.push_back(word);
    if (end < text.size() && text[end] == '\n') ++line, left = 10000, top += 20000;
    at = end + 1;
  }
  ComposeText(&page);
  return page;
}

std::vector<std::string> FoundOnScan(const std::string& typed, const std::string& scanned) {
  DetectSession session({});
  Page page = ScannedPage(scanned);
  session.Learn(typed, "first");
  session.Learn(page, "second");
  std::vector<std::string> found;
  for (const Finding& finding : session.Find(page, "second")) {
    found.push_back(finding.kind + " " +
                    std::string(SliceCodePoints(page.text, finding.chars[0].from, finding.chars[0].to)));
  }
  return found;
}

TEST_CASE("forms that OCR damaged, in another record") {
  const std::string known = "Witness: Marla Quistberg";
  CHECK(FoundOnScan(known, "then Quistherg left") == std::vector<std::string>{"PERSON Quistherg"});
  CHECK(FoundOnScan(known, "then Qu1stberg left") == std::vector<std::string>{"PERSON Qu1stberg"});
  CHECK(FoundOnScan(known, "then MARIA QUISTBERG left") ==
        std::vector<std::string>{"PERSON MARIA QUISTBERG"});
  CHECK(FoundOnScan("Witness: Ann Hamerly", "then Harnerly left") ==
        std::vector<std::string>{"PERSON Harnerly"});
  CHECK(FoundOnScan("Witness: Ann Hale", "the Hall stood").empty());
  CHECK(FoundOnScan("Witness: Ann Statler", "the Stairs were dark").empty());
}

TEST_CASE("the reason names the place of the first sighting") {
  DetectSession session({});
  session.Learn("Witness: Marla Quist", "first");
  session.Learn("then Quist left", "second");
  auto spans = session.FindText("then Quist left", "second");
  REQUIRE(spans.size() == 1);
  CHECK(spans[0].why == "surname alone of a person named on page 1 of another record (label witness)");
  CHECK(spans[0].role == "witness");
}

TEST_CASE("a name broken over the end of a page") {
  DetectSession session({});
  Page first = ScannedPage("Witness: Marla Quistberg\nthen came Quist-\nPage 2 of 3");
  Page second = ScannedPage("CASE 26-0101\nberg and left");
  second.number = 3;
  for (Page* page : {&first, &second}) {
    for (Word& word : page->words) word.source = WordSource::kTextLayer;
    session.Learn(*page, "r");
  }
  auto found = [&](const Page& page) {
    std::vector<std::string> texts;
    for (const Finding& finding : session.Find(page, "r"))
      texts.emplace_back(SliceCodePoints(page.text, finding.chars[0].from, finding.chars[0].to));
    return texts;
  };
  CHECK(found(first) == std::vector<std::string>{"Marla Quistberg", "Quist"});
  CHECK(found(second) == std::vector<std::string>{"berg"});
}

}  // namespace
}  // namespace blackbar
