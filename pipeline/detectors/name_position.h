// Whether a known name stands where a name would stand, for words that are something else too. Pure; any
// thread.
#pragma once

#include "pipeline/detectors/names_list.h"
#include "pipeline/detectors/page_view.h"

namespace blackbar {

// An ordinary word that is also a name of the roster ("Young", "Grant") counts only where it is written as a
// name: with a capital inside a sentence, or before a verb of people. Tokens i..last.
bool WrittenAsName(const PageView& page, const NameList& names, size_t i, size_t last);
// Whether the token is inside an e-mail address or a link, which have their own detector.
bool PartOfAnAddress(const PageView& page, const Token& token);

}  // namespace blackbar
