#include "pipeline/detectors/people/name_evidence.h"

#include <algorithm>
#include <map>

#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/name_verbs.h"
#include "pipeline/detectors/values/checksums.h"

namespace blackbar {
namespace {

// Firms and services that say, send and report like people.
bool IsFirm(const WordKey& lower) {
  static const WordSet words = {
      "verizon",    "sprint",    "tmobile",  "zelle",      "venmo",     "paypal",     "onstar",
      "lojack",     "flock",     "axon",     "uber",       "lyft",      "ebay",       "etsy",
      "netflix",    "hulu",      "youtube",  "twitter",    "whatsapp",  "telegram",   "airbnb",
      "comcast",    "xfinity",   "citibank", "safeway",    "kroger",    "walgreens",  "menards",
      "aldi",       "fedex",     "usps",     "ups",        "doordash",  "grubhub",    "geico",
      "allstate",   "equifax",   "experian", "coinbase",   "amtrak",    "greyhound",  "nike",
      "adidas",     "starbucks", "publix",   "meijer",     "petsmart",  "cashapp",    "discord",
      "reddit",     "lifelock",  "adt",      "simplisafe", "securitas", "microsoft",  "sony",
      "motorola",   "bluetooth", "metro",    "airtag",     "tile",      "wells",      "medstar",
      "craigslist", "sheetz",    "wawa",     "siri",       "alexa",     "starlink",   "chromebook",
      "kevlar",     "naloxone",  "lyme",     "offerup",    "letgo",     "commissary", "canteen",
      "lifeflight", "kaiser",    "aetna",    "cigna",      "humana",    "medicaid",   "medicare"};
  return words.contains(lower);
}

bool InProse(const PageView& page, size_t i) {
  const Token& token = page.tokens()[i];
  return page.LineEnd(token.line) - page.lines()[token.line] > 24;
}

}  // namespace

bool ActsAlone(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  if (token.Is(Token::kUpper) || !token.WordOnly() || token.size() < 4 || token.size() > 16) return false;
  WordKey word = page.Key(token);
  if ((names.FlagsOf(word) & NameList::kOrdinary) || IsNeverName(word) || IsBusinessWord(word)) return false;
  if (IsStreetWord(word) || IsFirm(word) || IsTownAndFirstName(word)) return false;
  if (i + 1 >= tokens.size() || page.GapAfter(i) != " " || tokens[i + 1].Is(Token::kCapital)) return false;
  WordKey verb = page.Key(tokens[i + 1]);
  if (!IsActVerb(verb) || IsThingState(verb) || !InProse(page, i)) return false;
  // "Abdirisaq drives the truck"
  static const WordSet objects = {"the", "a", "his", "her", "my", "me", "him", "them", "it", "you", "their"};
  bool object =
      i + 2 < tokens.size() && page.GapAfter(i + 1) == " " && objects.contains(page.Key(tokens[i + 2]));
  if (IsNounToo(verb) && !object) return false;
  // "Kevlar stopped the round": said of things as well, where no list has the word for a name.
  static const WordSet things = {
      "stopped",  "stops",    "showed",    "shows",     "worked",    "started",  "ran",      "fell",
      "broke",    "struck",   "recorded",  "records",   "opened",    "returned", "moved",    "caught",
      "provided", "provides", "indicated", "indicates", "reached",   "produced", "made",     "makes",
      "tore",     "turned",   "dropped",   "smelled",   "sustained", "appeared", "remained", "sent",
      "sends",    "appears",  "got",       "gets",      "helped",    "keeps",    "kept",     "led"};
  if ((names.FlagsOf(word) & (NameList::kFirst | NameList::kLast)) == 0 && things.contains(verb))
    return false;
  if (i == 0) return true;
  std::string_view gap = page.GapAfter(i - 1);
  if (gap == "-" || gap == "/" || gap == "@" || gap.ends_with('#')) return false;
  static const WordSet no = {"the", "a",   "an",  "this",  "that's", "our",
                             "my",  "his", "her", "their", "in",     "at"};
  bool beside = gap == " " || gap == "\n";
  return !(beside &&
           (no.contains(page.Key(tokens[i - 1])) ||
            (gap == " " && tokens[i - 1].Is(Token::kCapital) && !IsLinkWord(page.Key(tokens[i - 1])))));
}

bool KinBehind(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (i + 1 >= tokens.size() || page.GapAfter(i) != ", " || tokens[i].size() < 3) return false;
  uint8_t flags = names.FlagsOf(page.Key(tokens[i]));
  if (!(flags & NameList::kFirst) || (flags & NameList::kOrdinary) || IsTownAndFirstName(page.Key(tokens[i])))
    return false;
  std::string_view role = RoleOfNoun(page.Key(tokens[i + 1]));
  return (role == "parent" || role == "family") && !tokens[i + 1].Is(Token::kPossessive) &&
         !page.GapAfter(i + 1).starts_with(" and") && !tokens[i + 1].Is(Token::kCapital);
}

bool CanBeCalled(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[i];
  WordKey word = page.Key(token);
  if (token.Is(Token::kUpper) || !token.WordOnly() || token.size() < 3 || IsNeverName(word)) return false;
  if (IsBusinessWord(word) || IsStreetWord(word) || word.text == "the" || IsFirm(word)) return false;
  static const WordSet not_called = {"request", "requests", "line",    "services",
                                     "program", "board",    "meeting", "order"};
  if (not_called.contains(word)) return false;
  if (i + 1 >= tokens.size()) return true;
  std::string_view gap = page.GapAfter(i);
  if (gap != " " && gap != "\n") return gap != "-" && gap != "/";
  WordKey next = page.Key(tokens[i + 1]);
  return IsLinkWord(next) || IsWeakVerb(next) || IsActVerb(next);
}

// "HER EX SEASON PARRISH": an ordinary word between what someone is and a surname.
bool SurnameBehindKin(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (i + 1 >= tokens.size() || page.GapAfter(i) != " " || !tokens[i].WordOnly() || tokens[i].size() < 3)
    return false;
  const Token& family = tokens[i + 1];
  WordKey word = page.Key(tokens[i]), last = page.Key(family);
  bool sentence = IsActVerb(word) || IsWeakVerb(word) || IsLinkWord(word) || IsLogVerb(word) ||
                  IsLogCode(word) || !RoleOfNoun(word).empty() || IsBusinessWord(word);
  uint8_t flags = names.FlagsOf(last);
  return !sentence && tokens[i].Is(Token::kUpper) && family.Is(Token::kUpper) && family.WordOnly() &&
         family.size() > 3 && (flags & NameList::kLast) && !(flags & NameList::kOrdinary) &&
         !IsNeverName(last) && !IsBusinessWord(last) && !IsStreetWord(last) && !IsLogVerb(last) &&
         !IsActVerb(last);
}

bool SaidOfPerson(const PageView& page, size_t i) {
  static const WordSet people = {"he",   "she",      "who",    "him",     "her",        "man",  "woman",
                                 "male", "female",   "person", "someone", "somebody",   "guy",  "girl",
                                 "boy",  "kid",      "dude",   "subject", "individual", "they", "his",
                                 "them", "everyone", "people", "i"};
  const auto& tokens = page.tokens();
  for (size_t back = 1; back <= 10 && back <= i; ++back) {
    if (back > 1 && page.GapAfter(i - back).find_first_of(".;!?") != std::string_view::npos) return false;
    WordKey word = page.Key(tokens[i - back]);
    if (people.contains(word) || !RoleOfNoun(word).empty()) return true;
  }
  return false;
}

std::optional<NameCue> KinBefore(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (i == 0) return std::nullopt;
  std::string_view gap = page.GapAfter(i - 1);
  const Token &noun = tokens[i - 1], &token = tokens[i];
  if ((gap != " " && gap != "\n") || noun.Is(Token::kPossessive)) return std::nullopt;
  static const WordSet kin = {"buddy",         "boss",        "ex",         "partner",  "bartender",
                              "super",         "babysitter",  "bf",         "gf",       "nana",
                              "grammy",        "stepbrother", "stepsister", "sitter",   "godmother",
                              "sister-in-law", "godfather",   "manager",    "coworker", "boarder",
                              "associate"};
  WordKey word = page.Key(noun);
  std::string_view role = RoleOfNoun(word);
  bool relation = role == "family" || role == "parent" || role == "third_party";
  if (!relation && !kin.contains(word)) return std::nullopt;
  uint8_t flags = names.FlagsOf(page.Key(token));
  if (token.Is(Token::kUpper)) {
    if (noun.Is(Token::kUpper) && SurnameBehindKin(page, names, i))
      return NameCue{relation ? role : "third_party", true, true, "what the person is to someone, before it"};
    bool whole = noun.Is(Token::kUpper) && token.size() > 3 && (flags & NameList::kFirst);
    if (!whole || IsNeverName(page.Key(token))) return std::nullopt;
    std::string_view behind = page.GapAfter(i);
    bool closed = behind != " " || i + 1 >= tokens.size() || IsLinkWord(page.Key(tokens[i + 1])) ||
                  IsLogVerb(page.Key(tokens[i + 1])) || IsActVerb(page.Key(tokens[i + 1]));
    if (!closed) return std::nullopt;
  } else if (!CanBeCalled(page, i) || noun.Is(Token::kUpper)) {
    return std::nullopt;
  }
  return NameCue{relation ? role : "third_party", true, true, "what the person is to someone, before it"};
}

std::optional<NameForm> QuotedName(const PageView& page, const NameList& names, size_t i) {
  const auto& tokens = page.tokens();
  if (i == 0) return std::nullopt;
  std::string_view gap = page.GapAfter(i - 1);
  if (!gap.ends_with('"')) return std::nullopt;
  static const WordSet cues = {"by",      "calls",    "called", "nicknamed", "aka",    "as",
                               "moniker", "nickname", "alias",  "styled",    "saved",  "named",
                               "met",     "meet",     "told",   "with",      "texted", "knows",
                               "handle",  "street",   "friend", "dealer",    "paged",  "goes"};
  bool cue = (gap.size() < 4 || gap == ": \"") && cues.contains(page.Key(tokens[i - 1]));
  size_t last = i;
  bool capitals = true;
  for (;; ++last) {
    if (last >= i + 3 || last + 1 > tokens.size() || !tokens[last].WordOnly()) return std::nullopt;
    capitals &= tokens[last].Is(Token::kCapital) && !IsNeverName(page.Key(tokens[last]));
    gap = page.GapAfter(last);
    if (gap.starts_with(",\"") || gap.starts_with(".\"")) gap.remove_prefix(1);
    if (gap.starts_with('"')) break;
    if ((gap != " " && gap != "\n" && gap != "-") || last + 1 >= tokens.size()) return std::nullopt;
  }
  size_t next = last + 1;
  bool surname = false, told = false;
  if (next < tokens.size() && capitals && last < i + 2 && !tokens[i].Is(Token::kUpper)) {
    WordKey word = page.Key(tokens[next]);
    uint8_t flags = names.FlagsOf(word);
    surname = page.GapAfter(last) == "\" " && tokens[next].Is(Token::kCapital) && tokens[next].WordOnly() &&
              (flags & NameList::kLast) && !IsBusinessWord(word) && !IsNeverName(word);
    bool acts = gap == "\" " && !tokens[next].Is(Token::kCapital) && IsActVerb(word) && !IsNounToo(word) &&
                !IsThingState(word);
    bool tied = (gap == "\" (" && !RoleOfNoun(word).empty()) || (gap == "\", " && word.text == "real");
    told = acts || tied;
  }
  if (!cue && !surname && !told) return std::nullopt;
  NameForm name;
  name.first = i;
  name.last = surname ? next : last;
  name.begin = tokens[i].begin;
  name.end = tokens[name.last].end;
  name.parts = static_cast<int>(name.last - i + 1);
  std::string called;
  for (size_t k = i; k <= last; ++k) called.append(k > i ? " " : "").append(page.Lower(tokens[k]));
  if (surname) {
    name.given = called;
    name.family = page.Lower(tokens[next]);
  } else {
    name.family = called;
  }
  return name;
}

std::vector<size_t> SpeakersByName(const PageView& page, const NameList& names,
                                   const std::vector<char>& stops) {
  const auto& tokens = page.tokens();
  static const WordSet roles = {
      "caller",  "operator",  "dispatcher", "dispatch", "female", "male",        "agent",   "visitor",
      "guest",   "bot",       "customer",   "host",     "user",   "unknown",     "voice",   "witness",
      "officer", "detective", "radio",      "note",     "medic",  "interviewer", "analyst", "chat",
      "clerk",   "tipster",   "me",         "them",     "re",     "subject",     "from",    "to",
      "sent",    "date",      "narrative",  "call",     "city",   "state",       "race",    "sex",
      "guide",   "page",      "case",       "status",   "victim", "suspect",     "driver",  "owner",
      "charge",  "place"};
  std::map<std::string_view, std::vector<size_t>> turns;
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.Is(Token::kCapital) || token.Is(Token::kUpper) || !token.WordOnly() || token.size() < 3)
      continue;
    bool opens = i == 0 || tokens[i - 1].line != token.line;
    std::string_view gap = page.GapAfter(i);
    if (!opens || gap != ": " || tokens[i + 1].line != token.line) continue;
    WordKey word = page.Key(token);
    uint8_t flags = names.FlagsOf(word);
    bool fits = !roles.contains(word) && !IsNeverName(word) && !IsBusinessWord(word) && stops[i] != 1 &&
                ((flags & NameList::kFirst) || !(flags & NameList::kOrdinary) || stops[i] == 0);
    if (fits) turns[page.Lower(token)].push_back(i);
  }
  std::vector<size_t> found;
  size_t speakers = 0, most = 0;
  for (const auto& [name, places] : turns) {
    ++speakers;
    most = std::max(most, places.size());
  }
  // One that speaks twice, or two that answer one another.
  if (speakers == 0 || most < 2) return found;
  auto known = [&](std::string_view name) {
    uint8_t flags = names.FlagsOf(name);
    return (flags & NameList::kFirst) != 0 || (flags & NameList::kOrdinary) == 0;
  };
  // "Blaze" beside "Melody"; the labels of a form stand alone.
  bool chat = std::any_of(turns.begin(), turns.end(), [&](const auto& turn) {
    return turn.second.size() > 1 && (names.FlagsOf(turn.first) & NameList::kFirst) != 0;
  });
  for (const auto& [name, places] : turns)
    if (places.size() > 1 && (known(name) || chat)) found.insert(found.end(), places.begin(), places.end());
  std::sort(found.begin(), found.end());
  return found;
}

