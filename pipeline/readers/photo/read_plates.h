// Plates that are none: the plate finders go by letters on a light ground, and a card or a sign is that too.
// Where OCR has surely read what stands there and it is no plate's number, the text detectors have searched
// it already, and a proposal would only tire the reviewer. Pure.
#pragma once

#include "core/page.h"

namespace blackbar {

// Takes such marks off the page. A plate that nobody could read stays.
void DropPlatesOfText(Page* page);

}  // namespace blackbar
