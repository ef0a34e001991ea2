#include "pipeline/recording/watch.h"

#include <fcntl.h>

#include <map>
#include <mutex>

#include "core/file_calls.h"
#include "pipeline/recording/seen_track.h"
#include "tests/catch.h"
#include "tests/redactors/made_video.h"

using namespace blackbar;

namespace {

constexpr int64_t kSecond = 1'000'000;
// A drawn street with a face (1 to 7 s) and a plate (0 to 6 s) that move, 8 seconds, 25 pictures a second.
constexpr char kSample[] = BLACKBAR_SOURCE_DIR "/samples/23-body-camera.mp4";
constexpr char kEncode[] = " -an -sn -dn -c:v libx264 -preset ultrafast -crf 18 -g 25 -pix_fmt yuv420p ";

class MapCache final : public PageCache {
 public:
  std::optional<std::string> Get(const std::string& key) override {
    const std::lock_guard<std::mutex> hold(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end()) return std::nullopt;
    return found->second;
  }
  Result<void> Put(const std::string& key, std::string_view bytes) override {
    const std::lock_guard<std::mutex> hold(mutex_);
    kept_[key] = bytes;
    return {};
  }
  size_t size() const { return kept_.size(); }
  void Spoil() {
    for (auto& [key, bytes] : kept_) bytes = "[{\"watched\":{}}]";
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> kept_;
};

ReadOptions Plain() {
  ReadOptions options;
  options.program_dir = BLACKBAR_BIN_DIR;
  return options;
}

FileDescriptor Opened(const std::string& path) {
  FileDescriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(fd.get() >= 0);
  return fd;
}

struct Seen {
  DocumentFacts facts;
  std::string error;

