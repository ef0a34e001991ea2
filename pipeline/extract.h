// The stages "ingest" and "extract" for one file: type from its bytes, digest, pages, warnings. What
// `blackbar detect` and an office's jobs share. The original is opened read-only and never changed.
#pragma once

#include <functional>
#include <string>

#include "core/digest.h"
#include "core/medium.h"
#include "core/page.h"
#include "pipeline/page_file.h"
#include "pipeline/reader_client.h"

namespace blackbar {

struct OriginalFile {
  FileDescriptor fd;
  Digest digest;
  int64_t size = 0;
  FileType type;
};

// invalid_input for what is not a regular file or has no bytes, limit_exceeded beyond `byte_limit`.
Result<OriginalFile> OpenOriginal(const std::string& path, int64_t byte_limit);
// The same for a descriptor that is open already; `where` names it in errors.
Result<OriginalFile> IdentifyOriginal(FileDescriptor fd, const std::string& where, int64_t byte_limit);

struct Extracted {
  DocumentFacts facts;
  PageFile pages;
  std::string sandbox;  // in words
  Json sound = {};      // of a recording: peaks and voice activity, where asked for
};

// invalid_input for a medium that is not read yet, and for what blackbar-read cannot read. `on_page` may be
// empty; it is told each page as it comes.
Result<Extracted> ExtractPages(const OriginalFile& original, ReadOptions options, const std::string& where,
                               const std::function<Result<void>(const Page&)>& on_page);

// What a plan, a redactor and a verifier need of a record: the pages with their words, or, of a photo or a
// recording, only its sizes and its length (nothing is recognised again).
Result<Extracted> ExtractForPlan(const OriginalFile& original, ReadOptions options, const std::string& where,
                                 const std::function<Result<void>(const Page&)>& on_page);

// The first `size` bytes of an open file.
Result<std::string> ReadDescriptor(int fd, int64_t size);

// What a person does with an office file or an Outlook message, in one line.
std::string OfficeFileTask(const std::string& format);

// Media that Extract takes today.
bool CanBeRead(Medium medium);

}  // namespace blackbar
