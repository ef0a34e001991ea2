#include "pipeline/checks/film/seen_film.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <optional>

#include "core/plan_times.h"
#include "pipeline/checks/film/faces.h"
#include "pipeline/checks/film/film_frames.h"
#include "pipeline/checks/sound/original_file.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kStampUs = 1'000;     // how far time stamps of two containers may differ
constexpr int64_t kStandsUs = 500'000;  // a picture that stands this long outside of cuts is kept
constexpr int kFringe = 8;              // pixels from a mask's edge into which x264 smears
constexpr int kBlackSpread = 10;        // levels that a black place may differ from black
constexpr int kColourSpread = 12;
constexpr int kStep = 12;                                  // levels between neighbours that count as an edge
constexpr double kMostEdges = 0.12;                        // share of edges in an obscured place
constexpr int kTile = 16;                                  // pixels of a side of what is compared at once
constexpr int kLumaTolerance = 20, kColourTolerance = 24;  // of a tile's means
constexpr int64_t kLookEveryUs = 500'000;                  // for faces
constexpr size_t kMostEvidence = 20;

std::string FramePlace(int64_t frame, int64_t us) {
  return fmt::format("frame {}, time {}:{:02}.{:03}", frame, us / (60 * kMicro), us / kMicro % 60,
                     us / 1000 % 1000);
}

// A time of the rendition as times of the source: what is cut lies between its parts.
std::vector<Interval> InSource(Interval shown, const IntervalSet& cuts) {
  std::vector<Interval> parts;
  int64_t shift = 0;
  for (const Interval& cut : cuts.list()) {
    const int64_t join = cut.from - shift;
    if (shown.from < join) {
      parts.push_back({shown.from + shift, std::min(shown.to, join) + shift});
      shown.from = join;
      if (shown.to <= join) return parts;
    }
    shift += cut.to - cut.from;
  }
  parts.push_back({shown.from + shift, shown.to + shift});
  return parts;
}

struct PixelArea {
  int left, top, right, bottom;
};

PixelArea InnerArea(const Box& box, int width, int height) {
  const auto in = [](int64_t part, int side) {
    return static_cast<int>((part * side + kWholeSide - 1) / kWholeSide);
  };
  const auto out = [](int64_t part, int side) { return static_cast<int>(part * side / kWholeSide); };
  PixelArea area{in(box.left, width), in(box.top, height), out(box.right, width), out(box.bottom, height)};
  const int x = std::min(kFringe, (area.right - area.left) / 4),
            y = std::min(kFringe, (area.bottom - area.top) / 4);
  if (area.left > 0) area.left += x;
  if (area.top > 0) area.top += y;
  if (area.right < width) area.right -= x;
  if (area.bottom < height) area.bottom -= y;
  return area;
}

class Watch {
 public:
  Watch(const PlanContent& plan, OriginalFile& original, const OriginalStream& stream)
      : plan_(plan), cuts_(CutTimes(plan)), original_(original), stream_(stream) {}

  Result<SeenFilm> See(FilmFrames& frames) {
    Result<std::unique_ptr<FaceEye>> eye = FaceEye::Open();
    if (eye)
      eye_ = std::move(eye).value();
    else
      seen_.no_second_detector = eye.error().message;
    while (const FilmPicture* picture = TRY(frames.Next())) {
      if (seen_.frames == 0) {
        seen_.width = picture->width;
        seen_.height = picture->height;
        TRY(Pull());
      }
      TRY(Look(*picture));
      ++seen_.frames;
      seen_.length_us = picture->to_us;
    }
    while (!ended_) {
      TRY(Pull());
      waiting_.erase(waiting_.begin(),
                     waiting_.end() - static_cast<ptrdiff_t>(std::min<size_t>(waiting_.size(), 2)));
    }
    return std::move(seen_);
  }

 private:
  struct Original {
    int64_t from_us;
    Tiles tiles;
  };

  static void Add(std::vector<Evidence>* list, std::string place, const char* what) {
    if (list->size() < kMostEvidence) list->push_back({std::move(place), what});
  }

  // Reads one picture of the original on.
  Result<void> Pull() {
    const AVFrame* frame = TRY(original_.Next());
    if (frame == nullptr) {
      if (!ended_ && last_ >= 0) CountExpected(last_, plan_.duration_us());
      ended_ = true;
      return {};
    }
    const bool turned = stream_.rotation % 180 != 0;
    const int width = frame->width & ~1, height = frame->height & ~1;
    seen_.expected_width = turned ? height : width;
    seen_.expected_height = turned ? width : height;
    const int64_t stamp = original_.StartUs(*frame);
    const int64_t from = last_ < 0 ? 0 : std::max(stamp, last_);
    if (last_ >= 0 && from > last_) CountExpected(last_, from);
    last_ = from;
    const int across = (seen_.width + kTile - 1) / kTile, down = (seen_.height + kTile - 1) / kTile;
    waiting_.push_back(
        {from, TRY(original_tiles_.Make(*frame, across, down, stream_.rotation, stream_.mirrored))});
    return {};
  }

