#include "pipeline/checks/needles.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr size_t kMinChars = 4;
constexpr size_t kMinBinary = 8;
constexpr uint32_t kFilterBits = 20;

char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
uint32_t Start(const char* p) {
  auto b = [p](int i) { return static_cast<uint32_t>(static_cast<unsigned char>(Small(p[i]))); };
  return b(0) << 24 | b(1) << 16 | b(2) << 8 | b(3);
}
uint32_t Slot(uint32_t start) { return (start * 2654435761u) >> (32 - kFilterBits); }

std::string Hex(const std::string& bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (unsigned char c : bytes) out += kDigits[c >> 4], out += kDigits[c & 15];
  return out;
}

// Words that PDF files and fonts are full of, small letters.
bool IsSyntaxWord(const std::string& word) {
  static const std::set<std::string> kWords = {
      "type", "page", "pages", "font", "stream", "length", "width", "widths", "height", "title", "producer",
      "creator", "count", "kids", "parent", "contents", "resources", "image", "name", "names", "filter",
      "size", "root", "info", "trailer", "xref", "first", "last", "index", "prev", "next", "group", "form",
      "pattern", "shading", "matrix", "black", "white", "gray", "grey", "color", "colors", "space", "decode",
      "mask", "date", "times", "roman", "bold", "italic", "regular", "sans", "serif", "mono", "arial",
      "courier", "helvetica", "liberation", "dejavu", "nimbus", "symbol", "flags", "descent", "ascent",
      "registry", "ordering", "identity", "adobe", "begin", "dict", "array", "true", "false", "null", "comma",
      "period", "hyphen", "colon", "slash", "question", "zero", "three", "four", "five", "seven", "eight",
      "nine", "parenleft", "parenright", "notdef", "plus", "equal", "percent", "number", "dollar",
      "quotesingle", "ampersand", "semicolon", "copyright", "license", "version", "notice", "weight",
      "private", "public", "encoding", "standard", "readonly", "def", "currentfile", "eexec", "cleartomark",
      "lang", "catalog", "metadata", "rotate", "annots", "object", "endstream", "startxref", "subtype",
      "language", "extend", "domain", "function", "bounds",
      // Longer ones, of which a secret may be a part.
      "resource", "findresource", "defineresource", "cidinit", "procset", "currentdict", "cmapname",
      "cmaptype", "cidsysteminfo", "supplement", "begincmap", "endcmap", "begincodespacerange",
      "endcodespacerange", "beginbfchar", "endbfchar", "beginbfrange", "endbfrange", "fontdescriptor",
      "fontname", "basefont", "fontbbox", "italicangle", "capheight", "fontfile", "cidtogidmap",
      "descendantfonts", "tounicode", "mediabox", "xobject", "colorspace", "bitspercomponent", "decodeparms",
      "devicegray", "devicergb", "predictor", "columns", "flatedecode", "dctdecode", "ccittfaxdecode",
      "viewerpreferences", "displaydoctitle", "endobj", "extgstate", "transparency", "imagemask", "blackis1",
      "interpolate", "glyphless", "blackbar", "blkbar"};
  return kWords.contains(word);
}

// The letters around [from, to): whether they and the hit together are one word that is in every file.
bool IsPartOfSyntax(std::string_view hay, size_t from, size_t to, bool own_name_only) {
  auto letter = [&](size_t i) { return std::isalpha(static_cast<unsigned char>(hay[i])) != 0; };
  size_t begin = from, end = to;
  while (begin > 0 && letter(begin - 1)) --begin;
  while (end < hay.size() && letter(end)) ++end;
  if (end - begin == to - from || end - begin > 40) return false;
  std::string word(hay.substr(begin, end - begin));
  std::transform(word.begin(), word.end(), word.begin(), Small);
  return own_name_only ? word == "blackbar" : IsSyntaxWord(word);
}

