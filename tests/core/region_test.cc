#include "core/region.h"

#include "tests/catch.h"

namespace blackbar {
namespace {

const RecordExtent kThreePages{3, 0};
const RecordExtent kTenSeconds{0, 10'000'000};

Region Parse(const char* text) { return RegionFromJson(ParseJson(text, "t").value(), "t").value(); }

}  // namespace

TEST_CASE("every form of region survives its JSON") {
  for (const char* text :
       {R"({"box":[1,2,3,4],"page":1})", R"({"box":[1,2,3,4],"invert":true,"page":2})",
        R"({"chars":[5,9],"page":1})", R"({"chars":[5,9]})", R"({"time":[0,5]})", R"({"frame":[0,5]})",
        R"({"cut":[0,5]})", R"({"field":"Info/Author"})", R"({"whole":true})",
        R"({"track":[{"box":[0,0,9,9],"t":0},{"box":[1,1,9,9],"t":40000}]})"}) {
    INFO(text);
    CHECK(DumpJson(RegionToJson(Parse(text))) == text);
  }
}

TEST_CASE("a region that is not one is refused with a reason") {
  for (const char* text :
       {"[]", "{}", R"({"box":[1,2,3]})", R"({"box":[1,2,3,4]})", R"({"box":[-1,2,3,4],"page":1})",
        R"({"box":[1.5,2,3,4],"page":1})", R"({"box":[0,0,1000001,4],"page":1})", R"({"chars":[5],"page":1})",
        R"({"whole":false})", R"({"field":"x","invert":true})", R"({"box":[1,2,3,4],"page":0})"}) {
    INFO(text);
    Result<Region> region = RegionFromJson(ParseJson(text, "t").value(), "t");
    REQUIRE_FALSE(region.has_value());
    CHECK_FALSE(region.error().message.empty());
  }
}

TEST_CASE("a region must be non-empty and inside its record") {
  CHECK(CheckRegion(Parse(R"({"box":[0,0,1000000,1000000],"page":3})"), kThreePages).has_value());
  CHECK_FALSE(CheckRegion(Parse(R"({"box":[0,0,10,10],"page":4})"), kThreePages).has_value());
  CHECK_FALSE(CheckRegion(PageArea{1, {5, 5, 5, 9}}, kThreePages).has_value());
  CHECK_FALSE(CheckRegion(PageArea{1, {9, 5, 5, 9}}, kThreePages).has_value());
  CHECK_FALSE(CheckRegion(Parse(R"({"chars":[7,7],"page":1})"), kThreePages).has_value());
  CHECK(CheckRegion(Parse(R"({"time":[0,10000000]})"), kTenSeconds).has_value());
  CHECK_FALSE(CheckRegion(Parse(R"({"time":[0,10000001]})"), kTenSeconds).has_value());
  CHECK_FALSE(CheckRegion(Parse(R"({"track":[{"box":[0,0,9,9],"t":5}]})"), kTenSeconds).has_value());
  CHECK_FALSE(
      CheckRegion(Parse(R"({"track":[{"box":[0,0,9,9],"t":5},{"box":[0,0,9,9],"t":5}]})"), kTenSeconds)
          .has_value());
  CHECK_FALSE(CheckRegion(Field{""}, kThreePages).has_value());
}

TEST_CASE("boxes intersect only where they share an area") {
  CHECK_FALSE(Box{0, 0, 10, 10}.Intersects(Box{10, 0, 20, 10}));
  CHECK(Box{0, 0, 10, 10}.Intersects(Box{9, 9, 20, 20}));
  CHECK(ClampToPage({-5, -5, 2'000'000, 7}) == Box{0, 0, kWholeSide, 7});
}

}  // namespace blackbar
