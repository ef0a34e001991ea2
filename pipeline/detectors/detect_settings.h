// What an office and a request ask of the detectors: their lists, patterns, thresholds, and the profile's age
// limit. Values; a pattern that is here is a good one (user_pattern.h). The same as JSON: settings_json.h.
// Protected people and the request's terms are personal data: they go into no log and no error.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/detectors/lists/user_pattern.h"

namespace blackbar {

// A text or a name that the clerk typed for the request.
struct Term {
  enum class As {
    kAuto,    // a name where it reads as one, else a text
    kPerson,  // a name: found in every later form
    kText     // found as it stands
  };
  std::string text;
  As as = As::kAuto;

  Term(std::string typed, As reads_as = As::kAuto) : text(std::move(typed)), as(reads_as) {}  // NOLINT
  Term(const char* typed) : text(typed) {}  // NOLINT: implicit, so that a list of texts is a list of terms
};

// Somebody whose name, addresses and telephones go wherever they stand: address confidentiality, undercover.
struct ProtectedPerson {
  std::string name;  // "Marla Quist" or "Quist, Marla"
  std::vector<std::string> addresses, phones;
};

struct DetectSettings {
  std::string jurisdiction;                       // code, for the record only
  int juvenile_below = 18;                        // the profile's age limit
  std::vector<Term> deny;                         // of the request: found everywhere
  std::vector<std::string> allow;                 // the office's own phones, addresses, domains: never found
  std::vector<ProtectedPerson> protected_people;  // of the office
  std::vector<UserPattern> patterns;              // of the office
  std::map<std::string, double> thresholds;       // kind -> a finding with a lower score is not proposed
  std::set<std::string> off;                      // names of detectors that take no part
  bool tagger = true;                             // the trained name tagger, when the program has its model
  std::function<std::string(std::string_view kind, std::string_view role)> exemption;  // may be empty
  bool raw_scores = false;  // the detectors' own scale, for fitting calibration.h
};

// Names of detectors that may be switched off; the lists' own may not.
const std::vector<std::string>& OptionalDetectors();

}  // namespace blackbar
