// The requests "frame" and "strip": what a reviewer looks at.
#include <algorithm>

#include "pipeline/readers/film/film_requests.h"
#include "pipeline/readers/film/film_source.h"
#include "pipeline/readers/film/spot.h"
#include "pipeline/readers/film/upright.h"
#include "pipeline/readers/pdf/renderer.h"
#include "pipeline/readers/read_answers.h"

namespace blackbar {
namespace {

constexpr int kMostWidth = 8'000, kMostShots = 24, kMostHeight = 1'000;
constexpr int kLine = 2, kGap = 4;  // pixels: of a frame around a box, between two pictures

struct Shot {
  int64_t t_us = 0;
  std::optional<Box> box;
};

Error NoPicture() { return {ErrorCode::kInvalidInput, "the video has no picture at this time", ""}; }

// The picture that is shown at a time, the last one after the end; `height` counts where it is not 0.
Result<Picture> PictureAt(std::string_view bytes, int64_t t_us, int width, int height) {
  const std::unique_ptr<FilmSource> source = TRY(FilmSource::Open(bytes, t_us));
  std::optional<ShownPicture> last;
  while (std::optional<ShownPicture> shown = TRY(source->Next())) {
    if (last && shown->from > t_us) break;
    last = std::move(shown);
    if (last->to > t_us) break;
  }
  if (!last) return NoPicture();
  Upright upright(source->stream());
  if (height > 0) {
    const UprightSize whole = upright.SizeOf(last->frame, 0);
    width = std::max(16, static_cast<int>(int64_t{whole.width} * height / whole.height));
  }
  return upright.Rgb(last->frame, width);
}

void Paint(Picture* picture, int left, int top, int right, int bottom) {
  constexpr uint8_t kColour[3] = {255, 64, 0};
  left = std::clamp(left, 0, picture->width), right = std::clamp(right, 0, picture->width);
  top = std::clamp(top, 0, picture->height), bottom = std::clamp(bottom, 0, picture->height);
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) std::copy_n(kColour, 3, picture->row(y) + static_cast<size_t>(x) * 3);
  }
}

void FrameBox(Picture* picture, const Box& box) {
  const auto column = [&](int32_t x) { return static_cast<int>(int64_t{x} * picture->width / kWholeSide); };
  const auto row = [&](int32_t y) { return static_cast<int>(int64_t{y} * picture->height / kWholeSide); };
  const int left = column(box.left), right = column(box.right), top = row(box.top), bottom = row(box.bottom);
  Paint(picture, left - kLine, top - kLine, right + kLine, top);
  Paint(picture, left - kLine, bottom, right + kLine, bottom + kLine);
  Paint(picture, left - kLine, top, left, bottom);
  Paint(picture, right, top, right + kLine, bottom);
}

Picture SideBySide(const std::vector<Picture>& pictures) {
  Picture strip;
  strip.channels = 3;
  for (const Picture& picture : pictures) {
    strip.width += picture.width + (strip.width > 0 ? kGap : 0);
    strip.height = std::max(strip.height, picture.height);
  }
  strip.pixels.assign(static_cast<size_t>(strip.width) * strip.height * 3, 255);
  int left = 0;
  for (const Picture& picture : pictures) {
    for (int y = 0; y < picture.height; ++y)
      std::copy_n(picture.row(y), static_cast<size_t>(picture.width) * 3,
                  strip.row(y) + static_cast<size_t>(left) * 3);
    left += picture.width + kGap;
  }
  return strip;
}

Result<std::vector<Shot>> ShotsOf(const Json& request) {
  std::vector<Shot> shots;
  for (const Json& item : *TRY(JsonArray(request, "shots", "request"))) {
    Shot shot{TRY(JsonInt(item, "t_us", "request")), {}};
    if (item.contains("box")) shot.box = TRY(BoxFromJson(item["box"], "request"));
    if (shot.t_us < 0 || shots.size() >= kMostShots)
      return Error{ErrorCode::kInvalidInput, "too many pictures, or a time before the start", "request"};
    shots.push_back(shot);
  }
  if (shots.empty()) return Error{ErrorCode::kInvalidInput, "no picture is asked for", "request"};
  return shots;
}

}  // namespace

Result<void> AnswerFrame(ChildContext& context) {
  const int64_t t_us = TRY(JsonInt(context.request(), "t_us", "request"));
  const int64_t width = TRY(JsonInt(context.request(), "width", "request"));
  if (t_us < 0 || width < 16 || width > kMostWidth)
    return Error{ErrorCode::kInvalidInput, "the time or the width is out of range", "request"};
  const Picture picture = TRY(PictureAt(TRY(context.Input(0)), t_us, static_cast<int>(width), 0));
  return WriteAnswer(context, TRY(ToPng(picture)));
}

Result<void> AnswerStrip(ChildContext& context) {
  const std::vector<Shot> shots = TRY(ShotsOf(context.request()));
  const int64_t height = TRY(JsonInt(context.request(), "height", "request"));
  if (height < 16 || height > kMostHeight)
    return Error{ErrorCode::kInvalidInput, "the height is out of range", "request"};
  std::vector<Picture> pictures;
  for (const Shot& shot : shots) {
    Picture picture = TRY(PictureAt(TRY(context.Input(0)), shot.t_us, 0, static_cast<int>(height)));
    if (shot.box) FrameBox(&picture, *shot.box);
    pictures.push_back(std::move(picture));
  }
  return WriteAnswer(context, TRY(ToPng(SideBySide(pictures))));
}

bool IsFilmRequest(const std::string& what) { return what == "watch" || what == "frame" || what == "strip"; }

Result<void> AnswerFilmRequest(ChildContext& context, const std::string& what) {
  if (what == "watch") return AnswerWatch(context);
  if (what == "frame") return AnswerFrame(context);
  return AnswerStrip(context);
}

}  // namespace blackbar
