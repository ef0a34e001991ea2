#include <algorithm>

#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

#define BB_DIGIT_WORD "(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double)"
// What a secret code looks like: digits with what is keyed around them, or the same in words.
#define BB_CODE                                                                                            \
  "((?:[#*]|pound |star |hash )?(?:\\d{3,8}|\\d(?:[- ]\\d){2,7}|\\d{1,2}(?:-\\d{1,2}){2,3}|\\d{3} \\d{3}|" \
  "[a-z]{0,3}\\d{2,6}[a-z]{1,2}|[a-z]{1,3}\\d{3,6}|" BB_DIGIT_WORD "(?:[ -]" BB_DIGIT_WORD                 \
  "){2,7})"                                                                                                \
  "(?:[#*]|,? (?:pound|star|hash|enter)\\b)?)"

// Codes that are no secret: of a law, of a place, of a form.
bool SecretCode(std::string_view value) {
  auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  bool year = value.size() == 4 && digits == 4 && (value.starts_with("19") || value.starts_with("20"));
  return !year && (digits >= 3 || digits == 0 || value.find_first_of("#*") != value.npos);
}

bool Unlike(std::string_view value, std::initializer_list<std::string_view> words) {
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  return std::find(words.begin(), words.end(), lower) == words.end();
}

bool SecretWord(std::string_view value) {
  return value.size() >= 3 &&
         Unlike(value, {"the",    "and",      "was",      "protected", "required", "unknown", "not",
                        "for",    "given",    "changed",  "none",      "provided", "number",  "entered",
                        "from",   "that",     "which",    "but",       "his",      "her",     "per",
                        "with",   "set",      "reset",    "enabled",   "screen",   "lock",    "locked",
                        "needed", "verified", "correct",  "incorrect", "attempts", "she",     "they",
                        "phone",  "this",     "are",      "has",       "had",      "did",     "does",
                        "any",    "can",      "will",     "hint",      "obtained", "refused", "code",
                        "date",   "device",   "confirmed"});
}

