#include "pipeline/detectors/values/value_cues.h"

#include <algorithm>

#include "pipeline/detectors/values/checksums.h"

namespace blackbar {
namespace {

bool ManyDigits(std::string_view value) {
  return std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 5;
}

// Digits as OCR and hurried typing leave them, enough of them real.
bool MostlyDigits(std::string_view value) {
  auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 5;
}

// "a TAN 2003 Lincoln" has a year, no plate.
bool NoYear(std::string_view value) {
  if (value.size() < 6 || value[value.size() - 5] != ' ') return true;
  std::string_view year = value.substr(value.size() - 4);
  return year < "1950" || year > "2029";
}

constexpr CueRow kIdentifiers[] = {
    // Parts of numbers that are given away.
    {"ssn ss social soc", "SSN", 0.9,
     R"((?:ssn|ss#?|soc(?:ial)?(?: security)?(?: number| no\.?| card)?)\b[^.;\n\d]{0,30}?(?:end(?:s|ing)?|last (?:four|4)|partial)[^.;\n\d]{0,30}(\d{4})\b)",
     "the end of a social security number"},
    {"last", "SSN", 0.9,
     R"(last (?:four|4|five|5)(?: digits| numbers)?(?: of| for| on)? <whose>(?:ssn|ss#?|soc(?:ial)?(?: security)?)\b[^.;\n\d]{0,25}(\d{4,5})\b)",
     "the end of a social security number"},
    {"last", "CREDIT_CARD", 0.86,
     R"(last (?:four|4)(?: digits| numbers)?(?: of| for| on)? <whose>(?:[a-z]{3,12} ){0,2}?(?:card|visa|mastercard|amex)\b[^.;\n\d]{0,25}(\d{4})\b)",
     "the end of a card's number"},
    {"last", "BANK_ACCOUNT", 0.86,
     R"(last (?:four|4)(?: digits| numbers)?(?: of| for| on)? <whose>(?:[a-z]{3,12} ){0,2}?(?:account|acct)\b[^.;\n\d]{0,25}(\d{4})\b)",
     "the end of an account's number"},
    {"last", "PHONE", 0.8,
     R"(last (?:four|4)(?: digits| numbers)?(?: of| for| on)? <whose>(?:[a-z]{3,12} ){0,2}?(?:phone|cell|telephone)\b[^.;\n\d]{0,25}(\d{4})\b)",
     "the end of a telephone number"},
    {"last", "SSN", 0.75, R"(last (?:four|4)(?: digits)?<is>(\d{4})\b)", "the last digits of a number"},
    {"card visa mastercard amex discover debit credit", "CREDIT_CARD", 0.88,
     R"((?:card|visa|mastercard|amex|discover|debit|credit)\b[^.;\n\d]{0,30}?(?:end(?:s|ing|ed)?|last (?:four|4)(?: digits)?|x{1,4}|\*{1,12}|#)[^.;\n\d]{0,14}(\d{4})\b)",
     "the end of a card's number"},
    {"account acct checking savings", "BANK_ACCOUNT", 0.86,
     R"((?:account|acct\.?|checking|savings)\b[^.;\n\d]{0,30}?(?:end(?:s|ing|ed)?|last (?:four|4)(?: digits)?|x{2,4}|\*{1,12})[^.;\n\d]{0,14}(\d{4})\b)",
     "the end of an account's number"},
    {"phone cell number telephone", "PHONE", 0.8,
     R"((?:phone|cell|telephone|number)\b[^.;\n\d]{0,20}?(?:end(?:s|ing)? (?:in|with)|last (?:four|4))[^.;\n\d]{0,14}(\d{4})\b)",
     "the end of a telephone number"},
    // Whole ones.
    {"ssn ss social soc ssan", "SSN", 0.93,
     R"((?:ssn|ssan|ss#?|soc(?:ial)?(?: security| sec\.?)?(?: number| no\.?| num| card| #)?)\b<is>([0-9OoQDIl|SsBZzG]{3}[- .]{0,3}\s?[0-9OoQDIl|SsBZzG]{2}[- .]{0,3}\s?[0-9OoQDIl|SsBZzG]{4})\b)",
     "words for a social security number before it", MostlyDigits},
    {"account acct checking savings", "BANK_ACCOUNT", 0.88,
     R"((?:checking |savings |bank )?(?:account|acct\.?|a/c)\b(?: (?:at|with|from) [A-Z][A-Za-z.& ]{2,30}?)?<is>(\d{4,17}(?:-\d{1,6}){0,3}|\d{2,5}(?:[- ]\d{2,6}){1,4})\b)",
     "words for an account before it", ManyDigits},
    {"routing aba", "BANK_ROUTING", 0.93,
     R"((?:routing|aba)(?: transit| number| rtn)?<is>(\d{9}|\d{4}-\d{4}-\d)\b)",
     "words for a bank's routing number before it"},
    {"iban", "BANK_ACCOUNT", 0.95, R"(iban<is>([A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8})\b)",
     "label iban before it"},
    {"passport ppt", "GOV_ID", 0.94,
     R"((?:passport|ppt)(?: book| card)?(?: number| no\.?| num| #)?(?: \([A-Z]{2,3}\))?(?:<is>|[ \t]{4,40})([A-Z]{0,2}\d{6,9})\b)",
     "a passport's number"},
    {"passport medicare", "GOV_ID", 0.97,
     R"((?:passport|medicare card)(?:\t|\s{2,40})((?-i:[A-Z]{0,2}\d{6,9}|\d[A-Z][0-9A-Z]\d-?[A-Z][0-9A-Z]\d-?[A-Z]{2}\d{2}))\b)",
     "the number of a passport or a card in a list of things"},
    {"phone iphone samsung galaxy pixel android motorola", "DEVICE_ID", 0.97,
     R"((?:phone|iphone|samsung|galaxy|pixel|android|motorola)[^\n;.]{0,30}?(?:\t|\s{2,60})(\d{15})\b)",
     "an IMEI in a list of things", Luhn},
    {"ssn", "SSN", 0.98, R"(ssn\b[^.;\n\d]{0,30}(\d{3}-\d{2}-\d{4})\b)", "label ssn before it"},
    {"alien uscis immigration ins ice visa green", "GOV_ID", 0.9,
     R"((?:alien|uscis|immigration|ins|ice|visa|green card)(?: registration)?(?: number| no\.?| file| id)?(?:, you want\?)?<is>(A?[- #]{0,2}\d{2,3}[- ]?\d{3}[- ]?\d{2,3})\b)",
     "an alien's number"},
    {"a", "GOV_ID", 0.9,
     R"((?-i:A)(?:#|[- ]?number|[- ]?no\.?| file)(?: is| was)?[\s:#]{0,3}(A?[- ]?\d{2,3}[- ]?\d{3}[- ]?\d{2,3})\b)",
     "an alien's number"},
    {"medicare medicaid mbi", "GOV_ID", 0.92,
     R"((?:medicare|medicaid|mbi)(?: beneficiary)?(?: number| no\.?| id| card| #)*(?:<is>|[ \t]{4,40})([0-9A-Z]{4}-?[0-9A-Z]{3}-?[0-9A-Z]{4}|\d{8,14})\b)",
     "words for a Medicare number before it", HasDigitIn},
    {"mrn medical patient chart", "MEDICAL_ID", 0.93,
     R"((?:mrn|medical record(?:s)?|patient|chart)(?: number| no\.?| id| account)+<is>([A-Z]{0,4}-?\d[A-Z0-9-]{3,14})\b)",
     "words for a medical record's number before it", HasDigitIn},
    {"chart", "MEDICAL_ID", 0.86,
     R"(chart[\s#:]{1,3}((?-i:(?:MR )?[A-Z]?\d{5,9}|(?:MR )?\d{2,3}(?:-\d{2,3}){1,3}))\b)",
     "a word for a medical chart before it"},
    {"rx", "MEDICAL_ID", 0.85, R"(rx(?: no\.?| number)?[ #:]{1,3}(\d{6,9})\b)", "a prescription's number"},
    {"mr", "MEDICAL_ID", 0.9,
     R"((?-i:MR)(?: no\.?| number|#)(?: on [a-z]{2,6} [a-z ]{3,16})?<is>([A-Z]{0,2}-?\d[0-9-]{4,12})\b)",
     "words for a medical record's number before it"},
    {"acct account", "MEDICAL_ID", 0.86,
     R"(acc(?:oun)?t(?: number| no\.?)?[ :#.]{1,3}((?-i:[VH]\d{8,11}))\b)",
     "the account of a stay in hospital"},
    {"student pupil lunch", "STUDENT_ID", 0.9,
     R"((?:\(student|(?:student|pupil|lunch|school)(?: id)?(?: card| number| no\.?))(?: re+ads?| shows)?(?:<is>)((?-i:[A-Z]?\d{5,9}|\d{2}-\d{4,6}))\b)",
     "words for a student's number before it"},
    {"student", "STUDENT_ID", 0.88,
     R"(student(?: id)?(?: card)?(?:,[^\n\d,]{2,30},)?(?:\s(?:no|num|number)\.?)?[\s#:]{1,4}((?-i:[A-Z]?\d{6,9}|\d{2}-\d{4,6}))\b)",
     "a word for a student before it"},
    {"student pupil", "STUDENT_ID", 0.93,
     R"((?:student|pupil)(?: id| number| no\.?| ident(?:ification)?)+<is>([A-Z]{0,4}-?\d[0-9-]{2,12})\b)",
     "words for a student's number before it"},
    {"sis ssid pupil perm", "STUDENT_ID", 0.9,
     R"((?:sis|ssid|pupil|perm(?: id| no))(?: id)?(?: number| no\.?| num\.?|#)?[ #:]{1,3}((?-i:[A-Z]{0,2}\d{5,10}))\b)",
     "words for a student's number before it"},
    {"imei meid iccid imsi", "DEVICE_ID", 0.96,
     R"((?:imei|meid|iccid|imsi)(?: number| no\.?| 1| 2)?<is>([0-9A-FO]{2}(?:[ -]?[0-9A-FOIl]){10,21}[0-9A-F])\b)",
     "words for a device's number before it", ManyDigits},
    {"imei", "DEVICE_ID", 0.85, R"(imei[^.;\n\d]{0,30}?end(?:s|ing)?[^.;\n\d]{0,8}(\d{4,6})\b)",
     "the end of an IMEI"},
    {"fbi ucn", "FBI_UCN", 0.92,
     R"((?-i:FBI|UCN)(?: number| no\.?)?[ #:/.]{1,4}((?-i:\d{3} \d{3} [A-Z]{2}\d|\d[0-9A-Z]{5,9}))\b)",
     "words for an FBI number before it", HasLetterAndDigit},
    {"nysid", "STATE_SID", 0.94, R"(nysid(?: number| no\.?)?<is>(\d{7,8}[A-Z]?)\b)",
     "words for a state identification number before it"},
    {"cii cdc", "STATE_SID", 0.9, R"((?:cii|cdc)(?: number| no\.?)?<is>((?-i:[A-Z]{1,2}\d{5,8}))\b)",
     "words for a state identification number before it"},
    {"ref nic", "NCIC_NIC", 0.98, R"((?:ref|nic)[ :/#]{1,3}((?-i:[A-Z]\d{9}))\b)", "an NCIC entry's number"},
    {"fbi ucn", "FBI_UCN", 0.93, R"((?:fbi(?: ucn)?|ucn)(?: number| no\.?|/|#)+<is>([0-9A-Z]{5,10})\b)",
     "words for an FBI number before it", HasDigitIn},
    {"sid", "STATE_SID", 0.92, R"((?-i:SID)(?: number| no\.?|/|#)*<is>((?-i:[A-Z]{0,2}-?\d{5,10}))\b)",
     "words for a state identification number before it", ManyDigits},
    {"state", "STATE_SID", 0.92,
     R"(state id(?:entification)?(?: bureau)? (?:number|no\.?|#)<is>((?-i:[A-Z]{2}-?\d{5,10}))\b)",
     "words for a state identification number before it"},
    {"nic", "NCIC_NIC", 0.95, R"(nic(?: number| no\.?|/|#)*<is>([A-Z]\d{9})\b)",
     "words for an NCIC number before it"},
    {"fpc", "BIOMETRIC", 0.96, R"(fpc(?: class(?:ification)?| code|/)*<is>((?:[A-Z0-9]{2}[ /]?){9,10})\b)",
     "a fingerprint classification"},
    {"fingerprint fingerprints fpc henry class", "BIOMETRIC", 0.95,
     R"((?:fingerprints?,? (?:class(?:ification)?|code|fpc)|fpc|henry(?: class)?|class)[ :,.=/]{1,4}((?-i:(?:[PCD][OIM]|AA|TT|SR|XX|WU|\d\d)(?:[ /-]?\s?(?:[PCD][OIM]|AA|TT|SR|XX|WU|\d\d)){8,9}))\b)",
     "a fingerprint classification"},
    {"debit credit gift bank visa ebt atm", "CREDIT_CARD", 0.82,
     R"((?:debit|credit|gift|bank|visa|ebt|atm) cards? (?:no\.? |number |# ?)?((?:\d{4,6}[- ]){1,3}\d{1,7}|\d{4}|\d{13,19})\b)",
     "words for a card before it"},
    {"codis dna", "BIOMETRIC", 0.92,
     R"((?:codis|dna)(?: database)?(?: specimen| sample| profile| hit| kit| swab| id| match| entry| on| to| file)*(?: number| no\.?| id)?<is>([A-Z]{0,6}[- ]?\d[A-Z0-9-]{3,18})\b)",
     "words for a DNA profile before it", ManyDigits},
    {"dna", "BIOMETRIC", 0.88,
     R"(dna (?:sample |swab )?(?:from|of) [^.;\n]{2,40}, ((?-i:[A-Z]{1,3}-?\d[A-Z0-9-]{4,14}))\b)",
     "words for a DNA profile before it"},
    {"swab", "BIOMETRIC", 0.97,
     R"(swab(?: kit)?(?: (?:no\.?|number|id))?(?:[ ,:#]{1,3}|[ \t]{1,40})((?-i:[A-Z]{1,3}-?\d[A-Z0-9-]{5,14}))\b)",
     "the number of a swab with somebody's DNA", ManyDigits},
    {"visa mastercard amex discover card", "CREDIT_CARD", 0.8,
     R"((?:visa|mastercard|amex|discover|card)[ #]{1,2}(\d{4})\b(?:\n\s{4,80}((?:\d{4} ){1,2}\d{4})\b)?)",
     "a card's digits behind a word for it"},
    {"deposit xfer transfer sav chk", "BANK_ACCOUNT", 0.85,
     R"((?:deposit|transfer|xfer|sav|chk)(?: to| from)?(?: sav| chk| savings| checking)?[ :>#]{1,3}(\d{3,6}(?:-\d{2,6}){1,3}|\d{8,14})\b)",
     "words for an account before it"},
    {"loan", "BANK_ACCOUNT", 0.86,
     R"(loan(?: number| no\.?)?[ _:#]{1,4}(\d{2,6}(?:-\d{1,8}){1,3}|\d{8,14})\b)",
     "words for a loan before it"},
    {"aba routing rtg rtn", "BANK_ROUTING", 0.92, R"((?:aba|routing|rtg|rtn)[^.;\n\d]{0,50}(\d{9})\b)",
     "words for a bank's routing number before it", IsAbaRouting},
    {"account", "BANK_ROUTING", 0.85, R"(account \d{6,14}[^.;\d]{2,50}, (\d{9})\b)",
     "a bank's routing number behind an account", IsAbaRouting},
    {"drives driving", "LICENSE_PLATE", 0.85,
     R"(driv(?:es|ing)(?: an?| the)? ((?-i:[A-Z]{3}[- ]?\d{3,4}|\d[A-Z]{3}\d{3}|\d{3}[- ]?[A-Z]{3}|[A-Z]{3}[- ]?[A-Z]\d{2}|[A-Z]{3}[- ]?\d{2}[A-Z]))\b)",
     "words for a vehicle before it", NoYear},
    {"driver drivers license", "DRIVER_LICENSE", 0.9,
     R"((?:driver'?s? )?license,? (?:issued|out) (?:in|by|of) <state>[ ,:#]{1,3}((?-i:[A-Z]{0,2}\d[A-Z0-9-]{4,14}))\b)",
     "words for a driver licence before it", ManyDigits},
    {"member subscriber group", "MEDICAL_ID", 0.85,
     R"((?:member|subscriber)(?: id| number| no\.?)+<is>([A-Z]{0,5}-?\d[A-Z0-9-]{4,16})\b)",
     "words for a health plan's number before it", HasDigitIn},
};

constexpr std::string_view kOrdinaryAnswers[] = {
    "unknown", "the",     "that",   "not",    "protected", "changed", "reset",     "required",
    "and",     "was",     "needed", "locked", "correct",   "wrong",   "written",   "provided",
    "given",   "entered", "none",   "for",    "to",        "with",    "incorrect", "being"};

bool IsCodeWord(std::string_view value) {
  return value != "PROTECTED" && value != "UNKNOWN" && value != "REQUIRED" && value != "NEEDED" &&
         value != "RESET";
}

bool IsSecret(std::string_view value) {
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  bool ordinary = std::find(std::begin(kOrdinaryAnswers), std::end(kOrdinaryAnswers), lower) !=
                  std::end(kOrdinaryAnswers);
  if (ordinary || value.size() < 3) return false;
  bool plain = std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  bool mixed =
      plain && std::any_of(value.begin() + 1, value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return !plain || mixed;
}

// "V07W87929M", "Q79041": letters in capitals, and figures for the most part.
bool SerialForm(std::string_view value) {
  size_t digits = 0;
  for (char c : value) {
    if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) return false;
    digits += c <= '9';
  }
  return digits >= 4;
}

// A name that no ordinary word is: with a digit, an underscore, a dot inside, or capitals inside.
bool IsHandle(std::string_view value) {
  if (!value.empty() && value[0] == '@') return value.size() > 2;
  bool letter = false, odd = false;
  for (size_t i = 0; i < value.size(); ++i) {
    char c = value[i];
    bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
    letter |= upper || lower;
    odd |= (c >= '0' && c <= '9') || c == '_' || ((c == '.' || c == '#') && i + 1 < value.size());
    odd |= upper && i > 0 && value[i - 1] >= 'a' && value[i - 1] <= 'z';
  }
  return letter && odd && !SerialForm(value);
}

#define BB_PLATFORM                                                                                      \
  "(?:snapchat|snap|instagram|insta|ig|tiktok|tik tok|twitter|facebook|fb|discord|kik|telegram|signal|"  \
  "venmo|cash ?app|zelle|reddit|youtube|twitch|onlyfans|xbox(?: live)?|psn|playstation|roblox|fortnite|" \
  "gamertag|steam|wechat|tinder|bumble|grindr|messenger|whatsapp|threads|linkedin|myspace|mastodon)"
constexpr const char* kPlatformWords =
    "snapchat snap instagram insta ig tiktok tik twitter facebook fb discord kik telegram signal venmo cash "
    "cashapp zelle reddit youtube twitch onlyfans xbox psn playstation roblox fortnite gamertag steam wechat "
    "tinder bumble grindr messenger whatsapp threads linkedin";

constexpr CueRow kSecrets[] = {
    {"gate door alarm access entry keypad garage lockbox lock unlock security building lobby disarm safe "
     "elevator wifi wi phone voicemail atm debit bank sim screen front back storage duress panic house home "
     "apartment shop office computer laptop tablet ipad iphone locker gun vault padlock",
     "PASSWORD", 0.92,
     R"((?:[a-z-]{2,10} ){0,3}?(?:code|passcode|pass code|pin|password|passphrase|combination|combo)(?: number)?(?: (?:to|for|on|at) (?:the |his |her |their |my )?[a-z]{3,12}(?: [a-z]{3,10})?)?<is>["'(]?([#*]?\d{3,8}[#*]?|\d{1,2}(?:[- ]\d{1,2}){2}|[#*]?\d{1,4}(?:[-*#]\d{1,4})+)(?:\b|[#*"')]))",
     "words for a secret code before it"},
    {"code codes passcode combination combo pin", "PASSWORD", 0.9,
     R"((?:code|passcode|combination|combo|pin)s? (?:to|for|on|at) (?:the |his |her |their |my |our |a )?(?:[a-z-]{3,14} ){0,3}?(?:is|was|of)[ :=]{1,3}["']?([#*]?\d{3,8}[#*]?|\d{1,2}(?:[- ]\d{1,2}){2}|[A-Za-z0-9!@#$%^&*_.-]{4,24}[A-Za-z0-9!@#$%^&*]))",
     "words for a secret code before it", HasDigitIn},
    {"passcode pin passphrase unlocks unlock", "PASSWORD", 0.92,
     R"((?:passcode|pin(?: number| code)?|passphrase|unlocks?(?: (?:it|the phone|his phone|her phone|with|using|code|by|entering|pin))+)<is>["'(]?(\d{4,8})\b)",
     "words for a secret code before it"},
    {"password passwords passwd pwd passphrase passcode", "PASSWORD", 0.9,
     R"((?:password|passwd|pwd|passphrase|passcode)s?(?: (?:to|for|on|of) (?:the |his |her |their |my )?[A-Za-z-]{2,14}(?: [a-z]{3,12})?)?(?: (?:is|was|were|as)|[:=])[ :=]{0,3}["'(]?((?-i:[A-Za-z0-9][A-Za-z0-9!@#$%^&*_.+?~-]{2,38}[A-Za-z0-9!@#$%^&*_]!?)))",
     "words for a password before it", IsSecret},
    {"password passphrase passcode pin code combination word", "PASSWORD", 0.9,
     R"((?:password|passphrase|passcode|pin|(?:safe|code) word|word|combination)(?: (?:is|was|of|to|for|the|her|his|their|account|phone|wifi|wi-fi|set|remains))*[ :=]{1,3}["']([^"'\n]{3,40})["'])",
     "a password in quotes"},
    {"punch punched enter entered dial dialed type typed key keyed press pressed", "PASSWORD", 0.8,
     R"((?:punch|enter|dial|type|key|press)(?:ed)?(?: in)?(?: the)? ([#*]?\d{3,8}[#*]?)(?: (?:at|on|into|to) (?:the )?(?:gate|door|keypad|alarm|call ?box|panel|lock|lockbox|phone)| (?:and|then) (?:pound|star|hash)))",
     "a code to be keyed in"},
    {kPlatformWords, "SOCIAL_HANDLE", 0.9,
     BB_PLATFORM
     R"((?: (?:account|accounts|profile|page|handle|handles|user|username|name|id|screen name|is|was|as|under|the|his|her|their|my|a|at|called|named|listed|using|on|of|by|messages?|from|display|belongs|to|account,))*[ :=,#/.(-]{0,4}["']?(@?[A-Za-z0-9_$][A-Za-z0-9_.#$-]{1,30}[A-Za-z0-9_]))",
     "a name in a social network", IsHandle},
    {kPlatformWords, "SOCIAL_HANDLE", 0.88,
     BB_PLATFORM
     R"((?: (?:account|profile|page|handle|user|username|name|id|screen name|is|was|as|under|the|his|her|their|a|at|called|named|listed))*[ :=,(-]{1,3}["']([A-Za-z0-9_.][A-Za-z0-9_.# -]{1,30})["'])",
     "a name in a social network"},
    {"username user handle screen login gamertag profile logged account", "SOCIAL_HANDLE", 0.88,
     R"((?:user ?name|user ?id|user|handle|screen ?name|login(?: name| id)?|gamertag|profile(?: name)?|logged in as|account name)(?: (?:is|was|of|as|named|called|for|the))*[ :=,-]{1,3}["']?(@?[A-Za-z0-9_][A-Za-z0-9_.#-]{1,30}[A-Za-z0-9_]))",
     "a name of an account", IsHandle},
    {"instagram facebook tiktok twitter snapchat youtube linkedin venmo reddit cash onlyfans x t",
     "SOCIAL_HANDLE", 0.93,
     R"((?:instagram|facebook|tiktok|twitter|snapchat|youtube|linkedin|venmo|reddit|cash|onlyfans|x|t)\.(?:com|me|app)/(?:add/|in/|u/|user/|groups/|profile\.php\?id=)?([@$]?[A-Za-z0-9_.-]{2,40}[A-Za-z0-9_]))",
     "a page of a social network"},
    {"cash cashapp venmo zelle", "SOCIAL_HANDLE", 0.93,
     R"((?:cash ?app|venmo|zelle)[^.;\n$@]{0,30}([$@][A-Za-z][A-Za-z0-9_-]{2,20}))",
     "a name to send money to"},
    {"posted posts messaged messages texted goes commented tagged streams follows followed user",
     "SOCIAL_HANDLE", 0.85,
     R"((?:posted|posts|messaged|messages|texted|goes|commented|tagged|streams|follows|followed|user)(?: (?:it|on|by|as|this|them|him|her|from|the|account|name))* ["']?(@?[A-Za-z0-9_][A-Za-z0-9_.]{2,28}[A-Za-z0-9_]))",
     "a name of an account by its form", IsHandle},
    {"passcode passphrase password codeword", "PASSWORD", 0.9,
     R"((?:passcode|passphrase|password|codeword)[ :=-]{1,3}((?-i:[A-Z]{4,14}))\b)",
     "words for a secret word before it", IsCodeWord},
    {"alarm burglar panic holdup intrusion", "PASSWORD", 0.85,
     R"((?:alarm|panic|holdup)\b[^\n;]{2,45}, ?code ([#*]?\d{3,8}[#*]?)\b)", "an alarm's code"},
    {"paid", "INFORMANT", 0.88,
     R"(paid as[ .:]{1,24}["']?((?-i:[A-Z][A-Za-z'-]{2,18}(?: [A-Z][A-Za-z'-]{2,18})?)))",
     "a name an informant is paid under"},
    {"source informant ci cri soi chs", "INFORMANT", 0.85,
     R"((?:source|informant|ci|cri|soi|chs)\b[^.;]{0,45}?,? who (?:is|was) ([^,.;]{5,70}), )",
     "words that tell who an informant is"},
    {"ci rci cri soi chs cs cw cw1 cw2 cw3 ci1 ci2 ci3 cs1 cs2 cs3", "INFORMANT", 0.95,
     R"(((?-i:(?:R?CI|CRI|SOI|CHS)[- ]?#? ?[A-Z]{0,2}\d{2,6}(?:-\d{1,5})?|CS-\d{2,6}(?:-\d{1,5})?|(?:CI|CW|CS|CHS|SOI)-?\d{1,3})\b)(?:,? ?\(?["']([A-Z][A-Za-z -]{2,18})["'])?)",
     "an informant's number"},
    {"c", "INFORMANT", 0.95, R"((?-i:C\.I\.(?: number| no\.?)?[- ]?#? ?\d{2,6}(?:-\d{1,5})?)\b)",
     "an informant's number"},
    {"informant source ci rci confidential cooperating", "INFORMANT", 0.92,
     R"((?:confidential |cooperating |registered )?(?:informant|source|r?ci)(?: \(CI\))?(?: (?:control|code|file|reg(?:istration)?))?(?: (?:number|no\.?|id|file|#))*[ :#]{1,3}((?-i:[A-Z]{0,4}-?\d{2,4}(?:-\d{1,5})?))\b)",
     "an informant's number"},
    {"informant source", "INFORMANT", 0.92,
     R"(((?:informant|source) \d{3,5})(?: (?:was|is|said|told|reported|stated|advised|made|has|had|met|called|bought|and)\b|[.,;]))",
     "an informant's number"},
    {"signature code informant ci", "INFORMANT", 0.9,
     R"((?:(?:ci|informant) )?(?:signature|code) name(?: ?: {0,4}|  {1,24}| ?[.]{3,24}:? ?)["']?((?-i:[A-Z][A-Za-z'-]{2,18}(?:[ ][A-Z][A-Za-z'-]{2,18})?)))",
     "a name an informant is paid under"},
};