bool Possessed(const PageView& page, const LabelHit& hit) {
  if (hit.first == 0 || hit.marked) return false;
  const Token& before = page.tokens()[hit.first - 1];
  static const WordSet owners = {"my", "his", "her", "their", "our", "your"};
  if (before.Is(Token::kPossessive) || owners.contains(page.Key(before))) return true;
  // "her little girl Ayo", "his ex wife Lena"
  return hit.first > 1 && !before.Is(Token::kCapital) && page.GapAfter(hit.first - 1) == " " &&
         owners.contains(page.Key(page.tokens()[hit.first - 2]));
}

bool ProseBegins(const PageView& page, const std::optional<NameForm>& name) {
  if (!name || name->last + 1 >= page.tokens().size() || page.GapAfter(name->last) != " ") return false;
  const Token& next = page.tokens()[name->last + 1];
  return !next.Is(Token::kCapital) && (IsPersonVerb(page.Key(next)) || IsActVerb(page.Key(next)));
}

bool IsNeverCapital(const PageView& page, const NameList& names, size_t i) {
  const Token& token = page.tokens()[i];
  return token.Is(Token::kCapital) && IsNeverName(page.Key(token)) && !CanBeName(page, names, i);
}

NameForm OneWord(const PageView& page, size_t i) {
  NameForm name;
  name.first = name.last = i;
  name.begin = page.tokens()[i].begin;
  name.end = page.tokens()[i].end;
  name.family = page.Lower(page.tokens()[i]);
  name.parts = 1;
  return name;
}

