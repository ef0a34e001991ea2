#include <fmt/format.h>

#include "tests/pipeline/leak_channels.h"

namespace blackbar {
namespace {

using PageBox = std::optional<Box>;

void Annotate(LeakDraft* d, const std::string& entries) {
  d->annotations +=
      Ref(d->pdf.builder.Add("<< /Type /Annot /Rect [500 700 520 720] " + entries + " >>")) + " ";
}
int AppearanceOf(LeakDraft* d, const std::string& secret) {
  return d->pdf.builder.AddStream(
      "/Type /XObject /Subtype /Form /BBox [0 0 160 16] /Resources << /Font << /F1 << /Type /Font /Subtype "
      "/Type1 /BaseFont "
      "/Helvetica >> >> >>",
      "BT /F1 11 Tf 2 4 Td (" + secret + ") Tj ET");
}

void StickyContents(const std::string& s, LeakDraft* d, PageBox*) {
  Annotate(d, "/Subtype /Text /F 2 /Contents (" + s + ")");
}
void StickyRich(const std::string& s, LeakDraft* d, PageBox*) {
  Annotate(d, "/Subtype /Text /F 2 /RC (<body><p>" + s + "</p></body>)");
}
void Popup(const std::string& s, LeakDraft* d, PageBox*) {
  Annotate(d, "/Subtype /Popup /F 2 /Contents (" + s + ")");
}
void FreeText(const std::string& s, LeakDraft* d, PageBox*) {
  int form = AppearanceOf(d, s);
  d->annotations += Ref(d->pdf.builder.Add(fmt::format("<< /Type /Annot /Subtype /FreeText /F 6 /Rect [400 "
                                                       "100 560 116] /DA (/Helv 11 Tf) /AP << /N {} >> >>",
                                                       Ref(form)))) +
                    " ";
}
void RedactMark(const std::string& s, LeakDraft* d, PageBox*) {
  Annotate(d, "/Subtype /Redact /F 2 /OverlayText (" + s + ")");
}
void Field(LeakDraft* d, const std::string& name, const std::string& entries) {
  int field = d->pdf.builder.Add(fmt::format(
      "<< /Type /Annot /Subtype /Widget /F 2 /Rect [400 200 500 214] /FT /Tx /T ({}) {} >>", name, entries));
  d->annotations += Ref(field) + " ";
  d->fields += Ref(field) + " ";
}
void FieldValue(const std::string& s, LeakDraft* d, PageBox*) { Field(d, "a", "/V (" + s + ")"); }
void FieldDefault(const std::string& s, LeakDraft* d, PageBox*) { Field(d, "b", "/DV (" + s + ")"); }
void FieldTip(const std::string& s, LeakDraft* d, PageBox*) { Field(d, "c", "/TU (" + s + ")"); }
void FieldOptions(const std::string& s, LeakDraft* d, PageBox*) {
  Field(d, "d", "/Opt [(" + s + ") (other)]");
}
void Xfa(const std::string& s, LeakDraft* d, PageBox*) {
  int packet = d->pdf.builder.AddStream(
      "", "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><a>" + s + "</a></xdp:xdp>");
  d->metadata += "/XFA " + Ref(packet) + " ";
}
void LinkUri(const std::string& s, LeakDraft* d, PageBox*) {
  Annotate(d, "/Subtype /Link /Border [0 0 0] /A << /S /URI /URI (mailto:" + s + "@example.org) >>");
}
void Info(const std::string& s, LeakDraft* d, PageBox*) { d->info += "/Author (" + s + ") "; }
void CustomKey(const std::string& s, LeakDraft* d, PageBox*) { d->info += "/CaseOfficer (" + s + ") "; }
void CatalogKey(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/XX_Private << /Note (" + s + ") >> ";
}
void Xmp(const std::string& s, LeakDraft* d, PageBox*) {
  int xmp = d->pdf.builder.AddStream(
      "/Type /Metadata /Subtype /XML",
      "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      "<dc:creator>" +
          s + "</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");
  d->pdf.catalog += "/Metadata " + Ref(xmp) + " ";
}
void PieceInfo(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.page += "/PieceInfo << /Maker << /Private (" + s + ") >> >> ";
}
void Outline(const std::string& s, LeakDraft* d, PageBox*) {
  int root = d->pdf.builder.Reserve();
  int item = d->pdf.builder.Add("<< /Title (" + s + ") /Parent " + Ref(root) + " >>");
  d->pdf.builder.Set(root, fmt::format("<< /Type /Outlines /First {0} /Last {0} /Count 1 >>", Ref(item)));
  d->pdf.catalog += "/Outlines " + Ref(root) + " ";
}
void NamedDest(const std::string& s, LeakDraft* d, PageBox*) {
  d->names += "/Dests << /Names [(" + s + ") [" + Ref(d->pdf.first_page) + " /Fit]] >> ";
}
void PageLabel(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/PageLabels << /Nums [0 << /P (" + s + ") >>] >> ";
}
void Thread(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/Threads [<< /Type /Thread /I << /Title (" + s + ") >> >>] ";
}
int FileSpec(LeakDraft* d, const std::string& name, const std::string& data) {
  int file = d->pdf.builder.AddStream("/Type /EmbeddedFile /Filter /FlateDecode", Deflated(data));
  return d->pdf.builder.Add(
      fmt::format("<< /Type /Filespec /F ({0}) /UF ({0}) /EF << /F {1} >> >>", name, Ref(file)));
}
void EmbeddedFile(const std::string& s, LeakDraft* d, PageBox*) {
  d->names +=
      "/EmbeddedFiles << /Names [(a) " + Ref(FileSpec(d, "notes.txt", "Notes: " + s + "\n")) + "] >> ";
}
void Portfolio(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/Collection << /Type /Collection /View /T /D (" + s + ") >> ";
}
void AssociatedFile(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/AF [" + Ref(FileSpec(d, s + ".txt", "x")) + "] ";
}
void Script(const std::string& s, LeakDraft* d, PageBox*) {
  d->names += "/JavaScript << /Names [(a) << /S /JavaScript /JS (var who = '" + s + "';) >>] >> ";
}
void OpenAction(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/OpenAction << /S /JavaScript /JS (// " + s + ") >> ";
}
void PageAction(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.page += "/AA << /O << /S /JavaScript /JS (// " + s + ") >> >> ";
}
int Layer(LeakDraft* d, const std::string& name) {
  int layer = d->pdf.builder.Add("<< /Type /OCG /Name (" + name + ") >>");
  d->layers += Ref(layer) + " ";
  return layer;
}
void LayerName(const std::string& s, LeakDraft* d, PageBox*) { Layer(d, s); }
void LayerText(const std::string& s, LeakDraft* d, PageBox* box) {
  int y = d->NextLine(box);
  d->properties += "/Off1 " + Ref(Layer(d, "hidden")) + " ";
  d->pdf.content += fmt::format("/OC /Off1 BDC BT /F1 11 Tf 0 Tr 1 0 0 1 72 {} Tm ({}) Tj ET EMC\n", y, s);
}
void Element(LeakDraft* d, const std::string& entries) {
  d->structure += Ref(d->pdf.builder.Add("<< /Type /StructElem /S /P " + entries + " >>")) + " ";
}
void ActualText(const std::string& s, LeakDraft* d, PageBox*) { Element(d, "/ActualText (" + s + ")"); }
void AltText(const std::string& s, LeakDraft* d, PageBox*) { Element(d, "/Alt (" + s + ")"); }
void ParentActualText(const std::string& s, LeakDraft* d, PageBox*) {
  int child = d->pdf.builder.Add("<< /Type /StructElem /S /Span >>");
  Element(d, "/ActualText (" + s + ") /K " + Ref(child));
}
void Expansion(const std::string& s, LeakDraft* d, PageBox*) { Element(d, "/E (" + s + ")"); }
void SignatureReason(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog +=
      "/Perms << /DocMDP " +
      Ref(d->pdf.builder.Add(
          "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] "
          "/Contents <00> /Reason (" +
          s + ") >>")) +
      " >> ";
}
void FontName(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.fonts +=
      "/FN << /Type /Font /Subtype /Type1 /BaseFont /" + s + "Hand /Encoding /WinAnsiEncoding >> ";
  d->pdf.content += "BT /FN 11 Tf 0 Tr 1 0 0 1 440 60 Tm (z) Tj ET\n";
}
void WebCapture(const std::string& s, LeakDraft* d, PageBox*) {
  d->pdf.catalog += "/SpiderInfo << /V 1.0 /C [<< /URL (http://example.org/" + s + ") >>] >> ";
}

constexpr LeakChannel kChannels[] = {
    {"sticky_contents", "P14-annotations", false, StickyContents},
    {"sticky_rich_text", "P14-annotations", false, StickyRich},
    {"popup", "P14-annotations", false, Popup},
    {"free_text_appearance", "P14-annotations", false, FreeText},
    {"redact_mark", "P14-annotations", false, RedactMark},
    {"field_value", "P15-form-fields", false, FieldValue},
    {"field_default", "P15-form-fields", false, FieldDefault},
    {"field_tip", "P15-form-fields", false, FieldTip},
    {"field_options", "P15-form-fields", false, FieldOptions},
    {"xfa", "P15-form-fields", false, Xfa},
    {"link_uri", "P16-links-and-actions", false, LinkUri},
    {"info", "P17-metadata", false, Info},
    {"custom_key", "P17-metadata", false, CustomKey},
    {"catalog_key", "P17-metadata", false, CatalogKey},
    {"xmp", "P17-metadata", false, Xmp},
    {"piece_info", "P23-thumbnails", false, PieceInfo},
    {"outline", "P18-outlines-and-names", false, Outline},
    {"named_destination", "P18-outlines-and-names", false, NamedDest},
    {"page_label", "P18-outlines-and-names", false, PageLabel},
    {"thread", "P18-outlines-and-names", false, Thread},
    {"embedded_file", "P19-embedded-files", false, EmbeddedFile},
    {"portfolio", "P19-embedded-files", false, Portfolio},
    {"associated_file", "P19-embedded-files", false, AssociatedFile},
    {"javascript", "P20-javascript", false, Script},
    {"open_action", "P20-javascript", false, OpenAction},
    {"page_action", "P20-javascript", false, PageAction},
    {"layer_name", "P21-optional-content", false, LayerName},
    {"layer_text", "P21-optional-content", false, LayerText},
    {"actual_text", "P22-structure", false, ActualText},
    {"alt_text", "P22-structure", false, AltText},
    {"parent_actual_text", "P22-structure", false, ParentActualText},
    {"expansion", "P22-structure", false, Expansion},
    {"signature_reason", "P25-signatures", false, SignatureReason},
    {"font_name", "P26-fonts", false, FontName},
    {"web_capture", "P23-thumbnails", false, WebCapture},
};

}  // namespace

std::span<const LeakChannel> StructureChannels() { return kChannels; }

}  // namespace blackbar
