// blackbar: the trusted program. It parses no media itself; see docs/architecture.md.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"

namespace blackbar {
namespace {

constexpr int kUsage = 2;

void PrintError(const Error& error, bool json) {
  if (json) {
    PrintJson({{"error",
                {{"code", ErrorCodeName(error.code)}, {"message", error.message}, {"where", error.where}}}});
  }
  std::string place = error.where.empty() ? "" : error.where + ": ";
  fmt::print(stderr, "blackbar: {}{}\n", place, error.message);
}

void AddCommonOptions(CLI::App& app, CommonOptions& common) {
  app.add_flag("--json", common.json, "answer in JSON, for machines");
  app.add_option("--office", common.office, "the office's folder")->envname("BLACKBAR_OFFICE");
  app.add_option("--database", common.database, "postgresql://... instead of the folder's SQLite");
  app.add_option("--as", common.user, "who acts: a user name of the office")->envname("BLACKBAR_USER");
}

void AddCommands(Commands& commands) {
  AddDetectCommand(commands);
  AddLockCommand(commands);
  AddRedactCommand(commands);
  AddVerifyCommand(commands);
  AddDueAndFeeCommands(commands);
  AddOfficeCommands(commands);
  AddRequestCommands(commands);
  AddRequestTermCommands(commands);
  AddSettingsCommands(commands);
  AddIngestAndWorkCommands(commands);
  AddReviewCommands(commands);
  AddTranscriptCommands(commands);
  AddReleaseCommands(commands);
  AddAuditCommands(commands);
  AddHelpCommand(commands);
}

// CLI11 reports help as an exception, too.
int ReportParse(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return app.exit(error);
  fmt::print(stderr, "blackbar: {} (see --help)\n", error.what());
  return kUsage;
}

int Main(int argc, char** argv) {
  CLI::App app("From a public-records request to a certified release.", "blackbar");
  app.set_version_flag("--version", "blackbar " BLACKBAR_VERSION);
  app.require_subcommand(1);
  Commands commands(&app);
  AddCommonOptions(app, commands.common());
  AddCommands(commands);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return ReportParse(app, error);
  }
  BB_CHECK(commands.chosen() != nullptr);
  Result<int> done = commands.chosen()();
  ShowProgress("");
  if (done) return *done;
  PrintError(done.error(), commands.common().json);
  return ExitCodeFor(done.error().code);
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  try {
    return blackbar::Main(argc, argv);
  } catch (const std::exception& error) {
    // Only a bug gets here. Its text may quote anything, so it is not printed.
    std::fputs("blackbar: bug: an unexpected failure; please report what you did\n", stderr);
    return 70;
  }
}
