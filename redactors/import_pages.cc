// Pages of a PDF that cairo wrote, object by object into the rendition. Nothing is copied that is not named
// here or reached from it.
#define POINTERHOLDER_TRANSITION 4  // no PointerHolder, see qpdf/PointerHolder.hh

#include <fmt/format.h>

#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "redactors/font_names.h"
#include "redactors/made_page.h"
#include "redactors/picture_codec.h"

namespace blackbar {
namespace {

constexpr int kMaxDepth = 40;

Error BadMade() { return {ErrorCode::kInvalidInput, "the drawn pages cannot be read back"}; }

std::string TextOf(const std::shared_ptr<Buffer>& buffer) {
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

class Importer {
 public:
  explicit Importer(PdfSink* sink) : sink_(sink) {}

  Result<void> Page(QPDFObjectHandle page, int number) {
    std::string entries;
    for (const char* key : {"/MediaBox", "/Resources", "/Contents"}) {
      if (!page.hasKey(key)) return BadMade();
      entries += fmt::format("{} {} ", key, TRY(Value(page.getKey(key), key, 0)));
    }
    // cairo's page group: how colours blend, no content.
    entries += "/Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >>";
    sink_->AddPage(number, entries);
    return {};
  }

 private:
  Result<std::string> Value(QPDFObjectHandle value, const std::string& key, int depth) {
    if (depth > kMaxDepth) return BadMade();
    if (value.isIndirect()) {
      auto [entry, added] = numbers_.try_emplace(value.getObjGen(), 0);
      if (added) {
        int number = entry->second = sink_->Reserve();
        TRY(Indirect(value, key, number, depth));
      }
      return fmt::format("{} 0 R", numbers_.at(value.getObjGen()));
    }
    return Direct(value, key, depth);
  }

  Result<void> Indirect(QPDFObjectHandle value, const std::string& key, int number, int depth) {
    if (value.isStream()) return Stream(value, key, number, depth);
    sink_->WriteObject(number, TRY(Direct(value, key, depth)));
    return {};
  }

  Result<std::string> Direct(QPDFObjectHandle value, const std::string& key, int depth) {
    if (key == "/BaseFont" || key == "/FontName") return FontName(value.unparse());
    if (value.isArray()) {
      std::string out = "[ ";
      for (int i = 0; i < value.getArrayNItems(); ++i)
        out += TRY(Value(value.getArrayItem(i), "", depth + 1)) + " ";
      return out + "]";
    }
    if (value.isDictionary()) return "<< " + TRY(Entries(value, depth)) + ">>";
    return value.unparse();
  }

  Result<std::string> Entries(QPDFObjectHandle dictionary, int depth) {
    std::string out;
    for (const std::string& key : dictionary.getKeys()) {
      if (key == "/Length" || key == "/Metadata" || key == "/FontFamily" || key == "/Name") continue;
      out += fmt::format("{} {} ", key, TRY(Value(dictionary.getKey(key), key, depth + 1)));
    }
    return out;
  }

  // The same number for the same name within the file: font and descriptor must agree.
  std::string FontName(const std::string& name) {
    auto [entry, added] = fonts_.try_emplace(name, static_cast<int>(fonts_.size()) + 1);
    return fmt::format("/BLKBAR+Font{}", entry->second);
  }

  Result<void> Stream(QPDFObjectHandle stream, const std::string& key, int number, int depth) {
    QPDFObjectHandle dictionary = stream.getDict();
    bool jpeg = dictionary.getKey("/Filter").isNameAndEquals("/DCTDecode");
    if (jpeg) {
      std::string clean = TRY(CleanJpeg(TextOf(stream.getRawStreamData())));
      sink_->WriteStream(number, TRY(Entries(dictionary, depth)), clean, false);
      return {};
    }
    QPDFObjectHandle copy = dictionary.shallowCopy();
    for (const char* dropped : {"/Filter", "/DecodeParms"}) copy.removeKey(dropped);
    std::string data = TextOf(stream.getStreamData(qpdf_dl_generalized));
    if (key == "/FontFile3") BlankCffNames(&data);
    if (key == "/FontFile") BlankType1Names(&data);
    if (key == "/FontFile2" && HasNameTable(data)) return BadMade();
    sink_->WriteStream(number, TRY(Entries(copy, depth)), data, true);
    return {};
  }

  PdfSink* sink_;
  std::map<QPDFObjGen, int> numbers_;
  std::map<std::string, int> fonts_;
};

}  // namespace

Result<void> ImportPages(std::string_view untrusted_pdf, const std::vector<int>& numbers, PdfSink* sink) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("made", untrusted_pdf.data(), untrusted_pdf.size());
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() != numbers.size()) return BadMade();
    Importer importer(sink);
    for (size_t i = 0; i < pages.size(); ++i) TRY(importer.Page(pages[i].getObjectHandle(), numbers[i]));
    return {};
  } catch (const std::exception&) {  // its text could quote the file
    return BadMade();
  }
}

}  // namespace blackbar
