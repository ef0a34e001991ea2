#include "pipeline/detectors/people/name_position.h"

#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/name_verbs.h"

namespace blackbar {
namespace {

constexpr uint32_t kProse = 40;  // bytes of a line that goes on below

bool IsTimeWord(std::string_view word) {
  return word == "weeks" || word == "days" || word == "day" || word == "week" || word == "years";
}

// Words in front of a person and of hardly anything else.
bool CallsForPerson(const WordKey& lower) {
  static const WordSet words = {
      "with",        "w",        "told",       "tell",     "asked",   "ask",      "contacted",
      "recontacted", "advised",  "called",     "named",    "met",     "against",  "interviewed",
      "arrested",    "cited",    "mr",         "mrs",      "ms",      "miss",     "per",
      "by",          "detained", "identified", "hit",      "punched", "pushed",   "struck",
      "notified",    "booked",   "warned",     "texted",   "phoned",  "thanked",  "questioned",
      "between",     "both",     "saw",        "observed", "located", "searched", "transported",
      "released",    "said",     "stated",     "says",     "states",  "officer",  "v1",
      "v2",          "w1",       "w2",         "s1",       "s2",      "that",     "spoke",
      "informed",    "helped",   "married",    "neither",  "nor",     "dear",     "handed",
      "gave",        "showed",   "sent",       "than",     "like"};
  return words.contains(lower) || !RoleOfNoun(lower).empty();
}

// Where a sentence or an entry begins: behind a full stop, in a new paragraph, at the line's first word.
bool Begins(const PageView& page, size_t i) {
  if (i == 0) return true;
  std::string_view gap = page.GapAfter(i - 1);
  if (gap.find_first_of(".!?;") != gap.npos || gap.ends_with("\n\n") || gap.find('\t') != gap.npos)
    return true;
  if (gap.ends_with(": ") || gap.ends_with("] ") || gap.ends_with(" - ") || gap.ends_with("  ") ||
      gap.ends_with("\""))
    return true;
  const Token &before = page.tokens()[i - 1], &here = page.tokens()[i];
  if (before.line == here.line) {
    // Behind a log's time or the number of a unit.
    return gap == " " && before.Is(Token::kDigits) && here.Is(Token::kUpper) &&
           (i < 2 || page.tokens()[i - 2].line != here.line || page.tokens()[i - 2].Is(Token::kDigits));
  }
  return page.LineEnd(before.line) - page.lines()[before.line] < kProse;
}

// Nothing behind the word belongs to it as a noun would: a stop, a verb, a small word.
bool Closes(const PageView& page, size_t last) {
  const auto& tokens = page.tokens();
  std::string_view gap = page.GapAfter(last);
  if (last + 1 >= tokens.size() || (gap != " " && gap != "\n")) return gap != "-";
  const Token& next = tokens[last + 1];
  WordKey word = page.Key(next);
  if (IsLinkWord(word) || IsWeakVerb(word) || IsActVerb(word) || IsLogVerb(word)) return true;
  return next.Number() && (gap == "\n" || next.size() > 2);
}

// "belonging to May", "the husband of WINTERS", "in front of Fields".
bool LeadsToPerson(const PageView& page, size_t i) {
  if (i < 2 || page.GapAfter(i - 2) != " ") return false;
  std::string_view gap = page.GapAfter(i - 1);
  if (gap != " " && gap != "\n") return false;
  std::string_view word = page.Lower(page.tokens()[i - 1]);
  WordKey before = page.Key(page.tokens()[i - 2]);
  if (word == "of") {
    static const WordSet of = {"account",   "front",    "custody", "arrest", "statement",
                               "residence", "care",     "photo",   "photos", "possession",
                               "behalf",    "presence", "parents", "search", "interview"};
    return of.contains(before) || !RoleOfNoun(before).empty();
  }
  if (word == "to") {
    static const WordSet to = {"spoke",     "talked",     "belonging", "belongs",  "registered",
                               "issued",    "spoken",     "speak",     "talk",     "according",
                               "addressed", "subscribed", "married",   "listened", "related"};
    return to.contains(before);
  }
  return word == "for" && (before.text == "mail" || before.text == "looking" || before.text == "searching");
}

// Whether a word in capitals stands among words in capitals.
bool Shouted(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  if (!tokens[i].Is(Token::kUpper) || tokens[i].size() < 2) return false;
  bool words = false;
  for (size_t k = i > 1 ? i - 2 : 0; k < i + 3 && k < tokens.size(); ++k) {
    if (k == i || tokens[k].size() < 2 || !tokens[k].WordOnly()) continue;
    words = true;
    if (tokens[k].Is(Token::kUpper)) return true;
  }
  return !words;
}

// A month, unless what stands around asks for a person.
bool ReadsAsMonth(const PageView& page, size_t i, size_t last) {
  WordKey word = page.Key(page.tokens()[i]);
  static const WordSet months = {"january", "march", "april", "may", "june", "july", "august", "september"};
  if (!months.contains(word)) return false;
  const auto& tokens = page.tokens();
  std::string_view gap = page.GapAfter(last);
  if (LeadsToPerson(page, i)) return false;
  if (last + 1 < tokens.size() && (gap == " " || gap == ", ") && tokens[last + 1].Is(Token::kDigits))
    return true;
  if (i == 0 || (page.GapAfter(i - 1) != " " && page.GapAfter(i - 1) != "\n")) return false;
  static const WordSet before = {"in",   "since", "of",  "until", "till",   "last", "next",    "this",
                                 "late", "early", "mid", "on",    "from",   "for",  "through", "every",
                                 "each", "by",    "to",  "end",   "during", "and",  "or",      "past"};
  if (tokens[i].Is(Token::kUpper) && !Shouted(page, i)) return false;
  const Token& front = tokens[i - 1];
  return front.Is(Token::kDigits) || before.contains(page.Key(front));
}

bool IsArticle(std::string_view word) {
  return word == "a" || word == "an" || word == "the" || word == "this" || word == "these" || word == "no" ||
         word == "any" || word == "every" || word == "each" || word == "some" || word == "what";
}

// "was $400", "is closed", "passed": said of things.
bool SaidOfThing(const PageView& page, size_t verb) {
  const auto& tokens = page.tokens();
  if (verb + 1 >= tokens.size()) return true;
  std::string_view gap = page.GapAfter(verb);
  if (gap.find_first_of("$#") != gap.npos) return true;
  if (gap != " " && gap != "\n") return false;
  const Token& next = tokens[verb + 1];
  if (next.Number()) return true;
  WordKey word = page.Key(next);
  bool object = verb + 2 < tokens.size() &&
                (page.Lower(tokens[verb + 2]) == "a" || page.Lower(tokens[verb + 2]) == "his" ||
                 page.Lower(tokens[verb + 2]) == "her");
  if (IsThingState(word)) return !object;
  bool passive = word.text == "been" || word.text == "not" || word.text == "being" || word.text == "later";
  return passive && verb + 2 < tokens.size() && IsThingState(page.Key(tokens[verb + 2]));
}

// A verb of people behind it, "(", ", DOB", or the colon of a transcript.
bool ActsAsPerson(const PageView& page, size_t last) {
  const auto& tokens = page.tokens();
  if (last + 1 >= tokens.size()) return false;
  std::string_view gap = page.GapAfter(last);
  const Token& next = tokens[last + 1];
  WordKey word = page.Key(next), self = page.Key(tokens[last]);
  bool upper = Shouted(page, last);
  if (gap == " " || gap == "\n") {
    bool same_case = next.Is(Token::kUpper) == upper && (upper || !next.Is(Token::kCapital));
    if (!same_case) return false;
    bool modal = self.text == "will" || self.text == "may" || self.text == "can";
    if (IsWeakVerb(word)) return !SaidOfThing(page, last + 1);
    if (IsTimeWord(self.text) && IsThingState(word)) return false;
    if (IsNounToo(word)) {
      if (modal && !word.text.ends_with("s")) return false;
      // "Little claims item 2", not "Price tags were" or "the Case reports."
      std::string_view behind = page.GapAfter(last + 1);
      if (word.text == "left") return true;
      if ((behind != " " && behind != "\n") || last + 2 >= tokens.size()) return false;
      WordKey object = page.Key(tokens[last + 2]);
      static const WordSet nouns = {"were", "are", "was",  "is",   "of", "and",
                                    "or",   "in",  "from", "have", "had"};
      return !nouns.contains(object);
    }
    if (IsActVerb(word)) {
      bool base = modal && (word.text == "put" || word.text == "let" || word.text == "beat");
      if (!IsThingState(word)) return !base;
      // "Case closed." but "Case closed the door."
      std::string_view behind = page.GapAfter(last + 1);
      return behind == " " && last + 2 < tokens.size() && IsLinkWord(page.Key(tokens[last + 2]));
    }
    if (upper && modal && word.text == "off") return true;
    if (upper && !modal) {
      static const WordSet states = {
          "off",  "refusing", "still",  "intox", "hbd",    "upset", "inside", "outside", "nervous", "unable",
          "gone", "onscene",  "uncoop", "adv",   "advs",   "advd",  "sts",    "advsd",   "rpts",    "rptd",
          "req",  "reqs",     "now",    "not",   "denies", "armed", "asking", "waiting"};
      if (states.contains(word)) return true;
    }
    if (word.text.size() > 4 && word.text.ends_with("ed")) return !IsThingState(word);
    // "Hardy and Speaks were", "Weeks or Lane said"
    bool pair = (word.text == "and" || word.text == "or") && last + 3 < tokens.size() &&
                tokens[last + 2].Is(Token::kCapital) && page.GapAfter(last + 1) == " ";
    return pair && (page.GapAfter(last + 2) == " " || page.GapAfter(last + 2) == "\n") &&
           (IsPersonVerb(page.Key(tokens[last + 3])) || page.Lower(tokens[last + 3]) == "both");
  }
  if (gap.starts_with(":")) {
    bool opens = Begins(page, last);
    return opens && !next.Is(Token::kDigits) && gap.find_first_of("$#") == gap.npos &&
           next.line == tokens[last].line;
  }
  if (gap == " (" || gap == "\n(") return next.Is(Token::kUpper | Token::kLetters) || next.Is(Token::kDigits);
  return gap == ", " && (word.text == "dob" || word.text == "who" || word.text == "age");
}

}  // namespace

bool WrittenAsName(const PageView& page, const NameList& names, size_t i, size_t last) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  WordKey word = page.Key(token);
  if (ReadsAsMonth(page, i, last)) return false;
  if (!(names.FlagsOf(word) & NameList::kOrdinary)) return true;
  // "Cross-reference", "Young-looking"
  bool half = last + 1 < tokens.size() && page.GapAfter(last) == "-" && !tokens[last + 1].Is(Token::kCapital);
  if (half) return false;
  bool beside = i > 0 && (page.GapAfter(i - 1) == " " || page.GapAfter(i - 1) == "\n");
  if (beside && IsArticle(page.Lower(tokens[i - 1]))) {
    static const WordSet homes = {"family", "residence", "home", "house", "brothers", "sisters",  "kids",
                                  "boys",   "girls",     "kid",  "boy",   "girl",     "apartment"};
    return last + 1 < tokens.size() && homes.contains(page.Key(tokens[last + 1]));
  }
  if (token.Is(Token::kPossessive)) return true;
  // A known name in quotes: "Spider" is none other
  if (i > 0 && page.GapAfter(i - 1).ends_with('"') && page.GapAfter(last).starts_with('"')) return true;
  bool verb = ActsAsPerson(page, last);
  std::string_view before = i == 0 ? "\n\n" : page.GapAfter(i - 1);
  bool slash = before.starts_with("/") && i > 0 && page.Lower(tokens[i - 1]) == "w";
  bool listed =
      before == ": " && !IsArticle(page.Lower(tokens[i - 1])) && CallsForPerson(page.Key(tokens[i - 1]));
  bool cue = slash || listed || LeadsToPerson(page, i) || (beside && CallsForPerson(page.Key(tokens[i - 1])));
  bool begins = Begins(page, i);
  if (Shouted(page, i)) {
    if (cue && Closes(page, last)) return true;
    // "BLACK AND GREEN WILL", behind a cue or another name.
    bool joined = beside && page.Lower(tokens[i - 1]) == "and" && i > 1 && tokens[i - 2].Is(Token::kCapital);
    return verb && (begins || cue || joined || (beside && IsLinkWord(page.Key(tokens[i - 1]))));
  }
  if (verb || (cue && !(last + 1 < tokens.size() && tokens[last + 1].Is(Token::kCapital)))) return true;
  if (i == 0 || begins) return false;
  if (before == "\n") return Closes(page, last);
  if (before == ", " || before == " (") return true;
  if (before != " ") return false;
  if (tokens[i - 1].Number()) return false;
  // "Mail for Purchase", "Told March", but not "First Christian Church".
  bool heading = tokens[i - 1].Is(Token::kCapital) && !cue && !IsLinkWord(page.Key(tokens[i - 1])) &&
                 !IsActVerb(page.Key(tokens[i - 1]));
  return !heading || (Closes(page, last) && !tokens[i - 1].Is(Token::kUpper));
}

