// SHA-256 and HMAC-SHA-256 (OpenSSL), the names of all stored things. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace blackbar {

// 32 bytes; as text 64 lower-case hexadecimal digits.
struct Digest {
  std::array<uint8_t, 32> bytes{};

  std::string Hex() const;
  // invalid_input unless `hex` is exactly 64 lower-case hexadecimal digits.
  static Result<Digest> FromHex(std::string_view hex);
  auto operator<=>(const Digest&) const = default;
};

Digest Sha256(std::string_view bytes);
Digest HmacSha256(std::string_view key, std::string_view bytes);

// A digest fed piece by piece, for what does not fit into memory.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  void Update(std::string_view bytes);
  Digest Finish();  // once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string ToHex(std::string_view bytes);
// `count` bytes of the system's cryptographic random source; aborts where there is none.
std::string RandomBytes(size_t count);

}  // namespace blackbar
