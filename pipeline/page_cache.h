// Pages that were read before, by what they depend on: original, page, options and the reader's version. What
// comes out is checked like what a child writes. Implementations may be called from several threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace blackbar {

class PageCache {
 public:
  virtual ~PageCache() = default;
  // `key` is 64 hexadecimal digits. Nothing when it is not there or cannot be read.
  virtual std::optional<std::string> Get(const std::string& key) = 0;
  // A cache that cannot keep something says so by an error; reading goes on without it.
  virtual Result<void> Put(const std::string& key, std::string_view bytes) = 0;
};

// In a folder, which must exist; one file a page, readable by its owner only.
std::unique_ptr<PageCache> CacheInFolder(std::string folder);

}  // namespace blackbar
