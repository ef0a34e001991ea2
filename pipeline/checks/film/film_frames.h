// The pictures of a video's rendition, one at a time: which bytes they are is told by our own walk of the
// file, what they show by libavcodec's decoder (the writer is x264). And a small picture of each frame of
// rendition and original, to lay side by side. One thread; the decoder may start its own. Times in
// microseconds from the first picture on, as the samples' own times say: no edit list is applied.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/checks/sound/mp4_walk.h"

struct AVFrame;

namespace blackbar {

// A picture of 4:2:0 in memory that is somebody else's.
struct FilmPicture {
  int64_t from_us = 0, to_us = 0;
  int width = 0, height = 0;
  const uint8_t* planes[3] = {};
  int strides[3] = {};
  bool full_range = false;
  bool side_data = false;  // captions or notes travel with it
  const AVFrame* frame = nullptr;
};

class FilmFrames {
 public:
  static Result<std::unique_ptr<FilmFrames>> Open(std::string_view untrusted, const Mp4Track& track);
  ~FilmFrames();
  // In the order in which they are shown; nullptr at the end. Valid until the next call.
  Result<const FilmPicture*> Next();

 private:
  struct State;
  explicit FilmFrames(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Means of brightness and colours over tiles of a picture.
struct Tiles {
  int across = 0, down = 0;
  std::vector<uint8_t> values;  // three a tile: brightness, both colours

  const uint8_t* at(int x, int y) const { return values.data() + (static_cast<size_t>(y) * across + x) * 3; }
};

class TileMaker {
 public:
  TileMaker();
  ~TileMaker();
  // `across` x `down` tiles of the upright picture.
  Result<Tiles> Make(const AVFrame& frame, int across, int down, int rotation, bool mirrored);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What is in the coded pictures beside pictures.
struct NalCounts {
  int64_t sei = 0, foreign = 0, broken = 0;  // broken: samples that are no run of units
};
NalCounts CountNals(std::string_view untrusted, const Mp4Track& track);

}  // namespace blackbar
