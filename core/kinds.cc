#include "core/kinds.h"

#include <algorithm>
#include <array>

namespace blackbar {
namespace {

constexpr KindRow kKinds[] = {
    {"PERSON", Treatment::kRedact, "text", true},
    {"JUVENILE_NAME", Treatment::kRedact, "text", true},
    {"JUVENILE_AGE", Treatment::kRedact, "text", false},
    {"JUVENILE_SCHOOL", Treatment::kRedact, "text", false},
    {"GRADE", Treatment::kAsk, "text", false},
    {"OFFICIAL_NAME", Treatment::kAsk, "text", true},
    {"INFORMANT", Treatment::kRedact, "text", false},
    {"DOB", Treatment::kRedact, "text", true},
    {"SSN", Treatment::kRedact, "text", false},
    {"DRIVER_LICENSE", Treatment::kRedact, "text", false},
    {"GOV_ID", Treatment::kRedact, "text", false},
    {"STUDENT_ID", Treatment::kRedact, "text", false},
    {"PHONE", Treatment::kRedact, "text", true},
    {"EMAIL", Treatment::kRedact, "text", false},
    {"ADDRESS", Treatment::kRedact, "text", true},
    {"ZIP", Treatment::kAsk, "text", false},
    {"SOCIAL_HANDLE", Treatment::kRedact, "text", false},
    {"IP_ADDRESS", Treatment::kRedact, "text", false},
    {"DEVICE_ID", Treatment::kRedact, "text", false},
    {"PASSWORD", Treatment::kRedact, "text", false},
    {"CREDIT_CARD", Treatment::kRedact, "text", false},
    {"BANK_ACCOUNT", Treatment::kRedact, "text", false},
    {"BANK_ROUTING", Treatment::kRedact, "text", false},
    {"POLICY_NO", Treatment::kAsk, "text", false},
    {"LICENSE_PLATE", Treatment::kRedact, "text image", false},
    {"VIN", Treatment::kRedact, "text", false},
    {"MEDICAL", Treatment::kRedact, "text", false},
    {"MEDICAL_ID", Treatment::kRedact, "text", false},
    {"BIOMETRIC", Treatment::kRedact, "text", false},
    {"SMT", Treatment::kAsk, "text", false},
    {"FBI_UCN", Treatment::kRedact, "text", false},
    {"STATE_SID", Treatment::kRedact, "text", false},
    {"NCIC_NIC", Treatment::kRedact, "text", false},
    {"CHRI", Treatment::kRedact, "text", false},
    {"GANG", Treatment::kRedact, "text", false},
    {"FACE", Treatment::kRedact, "image", false},
    {"SCREEN", Treatment::kAsk, "image", false},
    {"CODE", Treatment::kRedact, "image", false},
    {"SIGNATURE", Treatment::kAsk, "image", false},
    {"SPEECH", Treatment::kAsk, "audio", false},
    {"METADATA", Treatment::kRedact, "file", false},
    {"HIDDEN_CONTENT", Treatment::kRedact, "file", false},
    {"USER_TERM", Treatment::kRedact, "text audio", false},
};

constexpr std::string_view kRoles[] = {
    "victim",  "sa_victim", "dv_victim",        "witness",        "rp",          "juvenile",
    "parent",  "family",    "next_of_kin",      "suspect",        "arrestee",    "driver",
    "owner",   "subject",   "respondent",       "requester",      "third_party", "informant",
    "officer", "official",  "officer_personal", "officer_family", "alias",       "protected"};

// What a juvenile is in the case; others' roles go as well ("arrestee" tells more than "offender").
constexpr std::string_view kJuvenileRoles[] = {"offender", "victim", "witness", "other"};

constexpr std::string_view kMustStay[] = {
    "CASE_NUMBER",    "CAD_NUMBER",   "DOCKET",          "STATUTE",      "CITATION_NO",
    "BADGE",          "CALLSIGN",     "EMPLOYEE_NO",     "EVIDENCE_TAG", "SERIAL",
    "BOOKING_NO",     "RECEIPT_NO",   "REF_NO",          "ORI",          "MONEY",
    "EVENT_DATE",     "ADULT_AGE",    "BUSINESS",        "HOSPITAL",     "STREET_NAME",
    "BLOCK_ADDRESS",  "INTERSECTION", "SCHOOL_LOCATION", "PUBLIC_PHONE", "PUBLIC_EMAIL",
    "PUBLIC_ADDRESS", "INITIALS",     "PLACEHOLDER"};

}  // namespace

std::span<const KindRow> AllKinds() { return kKinds; }

const KindRow* FindKind(std::string_view kind) {
  auto row =
      std::find_if(std::begin(kKinds), std::end(kKinds), [&](const KindRow& r) { return r.kind == kind; });
  return row == std::end(kKinds) ? nullptr : row;
}

bool IsRole(std::string_view role) {
  auto among = [&](const auto& roles) {
    return std::find(std::begin(roles), std::end(roles), role) != std::end(roles);
  };
  return among(kRoles) || among(kJuvenileRoles);
}

bool MustStay(std::string_view kind) {
  return std::find(std::begin(kMustStay), std::end(kMustStay), kind) != std::end(kMustStay);
}

const char* TreatmentName(Treatment treatment) {
  switch (treatment) {
    case Treatment::kRedact:
      return "redact";
    case Treatment::kKeep:
      return "keep";
    case Treatment::kAsk:
      return "ask";
  }
  return "ask";
}

bool StrictByDefault(std::string_view kind) { return kind == "JUVENILE_NAME" || kind == "INFORMANT"; }

}  // namespace blackbar
