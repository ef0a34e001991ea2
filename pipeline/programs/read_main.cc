// blackbar-read: the sandboxed reader. Started by pipeline/reader_client.h only.
#include <clocale>

#include "pipeline/readers/read_requests.h"
#include "pipeline/sandbox/child_main.h"

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  // Before the lock, which hides the locale's files: archives hold file names in UTF-8.
  program.preload = [] { std::setlocale(LC_CTYPE, "C.UTF-8"); };
  program.run = blackbar::AnswerReadRequest;
  return blackbar::ChildMain(argc, argv, program);
}
