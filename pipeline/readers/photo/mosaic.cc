#include "pipeline/readers/photo/mosaic.h"

#include <algorithm>
#include <bitset>
#include <cstdlib>
#include <map>

namespace blackbar {
namespace {

constexpr int kEdge = 8;  // grey levels between neighbours: more than a coder's noise in a flat square
constexpr int kLeastSide = 4, kMostSide = 48;  // pixels of a square
constexpr size_t kLeastSquares = 5;
constexpr size_t kLeastTones = 3;  // of 16: a code has two
constexpr size_t kMostSquares = 200'000;
constexpr size_t kMostPlaces = 6;

struct Square {
  PixelRect rect;
  int tone = 0;
  size_t group = 0;  // another square of the same mosaic, or itself
};

// Flat runs of the rows, one over the other as long as they have the same ends and tone, make rectangles.
class SquareFinder {
 public:
  explicit SquareFinder(const Raster& grey) : grey_(grey) {}

  std::vector<Square> Find() {
    for (int y = 0; y < grey_.height && squares_.size() < kMostSquares; ++y) Row(y);
    for (const Run& run : open_) Close(run, grey_.height);
    return std::move(squares_);
  }

 private:
  struct Run {
    int left = 0, right = 0, top = 0, tone = 0;
    bool goes_on = false;
  };

  void Row(int y) {
    std::vector<Run> now;
    size_t above = 0;  // in open_, which stands from left to right like the runs of this row
    for (int from = 0; from < grey_.width;) {
      int to = from + 1;
      while (to < grey_.width && std::abs(*grey_.at(to, y) - *grey_.at(to - 1, y)) <= kEdge) ++to;
      if (to - from >= kLeastSide && to - from <= kMostSide) {
        Run run{from, to, y, *grey_.at((from + to) / 2, y)};
        while (above < open_.size() && open_[above].left < from) ++above;
        if (above < open_.size() && Continues(run, open_[above])) {
          open_[above].goes_on = true;
          run.top = open_[above].top, run.tone = open_[above].tone;
        }
        now.push_back(run);
      }
      from = to;
    }
    for (const Run& run : open_) {
      if (!run.goes_on) Close(run, y);
    }
    open_ = std::move(now);
  }

  static bool Continues(const Run& run, const Run& above) {
    return run.left == above.left && run.right == above.right && std::abs(run.tone - above.tone) <= kEdge;
  }

  void Close(const Run& run, int bottom) {
    if (std::abs((run.right - run.left) - (bottom - run.top)) > 1) return;
    squares_.push_back({{run.left, run.top, run.right, bottom}, run.tone, squares_.size()});
  }

  const Raster& grey_;
  std::vector<Run> open_;
  std::vector<Square> squares_;
};

bool Near(int a, int b) { return std::abs(a - b) <= 1; }

bool AreNeighbours(const PixelRect& a, const PixelRect& b) {
  const bool beside = Near(a.right, b.left) && Near(a.top, b.top) && Near(a.bottom, b.bottom);
  const bool below = Near(a.bottom, b.top) && Near(a.left, b.left) && Near(a.right, b.right);
  return (beside || below) && Near(a.width(), b.width());
}

size_t GroupOf(std::vector<Square>* squares, size_t i) {
  while ((*squares)[i].group != i) i = (*squares)[i].group = (*squares)[(*squares)[i].group].group;
  return i;
}

void Group(std::vector<Square>* squares) {
  std::map<std::pair<int, int>, size_t> corners;  // top left
  for (size_t i = 0; i < squares->size(); ++i) corners[{(*squares)[i].rect.left, (*squares)[i].rect.top}] = i;
  for (size_t i = 0; i < squares->size(); ++i) {
    const PixelRect& rect = (*squares)[i].rect;
    for (const auto& [x, y] : {std::pair(rect.right, rect.top), std::pair(rect.left, rect.bottom)}) {
      for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
          const auto found = corners.find({x + dx, y + dy});
          if (found == corners.end() || !AreNeighbours(rect, (*squares)[found->second].rect)) continue;
          (*squares)[GroupOf(squares, found->second)].group = GroupOf(squares, i);
        }
      }
    }
  }
}

struct Place {
  PixelRect rect;
  size_t squares = 0;
  std::bitset<16> tones;
};

}  // namespace

std::vector<Box> MosaicPlaces(const Raster& rgb) {
  const Raster grey = ToGrey(rgb);
  std::vector<Square> squares = SquareFinder(grey).Find();
  Group(&squares);
  std::map<size_t, Place> places;
  for (size_t i = 0; i < squares.size(); ++i) {
    Place& place = places[GroupOf(&squares, i)];
    const PixelRect& rect = squares[i].rect;
    if (place.squares++ == 0) place.rect = rect;
    place.rect = {std::min(place.rect.left, rect.left), std::min(place.rect.top, rect.top),
                  std::max(place.rect.right, rect.right), std::max(place.rect.bottom, rect.bottom)};
    place.tones.set(static_cast<size_t>(squares[i].tone) / 16);
  }
  std::vector<Box> boxes;
  const auto part = [](int pixels, int all) {
    return static_cast<int32_t>(int64_t{pixels} * kWholeSide / all);
  };
  for (const auto& [group, place] : places) {
    if (place.squares < kLeastSquares || place.tones.count() < kLeastTones || boxes.size() >= kMostPlaces)
      continue;
    boxes.push_back({part(place.rect.left, grey.width), part(place.rect.top, grey.height),
                     part(place.rect.right, grey.width), part(place.rect.bottom, grey.height)});
  }
  return boxes;
}

}  // namespace blackbar
