#include "templates/jurisdiction.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "templates/rules.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

bool IsCode(const std::string& code) {
  // Also keeps a code that came from a form from naming a file elsewhere.
  auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  size_t dash = code.find('-');
  std::string country = code.substr(0, dash);
  if (country.size() != 2 || !std::all_of(country.begin(), country.end(), lower)) return false;
  if (dash == std::string::npos) return true;
  return dash + 1 < code.size() && std::all_of(code.begin() + dash + 1, code.end(), lower);
}

Result<Json> ReadProfileFile(const fs::path& dir, const std::string& code) {
  if (!IsCode(code)) {
    return Error{ErrorCode::kInvalidInput, "a jurisdiction code looks like us-ct, gb or ca-bc"};
  }
  std::ifstream file(dir / (code + ".json"), std::ios::binary);
  if (!file) return Error{ErrorCode::kNotFound, "there is no profile for this jurisdiction", code};
  std::ostringstream text;
  text << file.rdbuf();
  return ParseJson(text.str(), code + ".json");
}

Result<Verified> ParseVerified(const Json& object, const std::string& where) {
  std::string name = TRY(JsonString(object, "verified", where));
  for (Verified v : {Verified::kPrimary, Verified::kSecondary, Verified::kMemory, Verified::kNone}) {
    if (name == VerifiedName(v)) return v;
  }
  return Error{ErrorCode::kInvalidInput, "verified is primary, secondary, memory or none", where};
}

// Facts that set a date or a price, or let something out or be destroyed, wait for the office while unseen.
bool WaitsWhenUnseen(std::string_view path) {
  static constexpr std::string_view kGroups[] = {"deadlines.", "extensions.", "tolling.",
                                                 "appeals.",   "fees.",       "retention."};
  // what would move a date later, and what would let something out
  static constexpr std::string_view kPermits[] = {
      "receipt.after_hours",           "receipt.non_working_day", "juvenile.open_if",
      "juvenile.requester_exceptions", "juvenile.victim_access",  "juvenile.victim_or_witness_minors"};
  if (path == "retention.hold") return false;  // keeps, and keeping is safe
  for (std::string_view group : kGroups) {
    if (path.starts_with(group)) return true;
  }
  return std::find(std::begin(kPermits), std::end(kPermits), path) != std::end(kPermits);
}

Result<Fact> ParseFact(const std::string& path, const Json& from, const std::string& code,
                       const ConfirmedFacts& confirmed) {
  std::string where = code + ".json facts." + path;
  Fact fact;
  fact.path = path;
  if (!from.is_object() || !from.contains("value")) {
    return Error{ErrorCode::kInvalidInput, "a fact needs the member \"value\"", where};
  }
  fact.value = from["value"];
  fact.cite = TRY(JsonString(from, "cite", where));
  fact.verified = TRY(ParseVerified(from, where));
  fact.source = TRY(Strings(from, "source", where));
  fact.note = StringOr(from, "note", "");
  fact.confirmed = confirmed.contains(code + "/" + path);
  bool seen = fact.verified == Verified::kPrimary || fact.verified == Verified::kSecondary;
  fact.on = !fact.value.is_null() && (seen || fact.confirmed || !WaitsWhenUnseen(path));
  return fact;
}

Result<Exemption> ParseExemption(const Json& from, const std::string& code) {
  std::string where = code + ".json exemptions";
  Exemption made;
  made.code = TRY(JsonString(from, "code", where));
  where += " " + made.code;
  made.label = TRY(JsonString(from, "label", where));
  made.category = TRY(JsonString(from, "category", where));
  made.cite = TRY(JsonString(from, "cite", where));
  made.mandatory = TRY(JsonBool(from, "mandatory", where));
  made.verified = TRY(ParseVerified(from, where));
  made.print_as = StringOr(from, "print_as", made.code);
  made.release_duty = StringOr(from, "duty", "") == "release";
  made.note = StringOr(from, "note", "");
  made.from = code;
  if (from.contains("targets")) made.targets = TRY(Strings(from, "targets", where));
  if (made.code.empty() || made.print_as.empty()) {
    return Error{ErrorCode::kInvalidInput, "an exemption needs a code", where};
  }
  return made;
}

Result<void> AddFactsAndExemptions(const Json& from, const std::string& code, const ConfirmedFacts& confirmed,
                                   Profile& profile) {
  const Json* facts = TRY(JsonObject(from, "facts", code + ".json"));
  for (const auto& [path, value] : facts->items()) {
    if (profile.facts.contains(path)) continue;  // the profile's own fact is nearer than the overlay's
    profile.facts.emplace(path, TRY(ParseFact(path, value, code, confirmed)));
  }
  const Json* exemptions = TRY(JsonArray(from, "exemptions", code + ".json"));
  for (const Json& each : *exemptions) {
    Exemption exemption = TRY(ParseExemption(each, code));
    if (profile.FindExemption(exemption.code) != nullptr) {
      return Error{ErrorCode::kInvalidInput, "the exemption code stands twice", exemption.code};
    }
    profile.exemptions.push_back(std::move(exemption));
  }
  return {};
}

