// Where a trained model reads passages of health, of criminal history, of gangs: phrases that no table of
// words can list ("kept sedated on a ventilator", "did thirty months fed time"). A mark's score is the
// model's probability; where a rule has marked, the rule's mark stands. Any thread.
#pragma once

#include <memory>
#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/tagger/name_tags.h"
#include "pipeline/detectors/tagger/tagger_model.h"

namespace blackbar {

// In order of place, none overlapping; `what` as in passage_features.h.
std::vector<TaggedName> FindPassages(const PageView& page, const NameList& names, const TaggerModel& model);

std::unique_ptr<Detector> MakePassageTaggerDetector();

}  // namespace blackbar
