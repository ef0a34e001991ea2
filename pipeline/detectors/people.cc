#include "pipeline/detectors/people.h"

#include <fmt/format.h>

#include "pipeline/detectors/roster.h"
#include "pipeline/detectors/sightings.h"

namespace blackbar {
namespace {

class PeopleDetector : public Detector {
 public:
  const char* name() const override { return "people"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

class AgesDetector : public Detector {
 public:
  const char* name() const override { return "ages"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

// Who of the roster a name means: the same family and given name, or a part that fits. People before
// officials, juveniles before adults: what is withheld wrongly can be given later, not the reverse.
const RosterPerson* Known(const Roster& roster, const WordKey& family, const WordKey& given,
                          char initial = 0) {
  const auto* same = family.text.empty() ? roster.ByGiven(given) : roster.ByFamily(family);
  const RosterPerson* best = nullptr;
  if (same == nullptr) return nullptr;
  for (size_t i : *same) {
    const RosterPerson& person = roster.people()[i];
    if (!given.text.empty() && !person.given.empty() && person.given != given.text) continue;
    if (initial != 0 && !person.given.empty() && person.given[0] != initial) continue;
    auto rank = [&](const RosterPerson& p) {
      bool exact = !given.text.empty() && p.given == given.text;
      return (exact ? 4 : 0) + (p.juvenile ? 2 : 0) + (p.official ? 0 : 1);
    };
    if (best == nullptr || rank(person) > rank(*best)) best = &person;
  }
  return best;
}

Mark MarkOf(size_t begin, size_t end, const RosterPerson* person, std::string_view role, bool official,
            double score, std::string why) {
  Mark mark{begin, end, "PERSON", role, score, "people", std::move(why)};
  bool vague = role.empty() || role == "subject" || role == "third_party" ||
               (role == "suspect" && person != nullptr && person->role == "arrestee");
  if (person != nullptr && vague && !person->role.empty()) mark.role = person->role;
  bool juvenile = person != nullptr && person->juvenile && !official;
  if (juvenile) {
    mark.kind = "JUVENILE_NAME";
    if (mark.role.empty()) mark.role = "juvenile";
    mark.why += "; a juvenile by age, label or relation";
  } else if (official) {
    mark.kind = "OFFICIAL_NAME";
    if (mark.role.empty()) mark.role = "official";
  }
  return mark;
}

void MarkSightings(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  for (const NameSighting& sighting : FindNames(page, context)) {
    const NameForm& name = sighting.name;
    if (sighting.placeholder) {
      marks->push_back({name.begin, name.end, "PLACEHOLDER", "", 0.99, "labels", ""});
      continue;
    }
    // A person known by label is one, whatever their name is like: "Cordelia Pike", "Anna Lane".
    bool person_known = sighting.thing && context.roster != nullptr && !name.given.empty() &&
                        !name.family.empty() && context.roster->ByGiven(name.given) != nullptr &&
                        Known(*context.roster, name.family, name.given) != nullptr;
    if (sighting.thing && !person_known) {
      size_t end = name.end;
      if (name.last + 1 < page.tokens().size()) end = page.tokens()[name.last + 1].end;
      marks->push_back({name.begin, end, "BUSINESS", "", 0.99, "labels", ""});
      continue;
    }
    const RosterPerson* person = nullptr;
    if (context.roster != nullptr) {
      person = Known(*context.roster, name.family, name.given);
      if (person == nullptr && name.given.empty()) person = Known(*context.roster, "", name.family);
    }
    marks->push_back(MarkOf(name.begin, name.end, person, sighting.role, sighting.official, sighting.score,
                            sighting.source));
  }
}

// An ordinary word that is also a name of the roster ("Young", "Grant") counts only as a name is written:
// with a capital inside a sentence.
bool WrittenAsName(const PageView& page, const NameList& names, size_t i) {
  const Token& token = page.tokens()[i];
  if (!(names.FlagsOf(page.Key(token)) & NameList::kOrdinary)) return true;
  if (token.Is(Token::kUpper)) return false;
  if (i == 0) return false;
  std::string_view gap = page.GapAfter(i - 1);
  return gap == " " || gap == ", ";
}

class RosterMarker {
 public:
  RosterMarker(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page), context_(context), roster_(*context.roster), marks_(marks) {}

  void MarkAll() {
    for (size_t i = 0; i < page_.tokens().size(); ++i) {
      const Token& token = page_.tokens()[i];
      if (!token.WordOnly() || !token.Is(Token::kCapital) || token.size() < 2) continue;
      size_t last = i;
      std::string joined = Joined(i, &last);
      WordKey word = joined.empty() ? page_.Key(token) : WordKey(joined);
      if (MarkFamily(i, last, word)) continue;
      MarkGiven(i, last, word);
    }
  }

 private:
  // "Marti-" at the end of a line and "nez" on the next are one word; so are the parts of a double name.
  // Empty when the word stands for itself.
  std::string Joined(size_t i, size_t* last) const {
    if (i + 1 >= page_.tokens().size()) return {};
    std::string_view gap = page_.GapAfter(i);
    bool broken = gap == "-\n" || gap == "-\r\n" || gap == "\xC2\xAD\n";
    bool joint = (gap == "-" || gap == " ") && roster_.BeginsFamily(page_.Key(page_.tokens()[i]));
    if (!broken && !joint) return {};
    std::string whole(page_.Lower(page_.tokens()[i]));
    if (joint) whole += gap;
    whole += page_.Lower(page_.tokens()[i + 1]);
    bool known = roster_.ByFamily(whole) != nullptr || (broken && roster_.ByGiven(whole) != nullptr);
    if (!known) return {};
    *last = i + 1;
    return whole;
  }

  bool Street(size_t last) const {
    if (last + 1 >= page_.tokens().size() || page_.GapAfter(last) != " ") return false;
    const Token& next = page_.tokens()[last + 1];
    WordKey word = page_.Key(next);
    return next.Is(Token::kCapital) && (IsStreetWord(word) || IsBusinessWord(word));
  }

  // Whether the capital word in front of a known surname can be the first name of a relative.
  bool Relative(size_t i) const {
    const Token& token = page_.tokens()[i];
    WordKey word = page_.Key(token);
    if (!token.WordOnly() || token.size() < 3 || token.Is(Token::kUpper) || IsNeverName(word)) return false;
    if (IsBusinessWord(word) || IsStreetWord(word)) return false;
    if (roster_.ByFamily(word) != nullptr) return false;
    return !(context_.names->FlagsOf(word) & NameList::kOrdinary);
  }

  std::string Why(const RosterPerson& person, const char* form) const {
    return fmt::format("{} of a person named on page {} ({})", form, person.page, person.source);
  }

  bool MarkFamily(size_t i, size_t last, const WordKey& word) {
    const auto* same = roster_.ByFamily(word);
    if (same == nullptr) return false;
    size_t first = i, end = last;
    std::string_view given;
    char initial = 0;
    // In front: a given name or an initial; behind: ", given".
    if (i > 0) {
      std::string_view gap = page_.GapAfter(i - 1);
      WordKey before = page_.Key(page_.tokens()[i - 1]);
      bool joint = gap == " " || gap == ". " || gap == "\n";
      if (joint && page_.tokens()[i - 1].Is(Token::kCapital)) {
        if (before.text.size() == 1 && page_.tokens()[i - 1].WordOnly()) {
          initial = before.text[0];
          first = i - 1;
        } else if (roster_.ByGiven(before) != nullptr && Known(roster_, word, before) != nullptr) {
          given = before.text;
          first = i - 1;
        } else if (gap != ". " && Relative(i - 1)) {
          first = i - 1;  // another of the family
        }
      }
    }
    std::string_view gap = page_.GapAfter(last);
    if (given.empty() && last + 1 < page_.tokens().size() && (gap == ", " || gap == "," || gap == "/")) {
      WordKey next = page_.Key(page_.tokens()[last + 1]);
      if (roster_.ByGiven(next) != nullptr && Known(roster_, word, next) != nullptr) {
        given = next.text;
        end = last + 1;
      }
    }
    const RosterPerson* person = Known(roster_, word, given, initial);
    if (person == nullptr && initial != 0) {
      first = i;
      person = Known(roster_, word, "");
    }
    if (person == nullptr) return false;
    bool alone = given.empty() && first == i;
    if (alone && (Street(last) || !WrittenAsName(page_, *context_.names, i))) return false;
    double score = given.empty() ? (alone ? 0.84 : 0.9) : 0.95;
    const char* form = alone ? "surname alone" : given.empty() ? "initial and surname" : "full name";
    marks_->push_back(MarkOf(page_.tokens()[first].begin, page_.tokens()[end].end, person, person->role,
                             person->official, score, Why(*person, form)));
    return true;
  }

  void MarkGiven(size_t i, size_t last, const WordKey& word) {
    const auto* same = roster_.ByGiven(word);
    if (same == nullptr && MarkShortened(i, last, word)) return;
    if (same == nullptr || Street(last) || !WrittenAsName(page_, *context_.names, i)) return;
    const RosterPerson* person = Known(roster_, "", word);
    if (person == nullptr || person->official) return;
    double score = person->juvenile ? 0.88 : 0.75;
    marks_->push_back(MarkOf(page_.tokens()[i].begin, page_.tokens()[last].end, person, person->role, false,
                             score, Why(*person, "first name alone")));
  }

  // "Teo" for Teodor, "Benji" for Benedikt: juveniles only, whose every form must go.
  bool MarkShortened(size_t i, size_t last, const WordKey& word) {
    const RosterPerson* person = roster_.JuvenileCalled(word.text);
    if (person == nullptr || Street(last)) return false;
    uint8_t flags = context_.names->FlagsOf(word);
    if (flags == NameList::kOrdinary || IsNeverName(word) || IsBusinessWord(word)) return false;
    if (!WrittenAsName(page_, *context_.names, i)) return false;
    marks_->push_back(MarkOf(page_.tokens()[i].begin, page_.tokens()[last].end, person, person->role, false,
                             0.8, Why(*person, "a short form of the first name")));
    return true;
  }

  const PageView& page_;
  const DetectContext& context_;
  const Roster& roster_;
  std::vector<Mark>* marks_;
};

// "Q-U-I-N-T hyphen M-A-R-S-H": a name spelled over the radio.
void MarkSpelled(const PageView& page, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  auto letter = [&](size_t i) {
    return i < tokens.size() && tokens[i].size() == 1 && tokens[i].Is(Token::kUpper);
  };
  for (size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (!letter(i) || page.GapAfter(i) != "-") continue;
    size_t last = i, letters = 1;
    while (letter(last + 1) && page.GapAfter(last) == "-") ++last, ++letters;
    bool hyphen = last + 2 < tokens.size() && page.Lower(tokens[last + 1]) == "hyphen" && letter(last + 2);
    if (hyphen) {
      last += 2;
      while (letter(last + 1) && page.GapAfter(last) == "-") ++last;
    }
    if (letters >= 4) {
      marks->push_back(
          {tokens[i].begin, tokens[last].end, "PERSON", "", 0.98, "people", "a name spelled out"});
    }
    i = last;
  }
}

void PeopleDetector::Detect(const PageView& page, const DetectContext& context,
                            std::vector<Mark>* marks) const {
  MarkSightings(page, context, marks);
  MarkSpelled(page, marks);
  if (context.roster != nullptr) RosterMarker(page, context, marks).MarkAll();
}

void AgesDetector::Detect(const PageView& page, const DetectContext& context,
                          std::vector<Mark>* marks) const {
  for (AgeSighting& age : FindAges(page, context)) {
    if (age.birth) {
      marks->push_back({age.begin, age.end, "DOB", "", age.score, "ages", std::move(age.why)});
    } else if (age.age < context.juvenile_below) {
      marks->push_back({age.begin, age.end, "JUVENILE_AGE", "", age.score, "ages", std::move(age.why)});
    }
  }
}

}  // namespace

std::unique_ptr<Detector> MakePeopleDetector() { return std::make_unique<PeopleDetector>(); }
std::unique_ptr<Detector> MakeAgesDetector() { return std::make_unique<AgesDetector>(); }

}  // namespace blackbar
