#include "pipeline/recording/watch.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/digest.h"
#include "core/file_calls.h"
#include "pipeline/recording/join_tracks.h"

namespace blackbar {
namespace {

constexpr int kWatcherNumber = 1;                 // raised when the same film gives other tracks
constexpr int64_t kBlindStretchUs = 600'000'000;  // of films whose beginning must be decoded each time
constexpr int64_t kMostUs = int64_t{48} * 3'600'000'000;
constexpr int64_t kRounding = 100'000;  // a container's length is not exact

struct Stretch {
  int64_t from_us = 0, to_us = 0;  // without the overlap
};

struct Watched {
  std::vector<SeenTrack> tracks;
  int64_t until_us = 0, pictures = 0, damaged = 0;
  bool seeks = false, ended = false;
  std::optional<Error> broken;  // the reader broke on it
};

Result<int64_t> CountOf(const Json& untrusted, const char* key) {
  const int64_t count = TRY(JsonInt(untrusted, key, "reader"));
  if (count < 0 || count > kMostUs)
    return Error{ErrorCode::kInvalidInput, "a count is out of range", "reader"};
  return count;
}

// One line of a child or of the cache.
Result<void> TakeLine(const Json& untrusted, Watched* watched) {
  if (untrusted.contains("track")) {
    watched->tracks.push_back(TRY(SeenTrackFromJson(untrusted["track"], "reader")));
    if (watched->tracks.back().to_us() > kMostUs)
      return Error{ErrorCode::kInvalidInput, "a track ends after any film", "reader"};
  } else if (untrusted.contains("watched")) {
    const Json& about = untrusted["watched"];
    watched->until_us = TRY(CountOf(about, "until_us"));
    watched->pictures = TRY(CountOf(about, "pictures"));
    watched->damaged = TRY(CountOf(about, "damaged"));
    watched->seeks = TRY(JsonBool(about, "seeks", "reader"));
    watched->ended = TRY(JsonBool(about, "ended", "reader"));
  }
  return {};
}

ChildSpec SpecFor(int fd, const ReadOptions& options, const Json& request, int64_t seconds) {
  ChildSpec spec;
  spec.program = "blackbar-read";
  spec.program_dir = options.program_dir;
  spec.request = DumpJson(request);
  spec.input_fds = {fd};
  spec.sandbox = options.sandbox;
  spec.limits.cpu_seconds = seconds;
  spec.limits.wall_seconds = 4 * seconds;  // the machine may be busy
  return spec;
}

// Watches stretches of one film; Watch may be called by several threads.
class StretchWatcher {
 public:
  using At = std::function<Result<void>(int64_t at_us)>;  // how far it is; an Error stops it

  StretchWatcher(int fd, const ReadOptions& options, const WatchOptions& watch)
      : fd_(fd), options_(options), watch_(watch) {}

  // `decoded_before`: whether all that comes before it must be decoded too.
  Result<Watched> Watch(const Stretch& stretch, bool decoded_before, const At& at) const {
    const Json request = RequestFor(stretch);
    if (std::optional<Watched> known = FromCache(request)) return std::move(*known);
    const int64_t length = (stretch.to_us - stretch.from_us + watch_.overlap_us) / 1'000'000 + 1;
    const int64_t before = decoded_before ? stretch.from_us / 1'000'000 : 60;
    Watched watched;
    Json kept = Json::array();
    ChildSpec spec =
        SpecFor(fd_, options_, request, options_.open_seconds + length * watch_.seconds_per_second + before);
    spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
      Json line = TRY(ParseJson(untrusted_line, "reader"));
      if (line.contains("at")) return at(TRY(CountOf(line, "at")));
      TRY(TakeLine(line, &watched));
      kept.push_back(std::move(line));
      return {};
    };
    TRY(RunChild(spec));
    if (kept.empty() || !kept.back().contains("watched"))
      return Error{ErrorCode::kInvalidInput, "the reader said nothing about the pictures", "reader"};
    Keep(request, kept);
    return watched;
  }

 private:
  Json RequestFor(const Stretch& stretch) const {
    return {{"do", "watch"},
            {"from_us", stretch.from_us},
            {"to_us", stretch.to_us + watch_.overlap_us},
            {"step_us", watch_.step_us},
            {"slow_step_us", watch_.slow_step_us},
            {"width", watch_.width},
            {"text", watch_.text}};
  }

