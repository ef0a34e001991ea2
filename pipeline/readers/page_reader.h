// Reads the pages of one open PDF: text layer, OCR where there is none, and the audit. This is the main path
// of blackbar-read. Owns nothing of the document; its helpers (renderer, recogniser) are made when first
// needed. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <optional>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/pdf/document.h"

namespace blackbar {

enum class OcrChoice {
  kNever,
  kDefer,  // say which pages need it, without doing it
  kAuto,
  kAlways,
};

struct PageReadOptions {
  OcrChoice ocr = OcrChoice::kAuto;
  bool audit = true;
  double page_seconds = 120;
};

class PageReader {
 public:
  PageReader(const PdfDocument& document, PageReadOptions options);
  ~PageReader();
  PageReader(const PageReader&) = delete;
  PageReader& operator=(const PageReader&) = delete;

  // Nothing: the page needs OCR, which was to be deferred.
  Result<std::optional<Page>> Read(int page);

 private:
  struct Tools;
  const PdfDocument& document_;
  PageReadOptions options_;
  std::unique_ptr<Tools> tools_;
};

}  // namespace blackbar
