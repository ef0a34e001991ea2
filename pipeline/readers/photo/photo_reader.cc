#include "pipeline/readers/photo/photo_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/readers/ocr/recognizer.h"
#include "pipeline/readers/ocr_plan.h"
#include "pipeline/readers/photo/mosaic.h"
#include "pipeline/readers/photo/paper.h"
#include "pipeline/readers/photo/read_plates.h"
#include "pipeline/readers/reading_order.h"
#include "pipeline/readers/vision/vision.h"

namespace blackbar {
namespace {

constexpr int kReadable = 60;       // mean confidence; scans of paper are judged by the recogniser
constexpr int kSureWord = 75;       // of a word between objects, which are often taken for letters
constexpr double kPaper = 0.55;     // share of the picture: a scan, or paper under a camera
constexpr double kSomePaper = 0.2;  // perhaps a sign, a form on a desk, a screen
constexpr size_t kMostUnread = 4;   // warnings of unread ink on a page

void Warn(Page* page, const char* code, std::string message, const Box& box = kWholePage) {
  page->warnings.push_back({code, std::move(message), PageArea{page->number, box, false}});
}

Picture ToPicture(Raster raster) {
  Picture picture;
  picture.width = raster.width, picture.height = raster.height, picture.channels = raster.channels;
  picture.pixels = std::move(raster.bytes);
  return picture;
}

void WarnOfReading(const OcrResult& read, Page* page) {
  if (read.poor)
    Warn(page, "poor_ocr",
         fmt::format("page {} was hard to read (mean confidence {} of 100): look at it closely", page->number,
                     read.confidence));
  std::vector<Box> unread = read.unread;
  while (unread.size() > kMostUnread) {
    unread[unread.size() - 2] = Union(unread[unread.size() - 2], unread.back());
    unread.pop_back();
  }
  for (const Box& ink : unread)
    Warn(page, "unread_ink",
         fmt::format("page {}: ink that OCR could not read: handwriting, a signature or a drawing",
                     page->number),
         ink);
}

}  // namespace

struct PhotoReader::Tools {
  Result<void> ReadPicture(Raster raster, const PhotoPage& size, double seconds, Page* page);
  Result<void> ReadWords(const Picture& grey, const PhotoPage& size, double paper, double seconds,
                         Page* page);

  Result<void> Look(const Picture& picture, Page* page);

  std::unique_ptr<Recognizer> recognizer;
  std::unique_ptr<Vision> vision;
};

// A picture of paper is a scan, read or warned of; elsewhere only words that are surely words are kept.
Result<void> PhotoReader::Tools::ReadWords(const Picture& grey, const PhotoPage& size, double paper,
                                           double seconds, Page* page) {
  if (!recognizer) recognizer = TRY(Recognizer::Create());
  OcrResult read = TRY(recognizer->Read(grey, PaperSize(size), seconds));
  const bool readable = !read.words.empty() && read.confidence >= kReadable && !read.poor;
  if (paper >= kPaper && !read.blank) WarnOfReading(read, page);
  if (!readable && paper < kPaper)
    std::erase_if(read.words, [](const Word& word) { return word.confidence < kSureWord; });
  JoinWords(std::move(read.words), page);
  return {};
}

// Faces, plates, codes, and text that stands on things.
Result<void> PhotoReader::Tools::Look(const Picture& picture, Page* page) {
  if (!vision) vision = TRY(Vision::Open({}));
  std::vector<Word> words;
  page->marks = FindMarks(*vision, picture, page->number, &words);
  JoinWords(std::move(words), page);
  return {};
}

// Both where there is something to see; a fax has no face that could be found, and a scene no page of text.
Result<void> PhotoReader::Tools::ReadPicture(Raster raster, const PhotoPage& size, double seconds,
                                             Page* page) {
  const double paper = PaperShare(raster);
  const bool fax = IsBilevel(raster);
  page->searched = true;
  Result<void> read;
  if (fax || paper >= kSomePaper) read = ReadWords(ToPicture(ToGrey(raster)), size, paper, seconds, page);
  if (read && !fax) read = Look(ToPicture(std::move(raster)), page);
  DropPlatesOfText(page);
  page->words_from = page->words.empty() ? "none" : "ocr";
  if (read) return {};
  if (read.error().code == ErrorCode::kUnavailable) return read.error();
  page->searched = false;
  Warn(page, "unsearched_page",
       fmt::format("page {} was not searched: {}", page->number, read.error().message));
  return {};
}

PhotoReader::PhotoReader(PhotoFile* photo, PageReadOptions options)
    : photo_(*photo), options_(options), tools_(std::make_unique<Tools>()) {}
PhotoReader::~PhotoReader() = default;

Result<std::optional<Page>> PhotoReader::Read(int number) {
  if (options_.ocr == OcrChoice::kDefer) return std::optional<Page>();
  const PhotoPage size = photo_.At(number);
  Page page;
  page.number = number;
  page.width_mpt = size.width_mpt, page.height_mpt = size.height_mpt;
  page.pictures = {kWholePage};
  if (options_.ocr == OcrChoice::kNever) {
    Warn(&page, "unsearched_page",
         fmt::format("page {} is a picture that was not searched: OCR was switched off", number));
    return std::optional<Page>(std::move(page));
  }
  Result<Raster> raster = photo_.Decode(number);
  if (!raster) {
    const bool over = raster.error().code == ErrorCode::kLimitExceeded;
    Warn(&page, over ? "over_limit" : "unreadable_page",
         fmt::format("page {}: {}", number, raster.error().message));
    return std::optional<Page>(std::move(page));
  }
  if (photo_.damaged())
    Warn(&page, "damaged_picture", fmt::format("page {} is damaged: parts of it may be missing", number));
  if (photo_.transparent())
    Warn(&page, "transparent",
         fmt::format("page {} has transparent places; what they hide is not shown or released", number));
  if (options_.audit) {
    for (const Box& place : MosaicPlaces(*raster))
      Warn(&page, "mosaic",
           fmt::format("page {}: a mosaic; what it hides can often be worked out from its squares", number),
           place);
  }
  TRY(tools_->ReadPicture(*std::move(raster), size, options_.page_seconds, &page));
  PutInReadingOrder(&page);
  ComposeText(&page);
  return std::optional<Page>(std::move(page));
}

}  // namespace blackbar
