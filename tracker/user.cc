#include "tracker/user.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/audit.h"
#include "core/traceless.h"

namespace blackbar {
namespace {

constexpr std::string_view kRoles[] = {"clerk",     "reviewer",      "approver", "cashier",
                                       "custodian", "administrator", "auditor"};

Result<void> Check(const NewUser& user) {
  bool word = !user.login.empty() && user.login.find(':') == std::string::npos && IsTraceless(user.login);
  if (!word || user.login == "system") {
    return Error{ErrorCode::kInvalidInput, "a login is a lower-case word of letters, digits and . - _"};
  }
  if (user.name.empty() || user.name.size() > 200 || user.title.size() > 200) {
    return Error{ErrorCode::kInvalidInput, "a user has a name of at most 200 characters"};
  }
  if (user.roles.empty()) return Error{ErrorCode::kInvalidInput, "a user has at least one role"};
  for (const std::string& role : user.roles) {
    if (std::find(std::begin(kRoles), std::end(kRoles), role) == std::end(kRoles)) {
      return Error{ErrorCode::kInvalidInput, fmt::format("a role is one of: {}", fmt::join(kRoles, ", ")),
                   role};
    }
  }
  return {};
}

Result<User> ReadUser(Database& database, const Row& row) {
  User user;
  user.id = UserId(row.Text(0));
  user.login = row.Text(1);
  user.name = row.Text(2);
  user.title = row.Text(3);
  user.disabled = !row.IsNull(4);
  Rows roles = TRY(database.Query("SELECT role FROM user_roles WHERE user_id = ?1", {user.id}));
  for (const Row& role : roles) user.roles.insert(role.Text(0));
  return user;
}

constexpr const char* kSelect = "SELECT id, login, name, title, disabled_at FROM users";

}  // namespace

std::span<const std::string_view> Roles() { return kRoles; }

Result<User> AddUser(Database& database, Instant now, const std::string& actor, const NewUser& user) {
  TRY(Check(user));
  return Transact(database, [&]() -> Result<User> {
    Rows taken = TRY(database.Query("SELECT id FROM users WHERE login = ?1", {user.login}));
    if (!taken.empty()) return Error{ErrorCode::kConflict, "this login exists already", user.login};
    UserId id = UserId::New();
    TRY(database.Execute("INSERT INTO users (id, login, name, title, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                         {id, user.login, user.name, user.title, now}));
    for (const std::string& role : user.roles) {
      TRY(database.Execute("INSERT INTO user_roles (user_id, role) VALUES (?1, ?2)", {id, role}));
    }
    Json roles = Json::array();
    for (const std::string& role : user.roles) roles.push_back(role);
    TRY(AppendAudit(database, {now, actor, "user.added", "user:" + id.text(), {{"roles", roles}}}));
    return User{id, user.login, user.name, user.title, user.roles, false};
  });
}

Result<void> DisableUser(Database& database, Instant now, const std::string& actor,
                         const std::string& login) {
  return database.InTransaction([&]() -> Result<void> {
    User user = TRY(FindUser(database, login));
    if (user.disabled) return {};
    TRY(database.Execute("UPDATE users SET disabled_at = ?1 WHERE id = ?2", {now, user.id}));
    TRY(AppendAudit(database, {now, actor, "user.disabled", "user:" + user.id.text()}));
    return {};
  });
}

Result<User> FindUser(Database& database, const std::string& login) {
  Rows rows = TRY(database.Query(fmt::format("{} WHERE login = ?1", kSelect), {login}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such user; add it with user add", login};
  return ReadUser(database, rows[0]);
}

Result<std::vector<User>> ListUsers(Database& database) {
  std::vector<User> users;
  Rows rows = TRY(database.Query(fmt::format("{} ORDER BY login", kSelect)));
  for (const Row& row : rows) users.push_back(TRY(ReadUser(database, row)));
  return users;
}

Result<User> RequireRole(Database& database, const std::string& login, const std::set<std::string>& any_of) {
  User user = TRY(FindUser(database, login));
  if (user.disabled) return Error{ErrorCode::kRefused, "this user is disabled", login};
  for (const std::string& role : any_of) {
    if (user.Has(role)) return user;
  }
  return Error{ErrorCode::kRefused, fmt::format("this needs one of the roles: {}", fmt::join(any_of, ", ")),
               login};
}

}  // namespace blackbar