bool StandsAsPlace(const PageView& page, const NameForm& name) {
  const auto& tokens = page.tokens();
  static const WordSet starts = {"el",    "san",   "santa", "los",  "las",    "port",   "fort",
                                 "mount", "punta", "mesa",  "loma", "rio",    "monte",  "palo",
                                 "villa", "playa", "costa", "isla", "laguna", "arroyo", "rancho",
                                 "paso",  "vista", "del",   "casa", "grande", "pecos"};
  static const WordSet before = {"in",   "from", "to",   "near",    "of",      "at",  "toward", "towards",
                                 "city", "into", "town", "through", "outside", "via", "around", "leaving"};
  bool beside =
      name.first > 0 && (page.GapAfter(name.first - 1) == " " || page.GapAfter(name.first - 1) == "\n");
  bool led = beside && before.contains(page.Key(tokens[name.first - 1]));
  if (name.first > 0) {
    static const WordSet fields = {"city", "county", "town", "pob", "make", "model", "school", "employer"};
    std::string_view gap = page.GapAfter(name.first - 1);
    if (gap.starts_with(":") && fields.contains(page.Key(tokens[name.first - 1]))) return true;
  }
  // "the property of Casey's", "Cook / Casey's", "a Levi jacket"
  if (name.parts == 1 && name.last + 1 < tokens.size() && name.first > 0) {
    std::string_view gap = page.GapAfter(name.last), front = page.GapAfter(name.first - 1);
    bool owned = tokens[name.last].Is(Token::kPossessive);
    std::string_view word = page.Lower(tokens[name.first - 1]);
    bool ends = owned && (gap == "'s\n" || gap.starts_with("'s  ") || gap.starts_with("'s\t"));
    bool field =
        front.starts_with(":") || front == " / " || front.find('\n') != front.npos || front.ends_with("  ");
    if (ends && field) return true;
    if (owned && word == "of" && name.first > 1 && page.Lower(tokens[name.first - 2]) == "property")
      return true;
    static const WordSet goods = {"jacket", "jeans",  "hoodie", "shoes",      "sneakers", "shirt",   "hat",
                                  "cap",    "pants",  "shorts", "sweatshirt", "backpack", "purse",   "boots",
                                  "socks",  "coat",   "drill",  "saw",        "lantern",  "mower",   "pistol",
                                  "rifle",  "tires",  "watch",  "ale",        "cooler",   "sweater", "jersey",
                                  "bag",    "wallet", "knife",  "sandals"};
    if (gap == " " && !owned && goods.contains(page.Key(tokens[name.last + 1]))) {
      static const WordSet looks = {"a",   "an",  "black", "white", "blue", "red",   "gray", "grey", "green",
                                    "tan", "new", "his",   "her",   "pair", "brown", "pink", "of",   "one"};
      if (looks.contains(page.Key(tokens[name.first - 1])) || front == ", " || front == ". ") return true;
    }
  }
  bool starts_so =
      name.parts > 1 && page.GapAfter(name.first) == " " && starts.contains(page.Key(tokens[name.first]));
  if (starts_so && led) return true;
  if (name.last + 1 < tokens.size() && name.parts > 1 && !name.comma) {
    const Token& next = tokens[name.last + 1];
    std::string_view gap = page.GapAfter(name.last);
    bool zip =
        name.last + 2 < tokens.size() && tokens[name.last + 2].Number() && tokens[name.last + 2].size() == 5;
    bool state = (gap == ", " || (gap == " " && starts_so && zip)) && next.size() == 2 &&
                 next.Is(Token::kUpper) && IsStateCode(page.Text(next));
    std::string_view code = page.Lower(next);
    if (state && (zip || (code != "md" && code != "pa" && code != "dc" && (led || starts_so)))) return true;
    static const WordSet offices = {"county", "transit", "police", "township"};
    if (starts_so && gap == " " && offices.contains(page.Key(next))) return true;
  }
  return false;
}

