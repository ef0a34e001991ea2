// How sure two or one capital words are a person's name when no label says so: by the lists of names, by what
// stands behind (a verb of people, an age), by how it is written. Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/name_verbs.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {

// Of a name of two parts or more; 0: no name.
double ScoreOfName(const PageView& page, const NameList& names, const NameForm& name);
// Of one word that the lists have among the first names; 0: no name.
double ScoreOfFirstName(const PageView& page, const NameList& names, const NameForm& name);

bool IsNameContext(const WordKey& lower);       // with, told, arrested, victim...: words before a name
bool IsTownAndFirstName(const WordKey& lower);  // Paris, Austin, Georgia: places as often as people

}  // namespace blackbar
