// blackbar-read: the sandboxed reader. Started by pipeline/reader_client.h only.
#include <clocale>

#include "pipeline/readers/read_requests.h"
#include "pipeline/readers/vision/vision.h"
#include "pipeline/sandbox/child_main.h"
#include "redactors/mail/mail_parts.h"
#include "redactors/photo/photo_file.h"

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  // Before the lock, which hides the locale's files: archives hold file names in UTF-8. The decoders of some
  // pictures are files of their own.
  program.preload = [] {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    blackbar::PreloadPhotoDecoders();
    blackbar::PreloadModels();
    blackbar::PreloadMailReader();
  };
  program.read_paths = {"/usr/share/opencv4", "/usr/share/pocketsphinx"};  // cascades; how English sounds
  program.run = blackbar::AnswerReadRequest;
  return blackbar::ChildMain(argc, argv, program);
}
