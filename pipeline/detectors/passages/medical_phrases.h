// Medical facts by the words they are made of: "a fractured left orbital", "chest pains for two days",
// "asthma, diabetes and a bad heart", "sertraline 50 mg". Reads each token once; linear. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindMedicalPhrases(const PageView& page, std::vector<Mark>* marks);

// Marks of medical facts are widened to the article in front and to the "and" between two of them, so that
// what is covered reads as one fact. A question's word before its answer ("Pregnant?"), the words of a label
// and of a form's heading are no facts. `marks` from `first` on.
void JoinMedicalMarks(const PageView& page, const std::vector<LabelHit>& labels, size_t first,
                      std::vector<Mark>* marks);

// Answers of forms about somebody's health that stand behind a question: "Asthma  Yes - uses Advair",
// "6. Allergies?   [X] Y [ ] N  sulfa", "Suicide attempts overdose in 2021".
void FindHealthAnswers(const PageView& page, std::vector<Mark>* marks);

}  // namespace blackbar
