#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "pipeline/readers/audit/page_notes.h"

namespace blackbar {
namespace {

constexpr size_t kMaxWarnings = 24;  // of one kind on one page; more are told in one

constexpr size_t kMaxMerged = 200;  // boxes; more are told one by one

struct Piece {
  std::string text;
  Spot spot;
  int cover = -1;
};

// Adds a glyph to a running text: a space or a new line where the gap says so.
class Joiner {
 public:
  void Add(const TracedGlyph& glyph, Piece* piece) {
    if (!piece->text.empty() && last_) {
      const double size = std::max(glyph.size, 1.0);
      const double gap = std::hypot(glyph.base_x - last_->end_x, glyph.base_y - last_->end_y);
      const double along_x = last_->end_x - last_->base_x, along_y = last_->end_y - last_->base_y;
      const double length = std::hypot(along_x, along_y);
      const double off = length > 0 ? std::fabs((glyph.base_x - last_->base_x) * along_y -
                                                (glyph.base_y - last_->base_y) * along_x) /
                                          length
                                    : std::fabs(glyph.base_y - last_->base_y);
      const char end = piece->text.back();
      if (off > 0.5 * size || gap > 4 * size) {
        if (end != '\n') piece->text += '\n';
      } else if (gap > 0.18 * size && end != ' ' && end != '\n' && !glyph.space) {
        piece->text += ' ';
      }
    }
    piece->text += glyph.text.empty() ? "\xEF\xBF\xBD" : glyph.text;
    piece->spot.Add(glyph.whole);
    last_ = &glyph;
  }

 private:
  const TracedGlyph* last_ = nullptr;
};

struct Channel {
  Sight sight;
  const char *channel, *code, *what;
};
constexpr Channel kChannels[] = {
    {Sight::kUnderBox, "under_box", "text_under_box", "text under a box or picture that hides it"},
    {Sight::kSameColour, "same_colour", "same_colour_text", "text in the colour of its ground"},
    {Sight::kInvisible, "invisible", "invisible_text", "text that is not painted"},
    {Sight::kOutside, "outside_crop", "text_outside_page", "text outside of the displayed page"},
};

// Boxes and bullets (U+2500 to U+25FF) alone say nothing.
bool IsText(const std::string& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80 ? std::isalnum(c) != 0 : c >= 0xC0 && c != 0xE2) return true;
    if (c == 0xE2 && i + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      if (next > 0x80 && (next < 0x94 || next > 0x97)) return true;
    }
  }
  return false;
}

// For each cover that hides text, the first of those that touch it: failed redactions often come in slices.
std::map<int, int> FirstOfTouching(const PageTrace& trace, const std::vector<GlyphSight>& sights) {
  std::map<int, int> first;
  for (const GlyphSight& sight : sights)
    if (sight.cover >= 0) first.emplace(sight.cover, sight.cover);
  for (bool changed = first.size() <= kMaxMerged; changed;) {
    changed = false;
    for (auto& [a, root_a] : first) {
      for (auto& [b, root_b] : first) {
        const Spot &s = trace.covers[static_cast<size_t>(a)].spot,
                   &t = trace.covers[static_cast<size_t>(b)].spot;
        const bool touch =
            s.left < t.right + 1 && t.left < s.right + 1 && s.top < t.bottom + 1 && t.top < s.bottom + 1;
        if (!touch || root_a == root_b) continue;
        root_a = root_b = std::min(root_a, root_b);
        changed = true;
      }
    }
  }
  return first;
}

