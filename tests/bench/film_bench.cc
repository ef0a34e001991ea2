// Watches videos and says how long that takes and, where a truth file tells what is in them, how much of it
// the tracks cover: film_bench [--truth FILE] [--width N] [--step MS] [--no-text] [--tracks] VIDEO...
// A truth file is that of samples/ (media-truth.json). Nothing is asserted.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/file_calls.h"
#include "core/guard.h"
#include "pipeline/recording/seen_track.h"
#include "pipeline/recording/watch.h"

using namespace blackbar;

namespace {

struct Wanted {
  std::string kind;
  std::vector<TrackKey> keys;
};

std::vector<Wanted> WantedOf(const Json& truth, const std::string& name) {
  std::vector<Wanted> wanted;
  for (const Json& file : truth["files"]) {
    if (file["file"] != name) continue;
    for (const Json& secret : file["secrets"]) {
      if (!secret.contains("track")) continue;
      Wanted one{secret["kind"], {}};
      for (const Json& key : secret["track"])
        one.keys.push_back({key["t"].get<int64_t>(),
                            {key["box"][0].get<int32_t>(), key["box"][1].get<int32_t>(),
                             key["box"][2].get<int32_t>(), key["box"][3].get<int32_t>()}});
      wanted.push_back(std::move(one));
    }
  }
  return wanted;
}

double ShareCovered(const Box& box, const Box& by) {
  const Box both = Intersection(box, by);
  if (both.empty() || box.empty()) return 0;
  return static_cast<double>(both.width()) * both.height() /
         (static_cast<double>(box.width()) * box.height());
}

// The best cover at a time that one track gives, as locked: grown and held.
double CoverAt(const DocumentFacts& facts, const Wanted& wanted, int64_t t) {
  double best = 0;
  for (const VisualMark& mark : facts.marks) {
    const auto* track = std::get_if<FrameTrack>(&mark.region);
    if (track == nullptr || mark.kind != wanted.kind) continue;
    const FrameTrack guarded = GuardTrack(*track, facts.duration_us);
    if (t < guarded.keys.front().t_us || t > guarded.keys.back().t_us) continue;
    best = std::max(best, ShareCovered(BoxOfTrack(wanted.keys, t), BoxOfTrack(guarded.keys, t)));
  }
  return best;
}

void TellCover(const DocumentFacts& facts, const std::vector<Wanted>& wanted) {
  for (const Wanted& one : wanted) {
    int looks = 0, covered = 0, touched = 0;
    for (int64_t t = one.keys.front().t_us; t <= one.keys.back().t_us; t += 40'000, ++looks) {
      const double cover = CoverAt(facts, one, t);
      covered += cover >= 0.95 ? 1 : 0;
      touched += cover >= 0.5 ? 1 : 0;
    }
    fmt::print("  {}: covered in {} of {} pictures, half covered in {}\n", one.kind, covered, looks, touched);
  }
}

void TellMarks(const DocumentFacts& facts) {
  for (const VisualMark& mark : facts.marks) {
    const Json region = RegionToJson(mark.region);
    const auto* track = std::get_if<FrameTrack>(&mark.region);
    fmt::print("  {:<14} {:.2f} {} | {} keys | {}\n", mark.kind, mark.score, mark.why,
               track ? track->keys.size() : 0,
               track ? DumpJson(region).substr(0, 110) + " .. " + std::to_string(track->keys.back().t_us)
                     : DumpJson(region));
  }
}

int64_t ChildCpuUs() {
  rusage use{};
  getrusage(RUSAGE_CHILDREN, &use);
  return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * int64_t{1'000'000} + use.ru_utime.tv_usec +
         use.ru_stime.tv_usec;
}

}  // namespace

int main(int argc, char** argv) {
  WatchOptions watch;
  Json truth;
  bool tell_tracks = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--truth" && i + 1 < argc) {
      std::ifstream file(argv[++i]);
      truth = Json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
    } else if (argument == "--width" && i + 1 < argc) {
      watch.width = std::stoi(argv[++i]);
    } else if (argument == "--step" && i + 1 < argc) {
      watch.step_us = std::stoll(argv[++i]) * 1000;
    } else if (argument == "--no-text") {
      watch.text = false;
    } else if (argument == "--tracks") {
      tell_tracks = true;
    } else {
      FileDescriptor fd(open(argument.c_str(), O_RDONLY | O_CLOEXEC));
      DocumentFacts facts;
      const auto start = std::chrono::steady_clock::now();
      const int64_t cpu = ChildCpuUs();
      const Result<void> watched = WatchPictures(fd.get(), {}, &facts, watch);
      const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      if (!watched) {
        fmt::print("{}: {}\n", argument, watched.error().message);
        continue;
      }
      const double length = static_cast<double>(facts.duration_us) / 1e6;
      const double work = static_cast<double>(ChildCpuUs() - cpu) / 1e6;
      fmt::print(
          "{}: {:.1f} s watched in {:.1f} s: {:.2f} of real time; {:.1f} s of CPU: {:.2f} on two free cores; "
          "{} marks\n",
          argument, length, wall, length / wall, work, 2 * length / work, facts.marks.size());
      if (tell_tracks) TellMarks(facts);
      if (!truth.is_null()) TellCover(facts, WantedOf(truth, argument.substr(argument.rfind('/') + 1)));
    }
  }
  return 0;
}
