#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <map>

#include "pipeline/unpack_client.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

FileDescriptor OpenSample(const std::string& name) {
  const std::string path = fmt::format("{}/samples/{}", BLACKBAR_SOURCE_DIR, name);
  FileDescriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(fd.valid());
  return fd;
}

FileDescriptor InMemory(const std::string& bytes) {
  FileDescriptor fd(memfd_create("test", MFD_CLOEXEC));
  REQUIRE(write(fd.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  return fd;
}

using Files = std::vector<std::pair<std::string, std::string>>;  // name, bytes

Result<void> UnpackTo(int fd, Medium medium, const UnpackOptions& options, Files* files) {
  return Unpack(fd, medium, options, [&](UnpackedFile file) -> Result<void> {
    std::string bytes(static_cast<size_t>(file.size), '\0');
    REQUIRE(read(file.fd.get(), bytes.data(), bytes.size()) == file.size);
    files->emplace_back(file.untrusted_name, std::move(bytes));
    return {};
  });
}

Result<void> UnpackSample(const std::string& name, Medium medium, Files* files, UnpackOptions options = {}) {
  return UnpackTo(OpenSample(name).get(), medium, options, files);
}

std::string Little(uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 255));
  return out;
}

uint32_t Crc32(const std::string& bytes) {
  uint32_t crc = ~0u;
  for (unsigned char c : bytes) {
    crc ^= c;
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0);
  }
  return ~crc;
}

// A zip of stored files; `flags` 1 says that they are encrypted, 0x800 that names are UTF-8.
std::string StoredZip(const Files& files, uint32_t flags = 0x800) {
  std::string zip, directory;
  for (const auto& [name, bytes] : files) {
    const auto size = static_cast<uint32_t>(bytes.size()), name_size = static_cast<uint32_t>(name.size());
    const std::string about = Little(20, 2) + Little(flags, 2) + Little(0, 2) + Little(0, 4) +
                              Little(Crc32(bytes), 4) + Little(size, 4) + Little(size, 4) +
                              Little(name_size, 2) + Little(0, 2);
    directory += "PK\1\2" + Little(20, 2) + about + Little(0, 2) + Little(0, 2) + Little(0, 2) +
                 Little(0, 4) + Little(static_cast<uint32_t>(zip.size()), 4) + name;
    zip += "PK\3\4" + about + name + bytes;
  }
  const auto count = static_cast<uint32_t>(files.size());
  return zip + directory + "PK\5\6" + Little(0, 4) + Little(count, 2) + Little(count, 2) +
         Little(static_cast<uint32_t>(directory.size()), 4) + Little(static_cast<uint32_t>(zip.size()), 4) +
         Little(0, 2);
}

}  // namespace

TEST_CASE("the files of a zip come out whole and in order") {
  const std::string large(300'000, 'x');
  Files files;
  REQUIRE(UnpackTo(InMemory(StoredZip({{"a.txt", "first"}, {"b/c.txt", large}, {"empty.txt", ""}})).get(),
                   Medium::kArchive, {}, &files));
  CHECK(files == Files{{"a.txt", "first"}, {"c.txt", large}, {"empty.txt", ""}});
}

TEST_CASE("names lose folders and control characters and are cut at a whole character") {
  std::string umlauts;
  for (int i = 0; i < 150; ++i) umlauts += "\xC3\xA4";
  Files files;
  REQUIRE(UnpackTo(InMemory(StoredZip({{"../../up.txt", "1"},
                                       {"/tmp/absolute.txt", "2"},
                                       {"dos\\folder\\name.txt", "3"},
                                       {std::string("bell\x07\x1B[31m.txt"), "4"},
                                       {umlauts, "5"},
                                       {"..", "6"}}))
                       .get(),
                   Medium::kArchive, {}, &files));
  REQUIRE(files.size() == 6);
  CHECK(files[0].first == "up.txt");
  CHECK(files[1].first == "absolute.txt");
  CHECK(files[2].first == "name.txt");
  CHECK(files[3].first == "bell[31m.txt");
  CHECK(files[4].first == umlauts.substr(0, 200));
  CHECK(files[5].first == "unnamed");
}

TEST_CASE("paths that lead outside the archive are only names") {
  Files files;
  REQUIRE(UnpackSample("hostile/traversal.zip", Medium::kArchive, &files));
  REQUIRE(files.size() == 3);
  for (const auto& [name, bytes] : files) CHECK(name.find('/') == std::string::npos);
}

TEST_CASE("an archive in an archive comes out as one file") {
  Files files;
  REQUIRE(UnpackSample("hostile/nested.zip", Medium::kArchive, &files));
  REQUIRE(files.size() == 1);
  CHECK(TypeFromBytes(files[0].second).format == "zip");
}

TEST_CASE("a bomb is stopped by its ratio") {
  Files files;
  const Result<void> result = UnpackSample("hostile/bomb.zip", Medium::kArchive, &files);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::kLimitExceeded);
  CHECK(result.error().message == "the files inside are more than 200 times as large as the container");
  CHECK(files.empty());
}

