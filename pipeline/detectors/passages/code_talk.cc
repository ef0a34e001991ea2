#include "pipeline/detectors/passages/code_talk.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/values/spoken_numbers.h"

namespace blackbar {
namespace {

constexpr size_t kReach = 20;        // tokens from the word for a code to the code
constexpr size_t kReachBytes = 150;  // the same in bytes
constexpr size_t kLinkReach = 3;     // tokens from "is", "to", "press" to the code
constexpr size_t kAgain = 400;       // bytes in which a code is read back

enum class Cue : uint8_t { kNone, kCode, kLock, kWord };

bool Year(std::string_view value) {
  return value.size() == 4 && (value.starts_with("19") || value.starts_with("20"));
}
bool Sign(char c) { return c == '#' || c == '*'; }
bool Alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool Has(std::string_view text, char c) { return text.find(c) != text.npos; }

// A word that nobody writes but as a password: letters, and a figure or a sign that passwords have.
bool OddWord(std::string_view value) {
  bool letter = false, figure = false, sign = false;
  for (char c : value) {
    letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    figure |= c >= '0' && c <= '9';
    sign |= c == '!' || c == '$' || c == '#' || c == '@' || c == '*' || c == '&' || c == '%' || c == '_';
  }
  return letter && (figure || sign) && value.size() >= 5;
}

// One walk from a word for a code to the code.
class Walk {
 public:
  struct Found {
    size_t begin = 0, end = 0;
    std::string code;
  };

  Walk(const PageView& page, size_t first, size_t last, Cue cue)
      : page_(page), tokens_(page.tokens()), last_(last), cue_(cue), begin_(tokens_[first].begin) {
    size_t opens = page_.TokenAt(page_.lines()[tokens_[first].line]);
    rows_ = opens < tokens_.size() && tokens_[opens].Is(Token::kDigits);
  }

  bool Run(Found* found) {
    for (size_t j = last_ + 1; j < tokens_.size(); ++j) {
      if (j > last_ + kReach || tokens_[j].begin > begin_ + kReachBytes) return false;
      if (!Cross(j)) return false;
      if (Value(j, found)) return true;
      WordKey word = page_.Key(tokens_[j]);
      if (Stops(word, j)) return false;
      if (Claims(word, j)) ++j;
      if (Links(word)) link_ = j;
      if (Presses(word)) press_ = j;
    }
    return false;
  }

 private:
  // Over the gap in front of token j: a sentence's end, a question's, a line's.
  bool Cross(size_t j) {
    std::string_view gap = page_.GapAfter(j - 1);
    if (gap.find("\n\n") != gap.npos || Has(gap, ';') || Has(gap, '|')) return false;
    if (Has(gap, '?')) answer_ = true;
    // The next row of a log begins with its time.
    char behind = tokens_[j].end < page_.text().size() ? page_.text()[tokens_[j].end] : ' ';
    if (Has(gap, '\n') && !answer_ && tokens_[j].Number() && (rows_ || behind == ':')) return false;
    if (gap.starts_with("'s ")) link_ = j - 1;
    bool ends = gap.find(". ") != gap.npos || gap.find(".\n") != gap.npos || Has(gap, '!');
    if (ends && tokens_[j - 1].size() > 2 && ++sentences_ > (answer_ ? 2 : 1)) return false;
    if (ends && answer_ && Has(gap, '\n') && sentences_ > 1) return false;
    if (gap.find_first_of(":=\"(/'") != gap.npos && !tokens_[j - 1].Number()) link_ = j - 1;
    if (Has(gap, '\n') && answer_) ++lines_;
    return lines_ <= 2;
  }

  bool Linked(size_t j) const { return link_ != 0 && j <= link_ + kLinkReach && sentences_ == 0; }
  bool Pressed(size_t j) const { return press_ != 0 && j <= press_ + kLinkReach; }
  bool Direct(size_t j) const { return j == last_ + 1 && page_.GapAfter(last_).size() <= 2; }
  bool Meant(size_t j) const {
    return Linked(j) || Pressed(j) || answer_ || (cue_ != Cue::kLock && Direct(j));
  }
  bool OpensLine(size_t j) const { return j > 0 && tokens_[j].line != tokens_[j - 1].line; }

