// Whether the words around a name say that it is a child's: "a girl named Anahi", "mother of Corwin",
// "released Teo to his parents", "Aoife (4th)", "cited as a juvenile". Pure; any thread.
#pragma once

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

bool SaidToBeChild(const PageView& page, const DetectContext& context, const NameSighting& name);
// "my", "his", "her"...
bool IsOwner(const WordKey& word);

}  // namespace blackbar
