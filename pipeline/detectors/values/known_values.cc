#include "pipeline/detectors/values/known_values.h"

#include <algorithm>

#include "core/kinds.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/values/address_words.h"
#include "pipeline/detectors/values/addresses.h"
#include "pipeline/detectors/values/firm_contacts.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/office_values.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr uint32_t kLetterheadLines = 10;  // an agency names itself in the first lines of a page
constexpr uint32_t kBlockLines = 6;        // and its addresses stand at most so far below

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
bool IsAlnum(char c) { return (c >= '0' && c <= '9') || (Lower(c) >= 'a' && Lower(c) <= 'z'); }

std::string Fold(std::string_view value) {
  std::string out;
  for (char c : value) {
    if (IsAlnum(c)) out.push_back(Lower(c));
  }
  return out;
}

// House number and street name without direction and suffix: "300 Founders Avenue" and "300 FOUNDERS AVE".
std::string AddressKey(std::string_view value) {
  std::string key, word;
  int words = 0;
  for (size_t i = 0; i <= value.size() && words < 2; ++i) {
    if (i < value.size() && IsAlnum(value[i])) {
      word.push_back(Lower(value[i]));
      continue;
    }
    bool direction = words == 1 && word.size() <= 2;
    if (!word.empty() && !direction) key.append(word).append(" "), ++words;
    word.clear();
  }
  return words == 2 ? key : std::string();
}

bool NamesAgency(std::string_view lower) {
  for (std::string_view word :
       {"police", "sheriff", "marshal", "department of", "state patrol", "county of", "city of", "prosecut",
        "district attorney", " court", "hospital", "medical center", "public safety"}) {
    if (lower.find(word) != lower.npos) return true;
  }
  return false;
}

bool IsPersonal(FieldType field) {
  return field == FieldType::kName || field == FieldType::kDob || field == FieldType::kSsn ||
         field == FieldType::kDriverLicense || field == FieldType::kAge || field == FieldType::kMedicalId;
}

const Pattern& Phone() {
  static const Pattern pattern(R"(\d{3}(?:\)[-. ]{0,2}|[-. ])\d{3}[-. ]\d{4}\b)");
  return pattern;
}

// In a letterhead an address begins a line or a cell; in prose it does not.
bool OpensLine(const PageView& page, size_t i) {
  if (i == 0 || page.tokens()[i - 1].line != page.tokens()[i].line || page.WideGapAfter(i - 1)) return true;
  std::string_view gap = page.GapAfter(i - 1);
  return gap == " - " || gap == " | " || gap == ", ";
}

// A line of a log or a narrative ends a letterhead: it begins with a time, or is a sentence.
bool IsRunning(const PageView& page, uint32_t line) {
  static const Pattern clock(R"(\s{0,8}\d{1,2}:?\d{2}(?::\d{2})?\s)");
  MatchSpan span;
  size_t begin = page.lines()[line], end = page.LineEnd(line);
  if (end - begin > 120 || (clock.MatchAt(page.text(), begin, &span) && page.text()[begin + 2] == ':'))
    return true;
  std::string_view lower = page.lower().substr(begin, end - begin);
  for (std::string_view word : {" was ", " is ", " said ", " he ", " she ", " they ", " lives ", " told ",
                                " took ", " from ", " i "}) {
    if (lower.find(word) != lower.npos) return true;
  }
  return false;
}

// "2   Incoming ...": a row of a table or a log begins with a number of its own.
bool IsRow(const PageView& page, size_t begin) {
  size_t i = page.TokenAt(begin);
  return i + 1 < page.tokens().size() && page.tokens()[i].Number() && page.tokens()[i].size() <= 3 &&
         (page.WideGapAfter(i) || (page.tokens()[i + 1].Is(Token::kCapital) && page.GapAfter(i) == " " &&
                                   i + 2 < page.tokens().size() && page.tokens()[i + 2].Number()));
}

