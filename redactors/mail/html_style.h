// Which styles of an HTML element keep it from being seen. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace blackbar {

// A colour as 0xRRGGBB; nullopt for what is not known ("currentcolor", a gradient).
std::optional<int> HtmlColour(std::string_view text);

struct HtmlStyle {
  bool unseen = false;  // display:none, visibility:hidden, no size, outside of the page
  std::string colour;   // as written; "" for none
  std::string ground;
};

// `style` is the attribute's value.
HtmlStyle ReadHtmlStyle(std::string_view style);

// Nobody can tell the two apart on a screen.
bool SameColour(int a, int b);

}  // namespace blackbar
