// The role a sentence gives a name: "the suspect, later identified as", "arrested", "Quist, the victim's
// mother", "(V1)", a badge behind it, an officer's wife. Works on the sightings of one page, in order of
// place. Also whether the words around call the person a child. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

void ReadRoles(const PageView& page, const DetectContext& context, std::vector<NameSighting>* sightings);

// The role of what a person is called: "victim", "parent" for a mother, ...; empty for any other word.
std::string_view RoleOfNoun(const WordKey& word);
// Words that make the person they name a child: son, niece, student, toddler...
bool IsChildNoun(const WordKey& lower);
// "adult son", "grown daughter": whether the word in front of a child noun takes it back.
bool TakesChildBack(const WordKey& lower);

}  // namespace blackbar
