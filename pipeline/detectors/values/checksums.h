// What a number must be to be what it looks like: check digits and assigned ranges of facts of the field
// (SSA POMS RM 10201.035, ISO 7812, ABA, 49 CFR 565, NANP, CMS). Pure; any thread. All take digits and
// letters as written; separators are skipped.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

std::string DigitsOf(std::string_view text);
std::string AlnumOf(std::string_view text);  // letters in upper case

bool Luhn(std::string_view digits);
// Luhn, and an issuer's prefix with its length; so 15 digits of an IMEI are no card.
bool IsCardNumber(std::string_view text);
enum class SsnForm { kNo, kSsn, kItin, kDummy };
SsnForm ClassifySsn(std::string_view text);  // kDummy: of a known advertising or sample number
bool IsAbaRouting(std::string_view text);
bool IsVin(std::string_view text);  // 17 characters without I, O, Q, with letters and digits
bool VinCheckDigit(
    std::string_view text);               // North American check digit; older and foreign ones need not pass
bool IsNanpPhone(std::string_view text);  // 10 digits, or 11 with a leading 1
bool IsTollFree(std::string_view text);
bool IsMbi(std::string_view text);
bool IsNpi(std::string_view text);
bool IsDea(std::string_view text);
// Whether the number has a form that the state issues ("CA", "A1234567"); false for an unknown state.
bool IsDriverLicenseOf(std::string_view state, std::string_view text);
bool IsStateCode(std::string_view text);  // two capitals, with DC and territories

}  // namespace blackbar
