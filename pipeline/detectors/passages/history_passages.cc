#include "pipeline/detectors/passages/history_passages.h"

#include <algorithm>
#include <string_view>

#include "pipeline/detectors/passages/history_words.h"

namespace blackbar {
namespace {

constexpr size_t kLongest = 40;  // tokens of one statement

class HistoryReader {
 public:
  HistoryReader(const PageView& page, std::vector<Mark>* marks)
      : page_(page), tokens_(page.tokens()), marks_(marks) {}

  void Read() {
    for (size_t i = 0; i < tokens_.size();) {
      size_t next = Start(i);
      i = std::max(next, i + 1);
    }
  }

 private:
  std::string_view Word(size_t i) const {
    return i < tokens_.size() ? page_.Lower(tokens_[i]) : std::string_view();
  }
  bool In(size_t i, const WordSet& words) const {
    return i < tokens_.size() && words.contains(page_.Key(tokens_[i]));
  }
  // Whether token i + 1 goes on in the same sentence: a space, a line's end, a hyphen, a slash.
  bool Joined(size_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(i);
    if (gap == " " || gap == "-" || gap == "/" || gap == "'s " || gap == " / ") return true;
    if (gap.empty() || gap.size() > 8 || gap[0] != '\n') return false;
    return gap.find_first_not_of(" \n") == gap.npos && gap.find('\n', 1) == gap.npos;
  }
  bool Head(size_t i) const { return i < tokens_.size() && IsHistoryHead(page_.Key(tokens_[i])); }
  bool Year(size_t i) const {
    if (i >= tokens_.size() || !tokens_[i].Number() || tokens_[i].size() != 4) return false;
    std::string_view year = Word(i);
    return year.starts_with("19") || year.starts_with("20");
  }

  size_t Start(size_t i) {
    if (!tokens_[i].WordOnly() || !OpensHistory(page_.Key(tokens_[i]))) return i + 1;
    if (size_t end = Counted(i)) return end;
    if (size_t end = Convicted(i)) return end;
    if (size_t end = Supervised(i)) return end;
    if (size_t end = Returned(i)) return end;
    return i + 1;
  }

  // "two prior convictions for burglary", "a 2011 conviction for possession", "no prior arrests", "a pending
  // hot check charge", "prior DUI 2022": a head word with what makes it history in front of it.
  size_t Counted(size_t head) {
    static const WordSet before = {"prior", "previous", "past", "earlier", "pending", "older"};
    static const WordSet weak = {"felony",    "misdemeanor", "juvenile",    "criminal", "violent",
                                 "extensive", "lengthy",     "significant", "active",   "several",
                                 "multiple",  "numerous",    "arrest",      "known",    "conviction",
                                 "adult",     "no",          "long",        "minor",    "prison"};
    static const WordSet sure = {"conviction", "convictions", "adjudication", "adjudications", "referral",
                                 "referrals",  "felonies",    "misdemeanors", "strikes"};
    if (!Head(head)) return 0;
    size_t first = head;
    bool told = false, weakly = false, year = false;
    for (int back = 0; back < 6 && first > 0 && Joined(first - 1); ++back) {
      size_t k = first - 1;
      bool count = Number(k) || Word(k) == "a" || Word(k) == "an" || Word(k) == "no" || Word(k) == "any";
      if (In(k, before)) {
        told = true;
      } else if (In(k, weak)) {
        weakly = true;
      } else if (Year(k)) {
        if (page_.GapAfter(k)[0] == '\n') break;
        year = true;
      } else if (!count && !(Crime(k) || Head(k))) {
        break;
      }
      first = k;
      if (count) break;
    }
    std::string_view word = Word(head);
    bool history = word == "history" || word == "record";
    bool head_sure = In(head, sure);
    bool any = told || (head_sure && (weakly || year || NumberOrArticle(first) || LeadsOn(head))) ||
               (year && !history && (NumberOrArticle(first) || LeadsOn(head)));
    // "trespass conviction 2018"
    any = any || (head_sure && first < head && Crime(first) && Joined(head) && Year(head + 1));
    if (history) any = weakly && Criminal(first, head);
    if (word == "referral" || word == "referrals")
      any = told || (LeadsOn(head) && Word(head + 1) == "for" && Crime(head + 2) && NumberOrArticle(first));
    if (word == "charge" || word == "charges" || word == "arrest" || word == "arrests" || word == "time" ||
        word == "theft" || word == "record" || word == "incidents" || word == "contacts" ||
        word == "warrants" || word == "possession") {
      any = history ? any : told || (year && NumberOrArticle(first) && word != "time");
    }
    if (word == "probation" || word == "parole")
      any = (weakly && Word(first) != "juvenile" && NumberOrArticle(first)) || told;
    if (word == "priors") any = first < head || LeadsOn(head) || Word(head + 1) == "include";
    if (word == "incidents" || word == "contacts") any = any && Joined(head) && Word(head + 1) == "with";
    if (!any || OfOther(head)) return 0;
    if (Label(head)) return 0;
    return Add(first, head, 0.88, "prior arrests or convictions");
  }

