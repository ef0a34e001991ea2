// The checks that the channels of the crafted file do not reach: each first fails on a file with its leak.
#include "tests/catch.h"
#include "tests/pipeline/checks/check_fixture.h"
#include "tests/pipeline/leak_channels.h"
#include "tests/pipeline/pdf_builder.h"

namespace blackbar {
namespace {

constexpr const char* kSecret = "Harbourgate";
constexpr int kBoxLeft = 146, kBoxTop = 165;  // of kTestBox at 150 dpi

CheckReport Run(const std::string& rendition, const std::string& original = CleanOriginal()) {
  return RunChecks(original, rendition, PlanOf({{kTestBox}}));
}

CheckStatus StatusOf(const CheckReport& report, std::string_view id) { return Of(report, id).status; }

std::string Text(const std::string& show, int y = 300) {
  return "BT /F1 9 Tf 1 0 0 1 72 " + std::to_string(y) + " Tm " + show + " ET\n";
}

// Draws a word into a 150 dpi picture of the page in one tone.
void Stamp(std::vector<uint8_t>* grey, int width, int left, int top, const std::string& word, int height,
           uint8_t tone) {
  int wide = height * 8;
  std::string drawn = DrawnWord(word, wide, height, true);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < wide; ++x) {
      if (static_cast<uint8_t>(drawn[static_cast<size_t>(y) * wide + x]) <= 128) continue;
      (*grey)[static_cast<size_t>(top + y) * width + left + x] = tone;
    }
  }
}

// The page as MuPDF cannot give it: its only word stands under the box.
Result<Page> PageWithSecret(int number) {
  Page page;
  page.number = number;
  page.width_mpt = 612000;
  page.height_mpt = 792000;
  page.words.push_back({kSecret, kTestBox});
  ComposeText(&page);
  return page;
}

}  // namespace

TEST_CASE("a clean release passes every check, drawn or as a picture") {
  CheckReport drawn = Run(CleanRendition());
  INFO(Failures(drawn));
  CHECK(drawn.passed());
  CheckReport picture = Run(PictureRendition());
  INFO(Failures(picture));
  CHECK(picture.passed());
  CHECK(StatusOf(picture, "P10-drawings-under-box") == CheckStatus::kPass);
  CHECK(StatusOf(picture, "P28-earlier-release") == CheckStatus::kNotApplicable);
}

TEST_CASE("a label in its box passes, other marks do not") {
  const std::string planned = "IC 74-124(1)(c)";
  UnattestedPlan plan = PlanOf({{kTestBox, planned}});
  for (int points : {9, 6, 5}) {
    CheckReport label =
        RunChecks(CleanOriginal(), PictureRendition([&](std::vector<uint8_t>* grey, int width) {
                    StampLabel(grey, width, planned, points);
                  }),
                  plan);
    INFO(points << "\n" << Failures(label));
    CHECK(label.passed());
  }
  // Another text in its place, a letter more, a dot beside it, a dim trace, the right text in another place.
  using Change = std::function<void(std::vector<uint8_t>*, int)>;
  const std::vector<Change> leaks = {
      [](std::vector<uint8_t>* grey, int width) { StampLabel(grey, width, kSecret, 9); },
      [](std::vector<uint8_t>* grey, int width) { StampLabel(grey, width, "IC 74-124(1)(c) B", 9); },
      [](std::vector<uint8_t>* grey, int width) { StampLabel(grey, width, "IC 74-124(2)(d)", 9); },
      [&](std::vector<uint8_t>* grey, int width) {
        StampLabel(grey, width, planned, 9);
        for (int y = 170; y < 174; ++y) (*grey)[static_cast<size_t>(y) * width + 170] = 255;
      },
      [&](std::vector<uint8_t>* grey, int width) {
        StampLabel(grey, width, planned, 9);
        Stamp(grey, width, kBoxLeft + 4, kBoxTop + 4, kSecret, 10, 45);
      },
      [&](std::vector<uint8_t>* grey, int width) {
        std::vector<uint8_t> moved(grey->size());
        StampLabel(&moved, width, planned, 9);
        for (size_t i = 40; i < moved.size(); ++i) (*grey)[i] = std::max((*grey)[i], moved[i - 40]);
      }};
  for (size_t i = 0; i < leaks.size(); ++i) {
    CheckReport other = RunChecks(CleanOriginal(), PictureRendition(leaks[i]), plan);
    INFO(i << "\n" << Failures(other));
    CHECK(StatusOf(other, "S2-box-constant") == CheckStatus::kFail);
    CHECK(StatusOf(other, "P11-image-pixels") == CheckStatus::kFail);
  }
}

