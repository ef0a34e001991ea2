#include "pipeline/detectors/values/checksums.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace blackbar {
namespace {

bool Digit(char c) { return c >= '0' && c <= '9'; }
bool Letter(char c) { return c >= 'A' && c <= 'Z'; }
bool AllDigits(std::string_view s) { return std::all_of(s.begin(), s.end(), Digit); }

int Number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

// What 49 CFR 565 gives each letter; 0 for I, O, Q, which no VIN has.
constexpr std::array<int, 26> kVinValue = {1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4,
                                           5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9};
constexpr std::array<int, 17> kVinWeight = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

// Forms as "A" letter, "N" digit with counts: "A7N 2A2-5N", each form separated by a space.
struct LicenseForms {
  std::string_view state, forms;
};
constexpr LicenseForms kLicenseForms[] = {{"AL", "1-8N"},
                                          {"AK", "1-7N"},
                                          {"AZ", "A8N 9N"},
                                          {"AR", "4-9N"},
                                          {"CA", "A7N"},
                                          {"CO", "9N A3-6N 2A2-5N"},
                                          {"CT", "9N"},
                                          {"DE", "1-7N"},
                                          {"DC", "7N 9N"},
                                          {"FL", "A12N"},
                                          {"GA", "7-9N"},
                                          {"HI", "A8N 9N"},
                                          {"ID", "2A6NA 9N"},
                                          {"IL", "A11-12N"},
                                          {"IN", "A9N 9-10N"},
                                          {"IA", "9N 3N2A4N"},
                                          {"KS", "ANANA A8N 9N"},
                                          {"KY", "A8-9N 9N"},
                                          {"LA", "1-9N"},
                                          {"ME", "7N 7NA 8N"},
                                          {"MD", "A12N"},
                                          {"MA", "A8N 9N"},
                                          {"MI", "A10N A12N"},
                                          {"MN", "A12N"},
                                          {"MS", "9N"},
                                          {"MO", "A5-9N A6NA 8N2A 9NA 9N"},
                                          {"MT", "A8N 9N 13-14N"},
                                          {"NE", "A6-8N"},
                                          {"NV", "9-10N 12N A8N"},
                                          {"NH", "2N3A5N"},
                                          {"NJ", "A14N"},
                                          {"NM", "8-9N"},
                                          {"NY", "A7N A18N 8-9N 16N 8A"},
                                          {"NC", "1-12N"},
                                          {"ND", "3A6N 9N"},
                                          {"OH", "A4-8N 2A3-7N 8N"},
                                          {"OK", "A9N 9N"},
                                          {"OR", "1-9N"},
                                          {"PA", "8N"},
                                          {"RI", "7N A6N"},
                                          {"SC", "5-11N"},
                                          {"SD", "6-10N 12N"},
                                          {"TN", "7-9N"},
                                          {"TX", "7-8N"},
                                          {"UT", "4-10N"},
                                          {"VT", "8N 7NA"},
                                          {"VA", "A8-11N 9N"},
                                          {"WA", "3A9N 3-7A0-9N2A 7A3N2A 12A"},
                                          {"WV", "7N 1-2A5-6N"},
                                          {"WI", "A13N"},
                                          {"WY", "9-10N"}};
constexpr std::string_view kTerritories[] = {"PR", "GU", "VI", "AS", "MP"};

// Matches one form from its front, trying each count: forms have at most three parts.
bool FitsForm(std::string_view form, std::string_view text) {
  if (form.empty()) return text.empty();
  int low = 0, high = 0;
  size_t at = 0;
  bool counted = at < form.size() && Digit(form[at]);
  while (at < form.size() && Digit(form[at])) low = low * 10 + (form[at++] - '0');
  high = low;
  if (at < form.size() && form[at] == '-') {
    ++at;
    high = 0;
    while (at < form.size() && Digit(form[at])) high = high * 10 + (form[at++] - '0');
  }
  if (!counted) low = high = 1;
  bool digits = form[at] == 'N';
  for (int count = 0; count <= high; ++count) {
    if (count >= low && FitsForm(form.substr(at + 1), text.substr(static_cast<size_t>(count)))) return true;
    if (static_cast<size_t>(count) >= text.size()) return false;
    char c = text[static_cast<size_t>(count)];
    if (digits ? !Digit(c) : !Letter(c)) return false;
  }
  return false;
}

}  // namespace

std::string DigitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), Digit);
  return digits;
}

std::string AlnumOf(std::string_view text) {
  std::string out;
  for (char c : text) {
    char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
    if (Digit(upper) || Letter(upper)) out.push_back(upper);
  }
  return out;
}

