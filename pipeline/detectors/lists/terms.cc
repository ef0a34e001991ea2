#include "pipeline/detectors/lists/terms.h"

#include "pipeline/detectors/lists/office_lists.h"

namespace blackbar {
namespace {

class TermsDetector : public Detector {
 public:
  const char* name() const override { return "terms"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override {
    if (context.lists != nullptr) context.lists->MarkAll(page, context, marks);
  }
};

}  // namespace

std::unique_ptr<Detector> MakeTermsDetector() { return std::make_unique<TermsDetector>(); }

}  // namespace blackbar
