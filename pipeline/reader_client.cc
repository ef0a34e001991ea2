#include "pipeline/reader_client.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "core/digest.h"
#include "pipeline/models.h"
#include "pipeline/page_line.h"

namespace blackbar {
namespace {

constexpr int kReaderNumber = 2;  // raised when the same input gives other pages

const char* OcrModeName(OcrMode mode) {
  switch (mode) {
    case OcrMode::kAuto:
      return "auto";
    case OcrMode::kNever:
      return "never";
    case OcrMode::kAlways:
      return "always";
  }
  return "auto";
}

ChildSpec SpecFor(int fd, const ReadOptions& options, const Json& request, int64_t seconds) {
  ChildSpec spec;
  spec.program = "blackbar-read";
  spec.program_dir = options.program_dir;
  spec.request = DumpJson(request);
  spec.input_fds = {fd};
  spec.sandbox = options.sandbox;
  spec.limits.cpu_seconds = seconds;
  spec.limits.wall_seconds = 2 * seconds;  // the machine may be busy
  return spec;
}

Json RequestFor(const char* what, const ReadOptions& options) {
  Json request = {{"do", what}};
  if (!options.password.empty()) request["password"] = options.password;
  return request;
}

Result<std::pair<int64_t, int64_t>> SizeFromJson(const Json& untrusted) {
  const bool pair = untrusted.is_array() && untrusted.size() == 2 && untrusted[0].is_number_integer() &&
                    untrusted[1].is_number_integer();
  if (!pair || untrusted[0] < 1 || untrusted[1] < 1 || untrusted[0] > 200'000'000 ||
      untrusted[1] > 200'000'000)
    return Error{ErrorCode::kInvalidInput, "a page size is not one", "reader"};
  return std::pair<int64_t, int64_t>(untrusted[0].get<int64_t>(), untrusted[1].get<int64_t>());
}

Result<OpenedRecord> OpenedFromJson(const Json& untrusted) {
  OpenedRecord record;
  const auto medium = MediumFromName(TRY(JsonString(untrusted, "medium", "reader")));
  if (!medium) return Error{ErrorCode::kInvalidInput, "the medium is not one", "reader"};
  record.encrypted = TRY(JsonBool(untrusted, "encrypted", "reader"));
  for (const Json& size : *TRY(JsonArray(untrusted, "sizes", "reader")))
    record.sizes.push_back(TRY(SizeFromJson(size)));
  record.facts = TRY(FactsFromJson(untrusted, "reader"));
  record.facts.medium = *medium;
  record.facts.pages = static_cast<int>(record.sizes.size());
  const bool empty = IsRecording(*medium) ? record.facts.duration_us < 1 : record.sizes.empty();
  if (empty) return Error{ErrorCode::kInvalidInput, "the record has no page and no length", "reader"};
  return record;
}

// One line of a "pages" child: {"opened":{"sizes":..}}, {"page":{..}} or {"deferred":n}.
Result<void> TakeLine(std::string_view untrusted_line, PageYield* yield) {
  const Json line = TRY(ParseJson(untrusted_line, "reader"));
  if (line.contains("page")) {
    Page page = TRY(PageFromJson(line["page"], "reader"));
    yield->pages.push_back(std::move(page));
  } else if (line.contains("deferred")) {
    yield->deferred.push_back(static_cast<int>(TRY(JsonInt(line, "deferred", "reader"))));
  } else if (line.contains("opened")) {
    yield->opened = true;
    for (const Json& size : *TRY(JsonArray(line, "opened", "reader"))) {
      if (!size.is_array() || size.size() != 3 || !size[0].is_number_integer())
        return Error{ErrorCode::kInvalidInput, "a page size is not one", "reader"};
      yield->sizes[size[0].get<int>()] = TRY(SizeFromJson(Json::array({size[1], size[2]})));
    }
  }
  return {};
}

class PagesReading {
 public:
  PagesReading(int fd, const ReadOptions& options, PageLine& line)
      : fd_(fd), options_(options), line_(line) {}

