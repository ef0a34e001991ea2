#include "pipeline/detectors/lists/settings_json.h"

#include <algorithm>
#include <array>

#include "core/kinds.h"
#include "pipeline/detectors/lists/office_lists.h"

namespace blackbar {
namespace {

constexpr size_t kMaxText = 400;       // bytes of one entry
constexpr size_t kMaxEntries = 5'000;  // of one list

Error Bad(const std::string& what, const std::string& where) {
  return {ErrorCode::kInvalidInput, what, where};
}

std::string Entry(const std::string& where, size_t index) {
  return where + "[" + std::to_string(index) + "]";
}

bool HasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
  });
}

Result<std::string> TextOf(const Json& untrusted, const std::string& where) {
  if (!untrusted.is_string()) return Bad("must be a text", where);
  const auto& text = untrusted.get_ref<const std::string&>();
  if (text.find_first_not_of(" \t\n") == text.npos) return Bad("is empty", where);
  if (text.size() > kMaxText) return Error{ErrorCode::kLimitExceeded, "is longer than 400 bytes", where};
  if (HasControl(text)) return Bad("holds control characters", where);
  return text;
}

Result<std::vector<std::string>> TextsOf(const Json& untrusted, const std::string& where) {
  if (!untrusted.is_array()) return Bad("must be a list of texts", where);
  if (untrusted.size() > kMaxEntries)
    return Error{ErrorCode::kLimitExceeded, "has more than 5,000 entries", where};
  std::vector<std::string> texts;
  for (size_t i = 0; i < untrusted.size(); ++i) {
    texts.push_back(TRY(TextOf(untrusted[i], Entry(where, i))));
  }
  return texts;
}

// A misspelt member protects nobody, so it is refused.
Result<void> RequireMembers(const Json& object, std::initializer_list<std::string_view> known,
                            const std::string& where) {
  if (!object.is_object()) return Bad("must be an object", where);
  for (const auto& [key, value] : object.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      return Bad("has a member that does not exist: " + key.substr(0, 40), where);
    }
  }
  return {};
}

// Calls read(entry, its place) for each entry of a list.
template <class Read>
Result<void> ForEntries(const Json& list, const std::string& where, Read read) {
  if (!list.is_array()) return Bad("must be a list", where);
  if (list.size() > kMaxEntries)
    return Error{ErrorCode::kLimitExceeded, "has more than 5,000 entries", where};
  for (size_t i = 0; i < list.size(); ++i) TRY(read(list[i], Entry(where, i)));
  return {};
}

Result<void> ReadThresholds(const Json& object, const std::string& where, DetectSettings* settings) {
  if (!object.is_object()) return Bad("must be an object of kinds and scores", where);
  for (const auto& [kind, score] : object.items()) {
    if (!score.is_number()) return Bad("the score of a kind is a number from 0 to 1", where);
    TRY(CheckThreshold(kind, score.get<double>(), where));
    settings->thresholds[kind] = score.get<double>();
  }
  return {};
}

Result<void> ReadPatterns(const Json& list, const std::string& where, DetectSettings* settings) {
  return ForEntries(list, where, [&](const Json& entry, const std::string& place) -> Result<void> {
    UserPattern pattern = TRY(ReadUserPattern(entry, place));
    bool known = std::any_of(settings->patterns.begin(), settings->patterns.end(),
                             [&](const UserPattern& other) { return other.name() == pattern.name(); });
    if (known) return Bad("there is a pattern of this name already", place);
    settings->patterns.push_back(std::move(pattern));
    return {};
  });
}

Result<void> ReadKey(const std::string& key, const Json& value, const std::string& where,
                     DetectSettings* settings) {
  if (key == "allow") {
    for (std::string& text : TRY(TextsOf(value, where))) settings->allow.push_back(std::move(text));
    return {};
  }
  if (key == "terms") {
    return ForEntries(value, where, [&](const Json& entry, const std::string& place) -> Result<void> {
      settings->deny.push_back(TRY(ReadTerm(entry, place)));
      return {};
    });
  }
  if (key == "protected") {
    return ForEntries(value, where, [&](const Json& entry, const std::string& place) -> Result<void> {
      settings->protected_people.push_back(TRY(ReadProtectedPerson(entry, place)));
      return {};
    });
  }
  if (key == "patterns") return ReadPatterns(value, where, settings);
  if (key == "thresholds") return ReadThresholds(value, where, settings);
  if (key == "off") {
    for (const std::string& name : TRY(TextsOf(value, where))) {
      TRY(CheckDetectorName(name, where));
      settings->off.insert(name);
    }
    return {};
  }
  if (key == "juvenile_below") {
    if (!value.is_number_integer() || value.get<int64_t>() < 1 || value.get<int64_t>() > 25) {
      return Bad("must be a whole number from 1 to 25", where);
    }
    settings->juvenile_below = static_cast<int>(value.get<int64_t>());
    return {};
  }
  return Bad(
      "there is no such key; known are allow, terms, protected, patterns, thresholds, off and "
      "juvenile_below",
      where);
}

}  // namespace

