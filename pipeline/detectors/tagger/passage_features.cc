#include "pipeline/detectors/tagger/passage_features.h"

#include <algorithm>

#include "core/result.h"
#include "pipeline/detectors/passages/history_words.h"
#include "pipeline/detectors/passages/medical_lexicon.h"

namespace blackbar {
namespace {

constexpr size_t kBeside = 3;      // words looked at on each side
constexpr size_t kAround = 7;      // words whose lists count
constexpr size_t kLabelReach = 6;  // words of a line before its colon

constexpr uint32_t kCrime = 1U << 16, kHistoryHead = 1U << 17, kHistoryOpener = 1U << 18, kGang = 1U << 19,
                   kTime = 1U << 20, kCourt = 1U << 21, kCare = 1U << 22;

bool IsGangWord(const WordKey& lower) {
  static const WordSet words = {
      "gang",         "gangs",      "crip",      "crips",     "blood",       "bloods",     "sureno",
      "surenos",      "norteno",    "nortenos",  "piru",      "kings",       "disciples",  "vice",
      "lords",        "set",        "clique",    "crew",      "member",      "members",    "validated",
      "jumped",       "affiliated", "affiliate", "claims",    "claimed",     "claiming",   "reps",
      "moniker",      "shot",       "caller",    "hood",      "barrio",      "varrio",     "signs",
      "flag",         "bandana",    "rag",       "colors",    "dropout",     "trece",      "catorce",
      "13",           "14",         "mafia",     "familia",   "brotherhood", "aryan",      "boyz",
      "mob",          "gangster",   "criteria",  "associate", "associates",  "motorcycle", "mc",
      "patch",        "prospect",   "hitter",    "rival",     "rivals",      "turf",       "throwing",
      "self-admitted"};
  return words.contains(lower);
}

bool IsCourtWord(const WordKey& lower) {
  static const WordSet words = {
      "convicted",   "conviction", "convictions", "arrested",    "arrest",     "arrests",   "sentenced",
      "sentence",    "probation",  "parole",      "prison",      "jail",       "pled",      "pleaded",
      "plea",        "guilty",     "dismissed",   "acquitted",   "suspended",  "released",  "custody",
      "felon",       "felony",     "misdemeanor", "registered",  "registrant", "offender",  "record",
      "priors",      "prior",      "previous",    "previously",  "warrant",    "warrants",  "charged",
      "charges",     "booked",     "indicted",    "adjudicated", "petition",   "diversion", "supervision",
      "supervised",  "bond",       "bail",        "served",      "serving",    "time",      "incarcerated",
      "locked",      "violated",   "violation",   "hold",        "detainer",   "strike",    "strikes",
      "rap",         "sheet",      "history",     "iii",         "ncic",       "dispo",     "disposition",
      "fta",         "vop",        "pv",          "prcs",        "doc",        "cdcr",      "tdcj",
      "penitentiary"};
  return words.contains(lower);
}

// Ordinary words with which people tell of an injury or of care.
bool IsCareWord(const WordKey& lower) {
  static const WordSet words = {
      "treatment",   "treated",    "declined",  "detox",       "rehab",      "sober",        "sobering",
      "breathe",     "breathing",  "breath",    "lips",        "socket",     "pronounced",   "icu",
      "nicu",        "awake",      "vomited",   "vomit",       "threw",      "shots",        "injections",
      "clinic",      "counselor",  "therapist", "therapy",     "wheelchair", "walker",       "cane",
      "crutches",    "hearing",    "blind",     "deaf",        "hurting",    "hurt",         "hurts",
      "sore",        "dizzy",      "faint",     "fainted",     "stitches",   "compressions", "pulse",
      "tourniquet",  "surgery",    "hospice",   "oxygen",      "pills",      "meds",         "medication",
      "medications", "addicted",   "clean",     "relapsed",    "withdrawal", "high",         "drunk",
      "kill",        "herself",    "himself",   "alive",       "die",        "dying",        "voices",
      "crisis",      "commitment", "committed", "limp",        "limping",    "missing",      "teeth",
      "tooth",       "hoarse",     "throat",    "marks",       "scar",       "scars",        "tearing",
      "exam",        "swabs",      "kit",       "unconscious", "conscious",  "unresponsive", "responsive",
      "alert",       "oriented",   "stand",     "walk",        "swallow",    "swallowed",    "eat",
      "asleep",      "collapsed",  "slurred",   "glassy",      "wet"};
  return words.contains(lower);
}

bool IsTimeWord(const WordKey& lower) {
  static const WordSet words = {"year", "years", "month", "months", "week", "weeks", "day",  "days", "ago",
                                "last", "since", "hours", "yrs",    "mos",  "mg",    "dose", "doses"};
  return words.contains(lower);
}

uint32_t GapOf(std::string_view gap) {
  uint32_t marks = 0, seen = 0;
  bool line = false;
  for (char c : gap) {
    if (c == '\n') line = true;
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || seen == 2) continue;
    marks = marks << 8 | static_cast<uint8_t>(c);
    ++seen;
  }
  return marks | (line ? 1U << 17 : 0) | (gap.empty() ? 1U << 18 : 0);
}

uint32_t ShapeOf(const Token& token) {
  if (token.Number()) return 8 + std::min<uint32_t>(token.size(), 5);
  uint32_t digits = (token.shape & Token::kDigits) ? 4 : 0;
  return 1 + digits + (token.Is(Token::kUpper) && token.size() > 1 ? 2 : token.Is(Token::kCapital) ? 1 : 0);
}

}  // namespace