  // "was convicted of theft ...", "previously arrested for", "sentenced to", "served 18 months in prison".
  size_t Convicted(size_t i) {
    static const WordSet lead = {"was",   "been", "is",   "were",     "has",   "had",  "previously", "twice",
                                 "since", "once", "also", "formerly", "never", "both", "recently"};
    std::string_view word = Word(i);
    size_t first = i;
    auto widen = [&] {
      while (first > 0 && first + 4 > i && Joined(first - 1) && In(first - 1, lead)) --first;
    };
    if (word == "convicted") {
      widen();
      if (Word(i + 1) != "of" && Word(i + 1) != "in" && Word(i + 1) != "felon" && Word(i + 1) != "for" &&
          Word(i + 1) != "sex" && Word(i + 1) != "on" && first == i)
        return 0;
      if (first > 0 && (Word(first - 1) == "if" || Word(first - 1) == "when")) return 0;
      return Add(first, i, 0.88, "a conviction");
    }
    if (word == "felon") {
      if (i > 0 && (Word(i - 1) == "convicted" || Word(i - 1) == "ex" || Word(i - 1) == "known"))
        return Add(i - 1, i, 0.87, "a conviction");
      return 0;
    }
    if (word == "arrested" || word == "charged" || word == "incarcerated" || word == "imprisoned" ||
        word == "adjudicated") {
      bool earlier = false;
      widen();
      for (size_t k = first; k < i; ++k)
        earlier |= Word(k) == "previously" || Word(k) == "twice" || Word(k) == "formerly";
      bool has_been = i >= 2 && Word(i - 1) == "been" && (Word(i - 2) == "has" || Word(i - 2) == "had");
      bool times =
          (word != "charged" && Word(i + 2) == "times") || Word(i + 1) == "twice" || Word(i + 1) == "before";
      bool year = has_been && YearWithin(i, 14);
      bool child = word == "adjudicated";
      if (!earlier && !times && !year && !child && !(has_been && Word(i + 1) == "for" && times)) return 0;
      return Add(first, i, 0.85, "an earlier arrest");
    }
    if (word == "sentenced" || word == "pled" || word == "pleaded") {
      if (Word(i + 1) != "to" && Word(i + 1) != "guilty" && Word(i + 1) != "no") return 0;
      widen();
      if (word != "sentenced" && !YearWithin(i, 14)) return 0;
      return Add(first, i, 0.82, "a sentence");
    }
    if (word == "served" || word == "serving" || word == "did") {
      for (size_t k = i + 1; k < i + 6 && k < tokens_.size() && Joined(k - 1); ++k) {
        bool unit = Word(k) == "years" || Word(k) == "months" || Word(k) == "year" || Word(k) == "days";
        bool goes_on =
            Word(k + 1) == "in" || Word(k + 1) == "for" || Word(k + 1) == "at" || Word(k + 1) == "on";
        if (Word(k) == "prison" || Word(k) == "penitentiary" || (unit && goes_on && Jail(k + 1)) ||
            (Word(k) == "time" && goes_on && Jail(k)))
          return Add(i, k, 0.85, "time in prison or jail");
      }
      return 0;
    }
    return 0;
  }

