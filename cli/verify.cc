// blackbar verify: a rendition against its original and plan, or a bundle offline.
#include <fcntl.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.h"
#include "pipeline/extract.h"
#include "pipeline/package/verify_bundle.h"
#include "pipeline/redact_client.h"

namespace blackbar {
namespace {

struct Options {
  std::string target, original, plan, password_file, key, ocr = "places", bates;
};

const char* StatusName(CheckStatus status) {
  switch (status) {
    case CheckStatus::kPass:
      return "pass";
    case CheckStatus::kFail:
      return "FAIL";
    case CheckStatus::kNotApplicable:
      return "n/a";
  }
  return "FAIL";
}

void PrintReport(const CheckReport& report) {
  for (const CheckResult& result : report.results) {
    fmt::print("{:<4} {:<28} {}\n", StatusName(result.status), result.id, result.title);
    for (const Evidence& evidence : result.evidence) {
      if (result.status == CheckStatus::kFail) fmt::print("     {}: {}\n", evidence.place, evidence.what);
    }
  }
  fmt::print("{}\n", report.passed() ? "passed" : "NOT passed: do not release this file");
}

Result<int> VerifyOne(const Options& options, bool json) {
  UnattestedPlan plan = TRY(UnattestedPlan::FromBytes(TRY(ReadWholeFile(options.plan))));
  OriginalFile original = TRY(OpenOriginal(options.original, int64_t{4} << 30));
  OriginalFile rendition = TRY(OpenOriginal(options.target, int64_t{8} << 30));
  if (original.digest != plan.content().source()) {
    return Error{ErrorCode::kRefused, "is not the file that the plan was made for", options.original};
  }
  ReadOptions read;
  if (!options.password_file.empty()) read.password = TRY(ReadSecretLine(options.password_file));
  Extracted extracted = TRY(ExtractForPlan(original, read, options.original, nullptr));
  VerifyJob job{rendition.fd.get(), original.fd.get(), extracted.pages.fd(), extracted.pages.pages(),
                read.password};
  job.ocr = options.ocr;
  TRY(ParseBates(options.bates, &job.options));
  CheckReport report = TRY(VerifyRendition(job, plan.content()));
  if (json) {
    Json answer = CheckReportToJson(report);
    answer["passed"] = report.passed();
    answer["file"] = options.target;
    answer["sha256"] = rendition.digest.Hex();
    PrintJson(answer);
  } else {
    PrintReport(report);
  }
  return report.passed() ? 0 : 1;
}

Result<int> VerifyWhole(const Options& options, bool json) {
  VerifyBundleOptions verify;
  if (!options.key.empty()) verify.pinned_pem = TRY(ReadWholeFile(options.key, 1 << 16));
  BundleReport report = TRY(VerifyBundle(options.target, verify));
  if (json) {
    PrintJson(BundleReportToJson(report));
  } else {
    for (const BundleProblem& problem : report.problems)
      fmt::print("{}: {}\n", problem.file, problem.message);
    PrintLine(BundleReportLine(report));
  }
  return report.intact() ? 0 : 1;
}

Result<int> Run(const Options& options, bool json) {
  if (options.original.empty() && options.plan.empty()) return VerifyWhole(options, json);
  if (options.original.empty() || options.plan.empty()) {
    return Error{ErrorCode::kInvalidInput, "a rendition is verified with both --original and --plan"};
  }
  return VerifyOne(options, json);
}

}  // namespace

void AddVerifyCommand(Commands& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      commands.Add("", "verify", "Prove that a rendition leaks nothing, or check a bundle offline",
                   "blackbar verify OUT.pdf --original report.pdf --plan PLAN.json\n"
                   "  blackbar verify 2026-0001-R1.zip --key office.pem");
  command->add_option("target", options->target, "a rendition, or a bundle (zip or folder)")->required();
  command->add_option("--original", options->original, "what the rendition was made from");
  command->add_option("--plan", options->plan, "the plan it was made by");
  command->add_option("--bates", options->bates, "the stamps it must carry: PREFIX-START");
  command
      ->add_option("--ocr", options->ocr,
                   "what is read again: places (each box with its surroundings) or pages")
      ->check(CLI::IsMember({"places", "pages"}))
      ->capture_default_str();
  command->add_option("--key", options->key, "the office's public key, known from elsewhere");
  command->add_option("--password-file", options->password_file,
                      "file with the password of an encrypted original");
  commands.OnRun(command, [options, &commands] { return Run(*options, commands.common().json); });
}

}  // namespace blackbar
