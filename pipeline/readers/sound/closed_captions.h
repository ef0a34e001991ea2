// Captions that travel inside of a video's own packets (CEA-608 in SEI or user data), which no list of
// streams shows. Nothing is decoded but the captions. Sandboxed child; one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/page.h"
#include "pipeline/readers/av/av_input.h"

namespace blackbar {

class ClosedCaptions {
 public:
  // Packets come in the order of the file, captions in the order shown.
  void Take(const AvPacketView& packet);
  // Adds the text as hidden text of channel "caption", and a warning.
  void Note(AvInput& input, DocumentFacts* facts);

 private:
  std::vector<std::pair<int64_t, std::string>> triples_;
  size_t bytes_ = 0;
};

// The byte triples of a packet's A53 data; "" for none.
std::string CaptionTriples(std::string_view packet);

}  // namespace blackbar
