#include "redactors/mail/html_text.h"

#include "tests/catch.h"

using namespace blackbar;

namespace {

std::string Shown(std::string_view html) { return ReadHtml(html).text; }

std::string Unseen(std::string_view html) {
  std::string all;
  for (const std::string& text : ReadHtml(html).unseen) all += (all.empty() ? "" : "|") + text;
  return all;
}

}  // namespace

TEST_CASE("html text: paragraphs, breaks, lists and tables become lines") {
  CHECK(Shown("<p>One\n two</p><p>Three<br>four") == "One two\n\nThree\nfour");
  CHECK(Shown("<ul><li>a<li>b</ul>") == "- a\n- b");
  CHECK(Shown("<table><tr><td>Name</td><td>Lena Quist</td></tr><tr><td>Age</td><td>34</td></tr></table>") ==
        "Name Lena Quist\nAge 34");
  CHECK(Shown("a <b>b</b>c") == "a bc");
  CHECK(Shown("<pre>x  y\n z</pre>") == "x  y\n z");
}

TEST_CASE("html text: character references") {
  CHECK(Shown("Jos&eacute; &amp; &#8220;Ann&#x201d; &lt;a@b&gt; &unknown; &") ==
        "Jos\xC3\xA9 & \xE2\x80\x9C"
        "Ann\xE2\x80\x9D <a@b> &unknown; &");
  CHECK(Shown("&#0;&#xD800;&#99999999;x") == "&#0;&#xD800;&#99999999;x");
}

TEST_CASE("html text: what a mail program does not show is told apart") {
  for (std::string_view style :
       {"display:none", "DISPLAY : none !important", "visibility:hidden", "font-size:0", "font-size:0.5px",
        "font-size: 1px", "color:#fff", "color:white", "color:#fefefe", "color:rgb(255,255,255)",
        "mso-hide:all", "opacity:0", "max-height:0px", "position:absolute;left:-9999px",
        "background:#123456;color:#123456"}) {
    INFO(style);
    const std::string html = "seen <span style=\"" + std::string(style) + "\">secret <b>words</b></span> end";
    CHECK(Shown(html) == "seen end");
    CHECK(Unseen(html) == "secret words");
  }
  CHECK(Unseen("<p hidden>secret</p>") == "secret");
  CHECK(Unseen("<font color=white>secret</font>") == "secret");
  CHECK(Unseen("<p style='display:none'>secret<p>seen") == "secret");
  CHECK(Shown("<p style='display:none'>secret<p>seen") == "seen");
}

TEST_CASE("html text: what may be seen is shown") {
  CHECK(Shown("<td bgcolor=black><font color=white>seen</font></td>") == "seen");
  CHECK(Shown("<div style='background:#003366'><span style='color:#fff'>seen</span></div>") == "seen");
  // Only the style sheet knows the ground, or whether the class is hidden.
  CHECK(Shown("<style>.x{background:#000}</style><div class=x style='color:#fff'>seen</div>") == "seen");
  CHECK(Shown("<style>.x{display:none}</style><div class=x>perhaps seen</div>") == "perhaps seen");
  CHECK(Shown("<div style='color:#fff'>a<span style='color:#000'>seen</span></div>") == "seen");
  CHECK(Shown("<div style='opacity:0.5;font-size:10px'>seen</div>") == "seen");
}

TEST_CASE("html text: scripts, comments, targets and alternative texts are kept apart") {
  const HtmlText html = ReadHtml(
      "<html><head><title>Draft for Ann</title><style>p{}</style><script>var a='<b>x</b>';</script></head>"
      "<body><!-- note to self --><a href=\"https://example.org/?id=7&amp;x=1\" title=\"tip\">here</a>"
      "<img src=cid:1 alt='a face'><img src='https://track.example/p.gif'><input type=hidden "
      "value=token></body>");
  CHECK(html.text == "here");
  CHECK(html.links ==
        std::vector<std::string>{"https://example.org/?id=7&x=1", "https://track.example/p.gif"});
  CHECK(html.spoken == std::vector<std::string>{"tip", "a face"});
  CHECK(html.scripts == std::vector<std::string>{"p{}", "var a='<b>x</b>';"});
  CHECK(html.notes == std::vector<std::string>{"Draft for Ann", "note to self", "token"});
}

TEST_CASE("html text: broken markup ends and loses no words") {
  CHECK(Shown("a < b <3 c") == "a < b <3 c");
  CHECK(Shown("text <a href=\"never closed") == "text");
  CHECK(Shown("<!-- open") == "");
  CHECK(Shown("</div></p>x</span>") == "x");
  CHECK(Shown("<") == "<");
  CHECK(ReadHtml("<script>x").scripts.size() == 1);
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<div>";
  CHECK(Shown(deep + "x") == "x");
}
