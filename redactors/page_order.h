// What is known of one page when it is made, and the seam between the ways of making it: a maker takes pages
// and writes them into the rendition. Two exist: the raster maker (pixels and an invisible text layer; the
// only one that removes anything) and the rebuilt maker (vectors and text; only for pages without boxes).
// Vector-preserving removal would be a third one, chosen in ChooseMethod. Sizes in points.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/plan.h"
#include "redactors/invisible_text.h"
#include "redactors/pdf_sink.h"
#include "redactors/pdf_source.h"
#include "redactors/redactor.h"

namespace blackbar {

struct PlannedBox {
  Box box;
  std::string label;
  int number = 0;  // of the redaction
};

struct PageOrder {
  int page = 0;
  PageSize size;                  // of the page that is made
  std::vector<PlannedBox> boxes;  // none may reach a maker that removes nothing
  Page words;                     // as the reviewer saw them
  std::vector<Box> unseen;        // characters of the text layer that the picture does not show
  std::string stamp;              // page number to print; empty: none
  std::optional<Overlay::Stamp> stamp_place;
};

// What a maker writes into; owned by the redactor, used by one thread.
struct RenditionParts {
  const PdfSource* source;  // null where pages are not drawn from a PDF
  PdfSink* sink;
  InvisibleText* invisible_text;
  RedactReport* report;
};

class PageMaker {
 public:
  virtual ~PageMaker() = default;
  virtual Result<void> Make(PageOrder order) = 0;
  // Writes what it has held back.
  virtual Result<void> Finish() = 0;
};

std::unique_ptr<PageMaker> RasterMaker(const RenditionParts& rendition);
std::unique_ptr<PageMaker> RebuiltMaker(const RenditionParts& rendition);
// The raster maker's work on pixels that were drawn elsewhere, such as those of a photo; needs no source.
Result<void> WriteRasterPage(const RenditionParts& rendition, PageOrder order, Raster raster);

struct PageFacts {
  int boxes = 0;
  std::string doubt;  // why the page's text may not be what its picture shows; empty: none
};
struct MethodChoice {
  bool rebuild = false;
  std::string why;
};
MethodChoice ChooseMethod(const PageFacts& facts);

// Every box that the plan puts on a page; an inverted area is the four boxes around it. invalid_input for a
// region that is not final.
Result<std::vector<PlannedBox>> BoxesOnPage(const PlanContent& plan, int page);

// Where a page number stands: the first place along the page's edges that covers neither words, pictures nor
// boxes; nullopt where all are taken.
std::optional<Overlay::Stamp> PlaceStamp(const std::string& text, const PageSize& size, const Page& words,
                                         const std::vector<PlannedBox>& boxes);
// The same at the bottom right, whatever it covers: for raster pages, where what it covers is gone.
Overlay::Stamp StampAtCorner(const std::string& text, const PageSize& size);
Box StampBox(const Overlay::Stamp& stamp, const PageSize& size);

}  // namespace blackbar
