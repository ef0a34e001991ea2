#include "pipeline/printer/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>

namespace blackbar {
namespace {

constexpr size_t kMaxBytes = 16 << 20;
constexpr size_t kMaxRows = 200'000;

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool OneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsInline(std::string_view tag) { return OneOf(tag, {"b", "i", "strong", "em", "small", "code"}); }
bool IsTextBlock(std::string_view tag) {
  return OneOf(tag, {"p", "h1", "h2", "h3", "li", "td", "th", "address"});
}
bool IsContainer(std::string_view tag) {
  return OneOf(tag, {"html", "body", "div", "ul", "table", "thead", "tbody", "tr"});
}

std::string_view MarkupOf(std::string_view tag) {
  if (tag == "b" || tag == "strong") return "b";
  if (tag == "i" || tag == "em") return "i";
  return tag == "small" ? "small" : "tt";
}

void AppendUtf8(uint32_t code, std::string* out) {
  if (code < 0x80) {
    *out += static_cast<char>(code);
  } else if (code < 0x800) {
    *out += {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 63))};
  } else if (code < 0x10000) {
    *out += {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 63)),
             static_cast<char>(0x80 | (code & 63))};
  } else {
    *out += {static_cast<char>(0xF0 | (code >> 18)), static_cast<char>(0x80 | ((code >> 12) & 63)),
             static_cast<char>(0x80 | ((code >> 6) & 63)), static_cast<char>(0x80 | (code & 63))};
  }
}

// Valid code points that may be printed; directional overrides could make a letter read otherwise than it
// does.
bool Printable(uint32_t code) {
  if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return false;
  if ((code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) return false;
  if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)) return false;
  return code != 0xFFFE && code != 0xFFFF && code != 0xFEFF;
}

// The code point at the front of `text`, which becomes shorter; nullopt for a byte that is not UTF-8.
std::optional<uint32_t> TakeCodePoint(std::string_view* text) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>((*text)[i]); };
  const uint8_t first = byte(0);
  size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first > 0xF4 || length > text->size()) {
    text->remove_prefix(1);
    return std::nullopt;
  }
  uint32_t code = length == 1 ? first : first & (0xFF >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) {
      text->remove_prefix(1);
      return std::nullopt;
    }
    code = (code << 6) | (byte(i) & 63);
  }
  constexpr std::array<uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  text->remove_prefix(length);
  if (code < kLeast[length]) return std::nullopt;
  return code;
}