  std::vector<FrameTrack> Tracks(const std::string& kind) const {
    std::vector<FrameTrack> tracks;
    for (const VisualMark& mark : facts.marks)
      if (const auto* track = std::get_if<FrameTrack>(&mark.region); track && mark.kind == kind)
        tracks.push_back(*track);
    return tracks;
  }
  // The one that lasts longest.
  FrameTrack Longest(const std::string& kind) const {
    FrameTrack best;
    for (const FrameTrack& track : Tracks(kind)) {
      if (best.keys.empty() ||
          track.keys.back().t_us - track.keys.front().t_us > best.keys.back().t_us - best.keys.front().t_us)
        best = track;
    }
    INFO(kind);
    REQUIRE(!best.keys.empty());
    return best;
  }
  std::vector<FrameSpan> Lost(const std::string& kind) const {
    std::vector<FrameSpan> lost;
    for (const VisualMark& mark : facts.marks)
      if (const auto* span = std::get_if<FrameSpan>(&mark.region); span && mark.kind == kind)
        lost.push_back(*span);
    return lost;
  }
};

WatchOptions Quick() {
  WatchOptions watch;
  watch.text = false;
  return watch;
}

Seen Look(const std::string& path, const WatchOptions& watch = Quick(), const ReadOptions& options = Plain(),
          const WatchProgress& progress = {}, int64_t known_us = 0) {
  Seen seen;
  seen.facts.duration_us = known_us;
  const FileDescriptor fd = Opened(path);
  const Result<void> watched = WatchPictures(fd.get(), options, &seen.facts, watch, progress);
  if (!watched) seen.error = watched.error().message;
  return seen;
}

bool Near(const Box& a, const Box& b, int32_t most) {
  return std::abs(a.left - b.left) <= most && std::abs(a.top - b.top) <= most &&
         std::abs(a.right - b.right) <= most && std::abs(a.bottom - b.bottom) <= most;
}

void CheckAlike(const FrameTrack& track, const FrameTrack& plain, int64_t later_us, int64_t from,
                int64_t to) {
  for (int64_t t = from; t <= to; t += kSecond / 5) {
    INFO(t);
    CHECK(Near(BoxOfTrack(track.keys, t - later_us), BoxOfTrack(plain.keys, t), 40'000));
  }
}

}  // namespace

TEST_CASE("a face and a plate are followed from their first to their last picture", "[watch]") {
  const Seen seen = Look(kSample, {});
  REQUIRE(seen.error.empty());
  CHECK(seen.facts.duration_us == 8 * kSecond);
  const FrameTrack face = seen.Longest("FACE"), plate = seen.Longest("LICENSE_PLATE");
  CHECK(face.keys.front().t_us <= kSecond + 40'000);
  CHECK(face.keys.back().t_us >= 7 * kSecond - 40'000);
  CHECK(plate.keys.front().t_us == 0);
  CHECK(plate.keys.back().t_us >= 6 * kSecond - 40'000);
  // Both end in the middle of the picture: a person must say what happens there.
  REQUIRE(seen.Lost("FACE").size() == 1);
  CHECK(seen.Lost("FACE")[0].start_us == face.keys.back().t_us);
  CHECK(seen.Lost("LICENSE_PLATE").size() == 1);
  for (const VisualMark& mark : seen.facts.marks) {
    CHECK(CheckRegion(mark.region, {0, seen.facts.duration_us}));
    CHECK(VisualMarkFromJson(VisualMarkToJson(mark), "test"));
  }
  const auto read =
      std::find_if(seen.facts.marks.begin(), seen.facts.marks.end(),
                   [](const VisualMark& mark) { return mark.kind.empty() && mark.text.size() >= 3; });
  CHECK(read != seen.facts.marks.end());
}

TEST_CASE("stretches are joined, kept and taken up again", "[watch]") {
  MapCache cache;
  ReadOptions options = Plain();
  options.cache = &cache;
  options.original = std::string(64, 'a');
  WatchOptions watch = Quick();
  watch.stretch_us = 3 * kSecond, watch.overlap_us = kSecond;
  std::vector<int64_t> told;
  const Seen seen = Look(kSample, watch, options, [&](int64_t done, int64_t) -> Result<void> {
    told.push_back(done);
    return {};
  });
  REQUIRE(seen.error.empty());
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.size() >= 8);
  const FrameTrack whole = Look(kSample).Longest("FACE"), joined = seen.Longest("FACE");
  CHECK(joined.keys.front().t_us <= kSecond + 40'000);
  CHECK(joined.keys.back().t_us >= 7 * kSecond - 40'000);
  CheckAlike(joined, whole, 0, kSecond, 7 * kSecond);
  CHECK(seen.Lost("FACE").size() == 1);
  // All of it is there: no reader is needed any more.
  const size_t kept = cache.size();
  CHECK(kept >= 3);
  options.program_dir = "/nowhere";
  const Seen again = Look(kSample, watch, options);
  REQUIRE(again.error.empty());
  CHECK(again.facts.marks.size() == seen.facts.marks.size());
  cache.Spoil();
  CHECK_FALSE(Look(kSample, watch, options).error.empty());
}

TEST_CASE("watching stops when it is told to", "[watch]") {
  const Seen seen = Look(
      kSample, Quick(), Plain(),
      [](int64_t done, int64_t) -> Result<void> {
        if (done < kSecond) return {};
        return Error{ErrorCode::kUnavailable, "enough"};
      },
      8 * kSecond);
  CHECK(seen.error == "enough");
}

TEST_CASE("turned and mirrored videos are found as they are shown", "[watch]") {
  const FrameTrack plain = Look(kSample).Longest("FACE");
  const VideoFolder folder;
  folder.Make("-i " + std::string(kSample) + " -vf transpose=2" + kEncode + "lies.mp4");
  folder.Make("-i lies.mp4 -c copy -metadata:s:v:0 rotate=270 turned.mp4");
  const Seen turned = Look(folder.File("turned.mp4"));
  REQUIRE(turned.error.empty());
  CheckAlike(turned.Longest("FACE"), plain, 0, kSecond + 200'000, 6 * kSecond + 800'000);
}

TEST_CASE("times are those shown: variable frame rate and edit lists", "[watch]") {
  const FrameTrack plain = Look(kSample).Longest("FACE");
  const VideoFolder folder;
  folder.Make("-i " + std::string(kSample) + " -vf \"select='gt(mod(n,7),2)+lt(mod(n,40),10)'\" -vsync vfr" +
              kEncode + "vfr.mkv");
  CheckAlike(Look(folder.File("vfr.mkv")).Longest("FACE"), plain, 0, kSecond + 400'000,
             6 * kSecond + 600'000);
  folder.Make("-i " + std::string(kSample) + kEncode + "plain.mp4");
  folder.Make("-ss 2.4 -i plain.mp4 -c copy cut.mp4");
  const Seen cut = Look(folder.File("cut.mp4"));
  CHECK(cut.facts.duration_us <= 5'700'000);
  const FrameTrack later = cut.Longest("FACE");
  CHECK(later.keys.front().t_us == 0);
  CheckAlike(later, plain, 2'400'000, 2'600'000, 6 * kSecond + 600'000);
}

TEST_CASE("another scene ends what was followed", "[watch]") {
  const VideoFolder folder;
  folder.Make(
      "-t 3 -i " + std::string(kSample) + " -f lavfi -i testsrc2=size=640x360:rate=25:duration=2" +
      " -filter_complex \"[0:v]fps=25,format=yuv420p[a];[1:v]format=yuv420p[b];[a][b]concat=n=2:v=1:a=0\"" +
      kEncode + "scenes.mp4");
  const Seen seen = Look(folder.File("scenes.mp4"));
  const FrameTrack face = seen.Longest("FACE");
  CHECK(face.keys.back().t_us == 3 * kSecond);
  for (const FrameSpan& span : seen.Lost("FACE")) CHECK(span.start_us > 3 * kSecond);
}

TEST_CASE("what cannot be watched is told in one line", "[watch]") {
  const VideoFolder folder;
  const std::string whole = folder.Make("-i " + std::string(kSample) + kEncode + "whole.mp4");
  folder.Write("short.mp4", whole.substr(0, whole.size() / 2));  // its index is at the end
  folder.Make("-f lavfi -i sine=duration=1 sound.m4a");
  folder.Write("empty.mp4", "");
  folder.Write("text.mp4", "this is no video at all, and never was one");
  for (const char* name : {"short.mp4", "sound.m4a", "empty.mp4", "text.mp4"}) {
    const Seen seen = Look(folder.File(name));
    INFO(name << ": " << seen.error);
    CHECK_FALSE(seen.error.empty());
    CHECK(seen.error.find('\n') == std::string::npos);
    CHECK(seen.facts.marks.empty());
  }
  const std::string stream = folder.Make("-i " + std::string(kSample) + kEncode + "whole.mkv");
  folder.Write("short.mkv", stream.substr(0, stream.size() * 2 / 3));
  const Seen seen = Look(folder.File("short.mkv"));
  REQUIRE(seen.error.empty());
  CHECK(seen.facts.duration_us > 3 * kSecond);
  CHECK_FALSE(seen.Tracks("FACE").empty());
}

TEST_CASE("pictures for reviewers", "[watch]") {
  const FileDescriptor fd = Opened(kSample);
  const Result<std::string> early = RenderFrame(fd.get(), Plain(), kSecond, 320);
  const Result<std::string> late = RenderFrame(fd.get(), Plain(), 5 * kSecond, 320);
  REQUIRE(early);
  REQUIRE(late);
  CHECK(early->substr(1, 3) == "PNG");
  CHECK(*early != *late);
  CHECK(RenderFrame(fd.get(), Plain(), 100 * kSecond, 320));  // the last one
  const FrameTrack track{{{kSecond, {0, 0, 500'000, 500'000}}, {5 * kSecond, {0, 0, 500'000, 500'000}}},
                         false};
  const Result<std::string> strip = RenderStrip(fd.get(), Plain(), track, 4, 90);
  REQUIRE(strip);
  const auto number = [&](size_t at) {
    return static_cast<uint8_t>((*strip)[at + 2]) * 256 + static_cast<uint8_t>((*strip)[at + 3]);
  };
  CHECK(number(16) == 4 * 160 + 3 * 4);  // four pictures and the gaps between them
  CHECK(number(20) == 90);
}
