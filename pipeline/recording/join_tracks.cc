#include "pipeline/recording/join_tracks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace blackbar {
namespace {

constexpr int kSureSights = 3;       // fewer: perhaps nothing, and nobody is asked where it went
constexpr double kSureShare = 0.25;  // of the sampled pictures
constexpr double kSureScore = 0.5;
constexpr double kFarthest = 3;    // sides that something moves while it is lost
constexpr double kMostGrowth = 2;  // of a side meanwhile

double Area(const Box& box) { return static_cast<double>(box.width()) * box.height(); }

double Overlap(const Box& a, const Box& b) {
  const Box shared = Intersection(a, b);
  if (shared.empty()) return 0;
  const double both = Area(shared);
  return both / (Area(a) + Area(b) - both);
}

double Side(const Box& box) { return std::sqrt(Area(box)); }

// In sides of the boxes.
double Distance(const Box& a, const Box& b) {
  const double x = (a.left + a.right - b.left - b.right) / 2.0,
               y = (a.top + a.bottom - b.top - b.bottom) / 2.0;
  return std::hypot(x, y) / std::max(1.0, (Side(a) + Side(b)) / 2);
}

// How much two tracks are one while both are there; 0 where they never are.
double Sameness(const SeenTrack& a, const SeenTrack& b) {
  const int64_t from = std::max(a.from_us(), b.from_us()), to = std::min(a.to_us(), b.to_us());
  if (a.kind != b.kind || from >= to) return 0;
  constexpr int kLooks = 5;
  double sum = 0;
  for (int i = 0; i < kLooks; ++i) {
    const int64_t t = from + (to - from) * i / (kLooks - 1);
    const Box one = BoxOfTrack(a.keys, t), other = BoxOfTrack(b.keys, t);
    sum += std::max(Overlap(one, other), Distance(one, other) < 0.4 ? 0.4 : 0.0);
  }
  return sum / kLooks;
}

void TakeOver(const SeenTrack& later, SeenTrack* track) {
  if (later.score > track->score) track->score = later.score, track->detector = later.detector;
  if (later.text.size() > track->text.size()) track->text = later.text;
  track->end = later.end;
}

// `later` goes on where `track` is; the sights of the time that both saw are told once.
void JoinOverlap(const SeenTrack& later, SeenTrack* track) {
  const int64_t from = std::max(later.from_us(), track->from_us()),
                to = std::min(track->to_us(), later.to_us());
  const int64_t turn = from + (to - from) / 2;
  const double fresh =
      1 - static_cast<double>(to - from) / static_cast<double>(later.to_us() - later.from_us());
  track->seen += static_cast<int>(std::lround(later.seen * std::max(0.0, fresh)));
  track->sampled += static_cast<int>(std::lround(later.sampled * std::max(0.0, fresh)));
  if (later.to_us() <= track->to_us()) {
    const TrackTurn end = track->end;
    TakeOver(later, track);
    // Where the watching only ended, the later stretch knows more.
    if (end != TrackTurn::kStretch) track->end = end;
    return;
  }
  // Both boxes at the turn: neither of the two is trusted to be the better one.
  const Box both = Union(BoxOfTrack(track->keys, turn), BoxOfTrack(later.keys, turn));
  std::erase_if(track->keys, [&](const TrackKey& key) { return key.t_us >= turn; });
  track->keys.push_back({turn, both});
  for (const TrackKey& key : later.keys)
    if (key.t_us > turn) track->keys.push_back(key);
  TakeOver(later, track);
}

// Tracks of the next stretch go on with those before the seam.
void JoinSeam(std::vector<SeenTrack> stretch, std::vector<SeenTrack>* tracks) {
  std::vector<bool> used(tracks->size(), false);
  std::vector<SeenTrack> fresh;
  for (SeenTrack& later : stretch) {
    double best = 0.25;
    std::optional<size_t> mate;
    for (size_t i = 0; i < used.size(); ++i) {
      const double same = used[i] ? 0 : Sameness((*tracks)[i], later);
      if (same > best) best = same, mate = i;
    }
    if (!mate) {
      fresh.push_back(std::move(later));
      continue;
    }
    used[*mate] = true;
    JoinOverlap(later, &(*tracks)[*mate]);
  }
  for (SeenTrack& track : fresh) tracks->push_back(std::move(track));
}

bool Sure(const SeenTrack& track) {
  return track.seen >= kSureSights && track.score >= kSureScore && track.seen >= kSureShare * track.sampled;
}

bool AsksWhereItWent(const SeenTrack& track) {
  return track.end == TrackTurn::kLost && Sure(track) &&
         (track.kind == "FACE" || track.kind == "LICENSE_PLATE");
}

bool FoundAgain(const SeenTrack& lost, const SeenTrack& found) {
  if (lost.kind != found.kind || lost.end != TrackTurn::kLost || found.begin != TrackTurn::kSight)
    return false;
  const int64_t away = found.from_us() - lost.to_us();
  if (away < 0 || away > kFoundAgainUs) return false;
  const Box &a = lost.keys.back().box, &b = found.keys.front().box;
  const double growth = Side(a) > Side(b) ? Side(a) / Side(b) : Side(b) / Side(a);
  return growth <= kMostGrowth && Distance(a, b) <= kFarthest;
}

// The nearest one that is lost before `found` begins.
SeenTrack* LostBefore(const SeenTrack& found, std::vector<SeenTrack>* tracks) {
  SeenTrack* best = nullptr;
  for (SeenTrack& track : *tracks) {
    if (!FoundAgain(track, found)) continue;
    if (best == nullptr || Distance(track.keys.back().box, found.keys.front().box) <
                               Distance(best->keys.back().box, found.keys.front().box))
      best = &track;
  }
  return best;
}

void AddLost(LostTime time, std::vector<LostTime>* lost) {
  if (time.to_us > time.from_us) lost->push_back(std::move(time));
}

std::vector<LostTime> Merged(std::vector<LostTime> lost) {
  std::sort(lost.begin(), lost.end(), [](const LostTime& a, const LostTime& b) {
    return std::tie(a.kind, a.from_us) < std::tie(b.kind, b.from_us);
  });
  std::vector<LostTime> merged;
  for (LostTime& time : lost) {
    if (!merged.empty() && merged.back().kind == time.kind && time.from_us <= merged.back().to_us) {
      merged.back().to_us = std::max(merged.back().to_us, time.to_us);
    } else {
      merged.push_back(std::move(time));
    }
  }
  return merged;
}

// Tracks in the order of their beginnings: found ones go on with the lost.
JoinedTracks JoinLost(std::vector<SeenTrack> seen) {
  std::stable_sort(seen.begin(), seen.end(),
                   [](const SeenTrack& a, const SeenTrack& b) { return a.from_us() < b.from_us(); });
  JoinedTracks joined;
  for (SeenTrack& track : seen) {
    SeenTrack* before = LostBefore(track, &joined.tracks);
    if (before == nullptr) {
      joined.tracks.push_back(std::move(track));
      continue;
    }
    if (AsksWhereItWent(*before) || Sure(track))
      AddLost({before->kind, before->to_us(), track.from_us()}, &joined.lost);
    const bool touching = track.from_us() == before->to_us();
    before->keys.insert(before->keys.end(), track.keys.begin() + (touching ? 1 : 0), track.keys.end());
    before->seen += track.seen, before->sampled += track.sampled;
    TakeOver(track, before);
  }
  for (const SeenTrack& track : joined.tracks) {
    if (AsksWhereItWent(track))
      AddLost({track.kind, track.to_us(), track.to_us() + kLostForUs}, &joined.lost);
  }
  std::erase_if(joined.lost,
                [](const LostTime& time) { return time.kind != "FACE" && time.kind != "LICENSE_PLATE"; });
  joined.lost = Merged(std::move(joined.lost));
  return joined;
}

std::string NameOf(const std::string& kind) {
  if (kind == "FACE") return "a face";
  if (kind == "LICENSE_PLATE") return "a licence plate";
  if (kind == "DRIVER_LICENSE") return "the code of a driver licence or identification card";
  if (kind.empty()) return "text in the picture";
  return "a machine-readable code";
}

// Many sights are worth more than one.
double ScoreOf(const SeenTrack& track) {
  return track.score * (0.6 + 0.4 * std::min(1.0, std::max(0, track.seen - 1) / 3.0));
}

std::optional<FrameTrack> Shortened(std::vector<TrackKey> keys, int64_t duration_us) {
  if (keys.front().t_us >= duration_us) return std::nullopt;
  if (keys.back().t_us > duration_us) {
    const Box last = BoxOfTrack(keys, duration_us);
    std::erase_if(keys, [&](const TrackKey& key) { return key.t_us >= duration_us; });
    keys.push_back({duration_us, last});
  }
  return FrameTrack{std::move(keys), false};
}

}  // namespace

