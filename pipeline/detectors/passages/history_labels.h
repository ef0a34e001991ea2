// Answers of forms and remarks of logs about earlier offences: "PRIORS: 2019 neglect", "Probation? yes,
// 2020 tampering", "III: 1 CONVICTION DV", "MIS/PRIOR ESCAPE". Linear. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindHistoryAnswers(const PageView& page, std::vector<Mark>* marks);

// Whether a form's answer tells of an offence, a conviction or supervision: not "none", "unknown", a name.
bool TellsHistory(std::string_view value);

}  // namespace blackbar
