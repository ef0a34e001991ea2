// The files inside a PDF: attachments of the document, of annotations and of associated-file lists, and the
// parts of a portfolio. Every file specification with an embedded stream counts, whether anything refers to
// it or not. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace blackbar {

struct AttachedFile {
  std::string untrusted_name;  // as written there
  std::string description;
  std::shared_ptr<QPDFObjectHandle> stream;
};

// In the order of the objects' numbers, each stream once.
std::vector<AttachedFile> AttachedFiles(QPDF& pdf);

// Printable, without folders, at most 200 bytes of UTF-8; "unnamed" when nothing is left.
std::string PrintableFileName(const std::string& untrusted_name);

// The text of an attached file as far as it can be had at once: of plain text and of PDF pages; else nothing.
std::string TextOfFile(const std::string& bytes);

}  // namespace blackbar
