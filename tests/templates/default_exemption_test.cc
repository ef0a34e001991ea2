#include <string>
#include <vector>

#include "templates/data_dir.h"
#include "templates/jurisdiction.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

const std::vector<std::string> kKinds = {"PERSON",        "JUVENILE_NAME",
                                         "JUVENILE_AGE",  "JUVENILE_SCHOOL",
                                         "GRADE",         "OFFICIAL_NAME",
                                         "INFORMANT",     "DOB",
                                         "SSN",           "DRIVER_LICENSE",
                                         "GOV_ID",        "STUDENT_ID",
                                         "PHONE",         "EMAIL",
                                         "ADDRESS",       "ZIP",
                                         "SOCIAL_HANDLE", "IP_ADDRESS",
                                         "DEVICE_ID",     "PASSWORD",
                                         "CREDIT_CARD",   "BANK_ACCOUNT",
                                         "BANK_ROUTING",  "POLICY_NO",
                                         "LICENSE_PLATE", "VIN",
                                         "MEDICAL",       "MEDICAL_ID",
                                         "BIOMETRIC",     "SMT",
                                         "FBI_UCN",       "STATE_SID",
                                         "NCIC_NIC",      "CHRI",
                                         "GANG",          "FACE",
                                         "SCREEN",        "CODE",
                                         "SIGNATURE",     "SPEECH",
                                         "METADATA",      "HIDDEN_CONTENT",
                                         "USER_TERM",     "A_KIND_OF_TOMORROW"};
const std::vector<std::string> kRoles = {
    "",           "victim",           "sa_victim",      "dv_victim", "witness",
    "rp",         "juvenile",         "parent",         "family",    "next_of_kin",
    "suspect",    "arrestee",         "driver",         "owner",     "subject",
    "respondent", "requester",        "third_party",    "informant", "officer",
    "official",   "officer_personal", "officer_family", "alias",     "protected"};

Profile Load(const std::string& code) {
  Result<Profile> profile = LoadProfile(JurisdictionsDir().value(), code);
  REQUIRE(profile.has_value());
  return std::move(profile).value();
}

TEST_CASE("every kind and role has a default that is a ground of the profile") {
  std::vector<std::string> codes = ListProfiles(JurisdictionsDir().value()).value();
  for (const std::string& code : codes) {
    Profile profile = Load(code);
    for (const std::string& kind : kKinds) {
      for (const std::string& role : kRoles) {
        INFO(code << " " << kind << " " << role);
        const Exemption* found = profile.FindExemption(DefaultExemption(profile, kind, role));
        REQUIRE(found != nullptr);
        REQUIRE_FALSE(found->release_duty);
      }
    }
  }
}

TEST_CASE("defaults follow what the finding is about") {
  struct Case {
    const char *profile, *kind, *role, *code;
  };
  const Case cases[] = {
      {"us-ct", "SSN", "", "42-470"},
      {"us-ct", "JUVENILE_NAME", "", "46b-124"},
      {"us-ct", "LICENSE_PLATE", "", "14-10"},
      {"us-ct", "PERSON", "sa_victim", "1-210(b)(3)(G)"},
      {"us-ct", "ADDRESS", "officer_personal", "1-217"},
      {"us-ct", "PHONE", "rp", "1-210(b)(2)"},
      {"us-ca", "SSN", "", "7922.200"},
      {"us-ca", "PERSON", "informant", "EVID-1041"},
      {"us-ca", "PERSON", "juvenile", "WIC-827"},
      {"us-ca", "ADDRESS", "witness", "PC-841.5"},
      {"us-ca", "CHRI", "", "PC-11105"},
      {"us-fed", "PERSON", "witness", "(b)(7)(C)"},
      {"us-fed", "INFORMANT", "", "(b)(7)(D)"},
      {"us-id", "SSN", "", "SSN-405c"},
      {"us-id", "MEDICAL", "", "IC 74-106(13)"},
      {"us-id", "DOB", "suspect", "IC 74-124(1)(c)"},
      {"us-tx", "EMAIL", "", "552.137"},
      {"us-tx", "VIN", "", "552.130"},
      {"us-tx", "CREDIT_CARD", "", "552.136"},
      {"us-il", "PHONE", "", "7(1)(b)"},
      {"us-fl", "BANK_ACCOUNT", "", "119.071(5)(b)"},
      {"us-ny", "PERSON", "", "87(2)(b)"},
      {"us-wa", "JUVENILE_AGE", "", "RCW 13.50"},
      {"gb", "PERSON", "witness", "s.40(2)"},
      {"ca-bc", "SSN", "", "s.22"},
  };
  for (const Case& each : cases) {
    INFO(each.profile << " " << each.kind << " " << each.role);
    CHECK(DefaultExemption(Load(each.profile), each.kind, each.role) == each.code);
  }
}

TEST_CASE("a role does not change what an account number or a rap sheet is") {
  Profile profile = Load("us-tx");
  CHECK(DefaultExemption(profile, "CREDIT_CARD", "victim") == "552.136");
  CHECK(DefaultExemption(profile, "CHRI", "witness") == "GOV 411.083");
}

}  // namespace
}  // namespace blackbar