JoinedTracks JoinTracks(std::vector<std::vector<SeenTrack>> stretches) {
  std::vector<SeenTrack> tracks;
  for (std::vector<SeenTrack>& stretch : stretches) JoinSeam(std::move(stretch), &tracks);
  return JoinLost(std::move(tracks));
}

std::vector<VisualMark> MarksOfTracks(const JoinedTracks& joined, int64_t duration_us) {
  std::vector<VisualMark> marks;
  for (const SeenTrack& track : joined.tracks) {
    std::optional<FrameTrack> region = Shortened(track.keys, duration_us);
    if (!region) continue;
    VisualMark mark;
    mark.kind = track.kind, mark.detector = track.detector, mark.text = track.text;
    mark.score = ScoreOf(track);
    mark.why = fmt::format("{}, seen in {} of {} sampled pictures", NameOf(track.kind), track.seen,
                           std::max(track.seen, track.sampled));
    mark.region = std::move(*region);
    marks.push_back(std::move(mark));
  }
  for (const LostTime& time : joined.lost) {
    if (time.from_us >= duration_us) continue;
    VisualMark mark;
    mark.kind = time.kind, mark.detector = "tracking", mark.score = 0.5;
    mark.why =
        fmt::format("tracking of {} was lost here; the whole picture is masked unless you answer otherwise",
                    NameOf(time.kind));
    mark.region = FrameSpan{time.from_us, std::min(time.to_us, duration_us)};
    marks.push_back(std::move(mark));
  }
  return marks;
}

}  // namespace blackbar
