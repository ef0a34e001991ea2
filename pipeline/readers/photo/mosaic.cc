#include "pipeline/readers/photo/mosaic.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdlib>

namespace blackbar {
namespace {

constexpr int kEdge = 9;  // grey levels between neighbours: more than a coder's noise in a flat square
constexpr double kOnGrid = 0.94;  // share of the edges that lie on the squares' lines
constexpr double kBusy = 0.35;    // share of the squares' sides that are edges: neighbours differ
constexpr int kLeastTones = 5;    // of 16: a code has two, a drawing few
constexpr size_t kMostPlaces = 6;

struct Pass {
  int window, least_cell, most_cell;
};
constexpr Pass kPasses[] = {{40, 4, 9}, {112, 8, 28}};

struct Grid {
  int cell = 0, offset = 0;
  double on_grid = 0;
  int64_t edges = 0;
};

// The cell and offset whose lines hold most of the edges of one direction.
Grid BestGrid(const std::vector<int>& edges, const Pass& pass, int cell) {
  Grid best;
  int64_t all = 0;
  for (int n : edges) all += n;
  if (all == 0) return best;
  const int from = cell == 0 ? pass.least_cell : cell, to = cell == 0 ? pass.most_cell : cell;
  // The largest cell that explains them: a mosaic of 10 has all its edges on lines of 5 as well.
  for (int size = to; size >= from; --size) {
    for (int offset = 0; offset < size; ++offset) {
      int64_t on = 0;
      for (int at = offset; at < static_cast<int>(edges.size()); at += size)
        on += edges[static_cast<size_t>(at)];
      const double share = static_cast<double>(on) / static_cast<double>(all);
      if (share > best.on_grid + 0.02) best = {size, offset, share, on};
    }
  }
  return best;
}

class Look {
 public:
  explicit Look(const Raster& grey) : grey_(grey) {}

  bool IsMosaic(int left, int top, const Pass& pass) const {
    std::vector<int> columns(static_cast<size_t>(pass.window)), rows(columns.size());
    int64_t edges = 0;
    for (int y = 1; y < pass.window; ++y) {
      for (int x = 1; x < pass.window; ++x) {
        const int here = *grey_.at(left + x, top + y);
        const bool across = std::abs(here - *grey_.at(left + x - 1, top + y)) > kEdge;
        const bool down = std::abs(here - *grey_.at(left + x, top + y - 1)) > kEdge;
        columns[static_cast<size_t>(x)] += across, rows[static_cast<size_t>(y)] += down;
        edges += across + down;
      }
    }
    if (edges * 16 < int64_t{pass.window} * pass.window / pass.most_cell) return false;
    const Grid across = BestGrid(columns, pass, 0);
    if (across.on_grid < kOnGrid) return false;
    const Grid down = BestGrid(rows, pass, across.cell);
    const double sides = static_cast<double>(pass.window) / across.cell * pass.window;
    if (down.on_grid < kOnGrid || static_cast<double>(across.edges + down.edges) < kBusy * 2 * sides)
      return false;
    return Tones(left + across.offset, top + down.offset, left + pass.window, top + pass.window,
                 across.cell) >= kLeastTones;
  }

 private:
  int Tones(int left, int top, int right, int bottom, int cell) const {
    std::bitset<16> tones;
    for (int y = top + cell / 2; y < bottom; y += cell)
      for (int x = left + cell / 2; x < right; x += cell) tones.set(*grey_.at(x, y) / 16);
    return static_cast<int>(tones.count());
  }

  const Raster& grey_;
};

void Join(std::vector<PixelRect>* places) {
  for (size_t i = 0; i < places->size(); ++i) {
    for (size_t k = i + 1; k < places->size();) {
      PixelRect& a = (*places)[i];
      const PixelRect& b = (*places)[k];
      if (!a.Intersects(b)) {
        ++k;
        continue;
      }
      a = {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
           std::max(a.bottom, b.bottom)};
      places->erase(places->begin() + static_cast<ptrdiff_t>(k));
      k = i + 1;
    }
  }
}

}  // namespace

std::vector<Box> MosaicPlaces(const Raster& rgb) {
  const Raster grey = ToGrey(rgb);
  const Look look(grey);
  std::vector<PixelRect> places;
  for (const Pass& pass : kPasses) {
    const int step = pass.window / 2;
    for (int top = 0; top + pass.window <= grey.height; top += step) {
      for (int left = 0; left + pass.window <= grey.width; left += step) {
        if (look.IsMosaic(left, top, pass))
          places.push_back({left, top, left + pass.window, top + pass.window});
      }
    }
    Join(&places);
  }
  if (places.size() > kMostPlaces) places.resize(kMostPlaces);
  std::vector<Box> boxes;
  const auto part = [](int pixels, int all) {
    return static_cast<int32_t>(int64_t{pixels} * kWholeSide / all);
  };
  for (const PixelRect& place : places)
    boxes.push_back({part(place.left, grey.width), part(place.top, grey.height),
                     part(place.right, grey.width), part(place.bottom, grey.height)});
  return boxes;
}

}  // namespace blackbar
