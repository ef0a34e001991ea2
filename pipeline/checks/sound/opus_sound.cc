// Opus in Ogg through libsndfile.
#include <sndfile.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "pipeline/checks/sound/sound_source.h"

namespace blackbar {
namespace {

constexpr sf_count_t kBlock = 8192;  // sample frames

struct SndFree {
  void operator()(SNDFILE* file) const { sf_close(file); }
};

struct InMemory {
  std::string_view bytes;
  sf_count_t at = 0;
};

sf_count_t Length(void* user) { return static_cast<sf_count_t>(static_cast<InMemory*>(user)->bytes.size()); }
sf_count_t Tell(void* user) { return static_cast<InMemory*>(user)->at; }
sf_count_t Seek(sf_count_t offset, int whence, void* user) {
  auto* file = static_cast<InMemory*>(user);
  if (whence == SEEK_CUR) offset += file->at;
  if (whence == SEEK_END) offset += Length(user);
  file->at = std::clamp<sf_count_t>(offset, 0, Length(user));
  return file->at;
}
sf_count_t ReadBytes(void* to, sf_count_t count, void* user) {
  auto* file = static_cast<InMemory*>(user);
  count = std::clamp<sf_count_t>(count, 0, Length(user) - file->at);
  std::memcpy(to, file->bytes.data() + file->at, static_cast<size_t>(count));
  file->at += count;
  return count;
}
sf_count_t WriteNothing(const void*, sf_count_t, void*) { return 0; }

class OpusSound final : public SoundSource {
 public:
  explicit OpusSound(std::string_view bytes) : memory_{bytes} {}

  Result<void> Open() {
    SF_VIRTUAL_IO io = {Length, Seek, ReadBytes, WriteNothing, Tell};
    file_.reset(sf_open_virtual(&io, SFM_READ, &about_, &memory_));
    if (!file_ || (about_.format & SF_FORMAT_SUBMASK) != SF_FORMAT_OPUS || about_.channels < 1)
      return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
    return {};
  }

  SoundShape shape() const override { return {about_.samplerate, about_.channels}; }

  Result<bool> Read(std::vector<float>* samples) override {
    const size_t had = samples->size();
    samples->resize(had + static_cast<size_t>(kBlock * about_.channels));
    const sf_count_t made = sf_readf_float(file_.get(), samples->data() + had, kBlock);
    samples->resize(had + static_cast<size_t>(std::max<sf_count_t>(made, 0) * about_.channels));
    if (made < 0 || sf_error(file_.get()) != SF_ERR_NO_ERROR)
      return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
    return made > 0;
  }

 private:
  InMemory memory_;
  SF_INFO about_ = {};
  std::unique_ptr<SNDFILE, SndFree> file_;
};

}  // namespace

Result<OwnedSound> OpenOpusSound(std::string_view untrusted) {
  auto sound = std::make_unique<OpusSound>(untrusted);
  TRY(sound->Open());
  return OwnedSound(std::move(sound));
}

}  // namespace blackbar
