#include "pipeline/detectors/roster.h"

namespace blackbar {
namespace {

// A later, more telling sighting replaces a vague role: "subject" gives way to "victim".
bool Vaguer(std::string_view role) { return role.empty() || role == "subject" || role == "third_party"; }

}  // namespace

void Roster::Add(RosterPerson person) {
  if (person.family.empty() && person.given.empty()) return;
  const auto* same = person.family.empty() ? ByGiven(person.given) : ByFamily(person.family);
  if (same != nullptr) {
    for (size_t i : *same) {
      RosterPerson& known = people_[i];
      bool given_fits = known.given == person.given || known.given.empty() || person.given.empty();
      bool family_fits = known.family == person.family || person.family.empty();
      if (!given_fits || !family_fits || known.official != person.official) continue;
      if (known.given.empty() && !person.given.empty()) {
        known.given = person.given;
        by_given_[known.given].push_back(i);
      }
      if (known.middle.empty()) known.middle = person.middle;
      bool charged = known.role == "suspect" && person.role == "arrestee";
      if ((charged || Vaguer(known.role)) && !person.role.empty()) known.role = person.role;
      if (person.juvenile && !known.juvenile) juveniles_.push_back(i);
      known.juvenile = known.juvenile || person.juvenile;
      return;
    }
  }
  size_t index = people_.size();
  if (!person.family.empty()) {
    by_family_[person.family].push_back(index);
    size_t joint = person.family.find_first_of(" -");
    if (joint != std::string::npos) family_beginnings_.insert(person.family.substr(0, joint));
  }
  if (!person.given.empty()) by_given_[person.given].push_back(index);
  if (person.juvenile) juveniles_.push_back(index);
  people_.push_back(std::move(person));
}

void Roster::MarkJuvenile(std::string_view family, std::string_view given) {
  const auto* same = family.empty() ? ByGiven(given) : ByFamily(family);
  if (same == nullptr) return;
  for (size_t i : *same) {
    bool fits = given.empty() || people_[i].given == given;
    if (!fits || people_[i].official || people_[i].juvenile) continue;
    people_[i].juvenile = true;
    juveniles_.push_back(i);
  }
}

const RosterPerson* Roster::JuvenileCalled(std::string_view word) const {
  if (word.size() < 3 || word.size() > 7) return nullptr;
  bool pet = word.ends_with("ie") || word.ends_with("y") || word.ends_with("i");
  for (size_t i : juveniles_) {
    const RosterPerson& person = people_[i];
    if (!person.juvenile || person.given.size() <= 3 || person.given.compare(0, 3, word.substr(0, 3)) != 0)
      continue;
    bool prefix = person.given.size() > word.size() && std::string_view(person.given).starts_with(word);
    if (prefix || (pet && word.size() >= 4)) return &person;
  }
  return nullptr;
}

const std::vector<size_t>* Roster::Lookup(const Index& index, const WordKey& name) {
  auto found = index.find(name);
  return found == index.end() ? nullptr : &found->second;
}

const std::vector<size_t>* Roster::ByFamily(const WordKey& family) const {
  return Lookup(by_family_, family);
}
const std::vector<size_t>* Roster::ByGiven(const WordKey& given) const { return Lookup(by_given_, given); }
bool Roster::BeginsFamily(const WordKey& word) const {
  return family_beginnings_.find(word) != family_beginnings_.end();
}

}  // namespace blackbar
