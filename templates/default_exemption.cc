#include <algorithm>
#include <array>
#include <vector>

#include "templates/jurisdiction.h"

namespace blackbar {
namespace {

using std::string_view;
using Abouts = std::vector<string_view>;

struct Row {
  string_view name;
  Abouts abouts;  // best first; the ground for personal privacy always follows
};

// What a finding of a kind is about, whoever it belongs to.
const std::vector<Row>& KindRows() {
  static const std::vector<Row> kRows = {
      {"SSN", {"ssn", "identifier"}},
      {"DRIVER_LICENSE", {"driver_record", "identifier"}},
      {"LICENSE_PLATE", {"driver_record"}},
      {"VIN", {"driver_record"}},
      {"CREDIT_CARD", {"financial_account", "identifier"}},
      {"BANK_ACCOUNT", {"financial_account", "identifier"}},
      {"BANK_ROUTING", {"financial_account", "identifier"}},
      {"POLICY_NO", {"financial_account", "identifier"}},
      {"MEDICAL", {"medical"}},
      {"MEDICAL_ID", {"medical", "identifier"}},
      {"BIOMETRIC", {"identifier"}},
      {"GOV_ID", {"identifier"}},
      {"STUDENT_ID", {"identifier"}},
      {"FBI_UCN", {"cji"}},
      {"STATE_SID", {"cji"}},
      {"NCIC_NIC", {"cji"}},
      {"CHRI", {"cji"}},
      {"PASSWORD", {"le_technique", "security_plan"}},
      {"GANG", {"le_investigation", "le_technique", "le_interference"}},
      {"JUVENILE_NAME", {"juvenile"}},
      {"JUVENILE_AGE", {"juvenile"}},
      {"JUVENILE_SCHOOL", {"juvenile"}},
      {"GRADE", {"juvenile"}},
      {"INFORMANT", {"informant"}},
      {"EMAIL", {"email", "contact"}},
      {"PHONE", {"contact"}},
      {"ADDRESS", {"contact"}},
      {"ZIP", {"contact"}},
      {"SOCIAL_HANDLE", {"contact"}},
  };
  return kRows;
}

// Whose it is. For what names or locates a person, this weighs more than the kind.
const std::vector<Row>& RoleRows() {
  static const std::vector<Row> kRows = {
      {"sa_victim", {"victim_sexual", "victim_identity"}},
      {"dv_victim", {"victim_dv", "victim_identity", "victim_sexual"}},
      {"victim", {"victim_identity"}},
      {"witness", {"witness"}},
      {"juvenile", {"juvenile"}},
      {"informant", {"informant"}},
      {"officer_personal", {"address_confidentiality"}},
      {"officer_family", {"address_confidentiality"}},
      {"protected", {"protected", "address_confidentiality", "le_safety"}},
  };
  return kRows;
}

// Kinds that say who or where a person is; for the others (an account number, a rap sheet) the role adds
// nothing.
bool NamesAPerson(string_view kind) {
  static constexpr std::array<string_view, 12> kKinds = {
      "PERSON", "OFFICIAL_NAME", "DOB",  "PHONE", "EMAIL",     "ADDRESS",
      "ZIP",    "SOCIAL_HANDLE", "FACE", "SMT",   "SIGNATURE", "SPEECH"};
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

const Abouts* Lookup(const std::vector<Row>& rows, string_view name) {
  for (const Row& row : rows) {
    if (row.name == name) return &row.abouts;
  }
  return nullptr;
}

// The profile's own choice for it, else its first ground of that category.
const Exemption* For(const Profile& profile, string_view about) {
  if (auto chosen = profile.defaults.find(std::string(about)); chosen != profile.defaults.end()) {
    return profile.FindExemption(chosen->second);
  }
  for (const Exemption& exemption : profile.exemptions) {
    if (exemption.category == about && !exemption.release_duty) return &exemption;
  }
  return nullptr;
}

}  // namespace

std::string DefaultExemption(const Profile& profile, string_view kind, string_view role) {
  Abouts abouts;
  auto add = [&abouts](const Abouts* more) {
    if (more != nullptr) abouts.insert(abouts.end(), more->begin(), more->end());
  };
  if (NamesAPerson(kind)) add(Lookup(RoleRows(), role));
  add(Lookup(KindRows(), kind));
  for (string_view privacy : {"le_privacy", "privacy", "personnel", "statutory_other"})
    abouts.push_back(privacy);
  for (string_view about : abouts) {
    if (const Exemption* exemption = For(profile, about)) return exemption->code;
  }
  // A profile without any of these still has grounds; the person who confirms sees which one stands here.
  for (const Exemption& exemption : profile.exemptions) {
    if (!exemption.release_duty) return exemption.code;
  }
  return {};
}

int JuvenileBelow(const Profile& profile) {
  const Fact* fact = profile.FindFact("juvenile.age_under");
  if (fact == nullptr || !fact->value.is_number_integer()) return 18;
  auto age = fact->value.get<int64_t>();
  if (age < 1 || age > 25) return 18;
  // A lower limit leaves ages and names of children readable, so it must be known to be the law.
  bool seen = fact->verified == Verified::kPrimary || fact->verified == Verified::kSecondary;
  if (age < 18 && !seen && !fact->confirmed) return 18;
  return static_cast<int>(age);
}

}  // namespace blackbar
