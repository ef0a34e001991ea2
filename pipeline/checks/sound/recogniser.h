// The verifier's own ear: a recogniser of English speech that tells the words it hears in a residue. It is
// asked only where a muted place is no silence. PocketSphinx; its model comes with Debian. One thread.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/result.h"

namespace blackbar {

class Ear {
 public:
  static Result<std::unique_ptr<Ear>> Make();  // an Error where the model is not installed
  ~Ear();
  // The words that it hears in these samples.
  Result<std::set<std::string>> Words(const std::vector<float>& samples, int rate);

 private:
  struct State;
  explicit Ear(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Where the models lie: the sandbox must let them be read.
inline constexpr const char* kEarModels = "/usr/share/pocketsphinx/model/en-us";

}  // namespace blackbar