TEST_CASE("the page number over a box passes, other text there does not") {
  VerifyOptions options;
  options.bates_prefix = "AB-";
  options.bates_start = 1;
  UnattestedPlan plan = PlanOf({{kWholePage, ""}});
  auto status = [&](const std::string& text, const std::string& place) {
    std::string layer = "BT /F1 8 Tf 1 0 0 1 " + place + " Tm (" + text + ") Tj ET\n";
    auto all_black = [](std::vector<uint8_t>* grey, int) { std::fill(grey->begin(), grey->end(), 0); };
    CheckReport report = RunChecks(CleanOriginal(), BlankRendition(all_black, layer), plan, options);
    return StatusOf(report, "P1-text-under-box");
  };
  CHECK(status("AB-000001", "552 17") == CheckStatus::kPass);
  CHECK(status("AB-000001", "300 400") == CheckStatus::kFail);
  CHECK(status(kSecret, "552 17") == CheckStatus::kFail);
}

TEST_CASE("P8 S1: a secret in split strings elsewhere on the page") {
  CheckReport report = Run(CleanRendition(Text("[(Harb) -400 (ourg) -400 (ate)] TJ")));
  CHECK(StatusOf(report, "P8-split-strings") == CheckStatus::kFail);
  CHECK(StatusOf(report, "S1-secret-strings") == CheckStatus::kFail);
  CHECK(StatusOf(Run(CleanRendition(Text("[(Pub) -400 (lic)] TJ"))), "P8-split-strings") ==
        CheckStatus::kPass);
}

TEST_CASE("S1: a secret in any string, name or stream, in any encoding") {
  std::string secret = kSecret, wide = "\xFE\xFF";
  for (char c : secret) wide += std::string{'\0', c};
  for (const std::string& hidden :
       {"(" + secret + ")", Hex(secret), Hex(wide), "/" + secret, std::string("(HARBOURGATE)")}) {
    SimplePdf pdf;
    pdf.content = "0 g 70 698.8 160 14 re f";
    pdf.page = "/Tabs " + hidden;
    INFO(hidden);
    CHECK(StatusOf(Run(pdf.Bytes()), "S1-secret-strings") == CheckStatus::kFail);
  }
  for (const std::string& data : {secret, Hex(secret), Hex(wide), wide}) {
    for (bool deflate : {false, true}) {
      SimplePdf pdf;
      pdf.content = "0 g 70 698.8 160 14 re f";
      pdf.builder.AddStream(deflate ? "/Filter /FlateDecode" : "", deflate ? Deflated(data) : data);
      CHECK(StatusOf(Run(pdf.Bytes()), "S1-secret-strings") == CheckStatus::kFail);
    }
  }
}

TEST_CASE("S1: text that the plan leaves visible elsewhere is a note") {
  std::string road = Text("(Harbourgate Road) Tj", 500);
  CheckReport report = Run(CleanRendition(road), [&] {
    SimplePdf pdf;
    pdf.content =
        "BT /F1 14 Tf 1 0 0 1 72 750 Tm (Incident report, page one of one) Tj ET\n"
        "BT /F1 10 Tf 1 0 0 1 300 730 Tm (These words stay on the page) Tj ET\n" +
        Text("(Harbourgate) Tj", 702) + road;
    return pdf.Bytes();
  }());
  INFO(Failures(report));
  CHECK(report.passed());
  CHECK(Of(report, "S1-secret-strings").evidence.size() == 1);
}

TEST_CASE("S1: the pages as read tell the secrets where MuPDF cannot open the original") {
  UnattestedPlan plan = PlanOf({{kTestBox}});
  auto status = [&](const std::string& rendition, std::function<Result<Page>(int)> pages) {
    return StatusOf(RunChecks("no PDF at all", rendition, plan, {}, pages), "S1-secret-strings");
  };
  CHECK(status(CleanRendition(Text("(Harbourgate) Tj")), PageWithSecret) == CheckStatus::kFail);
  CHECK(status(CleanRendition(), PageWithSecret) == CheckStatus::kPass);
  CHECK(status(CleanRendition(), {}) == CheckStatus::kFail);  // nobody knows what had to go
}

TEST_CASE("S1: a secret that is a part of a word of the syntax is no hit, and as its own word it is") {
  std::string original = CleanOriginal("source");
  auto status = [&](const std::string& more) {
    return StatusOf(Run(CleanRendition(more), original), "S1-secret-strings");
  };
  CHECK(status("") == CheckStatus::kPass);  // /Resources
  CHECK(status(Text("(source) Tj")) == CheckStatus::kFail);
  CHECK(status("/Xsource MP\n") == CheckStatus::kFail);
}

