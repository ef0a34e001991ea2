#include "pipeline/detectors/passages/medical_sentences.h"

#include <algorithm>

#include "pipeline/detectors/passages/medical_lexicon.h"
#include "pipeline/detectors/passages/medical_verbs.h"

namespace blackbar {
namespace {

class SentenceReader {
 public:
  SentenceReader(const PageView& page, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), marks_(marks) {}

  void Read() {
    static const WordSet pronouns = {"he", "she", "it", "who", "that"};
    for (size_t i = 0; i + 1 < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (!token.Is(Token::kLetters) || token.size() > 12) continue;
      const HealthVerb* verb = HealthVerbs().Find(page_.Key(token));
      if (verb == nullptr) {
        if (token.Is(Token::kPossessive) && pronouns.contains(page_.Key(token))) {
          ReadBeing(i);
        }
        continue;
      }
      if (page_.GapAfter(i).size() > 6) continue;
      switch (*verb) {
        case HealthVerb::kHave:
          ReadHaving(i);
          break;
        case HealthVerb::kBe:
          ReadBeing(i);
          break;
        case HealthVerb::kAbuse:
          ReadAbuse(i);
          break;
        case HealthVerb::kTake:
          ReadTaking(i);
          break;
        case HealthVerb::kHurt:
          ReadPart(i, i + 1);
          break;
        case HealthVerb::kSee:
          ReadSeeing(i);
      }
    }
  }

 private:
  std::string_view Word(size_t i) const {
    return i < tokens_.size() ? page_.Lower(tokens_[i]) : std::string_view();
  }
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  uint32_t Bits(size_t i) const {
    return i < tokens_.size() && tokens_[i].WordOnly() && tokens_[i].size() >= 3 ? MedicalClass(Key(i)) : 0;
  }
  // Whether token i + 1 goes on in the same phrase.
  bool Joined(size_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(i);
    if (gap == " " || gap == "-" || gap == "/" || gap == "'s " || gap == "' ") return true;
    if (gap.empty() || gap.size() > 8 || gap[0] != '\n') return gap == "  ";
    return gap.find_first_not_of(" \n") == gap.npos && gap.find('\n', 1) == gap.npos;
  }
  static constexpr uint32_t kTells = kIllness | kWeakIllness | kMedicine | kInjury | kWeakInjury | kSymptom |
                                     kTreatment | kAid | kBodyPart | kStreetDrug;
  bool TellsSoon(size_t from, size_t most) const {
    for (size_t k = from; k < from + most && k < tokens_.size(); ++k) {
      if ((Bits(k) & kTells) != 0 || IllnessHeads().contains(Key(k))) return true;
      if (PhraseStops().contains(Key(k)) || !Joined(k)) return false;
    }
    return false;
  }
  // One past the words of the phrase that begins at `from`.
  size_t PhraseEnd(size_t from, size_t most) const {
    size_t k = from;
    for (; k < tokens_.size() && k < from + most; ++k) {
      if (k > from && !Joined(k - 1)) break;
      if (PhraseStops().contains(Key(k))) break;
      if (PhraseLinks().contains(Key(k)) && !TellsSoon(k + 1, 4)) break;
    }
    while (k > from && (PhraseOpeners().contains(Key(k - 1)) || PhraseLinks().contains(Key(k - 1)))) --k;
    return k;
  }
  size_t SkipLeading(size_t from) const {
    for (int steps = 0;
         steps < 4 && from + 1 < tokens_.size() && Joined(from) && PhraseOpeners().contains(Key(from));
         ++steps)
      ++from;
    return from;
  }
  bool AnyOther(size_t from, size_t to) const {
    for (size_t k = from; k < to; ++k) {
      if (OtherThings().contains(Key(k))) return true;
    }
    return false;
  }
  void Add(size_t first, size_t end, double score, const char* why) {
    if (first < end)
      marks_->push_back({tokens_[first].begin, tokens_[end - 1].end, "MEDICAL", "", score, "passages", why});
  }

