// Something that a detector saw in a film and that was followed from picture to picture: what blackbar-read
// says of one stretch of a film, before the stretches are joined (pipeline/recording/join_tracks.h). A value;
// the child writes it, the trusted program checks it. Times in microseconds as played, boxes in millionths of
// the picture as shown.
#pragma once

#include <string>
#include <vector>

#include "core/json.h"
#include "core/region.h"
#include "core/result.h"

namespace blackbar {

// Why a track begins or ends where it does.
enum class TrackTurn {
  kFilm,     // the film begins or ends
  kStretch,  // the stretch that was watched does: it goes on in the next one
  kCut,      // another scene begins
  kEdge,     // it comes in or goes out at the picture's edge
  kSight,    // it comes into sight: nothing like it could be followed further back
  kLost,     // neither seen nor followed any longer, in the middle of the picture
  kOther,    // another track took it over
};

struct SeenTrack {
  std::string kind;      // of core/kinds.h; "" for text in the picture
  std::string detector;  // of its best sight
  std::string text;      // what was read in it
  double score = 0;      // of its best sight, 0 to 1
  int seen = 0;          // sampled pictures in which a detector saw it...
  int sampled = 0;       // ...of so many while it was there
  TrackTurn begin = TrackTurn::kSight, end = TrackTurn::kLost;
  std::vector<TrackKey> keys;  // two or more, rising in time

  int64_t from_us() const { return keys.front().t_us; }
  int64_t to_us() const { return keys.back().t_us; }
};

// Where it stands at a time between its first and its last key.
Box BoxOfTrack(const std::vector<TrackKey>& keys, int64_t t_us);

Json SeenTrackToJson(const SeenTrack& track);
// Checks the kind, the numbers and the keys: inside of the picture and rising.
Result<SeenTrack> SeenTrackFromJson(const Json& untrusted, const std::string& where);

}  // namespace blackbar
