#include "pipeline/detectors/passages/history_told.h"

#include <string>

#include "pipeline/detectors/passages/history_clause.h"
#include "pipeline/detectors/values/cue_rules.h"

namespace blackbar {
namespace {

#define BB_TERM \
  R"((?:\d{1,3}(?:\.\d)?|<many>|eighteen|fifteen|twenty|thirty|ninety|a hundred)[ -](?:years?|yrs?|months?|mos?|days?))"
#define BB_HELD R"((?:(?:state|federal|county|the|a|juvenile) ){0,2})"

// How a statement begins; its clause is read on from there.
constexpr CueRow kTold[] = {
    {"prior priors previous past", "CHRI", 0.87,
     R"(((?:priors?|previous|past) (?:(?:felony|misd(?:emeanor)?|juvenile|adult|violent|criminal|state|federal) )*(?:(?:for|of) )?(?:<crime>|dv|vufa|prison term|prison|jail term|commitment|incarceration|adjudications?|strike|5150 and <crime>|felony conv|arr\b|conv\b)(?: (?:19|20)\d\d)?))",
     "an earlier offence"},
    {"locked", "CHRI", 0.86, R"((locked up (?:before|for|in|on|until|twice|again|once)\b))",
     "time in prison or jail"},
    {"behind", "CHRI", 0.82, R"((behind bars (?:for|in|since|on)\b))", "time in prison or jail"},
    {"did", "CHRI", 0.86,
     R"((did (?:(?:a|his|her|some|about|almost|over|the) )?(?:nickel|dime|bid|stretch|bit)\b(?: (?:in|at|for)\b)?))",
     "time in prison or jail"},
    {"did", "CHRI", 0.86, R"((did (?:teen|drug|juvenile|mental health) court\b))", "an earlier offence"},
    {"doing serving doin", "CHRI", 0.86,
     R"(((?:doing|doin'?|serving) (?:)" BB_TERM R"(|a year|life|time|a (?:bid|stretch|sentence))\b))",
     "time in prison or jail"},
    {"served", "CHRI", 0.86,
     R"((served (?:(?:about|almost|nearly|over|at least|only) )?(?:)" BB_TERM
     R"(|time|a sentence)(?: (?:in|at|of|for|on) )" BB_HELD
     R"((?:prison|jail|doc|tdcj|cdcr|idoc|custody|<crime>|the penitentiary|the department of corrections)\b)?))",
     "time in prison or jail"},
    {"got", "CHRI", 0.84,
     R"((got )" BB_TERM R"( (?:in|for|probation|of probation|at|suspended|jail|prison)\b))", "a sentence"},
    {"got caught", "CHRI", 0.85,
     R"(((?:got|caught) (?:a|an|two|another|some) (?:<crime>|felony|misdemeanor|strike)\b))",
     "an earlier offence"},
    {"received", "CHRI", 0.85,
     R"((received )" BB_TERM
     R"( (?:of |in |on )?(?:probation|prison|jail|doc|supervision|suspended|deferred|custody)\b))",
     "a sentence"},
    {"sentenced", "CHRI", 0.84, R"((sentenced to\b))", "a sentence"},
    {"suspended deferred life split", "CHRI", 0.82,
     R"(((?:suspended|deferred|life|split) (?:imposition of )?sentence\b))", "a sentence"},
    {"awaiting", "CHRI", 0.84, R"((awaiting (?:trial|sentencing|sentence)\b))", "a pending charge"},
    {"facing", "CHRI", 0.82,
     R"((facing (?:(?:felony|pending|new|two|three|multiple|state|federal) )?charges (?:of|for|in)\b))",
     "a pending charge"},
    {"pled pleaded plead", "CHRI", 0.84,
     R"(((?:pled|pleaded|plead) (?:guilty|no contest|nolo(?: contendere)?|it down|(?:that |it )?down)\b))",
     "a plea"},
    {"acquitted", "CHRI", 0.84, R"((acquitted of\b))", "an earlier offence"},
    {"violated violating", "CHRI", 0.84,
     R"(((?:violated|violating) (?:his |her |their )?(?:parole|probation|supervised release)\b))",
     "probation or parole"},
    {"released", "CHRI", 0.85,
     R"((released from )" BB_HELD R"((?:prison|doc|tdcj|cdcr|idoc|the penitentiary)\b))",
     "time in prison or jail"},
    {"recently just", "CHRI", 0.84,
     R"(((?:recently|just) (?:got )?(?:released from|out of|got out of) )" BB_HELD
     R"((?:prison|jail|lockup|juvie|custody)\b))",
     "time in prison or jail"},
    {"got came come walked", "CHRI", 0.85,
     R"(((?:got|came|come|walked) out of )" BB_HELD
     R"((?:prison|jail|lockup|juvie|the pen|county|the joint)\b))",
     "time in prison or jail"},
    {"went sent", "CHRI", 0.85,
     R"(((?:went|sent) (?:away )?(?:back )?to )" BB_HELD
     R"((?:prison|the pen|juvie|placement|boot camp|reform school|juvenile hall)\b))",
     "time in prison or jail"},
    {"spent", "CHRI", 0.85,
     R"((spent (?:(?:about|almost|over) )?)" BB_TERM R"( (?:in|at) )" BB_HELD
     R"((?:prison|jail|juvie|the pen|custody|doc)\b))",
     "time in prison or jail"},
    {"turned", "CHRI", 0.8,
     R"((turned up (?:an?|one|two|three|\d) (?:[a-z]+ ){0,3}(?:conviction|arrest)s?\b))",
     "an earlier offence"},
    {"repeat habitual career serial", "CHRI", 0.82,
     R"(((?:repeat|habitual|career|serial) (?:felony |violent )?(?:offender|criminal|felon|shoplifter|burglar)\b))",
     "an earlier offence"},
    {"known", "CHRI", 0.78,
     R"((known (?:car thief|burglar|thief|shoplifter|felon|sex offender|drug dealer)\b))",
     "an earlier offence"},
    {"prohibited", "CHRI", 0.84,
     R"((prohibited (?:person|possessor|from (?:possessing|owning|having) (?:a |any )?(?:firearms?|guns?|weapons?|ammunition))\b))",
     "a conviction's effect"},
    {"permitted allowed supposed", "CHRI", 0.82,
     R"(((?:not )?(?:permitted|allowed|supposed) to (?:possess|own|have|carry) (?:a |any )?(?:firearms?|guns?|weapons?)\b))",
     "a conviction's effect"},
    {"station informal", "CHRI", 0.85, R"(((?:station|informal) adjustments?\b))", "earlier referrals"},
    {"thrice twice", "CHRI", 0.86, R"(((?:thrice|twice) (?:convicted|arrested|charged|jailed)\b))",
     "a conviction"},
    {"interlock", "CHRI", 0.78, R"((interlock (?:requirement|order|restriction)\b))",
     "a conviction's effect"},
    {"paper papers", "CHRI", 0.84, R"((papers? (?:for|until|till|through)\b))", "probation or parole"},
    {"wanted", "CHRI", 0.8, R"((wanted (?:for|on|out of|in connection with) (?:an? )?(?:<crime>|murder)\b))",
     "what somebody is wanted for"},
    {"youth juvenile", "CHRI", 0.84,
     R"(((?:youth|juvenile) (?:detention(?: center)?|hall|lockup|corrections) for\b))", "time in detention"},
    {"violated violating", "CHRI", 0.82,
     R"(((?:violated|violating) (?:the|his|her|a|their) (?:no[- ]contact|protection|protective|restraining) order (?:twice|before|again|(?:<many>|\d) times|in (?:19|20)\d\d)\b))",
     "an earlier offence"},
    {"fta'd fta", "CHRI", 0.82, R"((fta'd (?:on|in|for)\b))", "a failure to appear"},
    {"failed", "CHRI", 0.82,
     R"((failed to appear (?:twice|(?:on|in|for) (?:<many>|\d{1,2}|court|trial|sentencing|a hearing|arraignment))\b))",
     "a failure to appear"},
    {"never", "CHRI", 0.84,
     R"((never been (?:arrested|convicted|charged|referred|incarcerated|(?:in|to) (?:jail|prison)|on probation)\b))",
     "a criminal history"},
    {"caught pulled drew", "CHRI", 0.84, R"(((?:caught|pulled|drew) )" BB_TERM R"(\b))", "a sentence"},
    {"caught", "CHRI", 0.84,
     R"((caught (?:a|an|another|some) (?:[a-z-]+ ){0,3}(?:case|charge|felony|beef)\b))",
     "an earlier offence"},
    {"maxed", "CHRI", 0.84,
     R"((maxed out (?:(?:his|her|their|on|a) )?(?:[a-z]+ ){0,3}(?:time|sentence|term|bid)\b))",
     "time in prison or jail"},
    {"open", "CHRI", 0.8, R"((open (?:petition|felony|misdemeanor) (?:for|in|on|case)\b))",
     "a pending charge"},
    {"first second third fourth fifth 1st 2nd 3rd 4th", "CHRI", 0.84,
     R"(((?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th))[- ](?:(?:(?:offense|time|felony|misdemeanor) )?(?:dui|dwi|owi|ovi|conviction|referral|strike)|offense (?:<crime>|dui|dwi|dv))\b(?: pending)?))",
     "an earlier offence"},
    {"wet", "CHRI", 0.82, R"((wet reckless\b))", "an earlier offence"},
    {"got came", "CHRI", 0.82,
     R"(((?:got|came) out of (?-i:[A-Z][a-z]{2,14})(?: (?-i:[A-Z][a-z]{2,14}))? (?:a (?:year|month|week)|last|in (?:19|20)\d\d|(?:<many>|\d{1,2}) (?:years?|months?|weeks?))(?: ago)?))",
     "time in prison or jail"},
    {"work", "CHRI", 0.82, R"((work[- ]release (?:sentence|program|inmate)\b))", "a sentence"},
    {"cts'd", "CHRI", 0.82, R"((cts'd)\b)", "a sentence"},
    {"took", "CHRI", 0.82, R"((took (?:a|the) (?:plea|deal)(?: (?:for|to|on|in)\b)?))", "a plea"},
    {"no", "CHRI", 0.8, R"((no[- ]bail (?:hold|warrant)\b))", "a hold"},
    {"incarcerated", "CHRI", 0.84, R"((incarcerated (?:at|in|for|on|since|until|from)\b))",
     "time in prison or jail"},
    {"registered lifetime", "CHRI", 0.86,
     R"(((?:registered|lifetime) (?:sexual predator|sex(?:ual)? offender|registrant)\b))", "a registration"},
    {"completed finished failed did", "CHRI", 0.83,
     R"(((?:completed|finished|failed|did) (?:(?:a|his|her|the|out of) )?(?:(?:pretrial|pre-trial|drug|juvenile|teen|informal) )?(?:diversion|drug court|teen court)\b))",
     "an earlier offence"},
    {"charge charges", "CHRI", 0.82,
     R"((charges? (?:in|from) (?:19|20)\d\d (?:was|were) (?:dropped|dismissed|expunged|sealed|reduced)))",
     "an earlier offence"},
    {"multiple several numerous", "CHRI", 0.85,
     R"(((?:multiple|several|numerous) (?:[a-z-]+ ){0,3}(?:arrests|convictions|felonies)\b))",
     "prior arrests or convictions"},
};

// What makes a word of the table another matter: "the prior burglary report", "wanted to".
bool OtherMatter(const HistoryText& text, size_t first, size_t last) {
  static const WordSet things = {"report",        "reports",   "call",  "calls", "victim", "victims",
                                 "suspect",       "detective", "scene", "at",    "unit",   "detectives",
                                 "investigation", "series",    "alarm", "here"};
  static const WordSet definite = {"the", "this", "that", "these", "those", "made",
                                   "my",  "of",   "any",  "each",  "every"};
  std::string_view word = text.Word(first);
  if (word == "station" || word == "informal")
    return first == 0 || !(text.NumberOrArticle(first - 1) || text.Word(first - 1) == "received" ||
                           text.Word(first - 1) == "got" || text.Word(first - 1) == "prior");
  bool prior = word == "prior" || word == "priors" || word == "previous" || word == "past";
  if (!prior && word != "multiple" && word != "several" && word != "numerous") return false;
  if (text.In(last + 1, things) && text.Joined(last)) return true;
  if (text.Label(last)) return text.Word(last) != "conv" && text.Word(last) != "arr";
  return first > 0 && text.Joined(first - 1) && text.In(first - 1, definite);
}

// Numbers and words of degree in front: "3 prior ...", "one station adjustment", "was previously ...".
size_t Widened(const HistoryText& text, const PageView& page, size_t first) {
  static const WordSet words = {"has",    "been",      "a",       "an",      "previously", "recently",
                                "just",   "also",      "once",    "twice",   "felony",     "on",
                                "not",    "out",       "serving", "prior",   "then",       "formal",
                                "active", "extensive", "known",   "lengthy", "still",      "old"};
  size_t at = first;
  for (int back = 0; back < 4 && at > 0 && page.GapAfter(at - 1) == " "; ++back) {
    if (text.Number(at - 1)) return at - 1;
    if (!text.In(at - 1, words)) break;
    --at;
  }
  // "has" and "on" by themselves tell nothing.
  while (at < first &&
         (text.Word(at) == "has" || text.Word(at) == "just" || text.Word(at) == "also" ||
          text.Word(at) == "then") &&
         text.Word(at + 1) != "been")
    ++at;
  return at;
}

}  // namespace

void FindToldHistory(const PageView& page, std::vector<Mark>* marks) {
  static const CueRules rules("passages", {kTold});
  HistoryText text(page);
  std::vector<Mark> found;
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    found.clear();
    rules.MarkAt(page, tokens[i], &found);
    for (Mark& mark : found) {
      size_t last = i;
      while (last + 1 < tokens.size() && tokens[last + 1].begin < mark.end) ++last;
      if (OtherMatter(text, i, last) || text.Asked(last)) continue;
      mark.begin = tokens[Widened(text, page, i)].begin;
      mark.end = text.End(text.ClauseEnd(last));
      marks->push_back(mark);
    }
  }
}

}  // namespace blackbar
