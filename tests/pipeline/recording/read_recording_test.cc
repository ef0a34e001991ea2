// Recordings through the sandboxed reader: what they carry, how long they are, what is said and when.
#include "pipeline/recording/read_recording.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>

#include "core/file_calls.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"
#include "tests/pipeline/recording/spoken_sound.h"

namespace blackbar {
namespace {

ReadOptions Options(bool listen) {
  ReadOptions options;
  options.program_dir = BLACKBAR_BIN_DIR;
  options.recording.draft = listen;
  options.recording.watch = false;
  return options;
}

ReadRecordingResult Read(const std::string& path, const ReadOptions& options) {
  const FileDescriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(fd.get() >= 0);
  Result<ReadRecordingResult> read = ReadRecording(fd.get(), options);
  INFO((read ? std::string() : read.error().message));
  REQUIRE(read);
  return std::move(*read);
}

bool Warns(const DocumentFacts& facts, const std::string& code) {
  return std::any_of(facts.warnings.begin(), facts.warnings.end(),
                     [&](const Warning& warning) { return warning.code == code; });
}

bool Hides(const DocumentFacts& facts, const std::string& channel, const std::string& text) {
  return std::any_of(facts.hidden.begin(), facts.hidden.end(), [&](const HiddenText& hidden) {
    return hidden.channel == channel && hidden.text.find(text) != std::string::npos;
  });
}

// A tone, coded by `arguments`.
std::string Tone(const TemporaryFolder& folder, const std::string& name, std::vector<std::string> arguments) {
  std::vector<std::string> all = {"ffmpeg", "-v", "quiet", "-y", "-f", "lavfi", "-i", "sine=440:duration=2"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  all.push_back(folder.File(name));
  REQUIRE(RunTool(all));
  return folder.File(name);
}

TEST_CASE("the length of sound is that which is played, in every form") {
  const TemporaryFolder folder;
  for (const char* name : {"t.wav", "t.mp3", "t.flac", "t.ogg", "t.m4a", "t.aiff"}) {
    INFO(name);
    const DocumentFacts facts = Read(Tone(folder, name, {}), Options(false)).facts;
    CHECK(facts.duration_us >= 2'000'000 - 2'000);
    CHECK(facts.duration_us <= 2'000'000 + 70'000);
    CHECK(Warns(facts, "unsearched_sound"));
  }
}

TEST_CASE("tags and places of a sound recording are told") {
  const TemporaryFolder folder;
  const DocumentFacts facts =
      Read(Tone(folder, "t.mp3",
                {"-metadata", "title=Call of Ana Ruiz", "-metadata", "location=+12.5-071.2/"}),
           Options(false))
          .facts;
  CHECK(Hides(facts, "metadata", "Ana Ruiz"));
  CHECK(Hides(facts, "gps", "+12.5-071.2/"));
  CHECK(Warns(facts, "metadata"));
  CHECK(Warns(facts, "location"));
}

TEST_CASE("chunks of a WAVE file besides its sound are told") {
  const TemporaryFolder folder;
  const std::string path = Tone(folder, "t.wav", {"-bitexact"});
  std::ofstream(path, std::ios::binary | std::ios::app)
      << "iXML" << std::string("\x14\0\0\0", 4) << "<NOTE>Ana Ruiz</NOTE";
  const DocumentFacts facts = Read(path, Options(false)).facts;
  CHECK(Hides(facts, "metadata", "Ana Ruiz"));
  CHECK(Warns(facts, "wave_chunks"));
}

TEST_CASE("a video's captions, tracks and hidden frames are told") {
  const TemporaryFolder folder;
  std::ofstream(folder.File("c.srt")) << "1\n00:00:00,200 --> 00:00:01,000\nAna Ruiz calls\n\n";
  const std::string video = folder.File("v.mp4"), cut = folder.File("cut.mp4");
  REQUIRE(RunTool({"ffmpeg", "-v",
                   "quiet",  "-y",
                   "-f",     "lavfi",
                   "-i",     "testsrc=size=64x48:rate=10:duration=3",
                   "-f",     "lavfi",
                   "-i",     "sine=440:duration=3",
                   "-i",     folder.File("c.srt"),
                   "-map",   "0",
                   "-map",   "1",
                   "-map",   "1",
                   "-map",   "2",
                   "-c:s",   "mov_text",
                   "-g",     "100",
                   video}));
  REQUIRE(
      RunTool({"ffmpeg", "-v", "quiet", "-y", "-ss", "1.2", "-i", video, "-map", "0:v", "-c", "copy", cut}));
  const DocumentFacts facts = Read(video, Options(false)).facts;
  CHECK(facts.width_px == 64);
  CHECK(facts.height_px == 48);
  CHECK(facts.duration_us >= 3'000'000);
  CHECK(facts.duration_us < 3'100'000);
  CHECK(Hides(facts, "subtitle", "Ana Ruiz calls"));
  CHECK(Warns(facts, "subtitles"));
  CHECK(Warns(facts, "several_audio_tracks"));
  CHECK_FALSE(Warns(facts, "hidden_frames"));
  CHECK(Warns(Read(cut, Options(false)).facts, "hidden_frames"));
}

// Two characters with the odd parity that CEA-608 wants, as one A53 message of an H.264 stream.
std::string CaptionSei(int first, int second) {
  const auto odd = [](int c) {
    return static_cast<char>(__builtin_popcount(static_cast<unsigned>(c)) % 2 == 0 ? c | 0x80 : c);
  };
  std::string sei("\0\0\0\1\x06\x04\x0E\xB5\x00\x31GA94\x03\xC1\xFF\xFC", 18);
  sei += {odd(first), odd(second), '\xFF', '\x80'};
  return sei;
}

TEST_CASE("captions in the pictures' own data are hidden text") {
  const TemporaryFolder folder;
  const std::string raw = folder.File("raw.h264"), with = folder.File("with.h264"),
                    video = folder.File("v.mp4");
  REQUIRE(
      RunTool({"ffmpeg", "-v", "quiet", "-y", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=4",
               "-c:v", "libx264", "-g", "1", "-bf", "0", "-x264-params", "aud=1", raw}));
  std::ifstream file(raw, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  // Begin a caption, write it, show it.
  const std::vector<std::pair<int, int>> pairs = {{0x14, 0x20}, {0x14, 0x20}, {0x14, 0x70}, {0x14, 0x70},
                                                  {'A', 'n'},   {'a', ' '},   {'R', 'u'},   {'i', 'z'},
                                                  {0x14, 0x2f}, {0x14, 0x2f}, {0x14, 0x2c}, {0x14, 0x2c}};
  const std::string delimiter("\0\0\0\1\x09", 5);
  std::string out;
  size_t unit = 0, at = bytes.find(delimiter);
  while (at != bytes.npos) {
    const size_t next = bytes.find(delimiter, at + 1);
    out += bytes.substr(at, 6);  // the delimiter and its byte
    if (unit < pairs.size()) out += CaptionSei(pairs[unit].first, pairs[unit].second);
    ++unit;
    out += bytes.substr(at + 6, next == bytes.npos ? next : next - at - 6);
    at = next;
  }
  std::ofstream(with, std::ios::binary) << out;
  REQUIRE(RunTool({"ffmpeg", "-v", "quiet", "-y", "-r", "10", "-i", with, "-c", "copy", video}));
  const DocumentFacts facts = Read(video, Options(false)).facts;
  CHECK(Warns(facts, "captions"));
  CHECK(Hides(facts, "caption", "Ana Ruiz"));
}

TEST_CASE("a file that is no recording, or only the start of one, is refused") {
  const TemporaryFolder folder;
  std::ofstream(folder.File("x.wav"), std::ios::binary)
      << "RIFF" << std::string("\xff\0\0\0", 4) << "WAVEfmt ";
  const FileDescriptor fd(open(folder.File("x.wav").c_str(), O_RDONLY | O_CLOEXEC));
  const Result<ReadRecordingResult> read = ReadRecording(fd.get(), Options(false));
  REQUIRE(!read);
  CHECK(read.error().code == ErrorCode::kInvalidInput);
}

void CheckTimes(const std::vector<Word>& words, const SpokenTruth& truth) {
  REQUIRE(words.size() == truth.words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    INFO(words[i].text << ' ' << words[i].start_us << ' ' << words[i].end_us << " is " << truth.times[i].first
                       << ' ' << truth.times[i].second);
    CHECK(std::abs(words[i].start_us - truth.times[i].first) <= 150'000);
    CHECK(std::abs(words[i].end_us - truth.times[i].second) <= 150'000);
  }
}

TEST_CASE("a plain transcript is aligned to the sound, names of no dictionary too") {
  const TemporaryFolder folder;
  const std::string path = folder.File("call.wav");
  const SpokenTruth truth =
      WriteSpeech({"hello", "officer", "Kowalczyk", "Maple", "Street"}, folder.path(), path);
  ReadOptions options = Options(true);
  options.recording.transcript = "Hello officer Kowalczyk, Maple Street.";
  const ReadRecordingResult read = Read(path, options);
  REQUIRE(read.pages.size() == 1);
  CheckTimes(read.pages[0].words, truth);
  CHECK_FALSE(Warns(read.facts, "untimed_words"));
}

TEST_CASE("a draft is unreliable, and the times of its words are right") {
  const TemporaryFolder folder;
  const std::string path = folder.File("call.wav");
  const SpokenTruth truth = WriteSpeech({"my name is", "John Smith"}, folder.path(), path);
  ReadOptions options = Options(true);
  options.recording.waveform = true;
  const ReadRecordingResult read = Read(path, options);
  CHECK(Warns(read.facts, "draft_transcript"));
  REQUIRE(read.pages.size() == 1);
  CHECK(read.pages[0].searched);
  const std::vector<Word>& words = read.pages[0].words;
  REQUIRE(words.size() >= 2);
  CHECK(std::abs(words.front().start_us - truth.times.front().first) <= 150'000);
  CHECK(std::abs(words.back().end_us - truth.times.back().second) <= 150'000);
  REQUIRE(read.sound["tracks"].size() == 1);
  CHECK(!read.sound["tracks"][0]["voice"].empty());
}

TEST_CASE("lines without a listener are redacted whole; speech that no line covers is told") {
  const TemporaryFolder folder;
  const std::string path = folder.File("call.wav");
  WriteSpeech({"hello this is the county dispatch center how can I help you today please tell me where you "
               "are calling from"},
              folder.path(), path);
  ReadOptions options = Options(false);
  options.recording.transcript = "1\n00:00:00,100 --> 00:00:00,900\nAna Ruiz\n";
  ReadRecordingResult read = Read(path, options);
  CHECK(Warns(read.facts, "rough_word_times"));
  REQUIRE(read.pages[0].words.size() == 2);
  CHECK(read.pages[0].words[1].start_us == 100'000);
  CHECK(read.pages[0].words[1].end_us == 900'000);
  options.recording.waveform = true;
  read = Read(path, options);
  CHECK(Warns(read.facts, "unwritten_speech"));
}

class MapCache final : public PageCache {
 public:
  std::optional<std::string> Get(const std::string& key) override {
    const std::lock_guard<std::mutex> hold(mutex_);
    const auto known = kept_.find(key);
    if (known == kept_.end()) return std::nullopt;
    ++hits;
    return known->second;
  }
  Result<void> Put(const std::string& key, std::string_view bytes) override {
    const std::lock_guard<std::mutex> hold(mutex_);
    kept_[key] = bytes;
    return {};
  }
  int hits = 0;

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> kept_;
};

TEST_CASE("what was heard before is not heard again") {
  const TemporaryFolder folder;
  const std::string path = folder.File("call.wav");
  WriteSpeech({"my name is", "John Smith"}, folder.path(), path);
  MapCache cache;
  ReadOptions options = Options(true);
  options.cache = &cache;
  options.original = std::string(64, 'a');
  const ReadRecordingResult first = Read(path, options);
  const int before = cache.hits;  // the voices that the draft looked for
  const ReadRecordingResult second = Read(path, options);
  CHECK(cache.hits >= before + 3);
  CHECK(PageToJson(first.pages[0]) == PageToJson(second.pages[0]));
}

}  // namespace
}  // namespace blackbar
