#include "redactors/mail/html_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/text_decode.h"
#include "redactors/mail/html_style.h"

namespace blackbar {
namespace {

constexpr size_t kMaxOpen = 400;  // elements inside each other; deeper ones look like their parent

using Attributes = std::vector<std::pair<std::string, std::string>>;

struct Tag {
  std::string name;  // in small letters
  bool end = false;
  bool closed = false;  // "<br/>"
  Attributes attributes;

  const std::string* Find(std::string_view wanted) const {
    for (const auto& [key, value] : attributes) {
      if (key == wanted) return &value;
    }
    return nullptr;
  }
};

struct Element {
  std::string name;
  bool unseen = false;        // for every element inside too
  std::optional<int> colour;  // of the text; nullopt: unknown
  std::optional<int> ground;
  bool keeps_spaces = false;
};

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool IsOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsVoid(std::string_view name) {
  return IsOneOf(name, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
                        "track", "wbr"});
}

bool IsBlock(std::string_view name) {
  return IsOneOf(
      name, {"address",  "article", "aside",   "blockquote", "body",  "center", "dd",    "div",  "dl",  "dt",
             "fieldset", "footer",  "form",    "header",     "hr",    "html",   "li",    "main", "nav", "ol",
             "option",   "pre",     "section", "table",      "tbody", "tfoot",  "thead", "tr",   "ul"});
}

bool IsParagraph(std::string_view name) { return IsOneOf(name, {"p", "h1", "h2", "h3", "h4", "h5", "h6"}); }

// "&amp;", "&#8217;" and "&#x2019;" as characters; what is none of them stays.
std::string Decoded(std::string_view raw) {
  std::string out;
  for (size_t i = 0; i < raw.size(); ++i) {
    const size_t end = raw[i] == '&' ? raw.find(';', i) : std::string_view::npos;
    char32_t c = 0;
    if (end != std::string_view::npos && end - i <= 12) {
      std::string name(raw.substr(i + 1, end - i - 1));
      if (name.starts_with("#x") || name.starts_with("#X")) {
        c = static_cast<char32_t>(std::strtoul(name.c_str() + 2, nullptr, 16));
      } else if (name.starts_with("#")) {
        c = static_cast<char32_t>(std::strtoul(name.c_str() + 1, nullptr, 10));
      } else {
        c = HtmlEntity(name);
      }
    }
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
      out.push_back(raw[i]);
    } else {
      AppendUtf8(&out, c);
      i = end;
    }
  }
  return out;
}

// Collects words as a page would show them: white space runs are one space, blocks begin on a new line.
class Flow {
 public:
  void Add(std::string_view text, bool keeps_spaces) {
    for (char c : text) {
      if (keeps_spaces) {
        out_.push_back(c);
      } else if (IsSpace(c)) {
        space_ = true;
      } else {
        if (space_ && !out_.empty() && out_.back() != '\n') out_.push_back(' ');
        space_ = false;
        out_.push_back(c);
      }
    }
  }
  void Break(int lines) {
    space_ = false;
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    if (out_.empty()) return;
    int have = 0;
    for (auto it = out_.rbegin(); it != out_.rend() && *it == '\n'; ++it) ++have;
    for (; have < lines; ++have) out_.push_back('\n');
  }
  void NewLine() {
    space_ = false;
    out_.push_back('\n');
  }
  std::string Take() {
    space_ = false;
    while (!out_.empty() && IsSpace(out_.back())) out_.pop_back();
    return std::exchange(out_, {});
  }

 private:
  std::string out_;
  bool space_ = false;
};

class Stripper {
 public:
  explicit Stripper(std::string_view html) : html_(html) {}

  HtmlText Run() {
    Element root;
    root.colour = 0;
    root.ground = 0xFFFFFF;
    open_.push_back(root);
    while (at_ < html_.size()) {
      if (html_[at_] != '<' || !TakeMarkup()) TakeText();
    }
    LeaveUnseen();
    found_.text = flow_.Take();
    return std::move(found_);
  }

