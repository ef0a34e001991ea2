#include "pipeline/reader_client.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <mutex>

#include "core/digest.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"
#include "tests/pipeline/pdf_maker.h"

using namespace blackbar;

namespace {

// Closes its descriptor.
struct File {
  int fd;
  explicit File(int opened) : fd(opened) { REQUIRE(fd >= 0); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { close(fd); }
};

int Sample(const std::string& name) {
  return open((std::string(BLACKBAR_SOURCE_DIR "/samples/") + name).c_str(), O_RDONLY | O_CLOEXEC);
}

ReadOptions Plain() {
  ReadOptions options;
  options.program_dir = BLACKBAR_BIN_DIR;
  return options;
}

std::string ManyPages(int count) {
  std::vector<DrawPage> pages;
  for (int i = 1; i <= count; ++i)
    pages.push_back([i](cairo_t* c) { DrawText(c, 72, 100, 12, fmt::format("leaf{} of the log", i)); });
  return DrawnPdf(pages);
}

std::vector<Page> ReadAll(int fd, const ReadOptions& options, PageRange range = {}) {
  std::vector<Page> pages;
  const Result<void> read = ReadPages(fd, options, range, [&](Page page) -> Result<void> {
    pages.push_back(std::move(page));
    return {};
  });
  if (!read) FAIL(read.error().message);
  return pages;
}

class CountingCache final : public PageCache {
 public:
  std::optional<std::string> Get(const std::string& key) override {
    const std::lock_guard<std::mutex> hold(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end()) return std::nullopt;
    ++hits;
    return found->second;
  }
  Result<void> Put(const std::string& key, std::string_view bytes) override {
    const std::lock_guard<std::mutex> hold(mutex_);
    kept_[key] = bytes;
    return {};
  }
  size_t size() const { return kept_.size(); }
  void Spoil() {
    for (auto& [key, bytes] : kept_) bytes = "{\"number\":1}";
  }
  std::atomic<int> hits{0};

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> kept_;
};

}  // namespace

TEST_CASE("pages come in order, whoever read them") {
  const File file(InMemory(ManyPages(330)));
  const auto record = OpenRecord(file.fd, Plain());
  REQUIRE(record);
  CHECK(record->facts.pages == 330);
  CHECK(record->facts.medium == Medium::kPdf);
  CHECK(record->sizes[329] == std::pair<int64_t, int64_t>(612'000, 792'000));
  const std::vector<Page> pages = ReadAll(file.fd, Plain());
  REQUIRE(pages.size() == 330);
  for (int i = 0; i < 330; ++i) {
    CHECK(pages[i].number == i + 1);
    CHECK(pages[i].text == fmt::format("leaf{} of the log", i + 1));
  }
  const std::vector<Page> some = ReadAll(file.fd, Plain(), {200, 203});
  REQUIRE(some.size() == 4);
  CHECK(some[0].number == 200);
}

TEST_CASE("scans between text pages are read by other children and come in their place") {
  std::vector<DrawPage> pages;
  for (int i = 1; i <= 6; ++i) {
    const DrawPage draw = [i](cairo_t* c) {
      DrawText(c, 72, 100, 14, fmt::format("Witness number {} speaks", i));
    };
    pages.push_back(i % 2 ? draw : Scanned(draw, {150, 0, 0}));
  }
  const File file(InMemory(DrawnPdf(pages)));
  const std::vector<Page> read = ReadAll(file.fd, Plain());
  REQUIRE(read.size() == 6);
  for (int i = 0; i < 6; ++i) {
    CHECK(read[i].words_from == (i % 2 ? "ocr" : "text_layer"));
    CHECK(read[i].text == fmt::format("Witness number {} speaks", i + 1));
  }
}

TEST_CASE("a page that breaks the decoder harms only that page") {
  const File file(InMemory(ManyPages(24)));
  ReadOptions options = Plain();
  options.program_dir = BLACKBAR_BIN_DIR "/../faulty-bin";
  options.open_seconds = 1, options.page_seconds = 1;
  const std::vector<Page> pages = ReadAll(file.fd, options);
  REQUIRE(pages.size() == 24);
  for (const Page& page : pages) {
    const bool broken = page.number == 7 || page.number == 9;
    CAPTURE(page.number);
    CHECK(page.searched != broken);
    CHECK(page.words.empty() == broken);
    CHECK(page.words_from == (broken ? "none" : "text_layer"));
    CHECK(page.width_mpt == 612'000);
    REQUIRE(page.warnings.size() == (broken ? 1U : 0U));
    if (broken) CHECK(page.warnings[0].code == "unreadable_page");
  }
}

TEST_CASE("what the caller refuses ends the reading") {
  const File file(InMemory(ManyPages(120)));
  int seen = 0;
  const Result<void> read = ReadPages(file.fd, Plain(), {}, [&](Page) -> Result<void> {
    if (++seen == 3) return Error{ErrorCode::kConflict, "enough", ""};
    return {};
  });
  REQUIRE_FALSE(read);
  CHECK(read.error().message == "enough");
  CHECK(seen == 3);
}

TEST_CASE("a page is read once, as long as nothing it depends on changes") {
  const std::string pdf = ManyPages(60);
  const File file(InMemory(pdf));
  CountingCache cache;
  ReadOptions options = Plain();
  options.cache = &cache;
  options.original = Sha256(pdf).Hex();
  const std::vector<Page> first = ReadAll(file.fd, options);
  CHECK(cache.hits == 0);
  CHECK(cache.size() == 60);
  const std::vector<Page> second = ReadAll(file.fd, options);
  CHECK(cache.hits == 60);
  REQUIRE(second.size() == 60);
  for (int i = 0; i < 60; ++i) CHECK(PageToJson(first[i]) == PageToJson(second[i]));

  options.ocr = OcrMode::kNever;
  ReadAll(file.fd, options);
  CHECK(cache.hits == 60);
  // A cache that holds rubbish is as good as none.
  cache.Spoil();
  options.ocr = OcrMode::kAuto;
  CHECK(ReadAll(file.fd, options)[41].text == "leaf42 of the log");
}

TEST_CASE("the cache in a folder gives back what was put in") {
  const TemporaryFolder folder;
  const auto cache = CacheInFolder(folder.path());
  const std::string key = Sha256("key").Hex();
  CHECK_FALSE(cache->Get(key));
  REQUIRE(cache->Put(key, "page"));
  REQUIRE(cache->Put(key, "page"));
  CHECK(cache->Get(key) == "page");
  CHECK_FALSE(CacheInFolder("/nonexistent")->Put(key, "page"));
}

TEST_CASE("bad files are told apart in one line") {
  const auto message = [](int fd, const ReadOptions& options = Plain()) {
    const File file(fd);
    const auto record = OpenRecord(file.fd, options);
    return record ? std::string("opened") : record.error().message;
  };
  CHECK(message(Sample("hostile/zero-bytes.pdf")).find("empty") == 0);
  CHECK(message(Sample("hostile/garbage.pdf")).find("damaged") == 0);
  CHECK(message(Sample("hostile/truncated.pdf")).find("damaged") == 0);
  CHECK(message(Sample("hostile/really-a-png.pdf")) == "opened");  // what it is, not what it is called
  CHECK(message(Sample("hostile/encrypted.pdf")) == "encrypted: give the password with --password-file");
  ReadOptions options = Plain();
  options.password = "larkspur";
  CHECK(message(Sample("hostile/encrypted.pdf"), options) == "opened");
  options.page_limit = 5;
  CHECK(message(InMemory(ManyPages(6)), options) == "6 pages are over the limit of 5");
}

TEST_CASE("a wrong password stops the reading instead of making every page unreadable") {
  const File file(Sample("hostile/encrypted.pdf"));
  const Result<void> read = ReadPages(file.fd, Plain(), {1, 1}, [](Page) -> Result<void> { return {}; });
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::kInvalidInput);
}

TEST_CASE("a text record is read as pages") {
  const File file(InMemory("Dispatch log\n12:01 caller Orla Winterbourne 208-555-0110\n"));
  const auto record = OpenRecord(file.fd, Plain());
  REQUIRE(record);
  CHECK(record->facts.medium == Medium::kText);
  const std::vector<Page> pages = ReadAll(file.fd, Plain());
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].text == "Dispatch log\n12:01 caller Orla Winterbourne 208-555-0110");
}

TEST_CASE("a page is drawn as wide as asked for") {
  const File file(InMemory(ManyPages(2)));
  const auto png = RenderPage(file.fd, Plain(), 2, 600);
  REQUIRE(png);
  REQUIRE(png->size() > 100);
  CHECK(png->substr(1, 3) == "PNG");
  const auto number = [&](size_t at) {
    return static_cast<uint8_t>((*png)[at + 2]) * 256 + static_cast<uint8_t>((*png)[at + 3]);
  };
  CHECK(number(16) == 600);
  CHECK(number(20) == 776);
  CHECK_FALSE(RenderPage(file.fd, Plain(), 3, 600));
  CHECK_FALSE(RenderPage(file.fd, Plain(), 1, 100'000));
}

TEST_CASE("the reader names itself and its libraries") {
  CHECK(ReaderVersion().find("poppler") != std::string::npos);
  CHECK(ReaderVersion().find("tesseract") != std::string::npos);
}
