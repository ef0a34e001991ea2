// The forms a person's name takes on paper: First M. Last, LAST, FIRST M, LAST/FIRST, De La Cruz, O'Brien,
// hyphenated, with Jr. Reads one name at a token; who says that a name stands there (a label, a title, a
// list) is in sightings.h. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {

struct NameForm {
  size_t first = 0, last = 0;         // tokens
  size_t begin = 0, end = 0;          // bytes, with a final initial's dot
  std::string family, given, middle;  // lower case; may be empty
  std::string called;                 // a name in quotes within: Robert "Tee" Quist
  int parts = 0;
  bool comma = false;  // family name first
};

// Classes of words around a name, in lower case.
bool IsBusinessWord(const WordKey& lower);     // inc, market, school, hospital, police...
bool IsStreetWord(const WordKey& lower);       // st, avenue, way...
bool IsShortSurname(const WordKey& lower);     // "So", "An": small words elsewhere
bool IsNeverName(const WordKey& lower);        // months, days, states, pronouns, codes
bool IsLogCode(const WordKey& lower);          // ro, chk, adv...: in capitals, of logs
bool IsNameParticle(std::string_view lower);   // de, la, van, von...
bool IsPlaceholderName(const NameForm& name);  // Jane Doe, Unknown

// A token that can be part of a name: capital, letters only, and not only an ordinary word.
bool CanBeName(const PageView& page, const NameList& names, size_t token);

// The longest name that begins at this token, trusting that one does. `stops` has a mark for every token that
// begins a label.
std::optional<NameForm> NameAt(const PageView& page, const NameList& names, size_t token,
                               const std::vector<char>& stops);

// The name that these tokens are, in either order.
NameForm NameOfTokens(const PageView& page, size_t first, size_t last);

// Whether the name is part of something that stays: a business, street, school, hospital, city.
// A labelled name is trusted: "Victim: Anna Lane" is a person.
// Of one that is `known`, its own words do not count.
bool NamesAThing(const PageView& page, const NameForm& name, bool trusted, bool known = false);

}  // namespace blackbar
