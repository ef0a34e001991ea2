#include "cli/timeline_view.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

Json BecauseToJson(const std::vector<Because>& steps) {
  Json list = Json::array();
  for (const Because& step : steps) {
    list.push_back({{"text", step.text}, {"cite", step.cite}, {"verified", step.verified}});
  }
  return list;
}

Json DueToJson(const Due& due) {
  return {{"id", due.id},
          {"status", DueStatusName(due.status)},
          {"due", due.due ? Json(FormatDate(*due.due)) : Json()},
          {"unconfirmed", due.unconfirmed},
          {"because", BecauseToJson(due.because)}};
}

void PrintDue(const Due& due) {
  std::string when = due.due ? FormatDate(*due.due) : DueStatusName(due.status);
  fmt::print("  {:<28} {}{}\n", due.id, when, due.unconfirmed ? "  (check: not confirmed)" : "");
  for (const Because& step : due.because) {
    fmt::print("      {}{}\n", step.text, step.cite.empty() ? "" : " [" + step.cite + "]");
  }
}

}  // namespace

Result<int> PrintRequest(Commands& commands, Office& office, const Request& request) {
  Timeline timeline = TRY(RequestTimeline(office.db(), request, office.settings().confirmed_facts));
  if (commands.common().json) {
    Json dates = Json::array();
    for (const Due& due : timeline.deadlines) dates.push_back(DueToJson(due));
    PrintJson({{"number", request.number},
               {"id", request.id.text()},
               {"state", request.state},
               {"jurisdiction", request.jurisdiction},
               {"received", request.received_text},
               {"channel", request.channel},
               {"certified", request.certified},
               {"deadlines", dates}});
    return 0;
  }
  fmt::print("request {} ({}), {}, received {} by {}\n", request.number, request.jurisdiction, request.state,
             request.received_text, request.channel);
  for (const Due& due : timeline.deadlines) PrintDue(due);
  return 0;
}

}  // namespace blackbar
