#include "pipeline/readers/sound/recording_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "pipeline/readers/av/av_input.h"
#include "pipeline/readers/sound/closed_captions.h"
#include "pipeline/readers/sound/hidden_channels.h"
#include "pipeline/readers/sound/loose_text.h"

namespace blackbar {
namespace {

constexpr size_t kMaxTrackText = 4u << 20;

// What a walk over all packets tells; nothing is decoded but captions.
struct Walk {
  std::map<int, int64_t> samples;  // of a sound track, as played
  int64_t end_us = 0;              // of the last picture or sound that is shown or played
  int64_t shown = 0, hidden = 0;
  std::map<int, int64_t> at, shift;  // of a stream: where it is, and what its clock lost by jumping back
  std::map<int, std::string> text;   // of subtitle and data tracks
  ClosedCaptions captions;
};

void AddText(std::string text, std::string* to) {
  if (text.empty() || to->size() > kMaxTrackText || to->ends_with(text)) return;
  if (!to->empty()) to->push_back('\n');
  *to += text;
}

// Counted in samples: a packet's length in microseconds is rounded.
void CountSound(const AvInput& input, const AvStreamInfo& stream, const AvPacketView& packet, Walk* walk) {
  if (packet.hidden || stream.rate <= 0) return;
  const bool shortened =
      input.container() == "ogg";  // its last packet's length leaves out what is not played
  walk->samples[stream.index] += (packet.duration_us * stream.rate + 500'000) / 1'000'000 -
                                 packet.skip_at_start - (shortened ? 0 : packet.skip_at_end);
}

// Joined camera files begin their clock anew; whoever decodes them counts on (redactors/av/picture_clock.h).
void Reach(const AvPacketView& packet, int64_t length, Walk* walk) {
  constexpr int64_t kJumpBack = 1'000'000;  // more than pictures are out of order
  int64_t& at = walk->at[packet.stream];
  int64_t& shift = walk->shift[packet.stream];
  if (*packet.start_us + shift < at - kJumpBack) shift = at - *packet.start_us;
  at = std::max(at, *packet.start_us + shift + length);
  walk->end_us = std::max(walk->end_us, at);
}

void CountPicture(const AvStreamInfo& stream, const AvPacketView& packet, Walk* walk) {
  packet.hidden ? ++walk->hidden : ++walk->shown;
  if (packet.hidden || !packet.start_us) return;
  int64_t length = packet.duration_us;
  if (length == 0 && stream.rate_num > 0) length = 1'000'000 * stream.rate_den / stream.rate_num;
  Reach(packet, length, walk);
}

Result<Walk> WalkPackets(AvInput& input, std::optional<int> picture, bool audit) {
  Walk walk;
  AvPacketView packet;
  while (TRY(input.NextPacket(&packet))) {
    const AvStreamInfo& stream = input.streams()[packet.stream];
    if (stream.kind == AvKind::kSound) {
      CountSound(input, stream, packet, &walk);
      if (packet.start_us && !packet.hidden && picture) Reach(packet, packet.duration_us, &walk);
    }
    if (picture == packet.stream) CountPicture(stream, packet, &walk);
    if (!audit) continue;
    if (stream.kind == AvKind::kPicture) walk.captions.Take(packet);
    if (stream.kind == AvKind::kSubtitle) AddText(input.SubtitleText(packet), &walk.text[packet.stream]);
    if (stream.kind == AvKind::kData) AddText(TextRuns(packet.bytes), &walk.text[packet.stream]);
  }
  return walk;
}

std::optional<int> FirstPicture(const AvInput& input) {
  for (const AvStreamInfo& stream : input.streams())
    if (stream.kind == AvKind::kPicture && !stream.preview) return stream.index;
  return std::nullopt;
}

bool HasSound(const AvInput& input) {
  return std::any_of(input.streams().begin(), input.streams().end(),
                     [](const AvStreamInfo& stream) { return stream.kind == AvKind::kSound; });
}

void SetSize(const AvStreamInfo& stream, DocumentFacts* facts) {
  const bool turned = stream.rotation == 90 || stream.rotation == 270;
  facts->width_px = turned ? stream.height : stream.width;
  facts->height_px = turned ? stream.width : stream.height;
}

// Of a sound recording the longest track by its samples; of a video the last thing shown or heard.
int64_t LengthOf(const AvInput& input, const Walk& walk, bool film) {
  int64_t length = film ? walk.end_us : 0;
  if (!film)
    for (const auto& [index, samples] : walk.samples)
      length = std::max(length, samples * 1'000'000 / input.streams()[index].rate);
  return length > 0 ? length : input.duration_us();
}

void NoteTrackTexts(const AvInput& input, Walk* walk, DocumentFacts* facts) {
  int subtitles = 0;
  for (const AvStreamInfo& stream : input.streams()) {
    const bool subtitle = stream.kind == AvKind::kSubtitle;
    subtitles += subtitle ? 1 : 0;
    std::string& text = walk->text[stream.index];
    if (text.empty()) continue;
    AddHidden(facts, subtitle ? "subtitle" : "data_track", PlaceOf(stream), std::move(text));
  }
  if (subtitles > 0)
    AddWarning(facts, "subtitles",
               fmt::format("the recording has {} subtitle tracks; they are not released", subtitles));
}

}  // namespace

Result<DocumentFacts> ReadRecordingFacts(std::string_view bytes, Medium medium, bool audit) {
  const std::unique_ptr<AvInput> input = TRY(AvInput::Open(bytes));
  const std::optional<int> picture = FirstPicture(*input);
  const bool film = medium == Medium::kVideo && picture;
  if (!film && !HasSound(*input))
    return Error{ErrorCode::kInvalidInput, "the recording has no sound and no pictures; ask for it again"};
  Walk walk = TRY(WalkPackets(*input, film ? picture : std::nullopt, audit));
  DocumentFacts facts;
  facts.medium = medium;
  facts.duration_us = LengthOf(*input, walk, film);
  if (facts.duration_us < 1)
    return Error{ErrorCode::kInvalidInput, "nothing of the recording can be played; ask for it again"};
  if (film) SetSize(input->streams()[*picture], &facts);
  if (!audit) return facts;
  NoteTags(*input, &facts);
  NoteChapters(*input, &facts);
  NoteStreams(*input, medium, &facts);
  NoteTrackTexts(*input, &walk, &facts);
  walk.captions.Note(*input, &facts);
  NoteLooseText(bytes, &facts);
  if (walk.hidden > 0)
    AddWarning(
        &facts, "hidden_frames",
        fmt::format("{} pictures are in the file but not shown (cut by an edit list); they are not released",
                    walk.hidden));
  return facts;
}

}  // namespace blackbar
