// Pages as pixels: drawn by the one renderer, or the page's own scan where it is all there is to see.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/box_width.h"
#include "redactors/label_text.h"
#include "redactors/page_order.h"
#include "redactors/picture_codec.h"

namespace blackbar {
namespace {

constexpr double kDotsAnInch = 300;
constexpr int64_t kMaxPixels = 80'000'000;  // a sheet larger than this is drawn more coarsely
constexpr int64_t kColoured = 1'000;        // millionths: fewer coloured pixels are noise or tracking dots
constexpr double kScanMinDots = 150;        // a coarser scan is drawn anew, so that labels can be read

struct Size {
  int width, height;
};

Size PixelSize(const PageSize& size) {
  double scale = kDotsAnInch / 72;
  double pixels = size.width * size.height * scale * scale;
  if (pixels > kMaxPixels) scale *= std::sqrt(kMaxPixels / pixels);
  return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
          std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

// Mean of the pixels under each pixel of a smaller raster.
Raster Shrink(const Raster& large, int width, int height) {
  Raster small{width, height, large.channels, {}};
  small.bytes.resize(static_cast<size_t>(width) * height * large.channels);
  for (int y = 0; y < height; ++y) {
    int top = static_cast<int64_t>(y) * large.height / height;
    int bottom = std::max<int>(top + 1, static_cast<int64_t>(y + 1) * large.height / height);
    for (int x = 0; x < width; ++x) {
      int left = static_cast<int64_t>(x) * large.width / width;
      int right = std::max<int>(left + 1, static_cast<int64_t>(x + 1) * large.width / width);
      for (int c = 0; c < large.channels; ++c) {
        int64_t sum = 0;
        for (int v = top; v < bottom; ++v)
          for (int u = left; u < right; ++u) sum += large.at(u, v)[c];
        small.at(x, y)[c] = static_cast<uint8_t>(sum / ((bottom - top) * (right - left)));
      }
    }
  }
  return small;
}

// The scan shows what the page shows: no stamp, note or line over it, not mirrored, not turned. Both are
// compared as means over squares of five points, so that two ways of scaling agree and a word more does not.
bool SameAsPage(const Raster& scan, const Raster& page) {
  constexpr int kTolerance = 44;
  constexpr int64_t kOff = 500;  // millionths of the values may be further off
  Raster expected = Shrink(page, std::max(1, page.width / 8), std::max(1, page.height / 8));
  Raster small = Shrink(scan, expected.width, expected.height);
  int64_t off = 0;
  for (size_t i = 0; i < expected.bytes.size(); ++i)
    off += std::abs(small.bytes[i] - expected.bytes[i]) > kTolerance;
  return off * 1'000'000 <= kOff * static_cast<int64_t>(expected.bytes.size());
}

struct Sheet {
  Raster raster;
  bool own_scan = false;
};

Result<Sheet> DrawSheet(const PdfSource& source, const PageOrder& order) {
  Size size = PixelSize(order.size);
  Result<Raster> scan = source.OwnScan(order.page);
  if (scan && scan->width >= order.size.width / 72 * kScanMinDots &&
      static_cast<int64_t>(scan->width) * scan->height <= kMaxPixels) {
    Raster small = TRY(source.Render(order.page, std::max<int>(8, std::lround(order.size.width * 1.5)),
                                     std::max<int>(8, std::lround(order.size.height * 1.5))));
    if (SameAsPage(*scan, small)) return Sheet{std::move(*scan), true};
  }
  return Sheet{TRY(source.Render(order.page, size.width, size.height)), false};
}

Raster ReduceColour(Raster raster) {
  if (IsBilevel(raster)) return ToGrey(raster);
  DropYellowDots(&raster);
  return ColouredShare(raster) < kColoured ? ToGrey(raster) : std::move(raster);
}

void Threshold(Raster* mask) {
  for (uint8_t& v : mask->bytes) v = v < 128 ? 0 : 255;
}

// All boxes first, then the labels, so that no box lies over a label. The rectangles that must decode to
// black are what is returned: boxes less their labels are not worth the trouble, so boxes with a label are
// left out.
Result<std::vector<PixelRect>> PaintBoxes(const PageOrder& order, Raster* raster) {
  const bool bilevel = IsBilevel(*raster);
  const double scale = raster->width / order.size.width;
  std::vector<PixelRect> rects, black, labels;
  for (const PlannedBox& box : order.boxes) {
    rects.push_back(ToPixels(box.box, raster->width, raster->height));
    Fill(raster, rects.back(), 0);
  }
  for (size_t i = 0; i < rects.size(); ++i) {
    std::optional<Raster> label = TRY(LabelFor(order.boxes[i].label, rects[i], scale));
    PixelRect place{};
    if (label) {
      place.left = rects[i].left + (rects[i].width() - label->width) / 2;
      place.top = rects[i].top + (rects[i].height() - label->height) / 2;
      place.right = place.left + label->width;
      place.bottom = place.top + label->height;
    }
    auto meets = [&](const PixelRect& other) { return other.Intersects(place); };
    if (!label || std::any_of(labels.begin(), labels.end(), meets)) {
      black.push_back(rects[i]);
      continue;
    }
    if (bilevel) Threshold(&*label);
    Blend(raster, place.left, place.top, *label, 255);
    labels.push_back(place);
    for (const PixelRect& part :
         {PixelRect{rects[i].left, rects[i].top, rects[i].right, place.top - 8},
          PixelRect{rects[i].left, place.bottom + 8, rects[i].right, rects[i].bottom},
          PixelRect{rects[i].left, rects[i].top, place.left - 8, rects[i].bottom},
          PixelRect{place.right + 8, rects[i].top, rects[i].right, rects[i].bottom}}) {
      if (!part.empty()) black.push_back(part);
    }
  }
  return black;
}

Result<void> PaintStamp(const PageOrder& order, Raster* raster) {
  if (!order.stamp_place) return {};
  const bool bilevel = IsBilevel(*raster);
  PixelRect rect = ToPixels(StampBox(*order.stamp_place, order.size), raster->width, raster->height);
  Raster mask = TRY(TextMask(order.stamp, std::max(1, rect.height() - 2)));
  if (bilevel) Threshold(&mask);
  Fill(raster, rect, 255);
  Blend(raster, std::max(rect.left, rect.right - mask.width - 1), rect.top + 1, mask, 0);
  return {};
}

// OCR sometimes reads one line twice, as two lines of scraps. Of two readings of the same ink the surer
// stays.
void DropSecondReadings(Page* page) {
  constexpr double kShared = 0.2;  // of the smaller word's area; neighbours share less
  auto area = [](const Box& box) { return static_cast<double>(box.width()) * box.height(); };
  const std::vector<Word> words = page->words;
  auto is_second = [&](const Word& word) {
    return word.source == WordSource::kOcr && std::any_of(words.begin(), words.end(), [&](const Word& other) {
             Box both = Intersection(word.box, other.box);
             if (both.empty() || other.source != WordSource::kOcr || other.line == word.line) return false;
             bool surer = other.confidence > word.confidence ||
                          (other.confidence == word.confidence && other.line < word.line);
             return surer && area(both) > kShared * std::min(area(word.box), area(other.box));
           });
  };
  std::erase_if(page->words, is_second);
}

// The text layer may say what the picture shows and nothing else: a word under a black box or in the paper's
// colour was in the file, not on the page.
void DropUnseenWords(const Raster& raster, PageOrder* order) {
  constexpr int kFlat = 72;  // of 255; fainter text is nothing for the eye either
  constexpr int kDark = 140;
  constexpr double kMostDark = 0.85;  // of the place: a bar, or a word under one
  constexpr double kLeastHeight = 3;  // points: smaller text is nothing for the eye
  auto is_unseen = [&](const Word& word) {
    for (const Box& c : order->unseen) {
      Box middle{c.left + c.width() / 2, c.top + c.height() / 2, 0, 0};
      if (middle.left >= word.box.left && middle.left < word.box.right && middle.top >= word.box.top &&
          middle.top < word.box.bottom) {
        return true;
      }
    }
    if (word.box.height() * order->size.height / kWholeSide < kLeastHeight) return true;
    PixelRect rect = ToPixels(word.box, raster.width, raster.height);
    int low = 255, high = 0;
    int64_t dark = 0, values = int64_t{rect.width()} * rect.height() * raster.channels;
    for (int y = rect.top; y < rect.bottom; ++y) {
      const uint8_t* row = raster.at(rect.left, y);
      for (int i = 0; i < rect.width() * raster.channels; ++i) {
        low = std::min<int>(low, row[i]);
        high = std::max<int>(high, row[i]);
        dark += row[i] < kDark;
      }
    }
    return high - low < kFlat || static_cast<double>(dark) > kMostDark * static_cast<double>(values);
  };
  std::erase_if(order->words.words, is_unseen);
}

class Maker : public PageMaker {
 public:
  explicit Maker(const RenditionParts& rendition) : rendition_(rendition) {}

  Result<void> Make(PageOrder order) override {
    Sheet sheet = TRY(DrawSheet(*rendition_.source, order));
    return Write(std::move(order), std::move(sheet.raster));
  }

  Result<void> Write(PageOrder order, Raster raster) {
    raster = ReduceColour(std::move(raster));
    DropUnseenWords(raster, &order);
    DropSecondReadings(&order.words);
    std::vector<PixelRect> black = TRY(PaintBoxes(order, &raster));
    TRY(PaintStamp(order, &raster));
    EncodedPicture picture = TRY(EncodePicture(raster, black));
    raster = {};
    std::string width = PdfNumber(order.size.width), height = PdfNumber(order.size.height);
    int image = rendition_.sink->AddStream(picture.dictionary, picture.data, false);
    std::string text =
        rendition_.invisible_text->Operators(SurvivingWords(order), order.size.width, order.size.height);
    int content = rendition_.sink->AddStream(
        "", fmt::format("q {} 0 0 {} 0 0 cm /I Do Q\n{}", width, height, text), true);
    rendition_.sink->AddPage(
        order.page,
        fmt::format("/MediaBox [0 0 {} {}] /Resources << /XObject << /I {} 0 R >> {} >> /Contents {} 0 R",
                    width, height, image, text.empty() ? "" : rendition_.invisible_text->Resources(),
                    content));
    rendition_.report->boxes += static_cast<int>(order.boxes.size());
    return {};
  }

  Result<void> Finish() override { return {}; }

 private:
  std::vector<Word> SurvivingWords(const PageOrder& order) {
    std::vector<Word> words;
    std::optional<Box> stamp;
    if (order.stamp_place) stamp = StampBox(*order.stamp_place, order.size);
    for (const Word& word : order.words.words) {
      Box core = InkCore(word.box);
      bool hit = std::any_of(order.boxes.begin(), order.boxes.end(),
                             [&](const PlannedBox& box) { return box.box.Intersects(core); });
      rendition_.report->words_removed += hit;
      if (!hit && !(stamp && stamp->Intersects(word.box))) words.push_back(word);
    }
    rendition_.report->words_kept += static_cast<int>(words.size());
    if (stamp && !stamp->empty()) {
      Word word;
      word.text = order.stamp;
      word.box = *stamp;
      word.line = words.empty() ? 0 : words.back().line + 1;
      words.push_back(word);
    }
    return words;
  }

  RenditionParts rendition_;
};

}  // namespace

Result<void> WriteRasterPage(const RenditionParts& rendition, PageOrder order, Raster raster) {
  return Maker(rendition).Write(std::move(order), std::move(raster));
}

std::unique_ptr<PageMaker> RasterMaker(const RenditionParts& rendition) {
  return std::make_unique<Maker>(rendition);
}

}  // namespace blackbar