  void Work() {
    while (std::optional<PageTask> task = line_.Take()) {
      PageYield yield;
      TakeCached(&*task, &yield);
      const Result<void> read = task->pages.empty() ? Result<void>() : RunTask(*task, &yield);
      task->pages.insert(task->pages.end(), cached_.begin(), cached_.end());
      std::sort(task->pages.begin(), task->pages.end());
      if (read) {
        Keep(*task, yield);
        line_.Finish(*task, std::move(yield));
      } else {
        line_.Fail(*task, std::move(yield), read.error());
      }
    }
  }

 private:
  std::string KeyOf(int page) const {
    return Sha256(DumpJson(
                      {options_.original, page, OcrModeName(options_.ocr), options_.audit, ReaderVersion()}))
        .Hex();
  }

  bool UsesCache() const { return options_.cache && !options_.original.empty(); }

  // Moves the pages that the cache knows from the task to the yield.
  void TakeCached(PageTask* task, PageYield* yield) {
    cached_.clear();
    if (!UsesCache() || task->step != PageStep::kFirst) return;
    std::vector<int> rest;
    for (int number : task->pages) {
      std::optional<Page> page = FromCache(number);
      (page ? cached_ : rest).push_back(number);
      if (page) yield->pages.push_back(std::move(*page));
    }
    task->pages = std::move(rest);
  }

  std::optional<Page> FromCache(int number) const {
    const std::optional<std::string> bytes = options_.cache->Get(KeyOf(number));
    if (!bytes) return std::nullopt;
    const Result<Json> untrusted = ParseJson(*bytes, "page cache");
    if (!untrusted) return std::nullopt;
    Result<Page> page = PageFromJson(*untrusted, "page cache");
    if (!page || page->number != number) return std::nullopt;
    return std::move(*page);
  }

  // A cache that cannot be written costs time, not correctness.
  void Keep(const PageTask& task, const PageYield& yield) const {
    if (!UsesCache() || task.step == PageStep::kSalvage) return;
    for (const Page& page : yield.pages) {
      if (std::find(cached_.begin(), cached_.end(), page.number) != cached_.end()) continue;
      if (!options_.cache->Put(KeyOf(page.number), DumpJson(PageToJson(page)))) return;
    }
  }

  Result<void> RunTask(const PageTask& task, PageYield* yield) {
    Json request = RequestFor("pages", options_);
    request["pages"] = task.pages;
    request["audit"] = options_.audit;
    request["page_seconds"] = options_.page_seconds;
    request["ocr"] = StepName(task.step);
    const int64_t pages = static_cast<int64_t>(task.pages.size());
    ChildSpec spec = SpecFor(fd_, options_, request,
                             options_.open_seconds + std::min<int64_t>(pages, 8) * options_.page_seconds);
    spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
      if (line_.stopped()) return Error{ErrorCode::kConflict, "no longer wanted", ""};
      return TakeLine(untrusted_line, yield);
    };
    const PageYield before = *yield;
    Result<ChildOutcome> outcome = RunChild(spec);
    if (outcome) return {};
    yield->pages = before.pages;  // what a broken child said is not used
    yield->deferred = before.deferred;
    return outcome.error();
  }

  const char* StepName(PageStep step) const {
    if (step == PageStep::kSalvage || options_.ocr == OcrMode::kNever) return "never";
    if (options_.ocr == OcrMode::kAlways) return "always";
    return step == PageStep::kFirst ? "defer" : "auto";
  }

