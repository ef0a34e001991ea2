#include <algorithm>
#include <string>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/numbers.h"
#include "pipeline/detectors/values/spoken_numbers.h"

// Telephones behind a word for one that are written in parts nobody foresees: "585 then 555 then
// zero-one-five- one", "603/555/01/82", "555 0 1 0 8", "(2O7) 555-Ol68" as OCR reads it.
namespace blackbar {
namespace {

constexpr size_t kReach = 12;    // tokens from the word to the number
constexpr size_t kFillers = 4;   // words between two parts
constexpr size_t kLongest = 14;  // digits

class PartsReader {
 public:
  PartsReader(const PageView& page, size_t first)
      : page_(page), tokens_(page.tokens()), at_(first), first_(first) {}

  // Where the number ends; 0: none.
  size_t Read() {
    while (at_ < tokens_.size() && digits_.size() <= kLongest) {
      if (!Part()) break;
      end_ = tokens_[at_ - 1].end;
      size_t next = Next();
      if (next == 0) break;
      at_ = next;
    }
    if (parts_ < 2 || !Front() || sizes_.starts_with("324")) return 0;  // 3-2-4: a social security number
    size_t n = digits_.size();
    bool whole = (n == 10 && IsNanpPhone(digits_)) || (n == 11 && digits_[0] == '1' && IsNanpPhone(digits_));
    return whole || (n == 7 && (digits_.starts_with("555") || first_size_ == 3)) ? end_ : 0;
  }

 private:
  bool Part() {
    const Token& token = tokens_[at_];
    ++parts_;
    if (token.Number()) {
      if (token.size() > 10) return false;
      sizes_.push_back(static_cast<char>('0' + std::min<size_t>(token.size(), 9)));
      if (digits_.empty()) first_size_ = token.size();
      digits_.append(page_.Text(token));
      ++at_;
      return true;
    }
    if (token.Is(Token::kDigits)) return Misread(token);
    SpokenRun run = SpokenRunAt(page_, at_);
    if (run.words == 0 || run.letters != 0 || run.characters.empty()) return false;
    if (digits_.empty()) first_size_ = 3;
    digits_.append(run.characters);
    sizes_.push_back('s');
    at_ = run.last + 1;
    return true;
  }

  // "2O7", "Ol68"
  bool Misread(const Token& token) {
    std::string mended;
    for (char c : page_.Text(token)) {
      char digit = c == 'O' || c == 'o'   ? '0'
                   : c == 'l' || c == 'I' ? '1'
                   : c == 'S'             ? '5'
                   : c == 'B'             ? '8'
                                          : c;
      if (digit < '0' || digit > '9') return false;
      mended.push_back(digit);
    }
    if (mended.size() > 7) return false;
    if (digits_.empty()) first_size_ = mended.size();
    sizes_.push_back('m');
    digits_.append(mended);
    ++at_;
    return true;
  }

  static bool Joint(std::string_view gap) {
    return gap.size() <= 5 && gap.find_first_not_of(" ,./-()\"'\n") == gap.npos &&
           gap.find("\n\n") == gap.npos;
  }

  // The token of the next part, over words that only join; 0: no further part.
  size_t Next() const {
    static const WordSet joins = {"then", "and", "dash", "the", "last", "is", "area", "code", "prefix", "a"};
    size_t next = at_;
    for (size_t words = 0; next < tokens_.size() && words <= kFillers; ++words, ++next) {
      if (!Joint(page_.GapAfter(next - 1))) return 0;
      const Token& token = tokens_[next];
      bool opens = token.line != tokens_[next - 1].line && page_.GapAfter(next).starts_with(':');
      if (opens || page_.GapAfter(next - 1).find(". ") != std::string_view::npos) return 0;
      WordKey word = page_.Key(token);
      if (token.Is(Token::kDigits) || SpokenNumber(word) >= 0 || word.text == "double" ||
          word.text == "triple")
        return next;
      if (!joins.contains(word)) return 0;
    }
    return 0;
  }

  // A part of three figures, of one, or a word: "220612-0418", "2024-083836" and days begin otherwise.
  bool Front() const {
    const Token& token = tokens_[first_];
    char before = token.begin > 0 ? page_.text()[token.begin - 1] : ' ';
    bool joined = IsAsciiAlnum(before) || std::string_view("-$./#").find(before) != std::string_view::npos;
    return !joined && (!token.Is(Token::kDigits) || token.size() == 3 || token.size() == 1);
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  size_t at_, first_, end_ = 0, first_size_ = 0;
  int parts_ = 0;
  std::string digits_, sizes_;
};

bool IsCue(const WordKey& word) {
  static const WordSet words = {
      "phone",   "cell", "cellphone", "number",  "call",      "calls",   "called",   "text",     "texts",
      "reach",   "ring", "tel",       "line",    "telephone", "mobile",  "landline", "whatsapp", "burner",
      "contact", "ph",   "reached",   "unknown", "area",      "numbers", "callback", "voicemail"};
  return words.contains(word);
}
bool Other(const WordKey& word) {
  static const WordSet words = {"case", "badge",  "card",  "account", "serial", "order", "plate",   "code",
                                "pin",  "social", "ssn",   "license", "unit",   "log",   "report",  "at",
                                "on",   "tag",    "model", "birth",   "dob",    "event", "incident"};
  return words.contains(word);
}

}  // namespace

void FindBrokenPhones(const PageView& page, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  size_t done = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].WordOnly() || !IsCue(page.Key(tokens[i]))) continue;
    for (size_t j = std::max(i + 1, done); j < tokens.size() && j <= i + kReach; ++j) {
      std::string_view gap = page.GapAfter(j - 1);
      if (gap.find("\n\n") != gap.npos || (gap.find(". ") != gap.npos && tokens[j - 1].size() > 4)) break;
      WordKey word = page.Key(tokens[j]);
      bool figure = tokens[j].Is(Token::kDigits) ? tokens[j].size() <= 7 : SpokenNumber(word) >= 0;
      bool area = j == i + 1 && page.Lower(tokens[i]) == "area" && word.text == "code";
      if (Other(word) && !area && word.text != "at" && word.text != "on") break;
      if (!figure && word.text != "double" && word.text != "triple") continue;
      size_t end = PartsReader(page, j).Read();
      if (end == 0) continue;
      size_t begin = tokens[j].begin;
      if (begin > 0 && page.text()[begin - 1] == '(') --begin;
      marks->push_back(
          {begin, end, "PHONE", "", 0.82, "numbers", "the parts of a number behind a word for a telephone"});
      done = page.TokenAfter(j, end);
      break;
    }
  }
}

}  // namespace blackbar
