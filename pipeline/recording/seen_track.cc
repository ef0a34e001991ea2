#include "pipeline/recording/seen_track.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/kinds.h"

namespace blackbar {
namespace {

constexpr std::array<const char*, 7> kTurns = {"film", "stretch", "cut", "edge", "sight", "lost", "other"};
constexpr size_t kMostKeys = 1'000'000;
constexpr size_t kMostText = 2'000;  // bytes; a line in a picture has fewer

Error Bad(const char* what, const std::string& where) { return {ErrorCode::kInvalidInput, what, where}; }

Result<TrackTurn> TurnFromJson(const Json& untrusted, const char* key, const std::string& where) {
  const std::string name = TRY(JsonString(untrusted, key, where));
  const auto found = std::find(kTurns.begin(), kTurns.end(), name);
  if (found == kTurns.end()) return Bad("a track's end is none of the list", where);
  return static_cast<TrackTurn>(found - kTurns.begin());
}

Result<TrackKey> KeyFromJson(const Json& untrusted, const std::string& where) {
  const bool five = untrusted.is_array() && untrusted.size() == 5 &&
                    std::all_of(untrusted.begin(), untrusted.end(),
                                [](const Json& number) { return number.is_number_integer(); });
  if (!five) return Bad("a key of a track is not five integers", where);
  const TrackKey key{untrusted[0].get<int64_t>(),
                     {untrusted[1].get<int32_t>(), untrusted[2].get<int32_t>(), untrusted[3].get<int32_t>(),
                      untrusted[4].get<int32_t>()}};
  const bool fits = std::all_of(untrusted.begin() + 1, untrusted.end(), [](const Json& number) {
    return number.get<int64_t>() >= 0 && number.get<int64_t>() <= kWholeSide;
  });
  if (!fits || key.t_us < 0 || key.box.empty()) return Bad("a key of a track is not in the picture", where);
  return key;
}

Result<int> CountFromJson(const Json& untrusted, const char* key, const std::string& where) {
  const int64_t count = TRY(JsonInt(untrusted, key, where));
  if (count < 0 || count > 100'000'000) return Bad("a track's count is out of range", where);
  return static_cast<int>(count);
}

int32_t Between(int32_t a, int32_t b, int64_t part, int64_t of) {
  return static_cast<int32_t>(a + (static_cast<int64_t>(b) - a) * part / of);
}

}  // namespace

Box BoxOfTrack(const std::vector<TrackKey>& keys, int64_t t_us) {
  const auto after = std::lower_bound(keys.begin(), keys.end(), t_us,
                                      [](const TrackKey& key, int64_t t) { return key.t_us < t; });
  if (after == keys.begin()) return keys.front().box;
  if (after == keys.end()) return keys.back().box;
  const TrackKey &a = *(after - 1), &b = *after;
  const int64_t part = t_us - a.t_us, of = b.t_us - a.t_us;
  return {Between(a.box.left, b.box.left, part, of), Between(a.box.top, b.box.top, part, of),
          Between(a.box.right, b.box.right, part, of), Between(a.box.bottom, b.box.bottom, part, of)};
}

Json SeenTrackToJson(const SeenTrack& track) {
  Json keys = Json::array();
  for (const TrackKey& key : track.keys)
    keys.push_back(Json::array({key.t_us, key.box.left, key.box.top, key.box.right, key.box.bottom}));
  return {{"kind", track.kind},
          {"detector", track.detector},
          {"text", track.text},
          {"score", track.score},
          {"seen", track.seen},
          {"sampled", track.sampled},
          {"begin", kTurns[static_cast<size_t>(track.begin)]},
          {"end", kTurns[static_cast<size_t>(track.end)]},
          {"keys", std::move(keys)}};
}

Result<SeenTrack> SeenTrackFromJson(const Json& untrusted, const std::string& where) {
  SeenTrack track;
  track.kind = TRY(JsonString(untrusted, "kind", where));
  if (!track.kind.empty() && FindKind(track.kind) == nullptr)
    return Bad("a track's kind is not one of the list", where);
  track.detector = TRY(JsonString(untrusted, "detector", where));
  track.text = TRY(JsonString(untrusted, "text", where));
  if (track.detector.empty() || track.detector.size() > 60 || track.text.size() > kMostText)
    return Bad("a track's detector or text is out of range", where);
  if (!untrusted.contains("score") || !untrusted["score"].is_number())
    return Bad("a track's score is a number", where);
  track.score = untrusted["score"].get<double>();
  if (!(track.score >= 0 && track.score <= 1)) return Bad("a track's score is not in 0 to 1", where);
  track.seen = TRY(CountFromJson(untrusted, "seen", where));
  track.sampled = TRY(CountFromJson(untrusted, "sampled", where));
  track.begin = TRY(TurnFromJson(untrusted, "begin", where));
  track.end = TRY(TurnFromJson(untrusted, "end", where));
  const Json& keys = *TRY(JsonArray(untrusted, "keys", where));
  if (keys.size() < 2 || keys.size() > kMostKeys) return Bad("a track has too few keys or too many", where);
  for (const Json& item : keys) {
    const TrackKey key = TRY(KeyFromJson(item, where));
    if (!track.keys.empty() && key.t_us <= track.keys.back().t_us)
      return Bad("the keys of a track must follow each other in time", where);
    track.keys.push_back(key);
  }
  return track;
}

}  // namespace blackbar
