// blackbar release: build, certify, deliver, show, recall.
#include "pipeline/office/release.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/checks/check.h"
#include "pipeline/office/jobs.h"
#include "pipeline/office/records.h"
#include "pipeline/office/review.h"
#include "tracker/request.h"

namespace blackbar {
namespace {

struct Options {
  std::string number, method = "counter", proof, reason, note;
  int release = 0;
  int jobs = 2;
  bool supersede = false;
};

Json BundleToJson(Office& office, const Bundle& bundle, const std::string& number) {
  return {{"bundle", bundle.id.text()},
          {"request", number},
          {"release", bundle.number},
          {"state", bundle.state},
          {"zip", bundle.zip ? Json(BundlePath(office, bundle, number)) : Json()},
          {"manifest", bundle.manifest ? Json(bundle.manifest->Hex()) : Json()}};
}

Result<int> PrintBundle(Commands& commands, Office& office, const Bundle& bundle, const std::string& number) {
  if (commands.common().json) {
    PrintJson(BundleToJson(office, bundle, number));
    return 0;
  }
  fmt::print("release {} of request {}: {}\n", bundle.number, number, bundle.state);
  if (bundle.zip) fmt::print("  {}\n", BundlePath(office, bundle, number));
  return 0;
}

// One command for the counter: order the renditions, make and verify them, package.
Result<int> Build(Commands& commands, const Options& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  Request request = TRY(GetRequest(office->db(), options.number));
  Bundle bundle = TRY(BeginRelease(*office, request.id, {options.supersede, options.note}, user));
  WorkOptions work{options.jobs, true, ShowProgress};
  TRY(Work(commands.Place(), work));
  ShowProgress("");
  bundle = TRY(LockBundle(*office, bundle.id, user));
  return PrintBundle(commands, *office, bundle, request.number);
}

struct Named {
  std::unique_ptr<Office> office;
  Request request;
  Bundle bundle;
};

Result<Named> Find(Commands& commands, const Options& options) {
  Named named;
  named.office = TRY(commands.OpenOffice());
  named.request = TRY(GetRequest(named.office->db(), options.number));
  named.bundle = TRY(FindBundle(*named.office, named.request.id, options.release));
  return named;
}

Result<int> Certify(Commands& commands, const Options& options) {
  Named named = TRY(Find(commands, options));
  Bundle bundle = TRY(CertifyBundle(*named.office, named.bundle.id, TRY(commands.User())));
  return PrintBundle(commands, *named.office, bundle, named.request.number);
}

Result<int> Deliver(Commands& commands, const Options& options) {
  Named named = TRY(Find(commands, options));
  TRY(DeliverBundle(*named.office, named.bundle.id, options.method, options.proof, TRY(commands.User())));
  return PrintBundle(commands, *named.office, TRY(LoadBundle(*named.office, named.bundle.id)),
                     named.request.number);
}

Result<int> Recall(Commands& commands, const Options& options) {
  Named named = TRY(Find(commands, options));
  TRY(RecallBundle(*named.office, named.bundle.id, options.reason, TRY(commands.User())));
  return PrintBundle(commands, *named.office, TRY(LoadBundle(*named.office, named.bundle.id)),
                     named.request.number);
}

// How long machines worked for the record, all stages together.
Result<double> SecondsFor(Office& office, const RecordId& record) {
  Rows rows = TRY(office.db().Query(
      "SELECT SUM(a.ended_at - a.started_at) FROM job_attempts a JOIN jobs j ON j.id = a.job_id "
      "WHERE j.record_id = ? AND a.ended_at IS NOT NULL",
      {record}));
  return static_cast<double>(rows.front().MaybeInt(0).value_or(0)) / 1e6;
}

Json FailedChecks(const CheckReport& report) {
  Json failed = Json::array();
  for (const CheckResult& result : report.results) {
    if (result.status != CheckStatus::kFail) continue;
    Json places = Json::array();
    for (const Evidence& evidence : result.evidence) places.push_back(evidence.place + ": " + evidence.what);
    failed.push_back({{"check", result.id}, {"evidence", places}});
  }
  return failed;
}

Result<Json> RenditionToJson(Office& office, const Bundle& bundle, const Rendition& rendition) {
  Record record = TRY(LoadRecord(office, rendition.record));
  ReviewState review = TRY(LoadReview(office, record));
  Json row = {{"record", rendition.position},
              {"name", record.name},
              {"state", rendition.state},
              {"pages", record.pages},
              {"findings", review.items.size()},
              {"decisions", review.all.size()},
              {"seconds", TRY(SecondsFor(office, record.id))},
              {"bates",
               {BatesText(bundle.bates_prefix, rendition.bates_first),
                BatesText(bundle.bates_prefix, rendition.bates_last)}}};
  int rebuilt = 0, raster = 0, passed = 0;
  if (!rendition.made_json.empty()) {
    RedactReport made = TRY(RedactReportFromJson(TRY(ParseJson(rendition.made_json, "rendition"))));
    for (const PageMethod& page : made.pages) (page.method == "rebuilt" ? rebuilt : raster) += 1;
    row["made"] = RedactReportToJson(made);
    row["boxes"] = made.boxes;
  }
  row["rebuilt"] = rebuilt;
  row["raster"] = raster;
  if (rendition.report) {
    CheckReport report =
        TRY(CheckReportFromJson(TRY(ParseJson(TRY(office.blobs().Get(*rendition.report)), "report"))));
    for (const CheckResult& result : report.results) passed += result.status == CheckStatus::kPass;
    row["failed"] = FailedChecks(report);
  }
  row["checks_passed"] = passed;
  return row;
}

void PrintRendition(const Json& row) {
  fmt::print("{:>3} {:<28} {:>5} {:>8} {:>9} {:>5} {:>7} {:>6} {:>6} {:<9} {:>6.1f}\n",
             row["record"].get<int>(), row["name"].get<std::string>(), row["pages"].get<int>(),
             row["findings"].get<int>(), row["decisions"].get<int>(), row.value("boxes", 0),
             row["rebuilt"].get<int>(), row["raster"].get<int>(), row["checks_passed"].get<int>(),
             row["state"].get<std::string>(), row["seconds"].get<double>());
  for (const Json& check : row.value("failed", Json::array())) {
    fmt::print("    FAILED {}\n", check["check"].get<std::string>());
    for (const Json& place : check["evidence"]) fmt::print("      {}\n", place.get<std::string>());
  }
}

Result<int> Show(Commands& commands, const Options& options) {
  Named named = TRY(Find(commands, options));
  Json rows = Json::array();
  for (const Rendition& rendition : TRY(RenditionsOf(*named.office, named.bundle.id))) {
    rows.push_back(TRY(RenditionToJson(*named.office, named.bundle, rendition)));
  }
  if (commands.common().json) {
    Json answer = BundleToJson(*named.office, named.bundle, named.request.number);
    answer["renditions"] = rows;
    PrintJson(answer);
    return 0;
  }
  TRY(PrintBundle(commands, *named.office, named.bundle, named.request.number));
  fmt::print("{:>3} {:<28} {:>5} {:>8} {:>9} {:>5} {:>7} {:>6} {:>6} {:<9} {:>6}\n", "no", "record", "pages",
             "findings", "decisions", "boxes", "rebuilt", "raster", "checks", "state", "sec");
  for (const Json& row : rows) PrintRendition(row);
  return 0;
}

CLI::App* AddOne(Commands& commands, const std::shared_ptr<Options>& options, const char* name,
                 const char* help, const char* example, Result<int> (*run)(Commands&, const Options&)) {
  CLI::App* command = commands.Add("release", name, help, example);
  command->add_option("request", options->number, "its number")->required();
  commands.OnRun(command, [options, run, &commands] { return run(commands, *options); });
  return command;
}

}  // namespace

void AddReleaseCommands(Commands& commands) {
  commands.AddGroup("release", "Bundles: from approved records to the requester's hand");
  auto options = std::make_shared<Options>();
  CLI::App* build = AddOne(commands, options, "build", "Redact, verify and package every approved record",
                           "blackbar release build 2026-0001 --as m.ortega", &Build);
  build->add_flag("--supersede", options->supersede, "replace the newest release");
  build->add_option("--note", options->note, "a paragraph for the letter");
  build->add_option("--jobs", options->jobs, "at once")->check(CLI::Range(1, 64))->capture_default_str();
  CLI::App* certify = AddOne(commands, options, "certify", "Add the custodian's certificate",
                             "blackbar release certify 2026-0001 --as r.vance", &Certify);
  CLI::App* deliver =
      AddOne(commands, options, "deliver", "Record how the bundle was handed over",
             "blackbar release deliver 2026-0001 --method counter --proof 'signed log line 12' --as m.ortega",
             &Deliver);
  deliver->add_option("--method", options->method, "counter, mail, email, fax or download")
      ->capture_default_str();
  deliver->add_option("--proof", options->proof, "such as a tracking number");
  CLI::App* show = AddOne(commands, options, "show", "A release with its renditions and checks",
                          "blackbar release show 2026-0001", &Show);
  CLI::App* recall = AddOne(
      commands, options, "recall", "A mistake was found: no further delivery",
      "blackbar release recall 2026-0001 --reason 'wrong address left readable' --as r.vance", &Recall);
  recall->add_option("--reason", options->reason, "kept inside the office")->required();
  for (CLI::App* command : {certify, deliver, show, recall}) {
    command->add_option("--release", options->release, "its number; the newest when left out");
  }
}

}  // namespace blackbar