Result<void> ReadHead(const Json& from, const std::string& code, Profile& profile) {
  std::string where = code + ".json";
  if (TRY(JsonInt(from, "format", where)) != 1) {
    return Error{ErrorCode::kInvalidInput, "this program reads profiles of format 1", where};
  }
  if (TRY(JsonString(from, "code", where)) != code) {
    return Error{ErrorCode::kInvalidInput, "the code inside differs from the file's name", where};
  }
  profile.code = code;
  profile.name = TRY(JsonString(from, "name", where));
  profile.level = TRY(JsonString(from, "level", where));
  profile.currency = TRY(JsonString(from, "currency", where));
  profile.as_of = TRY(JsonString(from, "as_of", where));
  const Json* law = TRY(JsonObject(from, "law", where));
  profile.law_short = TRY(JsonString(*law, "short", where));
  profile.law_name = TRY(JsonString(*law, "name", where));
  profile.calendar = TRY(JsonString(from, "calendar", where));
  profile.inherits = TRY(Strings(from, "inherits", where));
  profile.citations = TRY(Strings(from, "citations", where));
  profile.office_to_confirm = TRY(Strings(from, "office_to_confirm", where));
  profile.sources = *TRY(JsonObject(from, "sources", where));
  profile.conflicts = *TRY(JsonArray(from, "conflicts", where));
  profile.pending_changes = *TRY(JsonArray(from, "pending_changes", where));
  profile.fee_rules = *TRY(JsonObject(from, "fees", where));
  const Json* defaults = TRY(JsonObject(from, "defaults", where));
  for (const auto& [about, exemption] : defaults->items()) {
    if (!exemption.is_string()) return Error{ErrorCode::kInvalidInput, "a default is a code", where};
    profile.defaults[about] = exemption.get<std::string>();
  }
  return {};
}

Result<void> CheckDefaults(const Profile& profile) {
  for (const auto& [about, code] : profile.defaults) {
    const Exemption* exemption = profile.FindExemption(code);
    if (exemption == nullptr || exemption->release_duty) {
      return Error{ErrorCode::kInvalidInput, "the default is not an exemption of this profile",
                   profile.code + ".json defaults." + about};
    }
  }
  return {};
}

}  // namespace

const char* VerifiedName(Verified verified) {
  switch (verified) {
    case Verified::kPrimary:
      return "primary";
    case Verified::kSecondary:
      return "secondary";
    case Verified::kMemory:
      return "memory";
    case Verified::kNone:
      return "none";
  }
  return "none";
}

const Fact* Profile::FindFact(std::string_view path) const {
  auto it = facts.find(std::string(path));
  return it == facts.end() ? nullptr : &it->second;
}

const Exemption* Profile::FindExemption(std::string_view wanted) const {
  for (const Exemption& exemption : exemptions) {
    if (exemption.code == wanted) return &exemption;
  }
  return nullptr;
}

std::vector<const Fact*> Profile::FactsUnder(std::string_view prefix) const {
  std::vector<const Fact*> found;
  for (const auto& [path, fact] : facts) {
    if (std::string_view(path).starts_with(prefix)) found.push_back(&fact);
  }
  return found;
}

std::vector<const Fact*> Profile::WaitingForOffice() const {
  std::vector<const Fact*> found;
  for (const auto& [path, fact] : facts) {
    if (!fact.on && !fact.value.is_null()) found.push_back(&fact);
  }
  return found;
}

Result<Profile> LoadProfile(const fs::path& dir, const std::string& code, const ConfirmedFacts& confirmed) {
  Json file = TRY(ReadProfileFile(dir, code));
  if (TRY(JsonString(file, "kind", code + ".json")) != "profile") {
    return Error{ErrorCode::kInvalidInput, "this is an overlay; choose a profile that inherits it", code};
  }
  Profile profile;
  TRY(ReadHead(file, code, profile));
  TRY(AddFactsAndExemptions(file, code, confirmed, profile));
  for (const std::string& overlay : profile.inherits) {
    Json inherited = TRY(ReadProfileFile(dir, overlay));
    TRY(AddFactsAndExemptions(inherited, overlay, confirmed, profile));
  }
  TRY(CheckDefaults(profile));
  TRY(ParseRules(profile));
  return profile;
}

Result<std::vector<std::string>> ListProfiles(const fs::path& dir) {
  std::vector<std::string> codes;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(dir, failed)) {
    std::string code = entry.path().stem().string();
    if (entry.path().extension() != ".json" || !IsCode(code)) continue;
    Json file = TRY(ReadProfileFile(dir, code));
    if (StringOr(file, "kind", "") == "profile") codes.push_back(code);
  }
  if (failed) return Error{ErrorCode::kNotFound, "the folder of profiles cannot be read", dir.string()};
  std::sort(codes.begin(), codes.end());
  return codes;
}

Result<std::string> PrintedExemption(const Profile& profile, std::string_view code) {
  const Exemption* exemption = profile.FindExemption(code);
  if (exemption == nullptr) {
    return Error{ErrorCode::kInvalidInput, "the profile has no such exemption", std::string(code)};
  }
  return exemption->print_as;
}

}  // namespace blackbar
