#include "tests/pipeline/scans/scan_score.h"

#include <algorithm>

namespace blackbar {
namespace {

// Fewest edits that turn `wanted` into some part of `text`.
size_t EditsWithin(const std::string& wanted, const std::string& text) {
  std::vector<size_t> row(text.size() + 1, 0);
  for (size_t i = 1; i <= wanted.size(); ++i) {
    size_t corner = row[0];
    row[0] = i;
    for (size_t k = 1; k <= text.size(); ++k) {
      const size_t best = std::min({row[k] + 1, row[k - 1] + 1, corner + (wanted[i - 1] != text[k - 1])});
      corner = row[k];
      row[k] = best;
    }
  }
  return *std::min_element(row.begin(), row.end());
}

}  // namespace

void ReadScore::Add(const ReadScore& other) {
  marked += other.marked, verbatim += other.verbatim, near += other.near, covered += other.covered;
}

ReadScore ScoreReading(const std::vector<Word>& words, const std::vector<PlacedText>& marked) {
  ReadScore score;
  for (const PlacedText& mark : marked) {
    std::string read;
    double common = 0;
    for (const Word& word : words) {
      const Box meet = Intersection(word.box, mark.box);
      const double part = static_cast<double>(meet.width()) * meet.height();
      const double whole = static_cast<double>(word.box.width()) * word.box.height();
      if (meet.empty() || part < 0.3 * whole) continue;
      common += part;
      read += (read.empty() ? "" : " ") + word.text;
    }
    const size_t edits = EditsWithin(mark.text, read);
    ++score.marked;
    score.verbatim += edits == 0;
    score.near += edits <= 1;
    score.covered += common > 0.5 * mark.box.width() * static_cast<double>(mark.box.height());
  }
  return score;
}

}  // namespace blackbar
