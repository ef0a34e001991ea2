#include "pipeline/package/bundle_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "core/json.h"
#include "pipeline/package/zip_format.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

constexpr size_t kBlock = 1 << 18;
constexpr size_t kMaxFiles = 200'000;
constexpr size_t kMaxProblems = 1'000;
constexpr const char* kWhere = "zip index";

Error CannotRead(const std::string& name) {
  return Error{ErrorCode::kUnavailable, "cannot read a file of the bundle; check its permissions", name};
}

// Short printable text only: it came from a child that read a stranger's file.
std::string Clean(const std::string& untrusted) {
  std::string clean;
  for (const char c : untrusted.substr(0, 200)) clean += (c >= ' ' && c <= '~') ? c : '?';
  return clean;
}

}  // namespace

Result<BundleFiles> BundleFiles::Open(const std::string& zip_or_folder, const VerifyBundleOptions& options,
                                      std::vector<BundleProblem>* problems) {
  BundleFiles files;
  struct stat about {};
  if (stat(zip_or_folder.c_str(), &about) != 0)
    return Error{ErrorCode::kNotFound, "there is no such bundle", zip_or_folder};
  if (S_ISDIR(about.st_mode)) {
    files.folder_ = zip_or_folder;
    TRY(files.ListFolder(problems));
    return files;
  }
  files.zip_ = FileDescriptor(open(zip_or_folder.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!files.zip_.valid() || fstat(files.zip_.get(), &about) != 0) return CannotRead(zip_or_folder);
  if (!S_ISREG(about.st_mode))
    return Error{ErrorCode::kInvalidInput, "this is no bundle: neither a folder nor a zip", zip_or_folder};
  files.zip_size_ = static_cast<uint64_t>(about.st_size);
  TRY(files.ListZip(options, problems));
  return files;
}

Result<void> BundleFiles::ListFolder(std::vector<BundleProblem>* problems) {
  std::error_code failed;
  size_t strange = 0;
  auto walk = fs::recursive_directory_iterator(folder_, failed);
  for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
    const std::string name = walk->path().lexically_relative(folder_).string();
    const fs::file_status status = walk->symlink_status(failed);
    if (failed) break;
    if (fs::is_directory(status)) {
      if (name != "records")
        problems->push_back(
            {IsSafeBundleName(name) ? name : "a folder", "extra", "a folder that the bundle does not have"});
    } else if (!IsSafeBundleName(name)) {
      problems->push_back({fmt::format("file {} with an unusual name", ++strange), "unsafe_name",
                           "no file of a bundle has such a name; look for hidden files (ls -la)"});
    } else if (!fs::is_regular_file(status)) {
      problems->push_back({name, "not_a_file", "it is a link or a device, not a file"});
    } else {
      places_[name] = {};
    }
    if (places_.size() > kMaxFiles || problems->size() > kMaxProblems)
      return Error{ErrorCode::kLimitExceeded, "the folder holds more files than a bundle can have", folder_};
  }
  if (failed) return CannotRead(folder_);
  return {};
}

Result<void> BundleFiles::ListZip(const VerifyBundleOptions& options, std::vector<BundleProblem>* problems) {
  ChildSpec spec;
  spec.program = "blackbar-print";
  spec.program_dir = options.program_dir;
  spec.sandbox = options.sandbox;
  spec.request = DumpJson({{"do", "index_zip"}});
  spec.input_fds = {zip_.get()};
  spec.on_line = [&](std::string_view untrusted_line) { return TakeIndexLine(untrusted_line, problems); };
  TRY(RunChild(spec));
  return {};
}

Result<void> BundleFiles::TakeIndexLine(std::string_view untrusted_line,
                                        std::vector<BundleProblem>* problems) {
  const Json untrusted = TRY(ParseJson(untrusted_line, kWhere));
  if (untrusted.is_object() && untrusted.contains("problem")) {
    const Json* problem = TRY(JsonObject(untrusted, "problem", kWhere));
    problems->push_back({Clean(TRY(JsonString(*problem, "file", kWhere))),
                         Clean(TRY(JsonString(*problem, "code", kWhere))),
                         Clean(TRY(JsonString(*problem, "message", kWhere)))});
  } else {
    const Json* entry = TRY(JsonObject(untrusted, "entry", kWhere));
    const std::string name = TRY(JsonString(*entry, "name", kWhere));
    const int64_t offset = TRY(JsonInt(*entry, "offset", kWhere)),
                  size = TRY(JsonInt(*entry, "size", kWhere));
    const bool inside = offset >= 0 && size >= 0 && static_cast<uint64_t>(offset) <= zip_size_ &&
                        static_cast<uint64_t>(size) <= zip_size_ - static_cast<uint64_t>(offset);
    if (!IsSafeBundleName(name) || !inside)
      return Error{ErrorCode::kInvalidInput, "the index of the zip is not sound", kWhere};
    // Of two files with one name the first counts; the second has been named as a problem.
    places_.emplace(name, Place{static_cast<uint64_t>(offset), static_cast<uint64_t>(size)});
  }
  if (places_.size() > kMaxFiles || problems->size() > kMaxProblems)
    return Error{ErrorCode::kLimitExceeded, "the zip holds more files than a bundle can have", kWhere};
  return {};
}

std::vector<std::string> BundleFiles::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, place] : places_) names.push_back(name);
  return names;
}

Result<BundleFiles::OpenFile> BundleFiles::OpenOne(const std::string& name) const {
  const auto found = places_.find(name);
  if (found == places_.end()) return Error{ErrorCode::kNotFound, "the bundle does not have this file", name};
  OpenFile file;
  file.place = found->second;
  file.fd = zip_.get();
  if (folder_.empty()) return file;
  file.own =
      FileDescriptor(open((folder_ + "/" + name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat about {};
  if (!file.own.valid() || fstat(file.own.get(), &about) != 0 || !S_ISREG(about.st_mode))
    return CannotRead(name);
  file.fd = file.own.get();
  file.place.size = static_cast<uint64_t>(about.st_size);
  return file;
}

Result<Digest> BundleFiles::DigestOf(const std::string& name) const {
  const OpenFile file = TRY(OpenOne(name));
  Sha256Stream digest;
  std::string block(kBlock, '\0');
  for (uint64_t done = 0; done < file.place.size;) {
    const size_t want = static_cast<size_t>(std::min<uint64_t>(kBlock, file.place.size - done));
    const ssize_t n = pread(file.fd, block.data(), want, static_cast<off_t>(file.place.offset + done));
    if (n <= 0) return CannotRead(name);
    digest.Update(std::string_view(block).substr(0, static_cast<size_t>(n)));
    done += static_cast<uint64_t>(n);
  }
  return digest.Finish();
}

Result<std::string> BundleFiles::Bytes(const std::string& name, uint64_t limit) const {
  const OpenFile file = TRY(OpenOne(name));
  if (file.place.size > limit)
    return Error{ErrorCode::kLimitExceeded, "the file is larger than one of its kind can be", name};
  std::string bytes(static_cast<size_t>(file.place.size), '\0');
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = pread(file.fd, bytes.data() + done, bytes.size() - done,
                            static_cast<off_t>(file.place.offset + done));
    if (n <= 0) return CannotRead(name);
    done += static_cast<size_t>(n);
  }
  return bytes;
}

}  // namespace blackbar
