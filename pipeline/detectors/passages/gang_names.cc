#include "pipeline/detectors/passages/gang_names.h"

#include <algorithm>
#include <string_view>

#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

constexpr std::string_view kNames =
    "18th street gang|18th street|mara salvatrucha|ms 13|ms13|latin kings|latin king|almighty latin "
    "kings|vice lords|"
    "vice lord|gangster disciples|gangster disciple|black disciples|black disciple|insane gangster disciples|"
    "maniac latin disciples|spanish cobras|satan disciples|two six|two two boys|black p stones|black p stone|"
    "mickey cobras|four corner hustlers|4ch|4 corner hustlers|folk nation|people nation|simon city royals|"
    "imperial gangsters|latin counts|la raza nation|hells angels|hell's angels|mongols mc|outlaws "
    "mc|bandidos mc|"
    "bandidos|pagans mc|vagos mc|sons of silence|iron horsemen|warlocks mc|gypsy jokers|aryan brotherhood|"
    "aryan circle|aryan nations|aryan nation|aryan knights|aryan warriors|aryan strikeforce|nazi low riders|"
    "public enemy no 1|pen1|dirty white boys|ghost face gangsters|ghostface gangsters|peckerwood|peckerwoods|"
    "universal aryan brotherhood|black guerrilla family|black guerilla family|nuestra familia|la eme|mexican "
    "mafia|"
    "mexikanemi|texas syndicate|barrio azteca|barrio aztecas|tango blast|texas chicano "
    "brotherhood|norteno|nortenos|"
    "norte\xC3\xB1o|norte\xC3\xB1os|sureno|surenos|sure\xC3\xB1o|sure\xC3\xB1os|sureno 13|surenos 13|sur "
    "13|fresno bulldogs|"
    "trinitarios|dominicans don't play|netas|\xC3\xB1"
    "etas|zoe pound|zoe pound gang|asian boyz|tiny rascal gang|"
    "tiny rascal gangsters|tiny rascals|wah ching|native mob|native gangster disciples|indian posse|"
    "indian brotherhood|tongan crip gang|tongan crips|crips|crip|grape street crips|rollin 60s|rollin 40s|"
    "rolling 60s|rolling 40s|rolling 60|rollin 60|rollin 30s|rolling 30s|eight tray gangsters|east coast "
    "crips|"
    "hoover crips|hoover criminals|52 hoovers|52 hoover|107 hoovers|piru|pirus|tree top piru|mob piru|bounty "
    "hunter bloods|"
    "pueblo bishops|sex money murder|sex money murda|nine trey|nine trey gangsters|nine trey bloods|9 "
    "trey|mac ballers|"
    "mac baller brims|united blood nation|gangster killer bloods|valentine bloods|florencia "
    "13|f13|toonerville|"
    "white fence|38th street|varrio nuevo estrada|la mirada locos|eastside trece|east side trece|westside "
    "trece|"
    "brown pride|brown pride surenos|varrio norwalk|family swan bloods|denver lanes|neighborhood "
    "crips|neighborhood bloods|"
    "hidden valley kings|gangsta disciples|traveling vice lords|conservative vice lords|mafia insane vice "
    "lords|"
    "young latino organization|crazy crips|paisas|border brothers|wet back power|warrior society|"
    "kumi 415|ku klux klan|proud boys|boogaloo boys|young boys inc|detroit crips|7 mile bloods|seven mile "
    "bloods|"
    // Ordinary words, too.
    "*bloods|*blood|*outlaws|*pagans|*vagos|*mongols|*brims|*hoovers|*hoover|*bulldogs|*kings|*disciples|*"
    "gds|*gd|*bgf|*ubn|"
    "*ddp|*bps|*nf|*nlr|*trg|*abz|*cobras|*souths|*northerners|*southerners|*norte|*sur|*eme|*ab|*folks|*uso|"
    "*gutter|*savages|"
    "*ldr|*bgd|*bdk|*gdk|*kos|*skinhead|*skinheads|*stones|*avenues|*trece|*catorce|*savage|*brotherhood|*"
    "xiv|*xiii|*gds|*bds|*vls|*lks";

struct GangName {
  std::vector<std::string_view> words;
  bool ordinary = false;
};

const WordTable<std::vector<GangName>>& Names() {
  static const auto* table = [] {
    auto* made = new WordTable<std::vector<GangName>>;
    std::string_view rest = kNames;
    while (!rest.empty()) {
      size_t bar = std::min(rest.find('|'), rest.size());
      std::string_view name = rest.substr(0, bar);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      GangName row;
      if (name[0] == '*') {
        row.ordinary = true;
        name.remove_prefix(1);
      }
      while (!name.empty()) {
        size_t space = std::min(name.find(' '), name.size());
        row.words.push_back(name.substr(0, space));
        name.remove_prefix(std::min(space + 1, name.size()));
      }
      std::string_view first = row.words.front();
      made->Add(first, {}).push_back(std::move(row));
    }
    return made;
  }();
  return *table;
}

// The last token of the name that begins here; 0: none.
size_t NameEnd(const PageView& page, const GangName& name, size_t i) {
  const auto& tokens = page.tokens();
  if (i + name.words.size() > tokens.size()) return 0;
  bool capital = tokens[i].Is(Token::kCapital);
  for (size_t k = 1; k < name.words.size(); ++k) {
    std::string_view gap = page.GapAfter(i + k - 1);
    bool near = gap == " " || gap == "-" || gap == ". " || gap == "' " || gap == "\n" || gap == " '";
    if (!near || page.Lower(tokens[i + k]) != name.words[k]) return 0;
    capital |= tokens[i + k].Is(Token::kCapital);
  }
  return capital ? i + name.words.size() : 0;
}

// "Crips Electric", "Bloods Bank": a firm; "blood was on the floor" in capitals.
bool Firm(const PageView& page, size_t last) {
  static const WordSet behind = {
      "electric", "plumbing", "auto",   "bank", "type",    "pressure", "alcohol", "sample",  "test",
      "draw",     "work",     "loss",   "on",   "was",     "from",     "stain",   "stains",  "drive",
      "avenue",   "ave",      "st",     "park", "market",  "vial",     "kit",     "spatter", "evidence",
      "high",     "school",   "county", "city", "grocery", "cleaners", "sugar",   "thinner"};
  const auto& tokens = page.tokens();
  return last + 1 < tokens.size() && page.GapAfter(last) == " " &&
         behind.contains(page.Key(tokens[last + 1]));
}

}  // namespace

void FindGangNames(const PageView& page, bool gang_page, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    const auto* rows = Names().Find(page.Key(tokens[i]));
    if (rows == nullptr) continue;
    size_t best = 0;
    for (const GangName& name : *rows) {
      std::string_view word = page.Text(tokens[i]);
      bool letters =
          word.size() == 3 && word[2] == 's' && tokens[i].Is(Token::kCapital) && word[1] < 'a';  // "GDs"
      if (name.ordinary && !gang_page && !letters) continue;
      if (name.ordinary && tokens[i].Is(Token::kUpper) && tokens[i].size() > 4) continue;
      size_t end = NameEnd(page, name, i);
      bool firm = end != 0 && name.words.size() == 1 && Firm(page, end - 1);
      if (!firm) best = std::max(best, end);
    }
    if (best == 0) continue;
    marks->push_back({tokens[i].begin, tokens[best - 1].end, "GANG", "", 0.85, "passages", "a gang's name"});
  }
}

}  // namespace blackbar
