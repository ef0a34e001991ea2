#include "pipeline/recording/draft.h"

#include <fstream>

#include "pipeline/recording/transcript_beside.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

TEST_CASE("anchors are what both sides say once, in the same order") {
  const std::vector<std::string> text = {"my", "name", "is", "john", "smith", "my", "name"};
  const std::vector<std::string> heard = {"a", "name", "is", "gone", "john", "smith"};
  CHECK(Anchors(text, heard) == std::vector<std::pair<size_t, size_t>>{{1, 1}, {3, 4}});
  CHECK(Anchors(text, {}).empty());
  CHECK(Anchors({}, heard).empty());
}

TEST_CASE("anchors never cross") {
  const std::vector<std::string> text = {"a", "b", "c", "d", "e", "f", "g", "h"};
  const std::vector<std::string> heard = {"e", "f", "g", "h", "a", "b"};
  for (const auto& [in_text, in_heard] : Anchors(text, heard)) CHECK(in_text == in_heard + 4);
}

TEST_CASE("speech is heard in stretches of at most twenty seconds") {
  TrackLook look;
  look.voice = {{1'000'000, 3'000'000}, {10'000'000, 75'000'000}};
  const std::vector<Stretch> stretches = StretchesOf(look);
  REQUIRE(stretches.size() >= 4);
  CHECK(stretches.front().from_us == 1'000'000);
  CHECK(stretches.back().to_us == 75'000'000);
  for (size_t i = 0; i < stretches.size(); ++i) {
    CHECK(stretches[i].to_us > stretches[i].from_us);
    CHECK(stretches[i].to_us - stretches[i].from_us <= 20'000'000);
    if (i > 1) CHECK(stretches[i].from_us == stretches[i - 1].to_us);
  }
}

TEST_CASE("a transcript beside a recording is found by its name") {
  const TemporaryFolder folder;
  CHECK(!TranscriptBeside(folder.File("call.mp3")));
  std::ofstream(folder.File("call.srt")) << "x";
  CHECK(TranscriptBeside(folder.File("call.mp3")) == folder.File("call.srt"));
  CHECK(!TranscriptBeside(folder.File("other.mp3")));
}

}  // namespace
}  // namespace blackbar
