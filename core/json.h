// JSON for everything that is stored, signed or handed to another process. nlohmann/json behind the two
// functions that matter: parse without exceptions, and dump canonically. This header is the one third-party
// header that other headers may use; it is precompiled (cmake/Blackbar.cmake).
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/result.h"

namespace blackbar {

using Json = nlohmann::json;  // object keys are kept sorted, which makes a dump canonical

// Parses one document. `where` names its source in the error, which quotes nothing of the text.
// Nesting deeper than 200 is refused (a hostile child could overflow the stack).
Result<Json> ParseJson(std::string_view text, const std::string& where);

// Canonical bytes: sorted keys, no spaces, UTF-8 (invalid bytes become U+FFFD), so that equal values have
// equal digests. Anything that is hashed or signed must hold integers only.
std::string DumpJson(const Json& value);
// The same with two spaces of indentation, for files that people read.
std::string DumpJsonPretty(const Json& value);

// A member of an object by name and type; the error says which member of `where` is missing or of another
// type. Use these, not [] or at(), on anything that came from outside.
Result<std::string> JsonString(const Json& object, const char* key, const std::string& where);
Result<int64_t> JsonInt(const Json& object, const char* key, const std::string& where);
Result<bool> JsonBool(const Json& object, const char* key, const std::string& where);
Result<const Json*> JsonArray(const Json& object, const char* key, const std::string& where);
Result<const Json*> JsonObject(const Json& object, const char* key, const std::string& where);

}  // namespace blackbar
