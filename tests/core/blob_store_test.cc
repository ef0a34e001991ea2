#include "core/blob_store.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <random>
#include <thread>

#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

// Fails the `fail_at`-th call with `code`; with `lie`, a write of that number stores other bytes and says it
// went well.
class FaultyCalls : public FileCalls {
 public:
  int fail_at = -1, made = 0, code = ENOSPC;
  bool lie = false, short_writes = false;

  int OpenNew(const std::string& path, mode_t mode) override {
    return Fail() ? -1 : FileCalls::OpenNew(path, mode);
  }
  ssize_t Write(int fd, const void* bytes, size_t count) override {
    if (short_writes && count > 1) count = 1 + count / 3;
    if (!Fail()) return FileCalls::Write(fd, bytes, count);
    if (!lie) return -1;
    return FileCalls::Write(fd, std::string(count, '?').data(), count);
  }
  int Sync(int fd) override { return Fail() ? -1 : FileCalls::Sync(fd); }
  int SyncFolder(const std::string& path) override { return Fail() ? -1 : FileCalls::SyncFolder(path); }
  int Rename(const std::string& from, const std::string& to) override {
    return Fail() ? -1 : FileCalls::Rename(from, to);
  }

 private:
  bool Fail() {
    if (++made != fail_at) return false;
    errno = code;
    return true;
  }
};

std::string PathOf(const TemporaryFolder& folder, const Digest& digest) {
  return folder.File("blobs/" + digest.Hex().substr(0, 2) + "/" + digest.Hex().substr(2));
}

int FilesIn(const std::string& folder) {
  int count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file();
  return count;
}

void Overwrite(const std::string& path, const std::string& bytes) {
  REQUIRE(chmod(path.c_str(), 0600) == 0);
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("what was put comes back, once stored, under its digest") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  std::string bytes("a\0b", 3);
  BlobRef blob = store.Put(bytes).value();
  CHECK(blob == BlobRef{Sha256(bytes), 3});
  CHECK(store.Put(bytes).value() == blob);
  CHECK(FilesIn(store.folder()) == 1);
  CHECK(store.Get(blob.digest).value() == bytes);
  CHECK(store.Size(blob.digest).value() == 3);
  CHECK(store.Has(blob.digest));
  CHECK(store.Put("").value().size == 0);
  CHECK(store.Get(Sha256("")).value().empty());
  CHECK(store.Get(Sha256("other")).error().code == ErrorCode::kNotFound);
  CHECK(store.OpenFd(Sha256("other")).error().code == ErrorCode::kNotFound);
  CHECK(store.Get(blob.digest, 2).error().code == ErrorCode::kLimitExceeded);
}

TEST_CASE("files and folders are private and write-once") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  BlobRef blob = store.Put("bytes").value();
  struct stat info {};
  REQUIRE(stat(PathOf(folder, blob.digest).c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0400);
  REQUIRE(stat(fs::path(PathOf(folder, blob.digest)).parent_path().c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0700);
  FileDescriptor fd = store.OpenFd(blob.digest).value();
  CHECK((fcntl(fd.get(), F_GETFL) & O_ACCMODE) == O_RDONLY);
  CHECK((fcntl(fd.get(), F_GETFD) & FD_CLOEXEC) != 0);
  char first = 0;
  CHECK(read(fd.get(), &first, 1) == 1);
  CHECK(first == 'b');
}

TEST_CASE("a file is streamed in; links, folders, pipes and missing files are not") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  std::string bytes(3'000'001, 'z');
  std::ofstream(folder.File("in")) << bytes;
  CHECK(store.PutFile(folder.File("in")).value() == BlobRef{Sha256(bytes), 3'000'001});
  CHECK(store.PutFile(folder.File("in"), 3'000'000).error().code == ErrorCode::kLimitExceeded);
  fs::create_symlink(folder.File("in"), folder.File("link"));
  REQUIRE(mkfifo(folder.File("pipe").c_str(), 0600) == 0);
  CHECK(store.PutFile(folder.File("link")).error().code == ErrorCode::kInvalidInput);
  CHECK(store.PutFile(folder.File("pipe")).error().code == ErrorCode::kInvalidInput);
  CHECK(store.PutFile(folder.path()).error().code == ErrorCode::kInvalidInput);
  CHECK(store.PutFile(folder.File("none")).error().code == ErrorCode::kNotFound);
  CHECK(FilesIn(store.folder()) == 1);
}

TEST_CASE("changed, cut and grown bytes are an alarm and are never returned") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  BlobRef blob = store.Put("the original bytes").value();
  std::string damaged = GENERATE("the 0riginal bytes", "the original", "the original bytes and more", "");
  Overwrite(PathOf(folder, blob.digest), damaged);
  CHECK(store.Get(blob.digest).error().code == ErrorCode::kCorrupt);
  CHECK(store.OpenFd(blob.digest).error().code == ErrorCode::kCorrupt);
  CHECK(store.Verify(blob.digest).error().code == ErrorCode::kCorrupt);
  // Putting the same bytes again does not hide the damage.
  CHECK(store.Put("the original bytes").error().code == ErrorCode::kCorrupt);
}

