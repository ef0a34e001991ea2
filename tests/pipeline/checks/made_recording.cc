#include "tests/pipeline/checks/made_recording.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <sstream>

#include "core/lock.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

std::string Number(uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
  return out;
}

void Run(const std::string& command) {
  INFO(command);
  REQUIRE(std::system(command.c_str()) == 0);
}

}  // namespace

void MadeSound::Silence(double from, double to, int channel) {
  for (int64_t n = At(from); n < std::min(At(to), length()); ++n) {
    for (int c = 0; c < channels; ++c) {
      if (channel < 0 || c == channel) samples[static_cast<size_t>(n * channels + c)] = 0;
    }
  }
}

void MadeSound::Tone(double from, double to, double mixed_with) {
  for (int64_t n = At(from); n < std::min(At(to), length()); ++n) {
    const double tone = 3276.7 * std::sin(2 * std::numbers::pi * 1000 * static_cast<double>(n) / rate);
    for (int c = 0; c < channels; ++c) {
      int16_t& sample = samples[static_cast<size_t>(n * channels + c)];
      sample = static_cast<int16_t>(std::lround(tone + mixed_with * sample));
    }
  }
}

void MadeSound::CutOut(double from, double to) {
  samples.erase(samples.begin() + At(from) * channels, samples.begin() + At(to) * channels);
}

std::string Wav(const MadeSound& sound) {
  const auto size = static_cast<uint32_t>(sound.samples.size() * 2);
  const auto channels = static_cast<uint32_t>(sound.channels), rate = static_cast<uint32_t>(sound.rate);
  return "RIFF" + Number(36 + size, 4) + "WAVEfmt " + Number(16, 4) + Number(1, 2) + Number(channels, 2) +
         Number(rate, 4) + Number(rate * channels * 2, 4) + Number(channels * 2, 2) + Number(16, 2) + "data" +
         Number(size, 4) + std::string(reinterpret_cast<const char*>(sound.samples.data()), size);
}

MadeFiles::MadeFiles() {
  std::string pattern = (std::filesystem::temp_directory_path() / "blackbar-made-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
}

MadeFiles::~MadeFiles() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string MadeFiles::Write(const std::string& name, const std::string& bytes) const {
  std::ofstream(Path(name), std::ios::binary) << bytes;
  return Path(name);
}

std::string MadeFiles::Read(const std::string& name) const {
  std::ifstream file(Path(name), std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string MadeFiles::Ffmpeg(const std::string& arguments) const {
  Run("cd '" + folder_ + "' && ffmpeg -nostdin -hide_banner -loglevel error -y " + arguments);
  return Read(arguments.substr(arguments.rfind(' ') + 1));
}

MadeSound MadeFiles::Speech(const std::string& text) const {
  Run(fmt::format("flite -voice slt -t '{}' '{}'", text, Path("speech.wav")));
  const std::string wav =
      Ffmpeg("-i speech.wav -ar 16000 -ac 1 -c:a pcm_s16le -bitexact -map_metadata -1 plain.wav");
  MadeSound sound;
  sound.samples.resize((wav.size() - 44) / 2);
  std::memcpy(sound.samples.data(), wav.data() + 44, sound.samples.size() * 2);
  return sound;
}

PlanContent PlanFor(Medium medium, const std::string& original, int64_t duration_us,
                    const std::vector<Region>& regions, const MediaChoice& media) {
  LockInput lock;
  lock.source = Sha256(original);
  lock.medium = medium;
  lock.jurisdiction = "us-id";
  lock.codes = {{"74-124", "74-124"}};
  lock.duration_us = duration_us;
  lock.media = media;
  for (const Region& region : regions) {
    DecisionInput decision;
    decision.id = DecisionId("d" + std::to_string(lock.decisions.size()));
    decision.regions = {region};
    decision.exemptions = {"74-124"};
    decision.by = "rev";
    lock.decisions.push_back(MakeDecision(decision, lock.codes, {0, duration_us}).value());
  }
  const Result<UnattestedPlan> plan = LockUnattested(lock);
  INFO((plan ? "" : plan.error().message));
  REQUIRE(plan.has_value());
  return plan->content();
}

}  // namespace blackbar
