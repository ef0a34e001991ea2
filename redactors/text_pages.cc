#include "redactors/text_pages.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace blackbar {
namespace {

constexpr double kPageWidth = 612, kPageHeight = 792, kMargin = 54;
constexpr double kFontSize = 10, kLeading = 12;
constexpr int kTab = 8;
constexpr size_t kMaxPages = 50'000;

// What the bytes 0x80 to 0x9F mean in Windows-1252; 0: nothing.
constexpr char32_t kWindows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

uint8_t Byte(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }

// nullopt where the bytes are not UTF-8 throughout (overlong forms and surrogates included).
std::optional<std::u32string> DecodeUtf8(std::string_view bytes) {
  std::u32string text;
  for (size_t i = 0; i < bytes.size();) {
    uint8_t lead = Byte(bytes, i);
    int more = lead < 0x80                   ? 0
               : lead >= 0xC2 && lead < 0xE0 ? 1
               : lead >= 0xE0 && lead < 0xF0 ? 2
               : lead >= 0xF0 && lead < 0xF5 ? 3
                                             : -1;
    if (more < 0 || i + more >= bytes.size()) return std::nullopt;
    char32_t point = more == 0 ? lead : lead & (0x3F >> more);
    for (int k = 1; k <= more; ++k) {
      uint8_t next = Byte(bytes, i + k);
      if ((next & 0xC0) != 0x80) return std::nullopt;
      point = point << 6 | (next & 0x3F);
    }
    bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return std::nullopt;
    text.push_back(point);
    i += more + 1;
  }
  return text;
}

std::u32string DecodeUtf16(std::string_view bytes, bool big_endian) {
  std::u32string text;
  auto unit = [&](size_t i) -> char32_t {
    return big_endian ? Byte(bytes, i) << 8 | Byte(bytes, i + 1) : Byte(bytes, i + 1) << 8 | Byte(bytes, i);
  };
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit(i);
    if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    text.push_back(point >= 0xD800 && point < 0xE000 ? 0xFFFD : point);
  }
  return text;
}

std::u32string Decode(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return DecodeUtf16(bytes.substr(2), false);
  if (bytes.substr(0, 2) == "\xFE\xFF") return DecodeUtf16(bytes.substr(2), true);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  if (std::optional<std::u32string> text = DecodeUtf8(bytes)) return *text;
  std::u32string text;
  for (size_t i = 0; i < bytes.size(); ++i) {
    uint8_t byte = Byte(bytes, i);
    text.push_back(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
  }
  return text;
}

// Takes a place on paper. Soft hyphens, zero-width and direction marks would be in the file, but not visible.
bool Visible(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF) return false;
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
    return false;
  return !(c >= 0xFE00 && c <= 0xFE0F) && c < 0xE0000;
}

void AppendUtf8(std::string* out, char32_t c) {
  auto put = [&](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  auto put_more = [&](int shift) { put(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put_more(6);
  } else {
    put(0xF0 | c >> 18);
    put_more(12);
    put_more(6);
  }
  put_more(0);
}

struct Line {
  std::u32string text;
  bool starts_page = false;
};

std::vector<Line> SplitLines(const std::u32string& text) {
  std::vector<Line> lines(1);
  for (size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    Line& line = lines.back();
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
      lines.push_back({});
    } else if (c == '\f') {
      lines.push_back({{}, true});
    } else if (c == '\t') {
      line.text.append(kTab - line.text.size() % kTab, U' ');
    } else if (Visible(c)) {
      line.text.push_back(c == 0xA0 ? U' ' : c);
    }
  }
  return lines;
}

// Breaks at the last space that leaves at least a third of the line, else in the middle of the word.
std::vector<Line> Wrap(const std::vector<Line>& lines, size_t columns) {
  std::vector<Line> out;
  for (const Line& line : lines) {
    std::u32string rest = line.text;
    bool starts_page = line.starts_page;
    while (rest.size() > columns) {
      size_t space = rest.rfind(U' ', columns);
      bool at_space = space != std::u32string::npos && space > columns / 3;
      out.push_back({rest.substr(0, at_space ? space : columns), starts_page});
      rest.erase(0, at_space ? space + 1 : columns);
      starts_page = false;
    }
    out.push_back({rest, starts_page});
  }
  return out;
}

std::string Utf8(const std::u32string& text) {
  std::string out;
  for (char32_t c : text) AppendUtf8(&out, c);
  return out;
}

cairo_status_t Append(void* to, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// The same shapes whatever a machine's font settings say.
void SetFont(cairo_t* cr) {
  cairo_select_font_face(cr, "DejaVu Sans Mono", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, kFontSize);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cr, options);
  cairo_font_options_destroy(options);
}

Result<void> Draw(cairo_t* cr, const std::vector<Line>& text) {
  cairo_text_extents_t cell;
  cairo_text_extents(cr, "0", &cell);
  if (cell.x_advance <= 0) {
    return Error{ErrorCode::kUnavailable, "no monospaced font is installed; install fonts-dejavu-core"};
  }
  auto columns = static_cast<size_t>((kPageWidth - 2 * kMargin) / cell.x_advance);
  const double bottom = kPageHeight - kMargin;
  double y = kMargin + kFontSize;
  size_t pages = 1;
  for (const Line& line : Wrap(text, columns)) {
    if ((line.starts_page && y > kMargin + kFontSize) || y > bottom) {
      cairo_show_page(cr);
      y = kMargin + kFontSize;
      if (++pages > kMaxPages) {
        return Error{ErrorCode::kLimitExceeded, fmt::format("the text has more than {} pages", kMaxPages)};
      }
    }
    cairo_move_to(cr, kMargin, y);
    if (line.text.find_first_not_of(U' ') != std::u32string::npos)
      cairo_show_text(cr, Utf8(line.text).c_str());
    y += kLeading;
  }
  return {};
}

}  // namespace

std::string TextToUtf8(std::string_view bytes) {
  std::string out;
  for (const Line& line : SplitLines(Decode(bytes))) {
    out += Utf8(line.text);
    out.push_back('\n');
  }
  return out;
}

Result<std::string> TextToPdf(std::string_view bytes) {
  std::string pdf;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(Append, &pdf, kPageWidth, kPageHeight);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo_t* cr = cairo_create(surface);
  SetFont(cr);
  Result<void> drawn = Draw(cr, SplitLines(Decode(bytes)));
  cairo_show_page(cr);
  cairo_status_t status = cairo_status(cr);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (!drawn) return std::move(drawn).error();
  if (status != CAIRO_STATUS_SUCCESS) {
    return Error{ErrorCode::kInvalidInput,
                 fmt::format("the text cannot be laid out ({})", cairo_status_to_string(status))};
  }
  return pdf;
}

}  // namespace blackbar
