// What a score means: of findings with a score near 0.9, nine in ten are right. Each detector gives its marks
// a raw score in its own scale, which is good enough to settle overlaps; this table, fitted on the tuning set
// of tests/corpus by scripts/calibrate-scores, turns it into the share that was right there. Pure; any
// thread.
#pragma once

#include <span>
#include <string_view>

#include "pipeline/detectors/detector.h"

namespace blackbar {

// The scores of one detector for one kind ("" for all its other kinds): the raw score `from` and above (up to
// the next row of the same pair) means `right`. Rows of a pair stand together, in order of `from`.
struct CalibrationRow {
  std::string_view detector, kind;
  double from = 0, right = 0;
};

// calibration_table.cc, written by scripts/calibrate-scores.
std::span<const CalibrationRow> CalibrationTable();

// The raw score itself for a detector that the table doesn't know.
double CalibratedScore(std::string_view detector, std::string_view kind, double raw);

}  // namespace blackbar
