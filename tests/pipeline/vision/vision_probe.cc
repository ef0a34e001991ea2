// The detectors in a child under the full sandbox: looks at a flat picture and one of the request's size, and
// says what they are. Started by vision_sandbox_test.cc.
#include "pipeline/readers/vision/vision.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {
namespace {

Result<void> Run(ChildContext& context) {
  Picture picture;
  picture.width = 640, picture.height = 480, picture.channels = 1;
  picture.pixels = std::vector<uint8_t>(640 * 480, 90);
  const std::string_view bytes = TRY(context.Input(0));
  std::copy_n(bytes.begin(), std::min(bytes.size(), picture.pixels.size()), picture.pixels.begin());
  for (const Effort effort : {Effort::kQuick, Effort::kThorough}) {
    const std::unique_ptr<Vision> vision = TRY(Vision::Open({.effort = effort}));
    const size_t marks = FindMarks(*vision, picture, 1).size();
    context.Reply({{"backend", vision->backend()}, {"marks", marks}, {"reads", vision->reads_text()}});
  }
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.preload = blackbar::PreloadModels;
  program.run = blackbar::Run;
  return blackbar::ChildMain(argc, argv, program);
}