  // Words whose number is not the code's: "per CI #411", "unit 22", "at 2214".
  bool Claims(const WordKey& word, size_t j) const {
    static const WordSet words = {"ci",        "cri",      "cs",    "chs",   "soi",    "unit",      "badge",
                                  "ofc",       "officer",  "det",   "dep",   "apt",    "room",      "rm",
                                  "suite",     "ste",      "lot",   "space", "case",   "cad",       "tag",
                                  "item",      "page",     "hwy",   "route", "at",     "about",     "around",
                                  "after",     "before",   "until", "since", "ending", "apartment", "source",
                                  "informant", "building", "bldg",  "level"};
    return words.contains(word) && j + 1 < tokens_.size() && tokens_[j + 1].Is(Token::kDigits);
  }
  bool Stops(const WordKey& word, size_t j) const {
    static const WordSet things = {"phone", "cell", "cellphone", "telephone", "account"};
    if (things.contains(word)) return j > last_ + 4;  // "the PIN on the phone"
    static const WordSet words = {"phone",    "cell",     "cellphone", "serial",  "dob",     "ssn",
                                  "plate",    "license",  "account",   "dollars", "hours",   "hrs",
                                  "yrs",      "years",    "minutes",   "feet",    "miles",   "address",
                                  "lives",    "street",   "avenue",    "statute", "section", "telephone",
                                  "callback", "imei",     "birth",     "zip",     "routing", "responded",
                                  "report",   "incident", "citation",  "docket"};
    return words.contains(word);
  }
  static bool Links(const WordKey& word) {
    static const WordSet words = {"is",    "was",  "are",  "to",     "of",  "with", "it's",  "its",   "as",
                                  "reads", "read", "said", "that's", "now", "set",  "using", "being", "uses"};
    return words.contains(word);
  }
  static bool Presses(const WordKey& word) {
    static const WordSet words = {"push",   "punch",  "press", "dial",  "hit",     "enter",   "key",
                                  "type",   "use",    "do",    "try",   "punched", "entered", "pressed",
                                  "dialed", "pushed", "typed", "keyed", "opens",   "unlocks", "dials"};
    return words.contains(word);
  }

  bool Value(size_t j, Found* found) const {
    const Token& token = tokens_[j];
    if (cue_ == Cue::kWord) return Word(j, found);
    if (token.Number()) return Figures(j, found) || (Meant(j) && Mixed(j, found));
    if (SignWord(j)) return Signed(j, found);
    if (SpokenNumber(page_.Key(token)) >= 0 || page_.Lower(token) == "double") return Spoken(j, found);
    if (cue_ == Cue::kCode && token.Is(Token::kLetters | Token::kDigits)) return LetterCode(j, found);
    return false;
  }

  bool SignWord(size_t j) const {
    static const WordSet words = {"star", "pound", "hash", "hashtag", "asterisk"};
    return words.contains(page_.Key(tokens_[j]));
  }

  // With the star or pound key that is named right behind it.
  void Give(size_t begin, size_t end, size_t last, Found* found) const {
    bool key = last + 1 < tokens_.size() && page_.GapAfter(last).size() <= 2 && SignWord(last + 1);
    found->begin = begin;
    found->end = key ? tokens_[last + 1].end : end;
  }
  bool EnterBehind(size_t last) const {
    return last + 1 < tokens_.size() && page_.GapAfter(last).size() <= 2 &&
           page_.Lower(tokens_[last + 1]) == "enter";
  }

  bool Figures(size_t j, Found* found) const {
    const Token& token = tokens_[j];
    std::string_view text = page_.text(), value = page_.Text(token);
    char before = token.begin > 0 ? text[token.begin - 1] : ' ';
    char front = token.begin > 1 ? text[token.begin - 2] : ' ';
    char after = token.end < text.size() ? text[token.end] : ' ';
    char behind = token.end + 1 < text.size() ? text[token.end + 1] : ' ';
    if (value.size() > 8 || before == '$' || before == '.') return false;
    bool led = Sign(before) && !Alnum(front);
    bool trailed = Sign(after) && !Alnum(behind);
    size_t begin = led ? token.begin - 1 : token.begin, end = trailed ? token.end + 1 : token.end;
    found->code = value;
    if (value.size() >= 3 && (trailed || (led && before == '*'))) return Give(begin, end, j, found), true;
    if (led && value.size() >= 3 && (Meant(j) || (value.size() >= 4 && Direct(j))))
      return Give(begin, end, j, found), true;
    if (value.size() == 1 && after == '-') return Dashed(j, found);
    if (before == '-' || before == '/' || after == '-' || after == '/' || after == ':' ||
        (OpensLine(j) && (rows_ || answer_)))
      return before == '/' && Linked(j) && Plain(j) && after != '/' && (Give(begin, end, j, found), true);
    bool log = cue_ == Cue::kLock && Direct(j) && page_.GapAfter(j - 1) == " " && MayStandAlone();
    if (!Meant(j) && !log) return false;
    if (!Plain(j)) return false;
    return Give(begin, end, j, found), true;
  }

