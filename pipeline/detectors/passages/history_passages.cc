#include "pipeline/detectors/passages/history_passages.h"

#include <algorithm>
#include <string_view>

#include "pipeline/detectors/passages/history_clause.h"
#include "pipeline/detectors/passages/history_words.h"

namespace blackbar {
namespace {

class HistoryReader : private HistoryText {
 public:
  HistoryReader(const PageView& page, std::vector<Mark>* marks)
      : HistoryText(page), page_(page), tokens_(page.tokens()), marks_(marks) {}

  void Read() {
    for (size_t i = 0; i < tokens_.size();) {
      size_t next = Start(i);
      i = std::max(next, i + 1);
    }
  }

 private:
  size_t Start(size_t i) {
    if (!tokens_[i].WordOnly() || !OpensHistory(page_.Key(tokens_[i]))) return i + 1;
    if (size_t end = Counted(i)) return end;
    if (size_t end = Convicted(i)) return end;
    if (size_t end = Supervised(i)) return end;
    if (size_t end = Strike(i)) return end;
    if (size_t end = Returned(i)) return end;
    return i + 1;
  }

  // "two prior convictions for burglary", "a 2011 conviction for possession", "no prior arrests", "a pending
  // hot check charge", "prior DUI 2022": a head word with what makes it history in front of it.
  size_t Counted(size_t head) {
    static const WordSet before = {"prior", "previous", "past", "earlier", "pending", "older", "old"};
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
    if (word == "priors") any = first < head || LeadsOn(head) || Word(head + 1) == "include" || Owns(head);
    any = any || CountedCrimes(first, head);
    if (history && any) any = !Doubted(first);
    if (history && !any) any = Owns(first) && NumberOrArticle(first) && AboutCrime(first, head);
    if (word == "incidents" || word == "contacts") any = any && Joined(head) && Word(head + 1) == "with";
    any = any || (first == head && Plural(head) && LeadsOn(head) && Shown(head)) ||
          (NumberOrArticle(first) && Owns(first) && LeadsOn(head) && YearWithin(head, 9) && word == "arrest");
    if (!any || OfOther(head)) return 0;
    bool listed = Owns(first) || word == "conv" || word == "arr";  // "has a record: two DUIs"
    if (page_.GapAfter(head).starts_with("=")) return 0;
    if ((Label(head) && !listed) || Asked(head) || OwnLine(first, head)) return 0;
    return Add(first, head, 0.88, "prior arrests or convictions");
  }
  bool Plural(size_t i) const {
    return Word(i) == "arrests" || Word(i) == "bookings" || Word(i) == "charges";
  }
  // "rap sheet shows", "came back with"
  bool Shown(size_t i) const {
    static const WordSet verbs = {"shows",     "showed",    "revealed", "returned", "reflects",
                                  "reflected", "indicates", "listed",   "lists",    "with",
                                  "has",       "had",       "includes", "included"};
    return i > 0 && Joined(i - 1) && In(i - 1, verbs);
  }
  // A heading: "PRIOR OFFENSES" with nothing beside it.
  bool OwnLine(size_t first, size_t head) const {
    bool opens = first == 0 || tokens_[first - 1].line != tokens_[first].line;
    std::string_view gap = page_.GapAfter(head);
    if (opens && (gap.starts_with("   ") || gap.starts_with("\t"))) return true;
    bool ends = head + 1 >= tokens_.size() || tokens_[head + 1].line != tokens_[head].line;
    return opens && ends && tokens_[first].line == tokens_[head].line && !Joined(head) &&
           page_.GapAfter(head)[0] != '.' && !Number(first);
  }
  // "has", "had", "with" in front of the token, and no "if" or "whether" in front of that.
  bool Owns(size_t first) const {
    static const WordSet owns = {"has", "had", "have", "having", "got", "with", "his", "her", "their", "no"};
    return first > 0 && Joined(first - 1) && In(first - 1, owns) && !Doubted(first);
  }
  // "whether he had a criminal history"
  bool Doubted(size_t first) const {
    static const WordSet asks = {"if", "whether", "does", "do", "did", "any"};
    for (size_t k = first - 1; k > 0 && k + 5 > first && Joined(k - 1); --k) {
      if (In(k - 1, asks)) return true;
    }
    return false;
  }
  // "two DUIs", "several auto theft arrests"; not the arrests an officer has made.
  bool CountedCrimes(size_t first, size_t head) const {
    static const WordSet plural = {"duis",        "dwis",     "diversion",    "diversions", "adjustment",
                                   "adjustments", "felonies", "misdemeanors", "strikes",    "convictions"};
    static const WordSet made = {"made", "make", "making", "in", "of", "over", "than"};
    if (!Number(first) || first == head) return false;
    if (first > 0 && In(first - 1, made)) return false;
    if (In(head, plural)) return true;
    return (Word(head) == "arrests" || Word(head) == "bookings") &&
           (Crime(head - 1) || Word(head - 1) == "felony");
  }
  // "a record", "a criminal history", "no arrest record"; not a medical one, not a record of a call.
  bool AboutCrime(size_t first, size_t head) const {
    bool crime = false;
    for (size_t k = first; k < head; ++k)
      crime |= Word(k) == "criminal" || Word(k) == "arrest" || Word(k) == "felony" || Word(k) == "juvenile";
    if (crime) return true;
    std::string_view gap = page_.GapAfter(head);
    return Word(head) == "record" && head == first + 1 && Word(first) == "a" && !gap.empty() &&
           gap[0] != ' ' && gap[0] != '-';
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
      if (Asked(i)) return 0;
      return Add(first, i, 0.88, "a conviction");
    }
    if (word == "felon") {
      if (i > 0 && (Word(i - 1) == "convicted" || Word(i - 1) == "ex" || Word(i - 1) == "known"))
        return Add(i - 1, i, 0.87, "a conviction");
      // "is a felon", "he's a three-time felon"
      bool time = i > 1 && Word(i - 1) == "time";
      size_t first = time ? i - 2 : i;
      if (first > 1 && Word(first - 1) == "a" && Joined(first - 1) && Word(i + 1) != "in")
        return Add(first - 1, i, 0.86, "a conviction");
      return 0;
    }
    if (word == "arrested" || word == "charged" || word == "incarcerated" || word == "imprisoned" ||
        word == "adjudicated") {
      bool earlier = false;
      widen();
      for (size_t k = first; k < i; ++k)
        earlier |= Word(k) == "previously" || Word(k) == "twice" || Word(k) == "formerly";
      bool has_been = i >= 2 && Word(i - 1) == "been" && (Word(i - 2) == "has" || Word(i - 2) == "had");
      bool times = (word != "charged" && TimesWithin(i)) || Word(i + 1) == "twice" || Word(i + 1) == "before";
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

  // "on felony probation", "out on bond for ...", "on an ankle monitor", "ACTIVE PAROLE".
  size_t Released(size_t i) {
    static const WordSet words = {"probation",  "parole",   "supervision", "diversion",   "bond",
                                  "bail",       "release",  "monitor",     "confinement", "detention",
                                  "arrest",     "prcs",     "msr",         "control",     "custody",
                                  "monitoring", "bracelet", "unsup",       "furlough",    "recognizance"};
    static const WordSet alone = {"probation", "parole", "prcs", "msr"};
    static const WordSet with_kind = {"release",  "monitor",     "confinement", "detention",
                                      "arrest",   "control",     "custody",     "monitoring",
                                      "bracelet", "supervision", "recognizance"};
    static const WordSet kinds = {
        "felony",      "misdemeanor", "supervised", "unsupervised", "active",    "adult",      "juvenile",
        "federal",     "state",       "formal",     "informal",     "county",    "searchable", "his",
        "her",         "gps",         "summary",    "bench",        "court",     "current",    "their",
        "deferred",    "drug",        "lifetime",   "intensive",    "community", "house",      "electronic",
        "home",        "pretrial",    "work",       "mandatory",    "an",        "a",          "ankle",
        "conditional", "own",         "pre",        "trial",        "post",      "level",      "unsup",
        "dui",         "1203",        "wisdom"};
    static const WordSet status = {"active",      "felony",       "formal",     "summary",
                                   "1203",        "bench",        "searchable", "informal",
                                   "misdemeanor", "unsupervised", "supervised"};
    if (!In(i, words) || OfOther(i)) return 0;
    size_t first = i;
    while (first > 0 && first + 5 > i && Joined(first - 1) && In(first - 1, kinds)) --first;
    if (In(i, with_kind) && (first == i || (first + 1 == i && (Word(first) == "a" || Word(first) == "his"))))
      return 0;
    bool on = first > 0 && Joined(first - 1) && Word(first - 1) == "on";
    if (on) {
      --first;
      static const WordSet put = {"placed", "put", "out", "released", "still", "currently"};
      bool out = first > 0 && Joined(first - 1) && In(first - 1, put);
      if ((Word(i) == "bond" || Word(i) == "bail") && !out && Word(i + 1) != "for") return 0;
      if (out && Word(first - 1) != "still" && Word(first - 1) != "currently") --first;
      return Asked(i) ? 0 : Add(first, i, 0.88, "probation or parole");
    }
    if (!In(i, alone)) return 0;
    bool told = first < i && In(first, status) && (first + 1 == i || In(i - 1, status)) && !Label(i);
    told = told || (StartsClause(i) && Word(i + 1) == "for" && Crime(i + 2));
    if (Word(i + 1) == "violation" || Word(i + 1) == "violator" || Word(i + 1) == "hold" ||
        Word(i + 1) == "revoked" || Word(i + 1) == "absconder")
      told = Joined(i);
    return told ? Add(first, i, 0.86, "probation or parole") : 0;
  }

  // "is on parole for ...", "registered sex offender", "pending charges", "released from prison in 2019".
  size_t Supervised(size_t i) {
    std::string_view word = Word(i);
    if (size_t end = Released(i)) return end;
    if (word == "parolee" || word == "probationer") return Add(i, i, 0.85, "probation or parole");
    if (word == "paroled") return Add(i, i, 0.85, "probation or parole");
    if (word == "prison" || word == "penitentiary") {
      for (size_t k = i; k > 0 && k + 5 > i && Joined(k - 1); --k) {
        if ((Word(k - 1) == "released" || Word(k - 1) == "paroled" || Word(k - 1) == "discharged" ||
             Word(k - 1) == "out") &&
            (Word(k) == "from" || Word(k) == "of")) {
          bool got = k > 1 && (Word(k - 2) == "got" || Word(k - 2) == "came" || Word(k - 2) == "recently");
          return Add(got ? k - 2 : k - 1, i, 0.86, "time in prison or jail");
        }
      }
    }
    if (word == "prison" || word == "jail") return InJail(i);
    if (word == "offender" || word == "sex") {
      bool sex = word == "sex" && (Word(i + 1) == "offender" || Word(i + 1) == "offenders");
      if (!sex) return 0;
      size_t first = i;
      while (first > 0 && first + 4 > i && Joined(first - 1) &&
             (Word(first - 1) == "registered" || Word(first - 1) == "unregistered" ||
              Word(first - 1) == "convicted" || Word(first - 1) == "level" || Word(first - 1) == "tier" ||
              Word(first - 1) == "the" || Word(first - 1) == "on" || Number(first - 1)))
        --first;
      bool unit = Word(i + 2) == "unit" || Word(i + 2) == "registration" || Word(i + 2) == "registry" ||
                  Word(i + 2) == "information" || Word(i + 2) == "compliance";
      bool on = Word(first) == "on" && Word(i + 2) != "unit";
      while (first < i && !on && Word(first) == "the") ++first;
      if ((first == i && unit) || Asked(i)) return 0;
      if (first == i && (AllCaps(i) || Label(i + 1))) return 0;
      return Add(first, i + 1, 0.88, "a registration");
    }
    if (word == "registered") {
      bool since = Word(i + 1) == "in" && i + 3 < tokens_.size() && (YearWithin(i, 6)) && SexNear(i);
      return since ? Add(i, i, 0.82, "a registration") : 0;
    }
    return 0;
  }

  // "was in jail for burglary", "is in Holbrook jail on a DUI"; not "was taken to jail for DUI".
  size_t InJail(size_t i) {
    static const WordSet of_jail = {"county", "state", "federal", "the", "city", "prison", "a"};
    size_t first = i;
    while (
        first > 0 && first + 4 > i && Joined(first - 1) &&
        (In(first - 1, of_jail) || (tokens_[first - 1].Is(Token::kCapital) && tokens_[first - 1].WordOnly())))
      --first;
    if (first == 0 || !Joined(first - 1) || (Word(first - 1) != "in" && Word(first - 1) != "to")) return 0;
    bool been = first > 1 && Word(first - 2) == "been";
    bool went = first > 1 && (Word(first - 2) == "went" || Word(first - 2) == "sent");
    bool reason = Word(i) == "prison" && Word(i + 1) == "for" && Joined(i);
    reason = reason || ((Word(i + 1) == "for" || Word(i + 1) == "on") && Joined(i) &&
                        (Crime(i + 2) || Crime(i + 3) || Number(i + 2) || Word(i + 2) == "a"));
    bool year = Word(i + 1) == "in" && Year(i + 2);
    if (Word(first - 1) == "to" && !been && !(went && (Word(i) == "prison" || reason || year))) return 0;
    if (Word(first - 1) == "in" && !been && !reason && !year) return 0;
    if (Asked(i)) return 0;
    return Add(been || went ? first - 2 : first - 1, i, 0.85, "time in prison or jail");
  }

  // "a third strike", "the strike from 2007", "two strikes".
  size_t Strike(size_t i) {
    if (Word(i) != "strike" && Word(i) != "strikes") return 0;
    if (i == 0 || !Joined(i - 1)) return 0;
    static const WordSet behind = {"from", "in", "already", "prior", "conviction", "offense", "on"};
    static const WordSet order = {"prior", "second", "third", "first", "2nd", "3rd"};
    bool counted = Year(i - 1) || In(i - 1, order) || (Number(i - 1) && Word(i) == "strikes" && Owns(i - 1));
    bool article = (Word(i - 1) == "a" || Word(i - 1) == "the") && Joined(i) && In(i + 1, behind);
    if (!counted && !article) return 0;
    size_t first = i - 1;
    if (first > 0 && Joined(first - 1) && (Word(first - 1) == "a" || Word(first - 1) == "the")) --first;
    return Add(first, i, 0.84, "an earlier conviction");
  }

  // "III shows ..., ...": what the return said.
  size_t Returned(size_t i) {
    static const WordSet verbs = {"shows",     "showed",    "revealed", "returned", "returns",   "indicates",
                                  "indicated", "lists",     "listed",   "reflects", "reflected", "disclosed",
                                  "contains",  "confirmed", "show",     "reveals"};
    std::string_view word = Word(i);
    if (word == "iii" && Joined(i) && In(i + 1, verbs) && Word(i + 2) != "that" && Joined(i + 1))
      return Add(i + 2, i + 2, 0.9, "a criminal-history return");
    if ((word == "history" || word == "record" || word == "priors") && i > 0 &&
        (Word(i - 1) == "criminal" || Word(i - 1) == "arrest")) {
      if (Word(i + 1) == "of" || Word(i + 1) == "for" || Word(i + 1) == "including" ||
          Word(i + 1) == "includes" || Word(i + 1) == "consisting" || In(i + 1, verbs))
        if (Joined(i) && Joined(i + 1) && (Crime(i + 2) || Head(i + 2) || NumberOrArticle(i + 2)))
          return Add(i + 2, i + 2, 0.84, "a criminal history");
    }
    if ((word == "history" || word == "hx") && Word(i + 1) == "of" && Joined(i) &&
        (Crime(i + 2) || Word(i + 2) == "arrests" || Word(i + 2) == "domestic" || Word(i + 2) == "violence" ||
         Word(i + 2) == "violent" || Word(i + 2) == "resisting" || Word(i + 2) == "fleeing" ||
         Word(i + 2) == "incarceration" || Word(i + 2) == "drug" || Word(i + 2) == "weapons"))
      if (Word(i + 3) != "use" && Word(i + 3) != "abuse" && Word(i + 3) != "addiction")
        return Add(i, i + 2, 0.82, "a criminal history");
    return 0;
  }

  // "Juvenile Probation Officer", "criminal history check", "arrest record number".
  bool OfOther(size_t i) const {
    static const WordSet rest = {"officer", "officers", "office", "check",  "checks",  "department",
                                 "section", "division", "record", "report", "number",  "warrant",
                                 "system",  "form",     "unit",   "date",   "query",   "information",
                                 "inquiry", "card",     "photo",  "search", "request", "agent",
                                 "was",     "were"};
    static const WordSet ended = {"dropped", "dismissed", "expunged", "sealed", "reduced"};
    if ((Word(i + 1) == "was" || Word(i + 1) == "were") && In(i + 2, ended)) return false;
    return Joined(i) && In(i + 1, rest);
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
  bool TimesWithin(size_t i) const {
    for (size_t k = i + 1; k < i + 7 && k < tokens_.size() && Joined(k - 1); ++k) {
      if (Word(k) == "times" && Number(k - 1)) return true;
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
  // From the head of the statement on to the end of its clause.
  size_t Add(size_t first, size_t head, double score, const char* why) {
    size_t last = ClauseEnd(head);
    marks_->push_back({tokens_[first].begin, End(last), "CHRI", "", score, "passages", why});
    return last + 1;
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
