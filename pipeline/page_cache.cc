#include "pipeline/page_cache.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace blackbar {
namespace {

class FolderCache final : public PageCache {
 public:
  explicit FolderCache(std::string folder) : folder_(std::move(folder)) {}

  std::optional<std::string> Get(const std::string& key) override {
    std::ifstream file(PathOf(key), std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
  }

  // Written beside and renamed, so that nobody reads half a page.
  Result<void> Put(const std::string& key, std::string_view bytes) override {
    const std::string path = PathOf(key);
    mkdir(path.substr(0, path.rfind('/')).c_str(), 0700);
    static std::atomic<int> count{0};
    const std::string fresh = path + "." + std::to_string(getpid()) + "." + std::to_string(++count);
    const int fd = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return Failed();
    bool good = true;
    for (size_t done = 0; done < bytes.size() && good;) {
      const ssize_t n = write(fd, bytes.data() + done, bytes.size() - done);
      if (n < 0 && errno == EINTR) continue;
      good = n > 0;
      done += good ? static_cast<size_t>(n) : 0;
    }
    good = close(fd) == 0 && good && rename(fresh.c_str(), path.c_str()) == 0;
    if (good) return {};
    unlink(fresh.c_str());
    return Failed();
  }

 private:
  static Error Failed() {
    return {ErrorCode::kUnavailable, "the page cache cannot be written: is the disk full?", ""};
  }
  std::string PathOf(const std::string& key) const { return folder_ + "/" + key.substr(0, 2) + "/" + key; }

  std::string folder_;
};

}  // namespace

std::unique_ptr<PageCache> CacheInFolder(std::string folder) {
  return std::make_unique<FolderCache>(std::move(folder));
}

}  // namespace blackbar
