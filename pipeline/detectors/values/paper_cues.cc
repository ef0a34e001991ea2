#include <algorithm>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/value_cues.h"

namespace blackbar {
namespace {

size_t Digits(std::string_view value) {
  return static_cast<size_t>(
      std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }));
}
bool FiveDigits(std::string_view value) { return Digits(value) >= 5; }

// A word of a password: letters, and figures among them.
bool MixedWord(std::string_view value) { return value.size() >= 6 && HasLetterAndDigit(value); }

// "PLATE PARTIAL ONLY" tells no letters of a plate.
bool LettersOfPlate(std::string_view value) {
  static constexpr std::string_view kOrdinary[] = {"ONLY", "VIEW", "READ", "SEEN", "OF",   "NO",
                                                   "WAS",  "IS",   "AND",  "FROM", "THE",  "ON",
                                                   "BY",   "TO",   "PER",  "UNK",  "NONE", "GIVEN"};
  return std::find(std::begin(kOrdinary), std::end(kOrdinary), value) == std::end(kOrdinary);
}

// An account as banks write it, with letters that OCR takes for digits; papers of states and nations;
// driver licences, also in groups.
#define BB_ACCOUNT                                \
  "((?-i:[A-Z]{1,4}-?)?\\d[0-9OIlSB]{2,16}(?:[- " \
  "][0-9OIlSB]{2,6}){0,4}(?:-(?-i:[A-Z]{1,2}\\d{0,3}|\\d))?)\\b"
#define BB_PAPER \
  "((?-i:(?:[A-Z]{1,3} )?[A-Z]{0,8}-?\\d[A-Z0-9]{0,17}(?:-[A-Z0-9]{1,10}){0,4}(?: \\d{2,6}){0,4}))\\b"
#define BB_LICENCE "((?-i:[A-Z]{0,3}[- ]?\\d[A-Z0-9]{1,14}(?:[- ][A-Z]?\\d[A-Z0-9]{0,5}){0,5}))\\b"
#define BB_STUDENT "((?-i:[A-Z]{0,3}-?\\d[\\d-]{3,11}))\\b"
#define BB_NUMBER "(?: (?:number|no\\.?|nbr|num\\.?|#))"

