#include "pipeline/readers/film/track_keys.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace blackbar {
namespace {

constexpr double kOfSide = 0.05, kOfPicture = 0.002;

// How much farther than allowed a place is from the line between two others; 1 is just allowed.
double Excess(const Place& a, const Place& b, const Place& at) {
  const double part =
      static_cast<double>(at.from_us - a.from_us) / static_cast<double>(b.from_us - a.from_us);
  const auto off = [&](double Spot::*side) {
    const double line = a.spot.*side + (b.spot.*side - a.spot.*side) * part;
    return std::abs(line - at.spot.*side);
  };
  const double allowed_x = std::max(kOfPicture, kOfSide * at.spot.width());
  const double allowed_y = std::max(kOfPicture, kOfSide * at.spot.height());
  return std::max(std::max(off(&Spot::left), off(&Spot::right)) / allowed_x,
                  std::max(off(&Spot::top), off(&Spot::bottom)) / allowed_y);
}

}  // namespace

std::vector<TrackKey> KeysOf(const std::vector<Place>& places) {
  std::vector<bool> kept(places.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<size_t, size_t>> open = {{0, places.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    size_t worst = first;
    double most = 1;
    for (size_t i = first + 1; i < last; ++i) {
      const double excess = Excess(places[first], places[last], places[i]);
      if (excess > most) most = excess, worst = i;
    }
    if (worst == first) continue;
    kept[worst] = true;
    open.emplace_back(first, worst);
    open.emplace_back(worst, last);
  }
  std::vector<TrackKey> keys;
  for (size_t i = 0; i < places.size(); ++i)
    if (kept[i]) keys.push_back({places[i].from_us, BoxOf(places[i].spot)});
  keys.push_back({std::max(places.back().to_us, places.back().from_us + 1), BoxOf(places.back().spot)});
  return keys;
}

}  // namespace blackbar