  bool UsesCache() const { return options_.cache != nullptr && !options_.original.empty(); }
  std::string KeyOf(const Json& request) const {
    return Sha256(DumpJson({"watch", options_.original, request, kWatcherNumber, ReaderVersion()})).Hex();
  }

  std::optional<Watched> FromCache(const Json& request) const {
    if (!UsesCache()) return std::nullopt;
    const std::optional<std::string> bytes = options_.cache->Get(KeyOf(request));
    if (!bytes) return std::nullopt;
    const Result<Json> untrusted = ParseJson(*bytes, "cache");
    if (!untrusted || !untrusted->is_array() || untrusted->empty() || !untrusted->back().contains("watched"))
      return std::nullopt;
    Watched watched;
    for (const Json& line : *untrusted)
      if (!TakeLine(line, &watched)) return std::nullopt;
    return watched;
  }

  // A cache that cannot be written costs time, not correctness.
  void Keep(const Json& request, const Json& lines) const {
    if (UsesCache()) [[maybe_unused]]
      const Result<void> kept = options_.cache->Put(KeyOf(request), DumpJson(lines));
  }

  int fd_;
  const ReadOptions& options_;
  const WatchOptions& watch_;
};

// All stretches of a film, several at a time.
class FilmWatch {
 public:
  FilmWatch(int fd, const ReadOptions& options, const WatchOptions& watch, int64_t duration_us,
            const WatchProgress& progress)
      : watcher_(fd, options, watch),
        jobs_(std::max(1, options.jobs)),
        watch_(watch),
        duration_us_(duration_us),
        progress_(progress) {}

  // An Error when the first stretch cannot be watched, or when it was stopped.
  Result<void> Run() {
    Plan(0, watch_.stretch_us);
    WatchOne(0);
    if (watched_[0].broken) return *watched_[0].broken;
    if (watched_[0].pictures == 0)
      return Error{ErrorCode::kInvalidInput,
                   "not one picture of the video can be decoded; ask for the file again", ""};
    blind_ = !watched_[0].seeks;
    const int64_t length = blind_ ? kBlindStretchUs : watch_.stretch_us;
    for (int64_t from = watch_.stretch_us; !watched_[0].ended && from < duration_us_; from += length)
      Plan(from, from + length);
    std::vector<std::thread> workers;
    for (int i = 0; i < jobs_; ++i) workers.emplace_back([this] { Work(); });
    for (std::thread& worker : workers) worker.join();
    // A film that goes on after its container's length.
    while (!stop_ && !watched_.back().ended && !watched_.back().broken) {
      const int64_t from = stretches_.back().to_us;
      if (from >= kMostUs) return Error{ErrorCode::kLimitExceeded, "the video has no end", ""};
      Plan(from, from + length);
      WatchOne(stretches_.size() - 1);
    }
    return stop_ ? Result<void>(*stop_) : Result<void>();
  }

  const std::vector<Stretch>& stretches() const { return stretches_; }
  std::vector<Watched>& watched() { return watched_; }

 private:
  void Plan(int64_t from_us, int64_t to_us) {
    stretches_.push_back({from_us, to_us});
    watched_.emplace_back();
    done_us_.push_back(0);
  }

  void Work() {
    for (;;) {
      size_t mine = 0;
      {
        const std::lock_guard<std::mutex> hold(mutex_);
        if (stop_ || next_ >= stretches_.size()) return;
        mine = next_++;
      }
      WatchOne(mine);
    }
  }

  void WatchOne(size_t index) {
    const Stretch stretch = stretches_[index];
    Result<Watched> watched =
        watcher_.Watch(stretch, blind_, [&](int64_t at_us) { return Tell(index, at_us - stretch.from_us); });
    if (watched) {
      watched_[index] = std::move(*watched);
    } else {
      watched_[index].broken = watched.error();
      const std::lock_guard<std::mutex> hold(mutex_);
      // What may be better later is not a property of the film.
      if (watched.error().code == ErrorCode::kUnavailable && !stop_) stop_ = watched.error();
    }
    [[maybe_unused]] const Result<void> told = Tell(index, stretch.to_us - stretch.from_us);
  }

