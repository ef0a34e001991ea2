#include "pipeline/recording/read_recording.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/recording/draft.h"
#include "pipeline/recording/hearing.h"
#include "pipeline/recording/transcript.h"
#include "pipeline/recording/watch.h"

namespace blackbar {
namespace {

constexpr int kMostTracks = 8;           // that are searched
constexpr size_t kMostPlaces = 24;       // told of one kind of warning
constexpr int64_t kUnheard = 3'000'000;  // speech this long without a word is told
constexpr int64_t kNear = 1'000'000;

class Reading {
 public:
  Reading(int fd, const ReadOptions& options) : fd_(fd), options_(options) {}

  Result<ReadRecordingResult> Read();

 private:
  bool UsesEars() const { return options_.recording.draft || options_.recording.waveform; }
  void Warn(const char* code, std::string message, std::optional<Region> region = {}) {
    result_.facts.warnings.push_back({code, std::move(message), std::move(region)});
  }
  Result<void> OpenEars();  // one for every track
  Result<std::optional<Transcript>> TranscriptOf();
  Result<Transcript> Supplied();
  Result<std::optional<Transcript>> Draft();
  void WidenToLines(Transcript* transcript);
  void WidenUntimed(Transcript* transcript);
  Result<void> TellSound(const std::optional<Transcript>& transcript);
  void TellUnheard(const TrackLook& look, const Transcript& transcript);

