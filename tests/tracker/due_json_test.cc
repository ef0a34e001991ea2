#include "tracker/due_json.h"

#include <fstream>
#include <sstream>

#include "tests/catch.h"

namespace blackbar {
namespace {

Json Cases() {
  std::ifstream file(BLACKBAR_SOURCE_DIR "/tests/tracker/cases/due_dates.json");
  std::ostringstream text;
  text << file.rdbuf();
  return ParseJson(text.str(), "due_dates.json").value();
}

TEST_CASE("every worked due date comes out, and none of the plausible wrong ones") {
  Json cases = Cases();
  REQUIRE(cases.size() > 30);
  for (const Json& each : cases) {
    INFO(each["name"].get<std::string>());
    Result<Json> answer = DueJson(each["question"]);
    INFO((answer ? answer->dump() : answer.error().message + " " + answer.error().where));
    REQUIRE(answer.has_value());
    for (const auto& [key, value] : each["expect"].items()) {
      INFO(key);
      CHECK(answer->value(key, Json("missing")) == value);
    }
    for (const Json& wrong : each["never"]) CHECK((*answer)["due"] != wrong);
    CHECK_FALSE((*answer)["because"].empty());
  }
}

TEST_CASE("a date from an extended or tolled clock says which facts it rests on") {
  Json answer = DueJson(Json::parse(R"({"jurisdiction":"us-ca","rule":"determination+extension","input":
    {"received":"2026-08-26","extension":{"days":14,"notice_sent":"2026-09-04"}}})"))
                    .value();
  std::string facts;
  for (const Json& line : answer["because"]) facts += line.value("fact", "") + " ";
  CHECK(facts.find("deadlines.determination") != std::string::npos);
  CHECK(facts.find("extensions.unusual") != std::string::npos);
  for (const Json& line : answer["because"]) CHECK(line.contains("verified"));
}

TEST_CASE("a wrong due question is one clear refusal") {
  const char* wrong[] = {
      R"({"jurisdiction":"us-ct","rule":"denial"})",
      R"({"jurisdiction":"us-zz","rule":"denial","input":{"received":"2026-10-07"}})",
      R"({"jurisdiction":"us-ct","rule":"denyal","input":{"received":"2026-10-07"}})",
      R"({"jurisdiction":"us-ct","rule":"denial","input":{"recieved":"2026-10-07"}})",
      R"({"jurisdiction":"us-ct","rule":"denial","input":{"received":"2026-02-30"}})",
      R"({"jurisdiction":"us-ct","rule":"denial","input":{"received":"1066-10-14"}})",
      R"({"jurisdiction":"us-ct","rule":"denial","input":{"received":20261007}})",
      R"({"jurisdiction":"us-wa","rule":"five_day","input":{"received":"2026-11-06","received_time":"25:00"}})",
      R"({"jurisdiction":"us-fed","rule":"determination","input":{"received":"2026-10-05","extension":{"days":10,
          "unit":"calendar","notice_sent":"2026-10-20"}}})",
      R"({"jurisdiction":"us-fed","rule":"determination","input":{"received":"2026-10-05","events":[
          {"type":"toll_end","date":"2026-10-08"}]}})",
      R"({"jurisdiction":"us-fed","rule":"determination","input":{"received":"2026-10-05","events":[
          {"type":"moon_sent","date":"2026-10-08"}]}})",
      R"({"jurisdiction":"us-fed","rule":"determination","input":{"received":"2026-10-05","events":[
          {"type":"toll_start","reason":"information_request","date":"2026-10-01"}]}})",
      R"([1,2])",
      R"("x")"};
  for (const char* each : wrong) {
    INFO(each);
    Result<Json> answer = DueJson(Json::parse(each));
    REQUIRE_FALSE(answer.has_value());
    CHECK_FALSE(answer.error().message.empty());
  }
}

}  // namespace
}  // namespace blackbar
