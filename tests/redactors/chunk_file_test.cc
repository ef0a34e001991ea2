#include "redactors/chunk_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

struct OpenFile {
  explicit OpenFile(const std::string& path) : fd(open(path.c_str(), O_RDWR | O_CREAT, 0600)) {}
  ~OpenFile() { close(fd); }
  int fd;
};

std::string Found(ChunkFile& file, int number) {
  Result<std::optional<std::string>> found = file.Find(number);
  REQUIRE(found);
  return found->value_or("(none)");
}

}  // namespace

TEST_CASE("finished chunks are found again, unfinished and foreign ones are not") {
  const TemporaryFolder folder;
  const OpenFile file(folder.File("parts"));
  const Digest key = Sha256("one plan"), other = Sha256("another plan");
  const std::string first(1000, 'a'), second(70'000, 'b');
  {
    Result<ChunkFile> chunks = ChunkFile::Open(file.fd, key);
    REQUIRE(chunks);
    CHECK(Found(*chunks, 0) == "(none)");
    REQUIRE(chunks->Keep(0, first));
    REQUIRE(chunks->Keep(1, second));
    CHECK(Found(*chunks, 1) == second);
  }
  const off_t whole = lseek(file.fd, 0, SEEK_END);
  {
    Result<ChunkFile> chunks = ChunkFile::Open(file.fd, key);
    CHECK(Found(*chunks, 0) == first);
    CHECK(Found(*chunks, 1) == second);
  }
  REQUIRE(ftruncate(file.fd, whole - 1) == 0);  // killed while it wrote
  {
    Result<ChunkFile> chunks = ChunkFile::Open(file.fd, key);
    CHECK(Found(*chunks, 0) == first);
    CHECK(Found(*chunks, 1) == "(none)");
    REQUIRE(chunks->Keep(1, second));
  }
  CHECK(lseek(file.fd, 0, SEEK_END) == whole);
  REQUIRE(pwrite(file.fd, "x", 1, whole - 10) == 1);  // changed on the disk
  {
    Result<ChunkFile> chunks = ChunkFile::Open(file.fd, key);
    CHECK(Found(*chunks, 1) == "(none)");
  }
  Result<ChunkFile> chunks = ChunkFile::Open(file.fd, other);
  CHECK(Found(*chunks, 0) == "(none)");
}

}  // namespace blackbar
