// Scans of drawn sheets as offices have them: a resolution, a skew, and what scanners and fax machines do.
// The same damage of the same sheet gives the same pixels.
#pragma once

#include <string>
#include <vector>

#include "pipeline/readers/picture.h"
#include "tests/pipeline/scans/scan_sheet.h"

namespace blackbar {

struct ScanDamage {
  double dpi = 300, dpi_down = 0;  // 0: the same
  double degrees = 0;              // clockwise
  int quarter_turns = 0;           // clockwise, of the finished scan
  double ink = 0, paper = 255;     // grey levels
  double shade = 0;                // how much darker the paper is at the right edge
  int blur = 0;                    // radius in pixels
  int grain = 0;                   // noise: most grey levels up or down
  int specks = 0;                  // pixels of a thousand that are black or white at random
  int jpeg = 0;                    // quality; 0: none
  int bilevel = 0;                 // threshold; 0: grey
};

// What is marked, where it stands in the scan as displayed.
struct PlacedText {
  std::string text, kind;
  Box box;
};

struct DamagedScan {
  Picture picture;  // grey, the whole page
  PageInches size;
  std::vector<PlacedText> marked;
};

DamagedScan Damage(const Sheet& sheet, const ScanDamage& damage);

struct NamedDamage {
  const char* name;
  ScanDamage damage;
};
const std::vector<NamedDamage>& AllDamages();

}  // namespace blackbar