// Telephones, addresses and mail domains from `begin` to `end` are the agency's.
void LearnBlock(const PageView& page, size_t begin, size_t end, KnownValues* known) {
  static const Pattern domain(R"([A-Z0-9](?:[A-Z0-9.-]{0,120}[A-Z0-9])?\b)");
  static const WordSet free_mail = {"gmail", "yahoo", "hotmail", "outlook", "icloud", "aol",
                                    "msn",   "live",  "proton",  "me",      "mail",   "comcast"};
  MatchSpan span;
  std::string_view text = page.text();
  for (size_t i = page.TokenAt(begin); i < page.tokens().size() && page.tokens()[i].begin < end; ++i) {
    const Token& token = page.tokens()[i];
    if (token.begin > 0 && text[token.begin - 1] == '@' && domain.MatchAt(text, token.begin, &span)) {
      if (!free_mail.contains(page.Key(token))) {
        known->AddPublicDomain(text.substr(span.begin, span.end - span.begin));
      }
    }
    if (!token.Number()) continue;
    if (token.size() == 3 && Phone().MatchAt(text, token.begin, &span)) {
      known->AddPublicPhone(text.substr(span.begin, span.end - span.begin));
    } else if (!OpensLine(page, i)) {
      continue;
    } else if (size_t stop = StreetAddressEnd(text, token.begin); stop != 0) {
      known->AddPublicAddress(text.substr(token.begin, stop - token.begin));
    }
  }
}

// Names of cities: "Harrow, ST 01234", "City of Harrow", "Harrow Police Department".
void LearnCities(const PageView& page, KnownValues* known) {
  const auto& tokens = page.tokens();
  auto capital = [&](size_t i) {
    return tokens[i].Is(Token::kCapital) && tokens[i].WordOnly() && tokens[i].size() > 2;
  };
  auto text = [&](size_t first, size_t last) {
    return page.text().substr(tokens[first].begin, tokens[last].end - tokens[first].begin);
  };
  for (size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].Is(Token::kCapital)) continue;
    bool zip = tokens[i].size() == 2 && tokens[i].Is(Token::kUpper) && tokens[i + 1].Number() &&
               tokens[i + 1].size() == 5 && page.GapAfter(i - 1) == ", " && page.GapAfter(i) == " ";
    if (zip && capital(i - 1)) {
      size_t first = i - 1;
      while (first > 0 && i - first < 3 && page.GapAfter(first - 1) == " " && capital(first - 1)) --first;
      // "Elm Ct, Harrow": a comma parts street and city; without one nobody can tell them apart.
      bool parted = first == 0 || page.GapAfter(first - 1) != " " || !tokens[first - 1].Is(Token::kDigits);
      if (parted) known->AddCity(text(first, i - 1));
      known->AddCity(text(i - 1, i - 1));
    }
    WordKey word = page.Key(tokens[i]);
    bool police = word.text == "police" || word.text == "municipal";
    if (police && capital(i - 1) && page.GapAfter(i - 1) == " ") known->AddCity(text(i - 1, i - 1));
    if (word.text == "city" && page.Lower(tokens[i + 1]) == "of" && i + 2 < tokens.size() && capital(i + 2)) {
      known->AddCity(text(i + 2, i + 2));
    }
  }
}

}  // namespace

void KnownValues::Add(std::string_view kind, std::string_view value) {
  size_t begin = 0;
  while (begin < value.size() && !IsAlnum(value[begin])) ++begin;
  size_t end = begin;
  while (end < value.size() && IsAlnum(value[end])) ++end;
  std::string first = Fold(value.substr(begin, end - begin)), rest = Fold(value.substr(end));
  auto& list = by_first_[first];
  bool known =
      std::any_of(list.begin(), list.end(), [&](const Value& v) { return v.rest == rest && v.kind == kind; });
  if (!known) list.push_back({std::move(rest), kind});
}

