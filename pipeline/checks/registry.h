// The list of checks. A check looks at each page during the sweep, or at the file, or at both.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "pipeline/checks/subject.h"

namespace blackbar {

struct CheckRow {
  const char* id;     // as in docs/checks.md
  const char* title;  // one line for a person
  Result<void> (*on_page)(PageView& page, CheckSubject& subject, CheckVerdict* out);
  Result<void> (*on_file)(CheckSubject& subject, CheckVerdict* out);
};

std::span<const CheckRow> CheckRows();
// The same as Check objects, in the order of the list. They live as long as the program.
const std::vector<std::unique_ptr<Check>>& Checks();

}  // namespace blackbar
