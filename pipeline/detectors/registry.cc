#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/lists/terms.h"
#include "pipeline/detectors/lists/user_pattern.h"
#include "pipeline/detectors/passages/passages.h"
#include "pipeline/detectors/people/people.h"
#include "pipeline/detectors/structure/labelled.h"
#include "pipeline/detectors/structure/wrapped.h"
#include "pipeline/detectors/tagger/passage_tags.h"
#include "pipeline/detectors/tagger/tagger_detector.h"
#include "pipeline/detectors/values/cued_values.h"
#include "pipeline/detectors/values/near_values.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/places.h"
#include "pipeline/detectors/values/public_values.h"
#include "pipeline/detectors/values/spoken.h"

namespace blackbar {

const std::vector<std::unique_ptr<Detector>>& AllDetectors() {
  static const auto* detectors = [] {
    auto* list = new std::vector<std::unique_ptr<Detector>>;
    list->push_back(MakeLabelledDetector());
    list->push_back(MakeNumbersDetector());
    list->push_back(MakeCuedValuesDetector());
    list->push_back(MakeSpokenDetector());
    list->push_back(MakeWrappedDetector());
    list->push_back(MakePeopleDetector());
    list->push_back(MakeAgesDetector());
    list->push_back(MakePlacesDetector());
    list->push_back(MakePassagesDetector());
    list->push_back(MakeTaggerDetector());
    list->push_back(MakePatternsDetector());
    list->push_back(MakeNearValuesDetector());
    list->push_back(MakePublicValuesDetector());
    list->push_back(MakeTermsDetector());
    list->push_back(MakePassageTaggerDetector());  // takes what all others leave
    return list;
  }();
  return *detectors;
}

}  // namespace blackbar
