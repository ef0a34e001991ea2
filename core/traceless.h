// The rule for what leaves a record's own tables (job payloads, audit details, log lines): ids, digests,
// counts and short code words, never text of a record or a person's data. Checked by form, so a slip is
// refused where it happens. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

// An id, a digest, a lower-case word such as "plan.locked" or "us-fed:b6" (it begins with a letter, has at
// most 40 characters of a-z 0-9 _ . - and no run of seven digits), or several of these and small numbers
// joined by ':'.
bool IsTraceless(std::string_view text);

// kInvalidInput, naming the member and never its value, unless `object` is an object whose members are named
// by lower-case words and hold whole numbers, true or false, null, traceless texts, or lists and objects of
// these.
Result<void> RequireTraceless(const Json& object, const std::string& where);

}  // namespace blackbar