bool HandleName(std::string_view value) {
  bool letter = std::any_of(value.begin(), value.end(),
                            [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  // "V07W87929M": a serial number.
  bool small =
      std::any_of(value.begin(), value.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  return letter && value.size() >= 4 && (small || digits < 4) &&
         Unlike(value,
                {"that",    "which",   "with",     "from",     "under",       "page",      "posts",
                 "post",    "account", "named",    "messages", "message",     "belonging", "belongs",
                 "used",    "using",   "profile",  "user",     "username",    "handle",    "where",
                 "when",    "because", "they",     "this",     "then",        "were",      "said",
                 "told",    "story",   "stories",  "live",     "photo",       "photos",    "video",
                 "videos",  "through", "about",    "search",   "warrant",     "records",   "and",
                 "unknown", "listed",  "shows",    "showed",   "marketplace", "login",     "device",
                 "group",   "name",    "between",  "screen",   "called",      "your",      "their",
                 "shown",   "sent",    "send",     "asking",   "after",       "before",    "request",
                 "friend",  "friends", "logged",   "password", "only",        "also",      "conversation",
                 "chat",    "chats",   "accounts", "data",     "return",      "direct",    "event",
                 "date",    "series",  "console",  "gamertag", "controller",  "game",      "games"});
}
bool OddHandle(std::string_view value) {
  return HandleName(value) && value.find_first_of("0123456789_.$") != value.npos;
}

constexpr CueRow kSecretWords[] = {
    {"code codes passcode combination combo pin keypad unlock unlocks", "PASSWORD", 0.88,
     R"((?:code|passcode|pass code|combination|combo|pin|keypad|unlock)s?(?: (?:to|for|of|on|at|in) (?:(?:the|his|her|their|my|our|a) )?(?:[a-z'-]{2,14} ){0,3}?[a-z'-]{2,14})?(?:,? (?:has been |was |is |been |just )?(?:changed|reset|set|now|still|listed|given|per [a-z.]{1,12})(?: (?:to|as|is))?)?(?:,? (?:it's|its|it is|it was|is|was|to|now|uses?|that's|thats))*[ :=,#"'(.-]{1,4})" BB_CODE
     R"((?:\b|[^a-z0-9]|$))",
     "words for a secret code before it", SecretCode},
    {"changed changes reset sets set", "PASSWORD", 0.88,
     R"((?:changed|changes|reset|sets?) (?:the|his|her|their|my) (?:[a-z-]{2,10} ){0,2}?(?:code|passcode|pin|combination|password)(?: (?:of|to|for|on) (?:the |his |her |their |my )?[a-z-]{3,12}(?: [a-z]{3,10})?)? (?:to|as) )" BB_CODE
     R"(\b)",
     "words for a secret code before it", SecretCode},
    {"gate door keypad alarm lockbox garage safe padlock entry panel", "PASSWORD", 0.86,
     R"((?:gate|door|keypad|alarm|lockbox|garage|safe|padlock|entry|panel)[a-z ,'-]{0,24}?(?:it's|its|code's|press|dial|punch(?: in)?|hit|use|enter|key in)(?: the code)?[ :,-]{1,3})" BB_CODE
     R"(\b)",
     "words for a secret code before it", SecretCode},
    {"alarm", "PASSWORD", 0.9, R"(alarm[^\n;|]{0,60}?,? code[ :#]{1,2}(\d{3,8})\b)", "the code of an alarm"},
    {"passcode passphrase password safeword codeword", "PASSWORD", 0.86,
     R"((?:passcode|pass ?phrase|password|safe ?word|code ?word)(?: (?:to|for|on) (?:the |his |her |their )?[a-z]{3,12})?(?: (?:is|was|of))?[ :="']{1,3}((?-i:[A-Z][A-Z0-9!@#$*]{2,20}|[A-Z][a-z]{2,16}[0-9!@#$*]{0,6})))",
     "words for a password before it", SecretWord},
    {"security safe code pass verbal duress secret", "PASSWORD", 0.9,
     R"((?:security|safe|code|pass|verbal|duress|secret) ?-?(?:word|phrase|password)s?[^"\n]{0,16}\n?[^"\n]{0,24}["']([^"'\n]{2,30})["'])",
     "a secret word"},
    {"security safe code pass duress secret", "PASSWORD", 0.86,
     R"((?:security|safe|code|pass|duress|secret) ?-?(?:word|phrase)(?: (?:for|with|at) (?:the |his |her )?[a-z]{3,12})?(?: (?:is|was)|:) ([a-z]{3,20})\b)",
     "a secret word", SecretWord},
    {"security secret challenge", "PASSWORD", 0.84,
     R"((?:security|secret|challenge) (?:question|answer)s?[^.\n]{0,70}?(?:answer(?: is| was)?|is|was|=|:)[ :"']{1,3}((?-i:[A-Za-z0-9'][A-Za-z0-9' -]{2,30}?))(?:["'.;,\n)]|$))",
     "the answer to a secret question", SecretWord},
    {"password pass passcode", "PASSWORD", 0.86,
     R"((?:password|pass|passcode)[_ -]?hint["']?(?: is| was)?[ :="']{1,4}([^"'\n,;]{3,40}))",
     "the hint of a password"},
    {"lock unlock swipe pattern screen", "PASSWORD", 0.86,
     R"((?:(?:lock|unlock|swipe|screen)(?: lock)? )?pattern(?: (?:per|of|from|for) (?:the )?[a-z]{3,12})?(?: (?:is|was|looks like|like))*[ :=]{1,3}(?:(?:a|an|the|letter) )*["']?([a-z0-9](?:[- ]shape(?:d)?)?(?:,? (?:then|and) [a-z0-9]{1,8})?|\d(?:[- ]\d){3,8})["',.;\n])",
     "the pattern that unlocks a telephone"},
    {"password passcode pin combination code word alarm", "PASSWORD", 0.84,
     R"((?:password|passcode|pin|combination|(?:alarm|door|gate|clock|timeclock|unlock|bank|safe|entry|front) (?:code|word)|alarm)(?: known to the [a-z]+)?,?(?: which)?(?: (?:is|was|will be)|,| \() ((?:the |his |her |my |our |your |their |all )?(?:[a-z']{1,12} ){0,4}?(?:birthday|birthdate|anniversary|wedding|year|dog|cat|pet|hometown|maiden|jersey|graduation|moon|last four|backwards?|name of)[^.;)\n]{0,40}))",
     "words that tell a password"},
    {"l z n u s c m", "PASSWORD", 0.8, R"(([lznuscm]-shape(?:d)?(?:,? then [a-z0-9]{1,8})?)\b)",
     "the pattern that unlocks a telephone"},
    {"unlock unlocks unlocked opens", "PASSWORD", 0.88,
     R"((?:unlock(?:s|ed)?|opens)(?: (?:it|the|his|her|phone|with|by|using|code|pin|is|was|when|you|entering|typing|enter|the phone))*[ :=,]{1,3}["']?(\d{4,8})\b)",
     "words for a secret code before it"},
    {"login logon portal", "PASSWORD", 0.8,
     R"((?:(?:portal|account|online|email|bank|website|router|wifi|wi-fi) )(?:login|log-in|logon)(?: (?:is|was))?[ :]{1,24}((?-i:[a-z][A-Za-z0-9._@-]{3,30})))",
     "a name to log in with", HandleName},
    {"anniversary birthday backwards", "PASSWORD", 0.8,
     R"((?:anniversary|birthday|backwards)(?:,? backwards)?[ ,:]{1,3}(?:so )?(\d{4,6})\b)",
     "a secret code made of a date", SecretCode},
    // Names in networks.
    {"posted posts messaged wrote texted dm dmed contacted commented chatting chats writes plays streams "
     "follows sells",
     "SOCIAL_HANDLE", 0.84,
     R"((?:posted|posts|messaged|wrote|texted|dm'?(?:ed)?|contacted|commented|chatting|chats|writes|plays|streams|follows|sells)(?: (?:it|this|them|that|her|him|me|the video|a video|photos|online))?(?: (?:as|under|from|by|using))(?: (?:the|a|an|his|her|name|account|handle|username|user|screen name))*[ :"']{1,3}(@?[A-Za-z0-9_$][A-Za-z0-9_.$-]{3,30}[A-Za-z0-9_]))",
     "a name in a social network", OddHandle},
    {"snapmap snap snapchat instagram insta ig tiktok facebook fb discord kik telegram twitter venmo "
     "xbox gamertag psn",
     "SOCIAL_HANDLE", 0.86,
     R"((?:snap ?map|snap(?:chat)?|insta(?:gram)?|ig|tiktok|facebook|fb|discord|kik|telegram|twitter|venmo|xbox|gamertag|psn)(?:'s)?(?: (?:account|user ?name|handle|user|profile|screen name|name|id|contact|is|was|of|the|under|as|called|named|account name))*[\s:=,#/.("'-]{1,4}(@?[A-Za-z0-9_$][A-Za-z0-9_.$#-]{2,30}[A-Za-z0-9_]))",
     "a name in a social network", OddHandle},
    {"snapchat snap instagram insta ig tiktok facebook fb discord kik telegram twitter venmo xbox psn "
     "username screen handle",
     "SOCIAL_HANDLE", 0.8,
     R"((?:(?:snap(?:chat)?|insta(?:gram)?|ig|tiktok|facebook|fb|discord|kik|telegram|twitter|venmo|xbox|psn)(?:'s)? )?(?:account|user ?name|handle|screen ?name|account name|profile name|gamertag)(?:,? (?:is|was|of|as|called|named|under))*[ :=,"']{1,3}((?-i:[a-z][a-z0-9_.]{3,29}))(?:[\s"',.;)]|$))",
     "a name in a social network", HandleName},
    {"facebook fb instagram snapchat tiktok discord offerup marketplace tinder bumble hinge", "SOCIAL_HANDLE",
     0.84,
     R"((?:facebook|fb|instagram|snapchat|tiktok|discord|offerup|marketplace|tinder|bumble|hinge)(?: (?:account|page|profile|he|she|they|who|under|uses?|used|using|goes|went|is|was|listed|posts?|by|as|with|the))* (?:name|display name|profile name)(?: of| is| was)?[ :,"']{1,3}((?-i:[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,3})))",
     "a name in a social network"},
    {"tag cashtag cash app", "SOCIAL_HANDLE", 0.92,
     R"((?:tag|cash ?tag|cash ?app)[^.;\n]{0,40}?(\$[A-Za-z][A-Za-z0-9_-]{2,24}))",
     "a name to send money to"},
    {"gamertag psn xbox steam roblox fortnite minecraft", "SOCIAL_HANDLE", 0.86,
     R"((?:gamertag|psn|xbox|steam|roblox|fortnite|minecraft)(?: (?:id|name|user|username|tag|account|live|is|was|of|:))*[ :="']{1,3}((?-i:[A-Za-z0-9][A-Za-z0-9_.-]{3,24}(?: [0-9]{1,4})?)))",
     "a name of a player", HandleName},
    // Marks of the body and their numbers.
    {"dna codis buccal swab afis abis fingerprint fingerprints palm thumb thumbprint prints print "
     "latent iris voiceprint specimen",
     "BIOMETRIC", 0.88,
     R"((?:dna|codis|buccal|swab|afis|abis|fingerprints?|palm|thumb|prints?|thumbprint|latent|iris|voiceprint|specimen)(?: (?:print|prints|on file|sample|swab|profile|hit|match|entry|card|record|lift|scan|kit|id|ident|template|reference|collected|taken|captured|as|under|is|was|booked|submitted|entered|number|no\.?|sid))*[ :,.#(]{1,12}((?-i:[A-Z]{1,5}-)?(?-i:[A-Z]{1,5})?-?\d{2,9}(?:-[A-Z0-9]{1,9}){0,3}|(?-i:[A-Z]{2,5}-[A-Z]{2,5}-[0-9-]{3,12})))",
     "words for a mark of the body before it",
     [](std::string_view v) {
       return std::count_if(v.begin(), v.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 4;
     }},
    {"class classification fpc", "BIOMETRIC", 0.93,
     R"((?:class(?:ification)?|fpc|henry)[ :/,]{1,3}((?:[0-9A-Z]{2}[\s/]{1,3}){9}[0-9A-Z]{2}|[0-9A-Z]{20})\b)",
     "a fingerprint classification", HasLetterAndDigit},
    {"henry", "BIOMETRIC", 0.9,
     R"(henry(?: class(?:ification)?| system| code)*[ :]{1,3}([0-9A-Z][0-9A-Z /-]{4,30}[0-9A-Z])\b)",
     "a fingerprint classification", HasDigitIn},
};

