// The parts of OCR that need no engine: planning of the second pass, choice and merging of readings,
// judgement of a page, and what counts as ruling, dark box or unread ink.
#include <leptonica/allheaders.h>

#include "pipeline/readers/ocr/clean_picture.h"
#include "pipeline/readers/ocr/legibility.h"
#include "pipeline/readers/ocr/merge_readings.h"
#include "pipeline/readers/ocr/page_marks.h"
#include "pipeline/readers/ocr/reread_plan.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

SeenWord Seen(const std::string& text, int confidence, int left, int top, int line = 0) {
  const int wide = 20 * static_cast<int>(text.size());
  return {text, confidence, {left, top, left + wide, top + 36}, line, 0};
}

void Fill(Pix* pix, int x, int y, int wide, int high, bool dark = true) {
  pixRasterop(pix, x, y, wide, high, dark ? PIX_SET : PIX_CLR, nullptr, 0, 0);
}

bool Dark(Pix* pix, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(pix, x, y, &value);
  return value != 0;
}

}  // namespace

TEST_CASE("labels beside and above a word say what to expect") {
  struct Row {
    const char* label;
    int left, top;
    LabelSays says;
  };
  const Row rows[] = {
      {"DOB:", 100, 100, LabelSays::kNumber},  {"OLN", 100, 100, LabelSays::kIdentifier},
      {"Name", 100, 100, LabelSays::kText},    {"Phone", 300, 40, LabelSays::kNumber},
      {"DOB", 1500, 100, LabelSays::kNothing},  // behind the value
      {"DOB", 100, 400, LabelSays::kNothing},   // below it
      {"noon", 100, 100, LabelSays::kNothing},
  };
  for (const Row& row : rows) {
    CAPTURE(row.label, row.left, row.top);
    CHECK(LabelBeside({Seen(row.label, 90, row.left, row.top), Seen("123", 40, 300, 100)}, 1) == row.says);
  }
}

TEST_CASE("numbers and identifiers are known in spite of misread signs") {
  for (const char* text : {"208-555-0143", "2O8-555-0l43", "10/1O/1952", "9608388", "555-"}) {
    CAPTURE(text);
    CHECK(LooksLikeNumber(text));
  }
  for (const char* text : {"Oak", "SOS", "B-team", "word", "a1"}) {
    CAPTURE(text);
    CHECK_FALSE(LooksLikeNumber(text));
  }
  CHECK(LooksLikeIdentifier("$41390024"));
  CHECK(LooksLikeIdentifier("B78971578"));
  CHECK_FALSE(LooksLikeIdentifier("41390024"));
}

TEST_CASE("doubtful words are read again, the most useful ones first") {
  const std::vector<SeenWord> words = {Seen("SSN", 95, 0, 0), Seen("5O5-57-6127", 60, 100, 0),
                                       Seen("evening", 96, 0, 60), Seen("blurred", 40, 300, 60),
                                       Seen("Quistt", 50, 0, 120)};
  const auto all = PlanRereads(words, 10);
  REQUIRE(all.size() == 3);
  CHECK(all[0].word == 1);
  CHECK(all[0].letters == Letters::kNumber);
  const auto one = PlanRereads(words, 1);
  REQUIRE(one.size() == 1);
  CHECK(one[0].word == 1);
}

TEST_CASE("of two readings of a word the better one stays, and a number's other one is kept") {
  struct Row {
    const char *first, *second;
    int first_confidence, second_confidence;
    Letters letters;
    Choice choice;
  };
  const Row rows[] = {
      {"$41390024", "S41390024", 92, 60, Letters::kIdentifier, Choice::kSecond},
      {"5O5-57-6127", "505-57-6127", 80, 75, Letters::kNumber, Choice::kSecond},
      {"1387", "387", 78, 97, Letters::kNumber, Choice::kFirst},  // a cut that lost a digit
      {"208-555-0466", "208-595-0466", 30, 85, Letters::kNumber, Choice::kBoth},
      {"208-555-0466", "208-595-0466", 85, 70, Letters::kNumber, Choice::kSecondAside},
      {"208-555-0466", "208-595-0466", 85, 20, Letters::kNumber, Choice::kFirst},
      {"Ratus", "Rufus", 42, 93, Letters::kAny, Choice::kSecond},
      {"Oaker", "Qaker", 56, 58, Letters::kAny, Choice::kFirst},
      {"same", "same", 10, 99, Letters::kAny, Choice::kFirst},
      {"word", "", 10, 99, Letters::kAny, Choice::kFirst},
  };
  for (const Row& row : rows) {
    CAPTURE(row.first, row.second);
    CHECK(ChooseReading(Seen(row.first, row.first_confidence, 0, 0), row.second, row.second_confidence,
                        row.letters) == row.choice);
  }
}

