// The optional files of better detectors, put there by scripts/get-models or by the office: which folder,
// which files, and their names for cache keys and certificates. Built-in detectors do without. Values; any
// thread.
//
// The first folder that exists: share/blackbar/models beside the program's bin folder, models of the project
// that the program was built in, /usr/local/share/blackbar/models, /usr/share/blackbar/models.
#pragma once

#include <string>
#include <vector>

namespace blackbar {

// A network for faces that the office names wins over that of scripts/get-models.
inline constexpr const char* kOfficeFaceModel = "face.onnx";
inline constexpr const char* kFaceModel = "fr_detect.onnx";
inline constexpr const char* kTextModel = "ppocr_det.onnx";

// Empty where there is none. `program_dir`: of the children; empty: that of the running program.
std::string ModelsFolder(const std::string& program_dir = {});

// Names of the files of the folder that would be used.
std::vector<std::string> ModelFiles(const std::string& folder);

// "detectors built in", or "detectors fr_detect.onnx 1f2e3d4c5b6a, ..." with the beginning of each SHA-256.
std::string DescribeModels(const std::string& folder);

}  // namespace blackbar