  int fd_;
  const ReadOptions& options_;
  ReadRecordingResult result_;
  std::vector<Hearing> ears_;
};

Result<void> Reading::OpenEars() {
  Hearing first(fd_, options_, 0);
  const int tracks = std::min(TRY(first.Tracks()), kMostTracks);
  int bad = 0;
  if (tracks > 0) ears_.push_back(std::move(first));
  for (int track = 1; track < tracks; ++track) ears_.emplace_back(fd_, options_, track);
  for (Hearing& ear : ears_) bad += TRY(ear.BadPackets());
  if (bad > 0)
    Warn("damaged_sound",
         fmt::format("{} pieces of the sound cannot be decoded; times after them may be off", bad));
  return {};
}

// Where nobody knows when a word is said, a redaction on it takes everything, and a person looks after it.
void Reading::WidenUntimed(Transcript* transcript) {
  int untimed = 0;
  for (Utterance& utterance : transcript->utterances) {
    for (SpokenWord& word : utterance.words) {
      if (word.timed()) continue;
      ++untimed;
      word.start_us = 0;
      word.end_us = result_.facts.duration_us;
    }
  }
  if (untimed > 0)
    Warn("untimed_words",
         fmt::format("{} words of the transcript have no times; a redaction on one of them takes "
                     "the whole recording until a person gives its time",
                     untimed));
}

// Where nobody knows when in its line a word is said, it may be anywhere in it: a redaction takes the line.
void Reading::WidenToLines(Transcript* transcript) {
  for (Utterance& utterance : transcript->utterances) {
    if (utterance.words.empty()) continue;
    const int64_t start = utterance.words.front().start_us, end = utterance.words.back().end_us;
    for (SpokenWord& word : utterance.words) {
      if (!word.timed()) continue;
      word.start_us = start;
      word.end_us = end;
    }
  }
  Warn("rough_word_times",
       "only the times of the transcript's lines are known; a redaction on a word takes its whole line");
}

Result<Transcript> Reading::Supplied() {
  Transcript transcript = TRY(ParseTranscript(options_.recording.transcript, "transcript"));
  if (transcript.timing == WordTiming::kWords) return transcript;
  const bool lines = transcript.timing == WordTiming::kSegments;
  Transcript timed = transcript;
  const Result<int> left = options_.recording.draft && !ears_.empty()
                               ? TimeWords(ears_.front(), &timed)
                               : Result<int>(Error{ErrorCode::kUnavailable, "nobody listens"});
  if (left && *left < static_cast<int>(transcript.words())) {
    if (*left > 0)
      Warn("rough_word_times",
           fmt::format("the times of {} words of the transcript are estimated: listen before you redact them",
                       *left));
    return timed;
  }
  if (lines) WidenToLines(&transcript);
  return transcript;
}

// Nothing where there is no recogniser; the office's own transcript can still be attached.
Result<std::optional<Transcript>> Reading::Draft() {
  Transcript draft;
  draft.source = "recogniser";
  draft.reliable = false;
  for (size_t track = 0; track < ears_.size(); ++track) {
    const std::string speaker = ears_.size() > 1 ? fmt::format("Track {}", track + 1) : "";
    Result<Transcript> heard = DraftTranscript(ears_[track], speaker);
    if (!heard && heard.error().code == ErrorCode::kUnavailable) return std::optional<Transcript>();
    for (Utterance& utterance : TRY(std::move(heard)).utterances)
      draft.utterances.push_back(std::move(utterance));
  }
  std::stable_sort(draft.utterances.begin(), draft.utterances.end(),
                   [](const Utterance& a, const Utterance& b) {
                     return a.words.front().start_us < b.words.front().start_us;
                   });
  Warn("draft_transcript",
       "a program wrote down what it heard and misses much of it: listen yourself, or attach a transcript");
  return std::optional<Transcript>(std::move(draft));
}

Result<std::optional<Transcript>> Reading::TranscriptOf() {
  if (!options_.recording.transcript.empty()) return std::optional<Transcript>(TRY(Supplied()));
  if (options_.recording.draft && !ears_.empty()) {
    std::optional<Transcript> draft = TRY(Draft());
    if (draft) return draft;
  }
  if (!UsesEars() || !ears_.empty())
    Warn("unsearched_sound",
         "nobody has listened: there is no transcript, so no detector has searched what is said");
  return std::optional<Transcript>();
}

// Speech that the transcript says nothing of.
void Reading::TellUnheard(const TrackLook& look, const Transcript& transcript) {
  std::vector<std::pair<int64_t, int64_t>> said;
  for (const Utterance& utterance : transcript.utterances)
    for (const SpokenWord& word : utterance.words)
      if (word.timed()) said.emplace_back(word.start_us - kNear, word.end_us + kNear);
  std::sort(said.begin(), said.end());
  size_t next = 0, told = 0;
  const auto tell = [&](int64_t from, int64_t to) {
    if (to - from < kUnheard || ++told > kMostPlaces) return;
    const int64_t end = std::min(to, result_.facts.duration_us);
    if (end > from)
      Warn("unwritten_speech", "somebody may be speaking here, but the transcript has no words",
           TimeSpan{from, end});
  };
  for (const auto& [from, to] : look.voice) {
    int64_t at = from;
    while (next < said.size() && said[next].second <= from) ++next;
    for (size_t i = next; i < said.size() && said[i].first < to; ++i) {
      tell(at, said[i].first);
      at = std::max(at, said[i].second);
    }
    tell(at, to);
  }
}

Result<void> Reading::TellSound(const std::optional<Transcript>& transcript) {
  Json tracks = Json::array();
  for (size_t track = 0; track < ears_.size(); ++track) {
    TrackLook look = TRY(ears_[track].Look());
    if (transcript && transcript->reliable) TellUnheard(look, *transcript);
    Json voice = Json::array();
    for (const auto& [from, to] : look.voice) voice.push_back({from, to});
    tracks.push_back({{"track", track + 1}, {"voice", std::move(voice)}, {"peaks", std::move(look.peaks)}});
  }
  if (options_.recording.waveform) result_.sound = {{"peaks_a_second", 50}, {"tracks", std::move(tracks)}};
  return {};
}

Result<ReadRecordingResult> Reading::Read() {
  OpenedRecord opened = TRY(OpenRecord(fd_, options_));
  result_.facts = std::move(opened.facts);
  result_.sandbox = std::move(opened.sandbox);
  if (UsesEars()) TRY(OpenEars());
  std::optional<Transcript> transcript = TRY(TranscriptOf());
  TRY(TellSound(transcript));
  if (transcript) WidenUntimed(&*transcript);
  result_.pages = PagesOfTranscript(transcript.value_or(Transcript()), result_.facts.duration_us);
  for (Page& page : result_.pages) page.searched = transcript.has_value() || (UsesEars() && ears_.empty());
  result_.facts.pages = static_cast<int>(result_.pages.size());
  return std::move(result_);
}

}  // namespace

Result<ReadRecordingResult> ReadRecording(int fd, const ReadOptions& options) {
  ReadRecordingResult result = TRY(Reading(fd, options).Read());
  if (result.facts.width_px > 0 && options.recording.watch)
    TRY(WatchPictures(fd, options, &result.facts, {}, options.recording.on_watched));
  return result;
}

}  // namespace blackbar