bool IsPlate(std::string_view value) {
  size_t letters = 0, digits = 0;
  for (char c : value) {
    letters += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    digits += c >= '0' && c <= '9';
  }
  size_t size = letters + digits;
  return size >= 3 && size <= 8 && digits > 0 && (letters > 0 || size >= 5);
}

// "THE PLATE WAS OBSCURED BY MUD" tells no plate.
bool NoRemark(std::string_view value) {
  static constexpr std::string_view kRemarks[] = {
      "OBSCURED", "MISSING", "UNKNOWN",   "STOLEN",     "EXPIRED", "COVERED",  "REMOVED", "PARTIAL",
      "NOT",      "NEVER",   "VALID",     "CLEAR",      "RUN",     "ON",       "OFF",     "TAKEN",
      "FOUND",    "SEEN",    "THE",       "FROM",       "CALLED",  "WRITTEN",  "GIVEN",   "TAPED",
      "BENT",     "DIRTY",   "ILLEGIBLE", "UNREADABLE", "TOO",     "SWITCHED", "LISTED",  "NOTED",
      "BLOCKED",  "HIDDEN",  "GONE",      "LOST",       "PULLED",  "ISSUED"};
  return std::find(std::begin(kRemarks), std::end(kRemarks), value) == std::end(kRemarks);
}

