// The files of optional networks, opened before the sandbox shuts, read when a detector is made. The opened
// files are the process's. One thread.
#pragma once

#include <string>

#include "core/result.h"
#include "pipeline/readers/vision/vision.h"

namespace blackbar {

struct ModelFile {
  std::string name;   // empty: there is none
  std::string bytes;  // empty when only the name was asked for
};

// The network for faces that these options give, and that for text. With `read` the bytes, too; unavailable
// when they cannot be read.
Result<ModelFile> FaceModelFile(const VisionOptions& options, bool read);
Result<ModelFile> TextModelFile(const VisionOptions& options, bool read);

}  // namespace blackbar