PassageReader::Atom PassageReader::AtomOf(size_t i) const {
  const Token& token = page_.tokens()[i];
  std::string_view lower = page_.Lower(token);
  WordKey key = page_.Key(token);
  Atom atom;
  atom.gap = GapOf(page_.GapAfter(i));
  atom.shape = ShapeOf(token);
  // Years and ages read alike; other figures count by their length.
  bool year = token.Number() && token.size() == 4 && (lower.starts_with("19") || lower.starts_with("20"));
  atom.word = year ? 3 : token.Number() ? 16 + std::min<uint32_t>(token.size(), 9) : token.hash;
  atom.lists = (IsTimeWord(key) ? kTime : 0) | (IsGangWord(key) ? kGang : 0) | (IsCareWord(key) ? kCare : 0);
  if (token.Number()) return atom;
  size_t size = token.size();
  atom.stem = HashWord(lower.substr(0, std::min<size_t>(size, size > 7 ? 6 : 5)));
  atom.end3 = HashWord(lower.substr(size - std::min<size_t>(size, 3)));
  atom.end4 = HashWord(lower.substr(size - std::min<size_t>(size, 4)));
  atom.lists |= MedicalClass(key) | (IsCrimeWord(key) ? kCrime : 0) |
                (IsHistoryHead(key) ? kHistoryHead : 0) | (OpensHistory(key) ? kHistoryOpener : 0) |
                (IsCourtWord(key) ? kCourt : 0);
  atom.name = 1 + names_.FlagsOf(key);
  return atom;
}

bool PassageReader::Speaks(size_t i) const { return (atoms_[i + kBeside].lists & ~(kTime | kCare)) != 0; }

