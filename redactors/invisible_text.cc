#include "redactors/invisible_text.h"

#include <fmt/format.h>

#include "redactors/glyphless_font.h"

namespace blackbar {
namespace {

constexpr double kDescent = 0.2;  // of the size, as in the font's descriptor
constexpr double kAdvance = 0.5;  // every character's width in the font

std::vector<char32_t> Points(const std::string& utf8) {
  std::vector<char32_t> points;
  for (size_t i = 0; i < utf8.size();) {
    unsigned char lead = static_cast<unsigned char>(utf8[i]);
    size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    char32_t point = length == 1 ? (lead < 0x80 ? lead : 0xFFFD) : lead & (0x7F >> length);
    for (size_t k = 1; k < length && i + k < utf8.size(); ++k)
      point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3F);
    points.push_back(point > 0x10FFFF ? 0xFFFD : point);
    i += length;
  }
  return points;
}

std::string Utf16Hex(char32_t point) {
  if (point < 0x10000) return fmt::format("{:04X}", static_cast<uint32_t>(point));
  return fmt::format("{:04X}{:04X}", 0xD800 + (static_cast<uint32_t>(point - 0x10000) >> 10),
                     0xDC00 + (static_cast<uint32_t>(point - 0x10000) & 0x3FF));
}

std::string ToUnicode(const std::map<char32_t, int>& codes) {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Blackbar-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  std::vector<std::string> lines = {"<0001> <0020>\n"};
  for (auto [point, code] : codes) lines.push_back(fmt::format("<{:04X}> <{}>\n", code, Utf16Hex(point)));
  for (size_t i = 0; i < lines.size(); i += 100) {
    size_t end = std::min(i + 100, lines.size());
    out += fmt::format("{} beginbfchar\n", end - i);
    for (size_t k = i; k < end; ++k) out += lines[k];
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace

int InvisibleText::CodeOf(char32_t point) {
  auto [entry, added] = codes_.try_emplace(point, static_cast<int>(codes_.size()) + 2);
  return entry->second <= 0xFFFF ? entry->second : CodeOf(0xFFFD);
}

std::string InvisibleText::Operators(const std::vector<Word>& words, double width, double height) {
  if (words.empty()) return "";
  if (font_ == 0) {
    font_ = sink_->Reserve();
    CodeOf(0xFFFD);  // so that there is a code left for it in a file with very many characters
  }
  std::string out = "BT\n3 Tr\n";
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    std::vector<char32_t> points = Points(word.text);
    double size = word.box.height() * height / kWholeSide;
    double scale = 100 * (word.box.width() * width / kWholeSide) / (points.size() * kAdvance * size);
    double x = word.box.left * width / kWholeSide;
    double y = height - word.box.bottom * height / kWholeSide + kDescent * size;
    std::string codes;
    for (char32_t point : points) codes += fmt::format("{:04X}", CodeOf(point));
    bool last = i + 1 == words.size() || words[i + 1].line != word.line;
    out += fmt::format("/T {} Tf {} Tz 1 0 0 1 {} {} Tm <{}{}> Tj\n", PdfNumber(size), PdfNumber(scale),
                       PdfNumber(x), PdfNumber(y), codes, last ? "" : "0001");
  }
  return out + "ET\n";
}

std::string InvisibleText::Resources() {
  return font_ == 0 ? std::string() : fmt::format("/Font << /T {} 0 R >>", font_);
}

void InvisibleText::Finish() {
  if (font_ == 0) return;
  int file = sink_->AddStream("/Length1 " + std::to_string(GlyphlessFont().size()), GlyphlessFont(), true);
  int descriptor = sink_->AddObject(
      fmt::format("<< /Type /FontDescriptor /FontName /BLKBAR+Glyphless /Flags 5 /FontBBox [0 -200 500 800] "
                  "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 /FontFile2 {} 0 R >>",
                  file));
  int map = sink_->AddStream("", std::string(2 * 65536, '\0'), true);
  int cid = sink_->AddObject(
      fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /BLKBAR+Glyphless /CIDToGIDMap {} 0 R "
                  "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                  "/FontDescriptor {} 0 R /DW 500 /W [1 [0]] >>",
                  map, descriptor));
  int unicode = sink_->AddStream("", ToUnicode(codes_), true);
  sink_->WriteObject(font_,
                     fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /BLKBAR+Glyphless "
                                 "/Encoding /Identity-H /DescendantFonts [ {} 0 R ] /ToUnicode {} 0 R >>",
                                 cid, unicode));
}

}  // namespace blackbar
