#include "pipeline/readers/film/film_source.h"

#include <array>

namespace blackbar {
namespace {

// A decoder needs a whole group of pictures before what it shows is right.
constexpr std::array<int64_t, 3> kLeaps = {3'000'000, 15'000'000, 60'000'000};

}  // namespace

bool FilmSource::seeks() const {
  // Their time stamps never jump back, so a picture's time does not depend on what came before.
  const std::string& container = reader_->container();
  return container.find("mp4") != std::string::npos || container.find("matroska") != std::string::npos;
}

Result<void> FilmSource::Start() {
  reader_ = TRY(MediaReader::Open(bytes_));
  const std::optional<MediaStream> stream = reader_->FirstPicture();
  if (!stream) return Error{ErrorCode::kInvalidInput, "the recording has no moving pictures", ""};
  stream_ = *stream;
  TRY(reader_->Decode({.streams = {stream_.index}}));
  clock_.emplace(stream_);
  first_us_.reset();
  ended_ = false;
  return {};
}

// False where this leap does not lead to a picture before `from_us`.
Result<bool> FilmSource::StartNear(int64_t at_us, int64_t from_us) {
  TRY(Start());
  if (!reader_->SeekTo(stream_.index, at_us)) return false;
  std::optional<MediaFrame> first = TRY(reader_->Next());
  if (!first || first->start_us < 0 || first->start_us > from_us) return false;
  first_us_ = first->start_us;
  clock_->Next(std::move(*first));
  return true;
}

Result<std::unique_ptr<FilmSource>> FilmSource::Open(std::string_view bytes, int64_t from_us) {
  std::unique_ptr<FilmSource> source(new FilmSource(bytes));
  TRY(source->Start());
  if (!source->seeks()) return source;
  for (const int64_t leap : kLeaps) {
    if (leap >= from_us) break;
    if (TRY(source->StartNear(from_us - leap, from_us))) return source;
  }
  TRY(source->Start());
  return source;
}

Result<std::optional<ShownPicture>> FilmSource::Next() {
  while (!ended_) {
    std::optional<MediaFrame> frame = TRY(reader_->Next());
    ended_ = !frame;
    std::optional<ShownPicture> shown = ended_ ? clock_->Last() : clock_->Next(std::move(*frame));
    if (!shown) continue;
    if (first_us_) shown->from = std::min(*first_us_, shown->to - 1);
    first_us_.reset();
    return shown;
  }
  return std::optional<ShownPicture>();
}

}  // namespace blackbar
