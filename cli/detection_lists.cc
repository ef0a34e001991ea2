// blackbar settings pattern, settings protected, request terms, request detect.
#include "pipeline/office/detection_lists.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>

#include "cli/command.h"
#include "pipeline/office/jobs.h"
#include "tracker/request.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

constexpr int64_t kTestLimit = 64 << 20;

struct ListOptions {
  std::string verb, request, file, name, expression, tried, kind = "USER_TERM";
  std::vector<std::string> words, addresses, phones;
  bool person = false, text = false;
};

Result<void> RequireWord(const ListOptions& options, size_t count, const char* what) {
  if (options.words.size() == count) return {};
  return Error{ErrorCode::kInvalidInput, what};
}

// A text file or, without one, standard input; nothing of it is kept.
Result<std::string> ReadTestText(const std::string& file) {
  if (!file.empty() && file != "-") return ReadWholeFile(file, kTestLimit);
  return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

// The test box: where the expression hits, with line and column, and what.
Result<int> TestPattern(Commands& commands, const ListOptions& options) {
  std::string expression = options.tried;
  if (expression.empty()) {
    if (options.name.empty())
      return Error{ErrorCode::kInvalidInput, "name a pattern of the office, or try one with --expression"};
    std::unique_ptr<Office> office = TRY(commands.OpenOffice());
    for (const ListEntry& entry : TRY(EntriesOf(*office, kPatternList, RequestId()))) {
      if (entry.body["name"] == options.name) expression = entry.body["expression"].get<std::string>();
    }
    if (expression.empty()) return Error{ErrorCode::kNotFound, "there is no pattern of this name"};
  }
  UserPattern pattern = TRY(UserPattern::Make("test", expression, options.kind));
  std::string text = TRY(ReadTestText(options.file));
  int64_t line = 1, hits = 0;
  size_t counted = 0, line_begin = 0;
  Json list = Json::array();
  pattern.ForEachHit(text, [&](MatchSpan span) {
    for (; counted < span.begin; ++counted) {
      if (text[counted] == '\n') ++line, line_begin = counted + 1;
    }
    auto column = CodePoints(std::string_view(text).substr(line_begin, span.begin - line_begin)) + 1;
    std::string hit = text.substr(span.begin, span.end - span.begin);
    ++hits;
    if (commands.common().json) {
      list.push_back({{"line", line}, {"column", column}, {"text", hit}});
    } else {
      fmt::print("line {}, column {}: {}\n", line, column, hit);
    }
  });
  if (commands.common().json) {
    PrintJson(list);
  } else {
    fmt::print("{} hits\n", hits);
  }
  return 0;
}

Result<int> Pattern(Commands& commands, const ListOptions& options) {
  if (options.verb == "test") return TestPattern(commands, options);
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  if (options.verb == "list") {
    Json list = Json::array();
    for (const ListEntry& entry : TRY(EntriesOf(*office, kPatternList, RequestId()))) {
      list.push_back(entry.body);
      if (!commands.common().json) {
        fmt::print("{:<24} {:<16} {}\n", entry.body["name"].get<std::string>(),
                   entry.body["kind"].get<std::string>(), entry.body["expression"].get<std::string>());
      }
    }
    if (commands.common().json) PrintJson(list);
    return 0;
  }
  std::string user = TRY(commands.User());
  if (options.name.empty()) return Error{ErrorCode::kInvalidInput, "say which pattern, by its name"};
  if (options.verb == "remove") {
    TRY(RemoveEntry(*office, kPatternList, RequestId(), options.name, user));
    return 0;
  }
  Json body = {{"name", options.name}, {"expression", options.expression}, {"kind", options.kind}};
  TRY(AddEntry(*office, kPatternList, RequestId(), body, user));
  return 0;
}

// From a file, so that names need not stand in the shell's history.
Result<std::vector<Json>> ProtectedToAdd(const ListOptions& options) {
  if (options.file.empty()) {
    TRY(RequireWord(options, 1, "say who, or give a --file"));
    return std::vector<Json>{
        {{"name", options.words[0]}, {"addresses", options.addresses}, {"phones", options.phones}}};
  }
  Json untrusted = TRY(ParseJson(TRY(ReadTestText(options.file)), options.file));
  if (!untrusted.is_array()) return std::vector<Json>{std::move(untrusted)};
  return std::vector<Json>(untrusted.begin(), untrusted.end());
}

Result<int> Protected(Commands& commands, const ListOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  if (options.verb == "list") {
    TRY(RequireRole(office->db(), user, {"administrator"}));
    Json list = Json::array();
    for (const ListEntry& entry : TRY(EntriesOf(*office, kProtectedList, RequestId()))) {
      Json person = entry.body;
      person["id"] = entry.id;
      list.push_back(person);
      if (!commands.common().json) {
        fmt::print("{}  {}, {} addresses, {} telephones\n", entry.id, entry.body["name"].get<std::string>(),
                   entry.body["addresses"].size(), entry.body["phones"].size());
      }
    }
    if (commands.common().json) PrintJson(list);
    return 0;
  }
  if (options.verb == "remove") {
    TRY(RequireWord(options, 1, "say whom, by id or name"));
    TRY(RemoveEntry(*office, kProtectedList, RequestId(), options.words[0], user));
    return 0;
  }
  for (const Json& untrusted : TRY(ProtectedToAdd(options))) {
    std::string id = TRY(AddEntry(*office, kProtectedList, RequestId(), untrusted, user));
    if (!commands.common().json) PrintLine(id);
  }
  return 0;
}

Result<std::vector<std::string>> TermsOf(const ListOptions& options) {
  std::vector<std::string> terms = options.words;
  if (!options.file.empty()) {
    std::istringstream lines(TRY(ReadTestText(options.file)));
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (!line.empty()) terms.push_back(line);
    }
  }
  if (terms.empty()) return Error{ErrorCode::kInvalidInput, "say which term, or give a --file"};
  return terms;
}

