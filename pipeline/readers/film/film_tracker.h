// Follows what detectors see in sampled pictures through all pictures of a film, forward while it is seen or
// looks the same, and back to where it came into sight. One object a stretch of a film; owns the last second
// of small grey pictures. Sandboxed reader, one thread. Times in microseconds as played.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "pipeline/readers/film/track_keys.h"
#include "pipeline/readers/vision/vision.h"
#include "pipeline/recording/seen_track.h"

namespace blackbar {

struct FilmPicture {
  Picture grey;
  int64_t from_us = 0, to_us = 0;
  bool cut = false;  // another scene than the picture before
};

// What the detectors saw in a picture.
struct Sighting {
  std::vector<SeenBox> seen;
  bool slow = false;  // codes and text were looked for too
};

class FilmTracker {
 public:
  // `step_us` between sampled pictures, `slow_step_us` between those searched for codes and text.
  FilmTracker(int64_t step_us, int64_t slow_step_us, bool from_film_start)
      : step_us_(step_us), slow_step_us_(slow_step_us), from_film_start_(from_film_start) {}

  // Pictures in their order, all of one size. `sighting` is null for one that was not sampled.
  void Add(FilmPicture picture, const Sighting* sighting);
  // Where tracks of text stand in the last picture, so that they need not be read again.
  std::vector<Box> TextPlaces() const;
  // All tracks. `film_ends`: there is no picture after the last one.
  std::vector<SeenTrack> Finish(bool film_ends);

 private:
  struct Live {
    SeenTrack told;  // without keys
    std::vector<Place> places;
    size_t last_seen = 0;  // an index of places
    size_t last_sure = 0;
    Patch patch;            // of the last sight
    double dx = 0, dy = 0;  // from a picture to the next one
    bool matched = false;   // by this picture's sighting
    bool over = false;
  };

  static bool IsSlow(const std::string& kind) { return kind != "FACE" && kind != "LICENSE_PLATE"; }
  int64_t StepOf(const Live& live) const { return IsSlow(live.told.kind) ? slow_step_us_ : step_us_; }
  void Advance(Live* live, const FilmPicture& picture) const;
  void LookForEnd(Live* live);
  void Match(const Sighting& sighting, const FilmPicture& picture);
  static void Correct(Live* live, const SeenBox& seen, const FilmPicture& picture);
  void Begin(const SeenBox& seen, const FilmPicture& picture);
  void TraceBack(Live* live, const FilmPicture& picture) const;
  void Absorb();
  void End(Live* live, TrackTurn turn, size_t places);
  void Sweep();

  int64_t step_us_, slow_step_us_;
  bool from_film_start_;
  bool history_from_cut_ = false, history_whole_ = true;
  std::deque<FilmPicture> history_;  // of this scene, the last second of it
  std::vector<Live> live_;
  std::vector<SeenTrack> done_;
};

}  // namespace blackbar
