#include "pipeline/readers/page_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "pipeline/readers/audit.h"
#include "pipeline/readers/ocr/recognizer.h"
#include "pipeline/readers/ocr_plan.h"
#include "pipeline/readers/pdf/renderer.h"
#include "pipeline/readers/pdf/scan_picture.h"
#include "pipeline/readers/pdf/text_layer.h"
#include "pipeline/readers/reading_order.h"

namespace blackbar {
namespace {

constexpr double kOcrDpi = 300, kAuditDpi = 150;
constexpr double kMostOcrPixels = 18e6;  // a legal page at 300 dpi has 10.7 million
constexpr int kReadable = 30;            // mean confidence; below it nobody could call it reading
constexpr size_t kMostUnread = 8;        // warnings of unread ink on a page

double Inches(int64_t thousandths) { return static_cast<double>(thousandths) / 72'000; }

int WidthFor(const Page& page, double dpi, double most_pixels) {
  const double wide = Inches(page.width_mpt), high = Inches(page.height_mpt);
  const double least = std::min(dpi, std::sqrt(most_pixels / std::max(wide * high, 1e-6)));
  return std::max(1, static_cast<int>(std::lround(wide * least)));
}

void Warn(Page* page, const char* code, std::string message, const Box& box = kWholePage) {
  page->warnings.push_back({code, std::move(message), PageArea{page->number, box, false}});
}

void WarnOfReading(const OcrResult& read, const char* what, const Box& box, Page* page) {
  if (read.poor)
    Warn(page, "poor_ocr",
         fmt::format("{} {} was hard to read (mean confidence {} of 100): look at it closely", what,
                     page->number, read.confidence),
         box);
  std::vector<Box> unread = read.unread;
  while (unread.size() > kMostUnread) {
    // The nearest ones from the top are told in one.
    unread[unread.size() - 2] = Union(unread[unread.size() - 2], unread.back());
    unread.pop_back();
  }
  for (const Box& ink : unread)
    Warn(page, "unread_ink",
         fmt::format("page {}: ink that OCR could not read: handwriting, a signature or a drawing",
                     page->number),
         ink);
}

class Deadline {
 public:
  explicit Deadline(double seconds)
      : end_(std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds)) {}
  double left() const {
    return std::chrono::duration<double>(end_ - std::chrono::steady_clock::now()).count();
  }

 private:
  std::chrono::time_point<std::chrono::steady_clock, std::chrono::duration<double>> end_;
};

}  // namespace

struct PageReader::Tools {
  explicit Tools(const PdfDocument& read) : document(read) {}

  Result<Picture> Draw(const PageContent& layer, double dpi, double most_pixels);
  Result<OcrResult> Recognize(const Picture& picture, const Page& page, double seconds);
  Result<void> ReadWhole(const PageContent& layer, const Deadline& deadline, Page* page);
  Result<void> ReadAreas(const PageContent& layer, const OcrPlan& plan, const Deadline& deadline, Page* page);
  Result<void> Audit(const PageContent& layer, Page* page);

