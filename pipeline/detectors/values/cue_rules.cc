#include "pipeline/detectors/values/cue_rules.h"

#include <algorithm>

#include "core/result.h"

namespace blackbar {
namespace {

struct PatternPart {
  std::string_view name, pattern;
};
constexpr PatternPart kParts[] = {
    // What may stand between a cue and its value.
    {"<is>",
     R"((?:[\s,]{1,3}(?:is|was|are|were|of|no\.?|nbr|num(?:ber)?|the|a|an|his|her|their|my|it's|reads?|reading|listed|given|currently|actually|probably|just|still|as))*[\s:#=,.>-]{0,4})"},
    {"<whose>", R"((?:(?:the|a|an|his|her|their|my|our|your|this|that|[a-z]{2,12}'s)\s{1,2})?)"},
    {"<state>",
     R"((?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new\s(?:hampshire|jersey|mexico|york)|north\s(?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode\sisland|south\s(?:carolina|dakota)|tennessee|texas|utah|vermont|virginia|washington|west\svirginia|wisconsin|wyoming|(?-i:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])))"},
    {"<body>",
     R"((?:left |right |upper |lower |back of (?:the |his |her |their )?|side of (?:the |his |her |their )?)*(?:forearms?|arms?|hands?|wrists?|fingers?|thumb|legs?|thighs?|knees?|shins?|ankles?|foot|feet|orbitals?(?: bone)?|face|head|forehead|scalp|cheeks?|chin|lips?|eyes?|eyebrow|nose|necks?|throat|chest|backs?|shoulders?|stomach|abdomen|hips?|ribs?|skull|jaw|temple|ears?|mouth|elbows?|collarbone|torso|calf|groin))"},
    // An offence as records name it: "grand theft auto", "possession of a controlled substance".
    {"<crime>",
     R"((?:(?:(?:aggravated|agg|simple|sexual|armed|attempted|criminal|grand|petit|petty|retail|felony|misdemeanor|domestic|dom|vehicular|child|identity|auto|vehicle|residential|commercial|unlawful|disorderly|public|reckless|drunk|bank|bad|hot|drug|weapons?|home|elder|animal|indecent|lewd|first|second|third|1st|2nd|3rd|degree|felon|false|organi[sz]ed|joint|theft|assault)[ -]){0,4}(?:assaults?|battery|batteries|burglar(?:y|ies)|burg|robber(?:y|ies)|thefts?|larceny|shoplift(?:ing)?|trespass(?:ing)?|tresp|forgery|fraud|arson|vandalism|mischief|d[uw]ii?|owi|ovi|eluding|evading|fleeing|resisting|obstruct(?:ion|ing)|escape|murder|homicide|manslaughter|rape|kidnapping|stalking|harassment|menacing|intimidation|strangulation|endangerment|neglect|abuse|molestation|exposure|conduct|intoxication|driving (?:suspended|while)|possession|paraphernalia|trafficking|distribution|delivery|manufacturing|prostitution|solicitation|perjury|contempt|fta|failure to (?:appear|register)|receiving stolen (?:property|goods)|stolen (?:property|vehicle|goods)|embezzlement|extortion|carjacking|runaway|truancy|curfew|in possession|uumv|uuw|ccw|pcs|vop|joyriding|threats|imprisonment|restraint|reporting)(?: (?:1st|2nd|3rd|first|second|third|i{1,3}|auto|arrest|degree|property|license|offense)\b| over \$[\d,]+| (?:of|with) (?:(?:a|an|the|stolen|controlled|deadly|dangerous|false|intent to|motor) ){0,2}[a-z]{3,14}| by (?:taking|deception|check|fraud|deceit)| (?:in|on|from) (?:a |an )?(?:possession|public|vehicle|building|person|peace officer|officer|household member)){0,3}))"},
    // From a question to what was said to it: the next line, with the speaker's name or sign before it.
    {"<answer>",
     R"((?:\s{0,3}\n\s{0,14}(?:\[[^\]\n]{2,14}\]\s{0,3})?(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s{1,3})?(?:>>|[A-Z][A-Za-z0-9.' ]{0,24}:|[A-Z]\.|(?-i:[A-Z]{1,12}\s{2,4}))?\s{0,3}|\s{1,3}))"},
    // The name of a set, and one that ends as such names do; what somebody is called in one.
    {"<set>",
     R"((?-i:[A-Z0-9][A-Za-z0-9'\xC3\xB1]{0,14}(?:\s{1,2}(?:of\s)?[A-Z0-9][A-Za-z0-9'\xC3\xB1]{0,14}){0,3}))"},
    {"<gang>",
     R"((?-i:[A-Z0-9][A-Za-z0-9'\xC3\xB1]{0,14}(?:\s{1,2}[A-Z0-9][A-Za-z0-9'\xC3\xB1]{0,14}){0,2}\s{1,2})(?:boy[sz]|mob|locos|norte|norten?os?|suren?os?|pirus?|crips?|bloods?|kings|mc|posse|gang|crew|clique|mafia|disciples|lords|gangst(?:er|a)s?|trece|catorce|brotherhood|familia|raza|riders|vatos|rifa|savages|goons|palmas|hustlers|outlaws|cartel|thugs|hoovers?|brims?|lokos|locas|boyz|winos|tokers|rascals|gutter gang|dynasty|syndicate|bulldogs|stones|cobras|souls|royals)\b(?:[ ]\d{1,3}\b)?)"},
    {"<moniker>", R"((?-i:[A-Z0-9][A-Za-z0-9'-]{1,15}(?:\s[A-Z][A-Za-z0-9'-]{1,15})?))"},
    {"<many>",
     R"((?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|numerous|many|some|no|few))"},
};

}  // namespace

std::string CuePattern(std::string_view pattern) {
  std::string out;
  bool in_class = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      out.append(pattern.substr(i++, 2));
    } else if (c == '<' && !in_class && out.ends_with("(?P") == false) {
      size_t close = pattern.find('>', i);
      const auto* part = std::find_if(std::begin(kParts), std::end(kParts), [&](const PatternPart& p) {
        return p.name == pattern.substr(i, close - i + 1);
      });
      BB_CHECK(part != std::end(kParts));
      out.append(CuePattern(part->pattern));
      i = close;
    } else if (c == ' ' && !in_class) {
      bool counted =
          i + 1 < pattern.size() && std::string_view("?*{").find(pattern[i + 1]) != std::string::npos;
      out.append(counted ? "\\s" : "\\s{1,3}");
    } else {
      in_class = c == '[' ? true : c == ']' ? false : in_class;
      out.push_back(c);
    }
  }
  return out;
}

