#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/labelled.h"
#include "pipeline/detectors/numbers.h"

namespace blackbar {

const std::vector<std::unique_ptr<Detector>>& AllDetectors() {
  static const auto* detectors = [] {
    auto* list = new std::vector<std::unique_ptr<Detector>>;
    list->push_back(MakeLabelledDetector());
    list->push_back(MakeNumbersDetector());
    return list;
  }();
  return *detectors;
}

}  // namespace blackbar
