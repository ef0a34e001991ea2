// blackbar audit: the hash-chained log, and blackbar help.
#include "core/audit.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "tracker/states.h"

namespace blackbar {
namespace {

// "17:4be1..." as printed on a certificate: the newest event and its hash at that time.
Result<std::optional<AuditAnchor>> ParseAnchor(const std::string& text) {
  if (text.empty()) return std::optional<AuditAnchor>();
  size_t colon = text.find(':');
  if (colon == std::string::npos)
    return Error{ErrorCode::kInvalidInput, "--anchor is NUMBER:HASH as a certificate prints it"};
  AuditAnchor anchor;
  anchor.seq = std::atoll(text.substr(0, colon).c_str());
  anchor.hash = TRY(Digest::FromHex(text.substr(colon + 1)));
  return std::optional<AuditAnchor>(anchor);
}

Result<int> Verify(Commands& commands, const std::string& anchor) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  AuditReport report = TRY(VerifyAudit(office->db(), TRY(ParseAnchor(anchor))));
  if (commands.common().json) {
    Json answer = {{"intact", report.intact()}, {"events", report.events}};
    if (report.newest) answer["newest"] = fmt::format("{}:{}", report.newest->seq, report.newest->hash.Hex());
    if (report.first_break) {
      answer["first_break"] = {{"seq", report.first_break->seq},
                               {"what", report.first_break->what},
                               {"message", report.first_break->message}};
    }
    PrintJson(answer);
  } else if (report.intact()) {
    fmt::print("intact: {} events; newest {}\n", report.events,
               report.newest ? fmt::format("{}:{}", report.newest->seq, report.newest->hash.Hex()) : "none");
  } else {
    fmt::print("BROKEN at event {}: {}\n", report.first_break->seq, report.first_break->message);
  }
  return report.intact() ? 0 : 1;
}

Result<int> Show(Commands& commands, const std::string& object) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  for (const AuditEvent& event : TRY(ListAudit(office->db(), object))) {
    if (commands.common().json) {
      PrintJson({{"seq", event.seq},
                 {"at", FormatInstant(event.entry.at)},
                 {"actor", event.entry.actor},
                 {"action", event.entry.action},
                 {"object", event.entry.object},
                 {"detail", event.entry.detail}});
    } else {
      fmt::print("{:>6} {} {:<14} {:<20} {} {}\n", event.seq, FormatInstant(event.entry.at),
                 event.entry.actor, event.entry.action, event.entry.object, DumpJson(event.entry.detail));
    }
  }
  return 0;
}

}  // namespace

void AddAuditCommands(Commands& commands) {
  commands.AddGroup("audit", "The append-only log of who did what");
  auto anchor = std::make_shared<std::string>();
  CLI::App* verify = commands.Add("audit", "verify", "Check the chain; names the first broken link",
                                  "blackbar audit verify --office DIR");
  verify->add_option("--anchor", *anchor, "NUMBER:HASH from a certificate: finds a cut tail, too");
  commands.OnRun(verify, [anchor, &commands] { return Verify(commands, *anchor); });
  auto object = std::make_shared<std::string>();
  CLI::App* show =
      commands.Add("audit", "show", "Events, oldest first", "blackbar audit show --object record:ID");
  show->add_option("--object", *object, "of one object only");
  commands.OnRun(show, [object, &commands] { return Show(commands, *object); });
}

void AddHelpCommand(Commands& commands) {
  auto topic = std::make_shared<std::string>();
  CLI::App* help = commands.Add("", "help", "Longer help: states", "blackbar help states");
  help->add_option("topic", *topic, "states: every state machine with its guards")
      ->required()
      ->check(CLI::IsMember({"states"}));
  commands.OnRun(help, []() -> Result<int> {
    PrintLine(StatesText());
    return 0;
  });
}

}  // namespace blackbar
