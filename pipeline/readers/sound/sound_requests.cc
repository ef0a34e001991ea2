#include "pipeline/readers/sound/sound_requests.h"

#include <unistd.h>

#include <cerrno>

#include "pipeline/readers/sound/plain_sound.h"
#include "pipeline/readers/sound/recogniser.h"
#include "pipeline/readers/sound/recording_facts.h"
#include "pipeline/readers/sound/voice_activity.h"

namespace blackbar {
namespace {

int64_t Microseconds(int64_t samples) { return samples * 1'000'000 / kPlainRate; }

Result<void> AnswerOpen(ChildContext& context, Medium medium) {
  const bool audit = TRY(JsonBool(context.request(), "audit", "request"));
  Json document = FactsToJson(TRY(ReadRecordingFacts(TRY(context.Input(0)), medium, audit)));
  document["medium"] = MediumName(medium);
  document["encrypted"] = false;
  document["sizes"] = Json::array();
  context.Reply({{"document", std::move(document)}});
  return {};
}

Result<void> WriteAll(int fd, const void* bytes, size_t size) {
  for (size_t done = 0; done < size;) {
    const ssize_t n = write(fd, static_cast<const char*>(bytes) + done, size - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return Error{ErrorCode::kUnavailable, "the sound cannot be written: is the disk full?", ""};
    done += static_cast<size_t>(n);
  }
  return {};
}

Result<void> AnswerSound(ChildContext& context) {
  const auto track = static_cast<int>(TRY(JsonInt(context.request(), "track", "request")));
  int64_t written = 0, told = 0;
  const auto sink = [&](const int16_t* samples, size_t count) -> Result<void> {
    TRY(WriteAll(context.OutputFd(), samples, count * sizeof(int16_t)));
    written += static_cast<int64_t>(count);
    if (written - told < 60 * kPlainRate) return {};
    told = written;
    context.Reply({{"at_us", Microseconds(written)}});
    return {};
  };
  const PlainSound sound = TRY(MakePlainSound(TRY(context.Input(0)), track, sink));
  context.Reply(
      {{"sound",
        {{"tracks", sound.tracks}, {"samples", sound.samples}, {"bad_packets", sound.bad_packets}}}});
  return {};
}

Result<std::span<const int16_t>> PlainSamples(ChildContext& context) {
  const std::string_view bytes = TRY(context.Input(0));
  return std::span<const int16_t>(reinterpret_cast<const int16_t*>(bytes.data()), bytes.size() / 2);
}

std::string Base64(std::span<const uint8_t> bytes) {
  static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (size_t i = 0; i < bytes.size(); i += 3) {
    const size_t left = bytes.size() - i;
    const uint32_t three = uint32_t{bytes[i]} << 16 | (left > 1 ? uint32_t{bytes[i + 1]} << 8 : 0) |
                           (left > 2 ? uint32_t{bytes[i + 2]} : 0);
    for (size_t digit = 0; digit < 4; ++digit)
      out.push_back(digit <= left ? kDigits[three >> (18 - 6 * digit) & 63] : '=');
  }
  return out;
}

Result<void> AnswerLook(ChildContext& context) {
  const SoundLook look = TRY(LookAtSound(TRY(PlainSamples(context))));
  Json voice = Json::array();
  for (const auto& [from, to] : look.voice) voice.push_back({Microseconds(from), Microseconds(to)});
  const auto* peaks = reinterpret_cast<const uint8_t*>(look.peaks.data());
  context.Reply({{"look", {{"voice", std::move(voice)}, {"peaks", Base64({peaks, 2 * look.peaks.size()})}}}});
  return {};
}

struct Stretch {
  int64_t from = 0, to = 0;
  std::vector<std::string> words;  // to be found in it; none: write down what is said
};

Result<Stretch> StretchOf(const Json& item, size_t samples) {
  Stretch stretch;
  stretch.from = TRY(JsonInt(item, "from_us", "request")) * kPlainRate / 1'000'000;
  stretch.to = TRY(JsonInt(item, "to_us", "request")) * kPlainRate / 1'000'000;
  stretch.to = std::min<int64_t>(stretch.to, static_cast<int64_t>(samples));
  if (stretch.from < 0 || stretch.from > stretch.to)
    return Error{ErrorCode::kInvalidInput, "the sound has no such stretch", "request"};
  if (!item.contains("words")) return stretch;
  for (const Json& word : item["words"]) stretch.words.push_back(word.get<std::string>());
  return stretch;
}

Json WordsToJson(const std::vector<HeardWord>& words, int64_t offset) {
  Json out = Json::array();
  for (const HeardWord& word : words)
    out.push_back(
        {word.text, Microseconds(offset + word.from), Microseconds(offset + word.to), word.confidence});
  return out;
}

Result<void> AnswerListen(ChildContext& context) {
  const std::span<const int16_t> samples = TRY(PlainSamples(context));
  const std::unique_ptr<Recogniser> recogniser = TRY(OpenPocketsphinx());
  for (const Json& item : *TRY(JsonArray(context.request(), "stretches", "request"))) {
    const Stretch stretch = TRY(StretchOf(item, samples.size()));
    const auto part =
        samples.subspan(static_cast<size_t>(stretch.from), static_cast<size_t>(stretch.to - stretch.from));
    const std::vector<HeardWord> words =
        stretch.words.empty() ? TRY(recogniser->Listen(part)) : TRY(recogniser->Align(part, stretch.words));
    context.Reply({{"heard", WordsToJson(words, stretch.from)}});
  }
  return {};
}

}  // namespace

bool IsPlainSoundRequest(const std::string& what) { return what == "look" || what == "listen"; }

Result<void> AnswerPlainSoundRequest(ChildContext& context, const std::string& what) {
  return what == "look" ? AnswerLook(context) : AnswerListen(context);
}

Result<void> AnswerRecordingRequest(ChildContext& context, const std::string& what, Medium medium) {
  if (what == "open") return AnswerOpen(context, medium);
  if (what == "sound") return AnswerSound(context);
  return Error{ErrorCode::kInvalidInput, "a recording has no pages that could be drawn", "request"};
}

}  // namespace blackbar
