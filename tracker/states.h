// The state machines of a records office: small tables in one file, the same for the program, `blackbar help
// states` and the tests. A move that is not in a table does not exist; a guard is what must hold for it, by a
// name that whoever makes the move has to answer for. Immutable; any thread.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct Transition {
  std::string from, to;
  std::string guard;  // a name of Guards(); "none" when nothing has to hold
};

struct Machine {
  std::string name, initial;
  std::vector<Transition> transitions;  // groups such as "any open state" written out
  std::vector<std::string> terminal;    // states that may be the last
};

struct Guard {
  std::string_view name, text;
};

const std::vector<Machine>& Machines();
std::span<const Guard> Guards();
// How a closed request ended.
std::span<const std::string_view> Dispositions();

Result<const Machine*> FindMachine(std::string_view name);

// The guard of the move; refused when the machine has no such move.
Result<std::string> TransitionGuard(std::string_view machine, std::string_view from, std::string_view to);

// States that can be reached in one move, in the table's order.
std::vector<std::string> NextStates(const Machine& machine, std::string_view from);
bool IsTerminal(const Machine& machine, std::string_view state);

// Answers for one guard: success when it holds, refused with a reason when not.
using GuardCheck = std::function<Result<void>(std::string_view guard)>;

// Refused unless the machine has the move and the guard holds. Without a check only unguarded moves pass.
Result<void> CheckTransition(std::string_view machine, std::string_view from, std::string_view to,
                             const GuardCheck& check);

// No dead ends but terminal states, every state reached from the first, every guard named and used, no move
// twice. Run at start; an error is a bug in the tables.
Result<void> ValidateMachines();

// What `blackbar help states` prints.
std::string StatesText();

}  // namespace blackbar
