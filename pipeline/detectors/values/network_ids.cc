#include <algorithm>
#include <string>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

using Marks = std::vector<Mark>;

void Add(Marks* marks, size_t begin, size_t end, std::string_view kind, double score, const char* why) {
  marks->push_back({begin, end, kind, "", score, "numbers", why});
}

bool IsHexDigit(char c) {
  char lower = static_cast<char>(c | 0x20);
  return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
}
bool AllHex(std::string_view s) { return std::all_of(s.begin(), s.end(), IsHexDigit); }

void FindAddresses(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern ip4(R"((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b)");
  static const Pattern mac(R"([0-9A-F]{2}(?::[0-9A-F]{2}){5}\b|[0-9A-F]{2}(?:-[0-9A-F]{2}){5}\b)");
  static const Pattern cisco(R"([0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}\b)");
  static const Pattern ip6(
      R"([0-9A-F]{1,4}(?::[0-9A-F]{1,4}){7}\b|[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){0,6}::(?:[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){0,5})?)");
  std::string_view text = page.text();
  size_t at = token.begin;
  char next = token.end < text.size() ? text[token.end] : '\0';
  char before = at > 0 ? text[at - 1] : ' ';
  bool inside = before == '-' && at > 1 && IsAsciiAlnum(text[at - 2]);
  if (token.size() > 4 || before == ':' || before == '.' || inside) return;
  MatchSpan span;
  if (next == '.' && token.Number() && ip4.MatchAt(text, at, &span)) {
    bool goes_on = span.end + 1 < text.size() && text[span.end] == '.' && IsAsciiAlnum(text[span.end + 1]);
    bool version =
        WordsBefore(page, at, 24, {"version", "firmware", "build", " v.", "ver.", "release", "section"});
    if (!goes_on && !version) Add(marks, at, span.end, "IP_ADDRESS", 0.93, "has the form of an IP address");
    return;
  }
  if (next == '.' && token.size() == 4 && cisco.MatchAt(text, at, &span) &&
      !std::all_of(text.begin() + static_cast<long>(at), text.begin() + static_cast<long>(span.end),
                   [](char c) { return c == '.' || (c >= '0' && c <= '9'); })) {
    return Add(marks, at, span.end, "DEVICE_ID", 0.93, "has the form of a MAC address");
  }
  if (next != ':' && next != '-') return;
  if (token.size() == 2 && mac.MatchAt(text, at, &span)) {
    return Add(marks, at, span.end, "DEVICE_ID", 0.95, "has the form of a MAC address");
  }
  if (next == ':' && ip6.MatchAt(text, at, &span) && span.end - at > 5) {
    Add(marks, at, span.end, "IP_ADDRESS", 0.93, "has the form of an IPv6 address");
  }
}

// IMEI: 15 digits that pass Luhn and begin as a maker's; ICCID: 19 or 20 that begin with 89.
void FindDevice(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern parted(R"(\d{2}[- ]\d{6}[- ]\d{6}[- ]\d\b)");
  std::string_view value = page.Text(token);
  bool cue = WordsBefore(page, token.begin, 60,
                         {"imei", "device", "phone", "iphone", "handset", "cell", "galaxy", "meid"});
  MatchSpan span;
  if (token.size() == 2 && parted.MatchAt(page.text(), token.begin, &span)) {
    if (Luhn(DigitsOf(page.text().substr(span.begin, span.end - span.begin)))) {
      return Add(marks, span.begin, span.end, "DEVICE_ID", 0.9, "an IMEI by its form and check");
    }
  }
  std::string_view maker = value.substr(0, 2);
  bool imei =
      token.size() == 15 && Luhn(value) && (maker == "35" || maker == "86" || maker == "01" || maker == "99");
  if (imei)
    return Add(marks, token.begin, token.end, "DEVICE_ID", cue ? 0.93 : 0.85,
               "an IMEI by its form and check");
  if ((token.size() == 19 || token.size() == 20) && maker == "89" && !IsCardNumber(value)) {
    Add(marks, token.begin, token.end, "DEVICE_ID", cue ? 0.9 : 0.75, "has the form of a SIM card's number");
  }
}

