#include "redactors/ink_test.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "redactors/made_page.h"

namespace blackbar {
namespace {

constexpr double kDots = 120;            // an inch
constexpr double kLeastSlope = 0.15;     // of the full contrast
constexpr double kLeastAgreement = 0.6;  // correlation of shape and picture
constexpr double kLeastHeight = 3;       // points: smaller text is nothing for the eye
constexpr int kFlat = 24;                // grey levels: less difference within an area is one colour

struct Sums {
  double n = 0, m = 0, p = 0, mm = 0, pp = 0, mp = 0;
};

Box ToBox(const PlacedChar& c, const PageSize& size) {
  auto part = [](double v, double whole) {
    return static_cast<int32_t>(std::clamp(v / whole, 0.0, 1.0) * kWholeSide);
  };
  return {part(c.left, size.width), part(c.top, size.height), part(c.right, size.width),
          part(c.bottom, size.height)};
}

PixelRect Around(double left, double top, double right, double bottom, const Raster& raster) {
  constexpr double kScale = kDots / 72;
  return {std::clamp(static_cast<int>(std::floor(left * kScale)) - 1, 0, raster.width),
          std::clamp(static_cast<int>(std::floor(top * kScale)) - 1, 0, raster.height),
          std::clamp(static_cast<int>(std::ceil(right * kScale)) + 1, 0, raster.width),
          std::clamp(static_cast<int>(std::ceil(bottom * kScale)) + 1, 0, raster.height)};
}

// Mask and picture rise and fall together, with enough contrast.
bool IsSeen(const Raster& glyphs, const Raster& picture, const PixelRect& rect) {
  Sums s;
  for (int y = rect.top; y < rect.bottom; ++y) {
    for (int x = rect.left; x < rect.right; ++x) {
      double m = 255 - *glyphs.at(x, y), p = *picture.at(x, y);
      s.n += 1, s.m += m, s.p += p, s.mm += m * m, s.pp += p * p, s.mp += m * p;
    }
  }
  if (s.n < 4) return false;
  double var_m = s.mm - s.m * s.m / s.n, var_p = s.pp - s.p * s.p / s.n, cov = s.mp - s.m * s.p / s.n;
  if (var_m / s.n < 25 || var_p <= 0) return false;  // no shape, or one colour
  return std::abs(cov / var_m) >= kLeastSlope && std::abs(cov) / std::sqrt(var_m * var_p) >= kLeastAgreement;
}

bool IsFlat(const Raster& picture, const PixelRect& rect) {
  int low = 255, high = 0;
  for (int y = rect.top; y < rect.bottom; ++y) {
    for (int x = rect.left; x < rect.right; ++x) {
      low = std::min<int>(low, *picture.at(x, y));
      high = std::max<int>(high, *picture.at(x, y));
    }
  }
  return high - low < kFlat;
}

// Two different characters on one spot: the shape of one could vouch for the other.
bool Overprinted(std::vector<PlacedChar> chars) {
  std::sort(chars.begin(), chars.end(), [](const auto& a, const auto& b) { return a.left < b.left; });
  for (size_t i = 0; i < chars.size(); ++i) {
    const PlacedChar& a = chars[i];
    for (size_t k = i + 1; k < chars.size() && chars[k].left < a.right; ++k) {
      const PlacedChar& b = chars[k];
      double width = std::min(a.right, b.right) - b.left;
      double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
      double least =
          std::min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
      if (height > 0 && a.point != b.point && width * height > 0.5 * least) return true;
    }
  }
  return false;
}

bool InAWord(const Page& words, const Box& box) {
  int32_t x = box.left + box.width() / 2, y = box.top + box.height() / 2;
  return std::any_of(words.words.begin(), words.words.end(), [&](const Word& word) {
    int32_t reach = word.box.height() / 4;
    return x >= word.box.left - reach && x <= word.box.right + reach && y >= word.box.top - reach &&
           y <= word.box.bottom + reach;
  });
}

// Text-layer words without a drawn character: an invisible layer, which a rebuilt page would lose.
bool WordsLost(const Page& words, const std::vector<Box>& boxes) {
  int64_t lost = 0;
  for (const Word& word : words.words) {
    lost += std::none_of(boxes.begin(), boxes.end(), [&](const Box& box) {
      int32_t x = box.left + box.width() / 2, y = box.top + box.height() / 2;
      return x >= word.box.left && x <= word.box.right && y >= word.box.top && y <= word.box.bottom;
    });
  }
  return lost * 5 > static_cast<int64_t>(words.words.size());
}

bool IsLetter(char32_t c) { return c > 0x7F || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }
char32_t Small(char32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

std::u32string Letters(const std::string& utf8) {
  std::u32string out;
  for (size_t i = 0; i < utf8.size();) {
    unsigned char lead = static_cast<unsigned char>(utf8[i]);
    size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    char32_t point = length == 1 ? lead : lead & (0x7F >> length);
    for (size_t k = 1; k < length && i + k < utf8.size(); ++k)
      point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3F);
    if (IsLetter(Small(point))) out.push_back(Small(point));
    i += length;
  }
  return out;
}

void AppendUtf8(char32_t c, std::string* out) {
  auto tail = [&](int shift) { out->push_back(static_cast<char>(0x80 | (c >> shift & 0x3F))); };
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | c >> 6)), tail(0);
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | c >> 12)), tail(6), tail(0);
  } else {
    out->push_back(static_cast<char>(0xF0 | c >> 18)), tail(12), tail(6), tail(0);
  }
}

