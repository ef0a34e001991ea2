#include "tests/pipeline/scans/scan_sheet.h"

#include <cairo.h>
#include <fmt/format.h>

#include <memory>
#include <random>

namespace blackbar {
namespace {

const char* const kFonts[] = {"Liberation Serif", "DejaVu Sans", "Liberation Mono", "Liberation Sans"};

// What is drawn, and measured, on the way.
class Pen {
 public:
  explicit Pen(Sheet* sheet) : sheet_(sheet), ops_(std::make_shared<std::vector<Op>>()) {
    surface_ = cairo_image_surface_create(CAIRO_FORMAT_A8, 8, 8);
    context_ = cairo_create(surface_);
    sheet_->draw = [ops = ops_](cairo_t* c) {
      for (const Op& op : *ops) op(c);
    };
  }
  ~Pen() {
    cairo_destroy(context_);
    cairo_surface_destroy(surface_);
  }
  Pen(const Pen&) = delete;
  Pen& operator=(const Pen&) = delete;

  void Font(const std::string& family, double size, bool bold = false) {
    family_ = family, size_ = size, bold_ = bold;
  }
  void Grey(double level) { level_ = level; }
  double Width(const std::string& text) {
    Choose(context_, family_, 50 * size_, bold_);
    cairo_text_extents_t extents;
    cairo_text_extents(context_, text.c_str(), &extents);
    return extents.x_advance / 50;
  }
  double Text(double x, double y, const std::string& text) {
    ops_->push_back([family = family_, size = size_, bold = bold_, level = level_, x, y, text](cairo_t* c) {
      Choose(c, family, size, bold);
      cairo_set_source_rgb(c, level, level, level);
      cairo_move_to(c, x, y);
      cairo_show_text(c, text.c_str());
    });
    return x + Width(text);
  }
  double Marked(double x, double y, const std::string& kind, const std::string& text) {
    const double right = Text(x, y, text);
    sheet_->marked.push_back({text, kind, x, y - 0.78 * size_, right, y + 0.24 * size_});
    return right;
  }
  void Box(double x, double y, double wide, double high, bool filled) {
    ops_->push_back([=](cairo_t* c) {
      cairo_set_source_rgb(c, 0, 0, 0);
      cairo_set_line_width(c, 0.8);
      cairo_rectangle(c, x, y, wide, high);
      filled ? cairo_fill(c) : cairo_stroke(c);
    });
  }
  double size() const { return size_; }

 private:
  using Op = std::function<void(cairo_t*)>;
  static void Choose(cairo_t* c, const std::string& family, double size, bool bold) {
    cairo_select_font_face(c, family.c_str(), CAIRO_FONT_SLANT_NORMAL,
                           bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(c, size);
    cairo_font_options_t* options = cairo_font_options_create();  // letters stand where they were measured
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(c, options);
    cairo_font_options_destroy(options);
  }
  Sheet* sheet_;
  std::shared_ptr<std::vector<Op>> ops_;
  cairo_surface_t* surface_;
  cairo_t* context_;
  std::string family_ = kFonts[0];
  double size_ = 10, level_ = 0;
  bool bold_ = false;
};

class Facts {
 public:
  explicit Facts(unsigned number) : random_(number * 7919 + 17) {}
  unsigned Below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  std::string Pick(const std::vector<std::string>& from) { return from[Below(from.size())]; }
  std::string Digits(int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out.push_back(static_cast<char>('0' + Below(10)));
    return out;
  }
  std::string First() {
    return Pick({"Marla", "Quillon", "Orla", "Teodor", "Briseis", "Hollis", "Anselm", "Juniper", "Corwin",
                 "Delphine", "Rufus", "Imelda", "Zofia", "Lamar", "Kenji", "Priya"});
  }
  std::string Last() {
    return Pick({"Quist", "Farrow", "Winter", "Oak", "Harl", "Kettle", "Brand", "Lind"}) +
           Pick({"bourne", "ley", "wick", "er", "strom", "ford", "well", "man"});
  }
  std::string Name() { return First() + " " + Last(); }
  std::string Date() { return fmt::format("{:02}/{:02}/{}", 1 + Below(12), 1 + Below(28), 1950 + Below(60)); }
  std::string Phone() { return fmt::format("208-555-0{}", Digits(3)); }
  std::string Ssn() { return fmt::format("{}-{:02}-{}", 100 + Below(500), 1 + Below(98), Digits(4)); }
  std::string Oln() { return Pick({"B", "K", "S", "M"}) + Digits(8); }
  std::string Street() {
    return fmt::format("{} {} {}", 10 + Below(9000), Pick({"Elm", "Harrow", "Juniper", "Old Mill", "Canal"}),
                       Pick({"Street", "Ave", "Ct", "Road", "Ln"}));
  }

