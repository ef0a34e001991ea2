#include "pipeline/unpack_client.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "core/json.h"

namespace blackbar {
namespace {

constexpr int64_t kSeconds = 300;
constexpr size_t kMaxName = 200;
constexpr size_t kMaxPlace = 40;

struct Piece {
  std::string untrusted_name, place;
  int64_t offset = 0, size = 0;
};

Error NoTemporaryFile() {
  return {ErrorCode::kUnavailable, "no temporary file can be made; is the disk full?", ""};
}

// No name leads to it, so it goes when the last descriptor does.
Result<FileDescriptor> UnlinkedFile() {
  std::error_code error;
  const std::string folder = std::filesystem::temp_directory_path(error).string();
  if (error) return NoTemporaryFile();
  FileDescriptor file(open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file.valid()) return file;
  std::string path = folder + "/blackbar-XXXXXX";  // a file system without O_TMPFILE
  FileDescriptor named(mkostemp(path.data(), O_CLOEXEC));
  if (!named.valid()) return NoTemporaryFile();
  unlink(path.c_str());
  return named;
}

Result<Piece> PieceFromJson(const Json& untrusted) {
  const Json& file = *TRY(JsonObject(untrusted, "file", "reader"));
  Piece piece;
  piece.untrusted_name = TRY(JsonString(file, "name", "reader"));
  piece.place = TRY(JsonString(file, "place", "reader"));
  piece.offset = TRY(JsonInt(file, "offset", "reader"));
  piece.size = TRY(JsonInt(file, "size", "reader"));
  bool clean = piece.place.size() <= kMaxPlace && piece.untrusted_name.size() <= kMaxName &&
               !piece.untrusted_name.empty() && piece.offset >= 0 && piece.size >= 0;
  for (unsigned char c : piece.untrusted_name) clean = clean && c >= 0x20 && c != 0x7F && c != '/';
  for (unsigned char c : piece.place)
    clean = clean && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ');
  if (!clean)
    return Error{ErrorCode::kInvalidInput, "the reader named a file in a way that cannot be", "reader"};
  return piece;
}

Result<void> CopyPiece(int from, const Piece& piece, int to) {
  off_t at = piece.offset;
  for (int64_t left = piece.size; left > 0;) {
    const ssize_t n = copy_file_range(from, &at, to, nullptr, static_cast<size_t>(left), 0);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return NoTemporaryFile();
    if (n == 0) return Error{ErrorCode::kInvalidInput, "the reader wrote less than it said", "reader"};
    left -= n;
  }
  // Its place on the disk is no longer needed; a file system that cannot do it keeps it until the end.
  if (piece.size > 0)
    (void)fallocate(from, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, piece.offset, piece.size);
  return lseek(to, 0, SEEK_SET) == 0 ? Result<void>() : Result<void>(NoTemporaryFile());
}

ChildSpec SpecFor(int fd, const UnpackOptions& options, int output) {
  Json request = {{"do", "unpack"}, {"file_limit", options.file_limit}, {"byte_limit", options.byte_limit}};
  if (!options.password.empty()) request["password"] = options.password;
  ChildSpec spec;
  spec.program = "blackbar-read";
  spec.request = DumpJson(request);
  spec.input_fds = {fd};
  spec.output_fd = output;
  spec.sandbox = options.sandbox;
  spec.limits.cpu_seconds = kSeconds;
  spec.limits.wall_seconds = 2 * kSeconds;
  spec.limits.output_bytes = options.byte_limit + 1;  // the child's own count gives the clearer message
  return spec;
}

}  // namespace

Result<void> Unpack(int fd, Medium medium, const UnpackOptions& options,
                    const std::function<Result<void>(UnpackedFile)>& on_file) {
  if (medium != Medium::kArchive && medium != Medium::kPdf && medium != Medium::kEmail)
    return Error{ErrorCode::kInvalidInput, "unsupported: this is no archive, PDF or e-mail", ""};
  const FileDescriptor output = TRY(UnlinkedFile());
  std::vector<Piece> pieces;
  int64_t end = 0;
  ChildSpec spec = SpecFor(fd, options, output.get());
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    Piece piece = TRY(PieceFromJson(TRY(ParseJson(untrusted_line, "reader"))));
    if (piece.offset != end || piece.size > options.byte_limit - end ||
        static_cast<int64_t>(pieces.size()) >= options.file_limit)
      return Error{ErrorCode::kInvalidInput, "the reader's files do not follow each other", "reader"};
    end += piece.size;
    pieces.push_back(std::move(piece));
    return {};
  };
  TRY(RunChild(spec));
  // Handed over only now: a container that breaks off in the middle gives nothing.
  for (Piece& piece : pieces) {
    UnpackedFile file;
    file.fd = TRY(UnlinkedFile());
    TRY(CopyPiece(output.get(), piece, file.fd.get()));
    file.untrusted_name = std::move(piece.untrusted_name);
    file.place = std::move(piece.place);
    file.size = piece.size;
    TRY(on_file(std::move(file)));
  }
  return {};
}

}  // namespace blackbar