  // "is on parole for ...", "registered sex offender", "pending charges", "released from prison in 2019".
  size_t Supervised(size_t i) {
    static const WordSet kinds = {"felony",    "misdemeanor", "supervised", "unsupervised", "active",
                                  "adult",     "juvenile",    "federal",    "state",        "formal",
                                  "informal",  "county",      "searchable", "his",          "her",
                                  "gps",       "summary",     "bench",      "court",        "current",
                                  "their",     "deferred",    "drug",       "lifetime",     "intensive",
                                  "community", "house",       "electronic", "still",        "currently"};
    std::string_view word = Word(i);
    if (word == "probation" || word == "parole" || word == "supervision" || word == "diversion" ||
        word == "bond") {
      size_t first = i;
      while (first > 0 && first + 4 > i && Joined(first - 1) && In(first - 1, kinds)) --first;
      if (first == 0 || !Joined(first - 1) || Word(first - 1) != "on") return 0;
      if (word == "bond" && !(Joined(i) && Word(i + 1) == "for")) return 0;
      --first;
      bool is = first > 0 && Joined(first - 1) &&
                (Word(first - 1) == "is" || Word(first - 1) == "was" || Word(first - 1) == "currently" ||
                 Word(first - 1) == "still" || Word(first - 1) == "remains");
      return Add(is ? first - 1 : first, i, 0.88, "probation or parole");
    }
    if (word == "parolee" || word == "probationer") return Add(i, i, 0.85, "probation or parole");
    if (word == "paroled") return Add(i, i, 0.85, "probation or parole");
    if (word == "prison" || word == "penitentiary") {
      for (size_t k = i; k > 0 && k + 5 > i && Joined(k - 1); --k) {
        if ((Word(k - 1) == "released" || Word(k - 1) == "paroled" || Word(k - 1) == "discharged" ||
             Word(k - 1) == "out") &&
            (Word(k) == "from" || Word(k) == "of"))
          return Add(k - 1, i, 0.86, "time in prison or jail");
      }
      return 0;
    }
    if (word == "offender" || word == "sex") {
      bool sex = word == "sex" && (Word(i + 1) == "offender" || Word(i + 1) == "offenders");
      if (!sex) return 0;
      size_t first = i;
      while (first > 0 && first + 4 > i && Joined(first - 1) &&
             (Word(first - 1) == "registered" || Word(first - 1) == "unregistered" ||
              Word(first - 1) == "convicted" || Word(first - 1) == "level" || Word(first - 1) == "tier" ||
              Number(first - 1)))
        --first;
      bool unit = Word(i + 2) == "unit" || Word(i + 2) == "registration" || Word(i + 2) == "registry" ||
                  Word(i + 2) == "information" || Word(i + 2) == "compliance";
      if (first == i && unit) return 0;
      if (first == i && (AllCaps(i) || Label(i + 1))) return 0;
      return Add(first, i + 1, 0.88, "a registration");
    }
    if (word == "registered") {
      bool since = Word(i + 1) == "in" && i + 3 < tokens_.size() && (YearWithin(i, 6)) && SexNear(i);
      return since ? Add(i, i, 0.82, "a registration") : 0;
    }
    return 0;
  }

  // "III shows ..., ...": what the return said.
  size_t Returned(size_t i) {
    static const WordSet verbs = {"shows",     "showed",    "revealed", "returned", "returns",   "indicates",
                                  "indicated", "lists",     "listed",   "reflects", "reflected", "disclosed",
                                  "contains",  "confirmed", "show",     "reveals"};
    std::string_view word = Word(i);
    if (word == "iii" && Joined(i) && In(i + 1, verbs)) {
      if (i > 0 && (Word(i - 1) == "ncic" || Word(i - 1) == "the")) {
        return Add(Word(i - 1) == "ncic" ? i - 1 : i, i + 1, 0.9, "a criminal-history return");
      }
      return Add(i, i + 1, 0.9, "a criminal-history return");
    }
    if ((word == "history" || word == "record" || word == "priors") && i > 0 &&
        (Word(i - 1) == "criminal" || Word(i - 1) == "arrest")) {
      if (Word(i + 1) == "of" || Word(i + 1) == "for" || Word(i + 1) == "including" ||
          Word(i + 1) == "includes" || Word(i + 1) == "consisting" || In(i + 1, verbs))
        if (Joined(i) && !(In(i + 1, verbs) && !Crime(i + 2) && !Number(i + 2) && !NumberOrArticle(i + 2)))
          return Add(i - 1, i + 1, 0.84, "a criminal history");
    }
    if (word == "history" && Word(i + 1) == "of" && Joined(i) &&
        (Crime(i + 2) || Word(i + 2) == "arrests" || Word(i + 2) == "domestic" || Word(i + 2) == "violence" ||
         Word(i + 2) == "violent" || Word(i + 2) == "resisting" || Word(i + 2) == "fleeing" ||
         Word(i + 2) == "incarceration" || Word(i + 2) == "drug" || Word(i + 2) == "weapons"))
      if (Word(i + 3) != "use" && Word(i + 3) != "abuse" && Word(i + 3) != "addiction")
        return Add(i, i + 2, 0.82, "a criminal history");
    return 0;
  }