  Result<void> Tell(size_t index, int64_t done_us) {
    const std::lock_guard<std::mutex> hold(mutex_);
    if (stop_) return *stop_;
    const Stretch& stretch = stretches_[index];
    const int64_t end_us = duration_us_ > 0 ? std::min(stretch.to_us, duration_us_) : stretch.to_us;
    const int64_t whole = std::max<int64_t>(0, end_us - stretch.from_us);
    done_us_[index] = std::max(done_us_[index], std::min(done_us, whole));
    if (!progress_) return {};
    int64_t done = 0;
    for (const int64_t one : done_us_) done += one;
    const Result<void> go_on = progress_(done, duration_us_);
    if (!go_on) stop_ = go_on.error();
    return go_on;
  }

  StretchWatcher watcher_;
  int jobs_;
  const WatchOptions& watch_;
  int64_t duration_us_;
  const WatchProgress& progress_;
  bool blind_ = false;
  std::mutex mutex_;  // over next_, stop_ and done_us_; each thread has its own element of watched_
  size_t next_ = 1;
  std::optional<Error> stop_;
  std::vector<int64_t> done_us_;
  std::vector<Stretch> stretches_;
  std::vector<Watched> watched_;
};

void AddUnwatched(const Stretch& stretch, int64_t duration_us, DocumentFacts* facts) {
  if (stretch.from_us >= duration_us) return;
  const FrameSpan span{stretch.from_us, std::min(stretch.to_us, duration_us)};
  facts->marks.push_back(
      {"FACE", "tracking",
       "nobody could look at these pictures; all of them are masked unless you answer otherwise", 0.5, span,
       ""});
  facts->warnings.push_back(
      {"unsearched_pictures", "pictures of the video could not be searched; watch them yourself", span});
}

// Runs a child that writes one answer to a memory file.
Result<std::string> PictureOf(int fd, const ReadOptions& options, const Json& request) {
  FileDescriptor output(memfd_create("picture", MFD_CLOEXEC));
  if (output.get() < 0) return Error{ErrorCode::kUnavailable, "no memory file can be made", ""};
  ChildSpec spec = SpecFor(fd, options, request, options.page_seconds);
  spec.output_fd = output.get();
  TRY(RunChild(spec));
  struct stat about {};
  if (fstat(output.get(), &about) != 0) return Error{ErrorCode::kUnavailable, "the picture is gone", ""};
  std::string bytes(static_cast<size_t>(about.st_size), '\0');
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = pread(output.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (n <= 0) return Error{ErrorCode::kUnavailable, "the picture cannot be read", ""};
    done += static_cast<size_t>(n);
  }
  return bytes;
}

}  // namespace

Result<void> WatchPictures(int fd, const ReadOptions& options, DocumentFacts* facts,
                           const WatchOptions& watch, const WatchProgress& progress) {
  FilmWatch film(fd, options, watch, facts->duration_us, progress);
  TRY(film.Run());
  std::vector<std::vector<SeenTrack>> tracks;
  int64_t until_us = 0, damaged = 0;
  for (Watched& watched : film.watched()) {
    tracks.push_back(std::move(watched.tracks));
    until_us = std::max(until_us, watched.until_us);
    damaged += watched.damaged;
  }
  if (until_us > facts->duration_us + kRounding || facts->duration_us == 0) facts->duration_us = until_us;
  std::vector<VisualMark> marks = MarksOfTracks(JoinTracks(std::move(tracks)), facts->duration_us);
  for (VisualMark& mark : marks) facts->marks.push_back(std::move(mark));
  for (size_t i = 0; i < film.watched().size(); ++i)
    if (film.watched()[i].broken) AddUnwatched(film.stretches()[i], facts->duration_us, facts);
  if (damaged > 0)
    facts->warnings.push_back({"damaged_picture",
                               "parts of the video are damaged and were passed over; ask for the file again",
                               {}});
  return {};
}

Result<std::string> RenderFrame(int fd, const ReadOptions& options, int64_t t_us, int width) {
  return PictureOf(fd, options, {{"do", "frame"}, {"t_us", t_us}, {"width", width}});
}

Result<std::string> RenderStrip(int fd, const ReadOptions& options, const FrameTrack& track, int count,
                                int height) {
  BB_CHECK(count > 0 && !track.keys.empty());
  const int64_t from = track.keys.front().t_us, length = track.keys.back().t_us - from;
  Json shots = Json::array();
  for (int i = 0; i < count; ++i) {
    const int64_t t = from + length * (2 * i + 1) / (2 * count);
    shots.push_back({{"t_us", t}, {"box", BoxToJson(BoxOfTrack(track.keys, t))}});
  }
  return PictureOf(fd, options, {{"do", "strip"}, {"shots", std::move(shots)}, {"height", height}});
}

}  // namespace blackbar
