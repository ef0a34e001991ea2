// What the audit collects about one page or one document, with caps, so that no input makes it endless.
// A value; one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"

namespace blackbar {

struct AuditNotes {
  std::vector<HiddenText> hidden;
  std::vector<Warning> warnings;
  bool cut = false;  // a cap was reached

  // Blank texts are left out; so is one that says the same in the same channel and place.
  void Hide(const char* channel, std::string place, std::string text, std::optional<Box> box = std::nullopt);
  void Warn(const char* code, std::string message, std::optional<Region> region = std::nullopt);

 private:
  size_t bytes_ = 0;
};

// What a person would read of XML, XHTML or XMP: text between tags, with `attributes` also their values.
std::string PlainOfMarkup(std::string_view markup, bool attributes);

// The runs of at least six printable characters in bytes of any kind.
std::string PrintableRuns(std::string_view bytes);

// One word for one thing, many: "1 place", "3 places".
std::string Count(size_t n, const char* thing);

}  // namespace blackbar
