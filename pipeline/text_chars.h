// Where characters of a plain text record stand on its pages. A script names them by code points into the
// text as it is in the file ({"chars":[from,to]}); pages hold words. The two are matched character by
// character, and where they do not match nothing is guessed.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/region.h"

namespace blackbar {

// Replaces every PageChars of page 0 in `regions` by PageChars of real pages. `bytes` is the original.
// invalid_input when the place cannot be matched: draw a box instead.
Result<void> PlaceTextChars(std::string_view bytes, int pages, const std::function<Result<Page>(int)>& page,
                            std::vector<Region>* regions);

// The same for an e-mail, whose pages do not follow the file character by character: the place's own
// characters are looked for on the pages, with the rest of their line where they occur more than once. What
// is not there exactly once is refused.
Result<void> PlaceMailChars(std::string_view bytes, int pages, const std::function<Result<Page>(int)>& page,
                            std::vector<Region>* regions);

}  // namespace blackbar
