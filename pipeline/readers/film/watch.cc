// The request "watch": every picture of a stretch is followed, some are looked at by detectors.
#include <algorithm>

#include "pipeline/readers/film/film_requests.h"
#include "pipeline/readers/film/film_source.h"
#include "pipeline/readers/film/film_text.h"
#include "pipeline/readers/film/film_tracker.h"
#include "pipeline/readers/film/scene_cut.h"
#include "pipeline/readers/film/upright.h"

namespace blackbar {
namespace {

constexpr int kFollowWidth = 480;     // of the pictures that are followed
constexpr int kMostLookWidth = 1920;  // of the pictures that are looked at
constexpr int64_t kTellEvery = 1'000'000;

struct WatchRequest {
  int64_t from_us = 0;
  int64_t to_us = 0;  // 0: to the end
  int64_t step_us = 0, slow_step_us = 0;
  bool text = true;
  VisionOptions vision;
};

Result<WatchRequest> WatchRequestOf(const Json& request) {
  WatchRequest watch;
  watch.from_us = TRY(JsonInt(request, "from_us", "request"));
  watch.to_us = TRY(JsonInt(request, "to_us", "request"));
  watch.step_us = TRY(JsonInt(request, "step_us", "request"));
  watch.slow_step_us = TRY(JsonInt(request, "slow_step_us", "request"));
  watch.text = TRY(JsonBool(request, "text", "request"));
  const int64_t width = TRY(JsonInt(request, "width", "request"));
  if (watch.from_us < 0 || watch.to_us < 0 || watch.step_us < 1 || watch.slow_step_us < 1 || width < 100 ||
      width > 4000)
    return Error{ErrorCode::kInvalidInput, "a time or width of the request is out of range", "request"};
  watch.vision.width = static_cast<int>(width);
  watch.vision.effort = Effort::kQuick;
  if (request.contains("models")) watch.vision.models = TRY(JsonString(request, "models", "request"));
  if (request.contains("face_model"))
    watch.vision.face_model = TRY(JsonString(request, "face_model", "request"));
  return watch;
}

class Watching {
 public:
  Watching(const WatchRequest& watch, FilmSource& source, Vision& vision)
      : watch_(watch),
        source_(source),
        vision_(vision),
        upright_(source.stream()),
        tracker_(watch.step_us, watch.slow_step_us, watch.from_us == 0) {}

  Result<void> Run(ChildContext& context) {
    while (std::optional<ShownPicture> shown = TRY(source_.Next())) {
      if (shown->from < watch_.from_us) continue;
      if (watch_.to_us > 0 && shown->from >= watch_.to_us) return {};
      TRY(Take(*shown));
      until_us_ = shown->to;
      ++pictures_;
      if (shown->from / kTellEvery == told_) continue;
      told_ = shown->from / kTellEvery;
      context.Reply({{"at", shown->from}});
    }
    ended_ = true;
    return {};
  }

  void Tell(ChildContext& context) {
    for (const SeenTrack& track : tracker_.Finish(ended_)) context.Reply({{"track", SeenTrackToJson(track)}});
    context.Reply({{"watched",
                    {{"until_us", until_us_},
                     {"pictures", pictures_},
                     {"sampled", sampled_},
                     {"damaged", source_.bad_packets()},
                     {"seeks", source_.seeks()},
                     {"ended", ended_}}}});
  }

 private:
  Result<void> Take(const ShownPicture& shown) {
    FilmPicture picture;
    picture.grey = TRY(upright_.Grey(shown.frame, kFollowWidth));
    picture.from_us = shown.from, picture.to_us = shown.to;
    const bool resized = picture.grey.width != width_ || picture.grey.height != height_;
    width_ = picture.grey.width, height_ = picture.grey.height;
    picture.cut = (cut_.Begins(picture.grey) || resized) && pictures_ > 0;
    // Sampled by the film's own clock, so that stretches that overlap sample the same pictures.
    const int64_t step = shown.from / watch_.step_us, slow_step = shown.from / watch_.slow_step_us;
    const bool slow = picture.cut || slow_step != slow_step_;
    if (!slow && step == step_) {
      tracker_.Add(std::move(picture), nullptr);
      return {};
    }
    step_ = step, slow_step_ = slow_step;
    const Sighting sighting = TRY(Look(shown, picture.cut, slow));
    tracker_.Add(std::move(picture), &sighting);
    return {};
  }

  Result<Sighting> Look(const ShownPicture& shown, bool cut, bool slow) {
    ++sampled_;
    const Picture rgb = TRY(upright_.Rgb(shown.frame, kMostLookWidth));
    Sighting sighting;
    sighting.slow = slow;
    sighting.seen = vision_.Find(rgb, {.codes = slow});
    if (slow && watch_.text) {
      const std::vector<Box> standing = cut ? std::vector<Box>() : tracker_.TextPlaces();
      for (SeenBox& line : text_.Look(vision_, rgb, standing)) sighting.seen.push_back(std::move(line));
    }
    return sighting;
  }

  const WatchRequest& watch_;
  FilmSource& source_;
  Vision& vision_;
  Upright upright_;
  FilmText text_;
  SceneCut cut_;
  FilmTracker tracker_;
  int width_ = 0, height_ = 0;
  int64_t step_ = -1, slow_step_ = -1, told_ = -1;
  int64_t until_us_ = 0, pictures_ = 0, sampled_ = 0;
  bool ended_ = false;
};

}  // namespace

Result<void> AnswerWatch(ChildContext& context) {
  const WatchRequest watch = TRY(WatchRequestOf(context.request()));
  const std::unique_ptr<FilmSource> source = TRY(FilmSource::Open(TRY(context.Input(0)), watch.from_us));
  const std::unique_ptr<Vision> vision = TRY(Vision::Open(watch.vision));
  Watching watching(watch, *source, *vision);
  TRY(watching.Run(context));
  watching.Tell(context);
  return {};
}

}  // namespace blackbar
