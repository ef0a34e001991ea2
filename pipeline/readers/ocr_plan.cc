#include "pipeline/readers/ocr_plan.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr double kLeastPicture = 0.012;  // of the page; a business card on a letter is 0.02
constexpr double kLeastSide = 20'000;    // thousandths of a point: lower than a line of text with its margins
constexpr double kDescribed = 0.03;      // a sparse page of text covers so much of its scan
constexpr double kOverprinted = 0.25;    // by then the picture is a coloured ground for text
constexpr double kWholeScan = 0.8;       // of the page: reading the scan is reading the page
constexpr size_t kLeastShapes = 12;      // outlines of letters; fewer are a logo
constexpr int64_t kUnmappedOneIn = 20;
constexpr int64_t kRubbishOneIn = 3;

double Area(const Box& box) { return static_cast<double>(box.width()) * box.height(); }

bool IsLarge(const PictureUse& use, const Page& page) {
  const double part = Area(use.box) / kWholeSide / kWholeSide;
  const double wide = 1e-6 * use.box.width() * static_cast<double>(page.width_mpt);
  const double high = 1e-6 * use.box.height() * static_cast<double>(page.height_mpt);
  return part >= kLeastPicture && std::min(wide, high) >= kLeastSide && use.over_share < kOverprinted;
}

bool IsUnread(const PictureUse& use, const Page& page) {
  return IsLarge(use, page) && use.under_share < kDescribed;
}

// Around the filled curves that no word stands on.
Box UnreadShapes(const PageContent& layer) {
  Box around;
  size_t count = 0;
  for (const Box& shape : layer.shapes) {
    const bool read = std::any_of(layer.page.words.begin(), layer.page.words.end(),
                                  [&](const Word& word) { return word.box.Intersects(shape); });
    if (read) continue;
    around = count++ == 0 ? shape : Union(around, shape);
  }
  return count >= kLeastShapes ? around : Box{};
}

bool SamePlace(const Word& a, const Word& b) {
  const double common = Area(Intersection(a.box, b.box));
  return !Intersection(a.box, b.box).empty() && common > 0.4 * std::min(Area(a.box), Area(b.box));
}

void MergeAreas(std::vector<Box>* areas) {
  // Overlapping parts are read once; many parts are read as one.
  for (size_t i = 0; i < areas->size(); ++i) {
    for (size_t k = i + 1; k < areas->size();) {
      if ((*areas)[i].Intersects((*areas)[k]) || areas->size() > 12) {
        (*areas)[i] = Union((*areas)[i], (*areas)[k]);
        areas->erase(areas->begin() + static_cast<ptrdiff_t>(k));
        k = i + 1;
      } else {
        ++k;
      }
    }
  }
}

}  // namespace

OcrPlan PlanOcr(const PageContent& layer) {
  OcrPlan plan;
  plan.whole = layer.page.words.empty() || layer.unmapped_glyphs * kUnmappedOneIn > layer.glyphs;
  plan.drop_layer = layer.unmapped_glyphs * kRubbishOneIn > layer.glyphs;
  if (plan.whole) return plan;
  for (const PictureUse& use : layer.pictures) {
    if (IsUnread(use, layer.page)) plan.areas.push_back(use.box);
  }
  const Box shapes = UnreadShapes(layer);
  if (!shapes.empty()) plan.areas.push_back(shapes);
  MergeAreas(&plan.areas);
  return plan;
}

void PlanLayerCheck(const PageContent& layer, OcrPlan* plan) {
  if (plan->whole) return;
  for (const PictureUse& use : layer.pictures) {
    const bool described = std::any_of(layer.layer_texts.begin(), layer.layer_texts.end(),
                                       [&](const Box& text) { return text.Intersects(use.box); });
    if (!IsLarge(use, layer.page) || !described) continue;
    plan->whole = plan->whole || Area(use.box) > kWholeScan * kWholeSide * kWholeSide;
    plan->areas.push_back(use.box);
  }
  MergeAreas(&plan->areas);
}

void DropLayerWords(const PageContent& layer, const OcrPlan& plan, Page* page) {
  if (layer.layer_texts.empty()) return;
  std::erase_if(page->words, [&](const Word& word) {
    const auto meets = [&](const Box& box) {
      const int32_t x = word.box.left + word.box.width() / 2, y = word.box.top + word.box.height() / 2;
      return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    };
    return std::any_of(layer.layer_texts.begin(), layer.layer_texts.end(), meets) &&
           (plan.whole || std::any_of(plan.areas.begin(), plan.areas.end(), meets));
  });
}

void JoinWords(std::vector<Word> ocr, Page* page) {
  int line = 0, block = 0;
  for (const Word& word : page->words)
    line = std::max(line, word.line + 1), block = std::max(block, word.block + 1);
  const size_t known = page->words.size();
  for (Word& word : ocr) {
    const auto end = page->words.begin() + static_cast<ptrdiff_t>(known);
    const bool read =
        std::any_of(page->words.begin(), end, [&](const Word& other) { return SamePlace(word, other); });
    if (read) continue;
    word.line += line, word.block += block;
    page->words.push_back(std::move(word));
  }
}

}  // namespace blackbar