  const PdfDocument& document;
  std::unique_ptr<Renderer> renderer;
  std::unique_ptr<Recognizer> recognizer;
};

Result<Picture> PageReader::Tools::Draw(const PageContent& layer, double dpi, double most_pixels) {
  TRY(CheckPicturePixels(layer));
  if (!renderer) renderer = TRY(Renderer::Open(document));
  return renderer->Draw(layer.page.number, WidthFor(layer.page, dpi, most_pixels), 1);
}

Result<OcrResult> PageReader::Tools::Recognize(const Picture& picture, const Page& page, double seconds) {
  if (!recognizer) recognizer = TRY(Recognizer::Create());
  if (seconds <= 0) return Error{ErrorCode::kLimitExceeded, "the page took too long", ""};
  return recognizer->Read(picture, {Inches(page.width_mpt), Inches(page.height_mpt)}, seconds);
}

// Without a text layer. `page` holds what the text layer has, which is nothing or too little.
Result<void> PageReader::Tools::ReadWhole(const PageContent& layer, const Deadline& deadline, Page* page) {
  std::optional<Picture> picture = ReadScanPicture(document, layer);
  if (!picture) picture = TRY(Draw(layer, kOcrDpi, kMostOcrPixels));
  OcrResult read = TRY(Recognize(*picture, *page, deadline.left()));
  if (read.blank) {
    page->searched = true;
    return {};
  }
  if (read.words.empty() || read.confidence < kReadable) {
    if (page->words.empty())
      Warn(page, "unsearched_page",
           fmt::format("page {} cannot be read: nothing on it was searched", page->number));
    page->searched = false;
    return {};
  }
  WarnOfReading(read, "page", kWholePage, page);
  page->words_from = page->words.empty() ? "ocr" : "mixed";
  page->searched = true;
  JoinWords(std::move(read.words), page);
  return {};
}

// Pictures and outlined text on a page that has a text layer for the rest.
Result<void> PageReader::Tools::ReadAreas(const PageContent& layer, const OcrPlan& plan,
                                          const Deadline& deadline, Page* page) {
  const Picture whole = TRY(Draw(layer, kOcrDpi, kMostOcrPixels));
  for (const Box& area : plan.areas) {
    const Picture part = CropPicture(whole, area);
    if (part.width < 8 || part.height < 8) continue;
    OcrResult read = TRY(Recognize(part, *page, deadline.left()));
    if (read.words.empty() || read.confidence < kReadable) continue;  // a photograph, or nothing
    WarnOfReading(read, "a picture on page", area, page);
    page->words_from = "mixed";
    JoinWords(std::move(read.words), page);
  }
  return {};
}

Result<void> PageReader::Tools::Audit(const PageContent& layer, Page* page) {
  std::optional<Picture> drawn;
  const AuditInput input{document, [&](int) -> Result<const Picture*> {
                           if (!drawn) drawn = TRY(Draw(layer, kAuditDpi, kMostOcrPixels / 4));
                           return static_cast<const Picture*>(&*drawn);
                         }};
  return AuditPage(input, page);
}

PageReader::PageReader(const PdfDocument& document, PageReadOptions options)
    : document_(document), options_(options), tools_(std::make_unique<Tools>(document)) {}
PageReader::~PageReader() = default;

Result<std::optional<Page>> PageReader::Read(int number) {
  const Deadline deadline(options_.page_seconds);
  PageContent layer = TRY(ReadTextLayer(document_, number, options_.page_seconds));
  OcrPlan plan = PlanOcr(layer);
  if (options_.ocr == OcrChoice::kAlways) plan.whole = true;
  if (options_.audit && options_.ocr != OcrChoice::kNever) PlanLayerCheck(layer, &plan);
  const bool empty_page = layer.glyphs == 0 && layer.marks == 0 && layer.pictures.empty() && !layer.timed_out;
  if (empty_page) plan = {};
  if (plan.needed() && options_.ocr == OcrChoice::kDefer) return std::optional<Page>();

  Page page = layer.page;
  if (plan.drop_layer) page.words.clear();
  page.words_from = page.words.empty() ? "none" : "text_layer";
  page.searched = true;
  if (layer.timed_out) {
    page.searched = false;
    Warn(&page, "unreadable_page",
         fmt::format("page {} takes too long to read: not all of it was searched", number));
  } else if (plan.needed() && options_.ocr == OcrChoice::kNever) {
    page.searched = false;
    Warn(&page, "unsearched_page",
         fmt::format("page {} holds pictures that were not searched: OCR was switched off", number));
  } else if (plan.needed()) {
    if (options_.audit) DropLayerWords(layer, plan, &page);
    const Result<void> read = plan.whole ? tools_->ReadWhole(layer, deadline, &page)
                                         : tools_->ReadAreas(layer, plan, deadline, &page);
    if (!read) {
      if (read.error().code == ErrorCode::kUnavailable) return read.error();
      page.searched = false;
      bool over = read.error().code == ErrorCode::kLimitExceeded;
      Warn(&page, over ? "over_limit" : "unsearched_page",
           fmt::format("page {} was not searched: {}", number, read.error().message));
    }
  }
  PutInReadingOrder(&page);
  ComposeText(&page);
  if (options_.audit) {
    // What could not be looked at is said, and the words that were read stay.
    const Result<void> audited = tools_->Audit(layer, &page);
    if (!audited && audited.error().code == ErrorCode::kUnavailable) return audited.error();
    if (!audited)
      Warn(&page, "unaudited_page",
           fmt::format("page {} was not searched for hidden text: {}", number, audited.error().message));
  }
  return std::optional<Page>(std::move(page));
}

}  // namespace blackbar