void KnownValues::AddPrivate(std::string_view kind, std::string_view value) {
  std::string folded = Fold(value);
  auto digits = std::count_if(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
  bool mixed = digits < static_cast<long>(folded.size());
  if (folded.size() < 5 || digits < 3 || folded.size() > 40) return;
  if (kind == "PASSWORD" && (!mixed || folded.size() < 6)) return;
  private_.insert(folded);
  Add(kind, value);
}

void KnownValues::AddPublicPhone(std::string_view value) { Add("PUBLIC_PHONE", value); }

void KnownValues::AddPublicAddress(std::string_view value) {
  std::string key = AddressKey(value);
  if (!key.empty() && !HasUnit(value)) addresses_.insert(std::move(key));
}

void KnownValues::AddPublicDomain(std::string_view domain) { domains_.insert(Fold(domain)); }
void KnownValues::AddJuvenileSchool(std::string_view name) { schools_.insert(Fold(name)); }

void KnownValues::AddHome(std::string_view value) {
  std::string key = AddressKey(value);
  if (!key.empty()) homes_.insert(std::move(key));
}

bool KnownValues::IsHome(std::string_view value) const {
  return !homes_.empty() && homes_.contains(AddressKey(value));
}

bool KnownValues::IsPublicAddress(std::string_view value) const {
  if (addresses_.empty() || HasUnit(value)) return false;
  std::string key = AddressKey(value);
  return addresses_.contains(key) && !homes_.contains(key);
}
bool KnownValues::IsPublicDomain(std::string_view domain) const {
  std::string folded = Fold(domain), host = Fold(domain.substr(0, domain.find('.')));
  bool police = folded.find("police") != folded.npos || folded.find("sheriff") != folded.npos;
  return police || (host.size() > 4 && host.ends_with("pd")) || domains_.contains(folded);
}
void KnownValues::AddCity(std::string_view name) {
  if (name.size() > 2) cities_.insert(Fold(name));
}
bool KnownValues::IsCity(std::string_view name) const {
  return !cities_.empty() && cities_.contains(Fold(name));
}
bool KnownValues::IsJuvenileSchool(std::string_view name) const {
  return !schools_.empty() && schools_.contains(Fold(name));
}

void KnownValues::MarkAll(const PageView& page, std::vector<Mark>* marks) const {
  if (by_first_.empty()) return;
  std::string_view text = page.text(), lower = page.lower();
  for (const Token& token : page.tokens()) {
    bool may_begin =
        token.Is(Token::kDigits) ? token.size() <= 20 : token.Is(Token::kUpper) && token.size() <= 5;
    if (!may_begin || (token.Number() && token.size() < 2)) continue;
    auto found = by_first_.find(page.Key(token));
    if (found == by_first_.end()) continue;
    for (const Value& value : found->second) {
      size_t at = token.end, matched = 0;
      int between = 0;
      while (matched < value.rest.size() && at < text.size() && between <= 2) {
        if (lower[at] == value.rest[matched])
          ++matched, between = 0;
        else if (IsAlnum(text[at]))
          break;
        else
          ++between;
        ++at;
      }
      if (matched < value.rest.size() || (at < text.size() && IsAlnum(text[at]))) continue;
      bool stays = value.kind == "PUBLIC_PHONE";
      if (stays && private_.contains(std::string(page.Lower(token)) + value.rest)) continue;
      size_t begin = token.begin > 0 && text[token.begin - 1] == '(' ? token.begin - 1 : token.begin;
      marks->push_back({begin, at, value.kind, "", stays ? 0.99 : 0.86, stays ? "labels" : "known values",
                        stays ? "" : "the same value stands behind its label elsewhere"});
    }
  }
}

void LearnPublicValues(const PageView& page, const std::vector<LabelHit>& labels, KnownValues* known) {
  LearnCities(page, known);
  uint32_t top = std::min<uint32_t>(kLetterheadLines, static_cast<uint32_t>(page.lines().size()));
  for (uint32_t line = 0; line < top; ++line) {
    size_t begin = page.lines()[line], end = page.LineEnd(line);
    if (end - begin > 120 || !NamesAgency(page.lower().substr(begin, end - begin))) continue;
    if (IsRow(page, begin) || IsRunning(page, line)) continue;
    uint32_t last = std::min<uint32_t>(line + kBlockLines, static_cast<uint32_t>(page.lines().size()) - 1);
    for (const LabelHit& hit : labels) {
      uint32_t at = page.tokens()[hit.first].line;
      bool home = hit.row->field == FieldType::kAddress && !NamesWorkplace(page, hit);
      if (at >= line && at <= last && (IsPersonal(hit.row->field) || home)) last = at == 0 ? 0 : at - 1;
    }
    for (uint32_t below = line + 1; below <= last; ++below) {
      if (IsRunning(page, below)) last = below - 1;
    }
    if (last < line) continue;
    LearnBlock(page, begin, page.LineEnd(last), known);
    break;
  }
  LearnOfficeValues(page, known);
  // "Miller & Sons Hardware, 51 Depot Street"
  const auto& tokens = page.tokens();
  for (size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].Number() || tokens[i].size() > 5 || !BehindBusiness(page, i)) continue;
    size_t stop = StreetAddressEnd(page.text(), tokens[i].begin);
    if (stop != 0) known->AddPublicAddress(page.text().substr(tokens[i].begin, stop - tokens[i].begin));
  }
}