TEST_CASE("a failure at any call leaves nothing half-written and a retry succeeds") {
  for (int code : {ENOSPC, EIO, EDQUOT}) {
    for (int fail_at = 1;; ++fail_at) {
      TemporaryFolder folder;
      FaultyCalls calls;
      BlobStore store = BlobStore::Open(folder.File("blobs"), calls).value();
      std::string bytes(2'500'000, 'q');
      calls.made = 0;
      calls.code = code;
      calls.fail_at = fail_at;
      calls.short_writes = fail_at % 2 == 0;
      Result<BlobRef> put = store.Put(bytes);
      bool failed = calls.made >= fail_at;
      INFO("call " << fail_at << " of " << calls.made);
      REQUIRE(put.has_value() == !failed);
      if (failed) CHECK(put.error().code == ErrorCode::kUnavailable);
      CHECK(FilesIn(folder.File("blobs/tmp")) == 0);
      // Either it is not there, or it is there whole.
      if (store.Has(Sha256(bytes))) CHECK(store.Verify(Sha256(bytes)).has_value());
      calls.fail_at = -1;
      CHECK(store.Put(bytes).has_value());
      CHECK(store.Get(Sha256(bytes)).value() == bytes);
      if (!failed) {
        CHECK(fail_at > 4);  // open, write, sync, rename and sync of the folder were all met
        break;
      }
    }
  }
}

TEST_CASE("a disk that stores other bytes than it was given is found at once") {
  TemporaryFolder folder;
  FaultyCalls calls;
  BlobStore store = BlobStore::Open(folder.File("blobs"), calls).value();
  calls.made = 0;
  calls.fail_at = 2;  // the first write
  calls.lie = true;
  CHECK(store.Put("bytes").error().code == ErrorCode::kUnavailable);
  CHECK(FilesIn(store.folder()) == 0);
}

TEST_CASE("random faults never leave a wrong blob") {
  std::mt19937 random(20261121);
  TemporaryFolder folder;
  FaultyCalls calls;
  BlobStore store = BlobStore::Open(folder.File("blobs"), calls).value();
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 5000, static_cast<char>('a' + random() % 26));
    calls.made = 0;
    calls.fail_at = static_cast<int>(random() % 8);
    calls.lie = random() % 3 == 0;
    calls.short_writes = random() % 2 == 0;
    Result<BlobRef> put = store.Put(bytes);
    if (put) CHECK(store.Get(Sha256(bytes)).value() == bytes);
    Result<std::string> got = store.Get(Sha256(bytes));
    if (got) CHECK(*got == bytes);
    if (!got) CHECK(got.error().code == ErrorCode::kNotFound);
  }
  CHECK(FilesIn(folder.File("blobs/tmp")) == 0);
}

TEST_CASE("a file size limit of the process is a full disk, not a crash") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    rlimit limit{100'000, 100'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    Result<BlobRef> put = store.Put(std::string(200'000, 'x'));
    _exit(!put && put.error().code == ErrorCode::kUnavailable ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(FilesIn(store.folder()) == 0);
}

TEST_CASE("a writer killed half way leaves no blob, and its temporary file goes after a day") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  int pipe_ends[2];
  REQUIRE(pipe(pipe_ends) == 0);
  pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    (void)store.PutFd(pipe_ends[0]);
    _exit(0);
  }
  REQUIRE(write(pipe_ends[1], "half", 4) == 4);
  while (FilesIn(folder.File("blobs/tmp")) == 0) std::this_thread::yield();
  REQUIRE(kill(child, SIGKILL) == 0);
  REQUIRE(waitpid(child, nullptr, 0) == child);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  CHECK(FilesIn(store.folder()) == 1);
  CHECK_FALSE(store.Has(Sha256("half")));

  REQUIRE(BlobStore::Open(folder.File("blobs")).has_value());
  CHECK(FilesIn(store.folder()) == 1);  // a young one may have a living writer
  for (const auto& entry : fs::directory_iterator(folder.File("blobs/tmp"))) {
    fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(30));
  }
  REQUIRE(BlobStore::Open(folder.File("blobs")).has_value());
  CHECK(FilesIn(store.folder()) == 0);
}

TEST_CASE("many threads put the same and other bytes at once") {
  TemporaryFolder folder;
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      BlobStore store = BlobStore::Open(folder.File("blobs")).value();
      for (int i = 0; i < 25; ++i) good += store.Put("blob " + std::to_string(i)).has_value();
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(good == 100);
  CHECK(FilesIn(folder.File("blobs")) == 25);
}

TEST_CASE("erasing is final and may be repeated; noting needs a transaction") {
  TemporaryFolder folder;
  BlobStore store = BlobStore::Open(folder.File("blobs")).value();
  BlobRef blob = store.Put("bytes").value();
  auto database = OpenDatabase(folder.File("office.db")).value();
  CHECK(NoteBlob(*database, blob, Instant{1}).error().code == ErrorCode::kRefused);
  for (int i = 0; i < 2; ++i) {
    CHECK(database->InTransaction([&] { return NoteBlob(*database, blob, Instant{1}); }).has_value());
  }
  CHECK(database->Query("SELECT size FROM blobs WHERE sha256 = ?1", {blob.digest}).value().at(0).Int(0) == 5);
  CHECK(store.Erase(blob.digest).has_value());
  CHECK(store.Erase(blob.digest).has_value());
  CHECK_FALSE(store.Has(blob.digest));
}

}  // namespace blackbar
