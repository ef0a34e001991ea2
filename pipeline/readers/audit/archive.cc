// libarchive, for zip, tar, gzip and 7z, from memory. Nothing is ever written to a path.
#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <memory>
#include <vector>

#include "pipeline/readers/audit/unpack.h"

namespace blackbar {
namespace {

constexpr size_t kChunk = 1 << 16;

Error Damaged(const std::string& place) {
  return {ErrorCode::kInvalidInput, "damaged: the archive cannot be read to its end; ask for it again",
          place};
}

Error Encrypted(const std::string& place) {
  return {ErrorCode::kInvalidInput,
          "encrypted: the archive needs a password; unpack it and hand in the files inside", place};
}

// Only formats and filters that libarchive decodes in process.
bool Prepare(struct archive* reader, std::string_view bytes) {
  const bool ready = archive_read_support_filter_gzip(reader) == ARCHIVE_OK &&
                     archive_read_support_filter_bzip2(reader) == ARCHIVE_OK &&
                     archive_read_support_filter_xz(reader) == ARCHIVE_OK &&
                     archive_read_support_format_zip(reader) == ARCHIVE_OK &&
                     archive_read_support_format_tar(reader) == ARCHIVE_OK &&
                     archive_read_support_format_7zip(reader) == ARCHIVE_OK &&
                     archive_read_support_format_raw(reader) == ARCHIVE_OK;  // a lone file in gzip
  return ready && archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK;
}

std::string NameOf(struct archive_entry* entry, struct archive* reader) {
  if (archive_format(reader) == ARCHIVE_FORMAT_RAW) return "unnamed";
  const char* name = archive_entry_pathname_utf8(entry);
  if (!name) name = archive_entry_pathname(entry);
  return name ? name : "";
}

Result<void> CopyEntry(struct archive* reader, const std::string& place, UnpackSink* sink) {
  std::vector<char> buffer(kChunk);
  for (;;) {
    const la_ssize_t n = archive_read_data(reader, buffer.data(), buffer.size());
    if (n == 0) return {};
    if (n < 0) return Damaged(place);
    TRY(sink->Write({buffer.data(), static_cast<size_t>(n)}));
  }
}

}  // namespace

Result<void> UnpackArchive(std::string_view bytes, UnpackSink* sink) {
  const std::unique_ptr<struct archive, int (*)(struct archive*)> owner(archive_read_new(),
                                                                        archive_read_free);
  struct archive* reader = owner.get();
  if (!reader || !Prepare(reader, bytes)) return Damaged("");
  for (int number = 1;; ++number) {
    const std::string place = fmt::format("entry {}", number);
    struct archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) return {};
    if (status < ARCHIVE_WARN) {
      // 7z with encrypted headers fails here.
      return archive_read_has_encrypted_entries(reader) > 0 ? Encrypted(place) : Damaged(place);
    }
    if (archive_entry_is_encrypted(entry)) return Encrypted(place);
    const bool raw = archive_format(reader) == ARCHIVE_FORMAT_RAW;
    if (raw && archive_filter_count(reader) < 2) return Damaged("");  // anything at all is "raw"
    if (!raw && archive_entry_filetype(entry) != AE_IFREG) continue;  // folders and links hold no bytes
    if (archive_entry_hardlink(entry)) continue;
    TRY(sink->Begin(NameOf(entry, reader), place));
    TRY(CopyEntry(reader, place, sink));
    sink->End();
  }
}

}  // namespace blackbar
