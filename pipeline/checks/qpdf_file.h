// The first engine: libqpdf behind plain values. Nothing here draws; it reads structure, strings, streams and
// content operators. The bytes must outlive the object. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/checks/pdf_value.h"

namespace blackbar {

class QpdfFile {
 public:
  static Result<std::unique_ptr<QpdfFile>> Open(std::string_view bytes, const std::string& password);
  ~QpdfFile();

  bool encrypted() const;
  bool repaired() const;  // the file broke rules and the library guessed
  PdfValue Trailer();
  const std::vector<PdfRef>& pages() const { return pages_; }

  Result<PdfObject> Object(PdfRef ref);
  // Every object of the cross-reference table, reachable or not.
  Result<void> ForEachObject(const std::function<Result<void>(const PdfObject&)>& visit);
  // What the trailer leads to.
  Result<std::set<PdfRef>> Reachable();
  // Where each object that is not in an object stream begins.
  std::map<PdfRef, int64_t> Offsets();
  // Decoded as far as the library can, images' lossy codecs left as they are.
  Result<std::string> DecodedStream(PdfRef ref);
  Result<std::string> RawStream(PdfRef ref);
  // Calls `op` for each operator with its operands, over a page's joined contents or one form's stream.
  using OperatorVisitor = std::function<void(const std::string& op, const std::vector<PdfValue>& operands)>;
  Result<void> PageContent(PdfRef page, const OperatorVisitor& op);
  Result<void> StreamContent(PdfRef stream, const OperatorVisitor& op);
  // The page's box by name with inheritance, as four numbers; empty if there is none.
  std::vector<double> PageBox(PdfRef page, const char* name);

 private:
  QpdfFile();
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::vector<PdfRef> pages_;
};

// A PDF text string as UTF-8 (UTF-16 with its mark, UTF-8 with its mark, or PDFDocEncoding).
std::string PdfTextToUtf8(const std::string& raw);

}  // namespace blackbar
