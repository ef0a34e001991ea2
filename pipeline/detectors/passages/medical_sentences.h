// What a sentence tells of somebody's health by its grammar: a verb of having, being, taking or seeing a
// doctor, and behind it a phrase of which one word at least is medical ("has a triple bypass", "is in rehab
// for heroin", "snorted a blue pill", "sees a counselor for anger"). One look-up a token; linear. Pure; any
// thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindMedicalSentences(const PageView& page, std::vector<Mark>* marks);

}  // namespace blackbar
