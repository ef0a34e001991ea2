// What must not be in the rendition, learned by the verifier itself from the original: the words under the
// plan's targets and all hidden text. Strings that a reader may see elsewhere in the original, outside every
// box, are told apart: the plan leaves them, so they are noted and not searched for. One thread.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/region.h"
#include "pipeline/checks/mupdf_file.h"
#include "pipeline/checks/needles.h"

namespace blackbar {

struct Secret {
  std::string text;
  std::string place;  // in the original: "page 3, box 12"
};

class Secrets {
 public:
  void Add(const std::string& text, const std::string& place);
  // After the last Add.
  void Seal();

  // Text that a reader of the original or the redactor's own labels show: not secret where it is the same.
  void AlsoVisible(std::string_view text, const std::string& place);
  // `place` is where in the rendition.
  void Search(std::string_view hay, Haystack kind, const std::string& place);

  size_t size() const { return list_.size(); }
  const std::vector<Secret>& list() const { return list_; }
  bool IsVisible(size_t secret) const { return !visible_at_[secret].empty(); }
  const std::string& VisibleAt(size_t secret) const { return visible_at_[secret]; }
  struct Hit {
    size_t secret;
    std::string place;
  };
  const std::vector<Hit>& hits() const { return hits_; }

 private:
  std::vector<Secret> list_;
  std::set<std::string> known_;
  std::unique_ptr<NeedleSet> needles_;
  std::vector<std::string> visible_at_;
  std::vector<Hit> hits_;
  std::set<std::pair<size_t, std::string>> seen_;
};

// The secrets of one page: what stands under `targets`, by words or by glyphs, each word and each run of
// them.
void LearnFromWords(const std::vector<PaintedWord>& words, const std::vector<Box>& targets,
                    const std::string& place, Secrets* secrets);
void LearnFromGlyphs(const PaintedPage& page, const std::vector<Box>& targets, const std::string& place,
                     Secrets* secrets);
void LearnFromPage(const Page& page, const std::vector<Box>& targets, const std::string& place,
                   Secrets* secrets);
// Page-wide hidden text.
void LearnHidden(const std::vector<HiddenText>& hidden, Secrets* secrets);

}  // namespace blackbar
