// libav's objects for reading: owners, a file in memory, and the words for errors. Part of av_input.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/result.h"

struct AVCodecContext;
struct AVFormatContext;
struct AVIOContext;
struct AVPacket;

namespace blackbar {

struct AvInputFree {
  void operator()(AVCodecContext* codec) const;
  void operator()(AVFormatContext* format) const;
  void operator()(AVIOContext* io) const;  // with its buffer
  void operator()(AVPacket* packet) const;
};
template <class T>
using AvOwned = std::unique_ptr<T, AvInputFree>;

struct AvMemory {
  std::string_view bytes;
  int64_t at = 0;
};
// `memory` must outlive what comes back.
AvOwned<AVIOContext> OpenAvMemory(AvMemory* memory);

// "<what>: <libav's own word for the code>", which never quotes the file.
Error AvFailure(const char* what, int code);
// Once for the process: nothing is logged, single allocations are bounded.
void QuietLibav();

}  // namespace blackbar
