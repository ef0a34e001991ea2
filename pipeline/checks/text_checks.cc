// P1 to P4 and P7: the text that the rendition paints, by where its ink stands, never by boxes alone: the
// boxes of neighbouring words overlap on ordinary pages.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/planned_marks.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr double kMaxOverlap = 0.25;     // of a glyph's ink; a descender of the line above reaches that far
constexpr double kMinCorrelation = 0.4;  // of a word's shapes with the picture

bool HasLetters(const std::string& text) { return !LettersAndDigits(text).empty(); }

Box Grown(const Box& box, int32_t by) {
  return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

bool IsLegitimateLabel(const PageView& page, const Box& ink, const std::string& text) {
  return std::any_of(page.spots.begin(), page.spots.end(), [&](const Spot& spot) {
    return spot.box.Contains(ink) && IsLabelText(text, spot.redaction->label);
  });
}

}  // namespace

double ShareInside(const Box& inner, const Box& outer) {
  Box both = Intersection(inner, outer);
  if (both.empty()) return 0;
  double area = static_cast<double>(std::max(1, inner.width())) * std::max(1, inner.height());
  return static_cast<double>(both.width()) * both.height() / area;
}

bool TouchesSpot(const PageView& page, const Box& box) {
  return std::any_of(page.spots.begin(), page.spots.end(),
                     [&](const Spot& spot) { return spot.box.Intersects(box); });
}

bool IsLabelText(const std::string& text, const std::string& label) {
  std::string seen = LettersAndDigits(text), planned = LettersAndDigits(label);
  if (seen.empty()) return true;
  return planned.find(seen) != std::string::npos || Similarity(seen, planned) >= 0.5;
}

Result<void> TextUnderBox(PageView& page, CheckSubject&, CheckVerdict* out) {
  if (page.spots.empty()) return {};
  out->Applies();
  for (const PaintedWord& word : page.words) {
    if (!TouchesSpot(page, Grown(word.ink, 1))) continue;
    if (word.visible && IsLegitimateLabel(page, word.ink, word.text)) continue;
    // The page number over a box, whose picture S2 compares.
    if (page.is_picture && word.text == page.own_stamp && StampField(page).Contains(word.ink)) continue;
    for (const Spot& spot : page.spots) {
      bool under = false;
      for (const PaintedGlyph& glyph : page.now.glyphs) {
        if (glyph.unicode <= 0x20 || glyph.unicode == 0xA0 || !word.ink.Contains(glyph.ink)) continue;
        Box ink = glyph.ink.empty() ? Grown(glyph.ink, 1) : glyph.ink;
        under |= ShareInside(ink, spot.box) > kMaxOverlap;
      }
      if (under) out->Fail(spot.place, word.visible ? "text under the box" : "invisible text under the box");
    }
  }
  return {};
}

Result<bool> InkShows(MupdfFile& file, int page, const PaintedPage& painted, const PaintedWord& word) {
  Box around = ClampToPage(word.ink);
  if (around.empty()) return false;
  if (std::abs(Correlation(painted.text_only, painted.picture, PixelsOf(painted.picture, around, 2))) >=
      kMinCorrelation) {
    return true;
  }
  // Small print is coarse at the sweep's resolution: look again, closer.
  Box close = ClampToPage(Grown(around, std::max(2000, around.height() / 4)));
  const Raster* picture = TRY(file.Fine(page, MupdfFile::Draw::kGrey));
  const Raster* text = TRY(file.Fine(page, MupdfFile::Draw::kTextOnly));
  return std::abs(Correlation(*text, *picture, PixelsOf(*picture, close))) >= kMinCorrelation;
}

Result<void> SameColourText(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  MupdfFile* file = TRY(subject.Drawn());
  for (const PaintedWord& word : page.words) {
    if (!word.visible || word.in_mask_or_tile || !HasLetters(word.text)) continue;
    out->Applies();
    if (ClampToPage(word.ink).empty()) continue;  // P4's
    if (!TRY(InkShows(*file, page.number, page.now, word))) {
      out->Fail(page.place, "a word that the picture does not show: same colour, or covered");
    }
  }
  return {};
}

// On a page that is one picture, each invisible word must have ink at its place; elsewhere there is no reason
// for invisible text.
Result<void> InvisibleText(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  MupdfFile* file = TRY(subject.Drawn());
  for (const PaintedWord& word : page.words) {
    if (word.visible || !HasLetters(word.text)) continue;
    out->Applies();
    if (!page.is_picture) {
      out->Fail(page.place, "invisible text on a page that is not a picture");
      continue;
    }
    Box place = ClampToPage(word.ink);
    Tones tones = Measure(page.now.picture, PixelsOf(page.now.picture, place, 1));
    if (tones.high - tones.low < 60 && !place.empty()) {
      const Raster* fine = TRY(file->Fine(page.number, MupdfFile::Draw::kGrey));
      tones = Measure(*fine, PixelsOf(*fine, place));
    }
    if (place.empty() || tones.high - tones.low < 40 || tones.dark > 0.95) {
      out->Fail(page.place, "an invisible word where the picture shows none");
    }
  }
  return {};
}

