#include "redactors/mail/html_style.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace blackbar {
namespace {

constexpr std::pair<std::string_view, int> kColours[] = {
    {"white", 0xFFFFFF},  {"black", 0},         {"red", 0xFF0000},    {"lime", 0x00FF00},
    {"green", 0x008000},  {"blue", 0x0000FF},   {"yellow", 0xFFFF00}, {"gray", 0x808080},
    {"grey", 0x808080},   {"silver", 0xC0C0C0}, {"navy", 0x000080},   {"maroon", 0x800000},
    {"snow", 0xFFFAFA},   {"ivory", 0xFFFFF0},  {"window", 0xFFFFFF}, {"windowtext", 0},
    {"orange", 0xFFA500}, {"purple", 0x800080}, {"teal", 0x008080},   {"whitesmoke", 0xF5F5F5}};

std::string Plain(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return out;
}

std::optional<int> FromHex(std::string_view digits) {
  if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
  int value = 0;
  for (char c : digits) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return std::nullopt;
    value = digits.size() == 3 ? value << 8 | digit * 17 : value << 4 | digit;
  }
  return value;
}

// "rgb(255,255,255)", with or without a fourth number.
std::optional<int> FromNumbers(const std::string& text) {
  int value = 0;
  size_t at = text.find('(');
  for (int i = 0; i < 3; ++i) {
    if (at == std::string::npos) return std::nullopt;
    const long part = std::strtol(text.c_str() + at + 1, nullptr, 10);
    value = value << 8 | static_cast<int>(std::clamp(part, 0L, 255L));
    at = text.find(',', at + 1);
  }
  return value;
}

// "0", "0px", "0.5pt", "1px": smaller than anybody reads.
bool TooSmall(const std::string& value, double limit) {
  char* end = nullptr;
  const double size = std::strtod(value.c_str(), &end);
  if (end == value.c_str()) return false;
  const std::string_view unit(end);
  if (size == 0) return true;
  return size < limit && (unit.starts_with("px") || unit.starts_with("pt"));
}

bool Hides(const std::string& name, const std::string& value) {
  if (name == "display") return value.starts_with("none");
  if (name == "visibility") return value.starts_with("hidden") || value.starts_with("collapse");
  if (name == "mso-hide") return value.starts_with("all");
  if (name == "font-size") return TooSmall(value, 2);
  if (name == "opacity") return std::strtod(value.c_str(), nullptr) < 0.05 && value.find_first_of("0.") == 0;
  if (name == "max-height" || name == "max-width") return TooSmall(value, 0.5);
  if (name == "left" || name == "top" || name == "text-indent" || name == "margin-left")
    return value.starts_with("-") && std::strtod(value.c_str(), nullptr) <= -500;
  return name == "color" && value.starts_with("transparent");
}

}  // namespace

std::optional<int> HtmlColour(std::string_view text) {
  std::string plain = Plain(text);
  plain = plain.substr(0, plain.find('!'));
  if (plain.starts_with("#")) return FromHex(std::string_view(plain).substr(1));
  if (plain.starts_with("rgb")) return FromNumbers(plain);
  for (const auto& [name, value] : kColours) {
    if (plain == name) return value;
  }
  return FromHex(plain);
}

HtmlStyle ReadHtmlStyle(std::string_view style) {
  HtmlStyle read;
  while (!style.empty()) {
    const size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = Plain(declaration.substr(0, colon));
    const std::string value = Plain(declaration.substr(colon + 1));
    read.unseen = read.unseen || Hides(name, value);
    if (name == "color") read.colour = value;
    if (name == "background" || name == "background-color" || name == "background-image") read.ground = value;
  }
  return read;
}

bool SameColour(int a, int b) {
  for (int shift : {0, 8, 16}) {
    if (std::abs((a >> shift & 255) - (b >> shift & 255)) > 12) return false;
  }
  return true;
}

}  // namespace blackbar
