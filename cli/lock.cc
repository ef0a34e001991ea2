// blackbar lock: a plan from findings and decisions, outside of an office. Such a plan is unattested: it
// redacts a file for a script or a test and can never be imported into an office.
#include "core/lock.h"

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/extract.h"
#include "pipeline/text_chars.h"
#include "templates/data_dir.h"
#include "templates/jurisdiction.h"

namespace blackbar {
namespace {

struct Options {
  std::string source, findings, decisions, jurisdiction, output, password_file;
  std::string width = "free-space";
  bool no_findings = false;
};

Result<ExemptionCodes> CodesOf(const std::string& jurisdiction) {
  Profile profile = TRY(LoadProfile(TRY(JurisdictionsDir()), jurisdiction));
  ExemptionCodes codes;
  for (const Exemption& exemption : profile.exemptions) {
    if (!exemption.release_duty) codes.emplace(exemption.code, exemption.print_as);
  }
  return codes;
}

// Takes a line of `detect --json` (the one about this file when there are several) or its "findings" list
// alone.
Result<std::vector<Finding>> ReadFindings(const std::string& path, const Digest& source) {
  std::string text = TRY(ReadWholeFile(path));
  std::vector<Finding> findings;
  Json list;
  Result<Json> whole = ParseJson(text, path);
  if (whole && whole->is_array()) {
    list = *whole;
  } else {
    for (size_t at = 0; at < text.size();) {
      size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) {
        Json line = TRY(ParseJson(std::string_view(text).substr(at, end - at), path));
        if (line.is_object() && line.value("sha256", "") == source.Hex() && line.contains("findings"))
          list = line["findings"];
      }
      at = end + 1;
    }
  }
  if (!list.is_array())
    return Error{ErrorCode::kInvalidInput, "holds no findings about the source (by its sha256)", path};
  for (const Json& item : list) findings.push_back(TRY(FindingFromJson(item, path)));
  return findings;
}

// Places in a plain text are named by characters of the file; the plan needs them on pages.
Result<void> PlaceOnPages(const OriginalFile& original, const Extracted& extracted, DecisionInput* input) {
  if (original.type.medium != Medium::kText && original.type.medium != Medium::kEmail) return {};
  std::string bytes = TRY(ReadDescriptor(original.fd.get(), original.size));
  auto page = [&](int number) { return extracted.pages.Read(number); };
  if (original.type.medium == Medium::kEmail)
    return PlaceMailChars(bytes, extracted.pages.pages(), page, &input->regions);
  return PlaceTextChars(bytes, extracted.pages.pages(), page, &input->regions);
}

Result<std::vector<Decision>> ReadDecisions(const std::string& path, const ExemptionCodes& codes,
                                            const OriginalFile& original, const Extracted& extracted) {
  Json list = TRY(ParseJson(TRY(ReadWholeFile(path)), path));
  if (!list.is_array()) return Error{ErrorCode::kInvalidInput, "decisions are a list", path};
  std::vector<Decision> decisions;
  Instant now = SystemClock().Now();
  for (const Json& item : list) {
    DecisionInput input = TRY(DecisionInputFromJson(item, path, now));
    TRY(PlaceOnPages(original, extracted, &input));
    decisions.push_back(
        TRY(MakeDecision(std::move(input), codes, {extracted.pages.pages(), extracted.facts.duration_us})));
  }
  return decisions;
}

Result<int> Run(const Options& options, bool json) {
  if (options.no_findings == !options.findings.empty()) {
    return Error{ErrorCode::kInvalidInput, "give either --findings F.json or --no-findings"};
  }
  OriginalFile original = TRY(OpenOriginal(options.source, int64_t{4} << 30));
  ReadOptions read;
  if (!options.password_file.empty()) read.password = TRY(ReadSecretLine(options.password_file));
  Extracted extracted =
      TRY(ExtractForPlan(original, read, options.source, [](const Page& page) -> Result<void> {
        ShowProgress("page " + std::to_string(page.number));
        return {};
      }));
  LockInput input;
  input.source = original.digest;
  input.medium = original.type.medium;
  input.jurisdiction = options.jurisdiction;
  input.codes = TRY(CodesOf(options.jurisdiction));
  input.pages = extracted.pages.Sizes();
  input.duration_us = extracted.facts.duration_us;
  input.page = [&](int page) { return extracted.pages.Read(page); };
  input.unscreened = options.no_findings;
  if (!options.no_findings) input.findings = TRY(ReadFindings(options.findings, original.digest));
  input.decisions = TRY(ReadDecisions(options.decisions, input.codes, original, extracted));
  input.box_width = TRY(BoxWidthFromName(options.width));
  UnattestedPlan plan = TRY(LockUnattested(input));
  TRY(WriteWholeFile(options.output, DumpJsonPretty(plan.content().ToJson())));
  Json answer = {{"plan", options.output},
                 {"digest", plan.digest().Hex()},
                 {"redactions", plan.content().redactions().size()}};
  if (json) {
    PrintJson(answer);
  } else {
    fmt::print("{}: {} redactions\n", options.output, plan.content().redactions().size());
  }
  return 0;
}

}  // namespace

void AddLockCommand(Commands& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      commands.Add("", "lock", "Make a plan from findings and decisions, outside of an office",
                   "blackbar lock --source report.pdf --findings F.json --decisions D.json "
                   "--jurisdiction us-id -o PLAN.json");
  command->add_option("--source", options->source, "the original")->required();
  command->add_option("--findings", options->findings, "what blackbar detect --json said");
  command->add_flag("--no-findings", options->no_findings,
                    "lock without screening; an office never releases from it");
  command->add_option("--decisions", options->decisions, "a list of decisions")->required();
  command->add_option("--jurisdiction", options->jurisdiction, "profile with the exemption codes")
      ->required();
  command->add_option("--box-width", options->width, "tight, free-space or strict")->capture_default_str();
  command->add_option("--password-file", options->password_file,
                      "file with the password of an encrypted PDF");
  command->add_option("-o,--output", options->output, "the plan")->required();
  commands.OnRun(command, [options, &commands] { return Run(*options, commands.common().json); });
}

}  // namespace blackbar
