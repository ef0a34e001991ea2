// Evidence that a word is a person's name where neither a label nor the lists say so, or that what the lists
// take for a name is a place. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/detectors/people/name_cues.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

// A word no list calls ordinary, and what only a person does behind it: "Tadashi sold it".
bool ActsAlone(const PageView& page, const NameList& names, size_t token);
// "(PAUL, dad)": a first name, and what the person is to someone.
bool KinBehind(const PageView& page, const NameList& names, size_t token);
// "HER EX SEASON PARRISH": an ordinary word in front of a surname, behind what the person is to someone.
bool SurnameBehindKin(const PageView& page, const NameList& names, size_t token);
// "his wife Temperance", "roommate Chance": the noun in front of an ordinary word in capitals.
std::optional<NameCue> KinBefore(const PageView& page, const NameList& names, size_t token);
// Whether an ordinary word that a cue calls a name is written as one: "known only as Tank."
bool CanBeCalled(const PageView& page, size_t token);
// goes by "Peanut", everyone calls "Big Mike", "Dub" Castle, "Juice" sold: a name in quotes that begins here.
std::optional<NameForm> QuotedName(const PageView& page, const NameList& names, size_t token);
// First names that open the lines of a chat or a transcript: "Blaze: u up", "Melody: no".
std::vector<size_t> SpeakersByName(const PageView& page, const NameList& names,
                                   const std::vector<char>& stops);
// "my wife", "Quist's son": a label that is a relative of someone, in prose.
bool Possessed(const PageView& page, const LabelHit& hit);
// "Faith Thistlewood has worked": a sentence below a table, no value of its column.
bool ProseBegins(const PageView& page, const std::optional<NameForm>& name);
// A word in capitals that is no part of a name, here either: "Rabbi".
bool IsNeverCapital(const PageView& page, const NameList& names, size_t token);
// Whether the sentence has spoken of a person before the token: "a man known as Tank", not "a lot".
bool SaidOfPerson(const PageView& page, size_t token);
// The name that this one token is.
NameForm OneWord(const PageView& page, size_t token);
// "El Paso", "Port Havelock", "in Pecos Mesa", "CITY: Punta".
bool StandsAsPlace(const PageView& page, const NameForm& name);
// "M. Salter", where the surname is on no list.
bool InitialAndSurname(const PageView& page, const NameList& names, const NameForm& name);
// Callings outside of the agency: "teacher", "counselor", "dr". Their names are people's, not officials'.
bool IsPrivateCalling(std::string_view label);

}  // namespace blackbar
