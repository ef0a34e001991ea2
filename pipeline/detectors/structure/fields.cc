#include "pipeline/detectors/structure/fields.h"

#include <algorithm>
#include <map>

#include "pipeline/detectors/passages/history_labels.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

using enum FieldType;

constexpr const char* kPhoneForm =
    R"((?:\+?1[-. ]?)?\(?\d{3}\)?[-. /]{0,2}\d{3}[-. ]{0,2}\d{4}(?:\s?(?:x|ext\.?)\s?\d{1,5})?\b|\d{3}[-. ]\d{4}\b|\d{7}\b)";

// A check may reject the value, change its kind or raise the score; `value` is the matched text.
using Check = bool (*)(std::string_view value, bool marked, FieldValue* out);

bool HasDigit(std::string_view value) {
  return std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool CheckSsn(std::string_view value, bool, FieldValue* out) {
  switch (ClassifySsn(value)) {
    case SsnForm::kItin:
      out->why = "an ITIN by its range";
      break;
    case SsnForm::kNo:
      // A labelled number with a typing or reading fault is still somebody's number.
      out->score = value.find_first_of("Xx*") != value.npos ? 0.8 : 0.75;
      out->why = "not an assigned range";
      break;
    default:
      break;
  }
  return true;
}

bool CheckLicense(std::string_view value, bool marked, FieldValue*) {
  std::string number = AlnumOf(value);
  if (number.size() < 4 || number.size() > 20 || DigitsOf(value).size() < 3) return false;
  bool letters = DigitsOf(value).size() != number.size();
  if (!marked && !letters && number.size() < 7) return false;
  return true;
}

// "License" alone announces a driver's licence or a plate; the form decides.
bool CheckEither(std::string_view value, bool marked, FieldValue* out) {
  std::string number = AlnumOf(value);
  bool parted = value.find(' ') != value.npos && number.size() <= 9;
  if ((parted || number.size() <= 7) && DigitsOf(value).size() != number.size()) {
    out->kind = "LICENSE_PLATE";
    return HasDigit(value) && number.size() >= 4;
  }
  return CheckLicense(value, marked, out);
}

bool CheckPlate(std::string_view value, bool marked, FieldValue*) {
  std::string number = AlnumOf(value);
  return number.size() >= 3 && number.size() <= 8 && (HasDigit(value) || (marked && number.size() >= 5));
}

bool CheckVin(std::string_view value, bool, FieldValue* out) {
  if (VinCheckDigit(value)) out->why = "check digit passed";
  return value.size() == 17 || HasDigit(value);
}

bool CheckPhone(std::string_view value, bool marked, FieldValue* out) {
  size_t digits = DigitsOf(value).size();
  if (digits == 7 && value.size() == 7 && !marked) return false;
  if (value.size() == 11 && value[6] == '-') return false;
  if (digits >= 10 && !IsNanpPhone(value)) {
    if (!marked) return false;
    out->score = 0.8;
    out->why = "not a North American range";
  }
  return true;
}

bool CheckCard(std::string_view value, bool, FieldValue* out) {
  size_t digits = DigitsOf(value).size();
  if (IsCardNumber(value)) {
    out->why = "issuer and Luhn check passed";
    out->score = 0.98;
    return true;
  }
  out->score = 0.75;
  return digits >= 13 && digits <= 19;
}

bool CheckRouting(std::string_view value, bool, FieldValue* out) {
  out->score = IsAbaRouting(value) ? 0.98 : 0.75;
  if (IsAbaRouting(value)) out->why = "ABA check passed";
  return true;
}

bool CheckSomeDigit(std::string_view value, bool marked, FieldValue*) {
  return HasDigit(value) && (marked || DigitsOf(value).size() >= 3);
}

// "Checking 14402 Oak St", "savings of 18000 dollars": without punctuation a short number is no account.
bool CheckAccount(std::string_view value, bool marked, FieldValue*) {
  return HasDigit(value) && (marked || DigitsOf(value).size() >= 6);
}

// Without punctuation "FBI 2019" may be a year.
bool CheckFbi(std::string_view value, bool marked, FieldValue*) {
  size_t digits = DigitsOf(value).size();
  return digits > 0 && (marked || (digits >= 5 && digits < value.size()));
}

bool CheckGovId(std::string_view value, bool, FieldValue* out) {
  if (IsMbi(value)) out->why = "a Medicare number by its form";
  return DigitsOf(value).size() >= 5;
}

bool CheckPassword(std::string_view value, bool marked, FieldValue* out) {
  if (HasDigit(value)) return true;
  static const Pattern word(
      R"((?:last|kitchen|first|device|event|amount|date|user|none|arrested|medical|gang|unknown|bank|booked|see|name|yes|no|n/a|time|address|status|type|account|email|phone|location|refused|unk)\b:?)");
  MatchSpan span;
  if (value.back() == ':' || word.MatchAt(value, 0, &span)) return false;
  out->score = 0.8;
  return marked && value.size() >= 3;
}

// A line of an address, for what a label or a column says is one. Blocks and crossings are no addresses.
bool CheckAddress(std::string_view value, bool marked, FieldValue*) {
  if (!marked || value.size() < 4 || value.find('@') != value.npos) return false;
  static const Pattern none(
      R"((?:same|unk|unknown|n/?a|none|refused|declined|homeless|transient|see|as above|not|on file|above|withheld|no |confidential|redacted)\b)");
  static const Pattern block(R"([^\n]{0,16}\b(?:blk|block|hundred block)\b)");
  static const Pattern crossing(R"((?-i:[A-Z])[^\n]{1,30}(?: & | / | at | and |/|@)[^\n]{2,40})");
  // Lines of a log in the column below: a time, a date, a unit and what it does.
  static const Pattern log(
      R"(\d{1,2}:\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\d{4}-\d{2}-\d{2}\b|(?-i:\d{1,2}[A-Z]{1,2}\d{1,4}|[A-MO-RT-VX-Z]\d{1,3})\b|\d{4}\s(?-i:\d{1,2}[A-Z]{1,2}\d{1,4})\b|\d{1,5}\s(?:enrt?|en ?route|arr(?:vd?|ived)?|on ?sc(?:n|ene)?|clr|clear(?:ed)?|adv(?:d|s|ised)?|rp|states?|out|disp|avail|ack|req(?:uesting)?|checking)\b)");
  MatchSpan span;
  if (none.MatchAt(value, 0, &span) || block.MatchAt(value, 0, &span)) return false;
  if (log.MatchAt(value, 0, &span)) return false;
  bool number = value[0] >= '0' && value[0] <= '9';
  if (!number && crossing.MatchAt(value, 0, &span)) return false;
  static const Pattern route(
      R"((?:p\.? ?o\.? |box|rt\.? |rr |route|general delivery|hc |c/o|(?:lot|apt|unit|sp(?:ac|c)e?)\.? ?#?[a-z0-9-]{1,5}(?:,|$)))");
  if (route.MatchAt(value, 0, &span)) return true;
  if (number) return true;
  // "Sunset Villas 14", but no sentence with a figure in it.
  static const Pattern street(
      R"([^\n]{1,60}(?:\b(?:st|street|ave?|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|way|cir|circle|pl|place|ter|terrace|hwy|highway|pkwy|trl|trail|loop|apts?|apartments?|trlr|lot|unit|bldg)\b|#|\b\d{5}\b))");
  return HasDigit(value) &&
         (std::count(value.begin(), value.end(), ' ') < 4 || street.MatchAt(value, 0, &span));
}

bool CheckMarked(std::string_view, bool marked, FieldValue*) { return marked; }

// "PREM HX: 3 CALLS, SEE 2021-0542" tells of a place, and the next question of a form is no answer.
bool CheckMedical(std::string_view value, bool marked, FieldValue* found) {
  static const Pattern other(
      R"((?:\d{1,3} (?:prior )?(?:calls?|cfs|incidents?)|none\b|n/a|unk|see \d|(?:19|20)\d\d\b|[a-z]{3,16}\?|no\b\.?\s*(?:$|[ ]{2})|denie[sd]\b[^,;]{0,24}$|nkd?m?a\b|neg(?:ative)?\s*$|nothing\b|refused\W*$|declined\W*$|not (?:known|applicable|transported|reported|stated)|(?:good|fair|normal|ok|okay|alert|cooperative|intact)\W*$))");
  static const Pattern yes(R"((?:yes|y)(?:[ ]{2,}|\t\s*)[a-z0-9])");
  // "Medical history: asthma. Lindqvist said ...": prose goes on behind the value.
  static const Pattern prose(
      R"(\.\s(?-i:[A-Z])[a-z'-]{1,20} (?:said|told|stated|was|is|has|had|were|reported|advised|did|called)\b)");
  MatchSpan span;
  if (!marked || other.MatchAt(value, 0, &span)) return false;
  static const Pattern unit(R"((?-i:[A-Z]{1,2}\d{1,4})[ /,])");  // "RESP/M512 E3"
  if (unit.MatchAt(value, 0, &span) || value.starts_with("[") || value.starts_with("X] ") ||
      value.starts_with("( )"))
    return false;
  if (yes.MatchAt(value, 0, &span)) found->begin += span.end - 1;
  // A wide gap or two slashes: what follows stands in another cell.
  size_t said = yes.MatchAt(value, 0, &span) ? span.end : 2;
  for (std::string_view gap : {"   ", "//"}) {
    size_t at = value.find(gap, said);
    if (at != value.npos) found->end = std::min(found->end, found->end - (value.size() - at));
  }
  for (size_t dot = value.find(". "); dot != value.npos; dot = value.find(". ", dot + 1)) {
    if (!prose.MatchAt(value, dot, &span)) continue;
    found->end = found->begin + dot;
    break;
  }
  return found->begin < found->end;
}

bool NoValue(std::string_view value) {
  static const Pattern none(
      R"((?:none|no|n/?a|unk(?:nown)?|nothing|negative|neg|denies|denied|yes|y|n|na|nka|not|0|validated|status)\b)");
  MatchSpan span;
  return none.MatchAt(value, 0, &span) && span.end + 12 > value.size();
}

bool CheckGang(std::string_view value, bool, FieldValue*) { return !NoValue(value); }

// "admitted", "in photo throwing signs", "tattoo"; a column of other things is none.
bool CheckCriteria(std::string_view value, bool marked, FieldValue*) {
  return marked && value.size() >= 4 && !NoValue(value);
}

// "1 - shoplifting 2020", "ACTIVE PROBATION THRU 2026", "3"; not "None", not a name.
bool CheckHistory(std::string_view value, bool marked, FieldValue*) {
  if (!marked || NoValue(value)) return false;
  bool count = value.size() <= 2 && value.find_first_not_of("0123456789") == value.npos;
  return count || TellsHistory(value) || (value.size() <= 4 && value.ends_with(" -"));
}

struct FieldRow {
  const char* kind;
  double score;
  const char* pattern;
  Check check;
};

const std::map<FieldType, FieldRow>& Rows() {
  static const std::map<FieldType, FieldRow> rows = {
      {kSsn, {"SSN", 0.98, R"((?:\d{3}|[Xx*]{3})[- .]{0,3}(?:\d{2}|[Xx*]{2})[- .]{0,3}\d{4}\b)", CheckSsn}},
      {kDriverLicense,
       {"DRIVER_LICENSE", 0.95,
        R"((?:[A-Z]{1,7}[- *]?)?\d[A-Z0-9*]{0,19}(?:-[A-Z0-9]{2,6}| \d{2,5}[A-Z]?){0,4}\b)", CheckLicense}},
      {kLicense,
       {"DRIVER_LICENSE", 0.85,
        R"((?-i:\d{1,2}[A-Z] [A-Z]{0,2}\d[A-Z0-9]{2,5}\b|\d{3} [A-Z]{3}\b|[A-Z]{3} \d{3,4}\b|[A-Z0-9]{2,3} (?:[A-Z]{1,2}\d{1,3}|\d{1,3}[A-Z]{1,2})\b|[A-Z]{2,3}-[A-Z]\d{2}\b|[A-Z]{2,3}-\d{2}[A-Z]\b|\d[A-Z][A-Z0-9] \d{3}\b)|(?:[A-Z]{1,7}[- *]?)?\d[A-Z0-9*]{0,19}(?:-[A-Z0-9]{2,6}){0,4}\b)",
        CheckEither}},
      {kPlate,
       {"LICENSE_PLATE", 0.93,
        R"((?-i:\d{3} [A-Z]{3}\b|[A-Z]{2,3} \d{3,5}\b|[A-Z] \d{4,6}\b|\d[A-Z0-9]{1,2} (?:[A-Z]{1,2}\d{1,3}|\d{1,3}[A-Z]{1,2})\b|[A-Z0-9]{1,8}(?:[-· ][A-Z]?\d[A-Z0-9]{1,5}|-[A-Z0-9]{2,5}|(?:\d) ?[A-Z]{2,4})?)\b)",
        CheckPlate}},
      {kVin, {"VIN", 0.97, R"([A-HJ-NPR-Z0-9]{17}\b|[A-Z0-9*]{6,19}\b)", CheckVin}},
      {kPhone, {"PHONE", 0.96, kPhoneForm, CheckPhone}},
      {kPublicPhone, {"PUBLIC_PHONE", 0.9, kPhoneForm, nullptr}},
      {kAddress,
       {"ADDRESS", 0.93, R"([A-Z0-9#][^\s"|;<>]{0,30}(?:,? [^\s"|;<>]{1,30}){0,18})", CheckAddress}},
      {kEmail, {"EMAIL", 0.98, R"([A-Z0-9._%+-]{1,64}@[A-Z0-9.-]{1,100}\b)", nullptr}},
      {kCard, {"CREDIT_CARD", 0.9, R"(\d{4}[- ]?\d{4,6}[- ]?\d{4,5}(?:[- ]?\d{1,7})?\b)", CheckCard}},
      {kAccount,
       {"BANK_ACCOUNT", 0.92,
        R"((?-i:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?)\b|(?:[A-Z]{2}\d{2})?[0-9*xX](?: ?[0-9*xXBOISl-]){3,30} ?[0-9]\b|(?:\.{2,4}|\xE2\x80\xA6) ?\d{3,6}\b|(?-i:[A-Z]{1,4}-?)?(?:\d[0-9OISBl]{4,16}|\d[0-9OISBl]{2,16}(?:-[0-9A-Z]{1,8}){1,3})\b)",
        CheckAccount}},
      {kRouting, {"BANK_ROUTING", 0.95, R"(\d{9}\b|\d{4}-\d{4}-\d\b)", CheckRouting}},
      {kMedicalId, {"MEDICAL_ID", 0.95, R"([A-Z0-9]{1,6}-?[0-9][A-Z0-9-]{2,18}\b)", CheckSomeDigit}},
      {kFbi, {"FBI_UCN", 0.95, R"(\d{3} \d{3} (?-i:[A-Z]{1,2}\d{1,2})\b|[A-Z0-9]{4,11}\b)", CheckFbi}},
      {kSid, {"STATE_SID", 0.95, R"((?:[A-Z]{2}[- ]?)?[A-Z]?\d[0-9-]{4,11}[A-Z]?\b)", CheckSomeDigit}},
      {kNic, {"NCIC_NIC", 0.95, R"([A-Z]\d{9}\b)", nullptr}},
      {kGovId,
       {"GOV_ID", 0.95,
        R"((?-i:(?:[A-Z]{1,3} )?\d{2,6}(?: \d{2,6}){1,4})\b|(?:A-?)?[A-Z0-9]{1,4}(?:-?[A-Z0-9]{2,4}){1,4}\b)",
        CheckGovId}},
      {kStudentId, {"STUDENT_ID", 0.95, R"([A-Z]{0,4}-?\d[0-9-]{2,12}\b)", nullptr}},
      {kImei,
       {"DEVICE_ID", 0.97,
        R"((?:\d{2}[- ]\d{6}[- ]\d{6}[- ]\d{1,2}|\d{14,20}|[0-9A-F]{12,40}|[0-9A-F]{2}(?:[ -]?[0-9A-F]){8,34})\b)",
        nullptr}},
      {kMac, {"DEVICE_ID", 0.97, R"([0-9A-F]{2}(?:[:-]?[0-9A-F]{2}){5}\b)", nullptr}},
      {kHandle,
       {"SOCIAL_HANDLE", 0.93, R"(@?[A-Z0-9_][A-Z0-9_.#-]{1,40}[A-Z0-9_])",
        [](std::string_view v, bool marked, FieldValue* out) {
          static const Pattern form(
              R"re((?:signature|person|witness|series|gamertag|console|controller|prior|last|date|printed|name|print|sign|officer|see|none|unk|unknown|yes|no|n/a)$)re");
          MatchSpan span;
          if (form.MatchAt(v, 0, &span)) return false;
          bool shaped = v[0] == '@' || v.find_first_of("_.0123456789") != v.npos;
          if (!shaped) out->score = 0.75;
          if (marked) return true;
          bool letter =
              std::any_of(v.begin(), v.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
          return shaped && letter;
        }}},
      {kIp,
       {"IP_ADDRESS", 0.97, R"(\d{1,3}(?:\.\d{1,3}){3}\b|[0-9A-F]{0,4}(?::[0-9A-F]{0,4}){2,7}\b)", nullptr}},
      {kPassword, {"PASSWORD", 0.93, R"re("?[^\s",;()]{2,40}[^\s",;.()])re", CheckPassword}},
      {kPolicy,
       {"POLICY_NO", 0.93,
        R"((?:[A-Z]{1,5}[- ]?)?\d[A-Z0-9]{2,15}(?:-[A-Z0-9]{1,8}){0,3}\b|[A-Z]{1,5}(?:-[A-Z0-9]{1,10}){1,4}\b)",
        CheckSomeDigit}},
      {kBiometric,
       {"BIOMETRIC", 0.9,
        R"((?-i:(?:[PCD][OIM]|AA|TT|SR|XX|WU|\d\d)(?:[ /-]?(?:[PCD][OIM]|AA|TT|SR|XX|WU|\d\d)){5,9})\b|[A-Z0-9][A-Z0-9-]{3,24}\b)",
        CheckSomeDigit}},
      {kInformant,
       {"INFORMANT", 0.95,
        R"((?:(?:C\.? ?I\.?|CHS|CS|SOI|CRI|CW)[ #.:-]{0,3})?#?(?:\d{2,6}(?:-\d{1,5})?|\d-\d{2,5})\b)",
        nullptr}},
      {kCodeName,
       {"INFORMANT", 0.95,
        R"("[^"\n]{2,30}"|(?-i:[A-Z][A-Za-z'-]{1,20}(?:,? [A-Z][A-Za-z'.-]{0,20}){0,3})|#?\d{2,6}(?:-\d{1,5})?\b)",
        CheckMarked}},
      {kScars, {"SMT", 0.85, R"([^\n\t|]{3,80})", CheckMarked}},
      {kMedical, {"MEDICAL", 0.85, R"([^\n\t|]{3,120})", CheckMedical}},
      {kGang, {"GANG", 0.85, R"("?[A-Z0-9][^\s|,;."]*(?:[ ][^\s|,;."]+){0,5})", CheckGang}},
      {kCriteria, {"GANG", 0.85, R"("?[A-Z0-9(][^\s|]*(?:[ ][^\s|]+){0,24})", CheckCriteria}},
      {kHistory, {"CHRI", 0.85, R"([A-Z0-9][^\s|]*(?:[ ][^\s|]+){0,24})", CheckHistory}},
      {kCase, {"CASE_NUMBER", 0.9, R"([A-Z]{0,5}-?\d[A-Z0-9]{0,12}(?:-[A-Z0-9]{1,8}){0,4}\b)", nullptr}},
      {kCad, {"CAD_NUMBER", 0.9, R"([A-Z]{0,5}-?\d[A-Z0-9]{0,12}(?:-[A-Z0-9]{1,8}){0,4}\b)", nullptr}},
      {kDocket,
       {"DOCKET", 0.9, R"([A-Z0-9]{0,4}:?[A-Z]{0,5}-?\d[A-Z0-9]{0,12}(?:-[A-Z0-9]{1,8}){0,4}\b)", nullptr}},
      {kStatute,
       {"STATUTE", 0.9, R"([A-Z0-9]{0,4}-?\d[0-9A-Z.:-]{0,14}(?:\([a-z0-9]{1,3}\)){0,4})", nullptr}},
      {kCitation, {"CITATION_NO", 0.9, R"([A-Z]{0,3}-?\d[A-Z0-9-]{2,14}\b)", nullptr}},
      {kBadge, {"BADGE", 0.9, R"([A-Z]{0,2}-?\d{1,6}\b)", nullptr}},
      {kCallSign, {"CALLSIGN", 0.9, R"(\d{0,3}[A-Z]{0,5}-?\d{1,4}\b)", nullptr}},
      {kEmployee, {"EMPLOYEE_NO", 0.9, R"([A-Z]{0,3}-?\d[0-9-]{1,10}\b)", nullptr}},
      {kTag, {"EVIDENCE_TAG", 0.9, R"([A-Z]{0,5}-?\d[A-Z0-9-]{0,16}\b)", nullptr}},
      {kSerial, {"SERIAL", 0.9, R"([A-Z0-9][A-Z0-9-]{3,24}\b)", CheckSomeDigit}},
      {kBooking, {"BOOKING_NO", 0.9, R"([A-Z]{0,4}-?\d[A-Z0-9-]{2,14}\b)", nullptr}},
      {kReceipt, {"RECEIPT_NO", 0.9, R"([A-Z]{0,4}-?\d[A-Z0-9-]{1,14}\b)", nullptr}},
      {kReference, {"REF_NO", 0.9, R"([A-Z]{0,5}-?\d[A-Z0-9-]{2,34}\b)", nullptr}},
      {kOri, {"ORI", 0.95, R"([A-Z]{2}[A-Z0-9]{5,7}\b)", CheckSomeDigit}},
      {kMoney, {"MONEY", 0.9, R"(\$ ?\d[0-9,.]{0,14})", nullptr}},
  };
  return rows;
}

}  // namespace

bool HasForm(FieldType type) { return Rows().find(type) != Rows().end(); }

std::optional<FieldValue> FieldValueAt(FieldType type, std::string_view text, size_t at, size_t limit,
                                       bool marked) {
  static const auto* patterns = [] {
    auto* made = new std::map<FieldType, Pattern>;
    for (const auto& [field, row] : Rows()) made->emplace(field, Pattern(row.pattern));
    return made;
  }();
  auto row = Rows().find(type);
  if (row == Rows().end()) return std::nullopt;
  std::string_view bounded = text.substr(0, limit);
  MatchSpan span;
  if (!patterns->at(type).MatchAt(bounded, at, &span) || span.empty()) return std::nullopt;
  // "E-26-0318-01" is no plate "E-26".
  bool goes_on = span.end + 1 < limit && text[span.end] == '-' && text[span.end + 1] != ' ';
  if (type == kPlate && goes_on) return std::nullopt;
  // "24-0388102", "250505-0655": numbers of cases.
  bool local = type == kPhone && span.end - span.begin == 7 && span.begin > 0 && text[span.begin - 1] == '-';
  if (local) return std::nullopt;
  FieldValue value{span.begin, span.end, row->second.kind, row->second.score, ""};
  if (!marked) value.score -= 0.05;
  std::string_view matched = text.substr(span.begin, span.end - span.begin);
  if (row->second.check != nullptr && !row->second.check(matched, marked, &value)) return std::nullopt;
  return value;
}

}  // namespace blackbar
