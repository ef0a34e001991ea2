// What an MP4 or M4A file is made of, box by box, without a library: its tracks, where each sample lies, and
// everything that playing does not need. A rendition is one plain file: no fragments, no tags, no dates, all
// of the media data named by the sample tables. Values; pure. Offsets in bytes of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

struct Mp4Part {
  size_t offset = 0;
  std::string name;     // "moov/udta", or what is wrong there
  bool needed = false;  // playing needs it, and it holds nothing else
};

struct Mp4Sample {
  uint64_t offset = 0;
  uint32_t size = 0;
  int64_t decode_time = 0, show_time = 0;  // in the track's time scale
  uint32_t duration = 0;
};

struct Mp4Edit {
  uint64_t duration = 0;   // in the movie's time scale
  int64_t media_time = 0;  // in the track's; -1: nothing is shown
  bool plain_rate = true;
};

struct Mp4Track {
  std::string handler;  // "vide", "soun"...
  std::string codec;    // "avc1", "mp4a"...; "several" where the track changes it
  std::string config;   // of "avc1" the avcC box, of "mp4a" the AudioSpecificConfig
  uint32_t time_scale = 0;
  uint64_t duration = 0;        // of mdhd
  uint64_t shown_duration = 0;  // of tkhd, in the movie's time scale
  int width = 0, height = 0;    // of a picture track's samples
  bool turned = false;          // a matrix other than the plain one
  std::vector<Mp4Edit> edits;
  std::vector<Mp4Sample> samples;
};

struct Mp4Parts {
  std::vector<Mp4Part> parts;
  std::vector<Mp4Track> tracks;
  uint32_t time_scale = 0;                    // of the movie
  uint64_t media_bytes = 0, named_bytes = 0;  // of mdat; those that a sample names
  bool overlapping = false;                   // samples share bytes
  bool samples_outside = false;               // a sample lies outside of mdat
  std::string broken;                         // why the walk ended early; empty: it did not
};

Mp4Parts WalkMp4(std::string_view untrusted);

}  // namespace blackbar