constexpr CueRow
    kPapers
        [] =
            {
                // Accounts.
                {"a", "BANK_ACCOUNT", 0.95, R"(a/c)" BB_NUMBER R"(?[ :#.]{1,3})" BB_ACCOUNT,
                 "words for an account before it", FiveDigits},
                {"account acct accounts accts checking chk savings sav cuenta", "BANK_ACCOUNT", 0.97,
                 R"((?:accounts?|accts?\.?|checking|chk|savings|sav|cuenta)(?: (?:account|acct\.?|no\.?|number|#))?[^.;\n\d]{0,24}?(?:end(?:s|ing)?(?: in| with)?|last (?:four|4)(?: digits)?(?: of| are| were| is)?|terminad[ao](?: en)?)[^.;\n\d]{0,10}(\d{3,6})\b(?:,? (?:and|&|or) (?:(?:one|another) )?(?:ending )?(?:in )?(\d{4})\b)?)",
                 "the end of an account's number"},
                {"account acct accounts accts checking chk savings sav", "BANK_ACCOUNT", 0.97,
                 R"((?:accounts?|accts?|checking|chk|savings|sav)\.?(?: (?:account|acct|no|number)\.?)*[ :#(]{0,3}(?:\.{2,4}|\xE2\x80\xA6|x{1,12}|\*{1,12}|#{2,8})[ -]?(?:x{1,8}-?|\*{1,8}-?)?(\d{3,6})\b)",
                 "the end of an account's number"},
                {"checking chk savings sav share dda deposit money payroll operating trust escrow "
                 "beneficiary "
                 "funding",
                 "BANK_ACCOUNT", 0.93,
                 R"((?:checking|chk|savings|sav|share(?: draft| savings)?|dda|deposit|money market|payroll|operating|trust|escrow|beneficiary|funding)(?:(?: (?:account|acct|a/c|no|nbr|num|number)\.?){1,3}[ :#]{0,3}| ?[:#]{1,2} ?))" BB_ACCOUNT,
                 "words for an account before it", FiveDigits},
                {"member membership", "BANK_ACCOUNT", 0.9,
                 R"(member(?:ship)?)" BB_NUMBER
                 R"((?: ?\((?:credit union|cu|fcu)\)| (?:at|with) [A-Z][A-Za-z. ]{2,30}?(?:credit union|fcu|cu))[ :#,]{1,3})" BB_ACCOUNT,
                 "a number of a credit union's member", FiveDigits},
                {"routing aba rtg rtn transit", "BANK_ACCOUNT", 0.95,
                 R"((?:routing|aba|rtg|rtn|transit)(?: (?:no|number|#)\.?)? ?(?:/|&|and|,|\+) ?(?:account|acct|a/c|dda)(?: (?:nos?|numbers?|info|#)\.?){0,2}[ :#]{0,4}\d{9} ?[/, -]{1,3} ?)" BB_ACCOUNT,
                 "an account behind a bank's routing number", FiveDigits},
                {"routing aba rtg rtn transit", "BANK_ROUTING", 0.95,
                 R"((?:routing|aba|rtg|rtn|transit)(?: (?:no|number|#)\.?)? ?(?:/|&|and|,|\+) ?(?:account|acct|a/c|dda)(?: (?:nos?|numbers?|info|#)\.?){0,2}[ :#]{0,4}(\d{9}) ?[/, -]{1,3} ?\d)",
                 "words for a bank's routing number before it"},
                {"account acct", "BANK_ACCOUNT", 0.93,
                 R"((?:account|acct\.?)(?: (?:no\.?|number|#))? ?\((?:no\.? |number |# ?|acct\.? )?)" BB_ACCOUNT
                 R"(\))",
                 "words for an account before it", FiveDigits},
                {"account acct", "BANK_ACCOUNT", 0.92,
                 R"((?:account|acct\.?) (?:for|of|in the name of|belonging to|under|at|with)(?: the| her| his| their)? [a-z' ]{2,30}: ?)" BB_ACCOUNT,
                 "words for an account before it", FiveDigits},
                {"utma ugma ira roth", "BANK_ACCOUNT", 0.9,
                 R"((?:utma|ugma|ira|roth)(?: (?:account|acct|no\.?|number|#|ira))*[ :#]{1,3}(\d{6,14}(?:-\d{1,4})?)\b)",
                 "words for an account before it"},
                {"deposited wired", "BANK_ACCOUNT", 0.85,
                 R"((?:deposited|wired) (?:in)?to (?:account |acct\.? )?(\d{8,17})\b)",
                 "words for an account before it"},
                {"iban", "BANK_ACCOUNT", 0.97,
                 R"(iban(?: no\.?| number| code)?[ :#]{1,4}((?-i:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?))\b)",
                 "label iban before it"},
                {"clabe", "BANK_ACCOUNT", 0.95,
                 R"(clabe(?: interbancaria)?[ :#]{1,4}(\d{3}[ -]?\d{3}[ -]?\d{11}[ -]?\d)\b)",
                 "label clabe before it"},
                {"cuenta", "BANK_ACCOUNT", 0.93,
                 R"(cuenta(?: (?:bancaria|de (?:ahorros|cheques|banco)|no\.?|n(?:u|ú)m(?:ero)?\.?|#))*[ :#]{1,3})" BB_ACCOUNT,
                 "words for an account before it", FiveDigits},
                // Papers of states and nations.
                {"consular matricula matrícula voter elector ine ife tribal cib resident refugee border "
                 "military mil "
                 "dod "
                 "cac "
                 "veteran veterans global nexus sentri twic national foreign naturalization citizenship ead "
                 "dpi "
                 "nation "
                 "enrollment alien",
                 "GOV_ID", 0.93,
                 R"((?:consular|matr(?:i|í)cula|voter'?s?|elector|ine|ife|tribal|cib|resident|refugee|border|mil(?:itary)?|dod|cac|veteran'?s?|global|nexus|sentri|twic|national|foreign|naturalization|citizenship|ead|dpi|nation|enrollment|alien)(?:(?: \(| |-)(?:consular|id|i\.d\.|card|credential|document|certificate|authorization|permit|registration|identification|enrollment|benefits|member(?:ship)?|roll|crossing|entry|travel|voter|affairs|resident|record|access|traveler|\([A-Z]{2,4}\)|number|no\.?|nbr|#))+(?: (?:issued|from|out of|in|by) (?:the )?[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?,?)?,?<is>\(?)" BB_PAPER,
                 "words for a paper of a state or nation before it", FiveDigits},
                {"id identification", "GOV_ID", 0.92,
                 R"((?:id|identification)(?: type)?(?: ?\([a-z/. ]{2,20}\))? ?: ?(?:[A-Z][a-z]{3,14} )?(?:consular|matr(?:i|í)cula|tribal|military|dod|passport|state|resident|alien|voter|va|veteran|green card|(?-i:[A-Z]{2}) ?(?:dl|id|oln)|(?:driver'?s? )?license)(?: (?:card|id|no\.?|number|#))*[ :,/#-]{1,4})" BB_PAPER,
                 "a paper's number behind its kind", FiveDigits},
                {"visa", "GOV_ID", 0.9,
                 R"(visa (?:foil|control|application|stamp)?)" BB_NUMBER R"([ :#]{1,3})" BB_PAPER,
                 "a visa's number", FiveDigits},
                {"clave", "GOV_ID", 0.93, R"(clave de elector[ :#]{1,3}((?-i:[A-Z]{6}\d{8}[A-Z]\d{3}))\b)",
                 "a voter's key"},
                {"curp", "GOV_ID", 0.96, R"(curp[ :#]{1,3}((?-i:[A-Z]{4}\d{6}[A-Z0-9]{8}))\b)",
                 "label CURP before it"},
                {"sevis", "GOV_ID", 0.95, R"(sevis(?: id| no\.?| number|#)*<is>((?-i:N)?\d{9,11})\b)",
                 "words for a student visa before it"},
                {"i", "GOV_ID", 0.93,
                 R"((?-i:I)-?(?:94|551|766)(?: (?:no\.?|number|#|card|form))*[ :#]{1,3}((?-i:[A-Z0-9]{9,13}))\b)",
                 "the number of an immigrant's paper", FiveDigits},
                {"passport pasaporte", "GOV_ID", 0.93,
                 R"((?:passport|pasaporte)(?: \([A-Za-z ]{2,20}\))?(?: (?:book(?:let)?|card|number|no\.?|n(?:u|ú)m(?:ero)?\.?|#))*,?<is>\(?((?-i:[A-Z]{0,2}-? ?\d{6,10}|[A-Z]{3}\d{6}))\b)",
                 "a passport's number"},
                {"faa airman pilot", "GOV_ID", 0.9,
                 R"((?:faa|airman|pilot)(?:'?s)? (?:cert(?:ificate|\.)?|licen[sc]e|airman certificate))" BB_NUMBER
                 R"(?[ :#]{1,3}(\d{6,9})\b)",
                 "words for a pilot's paper before it"},
                // Papers of pupils.
                {"school student pupil campus college university", "STUDENT_ID", 0.93, R"((?:school|student|pupil|campus|college|university)(?:'s)?(?: district)? (?:id|i\.d\.|identification|ident)(?: (?:card|badge|number|no\.?|#)){0,3}(?:,? (?:number|no\.?|#))?<is>\(?)" BB_STUDENT,
                 "words for a student's number before it", FiveDigits},
                {"student pupil", "STUDENT_ID", 0.92,
                 R"((?:student|pupil)[ :]{1,14}(?-i:[A-Z])[^\n]{2,60}?(?:\t|\||[ ]{2})[ ]{0,40}id(?: no\.?|#)?[ :#]{1,6}((?-i:[A-Z]{0,2}-?\d{5,9}))\b)",
                 "an ID on a student's line"},
                {"gr grade hr", "STUDENT_ID", 0.92,
                 R"((?:gr|grade|hr)\.?[ :]{1,4}(?:\d{1,2}|k|pk)(?:st|nd|rd|th)?[ |,;/\t]{1,30}(?:student )?id(?: no\.?|#)?[ :#]{1,4}((?-i:[A-Z]{0,2}-?\d{5,9}))\b)",
                 "an ID behind a grade"},
                {"local", "STUDENT_ID", 0.88,
                 R"(local (?:student )?id)" BB_NUMBER R"(?[ :#]{1,3}(\d{5,10})\b)",
                 "words for a student's number before it"},
                {"stu stud", "STUDENT_ID", 0.92,
                 R"((?:stud|stu)\.? ?(?:id|no\.?|num|#){1,2}[ :#.]{1,3})" BB_STUDENT,
                 "words for a student's number before it", FiveDigits},
                // Driver licences.
                {"driver drivers operator operators driving instruction instructional learner learners "
                 "provisional "
                 "junior "
                 "chauffeur chauffeurs cdl commercial",
                 "DRIVER_LICENSE", 0.93,
                 R"((?:driver|operator|driving|instruction(?:al)?|learner|provisional|junior|chauffeur|cdl|commercial)'?s?'? (?:driver'?s? |learner'?s? |operator'?s? )?(?:licen[sc]e|lic\.?|permit)(?:,| card)?)" BB_NUMBER
                 R"(?<is>\(?(?:<state>[ :,./#-]{1,3})?)" BB_LICENCE,
                 "words for a driver licence before it", FiveDigits},
                {"o ol d dl", "DRIVER_LICENSE", 0.93,
                 R"((?-i:[OD]/L|[OD]\.L\.)(?: ?(?:N|#|no\.?|number))?[ :#/]{1,3}(?:<state>[ :,./#-]{1,3})?)" BB_LICENCE,
                 "words for a driver licence before it", FiveDigits},
                {"gave provided listed produced used", "DRIVER_LICENSE", 0.9,
                 R"((?:gave|provided|listed|produced|used)(?: [a-z]{2,6}){0,2} ((?-i:[A-Z]{0,3}-?\d[A-Z0-9-]{4,17})) (?:as|for) (?:his|her|their|the|an?) (?:oln?|dl|(?:driver|operator)'?s? licen[sc]e|licen[sc]e)\b)",
                 "words for a driver licence behind it", FiveDigits},
                {"licencia", "DRIVER_LICENSE", 0.93,
                 R"(licencia(?: de (?:conducir|manejar|manejo|conductor))?(?: (?:no\.?|n(?:u|ú)m(?:ero)?\.?|#))?[ :#]{1,3})" BB_LICENCE,
                 "words for a driver licence before it", FiveDigits},
                {"license licence lic oln dl", "DRIVER_LICENSE", 0.93,
                 R"((?:licen[sc]e|lic|oln|dl)(?:number|no)?(?: [a-z:]{1,12}="[^"\n]{0,20}"){0,3}>((?-i:[A-Z]{0,2}\d{5,14}))\b)",
                 "a driver licence in a file of data"},
                // Plates.
                {"vanity personalized personalised custom specialty", "LICENSE_PLATE", 0.92,
                 R"((?:vanity|personali[sz]ed|custom|specialty) (?:license )?(?:plates?|tags?)(?:,| reads?| reading| of| was| is| (?:that|which) (?:said|says|reads?))?[ :,]{1,2}(?:["']|“)?((?-i:[A-Z0-9]{2,8}(?:[- ][A-Z0-9]{1,5})?))(?:["'.,;)\n]|”))",
                 "a plate that somebody chose", LettersOfPlate},
                {"plate plates tag", "LICENSE_PLATE", 0.86,
                 R"((?:plates?|tag)\b[^.;\n]{0,60}?partial(?:ly)?(?: plate| tag)?(?: of| was| is| read)?[ :]{1,2}["']?((?-i:[A-Z]{2,5}))["'.,;)])",
                 "a part of a plate", LettersOfPlate},
                {"plate plates tag", "LICENSE_PLATE", 0.92,
                 R"((?:plates?|tag)(?: (?:no\.?|number|#))?[ :#]{1,3}((?-i:\d{1,3}-[A-Z]{1,4}-?\d{2,5}|[A-Z]{1,3}-\d{1,3}-[A-Z]{1,3}))\b)",
                 "words for a plate before it"},
                {"placa placas", "LICENSE_PLATE", 0.92,
                 R"(placas?(?: (?:no\.?|n(?:u|ú)m(?:ero)?\.?|#|de))*[ :#]{1,3}((?-i:[A-Z0-9]{2,4}[- ]?[A-Z0-9]{2,5}))\b)",
                 "words for a plate before it", HasDigitIn},
                // Births.
                {"nacido nacida nacimiento", "DOB", 0.93,
                 R"((?:nacid[oa]|nacimiento)(?: el)?[ :]{1,3}(\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre) del? \d{4})\b)",
                 "words for a birth before it"},
                // Codes.
                {"código codigo clave contraseña contrasena combinación combinacion", "PASSWORD", 0.95,
                 R"((?:c(?:o|ó)digo|clave|contrase(?:n|ñ)a|combinaci(?:o|ó)n)(?: (?:de|del|la|el|los|para|acceso|entrada|puerta|alarma|port(?:o|ó)n|caja|fuerte|wifi|tel(?:e|é)fono|celular|cochera|garaje|secreta|es|era))*[ :]{1,3}["']?([#*]?\d{3,8}[#*]?|\d(?:-\d){3,7}|[A-Za-z]{3,14}\d{1,4}[!$*]?)(?:[^A-Za-z0-9]|$))",
                 "words for a secret code before it"},
                {"login logon credentials creds username user", "PASSWORD", 0.9,
                 R"((?:login|logon|credentials|creds|username|user)(?: (?:is|was|are|info))?[ :]{1,3}[A-Za-z0-9@._-]{2,40} ?/ ?((?-i:[^\s"',;()/]{4,24}[^\s"',;.()/])))",
                 "a password behind a name to log in with", MixedWord},
                {"g", "PASSWORD", 0.95, R"((?-i:G-\d{3} ?\d{3})\b)", "a code sent to log in with"},
                {"changed set reset change", "PASSWORD", 0.9,
                 R"((?:changed?|set|reset)(?: (?:the|my|our|her|his|their))? (?:alarm|gate|door|code|pin|passcode|lock|keypad|safe|garage|password|combination|combo)s?(?: (?:code|pin|passcode|keypad|password))?(?: [a-z]{2,6}){0,2}? to ["']?(\d{4,8})\b)",
                 "a code that was set"},
                {"netflix hulu icloud gmail cloud router hotspot spotify modem wifi", "PASSWORD", 0.9,
                 R"((?:netflix|hulu|icloud|gmail|cloud|router|hotspot|spotify|modem|wifi)(?: (?:password|pw|pass|login|acct|account|too|lol|still|is|was|now|changed|to|key|sticker|label|says|reads|said))+[ :=]{1,2}["']?((?-i:[A-Za-z0-9!@#$%^&*_.+?~-]{5,24}[A-Za-z0-9!@#$%^&*_])))",
                 "words for a password before it", MixedWord},
                {"wifi wi", "PASSWORD", 0.9,
                 R"(wi-?fi(?: (?:network|name|ssid))?[ :=-]{1,3}[A-Za-z0-9_-]{2,24} ?/ ?(?:(?:pw|password|pass)[ :]{1,2})?((?-i:[^\s"',;()/]{5,24}[^\s"',;.()/])))",
                 "a password behind a network's name", MixedWord},
                {"use using try enter put", "PASSWORD", 0.9,
                 R"((?:use|using|try|enter|put in) ([#*]?\d{4,6}[#*]?) (?:for|at|on|to get (?:in|into|through)|to open)(?: the| our| my)?(?: front| back| side| main)? (?:gate|door|keypad|lobby|building|garage|lock|alarm|call ?box)\b)",
                 "a code to be keyed in"},
                {"pin", "PASSWORD", 0.93,
                 R"(pin(?: (?:is|was|no\.?|number))*[ :#]{1,3}(\d{3} \d{3}|\d{2} \d{2}(?: \d{2})?)\b)",
                 "words for a secret code before it"},
                {"code", "PASSWORD", 0.84,
                 R"(code(?: word)?(?: is| was)?[ :,]{1,2}["']?((?-i:[a-z]{3,10}\d{1,4}[a-z]{0,6}))\b)",
                 "words for a secret code before it"},
                {"unlock unlocks unlocked opens pattern", "PASSWORD", 0.86,
                 R"((?:unlock(?:s|ed)?|opens|pattern)\b[^.;\n]{0,30}?[ "]((?:an? |the )?(?:letter )?(?-i:[LZNMUSCVTX])(?:[- ]shaped?|(?: drawn| and back| backwards| starting)[a-z ]{0,36}))(?:[.,;\n]|$))",
                 "the pattern that unlocks a telephone"},
};