// What stands for everybody: "records@", or an agency's domain.
bool IsPublicMail(std::string_view local, std::string_view host, const DetectContext& context) {
  auto lower = [](std::string_view s) {
    std::string out(s);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
    return out;
  };
  std::string name = lower(local), domain = lower(host);
  if (context.known != nullptr && context.known->IsPublicDomain(host)) return true;
  if (domain.ends_with(".gov") || domain.ends_with(".mil") || domain.find(".gov.") != domain.npos)
    return true;
  static constexpr std::string_view kDesks[] = {
      "records",  "info",      "dispatch",     "foia",       "publicrecords", "help",         "tips",
      "clerk",    "support",   "noreply",      "no-reply",   "press",         "media",        "admin",
      "contact",  "webmaster", "records.unit", "frontdesk",  "office",        "pio",          "abuse",
      "subpoena", "evidence",  "property",     "postmaster", "donotreply",    "do-not-reply", "recordsdesk"};
  bool desk =
      std::any_of(std::begin(kDesks), std::end(kDesks), [&](std::string_view d) { return name == d; });
  bool free_mail = false;
  for (std::string_view host_name :
       {"gmail.", "yahoo.", "hotmail.", "outlook.", "icloud.", "aol.", "proton"}) {
    free_mail |= domain.starts_with(host_name);
  }
  return desk && !free_mail;
}

struct AtSign {
  size_t at = 0, begin = 0;
};

void FindMail(const PageView& page, const DetectContext& context, AtSign sign, Marks* marks) {
  static const Pattern domain(R"(@[A-Z0-9](?:[A-Z0-9.-]{0,120}[A-Z0-9])?\b)");
  static const Pattern broken(R"(@(?:[A-Z0-9-]{0,60}\.)?\n\s{0,8}[A-Z0-9-]{1,60}\.[A-Z]{2,10}\b)");
  std::string_view text = page.text();
  MatchSpan span;
  bool next_line = broken.MatchAt(text, sign.at, &span);
  if (!next_line && !domain.MatchAt(text, sign.at, &span)) return;
  std::string_view host = text.substr(sign.at + 1, span.end - sign.at - 1);
  bool dotted = host.find('.') != host.npos;
  if (dotted && IsPublicMail(text.substr(sign.begin, sign.at - sign.begin), host, context)) {
    marks->push_back({sign.begin, span.end, "PUBLIC_EMAIL", "", 0.99, "labels", ""});
    return;
  }
  Add(marks, sign.begin, span.end, "EMAIL", dotted ? 0.98 : 0.8, "has the form of an e-mail address");
}

}  // namespace

void FindNetworkNumbers(const PageView& page, const Token& token, Marks* marks) {
  if (token.size() <= 4 && AllHex(page.Text(token))) FindAddresses(page, token, marks);
  if (token.Number() && (token.size() == 2 || (token.size() >= 15 && token.size() <= 20))) {
    FindDevice(page, token, marks);
  }
}

// Reads out from each @: an address when a domain follows and a name precedes, else a handle.
void FindAtSigns(const PageView& page, const DetectContext& context, Marks* marks) {
  static const Pattern handle(R"(@[A-Z0-9_][A-Z0-9_.-]{0,28}[A-Z0-9_])");
  static const Pattern time(R"(@\d{1,4}(?:hrs?|hours|h|am|pm|st|nd|rd|th)\b)");
  std::string_view text = page.text();
  for (size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    size_t begin = at;
    auto local = [&](char c) {
      return IsAsciiAlnum(c) || std::string_view("._%+-'").find(c) != std::string_view::npos || (c & 0x80);
    };
    while (begin > 0 && at - begin < 64 && local(text[begin - 1])) --begin;
    while (begin < at && std::string_view(".'-").find(text[begin]) != std::string_view::npos) ++begin;
    if (begin < at) {
      FindMail(page, context, {at, begin}, marks);
      continue;
    }
    MatchSpan span;
    if (!handle.MatchAt(text, at, &span)) continue;
    std::string_view name = page.lower().substr(at + 1, span.end - at - 1);
    if (time.MatchAt(text, at, &span)) continue;
    bool number = std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool office =
        name.find("police") != name.npos || name.find("sheriff") != name.npos || name.ends_with("pd");
    // "@KCRG9", "@WBZNewsTV": a station's call letters.
    static const Pattern station(R"((?-i:@[KW][A-Z]{2,3}(?:\d{1,2}|News|NEWS|TV|Radio)[A-Za-z0-9]{0,8})\b)");
    office = office || station.MatchAt(text, at, &span);
    if (!number && !office) Add(marks, at, span.end, "SOCIAL_HANDLE", 0.88, "a name behind an @");
  }
}

}  // namespace blackbar
