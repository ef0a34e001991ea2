// The people a request's records name: learned in the first pass from labels, titles and lists, found in the
// second in every later form (LAST, FIRST; capitals; surname alone; first name alone; initials; hyphenated
// over a line break). A juvenile's status and a person's role go with the name. Kept in memory only; grows
// with the people, not with the pages. Written by one thread, then read by any.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace blackbar {

struct RosterPerson {
  std::string family, given, middle;  // lower case; may be empty
  std::string_view role;
  bool official = false;
  bool juvenile = false;
  int page = 0;        // of the first sighting
  std::string source;  // "label victim", "title", "list of names"
};

class Roster {
 public:
  // Adds a sighting, or joins it with the person it must be: same names, or a part of them.
  void Add(RosterPerson person);
  // Marks whoever has this family and given name (either may be empty) as a juvenile.
  void MarkJuvenile(std::string_view family, std::string_view given);

  const std::vector<RosterPerson>& people() const { return people_; }
  const std::vector<size_t>* ByFamily(std::string_view family) const;
  const std::vector<size_t>* ByGiven(std::string_view given) const;

 private:
  std::vector<RosterPerson> people_;
  std::unordered_map<std::string, std::vector<size_t>> by_family_, by_given_;
};

}  // namespace blackbar
