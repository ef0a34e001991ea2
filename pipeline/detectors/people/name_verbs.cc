#include "pipeline/detectors/people/name_verbs.h"

#include <string>
#include <vector>

namespace blackbar {
namespace {

// Verbs of people that follow the rule: -s, -ed, -ing are made of them.
constexpr std::string_view kRegular[] = {
    "accept",      "accuse",    "admit",      "advise",    "agree",     "allege",   "allow",    "answer",
    "apologize",   "appear",    "approach",   "argue",     "arrive",    "ask",      "attack",   "attend",
    "bang",        "beg",       "believe",    "belong",    "blame",     "block",    "borrow",   "bump",
    "call",        "carry",     "chase",      "check",     "choke",     "claim",    "climb",    "collapse",
    "collect",     "complain",  "comply",     "confirm",   "consent",   "contact",  "continue", "cooperate",
    "corroborate", "cough",     "cry",        "dance",     "decline",   "demand",   "deny",     "deposit",
    "describe",    "destroy",   "disagree",   "disappear", "disclose",  "discover", "dispute",  "doubt",
    "dress",       "drop",      "elbow",      "email",     "enter",     "escape",   "exit",     "explain",
    "express",     "fail",      "file",       "finish",    "follow",    "force",    "furnish",  "grab",
    "graduate",    "grip",      "hand",       "happen",    "harass",    "hate",     "help",     "hesitate",
    "hope",        "hug",       "identify",   "ignore",    "indicate",  "inform",   "insist",   "intervene",
    "introduce",   "invite",    "join",       "jump",      "kick",      "kiss",     "knock",    "laugh",
    "learn",       "lie",       "like",       "listen",    "live",      "locate",   "lock",     "look",
    "love",        "mail",      "marry",      "mention",   "message",   "moan",     "move",     "mumble",
    "nod",         "note",      "notice",     "observe",   "offer",     "open",     "operate",  "order",
    "owe",         "own",       "park",       "pass",      "phone",     "pick",     "plan",     "plead",
    "point",       "post",      "prefer",     "pretend",   "produce",   "promise",  "protest",  "provide",
    "pull",        "punch",     "purchase",   "push",      "quit",      "reach",    "realize",  "recall",
    "receive",     "recognize", "recover",    "refuse",    "release",   "relate",   "remain",   "remember",
    "rent",        "repeat",    "reply",      "report",    "request",   "reside",   "resist",   "respond",
    "return",      "sail",      "scratch",    "scream",    "search",    "seem",     "shout",    "shove",
    "show",        "shower",    "sign",       "slam",      "slap",      "sleep",    "slip",     "smell",
    "smile",       "smirk",     "smoke",      "sob",       "spell",     "spit",     "stab",     "stalk",
    "stare",       "start",     "state",      "stay",      "step",      "stop",     "struggle", "stumble",
    "submit",      "suffer",    "suggest",    "supply",    "surrender", "suspect",  "sustain",  "swallow",
    "talk",        "taunt",     "tell",       "testify",   "text",      "thank",    "threaten", "toss",
    "touch",       "trade",     "translate",  "travel",    "trip",      "try",      "turn",     "type",
    "understand",  "use",       "visit",      "volunteer", "wait",      "wake",     "walk",     "want",
    "watch",       "wave",      "whisper",    "witness",   "work",      "worry",    "yell",     "apologise",
    "recognise",   "realise",   "sell",       "think",     "know",      "say",      "give",     "take",
    "make",        "come",      "go",         "run",       "drive",     "get",      "keep",     "leave",
    "meet",        "need",      "pay",        "put",       "read",      "see",      "send",     "sit",
    "speak",       "stand",     "swear",      "throw",     "wear",      "write",    "begin",    "become",
    "bite",        "bring",     "buy",        "catch",     "drink",     "eat",      "fall",     "feel",
    "fight",       "find",      "flee",       "forget",    "hear",      "hide",     "hit",      "hold",
    "hurt",        "lose",      "ride",       "shoot",     "steal",     "strike",   "teach",    "wish",
    "trespass",    "treat",     "photograph", "escort",    "evict",     "hire",     "assist",   "drag",
    "let",         "rescue",    "beat",       "cheat",     "trick",     "harm",     "warn",     "scold",
    "greet",       "film",      "record"};

constexpr std::string_view kIrregular[] = {
    "said",     "told",       "saw",        "heard",     "ran",       "left",     "drove",   "got",
    "went",     "came",       "hit",        "fled",      "became",    "began",    "took",    "gave",
    "thought",  "knew",       "sat",        "stood",     "threw",     "bought",   "sold",    "hid",
    "woke",     "fell",       "spoke",      "sent",      "met",       "kept",     "held",    "made",
    "found",    "paid",       "put",        "wrote",     "swore",     "stole",    "struck",  "shot",
    "bit",      "fought",     "felt",       "lost",      "brought",   "caught",   "drank",   "ate",
    "rode",     "read",       "forgot",     "wore",      "hurt",      "led",      "slept",   "swung",
    "spat",     "begged",     "stabbed",    "grabbed",   "stopped",   "admitted", "hugged",  "nodded",
    "stepped",  "planned",    "dropped",    "slapped",   "slammed",   "sobbed",   "tripped", "chose",
    "shook",    "taught",     "understood", "broke",     "cut",       "died",     "dies",    "drew",
    "grew",     "rang",       "let",        "beat",      "forgave",   "slid",     "spent",   "stuck",
    "tore",     "won",        "handcuffed", "overdosed", "facetimed", "wasn't",   "didn't",  "doesn't",
    "couldn't", "wouldn't",   "won't",      "can't",     "isn't",     "hadn't",   "hasn't",  "denies",
    "replies",  "identifies", "cries",      "tries",     "carries",   "goes",     "does"};

// Made once and kept: the table refers to these strings.
std::vector<std::string>* MakeForms() {
  auto* forms = new std::vector<std::string>;
  for (std::string_view verb : kRegular) {
    std::string stem(verb);
    bool hiss = stem.ends_with("s") || stem.ends_with("sh") || stem.ends_with("ch") || stem.ends_with("x");
    bool vowel = std::string_view("aeou").find(stem[stem.size() - 2]) != std::string_view::npos;
    bool to_i = stem.back() == 'y' && !vowel;
    std::string cut = stem.substr(0, stem.size() - 1);
    forms->push_back(to_i ? cut + "ies" : hiss || stem == "go" ? stem + "es" : stem + "s");
    forms->push_back(stem.back() == 'e' ? stem + "d" : to_i ? cut + "ied" : stem + "ed");
  }
  for (std::string_view verb : kIrregular) forms->emplace_back(verb);
  return forms;
}

}  // namespace

bool IsActVerb(const WordKey& lower) {
  static const WordTable<bool>* table = [] {
    auto* made = new WordTable<bool>;
    static const std::vector<std::string>* const forms = MakeForms();
    for (const std::string& form : *forms) made->Add(form, true);
    return made;
  }();
  return table->Find(lower) != nullptr;
}

bool IsNounToo(const WordKey& lower) {
  static const WordSet words = {
      "answers",  "attacks",  "bites",    "calls",   "checks",  "claims",    "contacts",  "demands",
      "deposits", "drinks",   "drives",   "drops",   "emails",  "falls",     "fights",    "files",
      "finds",    "forces",   "grips",    "hands",   "helps",   "hits",      "holds",     "hopes",
      "jumps",    "kicks",    "knocks",   "lies",    "lives",   "locks",     "looks",     "loves",
      "mails",    "marks",    "messages", "moves",   "needs",   "notes",     "notices",   "offers",
      "orders",   "parks",    "passes",   "phones",  "picks",   "plans",     "points",    "posts",
      "produces", "promises", "protests", "pulls",   "punches", "purchases", "reads",     "releases",
      "rents",    "reports",  "requests", "returns", "rides",   "runs",      "sails",     "scratches",
      "searches", "shots",    "shows",    "showers", "signs",   "slips",     "smells",    "stands",
      "starts",   "states",   "stays",    "steps",   "stops",   "strikes",   "supplies",  "suspects",
      "talks",    "texts",    "trades",   "travels", "tries",   "trips",     "turns",     "types",
      "uses",     "visits",   "walks",    "watches", "waves",   "wishes",    "witnesses", "works",
      "worries",  "writes",   "call",     "report",  "left",    "found",     "lost",      "hurt",
      "cut",      "shot",     "stuck",    "state",   "hope",    "help",      "park",      "post",
      "sign",     "suspect",  "witness",  "watch",   "cry",     "purchase",  "file",      "trade",
      "check",    "hit",      "hold",     "read",    "used",    "led"};
  return words.contains(lower);
}

bool IsWeakVerb(const WordKey& lower) {
  static const WordSet words = {"was",   "is",   "had",  "has",  "have", "did", "does", "would",
                                "could", "will", "were", "also", "then", "can", "may",  "should"};
  return words.contains(lower);
}

bool IsPersonVerb(const WordKey& lower) {
  return IsWeakVerb(lower) || (IsActVerb(lower) && !IsNounToo(lower)) || lower.text == "left" ||
         lower.text == "hit" || lower.text == "lives" || lower.text == "works" || lower.text == "texts" ||
         lower.text == "found";
}

bool IsLogVerb(const WordKey& lower) {
  static const WordSet words = {
      "adv",     "advs",     "advd",     "advsd",      "advised", "sts",     "sta",     "rpts",
      "rptd",    "rpt",      "rpting",   "states",     "stating", "says",    "saying",  "left",
      "call",    "calls",    "calling",  "heard",      "hears",   "saw",     "sees",    "lives",
      "swung",   "back",     "wants",    "refusing",   "refuses", "refused", "reports", "reporting",
      "advises", "advising", "requests", "requesting", "rqst",    "rqsts",   "req",     "reqs",
      "denies",  "denied",   "called",   "cb",         "gave",    "hit",     "took",    "told",
      "struck",  "thinks",   "threw",    "has",        "had",     "is",      "was",     "will",
      "may",     "can",      "walked",   "running",    "came",    "went",    "fled",    "fleeing",
      "now",     "not",      "works",    "needs",      "asking",  "asks",    "keeps",   "said",
      "read"};
  return words.contains(lower);
}

bool IsLinkWord(const WordKey& lower) {
  static const WordSet words = {
      "the",     "a",      "an",        "and",     "or",      "but",       "to",      "in",    "on",
      "at",      "out",    "from",      "w",       "with",    "for",       "by",      "of",    "off",
      "no",      "not",    "his",       "her",     "their",   "my",        "him",     "them",  "me",
      "that",    "this",   "he",        "she",     "they",    "it",        "i",       "we",    "about",
      "after",   "before", "when",      "while",   "if",      "as",        "who",     "whose", "where",
      "because", "re",     "regarding", "per",     "via",     "inside",    "outside", "again", "also",
      "both",    "then",   "than",      "over",    "up",      "down",      "until",   "since", "so",
      "male",    "female", "subj",      "veh",     "someone", "something", "there",   "into",  "near",
      "through", "around", "during",    "against", "back",    "w/o",       "be",      "been"};
  return words.contains(lower);
}

bool IsThingState(const WordKey& lower) {
  static const WordSet words = {
      "closed",   "opened",    "open",      "short",     "assigned",  "forwarded", "cleared", "clear",
      "inactive", "pending",   "suspended", "reviewed",  "recovered", "due",       "out",     "paid",
      "set",      "high",      "low",       "late",      "empty",     "made",      "reduced", "advanced",
      "numbered", "passed",    "elapsed",   "listed",    "heavy",     "light",     "dry",     "wet",
      "dark",     "unfounded", "filed",     "stolen",    "damaged",   "stored",    "sealed",  "marked",
      "attached", "printed",   "issued",    "estimated", "valued",    "long",      "small",   "large",
      "wide",     "full",      "broken",    "locked",    "unlocked",  "towed",     "over"};
  return words.contains(lower);
}

bool EndsNameInCapitals(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  if (i == 0 || i >= tokens.size() || !tokens[i].Is(Token::kUpper) || tokens[i].size() < 2) return false;
  if (!tokens[i - 1].Is(Token::kUpper) || !IsLogVerb(page.Key(tokens[i]))) return false;
  if (i + 1 >= tokens.size()) return false;
  std::string_view gap = page.GapAfter(i);
  if (gap == " W/" || gap == ": " || gap == " (") return true;
  if (gap != " " && gap != "\n") return false;
  const Token& next = tokens[i + 1];
  if (next.Is(Token::kDigits)) return page.Lower(tokens[i]) == "call" || page.Lower(tokens[i]) == "called";
  return IsLinkWord(page.Key(next)) || IsLogVerb(page.Key(next)) ||
         (IsActVerb(page.Key(next)) && !IsNounToo(page.Key(next)));
}

}  // namespace blackbar
