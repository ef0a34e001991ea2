#include "redactors/audio_redactor.h"

#include <algorithm>
#include <cmath>

#include "redactors/av/media_frame.h"
#include "tests/catch.h"
#include "tests/redactors/made_sound.h"

namespace blackbar {
namespace {

constexpr int64_t kSecond = 1'000'000;

struct Case {
  const char* name;
  SoundSpec made;
  const char* container;  // that comes out, and codec
  const char* codec;
  double silent;    // largest value 50 ms inside a muted place
  double distance;  // largest mean difference outside of it; 0: identical
};

// Bounds as documented in docs/media-audio.md.
const Case kCases[] = {
    {"wav", {}, "wav", "pcm_s16le", 0, 0},
    {"wav 24", {"wav", "pcm_s24le", 48000}, "wav", "pcm_s24le", 0, 0},
    {"wav float", {"wav", "pcm_f32le", 48000, 1}, "wav", "pcm_f32le", 0, 0},
    {"wav 8", {"wav", "pcm_u8", 8000, 1}, "wav", "pcm_u8", 0, 0},
    {"wav mu-law", {"wav", "pcm_mulaw", 8000, 1}, "wav", "pcm_s16le", 0, 0},
    {"wav of six channels", {"wav", "pcm_s16le", 48000, 6}, "wav", "pcm_s16le", 0, 0},
    {"flac", {"flac", "flac"}, "wav", "pcm_s16le", 0, 0},
    {"flac 24", {"flac", "flac", 96000, 1, 3, 1, 24}, "wav", "pcm_s24le", 0, 0},
    {"alac 24", {"ipod", "alac"}, "wav", "pcm_s24le", 0, 0},
    {"mp3", {"mp3", "libmp3lame", 44100, 2, 3, 1, 128'000}, "mp3", "mp3", 1e-4, 0.03},
    {"mp3 of a telephone", {"mp3", "libmp3lame", 16000, 1, 3, 1, 32'000}, "mp3", "mp3", 1e-4, 0.05},
    {"m4a", {"ipod", "aac", 44100, 2, 3, 1, 128'000}, "mov,mp4,m4a,3gp,3g2,mj2", "aac", 1e-4, 0.03},
    {"m4a of a telephone", {"ipod", "aac", 8000, 1}, "mov,mp4,m4a,3gp,3g2,mj2", "aac", 1e-4, 0.05},
    {"aac", {"adts", "aac", 48000, 1, 3, 1, 96'000}, "mov,mp4,m4a,3gp,3g2,mj2", "aac", 1e-4, 0.05},
    {"opus", {"ogg", "libopus", 48000, 2, 3, 1, 96'000}, "ogg", "opus", 2e-3, 0.05},
    {"vorbis", {"ogg", "libvorbis"}, "mov,mp4,m4a,3gp,3g2,mj2", "aac", 1e-4, 0.05},
    {"wma", {"asf", "wmav2", 44100, 2, 3, 1, 128'000}, "mov,mp4,m4a,3gp,3g2,mj2", "aac", 1e-4, 0.05},
};

// Mean difference outside of [from, to) of the source, with room for a codec's window at the edges.
double DistanceOutside(const HeardSound& a, const HeardSound& b, double from, double to, double room) {
  double sum = 0;
  size_t count = 0;
  const size_t n = std::min(a.samples(), b.samples());
  for (size_t c = 0; c < a.channels.size(); ++c) {
    for (size_t i = 0; i < n; ++i) {
      const double t = static_cast<double>(i) / a.rate;
      if (t > from - room && t < to + room) continue;
      sum += std::fabs(a.channels[c][i] - b.channels[c][i]);
      ++count;
    }
  }
  return sum / static_cast<double>(count);
}

bool Mentions(const std::string& bytes, const std::string& text) { return bytes.find(text) != bytes.npos; }

}  // namespace

TEST_CASE("what is muted is silent on every channel, the rest stays, and nothing else is in the file") {
  for (const Case& c : kCases) {
    INFO(c.name);
    const std::string original = MakeSound(c.made);
    const HeardSound before = Hear(original);
    REQUIRE(before.Peak(1.3, 1.7) > 0.1);
    const TreatedSound treated = Treat(original, {{TimeSpan{1 * kSecond, 2 * kSecond}}});
    REQUIRE(treated.error == "");
    const HeardSound after = Hear(treated.bytes);
    CHECK(after.container == c.container);
    CHECK(after.codecs == std::vector<std::string>{c.codec});
    CHECK(after.rate == before.rate);
    REQUIRE(after.channels.size() == before.channels.size());
    CHECK(after.Peak(1.05, 1.95) <= c.silent);
    const bool exact = c.distance == 0;
    CHECK(DistanceOutside(before, after, 1, 2, exact ? 2.0 / before.rate : 0.05) <= c.distance);
    // Decoders play the last frame of AAC to its end; the container says where the sound ends.
    const int64_t longer = after.us() - before.us();
    CHECK(longer >= 0);
    CHECK(longer <= (c.codec == std::string("aac") ? 1024 * kSecond / after.rate : 0));
    CHECK(after.Peak(static_cast<double>(before.us()) / kSecond + 0.002, 9) < 0.02);
    CHECK_FALSE(Mentions(treated.bytes, kSecretTag));
    CHECK(std::llabs(treated.report.muted_us - kSecond) <= 300);
    CHECK(treated.report.pages.empty());
    CHECK(Treat(original, {{TimeSpan{1 * kSecond, 2 * kSecond}}}).bytes == treated.bytes);
  }
}

TEST_CASE("a muted time takes every sample it touches, to the sample, and the neighbours stay") {
  const std::string original = MakeSound({});
  const HeardSound before = Hear(original);
  const HeardSound after = Hear(Treat(original, {{TimeSpan{1'000'010, 1'500'001}}}).bytes);
  const size_t from = 44100, to = 66151;  // floor and ceiling of the times
  for (size_t c = 0; c < 2; ++c) {
    CHECK(
        std::equal(before.channels[c].begin(), before.channels[c].begin() + from, after.channels[c].begin()));
    CHECK(std::all_of(after.channels[c].begin() + from, after.channels[c].begin() + to,
                      [](double value) { return value == 0; }));
    CHECK(std::equal(before.channels[c].begin() + to, before.channels[c].end(),
                     after.channels[c].begin() + to));
  }
}

TEST_CASE("the tone is one sine of 1 kHz on every channel, not mixed with what was there") {
  SoundPlan plan{{TimeSpan{1 * kSecond, 2 * kSecond}, TimeSpan{2'400'000, 2'600'000}}};
  plan.media.audio = AudioFill::kTone;
  const HeardSound heard = Hear(Treat(MakeSound({}), plan).bytes);
  for (const auto& [from, to] : {std::pair<size_t, size_t>{44100, 88200}, {105840, 114660}}) {
    for (size_t c = 0; c < 2; ++c) {
      double worst = 0;
      for (size_t i = from; i < to; ++i) {
        const double tone = kTonePeak * std::sin(2 * M_PI * kToneHz * static_cast<double>(i) / 44100);
        worst = std::max(worst, std::fabs(heard.channels[c][i] - tone));
      }
      CHECK(worst < 1.0 / 32000);  // a step of 16 bits
    }
  }
  for (const char* form : {"ipod", "mp3", "ogg"}) {
    INFO(form);
    const char* encoder = form == std::string("ipod")  ? "aac"
                          : form == std::string("mp3") ? "libmp3lame"
                                                       : "libopus";
    const HeardSound lossy = Hear(Treat(MakeSound({form, encoder, 48000}), plan).bytes);
    CHECK(lossy.Peak(1.1, 1.9) == Approx(kTonePeak).margin(0.012));  // LAME turns all down by 5 %
  }
}

TEST_CASE("a cut joins the samples before it and behind it") {
  const std::string original = MakeSound({});
  const HeardSound before = Hear(original);
  SoundPlan plan{{Cut{500'000, 1'250'000}, TimeSpan{1'000'000, 1'500'000}, Cut{2'900'000, before.us()}}};
  const TreatedSound treated = Treat(original, plan);
  REQUIRE(treated.error == "");
  const HeardSound after = Hear(treated.bytes);
  REQUIRE(after.samples() == 22050 + (127890 - 55125));
  CHECK(
      std::equal(before.channels[0].begin(), before.channels[0].begin() + 22050, after.channels[0].begin()));
  CHECK(std::all_of(after.channels[0].begin() + 22050, after.channels[0].begin() + 22050 + 11025,
                    [](double value) { return value == 0; }));
  CHECK(std::equal(before.channels[0].begin() + 66150, before.channels[0].begin() + 127890,
                   after.channels[0].begin() + 22050 + 11025));
  CHECK(treated.report.muted_us == 250'000);  // of what is left
  CHECK(Treat(original, {{Cut{0, before.us()}}}).error.find("withhold") != std::string::npos);
}

TEST_CASE("all but a time mutes the beginning and the very end") {
  const std::string original = MakeSound({});
  // The plan is a little shorter than the sound: what follows its end must not be heard.
  const HeardSound after =
      Hear(Treat(original, {{TimeSpan{1 * kSecond, 2 * kSecond, true}}, {}, 2'990'000}).bytes);
  CHECK(after.samples() == 3 * 44100);
  CHECK(after.Peak(0, 1) == 0);
  CHECK(after.Peak(1, 2) > 0.1);
  CHECK(after.Peak(2, 3) == 0);
  CHECK(Hear(Treat(original, {{Region(Whole{})}}).bytes).Peak(0, 3) == 0);
}

TEST_CASE("a WAV holds its format and its samples only") {
  std::string samples;
  for (int i = 0; i < 16000; ++i) samples += static_cast<char>(i * 37 >> 3);
  const std::string original = MakeWavWithChunks(samples);
  const TreatedSound treated = Treat(original, {{TimeSpan{250'000, 500'000}}});
  REQUIRE(treated.error == "");
  REQUIRE(treated.bytes.size() == 44 + samples.size());
  CHECK(treated.bytes.substr(0, 4) == "RIFF");
  CHECK(treated.bytes.substr(12, 4) == "fmt ");
  CHECK(treated.bytes.substr(36, 4) == "data");
  std::string expected = samples;
  std::fill(expected.begin() + 4000, expected.begin() + 8000, '\0');
  CHECK(treated.bytes.substr(44) == expected);
}

TEST_CASE("of several tracks one is kept, or all of them muted alike") {
  const std::string original = MakeSound({"ipod", "aac", 44100, 2, 3, 2, 96'000});
  SoundPlan plan{{TimeSpan{1 * kSecond, 2 * kSecond}}};
  const TreatedSound first = Treat(original, plan);
  CHECK(Hear(first.bytes).codecs == std::vector<std::string>{"aac"});
  SoundPlan longer = plan;  // as if another track were longer
  longer.duration_us = 4 * kSecond;
  CHECK(Treat(original, longer).error == "");
  longer.duration_us = 2 * kSecond;
  CHECK(Treat(original, longer).error.find("not as long") != std::string::npos);
  plan.media.tracks = AudioTracks::kAll;
  const TreatedSound all = Treat(original, plan);
  REQUIRE(all.error == "");
  for (int track = 0; track < 2; ++track) {
    const HeardSound heard = Hear(all.bytes, track);
    CHECK(heard.codecs == std::vector<std::string>{"aac", "aac"});
    CHECK(heard.Peak(1.05, 1.95) < 1e-4);
    CHECK(heard.Peak(2.1, 2.9) > 0.1);
  }
  CHECK_FALSE(Mentions(all.bytes, kSecretTag));
  plan.media.tracks = AudioTracks::kNone;
  CHECK(Treat(original, plan).error != "");
}

TEST_CASE("AMR comes out as AAC of the same length") {
  const std::string original = MakeAmr(150);
  const HeardSound before = Hear(original);
  REQUIRE(before.us() == 3 * kSecond);
  const HeardSound after = Hear(Treat(original, {{TimeSpan{1 * kSecond, 2 * kSecond}}}).bytes);
  CHECK(after.codecs == std::vector<std::string>{"aac"});
  CHECK(after.rate == 8000);
  CHECK(after.us() >= before.us());
  CHECK(after.us() <= before.us() + 1024 * kSecond / 8000);
  CHECK(after.Peak(1.15, 1.85) < 1e-4);
}

TEST_CASE("a redline is the whole sound without its tags") {
  const std::string original = MakeSound({});
  RedactOptions options;
  options.redline = true;
  const TreatedSound treated = Treat(original, {{TimeSpan{1 * kSecond, 2 * kSecond}}}, options);
  CHECK(Hear(treated.bytes).channels == Hear(original).channels);
  CHECK_FALSE(Mentions(treated.bytes, kSecretTag));
  CHECK(treated.report.muted_us == 0);
}

TEST_CASE("progress rises to the end of the recording") {
  const TreatedSound treated = Treat(MakeSound({}), {{TimeSpan{1 * kSecond, 2 * kSecond}}});
  REQUIRE(treated.progress.size() > 3);
  CHECK(std::is_sorted(treated.progress.begin(), treated.progress.end()));
  CHECK(treated.progress.back() == 3 * kSecond);
}

}  // namespace blackbar
