// Pictures drawn for the detectors' tests: a street with cars and plates, cards, signs, codes. Drawn with
// cairo, the same in every run. A scene owns its pixels.
#pragma once

#include <memory>
#include <string>

#include "core/region.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

class DrawnScene {
 public:
  // Sky, road, and `noise` grey levels of grain.
  DrawnScene(int width, int height, int noise = 6);
  ~DrawnScene();

  // A dark car seen from behind; its plate has dark letters on light ground, or the reverse.
  void Car(const std::string& number, double left, double top, double wide, bool light_on_dark = false);
  // A white card with lines of text.
  void Card(const std::vector<std::string>& lines, double left, double top, double wide, double high);
  void Text(const std::string& text, double left, double base, double size);
  // A QR or PDF417 code of `text`.
  enum class Code { kQr, kPdf417 };
  void Draw(Code code, const std::string& text, int left, int top, int wide, int high);

  Picture picture() const;
  // Of the scene, a rectangle in pixels.
  Box BoxOf(double left, double top, double wide, double high) const;
  // Where the letters of the last car's plate stand.
  Box plate() const { return plate_; }

 private:
  struct State;
  std::unique_ptr<State> state_;
  Box plate_;
};

}  // namespace blackbar
