#include "pipeline/detectors/tagger/tag_features.h"

#include <algorithm>

#include "core/result.h"
#include "pipeline/detectors/people/name_form.h"

namespace blackbar {

uint32_t MixFeatures(uint32_t a, uint32_t b) {
  uint64_t x = (static_cast<uint64_t>(a) << 32 | b) * 0x9E3779B97F4A7C15ULL;
  return static_cast<uint32_t>(x >> 32) ^ static_cast<uint32_t>(x >> 7);
}

namespace {

constexpr size_t kLongestRun = 240;
constexpr size_t kBeside = 2;  // words looked at on each side

bool IsTitle(const WordKey& lower) {
  static const WordSet words = {
      "mr",         "mrs",        "ms",         "miss",        "mx",        "dr",       "officer",
      "ofc",        "off",        "detective",  "det",         "sergeant",  "sgt",      "deputy",
      "dep",        "lieutenant", "lt",         "captain",     "capt",      "corporal", "cpl",
      "chief",      "trooper",    "agent",      "sheriff",     "judge",     "nurse",    "doctor",
      "professor",  "coach",      "aunt",       "uncle",       "grandma",   "grandpa",  "investigator",
      "dispatcher", "medic",      "paramedic",  "firefighter", "pastor",    "rev",      "attorney",
      "technician", "tech",       "caseworker", "counselor",   "principal", "hon"};
  return words.contains(lower);
}

uint32_t HashOf(std::string_view text) { return HashWord(text); }

// Spaces are dropped, so that "Smith , John" and "Smith, John" read the same; line breaks and columns count.
uint32_t GapCode(std::string_view gap, bool wide) {
  uint32_t marks = 0, seen = 0;
  bool line = false;
  for (char c : gap) {
    if (c == '\n') line = true;
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || seen == 2) continue;
    bool rule = (c == '_' || c == '.' || c == '-') && seen == 1 && (marks & 0xFF) == static_cast<uint8_t>(c);
    if (rule) continue;
    marks = marks << 8 | static_cast<uint8_t>(c);
    ++seen;
  }
  return marks | (line ? 1U << 16 : 0) | (wide ? 1U << 17 : 0) | (gap.empty() ? 1U << 18 : 0);
}

uint32_t CaseOf(const Token& token, std::string_view text) {
  if (!(token.shape & Token::kLetters)) return 0;
  if (token.Is(Token::kUpper)) return token.size() == 1 ? 4 : 3;
  bool inner = std::any_of(text.begin() + 1, text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (token.Is(Token::kCapital)) return inner ? 5 : 2;
  return inner ? 6 : 1;
}

uint32_t Mix(uint32_t a, uint32_t b) { return MixFeatures(a, b); }

}  // namespace

std::vector<TagRun> TagRunsOf(const PageView& page) {
  std::vector<TagRun> runs;
  const auto& tokens = page.tokens();
  size_t first = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    bool blank = i + 1 == tokens.size() || tokens[i + 1].line > tokens[i].line + 1;
    bool sentence = i + 1 - first > kLongestRun / 2 && i + 1 < tokens.size() && page.GapAfter(i) == ". ";
    if (!blank && !sentence && i + 1 - first < kLongestRun) continue;
    runs.push_back({first, i + 1});
    first = i + 1;
  }
  return runs;
}

// How a line is written: 1 all in capitals, 2 all in lower case, 0 mixed.
uint32_t TagReader::LineCase(size_t first, size_t last) const {
  size_t words = 0, upper = 0, capital = 0;
  for (size_t i = first; i < last; ++i) {
    const Token& token = page_.tokens()[i];
    if (!token.WordOnly() || token.size() < 2) continue;
    ++words;
    upper += token.Is(Token::kUpper);
    capital += token.Is(Token::kCapital);
  }
  if (words > 0 && upper * 10 >= words * 7) return 1;
  return words > 0 && capital == 0 ? 2 : 0;
}