bool InitialAndSurname(const PageView& page, const NameList& names, const NameForm& name) {
  const auto& tokens = page.tokens();
  if (name.first > 0) {
    std::string_view gap = page.GapAfter(name.first - 1);
    const Token& front = tokens[name.first - 1];
    bool joined = gap == " " && front.Is(Token::kCapital) && !IsActVerb(page.Key(front)) &&
                  !IsLinkWord(page.Key(front));
    static const WordSet series = {"apt",     "unit",  "ste",  "suite",   "room",  "hepatitis",
                                   "exhibit", "class", "type", "vitamin", "shape", "letter"};
    if (gap == "#" || series.contains(page.Key(front)) || (joined && !front.Is(Token::kUpper))) return false;
  }
  if (name.parts != 2 || name.last != name.first + 1 || page.GapAfter(name.first) != ". ") return false;
  const Token &initial = tokens[name.first], &family = tokens[name.last];
  if (initial.size() != 1 || family.size() < 4) return false;
  WordKey word = page.Key(family);
  if ((names.FlagsOf(word) & NameList::kOrdinary) || IsNeverName(word) || IsBusinessWord(word)) return false;
  if (IsStreetWord(word)) return false;
  std::string_view letter = page.Lower(initial);
  bool compass = letter == "n" || letter == "s" || letter == "e" || letter == "w";
  if (name.first > 0 && (tokens[name.first - 1].Is(Token::kDigits) || page.GapAfter(name.first - 1) == "."))
    return false;
  bool verb = false;
  if (name.last + 1 < tokens.size()) {
    WordKey next = page.Key(tokens[name.last + 1]);
    if (IsStreetWord(next) || IsBusinessWord(next)) return false;
    verb = page.GapAfter(name.last) == " " && IsPersonVerb(next);
  }
  return verb || family.Is(Token::kPossessive) || !compass;
}

bool IsPrivateCalling(std::string_view label) {
  static const WordSet words = {"dr",
                                "doctor",
                                "attorney",
                                "nurse",
                                "paramedic",
                                "medic",
                                "counselor",
                                "teacher",
                                "professor",
                                "psychologist",
                                "clinician",
                                "therapist name",
                                "physician",
                                "provider",
                                "provider name",
                                "treating physician",
                                "attending physician",
                                "attending",
                                "er physician",
                                "primary care physician",
                                "pcp",
                                "attending nurse",
                                "charge nurse",
                                "school counselor",
                                "school nurse",
                                "physician name",
                                "defense attorney",
                                "defense counsel",
                                "counsel",
                                "attorney name",
                                "custodian",
                                "advocate",
                                "victim advocate",
                                "social worker",
                                "emt",
                                "case manager",
                                "counselor name",
                                "dean",
                                "custodian of records",
                                "clerk name",
                                "phlebotomist",
                                "dcfs worker"};
  return words.contains(label);
}

}  // namespace blackbar