bool StandsAsChild(const PageView& page, size_t i, size_t last) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  if (token.Is(Token::kUpper) || IsNeverName(page.Key(token))) return false;
  std::string_view before = i == 0 ? "\n" : page.GapAfter(i - 1), behind = page.GapAfter(last);
  bool next_lower = last + 1 < tokens.size() && behind == " " && !tokens[last + 1].Is(Token::kCapital);
  if (behind.starts_with(", ") || behind.starts_with("!") || behind.starts_with("?")) return true;
  if (before.ends_with('"') || before == ": " || before == "; ") return true;
  if (!next_lower) return false;
  std::string_view word = page.Lower(tokens[last + 1]);
  static const WordSet joints = {"and", "may",  "might", "can",     "with",
                                 "got", "gets", "needs", "attends", "cannot"};
  return word.find('\'') != word.npos || word.ends_with("ed") || word == "who" ||
         (word.size() > 3 && word.ends_with('s')) || joints.contains(page.Key(tokens[last + 1]));
}

bool ActsBehind(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  if (i + 1 >= tokens.size() || (page.GapAfter(i) != " " && page.GapAfter(i) != "\n")) return false;
  WordKey next = page.Key(tokens[i + 1]);
  if (tokens[i + 1].Is(Token::kCapital)) return false;
  if (IsActVerb(next) && !IsNounToo(next) && !IsThingState(next)) return true;
  return (next.text == "is" || next.text == "was") && !SaidOfThing(page, i + 1) && i + 2 < tokens.size() &&
         (page.Lower(tokens[i + 2]) == "the" || page.Lower(tokens[i + 2]) == "a");
}

