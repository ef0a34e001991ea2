#include "pipeline/detectors/learn.h"

namespace blackbar {

void LearnPeople(const PageView&, const DetectContext&, Roster*) {}

}  // namespace blackbar
