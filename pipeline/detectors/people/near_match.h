// Words that differ by a slip: of OCR ("Mar1ow", "Mariow", "Rnarlow") or of the typist ("Marlwo"). Costs are
// in tenths of an edit; the confusions of OCR cost less than one. NearWords finds the known words within
// reach of another in time that does not grow with their number. Lower case. Any thread once filled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace blackbar {

// Tenths of an edit between the words, or more than `most` when it is that or more. A swap of neighbours is
// one edit.
int SlipCost(std::string_view a, std::string_view b, int most);

// How much a word of this length may differ on a scanned page, in tenths: nothing below 5 letters.
int SlipsAllowed(size_t letters);

// Letters that OCR takes for others made alike: 0/o, 1/l/i, 5/s, 8/b, rn/m, vv/w, cl/d.
std::string FoldedForOcr(std::string_view lower);

class NearWords {
 public:
  // Words of four letters take part only when `shortest` says so, and then only with a confusion of OCR.
  explicit NearWords(size_t shortest = 5) : shortest_(shortest) {}
  // Beyond a few thousand words none is added: so many people are no roster.
  void Add(std::string_view word, uint32_t value);
  // Values of the words within SlipsAllowed, cheapest first, at most eight.
  std::vector<uint32_t> Find(std::string_view word) const;

 private:
  struct Entry {
    std::string word;
    uint32_t value;
  };
  int Allowed(size_t letters) const;
  size_t shortest_;
  std::vector<Entry> entries_;
  std::unordered_multimap<uint32_t, uint32_t> by_cut_;  // hash of the word less up to two letters
};

}  // namespace blackbar
