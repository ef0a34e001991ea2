#include "pipeline/readers/page_reader.h"

#include <fmt/format.h>

#include "pipeline/readers/pdf/text_layer.h"

namespace blackbar {

struct PageReader::Tools {};

PageReader::PageReader(const PdfDocument& document, PageReadOptions options)
    : document_(document), options_(options), tools_(std::make_unique<Tools>()) {}
PageReader::~PageReader() = default;

Result<std::optional<Page>> PageReader::Read(int number) {
  TextLayer layer = TRY(ReadTextLayer(document_, number, options_.page_seconds));
  Page page = std::move(layer.page);
  page.words_from = page.words.empty() ? "none" : "text_layer";
  page.searched = !page.words.empty();
  ComposeText(&page);
  return std::optional<Page>(std::move(page));
}

}  // namespace blackbar
