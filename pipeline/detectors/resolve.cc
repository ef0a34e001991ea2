#include "pipeline/detectors/resolve.h"

#include <algorithm>
#include <map>

#include "core/kinds.h"

namespace blackbar {
namespace {

constexpr int kPassageRank = 20;  // kinds that mark a stretch of prose

// Higher wins. A must-stay mark ranks a little above the weak kinds that commonly mistake it.
int RankOf(const Mark& mark) {
  if (mark.kind == "USER_TERM") return 100;
  // A label that says "case number" is stronger than the form of a telephone number.
  if (MustStay(mark.kind)) return mark.detector == "labels" ? 62 : 50;
  if (mark.kind == "JUVENILE_SCHOOL") return 70;  // it takes a cue; the same words without one stay
  if (mark.kind == "JUVENILE_NAME" || mark.kind == "INFORMANT") return 61;
  if (mark.kind == "PERSON" || mark.kind == "OFFICIAL_NAME") return 60;
  if (mark.kind == "CHRI" || mark.kind == "MEDICAL" || mark.kind == "SMT" || mark.kind == "GANG")
    return kPassageRank;
  if (mark.kind == "PASSWORD" || mark.kind == "SOCIAL_HANDLE") return 55;
  if (mark.kind == "LICENSE_PLATE" || mark.kind == "PHONE" || mark.kind == "ZIP") return 56;
  return 58;
}

// A name inside a business, a street or a hospital is part of it: there the must-stay mark wins; a number
// with a label of its own wins over a guess that it stays.
bool Better(const Mark& a, const Mark& b) {
  auto weigh = [](const Mark& m) { return RankOf(m) + 40 * m.score; };
  double wa = weigh(a), wb = weigh(b);
  if (wa != wb) return wa > wb;
  if (a.end - a.begin != b.end - b.begin) return a.end - a.begin > b.end - b.begin;
  if (a.begin != b.begin) return a.begin < b.begin;
  return a.kind < b.kind;
}

bool HasContent(std::string_view text, size_t begin, size_t end) {
  return std::any_of(
      text.begin() + static_cast<long>(begin), text.begin() + static_cast<long>(end), [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80);
      });
}

}  // namespace

std::vector<Mark> ResolveMarks(std::vector<Mark> marks, std::string_view text) {
  std::sort(marks.begin(), marks.end(), Better);
  std::map<size_t, Mark> taken;  // by begin; never overlapping
  auto place = [&](Mark mark) {
    // Cuts the mark to what winners leave free of it.
    size_t at = mark.begin;
    auto next = taken.upper_bound(at);
    if (next != taken.begin() && std::prev(next)->second.end > at) --next;
    std::vector<Mark> pieces;
    bool passage = RankOf(mark) <= kPassageRank;
    while (at < mark.end) {
      size_t free_end = next == taken.end() ? mark.end : std::min(mark.end, next->second.begin);
      if (free_end > at && (free_end - at == mark.end - mark.begin || HasContent(text, at, free_end))) {
        pieces.push_back(mark);
        pieces.back().begin = at;
        pieces.back().end = free_end;
      }
      if (next == taken.end() || free_end == mark.end) break;
      // What stays readable takes the whole of a rival with it, but not a whole passage.
      if (MustStay(next->second.kind) && !passage) return;
      at = next->second.end;
      ++next;
    }
    for (Mark& piece : pieces) {
      size_t begin = piece.begin;
      taken.emplace(begin, std::move(piece));
    }
  };
  for (Mark& mark : marks) {
    if (mark.begin < mark.end) place(std::move(mark));
  }
  std::vector<Mark> kept;
  for (auto& [begin, mark] : taken) {
    if (MustStay(mark.kind)) continue;
    // What a winner left of a rival of its own kind is one place with it.
    if (!kept.empty() && kept.back().end >= begin && kept.back().kind == mark.kind &&
        kept.back().role == mark.role) {
      kept.back().end = std::max(kept.back().end, mark.end);
      continue;
    }
    kept.push_back(std::move(mark));
  }
  return kept;
}

}  // namespace blackbar
