// blackbar due and blackbar fee: one question in JSON on standard input, the answer with its reasons out.
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "tracker/due_json.h"
#include "tracker/fee.h"

namespace blackbar {
namespace {

Result<std::string> ReadStandardInput() {
  std::string text;
  char buffer[1 << 16];
  ssize_t got = 0;
  while ((got = read(STDIN_FILENO, buffer, sizeof buffer)) > 0) {
    text.append(buffer, static_cast<size_t>(got));
    if (text.size() > (16 << 20))
      return Error{ErrorCode::kLimitExceeded, "the question is larger than 16 MB"};
  }
  return text;
}

void AddQuestion(Commands& commands, const char* name, const char* help, const char* example,
                 Result<Json> (*answer)(const Json&)) {
  CLI::App* command = commands.Add("", name, help, example);
  commands.OnRun(command, [answer]() -> Result<int> {
    Json question = TRY(ParseJson(TRY(ReadStandardInput()), "standard input"));
    PrintJson(TRY(answer(question)));
    return 0;
  });
}

}  // namespace

void AddDueAndFeeCommands(Commands& commands) {
  AddQuestion(
      commands, "due", "When something is due, and why",
      R"(echo '{"jurisdiction":"us-id","rule":"response","input":{"received":"2026-03-09"}}' | blackbar due --json)",
      &DueJson);
  AddQuestion(commands, "fee", "What something costs, line by line",
              R"(echo '{"jurisdiction":"us-id","input":{"pages_bw":120}}' | blackbar fee --json)", &FeeJson);
}

}  // namespace blackbar
