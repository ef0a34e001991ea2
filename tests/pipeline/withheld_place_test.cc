#include "pipeline/office/withheld_place.h"

#include "core/lock.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

std::vector<std::string> PlacesOf(Medium medium, const std::vector<Region>& regions,
                                  PictureFill fill = PictureFill::kSolid) {
  LockInput input;
  input.source = Sha256("x");
  input.medium = medium;
  input.jurisdiction = "us-id";
  input.codes = {{"74-124", "74-124"}};
  if (IsRecording(medium)) input.duration_us = 4'000'000'000;
  if (!IsRecording(medium)) input.pages = {{1, 1000, 1000}, {2, 1000, 1000}};
  input.media.picture = fill;
  for (const Region& region : regions) {
    DecisionInput decision;
    decision.id = DecisionId("d" + std::to_string(input.decisions.size()));
    decision.regions = {region};
    decision.exemptions = {"74-124"};
    decision.by = "rev";
    input.decisions.push_back(MakeDecision(decision, input.codes, {2, input.duration_us}).value());
  }
  PlanContent plan = LockUnattested(input).value().content();
  WithheldPlaces places(plan);
  std::vector<std::string> words;
  for (const Redaction& redaction : plan.redactions())
    words.push_back(std::to_string(places.PageOf(redaction)) + ": " + places.WordsFor(redaction));
  return words;
}

}  // namespace

TEST_CASE("the log names times of a recording and boxes of a page") {
  Box left{0, 0, 100'000, 100'000}, right{500'000, 0, 600'000, 100'000};
  CHECK(PlacesOf(Medium::kVideo,
                 {TimeSpan{3'661'500'000, 3'662'000'000}, FrameSpan{0, 1'000'000},
                  FrameTrack{{{2'000'000, left}, {3'000'000, right}}}, Cut{5'000'000, 6'000'000}}) ==
        std::vector<std::string>{"0: 0:00:00.00 to 0:00:01.00, the whole picture",
                                 "0: 0:00:02.00 to 0:00:03.00, a part of the picture",
                                 "0: 0:00:05.00 to 0:00:06.00, left out",
                                 "0: 1:01:01.50 to 1:01:02.00, sound"});
  CHECK(PlacesOf(Medium::kImage, {PageArea{1, left}, PageArea{1, right}, PageArea{2, left}}) ==
        std::vector<std::string>{"1: box 1", "1: box 2", "2: box 1"});
}

TEST_CASE("blurring is never called removal") {
  CHECK(PlacesOf(Medium::kImage, {PageArea{1, {0, 0, 9, 9}}}, PictureFill::kObscured) ==
        std::vector<std::string>{"1: box 1, obscured, not removed"});
}

}  // namespace blackbar
