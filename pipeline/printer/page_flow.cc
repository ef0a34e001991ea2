#include "pipeline/printer/page_flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "pipeline/printer/text_shape.h"

namespace blackbar {
namespace {

constexpr double kSide = 66;
constexpr double kTop = 54;
constexpr double kBottom = 62;
constexpr double kFooterAt = 42;  // its baseline, from the foot of the page
constexpr double kCellPad = 4;
constexpr double kItemIndent = 16;
constexpr size_t kMaxPages = 20'000;

struct BlockLook {
  TextStyle text;
  double before = 0, after = 6;
};

TextStyle Sans(double size, bool bold = false) {
  TextStyle style;
  style.family = "DejaVu Sans";
  style.size = size;
  style.bold = bold;
  return style;
}

BlockLook HeadingLook(int level, const std::string& style) {
  BlockLook look;
  if (style == "letterhead") {
    look.text = Sans(15, true);
    look.after = 2;
    return look;
  }
  look.text = Sans(level == 1 ? 14 : level == 2 ? 11 : 10, true);
  look.before = level == 1 ? 6 : 10;
  look.after = level == 1 ? 8 : 4;
  if (style == "centre") look.text.align = TextAlign::kCentre;
  return look;
}

BlockLook LookOf(const PrintBlock& block) {
  if (block.kind == PrintBlock::Kind::kHeading) return HeadingLook(block.level, block.style);
  BlockLook look;
  if (block.style == "letterhead") {
    look.text = Sans(8);
    look.text.grey = 0.3;
    look.after = 0;
  } else if (block.style == "address" || block.style == "signature") {
    look.after = block.style == "address" ? 12 : 0;
  } else if (block.style == "subject") {
    look.text.bold = true;
    look.before = 4;
    look.after = 10;
  } else if (block.style == "small") {
    look.text = Sans(8);
    look.text.grey = 0.25;
  } else if (block.style == "right") {
    look.text.align = TextAlign::kRight;
  } else if (block.style == "centre") {
    look.text.align = TextAlign::kCentre;
  } else {
    look.after = block.kind == PrintBlock::Kind::kItem ? 3 : 8;
  }
  return look;
}

const char* TagOf(const PrintBlock& block) {
  if (block.kind != PrintBlock::Kind::kHeading) return "P";
  return block.level == 1 ? "H1" : block.level == 2 ? "H2" : "H3";
}

struct ShapedCell {
  std::shared_ptr<const ShapedText> text;
  bool header = false;
  size_t next_line = 0;  // its first line still to place
  size_t end_line = SIZE_MAX;
  size_t end() const { return std::min(end_line, text->lines().size()); }
};

using ShapedRow = std::vector<ShapedCell>;

double HeightFrom(const ShapedCell& cell) {
  double height = 0;
  for (size_t i = cell.next_line; i < cell.end(); ++i) height += cell.text->lines()[i].height;
  return height;
}

double HeightOf(const ShapedRow& row) {
  double height = 0;
  for (const ShapedCell& cell : row) height = std::max(height, HeightFrom(cell));
  return height + 2 * kCellPad;
}

bool Finished(const ShapedRow& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const ShapedCell& cell) { return cell.next_line >= cell.end(); });
}

class Flow {
 public:
  explicit Flow(PageSize size)
      : size_(size), width_(size.width - 2 * kSide), bottom_(size.height - kBottom), pages_(1) {}

  Result<std::vector<DrawPage>> Place(const std::vector<PrintBlock>& blocks) {
    for (size_t i = 0; i < blocks.size(); ++i) {
      const bool new_group = blocks[i].group != 0 && (i == 0 || blocks[i - 1].group != blocks[i].group);
      if (new_group) KeepTogether(blocks, i);
      if (blocks[i].kind != PrintBlock::Kind::kItem) CloseList();
      PlaceBlock(blocks[i]);
      if (pages_.size() > kMaxPages)
        return Error{ErrorCode::kLimitExceeded, "the text to print fills more than 20000 pages", ""};
    }
    CloseList();
    return std::move(pages_);
  }

 private:
  DrawPage& page() { return pages_.back(); }
  double left() const { return bottom_ - y_; }
  double full() const { return bottom_ - kTop; }
  bool at_top() const { return y_ <= kTop; }

