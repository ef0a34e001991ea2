// Text out of libav: tags as plain UTF-8, subtitle packets and caption bytes as the lines that they show.
// Part of av_input.cc.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/readers/av/av_memory.h"

struct AVCodecParameters;

namespace blackbar {

// Valid UTF-8 without control characters; what is not becomes a space.
std::string CleanAvText(std::string_view untrusted);

// Null where there is no decoder of text for the stream.
AvOwned<AVCodecContext> OpenTextDecoder(const AVCodecParameters* stream);
AvOwned<AVCodecContext> OpenCaptionDecoder();  // CEA-608

// What the packet makes visible, without mark-up; "" for nothing.
std::string SubtitleTextOf(AVCodecContext* decoder, std::string_view bytes, int64_t stamp);

}  // namespace blackbar
