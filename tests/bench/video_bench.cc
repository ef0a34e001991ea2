// Redacts a made 1080p clip with given tracks beside a plain ffmpeg transcode with the same encoder settings
// and prints the ratio of their wall times, and the redactor's peak memory: video_bench [SECONDS] [RUNS]
// Runs alternate; the median counts. Both write to the same folder, which is removed.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "redactors/redactor.h"
#include "redactors/video_redactor.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

double Now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string_view Map(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY);
  struct stat facts {};
  BB_CHECK(fd >= 0 && fstat(fd, &facts) == 0);
  void* at = mmap(nullptr, static_cast<size_t>(facts.st_size), PROT_READ, MAP_SHARED, fd, 0);
  BB_CHECK(at != MAP_FAILED);
  close(fd);
  return {static_cast<const char*>(at), static_cast<size_t>(facts.st_size)};
}

// Three tracks that wander through the picture, one muted time.
std::string Plan(std::string_view original, int seconds) {
  Json redactions = Json::array();
  const auto add = [&](const Region& region) {
    redactions.push_back({{"n", redactions.size() + 1},
                          {"region", RegionToJson(region)},
                          {"targets", Json::array()},
                          {"kind", ""},
                          {"exemptions", {"x"}},
                          {"label", ""},
                          {"decisions", Json::array()}});
  };
  const int64_t end = int64_t{1'000'000} * seconds;
  for (int32_t track = 0; track < 3; ++track) {
    FrameTrack wander;
    for (int32_t i = 0; i <= 10 * seconds; ++i) {
      const int32_t left = 100'000 + 250'000 * track + 5'000 * (i % 20), top = 200'000 + 8'000 * (i % 50);
      wander.keys.push_back({std::min(end, int64_t{100'000} * i), {left, top, left + 90'000, top + 160'000}});
    }
    add(wander);
  }
  add(TimeSpan{end / 4, end / 2});
  return DumpJson({{"schema", "blackbar-plan-1"},
                   {"source", Sha256(original).Hex()},
                   {"medium", "video"},
                   {"jurisdiction", "x"},
                   {"box_width", "tight"},
                   {"unscreened", true},
                   {"pages", Json::array()},
                   {"duration_us", end},
                   {"media", MediaChoiceToJson({})},
                   {"redactions", redactions}});
}

void Shell(const std::string& command) {
  if (std::system(command.c_str()) != 0) {
    fmt::print(stderr, "video_bench: failed: {}\n", command);
    std::exit(1);
  }
}

struct Cost {
  double seconds;
  int64_t peak_kb;
};

// In a process of its own, whose memory is its own too.
Cost Redact(const std::string& clip, const std::string& to, int seconds) {
  const double start = Now();
  const pid_t child = fork();
  BB_CHECK(child >= 0);
  if (child == 0) {
    const std::string_view original = Map(clip);
    Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(Plan(original, seconds));
    const int fd = open(to.c_str(), O_CREAT | O_RDWR | O_TRUNC, 0600);
    if (!plan || fd < 0) _exit(1);
    Result<RedactReport> report =
        VideoRedactor().Redact({original, "", plan->content(), {}}, RedactOptions{}, fd);
    if (!report) fmt::print(stderr, "video_bench: {}\n", report.error().message);
    _exit(report && report->masked_frames > 0 ? 0 : 1);
  }
  int status = 0;
  struct rusage usage {};
  BB_CHECK(wait4(child, &status, 0, &usage) == child);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) std::exit(1);
  return {Now() - start, usage.ru_maxrss};
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

int Run(int seconds, int runs) {
  const TemporaryFolder folder;
  const std::string clip = folder.File("clip.mp4");
  Shell(
      fmt::format("ffmpeg -nostdin -v error -f lavfi -i testsrc2=size=1920x1080:rate=30:duration={0},"
                  "noise=alls=6:allf=t -f lavfi -i sine=duration={0}:sample_rate=48000 -c:v libx264 "
                  "-preset ultrafast -crf 20 -pix_fmt yuv420p -c:a aac {1}",
                  seconds, clip));
  const std::string plain =
      fmt::format("ffmpeg -nostdin -v error -y -i {} -c:v libx264 -preset {} -crf {} -c:a aac {}", clip,
                  kVideoPreset, kVideoQuality, folder.File("plain.mp4"));
  std::vector<double> ours, theirs;
  int64_t peak_kb = 0;
  for (int run = 0; run < runs; ++run) {
    const double start = Now();
    Shell(plain);
    theirs.push_back(Now() - start);
    const Cost cost = Redact(clip, folder.File("redacted.mp4"), seconds);
    ours.push_back(cost.seconds);
    peak_kb = std::max(peak_kb, cost.peak_kb);
  }
  fmt::print("video: {} s of 1080p: redaction {:.1f} s, plain ffmpeg {:.1f} s, ratio {:.2f}, peak {} MB\n",
             seconds, Median(ours), Median(theirs), Median(ours) / Median(theirs), peak_kb / 1024);
  return 0;
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  const int seconds = argc > 1 ? std::atoi(argv[1]) : 20;
  const int runs = argc > 2 ? std::atoi(argv[2]) : 3;
  if (seconds < 1 || runs < 1) return 2;
  return blackbar::Run(seconds, runs);
}
