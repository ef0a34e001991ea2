#include "pipeline/printer/text_shape.h"

#include <pango/pangocairo.h>

#include "core/result.h"

namespace blackbar {
namespace {

PangoAlignment AlignmentOf(TextAlign align) {
  if (align == TextAlign::kCentre) return PANGO_ALIGN_CENTER;
  return align == TextAlign::kRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

// One unit is one point, and nothing is fitted to a pixel grid.
PangoContext* NewContext() {
  PangoFontMap* map = pango_cairo_font_map_get_default();
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  PangoContext* context = pango_font_map_create_context(map);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  return context;
}

}  // namespace

ShapedText::ShapedText(const std::string& markup, const TextStyle& style, double width) : grey_(style.grey) {
  context_ = NewContext();
  layout_ = pango_layout_new(context_);
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, style.family);
  pango_font_description_set_size(font, static_cast<int>(style.size * PANGO_SCALE));
  if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout_, font);
  pango_font_description_free(font);
  pango_layout_set_width(layout_, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout_, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout_, AlignmentOf(style.align));
  // The parser of the HTML writes sound markup; Pango would drop a broken one without a word.
  BB_CHECK(pango_parse_markup(markup.data(), static_cast<int>(markup.size()), 0, nullptr, nullptr, nullptr,
                              nullptr));
  pango_layout_set_markup(layout_, markup.data(), static_cast<int>(markup.size()));

  PangoLayoutIter* iter = pango_layout_get_iter(layout_);
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    ShapedLine line;
    const double natural = static_cast<double>(logical.height) / PANGO_SCALE;
    line.height = natural * style.line_spacing;
    line.baseline = static_cast<double>(pango_layout_iter_get_baseline(iter) - logical.y) / PANGO_SCALE +
                    (line.height - natural) / 2;
    line.x = static_cast<double>(logical.x) / PANGO_SCALE;
    lines_.push_back(line);
  } while (pango_layout_iter_next_line(iter));
  pango_layout_iter_free(iter);
}

ShapedText::~ShapedText() {
  g_object_unref(layout_);
  g_object_unref(context_);
}

double ShapedText::height() const {
  double sum = 0;
  for (const ShapedLine& line : lines_) sum += line.height;
  return sum;
}

void ShapedText::ShowLine(cairo_t* cairo, size_t line) const {
  pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout_, static_cast<int>(line)));
}

}  // namespace blackbar
