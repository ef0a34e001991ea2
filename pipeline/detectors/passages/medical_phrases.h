// Medical facts by the words they are made of: "a fractured left orbital", "chest pains for two days",
// "asthma, diabetes and a bad heart", "sertraline 50 mg". Reads each token once; linear. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindMedicalPhrases(const PageView& page, std::vector<Mark>* marks);

// Marks of medical facts are widened to the article in front and to the "and" between two of them, so that
// what is covered reads as one fact; a question's word before its answer ("Pregnant?") is no fact. `marks`
// from `first` on.
void JoinMedicalMarks(const PageView& page, size_t first, std::vector<Mark>* marks);

}  // namespace blackbar