  void CountExpected(int64_t from, int64_t to) {
    int64_t inside = 0;
    for (const Interval& cut : cuts_.list())
      inside += std::max<int64_t>(
          0, std::min(to, cut.to >= plan_.duration_us() ? to : cut.to) - std::max(from, cut.from));
    seen_.expected_frames += inside == 0 || to - from - inside >= kStandsUs;
  }

  Result<void> Look(const FilmPicture& picture) {
    seen_.frames_with_side_data += picture.side_data;
    const Interval shown{picture.from_us, picture.to_us};
    const int64_t margin = std::min(kStampUs, (shown.to - shown.from) / 4);
    const std::vector<Box> masks = Masks({shown.from + margin, shown.to - margin});
    const std::vector<Box> allowed = Masks({std::max<int64_t>(shown.from - margin, 0), shown.to + margin});
    seen_.masked_frames += !masks.empty();
    const std::string place = FramePlace(seen_.frames, picture.from_us);
    for (const Box& mask : masks) LookAtMask(picture, mask, place);
    TRY(CompareOutside(picture, allowed, place));
    LookForFaces(picture, allowed, place);
    return {};
  }

  // Time stamps are rounded by containers: a mask must be there for what lies safely inside of a frame's
  // time, and may be there for what its time perhaps touches.
  std::vector<Box> Masks(Interval shown) const {
    std::vector<Box> masks;
    for (Interval part : InSource(shown, cuts_)) {
      part.from = std::min(part.from, plan_.duration_us() - 1);
      part.to = std::clamp(part.to, part.from + 1, plan_.duration_us());
      for (const Box& box : MasksDuring(plan_, part)) masks.push_back(box);
    }
    return masks;
  }

  void LookAtMask(const FilmPicture& picture, const Box& mask, const std::string& place) {
    const PixelArea area = InnerArea(mask, picture.width, picture.height);
    if (area.right <= area.left || area.bottom <= area.top) return;
    if (plan_.media().picture == PictureFill::kObscured) {
      if (Edges(picture, area) > kMostEdges) Add(&seen_.unmasked, place, "an obscured place is not obscured");
      return;
    }
    if (!IsBlack(picture, area)) Add(&seen_.unmasked, place, "a masked place is not black");
  }

  static bool IsBlack(const FilmPicture& picture, const PixelArea& area) {
    const int black = picture.full_range ? 0 : 16;
    for (int y = area.top; y < area.bottom; ++y) {
      const uint8_t* row = picture.planes[0] + ptrdiff_t{y} * picture.strides[0];
      for (int x = area.left; x < area.right; ++x) {
        if (std::abs(row[x] - black) > kBlackSpread) return false;
      }
    }
    for (int plane = 1; plane < 3; ++plane) {
      for (int y = (area.top + 1) / 2; y < area.bottom / 2; ++y) {
        const uint8_t* row = picture.planes[plane] + ptrdiff_t{y} * picture.strides[plane];
        for (int x = (area.left + 1) / 2; x < area.right / 2; ++x) {
          if (std::abs(row[x] - 128) > kColourSpread) return false;
        }
      }
    }
    return true;
  }

  static double Edges(const FilmPicture& picture, const PixelArea& area) {
    int64_t edges = 0, pairs = 0;
    for (int y = area.top; y < area.bottom; ++y) {
      const uint8_t* row = picture.planes[0] + ptrdiff_t{y} * picture.strides[0];
      for (int x = area.left + 1; x < area.right; ++x, ++pairs)
        edges += std::abs(row[x] - row[x - 1]) > kStep;
    }
    return pairs == 0 ? 0 : static_cast<double>(edges) / static_cast<double>(pairs);
  }

  // Against the original's picture of that time; where stamps or cuts leave a doubt, its neighbours.
  Result<void> CompareOutside(const FilmPicture& picture, const std::vector<Box>& masks,
                              const std::string& place) {
    const std::vector<Interval> parts = InSource({picture.from_us, picture.to_us}, cuts_);
    const int64_t time = parts.back().from + 2 * kStampUs;
    while (!ended_ && (waiting_.empty() || waiting_.back().from_us <= time + kStampUs)) TRY(Pull());
    if (waiting_.empty()) return Error{ErrorCode::kInvalidInput, "the original has no pictures"};
    while (waiting_.size() > 3 && waiting_[2].from_us <= time - kStandsUs) waiting_.pop_front();
    size_t right = 0;
    while (right + 1 < waiting_.size() && waiting_[right + 1].from_us <= time) ++right;
    const Tiles now =
        TRY(tiles_.Make(*picture.frame, waiting_[right].tiles.across, waiting_[right].tiles.down, 0, false));
    const std::vector<bool> hidden = HiddenTiles(masks, now);
    bool same = false;
    const size_t near = cuts_.list().empty() ? 1 : 2;
    for (size_t i = right < near ? 0 : right - near; i <= right + near && i < waiting_.size() && !same; ++i)
      same = Same(now, waiting_[i].tiles, hidden);
    seen_.compared_tiles += std::count(hidden.begin(), hidden.end(), false);
    if (!same) Add(&seen_.changed, place, "the picture differs from the original outside of the masks");
    return {};
  }