  bool Number(size_t i) const {
    static const WordSet words = {"one",     "two",      "three",    "four", "five",   "six",
                                  "seven",   "eight",    "nine",     "ten",  "eleven", "twelve",
                                  "several", "multiple", "numerous", "many"};
    return i < tokens_.size() && ((tokens_[i].Number() && tokens_[i].size() <= 2) || In(i, words));
  }
  bool NumberOrArticle(size_t i) const {
    return Number(i) || Year(i) || Word(i) == "a" || Word(i) == "an" || Word(i) == "no";
  }
  bool LeadsOn(size_t i) const {
    return Joined(i) && (Word(i + 1) == "for" || Word(i + 1) == "of" || Word(i + 1) == "in" ||
                         Word(i + 1) == "from" || Word(i + 1) == "out");
  }
  // "Juvenile Probation Officer", "criminal history check", "arrest record number".
  bool OfOther(size_t i) const {
    static const WordSet rest = {"officer", "officers", "office", "check",  "checks",  "department",
                                 "section", "division", "record", "report", "number",  "warrant",
                                 "system",  "form",     "unit",   "date",   "query",   "information",
                                 "inquiry", "card",     "photo",  "search", "request", "agent",
                                 "was",     "were"};
    return Joined(i) && In(i + 1, rest);
  }
  // "PRIOR OFFENSES:" announces what another rule reads.
  bool Label(size_t i) const {
    std::string_view gap = i < tokens_.size() ? page_.GapAfter(i) : std::string_view();
    return !gap.empty() && (gap[0] == ':' || gap[0] == '?' || gap.substr(0, 2) == "..");
  }
  bool AllCaps(size_t i) const { return tokens_[i].Is(Token::kUpper); }
  bool Criminal(size_t first, size_t head) const {
    for (size_t k = first; k < head; ++k) {
      if (Word(k) == "criminal" || Word(k) == "arrest" || Word(k) == "felony" || Word(k) == "conviction" ||
          Word(k) == "violent" || Word(k) == "prison")
        return Word(first) != "criminal" && Word(first) != "arrest";
    }
    return false;
  }
  bool YearWithin(size_t i, size_t reach) const {
    for (size_t k = i; k < i + reach && k < tokens_.size(); ++k) {
      if (Year(k)) return true;
      if (page_.GapAfter(k).find(". ") != std::string_view::npos) return false;
    }
    return false;
  }
  bool Jail(size_t i) const {
    static const WordSet words = {"prison",  "jail",      "penitentiary", "custody",  "corrections",
                                  "doc",     "tdcj",      "cdcr",         "county",   "state",
                                  "federal", "facility",  "institution",  "burglary", "robbery",
                                  "assault", "murder",    "manslaughter", "drugs",    "dui",
                                  "theft",   "probation", "idoc"};
    for (size_t k = i; k < i + 5 && k < tokens_.size(); ++k) {
      if (In(k, words)) return true;
      if (!Joined(k)) return false;
    }
    return false;
  }
  bool SexNear(size_t i) const {
    static const WordSet words = {"offender", "registrant", "sex", "rso", "indecent", "lewd", "lodger"};
    for (size_t k = i > 60 ? i - 60 : 0; k < i + 40 && k < tokens_.size(); ++k) {
      if (In(k, words)) return true;
    }
    return false;
  }
  bool Crime(size_t i) const { return i < tokens_.size() && IsCrimeWord(page_.Key(tokens_[i])); }

