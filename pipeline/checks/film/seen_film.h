// A video's rendition, seen frame by frame beside the original: masks where the plan has them, the original
// everywhere else, as many pictures and as long as planned. Runs through both once; memory does not grow with
// the length. Times in microseconds.
#pragma once

#include <vector>

#include "core/plan.h"
#include "pipeline/checks/check.h"
#include "pipeline/checks/sound/mp4_walk.h"

namespace blackbar {

struct SeenFilm {
  int64_t frames = 0, length_us = 0;  // of the rendition
  int64_t expected_frames = 0, expected_width = 0, expected_height = 0;
  int64_t masked_frames = 0, compared_tiles = 0, frames_with_side_data = 0;
  int width = 0, height = 0;
  std::vector<Evidence> unmasked;  // masks that are missing, not black, or show something
  std::vector<Evidence> changed;   // pictures that are not the original's
  std::vector<Evidence> faces;     // uncovered faces beside a mask
  std::string no_second_detector;  // why it could not look; empty: it did
};

Result<SeenFilm> SeeFilm(std::string_view rendition, const Mp4Track& track, std::string_view original,
                         const PlanContent& plan);

}  // namespace blackbar
