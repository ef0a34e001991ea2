// The mark of a person: kind and role by what the roster knows.
#include "pipeline/detectors/people/roster_marker.h"

namespace blackbar {

// What a juvenile is in the case: offender, victim, witness or other.
std::string_view RoleOfJuvenile(std::string_view role) {
  if (role.ends_with("victim") || role == "witness") return role;
  if (role == "suspect" || role == "arrestee" || role == "respondent" || role == "driver") return "offender";
  return "other";
}

Mark MarkOfPerson(size_t begin, size_t end, const RosterPerson* person, std::string_view role, bool official,
                  double score, std::string why) {
  Mark mark{begin, end, "PERSON", role, score, "people", std::move(why)};
  bool vague = role.empty() || role == "subject" || role == "third_party" || role == "family" ||
               (role == "suspect" && person != nullptr && person->role == "arrestee");
  if (person != nullptr && vague && !person->role.empty()) mark.role = person->role;
  if (person != nullptr && person->guarded) {
    mark.role = "protected";
    if (mark.why.find("the office's list") == mark.why.npos)
      mark.why += "; of the office's list of protected people";
    return mark;
  }
  if (person != nullptr && person->IsJuvenile() && !official) {
    mark.kind = "JUVENILE_NAME";
    mark.role = RoleOfJuvenile(mark.role);
    mark.why += "; a juvenile by age, label or relation";
  } else if (official) {
    mark.kind = "OFFICIAL_NAME";
    if (mark.role.empty()) mark.role = "official";
  }
  return mark;
}

}  // namespace blackbar
