#include "pipeline/readers/film/film_tracker.h"

#include <cmath>
#include <functional>
#include <optional>
#include <random>

#include "pipeline/readers/film/scene_cut.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

constexpr int kWidth = 320, kHeight = 180, kSide = 30;
constexpr int64_t kFrameUs = 40'000;  // 25 a second

// A still scene with structure, and a thing with another structure that moves over it.
class Scene {
 public:
  explicit Scene(unsigned seed)
      : seed_(seed), ground_(Smooth(seed, kWidth, kHeight, 9)), thing_(Smooth(seed + 1, kSide, kSide, 4)) {}

  Picture Draw(std::optional<std::pair<double, double>> at) const {
    Picture picture = ground_;
    if (!at) return picture;
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        const int column = static_cast<int>(at->first) + x, row = static_cast<int>(at->second) + y;
        if (column >= 0 && column < kWidth && row >= 0 && row < kHeight)
          picture.row(row)[column] = thing_.row(y)[x];
      }
    }
    return picture;
  }

 private:
  static Picture Smooth(unsigned seed, int width, int height, int grain) {
    std::mt19937 random(seed);
    const int columns = width / grain + 2;
    std::vector<double> grid(static_cast<size_t>(columns) * (height / grain + 2));
    for (double& value : grid) value = random() % 256;
    Picture picture;
    picture.width = width, picture.height = height;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const double fx = static_cast<double>(x) / grain, fy = static_cast<double>(y) / grain;
        const int cx = static_cast<int>(fx), cy = static_cast<int>(fy);
        const auto at = [&](int i, int j) { return grid[static_cast<size_t>(cy + j) * columns + cx + i]; };
        const double a = at(0, 0) + (at(1, 0) - at(0, 0)) * (fx - cx);
        const double b = at(0, 1) + (at(1, 1) - at(0, 1)) * (fx - cx);
        picture.pixels.push_back(static_cast<uint8_t>(a + (b - a) * (fy - cy)));
      }
    }
    return picture;
  }

  unsigned seed_;
  Picture ground_, thing_;
};

using Path = std::function<std::optional<std::pair<double, double>>(int frame)>;

Box TrueBox(std::pair<double, double> at) {
  const auto part = [](double value, int side) {
    return static_cast<int32_t>(std::lround(std::clamp(value / side, 0.0, 1.0) * kWholeSide));
  };
  return {part(at.first, kWidth), part(at.second, kHeight), part(at.first + kSide, kWidth),
          part(at.second + kSide, kHeight)};
}

struct Shooting {
  int frames = 100;
  Path path;
  std::function<bool(int)> detected = [](int) { return true; };
  int every = 5;    // sampled pictures
  int cut_at = -1;  // another scene from here on
  bool film_ends = true;
};

std::vector<SeenTrack> Shoot(const Shooting& shooting) {
  FilmTracker tracker(200'000, 1'000'000, true);
  const Scene first(1), second(77);
  SceneCut cut;
  for (int i = 0; i < shooting.frames; ++i) {
    const auto at = shooting.path(i);
    const Scene& scene = shooting.cut_at >= 0 && i >= shooting.cut_at ? second : first;
    FilmPicture picture{scene.Draw(at), i * kFrameUs, (i + 1) * kFrameUs, false};
    picture.cut = cut.Begins(picture.grey);
    if (i % shooting.every != 0 && !picture.cut) {
      tracker.Add(std::move(picture), nullptr);
      continue;
    }
    Sighting sighting;
    if (at && shooting.detected(i)) sighting.seen.push_back({"FACE", TrueBox(*at), 0.8, "faces", ""});
    tracker.Add(std::move(picture), &sighting);
  }
  return tracker.Finish(shooting.film_ends);
}

// The least share of the true box that the track covers in pictures [from, to).
double LeastCover(const SeenTrack& track, const Path& path, int from, int to) {
  double least = 1;
  for (int i = from; i < to; ++i) {
    const int64_t t = i * kFrameUs;
    if (t < track.from_us() || t >= track.to_us()) return 0;
    const Box truth = TrueBox(*path(i)), both = Intersection(truth, BoxOfTrack(track.keys, t));
    const double share = both.empty() ? 0
                                      : static_cast<double>(both.width()) * both.height() /
                                            (static_cast<double>(truth.width()) * truth.height());
    least = std::min(least, share);
  }
  return least;
}

std::pair<double, double> Along(int frame) { return {20.0 + 2.0 * frame, 60.0 + 0.5 * frame}; }

}  // namespace

