#include "core/guard.h"

#include "tests/catch.h"

namespace blackbar {

TEST_CASE("a guard moves both ends of words out and stays in the recording") {
  CHECK(GuardSpeech({1'000'000, 2'000'000}, 9'000'000) == TimeSpan{900'000, 2'100'000});
  CHECK(GuardSpeech({50'000, 2'000'000}, 2'050'000) == TimeSpan{0, 2'050'000});
  CHECK(GuardSpeech({1'000'000, 2'000'000, true}, 9'000'000) == TimeSpan{1'000'000, 2'000'000, true});
}

TEST_CASE("a track is held half a second at both ends and its boxes grow by a quarter") {
  FrameTrack track{{{1'000'000, {400'000, 400'000, 480'000, 500'000}}, {2'000'000, {0, 0, 80'000, 80'000}}}};
  FrameTrack guarded = GuardTrack(track, 2'200'000);
  REQUIRE(guarded.keys.size() == 4);
  CHECK(guarded.keys[0].t_us == 500'000);
  CHECK(guarded.keys[0].box == Box{390'000, 387'500, 490'000, 512'500});
  CHECK(guarded.keys[1].t_us == 1'000'000);
  CHECK(guarded.keys[2].box == Box{0, 0, 90'000, 90'000});
  CHECK(guarded.keys[3].t_us == 2'200'000);
  track.invert = true;
  CHECK(GuardTrack(track, 2'200'000) == track);
}

}  // namespace blackbar
