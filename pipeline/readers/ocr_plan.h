// Which parts of a page nobody can read without OCR, and how OCR's words join those of the text layer. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "pipeline/readers/pdf/text_layer.h"

namespace blackbar {

struct OcrPlan {
  bool whole = false;       // the page's picture
  bool drop_layer = false;  // the font does not say what its glyphs mean: the text layer is rubbish
  std::vector<Box> areas;   // else these parts of it
  bool needed() const { return whole || !areas.empty(); }
};

OcrPlan PlanOcr(const PageContent& layer);

// Adds the pictures of scans that have a text layer: the audit compares what OCR sees with what the layer
// says.
void PlanLayerCheck(const PageContent& layer, OcrPlan* plan);

// Takes out the words of scans' layers that stand where OCR will read: what is seen counts. The audit puts
// back those that OCR could not read.
void DropLayerWords(const PageContent& layer, const OcrPlan& plan, Page* page);

// Adds the words that the text layer does not have, as further blocks.
void JoinWords(std::vector<Word> ocr, Page* page);

}  // namespace blackbar
