#include "tests/scorer/predictions.h"

#include <fstream>

namespace blackbar {

Result<Predictions> ReadPredictions(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::kInvalidInput, "cannot be opened", file};
  Predictions predictions;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    std::string where = file + ":" + std::to_string(++number);
    Json item = TRY(ParseJson(line, where));
    std::vector<ScoredSpan>& spans = predictions[TRY(JsonString(item, "id", where))];
    for (const Json& found : *TRY(JsonArray(item, "spans", where))) {
      spans.push_back({found.value("start", int64_t{0}), found.value("end", int64_t{0}),
                       TRY(JsonString(found, "kind", where)), found.value("role", ""),
                       found.value("score", 0.0), false, ""});
    }
  }
  return predictions;
}

}  // namespace blackbar
