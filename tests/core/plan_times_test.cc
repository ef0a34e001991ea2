#include "core/plan_times.h"

#include "core/lock.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

constexpr int64_t kSecond = 1'000'000;

// A plan of a ten-second video in which a person drew these regions.
PlanContent PlanOf(const std::vector<Region>& regions) {
  LockInput input;
  input.source = Sha256("x");
  input.medium = Medium::kVideo;
  input.jurisdiction = "us-id";
  input.codes = {{"74-124", "74-124"}};
  input.duration_us = 10 * kSecond;
  for (const Region& region : regions) {
    DecisionInput decision;
    decision.id = DecisionId("d" + std::to_string(input.decisions.size()));
    decision.regions = {region};
    decision.exemptions = {"74-124"};
    decision.by = "rev";
    input.decisions.push_back(MakeDecision(decision, input.codes, {0, input.duration_us}).value());
  }
  return LockUnattested(input).value().content();
}

}  // namespace

TEST_CASE("intervals join, and their complement is the rest") {
  IntervalSet set;
  for (Interval interval : {Interval{30, 40}, {0, 10}, {10, 12}, {38, 50}, {60, 60}}) set.Add(interval);
  CHECK(set.list() == std::vector<Interval>{{0, 12}, {30, 50}});
  CHECK(set.Contains(0));
  CHECK_FALSE(set.Contains(12));
  CHECK(set.Touches({11, 31}));
  CHECK_FALSE(set.Touches({12, 30}));
  CHECK(set.Complement(60).list() == std::vector<Interval>{{12, 30}, {50, 60}});
  CHECK(set.Complement(40).list() == std::vector<Interval>{{12, 30}});
  CHECK(set.TotalUs() == 32);
}

TEST_CASE("times that are all but leave their union, the rest is silent") {
  PlanContent plan = PlanOf({TimeSpan{1 * kSecond, 2 * kSecond, true},
                             TimeSpan{4 * kSecond, 6 * kSecond, true}, TimeSpan{5 * kSecond, 7 * kSecond}});
  CHECK(MutedTimes(plan).list() ==
        std::vector<Interval>{{0, 1 * kSecond}, {2 * kSecond, 4 * kSecond}, {5 * kSecond, 10 * kSecond}});
  CHECK(MutedTimes(PlanOf({Whole{}})).list() == std::vector<Interval>{{0, 10 * kSecond}});
  CHECK(CutTimes(PlanOf({Cut{0, kSecond}, Cut{kSecond, 2 * kSecond}})).list() ==
        std::vector<Interval>{{0, 2 * kSecond}});
}

TEST_CASE("a track masks every frame it touches, wherever its box is during the frame") {
  PlanContent plan = PlanOf(
      {FrameTrack{{{2 * kSecond, {0, 0, 100'000, 100'000}}, {3 * kSecond, {500'000, 0, 600'000, 100'000}}}}});
  CHECK(MasksDuring(plan, {0, 2 * kSecond}).empty());
  CHECK(MasksDuring(plan, {3 * kSecond, 4 * kSecond}) == std::vector<Box>{{500'000, 0, 600'000, 100'000}});
  CHECK(MasksDuring(plan, {3 * kSecond + 1, 4 * kSecond}).empty());
  CHECK(MasksDuring(plan, {kSecond, 2 * kSecond + 1}) == std::vector<Box>{{0, 0, 100'000, 100'000}});
  CHECK(MasksDuring(plan, {2'500'000, 2'600'000}) == std::vector<Box>{{250'000, 0, 400'000, 100'000}});
  CHECK(MasksDuring(PlanOf({FrameSpan{0, kSecond}}), {999'999, 1'000'010}) == std::vector<Box>{kWholePage});
}

TEST_CASE("all but a track: where it does not stand, nothing is visible") {
  PlanContent plan = PlanOf({FrameTrack{
      {{2 * kSecond, {100'000, 0, 200'000, 1'000'000}}, {3 * kSecond, {100'000, 0, 200'000, 1'000'000}}},
      true}});
  CHECK(MasksDuring(plan, {0, kSecond}) == std::vector<Box>{kWholePage});
  CHECK(MasksDuring(plan, {2'100'000, 2'200'000}) ==
        std::vector<Box>{{0, 0, 100'000, 1'000'000}, {200'000, 0, 1'000'000, 1'000'000}});
  CHECK(MasksDuring(plan, {1'990'000, 2'010'000}) == std::vector<Box>{kWholePage});
}

TEST_CASE("a recording's plan keeps its length and its choices through its bytes") {
  PlanContent plan = PlanOf({TimeSpan{0, kSecond}});
  UnattestedPlan again = UnattestedPlan::FromBytes(DumpJson(plan.ToJson())).value();
  CHECK(again.content().duration_us() == 10 * kSecond);
  CHECK(again.content().media() == MediaChoice{});
  Json bent = plan.ToJson();
  bent["duration_us"] = 0;
  CHECK_FALSE(UnattestedPlan::FromBytes(DumpJson(bent)).has_value());
  bent = plan.ToJson();
  bent["media"]["audio"] = "mixed";
  CHECK_FALSE(UnattestedPlan::FromBytes(DumpJson(bent)).has_value());
}

}  // namespace blackbar
