#include "pipeline/detectors/page_study.h"

#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/structure/roles.h"

namespace blackbar {

PageStudy::PageStudy(const Page& page, const TaggerModel* model)
    : view_(page), labels_(FindLabels(view_)), layout_(view_, labels_) {
  Read(model);
}

PageStudy::PageStudy(std::string_view text, int number, const TaggerModel* model)
    : view_(text, number), labels_(FindLabels(view_)), layout_(view_, labels_) {
  Read(model);
}

void PageStudy::Read(const TaggerModel* model) {
  AssignRoles(view_, layout_, &labels_);
  if (model != nullptr) tags_.emplace(view_, NameList::BuiltIn(), *model);
  DetectContext context;
  context.names = &NameList::BuiltIn();
  AddTo(&context);
  context.names_as_written = nullptr;
  names_ = FindNamesAsWritten(view_, context);
}

void PageStudy::AddTo(DetectContext* context) const {
  context->labels = &labels_;
  context->layout = &layout_;
  context->tags = tags_ ? &*tags_ : nullptr;
  context->names_as_written = &names_;
}

}  // namespace blackbar