  // Whether the words tell of an illness, an injury, a treatment. Nightmares and trouble everybody has.
  bool TellsHealth(size_t from, size_t to) const {
    uint32_t all = 0, last = 0;
    for (size_t k = from; k < to; ++k) {
      uint32_t bits = Bits(k);
      if ((bits & (kIllness | kInjury | kTreatment | kAid)) != 0 && (bits & kMedicine) == 0) return true;
      if (IllnessHeads().contains(Key(k))) return true;
      if (Word(k) == "suicide" || Word(k) == "suicidal") return true;
      all |= bits;
      last = bits;
    }
    if ((all & kBodyPart) != 0 && (all & (kWeakInjury | kSymptom)) != 0) return true;
    std::string_view end = to > from ? Word(to - 1) : std::string_view();
    if (end == "injuries" || end == "injury") return to - from < 4;
    return (last & (kWeakIllness | kSymptom)) != 0 && end != "nightmares" && end != "trouble" &&
           end != "pressure";
  }

  // "has a triple bypass", "had two prior suicide attempts", "suffers from an eating disorder".
  void ReadHaving(size_t i) {
    static const WordSet denied = {"no", "not", "never", "any", "to", "been"};
    size_t from = i + 1;
    if (Word(i) == "recovering" || Word(i) == "recovered" || Word(i).starts_with("suffer")) {
      if (Word(from) == "from" || Word(from) == "with") ++from;
    }
    if (from >= tokens_.size() || !Joined(from - 1) || denied.contains(Key(from))) return;
    from = SkipLeading(from);
    // "a long history of": what for.
    for (size_t k = from; k < from + 3 && k + 2 < tokens_.size() && Joined(k); ++k) {
      if ((Word(k) == "history" || Word(k) == "hx") && Word(k + 1) == "of") from = SkipLeading(k + 2);
    }
    static const WordSet done = {"seen",      "taken",    "used",    "told",      "asked",     "called",
                                 "made",      "gone",     "started", "stopped",   "quit",      "had",
                                 "shot",      "cut",      "hit",     "ingested",  "myself",    "swallowed",
                                 "overdosed", "smoked",   "snorted", "injected",  "diagnosed", "treated",
                                 "reported",  "observed", "noticed", "complained"};
    if (done.contains(Key(from))) return;
    size_t end = PhraseEnd(from, 8);
    if (end == from || AnyOther(from, end) || !TellsHealth(from, end)) return;
    for (size_t k = from; k < end; ++k) {
      if ((Bits(k) & kMedicine) != 0 && (Bits(k) & kAid) == 0) return;  // "Suboxone 8 mg for depression"
    }
    Add(from, end, 0.84, "a condition");
  }

