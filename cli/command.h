// What every command of the program shares: the options that stand anywhere on the line, how a command is
// registered, and how its answer is printed. A command is a function that returns an exit code or an Error;
// main.cc prints the error as one line (or a JSON object with --json) and maps it to the exit code.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "pipeline/office/office.h"
#include "redactors/redactor.h"

namespace CLI {
class App;
}

namespace blackbar {

struct CommonOptions {
  bool json = false;
  std::string office;    // --office or BLACKBAR_OFFICE
  std::string database;  // --database
  std::string user;      // --as or BLACKBAR_USER
};

class Commands {
 public:
  explicit Commands(CLI::App* app) : app_(app) {}

  // A subcommand under `parent` ("" for the top, "review" for a group) with an example for its --help.
  CLI::App* Add(const std::string& parent, const std::string& name, const std::string& help,
                const std::string& example);
  // A group such as "review", whose --help lists its commands.
  void AddGroup(const std::string& name, const std::string& help);
  // What the subcommand does.
  void OnRun(CLI::App* command, std::function<Result<int>()> run);

  CommonOptions& common() { return common_; }
  const std::function<Result<int>()>& chosen() const { return chosen_; }

  // The office that the options name; a clear error when none is.
  Result<std::unique_ptr<Office>> OpenOffice() const;
  OfficePlace Place() const;
  // Who acts; refused without --as.
  Result<std::string> User() const;

 private:
  CLI::App* app_;
  CommonOptions common_;
  std::function<Result<int>()> chosen_;
};

// Prints one line on stdout. Text for people goes through Say only when --json is not given.
void PrintLine(std::string_view text);
void PrintJson(const Json& value);

// Progress on stderr, only on a terminal: "extract 3/12 records". An empty text clears the line.
void ShowProgress(const std::string& text);

// A whole file; invalid_input with its name when it cannot be read, limit_exceeded beyond `limit`.
Result<std::string> ReadWholeFile(const std::string& path, int64_t limit = int64_t{1} << 30);
// The first line of a file that holds a password; never from the command line, where others can read it.
Result<std::string> ReadSecretLine(const std::string& path);
// Writes through a temporary file in the same folder and renames it, so that no half-written file is ever
// seen.
Result<void> WriteWholeFile(const std::string& path, std::string_view bytes);
// The same from an open file, of which little is in memory at a time.
Result<void> CopyToFile(const std::string& path, int from, int64_t size);

// Reads "AF-000123" into stamps: the number is what follows the last character that is no digit. Empty: none.
Result<void> ParseBates(const std::string& text, RedactOptions* options);

// One function a file; each registers its commands.
void AddDetectCommand(Commands& commands);
void AddLockCommand(Commands& commands);
void AddRedactCommand(Commands& commands);
void AddVerifyCommand(Commands& commands);
void AddDueAndFeeCommands(Commands& commands);
void AddOfficeCommands(Commands& commands);
void AddRequestCommands(Commands& commands);
void AddIngestAndWorkCommands(Commands& commands);
void AddTranscriptCommands(Commands& commands);
void AddReviewCommands(Commands& commands);
void AddReleaseCommands(Commands& commands);
void AddAuditCommands(Commands& commands);
void AddSettingsCommands(Commands& commands);
void AddDetectionListCommands(Commands& commands);  // of the group "settings"
void AddRequestTermCommands(Commands& commands);    // of the group "request"
void AddHelpCommand(Commands& commands);

}  // namespace blackbar
