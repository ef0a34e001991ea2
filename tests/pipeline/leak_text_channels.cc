#include <fmt/format.h>

#include "tests/pipeline/leak_channels.h"

namespace blackbar {
namespace {

using PageBox = std::optional<Box>;

std::string ShowAt(const std::string& setup, int x, int y, const std::string& show) {
  return fmt::format("BT {} 1 0 0 1 {} {} Tm {} ET\n", setup, x, y, show);
}
std::string Tj(const std::string& text) { return "(" + text + ") Tj"; }
const char* const kFont = "/F1 11 Tf 0 Tr";

void UnderBox(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  d->pdf.content += ShowAt(kFont, 72, y, Tj(secret)) + fmt::format("0 g 70 {} 160 14 re f\n", y - 4);
}
void WhiteText(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  d->pdf.content += "1 g " + ShowAt(kFont, 72, y, Tj(secret)) + "0 g\n";
}
void Mode(const std::string& secret, LeakDraft* d, PageBox* box, int mode) {
  int y = d->NextLine(box);
  d->pdf.content += fmt::format("q BT /F1 11 Tf {} Tr 1 0 0 1 72 {} Tm {} ET Q\n", mode, y, Tj(secret));
}
void Mode3(const std::string& secret, LeakDraft* d, PageBox* box) { Mode(secret, d, box, 3); }
void Mode7(const std::string& secret, LeakDraft* d, PageBox* box) { Mode(secret, d, box, 7); }
void Transparent(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  d->states += "/Clear << /ca 0 /CA 0 >> ";
  d->pdf.content += "q /Clear gs " + ShowAt(kFont, 72, y, Tj(secret)) + "Q\n";
}
void OffPage(const std::string& secret, LeakDraft* d, PageBox*) {
  d->pdf.content += ShowAt(kFont, 72, -300, Tj(secret));
}
void OutsideCrop(const std::string& secret, LeakDraft* d, PageBox*) {
  d->pdf.media_box = "0 -40 612 792";
  d->pdf.page += "/CropBox [0 0 612 792] ";
  d->pdf.content += ShowAt("/F1 9 Tf 0 Tr", 72, -20, Tj(secret));
}
int TextForm(LeakDraft* d, const std::string& content, const std::string& more) {
  return d->pdf.builder.AddStream(fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources "
                                              "<< /Font << /F1 << /Type /Font /Subtype /Type1 "
                                              "/BaseFont /Helvetica >> >> {} >>",
                                              more),
                                  content);
}
void Form(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  int form = TextForm(d, ShowAt(kFont, 72, y, Tj(secret)), "");
  d->xobjects += "/Fm1 " + Ref(form) + " ";
  d->pdf.content += fmt::format("/Fm1 Do 0 g 70 {} 160 14 re f\n", y - 4);
}
void NestedForm(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  int inner = TextForm(d, ShowAt(kFont, 72, y, Tj(secret)), "");
  int outer = TextForm(d, "/In Do\n", "/XObject << /In " + Ref(inner) + " >>");
  d->xobjects += "/Fm2 " + Ref(outer) + " ";
  d->pdf.content += fmt::format("/Fm2 Do 0 g 70 {} 160 14 re f\n", y - 4);
}
void UnusedForm(const std::string& secret, LeakDraft* d, PageBox*) {
  d->xobjects += "/Fm3 " + Ref(TextForm(d, ShowAt(kFont, 72, 300, Tj(secret)), "")) + " ";
}
void Type3(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  int glyph = d->pdf.builder.AddStream("", "160 0 d0\n" + ShowAt(kFont, 0, 0, Tj(secret)));
  int font =
      d->pdf.builder.Add(fmt::format("<< /Type /Font /Subtype /Type3 /FontBBox [0 -5 200 20] /FontMatrix "
                                     "[0.05 0 0 0.05 0 0] /CharProcs << /x {} >> /Encoding << "
                                     "/Type /Encoding /Differences [120 /x] >> /FirstChar 120 /LastChar 120 "
                                     "/Widths [160] /Resources << /Font << /F1 << /Type "
                                     "/Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
                                     Ref(glyph)));
  d->pdf.fonts += "/T3 " + Ref(font) + " ";
  d->pdf.content += ShowAt("/T3 20 Tf 0 Tr", 72, y, "(x) Tj");
}
void TilingPattern(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  int pattern = d->pdf.builder.AddStream(
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 612 792] /XStep 612 /YStep 792 "
      "/Resources << /Font << "
      "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
      ShowAt(kFont, 72, y, Tj(secret)));
  d->patterns += "/Pt " + Ref(pattern) + " ";
  d->pdf.content += fmt::format("/Pattern cs /Pt scn 70 {} 160 14 re f 0 g\n", y - 4);
}
void SoftMask(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  int group = d->pdf.builder.AddStream(
      "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >> "
      "/Resources << /Font << /F1 "
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
      "1 g " + ShowAt(kFont, 72, y, Tj(secret)));
  d->states += "/Sm << /SMask << /Type /Mask /S /Luminosity /G " + Ref(group) + " >> >> ";
  d->pdf.content += fmt::format("q /Sm gs 0 g 70 {} 160 14 re f Q\n", y - 4);
}
void SplitTj(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  std::string array;
  for (char c : secret) array += fmt::format("({}) -20 ", c);
  d->pdf.content +=
      ShowAt(kFont, 72, y, "[" + array + "] TJ") + fmt::format("0 g 70 {} 160 14 re f\n", y - 4);
}
void HexString(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  d->pdf.content += ShowAt(kFont, 72, y, Hex(secret) + " Tj") + fmt::format("0 g 70 {} 160 14 re f\n", y - 4);
}
// Two-byte codes with a ToUnicode map that shifts every letter: only a reader that maps sees the text.
void CidString(const std::string& secret, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  std::string codes, lines;
  for (char c : secret) {
    int code = c + 0x100;
    codes += fmt::format("{:04X}", code);
    lines += fmt::format("<{:04X}> <{:04X}>\n", code, static_cast<int>(c));
  }
  int map = d->pdf.builder.AddStream(
      "",
      fmt::format(
          "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n1 "
          "begincodespacerange <0000> <FFFF> endcodespacerange\n{} beginbfchar\n{}endbfchar\nendcmap end "
          "end\n",
          secret.size(), lines));
  int font =
      d->pdf.builder.Add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding "
                                     "/Identity-H /ToUnicode {} /DescendantFonts [<< /Type /Font "
                                     "/Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << "
                                     "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 "
                                     "/FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 4 "
                                     "/FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 "
                                     "/Descent -200 /CapHeight 700 /StemV 80 >> >>] >>",
                                     Ref(map)));
  d->pdf.fonts += "/C0 " + Ref(font) + " ";
  d->pdf.content +=
      ShowAt("/C0 11 Tf 0 Tr", 72, y, "<" + codes + "> Tj") + fmt::format("0 g 70 {} 160 14 re f\n", y - 4);
}
void InlineActual(const std::string& secret, LeakDraft* d, PageBox*) {
  d->pdf.content +=
      "/Span << /ActualText (" + secret + ") >> BDC " + ShowAt(kFont, 400, 60, "(x) Tj") + "EMC\n";
}
void PropertyList(const std::string& secret, LeakDraft* d, PageBox*) {
  d->properties += "/Pr1 << /ActualText (" + secret + ") >> ";
  d->pdf.content += "/Span /Pr1 BDC " + ShowAt(kFont, 420, 60, "(y) Tj") + "EMC\n";
}

