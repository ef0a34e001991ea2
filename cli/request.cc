// blackbar request: filing, showing, listing, and the events that move its clock.
#include "tracker/request.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/timeline_view.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

Result<std::string> Actor(Commands& commands, Office& office) {
  std::string user = TRY(commands.User());
  TRY(RequireRole(office.db(), user, {"clerk", "custodian"}));
  return user;
}

Result<int> NewOne(Commands& commands, NewRequest ask) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(Actor(commands, *office));
  if (ask.jurisdiction.empty()) ask.jurisdiction = office->settings().jurisdiction;
  if (ask.received.empty()) ask.received = FormatInstant(office->clock().Now());
  Request request = TRY(CreateRequest(office->db(), office->clock().Now(), user, ask));
  return PrintRequest(commands, *office, request);
}

Result<int> ShowOne(Commands& commands, const std::string& number) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  return PrintRequest(commands, *office, TRY(GetRequest(office->db(), number)));
}

Result<int> ListAll(Commands& commands, const std::string& state) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Json list = Json::array();
  for (const Request& request : TRY(ListRequests(office->db(), state))) {
    list.push_back(
        {{"number", request.number}, {"state", request.state}, {"received", request.received_text}});
    if (!commands.common().json) {
      fmt::print("{:<12} {:<14} {}\n", request.number, request.state, request.received_text);
    }
  }
  if (commands.common().json) PrintJson(list);
  return 0;
}

struct EventOptions {
  std::string number, type, on, data, to;
};

Result<int> AddEvent(Commands& commands, const EventOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(Actor(commands, *office));
  Request request = TRY(GetRequest(office->db(), options.number));
  Instant now = office->clock().Now();
  NewEvent event{options.type,
                 TRY(ParseDate(options.on.empty() ? FormatInstant(now).substr(0, 10) : options.on))};
  if (!options.data.empty()) event.data = TRY(ParseJson(options.data, "--data"));
  request = TRY(AppendEvent(office->db(), now, user, request.id, event));
  return PrintRequest(commands, *office, request);
}

Result<int> Assign(Commands& commands, const EventOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(Actor(commands, *office));
  TRY(FindUser(office->db(), options.to));
  Request request = TRY(GetRequest(office->db(), options.number));
  Instant now = office->clock().Now();
  NewEvent event{"assigned", TRY(ParseDate(FormatInstant(now).substr(0, 10))), {{"to", options.to}}};
  return PrintRequest(commands, *office, TRY(AppendEvent(office->db(), now, user, request.id, event)));
}

void AddNew(Commands& commands) {
  auto ask = std::make_shared<NewRequest>();
  ask->channel = "counter";
  CLI::App* fresh =
      commands.Add("request", "new", "File a request; prints its number and when it is due",
                   "blackbar request new --scope 'Report 26-01457' --received 2026-03-09T10:15:00-07:00 "
                   "--channel email --as m.ortega");
  fresh->add_option("--scope", ask->scope, "what is asked for, in the requester's words")->required();
  fresh->add_option("--received", ask->received, "RFC 3339 with offset; now when left out");
  fresh->add_option("--channel", ask->channel, "counter, mail, email, ...")->capture_default_str();
  fresh->add_option("--jurisdiction", ask->jurisdiction, "profile; the office's own when left out");
  fresh->add_option("--class", ask->requester_class, "who asks: public, party, parent, ...")
      ->capture_default_str();
  fresh->add_option("--record-type", ask->record_type, "where the law has its own clock for it");
  fresh->add_option("--name", ask->requester.name, "of the requester; mostly optional by law");
  fresh->add_option("--organisation", ask->requester.organisation, "of the requester");
  fresh->add_option("--email", ask->requester.email, "of the requester");
  fresh->add_option("--phone", ask->requester.phone, "of the requester");
  fresh->add_option("--address", ask->requester.address, "of the requester, for the letter");
  fresh->add_flag("--certified", ask->certified, "a certificate is asked for");
  commands.OnRun(fresh, [ask, &commands] { return NewOne(commands, *ask); });
}

}  // namespace

void AddRequestCommands(Commands& commands) {
  commands.AddGroup("request", "Requests and their clock");
  AddNew(commands);
  auto number = std::make_shared<std::string>();
  CLI::App* show = commands.Add("request", "show", "A request with its dates and their reasons",
                                "blackbar request show 2026-0001");
  show->add_option("request", *number, "its number")->required();
  commands.OnRun(show, [number, &commands] { return ShowOne(commands, *number); });
  auto state = std::make_shared<std::string>();
  CLI::App* list =
      commands.Add("request", "list", "Requests, newest first", "blackbar request list --state reviewing");
  list->add_option("--state", *state, "only these");
  commands.OnRun(list, [state, &commands] { return ListAll(commands, *state); });
  auto event = std::make_shared<EventOptions>();
  CLI::App* add = commands.Add(
      "request", "event", "Record what happened, such as an extension notice or a toll",
      R"(blackbar request event 2026-0001 --type extension_notice --data '{"total":10,"unit":"working"}' --as m.ortega)");
  add->add_option("request", event->number, "its number")->required();
  add->add_option("--type", event->type, "toll_start, toll_end, extension_notice, acknowledged, denied, ...")
      ->required();
  add->add_option("--on", event->on, "the day it counts from, YYYY-MM-DD; today when left out");
  add->add_option("--data", event->data, "its members as a JSON object");
  commands.OnRun(add, [event, &commands] { return AddEvent(commands, *event); });
  auto assignment = std::make_shared<EventOptions>();
  CLI::App* assign = commands.Add("request", "assign", "Give a request to somebody",
                                  "blackbar request assign 2026-0001 --to m.ortega --as admin");
  assign->add_option("request", assignment->number, "its number")->required();
  assign->add_option("--to", assignment->to, "a user's login")->required();
  commands.OnRun(assign, [assignment, &commands] { return Assign(commands, *assignment); });
}

}  // namespace blackbar
