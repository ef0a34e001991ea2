#include "pipeline/detectors/resolve.h"

#include <algorithm>
#include <vector>

#include "core/kinds.h"

namespace blackbar {
namespace {

constexpr int kPassageRank = 20;  // kinds that mark a stretch of prose

// Higher wins. A must-stay mark ranks a little above the weak kinds that commonly mistake it.
int RankOf(const Mark& mark, bool stays) {
  if (mark.kind == "USER_TERM" || mark.detector == "terms") return 100;
  if (mark.role == "protected") return 95;
  if (mark.detector == "patterns") return 90;
  // A label that says "case number" is stronger than the form of a telephone number.
  if (mark.kind == "PUBLIC_ADDRESS")
    return 68;  // known as the agency's or a business's, whatever a label says
  bool sure = mark.detector == "labels" || mark.detector == "forms" || mark.score >= 0.97;
  if (stays) return sure ? 62 : 50;
  // "Lincoln Mary Nora four eight" reads as names; the number said with it is surer.
  if (mark.detector == "spoken") return mark.kind == "ADDRESS" ? 66 : 64;
  // A column of serial numbers also lists passports, telephones' own numbers and swabs.
  if (mark.detector == "cues" && mark.score >= 0.97) return 64;
  if (mark.kind == "JUVENILE_SCHOOL") return 70;  // it takes a cue; the same words without one stay
  if (mark.kind == "ADDRESS") return 66;          // the street in it may be named after a person
  if (mark.kind == "JUVENILE_NAME" || mark.kind == "INFORMANT") return 61;
  if (mark.detector == "tagger") return 22;  // where no rule has a say, and nothing that must stay
  if (mark.kind == "PERSON" || mark.kind == "OFFICIAL_NAME") return 60;
  if (mark.kind == "CHRI" || mark.kind == "MEDICAL" || mark.kind == "SMT" || mark.kind == "GANG")
    return kPassageRank;
  // "code #5864" reads like a badge number.
  if (mark.kind == "PASSWORD" && mark.score >= 0.95) return 65;
  if (mark.kind == "PASSWORD" || mark.kind == "SOCIAL_HANDLE") return 55;
  if (mark.kind == "LICENSE_PLATE" || mark.kind == "PHONE" || mark.kind == "ZIP") return 56;
  return 58;
}

// A mark with what decides about it, computed once.
struct Weighed {
  const Mark* mark = nullptr;
  size_t begin = 0, end = 0;
  double weight = 0;
  bool stays = false, passage = false;
};

Weighed Weigh(const Mark& mark) {
  bool stays = MustStay(mark.kind);
  int rank = RankOf(mark, stays);
  return {&mark, mark.begin, mark.end, rank + 40 * mark.score, stays, rank <= kPassageRank};
}

bool Better(const Weighed& a, const Weighed& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  size_t la = a.end - a.begin, lb = b.end - b.begin;
  if (la != lb) return la > lb;
  if (a.begin != b.begin) return a.begin < b.begin;
  return a.mark->kind < b.mark->kind;
}

bool HasContent(std::string_view text, size_t begin, size_t end) {
  return std::any_of(
      text.begin() + static_cast<long>(begin), text.begin() + static_cast<long>(end), [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80);
      });
}

// A place that is taken, and by whom.
struct Piece {
  size_t begin = 0, end = 0;
  const Weighed* of = nullptr;
};

// Cuts the mark to what winners leave free of it, and takes that place. `taken` is in order of place.
void TakePlace(const Weighed& mark, std::string_view text, std::vector<Piece>* taken) {
  size_t at = mark.begin, end = mark.end;
  auto next = std::partition_point(taken->begin(), taken->end(), [&](const Piece& p) { return p.end <= at; });
  std::vector<Piece> pieces;
  while (at < end) {
    size_t free_end = next == taken->end() ? end : std::min(end, next->begin);
    if (free_end > at && (free_end - at == end - mark.begin || HasContent(text, at, free_end))) {
      pieces.push_back({at, free_end, &mark});
    }
    if (next == taken->end() || free_end == end) break;
    // What stands inside a line of a criminal history is a part of it: "AGENCY TETON FALLS PD".
    if (next->of->stays && mark.mark->kind == "CHRI" && next->end <= end) {
      next->of = &mark;
      at = next->end;
      ++next;
      continue;
    }
    // What stays readable takes the whole of a rival with it, but not a whole passage.
    if (next->of->stays && !mark.passage) return;
    at = next->end;
    ++next;
  }
  for (const Piece& piece : pieces) {
    auto place = std::partition_point(taken->begin(), taken->end(),
                                      [&](const Piece& p) { return p.begin < piece.begin; });
    taken->insert(place, piece);
  }
}

void Keep(const Piece& piece, std::vector<Mark>* kept) {
  if (piece.of->stays) return;
  const Mark& mark = *piece.of->mark;
  // What a winner left of a rival of its own kind is one place with it.
  if (!kept->empty() && kept->back().end >= piece.begin && kept->back().kind == mark.kind &&
      kept->back().role == mark.role) {
    kept->back().end = std::max(kept->back().end, piece.end);
    return;
  }
  kept->push_back(mark);
  kept->back().begin = piece.begin;
  kept->back().end = piece.end;
}

}  // namespace

// Marks that overlap one another and no other are settled among themselves, group by group.
std::vector<Mark> ResolveMarks(std::vector<Mark> marks, std::string_view text) {
  std::vector<Weighed> list;
  list.reserve(marks.size());
  for (const Mark& mark : marks) {
    if (mark.begin < mark.end) list.push_back(Weigh(mark));
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const Weighed& a, const Weighed& b) { return a.begin < b.begin; });
  std::vector<Mark> kept;
  kept.reserve(list.size());
  std::vector<Piece> taken;
  for (size_t first = 0, last; first < list.size(); first = last) {
    size_t end = list[first].end;
    for (last = first + 1; last < list.size() && list[last].begin < end; ++last)
      end = std::max(end, list[last].end);
    if (last - first == 1) {
      Keep({list[first].begin, list[first].end, &list[first]}, &kept);
      continue;
    }
    // Equal marks keep the order of their detectors.
    std::stable_sort(list.begin() + static_cast<long>(first), list.begin() + static_cast<long>(last), Better);
    taken.clear();
    for (size_t i = first; i < last; ++i) TakePlace(list[i], text, &taken);
    for (const Piece& piece : taken) Keep(piece, &kept);
  }
  return kept;
}

}  // namespace blackbar