// On pages that tell of an informant.
constexpr CueRow kInformants[] = {
    {"cs ci chs cri soi c", "INFORMANT", 0.96,
     R"((?-i:(?:CS|CI|CHS|CRI|SOI|C\.I\.|C/I|C\.S\.)(?: (?:No\.?|Number|NUMBER|NO\.?|NBR))?[- #:]{0,3}[A-Z]{0,3}-?\d{1,6}(?:-\d{1,6}){0,2})\b)",
     "an informant's number"},
    // As OCR reads "C.I.".
    {"c ci cl c1", "INFORMANT", 0.9, R"((?-i:(?:C\.[1lLI]\.?|C[il1]) ?#\d{1,6})\b)", "an informant's number"},
    {"informant source ci cri soi chs cs", "INFORMANT", 0.85,
     R"((?:informant|source|ci|cri|soi|chs|cs)\b[^;"]{0,60}?,? who (?:is|was) ((?:(?:a|an|the|currently|employed|awaiting|married|related|dating|facing|working|living) )(?:[a-z'-]+ ){0,9}?[a-z'-]{3,})(?:[,.;)]|\n\n| and (?:has|is|was)))",
     "who an informant is"},
    {"code codename alias referred known hereafter pseudonym signs", "INFORMANT", 0.88,
     R"((?:code ?name|codename|pseudonym|signs(?: receipts)? as|referred to (?:only )?as|known (?:only )?as|paid (?:as|under)|payee)(?: (?:is|was|of|the|name))*(?:[ ]?[.]{3,20})?[ :"']{1,24}((?-i:[A-Z][A-Za-z]{2,15}(?:[ ][A-Z][A-Za-z]{2,15})?)))",
     "a name that covers an informant"},
    {"ci soi chs cri cs source informant", "INFORMANT", 0.92,
     R"((?:ci|soi|chs|cri|cs|source|informant)[- #.]{0,3}\d[\d-]{1,9},? \(?(?:aka |a/k/a |code name )?["']((?-i:[A-Z])[A-Za-z ]{2,20})["'])",
     "a name that covers an informant"},
    {"works worked employed lives meets met", "INFORMANT", 0.82,
     R"((?:works?|worked|employed)(?: (?:nights|days|weekends|mornings|evenings|part time|full time))? (?:at|for) (?:the )?((?-i:[A-Z0-9])[A-Za-z0-9&'.-]*(?: (?:(?-i:[A-Z0-9])[A-Za-z0-9&'-]*|on|and|of|the))*(?: (?-i:[A-Z0-9])[A-Za-z0-9&'-]*)?))",
     "where an informant works"},
};

}  // namespace

std::span<const CueRow> SecretWordCues() { return kSecretWords; }
std::span<const CueRow> InformantCues() { return kInformants; }

}  // namespace blackbar
