#include "pipeline/readers/sound/loose_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "pipeline/readers/sound/hidden_channels.h"

namespace blackbar {
namespace {

constexpr size_t kShortestRun = 6, kMostText = 64 << 10, kMostChunks = 10'000;

uint32_t Little32(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value |= uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

// What a WAVE player needs; everything else is told.
bool PlaysSound(std::string_view id) {
  return id == "fmt " || id == "data" || id == "fact" || id == "ds64" || id == "JUNK" || id == "PAD " ||
         id == "FLLR" || id == "junk" || id == "peak" || id == "PEAK";
}

void NoteWaveChunks(std::string_view bytes, DocumentFacts* facts) {
  int chunks = 0;
  bool told = false;
  for (size_t at = 12; at + 8 <= bytes.size() && chunks < static_cast<int>(kMostChunks); ++chunks) {
    const std::string_view id = bytes.substr(at, 4);
    const size_t size = Little32(bytes, at + 4);
    const std::string_view body = bytes.substr(at + 8, size);
    at += 8 + size + (size & 1);
    if (PlaysSound(id)) {
      // RF64 says the size elsewhere; what follows its data is reached from the end by no one.
      if (id == "data" && size == 0xFFFFFFFF) break;
      continue;
    }
    const bool cue = id == "cue " || id == "smpl" || (id == "LIST" && body.starts_with("adtl"));
    std::string text = TextRuns(body);
    if (text.empty() && !cue) continue;
    told = true;
    AddHidden(facts, cue ? "chapter" : "metadata", fmt::format("WAVE chunk {}", chunks + 1), std::move(text));
  }
  if (told)
    AddWarning(facts, "wave_chunks",
               "the sound file has chunks besides its sound (notes, cues, origin); none is released");
}

void NoteTail(std::string_view bytes, DocumentFacts* facts) {
  const std::string_view tail = bytes.substr(bytes.size() - std::min<size_t>(bytes.size(), 256 << 10));
  size_t from = tail.npos;
  for (const char* mark : {"APETAGEX", "LYRICSBEGIN"}) from = std::min(from, tail.find(mark));
  if (tail.size() >= 128 && tail.substr(tail.size() - 128, 3) == "TAG")
    from = std::min(from, tail.size() - 128);
  if (from == tail.npos) return;
  std::string text = TextRuns(tail.substr(from));
  if (text.empty()) return;
  AddHidden(facts, "metadata", "tags at the file's end", std::move(text));
  AddWarning(facts, "bytes_after_end", "tags stand after the end of the sound; they are not released");
}

}  // namespace

std::string TextRuns(std::string_view bytes) {
  std::string text;
  size_t begin = 0;
  for (size_t i = 0; i <= bytes.size() && text.size() < kMostText; ++i) {
    const unsigned char c = i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
    if (c >= 0x20 && c < 0x7f) continue;
    if (i - begin >= kShortestRun) {
      if (!text.empty()) text.push_back('\n');
      text += bytes.substr(begin, std::min(i - begin, kMostText));
    }
    begin = i + 1;
  }
  return text;
}

void NoteLooseText(std::string_view bytes, DocumentFacts* facts) {
  if (bytes.size() >= 12 && (bytes.starts_with("RIFF") || bytes.starts_with("RF64")) &&
      bytes.substr(8, 4) == "WAVE") {
    NoteWaveChunks(bytes, facts);
  } else if (facts->medium == Medium::kAudio) {
    NoteTail(bytes, facts);
  }
}

}  // namespace blackbar
