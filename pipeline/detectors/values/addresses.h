// Street addresses, post boxes and rural routes (address_forms.h), by their form, by a label, or by words
// that say somebody lives there; and what stays: block addresses, crossings, the addresses of agencies and
// businesses.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindAddresses(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);
// The end of a street address that begins at this byte; 0: none.
size_t StreetAddressEnd(std::string_view text, size_t at);
// Whether the number is the house number of a business or public place named just before it: "Miller & Sons
// Hardware, 51 ...".
bool BehindBusiness(const PageView& page, size_t number);

}  // namespace blackbar
