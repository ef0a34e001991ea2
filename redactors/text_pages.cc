#include "redactors/text_pages.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "core/text_decode.h"

namespace blackbar {
namespace {

constexpr double kPageWidth = 612, kPageHeight = 792, kMargin = 54;
constexpr double kFontSize = 10, kLeading = 12;
constexpr int kTab = 8;
constexpr size_t kMaxPages = 50'000;

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
    } else if (VisibleOnPaper(c)) {
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
  for (const Line& line : SplitLines(DecodeText(bytes))) {
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
  Result<void> drawn = Draw(cr, SplitLines(DecodeText(bytes)));
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
