// Numbers of both byte orders out of untrusted bytes: never reads beyond the end, and says so. Header only.
#pragma once

#include <cstdint>
#include <string_view>

namespace blackbar {

class ByteCursor {
 public:
  explicit ByteCursor(std::string_view bytes) : bytes_(bytes) {}

  uint64_t Big(int count) {
    uint64_t number = 0;
    for (int i = 0; i < count; ++i) number = number << 8 | Next();
    return number;
  }
  uint64_t Little(int count) {
    uint64_t number = 0;
    for (int i = 0; i < count; ++i) number |= uint64_t{Next()} << (8 * i);
    return number;
  }
  std::string_view Take(size_t count) {
    if (count > left()) {
      ended_early_ = true;
      count = left();
    }
    const std::string_view taken = bytes_.substr(at_, count);
    at_ += count;
    return taken;
  }
  void Skip(size_t count) { Take(count); }
  size_t at() const { return at_; }
  size_t left() const { return bytes_.size() - at_; }
  bool ended_early() const { return ended_early_; }  // more was asked for than there is

 private:
  unsigned char Next() {
    if (at_ >= bytes_.size()) {
      ended_early_ = true;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  std::string_view bytes_;
  size_t at_ = 0;
  bool ended_early_ = false;
};

}  // namespace blackbar
