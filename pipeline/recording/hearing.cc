#include "pipeline/recording/hearing.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <thread>

#include "core/digest.h"
#include "pipeline/page_file.h"

namespace blackbar {
namespace {

constexpr int kHearingNumber = 1;  // raised when the same sound gives other answers
constexpr int64_t kMaxUs = int64_t{200} * 3600 * 1'000'000;
constexpr int64_t kGroupUs = int64_t{300} * 1'000'000;  // of sound in one child
constexpr int64_t kSoundBytes = int64_t{16} << 30;
constexpr size_t kMaxWords = 20'000;  // of one stretch

Error Nonsense(const char* what) { return Error{ErrorCode::kInvalidInput, what, "reader"}; }

Result<std::pair<int64_t, int64_t>> SpanFromJson(const Json& from, const Json& to) {
  if (!from.is_number_integer() || !to.is_number_integer() || from < 0 || to < from || to > kMaxUs)
    return Nonsense("a time that was heard is not one");
  return std::pair<int64_t, int64_t>(from.get<int64_t>(), to.get<int64_t>());
}

Result<TrackLook> LookFromJson(const Json& untrusted) {
  TrackLook look;
  for (const Json& item : *TRY(JsonArray(untrusted, "voice", "reader"))) {
    if (!item.is_array() || item.size() != 2) return Nonsense("a time that was heard is not one");
    look.voice.push_back(TRY(SpanFromJson(item[0], item[1])));
    const size_t n = look.voice.size();
    if (n > 1 && look.voice[n - 1].first < look.voice[n - 2].second) return Nonsense("voices out of order");
  }
  look.peaks = TRY(JsonString(untrusted, "peaks", "reader"));
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
  if (look.peaks.find_first_not_of(kDigits) != std::string::npos) return Nonsense("peaks are not base64");
  return look;
}

Result<std::vector<SpokenWord>> WordsFromJson(const Json& untrusted) {
  std::vector<SpokenWord> words;
  if (!untrusted.is_array() || untrusted.size() > kMaxWords)
    return Nonsense("what was heard is no list of words");
  for (const Json& item : untrusted) {
    if (!item.is_array() || item.size() != 4 || !item[0].is_string() || !item[3].is_number_integer())
      return Nonsense("what was heard is no word");
    std::vector<SpokenWord> one = WordsOf(item[0].get<std::string>());
    if (one.size() != 1) return Nonsense("what was heard is no word");
    std::tie(one[0].start_us, one[0].end_us) = TRY(SpanFromJson(item[1], item[2]));
    one[0].confidence = static_cast<int>(std::clamp<int64_t>(item[3].get<int64_t>(), 0, 100));
    words.push_back(std::move(one[0]));
  }
  return words;
}

Json StretchesToJson(const std::vector<Stretch>& stretches) {
  Json out = Json::array();
  for (const Stretch& stretch : stretches) {
    Json item = {{"from_us", stretch.from_us}, {"to_us", stretch.to_us}};
    if (!stretch.words.empty()) item["words"] = stretch.words;
    out.push_back(std::move(item));
  }
  return out;
}

// Stretches that one child hears: a few minutes.
std::vector<std::vector<Stretch>> GroupsOf(const std::vector<Stretch>& stretches) {
  std::vector<std::vector<Stretch>> groups;
  int64_t length = kGroupUs;
  for (const Stretch& stretch : stretches) {
    if (length >= kGroupUs) {
      groups.emplace_back();
      length = 0;
    }
    length += stretch.to_us - stretch.from_us;
    groups.back().push_back(stretch);
  }
  return groups;
}

}  // namespace

ChildSpec Hearing::SpecFor(int fd, Json request, int64_t seconds) const {
  ChildSpec spec;
  spec.program = "blackbar-read";
  spec.program_dir = options_.program_dir;
  spec.request = DumpJson(request);
  spec.input_fds = {fd};
  spec.sandbox = options_.sandbox;
  spec.limits.cpu_seconds = seconds;
  spec.limits.wall_seconds = 3 * seconds;  // the machine may be busy
  spec.limits.output_bytes = kSoundBytes;
  spec.limits.memory_bytes = kSoundBytes + (int64_t{4} << 30);  // address space: inputs are mapped whole
  return spec;
}

std::string Hearing::KeyOf(const Json& request) const {
  return Sha256(DumpJson({options_.original, track_, kHearingNumber, request, ReaderVersion()})).Hex();
}

std::optional<Json> Hearing::FromCache(const Json& request) const {
  if (options_.cache == nullptr || options_.original.empty()) return std::nullopt;
  const std::optional<std::string> bytes = options_.cache->Get(KeyOf(request));
  if (!bytes) return std::nullopt;
  Result<Json> untrusted = ParseJson(*bytes, "cache");
  if (!untrusted) return std::nullopt;
  return std::move(*untrusted);
}

// A cache that cannot be written costs time, not correctness.
void Hearing::Keep(const Json& request, const Json& answer) const {
  if (options_.cache == nullptr || options_.original.empty()) return;
  [[maybe_unused]] const Result<void> kept = options_.cache->Put(KeyOf(request), DumpJson(answer));
}

Result<Hearing::Sound> Hearing::Known() {
  if (known_) return *known_;
  const Json request = {{"do", "sound"}};
  const std::optional<Json> cached = FromCache(request);
  if (!cached) {
    TRY(Decode());
    Keep(request, {known_->tracks, known_->samples, known_->bad_packets});
    return *known_;
  }
  if (!cached->is_array() || cached->size() != 3) return Nonsense("the cache is damaged; empty it");
  known_ = Sound{(*cached)[0].get<int64_t>(), (*cached)[1].get<int64_t>(), (*cached)[2].get<int64_t>()};
  return *known_;
}

Result<void> Hearing::Decode() {
  FileDescriptor file = TRY(TemporaryFile());
  ChildSpec spec = SpecFor(fd_, {{"do", "sound"}, {"track", track_}}, 3600);
  spec.output_fd = file.get();
  std::optional<Sound> sound;
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    const Json line = TRY(ParseJson(untrusted_line, "reader"));
    if (line.contains("at_us") && options_.progress)
      options_.progress(fmt::format("sound: {} minutes", TRY(JsonInt(line, "at_us", "reader")) / 60'000'000));
    if (!line.contains("sound")) return {};
    const Json& said = line["sound"];
    sound = Sound{TRY(JsonInt(said, "tracks", "reader")), TRY(JsonInt(said, "samples", "reader")),
                  TRY(JsonInt(said, "bad_packets", "reader"))};
    return {};
  };
  TRY(RunChild(spec));
  const bool sane = sound && sound->tracks >= 0 && sound->tracks <= 64 && sound->samples >= 0 &&
                    sound->samples <= kMaxUs / 1'000'000 * kPlainSoundRate;
  if (!sane) return Nonsense("the reader said nothing about the sound");
  known_ = *sound;
  sound_ = std::move(file);
  return {};
}

