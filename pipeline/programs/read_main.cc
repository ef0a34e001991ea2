// blackbar-read: the sandboxed reader. Started by pipeline/reader_client.h only.
#include "pipeline/readers/read_requests.h"
#include "pipeline/sandbox/child_main.h"

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.run = blackbar::AnswerReadRequest;
  return blackbar::ChildMain(argc, argv, program);
}
