// The closed lists: what a finding can be, the roles a person can have, and what must stay readable.
// Everything that names a kind or a role is checked against these; a new kind is a line in kinds.cc.
#pragma once

#include <span>
#include <string_view>

namespace blackbar {

// What the desk proposes for a kind: kAsk where the office's policy decides.
enum class Treatment { kRedact, kKeep, kAsk };
const char* TreatmentName(Treatment treatment);

struct KindRow {
  std::string_view kind;
  Treatment treatment;
  std::string_view where;  // "text", "image", "audio", "file", several separated by spaces
  bool has_role;
};

std::span<const KindRow> AllKinds();
const KindRow* FindKind(std::string_view kind);  // nullptr for an unknown kind
bool IsRole(std::string_view role);
bool MustStay(std::string_view kind);  // CASE_NUMBER, BADGE...: never a finding

// Kinds whose boxes are strict by default, because a box's width can name one of a few: juveniles,
// informants.
bool StrictByDefault(std::string_view kind);

}  // namespace blackbar
