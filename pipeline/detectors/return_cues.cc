#include <algorithm>

#include "pipeline/detectors/checksums.h"
#include "pipeline/detectors/value_cues.h"

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
    {"28", "LICENSE_PLATE", 0.92, "28 ?/ ?(?:reg |plate |lic |on )?(?:<state>[ /:,.-]{1,3})?" BB_LOGGED_PLATE,
     "a query of a registration", IsLoggedPlate},
    {"10", "LICENSE_PLATE", 0.92,
     "10[- ]28(?:s| on| for| of)?[ :/]{1,3}(?:<state>[ /:,.-]{1,3})?" BB_LOGGED_PLATE,
     "a query of a registration", IsLoggedPlate},
    {"28", "LICENSE_PLATE", 0.9, "28(?: on| for| of)? <state>[ /:,.-]{1,3}" BB_LOGGED_PLATE,
     "a query of a registration", IsLoggedPlate},
    {"stop stopped ts bolo atl veh vehicle susp ran reg out lic plate registration traffic qv rv rq",
     "LICENSE_PLATE", 0.88,
     "(?:(?:traffic )?stop(?:ped)?|ts|bolo|atl|ran|veh(?:icle)?|reg(?:istration)?|lic|plate|out|qv|rv|rq)"
     "(?: on| w/| with| for| a| of| veh| vehicle|/)?[ :,.#-]{1,3}(?:<state>)[ /:,.#-]{1,3}" BB_LOGGED_PLATE,
     "a plate and its state in a log", IsLoggedPlate},
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
    {"rx prescription", "MEDICAL_ID", 0.88,
     R"((?:rx|prescription)(?: no\.?| number| #)*[ :#]{1,3}([A-Z]{0,2}-?\d{5,12})\b)",
     "a prescription's number"},
    {"dna codis fingerprints prints", "BIOMETRIC", 0.92,
     R"((?:dna|codis|fingerprints?|prints)(?: on file| taken| sample| collected)*[ :#.]{1,12}((?:[A-Z]{1,6}-){1,3}\d[A-Z0-9-]{3,14})\b)",
     "words for a DNA profile before it", HasDigitIn},
    {"fbi", "FBI_UCN", 0.92,
     R"((?-i:FBI)(?: no\.?| number| #)*[ :#/]{1,3}((?-i:\d{5,7}[A-Z]{1,2}\d{1,2}))\b)",
     "an FBI number by its form"},
    {"license licence lic", "DRIVER_LICENSE", 0.88,
     R"(licen[sc]e \(?(?:<state>|Mass\.|Penn\.|Calif\.|Wash\.|Conn\.|Tenn\.|Minn\.|Okla\.|Ariz\.|Colo\.|Mich\.|Wis\.|Ill\.|Ind\.|Ore\.|Tex\.|Fla\.|Ga\.|Va\.)[ :#,-]{1,3}((?-i:[A-Z]{0,3}\d[A-Z0-9-]{4,14}))\b)",
     "a state's driver licence", LongNumber},
};

}  // namespace

std::span<const CueRow> ReturnCues() { return kReturns; }

}  // namespace blackbar
