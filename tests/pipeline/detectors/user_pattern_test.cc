// Every refusal of a pattern, and that searching is linear whatever the expression is.
#include "pipeline/detectors/lists/user_pattern.h"

#include "pipeline/detectors/lists/settings_json.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

std::string RefusalOf(const std::string& expression, const std::string& name = "x",
                      const std::string& kind = "USER_TERM") {
  Result<UserPattern> pattern = UserPattern::Make(name, expression, kind);
  return pattern ? "" : pattern.error().message;
}

std::vector<std::string> HitsOf(const std::string& expression, std::string_view text) {
  Result<UserPattern> pattern = UserPattern::Make("x", expression);
  REQUIRE(pattern.has_value());
  std::vector<std::string> hits;
  pattern->ForEachHit(
      text, [&](MatchSpan span) { hits.emplace_back(text.substr(span.begin, span.end - span.begin)); });
  return hits;
}

std::string ReadError(const std::string& text) {
  DetectSettings settings;
  Result<void> read = ReadDetectSettings(ParseJson(text, "t").value(), "f", &settings);
  return read ? "" : read.error().where + ": " + read.error().message;
}

}  // namespace

TEST_CASE("a bad expression is refused with its reason") {
  struct Case {
    std::string expression, reason;
  };
  const Case cases[] = {
      {"", "needs an expression"},
      {"a(b", "round bracket"},
      {"ab)", "round bracket"},
      {"a[bc", "square bracket"},
      {"a[z-b]", "no such set"},
      {"a\\q", "behind a backslash"},
      {"abc\\", "ends in a backslash"},
      {"*abc", "nothing to repeat"},
      {"a{2000}", "repetition is too long"},
      {"(?=abc)d", "looking ahead"},
      {"(?P<n", "named group"},
      {"\xff\xfe", "UTF-8"},
      {"((a{100}){100}){100}", "repetition"},
      {"x*", "empty text"},
      {"\\b", "empty text"},
      {"^", "empty text"},
      {"$", "empty text"},
      {"abc|", "empty text"},
      {".", "nearly everything"},
      {".+", "nearly everything"},
      {"(?s).+", "nearly everything"},
      {"\\w+", "nearly everything"},
      {"[a-z]+", "nearly everything"},
      {"\\S", "nearly everything"},
      {std::string(1001, 'a'), "longer than 1,000"},
      {"()()()()()()()()()()()()()()()()a", "groups"},
  };
  for (const Case& c : cases) {
    INFO(c.expression.substr(0, 40) << " -> " << RefusalOf(c.expression));
    CHECK(RefusalOf(c.expression).find(c.reason) != std::string::npos);
    CHECK(RefusalOf(c.expression).find('\n') == std::string::npos);
  }
  CHECK(RefusalOf("\\d{6}").empty());
}

TEST_CASE("a pattern's name and kind are checked") {
  CHECK(RefusalOf("abc", "").find("needs a name") != std::string::npos);
  CHECK(RefusalOf("abc", "  ").find("needs a name") != std::string::npos);
  CHECK(RefusalOf("abc", "a\nb").find("one line") != std::string::npos);
  CHECK(RefusalOf("abc", std::string(61, 'a')).find("60") != std::string::npos);
  CHECK(RefusalOf("abc", "x", "NAME").find("kind") != std::string::npos);
  CHECK(RefusalOf("abc", "x", "FACE").find("kind") != std::string::npos);
  CHECK(RefusalOf("abc", "x", "CASE_NUMBER").find("kind") != std::string::npos);
  CHECK(RefusalOf("abc", "x", "keep").empty());
  CHECK(RefusalOf("abc", "x", "GOV_ID").empty());
}

TEST_CASE("hits are found in order, by line, whatever their case") {
  using Hits = std::vector<std::string>;
  CHECK(HitsOf("jail no (?P<value>\\d+)", "Jail No 12, JAIL NO 345") == Hits{"12", "345"});
  CHECK(HitsOf("(a|b)c+", "acc bc") == Hits{"acc", "bc"});  // a group without that name changes nothing
  CHECK(HitsOf("^note.*$", "a\nNote one\nnote two\n") == Hits{"Note one", "note two"});
  CHECK(HitsOf("m.ller", "Müller \xff Moller") == Hits{"Müller", "Moller"});
  CHECK(HitsOf("\\bQ\\d\\b", "Q1 Q22 xQ3 Q4") == Hits{"Q1", "Q4"});
}