// "Medical conditions ....: asthma": each word of the line has the label's words; so have those of the next
// line, as long as that has no label of its own.
void PassageReader::ReadLabels(const TagRun& run) {
  const auto& tokens = page_.tokens();
  uint32_t label = 0;
  for (size_t i = run.first; i < run.last;) {
    size_t end = i, colon = 0;
    while (end < run.last && tokens[end].line == tokens[i].line) ++end;
    for (size_t k = i; k < std::min(end, i + kLabelReach) && colon == 0; ++k) {
      if (page_.GapAfter(k).find(':') != std::string_view::npos) colon = k + 1;
    }
    uint32_t fresh = 0;
    for (size_t k = colon > i + 1 ? colon - 2 : i; k < colon; ++k) fresh = MixFeatures(fresh, tokens[k].hash);
    if (colon != 0) label = fresh;
    for (size_t k = i; k < end; ++k) {
      bool of_label = colon != 0 && k < colon;
      atoms_[k - run.first + kBeside].label = of_label ? 1 : colon != 0 ? label : label == 0 ? 0 : label + 1;
    }
    if (colon == 0) label = 0;
    i = end;
  }
}

void PassageReader::ReadSurroundings(size_t words) {
  for (size_t i = 0; i < words; ++i) {
    Atom& atom = atoms_[i + kBeside];
    for (size_t k = i > kAround ? i - kAround : 0; k < i; ++k) atom.before |= atoms_[k + kBeside].lists;
    for (size_t k = i + 1; k < std::min(words, i + 1 + kAround); ++k)
      atom.behind |= atoms_[k + kBeside].lists;
  }
}

void PassageReader::Read(const TagRun& run) {
  atoms_.assign(run.last - run.first + 2 * kBeside, Atom{});
  for (size_t i = run.first; i < run.last; ++i) atoms_[i - run.first + kBeside] = AtomOf(i);
  atoms_[kBeside - 1].gap = 1U << 19;  // the beginning of a paragraph
  ReadLabels(run);
  ReadSurroundings(run.last - run.first);
}

void PassageReader::FeaturesOf(size_t i, TagFeatures* features) const {
  const Atom &z = atoms_[i], &a = atoms_[i + 1], &b = atoms_[i + 2], &c = atoms_[i + 3], &d = atoms_[i + 4],
             &e = atoms_[i + 5], &f = atoms_[i + 6];
  uint32_t n = 0;
  auto add = [&](uint32_t value) {
    (*features)[n] = MixFeatures(value, n + 101);
    ++n;
  };
  auto both = [&](uint32_t x, uint32_t y) { add(MixFeatures(x, y)); };
  // The word itself: kWordFeatures.
  add(c.word);
  both(c.word, c.shape);
  add(c.stem);
  add(c.end4);
  add(c.end3);
  both(b.word, c.word);
  both(c.word, d.word);
  both(MixFeatures(a.word, b.word), c.word);
  // The lists: kListFeatures.
  add(c.lists);
  both(b.lists, c.lists);
  both(c.lists, d.lists);
  both(MixFeatures(b.lists, c.lists), d.lists);
  both(c.lists, b.word);
  both(c.lists, d.word);
  both(c.lists, c.label);
  both(c.lists, MixFeatures(b.gap, c.gap));
  // The neighbours.
  add(b.word);
  add(d.word);
  add(a.word);
  add(e.word);
  add(z.word);
  add(f.word);
  both(a.word, b.word);
  both(d.word, e.word);
  both(MixFeatures(z.word, a.word), b.word);
  add(b.stem);
  add(d.stem);
  add(a.stem);
  both(b.word, c.shape);
  both(b.stem, c.end3);
  // What the lists say around.
  add(b.lists);
  add(d.lists);
  add(a.lists);
  add(e.lists);
  both(a.lists, b.lists);
  add(c.before & 0xFFFF);
  add(c.behind & 0xFFFF);
  add(c.before >> 16);
  add(c.behind >> 16);
  both(c.before >> 16, c.lists);
  both(c.behind >> 16, c.lists);
  // Labels, gaps, case.
  add(c.label);
  both(c.label, c.shape);
  both(b.gap, c.shape);
  both(c.gap, d.shape);
  both(b.gap, b.word);
  both(c.shape, c.name);
  both(MixFeatures(b.shape, c.shape), d.shape);
  BB_CHECK(n == kTagFeatures);
}

}  // namespace blackbar