  void Begin(const std::string& tag) {
    page().push_back({.kind = DrawStep::Kind::kBeginTag, .tag = tag, .text = {}});
    open_.push_back(tag);
  }
  void End() {
    page().push_back({.kind = DrawStep::Kind::kEndTag, .tag = open_.back(), .text = {}});
    open_.pop_back();
  }
  // Tags do not run over pages: what is open is closed and opened again, so a table goes on as a table.
  void NewPage() {
    for (size_t i = open_.size(); i > 0; --i)
      page().push_back({.kind = DrawStep::Kind::kEndTag, .tag = open_[i - 1], .text = {}});
    pages_.emplace_back();
    for (const std::string& tag : open_)
      page().push_back({.kind = DrawStep::Kind::kBeginTag, .tag = tag, .text = {}});
    y_ = kTop;
  }
  void Need(double height) {
    if (height > left() && !at_top()) NewPage();
  }
  void Space(double height) {
    if (!at_top()) y_ += height;
  }
  void Fill(double x, double y, double width, double height, double grey) {
    page().push_back({.kind = DrawStep::Kind::kFill,
                      .tag = {},
                      .text = {},
                      .x = x,
                      .y = y,
                      .width = width,
                      .height = height,
                      .grey = grey});
  }
  void Line(const std::shared_ptr<const ShapedText>& text, size_t line, double x, double y) {
    const ShapedLine& shape = text->lines()[line];
    page().push_back({.kind = DrawStep::Kind::kLine,
                      .tag = {},
                      .text = text,
                      .line = line,
                      .x = x + shape.x,
                      .y = y + shape.baseline,
                      .grey = text->grey()});
  }

  std::shared_ptr<const ShapedText> Shape(const PrintBlock& block) const {
    const double indent = block.kind == PrintBlock::Kind::kItem ? kItemIndent : 0;
    return std::make_shared<ShapedText>(block.markup, LookOf(block).text, width_ - indent);
  }

  void KeepTogether(const std::vector<PrintBlock>& blocks, size_t first) {
    double height = 0;
    for (size_t i = first; i < blocks.size() && blocks[i].group == blocks[first].group; ++i) {
      const BlockLook look = LookOf(blocks[i]);
      height += blocks[i].kind == PrintBlock::Kind::kRule ? 40 : Shape(blocks[i])->height();
      height += look.before + look.after;
    }
    if (height < full()) Need(height);
  }

  void PlaceBlock(const PrintBlock& block) {
    switch (block.kind) {
      case PrintBlock::Kind::kTable:
        return PlaceTable(block);
      case PrintBlock::Kind::kRule:
        return PlaceRule(block);
      case PrintBlock::Kind::kItem:
        if (open_.empty()) Begin("L");
        return PlaceText(block, kItemIndent);
      default:
        return PlaceText(block, 0);
    }
  }

  void CloseList() {
    if (open_.empty()) return;
    End();
    y_ += 5;
  }

  void PlaceRule(const PrintBlock& block) {
    if (block.style.starts_with("signature")) {  // room for a hand, the line it signs on, the name under it
      Need(100);
      y_ += 34;
      Fill(kSide, y_, 230, 0.6, 0);
      if (block.style == "signature-date") Fill(kSide + width_ * 0.62, y_, width_ * 0.38, 0.6, 0);
      y_ += 5;
      return;
    }
    Need(12);
    y_ += 6;
    Fill(kSide, y_, width_, block.style == "letterhead" ? 1.2 : 0.5, block.style == "letterhead" ? 0.1 : 0.6);
    y_ += block.style == "letterhead" ? 18 : 8;
  }

  void PlaceText(const PrintBlock& block, double indent) {
    const BlockLook look = LookOf(block);
    const auto text = Shape(block);
    const std::vector<ShapedLine>& lines = text->lines();
    Space(look.before);
    if (block.kind == PrintBlock::Kind::kHeading) Need(text->height() + look.after + 48);
    const double two = lines[0].height + (lines.size() > 1 ? lines[1].height : 0);
    Need(two);  // no single first line at the foot of a page
    if (indent > 0) BeginItem(look);
    Begin(indent > 0 ? "LBody" : TagOf(block));
    for (size_t i = 0; i < lines.size(); ++i) {
      // nor a single last line at the head of the next
      const bool before_last = i + 2 == lines.size() && i > 0;
      Need(before_last ? lines[i].height + lines[i + 1].height : lines[i].height);
      Line(text, i, kSide + indent, y_);
      y_ += lines[i].height;
    }
    End();
    if (indent > 0) End();
    y_ += look.after;
  }

  void BeginItem(const BlockLook& look) {
    Begin("LI");
    Begin("Lbl");
    Line(std::make_shared<ShapedText>("\xE2\x80\xA2", look.text, kItemIndent), 0, kSide + 4, y_);
    End();
  }

  void PlaceTable(const PrintBlock& block) {
    const std::vector<double> widths = ColumnWidths(block);
    plain_ = block.style == "plain";
    std::vector<ShapedRow> header;
    size_t at = 0;
    for (; at < block.rows.size() && IsHeader(block.rows[at]); ++at)
      header.push_back(ShapeRow(block.rows[at], widths));
    const double first = at < block.rows.size() ? HeightOf(ShapeRow(block.rows[at], widths)) : 0;
    Need(std::min(TotalHeight(header) + first, full()));
    Begin("Table");
    for (const ShapedRow& row : header) PlaceRow(row, widths);
    for (; at < block.rows.size(); ++at) PlaceBodyRow(ShapeRow(block.rows[at], widths), header, widths);
    End();
    y_ += plain_ ? 2 : 12;
  }

