#include "pipeline/printer/pdf_surface.h"

#include <cairo/cairo-pdf.h>

#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "pipeline/printer/text_shape.h"

namespace blackbar {
namespace {

cairo_status_t Append(void* closure, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

void Draw(cairo_t* cairo, const DrawStep& step) {
  switch (step.kind) {
    case DrawStep::Kind::kBeginTag:
      return cairo_tag_begin(cairo, step.tag.c_str(), nullptr);
    case DrawStep::Kind::kEndTag:
      return cairo_tag_end(cairo, step.tag.c_str());
    case DrawStep::Kind::kFill:
      cairo_set_source_rgb(cairo, step.grey, step.grey, step.grey);
      cairo_rectangle(cairo, step.x, step.y, step.width, step.height);
      return cairo_fill(cairo);
    case DrawStep::Kind::kLine:
      cairo_set_source_rgb(cairo, step.grey, step.grey, step.grey);
      cairo_move_to(cairo, step.x, step.y);
      return step.text->ShowLine(cairo, step.line);
  }
}

Result<std::string> DrawWithCairo(const std::vector<DrawPage>& pages, PageSize size) {
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(Append, &bytes, size.width, size.height);
  cairo_t* cairo = cairo_create(surface);
  for (const DrawPage& page : pages) {
    for (const DrawStep& step : page) Draw(cairo, step);
    cairo_show_page(cairo);
  }
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  const cairo_status_t status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return Error{ErrorCode::kInvalidInput, "the pages cannot be drawn; report this letter as a bug",
                 "printer"};
  return bytes;
}

// cairo 1.16 knows no language and always writes the time of day.
std::string Finish(const std::string& drawn, const PdfFacts& facts) {
  QPDF pdf;
  pdf.processMemoryFile("printed", drawn.data(), drawn.size());
  QPDFObjectHandle root = pdf.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(facts.lang));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));  // its tags are complete
  QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(facts.title));
  info.replaceKey("/Producer", QPDFObjectHandle::newString("Blackbar"));
  pdf.getTrailer().replaceKey("/Info", info);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace

Result<std::string> DrawPdf(const std::vector<DrawPage>& pages, PageSize size, const PdfFacts& facts) {
  const std::string drawn = TRY(DrawWithCairo(pages, size));
  try {
    return Finish(drawn, facts);
  } catch (const std::exception&) {
    return Error{ErrorCode::kInvalidInput, "the printed pages cannot be finished; report this as a bug",
                 "printer"};
  }
}

}  // namespace blackbar