// Words that the text layer gives other letters than are drawn at their place: replacement text of a tagged
// file. What is drawn is what the eye sees.
std::map<size_t, std::string> OtherThanDrawn(const Page& words, const std::vector<PlacedChar>& chars,
                                             const std::vector<Box>& boxes) {
  constexpr double kLeastShared = 0.7;  // ligatures and signs are spelled in more than one way
  std::map<size_t, std::string> drawn;
  for (size_t w = 0; w < words.words.size(); ++w) {
    const Word& word = words.words[w];
    if (word.source != WordSource::kTextLayer) continue;
    std::string here;
    for (size_t i = 0; i < chars.size(); ++i) {
      int32_t x = boxes[i].left + boxes[i].width() / 2, y = boxes[i].top + boxes[i].height() / 2;
      bool inside = x >= word.box.left && x < word.box.right && y >= word.box.top && y < word.box.bottom;
      if (inside) AppendUtf8(chars[i].point, &here);
    }
    if (here.empty()) continue;  // an invisible layer over a picture
    std::u32string said = Letters(word.text), seen = Letters(here), shared;
    std::sort(said.begin(), said.end());
    std::sort(seen.begin(), seen.end());
    std::set_intersection(said.begin(), said.end(), seen.begin(), seen.end(), std::back_inserter(shared));
    if (static_cast<double>(shared.size()) < kLeastShared * static_cast<double>(said.size())) drawn[w] = here;
  }
  return drawn;
}

}  // namespace

Result<InkVerdict> TestInk(const PdfSource& source, int page, const PageSize& size, const Page& words) {
  std::string pdf = TRY(source.RenderPdf({{page, size, {}}}));
  MadePage made = TRY(LookInto(pdf, size.width, size.height));
  std::unique_ptr<PdfSource> picture_source = TRY(PdfSource::Open(pdf, ""));
  std::unique_ptr<PdfSource> glyph_source = TRY(PdfSource::Open(made.glyphs, ""));
  std::unique_ptr<PdfSource> wide_source = TRY(PdfSource::Open(made.wide, ""));
  std::vector<PlacedChar> chars = TRY(picture_source->Chars(1));
  int width = std::max(1, static_cast<int>(std::lround(size.width * kDots / 72)));
  int height = std::max(1, static_cast<int>(std::lround(size.height * kDots / 72)));
  if (static_cast<int64_t>(width) * height > 40'000'000) return InkVerdict{"a very large page", {}, {}};
  Raster picture = ToGrey(TRY(picture_source->Render(1, width, height)));
  Raster glyphs = chars.empty() ? Raster{} : ToGrey(TRY(glyph_source->Render(1, width, height)));
  InkVerdict verdict{made.doubt, {}, {}};
  auto doubt = [&](const char* why) {
    if (verdict.doubt.empty()) verdict.doubt = why;
  };
  std::vector<Box> boxes;
  for (const PlacedChar& c : chars) {
    boxes.push_back(ToBox(c, size));
    if (c.bottom - c.top < kLeastHeight) doubt("very small text");
    if (!IsSeen(glyphs, picture, Around(c.left, c.top, c.right, c.bottom, picture))) {
      doubt("text that cannot be seen");
      verdict.unseen.push_back(boxes.back());
    } else if (!InAWord(words, boxes.back())) {
      doubt("text that the reader did not show");
    }
  }
  if (TRY(wide_source->Chars(1)).size() != chars.size()) doubt("text beyond the page's edge");
  if (Overprinted(chars)) doubt("characters on top of each other");
  verdict.drawn = OtherThanDrawn(words, chars, boxes);
  if (WordsLost(words, boxes)) doubt("words that are in a picture or an invisible layer");
  for (const Drawing& d : made.drawings) {
    if (IsFlat(picture, Around(d.left, d.top, d.right, d.bottom, picture)))
      doubt("a drawing that cannot be seen");
  }
  return verdict;
}

}  // namespace blackbar
