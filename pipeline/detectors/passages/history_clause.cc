#include "pipeline/detectors/passages/history_clause.h"

#include <algorithm>

#include "pipeline/detectors/passages/history_words.h"

namespace blackbar {
namespace {

constexpr size_t kLongest = 40;    // tokens of one statement
constexpr size_t kFullLine = 48;   // characters from which on a line may be one that was wrapped
constexpr size_t kBracketed = 40;  // characters between brackets

}  // namespace

bool HistoryText::Head(size_t i) const { return i < tokens_.size() && IsHistoryHead(page_.Key(tokens_[i])); }
bool HistoryText::Crime(size_t i) const { return i < tokens_.size() && IsCrimeWord(page_.Key(tokens_[i])); }

bool HistoryText::Year(size_t i) const {
  if (i >= tokens_.size() || !tokens_[i].Number() || tokens_[i].size() != 4) return false;
  std::string_view year = Word(i);
  return year.starts_with("19") || year.starts_with("20");
}

bool HistoryText::Number(size_t i) const {
  static const WordSet words = {"one",      "two",  "three", "four",    "five",   "six",     "seven",
                                "eight",    "nine", "ten",   "eleven",  "twelve", "several", "multiple",
                                "numerous", "many", "both",  "various", "few",    "couple",  "dozen"};
  return i < tokens_.size() && ((tokens_[i].Number() && tokens_[i].size() <= 2) || In(i, words));
}

bool HistoryText::NumberOrArticle(size_t i) const {
  return Number(i) || Year(i) || Word(i) == "a" || Word(i) == "an" || Word(i) == "no";
}

bool HistoryText::LeadsOn(size_t i) const {
  return Joined(i) && (Word(i + 1) == "for" || Word(i + 1) == "of" || Word(i + 1) == "in" ||
                       Word(i + 1) == "from" || Word(i + 1) == "out");
}

bool HistoryText::Label(size_t i) const {
  std::string_view gap = i < tokens_.size() ? page_.GapAfter(i) : std::string_view();
  return !gap.empty() && (gap[0] == ':' || gap[0] == '?' || gap[0] == '=' || gap.substr(0, 2) == "..");
}

bool HistoryText::StartsClause(size_t i) const {
  if (i == 0) return true;
  std::string_view gap = page_.GapAfter(i - 1);
  return gap.find_first_of(".:;,?!/(>|\t\n") != gap.npos || gap.find("  ") != gap.npos ||
         gap.find(" - ") != gap.npos || Word(i - 1) == "and" || Word(i - 1) == "caution" ||
         tokens_[i - 1].Is(Token::kDigits);
}

bool HistoryText::Asked(size_t i) const {
  for (size_t k = i; k < i + 14 && k < tokens_.size(); ++k) {
    std::string_view gap = page_.GapAfter(k);
    if (!gap.empty() && gap[0] == '?') return true;
    if (gap.find_first_of(".!:;\n") != gap.npos) return false;
  }
  return false;
}

// A line's end within a sentence: the line is full, and what follows is no log's next line, no next label.
bool HistoryText::WrappedLine(size_t i) const {
  std::string_view gap = page_.GapAfter(i);
  if (gap.size() > 8 || gap.find_first_not_of(" \n\r") != gap.npos ||
      gap.find('\n', gap.find('\n') + 1) != gap.npos)
    return false;
  const Token& next = tokens_[i + 1];
  bool capitals = tokens_[i].Is(Token::kUpper) && tokens_[i].size() > 3;
  bool lower = !next.Is(Token::kCapital) && next.WordOnly() && !capitals;
  if (lower) return true;
  size_t opens = page_.TokenAt(page_.lines()[tokens_[i].line]);  // lines of a log or a list begin alike
  if (next.Is(Token::kDigits) && tokens_[opens].Is(Token::kDigits)) return false;
  if (tokens_[i].end - page_.lines()[tokens_[i].line] < kFullLine) return false;
  for (size_t k = i + 1; k < i + 4 && k < tokens_.size() && tokens_[k].line == next.line; ++k) {
    std::string_view behind = page_.GapAfter(k);
    if (behind.starts_with(":") || behind.starts_with("/") || behind.starts_with("  ") ||
        behind.starts_with(".."))
      return false;
  }
  return true;
}

bool HistoryText::Joined(size_t i) const {
  if (i + 1 >= tokens_.size()) return false;
  std::string_view gap = page_.GapAfter(i);
  if (gap == " " || gap == "-" || gap == "/" || gap == "'s " || gap == " / ") return true;
  if (gap.empty() || (gap[0] != '\n' && gap[0] != '\r')) return false;
  return WrappedLine(i);
}

bool HistoryText::Numbered(size_t i) const {
  return i + 1 < tokens_.size() && (tokens_[i].Number() || Number(i) || tokens_[i + 1].Is(Token::kDigits));
}

// A county, a court, a state after a comma.
bool HistoryText::Place(size_t i) const {
  if (i + 1 >= tokens_.size() || !tokens_[i].Is(Token::kCapital)) return false;
  for (size_t k = i + 1; k < i + 4 && k < tokens_.size() && Joined(k - 1); ++k) {
    if (Word(k) == "county" || Word(k) == "co" || Word(k) == "court" || Year(k)) return true;
  }
  return tokens_[i].size() == 2 && tokens_[i].Is(Token::kUpper) && Word(i) != "no" && Word(i) != "dl";
}

// "III shows two prior arrests for DUI for Colquitt": the second "for" names the person.
bool HistoryText::ForSomebody(size_t i) const {
  if (!Joined(i) || i + 1 >= tokens_.size()) return false;
  const Token& next = tokens_[i + 1];
  if (Crime(i + 1) || !next.Is(Token::kCapital) || !next.WordOnly()) return false;
  if (!next.Is(Token::kUpper)) return true;
  // All capitals tell nothing: a name is what follows a charge that has been told already.
  for (size_t k = i; k > 0 && k + 6 > i && Joined(k - 1); --k) {
    if (Word(k - 1) == "for" || Word(k - 1) == "of") return true;
  }
  return false;
}

// "Desha Co. 2011", "no. F-1533101", "61.5".
bool HistoryText::Abbreviated(size_t k, std::string_view gap) const {
  if (gap != "." && gap != ". ") return false;
  const Token& next = tokens_[k + 1];
  bool number = Word(k) == "no" || Word(k) == "nos";
  if (number && next.size() <= 2 && k + 2 < tokens_.size() && tokens_[k + 2].Is(Token::kDigits)) return true;
  return next.Is(Token::kDigits) && (gap == "." || number || Word(k) == "co");
}

bool HistoryText::BehindComma(size_t next) const {
  static const WordSet words = {
      "in",      "on",          "from",      "out",       "of",        "cause",     "case",
      "for",     "with",        "a",         "an",        "dismissed", "convicted", "served",
      "guilty",  "sentenced",   "no",        "level",     "class",     "docket",    "at",
      "felony",  "misdemeanor", "both",      "all",       "three",     "two",       "one",
      "reduced", "plus",        "acquitted", "dropped",   "expunged",  "pending",   "and",
      "another", "most",        "none",      "including", "deferred",  "diverted",  "fta",
      "pled",    "last",        "latest",    "caution",   "got",       "4",         "handled"};
  if (Word(next) == "no" &&
      (Word(next + 1) == "wants" || Word(next + 1) == "want" || Word(next + 1) == "warrants" ||
       Word(next + 1) == "wnt" || Word(next + 1) == "injuries"))
    return false;
  if (Word(next) == "and" && !BehindAnd(next)) return false;
  if ((Word(next) == "a" || Word(next) == "an" || Word(next) == "at" || Word(next) == "with") &&
      !(Crime(next + 1) || Head(next + 1) || Crime(next + 2) || Crime(next + 3)))
    return false;
  if (Word(next) == "b" && page_.GapAfter(next) == "&") return true;  // B&E
  return Year(next) || tokens_[next].Number() || In(next, words) || Crime(next) || Head(next) || Place(next);
}

// What else is told of the same: "and escape", "and served two years"; not what somebody does or owns.
bool HistoryText::BehindAnd(size_t next) const {
  static const WordSet verbs = {"sentenced",  "served", "released", "placed",     "spent",     "discharged",
                                "paroled",    "fined",  "given",    "another",    "convicted", "arrested",
                                "violated",   "did",    "received", "resisting",  "failure",   "attempted",
                                "conspiracy", "false",  "unlawful", "possessing", "using",     "making"};
  if (!Joined(next)) return false;
  size_t k = next + 1;
  if (Word(k) == "a" || Word(k) == "an" || Word(k) == "other") ++k;
  if (Word(k) == "warrant" || Word(k) == "warrants") return false;
  if (Crime(k) || Head(k) || In(k, verbs) || Year(k)) return true;
  if (Number(k)) return Crime(k + 1) || Head(k + 1) || Crime(k + 2) || Head(k + 2) || Year(k);
  return k == next + 1 && tokens_[k].Is(Token::kCapital) && (Crime(k + 1) || Crime(k + 2));
}

// "(UUW, PCS)", "(Level II)", "(2019)"; a docket or a person in brackets is another matter.
bool HistoryText::BehindBracket(size_t next) const {
  size_t begin = tokens_[next].begin;
  size_t close = page_.text().find_first_of(")\n", begin);
  if (close == std::string_view::npos || close - begin > kBracketed) return false;
  static const WordSet words = {"level",   "tier",   "dismissed", "class", "expunged", "sealed",
                                "pending", "juv",    "felony",    "misd",  "both",     "all",
                                "open",    "closed", "dv",        "uuw",   "pcs"};
  bool number = Number(next) && !page_.GapAfter(next).starts_with("-");
  return Year(next) || Crime(next) || Head(next) || In(next, words) || number;
}

bool HistoryText::GoesOnBehind(size_t k, std::string_view gap, size_t head) const {
  size_t next = k + 1;
  if (Joined(k)) return true;
  char first = gap.empty() ? ' ' : gap[0];
  if (gap == ", " || (gap.starts_with(",\n") && gap.size() < 12) || gap == ", #" || gap == ", $" ||
      gap == "), ")
    return BehindComma(next);
  if (first == ';') {
    static const WordSet agencies = {"gdc",      "tdcj",   "cdcr", "doc",  "idoc",
                                     "register", "inmate", "case", "cause"};
    return gap == "; " && (Number(next) || Year(next) || Crime(next) || Numbered(next) || In(next, agencies));
  }
  if (first == '.') return Abbreviated(k, gap);
  if (gap == " (" || gap == "(" || gap == ")(") return BehindBracket(next);
  if (gap == " - " && tokens_[next].Is(Token::kUpper) && !tokens_[k].Is(Token::kUpper)) return true;
  if (gap == " - ") return Crime(next) || Year(next) || Number(next) || Head(next) || Place(next);
  if (gap == ": ") return k == head && (Number(next) || Year(next) || Crime(next) || Word(next) == "a");
  return gap == ") " || gap == "&" || gap == " & " || gap == " #" || gap == " $" || gap == " \"" ||
         gap == "\" " || gap == " + ";
}

bool HistoryText::MayFollow(size_t k) const {
  static const WordSet stops = {
      "who",     "which",   "when",    "but",       "because", "since",  "while",     "where", "although",
      "however", "whom",    "whose",   "according", "that",    "if",     "so",        "as",    "told",
      "said",    "stated",  "advised", "until",     "about",   "during", "regarding", "under", "sid",
      "fbi",     "ucn",     "nic",     "soc",       "oln",     "per",    "wants",     "via",   "through",
      "neg",     "entered", "posted",  "then",      "prior"};
  if (Word(k) == "prior") return k > 0 && Word(k - 1) == "and";
  if (Word(k) == "under") return Word(k + 1) == "the";
  if (Word(k) == "on" && k + 1 < tokens_.size() && tokens_[k + 1].Is(Token::kCapital) &&
      !tokens_[k + 1].Is(Token::kUpper) && tokens_[k + 1].WordOnly())
    return Crime(k + 1);
  if (Word(k) == "through" || Word(k) == "as") return Number(k + 1) || Year(k + 1);
  if (In(k, stops)) return false;
  if ((Word(k) == "by" || Word(k) == "to" || Word(k) == "before" || Word(k) == "after") && k > 0) {
    static const WordSet reached = {"juvenile", "court",    "prison",   "jail",      "state",
                                    "life",     "reckless", "county",   "probation", "for",
                                    "serving",  "the",      "stalking", "burglary",  "theft"};
    if (Word(k) == "before") return Word(k + 1) == "for";
    if (Word(k) == "by") return Word(k + 1) == "a" || Word(k + 1) == "deception" || Word(k + 1) == "taking";
    return Numbered(k + 1) || Number(k + 1) || In(k + 1, reached);
  }
  return true;
}

size_t HistoryText::ClauseEnd(size_t head) const {
  static const WordSet fresh = {"he",   "she",        "they",     "i",       "we",     "is",    "has",
                                "had",  "hopes",      "lives",    "works",   "told",   "said",  "stated",
                                "may",  "will",       "officers", "it",      "wants",  "takes", "were",
                                "are",  "advised",    "asked",    "then",    "cannot", "can",   "could",
                                "must", "identified", "receives", "receive", "was",    "owns"};
  static const WordSet dangling = {"for", "in",      "of",  "with", "and",  "from", "the", "a",
                                   "at",  "on",      "out", "to",   "an",   "or",   "by",  "his",
                                   "her", "through", "as",  "but",  "when", "after"};
  size_t last = head;
  for (size_t k = head; k + 1 < tokens_.size() && k - head < kLongest; ++k) {
    size_t next = k + 1;
    if (!GoesOnBehind(k, page_.GapAfter(k), head) || !MayFollow(next)) break;
    if ((Word(next) == "and" || Word(next) == "or") && !BehindAnd(next)) break;
    if (Word(next) == "for" && ForSomebody(next)) break;
    static const WordSet ended = {"dropped", "dismissed", "expunged", "sealed",
                                  "reduced", "pled",      "amended",  "vacated"};
    bool outcome =
        (Word(next) == "was" || Word(next) == "were" || Word(next) == "got") && In(next + 1, ended);
    if (outcome) {
      last = next + 1;
      k = next;
      continue;
    }
    if (In(next, fresh) && (next > head + 1 || Word(next) == "was")) break;
    last = next;
  }
  // A word that leads on to nothing does not belong to it.
  while (last > head && In(last, dangling)) --last;
  return last;
}

size_t HistoryText::End(size_t last) const {
  size_t end = tokens_[last].end;
  if (end < page_.text().size() && page_.text()[end] == ')') ++end;
  return end;
}

}  // namespace blackbar
