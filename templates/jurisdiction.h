// A jurisdiction profile: what the law of one place says, as data an office can read and correct. A profile
// is a set of facts, each with citation, source and how sure it is, and the exemption codes printed on boxes
// and in the withholding log. The file format is in docs/formats.md, "Jurisdiction profiles".
//
// A fact that sets a deadline, a fee, or permits a release counts only when its text was seen or the office
// has confirmed it (Fact::on). Rules that withhold are always on; `verified` says which are unconfirmed.
// Plain values, owned by the caller; reading happens in the trusted program only. Money is minor units.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

// How sure the profile is: seen in the law itself, told by somebody, from memory, nothing recorded.
enum class Verified { kPrimary, kSecondary, kMemory, kNone };
const char* VerifiedName(Verified verified);

struct Fact {
  std::string path;  // such as "deadlines.determination", unique in its profile
  Json value;        // null when nothing is recorded
  std::string cite;
  std::vector<std::string> source;  // keys of Profile::sources
  Verified verified = Verified::kNone;
  std::string note;
  bool confirmed = false;  // the office has said that it is right
  bool on = false;         // may be used; false waits for the office
};

struct Exemption {
  std::string code;      // printed on the box and in the log unless print_as is set
  std::string print_as;  // stands in for a code that would itself tell what was hidden; never empty
  std::string label;
  std::string category;  // see docs/formats.md
  std::string cite;
  bool mandatory = false;     // the law forbids the release
  bool release_duty = false;  // a reminder of what must be released: no ground to withhold
  Verified verified = Verified::kMemory;
  std::string from;  // code of the profile or overlay it comes from
  std::vector<std::string> targets;
  std::string note;
};

enum class DayUnit { kNone, kHours, kWorking, kCalendar, kWeeks, kMonths, kYears };
const char* DayUnitName(DayUnit unit);
Result<DayUnit> DayUnitFromName(std::string_view name);

struct Span {
  std::optional<int> count;  // nullopt: the law names no number
  DayUnit unit = DayUnit::kNone;
};

struct DeadlineRule {
  std::string id, kind, start, effect_if_missed, record_type, requester_class;
  Span span;
  bool roll = false;    // onto the next open day when the last day is not one
  std::string extends;  // id of the deadline this one takes the place of when its notice went out in time
  bool enabled = true;  // false: recorded, but not confirmed as law
  const Fact* fact = nullptr;
};

struct ExtensionRule {
  std::string id, extends;  // extends: the id of a deadline
  std::string from;         // base_due, unrolled_base_due or receipt
  Span max;
  std::optional<int> times;
  bool replaces_base = false;
  std::vector<std::string> grounds, notice_must_have;
  const Fact* fact = nullptr;
};

struct TollRule {
  std::string trigger, effect, boundary;
  std::optional<int> times;
  Span abandon;  // no reply within it ends the request
  const Fact* fact = nullptr;
};

struct AppealRule {
  std::string id, body, kind, from;
  Span span, decision, hearing;
  const Fact* fact = nullptr;
};

struct HolidayRule {
  enum class Kind { kFixed, kNthWeekday, kEasterOffset, kDayAfter, kWeekdayBefore, kElectionDay, kOneOff };
  Kind kind = Kind::kFixed;
  std::string name;
  int month = 0, day = 0;
  int weekday = 0;  // 0 Sunday .. 6 Saturday
  int n = 0;        // -1 last
  int offset_days = 0;
  std::string of;     // kDayAfter: the name of the other rule
  std::string date;   // kOneOff
  int from_year = 0;  // 0: always
  bool even_years = false, no_shift = false;
  std::string saturday;  // overrides the calendar's rule for this day; mostly empty
};

// What happens to a holiday on a weekend: "none", "preceding_friday", "following_monday"; with the ending
// "_if_body_observes" nothing happens unless the office says that it observes the shifted day.
struct ObservedRule {
  std::string saturday = "none", sunday = "none";
};

struct Profile {
  std::string code, name, level, currency, law_short, law_name, as_of;
  std::string calendar;  // name of the default holiday calendar
  std::vector<std::string> inherits, citations, office_to_confirm;
  std::vector<Exemption> exemptions;            // its own first, then those of its overlays
  std::map<std::string, Fact> facts;            // its own and, where it has none, those of its overlays
  std::map<std::string, std::string> defaults;  // what a thing is about -> exemption code
  Json sources, conflicts, pending_changes;
  Json fee_rules;  // lines, schedule and effects; see docs/formats.md

  std::vector<DeadlineRule> deadlines;
  std::vector<ExtensionRule> extensions;
  std::vector<TollRule> tolls;
  std::vector<AppealRule> appeals;
  std::map<std::string, std::vector<HolidayRule>> holidays;
  ObservedRule observed;

  Profile() = default;
  Profile(Profile&&) = default;  // the rules point into `facts`, whose nodes stay where they are
  Profile& operator=(Profile&&) = default;
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;

  const Fact* FindFact(std::string_view path) const;            // nullptr if there is none
  const Exemption* FindExemption(std::string_view code) const;  // nullptr if there is none
  std::vector<const Fact*> FactsUnder(std::string_view prefix) const;
  std::vector<const Fact*> WaitingForOffice() const;  // facts with a value that are off
};

// Paths of facts the office has confirmed, as "<profile>/<path>", such as "us-ct/deadlines.bwc_release".
using ConfirmedFacts = std::set<std::string>;

// Reads <dir>/<code>.json and the overlays it inherits. not_found for an unknown code; invalid_input names
// the member that is missing or wrong; an overlay alone is refused.
Result<Profile> LoadProfile(const std::filesystem::path& dir, const std::string& code,
                            const ConfirmedFacts& confirmed = {});

// The codes of the profiles in a folder, sorted, overlays left out.
Result<std::vector<std::string>> ListProfiles(const std::filesystem::path& dir);

// The exemption that the desk proposes for a finding of this kind and role (strings of docs/formats.md): a
// code of the profile that is a ground to withhold. A person confirms or changes it.
std::string DefaultExemption(const Profile& profile, std::string_view kind, std::string_view role = {});

// Below this age a person is a juvenile: the profile's fact; 18 where it has none, and where a lower limit
// was neither seen in a source nor confirmed by the office.
int JuvenileBelow(const Profile& profile);

// What is printed for a code: the code itself, or what stands in for it.
Result<std::string> PrintedExemption(const Profile& profile, std::string_view code);

}  // namespace blackbar
