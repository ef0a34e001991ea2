#include "pipeline/readers/audit/notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "pipeline/readers/audit/utf8.h"

namespace blackbar {
namespace {

constexpr size_t kMaxText = 2 << 20;    // bytes of one hidden text
constexpr size_t kMaxBytes = 24 << 20;  // of all of them
constexpr size_t kMaxHidden = 20'000;
constexpr size_t kLeastRun = 6;

bool IsBlank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c <= 0x20; });
}

// At '&': appends what the entity stands for and returns the offset after it.
size_t TakeEntity(std::string_view markup, size_t at, std::string* out) {
  const size_t end = markup.substr(at, 12).find(';');
  if (end == std::string_view::npos) return out->push_back('&'), at + 1;
  const std::string_view name = markup.substr(at + 1, end - 1);
  constexpr std::pair<std::string_view, char> kNamed[] = {{"amp", '&'},  {"lt", '<'},    {"gt", '>'},
                                                          {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}};
  for (const auto& [known, character] : kNamed) {
    if (name == known) return out->push_back(character), at + end + 1;
  }
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    uint32_t code = 0;
    std::from_chars(name.data() + (hex ? 2 : 1), name.data() + name.size(), code, hex ? 16 : 10);
    AppendUtf8Character(code, out);
  }
  return at + end + 1;
}

void AppendValues(std::string_view tag, std::string* out) {
  for (size_t at = 0; (at = tag.find('=', at)) != std::string_view::npos;) {
    const size_t name = tag.find_last_of(" \t\r\n", at);
    const bool is_namespace = name != std::string_view::npos && tag.substr(name + 1).starts_with("xmlns");
    const size_t quote = tag.find_first_of("\"'", at);
    if (quote == std::string_view::npos) return;
    const size_t end = tag.find(tag[quote], quote + 1);
    if (end == std::string_view::npos) return;
    if (!is_namespace && end > quote + 1) {
      out->push_back('\n');
      for (size_t i = quote + 1; i < end;) {
        if (tag[i] == '&') {
          i = TakeEntity(tag, i, out);
        } else {
          out->push_back(tag[i++]);
        }
      }
      out->push_back('\n');
    }
    at = end + 1;
  }
}

bool EndsLine(std::string_view tag) {
  for (std::string_view inline_tag : {"b", "i", "u", "span", "font", "/b", "/i", "/u", "/span", "/font"}) {
    if (tag.substr(0, tag.find_first_of(" \t\r\n>/", 1)) == inline_tag) return false;
  }
  return true;
}

// One line feed for any white space that holds one, one space for other white space.
std::string Tidy(const std::string& text) {
  std::string tidy;
  bool line = false, space = false;
  for (char c : text) {
    if (c == '\n' || c == '\r') line = true;
    if (static_cast<unsigned char>(c) <= 0x20) {
      space = true;
      continue;
    }
    if (!tidy.empty() && space) tidy.push_back(line ? '\n' : ' ');
    line = space = false;
    tidy.push_back(c);
  }
  return tidy;
}

}  // namespace

void AuditNotes::Hide(const char* channel, std::string place, std::string text, std::optional<Box> box) {
  if (IsBlank(text)) return;
  if (hidden.size() >= kMaxHidden || bytes_ + text.size() > kMaxBytes) {
    cut = true;
    return;
  }
  if (text.size() > kMaxText) {
    text.resize(kMaxText);
    cut = true;
  }
  const size_t from = hidden.size() > 50 ? hidden.size() - 50 : 0;
  for (size_t i = from; i < hidden.size(); ++i) {
    if (hidden[i].channel == channel && hidden[i].place == place && hidden[i].text == text &&
        hidden[i].box == box)
      return;
  }
  bytes_ += text.size();
  hidden.push_back({channel, std::move(place), std::move(text), box});
}

void AuditNotes::Warn(const char* code, std::string message, std::optional<Region> region) {
  warnings.push_back({code, std::move(message), std::move(region)});
}

std::string PlainOfMarkup(std::string_view markup, bool attributes) {
  std::string text;
  for (size_t at = 0; at < markup.size();) {
    if (markup[at] == '&') {
      at = TakeEntity(markup, at, &text);
    } else if (markup[at] == '<') {
      const size_t end = markup.find('>', at);
      if (end == std::string_view::npos) break;
      const std::string_view tag = markup.substr(at + 1, end - at - 1);
      if (EndsLine(tag)) text.push_back('\n');
      if (attributes && !tag.starts_with('?')) AppendValues(tag, &text);
      at = end + 1;
    } else {
      text.push_back(markup[at++]);
    }
  }
  return Tidy(text);
}

std::string PrintableRuns(std::string_view bytes) {
  std::string text, run;
  auto flush = [&] {
    if (run.size() >= kLeastRun) text += run + "\n";
    run.clear();
  };
  for (unsigned char c : bytes) {
    if (c >= 0x20 && c < 0x7F) {
      run.push_back(static_cast<char>(c));
    } else {
      flush();
    }
  }
  flush();
  return text;
}

std::string Count(size_t n, const char* thing) { return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s"); }

}  // namespace blackbar
