#include "pipeline/detectors/calibration.h"

#include <set>

#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("the table of scores: rising within a pair, pairs together, shares") {
  std::string_view detector, kind;
  double from = 0, right = 0;
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const CalibrationRow& row : CalibrationTable()) {
    bool same = row.detector == detector && row.kind == kind;
    INFO(row.detector << " " << row.kind << " " << row.from);
    if (!same) CHECK(seen.emplace(row.detector, row.kind).second);
    if (same) {
      CHECK(row.from > from);
      CHECK(row.right >= right);
    }
    CHECK(row.right > 0);
    CHECK(row.right < 1);
    detector = row.detector, kind = row.kind, from = row.from, right = row.right;
  }
  CHECK(!seen.empty());
}

TEST_CASE("a raw score means the row at or below it") {
  const CalibrationRow& first = CalibrationTable().front();
  CHECK(CalibratedScore(first.detector, first.kind, first.from) == first.right);
  CHECK(CalibratedScore(first.detector, first.kind, 0) == first.right);
  CHECK(CalibratedScore("no such detector", "PERSON", 0.42) == 0.42);
}

}  // namespace
}  // namespace blackbar
