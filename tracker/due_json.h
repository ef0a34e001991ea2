// `blackbar due --json`: one question about a deadline in, the date with its reasons out. Stateless, reads
// only the profiles. The keys are in docs/formats.md, "Due dates".
#pragma once

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

// {"jurisdiction","rule","input":{...}} -> {"due","status","because":[...], ...}. An unknown key is refused,
// since a misspelt one would give a wrong date.
Result<Json> DueJson(const Json& untrusted_question);

}  // namespace blackbar
