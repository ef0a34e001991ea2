#include "tests/pipeline/checks/check_fixture.h"

#include <cairo.h>
#include <fmt/format.h>

#include <cmath>

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

namespace {

std::string AsPicture(const std::function<void(std::vector<uint8_t>*, int)>& change, const std::string& layer,
                      bool colour) {
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
  pdf.content = "q 612 0 0 792 0 0 cm /Im0 Do Q\n3 Tr " + layer;
  return pdf.Bytes();
}

}  // namespace

std::string PictureRendition(const std::function<void(std::vector<uint8_t>*, int)>& change,
                             const std::string& more_content, bool colour) {
  return AsPicture(change, std::string(kText) + more_content, colour);
}

std::string BlankRendition(const std::function<void(std::vector<uint8_t>*, int)>& change,
                           const std::string& layer) {
  return AsPicture(change, layer, false);
}

void StampLabel(std::vector<uint8_t>* grey, int width, const std::string& text, int points) {
  constexpr double kScale = 150 / 72.0, kLine = 1.17, kAscent = 0.93;
  constexpr int kLeft = 145, kTop = 165, kRight = 480, kBottom = 195;  // pixels that kTestBox touches
  int high = static_cast<int>(std::lround(points * kScale * kLine));
  double size = high / kLine;
  const int rows = static_cast<int>(grey->size()) / width;
  std::vector<uint8_t> mask(static_cast<size_t>(cairo_format_stride_for_width(CAIRO_FORMAT_A8, width)) *
                            rows);
  int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, width);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(mask.data(), CAIRO_FORMAT_A8, width, rows, stride);
  cairo_t* cr = cairo_create(surface);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_select_font_face(cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, size);
  cairo_set_font_options(cr, options);
  cairo_font_options_destroy(options);
  cairo_text_extents_t extents;
  cairo_text_extents(cr, text.c_str(), &extents);
  int wide = static_cast<int>(std::ceil(extents.x_advance)) + 2;
  int left = kLeft + (kRight - kLeft - wide) / 2, top = kTop + (kBottom - kTop - high) / 2;
  cairo_move_to(cr, left + 1, top + kAscent * size);
  cairo_show_text(cr, text.c_str());
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < width; ++x) {
      uint8_t& pixel = (*grey)[static_cast<size_t>(y) * width + x];
      pixel = std::max(pixel, mask[static_cast<size_t>(y) * stride + x]);
    }
  }
}

}  // namespace blackbar
