// What a request costs: lines computed from counts and minutes by the schedule of a jurisdiction. Money is
// integer minor units, quantities and rates are exact fractions, and each line is rounded once, half up.
// Which lines there are and what is free is data of the profile; a figure the office sets overrides the
// profile's. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "templates/jurisdiction.h"

namespace blackbar {

// An exact number; den > 0.
struct Fraction {
  int64_t num = 0, den = 1;
};

// Half up, away from zero on a tie; limit_exceeded where the result leaves 10^15 minor units.
Result<int64_t> RoundHalfUp(Fraction quantity, int64_t unit_minor);
// "3.25", or "5/3" where decimals never end.
std::string FormatFraction(Fraction value);

struct FeeLine {
  std::string code, note;
  Fraction quantity;
  int64_t unit_minor = 0, amount_minor = 0;
  std::string cite, fact;  // what the rate rests on; empty for a figure of the office
};

struct FeeStatement {
  std::string currency;
  std::vector<FeeLine> lines;
  int64_t subtotal_minor = 0, total_minor = 0;
  Json effects = Json::object();  // prepay_allowed, waiver_minor, balance_minor, ... as they apply
};

// `schedule`: figures of the office, by the keys of docs/formats.md. invalid_input for an unknown key of
// `input`, a negative or absurd number, or a line whose figure neither the office nor a confirmed fact gives.
Result<FeeStatement> ComputeFee(const Profile& profile, const Json& untrusted_schedule,
                                const Json& untrusted_input);

// `blackbar fee --json`: {"jurisdiction","currency"?,"schedule"?,"input":{...}} -> lines, totals and effects.
Result<Json> FeeJson(const Json& untrusted_question);

}  // namespace blackbar
