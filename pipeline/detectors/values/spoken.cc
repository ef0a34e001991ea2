#include "pipeline/detectors/values/spoken.h"

#include <algorithm>

#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/spoken_cues.h"
#include "pipeline/detectors/values/spoken_numbers.h"

namespace blackbar {
namespace {

using Marks = std::vector<Mark>;

class SpokenDetector : public Detector {
 public:
  const char* name() const override { return "spoken"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

struct Reading {
  std::string_view kind;
  double score = 0;
  const char* why = "";
};

Reading ReadDigits(const std::string& digits, SpokenCue cue) {
  size_t n = digits.size();
  switch (cue) {
    case SpokenCue::kPhone:
      if (n == 7 || n == 10 || n == 11) return {"PHONE", 0.93, "a telephone number in words"};
      break;
    case SpokenCue::kSsn:
      if (n == 9 || n == 4) return {"SSN", 0.94, "a social security number in words"};
      break;
    case SpokenCue::kLastFour:
      if (n == 4) return {"SSN", 0.85, "the last digits of a number in words"};
      break;
    case SpokenCue::kCode:
      if (n >= 3 && n <= 8) return {"PASSWORD", 0.9, "a secret code in words"};
      break;
    case SpokenCue::kCard:
      if (n >= 13 || n == 4) return {"CREDIT_CARD", 0.9, "a card's number in words"};
      break;
    case SpokenCue::kAccount:
      if (n >= 4) return {"BANK_ACCOUNT", 0.88, "an account's number in words"};
      break;
    case SpokenCue::kBirth:
      if (n >= 5 && n <= 8) return {"DOB", 0.9, "a date of birth in words"};
      break;
    case SpokenCue::kMedical:
      if (n >= 5 && n <= 12) return {"MEDICAL_ID", 0.9, "a medical record's number in words"};
      break;
    case SpokenCue::kLicense:
      if (n >= 6) return {"DRIVER_LICENSE", 0.9, "a driver licence in words"};
      break;
    case SpokenCue::kPlate:
      if (n >= 4 && n <= 8) return {"LICENSE_PLATE", 0.82, "a plate in words"};
      break;
    default:
      break;
  }
  if (n == 10 && IsNanpPhone(digits)) return {"PHONE", 0.85, "ten digits in words"};
  if (n == 11 && digits[0] == '1' && IsNanpPhone(digits)) return {"PHONE", 0.85, "eleven digits in words"};
  if (n == 7 && digits.starts_with("555")) return {"PHONE", 0.8, "seven digits in words"};
  if (n == 9 && ClassifySsn(digits) == SsnForm::kSsn) return {"SSN", 0.72, "nine digits in words"};
  if (n >= 15 && n <= 16) return {"CREDIT_CARD", 0.75, "the digits of a card in words"};
  return {};
}

// "Two-Adam-Nine, Two-Adam-Eleven": figures, a letter, figures, over and over.
bool CallSigns(std::string_view characters) {
  size_t units = 0;
  for (size_t i = 0; i < characters.size();) {
    size_t before = i;
    while (i < characters.size() && characters[i] <= '9') ++i;
    if (i == before || i >= characters.size()) return false;
    ++i;
    if (i >= characters.size() || characters[i] > '9') return false;
    ++units;
    size_t rest = characters.find_first_not_of("0123456789", i);
    if (rest == characters.npos) return units > 1;
    i = rest - 1;
  }
  return units > 1;
}

Reading ReadMixed(const SpokenRun& run, SpokenCue cue) {
  size_t n = run.characters.size();
  auto digits = static_cast<size_t>(std::count_if(run.characters.begin(), run.characters.end(),
                                                  [](char c) { return c >= '0' && c <= '9'; }));
  if (n == 17) return {"VIN", 0.9, "17 characters in words"};
  if (cue == SpokenCue::kLicense && digits >= 4) return {"DRIVER_LICENSE", 0.92, "a driver licence in words"};
  if (cue == SpokenCue::kMedical && digits >= 4)
    return {"MEDICAL_ID", 0.9, "a medical record's number in words"};
  if (cue == SpokenCue::kPlate && n >= 4 && n <= 8 && digits > 0)
    return {"LICENSE_PLATE", 0.93, "a plate in words"};
  if (cue == SpokenCue::kStays) return {};
  if (run.alphabet >= 2 && digits >= 2 && n >= 5 && n <= 8 && !CallSigns(run.characters))
    return {"LICENSE_PLATE", 0.86, "a plate in words"};
  return {};
}

class SpokenFinder {
 public:
  SpokenFinder(const PageView& page, Marks* marks) : page_(page), marks_(marks) {}

  void Find() {
    const auto& tokens = page_.tokens();
    for (size_t i = 0; i < tokens.size(); ++i) {
      WordKey key = page_.Key(tokens[i]);
      // "November" is a letter of the alphabet, too.
      if (tokens[i].WordOnly() && tokens[i].size() >= 3 && tokens[i].size() <= 9 && Month(i)) continue;
      if (!plate_.empty()) PlateAgain(i);
      bool starts = tokens[i].WordOnly()
                        ? SpokenNumber(key) >= 0 || SpokenLetter(key) != 0 || key.text == "double" ||
                              key.text == "triple" ||
                              (tokens[i].size() == 1 && tokens[i].Is(Token::kUpper) && FollowsRun(i))
                        : tokens[i].Number() && tokens[i].size() <= 4 && FollowsRun(i);
      if (starts) {
        SpokenRun run = SpokenRunAt(page_, i);
        if (run.words >= 1) {
          if (run.characters.size() >= 2 || run.letters == 0) Run(run);
          i = run.last;
          continue;
        }
      }
      if (key.text == "dot") Mail(i);
    }
    EndChain();
  }

 private:
  // Figures begin a run only where words go on with it: "555, oh one four two".
  bool FollowsRun(size_t i) const {
    if (i + 1 >= page_.tokens().size() || page_.GapAfter(i).size() > 4) return false;
    WordKey next = page_.Key(page_.tokens()[i + 1]);
    if (SpokenNumber(next) >= 0 || SpokenLetter(next) != 0 || next.text == "as" || next.text == "dash")
      return true;
    return LetterAt(i) && LetterAt(i + 1) && i + 2 < page_.tokens().size() &&
           (LetterAt(i + 2) || page_.Lower(page_.tokens()[i + 2]) == "as" ||
            SpokenNumber(page_.Key(page_.tokens()[i + 2])) >= 0);
  }
  bool LetterAt(size_t i) const {
    return page_.tokens()[i].size() == 1 && page_.tokens()[i].Is(Token::kUpper | Token::kLetters);
  }

  // The plate that was spelled, written: "Boy Nora Victor four four oh eight. BNV 4408, it's a blue Mazda."
  void PlateAgain(size_t i) {
    const auto& tokens = page_.tokens();
    const Token& token = tokens[i];
    if (token.begin < plate_end_ || token.begin > plate_end_ + 300 || !token.Is(Token::kUpper)) return;
    std::string said(page_.Text(token));
    size_t last = i;
    if (plate_.starts_with(said) && said.size() < plate_.size() && i + 1 < tokens.size() &&
        page_.GapAfter(i).size() == 1) {
      said.append(page_.Text(tokens[++last]));
    }
    if (said == plate_)
      Add(token.begin, tokens[last].end, "LICENSE_PLATE", 0.9, "the plate that was spelled before");
  }

  size_t Begin(const SpokenRun& run) const { return page_.tokens()[run.first].begin; }
  size_t End(const SpokenRun& run) const { return page_.tokens()[run.last].end; }

  void Add(size_t begin, size_t end, std::string_view kind, double score, const char* why) {
    marks_->push_back({begin, end, kind, "", score, "spoken", why});
  }

  void Run(const SpokenRun& run) {
    if (Address(run)) return;
    // One word of one figure begins no number; looking for its cue would cost the most.
    if (run.letters == 0 && run.words < 2 && run.characters.size() < 2) return;
    SpokenCue cue = SpokenCueBefore(page_, Begin(run));
    Reading reading = run.letters == 0 ? ReadDigits(run.characters, cue) : ReadMixed(run, cue);
    if (cue == SpokenCue::kStays && run.words >= 3) {
      EndChain();
      return Add(Begin(run), End(run), "CASE_NUMBER", 0.9, "");
    }
    if (!reading.kind.empty() && run.words >= 2) {
      if (reading.kind == "PHONE" && run.characters.size() == 7) AreaCode(run);
      if (reading.kind == "LICENSE_PLATE") plate_ = run.characters, plate_end_ = End(run);
      EndChain();
      size_t end = reading.kind == "PHONE" && run.characters.size() == 7 ? WithAreaCode(run) : End(run);
      return Add(Begin(run), end, reading.kind, reading.score, reading.why);
    }
    if (run.letters == 0) Chain(run, cue);
  }

  // A number in parts with other speakers or words between: "two oh eight" - "okay" - "five five five, oh one
  // ...".
  void Chain(const SpokenRun& run, SpokenCue cue) {
    bool near = !chain_.empty() && Begin(run) - End(chain_.back()) <= 70;
    if (!near) EndChain();
    if (chain_.empty()) {
      if (cue != SpokenCue::kPhone && cue != SpokenCue::kSsn) return;
      chain_cue_ = cue;
    }
    if (run.characters.size() < 2 && run.words < 2) return;
    chain_.push_back(run);
  }

  // "two oh eight" - "okay" - "five five five, oh one four two": the part before belongs to the number.
  void AreaCode(const SpokenRun& run) {
    if (chain_.size() != 1 || chain_[0].characters.size() != 3 || Begin(run) - End(chain_[0]) > 70) return;
    Add(Begin(chain_[0]), End(chain_[0]), "PHONE", 0.85, "a part of a number said in parts");
    chain_.clear();
  }

  // "five five five, oh one six two, area code seven oh two"
  size_t WithAreaCode(const SpokenRun& run) const {
    const auto& tokens = page_.tokens();
    size_t at = run.last + 1;
    if (at + 2 >= tokens.size() || page_.GapAfter(run.last).size() > 3 || page_.Lower(tokens[at]) != "area")
      return End(run);
    if (page_.Lower(tokens[at + 1]) == "code") ++at;
    SpokenRun area = SpokenRunAt(page_, at + 1);
    return area.characters.size() == 3 && area.letters == 0 ? End(area) : End(run);
  }

  void EndChain() {
    size_t digits = 0;
    for (const SpokenRun& run : chain_) digits += run.characters.size();
    bool phone = chain_cue_ == SpokenCue::kPhone && (digits == 7 || digits == 10 || digits == 11);
    bool ssn = chain_cue_ == SpokenCue::kSsn && digits == 9;
    if (phone || ssn) {
      for (const SpokenRun& run : chain_) {
        Add(Begin(run), End(run), phone ? "PHONE" : "SSN", 0.85, "a part of a number said in parts");
      }
    }
    chain_.clear();
  }

  bool HomeCue(size_t at) const {
    size_t from = at > 30 ? at - 30 : 0;
    std::string_view before = page_.lower().substr(from, at - from);
    for (std::string_view cue :
         {"live at",    "lives at",     "i'm at",  "im at",    "address is", "we're at",
          "staying at", "address?",     "it's at", "house at", "moved to",   "living at",
          "resides at", "i am at",      "come to", "she's at", "he's at",    "still at",
          "address, ",  "gave address", "out of",  "address:"}) {
      if (before.find(cue) != before.npos) return true;
    }
    return false;
  }

  // "fourteen twenty Elm Court apartment four"
  bool Address(const SpokenRun& run) {
    static const WordSet suffixes = {"street", "avenue",  "road",      "lane",   "drive",   "court",
                                     "way",    "place",   "boulevard", "circle", "terrace", "trail",
                                     "loop",   "highway", "parkway",   "alley",  "st",      "ave",
                                     "rd",     "ln",      "dr",        "ct",     "blvd",    "pl"};
    static const WordSet prose = {"in",   "on",    "the",     "of",    "at",     "to",   "from",  "down",
                                  "up",   "and",   "blocks",  "block", "people", "men",  "a",     "my",
                                  "his",  "her",   "that",    "this",  "way",    "guys", "kids",  "cars",
                                  "car",  "times", "minutes", "miles", "hours",  "feet", "doors", "houses",
                                  "over", "is",    "was",     "i",     "he",     "she",  "they",  "it"};
    if (run.letters > 0) return false;
    const auto& tokens = page_.tokens();
    bool store = tokens[run.first].Number() && page_.GapAfter(run.first) == "-";  // "7-Eleven 1300 Elm"
    if (store) return false;
    bool home = HomeCue(Begin(run));
    if (run.characters.size() < 2 && !home) return false;
    size_t at = run.last + 1, limit = std::min(tokens.size(), run.last + 6);
    for (; at < limit; ++at) {
      if (page_.GapAfter(at - 1) != " " && page_.GapAfter(at - 1) != "\n")
        return (home || LedByPlace(run)) && BareAddress(run);
      if (at > run.last + 1 && suffixes.contains(page_.Key(tokens[at]))) break;
      if (prose.contains(page_.Key(tokens[at]))) return false;
    }
    if (at >= limit) return (home || LedByPlace(run)) && BareAddress(run);
    Add(Begin(run), WithUnit(at), "ADDRESS", home ? 0.92 : 0.87, "an address in words");
    return true;
  }

  // "I'm at fourteen Elm", "out of two two oh nine South Twenty-Third": capital words behind the number;
  // "we're at twenty-two fourteen.": none, and the sentence ends.
  bool BareAddress(const SpokenRun& run) {
    const auto& tokens = page_.tokens();
    size_t next = run.last + 1;
    std::string_view gap = page_.GapAfter(run.last);
    bool ends = gap.empty() || gap[0] == '.' || gap[0] == ',' || gap[0] == '\n' || gap[0] == '?';
    if (ends && run.words >= 2 && run.characters.size() >= 3 && run.characters.size() <= 5) {
      Add(Begin(run), End(run), "ADDRESS", 0.75, "a house number in words");
      return true;
    }
    if (next >= tokens.size() || gap != " ") return false;
    auto name = [&](size_t i) {
      return tokens[i].Is(Token::kCapital) && tokens[i].WordOnly() && tokens[i].size() >= 3;
    };
    if (!name(next)) return false;
    size_t last = next;
    for (; last + 1 < tokens.size() && last < next + 2; ++last) {
      std::string_view between = page_.GapAfter(last);
      if ((between != " " && between != "-") || !name(last + 1)) break;
    }
    Add(Begin(run), WithUnit(last), "ADDRESS", 0.9, "an address in words");
    return true;
  }

  // "at nineteen forty Beacon", "To fourteen oh two Sable Creek": a number of at least three figures.
  bool LedByPlace(const SpokenRun& run) const {
    if (run.words < 2 || run.characters.size() < 3 || run.first == 0) return false;
    static const WordSet leads = {"at", "to", "of", "is", "address", "on", "it's"};
    const auto& tokens = page_.tokens();
    size_t next = run.last + 1;
    if (next >= tokens.size() || page_.GapAfter(run.last) != " ") return false;
    const Token& word = tokens[next];
    return leads.contains(page_.Key(tokens[run.first - 1])) && word.Is(Token::kCapital) && word.WordOnly() &&
           word.size() > 3;
  }

  size_t WithUnit(size_t last) const {
    static const WordSet units = {"apartment", "apt",  "unit",  "number",  "lot",
                                  "space",     "room", "suite", "trailer", "flat"};
    static const WordSet floors = {"first", "second", "third", "fourth", "fifth", "top"};
    const auto& tokens = page_.tokens();
    if (last + 2 < tokens.size() && page_.GapAfter(last).size() <= 2 &&
        floors.contains(page_.Key(tokens[last + 1])) && page_.Lower(tokens[last + 2]) == "floor") {
      size_t end = last + 2;
      if (end + 1 < tokens.size() && page_.GapAfter(end) == " " &&
          (page_.Lower(tokens[end + 1]) == "front" || page_.Lower(tokens[end + 1]) == "rear"))
        ++end;
      return tokens[end].end;
    }
    bool unit = last + 2 < tokens.size() && page_.GapAfter(last).size() <= 2 &&
                units.contains(page_.Key(tokens[last + 1]));
    if (!unit) return tokens[last].end;
    SpokenRun run = SpokenRunAt(page_, last + 2);
    if (run.characters.empty()) return tokens[last].end;
    return tokens[run.last].end;
  }

  // "June third, nineteen ninety-one" behind a word for a birth.
  bool Month(size_t i) {
    static const WordSet months = {"january", "february", "march",     "april",   "may",      "june",
                                   "july",    "august",   "september", "october", "november", "december"};
    const auto& tokens = page_.tokens();
    if (!months.contains(page_.Key(tokens[i])) ||
        SpokenCueBefore(page_, tokens[i].begin) != SpokenCue::kBirth)
      return false;
    // "Saturday, May 06" is a day of the calendar.
    if (i > 0 && page_.Lower(tokens[i - 1]).ends_with("day") && tokens[i - 1].size() > 5) return false;
    size_t begin = tokens[i].begin, at = i + 1, last = i;
    // "the third of June": the day stands before.
    size_t back = i;
    while (back > 0 && i - back < 4 && IsDayWord(back - 1) && page_.GapAfter(back - 1).size() <= 2) --back;
    while (back < i && IsFiller(back)) ++back;
    if (back < i) begin = tokens[back].begin;
    for (int steps = 0; at < tokens.size() && steps < 9; ++steps, ++at) {
      if (page_.GapAfter(at - 1).size() > 3) break;
      if (tokens[at].line != tokens[at - 1].line && tokens[at].Number()) break;  // a time opens the line
      if (IsDayWord(at) || SpokenNumber(page_.Key(tokens[at])) >= 0) {
        if (!IsFiller(at)) last = at;
        continue;
      }
      break;
    }
    if (last == i && begin == tokens[i].begin) return false;
    Add(begin, tokens[last].end, "DOB", 0.9, "a date of birth in words");
    return true;
  }

  bool IsFiller(size_t i) const {
    static const WordSet fillers = {"of", "the", "in", "and"};
    return fillers.contains(page_.Key(page_.tokens()[i]));
  }
  bool IsDayWord(size_t i) const {
    const Token& token = page_.tokens()[i];
    WordKey key = page_.Key(token);
    if (SpokenOrdinal(key) > 0 || IsFiller(i) || key.text == "twenty" || key.text == "thirty") return true;
    if (key.text == "thousand" || key.text == "hundred") return true;
    return token.Is(Token::kDigits) && token.size() <= 4 && token.size() >= 1;
  }

  // "marla dot quist at gmail dot com": read back from "dot com".
  void Mail(size_t dot) {
    static const WordSet tops = {"com", "org", "net", "edu", "gov", "us", "io", "co", "info", "me"};
    static const WordSet joins = {"dot", "underscore", "dash", "hyphen", "period"};
    static const WordSet ends = {"is", "it's", "its",  "email", "address", "to",  "at",
                                 "me", "my",   "mail", "the",   "a",       "an",  "uh",
                                 "um", "and",  "yes",  "yeah",  "okay",    "sure"};
    const auto& tokens = page_.tokens();
    if (dot + 1 >= tokens.size() || !tops.contains(page_.Key(tokens[dot + 1])) || dot < 3) return;
    size_t at = dot - 1;
    for (int steps = 0; steps < 4 && at > 1 && page_.Lower(tokens[at]) != "at"; ++steps) --at;
    if (page_.Lower(tokens[at]) != "at" || at == 0) return;
    size_t first = at;
    for (int steps = 0; steps < 9 && first > 0; ++steps) {
      const Token& word = tokens[first - 1];
      WordKey key = page_.Key(word);
      if (page_.GapAfter(first - 1).size() > 2 || ends.contains(key) || tokens[first].line != word.line)
        break;
      // Words follow one another only over "dot" and its like, as numbers, or as single letters.
      bool joined = first == at || joins.contains(key) || joins.contains(page_.Key(tokens[first])) ||
                    word.size() == 1 || SpokenNumber(key) >= 0 ||
                    SpokenNumber(page_.Key(tokens[first])) >= 0 || word.Number();
      if (!joined) break;
      --first;
    }
    if (first < at)
      Add(tokens[first].begin, tokens[dot + 1].end, "EMAIL", 0.92, "an e-mail address in words");
  }

  const PageView& page_;
  Marks* marks_;
  std::vector<SpokenRun> chain_;
  std::string plate_;  // the last one that was spelled
  size_t plate_end_ = 0;
  SpokenCue chain_cue_ = SpokenCue::kNone;
};

void SpokenDetector::Detect(const PageView& page, const DetectContext&, Marks* marks) const {
  SpokenFinder(page, marks).Find();
}

}  // namespace

std::unique_ptr<Detector> MakeSpokenDetector() { return std::make_unique<SpokenDetector>(); }

}  // namespace blackbar
