// S2 to S6: the plan against the picture that the second engine draws.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "pipeline/checks/checks.h"
#include "pipeline/checks/planned_marks.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

constexpr double kBoxDpi = 150, kMostBoxDpi = 300;
constexpr int kTile = 18;      // pixels of the 72-dpi sweep: a quarter of an inch
constexpr double kInk = 1500;  // darkness in a tile that counts: about six black pixels
constexpr int kMaxTiles = 3;
constexpr double kMinRecall = 0.97;

Result<Raster> BoxPicture(const PageView& page, const Spot& spot, CheckSubject& subject) {
  double dpi = kBoxDpi;  // or that of the page's picture, so that nothing is resampled
  for (const PaintedImage& image : page.now.images) {
    if (image.box.width() > kWholeSide / 100 * 98) dpi = std::max(dpi, image.width / page.now.width_pt * 72);
  }
  return TRY(subject.Drawn())
      ->Render(page.number, std::min(dpi, kMostBoxDpi), spot.box, MupdfFile::Draw::kGrey);
}

// Darkness of each tile; places in boxes count as white.
struct InkMap {
  int columns = 0, rows = 0;
  std::vector<double> ink;
  double At(int x, int y) const {
    return x < 0 || y < 0 || x >= columns || y >= rows ? 0 : ink[static_cast<size_t>(y) * columns + x];
  }
  double Around(int x, int y) const {
    double sum = 0;
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) sum += At(x + dx, y + dy);
    }
    return sum;
  }
};

// The paper's own tone is the lightest common one; scans are not white.
int PaperTone(const Raster& grey) {
  std::vector<int64_t> histogram(256);
  for (uint8_t v : grey.pixels) ++histogram[v];
  int64_t seen = 0;
  for (int v = 255; v > 0; --v) {
    seen += histogram[static_cast<size_t>(v)];
    if (seen * 2 > static_cast<int64_t>(grey.pixels.size())) return v;
  }
  return 255;
}

// Counts what is at least `least` darker than the paper.
InkMap MapInk(const Raster& grey, const std::vector<PixelRect>& without, int least) {
  InkMap map;
  map.columns = (grey.width + kTile - 1) / kTile;
  map.rows = (grey.height + kTile - 1) / kTile;
  map.ink.assign(static_cast<size_t>(map.columns) * map.rows, 0);
  int paper = PaperTone(grey);
  for (int y = 0; y < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) {
      int darkness = paper - grey.At(x, y);
      if (darkness < least) continue;
      bool skip = std::any_of(without.begin(), without.end(), [&](const PixelRect& r) {
        return x >= r.left && x < r.right && y >= r.top && y < r.bottom;
      });
      if (!skip) map.ink[static_cast<size_t>(y / kTile) * map.columns + x / kTile] += darkness;
    }
  }
  return map;
}

void ComparePictures(const PageView& page, CheckVerdict* out) {
  const Raster& now = page.now.picture;
  const Raster& before = page.before->picture;
  if (std::abs(now.width - before.width) > 1 || std::abs(now.height - before.height) > 1) {
    out->Note(page.place, "the pictures have different sizes and were not compared");
    return;
  }
  std::vector<PixelRect> without;
  for (const Spot& spot : page.spots) without.push_back(PixelsOf(now, spot.box, 2));
  std::vector<PixelRect> stamp = without;
  for (const PaintedWord& word : page.words) {
    std::string plain = LettersAndDigits(word.text);
    bool own = plain.size() >= 3 && LettersAndDigits(page.own_stamp).find(plain) != std::string::npos;
    if (own) stamp.push_back(PixelsOf(now, ClampToPage(word.ink), 3));
  }
  // What a stamp covers or adds is no change of the record; only its own words are left out.
  // Grey areas differ by a few tones between two renderers: strong ink of one is looked for as any ink of the
  // other.
  constexpr int kStrong = 48, kFaint = 12;
  InkMap a = MapInk(before, stamp, kStrong), b = MapInk(now, stamp, kStrong);
  InkMap any_a = MapInk(before, stamp, kFaint), any_b = MapInk(now, stamp, kFaint);
  int lost = 0, added = 0;
  PixelRect where_lost, where_added;
  for (int y = 0; y < std::min(a.rows, b.rows); ++y) {
    for (int x = 0; x < std::min(a.columns, b.columns); ++x) {
      PixelRect tile{x * kTile, y * kTile, (x + 1) * kTile, (y + 1) * kTile};
      if (a.At(x, y) > kInk && any_b.Around(x, y) < a.At(x, y) * 0.25) ++lost, where_lost = tile;
      if (b.At(x, y) > kInk && any_a.Around(x, y) < b.At(x, y) * 0.25) ++added, where_added = tile;
    }
  }
  auto say = [&](int tiles, const PixelRect& tile, const char* what) {
    if (tiles == 0) return;
    std::string text =
        fmt::format("{} in {} places, one {}% from the left and {}% from the top", what, tiles,
                    tile.left * 100 / std::max(1, now.width), tile.top * 100 / std::max(1, now.height));
    tiles >= kMaxTiles ? out->Fail(page.place, text) : out->Note(page.place, text);
  };
  say(lost, where_lost, "ink of the original is missing outside the boxes");
  say(added, where_added, "ink that the original does not show");
}