TEST_CASE("two readings of a page become one") {
  const std::vector<SeenWord> first = {Seen("Marla", 90, 0, 0), Seen("Qu1st", 40, 200, 0),
                                       Seen("only", 80, 0, 100, 1)};
  const std::vector<SeenWord> second = {Seen("Marla", 60, 2, 1), Seen("Quist", 90, 201, 2),
                                        Seen("missed", 70, 600, 100, 1), Seen("noise", 20, 600, 300, 2)};
  const auto merged = MergeReadings(first, second);
  REQUIRE(merged.size() == 4);
  CHECK(merged[0].text == "Marla");
  CHECK(merged[0].confidence == 90);
  CHECK(merged[1].text == "Quist");
  CHECK(merged[1].line == 0);
  CHECK(merged[2].text == "only");
  CHECK(merged[3].text == "missed");
  CHECK(merged[3].line > 1);
  CHECK(MergeReadings({}, second).size() == 3);
  CHECK(MergeReadings(first, {}).size() == 3);
}

TEST_CASE("natural words and garbage are told apart") {
  for (const char* text :
       {"Officer", "POLICE", "McKay", "O'Brien", "(LAST,", "208-555-0143", "$500", "10/10/1952", "a", "I",
        "orla@example.org", "K-9", "B78971578", "SSN", "l\xC3\xB3pez"}) {
    CAPTURE(text);
    CHECK(LooksNatural(text));
  }
  for (const char* text : {"aNdOr", "w|th", "xvbnt", "~~=", "{E", "eeeek", "oL4iI:xQv"}) {
    CAPTURE(text);
    CHECK_FALSE(LooksNatural(text));
  }
}

TEST_CASE("a page is poor when OCR was unsure, read rubbish, or left much ink") {
  std::vector<SeenWord> good, unsure, rubbish;
  for (int i = 0; i < 20; ++i) {
    good.push_back(Seen("evening", 92, 0, 60 * i, i));
    unsure.push_back(Seen("evening", 50, 0, 60 * i, i));
    rubbish.push_back(Seen("w|tH~oQ", 92, 0, 60 * i, i));
  }
  CHECK_FALSE(JudgeReading(good, {}).poor);
  CHECK_FALSE(JudgeReading(good, {{500, 0, 700, 60}}).poor);
  CHECK(JudgeReading(unsure, {}).poor);
  CHECK(JudgeReading(rubbish, {}).poor);
  CHECK(JudgeReading(good, {{500, 0, 1500, 600}}).poor);
  CHECK(JudgeReading({}, {}).poor);
  CHECK_FALSE(JudgeReading(good, {}, 0.4).poor);
  CHECK(JudgeReading(good, {}, 0.6).poor);
}

TEST_CASE("a sign of money that stands for a letter of an identifier is mended") {
  CHECK(MendedIdentifier("$41390024") == "S41390024");
  for (const char* text : {"$500", "$41,390,024", "$41390.24", "B41390024", ""})
    CHECK(MendedIdentifier(text) == text);
}

TEST_CASE("letters outside of all words are stray ink, specks and photographs are not") {
  const PixOwner marks(pixCreate(1500, 1200, 1));
  for (int i = 0; i < 12; ++i) Fill(marks.get(), 100 + 22 * i, 100, 6, 40);
  Fill(marks.get(), 700, 600, 500, 400);  // a dark picture
  for (int i = 0; i < 300; ++i) Fill(marks.get(), 37 * i % 1500, 61 * i % 90 + 300, 2, 2);
  CHECK(StrayInk(marks.get(), {{90, 90, 360, 150}}) == 0);
  CHECK(StrayInk(marks.get(), {}) == 1);
  for (int i = 0; i < 12; ++i) Fill(marks.get(), 700 + 22 * i, 100, 6, 40);
  const double half = StrayInk(marks.get(), {{90, 90, 360, 150}});
  CHECK(half > 0.45);
  CHECK(half < 0.55);
}

