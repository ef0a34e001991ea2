// Text shaped into lines by Pango: the adapter through which the printer sees it. Child side. A ShapedText
// owns its layout; its lines are valid as long as it is.
#pragma once

#include <memory>
#include <string>
#include <vector>

typedef struct _PangoLayout PangoLayout;    // NOLINT: Pango's own names
typedef struct _PangoContext PangoContext;  // NOLINT
typedef struct _cairo cairo_t;              // NOLINT

namespace blackbar {

enum class TextAlign { kLeft, kCentre, kRight };

struct TextStyle {
  const char* family = "DejaVu Serif";
  double size = 10;  // points
  bool bold = false;
  TextAlign align = TextAlign::kLeft;
  double line_spacing = 1.12;
  double grey = 0;
};

struct ShapedLine {
  double height = 0;    // with its share of the spacing
  double baseline = 0;  // from its top
  double x = 0;         // from the left edge, by its alignment
};

class ShapedText {
 public:
  // Wraps at `width` points, inside words that are longer.
  ShapedText(const std::string& markup, const TextStyle& style, double width);
  ~ShapedText();
  ShapedText(const ShapedText&) = delete;
  ShapedText& operator=(const ShapedText&) = delete;

  const std::vector<ShapedLine>& lines() const { return lines_; }
  double height() const;
  double grey() const { return grey_; }
  // The ink's line at the current point of `cairo`.
  void ShowLine(cairo_t* cairo, size_t line) const;

 private:
  PangoContext* context_ = nullptr;
  PangoLayout* layout_ = nullptr;
  std::vector<ShapedLine> lines_;
  double grey_ = 0;
};

}  // namespace blackbar