TagReader::Atom TagReader::AtomOf(size_t i, uint32_t line_case) const {
  const Token& token = page_.tokens()[i];
  std::string_view lower = page_.Lower(token);
  WordKey key = page_.Key(token);
  Atom atom;
  bool number = token.Number();
  // Figures count by their length, not by their value.
  atom.word = number ? 1 + static_cast<uint32_t>(std::min<size_t>(token.size(), 12)) : token.hash;
  atom.gap = GapCode(page_.GapAfter(i), page_.WideGapAfter(i));
  uint32_t digits = number ? 2 : (token.shape & Token::kDigits) ? 1 : 0;
  atom.shape = 1 + CaseOf(token, page_.Text(token)) * 9 + line_case * 3 + digits;
  size_t size = token.size();
  atom.size = static_cast<uint32_t>(size < 4 ? size : size < 6 ? 4 : size < 9 ? 5 : 6);
  if (number) return atom;
  atom.front2 = HashOf(lower.substr(0, 2));
  atom.front3 = HashOf(lower.substr(0, 3));
  atom.end2 = HashOf(lower.substr(size - std::min<size_t>(size, 2)));
  atom.end3 = HashOf(lower.substr(size - std::min<size_t>(size, 3)));
  atom.end4 = HashOf(lower.substr(size - std::min<size_t>(size, 4)));
  atom.lists = 1 + names_.FlagsOf(key);
  atom.group = 1 + (IsTitle(key) ? 1U : 0) + (IsBusinessWord(key) ? 2U : 0) + (IsStreetWord(key) ? 4U : 0) +
               (IsNeverName(key) ? 8U : 0);
  return atom;
}

void TagReader::Read(const TagRun& run) {
  atoms_.assign(run.last - run.first + 2 * kBeside, Atom{});
  const auto& tokens = page_.tokens();
  for (size_t i = run.first; i < run.last;) {
    size_t end = i;
    while (end < run.last && tokens[end].line == tokens[i].line) ++end;
    uint32_t line_case = LineCase(i, end);
    for (; i < end; ++i) atoms_[i - run.first + kBeside] = AtomOf(i, line_case);
  }
  // What stands in front of the run's first word: the beginning of a paragraph.
  atoms_[kBeside - 1].gap = 1U << 19;
}

void TagReader::FeaturesOf(size_t i, TagFeatures* features) const {
  const Atom &a = atoms_[i], &b = atoms_[i + 1], &c = atoms_[i + 2], &d = atoms_[i + 3], &e = atoms_[i + 4];
  uint32_t n = 0;
  auto add = [&](uint32_t value) {
    (*features)[n] = Mix(value, n + 1);
    ++n;
  };
  auto both = [&](uint32_t x, uint32_t y) { add(Mix(x, y)); };
  // The word itself: kWordFeatures.
  add(c.word);
  both(c.word, c.shape);
  add(c.front3);
  add(c.end4);
  add(c.end3);
  both(b.word, c.word);
  both(c.word, d.word);
  both(c.end3, c.shape);
  // The lists: kListFeatures.
  const uint32_t lists = c.lists << 4 | b.lists, behind = c.lists << 4 | d.lists;
  both(c.lists, c.shape);
  both(lists, c.shape);
  both(behind, c.shape);
  both(lists << 4 | d.lists, c.shape);
  both(lists, b.gap);
  both(behind, c.gap);
  both(c.lists, b.word);
  both(c.lists, d.word);
  // How it is written.
  add(c.shape);
  both(c.shape, c.size);
  add(c.front2);
  add(c.end2);
  both(b.shape << 16 | c.shape, d.shape);
  both(b.shape << 16 | c.shape, b.gap);
  both(c.shape << 16 | d.shape, c.gap);
  both(c.shape, b.gap);
  both(c.shape, c.gap);
  both(Mix(b.gap, c.gap), c.shape);
  // The neighbours.
  add(b.word);
  add(d.word);
  add(a.word);
  add(e.word);
  both(b.word, c.shape);
  both(d.word, c.shape);
  both(b.word, b.gap);
  both(d.word, c.gap);
  both(Mix(b.word, b.gap), c.shape);
  both(Mix(d.word, c.gap), c.shape);
  both(Mix(a.word, b.word), c.shape);
  both(Mix(d.word, e.word), c.shape);
  both(Mix(a.word, a.gap), Mix(b.shape, c.shape));
  both(Mix(e.word, d.gap), Mix(c.shape, d.shape));
  both(b.end3, c.shape);
  both(d.end3, c.shape);
  // Titles, streets, businesses.
  both(b.group, c.shape);
  both(d.group, c.shape);
  both(c.group, c.shape);
  both(b.group << 8 | d.group, c.shape);
  both(a.group << 8 | e.group, c.shape);
  both(Mix(c.lists << 8 | b.lists, d.lists), Mix(b.gap, c.gap));
  BB_CHECK(n == kTagFeatures);
}

}  // namespace blackbar
