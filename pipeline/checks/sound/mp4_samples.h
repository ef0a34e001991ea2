// The sample tables of an MP4 track: which bytes of the file are its samples, and when they are shown. Inside
// of the walk only. Values; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/checks/sound/mp4_walk.h"

namespace blackbar {

struct Mp4Span {
  uint64_t from = 0, to = 0;
};

// The bodies of the tables, as found.
struct Mp4Tables {
  std::string_view stts, ctts, stsc, stsz, stco, co64;
};

// Whether the table has the length that it says; nothing for a box that is no table.
std::optional<bool> ReadTable(std::string_view type, std::string_view body, Mp4Tables* tables);

// Empty, or what is wrong with them.
std::string FillSamples(const Mp4Tables& tables, uint64_t file_size, Mp4Track* track);

// Compares the media data with what the samples name.
void AccountForMediaData(const std::vector<Mp4Span>& media, Mp4Parts* parts);

}  // namespace blackbar
