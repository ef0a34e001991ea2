#include "pipeline/detectors/passages.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/pattern.h"

namespace blackbar {
namespace {

class PassagesDetector : public Detector {
 public:
  const char* name() const override { return "passages"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

// A rule is tried where one of its first words stands.
struct RuleRow {
  const char* first_words;
  const char* kind;
  double score;
  const char* pattern;
  const char* why;
};

constexpr RuleRow kRules[] = {
    {"diagnosed", "MEDICAL", 0.9, R"(diagnosed (?:with|as) [^.;\n]{3,60})", "a diagnosis"},
    {"suffers suffering suffered", "MEDICAL", 0.8, R"(suffer(?:s|ed|ing)? from [^.;,\n]{3,60})",
     "an ailment"},
    {"prescribed", "MEDICAL", 0.85, R"(prescribed [^.;,\n]{3,60})", "a prescription"},
    {"takes taking took", "MEDICAL", 0.8,
     R"((?:takes|taking|took) (?:his |her |their )?(?:[a-z]+ )?(?:medications?|meds|insulin|pills|[a-z]{4,20} \d{1,4} ?mg)(?: for [^.;,\n]{3,40})?)",
     "medication"},
    {"history", "MEDICAL", 0.85,
     R"(history of (?:depress|anxi|mental|bipolar|schizo|seizure|epilep|heart|diabet|suicid|self[- ]harm|asthma|alcohol|drug|substance|psych|stroke|cancer|migraine)[^.;,\n]{0,40})",
     "a medical history"},
    {"laceration lacerations contusion contusions concussion hematoma abrasion abrasions sprain fracture "
     "fractures stitches sutures staples wound wounds gash",
     "MEDICAL", 0.8,
     R"([a-z]+(?: (?:of|to|on|in|above|below|over|across|near) (?:the |his |her |their |a )?(?:left |right |upper |lower |back of the )?[a-z]{3,12})?)",
     "an injury or its treatment"},
    {"arm head leg face hand scalp forehead wrist knee shoulder neck back chest facial ankle", "MEDICAL",
     0.82, R"([a-z]+ (?:lacerations?|injur(?:y|ies)|wounds?|fractures?|pain|trauma|contusions?))",
     "an injury"},
    {"two three four five six seven eight nine ten eleven twelve several multiple", "MEDICAL", 0.82,
     R"([a-z]+ (?:stitches|sutures|staples|lacerations|contusions|fractures|stab wounds))",
     "an injury or its treatment"},
    {"cut cuts bruise bruises bruising swelling burn burns gunshot stab", "MEDICAL", 0.78,
     R"((?:gunshot wounds?|stab wounds?|[a-z]+) (?:on|to|above|over|of|across|around) (?:the |his |her |their )?(?:left |right |upper |lower |back of (?:the |his |her )?)?(?:forearm|arm|hand|wrist|finger|thumb|leg|thigh|knee|shin|ankle|foot|face|head|forehead|scalp|cheek|chin|lip|eye|nose|neck|throat|chest|back|shoulder|stomach|abdomen|hip)s?\b)",
     "an injury"},
    {"type", "MEDICAL", 0.85, R"(type (?:[12]|one|two|i{1,2}) diabet(?:es|ic))", "a condition"},
    {"trauma grief mental substance drug addiction therapist psychiatrist psychologist therapy chemotherapy",
     "MEDICAL", 0.8,
     R"((?:(?:trauma|grief|mental health|substance abuse|drug|addiction) (?:therap(?:ist|y)|counsel(?:or|ing)|treatment|rehab)|therapist|psychiatrist|psychologist|therapy))",
     "a treatment"},
    {"pregnant", "MEDICAL", 0.9, R"(pregnant(?: with[^.;,\n]{0,30})?)", "a pregnancy"},
    {"miscarriage abortion", "MEDICAL", 0.85, R"(miscarriage|abortion)", "a pregnancy"},
    {"suicidal", "MEDICAL", 0.9, R"(suicidal(?: ideations?| thoughts?| statements?)?)",
     "a mental-health fact"},
    {"suicide", "MEDICAL", 0.85, R"(suicide(?: attempt| note| watch)?)", "a mental-health fact"},
    {"attempted", "MEDICAL", 0.9, R"(attempted suicide|attempted to (?:kill|hang|harm) (?:him|her)self)",
     "a suicide attempt"},
    {"overdosed overdose", "MEDICAL", 0.75, R"(overdosed?(?: on [^.;,\n]{3,30})?)", "an overdose"},
    {"bipolar schizophrenia schizophrenic ptsd autism autistic adhd dementia alzheimer epilepsy epileptic "
     "diabetes "
     "diabetic hiv hepatitis leukemia chemotherapy dialysis asthma psychosis psychotic depression insulin",
     "MEDICAL", 0.82, R"([a-z]+(?: (?:type )?(?:disorder|positive|[abc]\b|[12]\b|spectrum disorder))?)",
     "a condition"},
    {"zoloft prozac xanax lithium seroquel abilify adderall methadone suboxone metformin lisinopril "
     "gabapentin "
     "oxycodone hydrocodone trazodone lexapro klonopin risperdal haldol sertraline fluoxetine quetiapine "
     "alprazolam "
     "lorazepam ativan clonazepam wellbutrin lamictal zyprexa ritalin percocet vicodin warfarin albuterol "
     "depakote",
     "MEDICAL", 0.82, R"([a-z]+(?:,? \d{1,4} ?mg)?)", "a medicine"},
    {"psychiatric psych involuntary mental emergency", "MEDICAL", 0.88,
     R"((?:psychiatric|psych|involuntary|mental(?: health)?|emergency) (?:hold|commitment|detention|ward|unit|illness|crisis)|mental health (?:hold|history|issues))",
     "a mental-health fact"},
    {"fractured broken", "MEDICAL", 0.75,
     R"((?:fractured|broken) (?:(?:his|her|their|a|the) )?(?:left |right )?(?:arm|leg|rib|ribs|nose|jaw|wrist|orbital|clavicle|hand|ankle|skull|collarbone))",
     "an injury"},
    {"iii triple criminal rap record", "CHRI", 0.9,
     R"((?:III|triple I|criminal history|rap sheet|records? check)(?: check| query| return)? (?:show(?:s|ed)?|reveal(?:s|ed)?|return(?:s|ed)|indicat(?:es|ed)|list(?:s|ed)|reflects?) [^.\n]{3,160})",
     "a criminal-history return"},
    {"convicted conviction convictions", "CHRI", 0.85,
     R"((?:convicted (?:of|for) [^.;\n]{3,80}|convicted (?:felon|sex offender)|convictions? (?:of|for) [^.;\n]{3,80}))",
     "a conviction"},
    {"probation parole", "CHRI", 0.85, R"((?:probation|parole) (?:holds?|violations?|violator|detainer))",
     "probation or parole"},
    {"prior priors one two three four five six multiple several numerous", "CHRI", 0.85,
     R"((?:(?:one|two|three|four|five|six|multiple|several|numerous) )?priors? (?:[a-z]{3,14} ){0,3}(?:convictions?|arrests?|offenses?|felonies|felony|dui|theft|burglary|robbery|assault|battery|charges?)\b(?: for [^.;\n]{3,60})?(?: (?:19|20)\d\d){0,4}(?: and (?:a |an |two )?(?:probation|parole|prior|active) [a-z]{4,10})?)",
     "prior arrests or convictions"},
    {"on", "CHRI", 0.85,
     R"(on (?:felony |misdemeanor |supervised |unsupervised |active |adult |juvenile |federal )?(?:probation|parole)(?: for [^.;\n]{3,60})?)",
     "probation or parole"},
    {"registered", "CHRI", 0.88, R"(registered sex(?:ual)? offender)", "a registration"},
    {"outstanding active", "CHRI", 0.6, R"((?:outstanding|active) warrants?(?: for [^.;\n]{3,50})?)",
     "a warrant"},
    {"gang documented validated admitted self", "GANG", 0.85,
     R"((?:documented |validated |admitted |self-admitted )?(?:gang )?(?:member|associate)(?:ship)? (?:of|in|with) (?:the )?(?-i:[A-Z])[^.;,\n]{2,40}|(?:documented|validated|admitted|self-admitted) gang member)",
     "gang membership"},
    {"member associate", "GANG", 0.7,
     R"((?:member|associate) of (?:the )?(?-i:[A-Z0-9])[^.;,\n]{2,30}(?:gang|set|crew|locos|boys|bloods|crips|norte|sur|kings)\b)",
     "gang membership"},
    {"ci soi", "INFORMANT", 0.95, R"((?-i:CI|SOI)[- ]?#? ?\d{2,6}(?:-\d{1,5})?\b)", "an informant's number"},
};

struct Rule {
  const RuleRow* row;
  Pattern pattern;
};

using RuleIndex = WordTable<std::vector<const Rule*>>;

const RuleIndex& Rules() {
  static const RuleIndex* index = [] {
    auto* made = new RuleIndex;
    for (const RuleRow& row : kRules) {
      const Rule* rule = new Rule{&row, Pattern(std::string("(?:") + row.pattern + ")\\b")};
      std::string_view words = row.first_words;
      while (!words.empty()) {
        size_t space = std::min(words.find(' '), words.size());
        made->Add(words.substr(0, space), {}).push_back(rule);
        words.remove_prefix(std::min(space + 1, words.size()));
      }
    }
    return made;
  }();
  return *index;
}

// "Sertraline 50 mg": the word in front of a dose.
void FindDose(const PageView& page, size_t i, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  if (i == 0 || i + 1 >= tokens.size() || !tokens[i].Number() || page.Lower(tokens[i + 1]) != "mg") return;
  if (page.GapAfter(i) != " " || page.GapAfter(i - 1) != " " || !tokens[i - 1].WordOnly()) return;
  marks->push_back(
      {tokens[i - 1].begin, tokens[i + 1].end, "MEDICAL", "", 0.85, "passages", "a medicine with its dose"});
}

constexpr std::string_view kHeadings[] = {
    "criminal history", "rap sheet",        "identification record", "arrest history",
    "arrest record",    "record of arrest", "arrested or received",  "arrest and prosecution"};

// Rap sheets: from a heading on, lines of arrests, charges and dispositions, until a blank line after which
// no such line follows, or another heading.
class RapSheet {
 public:
  RapSheet(const PageView& page, std::vector<Mark>* marks) : page_(page), marks_(marks) {}

  void Find() {
    std::string_view whole = page_.lower();
    bool any = std::any_of(std::begin(kHeadings), std::end(kHeadings),
                           [&](std::string_view word) { return whole.find(word) != whole.npos; });
    if (!any) return;
    bool inside = false;
    int idle = 0;
    for (uint32_t line = 0; line < page_.lines().size(); ++line) {
      size_t begin = page_.lines()[line], end = page_.LineEnd(line);
      std::string_view lower = page_.lower().substr(begin, std::min<size_t>(end - begin, 200));
      if (IsHeading(lower)) {
        inside = true;
        idle = 0;
        if (lower.find("arrested or received") == lower.npos) continue;
      }
      if (!inside) continue;
      MatchSpan span;
      size_t at = begin;
      while (at < end && (page_.text()[at] == ' ' || page_.text()[at] == '\t')) ++at;
      if (Entry().MatchAt(page_.text(), at, &span)) {
        idle = 0;
        while (end > at && (page_.text()[end - 1] == ' ' || page_.text()[end - 1] == '\r')) --end;
        marks_->push_back({at, end, "CHRI", "", 0.88, "passages", "a line of a criminal history"});
      } else if (end - begin > 3 && ++idle > 14) {
        inside = false;
      }
    }
  }

 private:
  static const Pattern& Entry() {
    static const Pattern pattern(
        R"((?:\d{1,3}[.):-]?\s{1,3})?(?:received\b|disposition|probation\b|parole\b|plea\b|finding\b|jail\b|prison\b|custody[:/-]|date arrested\b|arrest date\b|\d{1,2}/\d{1,2}/\d{2,4}|\d{8}\b|\d{4}-\d{2}-\d{2}|arrest(?:ed)?\b|chg\b|charge|dispo|conv|sent(?:ence|enced)?\b|court\b|cycle\b|agency\b|offense\b|date of arrest|count\b))");
    return pattern;
  }
  static bool IsHeading(std::string_view lower) {
    for (std::string_view word : kHeadings) {
      if (lower.size() < 90 && lower.find(word) != lower.npos) return true;
    }
    return false;
  }

  const PageView& page_;
  std::vector<Mark>* marks_;
};

void PassagesDetector::Detect(const PageView& page, const DetectContext&, std::vector<Mark>* marks) const {
  const RuleIndex& rules = Rules();
  MatchSpan span;
  for (size_t i = 0; i < page.tokens().size(); ++i) {
    const Token& token = page.tokens()[i];
    if (token.Is(Token::kDigits)) {
      if (token.size() <= 4) FindDose(page, i, marks);
      continue;
    }
    if (token.size() > 16) continue;
    const auto* found = rules.Find(page.Key(token));
    if (found == nullptr) continue;
    for (const Rule* rule : *found) {
      if (!rule->pattern.MatchAt(page.text(), token.begin, &span)) continue;
      marks->push_back(
          {span.begin, span.end, rule->row->kind, "", rule->row->score, "passages", rule->row->why});
      break;
    }
  }
  RapSheet(page, marks).Find();
}

}  // namespace

std::unique_ptr<Detector> MakePassagesDetector() { return std::make_unique<PassagesDetector>(); }

}  // namespace blackbar
