// The checks of sound: each passes on a clean rendition and fails on the leak it is for.
#include <cstdio>
#include <functional>

#include "pipeline/checks/sound/verify_sound.h"
#include "tests/catch.h"
#include "tests/pipeline/checks/made_recording.h"

namespace blackbar {
namespace {

constexpr double kFrom = 2, kTo = 3.5;  // what is muted, in seconds

// Two voices, one a channel, at a rate that is no multiple of another.
struct Call {
  MadeFiles files;
  MadeSound sound;
  std::string original;
  Page transcript;
  MediaChoice media;
  std::vector<Region> regions = {TimeSpan{2'000'000, 3'500'000}};

  explicit Call(int rate = 22050) {
    const MadeSound left = files.Speech(
        "My name is Daniel Quenby and my number is two zero eight, five five five, zero one four two.");
    const MadeSound right = files.Speech(
        "Thank you for calling the county. Please tell me where you are standing and what you can see now.");
    files.Write("left.wav", Wav(left));
    files.Write("right.wav", Wav(right));
    const std::string wav = files.Ffmpeg(
        "-i left.wav -i right.wav -filter_complex [0:a][1:a]join=inputs=2:channel_layout=stereo -ar " +
        std::to_string(rate) + " -c:a pcm_s16le -bitexact both.wav");
    sound.rate = rate;
    sound.channels = 2;
    sound.samples.resize((wav.size() - 44) / 2);
    std::copy_n(wav.data() + 44, sound.samples.size() * 2, reinterpret_cast<char*>(sound.samples.data()));
    original = Wav(sound);
    transcript.number = 1;
    transcript.width_mpt = transcript.height_mpt = 600'000;
    Word word;
    word.text = "QUENBY-HARTLEY";
    word.box = {100'000, 100'000, 200'000, 120'000};
    word.start_us = 2'200'000;
    word.end_us = 2'900'000;
    transcript.words = {word};
    ComposeText(&transcript);
  }

  MadeSound Muted() const {
    MadeSound muted = sound;
    muted.Silence(kFrom, kTo);
    return muted;
  }
  std::string Encode(const MadeSound& made, const std::string& coding, const std::string& name) const {
    files.Write("in.wav", Wav(made));
    return files.Ffmpeg("-i in.wav" + std::string(kClean) + coding + " " + name);
  }
  std::string Mp3(const MadeSound& made, const std::string& more = "") const {
    return Encode(made, more + " -c:a libmp3lame -b:a 64k -reservoir 0 -id3v2_version 0 -write_id3v1 0",
                  "a.mp3");
  }
  std::string M4a(const MadeSound& made, const std::string& more = "") const {
    return Encode(made, more + " -c:a aac -b:a 64k -f ipod", "a.m4a");
  }
  std::string Opus(const MadeSound& made, const std::string& more = "") const {
    return Encode(made, more + " -c:a libopus -b:a 48k", "a.ogg");
  }

  CheckReport Verify(const std::string& rendition, int64_t duration_us = 0) const {
    const PlanContent plan =
        PlanFor(Medium::kAudio, original, duration_us > 0 ? duration_us : sound.length_us(), regions, media);
    VerifyInput input;
    input.rendition = rendition;
    input.original = original;
    input.plan = &plan;
    input.pages = [this](int) -> Result<Page> { return transcript; };
    input.page_count = 1;
    return VerifySound(input);
  }

