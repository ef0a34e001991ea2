#include "tests/redactors/made_video.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

#include "tests/catch.h"

namespace blackbar {
namespace {

int64_t Micros(const Json& frame) {
  return std::llround(std::stod(frame.at("best_effort_timestamp_time").get<std::string>()) * 1e6);
}

struct Edges {
  int left, top, right, bottom;
};
Edges EdgesOf(const Box& box, int width, int height, int margin) {
  const auto at = [](int64_t part, int side) { return static_cast<int>(part * side / kWholeSide); };
  return {box.left == 0 ? 0 : at(box.left, width) + margin, box.top == 0 ? 0 : at(box.top, height) + margin,
          box.right == kWholeSide ? width : at(box.right, width) - margin,
          box.bottom == kWholeSide ? height : at(box.bottom, height) - margin};
}

}  // namespace

std::string VideoFolder::File(const std::string& name) const { return folder_.path() + "/" + name; }

std::string VideoFolder::Run(const std::string& command) const {
  FILE* pipe = popen(fmt::format("cd {} && {}", folder_.path(), command).c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  char buffer[65536];
  while (const size_t n = fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, n);
  return pclose(pipe) == 0 ? out : std::string();
}

std::string VideoFolder::Make(const std::string& arguments) const {
  Run("ffmpeg -nostdin -hide_banner -loglevel error -y " + arguments + " && echo done");
  std::string name = arguments.substr(arguments.rfind(' ') + 1);
  std::string bytes = Read(name);
  INFO(arguments);
  REQUIRE(!bytes.empty());
  return bytes;
}

void VideoFolder::Write(const std::string& name, const std::string& bytes) const {
  std::ofstream(File(name), std::ios::binary) << bytes;
}

std::string VideoFolder::Read(const std::string& name) const {
  std::ifstream in(File(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string Pictures(double seconds, int rate, const std::string& size) {
  return fmt::format(" -f lavfi -i testsrc2=size={}:rate={}:duration={} ", size, rate, seconds);
}
std::string Sine(double seconds, int hertz) {
  return fmt::format(" -f lavfi -i sine=frequency={}:duration={}:sample_rate=44100 ", hertz, seconds);
}

int SeenVideo::Streams(const std::string& kind) const {
  int count = 0;
  for (const Json& stream : probe.at("streams")) count += stream.at("codec_type") == kind ? 1 : 0;
  return count;
}

double SeenVideo::Duration() const { return std::stod(probe.at("format").at("duration").get<std::string>()); }

float SeenVideo::Peak(double from, double to) const {
  float peak = 0;
  for (size_t i = static_cast<size_t>(from * 8000);
       i < std::min(sound.size(), static_cast<size_t>(to * 8000)); ++i)
    peak = std::max(peak, std::fabs(sound[i]));
  return peak;
}

double SeenVideo::Distance(int picture, const SeenVideo& other, int other_picture, Box box) const {
  REQUIRE((width == other.width && height == other.height));
  const Edges e = EdgesOf(box, width, height, 0);
  double sum = 0;
  for (int y = e.top; y < e.bottom; ++y) {
    for (int x = e.left; x < e.right; ++x)
      sum +=
          std::abs(pictures.at(picture).y[y * width + x] - other.pictures.at(other_picture).y[y * width + x]);
  }
  return sum / ((e.right - e.left) * (e.bottom - e.top));
}

int SeenVideo::Deviation(int picture, const Box& box, int value, int margin) const {
  const Edges e = EdgesOf(box, width, height, margin);
  REQUIRE((e.right > e.left && e.bottom > e.top));
  int worst = 0;
  for (int y = e.top; y < e.bottom; ++y) {
    for (int x = e.left; x < e.right; ++x)
      worst = std::max(worst, std::abs(pictures.at(picture).y[y * width + x] - value));
  }
  return worst;
}

SeenVideo See(const std::string& bytes) {
  const VideoFolder folder;
  folder.Write("v", bytes);
  SeenVideo seen;
  const std::string said =
      folder.Run("ffprobe -v error -of json -show_streams -show_format -show_chapters v");
  REQUIRE(!said.empty());
  seen.probe = Json::parse(said);
  const Json frames =
      Json::parse(folder.Run("ffprobe -v error -of json -select_streams v:0 -show_entries "
                             "frame=best_effort_timestamp_time,width,height v"));
  const std::string pixels = folder.Run(
      "ffmpeg -nostdin -v error -i v -map 0:v:0 -vsync passthrough -pix_fmt yuv420p -f rawvideo -");
  const Json& first = frames.at("frames").at(0);
  seen.width = first.at("width").get<int>();
  seen.height = first.at("height").get<int>();
  const size_t luma = static_cast<size_t>(seen.width) * seen.height, size = luma * 3 / 2;
  REQUIRE(pixels.size() == size * frames.at("frames").size());
  for (size_t i = 0; i * size < pixels.size(); ++i) {
    const auto* at = reinterpret_cast<const uint8_t*>(pixels.data() + i * size);
    SeenPicture picture{Micros(frames.at("frames").at(i)),
                        {at, at + luma},
                        {at + luma, at + luma * 5 / 4},
                        {at + luma * 5 / 4, at + size}};
    seen.pictures.push_back(std::move(picture));
  }
  if (seen.Streams("audio") > 0) {
    const std::string samples =
        folder.Run("ffmpeg -nostdin -v error -i v -map 0:a:0 -ac 1 -ar 8000 -f f32le -");
    seen.sound.resize(samples.size() / 4);
    std::memcpy(seen.sound.data(), samples.data(), seen.sound.size() * 4);
  }
  return seen;
}

std::vector<int> NalTypes(const std::string& bytes) {
  const VideoFolder folder;
  folder.Write("v", bytes);
  const std::string raw =
      folder.Run("ffmpeg -nostdin -v error -i v -map 0:v:0 -c copy -bsf:v h264_mp4toannexb -f h264 -");
  std::vector<int> types;
  for (size_t i = 0; i + 3 < raw.size(); ++i) {
    if (raw[i] == 0 && raw[i + 1] == 0 && raw[i + 2] == 1) types.push_back(raw[i + 3] & 0x1F);
  }
  return types;
}

Json VideoPlanJson(const std::string& original, const VideoPlan& plan) {
  Json redactions = Json::array();
  for (const Region& region : plan.regions)
    redactions.push_back({{"n", redactions.size() + 1},
                          {"region", RegionToJson(region)},
                          {"targets", Json::array()},
                          {"kind", ""},
                          {"exemptions", {"x"}},
                          {"label", ""},
                          {"decisions", Json::array()}});
  return {{"schema", "blackbar-plan-1"},
          {"source", Sha256(original).Hex()},
          {"medium", "video"},
          {"jurisdiction", "x"},
          {"box_width", "tight"},
          {"unscreened", true},
          {"pages", Json::array()},
          {"duration_us", plan.duration_us},
          {"media", MediaChoiceToJson(plan.media)},
          {"redactions", redactions}};
}

TreatedVideo TreatVideo(const std::string& original, const VideoPlan& video_plan,
                        const RedactOptions& options, ChunkStore* chunks) {
  TreatedVideo treated;
  Result<UnattestedPlan> plan = UnattestedPlan::FromBytes(DumpJson(VideoPlanJson(original, video_plan)));
  if (!plan) {
    treated.error = "plan: " + plan.error().message;
    return treated;
  }
  const VideoFolder folder;
  const int fd = open(folder.File("treated").c_str(), O_CREAT | O_RDWR, 0600);
  REQUIRE(fd >= 0);
  RedactInput input{original, "", plan->content(), {}};
  input.progress = [&](int64_t done, int64_t) { treated.progress.push_back(done); };
  input.chunks = chunks;
  Result<RedactReport> report = RedactorFor(Medium::kVideo)->Redact(input, options, fd);
  close(fd);
  if (!report) {
    treated.error = report.error().message;
  } else {
    treated.report = *report;
    treated.bytes = folder.Read("treated");
  }
  return treated;
}

}  // namespace blackbar
