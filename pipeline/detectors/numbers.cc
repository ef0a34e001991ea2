#include "pipeline/detectors/numbers.h"

#include "pipeline/detectors/checksums.h"
#include "pipeline/detectors/known_values.h"
#include "pipeline/detectors/pattern.h"

namespace blackbar {
namespace {

class NumbersDetector : public Detector {
 public:
  const char* name() const override { return "numbers"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

using Marks = std::vector<Mark>;

void Add(Marks* marks, size_t begin, size_t end, std::string_view kind, double score, std::string why) {
  marks->push_back({begin, end, kind, "", score, "numbers", std::move(why)});
}

bool IsAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The words shortly before a number decide what it is when its form does not.
bool Near(const PageView& page, size_t at, size_t reach, std::initializer_list<std::string_view> words) {
  size_t from = at > reach ? at - reach : 0;
  std::string_view before = page.lower().substr(from, at - from);
  size_t line = before.rfind('\n');
  if (line != before.npos && reach < 50) before.remove_prefix(line);
  for (std::string_view word : words) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

void FindPhone(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern full(
      R"((?:1[-. ])?\d{3}(?:\)[-. ]{0,2}|[-. ])\d{3}[-. ]\d{4}\b(?:\s?(?:x|ext\.?)\s?\d{1,5}\b)?)");
  static const Pattern bare(R"(1?\d{10}\b)");
  static const Pattern local(R"(\d{3}-\d{4}\b)");
  std::string_view text = page.text();
  size_t at = token.begin;
  char next = token.end < text.size() ? text[token.end] : '\0';
  bool parted = next == '-' || next == '.' || next == ' ';
  bool may_be_full = token.size() == 3 ? parted || next == ')' : token.size() == 1 && parted;
  MatchSpan span;
  if (may_be_full && full.MatchAt(text, at, &span)) {
    std::string_view number = text.substr(span.begin, std::min<size_t>(span.end - span.begin, 16));
    size_t begin = span.begin;
    if (begin > 0 && text[begin - 1] == '(') --begin;
    if (begin > 0 && text[begin - 1] == '+') --begin;
    if (begin > 2 && text[begin - 1] == ' ' && text[begin - 2] == '1' && !IsAlnum(text[begin - 3]))
      begin -= 2;
    if (begin > 0 && text[begin - 1] == '+') --begin;
    if (IsTollFree(number)) return Add(marks, begin, span.end, "PUBLIC_PHONE", 0.8, "a toll-free number");
    if (!IsNanpPhone(DigitsOf(number).substr(0, number[0] == '1' && DigitsOf(number).size() > 10 ? 11 : 10)))
      return;
    return Add(marks, begin, span.end, "PHONE", 0.9, "has the form of a telephone number");
  }
  if (token.size() < 10 && (token.size() != 3 || next != '-')) return;
  bool cue = Near(page, at, 40,
                  {"phone", "cell", "call", "text", "tel", "mobile", "reached at", "number is", "contact"});
  bool other =
      Near(page, at, 40, {"case", "report", "incident", "event", "cad", "serial", "tag", "docket", "badge"});
  if (!cue || other) return;
  if (bare.MatchAt(text, at, &span) && IsNanpPhone(text.substr(span.begin, span.end - span.begin))) {
    return Add(marks, span.begin, span.end, "PHONE", 0.85, "ten digits near a word for telephone");
  }
  if (local.MatchAt(text, at, &span)) {
    Add(marks, span.begin, span.end, "PHONE", 0.8, "a local number near a word for telephone");
  }
}

void FindSsnAndCards(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern ssn(R"(\d{3}([- ])\d{2}[- ]\d{4}\b)");
  static const Pattern card(R"(\d{4}[- ]?\d{4,6}[- ]?\d{4,5}(?:[- ]?\d{1,7})?\b)");
  std::string_view text = page.text();
  size_t at = token.begin;
  bool parted = token.end < text.size() && (text[token.end] == '-' || text[token.end] == ' ');
  if (token.size() < 8 && !parted) return;
  MatchSpan span;
  std::vector<MatchSpan> groups;
  if (token.size() == 3 && ssn.MatchAt(text, at, &groups)) {
    std::string_view value = text.substr(at, groups[0].end - at);
    char parted = text[groups[1].begin];
    SsnForm form = ClassifySsn(value);
    if (form != SsnForm::kNo && value[6] == parted) {
      Add(marks, at, groups[0].end, "SSN", parted == '-' ? 0.93 : 0.75,
          form == SsnForm::kItin ? "has the form of an ITIN" : "has the form of a social security number");
    }
  }
  if ((token.size() == 4 || token.size() >= 8) && card.MatchAt(text, at, &span) &&
      IsCardNumber(text.substr(at, span.end - at))) {
    Add(marks, at, span.end, "CREDIT_CARD", 0.95, "issuer and Luhn check passed");
  }
}

void FindNetwork(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern ip4(R"((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b)");
  static const Pattern mac(R"([0-9A-F]{2}(?::[0-9A-F]{2}){5}\b|[0-9A-F]{2}(?:-[0-9A-F]{2}){5}\b)");
  static const Pattern ip6(
      R"([0-9A-F]{1,4}(?::[0-9A-F]{1,4}){7}\b|[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){1,6}::(?:[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){0,5})?)");
  std::string_view text = page.text();
  size_t at = token.begin;
  if (token.end >= text.size()) return;
  char next = text[token.end];
  MatchSpan span;
  if (next == '.' && token.Number() && ip4.MatchAt(text, at, &span)) {
    bool version = span.end < text.size() && text[span.end] == '.' && span.end + 1 < text.size() &&
                   IsAlnum(text[span.end + 1]);
    if (!version) Add(marks, at, span.end, "IP_ADDRESS", 0.93, "has the form of an IP address");
  }
  if (next != ':' && next != '-') return;
  if (token.size() == 2 && mac.MatchAt(text, at, &span)) {
    return Add(marks, at, span.end, "DEVICE_ID", 0.95, "has the form of a MAC address");
  }
  if (next == ':' && ip6.MatchAt(text, at, &span)) {
    Add(marks, at, span.end, "IP_ADDRESS", 0.93, "has the form of an IPv6 address");
  }
}

// "8B T4021": plates of counties, where a word for a vehicle stands shortly before or a return behind.
void FindCountyPlate(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern county(R"((?-i:\d{1,2}[A-Z] (?:[A-Z]{0,2}\d[A-Z0-9]{2,5}))\b)");
  MatchSpan span;
  if (!county.MatchAt(page.text(), token.begin, &span)) return;
  bool behind = page.lower().substr(span.end, 12).starts_with(" returns");
  if (!behind && !Near(page, token.begin, 90,
                       {"plate", "lic", "vehicle", "veh", " car", "suv", "truck", "pickup", "sedan", " van",
                        "registration", "wagon"})) {
    return;
  }
  Add(marks, span.begin, span.end, "LICENSE_PLATE", 0.88,
      "the form of a county's plate near a word for a vehicle");
}

void FindMixed(const PageView& page, const Token& token, Marks* marks) {
  static const Pattern mbi(R"(\d[A-Z][A-Z0-9]\d-[A-Z][A-Z0-9]\d-[A-Z]{2}\d{2}\b)");
  static const Pattern wdl(R"(WDL[A-Z0-9]{9}\b)");
  std::string_view text = page.text(), value = page.Text(token);
  MatchSpan span;
  if (token.size() == 17 && IsVin(value)) {
    bool check = VinCheckDigit(value);
    Add(marks, token.begin, token.end, "VIN", check ? 0.95 : 0.7,
        check ? "17 characters, check digit passed" : "17 characters as of a VIN");
  }
  if (token.size() == 4 && mbi.MatchAt(text, token.begin, &span) &&
      IsMbi(text.substr(span.begin, span.end - span.begin))) {
    Add(marks, span.begin, span.end, "GOV_ID", 0.95, "has the form of a Medicare number");
  }
  if (token.size() == 12 && wdl.MatchAt(text, token.begin, &span)) {
    Add(marks, span.begin, span.end, "DRIVER_LICENSE", 0.95, "has the form of a Washington driver licence");
  }
}

// Reads out from each @: an address when a domain follows and a name precedes, else a handle.
void FindAtSigns(const PageView& page, const DetectContext& context, Marks* marks) {
  static const Pattern domain(R"(@[A-Z0-9](?:[A-Z0-9.-]{0,120}[A-Z0-9])?\b)");
  static const Pattern handle(R"(@[A-Z0-9_][A-Z0-9_.]{1,29}\b)");
  std::string_view text = page.text();
  for (size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    size_t begin = at;
    auto local = [&](char c) {
      return IsAlnum(c) || std::string_view("._%+-'").find(c) != std::string_view::npos;
    };
    while (begin > 0 && at - begin < 64 && local(text[begin - 1])) --begin;
    while (begin < at && std::string_view(".'-").find(text[begin]) != std::string_view::npos) ++begin;
    MatchSpan span;
    if (begin < at) {
      if (!domain.MatchAt(text, at, &span)) continue;
      bool dotted = text.substr(at, span.end - at).find('.') != std::string_view::npos;
      std::string_view host = text.substr(at + 1, span.end - at - 1);
      if (dotted && context.known != nullptr && context.known->IsPublicDomain(host)) {
        marks->push_back({begin, span.end, "PUBLIC_EMAIL", "", 0.99, "labels", ""});
        continue;
      }
      Add(marks, begin, span.end, "EMAIL", dotted ? 0.98 : 0.8, "has the form of an e-mail address");
    } else if (handle.MatchAt(text, at, &span)) {
      Add(marks, at, span.end, "SOCIAL_HANDLE", 0.88, "a name behind an @");
    }
  }
}

void NumbersDetector::Detect(const PageView& page, const DetectContext& context, Marks* marks) const {
  std::string_view text = page.text();
  for (const Token& token : page.tokens()) {
    if (!token.Is(Token::kDigits)) {
      if (token.size() <= 4 && token.end < text.size() &&
          (text[token.end] == ':' || text[token.end] == '-')) {
        FindNetwork(page, token, marks);
      }
      continue;
    }
    // The middle of a longer number is no beginning.
    char before = token.begin > 0 ? text[token.begin - 1] : ' ';
    bool inside = before == '-' && token.begin > 1 && IsAlnum(text[token.begin - 2]);
    if (token.Number() && !inside) {
      // Shorter and longer runs of digits begin no number of these forms.
      bool fits = token.size() >= 3 || (token.size() == 1 && page.text()[token.begin] == '1');
      if (fits && token.size() <= 11 && before != '.' && before != '$') FindPhone(page, token, marks);
      if (token.size() >= 3) FindSsnAndCards(page, token, marks);
    }
    if (token.size() <= 4 && before != ':' && before != '.' && !inside) FindNetwork(page, token, marks);
    if (token.Is(Token::kLetters | Token::kDigits)) {
      if (token.size() <= 3 && !inside) FindCountyPlate(page, token, marks);
      FindMixed(page, token, marks);
    }
  }
  FindAtSigns(page, context, marks);
}

}  // namespace

std::unique_ptr<Detector> MakeNumbersDetector() { return std::make_unique<NumbersDetector>(); }

}  // namespace blackbar
