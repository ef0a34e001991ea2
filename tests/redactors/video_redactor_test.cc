#include "redactors/video_redactor.h"

#include <algorithm>
#include <map>

#include "tests/catch.h"
#include "tests/redactors/made_video.h"

namespace blackbar {
namespace {

constexpr int64_t kSecond = 1'000'000;
constexpr Box kBox{250'000, 250'000, 600'000, 750'000};
constexpr int kBlack = 16;

FrameTrack Still(int64_t from, int64_t to, const Box& box = kBox) { return {{{from, box}, {to, box}}}; }

// No picture is masked outside of the time, every one inside is; pixels beside the box stay.
void CheckMask(const SeenVideo& before, const SeenVideo& after, int64_t from, int64_t to) {
  REQUIRE(after.pictures.size() == before.pictures.size());
  for (size_t i = 0; i < after.pictures.size(); ++i) {
    const int n = static_cast<int>(i);
    INFO("picture " << n << " at " << after.pictures[i].us);
    CHECK(std::abs(after.pictures[i].us - before.pictures[i].us) <= 50);
    const int64_t end = i + 1 < after.pictures.size() ? after.pictures[i + 1].us : INT64_MAX;
    if (after.pictures[i].us < to && end > from) {
      CHECK(after.Deviation(n, kBox, kBlack) <= 2);
      CHECK(after.Distance(n, before, n, {650'000, 0, kWholeSide, kWholeSide}) < 8);
    } else {
      CHECK(after.Distance(n, before, n) < 8);
    }
  }
}

void CheckBare(const SeenVideo& seen, int sounds = 1) {
  CHECK(seen.Streams("video") == 1);
  CHECK(seen.Streams("audio") == sounds);
  CHECK(static_cast<int>(seen.probe.at("streams").size()) == 1 + sounds);
  CHECK(seen.probe.at("chapters").empty());
  const std::string all = DumpJson(seen.probe);
  for (const char* word :
       {"Quimby", "+40.7", "creation_time", "Lavf", "Lavc", "x264", "side_data", "timecode"})
    CHECK(all.find(word) == std::string::npos);
}

}  // namespace

TEST_CASE("a track masks every picture of its time and no other, and nothing else of the file comes along") {
  const VideoFolder folder;
  folder.Write("s.srt", "1\n00:00:00,200 --> 00:00:02,000\nMarigold Quimby lives here\n");
  folder.Write(
      "m.txt",
      ";FFMETADATA1\ntitle=Marigold Quimby\nlocation=+40.7000-074.0000/\n[CHAPTER]\nTIMEBASE=1/1000\n"
      "START=0\nEND=1500\ntitle=House of Quimby\n");
  const std::string original =
      folder.Make(Pictures(2) + Sine(2) +
                  "-i s.srt -i m.txt -map 0 -map 1 -map 2 -map_metadata 3 -map_chapters 3" + kQuick +
                  "-c:a aac -c:s mov_text -timecode 10:00:00:00 -metadata:s:v handler_name=Quimby -metadata "
                  "creation_time=2026-01-01T00:00:00Z -movflags +use_metadata_tags v.mov");
  const SeenVideo before = See(original);
  REQUIRE(before.Streams("subtitle") == 1);
  REQUIRE(before.Streams("data") >= 1);
  REQUIRE(before.probe.at("chapters").size() == 1);
  const VideoPlan plan{{Still(kSecond / 2, kSecond), TimeSpan{kSecond, 3 * kSecond / 2}}, 2 * kSecond};
  const TreatedVideo treated = TreatVideo(original, plan);
  REQUIRE(treated.error == "");
  const SeenVideo after = See(treated.bytes);
  CheckMask(before, after, kSecond / 2, kSecond + 1);  // the picture that begins at the last key, too
  CheckBare(after);
  CHECK(treated.bytes.find("Quimby") == std::string::npos);
  CHECK(after.Peak(1.05, 1.45) < 1e-4);
  CHECK(after.Peak(0.2, 0.9) > 0.05);
  CHECK(std::abs(after.Duration() - 2) < 0.04);
  CHECK(treated.report.frames == 50);
  CHECK(treated.report.masked_frames == 14);  // 0.48 to 1.0: the one shown at 0.5 began before
  CHECK(treated.report.boxes == 1);
  CHECK(std::abs(treated.report.muted_us - kSecond / 2) < 100);
  REQUIRE(!treated.progress.empty());
  CHECK(std::is_sorted(treated.progress.begin(), treated.progress.end()));
  CHECK(treated.progress.back() == 2 * kSecond);
  CHECK(TreatVideo(original, plan).bytes == treated.bytes);
}

TEST_CASE("captions and notes inside of the pictures' code are gone") {
  const VideoFolder folder;
  const std::string raw = folder.Make(Pictures(1) + kQuick + "-bf 0 -f h264 raw.h264");
  // A caption packet (CEA-608 in ATSC A/53) before every picture.
  const std::string sei("\x06\x04\x0E\xB5\x00\x31GA94\x03\xC1\xFF\xFC\xC8\xE9\xFF\x80", 18);
  std::string captioned;
  for (size_t i = 0; i < raw.size(); ++i) {
    const bool start = raw.compare(i, 3, std::string("\0\0\1", 3)) == 0;
    const int type = start && i + 3 < raw.size() ? raw[i + 3] & 0x1F : 0;
    if (type == 1 || type == 5) captioned += std::string("\0\0\1", 3) + sei;
    captioned += raw[i];
  }
  folder.Write("captioned.h264", captioned);
  const std::string original = folder.Make("-r 25 -f h264 -i captioned.h264 -c copy v.mp4");
  const std::vector<int> had = NalTypes(original);
  REQUIRE(std::count(had.begin(), had.end(), 6) >= 25);
  const TreatedVideo treated = TreatVideo(original, {{}, kSecond});
  REQUIRE(treated.error == "");
  const std::vector<int> types = NalTypes(treated.bytes);
  CHECK(std::count(types.begin(), types.end(), 6) == 0);
  CHECK(std::count(types.begin(), types.end(), 5) > 0);
  CHECK(treated.bytes.find("GA94") == std::string::npos);
  CHECK(treated.bytes.find("x264") == std::string::npos);
  CheckBare(See(treated.bytes), 0);
}

TEST_CASE("every container that offices receive comes out as one MP4 in step") {
  const struct {
    const char* file;
    const char* coding;
  } cases[] = {{"v.mkv", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a libopus"},
               {"v.avi", "-c:v mpeg4 -q:v 2 -c:a libmp3lame"},
               {"v.ts", "-c:v mpeg2video -q:v 2 -c:a mp2"},
               {"v.wmv", "-c:v wmv2 -q:v 2 -c:a wmav2"},
               {"v.mov", "-c:v mjpeg -q:v 2 -c:a pcm_s16le"}};
  for (const auto& c : cases) {
    INFO(c.file);
    const VideoFolder folder;
    const std::string original = folder.Make(Pictures(1) + Sine(1) + c.coding + " " + c.file);
    const SeenVideo before = See(original);
    // In an AVI with pictures out of order the last one begins 40 ms late.
    const int64_t end = before.pictures.back().us - before.pictures.front().us + 80'000;
    const TreatedVideo treated = TreatVideo(original, {{Still(0, kSecond / 2)}, end});
    REQUIRE(treated.error == "");
    const SeenVideo after = See(treated.bytes);
    CheckBare(after);
    REQUIRE(after.pictures.size() == before.pictures.size());
    CHECK(after.pictures[0].us == 0);
    for (size_t i = 0; i < after.pictures.size(); ++i) {
      const int n = static_cast<int>(i);
      if (n < 12) CHECK(after.Deviation(n, kBox, after.pictures[n].y[90 * 320 + 150]) <= 2);
      if (n > 13) CHECK(after.Distance(n, before, n) < 8);
    }
    CHECK(std::abs(after.Duration() - 1) < 0.09);
  }
}

TEST_CASE("a rotated video is turned for good, and boxes are those of what is seen") {
  const VideoFolder folder;
  folder.Make(Pictures(1) + kQuick + "plain.mp4");
  for (const int degrees : {90, 180, 270}) {
    INFO(degrees);
    const std::string original =
        folder.Make("-i plain.mp4 -c copy -metadata:s:v rotate=" + std::to_string(degrees) + " v.mp4");
    folder.Make("-i v.mp4 -c:v ffv1 seen.mkv");  // ffmpeg turns it as a player does
    const SeenVideo before = See(folder.Read("seen.mkv"));
    REQUIRE(before.width == (degrees == 180 ? 320 : 180));
    const TreatedVideo treated = TreatVideo(original, {{Still(0, kSecond / 2)}, kSecond});
    REQUIRE(treated.error == "");
    const SeenVideo after = See(treated.bytes);
    CheckBare(after, 0);
    CheckMask(before, after, 0, kSecond / 2);
  }
}

TEST_CASE("pictures of uneven length keep their times") {
  const VideoFolder folder;
  const std::string original =
      folder.Make(Pictures(2) + "-vf select='not(mod(n\\,3))+lt(n\\,7)+between(n\\,30\\,34)' -vsync vfr" +
                  kQuick + "v.mp4");
  const SeenVideo before = See(original);
  REQUIRE(before.pictures.size() < 30);
  const TreatedVideo treated = TreatVideo(original, {{Still(kSecond / 2, kSecond)}, 2 * kSecond});
  REQUIRE(treated.error == "");
  CheckMask(before, See(treated.bytes), kSecond / 2, kSecond);
}

TEST_CASE("pictures before an edit list's start never appear") {
  const VideoFolder folder;
  folder.Make(Pictures(3) + Sine(3) + kQuick + "-g 75 -c:a aac long.mp4");
  const std::string original = folder.Make("-ss 1.3 -i long.mp4 -c copy v.mp4");
  const VideoFolder other;
  other.Write("v.mp4", original);
  const std::string all = other.Run(
      "ffprobe -v error -ignore_editlist 1 -count_frames -select_streams v -show_entries "
      "stream=nb_read_frames "
      "-of csv=p=0 v.mp4");
  const SeenVideo before = See(original);
  REQUIRE(std::stoi(all) > static_cast<int>(before.pictures.size()));
  const auto us = static_cast<int64_t>(before.Duration() * 1e6);
  const TreatedVideo treated = TreatVideo(original, {{}, us});
  REQUIRE(treated.error == "");
  const SeenVideo after = See(treated.bytes);
  REQUIRE(after.pictures.size() == before.pictures.size());
  CHECK(after.pictures[0].us == 0);
  CHECK(after.Distance(0, before, 0) < 8);
  other.Write("after.mp4", treated.bytes);
  CHECK(std::stoi(other.Run(
            "ffprobe -v error -ignore_editlist 1 -count_frames -select_streams v -show_entries "
            "stream=nb_read_frames -of csv=p=0 after.mp4")) == static_cast<int>(after.pictures.size()));
}

TEST_CASE("a cut is left out of pictures and sound alike") {
  const VideoFolder folder;
  const std::string original = folder.Make(Pictures(3) + Sine(3) + kQuick + "-c:a aac v.mp4");
  const SeenVideo before = See(original);
  const TreatedVideo treated = TreatVideo(
      original, {{Cut{kSecond, 2 * kSecond}, Still(5 * kSecond / 2, 3 * kSecond), TimeSpan{0, kSecond / 2}},
                 3 * kSecond});
  REQUIRE(treated.error == "");
  const SeenVideo after = See(treated.bytes);
  REQUIRE(after.pictures.size() == 50);
  CHECK(std::abs(after.Duration() - 2) < 0.04);
  for (int i = 0; i < 50; ++i) {
    INFO("picture " << i);
    CHECK(after.pictures[i].us == i * 40'000);
    const int source = i < 25 ? i : i + 25;
    if (source >= 63) CHECK(after.Deviation(i, kBox, kBlack) <= 2);
    CHECK(after.Distance(i, before, source, {650'000, 0, kWholeSide, kWholeSide}) < 8);
  }
  CHECK(std::abs(static_cast<double>(after.sound.size()) / 8000 - 2) < 0.05);
  CHECK(after.Peak(0, 0.45) < 1e-4);
  CHECK(TreatVideo(original, {{Cut{0, 3 * kSecond}}, 3 * kSecond}).error ==
        "no picture is left of the recording: withhold the record");
}

TEST_CASE("sound tracks: the first one, all or none, all of them treated") {
  const VideoFolder folder;
  const std::string original =
      folder.Make(Pictures(1) + Sine(1) + Sine(1, 880) + "-map 0 -map 1 -map 2" + kQuick + "-c:a aac v.mkv");
  VideoPlan plan{{TimeSpan{kSecond / 4, 3 * kSecond / 4}}, kSecond};
  CheckBare(See(TreatVideo(original, plan).bytes), 1);
  plan.media.tracks = AudioTracks::kNone;
  const TreatedVideo none = TreatVideo(original, plan);
  CheckBare(See(none.bytes), 0);
  CHECK(none.report.muted_us == 0);
  plan.media.tracks = AudioTracks::kAll;
  const TreatedVideo all = TreatVideo(original, plan);
  CheckBare(See(all.bytes), 2);
  folder.Write("all.mp4", all.bytes);
  const SeenVideo second = See(folder.Make("-i all.mp4 -map 0:v -map 0:a:1 -c copy second.mp4"));
  CHECK(second.Peak(0.3, 0.7) < 1e-4);
  CHECK(second.Peak(0.05, 0.2) > 0.05);
}

TEST_CASE("all but a track, a whole time, a softened picture and a redline") {
  const VideoFolder folder;
  const std::string original = folder.Make(Pictures(1) + kQuick + "v.mp4");
  const SeenVideo before = See(original);
  FrameTrack kept = Still(0, kSecond);
  kept.invert = true;
  const SeenVideo but = See(TreatVideo(original, {{kept, FrameSpan{0, 200'000}}, kSecond}).bytes);
  for (int i = 0; i < 25; ++i) {
    CHECK(but.Deviation(i, {0, 0, 250'000, kWholeSide}, kBlack) <= 2);
    if (i < 5) CHECK(but.Deviation(i, kWholePage, kBlack) <= 2);
    if (i >= 5) CHECK(but.Distance(i, before, i, {300'000, 300'000, 550'000, 700'000}) < 8);
  }
  VideoPlan soft{{Still(0, kSecond)}, kSecond};
  soft.media.picture = PictureFill::kObscured;
  const SeenVideo obscured = See(TreatVideo(original, soft).bytes);
  CHECK(obscured.Distance(5, before, 5, kBox) > 10);
  CHECK(obscured.Deviation(5, kBox, kBlack) > 20);
  RedactOptions redline;
  redline.redline = true;
  const SeenVideo lined =
      See(TreatVideo(original, {{Still(0, kSecond), Cut{0, kSecond / 2}}, kSecond}, redline).bytes);
  REQUIRE(lined.pictures.size() == 25);
  CHECK(lined.Distance(20, before, 20, {300'000, 300'000, 550'000, 700'000}) < 8);
  CHECK(lined.Distance(20, before, 20, {250'000, 250'000, 600'000, 262'000}) > 10);
}

}  // namespace blackbar
