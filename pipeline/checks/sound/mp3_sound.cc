// MP3 through libmpg123.
#include <mpg123.h>

#include "pipeline/checks/sound/sound_source.h"

namespace blackbar {
namespace {

constexpr size_t kFed = 64 * 1024;

struct Mpg123Free {
  void operator()(mpg123_handle* handle) const { mpg123_delete(handle); }
};

class Mp3Sound final : public SoundSource {
 public:
  explicit Mp3Sound(std::string_view bytes) : bytes_(bytes) {}

  Result<void> Open() {
    [[maybe_unused]] static const int once = mpg123_init();
    int error = MPG123_OK;
    handle_.reset(mpg123_new(nullptr, &error));
    if (!handle_) return Error{ErrorCode::kUnavailable, "libmpg123 cannot be used"};
    mpg123_param(handle_.get(), MPG123_ADD_FLAGS, MPG123_FORCE_FLOAT | MPG123_QUIET | MPG123_SKIP_ID3V2, 0);
    mpg123_param(handle_.get(), MPG123_REMOVE_FLAGS, MPG123_AUTO_RESAMPLE, 0);
    if (mpg123_open_feed(handle_.get()) != MPG123_OK)
      return Error{ErrorCode::kUnavailable, "libmpg123 cannot be used"};
    TRY(Read(&waiting_));
    if (shape_.rate == 0) return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
    return {};
  }

  SoundShape shape() const override { return shape_; }

  Result<bool> Read(std::vector<float>* samples) override {
    if (samples != &waiting_ && !waiting_.empty()) {
      samples->insert(samples->end(), waiting_.begin(), waiting_.end());
      waiting_.clear();
      return true;
    }
    float block[8192];
    while (true) {
      size_t made = 0;
      const int code = mpg123_read(handle_.get(), block, sizeof block, &made);
      samples->insert(samples->end(), block, block + made / sizeof(float));
      if (code == MPG123_NEW_FORMAT) TRY(TakeShape());
      if (made > 0) return true;
      if (code == MPG123_NEED_MORE) {
        if (at_ >= bytes_.size()) return false;
        const std::string_view part = bytes_.substr(at_, kFed);
        at_ += part.size();
        if (mpg123_feed(handle_.get(), reinterpret_cast<const unsigned char*>(part.data()), part.size()) !=
            MPG123_OK)
          return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
      } else if (code == MPG123_DONE) {
        return false;
      } else if (code != MPG123_OK && code != MPG123_NEW_FORMAT) {
        return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
      }
    }
  }

 private:
  Result<void> TakeShape() {
    long rate = 0;
    int channels = 0, encoding = 0;
    mpg123_getformat(handle_.get(), &rate, &channels, &encoding);
    const bool changed = shape_.rate != 0 && (shape_.rate != rate || shape_.channels != channels);
    if (changed || encoding != MPG123_ENC_FLOAT_32 || channels < 1 || rate < 1000)
      return Error{ErrorCode::kInvalidInput, "the sound changes its form on the way"};
    shape_ = {static_cast<int>(rate), channels};
    return {};
  }

  std::string_view bytes_;
  size_t at_ = 0;
  std::unique_ptr<mpg123_handle, Mpg123Free> handle_;
  std::vector<float> waiting_;
  SoundShape shape_;
};

}  // namespace

Result<OwnedSound> OpenMp3Sound(std::string_view untrusted) {
  auto sound = std::make_unique<Mp3Sound>(untrusted);
  TRY(sound->Open());
  return OwnedSound(std::move(sound));
}

}  // namespace blackbar
