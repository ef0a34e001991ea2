#include "tracker/states.h"

#include <set>

#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("the tables have no dead ends, and every guard is named and used") {
  Result<void> valid = ValidateMachines();
  INFO((valid ? "" : valid.error().message + " " + valid.error().where));
  CHECK(valid.has_value());
  CHECK(Machines().size() == 10);
}

TEST_CASE("every move that is not in a table is refused, in every machine") {
  for (const Machine& machine : Machines()) {
    std::set<std::string> states = {machine.initial};
    std::set<std::pair<std::string, std::string>> moves;
    for (const Transition& move : machine.transitions) {
      states.insert({move.from, move.to});
      moves.insert({move.from, move.to});
    }
    auto yes = [](std::string_view) -> Result<void> { return {}; };
    for (const std::string& from : states) {
      for (const std::string& to : states) {
        INFO(machine.name << " " << from << " " << to);
        Result<void> moved = CheckTransition(machine.name, from, to, yes);
        CHECK(moved.has_value() == moves.contains({from, to}));
        if (!moved) CHECK(moved.error().code == ErrorCode::kRefused);
      }
    }
  }
}

TEST_CASE("a guard that says no, or that nobody answers for, refuses the move") {
  auto no = [](std::string_view guard) -> Result<void> {
    return Error{ErrorCode::kRefused, std::string(guard)};
  };
  for (const Machine& machine : Machines()) {
    for (const Transition& move : machine.transitions) {
      INFO(machine.name << " " << move.from << " " << move.to);
      CHECK(CheckTransition(machine.name, move.from, move.to, no).has_value() == (move.guard == "none"));
      CHECK(CheckTransition(machine.name, move.from, move.to, {}).has_value() == (move.guard == "none"));
    }
  }
}

TEST_CASE("the moves that matter most ask for the guards of the domain") {
  CHECK(TransitionGuard("request", "reviewing", "approving").value() == "every_page_seen_and_decided");
  CHECK(TransitionGuard("request", "approving", "releasing").value() == "approved_by_another");
  CHECK(TransitionGuard("record", "approved", "rendered").value() == "plan_locked");
  CHECK(TransitionGuard("record", "rendered", "verified").value() == "checks_passed");
  CHECK(TransitionGuard("record", "verified", "in_review").value() == "new_finding");
  CHECK(TransitionGuard("bundle", "draft", "locked").value() == "bundles_ready");
  CHECK(TransitionGuard("expunge", "counsel", "erase").value() == "two_people_no_hold");
  CHECK_FALSE(TransitionGuard("request", "received", "releasing").has_value());
  CHECK_FALSE(TransitionGuard("bundle", "draft", "delivered").has_value());
  CHECK_FALSE(TransitionGuard("record", "in_review", "rendered").has_value());
  CHECK(TransitionGuard("requests", "received", "closed").error().code == ErrorCode::kNotFound);
}

TEST_CASE("the printed form names every state and guard") {
  std::string text = StatesText();
  for (const Machine& machine : Machines()) {
    for (const Transition& move : machine.transitions) {
      CHECK(text.find(move.to) != std::string::npos);
      if (move.guard != "none") CHECK(text.find("[" + move.guard + "]") != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace blackbar
