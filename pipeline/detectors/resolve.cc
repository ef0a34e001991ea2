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
  if (mark.kind == "ADDRESS") return 66;          // the street in it may be named after a person
  if (mark.kind == "JUVENILE_NAME" || mark.kind == "INFORMANT") return 61;
  if (mark.kind == "PERSON" || mark.kind == "OFFICIAL_NAME") return 60;
  if (mark.kind == "CHRI" || mark.kind == "MEDICAL" || mark.kind == "SMT" || mark.kind == "GANG")
    return kPassageRank;
  if (mark.kind == "PASSWORD" || mark.kind == "SOCIAL_HANDLE") return 55;
  if (mark.kind == "LICENSE_PLATE" || mark.kind == "PHONE" || mark.kind == "ZIP") return 56;
  return 58;
}

// A mark with what decides about it, computed once.
struct Weighed {
  Mark mark;
  double weight = 0;
  bool stays = false, passage = false;
};

Weighed Weigh(Mark mark) {
  int rank = RankOf(mark);
  Weighed out{std::move(mark), 0, false, rank <= kPassageRank};
  out.weight = rank + 40 * out.mark.score;
  out.stays = MustStay(out.mark.kind);
  return out;
}

bool Better(const Weighed& a, const Weighed& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  size_t la = a.mark.end - a.mark.begin, lb = b.mark.end - b.mark.begin;
  if (la != lb) return la > lb;
  if (a.mark.begin != b.mark.begin) return a.mark.begin < b.mark.begin;
  return a.mark.kind < b.mark.kind;
}

bool HasContent(std::string_view text, size_t begin, size_t end) {
  return std::any_of(
      text.begin() + static_cast<long>(begin), text.begin() + static_cast<long>(end), [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80);
      });
}

// Cuts the mark to what winners leave free of it, and takes that place.
void TakePlace(const Weighed& mark, std::string_view text, std::map<size_t, Weighed>* taken) {
  size_t at = mark.mark.begin, end = mark.mark.end;
  auto next = taken->upper_bound(at);
  if (next != taken->begin() && std::prev(next)->second.mark.end > at) --next;
  std::vector<std::pair<size_t, size_t>> pieces;
  while (at < end) {
    size_t free_end = next == taken->end() ? end : std::min(end, next->second.mark.begin);
    if (free_end > at && (free_end - at == end - mark.mark.begin || HasContent(text, at, free_end))) {
      pieces.emplace_back(at, free_end);
    }
    if (next == taken->end() || free_end == end) break;
    // What stays readable takes the whole of a rival with it, but not a whole passage.
    if (next->second.stays && !mark.passage) return;
    at = next->second.mark.end;
    ++next;
  }
  for (auto [from, to] : pieces) {
    Weighed piece = mark;
    piece.mark.begin = from;
    piece.mark.end = to;
    taken->emplace(from, std::move(piece));
  }
}

}  // namespace

std::vector<Mark> ResolveMarks(std::vector<Mark> marks, std::string_view text) {
  std::vector<Weighed> list;
  for (Mark& mark : marks) {
    if (mark.begin < mark.end) list.push_back(Weigh(std::move(mark)));
  }
  std::vector<const Weighed*> order;
  for (const Weighed& mark : list) order.push_back(&mark);
  std::sort(order.begin(), order.end(), [](const Weighed* a, const Weighed* b) { return Better(*a, *b); });
  std::map<size_t, Weighed> taken;  // by begin; never overlapping
  for (const Weighed* mark : order) TakePlace(*mark, text, &taken);
  std::vector<Mark> kept;
  for (auto& [begin, weighed] : taken) {
    if (weighed.stays) continue;
    Mark& mark = weighed.mark;
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