bool Luhn(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (auto c = digits.rbegin(); c != digits.rend(); ++c, twice = !twice) {
    int value = (*c - '0') * (twice ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return !digits.empty() && sum % 10 == 0;
}

bool IsCardNumber(std::string_view text) {
  std::string d = DigitsOf(text);
  if (d.size() < 13 || d.size() > 19 || !Luhn(d)) return false;
  int two = Number(std::string_view(d).substr(0, 2)), four = Number(std::string_view(d).substr(0, 4));
  if (d[0] == '4') return d.size() == 13 || d.size() == 16 || d.size() == 19;
  if (two == 34 || two == 37) return d.size() == 15;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return d.size() == 16;
  if (four == 6011 || two == 65 || two == 62 || (four >= 6440 && four <= 6499)) return d.size() >= 16;
  if (two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059)) return d.size() == 14;
  return four >= 3528 && four <= 3589 && d.size() == 16;
}

SsnForm ClassifySsn(std::string_view text) {
  std::string d = DigitsOf(text);
  if (d.size() != 9) return SsnForm::kNo;
  int area = Number(std::string_view(d).substr(0, 3)), group = Number(std::string_view(d).substr(3, 2));
  int serial = Number(std::string_view(d).substr(5));
  if (d == "078051120" || d == "123456789" || d.substr(0, 8) == "98765432") return SsnForm::kDummy;
  if (area >= 900) {
    bool itin = (group >= 50 && group <= 65) || (group >= 70 && group <= 88) ||
                (group >= 90 && group <= 92) || (group >= 94 && group <= 99);
    return itin ? SsnForm::kItin : SsnForm::kNo;
  }
  if (area == 0 || area == 666 || group == 0 || serial == 0) return SsnForm::kNo;
  return SsnForm::kSsn;
}

bool IsAbaRouting(std::string_view text) {
  std::string d = DigitsOf(text);
  if (d.size() != 9 || d == "000000000") return false;
  if (!((d[0] >= '0' && d[0] <= '3') || (d[0] >= '6' && d[0] <= '8'))) return false;
  constexpr int kWeights[] = {3, 7, 1};
  int sum = 0;
  for (size_t i = 0; i < 9; ++i) sum += kWeights[i % 3] * (d[i] - '0');
  return sum % 10 == 0;
}

bool IsVin(std::string_view text) {
  std::string vin = AlnumOf(text);
  if (vin.size() != 17 || vin.size() != text.size()) return false;
  bool digit = false, letter = false;
  for (char c : vin) {
    if (c == 'I' || c == 'O' || c == 'Q') return false;
    (Digit(c) ? digit : letter) = true;
  }
  return digit && letter;
}

bool VinCheckDigit(std::string_view text) {
  if (!IsVin(text)) return false;
  std::string vin = AlnumOf(text);
  int sum = 0;
  for (size_t i = 0; i < 17; ++i) {
    sum += kVinWeight[i] * (Digit(vin[i]) ? vin[i] - '0' : kVinValue[static_cast<size_t>(vin[i] - 'A')]);
  }
  int rest = sum % 11;
  return vin[8] == (rest == 10 ? 'X' : static_cast<char>('0' + rest));
}

bool IsNanpPhone(std::string_view text) {
  std::string d = DigitsOf(text);
  if (d.size() == 11 && d[0] == '1') d.erase(0, 1);
  if (d.size() != 10 || d[0] < '2' || d[3] < '2') return false;
  return d[1] != '9' && !(d[4] == '1' && d[5] == '1');
}

bool IsTollFree(std::string_view text) {
  std::string d = DigitsOf(text);
  if (d.size() == 11 && d[0] == '1') d.erase(0, 1);
  if (d.size() != 10 || d[0] != '8') return false;
  return (d[1] == d[2] && d[1] != '1' && d[1] != '9');
}

bool IsMbi(std::string_view text) {
  std::string s = AlnumOf(text);
  if (s.size() != 11) return false;
  constexpr std::string_view kForm = "NAXNAXNAANN";
  for (size_t i = 0; i < 11; ++i) {
    bool letter = Letter(s[i]) && std::string_view("SLOIBZ").find(s[i]) == std::string_view::npos;
    bool fits = kForm[i] == 'N' ? Digit(s[i]) : kForm[i] == 'A' ? letter : (letter || Digit(s[i]));
    if (!fits) return false;
  }
  return s[0] != '0';
}

bool IsNpi(std::string_view text) {
  std::string d = DigitsOf(text);
  return d.size() == 10 && (d[0] == '1' || d[0] == '2') && Luhn("80840" + d);
}

bool IsDea(std::string_view text) {
  std::string s = AlnumOf(text);
  if (s.size() != 9 || !Letter(s[0]) || !AllDigits(std::string_view(s).substr(2))) return false;
  auto at = [&](size_t i) { return s[i] - '0'; };
  return (at(2) + at(4) + at(6) + 2 * (at(3) + at(5) + at(7))) % 10 == at(8);
}

bool IsDriverLicenseOf(std::string_view state, std::string_view text) {
  std::string number = AlnumOf(text);
  for (const LicenseForms& row : kLicenseForms) {
    if (row.state != state) continue;
    if (state == "WA" && number.size() == 12) return true;  // both series have 12 characters
    std::string_view forms = row.forms;
    while (!forms.empty()) {
      size_t space = std::min(forms.find(' '), forms.size());
      if (FitsForm(forms.substr(0, space), number)) return true;
      forms.remove_prefix(std::min(space + 1, forms.size()));
    }
  }
  return false;
}

bool IsStateCode(std::string_view text) {
  auto is = [&](const auto& row) { return row.state == text; };
  return std::any_of(std::begin(kLicenseForms), std::end(kLicenseForms), is) ||
         std::find(std::begin(kTerritories), std::end(kTerritories), text) != std::end(kTerritories);
}

}  // namespace blackbar
