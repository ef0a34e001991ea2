#include "tracker/fee.h"

#include <fstream>
#include <sstream>

#include "templates/data_dir.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

Json Cases() {
  std::ifstream file(BLACKBAR_SOURCE_DIR "/tests/tracker/cases/fees.json");
  std::ostringstream text;
  text << file.rdbuf();
  return ParseJson(text.str(), "fees.json").value();
}

TEST_CASE("every worked fee comes out, and none of the plausible wrong ones") {
  Json cases = Cases();
  REQUIRE(cases.size() > 40);
  for (const Json& each : cases) {
    INFO(each["name"].get<std::string>());
    Result<Json> answer = FeeJson(each["question"]);
    INFO((answer ? answer->dump() : answer.error().message + " " + answer.error().where));
    REQUIRE(answer.has_value());
    for (const auto& [key, value] : each["expect"].items()) {
      INFO(key);
      CHECK(answer->value(key, Json("missing")) == value);
    }
    for (const Json& wrong : each.value("never", Json::array())) CHECK((*answer)["total_minor"] != wrong);
    if (!each.contains("lines")) continue;
    REQUIRE((*answer)["lines"].size() == each["lines"].size());
    for (size_t i = 0; i < each["lines"].size(); ++i) {
      for (const auto& [key, value] : each["lines"][i].items()) CHECK((*answer)["lines"][i][key] == value);
    }
  }
}

TEST_CASE("the subtotal is the sum of rounded lines") {
  for (const Json& each : Cases()) {
    Json answer = FeeJson(each["question"]).value();
    int64_t sum = 0;
    for (const Json& line : answer["lines"]) sum += line["amount_minor"].get<int64_t>();
    CHECK(answer["subtotal_minor"] == sum);
  }
}

TEST_CASE("one rounding point, half up, exact before it") {
  CHECK(RoundHalfUp({13, 4}, 2350).value() == 7638);
  CHECK(RoundHalfUp({1, 2}, 1).value() == 1);
  CHECK(RoundHalfUp({1, 3}, 100).value() == 33);
  CHECK(RoundHalfUp({2, 3}, 100).value() == 67);
  CHECK(RoundHalfUp({-1, 2}, 1).value() == -1);
  CHECK(RoundHalfUp({1'000'000'000'000, 1}, 1'000'000'000'000).error().code == ErrorCode::kLimitExceeded);
  CHECK(FormatFraction({195, 60}) == "3.25");
  CHECK(FormatFraction({100, 60}) == "5/3");
  CHECK(FormatFraction({0, 60}) == "0");
  CHECK(FormatFraction({-90, 60}) == "-1.5");
}

TEST_CASE("a figure that nobody has seen is not charged: the office gives its own") {
  Json question = Json::parse(R"({"jurisdiction":"us-tx","input":{"recordings_seconds":[600]}})");
  Result<Json> unknown = FeeJson(question);  // the profile's figure is from memory
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().code == ErrorCode::kRefused);
  question["input"]["confirmed"] = {"fees.bwc"};
  CHECK(FeeJson(question)->at("total_minor") == 2000);
  Json california = Json::parse(R"({"jurisdiction":"us-ca","input":{"pages_bw":10}})");
  CHECK(FeeJson(california).error().code == ErrorCode::kRefused);
}

TEST_CASE("a wrong fee question is one clear refusal") {
  const char* wrong[] = {
      R"({"jurisdiction":"us-ct"})",
      R"({"jurisdiction":"us-zz","input":{}})",
      R"({"jurisdiction":"us-ct","currency":"GBP","input":{}})",
      R"({"jurisdiction":"us-ct","input":{"pages":5}})",
      R"({"jurisdiction":"us-ct","input":{"agency_type":"municipal","pages_bw":-5}})",
      R"({"jurisdiction":"us-ct","input":{"agency_type":"municipal","pages_bw":5.5}})",
      R"({"jurisdiction":"us-ct","input":{"agency_type":"municipal","pages_bw":"five"}})",
      R"({"jurisdiction":"us-ct","input":{"agency_type":"municipal","pages_bw":18446744073709551615}})",
      R"({"jurisdiction":"us-ct","input":{"agency_type":"federal","pages_bw":5}})",
      R"({"jurisdiction":"us-ct","input":{"agency_type":"municipal","pages_bw":5,"waiver":"friend of the chief"}})",
      R"({"jurisdiction":"us-ct","input":{"certified_instruments":[{"pages":0}]}})",
      R"({"jurisdiction":"us-ct","input":{"certified_instruments":["12"]}})",
      R"({"jurisdiction":"us-ct","schedule":[1],"input":{}})",
      R"({"jurisdiction":"us-ct","input":{"media":[{"count":1}]}})",
      R"({"jurisdiction":"us-fed","input":{"category":"friend"}})",
      R"({"jurisdiction":"us-il","schedule":{"pdf_tiers":5},"input":{"voluminous":true,"pdf_megabytes":5}})",
      R"({"jurisdiction":"us-wa","schedule":{"file_group":{"files":0,"cents":5}},"input":{"files":5}})",
      R"([])"};
  for (const char* each : wrong) {
    INFO(each);
    Result<Json> answer = FeeJson(Json::parse(each));
    REQUIRE_FALSE(answer.has_value());
    CHECK_FALSE(answer.error().message.empty());
  }
}

}  // namespace
}  // namespace blackbar
