#include "pipeline/detectors/people/roster.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/nicknames.h"

namespace blackbar {
namespace {

constexpr size_t kMostOfAWord = 64;  // people looked at behind one word

// A later, more telling sighting replaces a vague role: "subject" gives way to "victim".
bool Vaguer(std::string_view role) {
  return role.empty() || role == "subject" || role == "third_party" || role == "family";
}

bool GivenFits(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return SameGivenName(a, b);
}

bool FamilyFits(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return true;
  // "Lopez" for Garcia-Lopez.
  auto part = [](const std::string& whole, const std::string& word) {
    if (word.size() < 3 || whole.size() <= word.size()) return false;
    std::vector<std::string_view> words = WordsOfName(whole);
    return words.size() > 1 && std::find(words.begin(), words.end(), word) != words.end();
  };
  return part(a, b) || part(b, a);
}

uint32_t FirstThree(std::string_view word) {
  auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(word[i])); };
  return byte(0) << 16 | byte(1) << 8 | byte(2);
}

uint32_t Bit(uint32_t hash) { return (hash ^ hash >> 15) & 0x3FFF; }

}  // namespace

std::vector<std::string_view> WordsOfName(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    size_t end = std::min(name.find_first_of(" -"), name.size());
    if (end > 0) words.push_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

int Roster::Rank(const RosterPerson& p) {
  // Who was arrested may be told; a relative of the name may not.
  bool told = p.role.empty() || p.role == "arrestee";
  return (p.guarded ? 8 : 0) + (p.IsJuvenile() ? 4 : 0) + (p.official ? 0 : 2) + (told ? 0 : 1);
}

void Roster::Add(RosterPerson person) {
  if (person.family.empty() && person.given.empty()) return;
  const std::string& name = person.family.empty() ? person.given : person.family;
  std::vector<std::string_view> words = WordsOfName(name);
  for (std::string_view word : words) {
    const auto* hits = Find(word);
    if (hits == nullptr) continue;
    size_t looked = 0;
    for (NameHit hit : std::vector<NameHit>(hits->begin(), hits->end())) {
      if (++looked > kMostOfAWord) break;
      if (Join(&people_[hit.person], hit.person, person)) return;
    }
  }
  // "Garrison", a child, and then "Garrison Holloway".
  if (!person.family.empty() && person.given.size() > 2 && !person.official && !person.adult) {
    if (const auto* hits = Find(person.given)) {
      for (NameHit hit : std::vector<NameHit>(hits->begin(), hits->end())) {
        RosterPerson* known = &people_[hit.person];
        bool child = known->family.empty() && known->given == person.given && known->IsJuvenile();
        if (child && Join(known, hit.person, person)) return;
      }
    }
  }
  auto index = static_cast<uint32_t>(people_.size());
  people_.push_back(std::move(person));
  IndexFamily(index);
  IndexGiven(index);
  IndexJuvenile(index);
  IndexShort(index);
}

// Whether the sighting is of a person known already; what it tells more is kept.
bool Roster::Join(RosterPerson* known, uint32_t index, const RosterPerson& person) {
  bool fits = FamilyFits(known->family, person.family) && GivenFits(known->given, person.given) &&
              known->official == person.official;
  // "Marlow" and "Teo" say nothing of one another.
  bool common =
      (!known->family.empty() && !person.family.empty()) || (!known->given.empty() && !person.given.empty());
  if (!fits || !common) return false;
  if (known->given.empty() && person.family.empty()) return false;
  if (known->given.size() < 2 && person.given.size() > known->given.size()) {
    known->given = person.given;
    IndexGiven(index);
    IndexShort(index);
  }
  if (person.family.size() > known->family.size()) {
    known->family = person.family;
    IndexFamily(index);
  }
  if (known->middle.empty() && !person.middle.empty()) {
    known->middle = person.middle;
    IndexGiven(index);
  }
  bool charged = known->role == "suspect" && person.role == "arrestee";
  if ((charged || Vaguer(known->role)) && !person.role.empty() &&
      !(known->role == "family" && Vaguer(person.role)))
    known->role = person.role;
  bool before = known->IsJuvenile();
  known->juvenile |= person.juvenile;
  known->minor |= person.minor;
  known->adult |= person.adult;
  known->guarded |= person.guarded;
  if (!before) IndexJuvenile(index);
  return true;
}

void Roster::AddHit(std::string_view word, uint32_t index, NamePart part) {
  std::vector<NameHit>& hits = by_word_[std::string(word)];
  bool known = std::any_of(hits.begin(), hits.end(),
                           [&](const NameHit& h) { return h.person == index && h.part == part; });
  if (!known && hits.size() < kMostOfAWord) hits.push_back({index, part});
  uint32_t bit = Bit(HashWord(word));
  seen_[bit >> 6] |= uint64_t{1} << (bit & 63);
}

void Roster::AddNear(std::string_view word, uint32_t index, NamePart part) {
  if (slips_) near_.Add(word, index * 2 + (part == NamePart::kGiven ? 1 : 0));
}

void Roster::IndexFamily(uint32_t index) {
  const std::string family = people_[index].family;
  std::vector<std::string_view> words = WordsOfName(family);
  if (words.size() == 1) {
    AddHit(family, index, NamePart::kFamily);
    AddNear(family, index, NamePart::kFamily);
    return;
  }
  for (size_t i = 0; i < words.size(); ++i) {
    if (i == 0) AddHit(words[i], index, NamePart::kFamilyStart);
    if (words[i].size() >= 3 && !IsNameParticle(words[i])) {
      AddHit(words[i], index, NamePart::kFamilyPart);
      AddNear(words[i], index, NamePart::kFamily);
    }
  }
}

void Roster::IndexGiven(uint32_t index) {
  const std::string given = people_[index].given, middle = people_[index].middle;
  for (std::string_view word : WordsOfName(given)) {
    if (word.size() < 2) continue;
    AddHit(word, index, NamePart::kGiven);
    AddNear(word, index, NamePart::kGiven);
  }
  for (std::string_view word : ShortFormsOf(given)) AddHit(word, index, NamePart::kShortForm);
  for (std::string_view word : WordsOfName(middle)) {
    if (word.size() > 2 && !IsNameParticle(word)) AddHit(word, index, NamePart::kMiddle);
  }
}

void Roster::IndexJuvenile(uint32_t index) {
  const RosterPerson& person = people_[index];
  if (!person.IsJuvenile() || person.given.size() <= 3) return;
  std::vector<uint32_t>& list = juveniles_[FirstThree(person.given)];
  if (list.size() < kMostOfAWord) list.push_back(index);
}

void Roster::IndexShort(uint32_t index) {
  const RosterPerson& person = people_[index];
  if (person.official || person.given.size() <= 4) return;
  std::vector<uint32_t>& list = adults_[FirstThree(person.given)];
  if (list.size() < kMostOfAWord) list.push_back(index);
}

const RosterPerson* Roster::CalledInShort(std::string_view word) const {
  if (word.size() < 3 || word.size() > 7) return nullptr;
  auto list = adults_.find(FirstThree(word));
  if (list == adults_.end()) return nullptr;
  for (uint32_t i : list->second) {
    const RosterPerson& person = people_[i];
    if (person.given.size() > word.size() + 1 && std::string_view(person.given).starts_with(word))
      return &person;
  }
  return nullptr;
}

void Roster::ExpectSlips() {
  if (slips_) return;
  slips_ = true;
  for (uint32_t i = 0; i < people_.size(); ++i) {
    IndexFamily(i);
    IndexGiven(i);
  }
}

const std::vector<NameHit>* Roster::Find(const WordKey& word) const {
  uint32_t bit = Bit(word.hash);
  if ((seen_[bit >> 6] >> (bit & 63) & 1) == 0) return nullptr;
  auto found = by_word_.find(word);
  return found == by_word_.end() ? nullptr : &found->second;
}

std::vector<NameHit> Roster::FindNear(std::string_view word) const {
  std::vector<NameHit> hits;
  for (uint32_t value : near_.Find(word))
    hits.push_back({value / 2, value % 2 != 0 ? NamePart::kGiven : NamePart::kFamily});
  return hits;
}

const RosterPerson* Roster::Best(std::string_view family, std::string_view given, char initial) const {
  std::string_view name = family.empty() ? given : family;
  const RosterPerson* best = nullptr;
  int best_rank = -1;
  for (std::string_view word : WordsOfName(name)) {
    const auto* hits = Find(word);
    if (hits == nullptr) continue;
    for (const NameHit& hit : *hits) {
      const RosterPerson& person = people_[hit.person];
      bool of_family = hit.part <= NamePart::kFamilyPart;
      if (of_family == family.empty() || hit.part == NamePart::kMiddle) continue;
      if (!family.empty() && !FamilyFits(person.family, std::string(family))) continue;
      if (!given.empty() && !GivenFits(person.given, std::string(given))) continue;
      if (initial != 0 && !person.given.empty() && person.given[0] != initial) continue;
      bool exact = !given.empty() && person.given == given;
      int rank = Rank(person) + (exact ? 32 : 0) + (hit.part == NamePart::kShortForm ? 0 : 16);
      if (rank > best_rank) best = &person, best_rank = rank;
    }
  }
  return best;
}

const RosterPerson* Roster::JuvenileCalled(std::string_view word) const {
  if (word.size() < 3 || word.size() > 7) return nullptr;
  bool pet = word.ends_with("ie") || word.ends_with("y") || word.ends_with("i");
  auto list = juveniles_.find(FirstThree(word));
  if (list == juveniles_.end()) return nullptr;
  for (uint32_t i : list->second) {
    const RosterPerson& person = people_[i];
    if (!person.IsJuvenile()) continue;
    bool prefix = person.given.size() > word.size() && std::string_view(person.given).starts_with(word);
    if (prefix || (pet && word.size() >= 4)) return &person;
  }
  return nullptr;
}

}  // namespace blackbar
