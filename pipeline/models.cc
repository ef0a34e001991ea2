#include "pipeline/models.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/digest.h"

namespace blackbar {
namespace fs = std::filesystem;

std::string ModelsFolder(const std::string& program_dir) {
  std::error_code failed;
  fs::path bin = program_dir;
  if (bin.empty()) bin = fs::read_symlink("/proc/self/exe", failed).parent_path();
  std::vector<fs::path> folders;
  if (!bin.empty()) {
    folders.push_back(bin.parent_path() / "share/blackbar/models");
    // build/NAME/bin of a project.
    const fs::path build = bin.parent_path().parent_path();
    if (build.filename() == "build") folders.push_back(build.parent_path() / "models");
  }
  folders.emplace_back("/usr/local/share/blackbar/models");
  folders.emplace_back("/usr/share/blackbar/models");
  for (const fs::path& folder : folders)
    if (fs::is_directory(folder, failed)) return folder.string();
  return "";
}

std::vector<std::string> ModelFiles(const std::string& folder) {
  std::vector<std::string> names;
  if (folder.empty()) return names;
  std::error_code failed;
  const auto there = [&](const char* name) { return fs::is_regular_file(fs::path(folder) / name, failed); };
  for (const char* name : {kOfficeFaceModel, kFaceModel}) {
    if (!there(name)) continue;
    names.emplace_back(name);
    break;
  }
  if (there(kTextModel)) names.emplace_back(kTextModel);
  return names;
}

std::string DescribeModels(const std::string& folder) {
  std::string text;
  for (const std::string& name : ModelFiles(folder)) {
    std::ifstream file(fs::path(folder) / name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    text += (text.empty() ? "detectors " : ", ") + name + " " + Sha256(bytes).Hex().substr(0, 12);
  }
  return text.empty() ? "detectors built in" : text;
}

}  // namespace blackbar
