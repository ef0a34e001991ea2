#include "pipeline/readers/audit/attached_files.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>

#include "core/medium.h"
#include "pipeline/readers/audit/text_of_pages.h"
#include "pipeline/readers/pdf/document.h"
#include "redactors/mail/mail_text.h"

namespace blackbar {
namespace {

constexpr size_t kMaxNameBytes = 200;
constexpr int kMaxNesting = 50;  // of direct objects
constexpr int kMaxTextPages = 500;
constexpr double kTextSeconds = 20;

class Collector {
 public:
  std::vector<AttachedFile> files;

  void Look(QPDFObjectHandle object, int depth) {
    if (depth > kMaxNesting) return;
    if (object.isStream()) object = object.getDict();
    if (object.isDictionary()) {
      if (object.getKey("/EF").isDictionary()) Take(object);
      for (auto& [key, value] : object.getDictAsMap()) {
        if (!value.isIndirect()) Look(value, depth + 1);
      }
    } else if (object.isArray()) {
      for (QPDFObjectHandle& item : object.getArrayAsVector()) {
        if (!item.isIndirect()) Look(item, depth + 1);
      }
    }
  }

 private:
  void Take(QPDFObjectHandle& specification) {
    for (auto& [key, stream] : specification.getKey("/EF").getDictAsMap()) {
      if (!stream.isStream() || !seen_.insert(stream.getObjGen()).second) continue;
      AttachedFile file;
      for (const char* name : {"/UF", "/F", "/Unix", "/Mac", "/DOS"}) {
        QPDFObjectHandle value = specification.getKey(name);
        if (value.isString() && file.untrusted_name.empty()) file.untrusted_name = value.getUTF8Value();
      }
      if (specification.getKey("/Desc").isString())
        file.description = specification.getKey("/Desc").getUTF8Value();
      file.stream = std::make_shared<QPDFObjectHandle>(stream);
      files.push_back(std::move(file));
    }
  }

  std::set<QPDFObjGen> seen_;
};

// Length of the UTF-8 sequence at `at`, 0 when there is none.
size_t SequenceLength(const std::string& text, size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  const size_t length = c < 0x80                ? 1
                        : c >= 0xC2 && c < 0xE0 ? 2
                        : c >= 0xE0 && c < 0xF0 ? 3
                        : c >= 0xF0 && c < 0xF5 ? 4
                                                : 0;
  if (at + length > text.size()) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return 0;
  }
  return length;
}

// Controls, also the invisible ones that turn the reading direction around.
bool IsPrintable(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return first >= 0x20 && first != 0x7F;
  if (sequence.size() == 2) return !(first == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0);
  if (sequence.size() == 3 && first == 0xE2) {
    const auto second = static_cast<unsigned char>(sequence[1]),
               third = static_cast<unsigned char>(sequence[2]);
    if (second == 0x80 && ((third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE)))
      return false;
    if (second == 0x81 && third >= 0xA0 && third <= 0xAF) return false;
  }
  return sequence != "\xEF\xBB\xBF";
}

std::string Utf8OfText(const std::string& bytes) {
  const bool big = bytes.starts_with("\xFE\xFF"), little = bytes.starts_with("\xFF\xFE");
  if (big) return QPDFObjectHandle::newString(bytes).getUTF8Value();
  if (!little) return bytes;
  std::string turned = bytes.substr(0, bytes.size() / 2 * 2);
  for (size_t i = 0; i + 1 < turned.size(); i += 2) std::swap(turned[i], turned[i + 1]);
  return QPDFObjectHandle::newString(turned).getUTF8Value();
}

}  // namespace

std::vector<AttachedFile> AttachedFiles(QPDF& pdf) {
  Collector collector;
  for (QPDFObjectHandle& object : pdf.getAllObjects()) collector.Look(object, 0);
  return std::move(collector.files);
}

std::string PrintableFileName(const std::string& untrusted_name) {
  const size_t folder = untrusted_name.find_last_of("/\\");
  const std::string name = folder == std::string::npos ? untrusted_name : untrusted_name.substr(folder + 1);
  std::string printable;
  for (size_t at = 0; at < name.size();) {
    const size_t length = SequenceLength(name, at);
    const std::string_view sequence =
        length == 0 ? std::string_view("_") : std::string_view(name).substr(at, length);
    at += std::max<size_t>(length, 1);
    if (!IsPrintable(sequence)) continue;
    if (printable.size() + sequence.size() > kMaxNameBytes) break;
    printable += sequence;
  }
  return printable.empty() || printable == "." || printable == ".." ? "unnamed" : printable;
}

std::string TextOfFile(const std::string& bytes) {
  const Medium medium = TypeFromBytes(std::string_view(bytes).substr(0, 4096)).medium;
  if (medium == Medium::kEmail) {
    const Result<MailText> mail = ReadMail(bytes);
    return mail ? mail->text : Utf8OfText(bytes);
  }
  if (medium == Medium::kText) return Utf8OfText(bytes);
  if (medium != Medium::kPdf) return "";
  const auto document = PdfDocument::Open(bytes, "");
  if (!document) return "";
  std::string text;
  for (const std::string& page : TextOfPages(**document, kMaxTextPages, kTextSeconds).pages)
    text += page + "\n";
  return text;
}

}  // namespace blackbar
