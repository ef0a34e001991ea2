// blackbar settings: the office's file, and what it asks of the detectors beside the people and patterns of
// detection_lists.cc.
#include "pipeline/office/settings.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/detectors/detect_settings.h"
#include "pipeline/office/detection_lists.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

Result<std::vector<Json>> BodiesOf(Office& office, const char* list) {
  std::vector<Json> bodies;
  for (ListEntry& entry : TRY(EntriesOf(office, list, RequestId()))) bodies.push_back(std::move(entry.body));
  return bodies;
}

// Protected people are told by their number alone.
Result<int> Show(Commands& commands) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  const OfficeSettings& s = office->settings();
  Json shown = {{"name", s.name},
                {"address", s.address},
                {"jurisdiction", s.jurisdiction},
                {"bates_prefix", s.bates_prefix},
                {"box_width", s.box_width},
                {"verify_ocr", s.verify_ocr},
                {"weaker_sandbox", s.weaker_sandbox},
                {"page_limit", s.page_limit},
                {"byte_limit", s.byte_limit},
                {"nesting_limit", s.nesting_limit},
                {"confirmed_facts", s.confirmed_facts}};
  Json allow = s.allow_list;
  for (Json& text : TRY(BodiesOf(*office, kAllowList))) allow.push_back(std::move(text));
  Json thresholds = Json::object();
  for (const Json& entry : TRY(BodiesOf(*office, kThresholdList)))
    thresholds[entry["kind"].get<std::string>()] = entry["score"];
  shown["allow"] = allow;
  shown["thresholds"] = thresholds;
  shown["off"] = TRY(BodiesOf(*office, kOffList));
  shown["patterns"] = TRY(BodiesOf(*office, kPatternList));
  shown["protected_people"] = TRY(BodiesOf(*office, kProtectedList)).size();
  const Profile* profile = TRY(office->ProfileFor(s.jurisdiction));
  shown["juvenile_below"] = JuvenileBelow(*profile);
  if (commands.common().json) {
    PrintJson(shown);
    return 0;
  }
  for (const auto& [key, value] : shown.items()) fmt::print("{:<18} {}\n", key, DumpJson(value));
  return 0;
}

Result<int> Set(Commands& commands, const std::string& key, const std::string& value) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  TRY(RequireRole(office->db(), user, {"administrator"}));
  if (key == "jurisdiction") TRY(office->ProfileFor(value));
  // The event first: a setting never changes without one.
  TRY(office->db().InTransaction([&]() -> Result<void> {
    TRY(SetSetting(office->PathOf("office.toml"), key, value));
    return office->Log(user, "settings.changed", "office", {{"key", key}});
  }));
  return 0;
}

Result<int> Allow(Commands& commands, const std::string& verb, const std::vector<std::string>& texts) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  if (verb == "list") {
    std::vector<Json> bodies = TRY(BodiesOf(*office, kAllowList));
    if (commands.common().json) PrintJson(bodies);
    for (const Json& text : bodies) {
      if (!commands.common().json) PrintLine(text.get<std::string>());
    }
    return 0;
  }
  std::string user = TRY(commands.User());
  if (texts.empty()) return Error{ErrorCode::kInvalidInput, "say which text"};
  for (const std::string& text : texts) {
    if (verb == "add") {
      TRY(AddEntry(*office, kAllowList, RequestId(), text, user));
    } else {
      TRY(RemoveEntry(*office, kAllowList, RequestId(), text, user));
    }
  }
  return 0;
}

Result<int> Threshold(Commands& commands, const std::string& kind, const std::string& score) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  if (score == "none") {
    TRY(RemoveEntry(*office, kThresholdList, RequestId(), kind, user));
    return 0;
  }
  Result<Json> number = ParseJson(score, "the score");
  if (!number || !number->is_number())
    return Error{ErrorCode::kInvalidInput, "the score is a number from 0 to 1, or none"};
  TRY(AddEntry(*office, kThresholdList, RequestId(), {{"kind", kind}, {"score", *number}}, user));
  return 0;
}

Result<int> SwitchDetector(Commands& commands, const std::string& name, const std::string& to) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  if (to == "off") {
    TRY(AddEntry(*office, kOffList, RequestId(), name, user));
  } else {
    TRY(RemoveEntry(*office, kOffList, RequestId(), name, user));
  }
  return 0;
}

// "settings KEY VALUE" with two words that must be there.
CLI::App* AddPair(Commands& commands, const char* name, const char* help, const char* example,
                  std::array<const char*, 4> words,
                  std::shared_ptr<std::pair<std::string, std::string>> pair) {
  CLI::App* command = commands.Add("settings", name, help, example);
  command->add_option(words[0], pair->first, words[1])->required();
  command->add_option(words[2], pair->second, words[3])->required();
  return command;
}

}  // namespace

void AddSettingsCommands(Commands& commands) {
  commands.AddGroup("settings", "The office's settings; those of detection: docs/detection-settings.md");
  CLI::App* show =
      commands.Add("settings", "show", "Every setting as it counts now", "blackbar settings show --json");
  commands.OnRun(show, [&commands] { return Show(commands); });

  auto set = std::make_shared<std::pair<std::string, std::string>>();
  commands.OnRun(AddPair(commands, "set", "Set one key of office.toml",
                         "blackbar settings set box_width strict --as admin",
                         {"key", "name, box_width, page_limit, ...", "value", "the new value"}, set),
                 [set, &commands] { return Set(commands, set->first, set->second); });

  auto threshold = std::make_shared<std::pair<std::string, std::string>>();
  commands.OnRun(
      AddPair(
          commands, "threshold", "Do not propose findings of a kind below a score; none by default",
          "blackbar settings threshold ZIP 0.5 --as admin\n  blackbar settings threshold ZIP none --as admin",
          {"kind", "PERSON, PHONE, ...", "score", "0 to 1, or none"}, threshold),
      [threshold, &commands] { return Threshold(commands, threshold->first, threshold->second); });

  auto detector = std::make_shared<std::pair<std::string, std::string>>();
  CLI::App* switching = AddPair(commands, "detector", "Switch a detector off or on again",
                                "blackbar settings detector tagger off --as admin",
                                {"name", "such as tagger, spoken, passages", "to", "on or off"}, detector);
  switching->get_option("to")->check(CLI::IsMember({"on", "off"}));
  commands.OnRun(switching, [detector, &commands] {
    return SwitchDetector(commands, detector->first, detector->second);
  });

  auto verb = std::make_shared<std::string>();
  auto texts = std::make_shared<std::vector<std::string>>();
  CLI::App* allow =
      commands.Add("settings", "allow", "The office's own telephones, addresses and mail domain",
                   "blackbar settings allow add 208-555-0100 @example.gov --as admin\n"
                   "  blackbar settings allow list");
  allow->add_option("do", *verb, "add, list or remove")
      ->required()
      ->check(CLI::IsMember({"add", "list", "remove"}));
  allow->add_option("texts", *texts, "as they stand in records; @domain: every address of it");
  commands.OnRun(allow, [=, &commands] { return Allow(commands, *verb, *texts); });
  AddDetectionListCommands(commands);
}

}  // namespace blackbar
