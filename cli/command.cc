#include "cli/command.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>

namespace blackbar {

CLI::App* Commands::Add(const std::string& parent, const std::string& name, const std::string& help,
                        const std::string& example) {
  CLI::App* under = parent.empty() ? app_ : app_->get_subcommand(parent);
  CLI::App* command = under->add_subcommand(name, help);
  command->fallthrough();
  command->footer("Example:\n  " + example);
  return command;
}

void Commands::AddGroup(const std::string& name, const std::string& help) {
  CLI::App* group = app_->add_subcommand(name, help);
  group->require_subcommand(1);
  group->fallthrough();
}

void Commands::OnRun(CLI::App* command, std::function<Result<int>()> run) {
  command->callback([this, run = std::move(run)] { chosen_ = run; });
}

OfficePlace Commands::Place() const { return {common_.office, common_.database}; }

Result<std::unique_ptr<Office>> Commands::OpenOffice() const {
  if (common_.office.empty()) {
    return Error{ErrorCode::kInvalidInput, "name the office with --office DIR or BLACKBAR_OFFICE"};
  }
  return Office::Open(Place());
}

Result<std::string> Commands::User() const {
  if (common_.user.empty())
    return Error{ErrorCode::kRefused, "say who you are with --as USER or BLACKBAR_USER"};
  return common_.user;
}

void PrintLine(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fputc('\n', stdout);
}

void PrintJson(const Json& value) { PrintLine(DumpJson(value)); }

void ShowProgress(const std::string& text) {
  static const bool terminal = isatty(STDERR_FILENO) != 0;
  if (!terminal) return;
  std::fprintf(stderr, "\r\033[K%s", text.c_str());
  std::fflush(stderr);
}

Result<std::string> ReadWholeFile(const std::string& path, int64_t limit) {
  int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return Error{ErrorCode::kNotFound, std::string("cannot be opened: ") + std::strerror(errno), path};
  std::string bytes;
  char buffer[1 << 16];
  ssize_t got = 0;
  while ((got = read(fd, buffer, sizeof buffer)) > 0) {
    bytes.append(buffer, static_cast<size_t>(got));
    if (static_cast<int64_t>(bytes.size()) > limit) break;
  }
  int read_error = errno;
  close(fd);
  if (got < 0)
    return Error{ErrorCode::kInvalidInput, std::string("cannot be read: ") + std::strerror(read_error), path};
  if (static_cast<int64_t>(bytes.size()) > limit) {
    return Error{ErrorCode::kLimitExceeded, "larger than " + std::to_string(limit >> 20) + " MB", path};
  }
  return bytes;
}

Result<void> ParseBates(const std::string& text, RedactOptions* options) {
  if (text.empty()) return {};
  size_t digits = text.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
  if (digits == text.size() || text.size() - digits > 12) {
    return Error{ErrorCode::kInvalidInput, "--bates is PREFIX-START, such as AF-000123"};
  }
  options->bates_prefix = text.substr(0, digits);
  options->bates_start = std::stoll(text.substr(digits));
  options->bates_digits = static_cast<int>(text.size() - digits);
  return {};
}

Result<std::string> ReadSecretLine(const std::string& path) {
  std::string text = TRY(ReadWholeFile(path, 1 << 16));
  return text.substr(0, text.find_first_of("\r\n"));
}

namespace {

bool WriteAll(int fd, std::string_view bytes) {
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t put = write(fd, bytes.data() + done, bytes.size() - done);
    if (put <= 0) return false;
    done += static_cast<size_t>(put);
  }
  return true;
}

Result<void> WriteThrough(const std::string& path, const std::function<bool(int fd)>& fill) {
  std::string temporary = path + ".part";
  int fd = open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  bool ok = fd >= 0 && fill(fd) && fsync(fd) == 0;
  if (fd >= 0) close(fd);
  ok = ok && rename(temporary.c_str(), path.c_str()) == 0;
  if (ok) return {};
  int reason = errno;
  unlink(temporary.c_str());
  return Error{ErrorCode::kUnavailable, std::string("cannot write: ") + std::strerror(reason), path};
}

}  // namespace

Result<void> WriteWholeFile(const std::string& path, std::string_view bytes) {
  return WriteThrough(path, [bytes](int fd) { return WriteAll(fd, bytes); });
}

Result<void> CopyToFile(const std::string& path, int from, int64_t size) {
  return WriteThrough(path, [from, size](int fd) {
    std::string buffer(1 << 20, '\0');
    for (int64_t done = 0; done < size;) {
      const ssize_t got = pread(from, buffer.data(), buffer.size(), done);
      if (got <= 0 || !WriteAll(fd, std::string_view(buffer.data(), static_cast<size_t>(got)))) return false;
      done += got;
    }
    return true;
  });
}

}  // namespace blackbar
