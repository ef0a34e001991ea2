#include <algorithm>

#include "pipeline/detectors/tagger/passage_features.h"
#include "pipeline/detectors/tagger/passage_tags.h"
#include "tests/catch.h"
#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

// How much of what is marked between the brackets of `text` is found, by letters; all that is found outside
// of them counts as wrong.
struct Reading {
  size_t marked = 0, found = 0, wrong = 0;
};

Reading Read(std::string text, const DetectSettings& settings) {
  size_t open = text.find('['), close = std::string::npos;
  if (open != text.npos) {
    text.erase(open, 1);
    close = text.find(']');
    text.erase(close, 1);
  }
  DetectSession session(settings);
  session.Learn(text, "r");
  Reading reading;
  reading.marked = open == text.npos ? 0 : close - open;
  for (const TextSpan& span : session.FindText(text, "r")) {
    if (span.kind != "MEDICAL" && span.kind != "CHRI" && span.kind != "GANG") continue;
    for (auto i = static_cast<size_t>(span.from); i < static_cast<size_t>(span.to); ++i) {
      bool inside = open != text.npos && i >= open && i < close;
      (inside ? reading.found : reading.wrong) += 1;
    }
  }
  return reading;
}

TEST_CASE("passages that no table of words lists") {
  REQUIRE(TaggerModel::Passages() != nullptr);
  DetectSettings rules;
  rules.off.insert("passage_tagger");
  Reading with, without;
  for (const char* text : {"The nurse said he was [kept sedated on a ventilator] until Monday.",
                           "Q. What were you in for? A. I [did thirty months fed time] back east.",
                           "According to the clerk he [pleaded no contest to indecent exposure] long ago.",
                           "Her uncle was [put on the set by the Eastgate Mob] as a boy."}) {
    Reading a = Read(text, {}), b = Read(text, rules);
    with.marked += a.marked, with.found += a.found, without.found += b.found;
  }
  INFO(with.found << " of " << with.marked << ", by the rules " << without.found);
  CHECK(with.found > without.found);
  CHECK(with.found * 2 > with.marked);
}

TEST_CASE("ordinary reports hold no passages") {
  for (const char* text : {"I took photographs of the scene and booked them as items 4 and 5.",
                           "The vehicle was in good condition and was released to its owner.",
                           "Traffic was light and the road was dry at the time of the collision."}) {
    INFO(text);
    CHECK(Read(text, {}).wrong == 0);
  }
}

TEST_CASE("an office that wants the rules alone gets no guessed passages") {
  const char* text = "The nurse said he was kept sedated on a ventilator until Monday.";
  DetectSettings alone;
  alone.tagger = false;
  DetectSession session(alone);
  session.Learn(text, "r");
  for (const TextSpan& span : session.FindText(text, "r")) CHECK(span.detector != "passage_tagger");
}

TEST_CASE("features of passages know the label of their line and what the lists say around") {
  PageView page("Medical conditions: none known\nPrior arrests: none known", 1);
  PassageReader reader(page, NameList::BuiltIn());
  auto runs = TagRunsOf(page);
  REQUIRE(runs.size() == 1);
  reader.Read(runs[0]);
  TagFeatures medical{}, prior{};
  reader.FeaturesOf(2, &medical);  // "none" of either line
  reader.FeaturesOf(6, &prior);
  CHECK(medical[0] == prior[0]);
  CHECK(medical != prior);
}

}  // namespace
}  // namespace blackbar
