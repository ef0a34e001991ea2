// What single tokens can be in a name though they are something else elsewhere: months, states, ordinary
// words, halves of a first name, a name in quotes. Reads names for name_form.h. Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {

// "April Dixon", "June Frost": a month that is a first name in front of a surname.
bool MonthAsGiven(const PageView& page, const NameList& names, size_t i);
// "Pa Kou Her": no state, which has two capitals.
bool StateAsGiven(const PageView& page, const NameList& names, size_t i);
// "Soo-Yun So": behind a first name, closing the name.
bool ShortSurnameAt(const PageView& page, const NameList& names, size_t i);
// "Rosetta Wallet": an ordinary word behind the first name at `first`.
bool OrdinarySurnameAt(const PageView& page, const NameList& names, size_t first, size_t i);
// "Wilbur Two Strike": the token of the second of two ordinary words, or 0.
size_t OrdinaryPairAt(const PageView& page, const NameList& names, size_t first, size_t i);
// "Hyun-woo": the second half of a first name in lower case.
bool LowerHalfAt(const PageView& page, const NameList& names, size_t i);
// Robert "Tee" Quist: the token of the surname behind a name in quotes, or 0.
size_t BehindQuotes(const PageView& page, const NameList& names, size_t i);
// "H/F" behind a name.
bool IsRaceAndSex(const PageView& page, size_t i);

}  // namespace blackbar
