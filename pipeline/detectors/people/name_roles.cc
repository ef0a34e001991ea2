#include "pipeline/detectors/people/name_roles.h"

#include <algorithm>

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/young_company.h"
#include "pipeline/detectors/people/young_talk.h"
#include "pipeline/detectors/values/known_values.h"

namespace blackbar {
namespace {

struct NounRole {
  std::string_view noun, role;
};

// What a person is called, in an apposition or as a cue word.
constexpr NounRole kNouns[] = {{"victim", "victim"},
                               {"complainant", "victim"},
                               {"decedent", "victim"},
                               {"survivor", "victim"},
                               {"homeowner", "victim"},
                               {"suspect", "suspect"},
                               {"offender", "suspect"},
                               {"perpetrator", "suspect"},
                               {"aggressor", "suspect"},
                               {"assailant", "suspect"},
                               {"arrestee", "arrestee"},
                               {"defendant", "arrestee"},
                               {"witness", "witness"},
                               {"eyewitness", "witness"},
                               {"caller", "rp"},
                               {"reporter", "rp"},
                               {"rp", "rp"},
                               {"driver", "driver"},
                               {"operator", "driver"},
                               {"motorist", "driver"},
                               {"owner", "owner"},
                               {"mother", "parent"},
                               {"father", "parent"},
                               {"mom", "parent"},
                               {"dad", "parent"},
                               {"parent", "parent"},
                               {"guardian", "parent"},
                               {"stepmother", "parent"},
                               {"stepfather", "parent"},
                               {"stepdad", "parent"},
                               {"stepmom", "parent"},
                               {"parents", "parent"},
                               {"wife", "family"},
                               {"husband", "family"},
                               {"spouse", "family"},
                               {"brother", "family"},
                               {"sister", "family"},
                               {"aunt", "family"},
                               {"uncle", "family"},
                               {"cousin", "family"},
                               {"grandmother", "family"},
                               {"grandfather", "family"},
                               {"grandma", "family"},
                               {"grandpa", "family"},
                               {"fiance", "family"},
                               {"fiancee", "family"},
                               {"widow", "family"},
                               {"neighbor", "third_party"},
                               {"roommate", "third_party"},
                               {"passenger", "third_party"},
                               {"friend", "third_party"},
                               {"coworker", "third_party"},
                               {"landlord", "third_party"},
                               {"girlfriend", "family"},
                               {"boyfriend", "family"},
                               {"informant", "informant"},
                               {"petitioner", "victim"},
                               {"respondent", "respondent"}};

bool Vague(const NameSighting& sighting) {
  return sighting.role.empty() || sighting.role == "subject" || sighting.role == "third_party";
}

class RoleReader {
 public:
  RoleReader(const PageView& page, const DetectContext& context, std::vector<NameSighting>* sightings)
      : page_(page), tokens_(page.tokens()), context_(context), sightings_(*sightings) {}

