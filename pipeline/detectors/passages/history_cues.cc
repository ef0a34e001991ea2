#include <algorithm>
#include <string>

#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

#define BB_YEAR R"((?:19|20)\d\d)"
#define BB_MORE \
  R"((?:[;,] (?:and )?[a-z][a-z0-9$ /-]{2,40}?(?:\s[a-z0-9$/-]{1,20}){0,4}?,? \(?(?:19|20)\d\d\)?))"
#define BB_CLAUSE R"([^.;,!?"\n|\t]{2,50}?)"
#define BB_END R"((?:[.;,!?")\n|\t]|\.$| {2}| and | but |$))"

std::string Lower(std::string_view value) {
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  return lower;
}

// An answer that tells of an arrest: not "no", "never", "I don't know".
bool TellsOfArrest(std::string_view value) {
  std::string lower = Lower(value);
  for (std::string_view word : {"no", "nope", "nah", "never", "not", "i don", "why", "what", "who", "huh"}) {
    if (lower.starts_with(word)) return false;
  }
  for (std::string_view word : {"once", "twice", "yes", "yeah", "yep", "time", "for ", "dui", "back in",
                                "on p", "did ", "months", "years", "two", "three", "both"}) {
    if (lower.find(word) != lower.npos) return true;
  }
  return HasDigitIn(value);
}

