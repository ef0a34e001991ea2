#include "tests/pipeline/detectors/case_table.h"

namespace blackbar {
namespace {

TEST_CASE("numbers that tell by their form") {
  CheckCases({
      {"He gave (208) 555-0142 to us", {"PHONE (208) 555-0142"}},
      {"+1 208-555-0142", {"PHONE +1 208-555-0142"}},
      {"write to maria.l@example.org.", {"EMAIL maria.l@example.org"}},
      {"as @jay_rocks there", {"SOCIAL_HANDLE @jay_rocks"}},
      {"paid with 4111 1111 1111 1111", {"CREDIT_CARD 4111 1111 1111 1111"}},
      {"the number 536-22-8831 was", {"SSN 536-22-8831"}},
      {"from 192.0.2.44 at", {"IP_ADDRESS 192.0.2.44"}},
      {"adapter 00:1A:2B:3C:4D:5E", {"DEVICE_ID 00:1A:2B:3C:4D:5E"}},
      {"1M8GDM9AXKP042788", {"VIN 1M8GDM9AXKP042788"}},
      {"Medicare card 1EG4-TE5-MK73", {"GOV_ID 1EG4-TE5-MK73"}},
      {"called from 2085550142", {"PHONE 2085550142"}},
  });
}

TEST_CASE("look-alikes") {
  CheckCases({
      {"2026-001234", {}},
      {"2021501634", {}},
      {"356938035643809", {"DEVICE_ID 356938035643809"}},  // an IMEI, no card
      {"version 1.2.3.4.5", {}},
      {"000-12-3456", {}},
      {"$1,208.555", {}},
      {"at 14:32:10 hours", {}},
      {"18-8001(a)", {}},
      {"call 1-800-555-0199", {}},
  });
}

}  // namespace
}  // namespace blackbar
