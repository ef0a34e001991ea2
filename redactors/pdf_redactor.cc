#include "redactors/pdf_redactor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "redactors/page_task.h"
#include "redactors/text_pages.h"

namespace blackbar {
namespace {

constexpr char kProducer[] = "Blackbar (pdf 1)";
constexpr char kRedlineBanner[] = "REDLINE - NOT FOR RELEASE";

Error NotThePlanned(const std::string& what, int page) {
  return {ErrorCode::kInvalidInput, what, page > 0 ? fmt::format("page {}", page) : std::string()};
}

// The plan's boxes are parts of the page that the reviewer saw. If the renderer shows another page, they
// would cut the wrong place.
Result<PageSize> SizeAsPlanned(const PdfSource& source, const PlanPage& planned) {
  PageSize drawn = TRY(source.Size(planned.page));
  PageSize size{planned.width_mpt / 1000.0, planned.height_mpt / 1000.0};
  double horizontal = size.width / drawn.width, vertical = size.height / drawn.height;
  if (std::abs(horizontal / vertical - 1) > 0.005)
    return NotThePlanned("the page has not the shape it had when the plan was locked", planned.page);
  return size;
}

std::string StampText(const RedactOptions& options, int page) {
  if (options.bates_prefix.empty() && options.bates_start == 0) return "";
  return fmt::format("{}{:0{}}", options.bates_prefix, options.bates_start + page - 1, options.bates_digits);
}

Result<PageTask> TaskFor(const PdfSource& source, const RedactInput& input, const RedactOptions& options,
                         const PlanPage& planned) {
  PageTask task;
  task.page = planned.page;
  task.size = TRY(SizeAsPlanned(source, planned));
  task.boxes = TRY(BoxesOnPage(input.plan, planned.page));
  task.words = TRY(input.words(planned.page));
  if (task.words.number != planned.page)
    return NotThePlanned("the words are those of another page", planned.page);
  task.stamp = StampText(options, planned.page);
  if (!task.stamp.empty()) task.stamp_place = PlaceStamp(task.stamp, task.size, task.words, task.boxes);
  return task;
}

Result<void> CheckInput(const PdfSource& source, const RedactInput& input) {
  if (Sha256(input.original) != input.plan.source()) return NotThePlanned("the plan is for another file", 0);
  if (source.pages() != static_cast<int>(input.plan.pages().size()))
    return NotThePlanned(
        fmt::format("the plan is for {} pages, the file has {}", input.plan.pages().size(), source.pages()),
        0);
  return {};
}

Result<RedactReport> MakeRendition(const PdfSource& source, const RedactInput& input,
                                   const RedactOptions& options, int output_fd) {
  RedactReport report;
  PdfSink sink(output_fd);
  TextLayer text_layer(&sink);
  Rendition rendition{&source, &sink, &text_layer, &report};
  std::unique_ptr<PageMaker> raster = RasterMaker(rendition);
  for (const PlanPage& planned : input.plan.pages()) {
    PageTask task = TRY(TaskFor(source, input, options, planned));
    MethodChoice choice = ChooseMethod({static_cast<int>(task.boxes.size()), "rebuilding comes next"});
    if (!task.stamp.empty() && !task.stamp_place) task.stamp_place = StampAtCorner(task.stamp, task.size);
    TRY(raster->Make(std::move(task)));
    report.pages.push_back({planned.page, "raster", choice.why});
  }
  TRY(raster->Finish());
  text_layer.Finish();
  TRY(sink.Finish(options.title.empty() ? "Record" : options.title, kProducer));
  return report;
}

class Pdf : public Redactor {
 public:
  std::string_view name() const override { return "pdf 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kPdf; }
  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    std::unique_ptr<PdfSource> source = TRY(PdfSource::Open(input.original, input.password));
    TRY(CheckInput(*source, input));
    return MakeRendition(*source, input, options, output_fd);
  }
};

class Text : public Redactor {
 public:
  std::string_view name() const override { return "text 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kText || medium == Medium::kEmail; }
  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    std::string laid_out = TRY(TextToPdf(input.original));
    std::unique_ptr<PdfSource> source = TRY(PdfSource::Open(laid_out, ""));
    TRY(CheckInput(*source, input));
    return MakeRendition(*source, input, options, output_fd);
  }
};

}  // namespace

const Redactor& PdfRedactor() {
  static const Pdf redactor;
  return redactor;
}

const Redactor& TextRedactor() {
  static const Text redactor;
  return redactor;
}

}  // namespace blackbar
