// Tables of words that are looked up once a token: the page's view hashes each token while it reads it, so a
// look-up is, nearly always, the test of one bit: the many tables together would not fit the caches, their
// bits do. Built once, then
// immutable; any thread. Words are referred to, not copied: they must outlive the table.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace blackbar {

constexpr uint32_t kWordHashSeed = 2166136261U;
constexpr uint32_t WordHashStep(uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}
constexpr uint32_t HashWord(std::string_view word) {
  uint32_t hash = kWordHashSeed;
  for (char c : word) hash = WordHashStep(hash, c);
  return hash;
}

// Words are short: two loads compare most of them.
inline bool SameWord(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() < 4 || a.size() > 16) return a == b;
  const size_t half = a.size() < 8 ? 4 : 8, last = a.size() - half;
  auto same = [&](size_t at) {
    uint64_t left = 0, right = 0;
    std::memcpy(&left, a.data() + at, half);
    std::memcpy(&right, b.data() + at, half);
    return left == right;
  };
  return same(0) && same(last);
}

// A word with its hash; made of any string, or of a token's (PageView::Key) without hashing again.
struct WordKey {
  static constexpr uint8_t kNotLookedUp = 255;

  std::string_view text;
  uint32_t hash;
  uint8_t name_flags = kNotLookedUp;  // of the built-in NameList

  WordKey(std::string_view word, uint32_t word_hash, uint8_t flags = kNotLookedUp)
      : text(word), hash(word_hash), name_flags(flags) {}
  template <class T>
  requires std::convertible_to<const T&, std::string_view> WordKey(const T& word)
      : text(word), hash(HashWord(text)) {}  // NOLINT: implicit on purpose
};

template <class Value>
class WordTable {
 public:
  // The value of a word that was added before, or the new one.
  Value& Add(std::string_view word, Value value) {
    WordKey key(word);
    if (Value* known = const_cast<Value*>(Find(key))) return *known;
    entries_.push_back({word, std::move(value)});
    if (slots_.size() < entries_.size() * (entries_.size() < 4096 ? 4 : 2)) {
      Grow();
    } else {
      Place(key.hash, static_cast<uint32_t>(entries_.size()));
    }
    return entries_.back().value;
  }

  const Value* Find(const WordKey& key) const {
    if (slots_.empty() || !MayHold(key.hash)) return nullptr;
    for (size_t at = key.hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.entry == 0) return nullptr;
      if (slot.hash == key.hash && SameWord(entries_[slot.entry - 1].word, key.text))
        return &entries_[slot.entry - 1].value;
    }
  }

  template <class Visit>
  void ForEach(Visit visit) {
    for (Entry& entry : entries_) visit(entry.value);
  }
  template <class Visit>
  void ForEach(Visit visit) const {
    for (const Entry& entry : entries_) visit(entry.value);
  }
  bool empty() const { return entries_.empty(); }

 private:
  struct Entry {
    std::string_view word;
    Value value;
  };
  struct Slot {
    uint32_t hash = 0;
    uint32_t entry = 0;  // its index and one; 0: free
  };

  // A bit for each hash: a small part of what the slots take.
  static constexpr size_t kBitsPerSlot = 4;
  bool MayHold(uint32_t hash) const {
    size_t bit = hash & bits_mask_;
    return (bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }

  void Place(uint32_t hash, uint32_t entry) {
    size_t bit = hash & bits_mask_;
    bits_[bit / 64] |= uint64_t{1} << (bit % 64);
    size_t at = hash & mask_;
    while (slots_[at].entry != 0) at = (at + 1) & mask_;
    slots_[at] = {hash, entry};
  }
  void Grow() {
    size_t size = slots_.empty() ? 16 : slots_.size() * 4;
    slots_.assign(size, Slot{});
    mask_ = size - 1;
    bits_.assign(size * kBitsPerSlot / 64, 0);
    bits_mask_ = size * kBitsPerSlot - 1;
    for (size_t i = 0; i < entries_.size(); ++i)
      Place(HashWord(entries_[i].word), static_cast<uint32_t>(i + 1));
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  std::vector<uint64_t> bits_;
  size_t mask_ = 0, bits_mask_ = 0;
};

class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    for (std::string_view word : words) table_.Add(word, true);
  }
  bool contains(const WordKey& key) const { return table_.Find(key) != nullptr; }

 private:
  WordTable<bool> table_;
};

}  // namespace blackbar