  // "is in rehab for heroin", "was on hospice", "is homebound", "missing two front teeth".
  void ReadBeing(size_t i) {
    static const WordSet adverbs = {"now",        "currently", "still",     "very",     "also",
                                    "completely", "totally",   "partially", "mostly",   "possibly",
                                    "reportedly", "already",   "recently",  "actually", "both",
                                    "basically",  "only",      "just"};
    static const WordSet degrees = {"legally",    "clinically", "terminally",      "severely",
                                    "profoundly", "mentally",   "developmentally", "intellectually",
                                    "gravely",    "chronically"};
    static const WordSet states = {
        "bedridden",     "bedbound",          "homebound",        "housebound",  "nonverbal",  "comatose",
        "intubated",     "sedated",           "diaphoretic",      "delusional",  "psychotic",  "catatonic",
        "hallucinating", "dopesick",          "detoxing",         "epileptic",   "contagious", "concussed",
        "seizing",       "convulsing",        "hyperventilating", "cyanotic",    "apneic",     "pulseless",
        "hypothyroid",   "paraplegic",        "quadriplegic",     "paralyzed",   "dyslexic",   "colorblind",
        "hypoglycemic",  "anorexic",          "bulimic",          "incontinent", "amputee",    "unmedicated",
        "hospitalized",  "institutionalized", "miscarrying",      "infertile",   "jaundiced",  "vomiting"};
    static const WordSet graded = {"ill",        "disabled", "delayed",  "blind",     "deaf", "handicapped",
                                   "challenged", "impaired", "retarded", "depressed", "sick", "unstable"};
    size_t k = i + 1;
    for (int steps = 0; steps < 3 && k + 1 < tokens_.size() && Joined(k) && adverbs.contains(Key(k)); ++steps)
      ++k;
    if (k >= tokens_.size() || !Joined(k - 1)) return;
    std::string_view word = Word(k);
    static const WordSet ailing = {"ringing",   "swollen", "numb",    "sore",      "bruised",
                                   "amputated", "killing", "hurting", "burning",   "replaced",
                                   "wired",     "fused",   "broken",  "fractured", "dislocated",
                                   "torn",      "busted",  "cracked", "shattered"};
    if (ailing.contains(Key(k))) return ReadPart(i, k + 1);
    if (word == "on" || word == "in") return ReadState(k);
    if (word == "missing") return ReadMissing(k);
    if (degrees.contains(Key(k)) && Joined(k) && graded.contains(Key(k + 1))) {
      return Add(k, WithPart(k + 2), 0.84, "a condition");
    }
    if (states.contains(Key(k))) return Add(k, WithPart(k + 1), 0.83, "a condition");
    if ((word == "deaf" || word == "blind" || word == "numb" || word == "sore" || word == "paralyzed")) {
      size_t end = WithPart(k + 1);
      if (end > k + 1) Add(k, end, 0.83, "a condition");
    }
  }
  // "my neck hurts", "his nose was broken": `verb` behind a part of the body; marks up to `end`.
  void ReadPart(size_t verb, size_t end) {
    static const WordSet whose = {"his", "her", "my", "their", "your", "both", "left", "right"};
    if (verb < 2 || (Bits(verb - 1) & kBodyPart) == 0 || !Joined(verb - 1) || !Joined(verb - 2)) return;
    bool owned = whose.contains(Key(verb - 2)) || tokens_[verb - 2].Is(Token::kPossessive);
    if (owned) Add(verb - 1, end, 0.83, "an injury or a pain");
  }

  // "in his left ear", "from the waist down"
  size_t WithPart(size_t end) const {
    if (end >= tokens_.size() || !Joined(end - 1) || !PhraseLinks().contains(Key(end))) return end;
    size_t to = PhraseEnd(end, 7);
    for (size_t k = end; k < to; ++k) {
      if ((Bits(k) & kBodyPart) != 0 || Word(k) == "waist") return to;
    }
    return end;
  }

