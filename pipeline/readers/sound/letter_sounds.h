// How an English word that no dictionary has may sound, as CMU phones: letter by letter with the common
// pairs, and digits by their names. Rough: good enough to find a spoken name in a recording, not to speak it.
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

// "kowalczyk" gives "K AO W AE L CH IH K"; "" where nothing can be said. Lower case letters, digits, '.
std::string SoundsOf(std::string_view word);

}  // namespace blackbar