TEST_CASE("P9: exact gaps on a page with boxes are noted") {
  CHECK(Of(Run(CleanRendition()), "P9-exact-gaps").evidence.empty());
  CHECK(Of(Run(CleanRendition(Text("[(a) -7224 (b)] TJ"))), "P9-exact-gaps").evidence.size() == 1);
}

TEST_CASE("P26: letters that no page shows") {
  auto status = [](const std::string& shown) {
    SimplePdf pdf;
    int map = pdf.builder.AddStream("", "2 beginbfchar <41> <0041> <5A> <005A> endbfchar");
    pdf.fonts = "/F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + Ref(map) + " >>";
    pdf.content = "BT /F9 9 Tf 1 0 0 1 72 300 Tm (" + shown + ") Tj ET";
    return StatusOf(RunChecks(pdf.Bytes(), pdf.Bytes(), PlanOf({})), "P26-fonts");
  };
  CHECK(status("A") == CheckStatus::kFail);
  CHECK(status("AZ") == CheckStatus::kPass);
}

TEST_CASE("P27: an encrypted file fails, and what cannot run fails") {
  SimplePdf pdf;
  std::string zeros(64, '0');
  pdf.trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + zeros + "> /U <" + zeros +
                "> /P -4 >> /ID [<00> <00>]";
  CHECK(StatusOf(Run(pdf.Bytes()), "P27-encryption") == CheckStatus::kFail);
  CHECK(StatusOf(Run(CleanRendition()), "P27-encryption") == CheckStatus::kPass);
  CheckReport garbage = Run("not a PDF");
  for (const CheckResult& result : garbage.results) {
    if (result.id == "P28-earlier-release") continue;  // there is none
    INFO(result.id);
    CHECK(result.status == CheckStatus::kFail);
  }
}

TEST_CASE("P28: an earlier release that shows what this one hides is noted") {
  UnattestedPlan plan = PlanOf({{kTestBox}});
  std::string original = CleanOriginal(), rendition = CleanRendition();
  VerifyInput input;
  input.original = original;
  input.rendition = rendition;
  input.plan = &plan.content();
  input.earlier = original;
  CHECK(Of(Verify(input), "P28-earlier-release").evidence.size() == 1);
  input.earlier = rendition;
  CHECK(Of(Verify(input), "P28-earlier-release").evidence.empty());
}

TEST_CASE("P29: a grid of lone yellow dots") {
  auto dotted = [](int count) {
    auto draw = [count](std::vector<uint8_t>* rgb, int width) {
      for (int i = 0; i < count; ++i) {
        size_t row = static_cast<size_t>(width) * 3;
        size_t at = static_cast<size_t>(300 + i / 20 * 40) * row + static_cast<size_t>(100 + i % 20 * 40) * 3;
        for (size_t near : {at, at + 3, at + row, at + row + 3}) (*rgb)[near + 2] = 120;
      }
    };
    return PictureRendition(draw, "", true);
  };
  CHECK(StatusOf(Run(dotted(0)), "P29-yellow-dots") == CheckStatus::kPass);
  CHECK(StatusOf(Run(dotted(200)), "P29-yellow-dots") == CheckStatus::kFail);
}

TEST_CASE("P30 S2: text shows through a dark place when its contrast is stretched") {
  CheckReport box = Run(PictureRendition([](std::vector<uint8_t>* grey, int width) {
    Stamp(grey, width, kBoxLeft + 30, kBoxTop + 1, kSecret, 27, 40);
  }));
  INFO(Failures(box));
  CHECK(StatusOf(box, "P30-see-through") == CheckStatus::kFail);
  CHECK(StatusOf(box, "S2-box-constant") == CheckStatus::kFail);
  // Somebody else's marker, outside of the plan.
  CheckReport marker = Run(PictureRendition([](std::vector<uint8_t>* grey, int width) {
    for (int y = 600; y < 660; ++y) {
      for (int x = 200; x < 600; ++x) (*grey)[static_cast<size_t>(y) * width + x] = 30;
    }
    Stamp(grey, width, 220, 610, kSecret, 40, 12);
  }));
  CHECK(StatusOf(marker, "P30-see-through") == CheckStatus::kFail);
  CHECK(StatusOf(Run(PictureRendition()), "P30-see-through") == CheckStatus::kPass);
}

