// Whether a known name stands where a name would stand, for words that are something else too. Pure; any
// thread.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {

// An ordinary word that is also a name of the roster ("Young", "Grant") counts only where it is written as a
// name: with a capital inside a sentence, or before a verb of people. Tokens i..last.
bool WrittenAsName(const PageView& page, const NameList& names, size_t i, size_t last);
// "Ruby, is your dad there?", "\"Journey didn't\"", "Bill attends": a child's first name that is an ordinary
// word too needs little to be one.
bool StandsAsChild(const PageView& page, size_t i, size_t last);
// What only a person does stands behind the token: "Tev tried".
bool ActsBehind(const PageView& page, size_t token);
// "tell Ast": a word in front that is followed by a person.
bool AskedFor(const PageView& page, size_t token);
// Whether the token is inside an e-mail address or a link, which have their own detector.
bool PartOfAnAddress(const PageView& page, const Token& token);

// A surname that is a place's word behind a first name, with what is said of people: "Mercedes Plaza, 10,".
bool StandsAsPerson(const PageView& page, const NameList& names, const NameForm& name);
// "Graffiti read "Oso"": whether the token stands in quotes behind what tells of writing on a wall.
bool PaintedInQuotes(const PageView& page, size_t token);
// An ordinary word that has its capital from the start of a sentence: "Dawn broke at six."
bool OpensSentence(const PageView& page, const NameList& names, size_t i);
// Behind a label of people: ordinary words written as a name, "Self, Grace".
std::optional<NameForm> OrdinaryName(const PageView& page, const NameList& names, size_t token,
                                     const std::vector<char>& stops);

// Behind a label of other names: any capital words that fill the place, "Mouse", "JD", "Lil Tuck".
std::optional<NameForm> AliasAt(const PageView& page, size_t token, const std::vector<char>& stops);
// "Caldwell, Journey D" behind a label: a surname alone takes the ordinary word that fills the place behind
// its comma as the first name. Whether it did.
bool FurtherGiven(const PageView& page, const std::vector<char>& stops, NameForm* name);

}  // namespace blackbar
