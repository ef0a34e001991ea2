// Police pages for OCR tests, drawn as vectors with the place of every string that matters: a narrative, a
// boxed form, a table and a short note. All people in them are made up from syllables. The same number gives
// the same page.
#pragma once

#include <functional>
#include <string>
#include <vector>

typedef struct _cairo cairo_t;

namespace blackbar {

inline constexpr double kSheetWide = 612, kSheetHigh = 792;  // points

struct MarkedText {
  std::string text;
  std::string kind;                                 // PERSON, SSN, PHONE, DATE, ADDRESS, OLN, TEXT
  double left = 0, top = 0, right = 0, bottom = 0;  // points, around the drawn line of letters
};

enum class SheetLook { kNarrative, kForm, kTable, kNote };  // a note: a few lines of small print on top

struct Sheet {
  std::vector<MarkedText> marked;
  std::function<void(cairo_t*)> draw;  // in points
};

Sheet MakeSheet(SheetLook look, unsigned number);

}  // namespace blackbar
