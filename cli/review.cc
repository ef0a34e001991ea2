// blackbar review: what a reviewer and an approver do, on the command line.
#include "pipeline/office/review.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/office/records.h"
#include "pipeline/reader_client.h"
#include "pipeline/recording/watch.h"
#include "tracker/request.h"

namespace blackbar {
namespace {

Json ItemToJson(const ReviewItem& item) {
  Json out = FindingToJson(item.finding);
  if (item.decision) out["decision"] = DecisionToJson(*item.decision);
  return out;
}

Result<int> List(Commands& commands, const std::string& number) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Json list = Json::array();
  for (const Record& record : TRY(RecordsOf(*office, TRY(GetRequest(office->db(), number)).id))) {
    ReviewState state = record.findings_run > 0 ? TRY(LoadReview(*office, record)) : ReviewState{};
    DocumentFacts facts = TRY(LoadFacts(*office, record));
    list.push_back({{"record", fmt::format("{}/{}", number, record.position)},
                    {"id", record.id.text()},
                    {"name", record.name},
                    {"state", record.state},
                    {"disposition", record.disposition},
                    {"medium", MediumName(record.medium)},
                    {"pages", record.pages},
                    {"findings", state.items.size()},
                    {"undecided", state.undecided},
                    {"unseen_pages", state.unseen_pages.size()},
                    {"stuck", record.stuck_message},
                    {"warnings", facts.warnings.size()}});
  }
  if (commands.common().json) {
    PrintJson(list);
    return 0;
  }
  fmt::print("{:<14} {:<10} {:>5} {:>8} {:>9} {:>6}  {}\n", "record", "state", "pages", "findings",
             "undecided", "unseen", "name");
  for (const Json& row : list) {
    std::string disposition = row["disposition"];
    fmt::print("{:<14} {:<10} {:>5} {:>8} {:>9} {:>6}  {}\n", row["record"].get<std::string>(),
               disposition.empty() ? row["state"].get<std::string>() : disposition, row["pages"].get<int>(),
               row["findings"].get<int>(), row["undecided"].get<int>(), row["unseen_pages"].get<int>(),
               row["name"].get<std::string>());
    if (!row["stuck"].get<std::string>().empty())
      fmt::print("{:<14} stuck: {}\n", "", row["stuck"].get<std::string>());
  }
  return 0;
}

// The picture is the one that is cut: rendered by the same program, from the original.
Result<void> SavePicture(Office& office, const Record& record, int page, int width, const std::string& path) {
  FileDescriptor fd = TRY(office.blobs().OpenFd(record.digest));
  ReadOptions options;
  options.sandbox = office.sandbox();
  if (record.password_blob) options.password = TRY(office.blobs().Get(*record.password_blob));
  return WriteWholeFile(path, TRY(RenderPage(fd.get(), options, page, width)));
}

struct ShowOptions {
  std::string record, png, strip;
  double frame = -1;  // seconds
  int page = 0, width = 1200;
};

bool OnPage(const Finding& finding, int page) {
  for (const Region& region : finding.regions) {
    const PageArea* area = std::get_if<PageArea>(&region);
    if (area != nullptr && area->page == page) return true;
  }
  return !finding.chars.empty() && finding.chars.front().page == page;
}

void PrintItem(const ReviewItem& item) {
  const char* verdict = !item.decision                                 ? "?"
                        : item.decision->verdict() == Verdict::kRedact ? "redact"
                                                                       : "keep";
  fmt::print("  {} {:<7} {:<5.2f} {:<16} {:<10} {}\n", item.finding.id.text(), verdict, item.finding.score,
             item.finding.kind, item.finding.role, item.finding.why);
}

Result<int> ShowPage(Commands& commands, Office& office, const Record& record, const ShowOptions& options) {
  Page page = TRY(LoadPage(office, record, options.page));
  if (!options.png.empty()) TRY(SavePicture(office, record, options.page, options.width, options.png));
  ReviewState state = TRY(LoadReview(office, record));
  Json items = Json::array();
  if (!commands.common().json) fmt::print("{}\n\n", page.text);
  for (const ReviewItem& item : state.items) {
    if (!OnPage(item.finding, options.page)) continue;
    items.push_back(ItemToJson(item));
    if (!commands.common().json) PrintItem(item);
  }
  Json warnings = Json::array();
  for (const Warning& warning : page.warnings) {
    warnings.push_back(WarningToJson(warning));
    if (!commands.common().json) fmt::print("  warning {}: {}\n", warning.code, warning.message);
  }
  if (commands.common().json) {
    PrintJson({{"page", PageToJson(page)}, {"text", page.text}, {"findings", items}, {"warnings", warnings}});
  }
  return 0;
}

const FrameTrack* TrackOf(const ReviewState& state, const std::string& finding) {
  for (const ReviewItem& item : state.items) {
    if (item.finding.id.text() != finding) continue;
    for (const Region& region : item.finding.regions)
      if (const auto* track = std::get_if<FrameTrack>(&region)) return track;
  }
  return nullptr;
}

// A picture of a video, or several of one track.
Result<int> ShowFrames(Office& office, const Record& record, const ShowOptions& options) {
  constexpr int kShots = 8, kStripHeight = 240;
  if (options.png.empty()) return Error{ErrorCode::kInvalidInput, "give --png FILE for the picture"};
  FileDescriptor fd = TRY(office.blobs().OpenFd(record.digest));
  ReadOptions read;
  read.sandbox = office.sandbox();
  if (options.strip.empty()) {
    const int64_t t_us = static_cast<int64_t>(options.frame * 1e6);
    TRY(WriteWholeFile(options.png, TRY(RenderFrame(fd.get(), read, t_us, options.width))));
    return 0;
  }
  const ReviewState state = TRY(LoadReview(office, record));
  const FrameTrack* track = TrackOf(state, options.strip);
  if (track == nullptr)
    return Error{ErrorCode::kNotFound, "the record has no such finding that moves through pictures"};
  TRY(WriteWholeFile(options.png, TRY(RenderStrip(fd.get(), read, *track, kShots, kStripHeight))));
  return 0;
}

Result<int> Show(Commands& commands, const ShowOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Record record = TRY(FindRecord(*office, options.record));
  if (options.frame >= 0 || !options.strip.empty()) return ShowFrames(*office, record, options);
  std::string user = TRY(commands.User());
  if (options.page > 0) {
    // Only what was really put on the screen counts as seen, so the note comes after the page.
    int code = TRY(ShowPage(commands, *office, record, options));
    TRY(MarkSeen(*office, record, options.page, user));
    return code;
  }
  ReviewState state = TRY(LoadReview(*office, record));
  if (!commands.common().json) {
    for (const ReviewItem& item : state.items) PrintItem(item);
    fmt::print("{} findings, {} undecided, {} drawn regions, {} pages nobody has seen\n", state.items.size(),
               state.undecided, state.drawn.size(), state.unseen_pages.size());
    return 0;
  }
  Json items = Json::array(), drawn = Json::array();
  for (const ReviewItem& item : state.items) items.push_back(ItemToJson(item));
  for (const Decision& decision : state.drawn) drawn.push_back(DecisionToJson(decision));
  PrintJson({{"record", record.id.text()},
             {"state", record.state},
             {"pages", record.pages},
             {"findings", items},
             {"drawn", drawn},
             {"undecided", state.undecided},
             {"unseen_pages", state.unseen_pages}});
  return 0;
}

struct DecideOptions {
  std::string record, file, finding, same_text, verdict, note;
  std::vector<std::string> kinds, exemptions;
  double min_score = 0;
  bool again = false, hidden = false;
};

Result<Verdict> VerdictFrom(const DecideOptions& options) {
  if (options.verdict == "redact") return Verdict::kRedact;
  if (options.verdict == "keep") return Verdict::kKeep;
  return Error{ErrorCode::kInvalidInput, "give --verdict redact or keep, or --decisions FILE"};
}

Result<BulkVerdict> BulkVerdictFrom(const DecideOptions& options) {
  if (options.verdict == "default")
    return BulkVerdict{true, Verdict::kRedact, options.exemptions, options.note};
  return BulkVerdict{false, TRY(VerdictFrom(options)), options.exemptions, options.note};
}

Result<std::vector<DecisionId>> DecideFromFile(Office& office, const Record& record,
                                               const DecideOptions& options, const std::string& user) {
  Json list = TRY(ParseJson(TRY(ReadWholeFile(options.file)), options.file));
  if (!list.is_array()) return Error{ErrorCode::kInvalidInput, "decisions are a list", options.file};
  std::vector<DecisionInput> inputs;
  for (Json& item : list) {
    item["by"] = user;
    inputs.push_back(TRY(DecisionInputFromJson(item, options.file, office.clock().Now())));
  }
  return Decide(office, record, std::move(inputs), user);
}

Result<int> DecideCommand(Commands& commands, const DecideOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Record record = TRY(FindRecord(*office, options.record));
  std::string user = TRY(commands.User());
  std::vector<DecisionId> ids;
  if (!options.file.empty()) {
    ids = TRY(DecideFromFile(*office, record, options, user));
  } else if (!options.finding.empty()) {
    DecisionInput input;
    input.finding = FindingId(options.finding);
    input.verdict = TRY(VerdictFrom(options));
    input.exemptions = options.exemptions;
    input.note = options.note;
    ids = TRY(Decide(*office, record, {input}, user));
  } else {
    BulkChoice choice{options.kinds, options.same_text, options.min_score, !options.again, options.hidden};
    ids = TRY(DecideMany(*office, record, choice, TRY(BulkVerdictFrom(options)), user));
  }
  if (commands.common().json) {
    Json list = Json::array();
    for (const DecisionId& id : ids) list.push_back(id.text());
    PrintJson({{"decisions", list}});
  } else {
    fmt::print("{} decisions\n", ids.size());
  }
  return 0;
}

struct LockOptions {
  std::string record, width;
  bool preview = false;
};

Result<int> LockCommand(Commands& commands, const LockOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Record record = TRY(FindRecord(*office, options.record));
  BoxWidth width =
      TRY(BoxWidthFromName(options.width.empty() ? office->settings().box_width : options.width));
  if (options.preview) {
    PrintLine(DumpJsonPretty(TRY(PreviewPlan(*office, record, width)).content().ToJson()));
    return 0;
  }
  Digest digest = TRY(LockRecord(*office, record, width, TRY(commands.User())));
  if (commands.common().json) {
    PrintJson({{"plan", digest.Hex()}});
  } else {
    fmt::print("locked; plan {}\n", digest.Hex());
  }
  return 0;
}

void AddListAndShow(Commands& commands) {
  auto number = std::make_shared<std::string>();
  CLI::App* list = commands.Add("review", "list", "Records of a request and what is left to do",
                                "blackbar review list 2026-0001 --office DIR");
  list->add_option("request", *number, "its number")->required();
  commands.OnRun(list, [number, &commands] { return List(commands, *number); });

  auto options = std::make_shared<ShowOptions>();
  CLI::App* show =
      commands.Add("review", "show", "Findings of a record, or one page, which then counts as seen",
                   "blackbar review show 2026-0001/3 --page 2 --png page.png --as m.ortega");
  show->add_option("record", options->record, "<request>/<position> or an id")->required();
  show->add_option("--page", options->page, "put this page on the screen");
  show->add_option("--png", options->png, "save the page's picture");
  show->add_option("--frame", options->frame, "of a video: the picture that is shown at this second")
      ->check(CLI::Range(0.0, 1e6));
  show->add_option("--strip", options->strip, "of a video: pictures along this finding's way, with its box");
  show->add_option("--width", options->width, "of the picture in pixels")
      ->check(CLI::Range(100, 5000))
      ->capture_default_str();
  commands.OnRun(show, [options, &commands] { return Show(commands, *options); });
}

void AddDecide(Commands& commands) {
  auto options = std::make_shared<DecideOptions>();
  CLI::App* decide =
      commands.Add("review", "decide", "Decide findings, one by one or in bulk",
                   "blackbar review decide 2026-0001/3 --kind SSN,PHONE --verdict redact --as m.ortega");
  decide->add_option("record", options->record, "<request>/<position> or an id")->required();
  decide->add_option("--decisions", options->file, "a JSON list of decisions, drawn regions included");
  decide->add_option("--finding", options->finding, "one finding");
  decide->add_option("--kind", options->kinds, "all undecided findings of these kinds")->delimiter(',');
  decide->add_option("--same-text", options->same_text, "all findings with the same text as this one");
  decide->add_option("--min-score", options->min_score, "only findings with at least this score");
  decide->add_option("--verdict", options->verdict,
                     "redact, keep, or default: each as it is proposed (what is only asked is kept)");
  decide->add_option("--exemption", options->exemptions, "codes; without one each finding's suggested code")
      ->delimiter(',');
  decide->add_option("--note", options->note, "for colleagues; never leaves the office");
  decide->add_flag("--again", options->again, "also findings that are decided already");
  decide->add_flag("--hidden", options->hidden, "only findings in text that the page does not show");
  commands.OnRun(decide, [options, &commands] { return DecideCommand(commands, *options); });
}

void AddLockAndApprove(Commands& commands) {
  auto lock_options = std::make_shared<LockOptions>();
  CLI::App* lock =
      commands.Add("review", "lock", "Lock the plan of a record; --preview shows the final boxes first",
                   "blackbar review lock 2026-0001/3 --as m.ortega");
  lock->add_option("record", lock_options->record, "<request>/<position> or an id")->required();
  lock->add_option("--box-width", lock_options->width, "tight, free-space or strict");
  lock->add_flag("--preview", lock_options->preview, "print the plan and lock nothing");
  commands.OnRun(lock, [lock_options, &commands] { return LockCommand(commands, *lock_options); });

  auto record = std::make_shared<std::string>();
  auto note = std::make_shared<std::string>();
  CLI::App* approve =
      commands.Add("review", "approve", "Approve a locked plan, as another person than the reviewer",
                   "blackbar review approve 2026-0001/3 --as d.chen");
  approve->add_option("record", *record, "<request>/<position> or an id")->required();
  approve->add_option("--send-back", *note, "back to the reviewer with this note instead");
  commands.OnRun(approve, [record, note, &commands]() -> Result<int> {
    std::unique_ptr<Office> office = TRY(commands.OpenOffice());
    Record found = TRY(FindRecord(*office, *record));
    std::string user = TRY(commands.User());
    TRY(note->empty() ? ApproveRecord(*office, found, user) : SendBack(*office, found, *note, user));
    return 0;
  });
}

void AddDispose(Commands& commands) {
  auto record = std::make_shared<std::string>();
  auto disposition = std::make_shared<std::string>();
  auto codes = std::make_shared<std::vector<std::string>>();
  CLI::App* dispose = commands.Add(
      "review", "dispose", "Withhold a whole record, or say that it is not responsive",
      "blackbar review dispose 2026-0001/4 --disposition withheld_full --exemption CODE --as m.ortega");
  dispose->add_option("record", *record, "<request>/<position> or an id")->required();
  dispose->add_option("--disposition", *disposition, "withheld_full, not_responsive, referred, or none")
      ->required();
  dispose->add_option("--exemption", *codes, "codes for a record withheld in full")->delimiter(',');
  commands.OnRun(dispose, [=, &commands]() -> Result<int> {
    std::unique_ptr<Office> office = TRY(commands.OpenOffice());
    Record found = TRY(FindRecord(*office, *record));
    TRY(DisposeRecord(*office, found, *disposition == "none" ? "" : *disposition, *codes,
                      TRY(commands.User())));
    return 0;
  });
}

}  // namespace

void AddReviewCommands(Commands& commands) {
  commands.AddGroup("review", "See, decide, lock and approve");
  AddListAndShow(commands);
  AddDecide(commands);
  AddLockAndApprove(commands);
  AddDispose(commands);
}

}  // namespace blackbar
