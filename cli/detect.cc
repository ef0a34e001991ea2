// blackbar detect: proposals for files, or for lines of text with --jsonl. No office needed.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "pipeline/detect_files.h"
#include "pipeline/detectors/lists/settings_json.h"
#include "pipeline/recording/transcript_beside.h"
#include "templates/data_dir.h"
#include "templates/jurisdiction.h"

namespace blackbar {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string jurisdiction;
  std::string password_file;
  std::string settings_file;
  std::string ocr = "auto";
  std::string transcript;
  std::vector<std::string> terms, allow;
  bool jsonl = false, no_audit = false, text = false, no_tagger = false;
  bool no_draft = false;
  int jobs = 2;
};

Result<OcrMode> OcrModeFromName(const std::string& name) {
  if (name == "auto") return OcrMode::kAuto;
  if (name == "never") return OcrMode::kNever;
  if (name == "always") return OcrMode::kAlways;
  return Error{ErrorCode::kInvalidInput, "--ocr is auto, never or always"};
}

Result<void> UseProfile(const std::string& code, std::shared_ptr<Profile>* profile,
                        DetectSettings* settings) {
  *profile = std::make_shared<Profile>(TRY(LoadProfile(TRY(JurisdictionsDir()), code)));
  settings->juvenile_below = JuvenileBelow(**profile);
  settings->exemption = [profile = *profile](std::string_view kind, std::string_view role) {
    return DefaultExemption(*profile, kind, role);
  };
  return {};
}

Result<DetectSettings> SettingsFrom(const Options& options, std::shared_ptr<Profile>* profile) {
  DetectSettings settings;
  settings.jurisdiction = options.jurisdiction;
  settings.deny.assign(options.terms.begin(), options.terms.end());
  settings.allow = options.allow;
  settings.tagger = !options.no_tagger;
  if (!options.jurisdiction.empty()) TRY(UseProfile(options.jurisdiction, profile, &settings));
  // After the profile, whose age limit the file may change.
  if (options.settings_file.empty()) return settings;
  constexpr int64_t kLimit = 16 << 20;
  Json untrusted = TRY(ParseJson(TRY(ReadWholeFile(options.settings_file, kLimit)), options.settings_file));
  TRY(ReadDetectSettings(untrusted, options.settings_file, &settings));
  return settings;
}

// Of the file that was named, or with "auto" of the recording's neighbour of the same name.
Result<std::string> TranscriptFor(const std::string& recording, const std::string& named) {
  constexpr int64_t kLimit = int64_t{200} << 20;
  if (named != "auto") return ReadWholeFile(named, kLimit);
  const std::optional<std::string> beside = TranscriptBeside(recording);
  return beside ? ReadWholeFile(*beside, kLimit) : std::string();
}

void PrintForPeople(const DetectedFile& file) {
  if (file.error) {
    fmt::print(stderr, "blackbar: {}: {}\n", file.error->where, file.error->message);
    return;
  }
  fmt::print("{}: {}, {} pages, {} findings, {} warnings\n", file.path, MediumName(file.medium), file.pages,
             file.findings.size(), file.warnings.size());
  for (const Finding& finding : file.findings) {
    fmt::print("  {:<5.2f} {:<16} {:<10} {}\n", finding.score, finding.kind, finding.role, finding.why);
  }
  for (const Warning& warning : file.warnings)
    fmt::print("  warning {}: {}\n", warning.code, warning.message);
}

Result<int> DetectInFiles(const Options& options, const DetectSettings& settings, bool json) {
  DetectFilesOptions detect;
  detect.detect = settings;
  detect.read.ocr = TRY(OcrModeFromName(options.ocr));
  detect.read.audit = !options.no_audit;
  detect.read.jobs = options.jobs;
  if (!options.password_file.empty()) detect.read.password = TRY(ReadSecretLine(options.password_file));
  detect.progress = ShowProgress;
  detect.read.recording.draft = !options.no_draft;
  if (!options.transcript.empty())
    detect.transcript = [&](const std::string& path) { return TranscriptFor(path, options.transcript); };
  int exit_code = 0;
  for (const DetectedFile& file : DetectFiles(options.files, detect)) {
    ShowProgress("");
    if (file.error) exit_code = ExitCodeFor(file.error->code);
    if (json) {
      PrintJson(TRY(DetectedFileToJson(file, options.text)));
    } else {
      PrintForPeople(file);
    }
  }
  return exit_code;
}

Result<int> Run(const Options& options, bool json) {
  std::shared_ptr<Profile> profile;
  DetectSettings settings = TRY(SettingsFrom(options, &profile));
  if (options.jsonl) {
    std::ios::sync_with_stdio(false);
    TRY(DetectJsonl(std::cin, std::cout, settings));
    return 0;
  }
  if (options.files.empty()) return Error{ErrorCode::kInvalidInput, "name files, or read lines with --jsonl"};
  if (!options.transcript.empty() && options.transcript != "auto" && options.files.size() > 1)
    return Error{ErrorCode::kInvalidInput,
                 "--transcript FILE goes with one recording; use --transcript auto"};
  return DetectInFiles(options, settings, json);
}

}  // namespace

void AddDetectCommand(Commands& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command = commands.Add("", "detect", "Propose what to redact in files, or in lines of text",
                                   "blackbar detect --jurisdiction us-id --json report.pdf statement.pdf");
  command->add_option("files", options->files, "PDFs and texts; they share one roster of names");
  command->add_option("--jurisdiction", options->jurisdiction,
                      "profile whose age limit counts and whose exemption codes are suggested");
  command->add_option("--settings", options->settings_file,
                      "lists, patterns and thresholds as JSON; docs/detection-settings.md");
  command->add_option("--password-file", options->password_file, "file with the password of encrypted PDFs");
  command->add_option("--ocr", options->ocr, "auto, never or always")->capture_default_str();
  command->add_option("--transcript", options->transcript,
                      "what is said in the recording: SRT, VTT, Whisper, Vosk or AWS JSON, plain text; auto "
                      "takes the file of the same name beside it");
  command->add_flag("--no-draft", options->no_draft, "no draft by a recogniser where there is no transcript");
  command->add_option("--term", options->terms, "a term to find everywhere (may be repeated)");
  command->add_option("--allow", options->allow, "a text that is never proposed (may be repeated)");
  command->add_option("--jobs", options->jobs, "children at once")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->add_flag("--jsonl", options->jsonl,
                    "read {\"id\",\"text\"} lines, write {\"id\",\"spans\"} lines");
  command->add_flag("--no-audit", options->no_audit, "do not look for hidden text and failed redactions");
  command->add_flag("--no-tagger", options->no_tagger, "names by the rules and lists alone");
  command->add_flag("--text", options->text, "put each finding's text into the answer (personal data!)");
  commands.OnRun(command, [options, &commands] { return Run(*options, commands.common().json); });
}

}  // namespace blackbar