void AppendWide(uint32_t c, bool big, std::string* out) {
  auto unit = [&](uint32_t u) {
    char high = static_cast<char>(u >> 8), low = static_cast<char>(u);
    out->push_back(big ? high : low);
    out->push_back(big ? low : high);
  };
  if (c > 0xFFFF) {
    c -= 0x10000;
    unit(0xD800 + (c >> 10)), unit(0xDC00 + (c & 0x3FF));
  } else {
    unit(c);
  }
}

std::string WithoutSpaces(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

// Digits in the midst of a hexadecimal string stand for other bytes; as text they are searched for in their
// own hexadecimal form.
bool IsInsideHex(std::string_view hay, size_t from, size_t to) {
  auto hex = [&](size_t i) { return std::isxdigit(static_cast<unsigned char>(hay[i])) != 0; };
  size_t begin = from, end = to;
  while (begin > 0 && hex(begin - 1)) --begin;
  while (end < hay.size() && hex(end)) ++end;
  bool longer = end - begin >= to - from + 2;
  return longer && begin > 0 && hay[begin - 1] == '<' && end < hay.size() && hay[end] == '>';
}

}  // namespace

NeedleSet::NeedleSet(const std::vector<std::string>& secrets) : filter_(size_t{1} << kFilterBits) {
  for (size_t i = 0; i < secrets.size(); ++i) {
    std::vector<uint32_t> chars = Utf8ToCodePoints(secrets[i]);
    if (chars.size() < kMinChars) continue;
    std::string small, upper, latin, big, little;
    for (uint32_t c : chars) {
      if (c < 0x100) latin.push_back(Small(static_cast<char>(c)));
      AppendWide(c, true, &big);
      AppendWide(c, false, &little);
    }
    for (char c : secrets[i]) {
      small.push_back(Small(c));
      upper.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    }
    bool number = small.find_first_not_of("0123456789.,-/ ") == std::string::npos;
    bool syntax = number ? chars.size() >= 7 : !IsSyntaxWord(small) && chars.size() >= 5;
    std::set<std::string> forms = {small, WithoutSpaces(small), big, little};
    if (latin.size() == chars.size()) forms.insert(latin);
    for (const std::string& text : {secrets[i], small, upper}) forms.insert(Hex(text));
    forms.insert(Hex(big));
    for (const std::string& form : forms)
      Add(form, i, syntax || form.size() > 2 * chars.size(), form == small);
  }
}

void NeedleSet::Add(const std::string& bytes, size_t secret, bool syntax, bool plain) {
  if (bytes.size() < kMinChars) return;
  Needle needle{bytes, secret, syntax, syntax && bytes.size() >= kMinBinary,
                plain && bytes.find_first_not_of("0123456789") == std::string::npos};
  std::transform(bytes.begin(), bytes.end(), needle.bytes.begin(), Small);
  uint32_t start = Start(needle.bytes.data());
  filter_[Slot(start)] = true;
  by_start_.emplace(start, needles_.size());
  needles_.push_back(std::move(needle));
}

void NeedleSet::Find(std::string_view hay, Haystack kind, const std::function<void(size_t)>& hit) const {
  if (needles_.empty() || hay.size() < 4) return;
  for (size_t at = 0; at + 4 <= hay.size(); ++at) {
    uint32_t start = Start(hay.data() + at);
    if (!filter_[Slot(start)]) continue;
    auto [from, to] = by_start_.equal_range(start);
    for (auto it = from; it != to; ++it) {
      const Needle& needle = needles_[it->second];
      if (kind == Haystack::kSyntax && !needle.in_syntax) continue;
      if (kind == Haystack::kBinary && !needle.in_binary) continue;
      if (needle.bytes.size() > hay.size() - at) continue;
      bool same =
          std::equal(needle.bytes.begin(), needle.bytes.end(), hay.begin() + static_cast<ptrdiff_t>(at),
                     [](char a, char b) { return a == Small(b); });
      size_t end = at + needle.bytes.size();
      if (same && kind == Haystack::kSyntax && needle.digits && IsInsideHex(hay, at, end)) continue;
      // "source" is not told by /Resources, nor "black" by this program's name.
      if (same && !IsPartOfSyntax(hay, at, end, kind == Haystack::kText)) hit(needle.secret);
    }
  }
}

}  // namespace blackbar
