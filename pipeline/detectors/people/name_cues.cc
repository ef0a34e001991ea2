#include "pipeline/detectors/people/name_cues.h"

namespace blackbar {
namespace {

struct CueRow {
  std::string_view word;    // right in front of the name
  std::string_view before;  // one of these in front of that, separated by bars; empty: anything
  std::string_view role;
  bool sure = false;
  bool any = false;
};

constexpr CueRow kCues[] = {
    {"as", "only|known|simply|identified", "", true, true},
    {"by", "goes|went|going|go", "alias", true, true},
    {"called",
     "friend|man|woman|guy|male|female|someone|somebody|person|dude|one|girl|kid|everyone|subject|individual",
     "", true, true},
    {"him", "calls|called|call|named|nicknamed", "", true},
    {"her", "calls|called|nicknamed", "", true},
    {"calls", "he|she|everyone|everybody|they", "", true, false},
    {"name", "real|legal|true|first|last|given|maiden|full|birth|preferred", "", true, true},
    {"to", "answers|responds", "alias", true, true},
    {"was", "that|it", "", true},
    {"at", "yelling|yelled|screaming|screamed|mad|angry|swung|shouting|shouted|swinging|lunged", "", true},
    {"passenger", "", "third_party", false},
    {"owes", "", "", false},
    {"owed", "", "", false},
    {"tell", "", "", true},
    {"told", "", "", false},
    {"for", "mail|package|letter|message|wait|waiting|ask|works|working|worked|asking", "", false},
    {"with", "passenger|lives|lived|living|stays|staying|moved|rode|partner|roommate", "", false},
    {"is", "v|victim|vic", "victim", true},
    {"is", "w|wit|witness", "witness", true},
    {"is", "s|susp|suspect", "suspect", true},
    {"is", "rp|caller", "rp", true},
    {"is", "subj|subject|juv|driver|passenger", "subject", true},
    {"was", "p|rp|party|caller|complainant", "rp", true},
    {"was", "victim", "victim", true},
    {"was", "witness", "witness", true},
    {"was", "suspect", "suspect", true},
    {"was", "driver|operator", "driver", true},
    {"is", "p|party", "rp", true},
    {"are", "children|kids", "juvenile", true},
    {"are", "victims", "victim", true},
    {"are", "suspects|subjects", "suspect", true},
    {"are", "witnesses", "witness", true},
    {"is", "this", "", false},
    {"is", "name", "", true},
    {"name's", "", "", true},
    {"bday", "happy", "", true},
    {"birthday", "happy", "", true},
    {"its", "", "", false},
    {"i'm", "", "", true},
    {"im", "", "", false},
    {"you", "are", "", true},
    {"it's", "", "", false},
    {"keyholder", "", "third_party", true},
    {"warned", "", "driver", false},
    {"in", "walk", "subject", false},
    {"released", "", "subject", false},
    {"for", "hold|held|looking|searching|asked|warrant", "subject", false},
    {"with", "out|spoke|met|spoken|contact|talked|fought|argued", "", false},
    {"to", "subscribed|registered|belonged|belongs|spoke|talked|issued|married|related|returned|assigned", "",
     false},
    {"of", "parent|parents|guardian|guardians|mother|father|mom|dad|papers|photo|picture|behalf|interview",
     "", false},
    {"of", "scared|afraid|custody|possession|friend|care|complaint|arrest|statement|residence|home|address",
     "", false},
    {"as", "identified|known|know|id'd|recognized", "", true},
    {"named", "", "", true},
    {"saw", "", "", false},
    {"asked", "", "", false},
    {"known", "", "", false},
    {"stopped", "", "driver", false},
    {"met", "", "", false},
    {"called", "", "", false},
    {"call", "", "subject", false},
    {"arrested", "", "arrestee", false},
    {"interviewed", "", "", false},
    {"contacted", "", "", false},
    {"located", "", "", false},
    {"observed", "", "", false},
    {"notified", "", "", false},
    {"advised", "", "", false},
    {"recognized", "", "", false},
    {"cited", "", "driver", false},
    {"booked", "", "arrestee", false},
    {"transported", "", "", false},
    {"detained", "", "suspect", false},
    {"msg", "", "subject", false},
    {"that", "said|stated|reported|told|advised", "", false},
    {"by", "owned|driven|reported|occupied|followed|assaulted|punched|struck|rented|signed|made|given|held",
     "", false},
    {"and", "", "", false},
};

bool OneOf(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    size_t bar = std::min(list.find('|'), list.size());
    if (list.substr(0, bar) == word) return true;
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return false;
}

const WordTable<std::vector<const CueRow*>>& Table() {
  static const auto* table = [] {
    auto* made = new WordTable<std::vector<const CueRow*>>;
    for (const CueRow& row : kCues) made->Add(row.word, {}).push_back(&row);
    return made;
  }();
  return *table;
}

}  // namespace

std::optional<NameCue> CueBefore(const PageView& page, size_t token) {
  const auto& tokens = page.tokens();
  if (token == 0) return std::nullopt;
  std::string_view gap = page.GapAfter(token - 1);
  const Token& word = tokens[token - 1];
  bool possessive = word.Is(Token::kPossessive);
  if (possessive && page.Lower(word) == "name" && gap.size() == 3)
    return NameCue{"", true, true, "said as a name"};
  static const WordSet askers = {"where", "who", "that"};
  if (possessive && gap == "'s " && askers.contains(page.Key(word)))
    return NameCue{"", true, false, "said as a name"};
  if (gap != " " && gap != "\n" && gap != ": ") return std::nullopt;
  const auto* rows = Table().Find(page.Key(word));
  if (rows == nullptr || possessive) return std::nullopt;
  for (const CueRow* row : *rows) {
    if (row->before.empty()) return NameCue{row->role, row->sure, row->any, "a cue before it"};
    if (token < 2) continue;
    std::string_view between = page.GapAfter(token - 2);
    if (between != " " && between != "-" && between != "\n" && between != " - ") continue;
    if (OneOf(page.Lower(tokens[token - 2]), row->before))
      return NameCue{row->role, row->sure, row->any, "a cue before it"};
  }
  return std::nullopt;
}

}  // namespace blackbar
