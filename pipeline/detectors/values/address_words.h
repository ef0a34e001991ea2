// Words around addresses: what says in a cell that there is none, whose address a label announces, which
// words make a number no house number, and where a new label ends a value. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

// "same as V1", "unknown", "none", "Dep. J. Chen #670", "Location Code: 20": no address at all.
bool SaysNoAddress(std::string_view value);
// "BUS ADDRESS", "Address of business", "Employer address", "Court address": not where somebody lives.
bool NamesWorkplace(const PageView& page, const LabelHit& hit);
// A sentence under a label's column is no address: many words in small letters.
bool ReadsAsProse(std::string_view value);
// "victim address", "home address": of a person, not of the office that wrote the page.
bool NamesHome(std::string_view label);
// A word that makes a number before it a count, a year or a time: "3 males", "2014 Honda", "1900 hours".
bool CountsThings(const WordKey& word);
bool IsVehicleMake(const WordKey& word);
// "14 Elm St Apt 3", "51 Depot St #4": a home in a house of several.
bool HasUnit(std::string_view value);
// Where a sentence ends an address that a label announces: "14 Elm St. The caller". The size when none does.
size_t SentenceEnd(std::string_view value);
// Where a label that stands first in its line or cell ends a value that ran on into it; `end` when none does.
size_t EndAtLabel(const PageView& page, const std::vector<LabelHit>& labels, size_t begin, size_t end);

}  // namespace blackbar
