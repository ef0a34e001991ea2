// DetectSettings as JSON: `blackbar detect --settings FILE`, and what an office stores. Keys in
// docs/formats.md, "Detection settings". Errors name the key and the entry's number, never its text.
#pragma once

#include <string>

#include "core/json.h"
#include "pipeline/detectors/detect_settings.h"

namespace blackbar {

// Adds what `untrusted` says to `settings`. An unknown key is an error: a misspelt list protects nobody.
Result<void> ReadDetectSettings(const Json& untrusted, const std::string& where, DetectSettings* settings);

// One entry of a list, for those who keep entries one by one.
Result<Term> ReadTerm(const Json& untrusted, const std::string& where);
Result<ProtectedPerson> ReadProtectedPerson(const Json& untrusted, const std::string& where);
Result<UserPattern> ReadUserPattern(const Json& untrusted, const std::string& where);
Json TermToJson(const Term& term);
Json ProtectedPersonToJson(const ProtectedPerson& person);
Json UserPatternToJson(const UserPattern& pattern);
// Refuses a kind that is none, and a score that is not from 0 to 1.
Result<void> CheckThreshold(const std::string& kind, double score, const std::string& where);
// Refuses what cannot be switched off.
Result<void> CheckDetectorName(const std::string& name, const std::string& where);

}  // namespace blackbar
