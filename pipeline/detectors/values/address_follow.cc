#include "pipeline/detectors/values/address_follow.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/address_words.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr size_t kMostStreets = 200;

bool IsDirection(std::string_view word) {
  return word == "n" || word == "s" || word == "e" || word == "w" || word == "north" || word == "south" ||
         word == "east" || word == "west" || word == "ne" || word == "nw" || word == "se" || word == "sw";
}

// The first word of a street's name behind its number; 0: none that tells one street from another.
size_t NameOf(const PageView& page, size_t number) {
  const auto& tokens = page.tokens();
  size_t name = number + 1;
  if (name < tokens.size() && IsDirection(page.Lower(tokens[name]))) ++name;
  if (name >= tokens.size() || !tokens[name].WordOnly() || !tokens[name].Is(Token::kCapital)) return 0;
  WordKey word = page.Key(tokens[name]);
  if (tokens[name].size() < 4 || CountsThings(word) || IsVehicleMake(word) || IsStreetWord(word)) return 0;
  return name;
}

// The cell right under this one.
const Cell* Under(const PageView& page, const Layout& layout, const Cell& cell) {
  size_t row = layout.RowOf(cell.first);
  if (row + 1 >= layout.rows()) return nullptr;
  const auto& below = layout.Row(row + 1);
  int64_t slack = page.has_boxes() ? 12'000 : 2, height = std::max<int64_t>(cell.bottom - cell.top, 1);
  if (below.size() > kMostCells) return nullptr;
  for (const Cell& other : below) {
    bool under = std::abs(other.left - cell.left) <= slack &&
                 other.top - cell.bottom <= (page.has_boxes() ? height : height / 2);
    if (under) return other.label && other.colon ? nullptr : &other;
  }
  return nullptr;
}

// "1878 JASPER ST #4B KETTLE" over "RAPIDS WI": what is left of the cell and the next line are a city and
// state.
const Cell* CityBroken(const PageView& page, const Layout& layout, const Cell& cell, size_t end) {
  static const Pattern place(
      R"(,? ?(?-i:[A-Z])[A-Za-z.'-]{1,20}(?: (?-i:[A-Z])[A-Za-z.'-]{1,20}){0,3},? (?-i:[A-Z]{2})\b\.?,?(?: \d{5}(?:-\d{4})?\b)?)");
  const Cell* next = Under(page, layout, cell);
  if (next == nullptr) return nullptr;
  const auto& tokens = page.tokens();
  std::string joined(page.text().substr(end, tokens[cell.last].end - end));
  if (joined.size() > 40) return nullptr;
  joined += ' ';
  joined += page.text().substr(tokens[next->first].begin, tokens[next->last].end - tokens[next->first].begin);
  MatchSpan span;
  return place.MatchAt(joined, 0, &span) && span.end == joined.size() ? next : nullptr;
}

}  // namespace

void FindStreetsAgain(const PageView& page, size_t first, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  std::unordered_set<std::string> streets;
  std::vector<size_t> begins;
  for (size_t m = first; m < marks->size() && streets.size() < kMostStreets; ++m) {
    const Mark& mark = (*marks)[m];
    if (mark.kind != "ADDRESS") continue;
    size_t number = page.TokenAt(mark.begin);
    begins.push_back(mark.begin);
    if (number >= tokens.size() || !tokens[number].Is(Token::kDigits)) continue;
    if (size_t name = NameOf(page, number); name != 0) streets.emplace(page.Lower(tokens[name]));
  }
  if (streets.empty()) return;
  std::sort(begins.begin(), begins.end());
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].Number() || tokens[i].size() > 5 || page.GapAfter(i) != " ") continue;
    if (std::binary_search(begins.begin(), begins.end(), tokens[i].begin)) continue;
    char before = tokens[i].begin > 0 ? page.text()[tokens[i].begin - 1] : ' ';
    if (before == '-' || before == '/' || before == '$' || before == '.' || before == ':') continue;
    size_t name = NameOf(page, i);
    if (name == 0 || page.GapAfter(name - 1) != " " ||
        !streets.contains(std::string(page.Lower(tokens[name]))))
      continue;
    marks->push_back({tokens[i].begin, tokens[name].end, "ADDRESS", "", 0.8, "places",
                      "a number on a street of another address"});
  }
}

// "12 Pike St" over "Apt 9" over "Harrow, ID 83702" in one column of several.
void FindLinesBelow(const PageView& page, const Layout& layout, std::vector<Mark>* marks) {
  static const Pattern line(
      R"((?:(?:apt|apartment|unit|ste|suite|lot|trlr|spc|space|rm|bldg|slip)\.? ?#?[A-Z0-9-]{1,6}\b|#[A-Z0-9-]{1,6}\b)?,? ?(?:(?-i:[A-Z])[A-Za-z.'-]{1,20}(?: (?-i:[A-Z])[A-Za-z.'-]{1,20}){0,3},? (?-i:[A-Z]{2})\b\.?,?(?: \d{5}(?:-\d{4})?\b)?|(?-i:[A-Z]{2}),? \d{5}(?:-\d{4})?\b)?)");
  const auto& tokens = page.tokens();
  size_t found = marks->size();
  for (size_t m = 0; m < found; ++m) {
    if ((*marks)[m].kind != "ADDRESS") continue;
    size_t first = page.TokenAt((*marks)[m].begin);
    if (first >= tokens.size()) continue;
    const auto& row = layout.Row(layout.RowOf(first));
    if (row.size() < 2 || row.size() > kMostCells) continue;
    auto at = std::find_if(row.begin(), row.end(),
                           [&](const Cell& c) { return c.first <= first && first <= c.last; });
    if (at == row.end()) continue;
    Cell cell = *at;
    cell.left = page.PlaceOf(tokens[first]).left;
    const Cell* next = &cell;
    if (tokens[at->last].end > (*marks)[m].end) {
      next = CityBroken(page, layout, cell, (*marks)[m].end);
      if (next == nullptr) continue;
      marks->push_back({(*marks)[m].end, tokens[at->last].end, "ADDRESS", "", 0.86, "places", "the city"});
      marks->push_back({tokens[next->first].begin, tokens[next->last].end, "ADDRESS", "", 0.86, "places",
                        "the address goes on below"});
    }
    for (int lines = 0; lines < 2; ++lines) {
      next = Under(page, layout, *next);
      if (next == nullptr) break;
      size_t begin = tokens[next->first].begin, end = tokens[next->last].end;
      if (begin > 0 && page.text()[begin - 1] == '#') --begin;
      MatchSpan span;
      if (!line.MatchAt(page.text().substr(0, end), begin, &span) || span.end < end || span.empty()) break;
      bool state = page.text()[end - 1] > '9' && !IsStateCode(page.text().substr(end - 2, 2));
      if (state && tokens[next->last].size() == 2 && tokens[next->last].Is(Token::kUpper)) break;  // "DL NO"
      marks->push_back({begin, end, "ADDRESS", "", 0.88, "places", "the address goes on below"});
    }
  }
}

}  // namespace blackbar