  static bool IsHeader(const PrintRow& row) {
    return !row.cells.empty() &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const PrintCell& cell) { return cell.header; });
  }
  static double TotalHeight(const std::vector<ShapedRow>& rows) {
    double height = 0;
    for (const ShapedRow& row : rows) height += HeightOf(row);
    return height;
  }

  std::vector<double> ColumnWidths(const PrintBlock& block) const {
    size_t columns = block.widths.size();
    for (const PrintRow& row : block.rows) columns = std::max(columns, row.cells.size());
    std::vector<double> widths(std::max<size_t>(columns, 1), 10);
    std::copy(block.widths.begin(), block.widths.end(), widths.begin());
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double& width : widths) width *= width_ / sum;
    return widths;
  }

  ShapedRow ShapeRow(const PrintRow& row, const std::vector<double>& widths) const {
    ShapedRow shaped;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const PrintCell& cell = row.cells[i];
      TextStyle style = plain_ ? TextStyle{} : Sans(8);
      style.bold = cell.header;
      if (cell.style == "right") style.align = TextAlign::kRight;
      shaped.push_back(
          {std::make_shared<ShapedText>(cell.markup, style, std::max(widths[i] - 2 * kCellPad, 8.0)),
           cell.header});
    }
    return shaped;
  }

  // A row that fits on no page is cut between its lines; nothing is lost.
  void PlaceBodyRow(ShapedRow row, const std::vector<ShapedRow>& header, const std::vector<double>& widths) {
    const double room = full() - TotalHeight(header);
    for (bool fresh_page = false;; fresh_page = true) {
      if (HeightOf(row) <= left()) return PlaceRow(row, widths);
      const bool too_high = HeightOf(row) > room;
      if (too_high && (fresh_page || left() > 60)) {
        PlaceRow(TakeLines(&row, left() - 2 * kCellPad), widths);
        if (Finished(row)) return;
      }
      NewPage();
      for (const ShapedRow& again : header) PlaceRow(again, widths);
    }
  }

  // Moves the lines that fit into `height` out of the row; at least one of each cell, so that it ends.
  static ShapedRow TakeLines(ShapedRow* row, double height) {
    ShapedRow taken;
    for (ShapedCell& cell : *row) {
      ShapedCell part = cell;
      double used = 0;
      const std::vector<ShapedLine>& lines = cell.text->lines();
      size_t& next = cell.next_line;
      do {
        if (next < lines.size()) used += lines[next++].height;
      } while (next < lines.size() && used + lines[next].height <= height);
      part.end_line = next;
      taken.push_back(part);
    }
    return taken;
  }

  void PlaceRow(const ShapedRow& row, const std::vector<double>& widths) {
    const double height = HeightOf(row);
    const bool header = !row.empty() && std::all_of(row.begin(), row.end(),
                                                    [](const ShapedCell& cell) { return cell.header; });
    if (header) Fill(kSide, y_, width_, height, 0.9);
    Begin("TR");
    double x = kSide;
    for (size_t i = 0; i < row.size(); ++i) {
      Begin(row[i].header ? "TH" : "TD");
      double y = y_ + kCellPad;
      for (size_t line = row[i].next_line; line < row[i].end(); ++line) {
        Line(row[i].text, line, x + (plain_ ? 0 : kCellPad), y);
        y += row[i].text->lines()[line].height;
      }
      End();
      x += widths[i];
    }
    End();
    y_ += height;
    if (!plain_) Fill(kSide, y_ - 0.4, width_, 0.4, 0.6);
  }

  PageSize size_;
  double width_, bottom_;
  double y_ = kTop;
  bool plain_ = false;  // the table being placed has no lines and no small print
  std::vector<DrawPage> pages_;
  std::vector<std::string> open_;
};

void AddFooters(const std::string& footer, PageSize size, std::vector<DrawPage>* pages) {
  TextStyle style = Sans(7.5);
  style.grey = 0.35;
  const double width = size.width - 2 * kSide;
  for (size_t i = 0; i < pages->size(); ++i) {
    TextStyle right = style;
    right.align = TextAlign::kRight;
    const auto left_text = std::make_shared<ShapedText>(footer, style, width * 0.8);
    const auto right_text =
        std::make_shared<ShapedText>(fmt::format("Page {} of {}", i + 1, pages->size()), right, width);
    const double y = size.height - kFooterAt;
    (*pages)[i].push_back({.kind = DrawStep::Kind::kFill,
                           .tag = {},
                           .text = {},
                           .x = kSide,
                           .y = y - 13,
                           .width = width,
                           .height = 0.4,
                           .grey = 0.7});
    for (const auto& text : {left_text, right_text})
      (*pages)[i].push_back({.kind = DrawStep::Kind::kLine,
                             .tag = {},
                             .text = text,
                             .x = kSide + text->lines()[0].x,
                             .y = y,
                             .grey = style.grey});
  }
}

}  // namespace

Result<std::vector<DrawPage>> FlowOntoPages(const std::vector<PrintBlock>& blocks, PageSize size,
                                            const std::string& footer) {
  std::vector<DrawPage> pages = TRY(Flow(size).Place(blocks));
  AddFooters(footer, size, &pages);
  return pages;
}

}  // namespace blackbar
