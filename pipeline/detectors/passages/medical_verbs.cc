#include "pipeline/detectors/passages/medical_verbs.h"

namespace blackbar {

const WordTable<HealthVerb>& HealthVerbs() {
  static const auto* table = [] {
    auto* made = new WordTable<HealthVerb>;
    for (std::string_view word :
         {"has",         "have",       "had",       "having",     "got",        "gets",         "suffers",
          "suffered",    "suffering",  "sustained", "sustains",   "sustaining", "experiencing", "experienced",
          "experiences", "developed",  "develops",  "undergoing", "underwent",  "battling",     "battles",
          "contracted",  "recovering", "needs",     "needed",     "survived",   "endured",      "reported",
          "showing",     "faking",     "recovered", "feel",       "feels",      "requiring",    "received"})
      made->Add(word, HealthVerb::kHave);
    for (std::string_view word :
         {"is", "was", "are", "were", "been", "being", "am", "be", "i'm", "im", "hes", "shes", "you're",
          "they're", "remains", "became", "becomes", "went", "goes"})
      made->Add(word, HealthVerb::kBe);
    for (std::string_view word :
         {"used",     "using",    "uses",      "smoked",    "smokes",     "smoking",  "snorted",   "snorting",
          "snorts",   "injected", "injects",   "injecting", "huffed",     "huffing",  "huffs",     "popped",
          "popping",  "pops",     "shot",      "shooting",  "shoots",     "eats",     "ate",       "eating",
          "ingested", "ingests",  "ingesting", "swallowed", "swallowing", "consumed", "consuming", "abused",
          "abuses",   "abusing",  "inhaled",   "slammed",   "parachuted", "did",      "doing"})
      made->Add(word, HealthVerb::kAbuse);
    for (std::string_view word : {"takes", "taking", "took", "taken", "take", "gave", "given", "prescribed"})
      made->Add(word, HealthVerb::kTake);
    for (std::string_view word : {"sees", "seeing", "saw", "seen", "visits", "visited"})
      made->Add(word, HealthVerb::kSee);
    for (std::string_view word : {"hurts", "hurt", "aches", "ached", "throbs", "bleeds", "itches"})
      made->Add(word, HealthVerb::kHurt);
    return made;
  }();
  return *table;
}

// Words behind which no noun phrase goes on.
const WordSet& PhraseStops() {
  static const WordSet words = {
      "and",     "or",    "but",       "so",     "because", "who",     "which",  "that",  "when",
      "while",   "after", "before",    "until",  "since",   "if",      "as",     "where", "is",
      "was",     "are",   "were",      "has",    "had",     "have",    "he",     "she",   "they",
      "we",      "you",   "it",        "told",   "said",    "at",      "by",     "then",  "last",
      "this",    "today", "yesterday", "during", "per",     "been",    "be",     "i",     "earlier",
      "tonight", "would", "will",      "could",  "can",     "did",     "does",   "may",   "might",
      "with",    "due",   "ago",       "until",  "upon",    "into",    "out",    "about", "here",
      "there",   "him",   "them",      "just",   "not",     "no",      "than",   "also",  "every",
      "cause",   "cuz",   "although",  "though", "unless",  "however", "called", "named", "next"};
  return words;
}
// Words that lead on to a part of the body or to another medical word, or end the phrase.
const WordSet& PhraseLinks() {
  static const WordSet words = {"in",   "on",     "to",    "of",    "from",   "for",    "over",   "under",
                                "near", "around", "above", "below", "behind", "across", "through"};
  return words;
}
const WordSet& PhraseOpeners() {
  static const WordSet words = {
      "the",   "his",  "her",       "their",    "my",     "your",       "our", "to", "also", "just",
      "still", "now",  "currently", "recently", "always", "previously", "a",   "an", "been", "from",
      "from",  "some", "these",     "what",     "about",  "that",       "its", "of", "for",  "with"};
  return words;
}
// Nouns that tell of an illness behind a verb of having, and of hardly anything else.
const WordSet& IllnessHeads() {
  static const WordSet words = {
      "bypass",      "allergy",      "allergies",      "disorder",     "disorders",  "syndrome",
      "disease",     "diseases",     "illness",        "illnesses",    "sickness",   "impairment",
      "impairments", "degeneration", "implant",        "implants",     "prosthesis", "prosthetic",
      "stammer",     "stutter",      "lisp",           "shakes",       "spells",     "tremors",
      "transplant",  "fibrillation", "clot",           "clots",        "tumor",      "tumors",
      "tumour",      "hernia",       "breakdown",      "contractions", "flashbacks", "meltdowns",
      "meltdown",    "crutches",     "relapse",        "murmur",       "pacemaker",  "stent",
      "stents",      "bedsores",     "hallucinations", "withdrawals",  "aneurysm",   "miscarriage",
      "abortion",    "hysterectomy", "vasectomy",      "ideations",    "ideation",   "delusions",
      "blackouts",   "cirrhosis",    "palsy",          "dystrophy",    "sclerosis",  "dentures",
      "handicap",    "handicaps",    "disability",     "disabilities", "trait",      "anemia",
      "apnea",       "seizure",      "seizures",       "migraines"};
  return words;
}
// Words that make the phrase one about things, crimes or trade.
const WordSet& OtherThings() {
  static const WordSet words = {
      "sold",      "bought",      "seized",        "stolen",  "possession",    "possessing",  "selling",
      "purchased", "trafficking", "baggie",        "baggies", "bindle",        "bindles",     "grams",
      "gram",      "ounces",      "residue",       "pipe",    "paraphernalia", "warrant",     "warrants",
      "permit",    "license",     "door",          "window",  "windows",       "tire",        "tires",
      "bumper",    "windshield",  "fender",        "vehicle", "car",           "truck",       "engine",
      "headlight", "taillight",   "lock",          "fence",   "reports",       "convictions", "conviction",
      "arrest",    "arrests",     "charges",       "charge",  "policy",        "training",    "unit",
      "kit",       "kits",        "investigation", "calls",   "call",          "order",       "camera",
      "luck",      "genius",      "mower",         "court",   "hotline",       "deaths",      "dealer",
      "dealers",   "money",       "evidence",      "lab",     "bottle",        "bottles",     "bags",
      "bag",       "needle",      "needles",       "syringe", "syringes",      "house",       "sales",
      "report",    "video",       "claim"};
  return words;
}

}  // namespace blackbar