bool IsSpacedVin(std::string_view value) {
  size_t characters = 0, digits = 0;
  for (char c : value) {
    bool digit = c >= '0' && c <= '9';
    characters += digit || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    digits += digit;
  }
  return characters >= 15 && characters <= 18 && digits >= 5;
}

bool IsLicenseNumber(std::string_view value) {
  auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 4;
}

#define BB_PLATE_FILL                                                                                       \
  "(?:[ ,](?:number|no\\.?|is|was|of|reads?|reading|returned|with|the|a|an|partial|displaying|showing|"     \
  "possibly|maybe|starting|starts|beginning|ending|began|in|it|as|that|said|had|temporary|temp|unreadable|" \
  "stolen|expired|plates?|license|lic\\.?|tag|state|registration|veh(?:icle)?))*[ :#,/]{0,3}[\"']?"
#define BB_PLATE "((?-i:[A-Z0-9]{1,4}[- ]?[A-Z0-9]{1,5}|[A-Z0-9]{3,8}))\\b"

constexpr CueRow kVehicles[] = {
    {"plate plates tag registration bearing displaying lp reg", "LICENSE_PLATE", 0.92,
     "(?:plates?|tag|registration|bearing|displaying|lp|reg\\.?)" BB_PLATE_FILL
     "(?:<state>[ :,./-]{1,3}" BB_PLATE_FILL ")" BB_PLATE,
     "words for a plate and a state before it", IsPlate},
    {"plate plates bearing displaying license", "LICENSE_PLATE", 0.9,
     "(?:(?:license |lic\\.? )?plates?|bearing (?:license|lic\\.?|registration|tag|plates?)|displaying "
     "(?:license|plates?|tag))" BB_PLATE_FILL BB_PLATE,
     "words for a plate before it", IsPlate},
    {"plate plates tag", "LICENSE_PLATE", 0.82,
     "(?:plates?|(?:license|temp) tag)" BB_PLATE_FILL
     R"(([a-z]{2,3}[- ]?\d{3,4}|\d[a-z]{3}\d{3}|\d{3}[- ]?[a-z]{3})\b)",
     "words for a plate before it", IsPlate},
    {"plate plates tag", "LICENSE_PLATE", 0.85,
     R"((?:vanity |personali[sz]ed )?(?:plates?|license tag) (?:that |which )?(?:reads?|reading|said|says|of|was)[ :]{1,2}["']?((?-i:[A-Z0-9]{3,8}))\b)",
     "a plate that is read out", NoRemark},
    {"plate plates", "LICENSE_PLATE", 0.86, R"((?-i:plates?,? (?:number )?["']?([A-Z]{4,8})["']?[).,;]))",
     "a plate that somebody chose", NoRemark},
    {"plate plates", "LICENSE_PLATE", 0.88,
     R"(plates?(?: number| no\.?)?[ ,:]{1,2}((?-i:[A-Z]{2,3}\n\d{3,4}))\b)", "words for a plate before it"},
    {"reg", "LICENSE_PLATE", 0.86,
     R"(reg\.? (?:no\.? )?((?-i:[A-Z]{1,3} \d{3,4}|\d{3,4} [A-Z]{1,3}|[A-Z]{2,3}\d{3,4}))\b)",
     "words for a plate before it"},
    {"plate tag", "LICENSE_PLATE", 0.86,
     R"((?:plate|tag)[^.;\n]{0,24}? (?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?) (?:with|in) ["']?((?-i:[A-Z0-9]{2,5}))\b(?:["',]*(?: and)? (?:that )?end(?:s|ed|ing)? (?:in|with) ["']?((?-i:[A-Z0-9]{1,5}))\b)?)",
     "a part of a plate"},
    {"lpr alpr flock", "LICENSE_PLATE", 0.88,
     R"((?:a?lpr|flock)(?: camera)?(?: (?:hit|alert|read|notification|capture))? (?:on|for|of)(?: plate| tag| license)? ((?-i:[A-Z0-9]{2,4}[- ]?[A-Z0-9]{2,5}))\b)",
     "a plate that a camera read", IsPlate},
    {"partial", "LICENSE_PLATE", 0.85,
     R"(partial (?:license |lic\.? )?(?:plate|tag)? ?(?:number )?(?:of|was|is|:)? ?["']?((?-i:[A-Z0-9]{2,6}(?:[- ][A-Z0-9]{1,4})?))\b)",
     "a part of a plate", HasDigitIn},
    {"vin", "VIN", 0.93,
     R"(vin\b(?: number| no\.?)?<is>((?-i:[A-Z0-9]{3,6}(?:[ -][A-Z0-9]{2,6}){2,4}|[A-Z0-9]{15,18}))\b)",
     "label VIN before it", IsSpacedVin},
    {"vin", "VIN", 0.88,
     R"(vin\b[^.;\n]{0,30}?(?:end(?:s|ing)?(?: in| with)?|last (?:four|six|eight|[4-8])(?: of vin)?)[ :#]{1,3}([A-Z0-9]{4,8})\b)",
     "the end of a VIN", HasDigitIn},
    {"last", "VIN", 0.88,
     R"(last (?:four|six|eight|[4-8])(?: digits| characters)? of <whose>vin\b[^.;\n\d]{0,15}([A-Z0-9]{4,8})\b)",
     "the end of a VIN", HasDigitIn},
    {"alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho "
     "illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota "
     "mississippi missouri montana nebraska nevada new north ohio oklahoma oregon pennsylvania rhode south "
     "tennessee texas utah vermont virginia washington west wisconsin wyoming al ak az ar ca co ct de fl ga "
     "hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut "
     "vt va wa wv wi wy",
     "DRIVER_LICENSE", 0.94,
     R"(<state>[ ,.-]{1,3}(?:driver'?s? |operator'?s? |commercial )?(?:licen[sc]e|lic\.?|permit|dl|d\.l\.|oln|ol|cdl|id card|i\.d\.|identification card|id)(?: number| no\.?)?<is>\(?((?-i:[A-Z]{0,3}[- ]?\d[A-Z0-9]{2,14}(?:[- ][A-Z0-9]{2,6}){0,5}))\b)",
     "a state's driver licence or card", IsLicenseNumber},
    {"driver drivers operator operators", "DRIVER_LICENSE", 0.93,
     R"((?:driver|operator)'?s?'? (?:licen[sc]e|lic\.?|permit)(?: number| no\.?)?(?: from| in| out of)?<is>\(?(?:<state>[ :,./-]{1,3}(?:number |no\.? |#)?)?((?-i:[A-Z]{0,3}[- ]?\d[A-Z0-9]{2,14}(?:-[A-Z0-9]{2,6}){0,5}))\b)",
     "words for a driver licence before it", IsLicenseNumber},
    {"license lic licence licenses", "DRIVER_LICENSE", 0.86,
     R"((?:lic(?:en[sc]e)?)\.?(?: number| no\.?| #)?[,:]?(?: (?:is|was))?\s?[ #]{0,2}((?-i:(?:[A-Z]{2}[- ])?[A-Z]{0,2}\d{7,14}|[A-Z]?\d{2,3}(?:[ -]\d{2,5}){2,4}))\b)",
     "words for a licence before it", IsLicenseNumber},
    {"know remember", "DRIVER_LICENSE", 0.78,
     R"((?:know|remember) (?:the|my) (?:license )?number(?: though| by heart)?[.,]? (?:it's|it is|is)[ :]{1,2}((?-i:[A-Z]{0,2}[- ]?\d{2,14}[A-Z]?(?:[ -]\d{2,6}){0,4}))\b)",
     "a number somebody knows by heart", IsLicenseNumber},
    {"under evidence property showed booked", "EVIDENCE_TAG", 0.99,
     R"((?:(?:booked|logged|placed|evidence|property|showed|into|as) ){0,3}(?:under|evidence|property|showed)(?: an?| the)? tags?(?: number| no\.?| #)?[ :#]{1,2}([A-Z]{0,4}-?\d[A-Z0-9-]{1,14})\b)",
     ""},
    {"oln ol dl dln cdl dmv", "DRIVER_LICENSE", 0.94,
     R"((?:oln|ol|dln?|cdl|dmv)(?: number| no\.?|#|/)*<is>(?:<state>[ :,./-]{1,3})?((?-i:[A-Z]{0,3}[- ]?\d[A-Z0-9]{3,14}(?:-[A-Z0-9]{2,6}){0,5}))\b)",
     "words for a driver licence before it", IsLicenseNumber},
};

}  // namespace

std::span<const CueRow> IdentifierCues() { return kIdentifiers; }
std::span<const CueRow> SecretCues() { return kSecrets; }
std::span<const CueRow> VehicleCues() { return kVehicles; }

}  // namespace blackbar
