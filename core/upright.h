// Which way the text of a page runs. A scan may lie on its side or on its head, and a print may have its text
// turned; who goes by places (above, left of, the same row) must look at the page upright. Pure; any thread.
#pragma once

#include "core/page.h"

namespace blackbar {

// Quarter turns clockwise that make most of the page's text upright: 0 to 3. Words of a line must stand in
// their order. Only OCR's words may stand on their head: in a text layer such a line runs from right to left.
int TurnsToUpright(const Page& page);

// A place on the page after quarter turns clockwise. Turning by 4 - turns gives it back.
Box Turned(const Box& box, int turns);

}  // namespace blackbar