// Runs of glyphs with this sight, in drawing order. Text under one box is one piece, however it was drawn.
std::vector<Piece> PiecesOf(const PageTrace& trace, const std::vector<GlyphSight>& sights, Sight sight) {
  std::vector<Piece> pieces;
  std::map<int, size_t> by_cover;
  std::map<size_t, Joiner> joiners;
  const std::map<int, int> first = FirstOfTouching(trace, sights);
  size_t current = SIZE_MAX;
  for (size_t i = 0; i < sights.size(); ++i) {
    const TracedGlyph& glyph = trace.glyphs[i];
    if (sights[i].sight == Sight::kSpace) {
      if (current != SIZE_MAX && !pieces[current].text.empty() && pieces[current].text.back() > ' ')
        pieces[current].text += ' ';
      continue;
    }
    if (sights[i].sight != sight) {
      current = SIZE_MAX;
      continue;
    }
    const int cover = sights[i].cover < 0 ? -1 : first.at(sights[i].cover);
    if (cover >= 0) {
      const auto [it, added] = by_cover.emplace(cover, pieces.size());
      if (added) pieces.push_back({"", {}, cover});
      current = it->second;
    } else if (current == SIZE_MAX || pieces[current].cover >= 0) {
      current = pieces.size();
      pieces.push_back({});
    }
    joiners[current].Add(glyph, &pieces[current]);
  }
  std::erase_if(pieces, [](const Piece& piece) { return !IsText(piece.text); });
  return pieces;
}

void Tell(const std::vector<Piece>& pieces, const Channel& channel, const PageTrace& trace, int page,
          AuditNotes* notes) {
  size_t number = 0;
  std::optional<Box> rest;
  for (const Piece& piece : pieces) {
    const Box box = BoxOnPage(piece.spot, trace);
    notes->Hide(channel.channel, fmt::format("page {}, place {}", page, ++number), piece.text, box);
    if (number < kMaxWarnings || pieces.size() == kMaxWarnings) {
      notes->Warn(channel.code, fmt::format("page {}: {}", page, channel.what), PageArea{page, box, false});
    } else {
      rest = rest ? Union(*rest, box) : box;
    }
  }
  if (rest)
    notes->Warn(channel.code,
                fmt::format("page {}: {}, {} more", page, channel.what,
                            Count(pieces.size() - kMaxWarnings + 1, "place")),
                PageArea{page, *rest, false});
}

void NoteTiny(const PageTrace& trace, const std::vector<GlyphSight>& sights, int page, AuditNotes* notes) {
  std::vector<GlyphSight> tiny = sights;
  for (GlyphSight& sight : tiny) {
    if (sight.sight != Sight::kSpace)
      sight.sight = sight.tiny && sight.sight == Sight::kSeen ? Sight::kUnderBox : Sight::kSeen;
    sight.cover = -1;
  }
  Tell(PiecesOf(trace, tiny, Sight::kUnderBox), {Sight::kSeen, "tiny", "tiny_text", "text too small to read"},
       trace, page, notes);
}

bool IsHidden(Sight sight) {
  return sight == Sight::kUnderBox || sight == Sight::kSameColour || sight == Sight::kInvisible ||
         sight == Sight::kNoInk || sight == Sight::kOutside;
}

bool SameBox(const Box& a, const Box& b) {
  return std::abs(a.left - b.left) <= 3 && std::abs(a.top - b.top) <= 3 && std::abs(a.right - b.right) <= 3 &&
         std::abs(a.bottom - b.bottom) <= 3;
}

std::string LettersOf(const std::string& text) {
  std::string letters;
  for (char c : text)
    if (static_cast<unsigned char>(c) > 0x20) letters.push_back(c);
  return letters;
}

}  // namespace

Box BoxOnPage(const Spot& spot, const PageTrace& trace) {
  const auto side = [](double from, double to, double whole, int32_t* low, int32_t* high) {
    constexpr int32_t kStrip = 4000;
    const double a = std::clamp(from / whole, 0.0, 1.0) * kWholeSide,
                 b = std::clamp(to / whole, 0.0, 1.0) * kWholeSide;
    *low = static_cast<int32_t>(std::floor(a)), *high = static_cast<int32_t>(std::ceil(b));
    if (*high - *low < kStrip && (from <= 0 || to >= whole)) {
      if (from <= 0) {
        *low = 0, *high = kStrip;
      } else {
        *low = kWholeSide - kStrip, *high = kWholeSide;
      }
    }
    if (*high <= *low) *high = *low + 1;
  };
  Box box;
  side(spot.left, spot.right, trace.width, &box.left, &box.right);
  side(spot.top, spot.bottom, trace.height, &box.top, &box.bottom);
  return ClampToPage(box);
}

