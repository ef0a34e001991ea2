// Videos that are damaged, false or meant to do harm: one clear error each, or a rendition that is whole.
#include <fmt/format.h>

#include <map>

#include "tests/catch.h"
#include "tests/redactors/made_video.h"

namespace blackbar {
namespace {

constexpr int64_t kSecond = 1'000'000;

bool OneLine(const std::string& text) { return !text.empty() && text.find('\n') == std::string::npos; }

class MemoryChunks final : public ChunkStore {
 public:
  Result<std::optional<std::string>> Find(int number) override {
    ++asked;
    const auto it = chunks.find(number);
    if (it == chunks.end()) return std::optional<std::string>();
    return std::optional<std::string>(it->second);
  }
  Result<void> Keep(int number, std::string_view bytes) override {
    if (kept == dies_after) return Error{ErrorCode::kUnavailable, "killed"};
    ++kept;
    chunks[number] = bytes;
    return {};
  }
  std::map<int, std::string> chunks;
  int asked = 0, kept = 0, dies_after = -1;
};

}  // namespace

TEST_CASE("a damaged or false recording is one clear error") {
  const VideoFolder folder;
  const std::string mkv = folder.Make(Pictures(4) + Sine(4) + kQuick + "-c:a aac v.mkv");
  const std::string mp4 = folder.Make("-i v.mkv -c copy v.mp4");
  const std::string sound = folder.Make("-i v.mkv -vn -c copy s.mp4");
  const std::string avi =
      folder.Make(" -f lavfi -i color=size=64x64:duration=0.2 -c:v rawvideo -pix_fmt bgr24 v.avi");
  std::string huge = avi;
  const size_t header = huge.find("strf") + 8;  // BITMAPINFOHEADER: size, width, height
  huge.replace(header + 4, 8, std::string("\x80\x3E\0\0\x28\x23\0\0", 8));  // 16000 by 9000
  const struct {
    const char* name;
    std::string bytes;
    const char* error;
  } cases[] = {
      {"cut off", mkv.substr(0, mkv.size() / 2), "the recording ends before its plan does"},
      {"no index", mp4.substr(0, mp4.size() / 2), "the recording cannot be opened"},
      {"empty", "", "the file is empty"},
      {"text", "Just words, called v.mp4. " + std::string(5000, 'x'), "the recording cannot be opened"},
      {"no pictures", sound, "the recording holds no moving pictures"},
      {"absurd size", huge, "the recording's pictures are too large"},
  };
  for (const auto& c : cases) {
    INFO(c.name);
    const TreatedVideo treated = TreatVideo(c.bytes, {{}, 4 * kSecond});
    CHECK(OneLine(treated.error));
    CHECK(treated.error.find(c.error) == 0);
  }
  CHECK(TreatVideo(mkv, {{}, 2 * kSecond}).error.find("the recording is longer than its plan") == 0);
}

TEST_CASE("a sound track without a sample and damaged packets do not stop the rest") {
  const VideoFolder folder;
  folder.Make(Pictures(2) + kQuick + "p.mp4");
  const std::string empty = folder.Make(
      "-i p.mp4" + Sine(1) + "-map 0 -map 1 -c:v copy -c:a pcm_s16le -af atrim=end_sample=0 v.mkv");
  REQUIRE(See(empty).Streams("audio") == 1);
  const TreatedVideo treated = TreatVideo(empty, {{}, 2 * kSecond});
  REQUIRE(treated.error == "");
  const SeenVideo seen = See(treated.bytes);
  CHECK(seen.pictures.size() == 50);
  std::string damaged = folder.Make(Pictures(2) + "-c:v mpeg4 -q:v 3 v.avi");
  const size_t middle = damaged.size() / 2;
  for (size_t i = 0; i < 1500; ++i) damaged[middle + i] = static_cast<char>(i * 37);
  const TreatedVideo mended = TreatVideo(damaged, {{Whole{}}, 2 * kSecond});
  if (mended.error.empty()) {
    const SeenVideo black = See(mended.bytes);
    for (size_t i = 0; i < black.pictures.size(); ++i)
      CHECK(black.Deviation(static_cast<int>(i), kWholePage, 16) <= 2);
  } else {
    CHECK(OneLine(mended.error));
  }
}

TEST_CASE("a killed redaction goes on at its last finished chunk, with the same bytes") {
  const VideoFolder folder;
  const std::string original = folder.Make(Pictures(70, 5, "64x48") + Sine(70) + kQuick + "-c:a aac v.mp4");
  const Box box{0, 0, 500'000, 500'000};
  const VideoPlan plan{{FrameTrack{{{20 * kSecond, box}, {40 * kSecond, box}}},
                        TimeSpan{kSecond, 2 * kSecond}, Cut{62 * kSecond, 63 * kSecond}},
                       70 * kSecond};
  const TreatedVideo once = TreatVideo(original, plan);
  REQUIRE(once.error == "");
  MemoryChunks chunks;
  chunks.dies_after = 1;
  CHECK(TreatVideo(original, plan, {}, &chunks).error == "killed");
  CHECK(chunks.chunks.size() == 1);
  chunks.dies_after = -1;
  const TreatedVideo resumed = TreatVideo(original, plan, {}, &chunks);
  REQUIRE(resumed.error == "");
  CHECK(chunks.kept == 7);  // one of the first run, six of the second
  CHECK(resumed.bytes == once.bytes);
  CHECK(resumed.report.masked_frames == once.report.masked_frames);
  chunks.chunks[1] = chunks.chunks[0];
  CHECK(TreatVideo(original, plan, {}, &chunks).error.find("a stored part of the rendition") == 0);
  chunks.chunks[1] = "rubbish";
  CHECK(TreatVideo(original, plan, {}, &chunks).error.find("a stored part of the rendition") == 0);
}

}  // namespace blackbar