  // From the head of the statement on to the end of its clause.
  size_t Add(size_t first, size_t head, double score, const char* why) {
    static const WordSet stops = {
        "who",     "which",  "when",    "but",       "because", "since",  "while",    "where", "although",
        "however", "whom",   "whose",   "according", "that",    "if",     "so",       "as",    "told",
        "said",    "stated", "advised", "until",     "about",   "during", "regarding"};
    static const WordSet fresh = {
        "he",         "she",   "they",     "i",      "we",    "is",      "was",   "has",  "had", "hopes",
        "receives",   "lives", "works",    "told",   "said",  "stated",  "the",   "his",  "her", "their",
        "may",        "will",  "officers", "it",     "wants", "receive", "takes", "were", "are", "advised",
        "identified", "asked", "then",     "cannot", "can",   "could",   "must",  "may"};
    static const WordSet dates = {"in",        "on",      "from",     "out",       "of",          "cause",
                                  "case",      "for",     "with",     "a",         "an",          "dismissed",
                                  "convicted", "served",  "guilty",   "sentenced", "no",          "level",
                                  "class",     "docket",  "at",       "felony",    "misdemeanor", "both",
                                  "all",       "three",   "two",      "one",       "reduced",     "plus",
                                  "acquitted", "dropped", "expunged", "pending",   "and",         "another"};
    static const WordSet agencies = {"gdc",      "tdcj",   "cdcr", "doc",  "idoc",
                                     "register", "inmate", "case", "cause"};
    size_t last = head;
    for (size_t k = head; k + 1 < tokens_.size() && k - head < kLongest; ++k) {
      std::string_view gap = page_.GapAfter(k);
      size_t next = k + 1;
      bool plain = Joined(k) || gap == ", " || gap == ",\n" || gap == " (" || gap == ") " || gap == "(" ||
                   gap == " & " || gap == "; " || gap == ". " || gap == " - " || gap == " #" ||
                   gap == " \"" || gap == "\" " || gap == "." || gap == ")(" || gap == ", #" || gap == " $" ||
                   gap == ":" || gap == ", $" || gap == "), " || gap == ".\n";
      if (!plain) break;
      if (In(next, stops)) break;
      bool comma = gap.find(',') != gap.npos, semicolon = gap[0] == ';', dot = gap[0] == '.';
      if (dot) {
        // An abbreviation ("Desha Co.") goes on with a year or a comma only; an inner point ("61.5") goes on.
        if ((gap == "." || gap == ". ") && tokens_[next].Is(Token::kDigits) &&
            (gap == "." || Word(k) == "no" || Word(k) == "co" || Word(k) == "nos")) {
          last = next;
          continue;
        }
        break;
      }
      if (semicolon && !(tokens_[next].Number() || Numbered(next) || In(next, agencies))) break;
      if (comma &&
          !(Year(next) || tokens_[next].Number() || In(next, dates) || Crime(next) || Place(next) ||
            (Word(next) == "and" && Crime(next + 1)) ||
            ((Word(next) == "last" || Word(next) == "latest") && (Year(next + 1) || Year(next + 2)))))
        break;
      if (gap == " (" &&
          !(Year(next) || Crime(next) || tokens_[next].Is(Token::kDigits) || Word(next) == "dismissed"))
        break;
      if (Word(next) == "and" || Word(next) == "or") {
        bool person = In(next + 1, fresh) || !Joined(next);
        bool name = next + 1 < tokens_.size() && tokens_[next + 1].Is(Token::kCapital) &&
                    !tokens_[next + 1].Is(Token::kUpper) && !Crime(next + 1);
        if (person || name) break;
      }
      if (Word(next) == "by" || Word(next) == "to" || Word(next) == "before" || Word(next) == "after") {
        if (Word(next) != "to" || !Numbered(next + 1)) {
          if (Word(head) != "sentenced") break;
        }
      }
      if (Word(next) == "for" && ForSomebody(next)) break;
      if (In(next, fresh) && next > head + 1 && Word(next) != "the" && Word(next) != "his" &&
          Word(next) != "her" && Word(next) != "their")
        break;
      last = next;
    }
    // A word that leads on to nothing does not belong to it.
    static const WordSet dangling = {"for", "in", "of", "with", "and", "from", "the",
                                     "a",   "at", "on", "out",  "to",  "an",   "or"};
    while (last > head && In(last, dangling)) --last;
    marks_->push_back({tokens_[first].begin, End(last), "CHRI", "", score, "passages", why});
    return last + 1;
  }

  // A closing bracket whose opening one is inside belongs to the statement.
  size_t End(size_t last) const {
    size_t end = tokens_[last].end;
    if (end < page_.text().size() && page_.text()[end] == ')') ++end;
    return end;
  }
  bool Numbered(size_t i) const {
    return i + 1 < tokens_.size() && (tokens_[i].Number() || Number(i) || tokens_[i + 1].Is(Token::kDigits));
  }
  // A county, a court, a state after a comma.
  bool Place(size_t i) const {
    if (i + 1 >= tokens_.size() || !tokens_[i].Is(Token::kCapital)) return false;
    for (size_t k = i + 1; k < i + 4 && k < tokens_.size() && Joined(k - 1); ++k) {
      if (Word(k) == "county" || Word(k) == "co" || Word(k) == "court" || Year(k)) return true;
    }
    return tokens_[i].size() == 2 && tokens_[i].Is(Token::kUpper);
  }
  // "III shows two prior arrests for DUI for Colquitt": the second "for" names the person.
  bool ForSomebody(size_t i) const {
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

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::vector<Mark>* marks_;
};

}  // namespace

void FindHistorySentences(const PageView& page, std::vector<Mark>* marks) {
  HistoryReader(page, marks).Read();
}

}  // namespace blackbar
