#include "pipeline/detectors/people/near_match.h"

#include <algorithm>
#include <array>

#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

constexpr size_t kMostWords = 4000;  // of an index
constexpr size_t kMostLetters = 24;  // of a word that is compared
constexpr size_t kMostShared = 64;   // words looked at behind one hash
constexpr int kEdit = 10;
constexpr int kConfusion = 4;

bool Alike(char a, char b) {
  static constexpr std::string_view kPairs[] = {"0o", "1l", "1i", "li", "5s", "8b", "6g", "9g", "2z", "ce",
                                                "uv", "nh", "ft", "ij", "o0", "qg", "vy", "eo", "ao", "tl"};
  for (std::string_view pair : kPairs) {
    if ((a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0])) return true;
  }
  return false;
}

// Every hash of the folded word with up to `cuts` letters taken out.
void CutHashes(const std::string& word, int cuts, std::vector<uint32_t>* out) {
  out->push_back(HashWord(word));
  if (cuts == 0 || word.size() < 4) return;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == word[i - 1]) continue;
    std::string shorter = word.substr(0, i) + word.substr(i + 1);
    if (cuts == 1) {
      out->push_back(HashWord(shorter));
      continue;
    }
    CutHashes(shorter, cuts - 1, out);
  }
}

std::vector<uint32_t> HashesOf(std::string_view word) {
  std::string folded = FoldedForOcr(word);
  std::vector<uint32_t> hashes;
  CutHashes(folded, word.size() >= 8 ? 2 : 1, &hashes);
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace

int SlipsAllowed(size_t letters) { return letters < 5 ? 0 : letters < 8 ? kEdit : 2 * kEdit; }

std::string FoldedForOcr(std::string_view lower) {
  std::string out;
  out.reserve(lower.size());
  for (size_t i = 0; i < lower.size(); ++i) {
    std::string_view two = lower.substr(i, 2);
    if (two == "rn" || two == "vv" || two == "cl") {
      out.push_back(two == "rn" ? 'm' : two == "vv" ? 'w' : 'd');
      ++i;
      continue;
    }
    switch (char c = lower[i]) {
      case '0':
        out.push_back('o');
        break;
      case '1':
      case 'i':
      case '|':
      case '!':
        out.push_back('l');
        break;
      case '5':
      case '$':
        out.push_back('s');
        break;
      case '8':
        out.push_back('b');
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

// Rows of the usual table, of which the last three are kept (a swap looks two back). The words are folded
// first, so what OCR confuses in one letter or two costs nothing here and is charged once below.
int SlipCost(std::string_view a, std::string_view b, int most) {
  if (a == b) return 0;
  if (a.size() > kMostLetters || b.size() > kMostLetters) return most + 1;
  std::string x = FoldedForOcr(a), y = FoldedForOcr(b);
  if (x == y) return kConfusion;
  std::array<std::array<int, kMostLetters + 1>, 3> rows{};
  for (size_t j = 0; j <= y.size(); ++j) rows[0][j] = static_cast<int>(j) * kEdit;
  for (size_t i = 1; i <= x.size(); ++i) {
    auto &row = rows[i % 3], &up = rows[(i + 2) % 3], &up2 = rows[(i + 1) % 3];
    row[0] = static_cast<int>(i) * kEdit;
    int best = row[0];
    for (size_t j = 1; j <= y.size(); ++j) {
      char p = x[i - 1], q = y[j - 1];
      int change = p == q ? 0 : Alike(p, q) ? kConfusion : kEdit;
      row[j] = std::min({up[j - 1] + change, up[j] + kEdit, row[j - 1] + kEdit});
      bool swapped = i > 1 && j > 1 && p == y[j - 2] && x[i - 2] == q;
      if (swapped) row[j] = std::min(row[j], up2[j - 2] + kEdit);
      best = std::min(best, row[j]);
    }
    if (best > most) return most + 1;
  }
  return rows[x.size() % 3][y.size()];
}

int NearWords::Allowed(size_t letters) const {
  return letters == 4 && shortest_ == 4 ? kConfusion : SlipsAllowed(letters);
}

void NearWords::Add(std::string_view word, uint32_t value) {
  if (Allowed(word.size()) == 0 || word.size() > kMostLetters || entries_.size() >= kMostWords) return;
  auto index = static_cast<uint32_t>(entries_.size());
  entries_.push_back({std::string(word), value});
  for (uint32_t hash : HashesOf(word)) by_cut_.emplace(hash, index);
}

std::vector<uint32_t> NearWords::Find(std::string_view word) const {
  if (entries_.empty() || word.size() < 4 || word.size() > kMostLetters) return {};
  std::vector<std::pair<int, uint32_t>> near;
  for (uint32_t hash : HashesOf(word)) {
    auto [at, end] = by_cut_.equal_range(hash);
    for (size_t looked = 0; at != end && looked < kMostShared; ++at, ++looked) {
      const Entry& entry = entries_[at->second];
      int allowed = Allowed(std::min(entry.word.size(), word.size() + 1));
      int cost = SlipCost(word, entry.word, allowed);
      if (cost <= allowed) near.emplace_back(cost, at->second);
    }
  }
  std::sort(near.begin(), near.end());
  std::vector<uint32_t> values;
  for (const auto& [cost, index] : near) {
    uint32_t value = entries_[index].value;
    if (values.size() < 8 && std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(value);
  }
  return values;
}

}  // namespace blackbar