  static std::vector<bool> HiddenTiles(const std::vector<Box>& masks, const Tiles& tiles) {
    std::vector<bool> hidden(static_cast<size_t>(tiles.across) * tiles.down, false);
    for (const Box& mask : masks) {
      // A tile more at every side: what x264 smears, and tiles that do not fit the picture.
      const int left = static_cast<int>(int64_t{mask.left} * tiles.across / kWholeSide) - 1;
      const int top = static_cast<int>(int64_t{mask.top} * tiles.down / kWholeSide) - 1;
      const int right = static_cast<int>(int64_t{mask.right} * tiles.across / kWholeSide) + 1;
      const int bottom = static_cast<int>(int64_t{mask.bottom} * tiles.down / kWholeSide) + 1;
      for (int y = std::max(0, top); y <= std::min(bottom, tiles.down - 1); ++y) {
        for (int x = std::max(0, left); x <= std::min(right, tiles.across - 1); ++x)
          hidden[static_cast<size_t>(y) * tiles.across + x] = true;
      }
    }
    return hidden;
  }

  static bool Same(const Tiles& a, const Tiles& b, const std::vector<bool>& hidden) {
    if (a.values.size() != b.values.size()) return false;
    for (size_t i = 0; i < hidden.size(); ++i) {
      if (hidden[i]) continue;
      const uint8_t *p = &a.values[i * 3], *q = &b.values[i * 3];
      if (std::abs(p[0] - q[0]) > kLumaTolerance || std::abs(p[1] - q[1]) > kColourTolerance ||
          std::abs(p[2] - q[2]) > kColourTolerance)
        return false;
    }
    return true;
  }

  // A face that touches the surroundings of a mask and is not under it.
  void LookForFaces(const FilmPicture& picture, const std::vector<Box>& masks, const std::string& place) {
    if (!eye_ || masks.empty() || picture.from_us < next_look_) return;
    next_look_ = picture.from_us + kLookEveryUs;
    for (const Box& face : eye_->Find(picture)) {
      const bool beside = std::any_of(masks.begin(), masks.end(), [&](const Box& mask) {
        const int32_t x = (mask.right - mask.left) / 2, y = (mask.bottom - mask.top) / 2;
        return mask != kWholePage && face.Intersects({std::max(0, mask.left - x), std::max(0, mask.top - y),
                                                      std::min<int32_t>(kWholeSide, mask.right + x),
                                                      std::min<int32_t>(kWholeSide, mask.bottom + y)});
      });
      const bool covered = std::any_of(masks.begin(), masks.end(), [&](const Box& mask) {
        const Box part = Intersection(mask, face);
        const auto area = [](const Box& b) {
          return b.empty() ? 0.0 : double(b.right - b.left) * (b.bottom - b.top);
        };
        return area(part) > area(face) / 2;
      });
      if (beside && !covered) Add(&seen_.faces, place, "a face is seen beside a mask");
    }
  }

  const PlanContent& plan_;
  const IntervalSet cuts_;
  OriginalFile& original_;
  const OriginalStream stream_;
  TileMaker tiles_, original_tiles_;
  std::unique_ptr<FaceEye> eye_;
  std::deque<Original> waiting_;
  int64_t last_ = -1, next_look_ = 0;
  bool ended_ = false;
  SeenFilm seen_;
};

}  // namespace

Result<SeenFilm> SeeFilm(std::string_view rendition, const Mp4Track& track, std::string_view original,
                         const PlanContent& plan) {
  const std::unique_ptr<OriginalFile> file = TRY(OriginalFile::Open(original));
  const auto stream = std::find_if(file->streams().begin(), file->streams().end(),
                                   [](const OriginalStream& s) { return s.pictures; });
  if (stream == file->streams().end()) return Error{ErrorCode::kInvalidInput, "the original has no pictures"};
  const OriginalStream used = *stream;
  TRY(file->Use(used.index));
  const std::unique_ptr<FilmFrames> frames = TRY(FilmFrames::Open(rendition, track));
  return Watch(plan, *file, used).See(*frames);
}

}  // namespace blackbar
