#include "core/result.h"

#include <array>

namespace blackbar {
namespace {

struct CodeRow {
  ErrorCode code;
  const char* name;
  int exit_code;
};

constexpr std::array<CodeRow, 7> kCodes = {{
    {ErrorCode::kInvalidInput, "invalid_input", 3},
    {ErrorCode::kNotFound, "not_found", 3},
    {ErrorCode::kConflict, "conflict", 4},
    {ErrorCode::kRefused, "refused", 4},
    {ErrorCode::kLimitExceeded, "limit_exceeded", 3},
    {ErrorCode::kUnavailable, "unavailable", 5},
    {ErrorCode::kCorrupt, "corrupt", 1},
}};

}  // namespace

const char* ErrorCodeName(ErrorCode code) { return kCodes.at(static_cast<size_t>(code)).name; }

std::optional<ErrorCode> ErrorCodeFromName(const std::string& name) {
  for (const CodeRow& row : kCodes) {
    if (name == row.name) return row.code;
  }
  return std::nullopt;
}

int ExitCodeFor(ErrorCode code) { return kCodes.at(static_cast<size_t>(code)).exit_code; }

}  // namespace blackbar
