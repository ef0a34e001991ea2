#include "tracker/states.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace blackbar {
namespace {

using std::string_view;

constexpr Guard kGuards[] = {
    {"none", "nothing has to hold"},
    {"acknowledgement_sent", "the acknowledgement letter went out"},
    {"described_well_enough", "the request says which records it asks for"},
    {"records_ingested", "the search is recorded and what it found is ingested"},
    {"every_page_seen_and_decided",
     "no finding is undecided, and the reviewer has had every page and segment on the screen"},
    {"approved_by_another",
     "the approver is another person than the reviewer, or the office's low-risk rule applies"},
    {"bundles_ready",
     "every rendition is verified, no job is dead, no seal order covers a record, deposit paid"},
    {"disposition_named", "the disposition is one of the list"},
    {"instalment_left", "an instalment went out and records are left"},
    {"question_sent", "a letter with the question went out"},
    {"fee_notice_sent", "an estimate, deposit or invoice letter went out"},
    {"third_party_told", "the third party's notice went out"},
    {"ruling_asked", "the attorney general was asked for a ruling"},
    {"resumes_state_before", "the state is the one that was left"},
    {"reopening_reason", "a person gave the reason"},
    {"body_and_docket", "the body that hears it and its docket number are recorded"},
    {"ground_and_citation", "the profile has a rule for this ground"},
    {"clock_ground_over", "the answer, payment or ruling that was waited for has come"},
    {"chargeable", "the profile allows the charge"},
    {"deposit_allowed", "the amount is over the law's threshold for a deposit"},
    {"payment_recorded", "a receipt from the numbered book is recorded"},
    {"invoice_sent", "the invoice letter went out"},
    {"waiver_decided", "a person with the right to waive decided it, with the reason"},
    {"refund_recorded", "the refund is an entry of the ledger"},
    {"bank_returned_it", "the bank returned the payment"},
    {"overdue", "the invoice is older than the office's limit"},
    {"screened_clean", "type, size and the malware hook are in order"},
    {"text_extracted", "every page has words or is shown as unsearched"},
    {"detectors_ran", "every detector ran"},
    {"plan_locked", "the rendition comes from a locked plan and nothing else"},
    {"checks_passed", "every check passed; a check that could not run has failed"},
    {"new_finding", "a finding is new since the approval"},
    {"decided_by_person", "a person decided; redact names an exemption of the jurisdiction"},
    {"supersedes_named", "the later decision names the earlier one"},
    {"manifest_hashed", "the manifest is complete and hashed"},
    {"custodian_signed", "the custodian confirmed the certificate"},
    {"certificate_if_asked", "the certificate that was asked for is there"},
    {"balance_settled", "nothing is due, or it was waived"},
    {"delivery_failed", "the delivery came back or nobody fetched it"},
    {"newer_bundle", "a newer bundle names this one"},
    {"incident_opened", "an incident names this bundle"},
    {"links_are_off", "no link of the bundle works any more"},
    {"value_searched", "the value was searched in all bundles"},
    {"counsel_answered", "counsel's answer is recorded"},
    {"person_informed", "the person concerned was told"},
    {"return_letter_sent", "the letter asking for return went out"},
    {"notices_sent", "the notices that the law asks for went out"},
    {"corrected_bundle", "the corrected bundle is out, or none is needed and says why"},
    {"order_seen", "the order's document is on file"},
    {"person_confirmed_match", "a person confirmed what the order covers"},
    {"two_people_no_hold",
     "two people confirmed, and no litigation hold, open appeal or unexpired appeal period"},
    {"filed", "the certificate of compliance is filed"},
};

constexpr string_view kDispositions[] = {
    "full_grant", "partial_grant", "full_denial",   "no_records", "referred",
    "withdrawn",  "fee_related",   "not_described", "improper",   "not_agency_record",
    "duplicate",  "abandoned",     "glomar",        "other"};

// A row's "from" can be a list, and "to" too: "a|b".
struct Rowline {
  string_view from, to, guard;
};

std::vector<std::string> Split(string_view text) {
  std::vector<std::string> parts;
  for (size_t from = 0; from <= text.size();) {
    size_t end = std::min(text.find('|', from), text.size());
    parts.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

Machine Make(string_view name, string_view initial, string_view terminal, std::vector<Rowline> rows) {
  Machine machine{std::string(name), std::string(initial), {}, Split(terminal)};
  for (const Rowline& row : rows) {
    for (const std::string& from : Split(row.from)) {
      for (const std::string& to : Split(row.to)) {
        if (from != to) machine.transitions.push_back({from, to, std::string(row.guard)});
      }
    }
  }
  return machine;
}

#define BB_OPEN "received|acknowledged|complete|searching|reviewing|approving|releasing"
#define BB_WAITING "clarifying|awaiting_payment|third_party_notice|awaiting_ruling"

Machine RequestMachine() {
  return Make("request", "received", "closed",
              {{"received", "acknowledged", "acknowledgement_sent"},
               {"received|acknowledged", "complete", "described_well_enough"},
               {"complete", "searching", "none"},
               {"searching", "reviewing", "records_ingested"},
               {"reviewing", "searching", "none"},
               {"reviewing", "approving", "every_page_seen_and_decided"},
               {"approving", "reviewing", "none"},
               {"approving", "releasing", "approved_by_another"},
               {"releasing", "reviewing", "instalment_left"},
               {BB_OPEN, "clarifying", "question_sent"},
               {BB_OPEN, "awaiting_payment", "fee_notice_sent"},
               {BB_OPEN, "third_party_notice", "third_party_told"},
               {BB_OPEN, "awaiting_ruling", "ruling_asked"},
               {BB_WAITING, BB_OPEN, "resumes_state_before"},
               {BB_OPEN "|" BB_WAITING, "closed", "disposition_named"},
               {"closed", "reopened", "reopening_reason"},
               {"reopened", BB_OPEN "|" BB_WAITING, "resumes_state_before"},
               {"reopened", "closed", "disposition_named"}});
}

Machine FeeMachine() {
  return Make(
      "fee", "none", "none|paid|waived|refunded|written_off",
      {{"none", "estimated", "chargeable"},
       {"none", "paid", "payment_recorded"},
       {"estimated", "agreed|narrowed", "none"},
       {"narrowed", "estimated", "chargeable"},
       {"agreed", "deposit_due", "deposit_allowed"},
       {"deposit_due", "deposit_paid", "payment_recorded"},
       {"agreed|deposit_paid", "invoiced", "invoice_sent"},
       {"invoiced|partially_paid|returned_payment", "partially_paid|paid|overpaid", "payment_recorded"},
       {"estimated|agreed|narrowed|deposit_due|deposit_paid|invoiced|partially_paid", "waived",
        "waiver_decided"},
       {"overpaid", "paid", "refund_recorded"},
       {"paid", "refunded", "refund_recorded"},
       {"paid|partially_paid|overpaid", "returned_payment", "bank_returned_it"},
       {"invoiced|partially_paid|returned_payment", "collections", "overdue"},
       {"collections", "paid|partially_paid", "payment_recorded"},
       {"collections", "written_off", "waiver_decided"}});
}

Machine RecordMachine() {
  return Make("record", "collected", "bundled",
              {{"collected", "screened", "screened_clean"},
               {"screened", "extracted", "text_extracted"},
               {"extracted", "proposed", "detectors_ran"},
               {"proposed", "in_review", "none"},
               {"in_review", "reviewed", "every_page_seen_and_decided"},
               {"reviewed", "approved", "approved_by_another"},
               {"reviewed|approved|rendered|verified|bundled", "in_review", "new_finding"},
               {"approved", "rendered", "plan_locked"},
               {"rendered", "verified", "checks_passed"},
               {"verified", "bundled", "manifest_hashed"}});
}

Machine BundleMachine() {
  return Make("bundle", "draft", "delivered|superseded|recalled",
              {{"draft", "locked", "bundles_ready"},
               {"locked", "certified", "custodian_signed"},
               {"locked|certified", "ready", "certificate_if_asked"},
               {"ready", "delivered", "balance_settled"},
               {"delivered", "unclaimed", "delivery_failed"},
               {"unclaimed", "delivered", "balance_settled"},
               {"locked|certified|ready|delivered|unclaimed", "superseded", "newer_bundle"},
               {"ready|delivered|unclaimed|superseded", "recalled", "incident_opened"}});
}

Machine IncidentMachine() {
  return Make("incident", "reported", "closed",
              {{"reported", "links_disabled", "links_are_off"},
               {"links_disabled", "downloads_listed", "none"},
               {"downloads_listed", "counsel", "value_searched"},
               {"counsel", "person_told", "counsel_answered"},
               {"person_told", "return_requested", "person_informed"},
               {"return_requested", "notices", "return_letter_sent"},
               {"notices", "corrected", "notices_sent"},
               {"corrected", "closed", "corrected_bundle"}});
}

std::vector<Machine> AllMachines() {
  std::vector<Machine> all;
  all.push_back(RequestMachine());
  all.push_back(Make("appeal", "filed", "complied|dismissed",
                     {{"filed", "answered", "body_and_docket"},
                      {"answered", "hearing|ordered|dismissed", "none"},
                      {"filed|hearing", "ordered|dismissed", "none"},
                      {"ordered", "complied", "none"}}));
  all.push_back(
      Make("clock", "running", "running|paused",
           {{"running", "paused", "ground_and_citation"}, {"paused", "running", "clock_ground_over"}}));
  all.push_back(FeeMachine());
  all.push_back(RecordMachine());
  all.push_back(Make("decision", "proposed", "redact|keep",
                     {{"proposed", "redact|keep", "decided_by_person"},
                      {"redact|keep", "redact|keep", "supersedes_named"}}));
  all.push_back(BundleMachine());
  all.push_back(IncidentMachine());
  all.push_back(Make("seal_order", "received", "applied|lifted",
                     {{"received", "matched", "order_seen"},
                      {"matched", "confirmed", "person_confirmed_match"},
                      {"confirmed", "applied", "none"},
                      {"applied", "lifted", "order_seen"}}));
  all.push_back(Make("expunge", "received", "compliance_filed",
                     {{"received", "due", "order_seen"},
                      {"due", "matched", "none"},
                      {"matched", "counsel", "person_confirmed_match"},
                      {"counsel", "isolate|return", "counsel_answered"},
                      {"counsel|isolate", "erase", "two_people_no_hold"},
                      {"isolate|return|erase", "compliance_filed", "filed"}}));
  return all;
}

#undef BB_OPEN
#undef BB_WAITING

bool IsGuard(string_view name) {
  return std::any_of(std::begin(kGuards), std::end(kGuards),
                     [&](const Guard& guard) { return guard.name == name; });
}

std::set<std::string> Reached(const Machine& machine) {
  std::set<std::string> reached = {machine.initial};
  for (size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const Transition& move : machine.transitions) {
      if (reached.contains(move.from)) reached.insert(move.to);
    }
  }
  return reached;
}

Error Bug(const Machine& machine, const std::string& what) {
  return {ErrorCode::kCorrupt, "the state tables are wrong: " + what, machine.name};
}

Result<void> Validate(const Machine& machine, std::set<std::string>& used_guards) {
  std::set<std::string> reached = Reached(machine);
  std::set<std::pair<std::string, std::string>> moves;
  for (const Transition& move : machine.transitions) {
    if (!IsGuard(move.guard)) return Bug(machine, "no guard is called " + move.guard);
    used_guards.insert(move.guard);
    if (!reached.contains(move.from)) return Bug(machine, move.from + " cannot be reached");
    if (!moves.insert({move.from, move.to}).second)
      return Bug(machine, move.from + " to " + move.to + " stands twice");
  }
  for (const std::string& state : reached) {
    bool leaves = std::any_of(machine.transitions.begin(), machine.transitions.end(),
                              [&](const Transition& move) { return move.from == state; });
    if (!leaves && !IsTerminal(machine, state)) return Bug(machine, state + " is a dead end");
  }
  for (const std::string& state : machine.terminal) {
    if (!reached.contains(state)) return Bug(machine, "terminal state " + state + " cannot be reached");
  }
  return {};
}

}  // namespace

const std::vector<Machine>& Machines() {
  static const std::vector<Machine> kMachines = AllMachines();
  return kMachines;
}

std::span<const Guard> Guards() { return kGuards; }
std::span<const string_view> Dispositions() { return kDispositions; }

Result<const Machine*> FindMachine(string_view name) {
  for (const Machine& machine : Machines()) {
    if (machine.name == name) return &machine;
  }
  return Error{ErrorCode::kNotFound, "there is no such state machine", std::string(name)};
}

Result<std::string> TransitionGuard(string_view machine, string_view from, string_view to) {
  const Machine* found = TRY(FindMachine(machine));
  for (const Transition& move : found->transitions) {
    if (move.from == from && move.to == to) return move.guard;
  }
  std::string next = fmt::format("{}", fmt::join(NextStates(*found, from), ", "));
  return Error{ErrorCode::kRefused, fmt::format("a {} cannot go from {} to {}; it can go to: {}", machine,
                                                from, to, next.empty() ? "nothing" : next)};
}

std::vector<std::string> NextStates(const Machine& machine, string_view from) {
  std::vector<std::string> next;
  for (const Transition& move : machine.transitions) {
    if (move.from == from) next.push_back(move.to);
  }
  return next;
}

bool IsTerminal(const Machine& machine, string_view state) {
  return std::find(machine.terminal.begin(), machine.terminal.end(), state) != machine.terminal.end();
}

Result<void> CheckTransition(string_view machine, string_view from, string_view to, const GuardCheck& check) {
  std::string guard = TRY(TransitionGuard(machine, from, to));
  if (guard == "none") return {};
  if (!check) return Error{ErrorCode::kRefused, "nobody answered for the guard \"" + guard + "\""};
  return check(guard);
}

Result<void> ValidateMachines() {
  std::set<std::string> used = {"none"};
  for (const Machine& machine : Machines()) TRY(Validate(machine, used));
  for (const Guard& guard : kGuards) {
    if (!used.contains(std::string(guard.name))) {
      return Error{ErrorCode::kCorrupt, "the state tables are wrong: nothing uses the guard",
                   std::string(guard.name)};
    }
  }
  return {};
}

std::string StatesText() {
  std::string text;
  for (const Machine& machine : Machines()) {
    text += fmt::format("{} (begins: {}; may end: {})\n", machine.name, machine.initial,
                        fmt::join(machine.terminal, ", "));
    std::vector<std::string> done;
    for (const Transition& move : machine.transitions) {
      if (std::find(done.begin(), done.end(), move.from) != done.end()) continue;
      done.push_back(move.from);
      for (const Transition& other : machine.transitions) {
        if (other.from != move.from) continue;
        bool first = &other == &move;
        std::string guard = other.guard == "none" ? "" : "  [" + other.guard + "]";
        text +=
            fmt::format("  {:<18} {} {}{}\n", first ? other.from : "", first ? "->" : "  ", other.to, guard);
      }
    }
    text += "\n";
  }
  text += "guards\n";
  for (const Guard& guard : kGuards) {
    if (guard.name != "none") text += fmt::format("  {:<28} {}\n", guard.name, guard.text);
  }
  text += fmt::format("\ndispositions of a closed request: {}\n", fmt::join(kDispositions, ", "));
  return text;
}

}  // namespace blackbar
