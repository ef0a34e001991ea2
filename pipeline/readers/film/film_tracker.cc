#include "pipeline/readers/film/film_tracker.h"

#include <algorithm>
#include <cmath>

namespace blackbar {
namespace {

constexpr int64_t kLookBackUs = 1'000'000;
constexpr int64_t kCoastUs = 500'000;         // neither seen nor followed: it may be behind a post
constexpr int64_t kUnseenUs = 5'000'000;      // followed, but no detector sees it any longer
constexpr int64_t kUnseenOnceUs = 1'000'000;  // the same of something seen once or twice
constexpr int kSureSights = 3;
constexpr double kLikeness = 0.7;       // to the picture before
constexpr double kPatchLikeness = 0.3;  // to the last sight
constexpr double kNearEdge = 0.015;     // of the picture
constexpr double kLeastInside = 0.35;   // less of it in the picture: it has gone out
constexpr double kMostGrowth = 2.2;     // of a side from a sight to the next one
constexpr double kFarthest = 0.9;       // sides between where it should be and where it is seen
constexpr double kLeastMatch = 0.15;
constexpr double kCalm = 0.8;  // how fast an unseen movement dies down

bool AtEdge(const Spot& spot) {
  return spot.left < kNearEdge || spot.top < kNearEdge || spot.right > 1 - kNearEdge ||
         spot.bottom > 1 - kNearEdge;
}

// 0 to 1: how likely a sight is the thing that should stand at `spot`.
double Fit(const Spot& spot, const Spot& seen) {
  if (SpotGrowth(spot, seen) > kMostGrowth) return 0;
  return std::max(SpotOverlap(spot, seen), 1 - SpotDistance(spot, seen) / kFarthest);
}

}  // namespace

void FilmTracker::Add(FilmPicture picture, const Sighting* sighting) {
  if (picture.cut) {
    for (Live& live : live_) End(&live, TrackTurn::kCut, live.places.size());
    Sweep();
    history_.clear();
    history_from_cut_ = history_whole_ = true;
  }
  if (!history_.empty()) {
    for (Live& live : live_) Advance(&live, picture);
  }
  if (sighting != nullptr) Match(*sighting, picture);
  for (Live& live : live_) LookForEnd(&live);
  Sweep();
  history_.push_back(std::move(picture));
  while (history_.size() > 1 && history_.front().from_us < history_.back().from_us - kLookBackUs) {
    history_.pop_front();
    history_whole_ = false;
  }
}

void FilmTracker::Advance(Live* live, const FilmPicture& picture) const {
  const Place& last = live->places.back();
  const Step step = Follow(history_.back().grey, last.spot, picture.grey, live->dx, live->dy);
  Place place{picture.from_us, picture.to_us, step.spot, false, false};
  place.sure =
      step.likeness >= kLikeness && Likeness(live->patch, PatchOf(picture.grey, step.spot)) >= kPatchLikeness;
  if (place.sure) {
    live->dx = (live->dx + step.spot.x() - last.spot.x()) / 2;
    live->dy = (live->dy + step.spot.y() - last.spot.y()) / 2;
  } else {
    live->dx *= kCalm, live->dy *= kCalm;
    place.spot = last.spot.Moved(live->dx, live->dy);
  }
  live->places.push_back(place);
  if (place.sure) live->last_sure = live->places.size() - 1;
}

// Ends what left the picture, what is lost and what nobody has seen for long.
void FilmTracker::LookForEnd(Live* live) {
  const Place& now = live->places.back();
  const Place& sure = live->places[live->last_sure];
  if (!now.seen && ShareInside(now.spot) < kLeastInside)
    return End(live, TrackTurn::kEdge, live->places.size());
  if (now.from_us - sure.from_us > std::max(kCoastUs, StepOf(*live) * 6 / 5))
    return End(live, AtEdge(sure.spot) ? TrackTurn::kEdge : TrackTurn::kLost, live->last_sure + 1);
  const int64_t unseen = now.from_us - live->places[live->last_seen].from_us;
  const int64_t patience = live->told.seen >= kSureSights ? kUnseenUs : kUnseenOnceUs;
  if (unseen > std::max(patience, StepOf(*live) * 2))
    End(live, AtEdge(now.spot) ? TrackTurn::kEdge : TrackTurn::kLost, live->places.size());
}

// The first `places` of them are its track.
void FilmTracker::End(Live* live, TrackTurn turn, size_t places) {
  if (live->over) return;
  live->over = true;
  live->places.resize(places);
  live->told.end = turn;
  live->told.keys = KeysOf(live->places);
  done_.push_back(std::move(live->told));
}

void FilmTracker::Sweep() {
  std::erase_if(live_, [](const Live& live) { return live.over; });
}

void FilmTracker::Match(const Sighting& sighting, const FilmPicture& picture) {
  for (Live& live : live_) {
    live.matched = false;
    if (sighting.slow || !IsSlow(live.told.kind)) ++live.told.sampled;
  }
  struct Pair {
    double fit;
    size_t live, seen;
  };
  std::vector<Pair> pairs;
  for (size_t i = 0; i < live_.size(); ++i) {
    for (size_t j = 0; j < sighting.seen.size(); ++j) {
      if (live_[i].told.kind != sighting.seen[j].kind) continue;
      const double fit = Fit(live_[i].places.back().spot, SpotOf(sighting.seen[j].box));
      if (fit >= kLeastMatch) pairs.push_back({fit, i, j});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.fit > b.fit; });
  std::vector<bool> used(sighting.seen.size(), false);
  for (const Pair& pair : pairs) {
    if (used[pair.seen] || live_[pair.live].matched) continue;
    used[pair.seen] = live_[pair.live].matched = true;
    Correct(&live_[pair.live], sighting.seen[pair.seen], picture);
  }
  for (size_t j = 0; j < sighting.seen.size(); ++j)
    if (!used[j]) Begin(sighting.seen[j], picture);
  Absorb();
}

// The sight is where it is; what following said since the last one is bent to meet it.
void FilmTracker::Correct(Live* live, const SeenBox& seen, const FilmPicture& picture) {
  const Spot spot = SpotOf(seen.box);
  Place& now = live->places.back();
  const Place before = live->places[live->last_seen];
  const double off_x = spot.x() - now.spot.x(), off_y = spot.y() - now.spot.y();
  const double whole = static_cast<double>(std::max<int64_t>(1, now.from_us - before.from_us));
  for (size_t i = live->last_seen + 1; i < live->places.size(); ++i) {
    Place& place = live->places[i];
    const double part = static_cast<double>(place.from_us - before.from_us) / whole;
    const double x = place.spot.x() + off_x * part, y = place.spot.y() + off_y * part;
    const double wide = before.spot.width() + (spot.width() - before.spot.width()) * part;
    const double high = before.spot.height() + (spot.height() - before.spot.height()) * part;
    place.spot = {x - wide / 2, y - high / 2, x + wide / 2, y + high / 2};
  }
  now.spot = spot;
  now.seen = now.sure = true;
  live->last_seen = live->last_sure = live->places.size() - 1;
  live->patch = PatchOf(picture.grey, spot);
  ++live->told.seen;
  if (seen.score > live->told.score) live->told.score = seen.score, live->told.detector = seen.detector;
  if (seen.text.size() > live->told.text.size()) live->told.text = seen.text;
}

void FilmTracker::Begin(const SeenBox& seen, const FilmPicture& picture) {
  Live live;
  live.told.kind = seen.kind, live.told.detector = seen.detector, live.told.text = seen.text;
  live.told.score = std::clamp(seen.score, 0.0, 1.0);
  live.told.seen = live.told.sampled = 1;
  live.places.push_back({picture.from_us, picture.to_us, SpotOf(seen.box), true, true});
  live.patch = PatchOf(picture.grey, live.places.front().spot);
  live.matched = true;
  TraceBack(&live, picture);
  live.last_seen = live.last_sure = live.places.size() - 1;
  live_.push_back(std::move(live));
}

// From its first sight back to where it came into sight.
void FilmTracker::TraceBack(Live* live, const FilmPicture& picture) const {
  std::vector<Place> back;
  Spot spot = live->places.front().spot;
  const Picture* later = &picture.grey;
  double dx = 0, dy = 0;
  live->told.begin = TrackTurn::kSight;
  for (auto it = history_.rbegin(); it != history_.rend(); ++it) {
    const Step step = Follow(*later, spot, it->grey, dx, dy);
    const bool sure = step.likeness >= kLikeness &&
                      Likeness(live->patch, PatchOf(it->grey, step.spot)) >= kPatchLikeness &&
                      ShareInside(step.spot) >= kLeastInside;
    if (!sure) break;
    dx = (dx + step.spot.x() - spot.x()) / 2, dy = (dy + step.spot.y() - spot.y()) / 2;
    spot = step.spot;
    later = &it->grey;
    back.push_back({it->from_us, it->to_us, spot, false, true});
  }
  if (back.size() == history_.size() && history_whole_) {
    live->told.begin = history_from_cut_  ? TrackTurn::kCut
                       : from_film_start_ ? TrackTurn::kFilm
                                          : TrackTurn::kStretch;
  } else if (AtEdge(spot)) {
    live->told.begin = TrackTurn::kEdge;
  }
  live->dx = -dx, live->dy = -dy;
  live->places.insert(live->places.begin(), back.rbegin(), back.rend());
}

// Two tracks on one thing: the one that the detectors no longer see gives way.
void FilmTracker::Absorb() {
  for (Live& live : live_) {
    if (live.matched || live.over) continue;
    const Spot& spot = live.places.back().spot;
    const bool taken = std::any_of(live_.begin(), live_.end(), [&](const Live& other) {
      return other.matched && !other.over && other.told.kind == live.told.kind &&
             SpotOverlap(other.places.back().spot, spot) > 0.4;
    });
    if (taken) End(&live, TrackTurn::kOther, live.places.size());
  }
}

std::vector<Box> FilmTracker::TextPlaces() const {
  std::vector<Box> places;
  for (const Live& live : live_)
    if (live.told.kind.empty()) places.push_back(BoxOf(live.places.back().spot));
  return places;
}

std::vector<SeenTrack> FilmTracker::Finish(bool film_ends) {
  for (Live& live : live_) End(&live, film_ends ? TrackTurn::kFilm : TrackTurn::kStretch, live.places.size());
  live_.clear();
  std::stable_sort(done_.begin(), done_.end(),
                   [](const SeenTrack& a, const SeenTrack& b) { return a.from_us() < b.from_us(); });
  return std::move(done_);
}

}  // namespace blackbar
