// Common short forms of given names: "Bob" for Robert, "Peggy" for Margaret. A table of our own; names of one
// row may stand for one another. Constant data; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

// Every other name that may stand for this one (lower case); empty when the table does not know it.
std::vector<std::string_view> ShortFormsOf(std::string_view given);
// Whether one of the two may stand for the other; equal names do.
bool SameGivenName(std::string_view a, std::string_view b);

}  // namespace blackbar