 private:
  std::mt19937 random_;
};

std::string Capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return text;
}

// Sentences with gaps for facts: "{N" a name, P phone, S number, D date, A address, O licence.
const char* const kSentences[] = {
    "On the evening of the call I met with | N | at the corner of the parking lot and asked what had",
    "happened. The caller said that a man known as | N | had taken the bicycle from the yard before noon.",
    "I ran the driver licence | O | and the return came back clear with no wants or warrants found.",
    "The victim gave a date of birth of | D | and a telephone number of | P | for further contact.",
    "| N | lives at | A | and can be reached at | P | after five in the afternoon on weekdays.",
    "A social security number of | S | was written on the back of the card that lay in the vehicle.",
    "Officer Dale spoke to the neighbours, who saw nothing and heard nothing during the night in question.",
    "I took photographs of the door and the window and placed them into evidence at the end of my shift.",
    "| N | (born | D |) told me that the suspect drove north in a silver sedan with a broken tail lamp.",
    "Medics looked at | N | and left; the mother | N | was called at | P | then.",
};

void MarkFact(Pen* pen, Facts* facts, char what, double* x, double y) {
  if (what == 'N') *x = pen->Marked(*x, y, "PERSON", facts->Name());
  if (what == 'P') *x = pen->Marked(*x, y, "PHONE", facts->Phone());
  if (what == 'S') *x = pen->Marked(*x, y, "SSN", facts->Ssn());
  if (what == 'D') *x = pen->Marked(*x, y, "DATE", facts->Date());
  if (what == 'A') *x = pen->Marked(*x, y, "ADDRESS", facts->Street());
  if (what == 'O') *x = pen->Marked(*x, y, "OLN", facts->Oln());
}

void DrawSentence(Pen* pen, Facts* facts, const std::string& sentence, double x, double y) {
  for (size_t at = 0; at < sentence.size();) {
    size_t bar = std::min(sentence.find('|', at), sentence.size());
    std::string plain = sentence.substr(at, bar - at);
    if (!plain.empty()) x = pen->Text(x, y, plain);
    if (bar >= sentence.size()) break;
    MarkFact(pen, facts, sentence[bar + 2], &x, y);
    at = bar + 5;
  }
}

void DrawNarrative(Pen* pen, Facts* facts, unsigned number) {
  const std::string font = kFonts[number % 3];
  pen->Font(font, 15, true);
  pen->Text(72, 76, "HARROW CREEK POLICE DEPARTMENT");
  pen->Font(font, font == "Liberation Serif" ? 11.5 : font == "Liberation Mono" ? 8.8 : 9.5);
  double y = 110;
  for (int i = 0; i < 28; ++i, y += 1.55 * pen->size() + (i % 5 == 4 ? 8 : 0))
    DrawSentence(pen, facts, kSentences[(i * 3 + number + facts->Below(2)) % std::size(kSentences)], 62, y);
}

struct Cell {
  const char* label;
  double share;  // of the row
  char fact;
};

void DrawCells(Pen* pen, Facts* facts, const std::vector<Cell>& row, double y, const std::string& font) {
  double x = 40;
  for (const Cell& cell : row) {
    const double wide = 532 * cell.share;
    pen->Box(x, y, wide, 25, false);
    pen->Font("Liberation Sans", 6.5);
    pen->Text(x + 2.5, y + 7.5, cell.label);
    pen->Font(font, 10);
    double at = x + 4;
    const double base = y + 19.5 + 0.9 * facts->Below(6);  // sometimes on the line
    if (cell.fact == 'C') {
      const std::string name = Capitals(facts->Last() + ", " + facts->First());
      pen->Marked(at, base, "PERSON", name);
    } else if (cell.fact == 'T') {
      pen->Text(at, base, facts->Pick({"N/A", "UNKNOWN", "CLEARED", "YES", "NONE", "REFUSED"}));
    } else {
      MarkFact(pen, facts, cell.fact, &at, base);
    }
    x += wide;
  }
}

void DrawForm(Pen* pen, Facts* facts, unsigned number) {
  const std::string font = kFonts[(number + 1) % 4];
  pen->Font("Liberation Sans", 14, true);
  pen->Text(40, 50, "INCIDENT REPORT");
  double y = 62;
  for (const char* part : {"VICTIM", "WITNESS 1", "WITNESS 2", "SUSPECT", "REPORTING PARTY"}) {
    pen->Box(40, y, 532, 15, true);
    pen->Font("Liberation Sans", 9, true);
    pen->Grey(1);
    pen->Text(44, y + 11, part);
    pen->Marked(300, y + 11, "TEXT", fmt::format("CASE {}", facts->Digits(8)));
    pen->Grey(0);
    y += 15;
    DrawCells(pen, facts, {{"NAME (LAST, FIRST)", 0.45, 'C'}, {"DOB", 0.2, 'D'}, {"SSN", 0.35, 'S'}}, y,
              font);
    DrawCells(pen, facts, {{"ADDRESS", 0.5, 'A'}, {"HOME PHONE", 0.25, 'P'}, {"CELL", 0.25, 'P'}}, y + 25,
              font);
    DrawCells(pen, facts, {{"OLN", 0.3, 'O'}, {"INJURY", 0.2, 'T'}, {"PARENT / GUARDIAN", 0.5, 'N'}}, y + 50,
              font);
    y += 81;
  }
  pen->Font(font, 9.5);
  for (int i = 0; i < 12; ++i)
    DrawSentence(pen, facts, kSentences[(i + number) % std::size(kSentences)], 44, y + 20 + 14 * i);
}

void DrawTable(Pen* pen, Facts* facts, unsigned number) {
  const std::string font = kFonts[(number + 2) % 4];
  pen->Font("Liberation Sans", 13, true);
  pen->Text(40, 50, "PERSONS CONTACTED");
  const double columns[] = {40, 84, 222, 290, 372, 572};
  for (int row = 0; row < 26; ++row) {
    const double y = 64 + 25 * row, base = y + 16;
    for (int i = 0; i < 5; ++i) pen->Box(columns[i], y, columns[i + 1] - columns[i], 25, false);
    pen->Font(font, row == 0 ? 8 : 8.8, row == 0);
    if (row == 0) {
      const char* const heads[] = {"NO", "NAME", "DOB", "PHONE", "ADDRESS"};
      for (int i = 0; i < 5; ++i) pen->Text(columns[i] + 4, base, heads[i]);
      continue;
    }
    pen->Text(columns[0] + 4, base, fmt::format("{:03}", row));
    pen->Marked(columns[1] + 4, base, "PERSON", facts->Name());
    pen->Marked(columns[2] + 4, base, "DATE", facts->Date());
    pen->Marked(columns[3] + 4, base, "PHONE", facts->Phone());
    pen->Marked(columns[4] + 4, base, "ADDRESS", facts->Street());
  }
}

void DrawNote(Pen* pen, Facts* facts) {
  pen->Font("Liberation Mono", 8);
  for (int i = 0; i < 8; ++i) {
    const double base = 60 + 11 * i;
    double x = pen->Text(54, base, "Called ");
    x = pen->Marked(x, base, "PERSON", facts->Name());
    x = pen->Text(x, base, " born ");
    x = pen->Marked(x, base, "DATE", facts->Date());
    x = pen->Text(x, base, " on ");
    pen->Marked(x, base, "PHONE", facts->Phone());
  }
}

}  // namespace

Sheet MakeSheet(SheetLook look, unsigned number) {
  Sheet sheet;
  Pen pen(&sheet);
  Facts facts(number * 4 + static_cast<unsigned>(look));
  if (look == SheetLook::kNarrative) DrawNarrative(&pen, &facts, number);
  if (look == SheetLook::kForm) DrawForm(&pen, &facts, number);
  if (look == SheetLook::kTable) DrawTable(&pen, &facts, number);
  if (look == SheetLook::kNote) DrawNote(&pen, &facts);
  return sheet;
}

}  // namespace blackbar
