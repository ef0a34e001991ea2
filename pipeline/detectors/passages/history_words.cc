#include "pipeline/detectors/passages/history_words.h"

namespace blackbar {

bool OpensHistory(const WordKey& lower) {
  static const WordSet words = {
      "convicted",    "conviction",    "convictions",   "arrest",     "arrests",      "charge",    "charges",
      "adjudication", "adjudications", "adjudicated",   "referral",   "referrals",    "probation", "parole",
      "parolee",      "probationer",   "priors",        "prison",     "penitentiary", "sex",       "felon",
      "registered",   "incarcerated",  "incarceration", "imprisoned", "sentenced",    "served",    "serving",
      "dui",          "dwi",           "duis",          "offender",   "offense",      "offenses",  "strikes",
      "felonies",     "misdemeanors",  "iii",           "paroled",    "history",      "record",    "arrested",
      "charged",      "supervision",   "time",          "incident",   "incidents",    "contacts",  "theft",
      "burglary",     "assault",       "battery",       "robbery",    "did",          "pled",      "pleaded",
      "citations",    "thefts",        "burglaries",    "robberies",  "assaults",     "duii",      "owi",
      "exposure",     "possession",    "warrants",      "bookings",   "bond",         "diversion", "ankle"};
  return words.contains(lower);
}

bool IsHistoryHead(const WordKey& lower) {
  static const WordSet words = {
      "conviction",   "convictions",   "arrest",         "arrests",   "charge",    "charges",
      "adjudication", "adjudications", "referral",       "referrals", "dui",       "duis",
      "dwi",          "offense",       "offenses",       "strikes",   "felonies",  "misdemeanors",
      "probation",    "parole",        "incarceration",  "exposure",  "citations", "theft",
      "thefts",       "burglary",      "burglaries",     "robbery",   "robberies", "assault",
      "assaults",     "battery",       "possession",     "bookings",  "record",    "history",
      "duii",         "owi",           "incarcerations", "incidents", "contacts",  "warrants",
      "priors",       "time"};
  return words.contains(lower);
}

bool IsCrimeWord(const WordKey& lower) {
  static const WordSet words = {
      "dui",           "dwi",         "theft",        "burglary",     "robbery",       "assault",
      "battery",       "possession",  "shoplifting",  "trespass",     "trespassing",   "larceny",
      "forgery",       "fraud",       "arson",        "vandalism",    "drug",          "drugs",
      "weapon",        "weapons",     "firearm",      "domestic",     "violence",      "aggravated",
      "grand",         "petty",       "petit",        "auto",         "check",         "hot",
      "bad",           "retail",      "sexual",       "sex",          "rape",          "murder",
      "manslaughter",  "homicide",    "kidnapping",   "stalking",     "harassment",    "disorderly",
      "conduct",       "resisting",   "obstruction",  "fleeing",      "eluding",       "evading",
      "escape",        "criminal",    "mischief",     "stolen",       "property",      "vehicle",
      "narcotics",     "meth",        "cocaine",      "marijuana",    "controlled",    "substance",
      "paraphernalia", "trafficking", "distribution", "delivery",     "strangulation", "menacing",
      "intimidation",  "indecent",    "exposure",     "liberties",    "lewd",          "prostitution",
      "solicitation",  "perjury",     "contempt",     "fta",          "failure",       "burglaries",
      "robberies",     "thefts",      "assaults",     "duis",         "truancy",       "runaway",
      "curfew",        "child",       "abuse",        "neglect",      "endangerment",  "simple",
      "armed",         "attempted",   "felony",       "misdemeanor",  "violent",       "gun",
      "alcohol",       "minor",       "tampering",    "embezzlement", "extortion",     "identity",
      "credit",        "card",        "reckless",     "driving",      "suspended",     "license",
      "hit",           "run",         "arrests",      "crimes",       "ovi",           "owi",
      "pcs",           "fighting",    "loitering",    "public",       "intoxication",  "drunk",
      "animal",        "cruelty",     "wire",         "mail",         "health",        "care",
      "bank",          "securities",  "money",        "laundering",   "terroristic",   "threats",
      "threatening",   "unlawful",    "imprisonment", "restraint",    "brandishing",   "carrying",
      "concealed",     "ccw",         "felon",        "sale",         "sales"};
  return words.contains(lower);
}

}  // namespace blackbar
