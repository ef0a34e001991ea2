// One redaction from a made-up original to the rendition's bytes, without an office: an unattested plan with
// boxes over words.
#pragma once

#include <string>
#include <vector>

#include "core/region.h"
#include "redactors/redactor.h"
#include "tests/redactors/pdf_probe.h"

namespace blackbar {

struct Rendered {
  std::string bytes;
  std::string error;  // empty: done
  RedactReport report;
};

class RedactionCase {
 public:
  explicit RedactionCase(std::string pdf);

  // Plans a box over the word (all occurrences), a little larger than its ink.
  void Cut(const std::string& word, const std::string& label);
  void CutBox(int page, const Box& box, const std::string& label);
  Rendered Run() const;
  // Boxes black but for the label, the rest of each cut page like the original's rendering within tolerance.
  void CheckPixels(const std::string& output) const;
  // Saves page 1 before and after where BLACKBAR_TEST_PICTURES says: for looking at by eye.
  void Look(const std::string& output) const;

  std::string original;
  Medium medium = Medium::kPdf;
  RedactOptions options;
  int64_t page_height_mpt = 0;  // 0: the page's own
  std::vector<Page> pages;      // as a reader would give them; a test may change them

 private:
  struct Planned {
    int page;
    Box box;
    std::string label;
  };
  std::string planned_source_;
  std::vector<Planned> boxes_;
};

}  // namespace blackbar
