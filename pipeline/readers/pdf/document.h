// An open PDF in the sandboxed reader: the one place that holds poppler's private document. Owned by whoever
// opened it; keeps a view of the bytes, which must outlive it. One thread. Pages count from 1; sizes are in
// thousandths of a point, of the page as displayed (crop box and rotation applied; a user unit changes no
// fraction of the page and is left out).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

class PDFDoc;  // poppler's; only the .cc files of this folder look inside

namespace blackbar {

struct DisplayedSize {
  int64_t width_mpt = 1, height_mpt = 1;
};

class PdfDocument {
 public:
  // invalid_input when it is empty, damaged or encrypted with another password.
  static Result<std::unique_ptr<PdfDocument>> Open(std::string_view bytes, std::string password);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  int page_count() const;
  bool encrypted() const;
  // invalid_input, naming the page, when its object cannot be read.
  Result<DisplayedSize> SizeOf(int page) const;

  std::string_view bytes() const { return bytes_; }
  const std::string& password() const { return password_; }
  PDFDoc& poppler() const { return *poppler_; }

 private:
  PdfDocument(std::string_view bytes, std::string password, std::unique_ptr<PDFDoc> poppler);

  std::string_view bytes_;
  std::string password_;
  std::unique_ptr<PDFDoc> poppler_;
};

}  // namespace blackbar
