// P10 and P26: vector drawings and fonts.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

using Kind = PdfValue::Kind;

// Within a point of each other.
bool About(const Box& a, const Box& b, const PaintedPage& page) {
  double x = kWholeSide / page.width_pt, y = kWholeSide / page.height_pt;
  return std::abs(a.left - b.left) <= x && std::abs(a.right - b.right) <= x && std::abs(a.top - b.top) <= y &&
         std::abs(a.bottom - b.bottom) <= y;
}

constexpr size_t kFontNameLength = 31;  // MuPDF keeps so many letters of a font's name

std::string FontKey(const std::string& name) { return name.substr(0, kFontNameLength); }

bool HasSubsetTag(const std::string& name) {
  return name.size() > 7 && name[6] == '+' &&
         std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsStandardFont(const std::string& name) {
  static const std::set<std::string> kStandard = {
      "Courier",     "Courier-Bold",   "Courier-Oblique",   "Courier-BoldOblique",
      "Helvetica",   "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique",
      "Times-Roman", "Times-Bold",     "Times-Italic",      "Times-BoldItalic",
      "Symbol",      "ZapfDingbats"};
  return kStandard.contains(name);
}

// Characters that a ToUnicode map names: the last hex string of each line pair or triple.
std::set<uint32_t> MappedCharacters(const std::string& cmap) {
  std::set<uint32_t> mapped;
  auto numbers = [](std::string_view block) {
    std::vector<std::pair<uint32_t, size_t>> found;  // value, digits
    for (size_t at = block.find('<'); at != std::string_view::npos; at = block.find('<', at + 1)) {
      size_t end = block.find('>', at);
      if (end == std::string_view::npos) break;
      std::string digits(block.substr(at + 1, end - at - 1));
      found.emplace_back(static_cast<uint32_t>(std::strtoul(digits.substr(0, 8).c_str(), nullptr, 16)),
                         digits.size());
    }
    return found;
  };
  auto blocks = [&](const char* begin, const char* end, size_t step) {
    for (size_t at = cmap.find(begin); at != std::string::npos; at = cmap.find(begin, at + 1)) {
      size_t stop = cmap.find(end, at);
      auto found = numbers(std::string_view(cmap).substr(at, stop == std::string::npos ? stop : stop - at));
      for (size_t i = 0; i + step <= found.size(); i += step) {
        auto [value, digits] = found[i + step - 1];
        if (digits > 4) continue;  // ligatures and pairs
        uint32_t span = step == 3 ? found[i + 1].first - found[i].first : 0;
        for (uint32_t k = 0; k <= std::min<uint32_t>(span, 255); ++k) mapped.insert(value + k);
      }
    }
  };
  blocks("beginbfchar", "endbfchar", 2);
  blocks("beginbfrange", "endbfrange", 3);
  return mapped;
}

}  // namespace

// All that may be painted where a box stands: the box itself, a white or picture background of the whole
// page. Glyphs are P1's, pictures P11's.
Result<void> DrawingsUnderBox(PageView& page, CheckSubject&, CheckVerdict* out) {
  if (page.spots.empty()) return {};
  out->Applies();
  for (const PaintedPath& path : page.now.paths) {
    if (path.filled && path.white && ShareInside(kWholePage, path.box) > 0.98) continue;
    for (const Spot& spot : page.spots) {
      if (!path.box.Intersects(spot.box)) continue;
      bool is_box = path.filled && path.opaque_black && About(path.box, spot.box, page.now);
      bool inside_box = path.filled && path.opaque_black && path.box.Contains(spot.box);
      Box both = Intersection(path.box, spot.box);
      bool edge = both.width() * page.now.width_pt / kWholeSide < 1 ||
                  both.height() * page.now.height_pt / kWholeSide < 1;
      if (!is_box && !inside_box && !(edge && !spot.box.Contains(path.box))) {
        out->Fail(spot.place, "a drawing under the box");
      }
    }
  }
  if (page.is_picture)
    out->Note(page.place, "the page is a picture: its boxes are pixels, nothing lies below");
  return {};
}

Result<void> CollectFontUse(PageView& page, CheckSubject& subject, CheckVerdict*) {
  for (size_t i = 0; i < page.now.fonts.size(); ++i) {
    std::vector<uint32_t>& drawn = subject.drawn_by_font()[FontKey(page.now.fonts[i])];
    for (const PaintedGlyph& glyph : page.now.glyphs) {
      if (glyph.font != static_cast<int>(i)) continue;
      auto at = std::lower_bound(drawn.begin(), drawn.end(), glyph.unicode);
      if (at == drawn.end() || *at != glyph.unicode) drawn.insert(at, glyph.unicode);
    }
  }
  return {};
}

namespace {

bool IsFont(const PdfValue& value) {
  const PdfValue* type = value.Find("/Type");
  if (type && type->IsName("/Font")) return true;
  return value.Find("/BaseFont") != nullptr;
}

Result<void> LookAtFont(const PdfValue& font, const std::string& place, CheckSubject& subject,
                        CheckVerdict* out) {
  out->Applies();
  const PdfValue* base = font.Find("/BaseFont");
  std::string name = base && base->Is(Kind::kName) && base->text.size() > 1 ? base->text.substr(1) : "";
  const PdfValue* subtype = font.Find("/Subtype");
  bool type3 = subtype && subtype->IsName("/Type3");
  if (!type3 && !HasSubsetTag(name) && !IsStandardFont(name)) {
    out->Fail(place, "a font under its full name, not cut down to the letters in use");
  }
  const PdfValue* to_unicode = font.Find("/ToUnicode");
  if (!to_unicode || !to_unicode->Is(Kind::kReference) || name.empty()) return {};
  const std::vector<uint32_t>& used = subject.drawn_by_font()[FontKey(name)];
  int unused = 0;
  for (uint32_t c : MappedCharacters(TRY(TRY(subject.Structure())->DecodedStream(to_unicode->ref)))) {
    bool blank = c <= 0x20 || c == 0xA0 || c >= 0xFFFD;
    if (!blank && !std::binary_search(used.begin(), used.end(), c)) ++unused;
  }
  if (unused > 0) out->Fail(place, fmt::format("a font with {} letters that no page shows", unused));
  return {};
}

// Fonts may be written into the resources that use them.
Result<void> LookForFonts(const PdfValue& value, const std::string& place, CheckSubject& subject,
                          CheckVerdict* out) {
  if (IsFont(value)) TRY(LookAtFont(value, place, subject, out));
  for (const auto& [key, member] : value.members) TRY(LookForFonts(member, place, subject, out));
  for (const PdfValue& item : value.items) TRY(LookForFonts(item, place, subject, out));
  return {};
}

}  // namespace

Result<void> FontSubsets(CheckSubject& subject, CheckVerdict* out) {
  return TRY(subject.Structure())->ForEachObject([&](const PdfObject& object) {
    return LookForFonts(object.value, fmt::format("object {}", object.ref.number), subject, out);
  });
}

}  // namespace blackbar
