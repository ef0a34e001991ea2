#include "pipeline/readers/film/film_text.h"

#include <algorithm>

#include "pipeline/readers/vision/frame.h"

namespace blackbar {
namespace {

constexpr size_t kMostRegions = 16;   // read in one picture, the largest ones
constexpr double kReadSeconds = 1.0;  // in one picture
constexpr size_t kLeastLetters = 3;   // less is seldom text
constexpr int kRefusedLooks = 6;      // after which a place is tried again
constexpr double kSame = 0.5;
constexpr int32_t kLowest = 12'000;  // of the picture's height; lower text cannot be read

double Same(const Box& a, const Box& b) {
  const Box shared = Intersection(a, b);
  if (shared.empty()) return 0;
  const auto area = [](const Box& box) { return static_cast<double>(box.width()) * box.height(); };
  return area(shared) / std::max(1.0, std::min(area(a), area(b)));
}

}  // namespace

FilmText::FilmText() {
  Result<std::unique_ptr<RegionReader>> reader = RegionReader::Create();
  if (reader) reader_ = std::move(*reader);
}
FilmText::~FilmText() = default;

bool FilmText::Refused(const Box& box) const {
  return std::any_of(refused_.begin(), refused_.end(),
                     [&](const auto& refused) { return Same(refused.first, box) > kSame; });
}

std::vector<SeenBox> FilmText::Look(Vision& vision, const Picture& rgb, const std::vector<Box>& standing) {
  std::vector<SeenBox> seen;
  if (!reader_) return seen;
  for (auto& [box, looks] : refused_) --looks;
  std::erase_if(refused_, [](const auto& refused) { return refused.second <= 0; });
  std::vector<Box> fresh;
  for (const Box& region : vision.FindTextRegions(rgb)) {
    const auto known = std::find_if(standing.begin(), standing.end(),
                                    [&](const Box& box) { return Same(box, region) > kSame; });
    if (known != standing.end()) {
      seen.push_back({"", *known, 0.5, "text", ""});
    } else if (region.height() >= kLowest && !Refused(region)) {
      fresh.push_back(region);
    }
  }
  ReadNew(rgb, std::move(fresh), &seen);
  return seen;
}

void FilmText::ReadNew(const Picture& rgb, std::vector<Box> regions, std::vector<SeenBox>* seen) {
  const auto area = [](const Box& box) { return static_cast<int64_t>(box.width()) * box.height(); };
  std::stable_sort(regions.begin(), regions.end(),
                   [&](const Box& a, const Box& b) { return area(a) > area(b); });
  if (regions.size() > kMostRegions) regions.resize(kMostRegions);
  if (regions.empty()) return;
  const std::vector<Word> words = reader_->Read(rgb, regions, kReadSeconds);
  std::vector<SeenBox> lines;
  for (size_t at = 0; at < words.size();) {
    SeenBox line{"", words[at].box, 0, "text", ""};
    const int number = words[at].line;
    double sure = 0;
    int count = 0;
    for (; at < words.size() && words[at].line == number; ++at, ++count) {
      line.text += (line.text.empty() ? "" : " ") + words[at].text;
      line.box = Union(line.box, words[at].box);
      sure += words[at].confidence / 100.0;
    }
    line.score = std::clamp(sure / count, 0.0, 1.0);
    if (line.text.size() >= kLeastLetters && !line.box.empty()) lines.push_back(std::move(line));
  }
  for (const Box& region : regions) {
    const bool read = std::any_of(lines.begin(), lines.end(),
                                  [&](const SeenBox& line) { return Same(line.box, region) > 0; });
    if (!read) refused_.emplace_back(region, kRefusedLooks);
  }
  for (SeenBox& line : lines) seen->push_back(std::move(line));
}

}  // namespace blackbar
