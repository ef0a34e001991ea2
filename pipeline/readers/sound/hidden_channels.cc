#include "pipeline/readers/sound/hidden_channels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace blackbar {
namespace {

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

// What programs write about the coding; never about people.
bool IsTechnical(const std::string& lower_name, std::string_view value) {
  for (const char* name :
       {"major_brand", "minor_version", "compatible_brands", "encoder", "software", "creation_time",
        "duration", "language", "vendor_id", "timecode", "date", "encoded_by", "time_reference", "umid",
        "loudness_value", "iscommercial", "compilation", "gapless_playback"})
    if (lower_name == name) return true;
  for (const char* prefix : {"duration-", "encoder-", "bps", "number_of_", "_statistics_", "replaygain_",
                             "itun", "variant_bitrate", "wmfsdk", "devicescore", "coding_history"})
    if (lower_name.starts_with(prefix)) return true;
  if (lower_name != "handler_name") return false;
  const std::string handler = Lower(value);
  for (const char* usual : {"videohandler", "soundhandler", "subtitlehandler", "datahandler",
                            "core media video", "core media audio", "vide", "soun"})
    if (handler == usual) return true;
  return handler.empty();
}

bool NamesAPlace(const std::string& lower_name) {
  for (const char* part : {"location", "loci", "gps", "xyz", "latitude", "longitude", "geo_"})
    if (lower_name.find(part) != lower_name.npos) return true;
  return false;
}

// Names of tags are the file's own words, so only plain ones are told.
std::string TagPlace(const std::string& where, const std::string& name) {
  const bool plain = !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '-';
  });
  return fmt::format("{}, {}", where, plain ? "tag " + name : "a tag of its own name");
}

bool NoteTagList(const AvTags& tags, const std::string& where, DocumentFacts* facts) {
  bool told = false;
  for (const auto& [name, value] : tags) {
    if (value.empty()) continue;
    const std::string lower = Lower(name);
    if (NamesAPlace(lower)) {
      AddHidden(facts, "gps", TagPlace(where, name), value);
    } else if (!IsTechnical(lower, value)) {
      AddHidden(facts, "metadata", TagPlace(where, name), value);
      told = true;
    }
  }
  return told;
}

size_t CountOf(const AvInput& input, AvKind kind) {
  const auto& streams = input.streams();
  return static_cast<size_t>(std::count_if(
      streams.begin(), streams.end(), [&](const AvStreamInfo& s) { return s.kind == kind && !s.preview; }));
}

}  // namespace

void AddWarning(DocumentFacts* facts, const char* code, std::string message) {
  facts->warnings.push_back({code, std::move(message), std::nullopt});
}

void AddHidden(DocumentFacts* facts, const char* channel, std::string place, std::string text) {
  facts->hidden.push_back({channel, std::move(place), std::move(text), std::nullopt});
}

std::string PlaceOf(const AvStreamInfo& stream) {
  const char* what = "";
  switch (stream.kind) {
    case AvKind::kSound:
      what = "sound track";
      break;
    case AvKind::kPicture:
      what = "picture track";
      break;
    case AvKind::kCover:
      what = "cover picture";
      break;
    case AvKind::kSubtitle:
      what = "subtitle track";
      break;
    case AvKind::kData:
      what = "data track";
      break;
    case AvKind::kAttachment:
      what = "attached file";
      break;
  }
  return fmt::format("{} (stream {})", what, stream.index + 1);
}

void NoteTags(const AvInput& input, DocumentFacts* facts) {
  bool told = NoteTagList(input.tags(), "recording", facts);
  for (const AvStreamInfo& stream : input.streams()) {
    if (stream.kind == AvKind::kAttachment) continue;  // told by their names
    told = NoteTagList(stream.tags, PlaceOf(stream), facts) || told;
  }
  if (told)
    AddWarning(facts, "metadata",
               "the recording's tags hold more than dates and program names; none is released");
  for (const HiddenText& hidden : facts->hidden) {
    if (hidden.channel != "gps") continue;
    AddWarning(facts, "location", "the recording says where it was made; the place is not released");
    return;
  }
}

void NoteChapters(const AvInput& input, DocumentFacts* facts) {
  int number = 0;
  for (const AvChapter& chapter : input.chapters()) {
    ++number;
    for (const auto& [name, value] : chapter.tags)
      if (!value.empty()) AddHidden(facts, "chapter", fmt::format("chapter {}", number), value);
  }
  if (number > 0)
    AddWarning(facts, "chapters",
               fmt::format("the recording has {} chapters or cues; they are not released", number));
}

void NoteStreams(const AvInput& input, Medium medium, DocumentFacts* facts) {
  const size_t sounds = CountOf(input, AvKind::kSound), pictures = CountOf(input, AvKind::kPicture);
  if (sounds > 1)
    AddWarning(facts, "several_audio_tracks",
               fmt::format("the recording has {} sound tracks; say which ones a release has", sounds));
  if (pictures > (medium == Medium::kVideo ? 1u : 0u))
    AddWarning(facts, "several_video_tracks",
               medium == Medium::kVideo
                   ? fmt::format("the video has {} picture tracks; only the first is released", pictures)
                   : "the sound recording carries a picture track, which is not released");
  int covers = 0, files = 0, data = 0;
  for (const AvStreamInfo& stream : input.streams()) {
    if (stream.kind == AvKind::kCover || stream.preview) ++covers;
    if (stream.kind == AvKind::kData) ++data;
    if (stream.kind != AvKind::kAttachment) continue;
    ++files;
    for (const auto& [name, value] : stream.tags)
      if (!value.empty()) AddHidden(facts, "attached_file", PlaceOf(stream), value);
  }
  if (covers > 0)
    AddWarning(
        facts, "cover_art",
        fmt::format("the recording carries {} still pictures (covers, previews); look at them in a player, "
                    "they are not released",
                    covers));
  if (files > 0)
    AddWarning(facts, "attached_files",
               fmt::format("{} files are attached to the recording; they are not released", files));
  if (data > 0)
    AddWarning(
        facts, "data_track",
        fmt::format("the recording carries {} data tracks (positions, sensors, time codes); they are not "
                    "released",
                    data));
}

}  // namespace blackbar