// Whether the rendition's letters at a place are those of a word, in whatever order they are painted: two
// readers part a line of a table into words in different ways.
bool StandsAt(const PageView& page, const std::string& plain, const Box& box) {
  std::string letters;
  for (const PaintedGlyph& glyph : page.now.glyphs) {
    int32_t x = glyph.ink.left + glyph.ink.width() / 2, y = glyph.ink.top + glyph.ink.height() / 2;
    if (box.Contains({x, y, x + 1, y + 1})) AppendUtf8(glyph.unicode, &letters);
  }
  std::string found = LettersAndDigits(letters), wanted = plain;
  std::sort(found.begin(), found.end());
  std::sort(wanted.begin(), wanted.end());
  return std::includes(found.begin(), found.end(), wanted.begin(), wanted.end());
}

// OCR sees words in drawings, too, and reads some lines twice: what it is not sure of, and the weaker of two
// readings of the same ink, are no words.
bool IsReading(const Page& page, const Word& word) {
  constexpr int kSure = 60;
  constexpr double kShared = 0.2;
  if (word.confidence < kSure) return false;
  return std::none_of(page.words.begin(), page.words.end(), [&](const Word& other) {
    return other.line != word.line && other.source == WordSource::kOcr &&
           other.confidence >= word.confidence &&
           std::max(ShareInside(word.box, other.box), ShareInside(other.box, word.box)) > kShared;
  });
}

// Words of the original outside the boxes, as the reviewer had them, that the rendition's text holds too.
Result<void> CompareWords(const PageView& page, CheckSubject& subject, CheckVerdict* out) {
  std::multiset<std::string> now;
  std::string joined;
  for (const PaintedWord& word : page.words) {
    now.insert(LettersAndDigits(word.text));
    joined += LettersAndDigits(word.text);
  }
  int words = 0, missing = 0;
  auto look = [&](const std::string& text, const Box& box) {
    std::string plain = LettersAndDigits(text);
    if (plain.empty() || TouchesSpot(page, box)) return;
    ++words;
    auto found = now.find(plain);
    if (found != now.end()) {
      now.erase(found);
    } else if (joined.find(plain) == std::string::npos && !StandsAt(page, plain, box)) {
      ++missing;
    }
  };
  if (page.read) {
    for (const Word& word : page.read->words) {
      if (word.source != WordSource::kOcr || IsReading(*page.read, word)) look(word.text, word.box);
    }
  } else {
    for (const PaintedWord& word : page.before_words) {
      if (word.visible && TRY(InkShows(*TRY(subject.Original()), page.number, *page.before, word)))
        look(word.text, word.ink);
    }
  }
  if (missing == 0) return {};
  std::string what =
      fmt::format("{} of {} words outside the boxes are missing from the text", missing, words);
  bool bad = missing >= 3 && words - missing < kMinRecall * words;
  bad ? out->Fail(page.place, what) : out->Note(page.place, what);
  return {};
}

// Text that runs up or down the page.
bool StandsUpright(const Box& ink, const PageView& page) {
  return ink.height() * page.now.height_pt > ink.width() * page.now.width_pt;
}

