// Runs the built blackbar as a user's shell would, and keeps what it said.
#pragma once

#include <string>
#include <vector>

#include "core/json.h"

namespace blackbar {

struct Ran {
  int exit_code = -1;
  std::string out, err;
  Json json() const;  // of the first line of `out`; null when it is none
};

// `input` goes to its standard input. Arguments are passed as they are, without a shell.
Ran RunBlackbar(const std::vector<std::string>& arguments, const std::string& input = "");

}  // namespace blackbar
