// `blackbar detect FILE...`: several files that share one roster, as the records of one request do. A file
// that cannot be read gives its error and the others go on.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "pipeline/detectors/detect.h"
#include "pipeline/extract.h"

namespace blackbar {

struct DetectFilesOptions {
  ReadOptions read;
  DetectSettings detect;
  int64_t byte_limit = int64_t{4} << 30;
  std::function<void(const std::string&)> progress;  // may be empty
  // Of a recording, the bytes of its transcript; "" for none. May be empty.
  std::function<Result<std::string>(const std::string& path)> transcript = {};
};

struct DetectedFile {
  std::string path;
  std::optional<Error> error;
  Digest digest;
  Medium medium = Medium::kUnknown;
  int pages = 0;                  // of a recording: of its transcript
  int64_t duration_us = 0;        // of a recording
  std::vector<VisualMark> marks;  // of a video
  std::vector<Finding> findings;
  std::vector<Warning> warnings;  // of the record and of all its pages
  std::optional<PageFile> page_file;
};

// In the order of `paths`.
std::vector<DetectedFile> DetectFiles(const std::vector<std::string>& paths,
                                      const DetectFilesOptions& options);

// The contract's line for one file. `with_text` adds each finding's text, for scripts that ask for it.
Result<Json> DetectedFileToJson(const DetectedFile& file, bool with_text);

}  // namespace blackbar
