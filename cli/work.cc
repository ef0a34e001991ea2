// blackbar ingest and blackbar work.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/office/ingest.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "queue/job_queue.h"
#include "tracker/request.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

struct IngestArguments {
  std::string number, password_file;
  std::vector<std::string> paths;
  bool transcripts = false;
};

Json IngestedToJson(const std::string& number, const Ingested& item) {
  if (item.error) {
    return {{"file", item.path},
            {"error",
             {{"code", ErrorCodeName(item.error->code)},
              {"message", item.error->message},
              {"where", item.error->where}}}};
  }
  return {{"file", item.path},
          {"record", fmt::format("{}/{}", number, item.position)},
          {"id", item.record.text()},
          {"duplicate", item.duplicate}};
}

Result<int> Ingest(Commands& commands, const IngestArguments& arguments) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Request request = TRY(GetRequest(office->db(), arguments.number));
  IngestOptions options;
  options.progress = ShowProgress;
  options.transcripts = arguments.transcripts;
  if (!arguments.password_file.empty()) options.password = TRY(ReadSecretLine(arguments.password_file));
  int exit_code = 0;
  for (const Ingested& item :
       TRY(IngestPaths(*office, request.id, arguments.paths, options, TRY(commands.User())))) {
    ShowProgress("");
    if (commands.common().json) PrintJson(IngestedToJson(request.number, item));
    if (item.error) {
      exit_code = ExitCodeFor(item.error->code);
      if (!commands.common().json)
        fmt::print(stderr, "blackbar: {}: {}\n", item.error->where, item.error->message);
    } else if (!commands.common().json) {
      fmt::print("{}/{}  {}{}\n", request.number, item.position, item.path,
                 item.duplicate ? "  (exact duplicate)" : "");
    }
  }
  return exit_code;
}

Result<int> WorkCommand(Commands& commands, const WorkOptions& chosen) {
  TRY(commands.OpenOffice());  // a clear error before anything starts
  WorkOptions options = chosen;
  options.progress = ShowProgress;
  WorkerReport report = TRY(Work(commands.Place(), options));
  ShowProgress("");
  if (commands.common().json) {
    PrintJson({{"done", report.done},
               {"retried", report.retried},
               {"failed", report.failed},
               {"lost", report.lost}});
  } else {
    fmt::print("{} jobs done, {} need a person; see: blackbar review list\n", report.done, report.failed);
  }
  return 0;
}

Result<int> Password(Commands& commands, const IngestArguments& arguments) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Record record = TRY(FindRecord(*office, arguments.number));
  TRY(GivePassword(*office, record, TRY(ReadSecretLine(arguments.password_file)), TRY(commands.User())));
  return 0;
}

// Gives the record's failed jobs fresh attempts, after somebody has mended what was wrong.
Result<int> Redrive(Commands& commands, const std::string& name) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  Record record = TRY(FindRecord(*office, name));
  int redriven = 0;
  TRY(office->db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office->db(), user, {"clerk", "administrator"}));
    JobQueue queue(office->db(), office->clock());
    for (const JobStatus& job : TRY(queue.ListStuck({RequestId(), record.id}))) {
      if (job.state != JobState::kTask && job.state != JobState::kDead) continue;
      TRY(queue.Redrive(job.id));
      ++redriven;
    }
    TRY(ClearStuck(*office, record.id));
    return office->Log(user, "record.redriven", "record:" + record.id.text(), {{"jobs", redriven}});
  }));
  if (commands.common().json) {
    PrintJson({{"redriven", redriven}});
  } else {
    fmt::print("{} jobs will be tried again; run: blackbar work\n", redriven);
  }
  return 0;
}

}  // namespace

void AddIngestAndWorkCommands(Commands& commands) {
  auto arguments = std::make_shared<IngestArguments>();
  CLI::App* ingest =
      commands.Add("", "ingest", "Add files and folders to a request; originals are kept as they are",
                   "blackbar ingest 2026-0001 reports/ statement.pdf --as m.ortega");
  ingest->add_option("request", arguments->number, "its number")->required();
  ingest->add_option("paths", arguments->paths, "files, folders, zip archives")->required();
  ingest->add_option("--password-file", arguments->password_file,
                     "file with the password of encrypted files");
  ingest->add_flag("--transcripts", arguments->transcripts,
                   "call.srt (.vtt, .json, .txt) beside call.mp3 is its transcript, not a record");
  commands.OnRun(ingest, [arguments, &commands] { return Ingest(commands, *arguments); });

  auto password = std::make_shared<IngestArguments>();
  CLI::App* give =
      commands.Add("", "password", "Give the password of an encrypted record, which is then read again",
                   "blackbar password 2026-0001/4 --password-file F --as m.ortega");
  give->add_option("record", password->number, "<request>/<position> or an id")->required();
  give->add_option("--password-file", password->password_file, "its first line is the password")->required();
  commands.OnRun(give, [password, &commands] { return Password(commands, *password); });

  auto name = std::make_shared<std::string>();
  CLI::App* redrive = commands.Add("", "redrive", "Try a record's failed jobs again",
                                   "blackbar redrive 2026-0001/4 --as m.ortega");
  redrive->add_option("record", *name, "<request>/<position> or an id")->required();
  commands.OnRun(redrive, [name, &commands] { return Redrive(commands, *name); });

  auto options = std::make_shared<WorkOptions>();
  options->until_idle = false;
  CLI::App* work = commands.Add("", "work", "Do the waiting jobs: screen, extract, detect, redact, verify",
                                "blackbar work --until-idle --jobs 2 --office DIR");
  work->add_option("--jobs", options->jobs, "at once")->check(CLI::Range(1, 64))->capture_default_str();
  work->add_flag("--until-idle", options->until_idle, "stop when nothing is left to do");
  commands.OnRun(work, [options, &commands] { return WorkCommand(commands, *options); });
}

}  // namespace blackbar
