#include "pipeline/readers/ocr/merge_readings.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace blackbar {
namespace {

constexpr int kSurer = 4;        // points of confidence that a change is worth
constexpr int kLeastAdded = 45;  // what only one reading saw may be noise

int64_t Area(const PixelBox& box) { return static_cast<int64_t>(box.width()) * box.height(); }

bool SamePlace(const PixelBox& a, const PixelBox& b) {
  const int wide = std::min(a.right, b.right) - std::max(a.left, b.left);
  const int high = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  if (wide <= 0 || high <= 0) return false;
  return 10 * static_cast<int64_t>(wide) * high > 3 * std::min(Area(a), Area(b));
}

// Words that stand for each other, by index in either reading.
struct Group {
  std::vector<size_t> first, second;
};

std::vector<Group> GroupsOf(const std::vector<SeenWord>& first, const std::vector<SeenWord>& second) {
  std::vector<size_t> parent(first.size() + second.size());
  std::iota(parent.begin(), parent.end(), size_t{0});
  const auto root = [&](size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  // By rows, so that a page of words is not compared with every other.
  std::vector<size_t> by_top(second.size());
  std::iota(by_top.begin(), by_top.end(), size_t{0});
  std::sort(by_top.begin(), by_top.end(),
            [&](size_t a, size_t b) { return second[a].box.top < second[b].box.top; });
  int tallest = 0;
  for (const SeenWord& word : second) tallest = std::max(tallest, word.box.height());
  for (size_t i = 0; i < first.size(); ++i) {
    const auto from = std::lower_bound(by_top.begin(), by_top.end(), first[i].box.top - tallest,
                                       [&](size_t k, int top) { return second[k].box.top < top; });
    for (auto at = from; at != by_top.end() && second[*at].box.top < first[i].box.bottom; ++at)
      if (SamePlace(first[i].box, second[*at].box)) parent[root(first.size() + *at)] = root(i);
  }
  std::vector<Group> groups(parent.size());
  for (size_t i = 0; i < first.size(); ++i) groups[root(i)].first.push_back(i);
  for (size_t k = 0; k < second.size(); ++k) groups[root(first.size() + k)].second.push_back(k);
  return groups;
}

int Confidence(const std::vector<SeenWord>& words, const std::vector<size_t>& group) {
  int64_t sum = 0, letters = 0;
  for (size_t i : group) {
    const auto length = static_cast<int64_t>(words[i].text.size());
    sum += words[i].confidence * length, letters += length;
  }
  return letters > 0 ? static_cast<int>(sum / letters) : 0;
}

}  // namespace

std::vector<SeenWord> MergeReadings(std::vector<SeenWord> first, std::vector<SeenWord> second) {
  std::vector<SeenWord> merged;
  int line = 0, block = 0;
  for (const SeenWord& word : first)
    line = std::max(line, word.line + 1), block = std::max(block, word.block + 1);
  std::vector<std::vector<SeenWord>> instead(first.size());
  std::vector<bool> gone(first.size(), false);
  std::vector<SeenWord> added;
  for (const Group& group : GroupsOf(first, second)) {
    if (group.second.empty()) continue;
    if (group.first.empty()) {
      for (size_t k : group.second)
        if (second[k].confidence >= kLeastAdded) added.push_back(second[k]);
      continue;
    }
    if (Confidence(second, group.second) < Confidence(first, group.first) + kSurer) continue;
    for (size_t i : group.first) gone[i] = true;
    for (size_t k : group.second) {
      SeenWord word = second[k];
      word.line = first[group.first.front()].line, word.block = first[group.first.front()].block;
      instead[group.first.front()].push_back(std::move(word));
    }
  }
  for (size_t i = 0; i < first.size(); ++i) {
    if (!gone[i]) merged.push_back(std::move(first[i]));
    for (SeenWord& word : instead[i]) merged.push_back(std::move(word));
  }
  // Lines that the first reading missed stand as lines of their own.
  for (SeenWord& word : added) {
    word.line += line, word.block += block;
    merged.push_back(std::move(word));
  }
  return merged;
}

}  // namespace blackbar