  // "GATE 4402": locks that are named with their code alone.
  bool MayStandAlone() const {
    static const WordSet words = {"gate", "keypad", "buzzer", "buzz", "lockbox", "callbox", "keybox"};
    return words.contains(page_.Key(tokens_[last_]));
  }

  bool Plain(size_t j) const {
    const Token& token = tokens_[j];
    std::string_view value = page_.Text(token), rest = page_.lower().substr(token.end, 12);
    size_t least = answer_ || Pressed(j) || cue_ == Cue::kCode ? 3 : 4;
    if (MayStandAlone() && page_.Lower(tokens_[last_]).starts_with("buzz")) least = 3;
    if (value.size() < least ||
        (value.size() == 3 && !answer_ && !Pressed(j) && Direct(j) && least == 3 && !MayStandAlone()))
      return false;
    if (value == "911" || value == "411") return false;
    if (Year(value) && !(cue_ == Cue::kCode && (Linked(j) || Direct(j)))) return false;
    if (rest.size() > 1 && rest[0] == '.' && rest[1] >= '0' && rest[1] <= '9') return false;
    for (std::string_view unit :
         {" hour", " hrs", " blk", " block", " feet", " ft", " digit", " min", " number", " char", " time",
          " times", " year", "-digit", " day", " %", "%"}) {
      if (rest.starts_with(unit)) return false;
    }
    bool street = cue_ == Cue::kLock && j + 1 < tokens_.size() && page_.GapAfter(j) == " " &&
                  tokens_[j + 1].Is(Token::kCapital) && !tokens_[j + 1].Is(Token::kUpper);
    return !street;
  }

  // "7-3-1-5"
  bool Dashed(size_t j, Found* found) const {
    size_t last = j;
    std::string code(page_.Text(tokens_[j]));
    while (last + 1 < tokens_.size() && page_.GapAfter(last) == "-" && tokens_[last + 1].Number() &&
           tokens_[last + 1].size() == 1) {
      code.append(page_.Text(tokens_[++last]));
    }
    if (code.size() < 3 || code.size() > 8 || (code.size() == 3 && !Meant(j))) return false;
    size_t begin = tokens_[j].begin;
    if (begin > 0 && Sign(page_.text()[begin - 1])) --begin;
    found->code = code;
    return Give(begin, tokens_[last].end, last, found), true;
  }

  // "4 4 7 1", "14 32 08"
  bool Mixed(size_t j, Found* found) const {
    size_t size = tokens_[j].size();
    if (size > 2 || OpensLine(j)) return false;
    size_t last = j;
    std::string code(page_.Text(tokens_[j]));
    while (last + 1 < tokens_.size() && (page_.GapAfter(last) == " " || page_.GapAfter(last) == ", ") &&
           tokens_[last + 1].Number() && tokens_[last + 1].size() == size) {
      code.append(page_.Text(tokens_[++last]));
    }
    bool enough = size == 1 ? last - j >= 3 : last - j == 2 && cue_ == Cue::kCode;
    if (!enough || code.size() > 8) return false;
    found->code = code;
    return Give(tokens_[j].begin, tokens_[last].end, last, found), true;
  }

  // "star 490", "pound seven seven oh two"
  bool Signed(size_t j, Found* found) const {
    if (j + 1 >= tokens_.size() || page_.GapAfter(j).size() > 3) return false;
    const Token& next = tokens_[j + 1];
    if (next.Number() && next.size() >= 2 && next.size() <= 8) {
      found->code = page_.Text(next);
      return Give(tokens_[j].begin, next.end, j + 1, found), true;
    }
    SpokenRun run = SpokenRunAt(page_, j + 1);
    if (run.words < 2 || run.letters != 0 || run.characters.size() > 8) return false;
    found->code = run.characters;
    return Give(tokens_[j].begin, tokens_[run.last].end, run.last, found), true;
  }

