#include <sstream>

#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("offsets are code points, whatever stands around") {
  CheckCases({
      {"\xC3\x89\xC3\xA0 \xE2\x80\x9CSSN: 536-22-8831\xE2\x80\x9D \xF0\x9F\x98\x80 Cell: 208-555-0142",
       {"SSN 536-22-8831", "PHONE 208-555-0142"}},
      {"V\xC3\xAD"
       "ctor e\xCC\x81 \xD7\xA9\xD7\x9C SSN 536-22-8831",
       {"SSN 536-22-8831"}},
      {"\xFF\xFE\x80 SSN 536-22-8831", {"SSN 536-22-8831"}},
      {"", {}},
      {"\n\n \n", {}},
  });
}

TEST_CASE("a long line is searched in pieces, and a value on a seam is found once") {
  std::string text;
  while (text.size() < (3u << 20)) text += "word SSN 536-22-8831 and more ";
  DetectSession session({});
  session.Learn(text, "r");
  auto spans = session.FindText(text, "r");
  size_t next = 0;
  for (size_t at = text.find("536"); at != text.npos; at = text.find("536", at + 1), ++next) {
    if (next >= spans.size() || spans[next].from != static_cast<int64_t>(at) || spans[next].kind != "SSN")
      break;
  }
  CHECK(next == spans.size());
  CHECK(next == text.size() / 30);
}

TEST_CASE("right-to-left and combining characters over many pieces: offsets stay code points") {
  const std::string unit = "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D e\xCC\x81 word SSN: 536-22-8831\n";
  const int64_t points = CodePoints(unit), value = CodePoints(unit.substr(0, unit.find("536")));
  std::string text;
  while (text.size() < (2u << 20) + 5000) text += unit;
  DetectSession session({});
  session.Learn(text, "r");
  int64_t wrong = 0, found = 0;
  session.FindText(text, "r", [&](const TextSpan& span) {
    wrong += span.from != found * points + value || span.to != span.from + 11 || span.kind != "SSN";
    ++found;
  });
  CHECK(wrong == 0);
  CHECK(found == static_cast<int64_t>(text.size() / unit.size()));
}

TEST_CASE("texts of one kind of character end") {
  DetectSession session({});
  for (const char* unit :
       {"4", "A", "A ", "SSN: ", "\n", "e\xCC\x81", "\xFF", "-", "@.", "1 ", "Mr. ", "(", "\""}) {
    std::string text;
    while (text.size() < (1u << 20) + 10) text += unit;
    session.Learn(text, "r");
    for (const TextSpan& span : session.FindText(text, "r")) REQUIRE(span.from < span.to);
  }
}

TEST_CASE("ten thousand findings on a page") {
  Page page;
  page.number = 1;
  page.width_mpt = page.height_mpt = 612000;
  for (int i = 0; i < 10000; ++i) {
    Word word;
    word.text = "208-555-0142";
    int32_t row = i / 10, column = i % 10;
    word.box = {column * 100000, row * 1000, column * 100000 + 60000, row * 1000 + 800};
    word.line = i / 10;
    page.words.push_back(word);
  }
  ComposeText(&page);
  DetectSession session({});
  session.Learn(page, "r");
  auto findings = session.Find(page, "r");
  REQUIRE(findings.size() == 10000);
  CHECK(std::get<PageArea>(findings[11].regions[0]).box == page.words[11].box);
  CHECK(CheckFinding(findings[0], {1, 0}));
}

TEST_CASE("a label above its cell, by geometry") {
  Page page;
  page.number = 2;
  page.width_mpt = 612000;
  page.height_mpt = 792000;
  auto add = [&](const char* text, Box box, int line) {
    Word word;
    word.text = text;
    word.box = box;
    word.line = word.block = line;
    page.words.push_back(word);
  };
  add("SSN", {100000, 100000, 140000, 110000}, 0);
  add("536228831", {100000, 114000, 200000, 124000}, 1);
  add("OLN", {500000, 100000, 540000, 110000}, 2);
  add("AB123456C", {500000, 114000, 600000, 124000}, 3);
  ComposeText(&page);
  DetectSession session({});
  session.Learn(page, "r");
  auto findings = session.Find(page, "r");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].kind == "SSN");
  CHECK(std::get<PageArea>(findings[0].regions[0]) == PageArea{2, {100000, 114000, 200000, 124000}});
  CHECK(findings[1].kind == "DRIVER_LICENSE");
}

TEST_CASE("hidden text is searched and names its channel") {
  DetectSession session({});
  std::vector<HiddenText> hidden = {{"metadata", "Info Title", "SSN 536-22-8831", {}},
                                    {"under_box", "text under a box", "DOB: 03/14/1988", Box{1, 1, 5, 5}}};
  auto findings = session.FindHidden(hidden, 3, "r");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].hidden);
  CHECK(std::get<Field>(findings[0].regions[0]).name == "Info Title");
  CHECK(findings[0].why.find("metadata") != std::string::npos);
  CHECK(std::get<PageArea>(findings[1].regions[0]).page == 3);
}

TEST_CASE("jsonl: order, errors by line, stray bytes") {
  std::istringstream in(
      "{\"id\":\"a\",\"text\":\"SSN 536-22-8831\"}\nnot json\n{\"id\":1}\n"
      "{\"id\":\"b\",\"text\":\"\xFF\xC3\xA9 Victim: Elena Martinez\"}\n");
  std::ostringstream out;
  REQUIRE(DetectJsonl(in, out, {}));
  std::istringstream lines(out.str());
  std::string line;
  std::getline(lines, line);
  Json first = Json::parse(line);
  CHECK(first["id"] == "a");
  CHECK(first["spans"][0]["start"] == 4);
  CHECK(first["spans"][0]["end"] == 15);
  std::getline(lines, line);
  CHECK(Json::parse(line)["line"] == 2);
  std::getline(lines, line);
  CHECK(Json::parse(line)["error"]["code"] == "invalid_input");
  std::getline(lines, line);
  Json last = Json::parse(line);
  CHECK(last["spans"][0]["kind"] == "PERSON");
  CHECK(last["spans"][0]["role"] == "victim");
  CHECK(last["spans"][0]["start"] == 11);
}

}  // namespace
}  // namespace blackbar
