// What in a page's own words and lines shows that a telephone or an address is the office's: the phrase in
// front of it ("questions:", "send a check to"), the office's mail beside it, the head or foot of a form, the
// line under an officer's name and badge. Strong enough to be believed at every place where the same value
// stands again. Pure; any thread; offsets are bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

class KnownValues;

// Whether words and lines around the value say that it is the office's. `phone`: or else an address.
bool OfOffice(const PageView& page, size_t begin, size_t end, bool phone);

// office_lines.cc: a desk's or a line's number that everybody may know, by the sentence in front of it; not
// when somebody's own telephone is named nearer.
bool DeskInSentence(const PageView& page, size_t begin);

// Only commas, line ends, a word for a telephone or the office's mail stand between the two places: what is
// true of one of them is true of the other.
bool SameContact(const PageView& page, size_t end, size_t begin);

// Telephones and addresses that OfOffice knows, for the whole record.
void LearnOfficeValues(const PageView& page, KnownValues* known);

}  // namespace blackbar
