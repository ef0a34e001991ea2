#include "pipeline/detectors/passages/medical_phrases.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "pipeline/detectors/passages/medical_lexicon.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

struct Phrase {
  size_t first = 0, last = 0;  // tokens
  double score = 0;            // 0: none
  const char* why = "";
  bool injury = false;
};

const WordSet& Counts() {
  static const WordSet words = {
      "two",    "three",    "four",     "five",    "six",     "seven",    "eight",    "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "several", "multiple", "numerous", "some", "both"};
  return words;
}

class PhraseReader {
 public:
  PhraseReader(const PageView& page, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), marks_(marks) {}

  void Read() {
    for (size_t i = 0; i < tokens_.size();) {
      const Token& token = tokens_[i];
      if (!token.WordOnly() || token.size() < 3 || token.size() > 20) {
        ++i;
        continue;
      }
      uint32_t bits = MedicalClass(page_.Key(token));
      size_t next = bits == 0 ? i + 1 : ReadAt(i, bits);
      i = std::max(next, i + 1);
    }
  }

 private:
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  uint32_t Bits(size_t i) const {
    return i < tokens_.size() && tokens_[i].WordOnly() ? MedicalClass(page_.Key(tokens_[i])) : 0;
  }
  // Whether token i + 1 belongs to the same run of words.
  bool Joined(size_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(i);
    if (gap == " " || gap == "-" || gap == "'s " || gap == "' ") return true;
    if (gap.size() > 6 || gap.empty() || gap[0] != '\n') return false;
    return gap.find_first_not_of(" \n") == gap.npos && gap.find('\n', 1) == gap.npos;
  }

  size_t ReadAt(size_t i, uint32_t bits) {
    Phrase phrase = CoreAt(i, bits);
    if (phrase.score == 0 || Excluded(phrase)) return i + 1;
    Widen(&phrase);
    size_t end = tokens_[phrase.last].end;
    if ((bits & kMedicine) != 0) end = DoseBehind(phrase.last, end);
    marks_->push_back(
        {tokens_[phrase.first].begin, end, "MEDICAL", "", phrase.score, "passages", phrase.why});
    last_ = phrase.last;
    have_last_ = true;
    return phrase.last + 1;
  }

  Phrase CoreAt(size_t i, uint32_t bits) {
    if ((bits & kHarmed) != 0) {
      if (Phrase p = HarmedPart(i); p.score > 0) return p;
    }
    if ((bits & kBodyPart) != 0) {
      if (Phrase p = PartAndHarm(i); p.score > 0) return p;
    }
    if ((bits & kMedicine) != 0) return Medicine(i, bits);
    if ((bits & kIllness) != 0) return {i, Behind(i), 0.84, "a condition"};
    if ((bits & kInjury) != 0) return Injury(i, true);
    if ((bits & (kWeakInjury | kSymptom)) != 0) {
      if (Phrase p = Injury(i, false); p.score > 0) return p;
    }
    if ((bits & kTreatment) != 0) return {i, i, 0.82, "a treatment"};
    if ((bits & kAid) != 0 && Word(i) != "insulin") return {i, i, 0.8, "a medical device"};
    if ((bits & (kWeakIllness | kSymptom)) != 0) return Weak(i, bits);
    return {};
  }

  // "broken wrist", "fractured left orbital", "dislocated his shoulder".
  Phrase HarmedPart(size_t i) {
    static const WordSet loose = {"bad",     "weak",      "failing", "bulging",
                                  "burning", "separated", "scarred", "infected"};
    // What is said of few parts of the body: "a black eye", but black hair.
    struct Pair {
      std::string_view harm, parts;
    };
    static constexpr Pair pairs[] = {
        {"black", " eye eyes "},
        {"fat", " lip lips "},
        {"glass", " eye "},
        {"artificial", " eye leg arm hip knee heart hand foot "},
        {"prosthetic", " eye leg legs arm hand foot hip knee "},
        {"wired", " jaw "},
        {"numb", " hand hands fingers foot feet leg legs arm arms face lip lips toes "},
        {"stiff", " neck back knee shoulder jaw "},
        {"sore", " throat neck back jaw ribs shoulder knee arm wrist hip chest face "},
        {"tender", " abdomen stomach ribs neck back wrist "},
        {"bloody", " nose lip lips mouth knuckles face eye ear gums knee knees forehead head knuckle "},
        {"bloodied", " nose lip lips mouth knuckles face eye ear forehead head "}};
    static const WordSet things = {"tire",   "tires",  "wheel", "wheels", "bumper",  "axle",  "brake",
                                   "brakes", "row",    "alley", "room",   "wall",    "deck",  "patio",
                                   "lot",    "stairs", "door",  "window", "windows", "yard",  "seat",
                                   "light",  "lights", "porch", "glass",  "gate",    "fence", "panel",
                                   "plate",  "gear",   "open",  "into",   "pipe",    "lock"};
    static const WordSet inner = {"heart",  "back",    "knee",    "knees",  "hip",      "hips", "liver",
                                  "kidney", "kidneys", "lung",    "lungs",  "shoulder", "leg",  "legs",
                                  "heart",  "disc",    "eardrum", "retina", "wound",    "foot", "tooth"};
    size_t k = i;
    for (int steps = 0; steps < 4 && Joined(k); ++steps) {
      ++k;
      uint32_t bits = Bits(k);
      if ((bits & kBodyPart) != 0) {
        while (Joined(k) && (Bits(k + 1) & kBodyPart) != 0) ++k;
        if (Joined(k) && (things.contains(page_.Key(tokens_[k + 1])))) return {};
        if (Joined(k) && (Word(k + 1) == "bone" || Word(k + 1) == "bones" || Word(k + 1) == "socket" ||
                          Word(k + 1) == "valve"))
          ++k;
        const auto* pair = std::find_if(std::begin(pairs), std::end(pairs),
                                        [&](const Pair& p) { return p.harm == Word(i); });
        if (pair != std::end(pairs) &&
            pair->parts.find(" " + std::string(Word(k)) + " ") == std::string_view::npos)
          return {};
        if (loose.contains(page_.Key(tokens_[i])) && !inner.contains(page_.Key(tokens_[k]))) return {};
        return {i, k, 0.83, "an injury", true};
      }
      if ((bits & (kSide | kDegree)) == 0 && Word(k) != "in" && Word(k) != "a" && Word(k) != "of") return {};
    }
    return {};
  }

  // "head injury", "neck pain", "liver failure", "knee replacement", "left orbital fracture".
  Phrase PartAndHarm(size_t i) {
    size_t k = i;
    while (Joined(k) && (Bits(k + 1) & (kBodyPart | kHarmed)) != 0 && k < i + 3) ++k;
    if (!Joined(k)) return {};
    uint32_t next = Bits(k + 1);
    if ((next & (kInjury | kWeakInjury | kSymptom | kBehind | kTreatment)) == 0) {
      if (Word(k + 1) != "murmur" && Word(k + 1) != "bypass" && Word(k + 1) != "valve") return {};
    }
    static const WordSet not_here = {"issue",    "issues",   "condition", "conditions", "trouble",  "problem",
                                     "problems", "positive", "patient",   "patients",   "pressure", "cut",
                                     "cuts",     "tear",     "tears",     "knot",       "bite",     "marks",
                                     "bypass",   "arrest",   "damage",    "defect",     "attack"};
    static const WordSet inner = {"heart",       "back",    "liver",   "kidney",   "lung",     "brain",
                                  "cardiac",     "renal",   "knee",    "hip",      "spine",    "spinal",
                                  "thyroid",     "stomach", "bladder", "eye",      "hepatic",  "pulmonary",
                                  "respiratory", "breast",  "neck",    "shoulder", "prostate", "colon",
                                  "bowel",       "skull",   "nerve",   "tooth",    "dental",   "vision",
                                  "ear",         "throat",  "jaw"};
    if (not_here.contains(page_.Key(tokens_[k + 1])) && !inner.contains(page_.Key(tokens_[k]))) return {};
    if (Word(k) == "back" && (next & (kWeakInjury | kBehind)) != 0 && (next & (kSymptom | kTreatment)) == 0 &&
        Word(k + 1) != "injury" && Word(k + 1) != "injuries" && Word(k + 1) != "problems") {
      return {};
    }
    bool injury = (next & (kInjury | kWeakInjury)) != 0;
    return {i, Behind(k + 1), 0.84, injury ? "an injury" : "a symptom or condition", injury};
  }

  // "laceration to the scalp", "cut on her left thumb", "pain in his chest", "stitches".
  Phrase Injury(size_t i, bool strong) {
    static const WordSet towards = {"to",     "of",   "on",    "in",     "above",  "below",  "over",
                                    "across", "near", "under", "around", "inside", "behind", "along"};
    size_t last = i;
    bool part = false;
    if (Joined(i) && towards.contains(page_.Key(tokens_[i + 1]))) {
      size_t k = i + 1;
      for (int steps = 0; steps < 7 && Joined(k); ++steps) {
        ++k;
        uint32_t bits = Bits(k);
        if ((bits & kBodyPart) != 0) {
          last = k;
          part = true;
          continue;
        }
        // "numbness in his fingers and wrist pain"
        if (part && Word(k) == "and" && Joined(k) && Joined(k + 1) &&
            (Bits(k + 2) & (kSymptom | kInjury | kWeakInjury)) != 0)
          break;
        if ((bits & kSide) == 0 && Word(k) != "of" && Word(k) != "a" && Word(k) != "side" &&
            Word(k) != "sides" && Word(k) != "victims" && Word(k) != "inside" && Word(k) != "base" &&
            !(part && Word(k) == "and"))
          break;
      }
    }
    if (part) return {i, last, 0.84, "an injury or symptom", true};
    if (!strong) return {};
    std::string_view word = Word(i);
    bool before = i > 0 && (page_.GapAfter(i - 1) == " " || page_.GapAfter(i - 1) == "\n");
    if (word == "staples" || word == "fx" || word == "puncture" || word == "punctures" || word == "sutures") {
      bool counted = before && (Counts().contains(page_.Key(tokens_[i - 1])) || tokens_[i - 1].Number());
      if (!counted) return {};
    }
    return {i, i, 0.82, "an injury or its treatment", true};
  }

  // A medicine; what is sold in the street too is one only where somebody takes it.
  Phrase Medicine(size_t i, uint32_t bits) {
    size_t end = tokens_[i].end;
    bool dose = DoseBehind(i, end) > end;
    if ((bits & kSold) != 0 && !Taken(i)) {
      if (dose && !Contraband(i)) return {i, i, 0.86, "a medicine"};
      if (Word(i) == "narcan" || Word(i) == "naloxone" || Contraband(i)) return {};
    }
    size_t last = i;
    static const WordSet forms = {"xr",    "er",        "sr",         "cr",     "xl",    "la",    "inhaler",
                                  "patch", "injection", "injections", "shot",   "shots", "cream", "drops",
                                  "hcl",   "succinate", "tartrate",   "sodium", "pens",  "pump",  "pen"};
    if (Joined(i) && forms.contains(page_.Key(tokens_[i + 1]))) ++last;
    // "amoxicillin-clavulanate", "Adderall 10,"
    if (page_.GapAfter(i) == "-" && tokens_[i + 1].WordOnly()) ++last;
    if (!dose && last == i && page_.GapAfter(i) == " " && tokens_[i + 1].Number() &&
        tokens_[i + 1].size() < 4) {
      size_t behind = tokens_[i + 1].end;
      if (behind >= page_.text().size() || page_.text()[behind] == ',' || page_.text()[behind] == ';' ||
          page_.text()[behind] == '\n')
        ++last;
    }
    return {i, last, dose ? 0.93 : 0.86, "a medicine"};
  }

  bool WordNear(size_t i, size_t back, size_t on, const WordSet& words) const {
    size_t from = i > back ? i - back : 0, to = std::min(i + on + 1, tokens_.size());
    for (size_t k = i; k > from; --k) {
      if (page_.GapAfter(k - 1).find(". ") != std::string_view::npos) break;
      if (words.contains(page_.Key(tokens_[k - 1]))) return true;
    }
    for (size_t k = i + 1; k < to; ++k) {
      if (page_.GapAfter(k - 1).find(". ") != std::string_view::npos) break;
      if (words.contains(page_.Key(tokens_[k]))) return true;
    }
    return false;
  }
  bool Taken(size_t i) const {
    static const WordSet words = {"takes",         "taking",       "took",      "prescribed", "prescription",
                                  "given",         "administered", "gave",      "meds",       "medications",
                                  "medication",    "refill",       "refilled",  "daily",      "dose",
                                  "doses",         "patient",      "her",       "his",        "twice",
                                  "administering", "rx",           "overdosed", "allergic",   "allergies"};
    return WordNear(i, 4, 3, words);
  }
  bool Contraband(size_t i) const {
    static const WordSet words = {
        "pills",       "counterfeit",  "pressed",     "baggie",     "bag",     "bags",     "baggies",
        "seized",      "sold",         "sell",        "selling",    "sale",    "buy",      "bought",
        "purchase",    "distribution", "trafficking", "possession", "deliver", "delivery", "suspected",
        "presumptive", "grams",        "gram",        "street",     "kit",     "kits",     "stolen",
        "theft",       "packaged",     "powder",      "residue",    "weighed", "laced",    "substance",
        "controlled",  "carry",        "carries",     "evidence",   "have",    "deployed", "nasal"};
    return WordNear(i, 8, 6, words);
  }

  // Weak words need a degree before, an ending behind, a cue, or a list that they stand in.
  Phrase Weak(size_t i, uint32_t bits) {
    std::string_view word = Word(i);
    size_t last = Behind(i);
    bool told = last > i || Linked(i);
    size_t before = i;
    while (before > 0 && Joined(before - 1) && before + 3 > i &&
           ((Bits(before - 1) & kDegree) != 0 || Word(before - 1) == "a" || Word(before - 1) == "an" ||
            Word(before - 1) == "his" || Word(before - 1) == "her")) {
      told = told || (Bits(before - 1) & kDegree) != 0;
      --before;
    }
    static const WordSet cues = {"has",     "had",      "have",      "having",       "suffered", "suffers",
                                 "from",    "denied",   "denies",    "experiencing", "reports",  "battling",
                                 "battles", "fighting", "developed", "experiences",  "w",        "hx",
                                 "against", "reported", "feeling",   "feels",        "for",      "with",
                                 "of",      "got"};
    static const WordSet being = {"is",    "was",  "been",    "being", "are",    "were",
                                  "feels", "felt", "feeling", "very",  "became", "legally"};
    static const WordSet states = {"depressed",  "addicted", "alcoholic",  "paralyzed",     "disabled",
                                   "dehydrated", "anxious",  "delusional", "hallucinating", "incontinent",
                                   "addict",     "amputee",  "concussed",  "relapsed",      "infected",
                                   "dizzy",      "nauseous"};
    static const WordSet common = {"shock",      "trauma",       "neglect",    "cutting",   "panic",
                                   "rash",       "exhaustion",   "pressure",   "strain",    "discomfort",
                                   "burning",    "detox",        "breakdown",  "od",        "overdose",
                                   "hives",      "intoxication", "blindness",  "allergies", "allergy",
                                   "nightmares", "weakness",     "trouble",    "tightness", "stiffness",
                                   "pain",       "pains",        "depression", "abscess",   "coma"};
    if (before > 0 && Joined(before - 1) && !told) {
      WordKey cue = page_.Key(tokens_[before - 1]);
      bool state = states.contains(page_.Key(tokens_[i]));
      told = state ? being.contains(cue) : cues.contains(cue) && !common.contains(page_.Key(tokens_[i]));
      if (word == "depression" || word == "pain" || word == "pains" || word == "coma")
        told = told || cues.contains(cue);
      if ((word == "shock" || word == "coma") && cue.text == "in") told = word == "coma";
    }
    if (!told && word == "depression" && !(i > 0 && (Word(i - 1) == "a" || Word(i - 1) == "the")))
      told = !(Joined(i) && (Word(i + 1) == "in" || Word(i + 1) == "on" || Word(i + 1) == "era"));
    if (!told && word == "anxiety") told = true;
    if (!told) return {};
    return {i, last, (bits & kSymptom) != 0 ? 0.78 : 0.8, "a condition"};
  }

  // Stands in a list with a fact already found: "asthma, diabetes and infections".
  bool Linked(size_t i) const {
    if (!have_last_ || last_ >= i || i - last_ > 4) return false;
    std::string_view between =
        page_.lower().substr(tokens_[last_].end, tokens_[i].begin - tokens_[last_].end);
    for (std::string_view link :
         {" and ", ", ", ", and ", "/", " & ", " or ", ", or ", " and a ", ", a ", ", and a ", " with ", "; ",
          " and severe ", " and chronic ", ",\n", " and\n", " or\n"}) {
      if (between == link) return true;
    }
    return false;
  }

  // "Medications:" on the next line begins another answer.
  bool Heads(size_t i) const {
    std::string_view gap = page_.GapAfter(i);
    return !gap.empty() && (gap[0] == ':' || gap[0] == '?') && page_.GapAfter(i - 1)[0] == '\n';
  }

  // The words that end the phrase: "attacks", "disorder", "disease", "type 2".
  size_t Behind(size_t i) const {
    size_t last = i;
    static const WordSet rest = {"positive",  "negative",     "patient", "patients",   "c",    "b",
                                 "spectrum",  "stage",        "ii",      "attacks",    "of",   "pump",
                                 "dependent", "ideation",     "meds",    "medication", "test", "pt",
                                 "valve",     "degeneration", "spells"};
    auto same_line = [&](size_t k) {
      return page_.GapAfter(k)[0] != '\n' || !tokens_[k + 1].Is(Token::kCapital) ||
             tokens_[k + 1].Is(Token::kUpper);
    };
    while (Joined(last) && last < i + 3 && same_line(last) && !Heads(last + 1) &&
           ((Bits(last + 1) & kBehind) != 0 || rest.contains(page_.Key(tokens_[last + 1])))) {
      if (Word(last + 1) == "of") break;
      ++last;
    }
    return last;
  }

  void Widen(Phrase* phrase) const {
    while (phrase->first > 0 && Joined(phrase->first - 1)) {
      uint32_t bits = Bits(phrase->first - 1);
      std::string_view word = Word(phrase->first - 1);
      bool side =
          phrase->injury && (word == "left" || word == "right" || word == "upper" || word == "lower" ||
                             word == "inner" || word == "orbital" || word == "facial");
      if ((bits & kDegree) == 0 && !side) break;
      --phrase->first;
    }
    if (phrase->first > 0 && Joined(phrase->first - 1)) {
      const Token& before = tokens_[phrase->first - 1];
      bool count =
          phrase->injury && ((before.Number() && before.size() <= 2) || Counts().contains(page_.Key(before)));
      if (count) --phrase->first;
    }
    // "for two days", "since 2019".
    static const Pattern lasting(
        R"(\s{1,3}(?:for\s(?:the\s)?(?:past\s|last\s|about\s)?(?:a few|several|\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple of)\s(?:hours?|days?|weeks?|months?|years?)|since\s(?:childhood|birth|(?:19|20)\d\d))\b)");
    MatchSpan span;
    size_t end = tokens_[phrase->last].end;
    if (end < page_.text().size() && (page_.text()[end] == ' ' || page_.text()[end] == '\n') &&
        lasting.MatchAt(page_.text(), end, &span)) {
      phrase->last = page_.TokenAfter(phrase->last, span.end) - 1;
    }
  }

  // Names of things: a hotline, an agency, the words of a form.
  bool Excluded(const Phrase& phrase) const {
    static const WordSet after = {"association", "society", "foundation", "hotline",   "lifeline",
                                  "center",      "centre",  "awareness",  "institute", "clinic",
                                  "unit",        "court",   "walk",       "prevention"};
    size_t last = phrase.last;
    if (Joined(last) && tokens_[last].Is(Token::kCapital) && !tokens_[last].Is(Token::kUpper) &&
        after.contains(page_.Key(tokens_[last + 1])))
      return true;
    return false;
  }

  size_t DoseBehind(size_t i, size_t end) const {
    static const Pattern dose(
        R"((?:(?:XR|ER|SR|XL|CR)\s)?\(?\d{1,4}(?:[.,]\d{1,3})?(?:/\d{1,4})?\s?-?(?:mg|mcg|ml|cc|g|milligrams?|micrograms?|units|iu|meq)\b(?:/(?:ml|day|hr))?(?:\s(?:tabs?|tablets?|caps?|capsules?)\b)?(?:\s(?:(?:once|twice|three times|2x|1x|3x|\d x) (?:a day|daily|per day|nightly)|daily|nightly|at bedtime|bid|tid|qid|qhs|qd|prn|po|every (?:\w{1,8} )?(?:hours|day|night|morning)|as needed|when needed))?)");
    MatchSpan span;
    const size_t gap = page_.GapAfter(i).size();
    if (i + 1 < tokens_.size() && gap >= 1 && gap <= 2 && tokens_[i + 1].Is(Token::kDigits) &&
        dose.MatchAt(page_.text(), tokens_[i + 1].begin, &span))
      return span.end;
    if (i + 2 < tokens_.size() && gap == 1 && dose.MatchAt(page_.text(), tokens_[i + 1].begin, &span))
      return span.end;
    return end;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::vector<Mark>* marks_;
  size_t last_ = 0;
  bool have_last_ = false;
};

}  // namespace

void FindMedicalPhrases(const PageView& page, std::vector<Mark>* marks) { PhraseReader(page, marks).Read(); }

}  // namespace blackbar