  bool Spoken(size_t j, Found* found) const {
    if (!Meant(j)) return false;
    SpokenRun run = SpokenRunAt(page_, j);
    if (run.words == 0 || run.letters != 0 || run.hundreds || run.characters == "911") return false;
    Give(tokens_[j].begin, tokens_[run.last].end, run.last, found);
    bool keyed = found->end > tokens_[run.last].end || EnterBehind(run.last);
    size_t n = run.characters.size();
    if (n < 3 || n > 8 || (run.words < 3 && !keyed && (n != 4 || run.words < 2))) return false;
    found->code = run.characters;
    return true;
  }

  // "the code is B42C9"
  bool LetterCode(size_t j, Found* found) const {
    std::string_view value = page_.Text(tokens_[j]);
    auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    char after = tokens_[j].end < page_.text().size() ? page_.text()[tokens_[j].end] : ' ';
    bool ordinal = value.ends_with("th") || value.ends_with("st") || value.ends_with("nd") ||
                   value.ends_with("rd") || value.ends_with("s");
    bool near = (Linked(j) && j <= link_ + 1) || Direct(j);
    if (!near || value.size() < 4 || value.size() > 16 || digits < 2 || ordinal || after == '-' ||
        after == '@')
      return false;
    if (page_.Lower(tokens_[last_]) == "codes") return false;
    found->code.clear();
    return Give(tokens_[j].begin, tokens_[j].end, j, found), true;
  }

  // A password behind its word: right behind it, or behind "is", a colon, a quote.
  bool Word(size_t j, Found* found) const {
    size_t begin = tokens_[j].begin, end = begin;
    std::string_view text = page_.text();
    if (begin > 0 && Sign(text[begin - 1]) && text[begin - 1] != '#') --begin;
    while (end < text.size() && end < begin + 26 && !Has(" \t\r\n\"',;()<>[]|", text[end])) ++end;
    while (end > begin && Has(".:?/", text[end - 1])) --end;
    std::string_view value = text.substr(begin, end - begin);
    bool near = (Linked(j) && j <= link_ + 1) || Direct(j);
    // "ALARM PW SUNFISH"
    static const WordSet remarks = {"reset",     "changed",  "unknown",   "needed",  "required", "wrong",
                                    "correct",   "given",    "none",      "file",    "bad",      "expired",
                                    "change",    "recovery", "entered",   "attempt", "fail",     "failed",
                                    "protected", "locked",   "advised",   "updated", "verified", "with",
                                    "from",      "that",     "incorrect", "refused"};
    bool log = near && page_.Text(tokens_[last_]) == "PW" && value.size() >= 4 &&
               tokens_[j].Is(Token::kUpper) && !remarks.contains(page_.Key(tokens_[j]));
    if (log && end == tokens_[j].end) {
      found->begin = begin;
      found->end = end;
      return true;
    }
    if (!near || !OddWord(value) || Has(value, '/') || value.find("...") != value.npos) return false;
    // "log in from 10.0.0.4": an address; "quist84@...": a mail address is no password.
    if (value.find('@') != value.npos && value.find('.', value.find('@')) != value.npos) return false;
    if (value.find('.') != value.npos && tokens_[j].Number()) return false;
    found->code.clear();
    found->begin = begin;
    found->end = end;
    return true;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  size_t last_;
  Cue cue_;
  size_t begin_;
  size_t link_ = 0, press_ = 0;
  int sentences_ = 0, lines_ = 0;
  bool answer_ = false;
  bool rows_ = false;  // the line begins as those of a log do
};

class CodeFinder {
 public:
  CodeFinder(const PageView& page, std::vector<Mark>* marks) : page_(page), marks_(marks) {}

  void Find() {
    const auto& tokens = page_.tokens();
    for (size_t i = 0; i < tokens.size(); ++i) {
      Again(i);
      size_t last = i;
      Cue cue = CueAt(i, &last);
      if (cue == Cue::kNone) continue;
      Walk::Found found;
      if (!Walk(page_, i, last, cue).Run(&found)) continue;
      marks_->push_back({found.begin, found.end, "PASSWORD", "", 0.92, "passages",
                         "a code behind words for a lock or code"});
      if (found.code.size() >= 3) codes_.push_back({std::move(found.code), found.end});
    }
  }

 private:
  struct Known {
    std::string code;
    size_t end;
  };

