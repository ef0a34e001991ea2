#include "pipeline/detectors/structure/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>

#include "pipeline/detectors/structure/delimited.h"
#include "pipeline/detectors/structure/label_groups.h"
#include "pipeline/detectors/structure/label_parts.h"
#include "pipeline/detectors/structure/label_slips.h"
#include "pipeline/detectors/structure/label_table.h"

namespace blackbar {
namespace {

constexpr size_t kLongestWord = 24;
constexpr size_t kShortestJoined = 6;  // "lastname"; shorter ones are words of their own

struct LabelWords {
  const LabelRow* row;
  std::vector<std::string> words;
};

using LabelIndex = WordTable<std::vector<LabelWords>>;

std::vector<std::string> SplitWords(std::string_view words) {
  std::vector<std::string> list;
  size_t at = 0;
  while (at <= words.size()) {
    size_t space = std::min(words.find(' ', at), words.size());
    list.emplace_back(words.substr(at, space - at));
    at = space + 1;
  }
  return list;
}

// "V1", "W-2", "RP 1": the role codes that reports number people with.
struct RoleCode {
  std::string_view letters, role;
};
constexpr RoleCode kRoleCodes[] = {
    {"v", "victim"},        {"w", "witness"},       {"s", "suspect"},       {"a", "arrestee"},
    {"j", "juvenile"},      {"rp", "rp"},           {"vic", "victim"},      {"wit", "witness"},
    {"susp", "suspect"},    {"arr", "arrestee"},    {"p", "third_party"},   {"d", "driver"},
    {"o", "owner"},         {"ip", "third_party"},  {"jv", "juvenile"},     {"r", "rp"},
    {"sus", "suspect"},     {"juv", "juvenile"},    {"ot", "third_party"},  {"oth", "third_party"},
    {"io", "third_party"},  {"inv", "third_party"}, {"ind", "third_party"}, {"pass", "third_party"},
    {"su", "suspect"},      {"vi", "victim"},       {"wi", "witness"},      {"dr", "driver"},
    {"ro", "owner"},        {"cp", "rp"},           {"sub", "subject"},     {"subj", "subject"},
    {"nok", "next_of_kin"}, {"ar", "arrestee"},     {"def", "arrestee"},    {"mp", "subject"}};

// The tables are built once and never freed: they live as long as the program.
class IndexMaker {
 public:
  LabelIndex* Make() {
    for (const auto& groups : {PeopleLabels(), ValueLabels(), OfficeLabels()}) {
      for (const LabelGroup& group : groups) AddGroup(group);
    }
    for (const RoleCode& code : kRoleCodes) {
      for (int i = 1; i <= 19; ++i) {
        for (const char* between : {"", "0", " "}) {
          names_->push_back(fmt::format("{}{}{}", code.letters, between, i));
          rows_->push_back({names_->back(), FieldType::kName, code.role, false});
          Add(rows_->back(), true);
        }
      }
    }
    made_->ForEach([](std::vector<LabelWords>& list) {
      std::stable_sort(list.begin(), list.end(),
                       [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    });
    return made_;
  }

 private:
  void Put(const LabelRow& row, std::vector<std::string> words) {
    names_->push_back(words[0]);
    made_->Add(names_->back(), {}).push_back({&row, std::move(words)});
  }

  void AddGroup(const LabelGroup& group) {
    for (std::string_view rest = group.words; !rest.empty();) {
      size_t bar = std::min(rest.find('|'), rest.size());
      rows_->push_back({rest.substr(0, bar), group.field, group.role, group.needs_mark});
      Add(rows_->back(), false);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }

  // With its plural, and joined to one word as exports write it: "lastname", "DateOfBirth".
  void Add(const LabelRow& row, bool code) {
    std::vector<std::string> words = SplitWords(row.words);
    bool plain = words.size() == 1;
    if (!code && plain && words[0].size() > 3 && words[0].back() != 's') Put(row, {words[0] + "s"});
    if (words.size() > 1 && !code) {
      std::string joined;
      for (const std::string& word : words) joined += word;
      if (joined.size() >= kShortestJoined && joined.size() <= kLongestWord) {
        LabelRow strict = row;
        strict.needs_mark = true;
        rows_->push_back(strict);
        Put(rows_->back(), {joined});
      }
    }
    Put(row, std::move(words));
  }

  LabelIndex* made_ = new LabelIndex;
  std::deque<LabelRow>* rows_ = new std::deque<LabelRow>;
  std::deque<std::string>* names_ = new std::deque<std::string>;
};

const LabelIndex& Index() {
  static const LabelIndex* index = IndexMaker().Make();
  return *index;
}

const LabelSlips& Slips() {
  static const LabelSlips* slips = [] {
    auto* made = new LabelSlips;
    Index().ForEach([&](const std::vector<LabelWords>& list) { made->Add(list.front().words.front()); });
    return made;
  }();
  return *slips;
}

// Inside a label words stand a space, a slash, a dot or a hyphen apart: "D.O.B.", "D/L", "e-mail", "dl_no".
bool JoinsLabel(const Token& before, std::string_view gap) {
  if (before.Is(Token::kPossessive))
    gap.remove_prefix(std::min(gap.size(), gap.starts_with('\'') ? 2UL : 4UL));
  if (gap == " / " || gap == "\n") return true;
  return gap.size() <= 2 && gap.find_first_not_of(" ./-&'_") == gap.npos;
}

bool MatchesWords(const PageView& page, size_t first, const std::vector<std::string>& words) {
  if (first + words.size() > page.tokens().size()) return false;
  for (size_t i = 1; i < words.size(); ++i) {
    std::string_view word = page.Lower(page.tokens()[first + i]);
    bool last = i + 1 == words.size();
    bool plural = last && word.size() == words[i].size() + 1 && word.back() == 's' && words[i].size() > 2;
    if (plural) word.remove_suffix(1);
    if (word != words[i] || !JoinsLabel(page.tokens()[first + i - 1], page.GapAfter(first + i - 1)))
      return false;
  }
  return true;
}

// "ENROLLMENT #": the sign says "no"; of labels of identifiers only ("LOT # 4" is somebody's home).
bool MatchesSign(const PageView& page, size_t first, const LabelRow& row, std::vector<std::string> words) {
  bool identifier = row.field >= FieldType::kSsn && row.field <= FieldType::kBiometric &&
                    row.field != FieldType::kAddress && row.field != FieldType::kPhone;
  if (!identifier || words.size() < 2 || words.back() != "no") return false;
  words.pop_back();
  if (first + words.size() > page.tokens().size()) return false;
  std::string_view gap = page.GapAfter(first + words.size() - 1);
  return (gap.starts_with('#') || gap.starts_with(" #")) && MatchesWords(page, first, words);
}

// The same for words of OCR, which takes a dot for a comma.
bool MatchesNearly(const PageView& page, size_t first, const std::vector<std::string>& words) {
  if (first + words.size() > page.tokens().size()) return false;
  for (size_t i = 1; i < words.size(); ++i) {
    const Token& token = page.tokens()[first + i];
    std::string_view gap = page.GapAfter(first + i - 1);
    bool joined = JoinsLabel(page.tokens()[first + i - 1], gap) || gap == ", ";
    if (!joined || !page.FromOcr(token) || !NearlySame(page.Lower(token), words[i])) return false;
  }
  return true;
}

// "D0B" and "SERlAL" of a scan, "phone2" of an export: what the letters meant. Empty: nothing to mend.
std::string Mended(std::string_view word) {
  size_t digits = word.find_first_of("0123456789");
  bool counted = digits >= 3 && word.find_first_not_of("0123456789", digits) == word.npos;
  if (counted) return std::string(word.substr(0, digits));
  std::string mended(word);
  for (char& c : mended) {
    c = c == '0' ? 'o' : c == '1' ? 'i' : c == '5' ? 's' : c == '8' ? 'b' : c;
    if (c >= '0' && c <= '9') return {};
  }
  return mended;
}

class LabelFinder {
 public:
  explicit LabelFinder(const PageView& page) : page_(page), delimited_(page) {}

  std::vector<LabelHit> Find() {
    const std::vector<Token>& tokens = page_.tokens();
    for (size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.size() > kLongestWord || !token.Is(Token::kLetters)) continue;
      const auto* found = Index().Find(page_.Key(token));
      if (found == nullptr && token.Is(Token::kDigits) && token.size() <= 12) {
        std::string mended = Mended(page_.Lower(token));
        if (!mended.empty()) found = Index().Find(mended);
      }
      if (found != nullptr) i = Match(i, *found);
      if (found == nullptr && page_.FromOcr(token)) i = MatchSlipped(i);
    }
    GroupLabels(page_, &hits_);
    return std::move(hits_);
  }

 private:
  // The token to go on from.
  size_t Match(size_t i, const std::vector<LabelWords>& candidates) {
    // On paper a longer label that nearly stands here goes before a shorter one: "SOCIAL SECUINITY NUMBER".
    if (page_.FromOcr(page_.tokens()[i]) && LongerSlipped(i, candidates)) return hits_.back().last;
    for (const LabelWords& candidate : candidates) {
      bool sign = candidate.words.size() > 1 && candidate.words.back() == "no" &&
                  MatchesSign(page_, i, *candidate.row, candidate.words);
      if (!sign && !MatchesWords(page_, i, candidate.words)) continue;
      LabelHit hit{LeadsNumber(candidate, i), i, i + candidate.words.size() - (sign ? 2 : 1)};
      size_t words_end = hit.last;
      LabelPlace place;
      place.header = delimited_.IsHeader(page_.tokens()[i].line);
      place.after_label = !hits_.empty() && hits_.back().last + 1 == i && hits_.back().starts_cell;
      ReadLabelParts(page_, place, &hit);
      // A single letter is a label only with a colon or slash: "C: 303-555-0142".
      bool weak = candidate.row->words.size() == 1 && !hit.colon && !place.header;
      // "Okafor, Ada   06/03/1991": a gap behind a word inside a cell makes it no label.
      bool inside = hit.spaced && !hit.starts_cell && (hits_.empty() || hits_.back().last + 1 < hit.first);
      if (candidate.row->needs_mark && (!hit.marked || weak || inside)) continue;
      MendBirth(&hit);
      bool overlaps = !hits_.empty() && hit.first <= hits_.back().last;
      if (overlaps) hit.first = hits_.back().last + 1;
      hits_.push_back(hit);
      return std::max(words_end, HintsEnd(hit, words_end));
    }
    return i;
  }

  // "Driver  573818177": OCR lost "lic. no." among the dots of a leader; no name is a number.
  const LabelRow* LeadsNumber(const LabelWords& label, size_t i) const {
    static const LabelRow licence = {"driver license", FieldType::kDriverLicense, "", false};
    const std::vector<Token>& tokens = page_.tokens();
    bool driver = label.words.size() == 1 && (label.words[0] == "driver" || label.words[0] == "operator");
    if (!driver || i + 1 >= tokens.size() || !page_.FromOcr(tokens[i])) return label.row;
    const Token& next = tokens[i + 1];
    bool number = next.Is(Token::kDigits) && next.size() >= 7 && next.line == tokens[i].line;
    return number ? &licence : label.row;
  }

  bool LongerSlipped(size_t i, const std::vector<LabelWords>& candidates) {
    size_t exact = 1;
    for (const LabelWords& candidate : candidates) {
      if (candidate.words.size() > exact && MatchesWords(page_, i, candidate.words))
        exact = candidate.words.size();
    }
    for (const LabelWords& candidate : candidates) {
      if (candidate.words.size() <= exact) return false;
      if (MatchesNearly(page_, i, candidate.words) && TakeSlipped(i, candidate, false)) return true;
    }
    return false;
  }

  // "poB: 03/08/1961": a place of birth is no date.
  void MendBirth(LabelHit* hit) const {
    if (hit->row->words != "pob" || !hit->marked || !page_.FromOcr(page_.tokens()[hit->last])) return;
    static const LabelRow birth = {"dob", FieldType::kDob, "", false};
    LabelHit mended = *hit;
    mended.row = &birth;
    if (SlippedValueFits(page_, mended)) *hit = mended;
  }

  // A label that OCR may have misread. It must stand like one: first in its cell or line, or marked.
  size_t MatchSlipped(size_t i) {
    const Token& token = page_.tokens()[i];
    std::string_view read = page_.Lower(token), gap = page_.GapAfter(i);
    bool starts = i == 0 || page_.tokens()[i - 1].line != token.line || page_.WideGapAfter(i - 1);
    bool behind = !hits_.empty() && hits_.back().last + 1 == i;
    bool marked = !gap.empty() && std::string_view(":#=/|").find(gap[0]) != gap.npos;
    if (!starts && !behind && !marked) return i;
    for (bool brief : {false, true}) {
      for (std::string_view word : brief ? ShortLabels(read) : Slips().FirstWords(read)) {
        const auto* list = Index().Find(word);
        if (list == nullptr) continue;
        for (const LabelWords& candidate : *list) {
          if (MatchesNearly(page_, i, candidate.words) &&
              TakeSlipped(i, candidate, brief && candidate.words.size() == 1))
            return hits_.back().last;
        }
      }
    }
    return i;
  }

  bool TakeSlipped(size_t i, const LabelWords& candidate, bool brief) {
    LabelHit hit{candidate.row, i, i + candidate.words.size() - 1};
    LabelPlace place;
    place.header = delimited_.IsHeader(page_.tokens()[i].line);
    place.after_label = !hits_.empty() && hits_.back().last + 1 == i && hits_.back().starts_cell;
    ReadLabelParts(page_, place, &hit);
    bool shown = hit.colon || page_.tokens()[i].Is(Token::kCapital) || brief;
    bool stands = hit.marked && shown && (hit.colon || hit.starts_cell || place.after_label);
    if (!stands || (brief && !SlippedValueFits(page_, hit))) return false;
    if (!hits_.empty() && hit.first <= hits_.back().last) hit.first = hits_.back().last + 1;
    hits_.push_back(hit);
    return true;
  }

  // Hints behind the label are no labels of their own, other words that were stepped over may be.
  size_t HintsEnd(const LabelHit& hit, size_t words_end) const {
    for (size_t i = words_end; i < hit.last; ++i) {
      std::string_view gap = page_.GapAfter(i);
      if (gap.find_first_of("([") != gap.npos) return hit.last;
    }
    return hit.last > words_end + 1 ? hit.last : words_end;
  }

  const PageView& page_;
  Delimited delimited_;
  std::vector<LabelHit> hits_;
};

}  // namespace

bool SaysChild(std::string_view label) {
  for (std::string_view word :
       {"juvenile", "juv", "minor", "child", "student", "runaway", "daughter", "son", "jv", "nephew", "niece",
        "grandson", "granddaughter", "toddler", "infant", "baby", "pupil", "youth"}) {
    size_t at = label.find(word);
    if (at == label.npos) continue;
    // "person" holds "son".
    if (at == 0 || label[at - 1] == ' ' || word.size() > 4) return true;
  }
  return label.size() == 2 && label[0] == 'j' && label[1] >= '1' && label[1] <= '9';
}

std::vector<LabelHit> FindLabels(const PageView& page) { return LabelFinder(page).Find(); }

bool EndsCallers(const PageView& page, const LabelHit& hit, size_t token) {
  std::string_view words = hit.row->words;
  bool caller = words.starts_with("caller ") || words.starts_with("callers ") || words.starts_with("rp ");
  if (hit.row->field != FieldType::kAddress || !caller) return false;
  const auto& tokens = page.tokens();
  bool home = token + 1 < tokens.size() && tokens[token].Number() && tokens[token + 1].WordOnly() &&
              tokens[token].line == tokens[token + 1].line;
  bool box = page.Lower(tokens[token]) == "po" || page.Lower(tokens[token]) == "p";
  return !home && !box;
}

}  // namespace blackbar
