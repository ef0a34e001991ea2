// Labels and values by the places of words, as PDF text and OCR give them: boxes with a label above, beside
// or below the value, tables, jitter.
#include <random>

#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

// A page that is written cell by cell. Places are in points of a letter page; a letter is five points wide.
class PageWriter {
 public:
  explicit PageWriter(int jitter = 0) : jitter_(jitter) {
    page_.number = 1;
    page_.width_mpt = 612'000;
    page_.height_mpt = 792'000;
  }

  PageWriter& Put(double x, double y, const std::string& text, double size = 10) {
    size_t at = 0;
    double left = x;
    while (at < text.size()) {
      size_t end = std::min(text.find(' ', at), text.size());
      Word word;
      word.text = text.substr(at, end - at);
      double width = static_cast<double>(word.text.size()) * size / 2;
      double shift =
          jitter_ == 0 ? 0 : static_cast<double>(random_() % (2 * jitter_ + 1)) / 4.0 - jitter_ / 4.0;
      word.box = {Across(left), Down(y + shift), Across(left + width), Down(y + size + shift)};
      word.line = word.block = line_;
      page_.words.push_back(word);
      left += width + size / 2;
      at = end + 1;
    }
    ++line_;
    return *this;
  }

  std::vector<std::string> Found() {
    ComposeText(&page_);
    DetectSession session({});
    session.Learn(page_, "r");
    std::vector<std::string> found;
    for (const Finding& finding : session.Find(page_, "r")) {
      const PageChars& chars = finding.chars.front();
      found.push_back(finding.kind + " " + std::string(SliceCodePoints(page_.text, chars.from, chars.to)));
    }
    return found;
  }

 private:
  static int32_t Across(double x) { return static_cast<int32_t>(x / 612 * 1e6); }
  static int32_t Down(double y) { return static_cast<int32_t>(y / 792 * 1e6); }

  Page page_;
  int line_ = 0, jitter_;
  std::mt19937 random_{7};
};

using Lines = std::vector<std::string>;

TEST_CASE("a form's boxes: the label above its value, in smaller print") {
  for (int jitter : {0, 4}) {
    PageWriter page(jitter);
    page.Put(40, 100, "12. NAME (LAST, FIRST, MIDDLE)", 6)
        .Put(260, 100, "13. DOB", 6)
        .Put(360, 100, "14. SSN", 6);
    page.Put(44, 110, "OSTRANDER, MARGIT ELAINE").Put(264, 110, "07/19/1961").Put(364, 110, "415-52-9031");
    page.Put(40, 130, "15. OLN", 6).Put(260, 130, "16. HOME PHONE", 6);
    page.Put(264, 140, "502-555-0113");
    CHECK(page.Found() == Lines{"PERSON OSTRANDER, MARGIT ELAINE", "DOB 07/19/1961", "SSN 415-52-9031",
                                "PHONE 502-555-0113"});
  }
}

TEST_CASE("a label left of its value, and an empty box beside the next label") {
  for (int jitter : {0, 4}) {
    PageWriter page(jitter);
    page.Put(40, 100, "Name:").Put(120, 100, "Margit Ostrander").Put(300, 100, "Sex:").Put(360, 100, "F");
    page.Put(40, 115, "OLN:").Put(300, 115, "SSN:").Put(360, 115, "415-52-9031");
    page.Put(40, 130, "Phone:").Put(120, 130, "502-555-0113").Put(300, 130, "Badge:").Put(360, 130, "4417");
    CHECK(page.Found() == Lines{"PERSON Margit Ostrander", "SSN 415-52-9031", "PHONE 502-555-0113"});
  }
}

TEST_CASE("a form filled in over its labels") {
  PageWriter page;
  page.Put(40, 100, "Keala Kaur").Put(300, 100, "404-555-0193").Put(420, 100, "B551204118");
  page.Put(40, 112, "Victim", 7).Put(300, 112, "Phone", 7).Put(420, 112, "OLN", 7);
  CHECK(page.Found() == Lines{"PERSON Keala Kaur", "PHONE 404-555-0193", "DRIVER_LICENSE B551204118"});
}

TEST_CASE("a table: a header over many rows, empty cells, a right-aligned column") {
  PageWriter page(2);
  page.Put(40, 100, "ROLE")
      .Put(90, 100, "NAME")
      .Put(220, 100, "SSN")
      .Put(320, 100, "OLN")
      .Put(470, 100, "CASE");
  Lines expected;
  for (int row = 0; row < 30; ++row) {
    double y = 112 + 12 * row;
    page.Put(40, y, row % 2 ? "VIC" : "WIT");
    std::string given = row % 2 ? "Margit" : "Corwin";
    page.Put(90, y, given + " Ostrander");
    expected.push_back("PERSON " + given + " Ostrander");
    if (row % 3 == 0) {
      page.Put(220, y, "415-52-90" + std::to_string(10 + row));
      expected.push_back("SSN 415-52-90" + std::to_string(10 + row));
    }
    if (row % 4 == 1) {
      page.Put(320, y, "B5512041" + std::to_string(10 + row));
      expected.push_back("DRIVER_LICENSE B5512041" + std::to_string(10 + row));
    }
    page.Put(454, y, "2600" + std::to_string(1000 + row));
  }
  CHECK(page.Found() == expected);
}

TEST_CASE("the boxes of a form go on in the next line, under their values") {
  for (int jitter : {0, 2}) {
    PageWriter page(jitter);
    page.Put(40, 100, "Item: cart").Put(240, 100, "Residence: 5880 Fairmont").Put(480, 100, "Phone: (412)");
    page.Put(295, 113, "Street, Apt 9").Put(515, 113, "555-0121");
    CHECK(page.Found() ==
          Lines{"ADDRESS 5880 Fairmont", "PHONE 412", "ADDRESS Street, Apt 9", "PHONE 555-0121"});
  }
}

TEST_CASE("an address goes on in the next line of its cell, not in the neighbour's") {
  PageWriter page;
  page.Put(40, 100, "ADDRESS", 6).Put(300, 100, "EMPLOYER", 6);
  page.Put(40, 110, "4411 Larkmoor Ln").Put(300, 110, "Fenwick Tool");
  page.Put(40, 122, "Harrow KY 40177").Put(300, 122, "since 2019");
  CHECK(page.Found() == Lines{"ADDRESS 4411 Larkmoor Ln", "ADDRESS Harrow KY 40177"});
}

}  // namespace
}  // namespace blackbar