Result<void> TextOffPage(PageView& page, CheckSubject&, CheckVerdict* out) {
  out->Applies();
  for (const PaintedWord& word : page.words) {
    Box ink = word.ink.empty() ? Grown(word.ink, 1) : word.ink;
    if (ShareInside(ink, kWholePage) < 0.5) out->Fail(page.place, "text outside the page");
  }
  return {};
}

Result<void> PageBoxesEqual(CheckSubject& subject, CheckVerdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  out->Applies();
  for (size_t i = 0; i < file->pages().size(); ++i) {
    std::vector<double> media = file->PageBox(file->pages()[i], "/MediaBox");
    std::string place = fmt::format("page {}", i + 1);
    if (media.size() != 4) out->Fail(place, "the page has no media box");
    for (const char* name : {"/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"}) {
      std::vector<double> box = file->PageBox(file->pages()[i], name);
      bool equal = box.empty() || (box.size() == media.size() &&
                                   std::equal(box.begin(), box.end(), media.begin(),
                                              [](double a, double b) { return std::abs(a - b) < 0.01; }));
      if (!equal) out->Fail(place, fmt::format("{} differs from the media box", name + 1));
    }
  }
  return {};
}

namespace {

constexpr double kOcrDpi = 200;
constexpr int32_t kSurroundingsPt = 36;
constexpr size_t kManyPlaces = 8;  // from here on the whole page is cheaper

std::vector<Box> PlacesToRead(const PageView& page, bool whole) {
  if (whole || page.spots.size() > kManyPlaces) return {kWholePage};
  int32_t dx = static_cast<int32_t>(kSurroundingsPt / page.now.width_pt * kWholeSide);
  int32_t dy = static_cast<int32_t>(kSurroundingsPt / page.now.height_pt * kWholeSide);
  std::vector<Box> places;
  for (const Spot& spot : page.spots) {
    Box around =
        ClampToPage({spot.box.left - dx, spot.box.top - dy, spot.box.right + dx, spot.box.bottom + dy});
    for (size_t i = 0; i < places.size();) {
      if (places[i].Intersects(around)) {
        around = Union(around, places[i]);
        places.erase(places.begin() + static_cast<ptrdiff_t>(i));
        i = 0;
      } else {
        ++i;
      }
    }
    places.push_back(around);
  }
  return places;
}

}  // namespace

Result<const std::vector<SeenWord>*> SeenWords(PageView& page, CheckSubject& subject) {
  if (!page.seen) {
    std::vector<SeenWord> seen;
    bool whole = subject.input().options.ocr_whole_pages;
    if (whole || !page.spots.empty()) {
      Ocr* ocr = TRY(subject.Reader());
      MupdfFile* file = TRY(subject.Drawn());
      for (const Box& place : PlacesToRead(page, whole)) {
        Raster picture = TRY(file->Render(page.number, kOcrDpi, place, MupdfFile::Draw::kGrey));
        PaintOut(TRY(MarksIn(picture, page)), 1, &picture);  // S2 has proven that they are the labels
        for (SeenWord& word : TRY(ocr->Read(picture))) seen.push_back(std::move(word));
      }
    }
    page.seen = std::move(seen);
  }
  return &*page.seen;
}

namespace {

// One tone but for the labels: a word that OCR puts there is made of what stands beside it.
Result<bool> IsBlank(const PageView& page, const Box& place, CheckSubject& subject) {
  constexpr int kTones = 24;
  Raster picture = TRY(TRY(subject.Drawn())->Render(page.number, kOcrDpi, place, MupdfFile::Draw::kGrey));
  PaintOut(TRY(MarksIn(picture, page)), 4, &picture);
  constexpr int kEdge = 2;  // the box's own edge is mixed with the paper beside it
  if (picture.width <= 2 * kEdge || picture.height <= 2 * kEdge) return true;
  Tones tones = Measure(picture, {kEdge, kEdge, picture.width - kEdge, picture.height - kEdge});
  return tones.high - tones.low < kTones;
}

}  // namespace

Result<void> ReadableUnderBox(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  const std::vector<SeenWord>* seen = TRY(SeenWords(page, subject));
  if (!page.spots.empty()) out->Applies();
  Result<Secrets*> secrets = subject.SecretList();
  std::string text;
  for (const SeenWord& word : *seen) {
    text += word.text + " ";
    if (word.confidence < 60 || LettersAndDigits(word.text).size() < 3) continue;
    int32_t x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
    for (const Spot& spot : page.spots) {
      if (!spot.box.Contains({x, y, x + 1, y + 1})) continue;
      if (!TRY(IsBlank(page, Intersection(spot.box, word.box), subject)))
        out->Fail(spot.place, "OCR reads text that is not the label");
    }
  }
  if (secrets) (*secrets)->Search(text, Haystack::kText, page.place + ", picture");
  return {};
}

}  // namespace blackbar
