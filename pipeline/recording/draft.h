// Transcripts with the recogniser's help: a draft where there is none, and times for the words of one that
// has none or only of its lines. Trusted program; the recogniser itself runs in the sandbox.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "pipeline/recording/hearing.h"
#include "pipeline/recording/transcript.h"

namespace blackbar {

// Stretches of at most 20 s with speech in them; long speech is cut where it is quietest.
std::vector<Stretch> StretchesOf(const TrackLook& look);

// What the recogniser hears, an utterance a stretch; never reliable. `speaker` names the track, or nobody.
Result<Transcript> DraftTranscript(Hearing& hearing, const std::string& speaker);

// Sets the times of the words where the sound bears them out: of each line within its times (kSegments), of
// all of it along the recording (kNone). Gives how many words were left as they were.
Result<int> TimeWords(Hearing& hearing, Transcript* transcript);

// Pairs of indexes (of `a`, of `b`) where both say the same rare words in the same order: firm ground to
// align the rest between.
std::vector<std::pair<size_t, size_t>> Anchors(const std::vector<std::string>& a,
                                               const std::vector<std::string>& b);

}  // namespace blackbar
