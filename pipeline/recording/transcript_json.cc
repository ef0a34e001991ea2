#include "pipeline/recording/transcript_json.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace blackbar {
namespace {

constexpr double kMaxSeconds = 3.6e6;    // 1,000 hours
constexpr int64_t kPauseUs = 1'200'000;  // a new line after such a pause, where nobody says who speaks

Error Bad(const char* what, const std::string& where) { return {ErrorCode::kInvalidInput, what, where}; }

// A number, or a text that is one, as AWS writes them.
Result<double> Number(const Json& object, const char* key, const std::string& where) {
  double number = -1;
  auto it = object.find(key);
  if (it != object.end() && it->is_number()) {
    number = it->get<double>();
  } else if (it != object.end() && it->is_string()) {
    const std::string& text = it->get_ref<const std::string&>();
    std::from_chars(text.data(), text.data() + text.size(), number);
  }
  if (!std::isfinite(number) || number < 0 || number > kMaxSeconds)
    return Bad("a time of the transcript is no time", where);
  return number;
}

Result<int64_t> Micros(const Json& object, const char* key, const std::string& where) {
  return std::llround(TRY(Number(object, key, where)) * 1e6);
}

int Confidence(const Json& object, const char* key) {
  auto it = object.find(key);
  double share = 1;
  if (it != object.end() && it->is_number()) share = it->get<double>();
  if (it != object.end() && it->is_string()) {
    const std::string& text = it->get_ref<const std::string&>();
    std::from_chars(text.data(), text.data() + text.size(), share);
  }
  return std::isfinite(share) ? static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 100)) : 0;
}

// Some programs give a text with spaces for one word; its time is that of all of them.
void AddTimed(const std::string& text, int64_t start, int64_t end, int confidence,
              std::vector<SpokenWord>* words) {
  std::vector<SpokenWord> parts = WordsOf(text);
  if (parts.size() == 1) {
    parts[0].start_us = start;
    parts[0].end_us = std::max(end, start + 1);
  } else {
    SpreadOver(start, end, &parts);
  }
  for (SpokenWord& part : parts) {
    part.confidence = confidence;
    words->push_back(std::move(part));
  }
}

Result<void> AddWords(const Json& list, const char* text_key, const char* confidence_key,
                      const std::string& where, std::vector<SpokenWord>* words) {
  for (const Json& item : list) {
    if (!item.is_object()) return Bad("a word of the transcript is not an object", where);
    const std::string text = TRY(JsonString(item, text_key, where));
    if (!item.contains("start")) {  // Whisper leaves out times of digits it could not place
      for (SpokenWord& word : WordsOf(text)) words->push_back(std::move(word));
      continue;
    }
    const int64_t start = TRY(Micros(item, "start", where)), end = TRY(Micros(item, "end", where));
    if (end < start) return Bad("a word of the transcript ends before it begins", where);
    AddTimed(text, start, end, Confidence(item, confidence_key), words);
  }
  return {};
}

// A word without a time stands between its neighbours.
void FillGaps(int64_t start, int64_t end, std::vector<SpokenWord>* words) {
  for (size_t i = 0; i < words->size();) {
    if ((*words)[i].timed()) {
      ++i;
      continue;
    }
    size_t to = i;
    while (to < words->size() && !(*words)[to].timed()) ++to;
    const int64_t from_us = i == 0 ? start : (*words)[i - 1].end_us;
    const int64_t to_us = to == words->size() ? end : (*words)[to].start_us;
    std::vector<SpokenWord> part(words->begin() + static_cast<ptrdiff_t>(i),
                                 words->begin() + static_cast<ptrdiff_t>(to));
    SpreadOver(from_us, std::max(to_us, from_us + static_cast<int64_t>(part.size())), &part);
    std::copy(part.begin(), part.end(), words->begin() + static_cast<ptrdiff_t>(i));
    i = to;
  }
}

Result<Transcript> FromWhisper(const Json& segments, const std::string& where) {
  Transcript transcript;
  transcript.source = "whisper";
  transcript.timing = WordTiming::kWords;
  for (const Json& segment : segments) {
    const int64_t start = TRY(Micros(segment, "start", where)), end = TRY(Micros(segment, "end", where));
    if (end < start) return Bad("a segment of the transcript ends before it begins", where);
    Utterance utterance;
    if (segment.contains("speaker") && segment["speaker"].is_string()) utterance.speaker = segment["speaker"];
    if (segment.contains("words")) {
      TRY(AddWords(*TRY(JsonArray(segment, "words", where)), "word", "probability", where, &utterance.words));
    } else {
      utterance.words = WordsOf(TRY(JsonString(segment, "text", where)));
      transcript.timing = WordTiming::kSegments;
    }
    FillGaps(start, end, &utterance.words);
    if (!utterance.words.empty()) transcript.utterances.push_back(std::move(utterance));
  }
  return transcript;
}

