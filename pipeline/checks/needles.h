// Searching for many secrets at once, in every encoding a PDF can hold them in: UTF-8, Latin-1, UTF-16 of
// both orders, hexadecimal of each; without regard to ASCII case. Holds copies of the secrets; they never
// leave in evidence: a hit is told by the secret's place in the original.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace blackbar {

enum class Haystack {
  kText,    // strings and drawn text: any secret counts
  kSyntax,  // PDF syntax and fonts: words of the syntax and short numbers do not count
  kBinary,  // samples and compressed bytes: only what cannot stand there by chance
};

class NeedleSet {
 public:
  // Secrets of fewer than four characters are left out.
  explicit NeedleSet(const std::vector<std::string>& secrets);

  // Calls `hit` with the index of each secret found, once a position.
  void Find(std::string_view hay, Haystack kind, const std::function<void(size_t secret)>& hit) const;
  bool empty() const { return needles_.empty(); }

 private:
  struct Needle {
    std::string bytes;  // ASCII letters small
    size_t secret;
    bool in_syntax, in_binary;
    bool digits;  // the number itself, not a coded form
  };
  void Add(const std::string& bytes, size_t secret, bool syntax, bool plain);
  std::vector<Needle> needles_;
  std::unordered_multimap<uint32_t, size_t> by_start_;  // first four bytes
  std::vector<bool> filter_;
};

}  // namespace blackbar
