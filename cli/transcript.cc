// blackbar transcript attach, review mute-unreviewed: what is said in recordings.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/office/records.h"
#include "pipeline/office/review.h"
#include "pipeline/office/transcripts.h"
#include "pipeline/recording/transcript_lines.h"

namespace blackbar {
namespace {

constexpr int64_t kTranscriptLimit = int64_t{200} << 20;

Result<int> Attach(Commands& commands, const std::string& name, const std::string& file) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  const Record record = TRY(FindRecord(*office, name));
  TRY(AttachTranscript(*office, record, TRY(ReadWholeFile(file, kTranscriptLimit)), TRY(commands.User())));
  if (!commands.common().json) fmt::print("attached; run: blackbar work\n");
  if (commands.common().json) PrintJson({{"record", record.id.text()}});
  return 0;
}

struct MuteOptions {
  std::string record;
  std::vector<std::string> keep, exemptions;
};

// "START-END" as seconds ("12.5-20.0") or clocks ("00:12-00:20").
Result<TimeSpan> SpanFromText(const std::string& text, int64_t duration_us) {
  const size_t dash = text.find('-');
  const auto time = [](std::string part) {
    if (part.find_first_of(".:") == part.npos) part += ".0";
    return ClockTime(part);
  };
  const std::optional<int64_t> start = dash == text.npos ? std::nullopt : time(text.substr(0, dash));
  const std::optional<int64_t> end = dash == text.npos ? std::nullopt : time(text.substr(dash + 1));
  if (!start || !end || *end <= *start || *start >= duration_us)
    return Error{ErrorCode::kInvalidInput,
                 "--keep takes START-END within the recording, such as 12.5-20 or 00:12-00:20"};
  return TimeSpan{*start, std::min(*end, duration_us), true};
}

// All is muted but what somebody has listened to: one drawn decision whose inverted times name what stays.
Result<int> Mute(Commands& commands, const MuteOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  const Record record = TRY(FindRecord(*office, options.record));
  if (record.duration_us == 0)
    return Error{ErrorCode::kRefused, "only a recording that has been read can be muted", options.record};
  DecisionInput input;
  input.verdict = Verdict::kRedact;
  input.exemptions = options.exemptions;
  for (const std::string& keep : options.keep)
    input.regions.push_back(TRY(SpanFromText(keep, record.duration_us)));
  if (input.regions.empty()) input.regions.push_back(TimeSpan{0, record.duration_us, false});
  const std::vector<DecisionId> ids = TRY(Decide(*office, record, {input}, TRY(commands.User())));
  if (commands.common().json) {
    PrintJson({{"decisions", {ids.front().text()}}});
  } else {
    fmt::print("all is muted but {} stretches\n", options.keep.size());
  }
  return 0;
}

}  // namespace

void AddTranscriptCommands(Commands& commands) {
  commands.AddGroup("transcript", "What is said in a recording");
  auto record = std::make_shared<std::string>();
  auto file = std::make_shared<std::string>();
  CLI::App* attach =
      commands.Add("transcript", "attach", "Give a recording its transcript; it is read again with it",
                   "blackbar transcript attach 2026-0001/3 call.srt --as m.ortega");
  attach->add_option("record", *record, "<request>/<position> or an id")->required();
  attach->add_option("file", *file, "SRT, VTT, Whisper, Vosk or AWS JSON, or plain text")->required();
  commands.OnRun(attach, [=, &commands] { return Attach(commands, *record, *file); });

  auto options = std::make_shared<MuteOptions>();
  CLI::App* mute =
      commands.Add("review", "mute-unreviewed", "Mute all of a recording but what somebody has listened to",
                   "blackbar review mute-unreviewed 2026-0001/3 --keep 0-12.5 --keep 00:40-01:10 --exemption "
                   "CODE --as me");
  mute->add_option("record", options->record, "<request>/<position> or an id")->required();
  mute->add_option("--keep", options->keep,
                   "START-END that stays, in seconds or as a clock; may be repeated");
  mute->add_option("--exemption", options->exemptions, "codes")->delimiter(',')->required();
  commands.OnRun(mute, [options, &commands] { return Mute(commands, *options); });
}

}  // namespace blackbar
