// The people of the office and what they may do. The name and title are how a person signs; the login is what
// the audit log and events carry. Rows of the office's database; the trusted program only.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "core/database.h"
#include "core/id.h"
#include "core/result.h"

namespace blackbar {

struct User {
  UserId id;
  std::string login;  // lower-case word, as audit entries carry it
  std::string name, title;
  std::set<std::string> roles;
  bool disabled = false;

  bool Has(std::string_view role) const { return roles.contains(std::string(role)); }
};

// clerk, reviewer, approver, cashier, custodian, administrator, auditor
std::span<const std::string_view> Roles();

struct NewUser {
  std::string login, name, title;
  std::set<std::string> roles;
};

// conflict for a login that exists; invalid_input for a login that is no word or a role that is not in
// Roles().
Result<User> AddUser(Database& database, Instant now, const std::string& actor, const NewUser& user);
// Disabling keeps the row: decisions and certificates go on naming the person.
Result<void> DisableUser(Database& database, Instant now, const std::string& actor, const std::string& login);
Result<User> FindUser(Database& database, const std::string& login);
Result<std::vector<User>> ListUsers(Database& database);

// The user, or refused when it is disabled or has none of the roles.
Result<User> RequireRole(Database& database, const std::string& login, const std::set<std::string>& any_of);

}  // namespace blackbar
