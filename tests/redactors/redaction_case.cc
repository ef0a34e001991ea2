#include "tests/redactors/redaction_case.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/catch.h"

namespace blackbar {
namespace {

std::string ReadAll(int fd) {
  std::string bytes;
  char buffer[65536];
  lseek(fd, 0, SEEK_SET);
  for (ssize_t n; (n = read(fd, buffer, sizeof buffer)) > 0;) bytes.append(buffer, n);
  return bytes;
}

}  // namespace

RedactionCase::RedactionCase(std::string pdf) : original(std::move(pdf)), planned_source_(original) {
  ProbedPdf probe(original);
  for (int page = 1; page <= probe.pages(); ++page) pages.push_back(probe.Words(page));
}

void RedactionCase::Cut(const std::string& word, const std::string& label) {
  bool found = false;
  for (const Page& page : pages) {
    for (const Word& w : page.words) {
      if (w.text != word) continue;
      found = true;
      boxes_.push_back(
          {page.number,
           ClampToPage({w.box.left - 1500, w.box.top - 1000, w.box.right + 1500, w.box.bottom + 1000}),
           label});
    }
  }
  REQUIRE(found);
}

void RedactionCase::CutBox(int page, const Box& box, const std::string& label) {
  boxes_.push_back({page, box, label});
}

Rendered RedactionCase::Run() const {
  Json plan_pages = Json::array(), redactions = Json::array();
  for (const Page& page : pages) {
    plan_pages.push_back({{"page", page.number},
                          {"width_mpt", page.width_mpt},
                          {"height_mpt", page_height_mpt != 0 ? page_height_mpt : page.height_mpt}});
  }
  for (const Planned& box : boxes_) {
    redactions.push_back({{"n", redactions.size() + 1},
                          {"region", RegionToJson(PageArea{box.page, box.box})},
                          {"targets", Json::array()},
                          {"kind", ""},
                          {"exemptions", {"x"}},
                          {"label", box.label},
                          {"decisions", Json::array()}});
  }
  Json json = {{"schema", "blackbar-plan-1"},  {"source", Sha256(planned_source_).Hex()},
               {"medium", MediumName(medium)}, {"jurisdiction", "us-fed"},
               {"box_width", "tight"},         {"unscreened", false},
               {"pages", plan_pages},          {"redactions", redactions}};
  Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(DumpJson(json));
  REQUIRE(plan.has_value());
  RedactInput input{original, "", plan->content(),
                    [&](int page) -> Result<Page> { return pages.at(page - 1); }};
  int fd = memfd_create("rendition", 0);
  REQUIRE(fd >= 0);
  Rendered out;
  Result<RedactReport> report = RedactorFor(medium)->Redact(input, options, fd);
  if (report) {
    out.report = *report;
  } else {
    out.error = report.error().message;
  }
  out.bytes = ReadAll(fd);
  close(fd);
  return out;
}

void RedactionCase::CheckPixels(const std::string& output) const {
  constexpr int kDpi = 150;
  ProbedPdf before(original), after(output);
  Look(output);
  for (const Page& page : pages) {
    Raster a = before.Pixels(page.number, kDpi), b = after.Pixels(page.number, kDpi);
    REQUIRE(a.width == b.width);
    REQUIRE(a.height == b.height);
    std::vector<PixelRect> rects;
    for (const Planned& box : boxes_)
      if (box.page == page.number) rects.push_back(ToPixels(box.box, a.width, a.height));
    // Means of 6 by 6 pixels: the two renderings place edges differently by up to a pixel.
    int64_t off = 0, dark = 0, inside = 0;
    for (int y = 0; y + 6 <= a.height; y += 6) {
      for (int x = 0; x + 6 <= a.width; x += 6) {
        bool in = false, near = false;
        for (const PixelRect& r : rects) {
          in |= x > r.left && x + 6 < r.right && y > r.top && y + 6 < r.bottom;
          near |= x + 8 >= r.left && x < r.right + 2 && y + 8 >= r.top && y < r.bottom + 2;
        }
        int mean_a = 0, mean_b = 0;
        for (int k = 0; k < 36; ++k) {
          for (int c = 0; c < 3; ++c) {
            mean_a += a.at(x + k % 6, y + k / 6)[c];
            mean_b += b.at(x + k % 6, y + k / 6)[c];
          }
        }
        if (in) {
          ++inside;
          dark += mean_b / 108 < 128;
        } else if (!near) {
          off += std::abs(mean_a - mean_b) / 108 > 48;
        }
      }
    }
    CHECK(off <= 12);
    CHECK(dark * 10 >= inside * 6);  // the label is white
  }
}

void RedactionCase::Look(const std::string& output) const {
  const char* folder = std::getenv("BLACKBAR_TEST_PICTURES");
  if (folder == nullptr) return;
  static int count = 0;
  std::string stem = std::string(folder) + "/" + std::to_string(++count);
  ProbedPdf(original).SavePng(1, 100, stem + "-before.png");
  ProbedPdf(output).SavePng(1, 100, stem + "-after.png");
}

}  // namespace blackbar