TEST_CASE("hits on the seams of the windows are found once") {
  for (size_t shift = 0; shift < 2200; shift += 7) {
    std::string text = std::string(shift, ' ') + "J-44312" + std::string(3000, ' ') + "J-44313";
    CHECK(HitsOf("J-\\d{5}", text) == std::vector<std::string>{"J-44312", "J-44313"});
  }
  // Each hit looks ahead for what is not there: bounded by the window, not by the text.
  std::string long_line(4 << 20, 'a');
  size_t hits = 0;
  UserPattern::Make("x", "aaaaaaaa(.*!)?").value().ForEachHit(long_line, [&](MatchSpan) { ++hits; });
  CHECK(hits == long_line.size() / 8);
}

TEST_CASE("settings as JSON: every refusal names its place") {
  struct Case {
    std::string text, error;
  };
  const Case cases[] = {
      {R"([])", "must be one JSON object"},
      {R"({"deny":["x"]})", "no such key"},
      {R"({"allow":"x"})", "list of texts"},
      {R"({"allow":["a",3]})", "f: allow[1]: must be a text"},
      {R"({"allow":["  "]})", "is empty"},
      {R"({"terms":{}})", "must be a list"},
      {R"({"terms":[{"text":"x","as":"dog"}]})", "person, text or auto"},
      {R"({"terms":[{"text":"--","as":"person"}]})", "letters"},
      {R"({"terms":[{"txt":"x"}]})", "does not exist: txt"},
      {R"({"terms":["a\u0007b"]})", "control"},
      {R"({"protected":[{"name":"A B","phone":["1"]}]})", "does not exist: phone"},
      {R"({"protected":[{"name":"A B","phones":["12"]}]})", "f: protected[0].phones[0]: a telephone"},
      {R"({"protected":[{"addresses":["1 Elm St"]}]})", "protected[0].name"},
      {R"({"protected":["A B"]})", "must be an object"},
      {R"({"patterns":[{"name":"a","expression":"("}]})", "f: patterns[0]: the expression is wrong"},
      {R"({"patterns":[{"name":"a"}]})", "expression"},
      {R"({"patterns":[{"name":"a","expression":"bb"},{"name":"a","expression":"cc"}]})", "of this name"},
      {R"({"thresholds":[0.5]})", "object of kinds"},
      {R"({"thresholds":{"PHONE":"0.5"}})", "number from 0 to 1"},
      {R"({"thresholds":{"PHONE":1.5}})", "from 0 to 1"},
      {R"({"thresholds":{"PHONES":0.5}})", "no kind of text"},
      {R"({"thresholds":{"FACE":0.5}})", "no kind of text"},
      {R"({"thresholds":{"USER_TERM":0.5}})", "no threshold"},
      {R"({"off":["terms"]})", "cannot be switched off"},
      {R"({"off":["patterns"]})", "cannot be switched off"},
      {R"({"off":["x"]})", "no such detector"},
      {R"({"juvenile_below":"18"})", "whole number"},
      {R"({"juvenile_below":0})", "from 1 to 25"},
  };
  for (const Case& c : cases) {
    INFO(c.text << " -> " << ReadError(c.text));
    CHECK(ReadError(c.text).find(c.error) != std::string::npos);
  }
  CHECK(ReadError(std::string(R"({"allow":[")") + std::string(401, 'a') + "\"]}").find("400") !=
        std::string::npos);
}

TEST_CASE("settings as JSON: every key is read") {
  DetectSettings settings;
  Json json = ParseJson(R"({"allow":["208-555-0100"],
    "terms":["Blue Falcon",{"text":"Quist","as":"person"}],
    "protected":[{"name":"Robert Pell","addresses":["1 Elm St"],"phones":["208-555-0199"]}],
    "patterns":[{"name":"jail number","expression":"J-\\d+","kind":"GOV_ID"}],
    "thresholds":{"PERSON":0.6},"off":["tagger"],"juvenile_below":17})",
                        "t")
                  .value();
  REQUIRE(ReadDetectSettings(json, "f", &settings).has_value());
  CHECK(settings.allow.size() == 1);
  CHECK(settings.deny.size() == 2);
  CHECK(settings.deny[1].as == Term::As::kPerson);
  CHECK(settings.protected_people[0].phones[0] == "208-555-0199");
  CHECK(settings.patterns[0].kind() == "GOV_ID");
  CHECK(settings.thresholds["PERSON"] == 0.6);
  CHECK(settings.off.contains("tagger"));
  CHECK(settings.juvenile_below == 17);
  CHECK(ReadTerm(TermToJson(settings.deny[1]), "t")->as == Term::As::kPerson);
  CHECK(ReadProtectedPerson(ProtectedPersonToJson(settings.protected_people[0]), "t")->name == "Robert Pell");
  CHECK(ReadUserPattern(UserPatternToJson(settings.patterns[0]), "t")->expression() == "J-\\d+");
}

}  // namespace blackbar
