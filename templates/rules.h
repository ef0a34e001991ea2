// Turns a profile's facts into the typed rules that timelines are computed from. Inner header of templates/:
// others read them from Profile.
#pragma once

#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "templates/jurisdiction.h"

namespace blackbar {

// Fills deadlines, extensions, tolls, appeals, holidays and observed from profile.facts. An error names the
// fact.
Result<void> ParseRules(Profile& profile);

Result<std::vector<std::string>> Strings(const Json& object, const char* key, const std::string& where);
std::string StringOr(const Json& object, const char* key,
                     const std::string& other);  // null counts as missing

}  // namespace blackbar
