// blackbar redact: a file and a plan in, a rendition out. Pure: the same input gives the same bytes.
#include <CLI/CLI.hpp>
#include <chrono>
#include <map>

#include "cli/command.h"
#include "pipeline/extract.h"
#include "pipeline/redact_client.h"

namespace blackbar {
namespace {

struct Options {
  std::string file, plan, output, bates, password_file;
  bool redline = false;
};

// What was done, in the words of the medium.
std::string InWords(Medium medium, const RedactReport& report) {
  const double silent = static_cast<double>(report.muted_us) / 1e6;
  if (medium == Medium::kAudio) return fmt::format("{:.2f} s without their sound", silent);
  if (medium == Medium::kVideo)
    return fmt::format("{} pictures, {} of them masked, {:.2f} s without their sound", report.frames,
                       report.masked_frames, silent);
  std::map<std::string, int> methods;
  for (const PageMethod& page : report.pages) methods[page.method] += 1;
  if (medium == Medium::kImage)
    return fmt::format("{} pictures, {} boxes", report.pages.size(), report.boxes);
  return fmt::format("{} pages rebuilt, {} as pictures, {} boxes, {} words removed", methods["rebuilt"],
                     methods["raster"], report.boxes, report.words_removed);
}

// "redact 12 of 60 s, 20 %, 48 s left", on a terminal.
std::function<void(int64_t, int64_t)> ProgressOfRecording() {
  using Clock = std::chrono::steady_clock;
  return [start = Clock::now()](int64_t done_us, int64_t of_us) {
    const double spent = std::chrono::duration<double>(Clock::now() - start).count();
    const double part = static_cast<double>(done_us) / static_cast<double>(of_us);
    ShowProgress(fmt::format("redact {} of {} s, {:.0f} %, {:.0f} s left", done_us / 1'000'000,
                             of_us / 1'000'000, 100 * part, spent * (1 - part) / part));
  };
}

Result<int> Run(const Options& options, bool json) {
  UnattestedPlan plan = TRY(UnattestedPlan::FromBytes(TRY(ReadWholeFile(options.plan))));
  OriginalFile original = TRY(OpenOriginal(options.file, int64_t{4} << 30));
  if (original.digest != plan.content().source()) {
    return Error{ErrorCode::kRefused, "is not the file that the plan was made for", options.file};
  }
  ReadOptions read;
  if (!options.password_file.empty()) read.password = TRY(ReadSecretLine(options.password_file));
  Extracted extracted = TRY(ExtractForPlan(original, read, options.file, nullptr));
  RenditionJob job{original.fd.get(), extracted.pages.fd(), extracted.pages.pages(), read.password, {}, {}};
  TRY(ParseBates(options.bates, &job.options));
  job.progress = ProgressOfRecording();
  MadeRendition made = TRY(options.redline ? MakeRedline(job, plan.content()) : RedactUnattested(job, plan));
  ShowProgress("");
  TRY(CopyToFile(options.output, made.fd.get(), made.size));
  Json answer = {{"file", options.output},
                 {"sha256", made.digest.Hex()},
                 {"kind", options.redline ? "redline" : "release"},
                 {"sandbox", made.sandbox}};
  answer.update(RedactReportToJson(made.report));
  if (json) {
    PrintJson(answer);
    return 0;
  }
  fmt::print("{}: {}\n", options.output, InWords(plan.content().medium(), made.report));
  return 0;
}

}  // namespace

void AddRedactCommand(Commands& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      commands.Add("", "redact", "Make a rendition of a file by a plan",
                   "blackbar redact report.pdf --plan PLAN.json -o OUT.pdf --bates AF-000001");
  command->add_option("file", options->file, "the original")->required();
  command->add_option("--plan", options->plan, "the plan")->required();
  command->add_option("-o,--output", options->output, "the rendition")->required();
  command->add_option("--bates", options->bates, "stamp each page: PREFIX-START");
  command->add_flag("--redline", options->redline,
                    "show the marks and remove nothing, for people inside the office");
  command->add_option("--password-file", options->password_file,
                      "file with the password of an encrypted PDF");
  commands.OnRun(command, [options, &commands] { return Run(*options, commands.common().json); });
}

}  // namespace blackbar
