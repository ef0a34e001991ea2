#include "pipeline/detectors/phrase_set.h"

#include "core/result.h"

namespace blackbar {

PhraseSet::PhraseSet(const std::vector<std::string_view>& phrases) {
  for (unsigned first = 0; first < 256; ++first) {
    begin_[first] = static_cast<uint16_t>(phrases_.size());
    for (size_t i = 0; i < phrases.size(); ++i) {
      BB_CHECK(phrases[i].size() > 1);
      if (static_cast<unsigned char>(phrases[i][0]) == first) phrases_.push_back({phrases[i], i});
    }
  }
  begin_[256] = static_cast<uint16_t>(phrases_.size());
  for (std::string_view phrase : phrases) {
    unsigned pair = PairOf(phrase[0], phrase[1]);
    pairs_[pair / 64] |= uint64_t{1} << (pair % 64);
  }
}

bool PhraseSet::AnyIn(std::string_view text) const {
  bool any = false;
  ForEachIn(text, [&](size_t, size_t) { return any = true, false; });
  return any;
}

size_t PhraseSet::LastIn(std::string_view text) const {
  size_t last = text.npos;
  ForEachIn(text, [&](size_t at, size_t) { return last = at, true; });
  return last;
}

}  // namespace blackbar
