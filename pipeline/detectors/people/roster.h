// The people a request's records name: learned in the first pass from labels, titles and lists, found in the
// second in every later form (LAST, FIRST; capitals; surname alone; first name alone; short forms; initials;
// double surnames in part; hyphenated over a line break; slips of OCR). A juvenile's status and a person's
// role go with the name. Kept in memory only; grows with the people, not with the pages. Written by one
// thread, then read by any.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/detectors/people/near_match.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {

struct RosterPerson {
  std::string family, given, middle;  // lower case; may be empty
  std::string_view role;
  bool official = false;
  bool juvenile = false;  // by a cue: a label, a relation, a school
  bool minor = false;     // by birth date or age, which outranks every cue
  bool adult = false;     // likewise
  bool guarded = false;   // of the office's list of protected people
  int page = 0;           // of the first sighting
  std::string source;     // "label victim", "title", "list of names"
  std::string record;     // of the first sighting

  // Ages that contradict one another are settled by a cue; of one who was arrested, for the child.
  bool IsJuvenile() const {
    return !official && (adult ? minor && (juvenile || role == "arrestee") : minor || juvenile);
  }
};

// What a word can be of a person's name.
enum class NamePart : uint8_t { kFamily, kFamilyStart, kFamilyPart, kGiven, kMiddle, kShortForm };

struct NameHit {
  uint32_t person = 0;
  NamePart part = NamePart::kFamily;
};

class Roster {
 public:
  // Adds a sighting, or joins it with the person it must be: same names, or a part of them.
  void Add(RosterPerson person);
  // From here on slips of OCR are found too; costs memory, so only when a page was read by OCR.
  void ExpectSlips();

  const std::vector<RosterPerson>& people() const { return people_; }
  const RosterPerson& person(uint32_t index) const { return people_[index]; }
  // All that a word can be, or nullptr. One step for a word that is nobody's name.
  const std::vector<NameHit>* Find(const WordKey& word) const;
  // People with a name that this word may be a slip of; the part is family or given.
  std::vector<NameHit> FindNear(std::string_view word) const;
  // Who a name means: the same family and given name, or parts that fit; either may be empty. People before
  // officials, juveniles before adults: what is withheld wrongly can be given later, not the reverse.
  const RosterPerson* Best(std::string_view family, std::string_view given, char initial = 0) const;
  // The juvenile whose first name this short form (lower case) may stand for, or nullptr.
  const RosterPerson* JuvenileCalled(std::string_view word) const;
  // Whose first name begins with this word (lower case) and goes on, or nullptr: "tev" for Tevita.
  const RosterPerson* CalledInShort(std::string_view word) const;
  // For choosing among people of one name.
  static int Rank(const RosterPerson& person);

 private:
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
  using Index = std::unordered_map<std::string, std::vector<NameHit>, Hash, Equal>;

  bool Join(RosterPerson* known, uint32_t index, const RosterPerson& person);
  void IndexFamily(uint32_t index);
  void IndexGiven(uint32_t index);
  void AddHit(std::string_view word, uint32_t index, NamePart part);
  void AddNear(std::string_view word, uint32_t index, NamePart part);
  void IndexJuvenile(uint32_t index);
  void IndexShort(uint32_t index);

  std::vector<RosterPerson> people_;
  Index by_word_;
  std::array<uint64_t, 256> seen_{};  // a bit for each hash of a known word: most words are nobody's name
  std::unordered_map<uint32_t, std::vector<uint32_t>>
      juveniles_;  // by the first three letters of the given name
  std::unordered_map<uint32_t, std::vector<uint32_t>> adults_;  // likewise, of everyone but officials
  bool slips_ = false;
  NearWords near_;
};

// The words of a family or given name of several: "de la cruz", "garcia-lopez".
std::vector<std::string_view> WordsOfName(std::string_view name);

}  // namespace blackbar
