#include "pipeline/readers/audit/sight.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace blackbar {
namespace {

constexpr int kLeastContrast = 20;  // grey levels of 255 that an eye can tell apart on paper
constexpr int kLeastInk = 60;       // the same on a scan, which has noise
constexpr int kDark = 110;
constexpr double kEdge = 0.6;  // points: where a box's edge mixes with its surroundings
constexpr double kTinyPoints = 2;
constexpr double kScanShare = 0.3;  // of the page: a picture as large is a scan, not a patch over a name
constexpr size_t kBands = 64;
constexpr size_t kCoveredSamples = 8;  // of nine
constexpr double kMajority = 0.6;      // of a word's glyphs without contrast

struct Tone {
  int low = 255, high = 0;
  int contrast() const { return high - low; }
};

class Eye {
 public:
  Eye(const PageTrace& trace, const Picture& picture) : trace_(trace), picture_(picture), bands_(kBands) {
    for (size_t i = 0; i < trace.covers.size(); ++i) {
      const Spot& spot = trace.covers[i].spot;
      for (size_t band = BandOf(spot.top); band <= BandOf(spot.bottom); ++band) bands_[band].push_back(i);
    }
  }

  std::vector<GlyphSight> See();

 private:
  size_t BandOf(double y) const {
    const double part = std::clamp(y / trace_.height, 0.0, 0.9999);
    return static_cast<size_t>(part * kBands);
  }
  bool IsScan(const TracedCover& cover) const {
    return cover.picture &&
           cover.spot.width() * cover.spot.height() > kScanShare * trace_.width * trace_.height;
  }
  struct Covering {
    bool full = false, by_scan = false, maybe = false;
    int cover = -1;
  };
  Covering CoveringOf(const TracedGlyph& glyph) const;
  int GroundOf(const TracedGlyph& glyph) const;
  bool OnPicture(const TracedGlyph& glyph) const;
  Tone ToneOf(const Spot& spot, int margin) const;
  Tone BodyTone(const TracedGlyph& glyph, int ground) const;
  GlyphSight SeeGlyph(const TracedGlyph& glyph) const;
  void JudgeByWords(std::vector<GlyphSight>* sights) const;
  bool IsCut(const TracedGlyph& glyph, int cover) const;
  void WidenHidden(std::vector<GlyphSight>* sights) const;
  void ForgiveCopies(std::vector<GlyphSight>* sights) const;