 private:
  void Keep(std::vector<std::string>* list, std::string_view text) {
    const size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return;
    list->emplace_back(text.substr(from, text.find_last_not_of(" \t\r\n") + 1 - from));
  }

  void TakeText() {
    const size_t end = std::min(html_.find('<', at_ + 1), html_.size());
    const std::string text = Decoded(html_.substr(at_, end - at_));
    at_ = end;
    (Unseen() ? unseen_ : flow_).Add(text, open_.back().keeps_spaces);
  }

  bool Unseen() const {
    const Element& now = open_.back();
    return now.unseen || (now.colour && now.ground && SameColour(*now.colour, *now.ground));
  }

  void LeaveUnseen() {
    if (std::string text = unseen_.Take(); !text.empty()) Keep(&found_.unseen, text);
  }

  // False: a "<" that begins nothing.
  bool TakeMarkup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      const size_t end = std::min(html_.find("-->", at_ + 4), html_.size());
      Keep(&found_.notes, html_.substr(at_ + 4, end - at_ - 4));
      at_ = std::min(end + 3, html_.size());
      return true;
    }
    if (rest.starts_with("<!") || rest.starts_with("<?")) {
      at_ = std::min(std::min(html_.find('>', at_), html_.size() - 1) + 1, html_.size());
      return true;
    }
    std::optional<Tag> tag = ReadTag();
    if (!tag) return false;
    if (tag->end) {
      Close(tag->name);
    } else {
      Open(*tag);
    }
    return true;
  }

  char Here() const { return at_ < html_.size() ? html_[at_] : '>'; }
  void SkipSpaces() {
    while (at_ < html_.size() && IsSpace(html_[at_])) ++at_;
  }

  std::string TakeName() {
    std::string name;
    while (at_ < html_.size() && !IsSpace(html_[at_]) && html_[at_] != '>' && html_[at_] != '/' &&
           html_[at_] != '=') {
      const char c = html_[at_++];
      name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
    return name;
  }

  std::optional<Tag> ReadTag() {
    const size_t start = at_++;
    Tag tag;
    if (Here() == '/') {
      tag.end = true;
      ++at_;
    }
    const char first = Here();
    if (!((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))) {
      at_ = start;
      return std::nullopt;
    }
    tag.name = TakeName();
    for (SkipSpaces(); at_ < html_.size() && Here() != '>'; SkipSpaces()) {
      tag.closed = Here() == '/';
      if (tag.closed || Here() == '=') {
        ++at_;
        continue;
      }
      std::string name = TakeName();
      tag.attributes.emplace_back(std::move(name), TakeValue());
    }
    at_ = std::min(at_ + 1, html_.size());
    return tag;
  }

  std::string TakeValue() {
    SkipSpaces();
    if (Here() != '=' || at_ >= html_.size()) return "";
    ++at_;
    SkipSpaces();
    const char quote = Here();
    size_t end;
    if (at_ < html_.size() && (quote == '"' || quote == '\'')) {
      end = std::min(html_.find(quote, ++at_), html_.size());
    } else {
      end = std::min(html_.find_first_of(" \t\r\n>", at_), html_.size());
      const std::string_view raw = html_.substr(at_, end - at_);
      at_ = end;
      return Decoded(raw);
    }
    const std::string_view raw = html_.substr(at_, end - at_);
    at_ = std::min(end + 1, html_.size());
    return Decoded(raw);
  }

  // The element's content up to its end tag, which is not markup.
  std::string_view TakeRaw(const std::string& name) {
    size_t end = at_;
    for (;; ++end) {
      end = std::min(html_.find("</", end), html_.size());
      if (end == html_.size()) break;
      std::string_view after = html_.substr(end + 2, name.size());
      if (std::equal(after.begin(), after.end(), name.begin(), name.end(),
                     [](char a, char b) { return (a | 32) == b; }))
        break;
    }
    const std::string_view raw = html_.substr(at_, end - at_);
    at_ = std::min(std::min(html_.find('>', end), html_.size() - 1) + 1, html_.size());
    return raw;
  }

  void Open(const Tag& tag) {
    CollectAttributes(tag);
    if (IsOneOf(tag.name, {"script", "style"})) {
      has_style_ = has_style_ || tag.name == "style";
      return Keep(&found_.scripts, TakeRaw(tag.name));
    }
    if (tag.name == "title") return Keep(&found_.notes, Decoded(TakeRaw(tag.name)));
    CloseImplied(tag.name);
    BreakBefore(tag.name);
    if (IsVoid(tag.name) || tag.closed || open_.size() >= kMaxOpen) return;
    open_.push_back(Styled(tag));
  }

  void CollectAttributes(const Tag& tag) {
    for (const auto& [name, value] : tag.attributes) {
      if (IsOneOf(name, {"href", "src", "background", "action", "cite", "data-href", "longdesc"})) {
        if (!value.starts_with("data:") && !value.starts_with("cid:")) Keep(&found_.links, value);
      } else if (IsOneOf(name, {"alt", "title", "summary", "aria-label", "placeholder"})) {
        Keep(&found_.spoken, value);
      } else if (IsOneOf(name, {"value", "content", "label", "srcdoc"})) {
        Keep(&found_.notes, value);
      } else if (name.starts_with("data-") || name.starts_with("on")) {
        Keep(&found_.scripts, value);
      }
    }
  }

  Element Styled(const Tag& tag) const {
    Element element = open_.back();
    element.name = tag.name;
    element.keeps_spaces = element.keeps_spaces || tag.name == "pre" || tag.name == "textarea";
    element.unseen = element.unseen || tag.Find("hidden") || tag.name == "template";
    // A style sheet may give it another ground; what may be seen is shown.
    if (has_style_ && (tag.Find("class") || tag.Find("id"))) element.ground.reset();
    if (tag.Find("background")) element.ground.reset();
    if (const std::string* ground = tag.Find("bgcolor")) element.ground = HtmlColour(*ground);
    if (const std::string* colour = tag.Find(tag.name == "body" ? "text" : "color"))
      element.colour = HtmlColour(*colour);
    if (const std::string* attribute = tag.Find("style")) {
      const HtmlStyle style = ReadHtmlStyle(*attribute);
      element.unseen = element.unseen || style.unseen;
      if (!style.ground.empty()) element.ground = HtmlColour(style.ground);
      if (!style.colour.empty()) element.colour = HtmlColour(style.colour);
    }
    return element;
  }

  // "<p>one<p>two": the second closes the first.
  void CloseImplied(const std::string& name) {
    const std::string& last = open_.back().name;
    const bool cell = last == "td" || last == "th";
    if (last == "p" && (IsBlock(name) || IsParagraph(name))) return Close("p");
    if (last == name && IsOneOf(name, {"li", "option", "tr", "dt", "dd"})) return Close(name);
    if (cell && (name == "td" || name == "th")) return Close(last);
    if (cell && name == "tr") {
      Close(last);
      if (open_.back().name == "tr") Close("tr");
    }
  }

  void BreakBefore(const std::string& name) {
    if (name == "br") return (Unseen() ? unseen_ : flow_).NewLine();
    if (Unseen()) return unseen_.Add(" ", false);
    if (name == "td" || name == "th") return flow_.Add("  ", false);
    if (name == "hr") {
      flow_.Break(1);
      flow_.Add("----------", false);
    }
    if (IsParagraph(name)) flow_.Break(2);
    if (IsBlock(name)) flow_.Break(1);
    if (name == "li") flow_.Add("- ", false);
  }

  void Close(const std::string name) {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Element& e) { return e.name == name; });
    if (found == open_.rend()) return;
    const bool was_unseen = Unseen();
    open_.erase(found.base() - 1, open_.end());
    if (was_unseen && !Unseen()) LeaveUnseen();
    if (was_unseen) return;
    if (IsParagraph(name)) flow_.Break(2);
    if (IsBlock(name)) flow_.Break(1);
  }

  std::string_view html_;
  size_t at_ = 0;
  std::vector<Element> open_;
  Flow flow_, unseen_;
  bool has_style_ = false;
  HtmlText found_;
};

}  // namespace

HtmlText ReadHtml(std::string_view utf8) { return Stripper(utf8).Run(); }

}  // namespace blackbar