TEST_CASE("limits on bytes and files name the number") {
  const FileDescriptor zip = InMemory(StoredZip({{"a", "12345"}, {"b", "67890"}}));
  UnpackOptions options;
  Files files;
  SECTION("bytes") {
    options.byte_limit = 9;
    const Result<void> result = UnpackTo(zip.get(), Medium::kArchive, options, &files);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::kLimitExceeded);
    CHECK(result.error().message == "the files inside are over the limit of 9 bytes together");
  }
  SECTION("files") {
    options.file_limit = 1;
    const Result<void> result = UnpackTo(zip.get(), Medium::kArchive, options, &files);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::kLimitExceeded);
    CHECK(result.error().message == "more than 1 files in one container");
  }
  SECTION("at the limit") {
    options.byte_limit = 10;
    options.file_limit = 2;
    CHECK(UnpackTo(zip.get(), Medium::kArchive, options, &files));
    CHECK(files.size() == 2);
    return;
  }
  CHECK(files.empty());
}

TEST_CASE("encrypted and damaged archives say so and give nothing") {
  Files files;
  const std::string whole = StoredZip({{"a.txt", "first"}, {"b.txt", "second"}});
  SECTION("encrypted") {
    const Result<void> result =
        UnpackTo(InMemory(StoredZip({{"a.txt", "first"}}, 0x801)).get(), Medium::kArchive, {}, &files);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::kInvalidInput);
    CHECK(result.error().message.starts_with("encrypted: "));
  }
  SECTION("wrong checksum in the second entry") {
    std::string damaged = whole;
    damaged[damaged.find("second")] = 'S';
    const Result<void> result = UnpackTo(InMemory(damaged).get(), Medium::kArchive, {}, &files);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::kInvalidInput);
    CHECK(result.error().message.starts_with("damaged: "));
  }
  SECTION("cut off in the second entry") {
    const Result<void> result =
        UnpackTo(InMemory(whole.substr(0, whole.find("second") + 3)).get(), Medium::kArchive, {}, &files);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::kInvalidInput);
  }
  CHECK(files.empty());
}

TEST_CASE("what is neither an archive nor a PDF is refused") {
  Files files;
  const Result<void> result = UnpackTo(InMemory("hello").get(), Medium::kArchive, {}, &files);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::kInvalidInput);
}

TEST_CASE("attachments of a PDF come out, those of annotations too") {
  Files files;
  REQUIRE(UnpackSample("13-attachments.pdf", Medium::kPdf, &files));
  REQUIRE(files.size() == 2);
  std::map<std::string, std::string> by_name(files.begin(), files.end());
  CHECK(TypeFromBytes(by_name["guest-registration.pdf"]).medium == Medium::kPdf);
  CHECK(by_name["night-clerk-note.txt"].starts_with("Night clerk Yolanda Prewitt saw"));
}

TEST_CASE("a PDF without attachments gives none, an encrypted one asks for its password") {
  Files files;
  REQUIRE(UnpackSample("03-press-log.pdf", Medium::kPdf, &files));
  CHECK(files.empty());
  const Result<void> result = UnpackSample("hostile/encrypted.pdf", Medium::kPdf, &files);
  REQUIRE_FALSE(result);
  CHECK(result.error().message.starts_with("encrypted: "));
  UnpackOptions options;
  options.password = "larkspur";
  CHECK(UnpackSample("hostile/encrypted.pdf", Medium::kPdf, &files, options));
}
