// The pictures of a film from some time on, in the order and at the times at which they are shown: edit lists
// applied, nothing that a player would not show. Owns the decoder. Sandboxed reader, one thread. Times in
// microseconds as played, the same that redactors use (redactors/av/picture_clock.h).
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/result.h"
#include "redactors/av/media_reader.h"
#include "redactors/av/picture_clock.h"

namespace blackbar {

class FilmSource {
 public:
  // invalid_input when there are no moving pictures. Where the container knows its places by time, decoding
  // begins shortly before `from_us`, else at the start.
  static Result<std::unique_ptr<FilmSource>> Open(std::string_view bytes, int64_t from_us);

  // The next picture; some of the first ones may be earlier than asked for. nullopt at the end.
  Result<std::optional<ShownPicture>> Next();
  const MediaStream& stream() const { return stream_; }
  // Its container knows places by time, so that its stretches can be watched apart.
  bool seeks() const;
  int bad_packets() const { return reader_->bad_packets(); }

 private:
  explicit FilmSource(std::string_view bytes) : bytes_(bytes) {}
  Result<void> Start();
  Result<bool> StartNear(int64_t at_us, int64_t from_us);

  std::string_view bytes_;
  std::unique_ptr<MediaReader> reader_;
  MediaStream stream_;
  std::optional<PictureClock> clock_;
  std::optional<int64_t> first_us_;  // of the first picture after a leap: its clock does not know it
  bool ended_ = false;
};

}  // namespace blackbar
