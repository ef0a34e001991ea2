#include "pipeline/recording/read_recording.h"

#include "pipeline/recording/transcript.h"

namespace blackbar {
namespace {

void Warn(DocumentFacts* facts, const char* code, const char* message) {
  facts->warnings.push_back({code, message, std::nullopt});
}

bool LacksTimes(const Transcript& transcript) {
  for (const Utterance& utterance : transcript.utterances)
    for (const SpokenWord& word : utterance.words)
      if (!word.timed()) return true;
  return false;
}

Page SilentPage() {
  Page page = PagesOfTranscript({}, 0).front();
  page.searched = false;
  return page;
}

Result<std::vector<Page>> PagesFrom(const Transcript& transcript, DocumentFacts* facts) {
  if (LacksTimes(transcript))
    Warn(facts, "untimed_words",
         "words of the transcript have no times; a redaction on them needs a time that a person gives");
  return PagesOfTranscript(transcript, facts->duration_us);
}

}  // namespace

Result<ReadRecordingResult> ReadRecording(int fd, const ReadOptions& options) {
  OpenedRecord opened = TRY(OpenRecord(fd, options));
  ReadRecordingResult result{std::move(opened.facts), {}, std::move(opened.sandbox), {}};
  if (!options.recording.transcript.empty()) {
    const Transcript transcript = TRY(ParseTranscript(options.recording.transcript, "transcript"));
    result.pages = TRY(PagesFrom(transcript, &result.facts));
  } else {
    result.pages.push_back(SilentPage());
    Warn(&result.facts, "unsearched_sound",
         "nobody has listened: there is no transcript, so no detector has searched what is said");
  }
  result.facts.pages = static_cast<int>(result.pages.size());
  return result;
}

}  // namespace blackbar