const std::vector<std::string>& OptionalDetectors() {
  static const auto* names = [] {
    auto* list = new std::vector<std::string>;
    for (const auto& detector : AllDetectors()) {
      std::string name = detector->name();
      if (name != "terms" && name != "patterns") list->push_back(std::move(name));
    }
    return list;
  }();
  return *names;
}

Result<void> CheckDetectorName(const std::string& name, const std::string& where) {
  const std::vector<std::string>& names = OptionalDetectors();
  if (std::find(names.begin(), names.end(), name) != names.end()) return {};
  if (name == "terms" || name == "patterns") {
    return Error{ErrorCode::kRefused, "the lists cannot be switched off; take their entries out", where};
  }
  std::string known;
  for (const std::string& other : names) known += (known.empty() ? "" : ", ") + other;
  return Bad("there is no such detector; known are " + known, where);
}

Result<void> CheckThreshold(const std::string& kind, double score, const std::string& where) {
  const KindRow* row = FindKind(kind);
  if (row == nullptr || row->where.find("text") == row->where.npos) {
    return Bad("there is no kind of text named " + kind.substr(0, 40), where);
  }
  if (kind == "USER_TERM") {
    return Error{ErrorCode::kRefused, "what a list or pattern asks for has no threshold", where};
  }
  if (!(score >= 0 && score <= 1)) return Bad("a score is from 0 to 1", where);
  return {};
}

Result<Term> ReadTerm(const Json& untrusted, const std::string& where) {
  if (untrusted.is_string()) return Term(TRY(TextOf(untrusted, where)));
  TRY(RequireMembers(untrusted, {"text", "as"}, where));
  Term term(TRY(TextOf(untrusted.value("text", Json()), where)));
  Json as = untrusted.value("as", Json("auto"));
  if (as == "person") {
    term.as = Term::As::kPerson;
  } else if (as == "text") {
    term.as = Term::As::kText;
  } else if (as != "auto") {
    return Bad("\"as\" is person, text or auto", where);
  }
  if (term.as == Term::As::kPerson && ReadTypedName(term.text).empty()) {
    return Bad("a person's name has letters", where);
  }
  return term;
}

Json TermToJson(const Term& term) {
  const char* as = term.as == Term::As::kPerson ? "person" : term.as == Term::As::kText ? "text" : "auto";
  return {{"text", term.text}, {"as", as}};
}

Result<ProtectedPerson> ReadProtectedPerson(const Json& untrusted, const std::string& where) {
  TRY(RequireMembers(untrusted, {"name", "addresses", "phones"}, where));
  ProtectedPerson person;
  person.name = TRY(TextOf(untrusted.value("name", Json()), where + ".name"));
  if (ReadTypedName(person.name).empty()) return Bad("a person's name has letters", where + ".name");
  person.addresses = TRY(TextsOf(untrusted.value("addresses", Json::array()), where + ".addresses"));
  person.phones = TRY(TextsOf(untrusted.value("phones", Json::array()), where + ".phones"));
  for (size_t i = 0; i < person.phones.size(); ++i) {
    auto digits = std::count_if(person.phones[i].begin(), person.phones[i].end(),
                                [](char c) { return c >= '0' && c <= '9'; });
    if (digits < 7 || digits > 15) return Bad("a telephone has 7 to 15 digits", Entry(where + ".phones", i));
  }
  return person;
}

Json ProtectedPersonToJson(const ProtectedPerson& person) {
  return {{"name", person.name}, {"addresses", person.addresses}, {"phones", person.phones}};
}

Result<UserPattern> ReadUserPattern(const Json& untrusted, const std::string& where) {
  TRY(RequireMembers(untrusted, {"name", "expression", "kind"}, where));
  std::string name = TRY(JsonString(untrusted, "name", where));
  std::string expression = TRY(JsonString(untrusted, "expression", where));
  std::string kind = "USER_TERM";
  if (untrusted.contains("kind")) kind = TRY(JsonString(untrusted, "kind", where));
  Result<UserPattern> pattern = UserPattern::Make(name, expression, kind);
  if (!pattern) return Error{pattern.error().code, pattern.error().message, where};
  return pattern;
}

Json UserPatternToJson(const UserPattern& pattern) {
  return {{"name", pattern.name()}, {"expression", pattern.expression()}, {"kind", pattern.kind()}};
}

Result<void> ReadDetectSettings(const Json& untrusted, const std::string& where, DetectSettings* settings) {
  if (!untrusted.is_object()) return Bad("must be one JSON object", where);
  for (const auto& [key, value] : untrusted.items()) {
    TRY(ReadKey(key, value, where + ": " + key.substr(0, 40), settings));
  }
  return {};
}

}  // namespace blackbar