bool RunsSideways(const PageView& page) {
  if (!page.read) return false;
  int words = 0, upright = 0;
  for (const Word& word : page.read->words) {
    if (LettersAndDigits(word.text).size() < 3) continue;
    ++words;
    upright += StandsUpright(word.box, page);
  }
  return upright * 2 > words;
}

Box Middle(const Box& box) {
  int32_t x = box.left + box.width() / 2, y = box.top + box.height() / 2;
  return {x, y, x + 1, y + 1};
}

}  // namespace

Result<void> BoxesConstant(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  for (const Spot& spot : page.spots) {
    out->Applies();
    std::string complaint = TRY(BoxComplaint(TRY(BoxPicture(page, spot, subject)), page, 2));
    if (!complaint.empty()) out->Fail(spot.place, complaint);
  }
  return {};
}

Result<void> BoxesPresent(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  for (const Spot& spot : page.spots) {
    out->Applies();
    Raster picture = TRY(BoxPicture(page, spot, subject));
    int inset = picture.width > 6 && picture.height > 6 ? 2 : 0;
    Tones tones = Measure(picture, {inset, inset, picture.width - inset, picture.height - inset});
    if (tones.dark < 0.5) out->Fail(spot.place, "the box is not there");
  }
  return {};
}

Result<void> UnchangedElsewhere(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  if (page.before) ComparePictures(page, out);
  if (!page.before && !page.read) {
    return Error{ErrorCode::kInvalidInput, "nobody can read this page of the original", page.place};
  }
  if (!page.before) out->Note(page.place, "MuPDF cannot draw the original: only the words were compared");
  out->Applies();
  return CompareWords(page, subject, out);
}

Result<void> PageSize(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  out->Applies();
  for (const PlanPage& planned : subject.plan().pages()) {
    if (planned.page != page.number) continue;
    bool same = std::abs(planned.width_mpt / 1000.0 - page.now.width_pt) <= 1.5 &&
                std::abs(planned.height_mpt / 1000.0 - page.now.height_pt) <= 1.5;
    if (!same) out->Fail(page.place, "the page's size is not that of the plan");
  }
  return {};
}

Result<void> PagesAndSizes(CheckSubject& subject, CheckVerdict* out) {
  out->Applies();
  size_t planned = subject.plan().pages().size();
  size_t drawn = static_cast<size_t>(TRY(subject.Drawn())->pages()),
         listed = TRY(subject.Structure())->pages().size();
  if (drawn != planned) out->Fail("file", fmt::format("MuPDF counts {} pages, the plan {}", drawn, planned));
  if (listed != planned) out->Fail("file", fmt::format("qpdf counts {} pages, the plan {}", listed, planned));
  return {};
}

// Near the boxes OCR has read the picture: what the invisible layer says there must be what it reads. Words
// that OCR reads otherwise are common; a layer that says something else altogether is not.
Result<void> TextLayerMatches(PageView& page, CheckSubject& subject, CheckVerdict* out) {
  const std::vector<SeenWord>* seen = TRY(SeenWords(page, subject));
  if (!page.is_picture || seen->empty()) return {};
  if (RunsSideways(page)) {
    out->Note(page.place, "the page's text runs sideways: OCR was not compared with it");
    return {};
  }
  int compared = 0, different = 0;
  for (const PaintedWord& word : page.words) {
    std::string plain = LettersAndDigits(word.text);
    if (word.visible || plain.size() < 3) continue;
    if (StandsUpright(word.ink, page)) continue;  // OCR does not read it
    double best = -1;
    for (const SeenWord& other : *seen) {
      if (other.confidence < 70 || !other.box.Contains(Middle(word.ink))) continue;
      std::string read = LettersAndDigits(other.text);
      best = std::max({best, Similarity(plain, read), read.find(plain) != std::string::npos ? 1.0 : 0.0});
    }
    if (best < 0) continue;  // OCR saw nothing it is sure of
    out->Applies();
    ++compared;
    different += best < 0.4;
  }
  if (different == 0) return {};
  std::string what =
      fmt::format("{} of {} words of the text layer are not what the picture shows", different, compared);
  different >= 3 && different * 4 > compared ? out->Fail(page.place, what) : out->Note(page.place, what);
  return {};
}

}  // namespace blackbar
