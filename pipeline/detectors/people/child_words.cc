#include "pipeline/detectors/people/child_words.h"

namespace blackbar {

bool IsChildrenNoun(const WordKey& lower) {
  static const WordSet words = {
      "kids",           "children",  "sons",         "daughters",     "boys",      "girls",      "students",
      "twins",          "nephews",   "nieces",       "grandchildren", "grandkids", "minors",     "juveniles",
      "granddaughters", "grandsons", "pupils",       "toddlers",      "infants",   "youths",     "teens",
      "stepchildren",   "stepsons",  "stepkids",     "stepdaughters", "teenagers", "graders",    "freshmen",
      "classmates",     "juvs",      "triplets",     "sophomores",    "babies",    "preteens",   "chldrn",
      "schoolmates",    "schoolers", "preschoolers", "playmates",     "teammates", "granndkids", "dependents",
      "youngsters"};
  return words.contains(lower);
}

bool IsCountedWord(const WordKey& lower) {
  static const WordSet words = {
      "item",    "items",   "section", "page",    "pages",   "unit",   "units",    "count",    "counts",
      "exhibit", "chapter", "rule",    "part",    "step",    "photo",  "photos",   "box",      "lot",
      "apt",     "room",    "line",    "no",      "number",  "qty",    "code",     "class",    "level",
      "phase",   "tier",    "zone",    "beat",    "engine",  "medic",  "car",      "case",     "form",
      "title",   "article", "type",    "group",   "route",   "hwy",    "channel",  "shift",    "division",
      "grade",   "age",     "ages",    "rounds",  "casings", "shells", "bags",     "pills",    "tablets",
      "cards",   "keys",    "doses",   "narcan",  "day",     "days",   "week",     "officers", "deputies",
      "victims", "adults",  "version", "window",  "door",    "bus",    "floor",    "suite",    "camera",
      "ward",    "cell",    "pod",     "court",   "dept",    "docket", "event",    "incident", "total",
      "north",   "south",   "east",    "west",    "figure",  "table",  "priority", "tab",      "tabs",
      "block",   "blk",     "station", "trooper", "ladder",  "truck",  "squad",    "vol",      "volume"};
  return words.contains(lower);
}

bool IsChildCode(const WordKey& lower) {
  static const WordSet words = {"dtr", "dau", "daugh", "juv", "jv", "gdtr", "gson", "stepdtr", "grandbaby"};
  return words.contains(lower);
}

bool IsLittleSibling(const PageView& page, size_t i) {
  static const WordSet kin = {"brother", "sister", "cousin", "bro", "sis", "sibling", "boy", "girl", "one"};
  static const WordSet small = {"little", "baby", "kid", "lil", "youngest", "infant", "twin"};
  const auto& tokens = page.tokens();
  return i > 0 && kin.contains(page.Key(tokens[i])) && page.GapAfter(i - 1) == " " &&
         small.contains(page.Key(tokens[i - 1])) && !tokens[i].Is(Token::kPossessive);
}

bool IsNoName(const WordKey& lower) {
  static const WordSet words = {"named",         "called", "read", "reads",    "approx", "abt",  "about",
                                "approximately", "unk",    "poss", "possibly", "aka",    "name", "states",
                                "says",          "said",   "sts",  "adv",      "advised"};
  return words.contains(lower);
}

}  // namespace blackbar