bool AskedFor(const PageView& page, size_t i) {
  static const WordSet words = {"tell", "told", "ask", "asked", "called", "with", "told"};
  return i > 0 && page.GapAfter(i - 1) == " " && words.contains(page.Key(page.tokens()[i - 1]));
}

// "Mercedes Plaza, 10,", "Royal Park gave": a first name in front and what is said of people behind.
bool StandsAsPerson(const PageView& page, const NameList& names, const NameForm& name) {
  static const WordSet surnames = {"park",   "plaza", "hall",   "field", "fields", "lake",  "bridge", "law",
                                   "temple", "house", "church", "bank",  "banks",  "falls", "rivers"};
  const auto& tokens = page.tokens();
  if (name.parts < 2 || name.comma || !surnames.contains(page.Key(tokens[name.last]))) return false;
  if (!(names.FlagsOf(page.Key(tokens[name.first])) & NameList::kFirst)) return false;
  size_t next = name.last + 1;
  static const WordSet places = {"at", "in", "near", "the", "of", "on", "to", "into", "behind", "outside"};
  if (next >= tokens.size() || (name.first > 0 && places.contains(page.Key(tokens[name.first - 1]))))
    return false;
  std::string_view gap = page.GapAfter(name.last);
  WordKey word = page.Key(tokens[next]);
  static const WordSet openers = {"his", "her", "their", "who", "a", "an", "the", "my", "dob", "age"};
  if (gap == ", " || gap == ",\n")
    return (tokens[next].Number() && tokens[next].size() <= 2) || openers.contains(word) ||
           tokens[next].Is(Token::kPossessive);
  if (gap == " <") return true;
  static const WordSet also = {"was", "is", "has", "had", "did", "will", "would", "could"};
  return (gap == " " || gap == "\n") && IsPersonVerb(word) && !also.contains(word);
}