constexpr CueRow kHistory[] = {
    // Returns and forms.
    {"off", "CHRI", 0.88, R"(off/((?-i:[A-Z0-9$][A-Z0-9 $'(),-]{2,60}?))(?: {1,3}(?-i:[A-Z]{3})/|\n|$))",
     "an offence of a criminal-history return"},
    {"registration registered", "CHRI", 0.9,
     R"((?:registration|registered) ?[:.][ .]{1,24}(sex(?:ual)? offender[^\n|\t]{0,40}?|lifetime[^\n\t|]{0,30}?|tier (?:[iv]{1,3}|\d)[^\n\t|]{0,20}?)(?:\n|\t|\||$))",
     "a registration"},
    {"history hx record priors prior", "CHRI", 0.88,
     R"((?:history|hx|record|priors?) ?[:-] ?(<crime>,? \(?)" BB_YEAR R"(\)?)" BB_MORE R"({0,6}))",
     "what a form says of earlier offences"},
    {"record", "CHRI", 0.86,
     R"((?:prior|arrest|criminal) record\s{2,30}([A-Za-z][^\n|\t]{3,100}?)(?:\n|\t|\||$))",
     "what a form says of earlier offences", HasDigitIn},
    {"prior arrest criminal", "CHRI", 0.86,
     R"((?:prior|arrest|criminal) (?:record|arrests|history)[ \t]{3,30}([A-Za-z][^\n|\t]{3,100}?)(?:\n|\t|\||$))",
     "what a form says of earlier offences", HasDigitIn},
    {"suspended revoked cancelled canceled susp", "CHRI", 0.86,
     R"((?:suspended|revoked|cancell?ed|susp)(?: for|:|,| -) (<crime>,? (?:in )?)" BB_YEAR R"()\b)",
     "an earlier offence behind a licence's state"},
    {"y n dk yes no", "CHRI", 0.84,
     R"((?:y|n|dk|yes|no)[ \t]{1,24}((?:arrested|convicted|jailed|charged) (?:for|of|with|in) [^\n\t|]{3,60}?)(?:\n|\t|\||$))",
     "an arrest noted beside an answer"},
    {"runaway truancy curfew incorrigible", "CHRI", 0.86,
     R"(((?:runaway|truancy|curfew|incorrigible)[ ,]{1,2}\(?)" BB_YEAR
     R"(\)?(?:[,;] ?[^\n\t|;]{3,60}?)?)(?:\n|\t|;| {2}|$))",
     "earlier contacts of a young person"},
    {"aggravated simple sexual armed attempted criminal grand petit petty retail felony domestic identity "
     "auto "
     "residential bad hot drug assault battery burglary robbery theft larceny shoplifting trespass forgery "
     "fraud arson vandalism dui dwi owi eluding resisting stalking harassment possession receiving criminal "
     "disorderly",
     "CHRI", 0.86, R"((<crime>,? \(?)" BB_YEAR R"(\)?)" BB_MORE R"({1,6}))", "a list of offences with years"},
    // Sentences.
    {"did", "CHRI", 0.86,
     R"((did (?:(?:a|an|about|almost|nearly|some|at least|his|her) )?(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|sixty|ninety) (?:yrs?|years?|months?|mos|days?)(?: (?:in|at|with) (?:the )?(?:[a-z]+ )?(?:county|state|prison|jail|joint|pen|doc|feds?|custody|lockup|juvie)(?: (?:in|for|on) )" BB_CLAUSE
     R"()?| for <crime>)?|time(?: (?:for|in|at|on) )" BB_CLAUSE
     R"()?|(?:[a-z]+ )?(?:bid|stretch)(?: (?:for|in) )" BB_CLAUSE R"()?)))" BB_END,
     "time in prison or jail"},
    {"no", "CHRI", 0.88,
     R"((no (?:prior |adult |felony )?convictions?,? but (?:one|two|three|an?|several|\d{1,2}) (?:prior )?arrests?(?: for <crime>)?(?: in )" BB_YEAR
     R"()?)\b)",
     "prior arrests or convictions"},
    {"a an the sealed expunged", "CHRI", 0.88,
     R"(((?:(?:an?|the|one|his|her) )?(?:sealed|expunged)(?: [a-z]+){0,2} (?:adjudications?|convictions?|records?|cases?))\b)",
     "a sealed record"},
    {"a an one two three priors prior", "CHRI", 0.87,
     R"(((?:(?:an?|one|two|three|\d) )?priors? (?:for|of) <crime>(?:,? (?:in |from )?)" BB_YEAR R"()?)\b)",
     "an earlier offence"},
    {"pending", "CHRI", 0.84, R"((pending (?:charges? (?:for|of) )?<crime>)(?:[.;,)\n"]|$))",
     "a pending charge"},
    {"working", "CHRI", 0.86,
     R"(((?:is |was )?working off (?:a|some|his|her|the)(?: [a-z]+)? (?:charges?|case|beef)))",
     "a pending charge"},
    {"wanted", "CHRI", 0.82,
     R"((wanted (?:for|on) (?:a )?<crime>)(?:[.;,)]? (?:nic|warrant|out of|in|by|on)|[.;,)\n]|$))",
     "what somebody is wanted for"},
    {"a an", "CHRI", 0.88,
     R"((an? (?:convicted|known|twice[- ]convicted) (?:felon|sex offender|burglar|thief))\b)",
     "a conviction"},
    {"found", "CHRI", 0.86, R"((found guilty of [^.;,\n]{3,60}?(?: in )" BB_YEAR R"()?)(?:[.;,\n]| and |$))",
     "a conviction"},
    {"arrested locked convicted prison jail trouble record probation parole felony priors charged arrests "
     "paper "
     "convictions history done felonies",
     "CHRI", 0.86,
     R"((?:arrested|locked up|done time|felonies|any priors|convicted|prison|jail|in trouble|record|probation|parole|felony|priors|charged|arrests|on paper|convictions|criminal history)[^?\n]{0,40}\?<answer>(?:(?-i:[AR])\s{1,4})?(?:i )?([A-Za-z](?:[^.\n]|\.\d){2,100}))",
     "an answer about earlier arrests", TellsOfArrest},
    {"on off", "CHRI", 0.84,
     R"((on (?:paper|an ankle (?:monitor|bracelet)|house arrest|the box) (?:with|for|until|till|in|out of) )" BB_CLAUSE
     R"())" BB_END,
     "probation or parole"},
    {"had has was been got", "CHRI", 0.85,
     R"(((?:(?:had|has) been|was|been|got) (?:locked up|jailed|in (?:jail|prison)|incarcerated|imprisoned) (?:for|on) )" BB_CLAUSE
     R"())" BB_END,
     "time in prison or jail"},
    {"a an the", "CHRI", 0.85,
     R"(((?:an? )" BB_YEAR R"( (?:<crime>|charge|adjudication)|the )" BB_YEAR
     R"( strike))(?:[.;,?!)\n]| and | was | were |$))",
     "an earlier offence"},
    {"one two three a", "CHRI", 0.85, R"(((?:one|two|three|a) priors? for [a-z][a-z -]{2,30}?))" BB_END,
     "an earlier offence"},
    {"prior", "CHRI", 0.87,
     R"((prior (?:[a-z-]+ ){0,4}?(?:arrest|conviction|charge|adjudication)s?,? (?:in |from )?)" BB_YEAR
     R"()\b)",
     "an earlier offence"},
    {"prior", "CHRI", 0.87, R"((prior arr(?:est)?s? )" BB_YEAR R"( [^\n;.]{3,40}?)(?:,? no |[;.\n]|$))",
     "an earlier arrest"},
    {"nothing", "CHRI", 0.85, R"((nothing on (?:his|her|their) record(?: but [^.;\n]{3,40})?))",
     "a criminal history"},
    {"no", "CHRI", 0.84,
     R"((no (?:criminal )?(?:record|history) (?:local|state|in state)(?: (?:or|and|nor) [a-z]+)?))",
     "a criminal history"},
    {"first second prior", "CHRI", 0.84, R"(((?:first|second|prior) referral (?:at|in) (?:age )?\d{1,4}))",
     "earlier referrals"},
    {"is was out", "CHRI", 0.84, R"(((?:is|was|out) on bail (?:for|in|out of) )" BB_CLAUSE R"())" BB_END,
     "a pending charge"},
};

}  // namespace

std::span<const CueRow> HistoryCues() { return kHistory; }

}  // namespace blackbar
