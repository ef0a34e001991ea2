// Names as people type them into a list: no page around them, so they are read by their form alone.
#include <algorithm>

#include "pipeline/detectors/lists/office_lists.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {
namespace {

constexpr size_t kMostWords = 8;

// Words in lower case, and after which of them a comma stands (0: after none).
struct TypedWords {
  std::vector<std::string> words;
  size_t comma = 0;
};

bool IsSuffix(std::string_view word) {
  return word == "jr" || word == "sr" || word == "ii" || word == "iii" || word == "iv";
}

TypedWords SplitWords(std::string_view text) {
  PageView view(text, 0);
  TypedWords typed;
  const auto& tokens = view.tokens();
  for (size_t i = 0; i < tokens.size() && typed.words.size() < kMostWords; ++i) {
    std::string word(view.Lower(tokens[i]));
    std::string_view gap = view.GapAfter(i);
    if (IsSuffix(word) && !typed.words.empty()) continue;
    bool joined = i > 0 && view.GapAfter(i - 1) == "-";
    if (joined && !typed.words.empty()) {
      typed.words.back() += "-" + word;
    } else {
      typed.words.push_back(std::move(word));
    }
    bool comma = gap.find(',') != gap.npos || gap.find('/') != gap.npos;
    if (comma && typed.comma == 0) typed.comma = typed.words.size();
  }
  if (typed.comma == typed.words.size()) typed.comma = 0;  // "Quist, Jr."
  return typed;
}

std::string Joined(const std::vector<std::string>& words, size_t from, size_t to) {
  std::string out;
  for (size_t i = from; i < to; ++i) out.append(out.empty() ? "" : " ").append(words[i]);
  return out;
}

// The first word of the family name of "Ana de la Cruz": a particle belongs to it.
size_t FamilyFrom(const std::vector<std::string>& words) {
  size_t from = words.size() - 1;
  while (from > 1 && IsNameParticle(words[from - 1])) --from;
  return from;
}

RosterPerson Person(std::string family, std::string given, std::string middle) {
  RosterPerson person;
  person.family = std::move(family);
  person.given = std::move(given);
  person.middle = std::move(middle);
  return person;
}

}  // namespace

std::vector<RosterPerson> ReadTypedName(std::string_view text) {
  TypedWords typed = SplitWords(text);
  const std::vector<std::string>& words = typed.words;
  const NameList& names = NameList::BuiltIn();
  if (words.empty()) return {};
  if (words.size() == 1) {
    // A first name alone, or a surname: it is found as either.
    std::vector<RosterPerson> both = {Person(words[0], "", "")};
    if (names.IsFirst(words[0])) both.push_back(Person("", words[0], ""));
    return both;
  }
  if (typed.comma > 0) {
    size_t given = typed.comma;
    return {Person(Joined(words, 0, given), words[given], Joined(words, given + 1, words.size()))};
  }
  size_t family = FamilyFrom(words);
  // "Maria Garcia Lopez": both may be surnames.
  const std::string& before = words[family - 1];
  bool surname =
      family > 1 && before.size() > 2 && (names.FlagsOf(before) & NameList::kLast) && !names.IsFirst(before);
  if (surname) --family;
  return {Person(Joined(words, family, words.size()), words[0], Joined(words, 1, family))};
}

bool ReadsAsName(std::string_view text) {
  PageView view(text, 0);
  for (size_t i = 0; i < view.tokens().size(); ++i) {
    const Token& token = view.tokens()[i];
    std::string_view gap = view.GapAfter(i);
    bool dot = token.size() <= 2 && (gap == "." || gap == ". ");
    bool between = dot || gap.empty() || gap == " " || gap == "-" || gap == "," || gap == ", " || gap == "/";
    if (!token.WordOnly() || !between) return false;
  }
  TypedWords typed = SplitWords(text);
  const std::vector<std::string>& words = typed.words;
  if (words.size() < 2 || words.size() > 4) return false;
  const NameList& names = NameList::BuiltIn();
  bool thing = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return IsBusinessWord(word) || IsStreetWord(word) || IsNeverName(word);
  });
  if (thing) return false;
  const std::string& given = typed.comma > 0 ? words[typed.comma] : words.front();
  const std::string& family = typed.comma > 0 ? words[typed.comma - 1] : words.back();
  if (typed.comma > 0) return names.IsFirst(given) || (names.FlagsOf(family) & NameList::kLast);
  bool ordinary = names.FlagsOf(family) == NameList::kOrdinary;
  return names.IsFirst(given) && !ordinary;
}

}  // namespace blackbar
