// The request "unpack": takes an archive or a PDF's attachments apart and writes the files inside, one after
// the other, to the output; a reply line for each says name, size and where it begins. Names are for people
// only. Sandboxed reader, one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

struct UnpackLimits {
  int64_t files = 0;
  int64_t bytes = 0;  // of all files together, unpacked
};

// What both containers write to: counts against the limits and writes.
class UnpackSink {
 public:
  UnpackSink(ChildContext& context, UnpackLimits limits, int64_t packed_bytes)
      : context_(context), limits_(limits), packed_bytes_(packed_bytes) {}

  Result<void> Begin(const std::string& untrusted_name, std::string place);
  Result<void> Write(std::string_view bytes);
  void End();

 private:
  ChildContext& context_;
  UnpackLimits limits_;
  int64_t packed_bytes_;
  int64_t files_ = 0, written_ = 0, begin_ = 0;
  std::string name_, place_;
};

Result<void> UnpackArchive(std::string_view bytes, UnpackSink* sink);  // archive.cc
Result<void> UnpackPdf(std::string_view bytes, const std::string& password, UnpackSink* sink);

Result<void> AnswerUnpack(ChildContext& context);

}  // namespace blackbar
