#include "core/json.h"

#include "tests/catch.h"

namespace blackbar {

TEST_CASE("a dump is canonical and never throws on bad UTF-8") {
  CHECK(DumpJson(ParseJson(R"({"b":1, "a":[true,null]})", "t").value()) == R"({"a":[true,null],"b":1})");
  CHECK(DumpJson(Json("\xff")) == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("bad and hostile JSON is an error, not an exception") {
  CHECK(ParseJson("{", "t").error().code == ErrorCode::kInvalidInput);
  CHECK(ParseJson(std::string(100000, '['), "t").error().code == ErrorCode::kLimitExceeded);
}

TEST_CASE("a member of the wrong type is named") {
  Json object = {{"n", 1.5}, {"s", "x"}};
  CHECK(JsonInt(object, "n", "plan").error().message.find("\"n\"") != std::string::npos);
  CHECK(JsonString(object, "s", "plan").value() == "x");
  CHECK_FALSE(JsonString(Json::array(), "s", "plan").has_value());
}

}  // namespace blackbar
