// blackbar init and blackbar user.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "pipeline/package/signature.h"
#include "tracker/user.h"

namespace blackbar {
namespace {

struct InitOptions {
  OfficeSettings settings;
  NewUser administrator;
};

Result<int> Init(Commands& commands, const InitOptions& options) {
  OfficePlace place = commands.Place();
  if (place.folder.empty())
    return Error{ErrorCode::kInvalidInput, "name the office's folder with --office DIR"};
  NewUser administrator = options.administrator;
  administrator.roles = {"administrator"};
  TRY(Office::Init(place, options.settings, administrator.login));
  std::unique_ptr<Office> office = TRY(Office::Open(place));
  TRY(AddUser(office->db(), office->clock().Now(), administrator.login, administrator));
  SigningKey key = TRY(MakeSigningKey(office->PathOf("keys")));
  if (commands.common().json) {
    PrintJson({{"office", place.folder}, {"key_fingerprint", key.verifying().fingerprint().Hex()}});
    return 0;
  }
  fmt::print("office made in {}\nkey fingerprint {}: publish it, so that requesters can check bundles\n",
             place.folder, key.verifying().fingerprint().Hex());
  return 0;
}

Json UserToJson(const User& user) {
  return {{"login", user.login},
          {"name", user.name},
          {"title", user.title},
          {"roles", user.roles},
          {"disabled", user.disabled}};
}

Result<int> ListThem(Commands& commands) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  Json list = Json::array();
  for (const User& user : TRY(ListUsers(office->db()))) {
    list.push_back(UserToJson(user));
    if (!commands.common().json) {
      fmt::print("{:<16} {:<28} {}{}\n", user.login, user.name, fmt::join(user.roles, ","),
                 user.disabled ? " (disabled)" : "");
    }
  }
  if (commands.common().json) PrintJson(list);
  return 0;
}

void AddUserCommands(Commands& commands) {
  commands.AddGroup("user", "The people of the office");
  auto fresh = std::make_shared<NewUser>();
  auto roles = std::make_shared<std::vector<std::string>>();
  CLI::App* add =
      commands.Add("user", "add", "Add a person with roles",
                   "blackbar user add m.ortega --name 'M. Ortega' --role clerk,reviewer --as admin");
  add->add_option("login", fresh->login, "lower-case word")->required();
  add->add_option("--name", fresh->name, "as they sign")->required();
  add->add_option("--title", fresh->title, "such as Records Custodian");
  add->add_option("--role", *roles, "clerk, reviewer, approver, cashier, custodian, administrator, auditor")
      ->delimiter(',')
      ->required();
  commands.OnRun(add, [=, &commands]() -> Result<int> {
    std::unique_ptr<Office> office = TRY(commands.OpenOffice());
    std::string actor = TRY(commands.User());
    TRY(RequireRole(office->db(), actor, {"administrator"}));
    NewUser user = *fresh;
    user.roles = {roles->begin(), roles->end()};
    User added = TRY(AddUser(office->db(), office->clock().Now(), actor, user));
    if (commands.common().json) PrintJson(UserToJson(added));
    return 0;
  });
  CLI::App* list = commands.Add("user", "list", "Everybody, with roles", "blackbar user list --office DIR");
  commands.OnRun(list, [&commands] { return ListThem(commands); });
  auto login = std::make_shared<std::string>();
  CLI::App* disable = commands.Add("user", "disable", "Take a person's rights away; what they did stays",
                                   "blackbar user disable m.ortega --as admin");
  disable->add_option("login", *login, "who")->required();
  commands.OnRun(disable, [=, &commands]() -> Result<int> {
    std::unique_ptr<Office> office = TRY(commands.OpenOffice());
    std::string actor = TRY(commands.User());
    TRY(RequireRole(office->db(), actor, {"administrator"}));
    TRY(DisableUser(office->db(), office->clock().Now(), actor, *login));
    return 0;
  });
}

Result<int> RotateKey(Commands& commands) {
  std::unique_ptr<Office> office = TRY(commands.OpenOffice());
  std::string user = TRY(commands.User());
  TRY(RequireRole(office->db(), user, {"administrator", "custodian"}));
  SigningKey key = TRY(RotateSigningKey(office->PathOf("keys")));
  std::string fingerprint = key.verifying().fingerprint().Hex();
  TRY(office->db().InTransaction([&] {
    return office->Log(user, "key.rotated", "office", {{"key", fingerprint}});
  }));
  if (commands.common().json) {
    PrintJson({{"key_fingerprint", fingerprint}});
  } else {
    fmt::print("new key; fingerprint {}: publish it beside the old one\n", fingerprint);
  }
  return 0;
}

}  // namespace

void AddOfficeCommands(Commands& commands) {
  auto options = std::make_shared<InitOptions>();
  CLI::App* init =
      commands.Add("", "init", "Make an office: folder, database, signing key, first administrator",
                   "blackbar init --office DIR --name 'Alder Falls Police Records' --jurisdiction us-id "
                   "--admin admin --admin-name 'R. Vance'");
  init->add_option("--name", options->settings.name, "as it stands on letters")->required();
  init->add_option("--address", options->settings.address, "lines separated by line feeds");
  init->add_option("--jurisdiction", options->settings.jurisdiction, "profile of new requests")->required();
  init->add_option("--admin", options->administrator.login, "login of the first administrator")->required();
  init->add_option("--admin-name", options->administrator.name, "as they sign");
  commands.OnRun(init, [options, &commands] { return Init(commands, *options); });
  AddUserCommands(commands);
  commands.AddGroup("key", "The office's signing key");
  CLI::App* rotate = commands.Add("key", "rotate", "Make a new signing key; the old public half is kept",
                                  "blackbar key rotate --as admin");
  commands.OnRun(rotate, [&commands] { return RotateKey(commands); });
}

}  // namespace blackbar