void NoteHiddenGlyphs(const PageTrace& trace, const std::vector<GlyphSight>& sights, int page,
                      AuditNotes* notes) {
  for (const Channel& channel : kChannels) {
    const std::vector<Piece> pieces = PiecesOf(trace, sights, channel.sight);
    Tell(pieces, channel, trace, page, notes);
  }
  NoteTiny(trace, sights, page, notes);
}

void RemoveHiddenWords(const PageTrace& trace, const std::vector<GlyphSight>& sights, Page* page) {
  std::set<size_t> gone;
  for (const TracedWord& traced : trace.words) {
    size_t hidden = 0, letters = 0;
    std::string seen;
    Spot spot;
    for (size_t i : GlyphsOf(trace, traced.char_pos, traced.char_len)) {
      if (sights[i].sight == Sight::kSpace) continue;
      ++letters;
      if (IsHidden(sights[i].sight)) {
        ++hidden;
        continue;
      }
      seen += trace.glyphs[i].text;
      spot.Add(trace.glyphs[i].whole);
    }
    if (hidden == 0) continue;
    for (size_t i = 0; i < page->words.size(); ++i) {
      Word& word = page->words[i];
      if (gone.count(i) > 0 || word.source != WordSource::kTextLayer || !SameBox(word.box, traced.box))
        continue;
      if (LettersOf(word.text) != LettersOf(traced.text)) continue;
      const Box rest = letters > hidden ? Intersection(BoxOnPage(spot, trace), word.box) : Box{};
      if (rest.empty() || LettersOf(seen).empty()) {
        gone.insert(i);
      } else {
        word.text = LettersOf(seen);
        word.box = rest;
      }
      break;
    }
  }
  std::vector<Word> words;
  for (size_t i = 0; i < page->words.size(); ++i)
    if (gone.count(i) == 0) words.push_back(std::move(page->words[i]));
  page->words = std::move(words);
}

void NoteHiddenLayers(const PdfDocument& document, const PageTrace& trace, double seconds, int page,
                      AuditNotes* notes) {
  if (!HasLayers(document)) return;
  std::multiset<std::tuple<int, int, std::string>> shown;
  const auto key = [](const TracedGlyph& glyph) {
    return std::tuple{static_cast<int>(std::lround(glyph.base_x * 4)),
                      static_cast<int>(std::lround(glyph.base_y * 4)), glyph.text};
  };
  for (const TracedGlyph& glyph : trace.glyphs) shown.insert(key(glyph));
  for (bool on : {true, false}) {
    const PageTrace other = TraceLayers(document, page, on, seconds);
    std::vector<GlyphSight> sights(other.glyphs.size());
    for (size_t i = 0; i < other.glyphs.size(); ++i) {
      if (shown.count(key(other.glyphs[i])) > 0) continue;
      sights[i].sight = other.glyphs[i].space ? Sight::kSpace : Sight::kInvisible;
    }
    Tell(PiecesOf(other, sights, Sight::kInvisible),
         {Sight::kInvisible, "off_layer", "hidden_layer", "text in a layer that is switched off"}, other,
         page, notes);
  }
}

void NoteReplacedText(const PageTrace& trace, int page, AuditNotes* notes) {
  std::optional<Box> around;
  size_t count = 0;
  for (const TracedNote& note : trace.notes) {
    Piece drawn;
    Joiner joiner;
    for (size_t i : GlyphsOf(trace, note.char_pos, note.char_len)) joiner.Add(trace.glyphs[i], &drawn);
    if (LettersOf(drawn.text) == LettersOf(note.says) || !IsText(note.says + drawn.text)) continue;
    const Box box = BoxOnPage(drawn.spot, trace);
    const std::string place = fmt::format("page {}, replacement {}", page, ++count);
    notes->Hide("structure", place, drawn.text, box);
    notes->Hide("structure", place, note.says, box);
    around = around ? Union(*around, box) : box;
  }
  if (around)
    notes->Warn(
        "structure_text",
        fmt::format("page {}: {} where the file says other text than it shows", page, Count(count, "place")),
        PageArea{page, *around, false});
}

}  // namespace blackbar