  const PageTrace& trace_;
  const Picture& picture_;
  std::vector<std::vector<size_t>> bands_;
};

Eye::Covering Eye::CoveringOf(const TracedGlyph& glyph) const {
  std::array<bool, 9> covered{}, maybe{};
  Covering result;
  for (size_t index : bands_[BandOf(glyph.samples[4][1])]) {
    const TracedCover& cover = trace_.covers[index];
    if (cover.order < glyph.order) continue;
    for (size_t i = 0; i < covered.size(); ++i) {
      if (!cover.Holds(glyph.samples[i][0], glyph.samples[i][1])) continue;
      maybe[i] = true;
      if (cover.doubtful) continue;
      covered[i] = true;
      if (i != 4) continue;
      result.by_scan = IsScan(cover);
      result.cover = static_cast<int>(index);
    }
  }
  const auto count = [](const std::array<bool, 9>& set) {
    return static_cast<size_t>(std::count(set.begin(), set.end(), true));
  };
  result.full = count(covered) >= kCoveredSamples && result.cover >= 0;
  result.maybe = count(maybe) >= kCoveredSamples;
  return result;
}

// The last thing drawn before it where it stands.
int Eye::GroundOf(const TracedGlyph& glyph) const {
  int ground = -1;
  for (size_t index : bands_[BandOf(glyph.samples[4][1])]) {
    const TracedCover& cover = trace_.covers[index];
    if (cover.order < glyph.order && cover.Holds(glyph.samples[4][0], glyph.samples[4][1]))
      ground = static_cast<int>(index);
  }
  return ground;
}

bool Eye::OnPicture(const TracedGlyph& glyph) const {
  return std::any_of(trace_.pictures.begin(), trace_.pictures.end(), [&](const Spot& picture) {
    return picture.Holds(glyph.samples[4][0], glyph.samples[4][1]);
  });
}

Tone Eye::ToneOf(const Spot& spot, int margin) const {
  const double across = picture_.width / trace_.width, down = picture_.height / trace_.height;
  const int left = std::max(0, static_cast<int>(std::floor(spot.left * across)) - margin);
  const int right =
      std::min(picture_.width - 1, static_cast<int>(std::ceil(spot.right * across)) - 1 + margin);
  const int top = std::max(0, static_cast<int>(std::floor(spot.top * down)) - margin);
  const int bottom =
      std::min(picture_.height - 1, static_cast<int>(std::ceil(spot.bottom * down)) - 1 + margin);
  Tone tone;
  for (int y = top; y <= bottom; ++y) {
    const uint8_t* row = picture_.row(y);
    for (int x = left; x <= right; ++x) {
      tone.low = std::min<int>(tone.low, row[x]);
      tone.high = std::max<int>(tone.high, row[x]);
    }
  }
  return tone;
}

// Where letters and digits of any form have ink: not the whole box, which the edge of a black box may cross.
Tone Eye::BodyTone(const TracedGlyph& glyph, int ground) const {
  Spot body;
  for (const auto& sample : glyph.samples) body.Add(sample[0], sample[1]);
  if (ground >= 0) {
    const Spot& box = trace_.covers[static_cast<size_t>(ground)].spot;
    const Spot within = {std::max(body.left, box.left + kEdge), std::max(body.top, box.top + kEdge),
                         std::min(body.right, box.right - kEdge), std::min(body.bottom, box.bottom - kEdge)};
    if (within.width() > 0.4 * body.width() && within.height() > 0.6 * body.height() &&
        !(within.left == body.left && within.right == body.right && within.top == body.top &&
          within.bottom == body.bottom))
      return ToneOf(within, 0);
  }
  const double more = body.width() < body.height() ? 0.2 : 0.1;
  body = {body.left - more * body.width(), body.top, body.right + more * body.width(), body.bottom};
  return ToneOf(body, glyph.size < 5 ? 1 : 0);
}

GlyphSight Eye::SeeGlyph(const TracedGlyph& glyph) const {
  GlyphSight result;
  if (glyph.space) return {Sight::kSpace, -1, false};
  const auto& middle = glyph.samples[4];
  if (!Spot{0, 0, trace_.width, trace_.height}.Holds(middle[0], middle[1]))
    return {Sight::kOutside, -1, false};
  const Covering covering = CoveringOf(glyph);
  result.tiny = glyph.size < kTinyPoints;
  if (covering.full && !covering.by_scan) return {Sight::kUnderBox, covering.cover, false};
  const bool unpainted = (glyph.mode & 3) == 3 || glyph.opacity < 0.03;
  if (unpainted || covering.by_scan) {
    const bool scan = covering.by_scan || OnPicture(glyph);
    const Tone tone = ToneOf(glyph.whole, 0);
    if (scan && tone.contrast() >= kLeastInk) return {Sight::kLayer, -1, false};
    if (scan && tone.high < kDark) return {Sight::kUnderBox, -1, false};
    return {scan ? Sight::kNoInk : Sight::kInvisible, -1, false};
  }
  const int ground = GroundOf(glyph);
  const Tone body = BodyTone(glyph, ground);
  if (body.contrast() >= kLeastContrast) return result;
  if (body.high < kDark && ground >= 0) return {Sight::kUnderBox, ground, false};  // black on a black box
  if (covering.maybe) return {Sight::kUnderBox, covering.cover, false};
  return {glyph.clipped_off ? Sight::kInvisible : Sight::kSameColour, -1, false};
}

// A single comma without contrast is chance; most of a word is not. On a scan, a word has ink or it has not.
void Eye::JudgeByWords(std::vector<GlyphSight>* sights) const {
  for (const TracedWord& word : trace_.words) {
    const std::vector<size_t> glyphs = GlyphsOf(trace_, word.char_pos, word.char_len);
    size_t letters = 0, faint = 0, layer = 0, blank = 0;
    GlyphSight example;
    for (size_t i : glyphs) {
      const GlyphSight& sight = (*sights)[i];
      letters += sight.sight != Sight::kSpace;
      layer += sight.sight == Sight::kLayer;
      const bool by_contrast = sight.sight == Sight::kSameColour ||
                               (sight.sight == Sight::kInvisible && (trace_.glyphs[i].mode & 3) != 3);
      faint += by_contrast;
      blank += sight.sight == Sight::kNoInk;
      if (by_contrast) example = sight;
    }
    const bool is_faint = static_cast<double>(faint) >= kMajority * static_cast<double>(letters);
    for (size_t i : glyphs) {
      GlyphSight& sight = (*sights)[i];
      const bool by_contrast = sight.sight == Sight::kSameColour ||
                               (sight.sight == Sight::kInvisible && (trace_.glyphs[i].mode & 3) != 3);
      if (faint > 0 && is_faint && sight.sight == Sight::kSeen) sight = example;
      if (faint > 0 && !is_faint && by_contrast) sight.sight = Sight::kSeen;
      if (layer > 0 && layer >= blank && sight.sight == Sight::kNoInk) sight.sight = Sight::kLayer;
      if (blank > layer && sight.sight == Sight::kLayer) sight.sight = Sight::kNoInk;
    }
  }
}

bool Eye::IsCut(const TracedGlyph& glyph, int cover) const {
  if (cover < 0) return false;
  const TracedCover& box = trace_.covers[static_cast<size_t>(cover)];
  return std::count_if(glyph.samples.begin(), glyph.samples.end(),
                       [&](const auto& sample) { return box.Holds(sample[0], sample[1]); }) >= 3;
}

// The edge of a black box gives contrast to the letter that it cuts: a name without its last letter would not
// be found. One letter on each side of a mostly hidden word goes with it.
void Eye::WidenHidden(std::vector<GlyphSight>* sights) const {
  for (const TracedWord& word : trace_.words) {
    const std::vector<size_t> glyphs = GlyphsOf(trace_, word.char_pos, word.char_len);
    const auto hidden = [&](size_t i) { return (*sights)[i].sight == Sight::kUnderBox; };
    const auto count = static_cast<double>(std::count_if(glyphs.begin(), glyphs.end(), hidden));
    if (count == 0 || count < kMajority * static_cast<double>(glyphs.size()) - 1) continue;
    const size_t first =
        static_cast<size_t>(std::find_if(glyphs.begin(), glyphs.end(), hidden) - glyphs.begin());
    size_t last = glyphs.size() - 1;
    while (!hidden(glyphs[last])) --last;
    for (size_t at : {first == 0 ? 0 : first - 1, std::min(last + 1, glyphs.size() - 1)}) {
      GlyphSight& sight = (*sights)[glyphs[at]];
      const GlyphSight& next = (*sights)[glyphs[at < first ? first : last]];
      if (sight.sight == Sight::kSeen && IsCut(trace_.glyphs[glyphs[at]], next.cover)) sight = next;
    }
  }
}

// The same letter drawn again in the same place where it can be seen hides nothing.
void Eye::ForgiveCopies(std::vector<GlyphSight>* sights) const {
  std::unordered_multimap<int64_t, size_t> seen;
  const auto key = [](double x, double y, int across, int down) {
    return (static_cast<int64_t>(std::floor(x / 4)) + across) * 1'000'003 +
           static_cast<int64_t>(std::floor(y / 4)) + down;
  };
  for (size_t i = 0; i < sights->size(); ++i) {
    if ((*sights)[i].sight == Sight::kSeen)
      seen.emplace(key(trace_.glyphs[i].base_x, trace_.glyphs[i].base_y, 0, 0), i);
  }
  for (size_t i = 0; i < sights->size(); ++i) {
    const TracedGlyph& glyph = trace_.glyphs[i];
    const Sight sight = (*sights)[i].sight;
    if (sight != Sight::kUnderBox && sight != Sight::kInvisible && sight != Sight::kSameColour &&
        sight != Sight::kNoInk)
      continue;
    for (int across = -1; across <= 1; ++across) {
      for (int down = -1; down <= 1; ++down) {
        const auto [from, to] = seen.equal_range(key(glyph.base_x, glyph.base_y, across, down));
        for (auto it = from; it != to; ++it) {
          const TracedGlyph& other = trace_.glyphs[it->second];
          if (other.text == glyph.text &&
              std::hypot(other.base_x - glyph.base_x, other.base_y - glyph.base_y) < 0.25 * glyph.size)
            (*sights)[i] = {Sight::kSpace, -1, false};
        }
      }
    }
  }
}

std::vector<GlyphSight> Eye::See() {
  std::vector<GlyphSight> sights;
  sights.reserve(trace_.glyphs.size());
  for (const TracedGlyph& glyph : trace_.glyphs) sights.push_back(SeeGlyph(glyph));
  JudgeByWords(&sights);
  WidenHidden(&sights);
  ForgiveCopies(&sights);
  return sights;
}

}  // namespace

std::vector<GlyphSight> SeeGlyphs(const PageTrace& trace, const Picture& picture) {
  return Eye(trace, picture).See();
}

std::vector<size_t> GlyphsOf(const PageTrace& trace, int char_pos, int char_len) {
  std::vector<size_t> indices;
  auto glyph = std::partition_point(trace.glyphs.begin(), trace.glyphs.end(),
                                    [&](const TracedGlyph& g) { return g.char_pos < char_pos; });
  for (; glyph != trace.glyphs.end() && glyph->char_pos < char_pos + char_len; ++glyph)
    indices.push_back(static_cast<size_t>(glyph - trace.glyphs.begin()));
  return indices;
}

}  // namespace blackbar
