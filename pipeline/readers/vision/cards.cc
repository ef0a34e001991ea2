#include "pipeline/readers/vision/cards.h"

#include <algorithm>
#include <array>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <set>
#include <string_view>

namespace blackbar {
namespace {

// Words that stand on cards and screens; those of weight 1 alone stand on much else.
struct Cue {
  std::string_view word;
  int weight;
};
constexpr std::array<Cue, 24> kCardCues = {
    {{"DRIVER", 2},   {"DRIVERS", 2},        {"DRIVER'S", 2},    {"LICENSE", 1},  {"LICENCE", 1},
     {"PASSPORT", 3}, {"IDENTIFICATION", 2}, {"DOB", 1},         {"EXP", 1},      {"EXPIRES", 1},
     {"ISS", 1},      {"CLASS", 1},          {"SEX", 1},         {"HGT", 1},      {"WGT", 1},
     {"EYES", 1},     {"HAIR", 1},           {"DONOR", 1},       {"SECURITY", 1}, {"SOCIAL", 1},
     {"RESIDENT", 1}, {"PERMANENT", 1},      {"NATIONALITY", 1}, {"REST", 1}}};
constexpr std::array<Cue, 16> kScreenCues = {{{"NCIC", 2},
                                              {"QUERY", 1},
                                              {"CJIS", 2},
                                              {"NLETS", 2},
                                              {"LOGIN", 1},
                                              {"USERNAME", 2},
                                              {"PASSWORD", 1},
                                              {"RETURN", 1},
                                              {"DISPATCH", 1},
                                              {"CAD", 1},
                                              {"UNIT", 1},
                                              {"STATUS", 1},
                                              {"WARRANT", 1},
                                              {"OLN", 1},
                                              {"VIN", 1},
                                              {"SEARCH", 1}}};
constexpr int kEnough = 3;
constexpr size_t kMostWords = 90;  // more is a page of paper, where the words themselves are searched

std::string Plain(const std::string& word) {
  std::string plain;
  for (const char c : word) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isalpha(letter) || (c == '\'' && !plain.empty()))
      plain.push_back(static_cast<char>(std::toupper(letter)));
  }
  return plain;
}

struct Cluster {
  int weight = 0;
  bool strong = false;
  std::set<std::string> cues;
  std::vector<Box> boxes;
};

template <size_t kCues>
Cluster CuesIn(const std::vector<Word>& words, const std::array<Cue, kCues>& cues) {
  Cluster cluster;
  for (const Word& word : words) {
    const std::string plain = Plain(word.text);
    for (const Cue& cue : cues) {
      if (plain != cue.word) continue;
      if (cluster.cues.insert(plain).second) cluster.weight += cue.weight;
      cluster.strong = cluster.strong || cue.weight > 1;
      cluster.boxes.push_back(word.box);
    }
  }
  return cluster;
}

// The smallest rectangle drawn in the picture that holds most of the cues, such as a card's edge.
std::optional<PixelBox> EdgeAround(const Frame& frame, const std::vector<PixelBox>& cues) {
  cv::Mat calm, edges;
  cv::GaussianBlur(frame.grey(), calm, cv::Size(5, 5), 0);
  cv::Canny(calm, edges, 40, 120);
  cv::dilate(edges, edges, cv::Mat(), cv::Point(-1, -1), 2);
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(edges, outlines, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
  std::optional<PixelBox> best;
  for (const auto& outline : outlines) {
    const cv::Rect box = cv::boundingRect(outline);
    const double area = cv::contourArea(outline);
    if (area < 0.6 * box.area() || box.area() > 0.95 * frame.width() * frame.height()) continue;
    const PixelBox candidate{box.x, box.y, box.x + box.width, box.y + box.height};
    const auto inside = std::count_if(cues.begin(), cues.end(),
                                      [&](const PixelBox& cue) { return Cover(candidate, cue) > 0.9; });
    if (inside * 5 < static_cast<long>(cues.size()) * 4) continue;
    if (!best || AreaOf(candidate) < AreaOf(*best)) best = candidate;
  }
  return best;
}

// Without an edge: all words near the cues, and a little more.
Box WordsAround(const std::vector<Word>& words, const std::vector<Box>& cues) {
  Box around = cues.front();
  int32_t height = 0;
  for (const Box& cue : cues) around = Union(around, cue), height = std::max(height, cue.height());
  for (int pass = 0; pass < 4; ++pass) {
    for (const Word& word : words) {
      const Box near{around.left - 4 * height, around.top - 2 * height, around.right + 4 * height,
                     around.bottom + 2 * height};
      if (near.Intersects(word.box)) around = Union(around, word.box);
    }
  }
  return ClampToPage(
      {around.left - height, around.top - height, around.right + height, around.bottom + height});
}

SeenCard CardOf(const Frame& frame, const std::vector<Word>& words, const Cluster& cluster) {
  SeenCard card;
  std::vector<PixelBox> cues;
  for (const Box& box : cluster.boxes) cues.push_back(frame.ToPixels(box));
  const std::optional<PixelBox> edge = EdgeAround(frame, cues);
  card.box = edge ? frame.ToPage(*edge) : WordsAround(words, cluster.boxes);
  card.score = std::min(0.9, 0.4 + 0.1 * cluster.weight);
  return card;
}

}  // namespace

std::vector<SeenCard> FindCards(const Frame& frame, const std::vector<Word>& words) {
  std::vector<SeenCard> cards;
  if (words.size() > kMostWords) return cards;
  const Cluster card = CuesIn(words, kCardCues);
  if (card.strong && card.weight >= kEnough && card.cues.size() >= 2) {
    SeenCard seen = CardOf(frame, words, card);
    const bool licence = card.cues.contains("LICENSE") || card.cues.contains("LICENCE");
    seen.kind = licence ? "DRIVER_LICENSE" : "GOV_ID";
    seen.why = "words of an identity card stand here";
    cards.push_back(std::move(seen));
  }
  const Cluster screen = CuesIn(words, kScreenCues);
  if (screen.strong && screen.weight >= kEnough && screen.cues.size() >= 2) {
    SeenCard seen = CardOf(frame, words, screen);
    seen.kind = "SCREEN";
    seen.why = "words of a computer's screen stand here";
    cards.push_back(std::move(seen));
  }
  return cards;
}

}  // namespace blackbar
