#include "core/traceless.h"

#include "core/digest.h"
#include "core/id.h"
#include "tests/catch.h"

namespace blackbar {

TEST_CASE("ids, digests, words and small numbers are traceless") {
  for (const std::string& text : {NewIdText(), Sha256("x").Hex(), std::string("plan.locked"),
                                  std::string("us-fed:b6"), std::string("page:12"), "record:" + NewIdText(),
                                  std::string("tesseract-5.3.0"), std::string("unavailable")}) {
    INFO(text);
    CHECK(IsTraceless(text));
  }
}

TEST_CASE("what a person or a record could have written is not") {
  for (const char* text :
       {"", "Jane", "jane doe", "555-010-1234", "ssn-123-45-6789", "dob1999.01.01", "4111111111111111",
        "1234567", "a:", ":a", "x@example.org", "zoë", "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"}) {
    INFO(text);
    CHECK_FALSE(IsTraceless(text));
  }
}

TEST_CASE("an object is looked through and its values are never quoted") {
  CHECK(RequireTraceless({{"record", NewIdText()}, {"pages", {1, 2}}, {"by_kind", {{"ssn", 3}}}}, "x")
            .has_value());
  CHECK(RequireTraceless(Json::object(), "x").has_value());
  for (const Json& bad : {Json("word"), Json{{"name", "Jane Doe"}}, Json{{"ratio", 0.5}},
                          Json{{"Jane Doe", 1}}, Json{{"list", {"ok", {{"deep", "123-45-6789"}}}}}}) {
    Result<void> answer = RequireTraceless(bad, "payload");
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::kInvalidInput);
    CHECK(answer.error().message.find("Jane") == std::string::npos);
    CHECK(answer.error().message.find("6789") == std::string::npos);
  }
}

}  // namespace blackbar