constexpr LeakChannel kChannels[] = {
    {"text_under_box", "P1-text-under-box", false, UnderBox},
    {"white_text", "P2-same-colour-text", false, WhiteText},
    {"invisible_text", "P3-invisible-text", false, Mode3},
    {"clip_only_text", "P3-invisible-text", false, Mode7},
    {"transparent_text", "P3-invisible-text", false, Transparent},
    {"off_page", "P4-outside-page", false, OffPage},
    {"outside_crop", "P4-outside-page", false, OutsideCrop},
    {"form_xobject", "P1-text-under-box", false, Form},
    {"nested_form", "P1-text-under-box", false, NestedForm},
    {"unused_form", "P5-form-xobjects", false, UnusedForm},
    {"type3_glyph", "P6-patterns-and-masks", false, Type3},
    {"tiling_pattern", "P6-patterns-and-masks", false, TilingPattern},
    {"soft_mask", "P6-patterns-and-masks", false, SoftMask},
    {"split_strings", "P1-text-under-box", false, SplitTj},
    {"hex_string", "P1-text-under-box", false, HexString},
    {"cid_string", "P1-text-under-box", false, CidString},
    {"inline_actual_text", "P22-structure", false, InlineActual},
    {"property_list", "P22-structure", false, PropertyList},
};

}  // namespace

std::span<const LeakChannel> TextChannels() { return kChannels; }

}  // namespace blackbar