// "Dawn broke at six.", "Cash was short.": a sentence's first word has its capital from there.
bool PaintedInQuotes(const PageView& page, size_t i) {
  if (i == 0 || !page.GapAfter(i - 1).ends_with('"') || !page.GapAfter(i).starts_with('"')) return false;
  static const WordSet words = {"paint", "painted", "graffiti", "lettering", "tagging", "tagged", "sprayed"};
  for (size_t k = i; k > 0 && i - k < 12; --k)
    if (words.contains(page.Key(page.tokens()[k - 1]))) return true;
  return false;
}

bool OpensSentence(const PageView& page, const NameList& names, size_t i) {
  const Token& token = page.tokens()[i];
  if (!(names.FlagsOf(page.Key(token)) & NameList::kOrdinary) || token.Is(Token::kUpper)) return false;
  std::string_view before = i == 0 ? "\n\n" : page.GapAfter(i - 1);
  bool opens = before.find_first_of(".!?") != before.npos || before.ends_with("\n\n");
  if (!opens || i + 1 >= page.tokens().size() ||
      page.GapAfter(i).find_first_of(",(:") != std::string_view::npos)
    return false;
  static const WordSet weak = {"was", "is", "had", "has", "did", "does", "would", "could", "will", "left"};
  WordKey next = page.Key(page.tokens()[i + 1]);
  if (next.text.size() > 4 && next.text.ends_with("ed")) return false;
  return !page.tokens()[i + 1].Is(Token::kCapital) && (!IsPersonVerb(next) || weak.contains(next));
}