Result<int> Hearing::Tracks() { return static_cast<int>(TRY(Known()).tracks); }
Result<int> Hearing::BadPackets() { return static_cast<int>(TRY(Known()).bad_packets); }
Result<int64_t> Hearing::DurationUs() { return TRY(Known()).samples * 1'000'000 / kPlainSoundRate; }

Result<int> Hearing::SoundFd() {
  if (sound_.get() < 0) TRY(Decode());
  return sound_.get();
}

Result<TrackLook> Hearing::Look() {
  const Json request = {{"do", "look"}};
  if (const std::optional<Json> cached = FromCache(request))
    if (Result<TrackLook> look = LookFromJson(*cached)) return look;
  ChildSpec spec = SpecFor(TRY(SoundFd()), request, 600);
  std::optional<TrackLook> look;
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    const Json line = TRY(ParseJson(untrusted_line, "reader"));
    if (!line.contains("look")) return {};
    look = TRY(LookFromJson(line["look"]));
    Keep(request, line["look"]);
    return {};
  };
  TRY(RunChild(spec));
  if (!look) return Nonsense("the reader said nothing about the sound");
  return std::move(*look);
}

Result<std::vector<std::vector<SpokenWord>>> Hearing::ListenTo(const std::vector<Stretch>& group) {
  const Json request = {{"do", "listen"}, {"stretches", StretchesToJson(group)}};
  std::vector<std::vector<SpokenWord>> heard;
  Json untrusted_answers = Json::array();
  if (std::optional<Json> cached = FromCache(request); cached && cached->is_array()) {
    untrusted_answers = std::move(*cached);
  } else {
    ChildSpec spec = SpecFor(sound_.get(), request, 1800);
    spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
      Json line = TRY(ParseJson(untrusted_line, "reader"));
      if (line.contains("heard")) untrusted_answers.push_back(std::move(line["heard"]));
      return {};
    };
    TRY(RunChild(spec));
    Keep(request, untrusted_answers);
  }
  for (const Json& answer : untrusted_answers) heard.push_back(TRY(WordsFromJson(answer)));
  if (heard.size() != group.size()) return Nonsense("not every stretch of the sound was heard");
  return heard;
}

Result<std::vector<std::vector<SpokenWord>>> Hearing::Listen(const std::vector<Stretch>& stretches) {
  std::vector<std::vector<SpokenWord>> all;
  if (stretches.empty()) return all;
  TRY(SoundFd());
  const std::vector<std::vector<Stretch>> groups = GroupsOf(stretches);
  std::vector<Result<std::vector<std::vector<SpokenWord>>>> answers(
      groups.size(), Error{ErrorCode::kUnavailable, "not heard"});
  std::mutex mutex;
  size_t next = 0, done = 0;
  const auto work = [&] {
    while (true) {
      size_t mine = 0;
      {
        const std::lock_guard<std::mutex> hold(mutex);
        if (next == groups.size()) return;
        mine = next++;
      }
      auto answer = ListenTo(groups[mine]);
      const std::lock_guard<std::mutex> hold(mutex);
      if (!answer) next = groups.size();  // one failed: the rest is not needed
      answers[mine] = std::move(answer);
      ++done;
      if (options_.progress) options_.progress(fmt::format("listening: {} of {} parts", done, groups.size()));
    }
  };
  std::vector<std::thread> workers;
  for (int i = 1; i < options_.jobs; ++i) workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  for (auto& answer : answers)
    if (!answer && answer.error().message != "not heard") return answer.error();
  for (auto& answer : answers)
    for (auto& words : TRY(std::move(answer))) all.push_back(std::move(words));
  return all;
}

}  // namespace blackbar
