// The checks of sound: each passes on a clean rendition and fails on the leak it is for.
#include <cmath>
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
      {"muted too late", Wav(late), "A5 A6"},
      {"muted on one channel only", Wav(one), "A5 A6"},
      {"made softer", Wav(soft), "A5 A6 A9"},
      {"a chunk of tags", Chunk(clean, "LIST", "INFOIART"), "A2"},
      {"a chunk with the word", Chunk(clean, "bext", "QUENBY-HARTLEY"), "A2 A10"},
      {"bytes behind the end", clean + "more", "A1"},
      {"the original behind it", Wav(twice), "A4 A7"},
      {"it ends early", changed([](MadeSound* s) { s->samples.resize(s->samples.size() - 40'000); }), "A4"},
      {"late by a tenth of a second", changed([](MadeSound* s) {
         s->samples.insert(s->samples.begin(), static_cast<size_t>(s->At(0.1)) * 2, 0);
         s->samples.resize(s->samples.size() - static_cast<size_t>(s->At(0.1)) * 2);
       }),
       "A5 A6 A7"},
      {"another place was muted too", changed([](MadeSound* s) { s->Silence(0.5, 1.5); }), "A7"},
      {"a tone where silence was planned", changed([](MadeSound* s) { s->Tone(kFrom, kTo); }), "A5"},
      {"no sound", "GIF89a", "A1 A3 A4 A5 A6 A7 A9"},
  };
  for (const Row& row : rows) {
    INFO(row.leak);
    CHECK(call.Failed(row.rendition) == row.failed);
  }
}

TEST_CASE("sound: coded renditions pass, their tags and leaks fail") {
  const int rate = GENERATE(8000, 44100);
  Call call(rate);
  INFO(rate);
  const MadeSound muted = call.Muted();
  const std::string mp3 = call.Mp3(muted), m4a = call.M4a(muted), opus = call.Opus(muted);
  CHECK(call.Failed(mp3) == "");
  CHECK(call.Failed(m4a) == "");
  CHECK(call.Failed(opus) == "");
  MadeSound late = call.sound, one = call.sound;
  late.Silence(kFrom + 0.1, kTo);
  one.Silence(kFrom, kTo, 1);
  CHECK(call.Failed(call.Mp3(late)).starts_with("A"));
  CHECK(call.Failed(call.M4a(late)).starts_with("A"));
  CHECK(call.Failed(call.Opus(late)).starts_with("A"));
  CHECK(call.Failed(call.Mp3(one)).starts_with("A5 A6"));
  CHECK(call.Failed(call.M4a(one)).starts_with("A5 A6"));
  CHECK(call.Failed(call.Opus(one)).starts_with("A5 A6"));
}

TEST_CASE("sound: tags, pictures, second tracks and bytes that nobody plays") {
  Call call;
  const MadeSound muted = call.Muted();
  const std::string mp3 = call.Mp3(muted), m4a = call.M4a(muted), opus = call.Opus(muted);
  call.files.Write("in.wav", Wav(muted));
  call.files.Write("raw.wav", Wav(call.sound));
  call.files.Ffmpeg("-f lavfi -i color=red:s=32x32:d=1 -frames:v 1 cover.png");
  const auto made = [&](const std::string& arguments) { return call.files.Ffmpeg(arguments); };
  const std::string clean = kClean;
  struct Row {
    const char* leak;
    std::string rendition;
    const char* failed;
  };
  const Row rows[] = {
      {"ID3v1", mp3 + "TAG" + std::string(125, 'x'), "A1 A2"},
      {"APE", mp3 + "APETAGEX" + std::string(60, 'x'), "A1 A2"},
      {"ID3v2", made("-i in.wav -metadata title=Quenby -c:a libmp3lame t.mp3"), "A1 A2 A3 A4 A5 A6 A7 A9"},
      {"a title in M4A", made("-i in.wav -metadata title=Quenby -c:a aac -f ipod t.m4a"), "A2"},
      {"a date in M4A", made("-i in.wav -metadata creation_time=2026-01-02T03:04:05 -c:a aac -f ipod d.m4a"),
       "A2"},
      {"a cover",
       made("-i in.wav -i cover.png -map 0 -map 1 -disposition:v attached_pic" + clean +
            "-c:a aac -c:v copy -f ipod c.m4a"),
       "A2"},
      {"a second track", made("-i in.wav -i raw.wav -map 0 -map 1" + clean + "-c:a aac -f ipod two.m4a"),
       "A3"},
      {"a comment in Ogg", made("-i in.wav -metadata comment=Quenby -c:a libopus t.ogg"), "A2"},
      {"media data that nobody plays", m4a + std::string("\0\0\0\x0cmdatleak", 12), "A1"},
      {"a free box with content",
       m4a + std::string("\0\0\0\x0c"
                         "freeleak",
                         12),
       "A2"},
      {"a second stream behind the first", opus + opus, "A1"},
      {"a second recording behind the first", mp3 + mp3, "A4 A7"},
      {"another form", made("-i in.wav x.flac"), "A1 A3 A4 A5 A6 A7 A9"},
  };
  for (const Row& row : rows) {
    INFO(row.leak);
    CHECK(call.Failed(row.rendition) == row.failed);
  }
  // The edit list shows the end only; all of it is in the file.
  std::string hidden = m4a;
  const size_t edits = hidden.find("elst");
  hidden[edits + 14] = 1;
  CHECK(call.Failed(hidden).find("A4") != std::string::npos);
}

TEST_CASE("sound: a tone must stand alone") {
  Call call;
  call.media.audio = AudioFill::kTone;
  MadeSound tone = call.sound, mixed = call.sound;
  tone.Tone(kFrom, kTo);
  mixed.Tone(kFrom, kTo, 0.05);
  CHECK(call.Failed(Wav(tone)) == "");
  CHECK(call.Failed(call.M4a(tone)) == "");
  CHECK(call.Failed(call.Mp3(tone)) == "");
  CHECK(call.Failed(call.Opus(tone)) == "");
  CHECK(call.Failed(Wav(call.Muted())) == "A5");
  // A hum of the original is alike to what rounding leaves of a tone, and is no leak.
  Call hum(44100);
  hum.media.audio = AudioFill::kTone;
  for (int64_t n = 0; n < hum.sound.length(); ++n) {
    for (int c = 0; c < 2; ++c)
      hum.sound.samples[static_cast<size_t>(n * 2 + c)] =
          static_cast<int16_t>(8000 * std::sin(2 * 3.14159265358979 * 200 * static_cast<double>(n) / 44100));
  }
  hum.original = Wav(hum.sound);
  MadeSound quiet = hum.sound;
  quiet.Tone(kFrom, kTo);
  CHECK(hum.Failed(Wav(quiet)) == "");
  CHECK(call.Failed(Wav(mixed)).starts_with("A5 A6"));
  CHECK(call.Failed(call.M4a(mixed)).starts_with("A5 A6"));
  CHECK(call.Failed(call.Mp3(mixed)).starts_with("A5 A6"));
  CHECK(call.Failed(call.Opus(mixed)).find("A6") != std::string::npos);
}

TEST_CASE("sound: cuts, and all but") {
  Call call;
  call.regions = {Cut{1'000'000, 2'000'000}, TimeSpan{2'500'000, 3'000'000}, Cut{3'200'000, 3'300'000}};
  MadeSound good = call.sound;
  good.Silence(2.5, 3);
  MadeSound other = good, uncut = good;
  good.CutOut(3.2, 3.3);
  good.CutOut(1, 2);
  CHECK(call.Failed(Wav(good)) == "");
  CHECK(call.Failed(call.Mp3(good)) == "");
  CHECK(call.Failed(call.M4a(good)) == "");
  CHECK(call.Failed(call.Opus(good)) == "");
  other.CutOut(3.2, 3.3);
  other.CutOut(0, 1);
  CHECK(call.Failed(Wav(other)) == "A7");
  CHECK(call.Failed(Wav(uncut)).find("A4") != std::string::npos);
  CHECK(call.Failed(Wav(uncut)).find("A8") != std::string::npos);
  call.regions = {TimeSpan{2'000'000, 3'000'000, true}};
  MadeSound rest = call.sound;
  rest.Silence(0, 2);
  rest.Silence(3, 60);
  CHECK(call.Failed(Wav(rest)) == "");
  CHECK(call.Failed(call.M4a(rest)) == "");
  CHECK(call.Failed(Wav(call.Muted())).starts_with("A5 A6"));
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