// "RUNNING BEAR, CHENG L", "Self, Grace": behind a label of people, ordinary words are a name when they are
// written as one and fill the place.
std::optional<NameForm> OrdinaryName(const PageView& page, const NameList& names, size_t token,
                                     const std::vector<char>& stops) {
  const auto& tokens = page.tokens();
  static const WordSet none = {
      "same",   "see",      "none",     "not",      "state",  "society", "multiple", "various",  "pending",
      "city",   "county",   "all",      "other",    "others", "yes",     "no",       "declined", "business",
      "parked", "redacted", "withheld", "juvenile", "adult",  "unknown", "possible"};
  size_t last = token, comma = std::string::npos;
  for (size_t i = token; i < tokens.size() && i < token + 5; ++i) {
    WordKey word = page.Key(tokens[i]);
    std::string_view behind = page.GapAfter(i);
    bool before_given =
        i == token && i + 1 < tokens.size() && (behind == ", " || behind == "," || behind == "/");
    // "CASE, WENDELL": a word of a label, and a surname.
    bool surname = before_given && names.IsFirst(page.Key(tokens[i + 1])) && stops[i] != 0 &&
                   (names.FlagsOf(word) & NameList::kLast);
    bool fits = tokens[i].WordOnly() && tokens[i].Is(Token::kCapital) && (!stops[i] || surname) &&
                !none.contains(word) && !IsBusinessWord(word) &&
                (!IsNeverName(word) || (before_given && IsShortSurname(word)));
    if (!fits) return std::nullopt;
    last = i;
    std::string_view gap = page.GapAfter(i);
    bool joint = gap == " " || gap == "-" || gap == ", " || gap == "," || gap == "/";
    if (!joint || page.WideGapAfter(i) || (i + 1 < tokens.size() && stops[i + 1])) break;
    if (gap == ", " || gap == "," || gap == "/") {
      if (comma != std::string::npos) break;
      comma = i;
    }
  }
  bool initial_only = tokens[token].size() == 1;
  if (initial_only || comma == std::string::npos || comma == last || last - comma > 2) return std::nullopt;
  bool listed = false;
  for (size_t i = comma + 1; i <= last; ++i)
    listed |= (names.FlagsOf(page.Key(tokens[i])) & NameList::kFirst) || tokens[comma].Is(Token::kUpper);
  if (!listed) return std::nullopt;
  NameForm name;
  name.first = token;
  name.last = last;
  name.begin = tokens[token].begin;
  name.end = tokens[last].end;
  name.parts = static_cast<int>(last - token + 1);
  name.comma = true;
  for (size_t i = token; i <= comma; ++i) {
    if (i > token) name.family += page.GapAfter(i - 1) == "-" ? '-' : ' ';
    name.family += page.Lower(tokens[i]);
  }
  name.given = page.Lower(tokens[comma + 1]);
  if (comma + 2 <= last) name.middle = page.Lower(tokens[last]);
  return name;
}