TEST_CASE("rulings are taken out, strokes that cross them stay") {
  const PixOwner marks(pixCreate(1200, 600, 1));
  Fill(marks.get(), 50, 300, 1100, 4);   // a line
  Fill(marks.get(), 400, 100, 4, 450);   // one that runs down
  Fill(marks.get(), 200, 280, 6, 50);    // a letter's stroke through the line
  Fill(marks.get(), 600, 200, 60, 6);    // a dash
  Fill(marks.get(), 700, 350, 400, 60);  // a bar
  const PixOwner rulings = TakeOutRulings(marks.get());
  REQUIRE(rulings);
  CHECK_FALSE(Dark(marks.get(), 900, 302));
  CHECK_FALSE(Dark(marks.get(), 402, 150));
  CHECK(Dark(rulings.get(), 900, 302));
  for (int y = 281; y < 329; ++y) CHECK(Dark(marks.get(), 203, y));
  CHECK(Dark(marks.get(), 630, 203));
  CHECK(Dark(marks.get(), 900, 380));
  const PixOwner empty(pixCreate(300, 300, 1));
  CHECK_FALSE(TakeOutRulings(empty.get()));
}

TEST_CASE("a dark box becomes light, text outside of it stays") {
  const bool lying = GENERATE(false, true);
  const PixOwner marks(pixCreate(1000, 1000, 1));
  const auto put = [&](int x, int y, int wide, int high, bool dark) {
    lying ? Fill(marks.get(), y, x, high, wide, dark) : Fill(marks.get(), x, y, wide, high, dark);
  };
  put(100, 100, 800, 60, true);
  for (int i = 0; i < 10; ++i) put(150 + 30 * i, 118, 6, 26, false);  // light strokes
  put(200, 400, 20, 30, true);                                        // a letter elsewhere
  const PixOwner page(pixConvert1To8(nullptr, marks.get(), 255, 40));
  TurnLightOnDark(marks.get(), page.get());
  const auto at = [&](int x, int y) { return lying ? Dark(marks.get(), y, x) : Dark(marks.get(), x, y); };
  CHECK_FALSE(at(120, 130));
  CHECK(at(152, 130));
  CHECK(at(210, 410));
  l_uint32 value = 0;
  pixGetPixel(page.get(), lying ? 130 : 120, lying ? 120 : 130, &value);
  CHECK(value > 200);
}

TEST_CASE("ink without words is found, specks and read words are not") {
  const PixOwner marks(pixCreate(1500, 800, 1));
  for (int i = 0; i < 12; ++i) Fill(marks.get(), 100 + 22 * i, 100, 6, 40);  // a word that was read
  for (int i = 0; i < 12; ++i) Fill(marks.get(), 700 + 22 * i, 500, 6, 40);  // one that was not
  for (int i = 0; i < 300; ++i) Fill(marks.get(), 37 * i % 1500, 61 * i % 90 + 700, 2, 2);
  const auto unread = UnreadInk(marks.get(), {{100, 100, 350, 140}});
  REQUIRE(unread.size() == 1);
  CHECK(std::abs(unread[0].left - 700) < 20);
  CHECK(std::abs(unread[0].right - 948) < 20);
  CHECK(std::abs(unread[0].top - 500) < 20);
  CHECK(UnreadInk(marks.get(), {{90, 90, 1000, 600}}).empty());
}

TEST_CASE("places go back to the page through scaling, skew and turns") {
  Picture scan;
  scan.width = 1728, scan.height = 1100;
  scan.left = 0.1, scan.right = 0.9, scan.top = 0.2, scan.bottom = 1.0;
  // A fax's pixels are made square: twice the rows.
  const PagePlace place(scan, {1.5, 3.0}, 0, 2592, 3300);
  const blackbar::Box box = place.ToPage(1296 - 50, 1650 - 30, 1296 + 50, 1650 + 30);
  CHECK(std::abs(box.left - (500'000 - 15'432)) < 10);
  CHECK(std::abs(box.right - (500'000 + 15'432)) < 10);
  CHECK(std::abs(box.top - (600'000 - 7'273)) < 10);
  CHECK(std::abs(box.bottom - (600'000 + 7'273)) < 10);
  PagePlace turned = place;
  turned.SetQuarterTurns(1, 2592, 3300);
  // A clockwise quarter turn puts (x, y) to (height - y, x).
  const blackbar::Box back = turned.ToPage(3300 - 1680, 1246, 3300 - 1620, 1346);
  CHECK(std::abs(back.left - box.left) < 10);
  CHECK(std::abs(back.top - box.top) < 10);
  CHECK(std::abs(back.bottom - box.bottom) < 10);
}
