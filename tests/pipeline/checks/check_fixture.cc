#include "tests/pipeline/checks/check_fixture.h"

#include <fmt/format.h>

#include "tests/pipeline/pdf_builder.h"

namespace blackbar {
namespace {

constexpr const char* kText =
    "BT /F1 14 Tf 1 0 0 1 72 750 Tm (Incident report, page one of one) Tj ET\n"
    "BT /F1 10 Tf 1 0 0 1 300 730 Tm (These words stay on the page) Tj ET\n";
// kTestBox in points from below.
constexpr const char* kBoxPath = "0 g 70 698.8 160 14 re f\n";

}  // namespace

UnattestedPlan PlanOf(const std::vector<PlannedBox>& boxes, int pages) {
  Json redactions = Json::array(), sizes = Json::array();
  int number = 0;
  for (const PlannedBox& planned : boxes) {
    redactions.push_back({{"n", ++number},
                          {"region", RegionToJson(PageArea{planned.page, planned.box, false})},
                          {"targets", {BoxToJson(planned.box)}},
                          {"kind", ""},
                          {"exemptions", {"552(b)(6)"}},
                          {"label", planned.label},
                          {"decisions", Json::array()}});
  }
  for (int page = 1; page <= pages; ++page) {
    sizes.push_back({{"page", page}, {"width_mpt", 612000}, {"height_mpt", 792000}});
  }
  Json plan = {{"schema", "blackbar-plan-1"},
               {"source", std::string(64, '0')},
               {"medium", "pdf"},
               {"jurisdiction", "us-fed"},
               {"box_width", "tight"},
               {"unscreened", false},
               {"pages", sizes},
               {"redactions", redactions}};
  Result<UnattestedPlan> made = UnattestedPlan::FromBytes(DumpJson(plan));
  BB_CHECK(made.has_value());
  return *made;
}

CheckReport RunChecks(std::string_view original, std::string_view rendition, const UnattestedPlan& plan,
                      const VerifyOptions& options, std::function<Result<Page>(int)> pages) {
  VerifyInput input;
  input.original = original;
  input.rendition = rendition;
  input.plan = &plan.content();
  input.options = options;
  input.pages = std::move(pages);
  return Verify(input);
}

const CheckResult& Of(const CheckReport& report, std::string_view id) {
  for (const CheckResult& result : report.results) {
    if (result.id == id) return result;
  }
  BB_CHECK(false);
  return report.results.front();
}

std::string Failures(const CheckReport& report) {
  std::string text;
  for (const CheckResult& result : report.results) {
    if (result.status != CheckStatus::kFail) continue;
    text += result.id + ":";
    for (const Evidence& item : result.evidence) text += fmt::format(" [{}: {}]", item.place, item.what);
    text += "\n";
  }
  return text;
}

std::string CleanOriginal(const std::string& under_box) {
  SimplePdf pdf;
  pdf.content = kText + fmt::format("BT /F1 11 Tf 1 0 0 1 72 702 Tm ({}) Tj ET\n", under_box);
  return pdf.Bytes();
}

std::string CleanRendition(const std::string& more_content) {
  SimplePdf pdf;
  pdf.content = std::string(kText) + kBoxPath + more_content;
  return pdf.Bytes();
}

std::string PictureRendition(const std::function<void(std::vector<uint8_t>*, int)>& change,
                             const std::string& more_content, bool colour) {
  std::string clean = CleanRendition();
  Result<std::unique_ptr<MupdfFile>> file = MupdfFile::Open(clean, "");
  BB_CHECK(file.has_value());
  Result<Raster> picture =
      (*file)->Render(1, 150, kWholePage, colour ? MupdfFile::Draw::kColour : MupdfFile::Draw::kGrey);
  BB_CHECK(picture.has_value());
  if (change) change(&picture->pixels, picture->width);
  SimplePdf pdf;
  int image = pdf.builder.AddStream(
      fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /Device{} "
                  "/BitsPerComponent 8 /Filter /FlateDecode",
                  picture->width, picture->height, colour ? "RGB" : "Gray"),
      Deflated({reinterpret_cast<const char*>(picture->pixels.data()), picture->pixels.size()}));
  pdf.resources = "/XObject << /Im0 " + Ref(image) + " >>";
  pdf.content = "q 612 0 0 792 0 0 cm /Im0 Do Q\n3 Tr " + std::string(kText) + more_content;
  return pdf.Bytes();
}

}  // namespace blackbar
