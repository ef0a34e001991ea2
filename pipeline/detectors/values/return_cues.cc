#include <algorithm>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/value_cues.h"

namespace blackbar {
namespace {

// A plate in a log: never a block, an ordinal or a time.
bool IsLoggedPlate(std::string_view value) {
  size_t letters = 0, digits = 0;
  for (char c : value) {
    letters += c >= 'A' && c <= 'Z';
    digits += c >= '0' && c <= '9';
  }
  size_t size = letters + digits;
  if (size < 4 || size > 8 || digits == 0 || (letters == 0 && size < 5)) return false;
  for (std::string_view end : {"BLK", "ND", "RD", "TH", "ST", "HRS", "MIN", "MPH", "YOA", "YO", "LBS"}) {
    bool ordinal = value.ends_with(end) && value.size() > end.size() &&
                   std::all_of(value.begin(), value.end() - static_cast<long>(end.size()),
                               [](char c) { return c >= '0' && c <= '9'; });
    if (ordinal) return false;
  }
  return true;
}

bool IsRouting(std::string_view value) { return IsAbaRouting(value); }

bool LongNumber(std::string_view value) {
  return std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 6;
}

#define BB_LOGGED_PLATE                                                                                      \
  "((?-i:\\d{1,2}[A-Z] [A-Z]{0,2}\\d[A-Z0-9]{2,5}|[A-Z] \\d{4,6}|[A-Z]{2,3}[- ]\\d{3,5}|\\d{3}[- ][A-Z]{3}|" \
  "\\d[A-Z0-9]{1,2} (?:[A-Z]{1,2}\\d{1,3}|\\d{1,3}[A-Z]{1,2})|[A-Z]{2,3}[- ]?[A-Z]?\\d{2}[A-Z]?|"            \
  "[A-Z0-9]{2,4}-[A-Z0-9]{2,5}|[A-Z0-9]{4,8}))\\b"

constexpr CueRow kReturns[] = {
    // Queries over the radio and their returns.
    {"28 27", "LICENSE_PLATE", 0.92,
     "2[78] ?/ ?(?:2[789] ?(?:[/:-] ?| ))?(?:reg |plate |lic |on )?(?:<state>[ /:,.-]{1,3})?" BB_LOGGED_PLATE,
     "a query of a registration", IsLoggedPlate},
    {"10", "LICENSE_PLATE", 0.92,
     "10[- ]2[78](?:s| on| for| of)?(?:/(?:10-)?2[89])?[ :/]{1,3}(?:<state>[ /:,.-]{1,3})?" BB_LOGGED_PLATE,
     "a query of a registration", IsLoggedPlate},
    {"28", "LICENSE_PLATE", 0.9, "28(?: on| for| of)? <state>[ /:,.-]{1,3}" BB_LOGGED_PLATE,
     "a query of a registration", IsLoggedPlate},
    {"stop stopped ts bolo atl veh vehicle susp ran reg out lic plate registration traffic qv rv rq",
     "LICENSE_PLATE", 0.88,
     "(?:(?:traffic )?stop(?:ped)?|ts|bolo|atl|ran|veh(?:icle)?|reg(?:istration)?|lic|plate|out|qv|rv|rq)"
     "(?: on| w/| with| for| a| of| veh| vehicle|/)?[ :,.#-]{1,3}(?:<state>)[ /:,.#-]{1,3}" BB_LOGGED_PLATE,
     "a plate and its state in a log", IsLoggedPlate},
    {"ts stop", "LICENSE_PLATE", 0.86,
     R"((?:ts|traffic stop|stop)(?: on| w/| with|:)? ((?-i:[A-Z]{3}[- ]?\d{3,4}|\d[A-Z]{3}\d{3}|\d{3}[- ][A-Z]{3}|[A-Z]{2}[- ]\d{5}))(?:[ ,/\n]|$))",
     "a traffic stop and a plate in a log", IsLoggedPlate},
    {"reg ran stop ts bolo plate lic veh qv rv", "LICENSE_PLATE", 0.88,
     "(?:reg|ran|stop|ts|bolo|plate|lic|veh|qv|rv)[ :/.#]{1,3}" BB_LOGGED_PLATE
     R"( ?[/, (]\s?<state>(?:\b| ))",
     "a plate and its state in a log", IsLoggedPlate},
    {"out", "LICENSE_PLATE", 0.85,
     R"(out ?(?:w/|with|on|of) ?)" BB_LOGGED_PLATE
     R"([, ]{1,3}(?:blk|whi|wht|sil|gry|gra|blu|red|grn|tan|bge|mar|bro|brn|yel|gld|gold|silver|black|white|blue|green)\b)",
     "a plate and a colour in a log", IsLoggedPlate},
    {"ref reference hit nic cancel locate clear", "NCIC_NIC", 0.9,
     R"((?:ref|hit|nic|cancel|locate|clear)(?:erence| confirmation| no\.?| number|/)*[ :#./]{1,3}((?-i:[VWMPGABSTUFLDCEHIJK]\d{9}))\b)",
     "an NCIC number by its form"},
    // Calls.
    {"callbk callback cb cbk cbn ani", "PHONE", 0.88,
     R"((?:callbk|callback|cbk|cb|cbn|ani)(?: number| no\.?|#|/)*[ :#./]{1,3}(\d{7}|\d{10})\b)",
     "words for a telephone before it"},
    // Banks.
    {"aba routing", "BANK_ROUTING", 0.93, R"((?:aba|routing)(?:\s[a-z]{2,9}){1,6}?[\s:#]{1,3}(\d{9})\b)",
     "words for a bank's routing number before it"},
    {"federal bank union savings fcu", "BANK_ROUTING", 0.85,
     R"((?:federal|bank|union|savings|fcu)[, ]{1,3}(\d{9})\b)", "a bank's routing number by its check",
     IsRouting},
    {"checking savings", "BANK_ACCOUNT", 0.86,
     R"((?:checking|savings)(?: acct\.?| account)?[\s:#]{1,40}(\d{6,14})(?: ?/ ?(\d{9})\b)?)",
     "words for an account before it"},
    {"loan mortgage", "BANK_ACCOUNT", 0.84,
     R"((?:loan|mortgage)(?: no\.?| number| #| account)*[ :#]{1,3}(\d{3,4}-\d{3}-\d{3,4}|\d{7,14})\b)",
     "words for a loan before it"},
    // Cards and papers of people.
    {"student pupil school lunch campus library bus transit", "STUDENT_ID", 0.88,
     R"((?:student|pupil|school|lunch|campus)(?: id)? (?:card|badge|id|account|pin)(?: \w{2,6}){0,2}? ?(?:no\.?|number|#|reads|reeads|read|is|was|says|shows|:)?[ :#]{1,3}([A-Z]{0,2}-?\d{4,10})\b)",
     "a student's card", LongNumber},
    {"student pupil school", "STUDENT_ID", 0.8,
     R"((?:student|pupil|school) (?:card|id|badge)[ :#]{1,3}([A-Z]{0,2}-?\d{5,10})\b)", "a student's card"},
    {"va benefits bus transit medical insurance", "GOV_ID", 0.8,
     R"((?:va|benefits|transit|bus) (?:bus )?(?:card|id)(?: no\.?| number| #)?[ :#]{1,3}(\d{4}-?\d{4,8})\b)",
     "the number of a card", LongNumber},
    {"a", "GOV_ID", 0.88,
     R"((?-i:A)(?:#|[- ]?number|[- ]?no\.?)?[ :#-]{1,3}((?:A ?)?\d{3}[ -]\d{3}[ -]\d{3})\b)",
     "the form of an alien's number"},
    {"medicaid medicare", "MEDICAL_ID", 0.9,
     R"((?:medicaid|medicare)(?: no\.?| number| id| card| #)*(?: (?:of|for) [a-z0-9 ]{3,24}?)?[ :#]{1,3}([A-Z]{0,2}\d{7,14}[A-Z]?)\b)",
     "words for a health plan's number before it"},
    {"chart mr", "MEDICAL_ID", 0.88,
     R"((?:chart|mr)(?: number| no\.?| #)*(?: on (?:his|her|the|their) [a-z ]{3,24}?)?(?: is| was)?[\s:#]{1,3}((?:MR )?(?-i:[A-Z])?\d[\d-]{4,12})\b)",
     "words for a medical record's number before it", LongNumber},
    {"student pupil lunch", "STUDENT_ID", 0.84,
     R"((?:student|pupil|lunch)(?: number,?| #| no\.?)? ((?-i:[A-Z])?(?:\d{5,9}|\d{2}-\d{5}))\b)",
     "a student's number"},
    {"ppt passport passports", "GOV_ID", 0.9,
     R"((?:ppt|passports?)(?: book| card| no\.?| number| #)*[ :#(]{0,3}(?: ?(?:no\.? ?|number ))?[\s]{0,40}((?-i:[A-Z]{1,2})\s?\d{6,9}|\d{9})\b)",
     "a passport's number"},
    {"enrollment enrolment roll", "GOV_ID", 0.86,
     R"((?:enrol?lment|tribal roll|roll) (?:no\.?|number|#)[ :#]{0,3}((?-i:[A-Z])?-?\d{4,10})\b)",
     "a number of enrolment", HasDigitIn},
    {"va veterans", "GOV_ID", 0.82,
     R"((?:va|veterans?) (?:card|id|file)(?: number| no\.?| #)?(?: is| was)?[\s:#]{1,3}(\d{4}-\d{4,8}(?:-V\d)?)\b)",
     "the number of a card"},
    {"buccal dna swab", "BIOMETRIC", 0.9,
     R"((?:buccal |dna )?(?:swab|sample|reference)(?: kit| card)?[\s:#]{1,40}((?-i:[A-Z]{2})-?\d{2}-?\d{5,7})\b)",
     "a swab's number"},
    {"codis dna", "BIOMETRIC", 0.9,
     R"((?:codis|dna)(?: hit| match| sample| profile| specimen)*(?: (?:on|to|no\.?|from|of|for)(?: [A-Z][A-Za-z' -]{1,30}?,)?)? ((?-i:[A-Z]{1,3})-?\d{2}-?\d{5,7})\b)",
     "a DNA profile's number"},
    {"doc cdcr tdcj cii nysid osbi idoc fdoc mdoc", "STATE_SID", 0.9,
     R"((?-i:DOC|CDCR|TDCJ|CII|NYSID|OSBI|IDOC|FDOC|MDOC)(?:#| #| no\.?| number)?[ :#]{1,3}((?-i:[A-Z])?\d{6,9}(?-i:[A-Z])?)\b)",
     "a state's number of a person"},
    {"visitor driver operator", "DRIVER_LICENSE", 0.8,
     R"((?:visitor|driver|operator) [^,;:.\d]{3,40}(?:[A-Z]\. [^,;:.\d]{2,24})?, ((?-i:[A-Z]{1,2})\d{6,13})\b)",
     "a licence behind a name"},
    {"license licence", "DRIVER_LICENSE", 0.86,
     R"(licen[sc]e,? (?:issued |from )?(?:in |by |from )<state>,? ((?-i:[A-Z]{0,2})\d{6,12})\b)",
     "a state's driver licence"},
    {"aldl akdl azdl ardl cadl codl ctdl dedl fldl gadl hidl iddl ildl indl iadl ksdl kydl ladl medl mddl "
     "madl "
     "midl mndl msdl modl mtdl nedl nvdl nhdl njdl nmdl nydl ncdl nddl ohdl okdl ordl padl ridl scdl sddl "
     "tndl "
     "txdl utdl vtdl vadl wadl wvdl widl wydl",
     "DRIVER_LICENSE", 0.92,
     R"((?-i:[A-Z]{2}DL)[ .:#]{1,3}(?:no\.? ?|# ?)?((?-i:[A-Z]{0,3})-?\d[A-Z0-9-]{4,14})\b)",
     "a state's driver licence", LongNumber},
    {"rx prescription", "MEDICAL_ID", 0.88,
     R"((?:rx|prescription)(?: no\.?| number| #)*[\s:#]{1,3}([A-Z]{0,2}-?\d{5,12})\b)",
     "a prescription's number"},
    {"dna codis fingerprints prints", "BIOMETRIC", 0.92,
     R"((?:dna|codis|fingerprints?|prints)(?: on file| taken| sample| collected)*[ :#.]{1,12}((?:[A-Z]{1,6}-){1,3}\d[A-Z0-9-]{3,14})\b)",
     "words for a DNA profile before it", HasDigitIn},
    {"fbi", "FBI_UCN", 0.92,
     R"((?-i:FBI)(?: no\.?| number| #)*[ :#/]{1,3}((?-i:\d{5,7}[A-Z]{1,2}\d{1,2}|\d{3} \d{3} [A-Z]{1,2}\d{1,2}|\d[A-Z0-9]{7,8}))\b)",
     "an FBI number by its form"},
    {"license licence lic", "DRIVER_LICENSE", 0.88,
     R"(licen[sc]e \(?(?:<state>|Mass\.|Penn\.|Calif\.|Wash\.|Conn\.|Tenn\.|Minn\.|Okla\.|Ariz\.|Colo\.|Mich\.|Wis\.|Ill\.|Ind\.|Ore\.|Tex\.|Fla\.|Ga\.|Va\.)[ :#,-]{1,3}((?-i:[A-Z]{0,3}\d[A-Z0-9-]{4,14}))\b)",
     "a state's driver licence", LongNumber},
};

}  // namespace

std::span<const CueRow> ReturnCues() { return kReturns; }

}  // namespace blackbar
