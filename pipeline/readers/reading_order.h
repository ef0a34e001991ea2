// The order in which a person reads a page: columns of running text one after the other, everything else
// (forms, tables) row by row from the left. Pure; any thread.
#pragma once

#include "core/page.h"

namespace blackbar {

// Sorts page->words by their lines and renumbers lines and blocks. Words of one line stay together, in their
// order; a block whose lines are torn apart becomes several.
void PutInReadingOrder(Page* page);

}  // namespace blackbar
