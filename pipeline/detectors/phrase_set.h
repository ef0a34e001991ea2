// A list of phrases that is looked for in a piece of text, all in one walk over it: instead of one search a
// phrase, nearly every byte is passed by after one look at it and the next one. Built once, then immutable;
// any thread. Phrases are of two bytes or more; they are referred to, not copied: they must outlive the set.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace blackbar {

class PhraseSet {
 public:
  explicit PhraseSet(const std::vector<std::string_view>& phrases);
  PhraseSet(std::initializer_list<std::string_view> phrases)
      : PhraseSet(std::vector<std::string_view>(phrases)) {}

  bool AnyIn(std::string_view text) const;
  // Where the last one begins that stands in `text`, or npos.
  size_t LastIn(std::string_view text) const;

  // Calls visit(at, index of the phrase) for each place of each, in order of place, until it returns false.
  template <class Visit>
  void ForEachIn(std::string_view text, Visit visit) const {
    for (size_t at = 0; at + 1 < text.size(); ++at) {
      unsigned pair = PairOf(text[at], text[at + 1]);
      if ((pairs_[pair / 64] >> (pair % 64) & 1) == 0) continue;
      auto first = static_cast<unsigned char>(text[at]);
      for (size_t i = begin_[first]; i < begin_[first + 1U]; ++i) {
        if (text.substr(at).starts_with(phrases_[i].text) && !visit(at, phrases_[i].index)) return;
      }
    }
  }

 private:
  struct Phrase {
    std::string_view text;
    size_t index;
  };
  static unsigned PairOf(char first, char second) {
    return (static_cast<unsigned char>(first) << 5 ^ static_cast<unsigned char>(second)) & 1023U;
  }

  std::array<uint64_t, 16> pairs_{};   // a bit for each first two bytes
  std::array<uint16_t, 257> begin_{};  // of the phrases with that first byte
  std::vector<Phrase> phrases_;        // in order of the first byte, then as given
};

}  // namespace blackbar
