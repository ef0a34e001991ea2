#include <fmt/format.h>
#include <unistd.h>

#include "core/file_calls.h"
#include "pipeline/reader_client.h"
#include "tests/catch.h"
#include "tests/pipeline/pdf_maker.h"

using namespace blackbar;

namespace {

// Reads one hand-written page; coordinates of content are PDF's: origin bottom left, 612 by 792.
Page Audited(const std::string& pdf) {
  const FileDescriptor fd(InMemory(pdf));
  ReadOptions options;
  options.ocr = OcrMode::kNever;
  options.jobs = 1;
  Page first;
  const Result<void> read = ReadPages(fd.get(), options, {1, 1}, [&](Page page) -> Result<void> {
    first = std::move(page);
    return {};
  });
  REQUIRE(read);
  return first;
}

Page AuditedContent(const std::string& content, const std::string& entries = "",
                    const std::string& resources = "", const std::string& objects = "") {
  return Audited(WrittenPdf(entries, content, resources, objects));
}

std::string HiddenIn(const Page& audit, const std::string& channel) {
  std::string text;
  for (const HiddenText& hidden : audit.hidden)
    if (hidden.channel == channel) text += (text.empty() ? "" : " | ") + hidden.text;
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::vector<Warning> Warned(const Page& audit, const std::string& code) {
  std::vector<Warning> warnings;
  for (const Warning& warning : audit.warnings)
    if (warning.code == code) warnings.push_back(warning);
  return warnings;
}

std::string Text(double x, double y, const std::string& text, double size = 12) {
  return fmt::format("BT /F1 {} Tf {} {} Td ({}) Tj ET\n", size, x, y, text);
}

bool Holds(const Page& page, const std::string& text) { return page.text.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("text under a box is hidden text with its place and no word of the page") {
  const std::string box = GENERATE("0 g 110 694 120 18 re f\n",                         // black
                                   "1 g 110 694 120 18 re f\n",                         // white
                                   "0 G 18 w 110 703 m 230 703 l S\n",                  // a marker's stroke
                                   "0 g 110 694 60 18 re f 0 g 170 694 60 18 re f\n");  // in two pieces
  const Page page =
      AuditedContent(Text(72, 700, "Name") + Text(112, 700, "Nora Blackwood") + Text(240, 700, "done") + box);
  CHECK(HiddenIn(page, "under_box").find("Blackwood") != std::string::npos);
  CHECK_FALSE(Holds(page, "Nora"));
  CHECK_FALSE(Holds(page, "Blackwood"));
  CHECK(Holds(page, "Name"));
  CHECK(Holds(page, "done"));
  const std::vector<Warning> warnings = Warned(page, "text_under_box");
  REQUIRE(warnings.size() == 1);
  const auto area = std::get<PageArea>(*warnings[0].region);
  CHECK(area.page == 1);
  CHECK(Box{170'000, 100'000, 380'000, 130'000}.Contains(area.box));
}

TEST_CASE("cross-hatching over text does not make it readable") {
  std::string box = "1 g 100 694 120 18 re f 0 G 0.5 w\n";
  for (int x = 100; x < 220; x += 4)
    box += fmt::format("{} 694 m {} 712 l S {} 712 m {} 694 l S\n", x, x + 4, x, x + 4);
  const Page page = AuditedContent(Text(104, 700, "Nora Blackwood") + box);
  CHECK(HiddenIn(page, "under_box") == "Nora Blackwood");
  CHECK(page.words.empty());
}

TEST_CASE("black text on a box that was drawn before it is hidden") {
  const Page page = AuditedContent("0 g 100 694 120 18 re f\n" + Text(104, 700, "Nora Blackwood") +
                                   Text(104, 600, "plain"));
  CHECK(HiddenIn(page, "under_box") == "Nora Blackwood");
  CHECK(page.text == "plain");
  // The box ends with the word: its edge is no contrast.
  const Page exact = AuditedContent("0 g 104 697 26.7 12 re f\n" + Text(104, 700, "Norabeside"));
  CHECK(HiddenIn(exact, "under_box") == "Nora");
  CHECK(exact.text == "beside");
}

TEST_CASE("a label printed on the box does not hide what lies under it") {
  const Page page = AuditedContent(Text(104, 700, "Nora Blackwood") + "0 g 100 694 120 18 re f 1 g\n" +
                                   Text(120, 700, "EXEMPT b6", 9));
  CHECK(HiddenIn(page, "under_box") == "Nora Blackwood");
  CHECK(page.words.size() == 2);
  CHECK(Holds(page, "EXEMPT"));
}

TEST_CASE("a box over part of a word leaves the rest a word") {
  const Page page = AuditedContent(Text(72, 700, "SSN:518-42-7093") + "0 g 103.5 694 120 18 re f\n");
  CHECK(HiddenIn(page, "under_box") == "518-42-7093");
  REQUIRE(page.words.size() == 1);
  CHECK(page.words[0].text == "SSN:");
  CHECK(page.words[0].box.right < 180'000);
}

TEST_CASE("boxes that hide nothing raise no alarm") {
  const std::string content =
      GENERATE("0 g 300 694 120 18 re f\n" + Text(72, 700, "beside the box"),
               "0 g 60 694 300 18 re f 1 g\n" + Text(72, 700, "white on a black heading"),
               "0.8 g 60 694 300 18 re f 0 g\n" + Text(72, 700, "black on a grey cell"),
               Text(72, 700, "   ") + "0 g 60 694 300 18 re f\n",
               Text(72, 700, "in a frame") + "0 g 60 690 300 24 re 62 692 296 20 re f*\n",
               Text(72, 700, "underlined") + "0 g 72 697 60 0.7 re f\n",
               Text(72, 700, "drawn twice") + "1 g 60 694 300 18 re f 0 g\n" + Text(72, 700, "drawn twice"));
  const Page page = AuditedContent(Text(72, 500, "seen") + content);
  CHECK(page.hidden.empty());
  CHECK(page.warnings.empty());
}

TEST_CASE("a see-through marker hides nothing, a blended black one does") {
  const std::string states = "/ExtGState << /A << /ca 0.4 >> /M << /BM /Multiply >> >>";
  const Page seen =
      AuditedContent(Text(104, 700, "Nora Blackwood") + "/A gs 1 1 0 rg 100 694 120 18 re f\n", "", states);
  CHECK(seen.hidden.empty());
  CHECK(seen.text == "Nora Blackwood");
  const Page hidden =
      AuditedContent(Text(104, 700, "Nora Blackwood") + "/M gs 0 g 100 694 120 18 re f\n", "", states);
  CHECK(HiddenIn(hidden, "under_box") == "Nora Blackwood");
  CHECK(hidden.words.empty());
}

TEST_CASE("a picture over text hides it") {
  const std::string picture = "q 120 0 0 18 100 694 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q\n";
  const Page page = AuditedContent(Text(104, 700, "Nora Blackwood") + picture);
  CHECK(HiddenIn(page, "under_box") == "Nora Blackwood");
  CHECK(Warned(page, "text_under_box").size() == 1);
}

TEST_CASE("text that is not painted or has the colour of its ground is hidden") {
  const std::string states = "/ExtGState << /A << /ca 0 >> >>";
  struct Case {
    const char *before, *channel, *code;
  };
  const Case kind = GENERATE(
      Case{"1 g ", "same_colour", "same_colour_text"}, Case{"0.97 g ", "same_colour", "same_colour_text"},
      Case{"3 Tr ", "invisible", "invisible_text"}, Case{"7 Tr ", "invisible", "invisible_text"},
      Case{"/A gs ", "invisible", "invisible_text"});
  const Page page = AuditedContent(
      Text(72, 650, "seen") + "q " + kind.before + Text(72, 700, "Nora Blackwood") + "Q\n", "", states);
  CHECK(HiddenIn(page, kind.channel) == "Nora Blackwood");
  CHECK(page.text == "seen");
  const std::vector<Warning> warnings = Warned(page, kind.code);
  REQUIRE(warnings.size() == 1);
  CHECK(std::get<PageArea>(*warnings[0].region).box.top > 100'000);
  CHECK(std::get<PageArea>(*warnings[0].region).box.bottom < 130'000);
}

TEST_CASE("faint text that an eye can read is a word") {
  const Page page = AuditedContent("0.8 g " + Text(72, 700, "pale"));
  CHECK(page.text == "pale");
  CHECK(page.hidden.empty());
}

TEST_CASE("tiny text is listed, and stays a word: it is on the picture") {
  const Page page = AuditedContent(Text(72, 700, "Nora Blackwood", 0.9) + Text(72, 650, "small print", 5));
  CHECK(HiddenIn(page, "tiny") == "Nora Blackwood");
  CHECK(Warned(page, "tiny_text").size() == 1);
  CHECK(Holds(page, "Blackwood"));
}

TEST_CASE("text outside of the crop box or the page is hidden text at the edge") {
  const Page page =
      AuditedContent(Text(72, 700, "seen") + Text(72, 20, "Nora Blackwood") + Text(900, 700, "far away"),
                     "/CropBox [0 100 612 792]");
  const std::string text = HiddenIn(page, "outside_crop");
  CHECK(text.find("Nora Blackwood") != std::string::npos);
  CHECK(text.find("far away") != std::string::npos);
  CHECK(page.text == "seen");
  CHECK_FALSE(Warned(page, "text_outside_page").empty());
}

TEST_CASE("annotations, marks, links and scripts of a page are found with their places") {
  const std::string annotations =
      "/Annots [<< /Subtype /Text /Rect [300 600 320 620] /Contents (call Nora) /T (clerk Vane) /RC (<p>rich "
      "&amp; more</p>) >>"
      "<< /Subtype /Redact /Rect [100 694 220 712] /OverlayText (b6) /Contents (victim) >>"
      "<< /Subtype /Link /Rect [72 500 200 512] /A << /S /URI /URI (mailto:nora@example.org) >> >>"
      "<< /Subtype /Widget /FT /Tx /T (f) /V (Blackwood) /DV (older) /TU (name) /F 2 /Rect [72 400 200 412]"
      " /AA << /K << /S /JavaScript /JS (var who = 'Vane') >> >> >>]";
  const Page page = AuditedContent(Text(72, 700, "seen"), annotations);
  CHECK(HiddenIn(page, "annotation") == "call Nora\nrich & more | clerk Vane");
  CHECK(HiddenIn(page, "redact_mark") == "victim\nb6");
  CHECK(HiddenIn(page, "link") == "mailto:nora@example.org");
  CHECK(HiddenIn(page, "field") == "Blackwood\nolder\nname");
  CHECK(HiddenIn(page, "javascript") == "var who = 'Vane'");
  for (const char* code : {"annotations", "redact_mark", "links", "form_fields", "javascript"})
    CHECK(Warned(page, code).size() == 1);
  const Box mark = std::get<PageArea>(*Warned(page, "redact_mark")[0].region).box;
  CHECK(std::abs(mark.left - 163'399) < 5);
  CHECK(std::abs(mark.top - 101'010) < 5);
}

TEST_CASE("places of annotations follow the page's rotation") {
  const Page page = AuditedContent("", "/Rotate 90 /Annots [<< /Subtype /Redact /Rect [0 0 61.2 79.2] >>]");
  const Box mark = std::get<PageArea>(*Warned(page, "redact_mark")[0].region).box;
  CHECK(mark == Box{0, 0, 100'000, 100'000});
}

TEST_CASE("text that replaces what the glyphs show is told") {
  const Page page =
      AuditedContent("/Span << /ActualText (Nora Blackwood) >> BDC " + Text(72, 700, "withheld") + "EMC");
  CHECK(HiddenIn(page, "structure").find("withheld") != std::string::npos);
  CHECK(HiddenIn(page, "structure").find("Nora Blackwood") != std::string::npos);
  CHECK(Warned(page, "structure_text").size() == 1);
  const Page same = AuditedContent("/Span << /ActualText (same) >> BDC " + Text(72, 700, "same") + "EMC");
  CHECK(same.hidden.empty());
}

TEST_CASE("many hidden places on one page are told in few warnings") {
  std::string content;
  for (int i = 0; i < 60; ++i)
    content += Text(72, 60 + 12 * i, fmt::format("secret{}", i), 8) +
               fmt::format("0 g 70 {} 80 10 re f\n", 58 + 12 * i);
  const Page page = AuditedContent(content);
  CHECK(Warned(page, "text_under_box").size() == 24);
  CHECK(HiddenIn(page, "under_box").find("secret59") != std::string::npos);
  CHECK(page.words.empty());
}
