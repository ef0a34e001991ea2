// Runs a fuzz target without a fuzzing engine: over every file of its corpus, and over mutations of them from
// a fixed seed, so that a run is repeatable. With clang the same targets link against libFuzzer instead.
//   fuzz_x [MUTATIONS] FILE|FOLDER...
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<std::string> Load(const std::vector<std::string>& paths) {
  std::vector<std::string> inputs = {""};
  auto add = [&](const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (bytes.str().size() <= (1 << 20)) inputs.push_back(bytes.str());
  };
  for (const std::string& path : paths) {
    if (!fs::is_directory(path)) {
      add(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) add(entry.path());
    }
  }
  return inputs;
}

std::string Mutate(std::string bytes, std::mt19937& random) {
  for (int changes = 1 + static_cast<int>(random() % 8); changes > 0; --changes) {
    size_t at = bytes.empty() ? 0 : random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes.insert(at, 1, static_cast<char>(random()));
        break;
      case 1:
        if (!bytes.empty()) bytes[at] = static_cast<char>(random());
        break;
      case 2:
        bytes.erase(at, random() % 16);
        break;
      default:
        bytes.insert(at, bytes.substr(at, random() % 64));
    }
  }
  return bytes;
}

void Run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  int mutations = 2000;
  if (!arguments.empty() && arguments[0].find_first_not_of("0123456789") == std::string::npos) {
    mutations = std::atoi(arguments[0].c_str());
    arguments.erase(arguments.begin());
  }
  std::vector<std::string> inputs = Load(arguments);
  for (const std::string& input : inputs) Run(input);
  std::mt19937 random(20260302);
  for (int i = 0; i < mutations; ++i) Run(Mutate(inputs[random() % inputs.size()], random));
  std::cout << inputs.size() << " inputs and " << mutations << " mutations\n";
  return 0;
}
