#include "pipeline/detectors/phrase_set.h"

#include <string>

#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("phrases are found as one search for each would find them") {
  const std::vector<std::string_view> phrases = {"records desk", "desk",       "de",
                                                 "\xC3\xB1o",    "front desk", "ends"};
  const PhraseSet set(phrases);
  for (std::string_view text : {"the front desk and the records desk", "no such thing", "", "d", "de",
                                "a ni\xC3\xB1o descends", "des", "dend"}) {
    CAPTURE(text);
    std::vector<size_t> last(phrases.size(), text.npos);
    size_t before = 0;
    set.ForEachIn(text, [&](size_t at, size_t index) {
      CHECK(at >= before);
      before = last[index] = at;
      return true;
    });
    size_t any = text.npos;
    for (size_t i = 0; i < phrases.size(); ++i) {
      size_t found = text.rfind(phrases[i]);
      CHECK(last[i] == found);
      if (found != text.npos) any = any == text.npos ? found : std::max(any, found);
    }
    CHECK(set.LastIn(text) == any);
    CHECK(set.AnyIn(text) == (any != text.npos));
  }
}

TEST_CASE("a visit that returns false ends the walk") {
  const PhraseSet set = {"ab", "abc"};
  int visits = 0;
  set.ForEachIn("abc abc", [&](size_t, size_t) { return ++visits < 3; });
  CHECK(visits == 3);
}

}  // namespace
}  // namespace blackbar