// "⑆026009593⑆ 004412908817⑈ 0231", "|:026009593|: 338812907||": the line of magnetic ink on a check. The
// byte where the digits that begin here end.
size_t DigitsEnd(std::string_view text, size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

}  // namespace

std::span<const CueRow> PaperCues() { return kPapers; }

void FindCheckLine(const PageView& page, const Token& token, std::vector<Mark>* marks) {
  constexpr size_t kRouting = 9, kGap = 9, kShortest = 4, kLongest = 17;
  std::string_view text = page.text();
  size_t from = token.begin;
  while (from < token.end && (text[from] < '0' || text[from] > '9')) ++from;
  size_t end = DigitsEnd(text, from);
  if (end - from != kRouting || !IsAbaRouting(text.substr(from, kRouting))) return;
  bool sign = false;
  size_t at = end;
  for (; at < text.size() && at < end + kGap; ++at) {
    char c = text[at];
    if (c == '\n' || (c >= '0' && c <= '9')) break;
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return;
    sign |= c == ':' || (c & 0x80) != 0 || (c == '|' && text[at - 1] != ' ');
  }
  size_t last = DigitsEnd(text, at);
  if (!sign || last - at < kShortest || last - at > kLongest) return;
  marks->push_back({from, end, "BANK_ROUTING", "", 0.97, "cues", "a routing number on the line of a check"});
  marks->push_back({at, last, "BANK_ACCOUNT", "", 0.97, "cues", "an account on the line of a check"});
}

}  // namespace blackbar
