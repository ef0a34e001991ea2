// How a request and its dates are printed.
#pragma once

#include "cli/command.h"
#include "tracker/request.h"

namespace blackbar {

Result<int> PrintRequest(Commands& commands, Office& office, const Request& request);

}  // namespace blackbar
