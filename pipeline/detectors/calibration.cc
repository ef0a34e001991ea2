#include "pipeline/detectors/calibration.h"

#include <optional>

namespace blackbar {
namespace {

std::optional<double> Lookup(std::string_view detector, std::string_view kind, double raw) {
  std::optional<double> score;
  for (const CalibrationRow& row : CalibrationTable()) {
    if (row.detector != detector || row.kind != kind) continue;
    // Below the first row its value holds too: nothing was seen there.
    if (!score || raw + 1e-9 >= row.from) score = row.right;
  }
  return score;
}

}  // namespace

double CalibratedScore(std::string_view detector, std::string_view kind, double raw) {
  if (auto score = Lookup(detector, kind, raw)) return *score;
  return Lookup(detector, "", raw).value_or(raw);
}

}  // namespace blackbar
