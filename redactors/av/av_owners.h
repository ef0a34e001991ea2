// Owners of libav's objects and the words for its errors, so that no other file frees one by hand. Inside of
// redactors/av only; libav's types are declared, not defined, here. Any thread, one owner at a time.
#pragma once

#include <memory>

#include "core/result.h"

struct AVAudioFifo;
struct AVBSFContext;
struct AVCodecContext;
struct AVFormatContext;
struct AVFrame;
struct AVIOContext;
struct AVPacket;
struct SwrContext;
struct SwsContext;

namespace blackbar {

struct AvFree {
  void operator()(AVAudioFifo* fifo) const;
  void operator()(AVBSFContext* filter) const;
  void operator()(AVCodecContext* codec) const;
  void operator()(AVFormatContext* format) const;  // opened for reading or for writing
  void operator()(AVFrame* frame) const;
  void operator()(AVIOContext* io) const;  // with its buffer
  void operator()(AVPacket* packet) const;
  void operator()(SwrContext* samples) const;
  void operator()(SwsContext* pictures) const;
};

template <class T>
using AvOwner = std::unique_ptr<T, AvFree>;

// "<what>: <libav's own word for the code>"; libav's words are fixed texts, never of the file.
Error AvError(const char* what, int code);
// An Error where `code` is one of libav's errors (negative).
Result<void> AvCheck(const char* what, int code);
// Once for the process: nothing is logged (libav quotes tags), single allocations are bounded.
void QuietAv();

}  // namespace blackbar
