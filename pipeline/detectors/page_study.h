// What every detector needs of a page before it looks at it: the view of its text, the labels with the roles
// they give, rows and cells, what the tagger reads, and the names as they stand there. Refers to the page or
// text, which must outlive it. Made once a page and pass; read by any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/people/sightings.h"
#include "pipeline/detectors/structure/labels.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/tagger/name_tags.h"

namespace blackbar {

class PageStudy {
 public:
  // `model` may be null: then the page is read without the tagger.
  PageStudy(const Page& page, const TaggerModel* model);
  PageStudy(std::string_view text, int number, const TaggerModel* model);
  PageStudy(const PageStudy&) = delete;
  PageStudy& operator=(const PageStudy&) = delete;

  const PageView& view() const { return view_; }
  const std::vector<LabelHit>& labels() const { return labels_; }
  // Puts what the page tells beside what the request tells.
  void AddTo(DetectContext* context) const;
  const Layout& layout() const { return layout_; }

 private:
  void Read(const TaggerModel* model);

  PageView view_;
  std::vector<LabelHit> labels_;
  Layout layout_;
  std::optional<NameTags> tags_;
  std::vector<NameSighting> names_;
};

}  // namespace blackbar
