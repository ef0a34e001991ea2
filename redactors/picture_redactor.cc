#include "redactors/picture_redactor.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/box_width.h"
#include "redactors/page_order.h"
#include "redactors/photo/photo_file.h"
#include "redactors/photo/png_encoder.h"
#include "redactors/picture_codec.h"
#include "redactors/picture_fill.h"

namespace blackbar {
namespace {

constexpr char kProducer[] = "Blackbar (picture 1)";
constexpr char kRedlineBanner[] = "REDLINE - NOT FOR RELEASE";
constexpr int kPhotoQuality = 92;
constexpr double kLabelPixels = 150.0 / 72;  // a point: in a coarser picture labels cannot be read
constexpr int kJpegSquare = 8;               // pixels of a side, with colours at full resolution

Error NotThePlanned(const std::string& what, int page) {
  return {ErrorCode::kInvalidInput, what, page > 0 ? fmt::format("page {}", page) : std::string()};
}

// The plan's boxes are parts of the picture that the reviewer saw: in another one they cut the wrong place.
Result<void> CheckInput(const PhotoFile& photo, const RedactInput& input) {
  if (Sha256(input.original) != input.plan.source()) return NotThePlanned("the plan is for another file", 0);
  if (photo.pages() != static_cast<int>(input.plan.pages().size()))
    return NotThePlanned(
        fmt::format("the plan is for {} pages, the file has {}", input.plan.pages().size(), photo.pages()),
        0);
  for (const PlanPage& planned : input.plan.pages()) {
    const PhotoPage page = photo.At(planned.page);
    if (page.width_mpt != planned.width_mpt || page.height_mpt != planned.height_mpt)
      return NotThePlanned("the picture has not the size it had when the plan was locked", planned.page);
  }
  return {};
}

Result<void> WriteAll(int fd, const std::string& bytes) {
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = write(fd, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0)
      return Error{ErrorCode::kUnavailable, "the rendition cannot be written: is the disk full?", ""};
    done += static_cast<size_t>(n);
  }
  return {};
}

// The boxes of a page that becomes a page of a PDF are those of every PDF.
Result<PageOrder> OrderFor(const RedactInput& input, const PlanPage& planned, bool document) {
  PageOrder order;
  order.page = planned.page;
  order.size = {planned.width_mpt / 1000.0, planned.height_mpt / 1000.0};
  order.boxes = TRY(document ? BoxesOnPage(input.plan, planned.page) : BoxesOnPicture(input.plan));
  order.words = TRY(input.words(planned.page));
  if (order.words.number != planned.page)
    return NotThePlanned("the words are those of another page", planned.page);
  return order;
}

bool IsCut(const Word& word, const PageOrder& order) {
  const Box core = InkCore(word.box);
  return std::any_of(order.boxes.begin(), order.boxes.end(),
                     [&](const PlannedBox& box) { return box.box.Intersects(core); });
}

// One picture, in a file of its own.
Result<RedactReport> MakePicture(PhotoFile* photo, const RedactInput& input, const RedactOptions& options,
                                 int output_fd) {
  RedactReport report;
  const PageOrder order = TRY(OrderFor(input, input.plan.pages().front(), false));
  Raster raster = TRY(photo->Decode(1));
  const char* why = "decoded, painted over and written anew";
  if (options.redline) {
    TRY(PaintOutlines(order.boxes, kRedlineBanner, &raster));
    why = "marks shown, nothing removed";
  } else {
    PaintOver(order.boxes, input.plan.media().picture, photo->lossy() ? kJpegSquare : 1, &raster);
    if (input.plan.media().picture == PictureFill::kObscured && !order.boxes.empty())
      why = "written anew; obscured, not removed";
  }
  report.pages.push_back({1, options.redline ? "redline" : "picture", why});
  report.boxes = static_cast<int>(order.boxes.size());
  for (const Word& word : order.words.words)
    (IsCut(word, order) ? report.words_removed : report.words_kept)++;
  TRY(WriteAll(output_fd, TRY(photo->lossy() ? EncodeJpeg(raster, kPhotoQuality) : EncodePng(raster))));
  return report;
}

std::string StampText(const RedactOptions& options, int page) {
  if (options.bates_prefix.empty() && options.bates_start == 0) return "";
  return fmt::format("{}{:0{}}", options.bates_prefix, options.bates_start + page - 1, options.bates_digits);
}

// Several pictures, or a scan: pages of a PDF, made as every page of pixels is.
Result<RedactReport> MakeDocument(PhotoFile* photo, const RedactInput& input, const RedactOptions& options,
                                  int output_fd) {
  RedactReport report;
  PdfSink sink(output_fd);
  InvisibleText invisible_text(&sink);
  const RenditionParts rendition{nullptr, &sink, &invisible_text, &report};
  const bool obscured = input.plan.media().picture == PictureFill::kObscured;
  for (const PlanPage& planned : input.plan.pages()) {
    PageOrder order = TRY(OrderFor(input, planned, true));
    Raster raster = TRY(photo->Decode(planned.page));
    order.stamp = StampText(options, planned.page);
    if (raster.width < order.size.width * kLabelPixels) {
      for (PlannedBox& box : order.boxes) box.label.clear();
    }
    if (!order.stamp.empty()) order.stamp_place = StampAtCorner(order.stamp, order.size);
    std::string method = "raster", why = order.boxes.empty() ? "a picture" : "redactions";
    if (options.redline || obscured) {
      std::vector<PlannedBox> boxes = std::move(order.boxes);
      order.boxes.clear();
      if (options.redline) {
        TRY(PaintOutlines(boxes, kRedlineBanner, &raster));
        method = "redline", why = "marks shown, nothing removed";
      } else {
        PaintOver(boxes, PictureFill::kObscured, 1, &raster);
        why = boxes.empty() ? why : "obscured, not removed";
        PageOrder cut;
        cut.boxes = boxes;
        report.words_removed += static_cast<int>(
            std::erase_if(order.words.words, [&](const Word& word) { return IsCut(word, cut); }));
      }
      report.boxes += static_cast<int>(boxes.size());
    }
    report.pages.push_back({planned.page, method, why});
    TRY(WriteRasterPage(rendition, std::move(order), std::move(raster)));
  }
  invisible_text.Finish();
  const std::string title = options.redline ? "Redline" : "Record";
  TRY(sink.Finish(options.title.empty() ? title : options.title, kProducer));
  return report;
}

class Photos : public Redactor {
 public:
  std::string_view name() const override { return "picture 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kImage; }
  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    const auto pages = static_cast<int64_t>(input.plan.pages().size());
    std::unique_ptr<PhotoFile> photo = TRY(PhotoFile::Open(input.original, std::max<int64_t>(pages, 1)));
    TRY(CheckInput(*photo, input));
    return photo->is_document() ? MakeDocument(photo.get(), input, options, output_fd)
                                : MakePicture(photo.get(), input, options, output_fd);
  }
};

}  // namespace

const Redactor& PictureRedactor() {
  static const Photos redactor;
  return redactor;
}

}  // namespace blackbar
