// Words and phrases that say whose a telephone or an address is: a desk's, a business's, an agency's that
// gives its own. Pure; any thread.
#pragma once

#include <string_view>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// A number near behind it is the desk's.
bool NamesDesk(const WordKey& word);
// Of a firm or an institution, and not of towns and homes.
bool NamesBusiness(const WordKey& word);
// The words in front of a value, in lower case.
bool GivesOwn(std::string_view lower);
// Of an address, in lower case: only public buildings stand on the street.
bool PublicStreet(std::string_view lower);

}  // namespace blackbar
