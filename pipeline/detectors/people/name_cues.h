// Words in front of a name that say one follows, where no label does: "keyholder", "V is", "my name's",
// "identified as", "subscribed to". Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

struct NameCue {
  std::string_view role;  // of core/kinds.h, or empty
  bool sure = false;      // even a single word behind it is a name
  bool any = false;       // even an ordinary word is: "known only as Tank"
  std::string_view source;
};

// What stands right in front of this token, if it is a cue.
std::optional<NameCue> CueBefore(const PageView& page, size_t token);

}  // namespace blackbar
