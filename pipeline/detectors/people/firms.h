// Names of firms and institutions by their form: a family name that goes on with a trade or with Inc, and
// where such a name ends. A firm named like its owner is none of the people of a record, and the telephone
// beside it is the firm's. Pure; any thread.
#pragma once

#include <cstddef>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// "Hargrove [Towing]", "Lopez [Tire Shop]", "Allen Wayne [Ltd]": the words behind the token make the name
// that ends with it a firm's.
bool FirmGoesOn(const PageView& page, size_t last);

// Inc, Ltd, Towing, Roofing...: no part of a person's name.
bool IsFirmWord(const WordKey& word);

// "Law Offices of [Dana Whitfield]", "Nails by [Annie]": the words in front do.
bool FirmLeads(const PageView& page, size_t first);

// "Granite Mutual Insurance", "State Crime Laboratory", "Wendy's": a name of a firm or an institution ends
// with the token. `homes`: also one that people live in.
bool FirmEndsAt(const PageView& page, size_t last, bool homes);

// "JOHN SMITH [STORE] MANAGER": somebody of the firm, whose trade is the token, and not the firm.
bool StaffOfFirm(const PageView& page, size_t trade);

// "2-Adam-14", "Adam-12", "Two-Adam-Nine": the word is of a unit's call sign.
bool InCallSign(const PageView& page, size_t first, size_t last);

}  // namespace blackbar
