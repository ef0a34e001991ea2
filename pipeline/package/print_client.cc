#include "pipeline/package/print_client.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/file_calls.h"
#include "core/json.h"

namespace blackbar {
namespace {

Error NoMemory() { return Error{ErrorCode::kUnavailable, "no memory for printing; try again", "printer"}; }

Result<FileDescriptor> MemoryFile(std::string_view bytes) {
  FileDescriptor file(memfd_create("print", MFD_CLOEXEC));
  if (!file.valid()) return NoMemory();
  while (!bytes.empty()) {
    const ssize_t n = write(file.get(), bytes.data(), bytes.size());
    if (n <= 0) return NoMemory();
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return file;
}

Result<std::string> AllOf(int fd) {
  struct stat about {};
  if (fstat(fd, &about) != 0) return NoMemory();
  std::string bytes(static_cast<size_t>(about.st_size), '\0');
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (n <= 0) return NoMemory();
    done += static_cast<size_t>(n);
  }
  return bytes;
}

}  // namespace

Result<std::string> PrintPdf(const std::string& html, const PrintOptions& options) {
  const FileDescriptor input = TRY(MemoryFile(html));
  const FileDescriptor output = TRY(MemoryFile(""));
  ChildSpec spec;
  spec.program = "blackbar-print";
  spec.program_dir = options.program_dir;
  spec.sandbox = options.sandbox;
  spec.request = DumpJson({{"do", "print"},
                           {"title", options.title},
                           {"lang", options.lang},
                           {"footer", options.footer},
                           {"paper", options.paper == Paper::kA4 ? "a4" : "letter"}});
  spec.input_fds = {input.get()};
  spec.output_fd = output.get();
  TRY(RunChild(spec));
  std::string pdf = TRY(AllOf(output.get()));
  if (!pdf.starts_with("%PDF-"))
    return Error{ErrorCode::kUnavailable, "blackbar-print wrote no PDF; reinstall it", "printer"};
  return pdf;
}

}  // namespace blackbar
