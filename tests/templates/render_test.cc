// The renderer: escapes, names what is missing, takes nothing that could hide a hole in a letter.
#include "templates/render.h"

#include <filesystem>
#include <fstream>

#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

using namespace blackbar;

namespace {

std::string Rendered(const char* text, const Json& fields) {
  const Result<std::string> out = RenderTemplate(text, fields);
  return out ? *out : "error: " + out.error().message;
}

}  // namespace

TEST_CASE("a field is escaped for HTML") {
  CHECK(Rendered("<p>{{name}}</p>", {{"name", "Nora <b>&\"'</b>"}}) ==
        "<p>Nora &lt;b&gt;&amp;&quot;&apos;&lt;/b&gt;</p>");
}

TEST_CASE("only a field ending in _html stands unescaped") {
  CHECK(Rendered("{{{body_html}}}", {{"body_html", "<p>x</p>"}}) == "<p>x</p>");
  CHECK(Rendered("{{body_html}}", {{"body_html", "<p>"}}) == "&lt;p&gt;");
  CHECK(Rendered("{{{name}}}", {{"name", "x"}}).find("only a field ending in _html") != std::string::npos);
  CHECK(Rendered("{{&name}}", {{"name", "x"}}).find("error") == 0);
}

TEST_CASE("sections follow true, lists, objects, empty texts and numbers") {
  const Json fields = {{"yes", true},
                       {"no", false},
                       {"empty", ""},
                       {"word", "x"},
                       {"none", nullptr},
                       {"list", {{{"n", 1}}, {{"n", 2}}}},
                       {"words", {"a", "b"}},
                       {"box", {{"in", "side"}}},
                       {"zero", 0}};
  CHECK(Rendered("{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{^no}}N{{/no}}", fields) == "yN");
  CHECK(Rendered("{{#empty}}e{{/empty}}[{{empty}}]{{#word}}w{{/word}}{{#none}}0{{/none}}", fields) == "[]w");
  CHECK(Rendered("{{#list}}{{n}},{{/list}}{{#words}}{{.}};{{/words}}", fields) == "1,2,a;b;");
  CHECK(Rendered("{{#box}}{{in}}{{/box}} {{box.in}} {{zero}}", fields) == "side side 0");
}

TEST_CASE("an unknown field is an error that names it") {
  for (const char* text :
       {"{{tpyo}}", "{{#tpyo}}x{{/tpyo}}", "{{^tpyo}}x{{/tpyo}}", "{{#a}}{{tpyo}}{{/a}}"}) {
    const Result<std::string> out = RenderTemplate(text, {{"a", true}}, "letters/own.html");
    REQUIRE_FALSE(out);
    CHECK(out.error().message.find("\"tpyo\"") != std::string::npos);
    CHECK(out.error().where == "letters/own.html");
    CHECK(out.error().code == ErrorCode::kInvalidInput);
  }
}

TEST_CASE("broken and unsupported templates are refused") {
  for (const char* text : {"{{#a}}x", "{{a", "{{>other}}", "{{=<% %>=}}", "{{A}}", "{{a b}}", "{{/a}}"}) {
    INFO(text);
    CHECK_FALSE(RenderTemplate(text, {{"a", true}}));
  }
}

TEST_CASE("the fields of a template are listed") {
  const auto fields = TemplateFields("{{b}} {{#a}}{{.}}{{c.d}}{{/a}} {{! no }} {{b}} {{{x_html}}}");
  REQUIRE(fields);
  CHECK(*fields == std::vector<std::string>{"a", "b", "c.d", "x_html"});
}

TEST_CASE("the office's own template comes before the shipped one") {
  const TemporaryFolder office;
  const auto shipped = LoadTemplate("", "letters", "no_records");
  REQUIRE(shipped);
  CHECK(*LoadTemplate(office.path(), "letters", "no_records") == *shipped);
  std::filesystem::create_directories(office.File("templates/letters"));
  std::ofstream(office.File("templates/letters/no_records.html")) << "<p>own</p>";
  std::ofstream(office.File("templates/letters/extra.html")) << "<p>extra</p>";
  CHECK(*LoadTemplate(office.path(), "letters", "no_records") == "<p>own</p>");
  const auto names = ListTemplates(office.path(), "letters");
  REQUIRE(names);
  CHECK(*names ==
        std::vector<std::string>{"extra", "full_denial", "full_release", "no_records", "partial_release"});
  CHECK(LoadTemplate("", "letters", "extra").error().code == ErrorCode::kNotFound);
  CHECK(LoadTemplate("", "letters", "../letters/no_records").error().code == ErrorCode::kInvalidInput);
}
