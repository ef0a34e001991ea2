// The verifier's own eye for faces: a cascade of OpenCV at another scale than the readers'. Faces come as
// boxes of the picture. Owns the cascade; one thread.
#pragma once

#include <memory>
#include <vector>

#include "core/region.h"
#include "core/result.h"
#include "pipeline/checks/film/film_frames.h"

namespace blackbar {

class FaceEye {
 public:
  static Result<std::unique_ptr<FaceEye>> Open();  // an Error where opencv-data is not installed
  ~FaceEye();
  std::vector<Box> Find(const FilmPicture& picture);

 private:
  struct State;
  explicit FaceEye(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