Result<int> Terms(Commands& commands, const ListOptions& options) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Request request = TRY(GetRequest(office->db(), options.request));
  if (options.verb == "list") {
    Json list = Json::array();
    for (const ListEntry& entry : TRY(EntriesOf(*office, kTermList, request.id))) {
      Json term = entry.body;
      term["id"] = entry.id;
      list.push_back(term);
      if (!commands.common().json) {
        fmt::print("{}  {:<7} {}\n", entry.id, entry.body["as"].get<std::string>(),
                   entry.body["text"].get<std::string>());
      }
    }
    if (commands.common().json) PrintJson(list);
    return 0;
  }
  std::string user = TRY(commands.User());
  const char* as = options.person ? "person" : options.text ? "text" : "auto";
  for (const std::string& term : TRY(TermsOf(options))) {
    if (options.verb == "add") {
      TRY(AddEntry(*office, kTermList, request.id, {{"text", term}, {"as", as}}, user));
    } else {
      TRY(RemoveEntry(*office, kTermList, request.id, term, user));
    }
  }
  if (!commands.common().json) PrintLine("the detectors run again with the next: blackbar work");
  return 0;
}

Result<int> DetectAgain(Commands& commands, const std::string& number) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  Request request = TRY(GetRequest(office->db(), number));
  TRY(office->db().InTransaction([&]() -> Result<void> {
    TRY(RequireRole(office->db(), user, {"clerk", "reviewer", "administrator"}));
    TRY(EnqueueDetect(*office, request.id));
    return office->Log(user, "detection.ordered", "request:" + request.id.text());
  }));
  return 0;
}

CLI::Option* AddVerb(CLI::App* command, ListOptions* options, const std::vector<std::string>& verbs) {
  std::string help;
  for (const std::string& verb : verbs) help += (help.empty() ? "" : ", ") + verb;
  return command->add_option("do", options->verb, help)->required()->check(CLI::IsMember(verbs));
}

void AddPatternCommand(Commands& commands) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* pattern =
      commands.Add("settings", "pattern", "Expressions of the office that are found, or kept",
                   R"(blackbar settings pattern test --expression 'J-\d{5}' --file report.txt)"
                   "\n  "
                   R"(blackbar settings pattern add 'jail number' 'J-\d{5}' --kind GOV_ID --as admin)"
                   "\n  "
                   R"(blackbar settings pattern add 'our forms' 'Form PD-\d+' --kind keep --as admin)"
                   "\n  blackbar settings pattern remove 'jail number' --as admin");
  AddVerb(pattern, options.get(), {"add", "list", "remove", "test"});
  // One text each: of a list, CLI11 would take "[ab]" apart.
  pattern->add_option("name", options->name, "the pattern's name");
  pattern->add_option("expression", options->expression, "add: what it finds");
  pattern->add_option("--kind", options->kind, "USER_TERM, a kind such as GOV_ID, or keep")
      ->capture_default_str();
  pattern->add_option("--expression", options->tried, "test: one that is not stored yet");
  pattern->add_option("--file", options->file, "test: the text; standard input when left out");
  commands.OnRun(pattern, [options, &commands] { return Pattern(commands, *options); });
}

void AddProtectedCommand(Commands& commands) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* people = commands.Add(
      "settings", "protected", "People found everywhere: address confidentiality, undercover officers",
      "blackbar settings protected add 'Pell, Robert' --phone 208-555-0199 --as admin\n"
      "  blackbar settings protected add --file people.json --as admin\n"
      "  blackbar settings protected list --as admin");
  AddVerb(people, options.get(), {"add", "list", "remove"});
  people->add_option("who", options->words, "add: the name; remove: the name or the id");
  people->add_option("--address", options->addresses, "of theirs (may be repeated)");
  people->add_option("--phone", options->phones, "of theirs (may be repeated)");
  people->add_option("--file", options->file,
                     "JSON, one or a list: name, addresses, phones; - is standard input");
  commands.OnRun(people, [options, &commands] { return Protected(commands, *options); });
}

}  // namespace

void AddDetectionListCommands(Commands& commands) {
  AddPatternCommand(commands);
  AddProtectedCommand(commands);
}

void AddRequestTermCommands(Commands& commands) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* terms =
      commands.Add("request", "terms", "Names and texts to find in all records of a request",
                   "blackbar request terms 2026-0001 add 'Quist, Marla' 'Blue Falcon' --as m.ortega\n"
                   "  blackbar request terms 2026-0001 add Grant --person --as m.ortega\n"
                   "  blackbar request terms 2026-0001 list");
  terms->add_option("request", options->request, "its number")->required();
  AddVerb(terms, options.get(), {"add", "list", "remove"});
  terms->add_option("terms", options->words, "add: texts and names; remove: the text or the id");
  terms->add_option("--file", options->file, "one a line; - is standard input");
  auto* person = terms->add_flag("--person", options->person, "they are names of people");
  terms->add_flag("--text", options->text, "they are texts, found as they stand")->excludes(person);
  commands.OnRun(terms, [options, &commands] { return Terms(commands, *options); });

  auto number = std::make_shared<std::string>();
  CLI::App* again =
      commands.Add("request", "detect", "Run the detectors over a request again with the next work",
                   "blackbar request detect 2026-0001 --as m.ortega");
  again->add_option("request", *number, "its number")->required();
  commands.OnRun(again, [number, &commands] { return DetectAgain(commands, *number); });
}

}  // namespace blackbar
