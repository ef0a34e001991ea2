#include "pipeline/readers/vision/model_bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "pipeline/models.h"

namespace blackbar {
namespace {

constexpr int64_t kMostBytes = 200 << 20;

// Of PreloadModels: descriptors by name, open as long as the process is.
std::map<std::string, int>& OpenFiles() {
  static std::map<std::string, int> files;
  return files;
}

Error Unreadable(const std::string& name) {
  return {ErrorCode::kUnavailable,
          fmt::format("the detector's file {} cannot be read: run scripts/get-models again", name), ""};
}

Result<std::string> BytesOf(int fd, const std::string& name) {
  struct stat about {};
  if (fstat(fd, &about) != 0 || about.st_size < 1 || about.st_size > kMostBytes) return Unreadable(name);
  std::string bytes(static_cast<size_t>(about.st_size), '\0');
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (n <= 0) return Unreadable(name);
    done += static_cast<size_t>(n);
  }
  return bytes;
}

Result<ModelFile> FromPath(const std::string& path, bool read) {
  ModelFile file;
  file.name = std::filesystem::path(path).filename().string();
  if (!read) return file;
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return Unreadable(file.name);
  Result<std::string> bytes = BytesOf(fd, file.name);
  close(fd);
  file.bytes = TRY(std::move(bytes));
  return file;
}

// The first of these names that there is.
Result<ModelFile> FirstOf(const VisionOptions& options, std::initializer_list<const char*> names, bool read) {
  if (!options.models.empty()) {
    const std::vector<std::string> there = ModelFiles(options.models);
    for (const char* name : names)
      if (std::find(there.begin(), there.end(), name) != there.end())
        return FromPath(options.models + "/" + name, read);
    return ModelFile();
  }
  for (const char* name : names) {
    const auto open_file = OpenFiles().find(name);
    if (open_file == OpenFiles().end()) continue;
    ModelFile file{name, ""};
    if (read) file.bytes = TRY(BytesOf(open_file->second, name));
    return file;
  }
  return ModelFile();
}

}  // namespace

void PreloadModels() {
  const std::string folder = ModelsFolder();
  for (const std::string& name : ModelFiles(folder)) {
    // A file that is there but cannot be opened gives an error when it is wanted, not a quiet fall-back.
    OpenFiles()[name] = open((folder + "/" + name).c_str(), O_RDONLY | O_CLOEXEC);
  }
}

Result<ModelFile> FaceModelFile(const VisionOptions& options, bool read) {
  if (!options.face_model.empty()) return FromPath(options.face_model, read);
  return FirstOf(options, {kOfficeFaceModel, kFaceModel}, read);
}

Result<ModelFile> TextModelFile(const VisionOptions& options, bool read) {
  return FirstOf(options, {kTextModel}, read);
}

}  // namespace blackbar