CueRules::CueRules(const char* detector, std::initializer_list<std::span<const CueRow>> tables)
    : detector_(detector) {
  for (std::span<const CueRow> rows : tables) {
    for (const CueRow& row : rows) {
      rules_.push_back({&row, Pattern(CuePattern(row.pattern))});
      std::string_view words = row.first_words;
      while (!words.empty()) {
        size_t space = std::min(words.find(' '), words.size());
        words_.emplace_back(words.substr(0, space));
        by_word_.Add(words_.back(), {}).push_back(&rules_.back());
        words.remove_prefix(std::min(space + 1, words.size()));
      }
    }
  }
}

bool CueRules::Try(const Rule& rule, const PageView& page, size_t at, std::vector<Mark>* marks) const {
  MatchSpan whole;
  if (!rule.pattern.MatchAt(page.text(), at, &whole)) return false;
  std::vector<MatchSpan> groups;
  rule.pattern.MatchAt(page.text(), at, &groups);
  bool marked = false;
  for (size_t i = groups.size() > 1 ? 1 : 0; i < groups.size(); ++i) {
    if (groups[i].empty()) continue;
    std::string_view value = page.text().substr(groups[i].begin, groups[i].end - groups[i].begin);
    if (rule.row->check != nullptr && !rule.row->check(value)) continue;
    marks->push_back(
        {groups[i].begin, groups[i].end, rule.row->kind, "", rule.row->score, detector_, rule.row->why});
    marked = true;
  }
  return marked;
}

void CueRules::MarkAt(const PageView& page, const Token& token, std::vector<Mark>* marks) const {
  if (token.size() > 20) return;
  const auto* found = by_word_.Find(page.Key(token));
  if (found == nullptr) return;
  std::string_view done;
  for (const Rule* rule : *found) {
    if (rule->row->kind == done) continue;
    if (Try(*rule, page, token.begin, marks)) done = rule->row->kind;
  }
}

bool HasDigitIn(std::string_view value) {
  return std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool HasLetterAndDigit(std::string_view value) {
  bool letter = std::any_of(value.begin(), value.end(),
                            [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return letter && HasDigitIn(value);
}

}  // namespace blackbar