// "quist@...", "www.quist...": e-mail addresses and links have their own detector.
bool PartOfAnAddress(const PageView& page, const Token& token) {
  std::string_view text = page.text();
  size_t begin = token.begin, end = token.end;
  for (size_t k = 0; k < 64 && begin > 0 && text[begin - 1] > ' '; ++k) --begin;
  for (size_t k = 0; k < 64 && end < text.size() && text[end] > ' '; ++k) ++end;
  std::string_view chunk = text.substr(begin, end - begin);
  return chunk.find('@') != chunk.npos || chunk.find("://") != chunk.npos || chunk.starts_with("www.");
}

// Whether the place of a form ends behind the token.
namespace {
bool EndsPlace(const PageView& page, const std::vector<char>& stops, size_t i) {
  if (i + 1 >= page.tokens().size() || stops[i + 1] || page.WideGapAfter(i)) return true;
  std::string_view gap = page.GapAfter(i);
  return gap.find_first_of("\n\t|;") != gap.npos || gap == "." || gap.starts_with(" (") ||
         gap.starts_with(" / ");
}
}  // namespace

std::optional<NameForm> AliasAt(const PageView& page, size_t token, const std::vector<char>& stops) {
  static const WordSet none = {"none", "unk", "unknown", "no",      "na",  "n",
                               "see",  "not", "denied",  "refused", "same"};
  const auto& tokens = page.tokens();
  for (size_t last = token; last < token + 3 && last < tokens.size(); ++last) {
    const Token& word = tokens[last];
    if (!word.WordOnly() || !word.Is(Token::kCapital) || stops[last] || none.contains(page.Key(word)) ||
        word.size() < 2)
      return std::nullopt;
    std::string_view gap = page.GapAfter(last);
    if (!EndsPlace(page, stops, last) && gap != ", " && gap != "/" && gap != "\"" && gap != "\" ") {
      if (gap != " ") return std::nullopt;
      continue;
    }
    NameForm name;
    name.first = token;
    name.last = last;
    name.begin = tokens[token].begin;
    name.end = word.end;
    name.parts = static_cast<int>(last - token + 1);
    for (size_t k = token; k <= last; ++k)
      name.family.append(k > token ? " " : "").append(page.Lower(tokens[k]));
    return name;
  }
  return std::nullopt;
}

bool FurtherGiven(const PageView& page, const std::vector<char>& stops, NameForm* name) {
  const auto& tokens = page.tokens();
  size_t given = name->last + 1;
  if (given >= tokens.size() || name->parts != 1 || page.GapAfter(name->last) != ", " || stops[given])
    return false;
  const Token& word = tokens[given];
  static const WordSet suffixes = {"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "dds", "rn"};
  if (!word.WordOnly() || !word.Is(Token::kCapital) || word.size() < 3 || suffixes.contains(page.Key(word)))
    return false;
  if (word.Is(Token::kUpper) != tokens[name->last].Is(Token::kUpper)) return false;
  size_t last = given;
  bool initial = given + 1 < tokens.size() && page.GapAfter(given) == " " && tokens[given + 1].size() == 1 &&
                 tokens[given + 1].Is(Token::kUpper | Token::kLetters);
  if (initial) ++last;
  if (!EndsPlace(page, stops, last) || (!initial && IsNeverName(page.Key(word)))) return false;
  name->last = last;
  name->end = tokens[last].end;
  name->parts = static_cast<int>(last - name->first + 1);
  name->comma = true;
  if (name->family.empty()) std::swap(name->family, name->given);
  name->given = page.Lower(word);
  if (initial) name->middle = page.Lower(tokens[last]);
  return true;
}

}  // namespace blackbar