  Cue CueAt(size_t i, size_t* last) const {
    static const WordSet codes = {"code",   "codes",   "passcode", "pin",      "combination", "combo",
                                  "keypad", "keycode", "doorcode", "gatecode", "passcodes",   "pincode"};
    static const WordSet locks = {"gate", "door",  "garage",  "lobby",  "alarm",   "lockbox",  "keybox",
                                  "safe", "vault", "padlock", "buzzer", "callbox", "intercom", "elevator",
                                  "knox", "panel", "entry",   "buzz",   "doors",   "gates"};
    static const WordSet words = {"password", "passwords", "pw", "pwd", "passwd", "login", "logon"};
    const auto& tokens = page_.tokens();
    const Token& token = tokens[i];
    if (!token.WordOnly()) return Cue::kNone;
    WordKey word = page_.Key(token);
    if (words.contains(word)) return Cue::kWord;
    if (codes.contains(word))
      return i > 0 && CodeOfLaw(page_, tokens[i - 1], token) ? Cue::kNone : Cue::kCode;
    bool joined = i + 1 < tokens.size() && (page_.GapAfter(i) == " " || page_.GapAfter(i) == "-");
    std::string_view next = joined ? page_.Lower(tokens[i + 1]) : std::string_view();
    if (word.text == "key" && (next == "pad" || next == "code")) return *last = i + 1, Cue::kCode;
    if ((word.text == "key" || word.text == "lock" || word.text == "call") && next == "box")
      return *last = i + 1, Cue::kLock;
    if ((word.text == "log" || word.text == "sign") && (next == "in" || next == "on"))
      return *last = i + 1, Cue::kWord;
    if (!locks.contains(word) || next == "code" || next == "pin" || next == "keypad" || next == "combination")
      return Cue::kNone;
    if (next == "cd") return *last = i + 1, Cue::kCode;
    return Cue::kLock;
  }

  // The code read back by the other speaker.
  void Again(size_t i) {
    if (codes_.empty()) return;
    const Known& known = codes_.back();
    const Token& token = page_.tokens()[i];
    if (token.begin < known.end || token.begin > known.end + kAgain) return;
    size_t end = 0;
    if (token.Number()) {
      static const WordSet leads = {"is",      "was",      "code",  "pin", "to",   "with", "enter",
                                    "entered", "use",      "used",  "of",  "yes",  "okay", "ok",
                                    "again",   "passcode", "typed", "by",  "yeah", "got",  "tried"};
      bool led = i > 0 && (leads.contains(page_.Key(page_.tokens()[i - 1])) ||
                           page_.GapAfter(i - 1).find_first_of(":\"(?") != std::string_view::npos);
      if (!led || page_.tokens()[i - 1].line != token.line) return;
      if (known.code.size() >= 4 && page_.Text(token) == known.code && !Year(known.code)) end = token.end;
    } else if (SpokenNumber(page_.Key(token)) >= 0) {
      SpokenRun run = SpokenRunAt(page_, i);
      if (run.letters == 0 && run.characters == known.code) end = page_.tokens()[run.last].end;
    }
    if (end == 0) return;
    marks_->push_back({token.begin, end, "PASSWORD", "", 0.86, "passages", "a code that is said again"});
  }

  const PageView& page_;
  std::vector<Mark>* marks_;
  std::vector<Known> codes_;
};

}  // namespace

bool CodeOfLaw(const PageView& page, const Token& before, const Token& token) {
  static const WordSet codes = {"code", "codes"};
  static const WordSet kinds = {
      "penal",    "vehicle",    "zip",       "area",        "section",   "offense",  "charge",    "ucr",
      "nibrs",    "agency",     "status",    "disp",        "postal",    "error",    "municipal", "criminal",
      "city",     "county",     "state",     "health",      "safety",    "fire",     "tax",       "business",
      "traffic",  "ori",        "color",     "call",        "radio",     "response", "ten",       "bar",
      "qr",       "source",     "country",   "clearance",   "sex",       "race",     "family",    "welfare",
      "building", "government", "revised",   "disposition", "statute",   "crime",    "event",     "incident",
      "unit",     "beat",       "district",  "billing",     "diagnosis", "icd",      "cpt",       "dress",
      "honor",    "article",    "violation", "citation",    "swift",     "type",     "nature",    "promo",
      "discount", "coupon",     "product",   "item",        "model",     "tracking", "date",      "work",
      "reason",   "stat",       "message",   "trouble",     "fault",     "result",   "priority",  "policy"};
  return codes.contains(page.Key(token)) && kinds.contains(page.Key(before));
}

void FindCodeTalk(const PageView& page, std::vector<Mark>* marks) { CodeFinder(page, marks).Find(); }

}  // namespace blackbar
