#include "tests/pipeline/recording/spoken_sound.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/result.h"

namespace blackbar {
namespace {

constexpr int kRate = 16'000;

std::vector<int16_t> SamplesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const size_t data = bytes.find("data");
  BB_CHECK(data != bytes.npos);
  std::vector<int16_t> samples((bytes.size() - data - 8) / 2);
  std::memcpy(samples.data(), bytes.data() + data + 8, samples.size() * 2);
  return samples;
}

void Put32(std::string* out, uint32_t value) {
  for (int i = 0; i < 4; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

void WriteWave(const std::vector<int16_t>& samples, const std::string& path) {
  std::string bytes = "RIFF";
  const auto size = static_cast<uint32_t>(samples.size() * 2);
  Put32(&bytes, 36 + size);
  bytes += "WAVEfmt ";
  Put32(&bytes, 16);
  Put32(&bytes, 1 | 1 << 16);  // PCM, one channel
  Put32(&bytes, kRate);
  Put32(&bytes, kRate * 2);
  Put32(&bytes, 2 | 16 << 16);
  bytes += "data";
  Put32(&bytes, size);
  bytes.append(reinterpret_cast<const char*>(samples.data()), size);
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

bool RunTool(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), environ) != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

SpokenTruth WriteSpeech(const std::vector<std::string>& phrases, const std::string& folder,
                        const std::string& path) {
  SpokenTruth truth;
  std::vector<int16_t> all(kRate / 2);
  for (const std::string& phrase : phrases) {
    const std::string part = folder + "/phrase.wav";
    BB_CHECK(RunTool({"flite", "-voice", "slt", "-t", phrase, "-o", part}));
    const std::vector<int16_t> samples = SamplesOf(part);
    const auto loud = [](int16_t s) { return std::abs(int{s}) > 400; };
    const auto first = std::find_if(samples.begin(), samples.end(), loud) - samples.begin();
    const auto last = samples.rend() - std::find_if(samples.rbegin(), samples.rend(), loud);
    const auto at = static_cast<int64_t>(all.size());
    truth.words.push_back(phrase);
    truth.times.emplace_back((at + first) * 1'000'000 / kRate, (at + last) * 1'000'000 / kRate);
    all.insert(all.end(), samples.begin(), samples.end());
    all.resize(all.size() + kRate / 2);
  }
  WriteWave(all, path);
  truth.duration_us = static_cast<int64_t>(all.size()) * 1'000'000 / kRate;
  return truth;
}

}  // namespace blackbar
