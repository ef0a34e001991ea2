#include "pipeline/detectors/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>

#include "pipeline/detectors/label_table.h"

namespace blackbar {
namespace {

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
    {"v", "victim"},     {"w", "witness"},      {"s", "suspect"},     {"a", "arrestee"},
    {"j", "juvenile"},   {"rp", "rp"},          {"vic", "victim"},    {"wit", "witness"},
    {"susp", "suspect"}, {"arr", "arrestee"},   {"p", "third_party"}, {"d", "driver"},
    {"o", "owner"},      {"ip", "third_party"}, {"jv", "juvenile"},   {"r", "rp"}};

// The tables are built once and never freed: they live as long as the program.
const LabelIndex& Index() {
  static const LabelIndex* index = [] {
    auto* made = new LabelIndex;
    static auto* rows = new std::deque<LabelRow>;
    static auto* names = new std::deque<std::string>;
    for (const RoleCode& code : kRoleCodes) {
      for (int i = 1; i <= 19; ++i) {
        for (const char* between : {"", "0", " "}) {
          names->push_back(fmt::format("{}{}{}", code.letters, between, i));
          rows->push_back({names->back(), FieldType::kName, code.role, false});
        }
      }
    }
    auto add = [&](const LabelRow& row) {
      names->push_back(std::string(row.words.substr(0, row.words.find(' '))));
      made->Add(names->back(), {}).push_back({&row, SplitWords(row.words)});
    };
    for (const LabelRow& row : AllLabels()) add(row);
    for (const LabelRow& row : *rows) add(row);
    made->ForEach([](std::vector<LabelWords>& list) {
      std::stable_sort(list.begin(), list.end(),
                       [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    });
    return made;
  }();
  return *index;
}

// Inside a label words stand a space, a slash, a dot or a hyphen apart: "D.O.B.", "D/L", "e-mail".
bool JoinsLabel(std::string_view gap) {
  if (gap == " / " || gap == "\n") return true;
  return gap.size() <= 2 && gap.find_first_not_of(" ./-&'") == gap.npos;
}

bool MatchesWords(const PageView& page, size_t first, const std::vector<std::string>& words) {
  if (first + words.size() > page.tokens().size()) return false;
  for (size_t i = 1; i < words.size(); ++i) {
    if (page.Lower(page.tokens()[first + i]) != words[i] || !JoinsLabel(page.GapAfter(first + i - 1)))
      return false;
  }
  return true;
}

bool IsNumberWord(std::string_view word) {
  return word == "no" || word == "num" || word == "number" || word == "nbr" || word == "nr" || word == "id";
}
bool IsName(FieldType field) { return field == FieldType::kName || field == FieldType::kOfficial; }
// "counselor at Mercy Hospital": what follows is a place.
bool IsVerb(std::string_view word, bool name) {
  if (name && (word == "at" || word == "ending" || word == "listed")) return false;
  return word == "is" || word == "was" || word == "of" || word == "at" || word == "as" || word == "ending" ||
         word == "listed" || word == "identified" || word == "named";
}

// Moves to the next line when a number stands there, or "number" and a number.
void StepOverBreak(const PageView& page, LabelHit* hit, size_t* at, size_t* end) {
  size_t next = page.TokenAfter(hit->last, *end);
  if (next >= page.tokens().size() || page.tokens()[next].begin > *end + 2) return;
  if (IsNumberWord(page.Lower(page.tokens()[next])) && page.GapAfter(next) == " ") ++next;
  if (next >= page.tokens().size() || !page.tokens()[next].Is(Token::kDigits)) return;
  *at = page.tokens()[next].begin;
  *end = page.LineEnd(page.tokens()[next].line);
}

// Sets value, marked and ends_line: steps over "No.", "(mm/dd/yyyy)", ":", "#", "is".
void FindValue(const PageView& page, LabelHit* hit) {
  std::string_view text = page.text();
  const Token& last = page.tokens()[hit->last];
  size_t end = page.LineEnd(last.line), at = last.end;
  if (last.Is(Token::kPossessive)) at += text[at] == '\'' ? 2 : 4;
  size_t next = hit->last + 1;
  for (int steps = 0; steps < 24 && at < end; ++steps) {
    char c = text[at];
    if (c == ':' || c == '#' || c == '=') {
      hit->marked = true;
      ++at;
    } else if (c == '/' && at == last.end) {
      hit->marked = true;
      ++at;
    } else if (c == '\t' || c == '|' || c == ']') {
      hit->marked = true;
      ++at;
    } else if (c == ' ' || c == '.' || c == '-' || c == '_' || c == ')' || c == '"') {
      if (c == ')' && at != last.end) break;
      at += 1;
      if (c == ' ' && at < end && text[at] == ' ') hit->marked = true;
    } else if (c == ',' && hit->row->field == FieldType::kPassword && at == last.end) {
      at += 1;  // "the gate code, 4471, so that ..."
    } else if (c == '(') {
      size_t close = text.find(')', at);
      if (close == text.npos || close > at + 24 || close + 1 >= end || text[close + 1] != ':') break;
      at = close + 1;
    } else {
      while (next < page.tokens().size() && page.tokens()[next].begin < at) ++next;
      if (next >= page.tokens().size() || page.tokens()[next].begin != at) break;
      std::string_view word = page.Lower(page.tokens()[next]);
      if (!IsNumberWord(word) && !(IsVerb(word, IsName(hit->row->field)) && !hit->marked)) break;
      if (IsNumberWord(word) && hit->row->field != FieldType::kName) hit->marked = true;
      at = page.tokens()[next].end;
    }
  }
  // In prose a line may break between a label and its value.
  bool starts_cell = hit->first == 0 || page.tokens()[hit->first - 1].line != last.line;
  if (at >= end && !starts_cell && !IsName(hit->row->field) && !page.WideGapAfter(hit->first - 1)) {
    StepOverBreak(page, hit, &at, &end);
  }
  hit->limit = end;
  hit->value = std::min(at, end);
  hit->ends_line = at >= end || (page.has_boxes() && page.WideGapAfter(hit->last) && !hit->marked);
  // In prose a line may end behind any word; a label with its value below stands alone in its cell.
  bool alone =
      hit->first == 0 || page.tokens()[hit->first - 1].line != last.line || page.WideGapAfter(hit->first - 1);
  if (!alone && !hit->marked) hit->ends_line = false;
  if (hit->ends_line) hit->marked = true;
}

}  // namespace

std::vector<LabelHit> FindLabels(const PageView& page) {
  const LabelIndex& index = Index();
  std::vector<LabelHit> hits;
  const std::vector<Token>& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].size() > 16 || !tokens[i].Is(Token::kLetters)) continue;
    const auto* found = index.Find(page.Key(tokens[i]));
    if (found == nullptr) continue;
    for (const LabelWords& candidate : *found) {
      if (!MatchesWords(page, i, candidate.words)) continue;
      LabelHit hit{candidate.row, i, i + candidate.words.size() - 1};
      FindValue(page, &hit);
      if (candidate.row->needs_mark && !hit.marked) continue;
      hits.push_back(hit);
      i = hit.last;
      break;
    }
  }
  return hits;
}

}  // namespace blackbar
