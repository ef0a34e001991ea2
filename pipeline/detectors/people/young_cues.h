// What says that somebody is a child without giving an age: a grade, "freshman at ... High School", "attends
// ... Elementary". Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

// Adds a sighting with `cue` for each.
void FindYoungCues(const PageView& page, std::vector<AgeSighting>* ages);
// "a 12-year-old Jeep", "the dog, about 5 years old": whether the age from token i up to the byte is no
// person's.
bool AgeOfAThing(const PageView& page, size_t i, size_t end);

// "he 14 feet away": whether what stands behind the number at token i counts it.
bool CountsThings(const PageView& page, size_t i);
// "1st" to "12th", "first" to "twelfth", kindergarten, preschool.
bool IsGradeWord(const WordKey& lower);
// "(3) Date of birth": whether the figure in brackets at token i numbers its line.
bool NumbersALine(const PageView& page, size_t i);
// "How old are you?" and, in the next turn, "Ten.", "A. I'm ten", "00:49  A  9".
bool AnswersHowOld(const PageView& page, size_t i);
// Whether the line wishes a happy birthday in front of token i.
bool SaysBirthday(const PageView& page, size_t i);

}  // namespace blackbar
