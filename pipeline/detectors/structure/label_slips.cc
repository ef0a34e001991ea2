#include "pipeline/detectors/structure/label_slips.h"

#include <algorithm>

#include "pipeline/detectors/structure/fields.h"
#include "pipeline/detectors/values/dates.h"

namespace blackbar {
namespace {

constexpr int kEdit = 10;
constexpr int kPivot = 30;            // of years with two digits: here only whether it is a date
constexpr size_t kTokensAround = 60;  // looked at for the value of a short label
constexpr int64_t kRowsAway = 5;      // in heights of the label
constexpr int64_t kSlack = 15'000;    // millionths of the page's width

// Ordinary words an edit away from a label's.
const WordSet& OrdinaryWords() {
  static const WordSet words = {
      "place",     "plane",     "slate",     "prone",    "shone",     "phony",   "stage",    "stake",
      "other",     "others",    "farther",   "rather",   "called",    "calling", "taller",   "contract",
      "owned",     "employee",  "employed",  "arrested", "reported",  "patent",  "licensed", "resident",
      "president", "drives",    "drove",     "stated",   "states",    "states",  "station",  "status",
      "party",     "parts",     "parked",    "patrol",   "patient",   "persona", "personal", "reason",
      "pupils",    "victor",    "notes",     "noted",    "names",     "dates",   "statue",   "statute",
      "statutes",  "address",   "addressed", "contacts", "subjects",  "driven",  "driving",  "another",
      "bother",    "mothers",   "fathers",   "brothers", "smother",   "gather",  "lather",   "witnessed",
      "suspected", "juveniles", "child",     "children", "residents", "phones",  "photo",    "photos",
      "homes",     "women",     "woman",     "month",    "months",    "minor",   "miner",    "motor",
      "manor"};
  return words;
}

// "poB", "pos" for DOB, "ole" for OLN: shapes that only small print confuses.
bool ShapeAlike(char a, char b) {
  static constexpr std::string_view kPairs[] = {"dp", "bs", "be", "ne", "nv", "nh",
                                                "ce", "co", "do", "0o", "d0"};
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](std::string_view pair) {
    return (a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0]);
  });
}

int ShapeCost(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return SlipCost(a, b, kEdit);
  int cost = 0;
  for (size_t i = 0; i < a.size(); ++i) cost += a[i] == b[i] ? 0 : ShapeAlike(a[i], b[i]) ? kEdit / 2 : kEdit;
  return std::min(cost, SlipCost(a, b, kEdit));
}

bool FitsAt(const PageView& page, FieldType field, size_t at, size_t limit) {
  if (at >= limit) return false;
  if (field == FieldType::kDob) return DateAt(page.text(), at, kPivot).has_value();
  std::string_view text = page.text();
  auto value = FieldValueAt(field, text, at, limit, true);
  if (!value || value->begin > at + 1) return false;
  int digits = 0;
  for (size_t i = value->begin; i < value->end; ++i) digits += text[i] >= '0' && text[i] <= '9';
  return field == FieldType::kSsn ? digits == 9 : digits >= 6;
}

}  // namespace

void LabelSlips::Add(std::string_view word) {
  bool plain = word.find_first_of("0123456789") == word.npos;
  if (word.size() < 4 || !plain) return;
  near_.Add(word, static_cast<uint32_t>(words_.size()));
  words_.push_back(word);
}

std::vector<std::string_view> LabelSlips::FirstWords(std::string_view word) const {
  std::vector<std::string_view> found;
  if (OrdinaryWords().contains(word)) return found;
  for (uint32_t index : near_.Find(word)) found.push_back(words_[index]);
  return found;
}

bool NearlySame(std::string_view read, std::string_view word) {
  if (read == word) return true;
  if (word.size() < 3) return false;
  size_t more = std::max(read.size(), word.size()), less = std::min(read.size(), word.size());
  if (more - less > 2 || OrdinaryWords().contains(read)) return false;
  int allowed = word.size() == 3 ? 4 : std::max(kEdit, SlipsAllowed(word.size()));
  return SlipCost(read, word, allowed) <= allowed;
}

std::vector<std::string_view> ShortLabels(std::string_view read) {
  static const WordSet taken = {"doi", "dos", "dot",  "doa",  "doc", "doe", "dog", "job", "bob", "rob",
                                "old", "son", "soon", "dorb", "sob", "rod", "mob", "lob", "non"};
  std::vector<std::string_view> found;
  if (read.size() < 3 || read.size() > 4 || taken.contains(read)) return found;
  for (std::string_view label : {"dob", "ssn", "soc", "oln", "dln"}) {
    if (ShapeCost(read, label) <= kEdit) found.push_back(label);
  }
  return found;
}

bool SlippedValueFits(const PageView& page, const LabelHit& hit) {
  FieldType field = hit.row->field;
  if (!hit.ends_line) return FitsAt(page, field, hit.value, hit.limit);
  if (!page.has_boxes()) return false;
  const std::vector<Token>& tokens = page.tokens();
  Place label = page.PlaceOf(tokens[hit.first]);
  int64_t reach = kRowsAway * (label.bottom - label.top);
  size_t from = hit.first - std::min(hit.first, kTokensAround);
  size_t to = std::min(tokens.size(), hit.last + kTokensAround);
  for (size_t i = from; i < to; ++i) {
    if (i >= hit.first && i <= hit.last) continue;
    Place place = page.PlaceOf(tokens[i]);
    bool column = place.left <= label.right + kSlack && place.left >= label.left - kSlack &&
                  place.top < label.bottom + reach && place.bottom > label.top - reach;
    bool beside = i == hit.last + 1 && tokens[i].line == tokens[hit.last].line;
    if ((column || beside) && FitsAt(page, field, tokens[i].begin, page.LineEnd(tokens[i].line))) return true;
  }
  return false;
}

}  // namespace blackbar