std::optional<uint32_t> EntityCode(std::string_view name) {
  static const std::map<std::string_view, uint32_t> kNamed = {
      {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
      {"nbsp", 0xA0},    {"ndash", 0x2013}, {"mdash", 0x2014}, {"middot", 0xB7},  {"sect", 0xA7},
      {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bull", 0x2022}};
  const auto named = kNamed.find(name);
  if (named != kNamed.end()) return named->second;
  if (name.size() < 2 || name.size() > 9 || name[0] != '#') return std::nullopt;
  const bool hex = name[1] == 'x';
  const std::string digits(name.substr(hex ? 2 : 1));
  char* end = nullptr;
  const unsigned long code = std::strtoul(digits.c_str(), &end, hex ? 16 : 10);
  if (digits.empty() || *end != '\0') return std::nullopt;
  return static_cast<uint32_t>(code);
}

struct Tag {
  std::string name;
  bool closing = false;
  std::map<std::string, std::string> attributes;
};

class Parser {
 public:
  explicit Parser(std::string_view html) : rest_(html) {}

  Result<std::vector<PrintBlock>> Parse() {
    if (rest_.size() > kMaxBytes)
      return Error{ErrorCode::kLimitExceeded, "the text to print is larger than 16 MB; make several", ""};
    while (!rest_.empty()) {
      if (rest_.front() == '<') {
        TRY(TakeMarkup());
      } else {
        TRY(TakeText());
      }
    }
    if (!open_.empty()) return Bad(fmt::format("<{}> is not closed", open_.back()));
    return std::move(blocks_);
  }

 private:
  Error Bad(const std::string& what) const {
    return Error{ErrorCode::kInvalidInput, what, fmt::format("line {}", line_)};
  }

  void Skip(size_t count) {
    line_ += static_cast<int>(std::count(rest_.begin(), rest_.begin() + static_cast<long>(count), '\n'));
    rest_.remove_prefix(count);
  }

  Result<void> TakeMarkup() {
    if (rest_.starts_with("<!--")) {
      const size_t end = rest_.find("-->");
      if (end == std::string_view::npos) return Bad("a comment is not closed");
      Skip(end + 3);
      return {};
    }
    const size_t end = rest_.find('>');
    if (end == std::string_view::npos) return Bad("a tag is not closed");
    Tag tag = TRY(ReadTag(rest_.substr(1, end - 1)));
    TRY(tag.closing ? Close(tag.name) : Open(tag));
    Skip(end + 1);
    return {};
  }

  Result<Tag> ReadTag(std::string_view text) const {
    Tag tag;
    if (text.starts_with("/")) {
      tag.closing = true;
      text.remove_prefix(1);
    }
    const auto word = [&](std::string_view stop) {
      size_t n = 0;
      while (n < text.size() && !IsSpace(text[n]) && stop.find(text[n]) == std::string_view::npos) ++n;
      std::string taken(text.substr(0, n));
      text.remove_prefix(n);
      return taken;
    };
    const auto spaces = [&] {
      while (!text.empty() && (IsSpace(text[0]) || text == "/")) text.remove_prefix(1);
    };
    tag.name = word("/");
    spaces();
    while (!text.empty()) {
      const std::string key = word("=");
      if (!text.starts_with("=\""))
        return Bad(fmt::format("<{}>: write attributes as name=\"value\"", tag.name));
      const size_t end = text.find('"', 2);
      if (end == std::string_view::npos) return Bad(fmt::format("<{}>: a quote is not closed", tag.name));
      tag.attributes[key] = std::string(text.substr(2, end - 2));
      text.remove_prefix(end + 1);
      spaces();
    }
    return tag;
  }

  bool InTextBlock() const {
    return std::any_of(open_.begin(), open_.end(), [](const std::string& tag) { return IsTextBlock(tag); });
  }
  std::string Parent() const { return open_.empty() ? "" : open_.back(); }

  Result<void> Open(const Tag& tag) {
    for (const auto& [key, value] : tag.attributes) {
      if (key != "class" && !(key == "widths" && tag.name == "table") &&
          !(key == "lang" && tag.name == "html"))
        return Bad(fmt::format("<{}> takes no attribute \"{}\"", tag.name, key.substr(0, 20)));
    }
    if (tag.name == "br" || tag.name == "hr") return OpenVoid(tag);
    if (IsInline(tag.name)) {
      if (!InTextBlock()) return Bad(fmt::format("<{}> stands outside of a paragraph", tag.name));
      text_ += fmt::format("<{}>", MarkupOf(tag.name));
    } else if (IsTextBlock(tag.name)) {
      TRY(OpenTextBlock(tag));
    } else if (IsContainer(tag.name)) {
      TRY(OpenContainer(tag));
    } else {
      return Bad(fmt::format("<{}> is not a tag that can be printed", tag.name.substr(0, 20)));
    }
    open_.push_back(tag.name);
    return {};
  }

  Result<void> OpenVoid(const Tag& tag) {
    if (tag.name == "br") {
      if (!InTextBlock()) return Bad("<br> stands outside of a paragraph");
      while (!text_.empty() && text_.back() == ' ') text_.pop_back();
      text_ += '\n';
      return {};
    }
    if (InTextBlock()) return Bad("<hr> stands inside of a paragraph");
    PrintBlock block = NewBlock(PrintBlock::Kind::kRule, tag);
    blocks_.push_back(std::move(block));
    return {};
  }

  Result<void> OpenTextBlock(const Tag& tag) {
    if (InTextBlock()) return Bad(fmt::format("<{}> stands inside of another paragraph", tag.name));
    const bool cell = tag.name == "td" || tag.name == "th";
    if (cell != (Parent() == "tr") || (tag.name == "li") != (Parent() == "ul"))
      return Bad(fmt::format("<{}> does not belong into <{}>", tag.name, Parent()));
    if (!cell && (Parent() == "table" || Parent() == "thead" || Parent() == "tbody"))
      return Bad(fmt::format("<{}> does not belong into <{}>", tag.name, Parent()));
    text_.clear();
    class_ = ClassOf(tag);
    return {};
  }

  Result<void> OpenContainer(const Tag& tag) {
    if (InTextBlock()) return Bad(fmt::format("<{}> stands inside of a paragraph", tag.name));
    const bool row = tag.name == "tr";
    const bool part = tag.name == "thead" || tag.name == "tbody";
    if (row && !OneOf(Parent(), {"table", "thead", "tbody"})) return Bad("<tr> stands outside of a table");
    if (part && Parent() != "table") return Bad(fmt::format("<{}> stands outside of a table", tag.name));
    if (!row && !part && OneOf(Parent(), {"table", "thead", "tbody", "tr", "ul"}))
      return Bad(fmt::format("<{}> does not belong into <{}>", tag.name, Parent()));
    if (tag.name == "div") divs_.push_back({ClassOf(tag), ++groups_});
    if (tag.name == "table") {
      PrintBlock block = NewBlock(PrintBlock::Kind::kTable, tag);
      TRY(ReadWidths(tag, &block));
      blocks_.push_back(std::move(block));
    }
    if (row) {
      if (blocks_.back().rows.size() >= kMaxRows)
        return Error{ErrorCode::kLimitExceeded, "a table has more than 200000 rows", ""};
      blocks_.back().rows.emplace_back();
    }
    return {};
  }

  Result<void> ReadWidths(const Tag& tag, PrintBlock* block) const {
    const auto found = tag.attributes.find("widths");
    if (found == tag.attributes.end()) return {};
    const char* at = found->second.c_str();
    while (*at != '\0') {
      char* end = nullptr;
      const long width = std::strtol(at, &end, 10);
      if (end == at || width < 1 || width > 1000) return Bad("widths are whole numbers from 1 to 1000");
      block->widths.push_back(static_cast<int>(width));
      at = end;
      while (*at == ' ') ++at;
    }
    return {};
  }

  Result<void> Close(const std::string& name) {
    if (open_.empty() || open_.back() != name)
      return Bad(fmt::format("</{}> closes what is not open", name.substr(0, 20)));
    open_.pop_back();
    if (IsInline(name)) text_ += fmt::format("</{}>", MarkupOf(name));
    if (IsTextBlock(name)) FinishTextBlock(name);
    if (name == "div") divs_.pop_back();
    return {};
  }

  void FinishTextBlock(const std::string& name) {
    while (!text_.empty() && IsSpace(text_.back())) text_.pop_back();
    if (name == "td" || name == "th") {
      blocks_.back().rows.back().cells.push_back({text_, name == "th", class_});
      return;
    }
    if (text_.empty()) return;
    PrintBlock block;
    block.kind = name == "li"          ? PrintBlock::Kind::kItem
                 : name.front() == 'h' ? PrintBlock::Kind::kHeading
                                       : PrintBlock::Kind::kParagraph;
    if (block.kind == PrintBlock::Kind::kHeading) block.level = name[1] - '0';
    block.style = !class_.empty() ? class_ : name == "address" ? "address" : DivClass();
    block.group = divs_.empty() ? 0 : divs_.back().second;
    block.markup = text_;
    blocks_.push_back(std::move(block));
  }

  PrintBlock NewBlock(PrintBlock::Kind kind, const Tag& tag) const {
    PrintBlock block;
    block.kind = kind;
    block.style = ClassOf(tag).empty() ? DivClass() : ClassOf(tag);
    block.group = divs_.empty() || kind == PrintBlock::Kind::kTable ? 0 : divs_.back().second;
    return block;
  }

  std::string DivClass() const { return divs_.empty() ? "" : divs_.back().first; }
  static std::string ClassOf(const Tag& tag) {
    const auto found = tag.attributes.find("class");
    return found == tag.attributes.end() ? "" : found->second;
  }

  Result<void> TakeText() {
    const size_t end = std::min(rest_.find('<'), rest_.size());
    std::string_view text = rest_.substr(0, end);
    if (!InTextBlock()) {
      if (!std::all_of(text.begin(), text.end(), IsSpace)) return Bad("text stands outside of a paragraph");
    } else {
      TRY(AppendText(text));
    }
    Skip(end);
    return {};
  }

  Result<void> AppendText(std::string_view text) {
    while (!text.empty()) {
      if (text.front() == '&') {
        const size_t end = text.find(';');
        const auto code = end == std::string_view::npos ? std::nullopt : EntityCode(text.substr(1, end - 1));
        if (!code) return Bad("an & is not part of a known entity; write &amp;");
        AppendCode(*code);
        text.remove_prefix(end + 1);
      } else {
        AppendCode(TakeCodePoint(&text).value_or(0xFFFD));
      }
    }
    return {};
  }

  void AppendCode(uint32_t code) {
    if (code == ' ' || code == '\n' || code == '\t' || code == '\r') {
      if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') text_ += ' ';
    } else if (code == '&') {
      text_ += "&amp;";
    } else if (code == '<') {
      text_ += "&lt;";
    } else if (code == '>') {
      text_ += "&gt;";
    } else if (Printable(code)) {
      AppendUtf8(code, &text_);
    }
  }

  std::string_view rest_;
  int line_ = 1;
  int groups_ = 0;
  std::vector<std::string> open_;
  std::vector<std::pair<std::string, int>> divs_;  // class, group
  std::string text_, class_;
  std::vector<PrintBlock> blocks_;
};

}  // namespace

Result<std::vector<PrintBlock>> ParsePrintedHtml(std::string_view html) { return Parser(html).Parse(); }

}  // namespace blackbar