// whisper.cpp: offsets in milliseconds.
Result<Transcript> FromWhisperCpp(const Json& segments, const std::string& where) {
  Transcript transcript;
  transcript.source = "whisper";
  transcript.timing = WordTiming::kSegments;
  for (const Json& segment : segments) {
    const Json& offsets = *TRY(JsonObject(segment, "offsets", where));
    const int64_t start = TRY(JsonInt(offsets, "from", where)), end = TRY(JsonInt(offsets, "to", where));
    if (start < 0 || end < start || end > static_cast<int64_t>(kMaxSeconds) * 1000)
      return Bad("a segment of the transcript ends before it begins", where);
    Utterance utterance;
    utterance.words = WordsOf(TRY(JsonString(segment, "text", where)));
    SpreadOver(start * 1000, end * 1000, &utterance.words);
    if (!utterance.words.empty()) transcript.utterances.push_back(std::move(utterance));
  }
  return transcript;
}

// Words without speakers become lines at the pauses.
void SplitAtPauses(std::vector<SpokenWord> words, Transcript* transcript) {
  int64_t last = 0;
  for (SpokenWord& word : words) {
    if (transcript->utterances.empty() || word.start_us - last > kPauseUs)
      transcript->utterances.emplace_back();
    last = word.end_us;
    transcript->utterances.back().words.push_back(std::move(word));
  }
}

Result<Transcript> FromVosk(const Json& results, const std::string& where) {
  Transcript transcript;
  transcript.source = "vosk";
  std::vector<SpokenWord> words;
  for (const Json& result : results) {
    if (!result.is_object() || !result.contains("result")) continue;  // a pause: {"text":""}
    TRY(AddWords(*TRY(JsonArray(result, "result", where)), "word", "conf", where, &words));
  }
  SplitAtPauses(std::move(words), &transcript);
  return transcript;
}

// The first of the alternatives of an item.
Result<const Json*> Best(const Json& item, const std::string& where) {
  const Json& alternatives = *TRY(JsonArray(item, "alternatives", where));
  if (alternatives.empty() || !alternatives[0].is_object())
    return Bad("a word of the transcript has no text", where);
  return &alternatives[0];
}

Result<Transcript> FromAws(const Json& items, const std::string& where) {
  Transcript transcript;
  transcript.source = "aws";
  int64_t last = 0;
  for (const Json& item : items) {
    const Json& best = *TRY(Best(item, where));
    const std::string text = TRY(JsonString(best, "content", where));
    auto& utterances = transcript.utterances;
    if (!item.contains("start_time")) {  // punctuation belongs to the word before it
      if (!utterances.empty() && WordsOf(text).size() == 1)
        utterances.back().words.back().text += WordsOf(text)[0].text;
      continue;
    }
    const int64_t start = TRY(Micros(item, "start_time", where)), end = TRY(Micros(item, "end_time", where));
    if (end < start) return Bad("a word of the transcript ends before it begins", where);
    std::string speaker = item.contains("speaker_label") && item["speaker_label"].is_string()
                              ? item["speaker_label"].get<std::string>()
                              : "";
    std::vector<SpokenWord> words;
    AddTimed(text, start, end, Confidence(best, "confidence"), &words);
    if (words.empty()) continue;
    if (utterances.empty() || utterances.back().speaker != speaker || start - last > kPauseUs)
      utterances.push_back({speaker, {}});
    last = end;
    for (SpokenWord& word : words) utterances.back().words.push_back(std::move(word));
  }
  return transcript;
}

}  // namespace

Result<Transcript> TranscriptFromJson(const Json& untrusted, const std::string& where) {
  if (untrusted.is_array()) return FromVosk(untrusted, where);
  if (untrusted.is_object()) {
    if (untrusted.contains("segments"))
      return FromWhisper(*TRY(JsonArray(untrusted, "segments", where)), where);
    if (untrusted.contains("transcription"))
      return FromWhisperCpp(*TRY(JsonArray(untrusted, "transcription", where)), where);
    if (untrusted.contains("result")) return FromVosk(Json::array({untrusted}), where);
    if (untrusted.contains("results") && untrusted["results"].is_object())
      return FromAws(*TRY(JsonArray(untrusted["results"], "items", where)), where);
  }
  return Bad("a transcript is Whisper's, Vosk's or AWS's JSON, SRT, VTT or plain text", where);
}

}  // namespace blackbar
