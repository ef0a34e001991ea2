// What is damaged, absurd or not what it says ends in one line, and never in a file with something unmuted.
#include <random>

#include "tests/catch.h"
#include "tests/redactors/made_sound.h"

namespace blackbar {
namespace {

constexpr int64_t kSecond = 1'000'000;

SoundPlan Planned(int64_t duration_us) {
  SoundPlan plan{{TimeSpan{1 * kSecond, 2 * kSecond}}};
  plan.duration_us = duration_us;
  return plan;
}

std::string Refusal(const std::string& bytes, int64_t duration_us = 3 * kSecond) {
  const TreatedSound treated = Treat(bytes, Planned(duration_us));
  CHECK(treated.bytes.empty());
  CHECK(treated.error.find('\n') == std::string::npos);
  CHECK_FALSE(treated.error.find(kSecretTag) != std::string::npos);
  return treated.error;
}

void SetNumber(std::string* bytes, size_t at, uint32_t value, int length) {
  for (int i = 0; i < length; ++i) (*bytes)[at + i] = static_cast<char>(value >> (8 * i) & 0xff);
}

}  // namespace

TEST_CASE("what is no recording is refused in one line") {
  CHECK(Refusal("") != "");
  CHECK(Refusal("RIFF") != "");
  CHECK(Refusal(std::string("\x89PNG\r\n\x1a\n", 8) + std::string(2000, 'x')) != "");
  CHECK(Refusal("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n") != "");
  CHECK(Refusal("ffconcat version 1.0\nfile /etc/passwd\n") != "");
  CHECK(Refusal(std::string(100'000, '\0')) != "");
}

TEST_CASE("a truncated recording is not taken for the one that was read") {
  for (const SoundSpec& spec : {SoundSpec{}, SoundSpec{"flac", "flac"}, SoundSpec{"mp3", "libmp3lame"},
                                SoundSpec{"ogg", "libopus", 48000}}) {
    INFO(spec.container);
    const std::string whole = MakeSound(spec);
    const std::string half = whole.substr(0, whole.size() / 2);
    CHECK(Refusal(half).find("read the record again") != std::string::npos);
    // Read again, it is a shorter recording.
    const TreatedSound treated = Treat(half, {{TimeSpan{300'000, 900'000}}});
    CHECK(treated.error == "");
    CHECK(Hear(treated.bytes).Peak(0.4, 0.8) < 2e-3);
  }
  const std::string m4a = MakeSound({"ipod", "aac"});
  CHECK(Refusal(m4a.substr(0, m4a.size() / 2)) != "");  // its index stood at the end
}

TEST_CASE("a track without samples is no recording") {
  CHECK(Refusal(MakeWavWithChunks("")) != "");
  CHECK(Refusal("#!AMR\n") != "");
}

TEST_CASE("absurd rates and channels are refused") {
  const std::string wav = MakeSound({});
  const size_t format = wav.find("fmt ") + 8;
  for (const uint32_t rate : {0u, 1u, 3'999u, 10'000'000u, 0xffffffffu}) {
    INFO(rate);
    std::string bytes = wav;
    SetNumber(&bytes, format + 4, rate, 4);
    CHECK(Refusal(bytes) != "");
  }
  for (const uint32_t channels : {0u, 33u, 0xffffu}) {
    INFO(channels);
    std::string bytes = wav;
    SetNumber(&bytes, format + 2, channels, 2);
    CHECK(Refusal(bytes) != "");
  }
}

TEST_CASE("a plan for another file or another length is refused") {
  const std::string wav = MakeSound({});
  CHECK(Refusal(wav, 4 * kSecond).find("not as long") != std::string::npos);
  Json json = PlanJson(wav, Planned(3 * kSecond));
  UnattestedPlan plan = UnattestedPlan::FromBytes(DumpJson(json)).value();
  const std::string other = MakeSound({"wav", "pcm_s16le", 44100, 1});
  const RedactInput input{other, "", plan.content(), {}};
  CHECK(RedactorFor(Medium::kAudio)->Redact(input, {}, -1).error().message == "the plan is for another file");
}

TEST_CASE("damaged bytes end in an error or in a muted recording") {
  std::minstd_rand random(7);
  for (const SoundSpec& spec :
       {SoundSpec{"ipod", "aac", 44100, 2, 2.5}, SoundSpec{"mp3", "libmp3lame", 44100, 2, 2.5},
        SoundSpec{"ogg", "libopus", 48000, 2, 2.5}, SoundSpec{"flac", "flac", 44100, 2, 2.5},
        SoundSpec{"asf", "wmav2", 44100, 2, 2.5}}) {
    const std::string whole = MakeSound(spec);
    int made = 0;
    for (int round = 0; round < 12; ++round) {
      std::string bytes = whole;
      for (int i = 0; i < 1 + round; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
      const TreatedSound treated = Treat(bytes, {{TimeSpan{500'000, 1'000'000}}});
      if (treated.error != "") continue;
      ++made;
      CHECK(Hear(treated.bytes).Peak(0.6, 0.9) < 2e-3);
    }
    INFO(spec.container << ": " << made << " of 12 readable");
    CHECK(made > 0);
  }
}

}  // namespace blackbar