  void Read() {
    for (size_t i = 0; i < sightings_.size(); ++i) {
      NameSighting& sighting = sightings_[i];
      if (sighting.thing || sighting.placeholder) continue;
      ReadOffice(&sighting);
      ReadCodeBehind(&sighting);
      ReadBefore(&sighting);
      ReadBehind(&sighting);
      ReadOfficersFamily(i);
    }
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  bool Sentence(std::string_view gap) const {
    return gap.find_first_of(".;:!?") == gap.npos && gap.find("\n\n") == gap.npos;
  }

  // "R. Calloway #214": a badge behind the name; "Hale, detective"; "<hale@agency>".
  void ReadOffice(NameSighting* sighting) const {
    size_t next = sighting->name.last + 1;
    if (next >= tokens_.size() || sighting->child) return;
    std::string_view gap = page_.GapAfter(next - 1);
    const Token& behind = tokens_[next];
    static const WordSet ranks = {"detective", "officer", "sergeant",     "deputy",  "chief",    "lieutenant",
                                  "captain",   "trooper", "investigator", "sheriff", "corporal", "constable"};
    bool badge = gap == " #" && behind.Number() && behind.size() <= 5;
    bool rank = gap == ", " && behind.Is(Token::kCapital) && ranks.contains(page_.Key(behind));
    if (badge || rank || AgencyMail(gap, behind)) {
      sighting->official = true;
      sighting->role = "officer";
      sighting->score = std::max(sighting->score, 0.95);
    }
  }

  // "K. Hale <khale@millcreekpd.example>"
  bool AgencyMail(std::string_view gap, const Token& behind) const {
    if (gap != " <" || context_.known == nullptr) return false;
    std::string_view address = page_.text().substr(behind.begin, 100);
    address = address.substr(0, address.find('>'));
    size_t at = address.find('@');
    return at != address.npos && context_.known->IsPublicDomain(address.substr(at + 1));
  }

  // "Elena Martinez (V1)", "Tom Hale (witness)": the code behind a name tells its role.
  void ReadCodeBehind(NameSighting* sighting) const {
    size_t next = sighting->name.last + 1;
    if (next >= tokens_.size() || !page_.GapAfter(sighting->name.last).starts_with(" (")) return;
    auto hit = std::partition_point(context_.labels->begin(), context_.labels->end(),
                                    [&](const LabelHit& h) { return h.first < next; });
    if (hit == context_.labels->end() || hit->first != next || hit->row->field != FieldType::kName) return;
    if (sighting->official) return;
    sighting->role = hit->row->role;
    sighting->child = sighting->child || hit->row->role == "juvenile" || IsChildNoun(Key(next));
    sighting->source.assign(hit->row->words).append(" behind it");
    sighting->score = std::max(sighting->score, 0.93);
  }

  // "the suspect, later identified as X", "witness was identified by licence as X", "arrested X".
  void ReadBefore(NameSighting* sighting) const {
    size_t first = sighting->name.first;
    if (first == 0 || sighting->official) return;
    static const WordSet held = {"arrested", "booked"};
    if (page_.GapAfter(first - 1) == " ") {
      WordKey before = Key(first - 1);
      if (Vague(*sighting) || sighting->role == "suspect") {
        if (held.contains(before)) sighting->role = "arrestee";
        if (before.text == "cited" && sighting->role != "suspect") sighting->role = "driver";
      }
      if (IsChildNoun(before)) sighting->child = first < 2 || !TakesChildBack(Key(first - 2));
    }
    // "my girl, Whitney", "their son, Teo"
    static const WordSet owners = {"my", "his", "her", "their", "our"};
    bool own = first > 1 && page_.GapAfter(first - 1) == ", " &&
               (IsChildNoun(Key(first - 1)) || EldestOf(first - 1));
    for (size_t back = 2; own && back <= 3 && back <= first; ++back)
      if (owners.contains(Key(first - back)) || tokens_[first - back].Is(Token::kPossessive))
        sighting->child = true;
    if (!Vague(*sighting)) return;
    bool identified = false, copula = false;
    for (size_t back = 1; back <= 14 && back <= first; ++back) {
      size_t i = first - back;
      if (!Sentence(page_.GapAfter(i)) || tokens_[i].line + 2 < tokens_[first].line) return;
      std::string_view word = Key(i).text;
      if (word == "identified" || word == "id'd" || word == "named" || word == "name") identified = true;
      if (back == 1 && (word == "is" || word == "was" || word == "as" || word == "named")) copula = true;
      std::string_view role = RoleOfNoun(Key(i));
      if (role.empty() || tokens_[i].Is(Token::kPossessive)) continue;
      bool beside = back == 1 && (page_.GapAfter(i) == " " || page_.GapAfter(i) == ", ");
      if (!beside && !identified && !(copula && back == 2)) return;
      sighting->role = role;
      return;
    }
  }

  // "her oldest", "our older one", "my middle one"
  bool EldestOf(size_t i) const {
    static const WordSet rank = {"oldest", "youngest", "eldest", "firstborn"};
    static const WordSet which = {"older", "younger", "middle", "little", "oldest", "youngest", "other"};
    if (rank.contains(Key(i))) return true;
    return Key(i).text == "one" && i > 0 && which.contains(Key(i - 1));
  }

  // "X, the victim,", "X is the registered owner", "X was arrested", "X, a juvenile".
  void ReadBehind(NameSighting* sighting) const {
    if (sighting->official) return;
    size_t next = sighting->name.last + 1;
    if (next >= tokens_.size()) return;
    std::string_view gap = page_.GapAfter(next - 1);
    bool possessive = tokens_[sighting->name.last].Is(Token::kPossessive);
    if (possessive) return ReadPossession(next, sighting);
    bool comma = gap == ", " || gap == " (" || gap == ",\n" || gap == " - ";
    bool space = gap == " " || gap == "\n";
    if (!comma && !space) return;
    WordKey word = Key(next);
    bool next_line =
        gap == "\n" && (tokens_[next].Is(Token::kCapital) || tokens_[next].Is(Token::kPossessive));
    if (space && !next_line &&
        (word.text == "boy" || word.text == "girl" || word.text == "kid" || word.text == "child" ||
         word.text == "kids" || word.text == "twins" || word.text == "baby")) {
      sighting->child = true;
      return;
    }
    bool copula = space && (word.text == "is" || word.text == "was");
    if (space && !copula) {
      if (word.text == "arrested" && (Vague(*sighting) || sighting->role == "suspect"))
        sighting->role = "arrestee";
      return;
    }
    if (copula) {
      ReadPassive(next + 1, sighting);
      ++next;
    }
    ReadApposition(next, sighting);
  }

  void ReadPassive(size_t i, NameSighting* sighting) const {
    if (i >= tokens_.size() || page_.GapAfter(i - 1) != " ") return;
    static const WordSet held = {"arrested", "booked", "charged"};
    bool custody = false;
    for (size_t k = i; k < i + 5 && k < tokens_.size() && Sentence(page_.GapAfter(k - 1)); ++k) {
      std::string_view word = Key(k).text;
      custody |= word == "arrest" || (word == "custody" && Key(k - 1).text == "into");
    }
    if (!held.contains(Key(i)) && !custody) return;
    if (Vague(*sighting) || sighting->role == "suspect" || sighting->role == "driver")
      sighting->role = "arrestee";
  }

  // Up to seven words behind an article or a possessive: the noun that says who the person is.
  void ReadApposition(size_t i, NameSighting* sighting) const {
    if (i >= tokens_.size()) return;
    static const WordSet openers = {"the", "a", "an", "his", "her", "their", "my", "our", "who", "also"};
    bool bare = IsChildNoun(Key(i)) || !RoleOfNoun(Key(i)).empty();
    // "Hudson Merchant, Ivy's little brother"
    bool owned = tokens_[i].Is(Token::kPossessive) && tokens_[i].Is(Token::kCapital);
    if (!openers.contains(Key(i)) && !bare && !owned) return;
    for (size_t k = i; k < i + 7 && k < tokens_.size(); ++k) {
      if (k > i && !Sentence(page_.GapAfter(k - 1))) return;
      if (k > i && page_.GapAfter(k - 1).find(',') != std::string_view::npos) return;
      if (tokens_[k].Is(Token::kPossessive)) continue;
      if (tokens_[k].Is(Token::kCapital)) return;
      bool little = k > i && IsLittleSibling(page_, k);
      if (IsChildNoun(Key(k)) || little) {
        bool back = (k > 0 && TakesChildBack(Key(k - 1))) || OfAUniversity(k);
        sighting->child = sighting->child || !back;
        return;
      }
      std::string_view role = RoleOfNoun(Key(k));
      if (role.empty()) continue;
      if (Vague(*sighting)) sighting->role = role;
      return;
    }
  }

  // "a student at the university"
  bool OfAUniversity(size_t i) const {
    for (size_t k = i + 1; k < i + 6 && k < tokens_.size(); ++k) {
      if (!Sentence(page_.GapAfter(k - 1))) return false;
      std::string_view word = Key(k).text;
      if (word == "university" || word == "college" || word == "univ") return true;
    }
    return false;
  }

  // "Teo's teacher", "Teo's school": of a child.
  void ReadPossession(size_t i, NameSighting* sighting) const {
    if (i >= tokens_.size() || page_.GapAfter(i - 1).find('\n') != std::string_view::npos) return;
    static const WordSet of_child = {"teacher",      "babysitter", "daycare",   "guardian",  "guardians",
                                     "school",       "classmates", "classroom", "principal", "classmate",
                                     "pediatrician", "preschool",  "crib",      "stroller",  "bassinet"};
    bool one_word = sighting->name.first == sighting->name.last;
    if (of_child.contains(Key(i)) && (one_word || Key(i).text != "school")) sighting->child = true;
  }

  // "Ofc. Baird's wife Lena": an officer's family is no official.
  void ReadOfficersFamily(size_t index) {
    NameSighting& sighting = sightings_[index];
    if (index == 0 || sighting.official) return;
    const NameSighting& before = sightings_[index - 1];
    if (!before.official || before.role != "officer") return;
    size_t at = before.name.last;
    if (!tokens_[at].Is(Token::kPossessive) || sighting.name.first < at + 2 || sighting.name.first > at + 5)
      return;
    for (size_t i = at + 1; i < sighting.name.first; ++i) {
      std::string_view role = RoleOfNoun(Key(i));
      if (role != "family" && role != "parent" && !IsChildNoun(Key(i))) continue;
      sighting.role = "officer_family";
      sighting.score = std::max(sighting.score, 0.95);
      sighting.source = "family of an officer";
      return;
    }
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<NameSighting>& sightings_;
};

}  // namespace

std::string_view RoleOfNoun(const WordKey& word) {
  static const auto* table = [] {
    auto* made = new WordTable<std::string_view>;
    for (const NounRole& row : kNouns) made->Add(row.noun, row.role);
    return made;
  }();
  const std::string_view* role = table->Find(word);
  return role == nullptr ? std::string_view() : *role;
}

bool IsChildNoun(const WordKey& lower) {
  static const WordSet words = {
      "juvenile",     "juv",           "minor",    "child",     "son",         "daughter",      "stepson",
      "stepdaughter", "kid",           "toddler",  "infant",    "baby",        "newborn",       "grandson",
      "nephew",       "niece",         "boy",      "girl",      "pupil",       "granddaughter", "grandchild",
      "stepchild",    "teen",          "teenager", "runaway",   "grader",      "preteen",       "schoolboy",
      "schoolgirl",   "foster",        "student",  "godson",    "goddaughter", "youth",         "freshman",
      "sophomore",    "kindergartner", "jv",       "classmate", "schoolmate",  "playmate",      "preschooler",
      "schooler"};
  return words.contains(lower);
}

bool TakesChildBack(const WordKey& lower) {
  static const WordSet words = {"adult", "grown",  "college", "university", "graduate",
                                "law",   "former", "medical", "old",        "married"};
  return words.contains(lower);
}

void ReadRoles(const PageView& page, const DetectContext& context, std::vector<NameSighting>* sightings) {
  RoleReader(page, context, sightings).Read();
}

// Where a name stands is the page's alone; who bears it also what else is known.
std::vector<NameSighting> FindNames(const PageView& page, const DetectContext& context) {
  std::vector<NameSighting> names =
      context.names_as_written != nullptr ? *context.names_as_written : FindNamesAsWritten(page, context);
  ReadRoles(page, context, &names);
  FindYoungCompany(page, context, &names);
  ReadYoungTalk(page, context, &names);
  return names;
}

}  // namespace blackbar
