// Secret codes wherever a sentence puts them: "the keypad code per the source is 7110", "LOBBY DOOR 99959*",
// "Is there a gate code?" with "pound seven seven oh two" in the answer. From a word for a code or a lock the
// words are walked to the first number that a lock would take; numbers that other words claim are passed
// over. Stateless; any thread; linear (a walk of bounded length a word for a code).
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindCodeTalk(const PageView& page, std::vector<Mark>* marks);

// "Penal Code 1203", "zip code 83201", "offense code 2308": codes that open nothing.
bool CodeOfLaw(const PageView& page, const Token& before, const Token& token);

}  // namespace blackbar
