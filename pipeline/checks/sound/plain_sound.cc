// WAV without a library.
#include <bit>
#include <cstring>

#include "pipeline/checks/sound/byte_cursor.h"
#include "pipeline/checks/sound/sound_source.h"

namespace blackbar {
namespace {

constexpr size_t kBlock = 16384;  // sample frames

class WavSound final : public SoundSource {
 public:
  explicit WavSound(const WavLayout& layout) : layout_(layout), bytes_(layout.bits / 8) {}

  SoundShape shape() const override { return {layout_.rate, layout_.channels}; }

  Result<bool> Read(std::vector<float>* samples) override {
    const size_t width = static_cast<size_t>(bytes_);
    const size_t frame = width * static_cast<size_t>(layout_.channels);
    const size_t end = std::min(layout_.samples.size() / frame * frame, at_ + kBlock * frame);
    if (at_ == end) return false;
    for (; at_ < end; at_ += width)
      samples->push_back(Sample(ByteCursor(layout_.samples.substr(at_, width)).Little(bytes_)));
    return true;
  }

 private:
  float Sample(uint64_t raw) const {
    if (layout_.tag == 3 && bytes_ == 4) return std::bit_cast<float>(static_cast<uint32_t>(raw));
    if (layout_.tag == 3) return static_cast<float>(std::bit_cast<double>(raw));
    if (bytes_ == 1) return (static_cast<float>(raw) - 128) / 128;
    // Moved up so that the sign stands in the highest bit.
    const auto high = static_cast<int32_t>(static_cast<uint32_t>(raw << (32 - layout_.bits)));
    return static_cast<float>(high / 2147483648.0);
  }

  WavLayout layout_;
  int bytes_;
  size_t at_ = 0;
};

}  // namespace

Result<OwnedSound> OpenWavSound(const WavLayout& layout) {
  const bool whole = layout.tag == 1 && layout.bits % 8 == 0 && layout.bits >= 8 && layout.bits <= 32;
  const bool floating = layout.tag == 3 && (layout.bits == 32 || layout.bits == 64);
  if ((!whole && !floating) || layout.channels < 1 || layout.channels > 64 || layout.rate < 1000)
    return Error{ErrorCode::kInvalidInput, "the samples are of a form that no rendition has"};
  return OwnedSound(std::make_unique<WavSound>(layout));
}

}  // namespace blackbar
