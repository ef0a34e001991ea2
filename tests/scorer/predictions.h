// What a program found, read from lines as `blackbar detect --jsonl` writes them, so that any detector can be
// scored by the one scorer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/scorer/scorer.h"

namespace blackbar {

using Predictions = std::map<std::string, std::vector<ScoredSpan>>;  // by document

Result<Predictions> ReadPredictions(const std::string& file);

}  // namespace blackbar
