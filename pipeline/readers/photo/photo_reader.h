// Reads the pages of one open photo: the words in the picture, and what is seen in it. A picture of paper is
// read like a scan; in any other one text is looked for. Owns nothing of the photo; recogniser and detectors
// are made when first needed. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <optional>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/page_reader.h"
#include "redactors/photo/photo_file.h"

namespace blackbar {

class PhotoReader {
 public:
  PhotoReader(PhotoFile* photo, PageReadOptions options);
  ~PhotoReader();
  PhotoReader(const PhotoReader&) = delete;
  PhotoReader& operator=(const PhotoReader&) = delete;

  // Nothing: looking at pictures was to be deferred. A page that cannot be decoded says so in a warning.
  Result<std::optional<Page>> Read(int page);

 private:
  struct Tools;
  PhotoFile& photo_;
  PageReadOptions options_;
  std::unique_ptr<Tools> tools_;
};

}  // namespace blackbar
