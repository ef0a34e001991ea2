// Whether a picture belongs to another scene than the one before it. Flashing lights change how bright a
// picture is but not what stands where, so what stands where must change too. Pure; sandboxed reader, one
// thread.
#pragma once

#include <array>
#include <vector>

#include "pipeline/readers/picture.h"

namespace blackbar {

class SceneCut {
 public:
  // Grey pictures of a film in their order. False for the first one.
  bool Begins(const Picture& grey);

 private:
  static constexpr int kBins = 32, kColumns = 32, kRows = 18;
  struct Look {
    std::array<double, kBins> bins{};                      // shares of the pixels
    std::array<double, size_t{kColumns} * kRows> cells{};  // mean grey
  };
  static Look LookOf(const Picture& grey);
  static double Difference(const Look& a, const Look& b);  // of the bins, 0 to 1
  static double Likeness(const Look& a, const Look& b);    // of the cells, -1 to 1

  std::vector<Look> last_;  // none or one
};

}  // namespace blackbar