TEST_CASE("S3: what is lost or added outside the boxes") {
  SimplePdf pdf;
  pdf.content = "0 g 70 698.8 160 14 re f";  // all text is gone
  CHECK(StatusOf(Run(pdf.Bytes()), "S3-unchanged-elsewhere") == CheckStatus::kFail);
  std::string added = "BT /F1 30 Tf 1 0 0 1 72 300 Tm (Something else here) Tj ET\n";
  CHECK(StatusOf(Run(CleanRendition(added)), "S3-unchanged-elsewhere") == CheckStatus::kFail);
  VerifyOptions options;  // the stamp that this release carries is no change
  options.bates_prefix = "RECORDS-";
  options.bates_start = 1;
  std::string stamp = "BT /F1 20 Tf 1 0 0 1 300 20 Tm (RECORDS-000001) Tj ET\n";
  CheckReport stamped = RunChecks(CleanOriginal(), CleanRendition(stamp), PlanOf({{kTestBox}}), options);
  INFO(Failures(stamped));
  CHECK(stamped.passed());
}

TEST_CASE("S3: another renderer's grey and another parting of words are no change") {
  auto page = [](const std::string& more) {
    SimplePdf pdf;
    pdf.content = more;
    return pdf.Bytes();
  };
  CheckReport grey =
      RunChecks(page("0.83 g 100 100 300 300 re f"), page("0.79 g 100 100 300 300 re f"), PlanOf({}));
  CHECK(StatusOf(grey, "S3-unchanged-elsewhere") == CheckStatus::kPass);
  auto read = [](int number) -> Result<Page> {
    Page page;
    page.number = number;
    page.width_mpt = 612000;
    page.height_mpt = 792000;
    for (int i = 0; i < 4; ++i) {
      int32_t top = (792 - 714 + i * 40) * kWholeSide / 792;
      page.words.push_back(
          {"abcdef" + std::to_string(i), {110000, top, 300000, top + 20000}, 0, 0, 100, {}, i, i});
    }
    ComposeText(&page);
    return page;
  };
  std::string apart, other;
  for (int i = 0; i < 4; ++i) {  // the end of each word is painted before its start
    int y = 700 - i * 40;
    apart += "BT /F1 14 Tf 1 0 0 1 150 " + std::to_string(y) + " Tm (def" + std::to_string(i) + ") Tj ET ";
    apart += "BT /F1 14 Tf 1 0 0 1 72 " + std::to_string(y) + " Tm (abc) Tj ET ";
    other += "BT /F1 14 Tf 1 0 0 1 72 " + std::to_string(y) + " Tm (xyz) Tj ET ";
  }
  auto status = [&](const std::string& content) {
    return StatusOf(RunChecks(page(content), page(content), PlanOf({}), {}, read), "S3-unchanged-elsewhere");
  };
  CHECK(status(apart) == CheckStatus::kPass);
  CHECK(status(other) == CheckStatus::kFail);
}

TEST_CASE("S4 S5: pages and boxes of the plan") {
  CHECK(StatusOf(RunChecks(CleanOriginal(), CleanRendition(), PlanOf({{kTestBox}}, 2)), "S4-pages") ==
        CheckStatus::kFail);
  SimplePdf wide;
  wide.media_box = "0 0 700 792";
  CHECK(StatusOf(RunChecks(CleanOriginal(), wide.Bytes(), PlanOf({})), "S4-pages") == CheckStatus::kFail);
  Box elsewhere{500000, 500000, 600000, 520000};
  CheckReport absent = RunChecks(CleanOriginal(), CleanRendition(), PlanOf({{kTestBox}, {elsewhere}}));
  CHECK(StatusOf(absent, "S5-box-present") == CheckStatus::kFail);
}

TEST_CASE("P3 S6: a text layer that the picture does not show") {
  CheckReport blank = Run(PictureRendition({}, Text("(nothing stands here) Tj")));
  CHECK(StatusOf(blank, "P3-invisible-text") == CheckStatus::kFail);
  // Over the picture's own words the layer says others.
  std::string other = "BT /F1 14 Tf 1 0 0 1 72 750 Tm (Zqxvwk mmtpor, jjkwq qqx xx qqq) Tj ET\n";
  VerifyOptions options;
  options.ocr_whole_pages = true;
  auto with = [&](const std::string& rendition) {
    return RunChecks(CleanOriginal(), rendition, PlanOf({{kTestBox}}), options);
  };
  CheckReport report = with(PictureRendition({}, other + other + other));
  INFO(Failures(report));
  CHECK(StatusOf(report, "S6-text-layer") == CheckStatus::kFail);
  CHECK(StatusOf(with(PictureRendition()), "S6-text-layer") == CheckStatus::kPass);
}

}  // namespace blackbar