  void ReadState(size_t k) {
    static const WordSet on = {
        "oxygen",      "hospice",        "dialysis",    "crutches",  "insulin",      "chemo",
        "meds",        "medication",     "medications", "medicine",  "steroids",     "antibiotics",
        "painkillers", "life",           "bed",         "pills",     "disability",   "antidepressants",
        "ventilator",  "blood",          "birth",       "suicide",   "chemotherapy", "radiation",
        "sedatives",   "antipsychotics", "fmla",        "methadone", "suboxone",     "ssdi",
        "psych",       "psychiatric",    "prep",        "home",      "maternity"};
    static const WordSet on_more = {"support",     "rest",  "thinners", "thinner", "pressure",
                                    "control",     "watch", "oxygen",   "meds",    "medication",
                                    "medications", "leave", "hospice",  "hold"};
    static const WordSet in = {
        "rehab",       "detox",       "treatment", "recovery",   "hospice",    "therapy",   "counseling",
        "remission",   "coma",        "labor",     "labour",     "palliative", "intensive", "icu",
        "psych",       "psychiatric", "inpatient", "outpatient", "early",      "late",      "end",
        "final",       "advanced",    "critical",  "stable",     "serious",    "guarded",   "withdrawal",
        "withdrawals", "renal",       "kidney",    "heart",      "cardiac",    "nicu",      "surgery",
        "aa",          "na",          "methadone", "dialysis"};
    static const WordSet in_more = {"stage",  "stages",    "care",  "condition", "ward",    "unit", "failure",
                                    "arrest", "treatment", "rehab", "therapy",   "program", "term"};
    bool is_on = Word(k) == "on";
    if (!Joined(k)) return;
    size_t at = SkipLeading(k + 1);
    if (at >= tokens_.size()) return;
    bool first = is_on ? on.contains(Key(at)) : in.contains(Key(at));
    bool medicine = is_on && (Bits(at) & (kMedicine | kStreetDrug)) != 0 && Word(at) != "alcohol";
    if (!first && !medicine) return;
    static const WordSet pairs = {
        "life",       "bed",       "blood",  "birth", "suicide", "psych",   "psychiatric", "home",
        "fmla",       "maternity", "early",  "late",  "end",     "final",   "advanced",    "critical",
        "palliative", "intensive", "kidney", "renal", "heart",   "cardiac", "inpatient",   "outpatient"};
    if (pairs.contains(Key(at))) {
      if (!Joined(at)) return;
      const bool both = is_on ? on_more.contains(Key(at + 1)) : in_more.contains(Key(at + 1));
      if (!both) return;
      bool stage = Word(at + 1).starts_with("stage");
      if (stage && !TellsSoon(at + 2, 4)) return;
    }
    size_t end = std::max(PhraseEnd(at, 7), at + 1);
    if (AnyOther(at, end)) return;
    // "in treatment for depression": what for.
    static const WordSet cares = {"treatment", "therapy", "counseling"};
    bool for_what = cares.contains(Key(at)) && at + 2 < end && Word(at + 1) == "for";
    if (for_what) at += 2;
    bool alone = for_what || medicine || (Bits(at) & (kMedicine | kTreatment)) != 0;
    Add(alone && Word(at) != "oxygen" && Word(at) != "surgery" ? at : k, end, 0.83,
        "a condition or its treatment");
  }

  // "missing two front teeth"
  void ReadMissing(size_t k) {
    for (size_t at = k + 1; at < k + 5 && at < tokens_.size() && Joined(at - 1); ++at) {
      if ((Bits(at) & kBodyPart) == 0) continue;
      Add(k, at + 1, 0.83, "an injury or a loss");
      return;
    }
  }

  static bool Pill(std::string_view word) {
    static const WordSet words = {"pill",    "pills", "tablet",  "tablets",   "capsules",
                                  "edibles", "lsd",   "shrooms", "mushrooms", "percs",
                                  "perc",    "blues", "molly",   "drugs"};
    return words.contains(word);
  }
  bool Drug(size_t k) const { return (Bits(k) & (kMedicine | kStreetDrug)) != 0 || Pill(Word(k)); }

  // "snorted a blue pill", "used fentanyl", "shot up heroin".
  void ReadAbuse(size_t i) {
    static const WordSet between = {"a",       "an",        "some",    "the",           "of",
                                    "his",     "her",       "my",      "their",         "blue",
                                    "up",      "more",      "two",     "three",         "four",
                                    "half",    "one",       "white",   "several",       "line",
                                    "lines",   "lot",       "much",    "small",         "amount",
                                    "bunch",   "bit",       "iv",      "street",        "crushed",
                                    "unknown", "red",       "whole",   "entire",        "bottle",
                                    "about",   "too",       "many",    "round",         "green",
                                    "handful", "marijuana", "about",   "approximately", "and",
                                    "crystal", "laced",     "illicit", "prescription"};
    std::string_view verb = Word(i);
    bool shot = verb.starts_with("shot") || verb.starts_with("shoot");
    if (!Joined(i) || (shot && Word(i + 1) != "up")) return;
    if (i > 0 && (Word(i - 1) == "be" || Word(i - 1) == "for" || Word(i - 1) == "commonly")) return;
    bool weak = verb.starts_with("us") || verb == "did" || verb == "doing" || verb.starts_with("consum");
    for (size_t k = i + 1; k < i + 7 && k < tokens_.size() && Joined(k - 1); ++k) {
      if (Drug(k)) {
        if (weak && (Word(k) == "alcohol" || Word(k) == "pills")) return;
        bool own = (Bits(k) & kMedicine) != 0 && (Bits(k) & (kSold | kStreetDrug)) == 0;
        if (weak && own) return;  // "uses his insulin daily"
        size_t end = k + 1;
        while (end < tokens_.size() && end < k + 3 && Joined(end - 1) && Drug(end)) ++end;
        if (end < tokens_.size() && Joined(end - 1) && OtherThings().contains(Key(end))) return;
        Add(i, end, 0.84, "drugs that were taken");
        return;
      }
      if (!between.contains(Key(k)) && !tokens_[k].Number()) return;
    }
  }