TEST_CASE("a thing is followed in every picture between sights", "[film]") {
  const Path path = [](int i) { return Along(i); };
  const std::vector<SeenTrack> tracks = Shoot({.frames = 100, .path = path});
  REQUIRE(tracks.size() == 1);
  CHECK(tracks[0].from_us() == 0);
  CHECK(tracks[0].to_us() == 100 * kFrameUs);
  CHECK(LeastCover(tracks[0], path, 0, 100) > 0.85);
  CHECK(tracks[0].seen == 20);
  CHECK(tracks[0].sampled == 20);
  CHECK(tracks[0].begin == TrackTurn::kFilm);
  CHECK(tracks[0].end == TrackTurn::kFilm);
  CHECK(tracks[0].keys.size() < 15);
}

TEST_CASE("the pictures before the first sight and after the last one are covered", "[film]") {
  const Path path = [](int i) { return Along(i); };
  const std::vector<SeenTrack> tracks =
      Shoot({.frames = 90, .path = path, .detected = [](int i) { return i >= 20 && i <= 60; }});
  REQUIRE(tracks.size() == 1);
  CHECK(LeastCover(tracks[0], path, 0, 90) > 0.8);
}

TEST_CASE("movement that is no straight line is followed", "[film]") {
  const Path path = [](int i) {
    return std::pair<double, double>(120 + 60 * std::sin(i * 0.15), 70 + 25 * std::sin(i * 0.31));
  };
  const std::vector<SeenTrack> tracks = Shoot({.frames = 100, .path = path});
  REQUIRE(tracks.size() == 1);
  CHECK(LeastCover(tracks[0], path, 0, 100) > 0.8);
}

TEST_CASE("what disappears in the middle of the picture is lost there", "[film]") {
  const Path path = [](int i) -> std::optional<std::pair<double, double>> {
    if (i >= 40 && i < 70) return std::nullopt;
    return Along(i);
  };
  const std::vector<SeenTrack> tracks = Shoot({.frames = 100, .path = path});
  REQUIRE(tracks.size() == 2);
  CHECK(tracks[0].end == TrackTurn::kLost);
  CHECK(LeastCover(tracks[0], path, 0, 40) > 0.8);
  CHECK(tracks[0].to_us() <= 46 * kFrameUs);
  CHECK(tracks[1].begin == TrackTurn::kSight);
  CHECK(LeastCover(tracks[1], path, 70, 100) > 0.8);
}

TEST_CASE("what is hidden for a moment stays one track", "[film]") {
  const Path seen = [](int i) -> std::optional<std::pair<double, double>> {
    if (i >= 42 && i < 50) return std::nullopt;
    return Along(i);
  };
  const std::vector<SeenTrack> tracks = Shoot({.frames = 100, .path = seen});
  REQUIRE(tracks.size() == 1);
  CHECK(LeastCover(
            tracks[0], [](int i) { return Along(i); }, 0, 100) > 0.6);
}

TEST_CASE("another scene ends a track, and what stands there begins at its first picture", "[film]") {
  const Path path = [](int i) { return Along(i); };
  const std::vector<SeenTrack> tracks = Shoot({.frames = 100, .path = path, .cut_at = 53});
  REQUIRE(tracks.size() == 2);
  CHECK(tracks[0].end == TrackTurn::kCut);
  CHECK(tracks[0].to_us() == 53 * kFrameUs);
  CHECK(tracks[1].begin == TrackTurn::kCut);
  CHECK(tracks[1].from_us() == 53 * kFrameUs);
  CHECK(LeastCover(tracks[1], path, 53, 100) > 0.8);
}

TEST_CASE("what leaves over the picture's edge is not lost", "[film]") {
  const Path path = [](int i) -> std::optional<std::pair<double, double>> {
    const double x = 200.0 + 3.0 * i;
    if (x > kWidth) return std::nullopt;
    return std::pair<double, double>(x, 60);
  };
  const std::vector<SeenTrack> tracks = Shoot({.frames = 80, .path = path});
  REQUIRE(!tracks.empty());
  for (const SeenTrack& track : tracks) CHECK(track.end == TrackTurn::kEdge);
}

TEST_CASE("a stretch that is not the film's end says so", "[film]") {
  const std::vector<SeenTrack> tracks =
      Shoot({.frames = 50, .path = [](int i) { return Along(i); }, .film_ends = false});
  REQUIRE(tracks.size() == 1);
  CHECK(tracks[0].end == TrackTurn::kStretch);
}

TEST_CASE("flashing light is no other scene", "[film]") {
  const Scene scene(3), other(9);
  SceneCut cut;
  const Picture dark = scene.Draw(std::nullopt);
  Picture bright = dark;
  for (uint8_t& pixel : bright.pixels) pixel = static_cast<uint8_t>(128 + pixel / 2);
  CHECK_FALSE(cut.Begins(dark));
  CHECK_FALSE(cut.Begins(bright));
  CHECK_FALSE(cut.Begins(dark));
  Picture night = other.Draw(std::nullopt);
  for (uint8_t& pixel : night.pixels) pixel = static_cast<uint8_t>(pixel / 3);
  CHECK(cut.Begins(night));
}
