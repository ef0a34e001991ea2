#include "pipeline/recording/join_tracks.h"

#include "tests/catch.h"

using namespace blackbar;

namespace {

constexpr int64_t kSecond = 1'000'000;

Box At(int32_t x) { return {x, 400'000, x + 100'000, 500'000}; }

// Moves a hundredth of the picture a second, from `x` at its beginning.
SeenTrack Track(int64_t from, int64_t to, int32_t x, TrackTurn begin = TrackTurn::kSight,
                TrackTurn end = TrackTurn::kLost) {
  SeenTrack track;
  track.kind = "FACE", track.detector = "faces", track.score = 0.9;
  track.seen = track.sampled = static_cast<int>((to - from) / 200'000);
  track.begin = begin, track.end = end;
  track.keys = {{from, At(x)}, {to, At(x + static_cast<int32_t>((to - from) / 100))}};
  return track;
}

}  // namespace

TEST_CASE("tracks go on over a seam", "[film]") {
  const SeenTrack before = Track(10 * kSecond, 33 * kSecond, 100'000, TrackTurn::kSight, TrackTurn::kStretch);
  const SeenTrack after = Track(30 * kSecond, 40 * kSecond, 300'000, TrackTurn::kStretch, TrackTurn::kEdge);
  SeenTrack other = Track(31 * kSecond, 40 * kSecond, 700'000);
  other.kind = "LICENSE_PLATE", other.end = TrackTurn::kFilm;
  const JoinedTracks joined = JoinTracks({{before}, {after, other}});
  REQUIRE(joined.tracks.size() == 2);
  const SeenTrack& track = joined.tracks[0];
  CHECK(track.from_us() == 10 * kSecond);
  CHECK(track.to_us() == 40 * kSecond);
  CHECK(track.begin == TrackTurn::kSight);
  CHECK(track.end == TrackTurn::kEdge);
  for (size_t i = 1; i < track.keys.size(); ++i) CHECK(track.keys[i - 1].t_us < track.keys[i].t_us);
  CHECK(BoxOfTrack(track.keys, 35 * kSecond).left == 350'000);
  CHECK(track.sampled == 115 + 35);
  CHECK(joined.lost.empty());
}

TEST_CASE("what is lost and found again is one track, and the time between is asked about", "[film]") {
  const JoinedTracks joined =
      JoinTracks({{Track(0, 10 * kSecond, 100'000),
                   Track(12 * kSecond, 20 * kSecond, 250'000, TrackTurn::kSight, TrackTurn::kEdge)}});
  REQUIRE(joined.tracks.size() == 1);
  CHECK(joined.tracks[0].to_us() == 20 * kSecond);
  REQUIRE(joined.lost.size() == 1);
  CHECK(joined.lost[0] == LostTime{"FACE", 10 * kSecond, 12 * kSecond});
}

TEST_CASE("what is lost for good is asked about for a second", "[film]") {
  const JoinedTracks joined =
      JoinTracks({{Track(0, 10 * kSecond, 100'000), Track(5 * kSecond, 10 * kSecond + 1, 700'000)}});
  CHECK(joined.tracks.size() == 2);
  REQUIRE(joined.lost.size() == 1);
  CHECK(joined.lost[0] == LostTime{"FACE", 10 * kSecond, 11 * kSecond + 1});
}

TEST_CASE("nobody is asked about what left over the edge, with its scene, or was hardly seen", "[film]") {
  SeenTrack once = Track(0, 10 * kSecond, 100'000);
  once.seen = 1;
  SeenTrack text = Track(0, 10 * kSecond, 500'000);
  text.kind = "";
  const JoinedTracks joined =
      JoinTracks({{Track(0, 9 * kSecond, 300'000, TrackTurn::kFilm, TrackTurn::kEdge),
                   Track(0, 8 * kSecond, 700'000, TrackTurn::kFilm, TrackTurn::kCut), once, text}});
  CHECK(joined.tracks.size() == 4);
  CHECK(joined.lost.empty());
}

TEST_CASE("somebody else far away is not the one that was lost", "[film]") {
  const JoinedTracks joined =
      JoinTracks({{Track(0, 10 * kSecond, 0), Track(11 * kSecond, 20 * kSecond, 800'000)}});
  CHECK(joined.tracks.size() == 2);
}

TEST_CASE("marks stay inside of the film and say why", "[film]") {
  JoinedTracks joined = JoinTracks({{Track(0, 10 * kSecond, 100'000)}});
  const std::vector<VisualMark> marks = MarksOfTracks(joined, 10 * kSecond + 500'000);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].why == "a face, seen in 50 of 50 sampled pictures");
  CHECK(std::get<FrameSpan>(marks[1].region) == FrameSpan{10 * kSecond, 10 * kSecond + 500'000});
  CHECK(marks[1].why.find("the whole picture is masked unless you answer otherwise") != std::string::npos);
  const std::vector<VisualMark> shorter = MarksOfTracks(joined, 4 * kSecond);
  REQUIRE(shorter.size() == 1);
  CHECK(std::get<FrameTrack>(shorter[0].region).keys.back().t_us == 4 * kSecond);
  for (const VisualMark& mark : marks) {
    CHECK(CheckRegion(mark.region, {0, 11 * kSecond}));
    CHECK(VisualMarkFromJson(VisualMarkToJson(mark), "test"));
  }
}

TEST_CASE("what a child says of a track is checked", "[film]") {
  const Json good = SeenTrackToJson(Track(0, kSecond, 100'000));
  REQUIRE(SeenTrackFromJson(good, "test"));
  const auto refused = [&](const char* key, Json value) {
    Json bad = good;
    bad[key] = std::move(value);
    return !SeenTrackFromJson(bad, "test");
  };
  CHECK(refused("kind", "NOBODY"));
  CHECK(refused("score", 2));
  CHECK(refused("seen", -1));
  CHECK(refused("end", "somewhere"));
  CHECK(refused("keys", Json::array()));
  CHECK(refused("keys", {{0, 0, 0, 10, 10}, {0, 0, 0, 10, 10}}));
  CHECK(refused("keys", {{0, 0, 0, 10, 10}, {5, 10, 0, 10, 10}}));
  CHECK(refused("keys", {{0, 0, 0, 10, 10}, {5, 0, 0, 10, 2'000'000}}));
  CHECK(refused("keys", {{0, 0, 0, 10, 10}, {5, 0, 0, 10, int64_t{1} << 40}}));
}
