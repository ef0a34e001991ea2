#include "tests/scorer/scorer.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/kinds.h"

namespace blackbar {
namespace {

// What a letter or digit of the text is; nothing else counts.
enum Flag : uint8_t { kContent = 1, kSensitive = 2, kNeutral = 4, kTrap = 8, kRedacted = 16, kSeen = 32 };

// Anything beyond ASCII counts as a letter, but for the marks of punctuation that prose has.
std::vector<uint8_t> ContentOf(std::string_view text) {
  std::vector<uint8_t> flags;
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned char u = static_cast<unsigned char>(text[i]);
    if ((u & 0xC0) == 0x80) continue;
    bool punctuation = u == 0xE2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80;
    bool letter = (u >= '0' && u <= '9') || ((u | 0x20) >= 'a' && (u | 0x20) <= 'z') || u >= 0xC2;
    flags.push_back(letter && !punctuation ? kContent : 0);
  }
  return flags;
}

void Flag(const ScoredSpan& span, uint8_t flag, std::vector<uint8_t>* flags) {
  int64_t end = std::min<int64_t>(span.to, static_cast<int64_t>(flags->size()));
  for (int64_t i = std::max<int64_t>(span.from, 0); i < end; ++i) (*flags)[static_cast<size_t>(i)] |= flag;
}

// How many letters and digits the span has, and how many of them have one of the flags.
std::pair<int64_t, int64_t> Count(const ScoredSpan& span, uint8_t flag, const std::vector<uint8_t>& flags) {
  std::pair<int64_t, int64_t> result{0, 0};
  int64_t end = std::min<int64_t>(span.to, static_cast<int64_t>(flags.size()));
  for (int64_t i = std::max<int64_t>(span.from, 0); i < end; ++i) {
    uint8_t at = flags[static_cast<size_t>(i)];
    if (!(at & kContent)) continue;
    ++result.first;
    result.second += (at & flag) != 0;
  }
  return result;
}

// Adult arrestees' names and all kinds whose treatment the office decides are proposed as questions.
bool OnlyAsks(const ScoredSpan& span) {
  if (span.kind == "PERSON" && span.role == "arrestee") return true;
  const KindRow* row = FindKind(span.kind);
  return row != nullptr && row->treatment != Treatment::kRedact;
}

void CountLetters(const std::vector<uint8_t>& flags, Tally* tally) {
  for (uint8_t at : flags) {
    if (!(at & kContent)) continue;
    if (at & kSensitive) {
      ++tally->sensitive;
      tally->leaked += (at & kRedacted) == 0;
      tally->unseen += (at & kSeen) == 0;
    } else if (!(at & kNeutral)) {
      ++tally->ordinary;
      tally->over += (at & kRedacted) != 0;
    }
  }
  ++tally->documents;
  tally->leaking += tally->leaked > 0;
}

void Sum(const Tally& part, Tally* whole) {
  for (int64_t Tally::*field : {&Tally::sensitive, &Tally::leaked, &Tally::unseen, &Tally::ordinary,
                                &Tally::over, &Tally::truth, &Tally::found, &Tally::predicted, &Tally::right,
                                &Tally::traps, &Tally::traps_hit, &Tally::documents, &Tally::leaking}) {
    whole->*field += part.*field;
  }
}

bool Overlap(const ScoredSpan& a, const ScoredSpan& b) { return a.from < b.to && b.from < a.to; }

}  // namespace

void Scorer::Add(const ScoredDocument& document, const std::vector<ScoredSpan>& predicted) {
  std::vector<uint8_t> flags = ContentOf(document.text);
  for (const ScoredSpan& span : document.truth) Flag(span, kSensitive, &flags);
  for (const ScoredSpan& span : document.neutral) Flag(span, kNeutral, &flags);
  for (const ScoredSpan& span : predicted) Flag(span, OnlyAsks(span) ? kSeen : kSeen | kRedacted, &flags);
  Tally tally;
  CountLetters(flags, &tally);
  for (const ScoredSpan& span : document.truth) {
    auto [all, hit] = Count(span, kRedacted, flags);
    bool found = hit * 10 >= all * 9;
    KindScore& kind = kinds_[span.kind];
    ++kind.truth, ++tally.truth;
    kind.found += found, tally.found += found;
    kind.identifiers += span.identifier, kind.identifiers_found += span.identifier && found;
    kind.kind_right += std::any_of(predicted.begin(), predicted.end(), [&](const ScoredSpan& p) {
      return p.kind == span.kind && Overlap(p, span);
    });
    if (!span.role.empty()) ++roles_[span.role].first, roles_[span.role].second += found;
  }
  for (const ScoredSpan& span : predicted) {
    auto [all, sensitive] = Count(span, kSensitive, flags);
    bool right = sensitive * 2 >= all && sensitive > 0;
    bool neutral = OnlyAsks(span) || Count(span, kNeutral | kSensitive, flags).second * 2 >= all;
    if (!right && neutral) continue;
    KindScore& kind = kinds_[span.kind];
    ++kind.predicted, ++tally.predicted;
    kind.right += right, tally.right += right;
    ScoreBin& bin = bins_[std::min(kBins - 1, static_cast<size_t>(span.score * kBins + 1e-9))];
    ++bin.predicted;
    bin.right += right;
    bin.sum += span.score;
    if (!span.detector.empty())
      scores_ += fmt::format("{} {} {:.3f} {}\n", span.detector, span.kind, span.score, right ? 1 : 0);
  }
  for (const ScoredSpan& span : document.traps) {
    bool hit = Count(span, kRedacted, flags).second > 0;
    ++tally.traps, tally.traps_hit += hit;
    ++traps_[span.kind].first, traps_[span.kind].second += hit;
  }
  Sum(tally, &all_);
  if (!document.layout.empty()) Sum(tally, &layouts_[document.layout]);
}

}  // namespace blackbar
