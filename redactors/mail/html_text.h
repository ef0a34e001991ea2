// An HTML body of an e-mail as plain text: what a mail program would show, and apart from it what it would
// not. A small stripper of its own, no browser: style sheets are not applied (what only a class hides is
// shown, so that a person sees it), nothing is loaded. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

struct HtmlText {
  std::string text;                  // UTF-8, lines
  std::vector<std::string> unseen;   // elements that are not shown: display:none, size 0, white on white...
  std::vector<std::string> links;    // targets of links, sources of pictures
  std::vector<std::string> spoken;   // alternative texts and titles
  std::vector<std::string> scripts;  // scripts and style sheets
  std::vector<std::string> notes;    // comments, the title
};

HtmlText ReadHtml(std::string_view utf8);

// The character that "&name;" means, without "&" and ";"; 0 for an unknown name.
char32_t HtmlEntity(std::string_view name);

}  // namespace blackbar
