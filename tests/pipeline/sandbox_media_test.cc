// The libraries that decode records work under the sandbox: fonts are found, OCR has its language data,
// threads run.
#include <cairo-pdf.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/json.h"
#include "pipeline/sandbox/run_child.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

cairo_status_t Append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string PageByCairo() {
  std::string pdf;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(Append, &pdf, 612, 792);
  cairo_t* cr = cairo_create(surface);
  cairo_select_font_face(cr, "serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, 24);
  cairo_move_to(cr, 72, 100);
  cairo_show_text(cr, "Incident report of the harbor patrol");
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  return pdf;
}

// Names a font that the file does not carry, so that the child must find one on the system.
std::string PageWithStandardFont() {
  const std::string content = "BT /F1 24 Tf 72 692 Td (Incident report of the harbor patrol) Tj ET";
  std::string pdf =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
      "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
      "4 0 obj<</Length " +
      std::to_string(content.size()) + ">>stream\n" + content +
      "\nendstream endobj\n"
      "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n";
  return pdf;
}

Json AllAnswers(const std::string& pdf) {
  const int fd = memfd_create("page", MFD_CLOEXEC);
  REQUIRE(write(fd, pdf.data(), pdf.size()) == static_cast<ssize_t>(pdf.size()));
  ChildSpec spec;
  spec.program = "media_probe";
  spec.input_fds = {fd};
  Json all = Json::object();
  spec.on_line = [&all](std::string_view untrusted_line) -> Result<void> {
    all.update(TRY(ParseJson(untrusted_line, "media_probe")));
    return {};
  };
  const Result<ChildOutcome> outcome = RunChild(spec);
  close(fd);
  INFO((outcome ? std::string("good") : outcome.error().message));
  REQUIRE(outcome);
  return all;
}

void CheckPage(const std::string& pdf) {
  const Json answers = AllAnswers(pdf);
  const std::string words = "Incident report of the harbor patrol";
  CHECK_THAT(answers.value("poppler_text", ""), Catch::Contains(words));
  CHECK(answers.value("dark_pixels", 0) > 1000);
  REQUIRE(answers.contains("ocr_text"));
  for (const Json& text : answers["ocr_text"]) CHECK_THAT(text.get<std::string>(), Catch::Contains(words));
  CHECK_THAT(answers.value("mupdf_text", ""), Catch::Contains(words));
}

}  // namespace

TEST_CASE("rendering, OCR in two threads, rebuilding and a second engine work under the sandbox") {
  CheckPage(PageByCairo());
}

TEST_CASE("a font that the file does not carry is found on the system under the sandbox") {
  CheckPage(PageWithStandardFont());
}
