#include "redactors/pdf_redactor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "redactors/ink_test.h"
#include "redactors/made_page.h"
#include "redactors/mail/mail_text.h"
#include "redactors/page_order.h"
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

Result<PageOrder> TaskFor(const PdfSource& source, const RedactInput& input, const RedactOptions& options,
                          const PlanPage& planned) {
  PageOrder order;
  order.page = planned.page;
  order.size = TRY(SizeAsPlanned(source, planned));
  order.boxes = TRY(BoxesOnPage(input.plan, planned.page));
  order.words = TRY(input.words(planned.page));
  if (order.words.number != planned.page)
    return NotThePlanned("the words are those of another page", planned.page);
  order.stamp = StampText(options, planned.page);
  if (!order.stamp.empty()) order.stamp_place = PlaceStamp(order.stamp, order.size, order.words, order.boxes);
  return order;
}

Result<void> CheckInput(const PdfSource& source, const RedactInput& input) {
  if (Sha256(input.original) != input.plan.source()) return NotThePlanned("the plan is for another file", 0);
  if (source.pages() != static_cast<int>(input.plan.pages().size()))
    return NotThePlanned(
        fmt::format("the plan is for {} pages, the file has {}", input.plan.pages().size(), source.pages()),
        0);
  return {};
}

// A page whose ink cannot be tested is not an error: it goes as pixels, where only what is seen is left.
Result<MethodChoice> Choose(const PdfSource& source, PageOrder* order) {
  PageFacts facts{static_cast<int>(order->boxes.size()), ""};
  Result<InkVerdict> ink = TestInk(source, order->page, order->size, order->words);
  if (ink) {
    facts.doubt = ink->doubt;
    order->unseen = std::move(ink->unseen);
    for (auto& [word, drawn] : ink->drawn) order->words.words[word].text = drawn;
  } else {
    facts.doubt = "the page could not be drawn in vectors";
  }
  if (!order->stamp.empty() && !order->stamp_place) facts.doubt = "no free place for the page number";
  return ChooseMethod(facts);
}

Result<RedactReport> MakeRendition(const PdfSource& source, const RedactInput& input,
                                   const RedactOptions& options, int output_fd) {
  RedactReport report;
  PdfSink sink(output_fd);
  InvisibleText invisible_text(&sink);
  RenditionParts rendition{&source, &sink, &invisible_text, &report};
  std::unique_ptr<PageMaker> raster = RasterMaker(rendition), rebuilt = RebuiltMaker(rendition);
  for (const PlanPage& planned : input.plan.pages()) {
    PageOrder order = TRY(TaskFor(source, input, options, planned));
    MethodChoice choice = TRY(Choose(source, &order));
    report.pages.push_back({planned.page, choice.rebuild ? "rebuilt" : "raster", choice.why});
    if (!choice.rebuild && !order.stamp.empty() && !order.stamp_place)
      order.stamp_place = StampAtCorner(order.stamp, order.size);
    TRY((choice.rebuild ? rebuilt : raster)->Make(std::move(order)));
  }
  TRY(raster->Finish());
  TRY(rebuilt->Finish());
  invisible_text.Finish();
  TRY(sink.Finish(options.title.empty() ? "Record" : options.title, kProducer));
  return report;
}

// What will go, shown to the people who approve it. Nothing is removed, and every page says so.
Result<RedactReport> MakeRedline(const PdfSource& source, const RedactInput& input,
                                 const RedactOptions& options, int output_fd) {
  constexpr int kRange = 40;  // pages drawn at a time
  RedactReport report;
  PdfSink sink(output_fd);
  std::vector<PageJob> jobs;
  std::vector<int> numbers;
  for (const PlanPage& planned : input.plan.pages()) {
    PageJob job{planned.page, TRY(SizeAsPlanned(source, planned)), {}};
    job.overlay.banner = kRedlineBanner;
    for (const PlannedBox& box : TRY(BoxesOnPage(input.plan, planned.page))) {
      job.overlay.marks.push_back({box.box, fmt::format("{} {}", box.number, box.label)});
      ++report.boxes;
    }
    if (std::string stamp = StampText(options, planned.page); !stamp.empty())
      job.overlay.stamps.push_back(StampAtCorner(stamp, job.size));
    jobs.push_back(std::move(job));
    numbers.push_back(planned.page);
    report.pages.push_back({planned.page, "redline", "marks shown, nothing removed"});
    if (numbers.size() < kRange && planned.page < static_cast<int>(input.plan.pages().size())) continue;
    TRY(ImportPages(TRY(source.RenderPdf(jobs)), numbers, &sink));
    jobs.clear();
    numbers.clear();
  }
  TRY(sink.Finish(options.title.empty() ? "Redline" : options.title, kProducer));
  return report;
}

Result<RedactReport> Make(const PdfSource& source, const RedactInput& input, const RedactOptions& options,
                          int output_fd) {
  TRY(CheckInput(source, input));
  return options.redline ? MakeRedline(source, input, options, output_fd)
                         : MakeRendition(source, input, options, output_fd);
}

class Pdf : public Redactor {
 public:
  std::string_view name() const override { return "pdf 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kPdf; }
  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    std::unique_ptr<PdfSource> source = TRY(PdfSource::Open(input.original, input.password));
    return Make(*source, input, options, output_fd);
  }
};

class Text : public Redactor {
 public:
  std::string_view name() const override { return "text 1"; }
  bool Handles(Medium medium) const override { return medium == Medium::kText || medium == Medium::kEmail; }
  Result<RedactReport> Redact(const RedactInput& input, const RedactOptions& options,
                              int output_fd) const override {
    std::string text;
    if (input.plan.medium() == Medium::kEmail) text = TRY(ReadMail(input.original)).text;
    const bool is_mail = input.plan.medium() == Medium::kEmail;
    std::string laid_out = TRY(TextToPdf(is_mail ? std::string_view(text) : input.original));
    std::unique_ptr<PdfSource> source = TRY(PdfSource::Open(laid_out, ""));
    return Make(*source, input, options, output_fd);
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
