// How the checks of a medium that is no PDF are run: a table of rows over one subject. A row that could not
// run has failed. Header only; the tables stand in picture/, sound/ and film/.
#pragma once

#include <span>

#include "pipeline/checks/subject.h"

namespace blackbar {

template <class Subject>
struct MediaRow {
  const char* id;
  const char* title;
  Result<void> (*run)(Subject& subject, CheckVerdict* out);
};

template <class Subject>
CheckReport RunRows(std::span<const MediaRow<Subject>> rows, Subject& subject) {
  CheckReport report;
  for (const MediaRow<Subject>& row : rows) {
    CheckVerdict verdict;
    const Result<void> ran = row.run(subject, &verdict);
    if (!ran) {
      verdict.Applies();
      verdict.Fail(ran.error().where.empty() ? "file" : ran.error().where,
                   "the check could not run: " + ran.error().message);
    }
    report.results.push_back(verdict.ToResult(row.id, row.title));
  }
  return report;
}

}  // namespace blackbar
