// blackbar-verify: the sandboxed verifier. Started by pipeline/redact_client.h only.
#include "pipeline/checks/sound/recogniser.h"
#include "pipeline/checks/verify_request.h"
#include "pipeline/sandbox/child_main.h"

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.run = blackbar::AnswerVerifyRequest;
  program.read_paths = {blackbar::kEarModels};
  return blackbar::ChildMain(argc, argv, program);
}
