// blackbar-print: the sandboxed printer of letters, certificates and logs, and the reader of a bundle's zip.
// Started by pipeline/package only.
#include "pipeline/printer/print_requests.h"
#include "pipeline/sandbox/child_main.h"

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.run = blackbar::AnswerPrintRequest;
  return blackbar::ChildMain(argc, argv, program);
}