  // The checks that fail, by their first parts: "A5 A6".
  std::string Failed(const std::string& rendition) const {
    std::string failed;
    for (const CheckResult& result : Verify(rendition).results) {
      if (result.status != CheckStatus::kFail) continue;
      for (const Evidence& evidence : result.evidence)
        UNSCOPED_INFO(result.id << ": " << evidence.place << ": " << evidence.what);
      failed += (failed.empty() ? "" : " ") + result.id.substr(0, result.id.find('-'));
    }
    return failed;
  }
};

std::string Chunk(const std::string& wav, const std::string& name, const std::string& body) {
  std::string out = wav + name + std::string{static_cast<char>(body.size()), 0, 0, 0} + body;
  const size_t size = out.size() - 8;
  for (size_t i = 0; i < 4; ++i) out[4 + i] = static_cast<char>(size >> (8 * i));
  return out;
}

}  // namespace

TEST_CASE("sound: a clean WAV passes, each leak fails its check") {
  Call call;
  const std::string clean = Wav(call.Muted());
  CHECK(call.Failed(clean) == "");
  CHECK(call.Verify(clean).passed());
  const auto changed = [&](const std::function<void(MadeSound*)>& change) {
    MadeSound sound = call.Muted();
    change(&sound);
    return Wav(sound);
  };
  MadeSound late = call.sound, one = call.sound, soft = call.sound, twice = call.Muted();
  late.Silence(kFrom + 0.06, kTo);
  one.Silence(kFrom, kTo, 0);
  for (int64_t n = soft.At(kFrom); n < soft.At(kTo); ++n) {
    for (int c = 0; c < 2; ++c) soft.samples[static_cast<size_t>(n * 2 + c)] /= 16;
  }
  twice.samples.insert(twice.samples.end(), call.sound.samples.begin(), call.sound.samples.end());
  struct Row {
    const char* leak;
    std::string rendition;
    const char* failed;
  };
  const Row rows[] = {
      {"nothing was muted", Wav(call.sound), "A5 A6 A9"},
      {"muted too late", Wav(late), "A5 A6 A9"},
      {"muted on one channel only", Wav(one), "A5 A6 A9"},
      {"made softer", Wav(soft), "A5 A6 A9"},
      {"a chunk of tags", Chunk(clean, "LIST", "INFOIART"), "A2"},
      {"a chunk with the word", Chunk(clean, "bext", "QUENBY-HARTLEY"), "A2 A10"},
      {"bytes behind the end", clean + "more", "A1"},
      {"the original behind it", Wav(twice), "A4"},
      {"it ends early", changed([](MadeSound* s) { s->samples.resize(s->samples.size() - 40'000); }), "A4"},
      {"late by a tenth of a second", changed([](MadeSound* s) {
         s->samples.insert(s->samples.begin(), static_cast<size_t>(s->At(0.1)) * 2, 0);
         s->samples.resize(s->samples.size() - static_cast<size_t>(s->At(0.1)) * 2);
       }),
       "A5 A6 A7 A9"},
      {"another place was muted too", changed([](MadeSound* s) { s->Silence(0.5, 1.5); }), "A7"},
      {"a tone where silence was planned", changed([](MadeSound* s) { s->Tone(kFrom, kTo); }), "A5 A9"},
      {"no sound", "GIF89a", "A1 A3 A4 A5 A6 A7 A9"},
  };
  for (const Row& row : rows) {
    INFO(row.leak);
    CHECK(call.Failed(row.rendition) == row.failed);
  }
}

TEST_CASE("sound: coded renditions pass, their tags and leaks fail") {
  Call call;
  const MadeSound muted = call.Muted();
  CHECK(call.Failed(call.Mp3(muted)) == "");
  CHECK(call.Failed(call.M4a(muted)) == "");
  CHECK(call.Failed(call.Opus(muted)) == "");
}

TEST_CASE("sound: what is left after a codec", "[.measure]") {
  for (const int rate : {8000, 16000, 22050, 44100}) {
    Call call(rate);
    for (const bool tone : {false, true}) {
      MadeSound made = call.sound;
      call.media.audio = tone ? AudioFill::kTone : AudioFill::kSilence;
      tone ? made.Tone(kFrom, kTo) : made.Silence(kFrom, kTo);
      for (const char* coding :
           {"-c:a libmp3lame -reservoir 0 -id3v2_version 0 -write_id3v1 0 -b:a 24k x.mp3",
            "-c:a libmp3lame -reservoir 0 -id3v2_version 0 -write_id3v1 0 -b:a 64k x.mp3",
            "-c:a libmp3lame -reservoir 0 -id3v2_version 0 -write_id3v1 0 -b:a 160k x.mp3",
            "-c:a aac -aac_coder fast -b:a 24k -f ipod x.m4a",
            "-c:a aac -aac_coder fast -b:a 64k -f ipod x.m4a",
            "-c:a aac -aac_coder fast -b:a 192k -f ipod x.m4a", "-c:a libopus -b:a 24k x.ogg",
            "-c:a libopus -b:a 64k x.ogg", "-c:a libopus -b:a 160k x.ogg"}) {
        const std::string all = coding;
        call.files.Write("in.wav", Wav(made));
        const std::string rendition = call.files.Ffmpeg("-i in.wav" + std::string(kClean) + all);
        std::printf("%d %s %s\n", rate, tone ? "tone" : "silence", coding);
        for (const CheckResult& result : call.Verify(rendition).results) {
          for (const Evidence& evidence : result.evidence)
            std::printf("    %s: %s: %s\n", result.id.c_str(), evidence.place.c_str(), evidence.what.c_str());
        }
      }
    }
  }
}

}  // namespace blackbar
