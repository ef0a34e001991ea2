// Street addresses with unit, city and ZIP, post boxes, schools (a juvenile's school is found, a school as a
// mere place stays), grades; and what stays: block addresses.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakePlacesDetector();

// The end of a street address that begins at this byte; 0: none.
size_t StreetAddressEnd(std::string_view text, size_t at);
// Whether the number is the house number of a business named just before it: "Miller & Sons Hardware, 51
// ...".
bool BehindBusiness(const PageView& page, size_t number);
// Schools that a label ties to a juvenile.
void LearnSchools(const PageView& page, const DetectContext& context, KnownValues* known);

}  // namespace blackbar
