// Words that name a place open to the public: an address right behind one stays readable. Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// Whose address stays: the word that names the place stands right before the number.
bool IsPublicPlaceWord(const WordKey& word);

}  // namespace blackbar
