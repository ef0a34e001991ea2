#include "pipeline/recording/transcript_beside.h"

#include <filesystem>

namespace blackbar {

std::optional<std::string> TranscriptBeside(const std::string& recording) {
  namespace fs = std::filesystem;
  for (const char* ending : {".json", ".srt", ".vtt", ".txt"}) {
    for (const fs::path& path :
         {fs::path(recording).replace_extension(ending), fs::path(recording + ending)}) {
      std::error_code error;
      if (path != recording && fs::is_regular_file(path, error)) return path.string();
    }
  }
  return std::nullopt;
}

}  // namespace blackbar
