// Pages as vectors and text, drawn again by the one renderer. Held back and drawn in ranges, so that pages
// share their fonts; a range holds only pages that passed, so no font names a letter that went elsewhere.
#include "redactors/made_page.h"
#include "redactors/page_order.h"

namespace blackbar {
namespace {

constexpr size_t kRange = 40;  // pages

class Maker : public PageMaker {
 public:
  explicit Maker(const RenditionParts& rendition) : rendition_(rendition) {}

  Result<void> Make(PageOrder order) override {
    BB_CHECK(order.boxes.empty());  // ChooseMethod sees to it: this maker removes nothing
    PageJob job{order.page, order.size, {}};
    if (order.stamp_place) job.overlay.stamps.push_back(*order.stamp_place);
    rendition_.report->words_kept += static_cast<int>(order.words.words.size());
    jobs_.push_back(std::move(job));
    if (jobs_.size() >= kRange) return Finish();
    return {};
  }

  Result<void> Finish() override {
    if (jobs_.empty()) return {};
    std::vector<int> numbers;
    for (const PageJob& job : jobs_) numbers.push_back(job.page);
    std::string pdf = TRY(rendition_.source->RenderPdf(jobs_));
    jobs_.clear();
    return ImportPages(pdf, numbers, rendition_.sink);
  }

 private:
  RenditionParts rendition_;
  std::vector<PageJob> jobs_;
};

}  // namespace

std::unique_ptr<PageMaker> RebuiltMaker(const RenditionParts& rendition) {
  return std::make_unique<Maker>(rendition);
}

}  // namespace blackbar
