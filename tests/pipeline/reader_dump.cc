// Reads a PDF through the sandboxed reader and prints a page a line, for a look by hand and for
// scripts/bench:
//   reader_dump FILE [auto|never|always] [jobs] [json|text|quiet|words|open]
#include <fcntl.h>
#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "pipeline/reader_client.h"

using namespace blackbar;

namespace {

void Print(const Page& page, const std::string& form) {
  if (form == "json") fmt::print("{}\n", DumpJson(PageToJson(page)));
  if (form == "text")
    fmt::print("--- page {} from {} confidence {} searched {}\n{}\n", page.number, page.words_from,
               page.confidence, page.searched, page.text);
  if (form == "words") {
    for (const Word& word : page.words)
      fmt::print("{} {} {} [{},{},{},{}] {}\n", page.number, word.block, word.line, word.box.left,
                 word.box.top, word.box.right, word.box.bottom, word.text);
  }
  for (const Warning& warning : page.warnings) fmt::print(stderr, "{}: {}\n", warning.code, warning.message);
}

Result<void> Run(int fd, const ReadOptions& options, const std::string& form) {
  if (form == "open") {
    const OpenedRecord record = TRY(OpenRecord(fd, options));
    fmt::print("{} pages, {}, {} us, {}x{}, {}\n", record.facts.pages, MediumName(record.facts.medium),
               record.facts.duration_us, record.facts.width_px, record.facts.height_px, record.sandbox);
    for (const HiddenText& hidden : record.facts.hidden) fmt::print("{}\n", DumpJson(HiddenToJson(hidden)));
    for (const Warning& warning : record.facts.warnings) fmt::print("{}\n", DumpJson(WarningToJson(warning)));
    return {};
  }
  size_t words = 0, pages = 0;
  TRY(ReadPages(fd, options, {}, [&](Page page) -> Result<void> {
    words += page.words.size();
    ++pages;
    Print(page, form);
    return {};
  }));
  fmt::print(stderr, "{} pages, {} words\n", pages, words);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int fd = open(argv[1], O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 2;
  const std::string mode = argc > 2 ? argv[2] : "auto";
  ReadOptions options;
  options.ocr = mode == "never" ? OcrMode::kNever : mode == "always" ? OcrMode::kAlways : OcrMode::kAuto;
  options.jobs = argc > 3 ? std::atoi(argv[3]) : 2;
  if (std::getenv("READER_PASSWORD")) options.password = std::getenv("READER_PASSWORD");
  if (std::getenv("READER_NO_AUDIT")) options.audit = false;
  const Result<void> read = Run(fd, options, argc > 4 ? argv[4] : "text");
  if (read) return 0;
  fmt::print(stderr, "{}: {}\n", ErrorCodeName(read.error().code), read.error().message);
  return ExitCodeFor(read.error().code);
}