  int fd_;
  const ReadOptions& options_;
  PageLine& line_;
  std::vector<int> cached_;  // of the task in hand
};

size_t FirstChunk(int pages, const ReadOptions& options) {
  const int share = (pages + 2 * options.jobs - 1) / (2 * options.jobs);
  if (options.ocr == OcrMode::kAlways) return static_cast<size_t>(std::clamp(share, 1, 8));
  return static_cast<size_t>(std::clamp(share, 50, 400));
}

// Runs a child that writes one answer to a memfd.
Result<std::string> AnswerInMemory(int fd, const ReadOptions& options, const Json& request, int64_t seconds) {
  const int output = memfd_create("answer", MFD_CLOEXEC);
  if (output < 0) return Error{ErrorCode::kUnavailable, "no memory file can be made", ""};
  ChildSpec spec = SpecFor(fd, options, request, seconds);
  spec.output_fd = output;
  const Result<ChildOutcome> outcome = RunChild(spec);
  std::string bytes;
  struct stat about {};
  if (outcome && fstat(output, &about) == 0) {
    bytes.resize(static_cast<size_t>(about.st_size));
    for (size_t done = 0; done < bytes.size();) {
      const ssize_t n = pread(output, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
      if (n <= 0) break;
      done += static_cast<size_t>(n);
    }
  }
  close(output);
  if (!outcome) return outcome.error();
  return bytes;
}

}  // namespace

Result<OpenedRecord> OpenRecord(int fd, const ReadOptions& options) {
  Json request = RequestFor("open", options);
  request["audit"] = options.audit;
  request["page_limit"] = options.page_limit;
  ChildSpec spec = SpecFor(fd, options, request, options.open_seconds);
  std::optional<OpenedRecord> record;
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    const Json line = TRY(ParseJson(untrusted_line, "reader"));
    if (line.contains("document")) record = TRY(OpenedFromJson(line["document"]));
    return {};
  };
  const ChildOutcome outcome = TRY(RunChild(spec));
  if (!record) return Error{ErrorCode::kInvalidInput, "the reader said nothing about the record", "reader"};
  if (record->facts.pages > options.page_limit)
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("{} pages are over the limit of {}", record->facts.pages, options.page_limit),
                 ""};
  record->sandbox = outcome.sandbox;
  return std::move(*record);
}

Result<void> ReadPages(int fd, const ReadOptions& options, PageRange range,
                       const std::function<Result<void>(Page)>& on_page) {
  BB_CHECK(options.jobs > 0 && range.from > 0);
  if (range.to == 0) {
    ReadOptions quick = options;
    quick.audit = false;
    range.to = TRY(OpenRecord(fd, quick)).facts.pages;
  }
  if (range.to < range.from) return Error{ErrorCode::kInvalidInput, "the record has no such page", ""};
  PageLine line(range.from, range.to, options.jobs, FirstChunk(range.to - range.from + 1, options));
  std::vector<std::thread> workers;
  for (int i = 0; i < options.jobs; ++i)
    workers.emplace_back([&] { PagesReading(fd, options, line).Work(); });
  Result<void> result;
  for (;;) {
    Result<std::optional<Page>> page = line.Next();
    if (!page) result = page.error();
    if (!page || !*page) break;
    result = on_page(std::move(**page));
    if (!result) break;
  }
  line.Stop();
  for (std::thread& worker : workers) worker.join();
  return result;
}

Result<std::string> RenderPage(int fd, const ReadOptions& options, int page, int width) {
  Json request = RequestFor("render", options);
  request["page"] = page;
  request["width"] = width;
  return AnswerInMemory(fd, options, request, options.page_seconds);
}

Result<std::string> ReadAttachment(int fd, const ReadOptions& options, int index) {
  Json request = RequestFor("attachment", options);
  request["index"] = index;
  return AnswerInMemory(fd, options, request, options.open_seconds);
}

std::string ReaderVersion() {
  static const std::string models = DescribeModels(ModelsFolder());  // once: it reads the files
  return fmt::format("reader {}; {}; {}", kReaderNumber, BLACKBAR_READER_LIBRARIES, models);
}

}  // namespace blackbar
