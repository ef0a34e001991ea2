// The people a request's records name: learned in the first pass from labels, titles and lists, found in the
// second in every later form (LAST, FIRST; capitals; surname alone; first name alone; initials; hyphenated
// over a line break). A juvenile's status and a person's role go with the name. Kept in memory only; grows
// with the people, not with the pages. Written by one thread, then read by any.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pipeline/detectors/word_table.h"

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
  // The juvenile whose first name this short form (lower case) may stand for, or nullptr.
  const RosterPerson* JuvenileCalled(std::string_view word) const;
  const std::vector<size_t>* ByFamily(const WordKey& family) const;
  const std::vector<size_t>* ByGiven(const WordKey& given) const;
  // Whether a family name of several words ("de la cruz", "garcia-lopez") begins with this one.
  bool BeginsFamily(const WordKey& word) const;

 private:
  std::vector<RosterPerson> people_;
  // Hashed as a page's tokens are; a token's look-up makes no string.
  struct Hash {
    using is_transparent = void;
    size_t operator()(const WordKey& key) const { return key.hash; }
    size_t operator()(const std::string& name) const { return HashWord(name); }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const std::string& a, const std::string& b) const { return a == b; }
    bool operator()(const WordKey& a, const std::string& b) const { return a.text == b; }
    bool operator()(const std::string& a, const WordKey& b) const { return a == b.text; }
  };
  using Index = std::unordered_map<std::string, std::vector<size_t>, Hash, Equal>;
  static const std::vector<size_t>* Lookup(const Index& index, const WordKey& name);

  Index by_family_, by_given_;
  std::vector<size_t> juveniles_;
  std::unordered_set<std::string, Hash, Equal> family_beginnings_;
};

}  // namespace blackbar