  // "took two Vicodin", "takes something for her blood pressure", "taking pills for nerves".
  void ReadTaking(size_t i) {
    static const WordSet kinds = {"something",   "pills",    "tablets", "meds",  "medication",
                                  "medications", "medicine", "shots",   "drops", "injections"};
    static const WordSet counts = {"two",     "three", "four",  "five",   "six",   "half",
                                   "several", "some",  "ten",   "twenty", "about", "approximately",
                                   "couple",  "few",   "extra", "of",     "one"};
    if (!Joined(i)) return;
    size_t at = SkipLeading(i + 1);
    if (kinds.contains(Key(at)) && Joined(at) && (Word(at + 1) == "for" || Word(at + 1) == "to")) {
      size_t end = PhraseEnd(at + 2, 5);
      bool sleep = Word(at + 2) == "sleep" || Word(at + 2) == "nerves" || Word(at + 2) == "it";
      if (end <= at + 2) return;
      if (sleep || TellsSoon(at + 2, 4)) Add(at, end, 0.83, "medication");
      return;
    }
    size_t k = at;
    while (k < at + 4 && k + 1 < tokens_.size() && Joined(k) &&
           (tokens_[k].Number() || counts.contains(Key(k))))
      ++k;
    if (k == at || (Bits(k) & (kMedicine | kStreetDrug)) == 0) return;
    size_t end = k + 1;
    while (end < tokens_.size() && Joined(end - 1) && Pill(Word(end))) ++end;
    if (end < tokens_.size() && Joined(end - 1) && Word(end) == "from") return;
    Add(at, end, 0.84, "medication");
  }

  // "sees a counselor for anger and PTSD": what for; else that somebody is seen.
  void ReadSeeing(size_t i) {
    static const WordSet soft = {"counselor",    "counsellor",   "therapist",
                                 "psychiatrist", "psychologist", "shrink"};
    static const WordSet doctors = {
        "doctor",       "specialist",   "oncologist", "cardiologist", "neurologist",
        "psychiatrist", "nephrologist", "dentist",    "surgeon",      "physician",
        "obgyn",        "gynecologist", "urologist",  "nurse",        "dr"};
    for (size_t k = i + 1; k < i + 6 && k < tokens_.size() && (k == i + 1 || Joined(k - 1)); ++k) {
      bool counselor = soft.contains(Key(k));
      if (!counselor && !doctors.contains(Key(k))) continue;
      size_t at = k + 1;
      while (at < k + 8 && at < tokens_.size() && (Joined(at - 1) || page_.GapAfter(at - 1) == ". ") &&
             Word(at) != "for") {
        if (PhraseStops().contains(Key(at)) && Word(at) != "at") return;
        ++at;
      }
      if (at + 1 >= tokens_.size() || Word(at) != "for" || !Joined(at)) return;
      static const WordSet others = {"the", "this",   "that",  "a",   "about",
                                     "an",  "months", "years", "two", "over"};
      if (others.contains(Key(at + 1)) && !TellsSoon(at + 1, 4)) return;
      size_t from = SkipLeading(at + 1), end = PhraseEnd(from, 4);
      if (!counselor && !TellsHealth(from, end)) return;
      // "anger and PTSD"
      if (end + 1 < tokens_.size() && Joined(end - 1) && Word(end) == "and" && (Bits(end + 1) & kTells) != 0)
        end += 2;
      Add(from, end, 0.84, "what somebody is treated for");
      return;
    }
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::vector<Mark>* marks_;
};

}  // namespace

void FindMedicalSentences(const PageView& page, std::vector<Mark>* marks) {
  SentenceReader(page, marks).Read();
}

}  // namespace blackbar
