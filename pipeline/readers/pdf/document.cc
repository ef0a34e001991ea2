#include "pipeline/readers/pdf/document.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <fmt/format.h>
#include <goo/GooString.h>

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

constexpr int64_t kMaxSide = 200'000'000;  // what core/page.h accepts, in thousandths of a point

// Poppler's messages may quote the record: nobody hears them.
void KeepQuiet(ErrorCategory, Goffset, const char*) {}

Error Unreadable(int poppler_code) {
  if (poppler_code == errEncrypted)
    return {ErrorCode::kInvalidInput, "encrypted: give the password with --password-file", ""};
  return {ErrorCode::kInvalidInput, "damaged: this PDF cannot be opened; ask for the file again", ""};
}

int64_t Thousandths(double points) {
  if (!std::isfinite(points)) return 1;
  return std::clamp<int64_t>(std::llround(points * 1000), 1, kMaxSide);
}

}  // namespace

PdfDocument::PdfDocument(std::string_view bytes, std::string password, std::unique_ptr<PDFDoc> poppler)
    : bytes_(bytes), password_(std::move(password)), poppler_(std::move(poppler)) {}
PdfDocument::~PdfDocument() = default;

Result<std::unique_ptr<PdfDocument>> PdfDocument::Open(std::string_view bytes, std::string password) {
  // Kept until the process ends: poppler counts its users, poppler-glib is another.
  static const GlobalParamsIniter globals(KeepQuiet);
  if (bytes.empty())
    return Error{ErrorCode::kInvalidInput, "empty: the file has no bytes; ask for it again", ""};
  std::optional<GooString> given;
  if (!password.empty()) given.emplace(password);
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()),
                               Object(objNull));  // the document owns it
  auto poppler = std::make_unique<PDFDoc>(stream, given, given);
  if (!poppler->isOk()) return Unreadable(poppler->getErrorCode());
  if (poppler->getNumPages() < 1)
    return Error{ErrorCode::kInvalidInput, "damaged: this PDF has no page; ask for the file again", ""};
  return std::unique_ptr<PdfDocument>(new PdfDocument(bytes, std::move(password), std::move(poppler)));
}

int PdfDocument::page_count() const { return poppler_->getNumPages(); }
bool PdfDocument::encrypted() const { return poppler_->isEncrypted(); }

Result<DisplayedSize> PdfDocument::SizeOf(int number) const {
  const Page* page = poppler_->getPage(number);
  if (!page || !page->isOk())
    return Error{ErrorCode::kInvalidInput, "the page is damaged", fmt::format("page {}", number)};
  DisplayedSize size{Thousandths(page->getCropWidth()), Thousandths(page->getCropHeight())};
  if (page->getRotate() % 180 != 0) std::swap(size.width_mpt, size.height_mpt);
  return size;
}

}  // namespace blackbar