namespace {

// Of labels that say whose: also at the top of a page, where the office has its own address.
void LearnHomes(const PageView& page, const DetectContext& context, KnownValues* known) {
  std::vector<LabelHit> labels;
  for (const LabelHit& hit : *context.labels) {
    bool home =
        hit.row->field == FieldType::kAddress && NamesHome(hit.row->words) && !NamesWorkplace(page, hit);
    if (home) labels.push_back(hit);
  }
  if (labels.empty()) return;
  DetectContext narrowed = context;
  narrowed.labels = &labels;
  std::vector<Mark> marks;
  AllDetectors().front()->Detect(page, narrowed, &marks);
  FirmContacts firms(page, context.labels, marks);
  for (const Mark& mark : marks) {
    if (mark.kind == "ADDRESS" && !firms.Owns(mark.begin, false))
      known->AddHome(page.text().substr(mark.begin, mark.end - mark.begin));
  }
}

}  // namespace

void LearnPrivateValues(const PageView& page, const DetectContext& context, KnownValues* known) {
  // Only labels of identifiers: names, dates and the office's own numbers are learned elsewhere or not at
  // all.
  std::vector<LabelHit> identifiers;
  for (const LabelHit& hit : *context.labels) {
    if (hit.row->field >= FieldType::kSsn && hit.row->field <= FieldType::kBiometric)
      identifiers.push_back(hit);
  }
  if (identifiers.empty()) return;
  DetectContext narrowed = context;
  LearnHomes(page, context, known);
  narrowed.labels = &identifiers;
  std::vector<Mark> marks;
  AllDetectors().front()->Detect(page, narrowed, &marks);
  FirmContacts firms(page, context.labels, marks);
  for (const Mark& mark : marks) {
    std::string_view value = page.text().substr(mark.begin, mark.end - mark.begin);
    if (mark.kind == "PUBLIC_PHONE") known->AddPublicPhone(value);
    if (mark.score < 0.8 || MustStay(mark.kind)) continue;
    size_t token = page.TokenAt(mark.begin);
    bool letterhead = token < page.tokens().size() && page.tokens()[token].line < kLetterheadLines;
    if (mark.kind == "PHONE" && letterhead) continue;
    bool contact = mark.kind == "ADDRESS" || mark.kind == "PHONE";
    if (contact && firms.Owns(mark.begin, mark.kind == "PHONE")) continue;
    if (mark.kind == "ADDRESS" && (!mark.role.empty() || !letterhead)) known->AddHome(value);
    known->AddPrivate(mark.kind, value);
  }
}

}  // namespace blackbar
