#include "pipeline/detectors/people/sightings.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "pipeline/detectors/people/brands.h"
#include "pipeline/detectors/people/name_cues.h"
#include "pipeline/detectors/people/name_evidence.h"
#include "pipeline/detectors/people/name_position.h"
#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/young_names.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/structure/owner_lines.h"
#include "pipeline/detectors/tagger/name_tags.h"

namespace blackbar {
namespace {

using Sightings = std::vector<NameSighting>;

constexpr const char* kByLists = "lists of names";
constexpr const char* kByFirstNames = "list of first names";
constexpr const char* kByChild = "what is said of a child";
constexpr const char* kByTitle = "title before it";
constexpr const char* kByActs = "does what a person does";
constexpr const char* kByTagger = "stands where a person's name stands";

class NameFinder {
 public:
  NameFinder(const PageView& page, const DetectContext& context)
      : page_(page), context_(context), names_(*context.names), stops_(page.tokens().size() + 1, 0) {
    for (const LabelHit& hit : *context.labels) {
      for (size_t i = hit.first; i <= hit.last; ++i) stops_[i] = hit.marked || hit.first != hit.last ? 1 : 2;
    }
  }

  Sightings Find() {
    for (const LabelHit& hit : *context_.labels) FromLabel(hit);
    for (size_t token : NamesAboveAddresses(page_, names_)) {
      auto name = NameAt(page_, names_, token, stops_);
      if (name && name->parts > 1) Add(*name, "", false, 0.86, "a name above its address");
    }
    for (size_t token : SpeakersByName(page_, names_, stops_))
      Add(OneWord(page_, token), "", false, 0.76, "a speaker of a conversation");
    for (size_t i = 0; i < page_.tokens().size(); ++i) {
      if (!page_.tokens()[i].Is(Token::kCapital)) continue;
      if (size_t end = BrandEnd(page_, i)) {
        AddBrand(i, end - 1);
        i = end - 1;
        continue;
      }
      FromTitle(i);
      if (stops_[i]) continue;
      FromLists(i);
      FromCue(i);
      FromEvidence(i);
      FromKin(i);
      FromQuotes(i);
    }
    FromChildren();
    if (context_.tags != nullptr) {
      std::erase_if(found_, [&](const NameSighting& s) { return TaggerDenies(s); });
      FromTagger();
    }
    return Surest();
  }

 private:
  // The trained tagger against a guess of the lists, or a single word behind a label: "CALLER: My".
  bool TaggerDenies(const NameSighting& sighting) const {
    const NameForm& name = sighting.name;
    double person = context_.tags->PersonIn(name.first, name.last);
    if (sighting.source == kByLists) {
      return context_.tags->ThingIn(name.first, name.last) > 0.9 || (person < 0.1 && sighting.score < 0.85);
    }
    return name.parts == 1 && person < 0.02 && sighting.role != "alias" &&
           sighting.source.starts_with("label ");
  }

  // "KID JOURNEY (17)", "Me and Mailee (shes 12)"
  void FromChildren() {
    for (const YoungName& young : FindYoungNames(page_, names_, stops_)) {
      size_t before = found_.size();
      Add(young.name, "", false, 0.8, kByChild);
      if (found_.size() == before) continue;
      found_.back().child = young.child;
      if (young.child || young.sure) found_.back().thing = false;
    }
  }

  // Names no list knows, by the company they keep; what the rules already see is theirs.
  void FromTagger() {
    std::vector<char> taken(page_.tokens().size(), 0);
    for (const NameSighting& s : found_)
      std::fill(taken.begin() + static_cast<long>(s.name.first),
                taken.begin() + static_cast<long>(s.name.last) + 1, 1);
    // The list's ordinary words are no hindrance here: "Haddock", "Ma".
    static const NameList none{""};
    for (TaggedName tagged : context_.tags->names()) {
      while (tagged.first < tagged.last && IsNeverCapital(page_, names_, tagged.first)) ++tagged.first;
      bool alone = tagged.first == tagged.last;
      if (tagged.what != TagClass::kPerson || tagged.score < (alone ? 0.85 : 0.75)) continue;
      if (stops_[tagged.first] || taken[tagged.first] || taken[tagged.last]) continue;
      if (alone && (PaintedInQuotes(page_, tagged.first) || OpensSentence(page_, names_, tagged.first)))
        continue;
      char stop = std::exchange(stops_[tagged.last + 1], 1);
      auto name = NameAt(page_, none, tagged.first, stops_);
      stops_[tagged.last + 1] = stop;
      if (!name || name->last != tagged.last) name = FormOf(tagged);
      if (name && Plausible(*name, alone, false) && !StandsAsPlace(page_, *name))
        Add(*name, "", false, std::min(0.85, tagged.score), kByTagger);
    }
  }

  // Two or three words that are not written as names mostly are: "Art Judge".
  std::optional<NameForm> FormOf(const TaggedName& tagged) const {
    size_t words = tagged.last + 1 - tagged.first;
    if (words < 2 || words > 3 || tagged.score < 0.85) return std::nullopt;
    for (size_t i = tagged.first; i <= tagged.last; ++i) {
      const Token& token = page_.tokens()[i];
      bool joined = i == tagged.last || page_.GapAfter(i) == " ";
      WordKey word = page_.Key(token);
      if (!token.WordOnly() || !token.Is(Token::kCapital) || !joined || stops_[i] == 1) return std::nullopt;
      if (token.Is(Token::kUpper) && (IsLogCode(word) || IsStreetWord(word))) return std::nullopt;
    }
    NameForm form;
    form.first = tagged.first;
    form.last = tagged.last;
    form.begin = page_.tokens()[tagged.first].begin;
    form.end = page_.tokens()[tagged.last].end;
    form.parts = static_cast<int>(words);
    form.given = page_.Lower(page_.tokens()[tagged.first]);
    form.family = page_.Lower(page_.tokens()[tagged.last]);
    return form;
  }

  // A name of a place's or business' word that stands as a person does: "Olivia Field".
  bool TaggerSure(const NameForm& name) const {
    if (context_.tags == nullptr || name.parts < 2 || OfFirm(page_, name.first, name.last)) return false;
    static const WordSet streets = {"st",   "ave", "dr", "rd",  "ln",  "ct",
                                    "blvd", "ter", "pl", "cir", "hwy", "pkwy"};
    if (streets.contains(page_.Key(page_.tokens()[name.last]))) return false;
    std::string_view gap = page_.GapAfter(name.last);
    bool goes_on = name.last + 1 < page_.tokens().size() && (gap == " " || gap == "\n") &&
                   page_.tokens()[name.last + 1].Is(Token::kCapital);
    if (goes_on) return false;
    return context_.tags->PersonIn(name.first, name.last) > 0.85 &&
           context_.tags->ThingIn(name.last + 1, name.last + 1) < 0.3;
  }

  void Add(const NameForm& name, std::string_view role, bool official, double score, std::string source) {
    // "to St. Brannock": a hospital or a town unless a label of people says more.
    bool saint = name.given.empty() && (name.family.starts_with("st ") || name.family.starts_with("saint "));
    if (saint && (score < 0.95 || source == "label to" || source == "label from")) return;
    NameSighting sighting;
    sighting.name = name;
    sighting.role = role;
    sighting.official = official;
    // "I asked Church about it": the tagger read the word where it stands.
    bool said = name.parts == 1 && (source == kByTagger || source == kByTitle);
    sighting.thing = NamesAThing(page_, name, score >= 0.95, said) && !TaggerSure(name) &&
                     !StandsAsPerson(page_, names_, name);
    sighting.placeholder = IsPlaceholderName(name);
    sighting.score = score;
    sighting.source = std::move(source);
    sighting.child = role == "juvenile";
    found_.push_back(std::move(sighting));
  }

  // A single word after a label in prose is a name only when it is no ordinary word.
  bool Plausible(const NameForm& name, bool marked, bool official) const {
    uint8_t flags = names_.FlagsOf(page_.Key(page_.tokens()[name.first]));
    // "CT:", "BH:": speakers of a transcript, and codes.
    bool code = name.parts == 1 && page_.tokens()[name.first].size() < 4 && flags == 0;
    if (code && page_.tokens()[name.first].Is(Token::kUpper)) return false;
    if (marked) return true;
    if (official && (flags & (NameList::kFirst | NameList::kLast))) return true;
    return name.parts > 1 || !(flags & NameList::kOrdinary);
  }

  void FromLabel(const LabelHit& hit) {
    FieldType field = hit.row->field;
    bool official = field == FieldType::kOfficial;
    // "contrary to law, to wit: Rose took"
    if (hit.row->words == "wit" && hit.first > 0 && page_.Lower(page_.tokens()[hit.first - 1]) == "to")
      return;
    if (field != FieldType::kName && field != FieldType::kAlias && !official) return;
    std::string source = "label ";
    source += hit.row->words;
    bool own = Possessed(page_, hit);
    // A teacher or a nurse is named like an official, and is none of the agency's.
    bool guard = hit.row->words == "agent" && !page_.tokens()[hit.first].Is(Token::kCapital);
    bool agency = official && !own && !guard && !IsPrivateCalling(hit.row->words);
    auto offer = [&](size_t token, bool marked, std::string_view cell_role) {
      auto name = NameAt(page_, names_, token, stops_);
      if (marked && !official) {
        auto ordinary = OrdinaryName(page_, names_, token, stops_);
        if (ordinary && (!name || (name->parts == 1 && ordinary->last > name->last))) name = ordinary;
      }
      if (!name && marked && field == FieldType::kAlias) name = AliasAt(page_, token, stops_);
      bool whole = name && marked && !official && name->parts == 1 && FurtherGiven(page_, stops_, &*name);
      bool alias = name && marked && field == FieldType::kAlias;
      if (!name ||
          !(alias || Plausible(*name, marked, official) || (own && !page_.tokens()[token].Is(Token::kUpper))))
        return false;
      double score = marked ? 0.95 : name->parts > 1 ? 0.9 : 0.82;
      size_t before = found_.size();
      std::string_view role = cell_role.empty() ? hit.role : cell_role;
      if (official && !agency) role = "third_party";
      Add(*name, role, agency, score, source);
      if (found_.size() == before) return true;
      if (whole) found_.back().thing = false;
      bool adult = hit.first > 0 && TakesChildBack(page_.Key(page_.tokens()[hit.first - 1]));
      found_.back().child = !adult && (hit.child || role == "juvenile" || SaysJuvenile(hit));
      if (adult && role == "juvenile") found_.back().role = "family";
      OfferFurther(*name, hit, agency, source);
      return true;
    };
    if (!hit.ends_line) {
      size_t token = page_.TokenAfter(hit.last, hit.value);
      // "to the City Attorney. Olumide was": a sentence ends between them.
      bool ended = !hit.marked && page_.GapAfter(hit.last).starts_with(". ") &&
                   page_.tokens()[hit.last].size() > (official ? 5U : 4U);
      if (ended) return;
      bool here = token < page_.tokens().size() && page_.tokens()[token].begin - hit.value <= 2 &&
                  page_.tokens()[token].line == page_.tokens()[hit.last].line;
      // Titles stand before the name: "Victim: Mrs. Lopez".
      if (here && offer(token, hit.marked, {})) return;
      // "my wife" at the end of a line of prose.
      bool broken = own && hit.value >= hit.limit && hit.last + 1 < page_.tokens().size();
      if (broken && page_.GapAfter(hit.last) == "\n" && offer(hit.last + 1, false, {})) return;
      // What stands on the line is no name, so the label is no heading of what stands below.
      if (here && !stops_[token] && !page_.WideGapAfter(hit.last)) return;
    }
    size_t row = context_.layout->RowOf(hit.first);
    if (!hit.marked && !hit.ends_line && !context_.layout->IsHeader(row)) return;
    for (const Cell& cell : context_.layout->ValueCells(hit)) {
      if (!official || !ProseBegins(page_, NameAt(page_, names_, cell.first, stops_)))
        offer(cell.first, true, cell.role);
    }
  }

  // "ASSOCIATE (JUV):"
  bool SaysJuvenile(const LabelHit& hit) const {
    size_t begin = page_.tokens()[hit.first].begin, end = page_.tokens()[hit.last].end;
    std::string_view label =
        page_.lower().substr(begin, std::min<size_t>(end + 7, page_.text().size()) - begin);
    label = label.substr(0, label.find_first_of(":\n\t"));
    return label.find("(juv") != label.npos || label.find("(minor") != label.npos;
  }

  // "Victims: Elena Martinez, Tom Hale and Ann Reyes": further names of the same label.
  void OfferFurther(NameForm name, const LabelHit& hit, bool official, const std::string& source) {
    // "Det. Hask, Sylvie Arceneaux": a rank is of one person.
    if (official && !hit.marked && !hit.row->words.ends_with('s')) return;
    for (int more = 0; more < 12; ++more) {
      std::string_view gap = page_.GapAfter(name.last);
      size_t next = name.last + 1;
      if (next >= page_.tokens().size()) return;
      bool list = gap == ", " || gap == "; " || gap == " & ";
      if (gap == " " && page_.Lower(page_.tokens()[next]) == "and") {
        list = page_.GapAfter(next) == " ";
        ++next;
      }
      if (!list) return;
      auto other = NameAt(page_, names_, next, stops_);
      if (!other || other->parts < 2) return;
      Add(*other, hit.role, official, 0.85, source);
      name = *other;
    }
  }

  void FromTitle(size_t i) {
    std::string_view word = page_.Lower(page_.tokens()[i]);
    static const WordSet titles = {"mr",  "mrs",       "ms",     "miss",  "mx",     "mister",   "madam",
                                   "mme", "rev",       "pastor", "rabbi", "imam",   "reverend", "coach",
                                   "fr",  "professor", "prof",   "uncle", "aunt",   "auntie",   "tio",
                                   "tia", "chaplain",  "sra",    "señor", "señora", "ptr",      "landlady"};
    if (word.size() > 9 || !titles.contains(page_.Key(page_.tokens()[i]))) return;
    std::string_view gap = page_.GapAfter(i);
    if (gap != ". " && gap != " " && gap != ".") return;
    auto name = NameAt(page_, names_, i + 1, stops_);
    if (!name) return;
    size_t before = found_.size();
    Add(*name, "", false, 0.92, kByTitle);
    if (found_.size() > before) found_.back().title = page_.tokens()[i].begin;
  }

  void AddBrand(size_t first, size_t last) {
    NameSighting brand;
    brand.name.first = first;
    brand.name.last = last;
    brand.name.begin = page_.tokens()[first].begin;
    brand.name.end = page_.tokens()[last].end;
    brand.thing = brand.brand = true;
    brand.score = 0.97;
    brand.source = "a business or brand";
    found_.push_back(std::move(brand));
  }

  // "keyholder Summer Haddock", "my name's Rich": a cue stands before words that lists may not know.
  void FromCue(size_t i) {
    std::optional<NameCue> cue = CueBefore(page_, i);
    if (!cue) return;
    auto name = NameAt(page_, names_, i, stops_);
    if (cue->any && !SaidOfPerson(page_, i)) return;
    bool called = !name && cue->any && CanBeCalled(page_, i);
    if (called) return Add(OneWord(page_, i), cue->role, false, 0.78, std::string(cue->source));
    if (!name) return;
    const Token& first = page_.tokens()[i];
    uint8_t flags = names_.FlagsOf(page_.Key(first));
    if (name->parts > 1) {
      uint8_t last = names_.FlagsOf(page_.Key(page_.tokens()[name->last]));
      bool known = (flags | last) & (NameList::kFirst | NameList::kLast);
      bool both = (flags & NameList::kFirst) && (last & (NameList::kLast | NameList::kFirst));
      bool rare = !((flags | last) & NameList::kOrdinary) || ((flags == 0 || last == 0) && first.size() > 2);
      if (both || (known && rare) || cue->sure || (rare && !first.Is(Token::kUpper) && first.size() > 2))
        Add(*name, cue->role, false, cue->sure ? 0.9 : both || known ? 0.82 : 0.7, std::string(cue->source));
      return;
    }
    if (!cue->sure || first.size() < 3 || first.Is(Token::kUpper)) return;
    if (flags == NameList::kOrdinary) return;
    Add(*name, cue->role, false, flags & NameList::kOrdinary ? 0.7 : 0.8, std::string(cue->source));
  }

  // "his wife Temperance", "Tadashi sold it", "M. Salter": no list knows them.
  void FromEvidence(size_t i) {
    if (std::optional<NameCue> kin = KinBefore(page_, names_, i)) {
      auto name = NameAt(page_, names_, i, stops_);
      if (!name && SurnameBehindKin(page_, names_, i)) name = NameOfTokens(page_, i, i + 1);
      bool child = IsChildNoun(page_.Key(page_.tokens()[i - 1]));
      Add(name ? *name : OneWord(page_, i), child ? "juvenile" : kin->role, false, 0.78,
          std::string(kin->source));
      return;
    }
    if (ActsAlone(page_, names_, i) || KinBehind(page_, names_, i))
      return Add(OneWord(page_, i), "", false, 0.72, kByActs);
    auto name = page_.tokens()[i].size() == 1 ? NameAt(page_, names_, i, stops_) : std::nullopt;
    if (name && InitialAndSurname(page_, names_, *name)) Add(*name, "", false, 0.72, kByActs);
  }

  // "my kid. Bastian.", "with my girl, Whitney": the child of someone who speaks.
  void FromKin(size_t i) {
    if (i < 2) return;
    std::string_view gap = page_.GapAfter(i - 1);
    if (gap != ", " && gap != ". " && gap != ": " && gap != ",\n") return;
    static const WordSet owners = {"my", "his", "her", "their", "our", "your"};
    const auto& tokens = page_.tokens();
    if (!IsChildNoun(page_.Key(tokens[i - 1]))) return;
    bool owned =
        owners.contains(page_.Key(tokens[i - 2])) ||
        (i > 2 && owners.contains(page_.Key(tokens[i - 3])) && !TakesChildBack(page_.Key(tokens[i - 2])));
    auto name = owned ? NameAt(page_, names_, i, stops_) : std::nullopt;
    if (!name || names_.FlagsOf(page_.Key(tokens[i])) == NameList::kOrdinary) return;
    std::string_view behind = page_.GapAfter(name->last);
    bool closed = behind.empty() || behind.find_first_of(".,;!?)\n") == 0;
    if (!closed || (gap == ". " && !behind.empty() && behind[0] == ',' && name->parts == 1 &&
                    names_.FlagsOf(page_.Key(tokens[i])) == 0))
      return;
    Add(*name, "juvenile", false, 0.84, "a child of someone");
  }

  void FromQuotes(size_t i) {
    auto name = QuotedName(page_, names_, i);
    if (name) Add(*name, name->given.empty() ? "alias" : "", false, 0.86, "a name by which a person goes");
  }

  bool AfterPlaceWord(size_t i) const {
    if (i == 0) return false;
    std::string_view gap = page_.GapAfter(i - 1);
    if (gap != " " && gap != ". ") return false;
    static const WordSet places = {"st",  "saint", "fort", "ft",  "mt",  "mount", "lake", "port", "new",
                                   "san", "santa", "camp", "los", "las", "el",    "cape", "point"};
    const Token& before = page_.tokens()[i - 1];
    // "1420 Grant Avenue": a number in front of a street.
    if (before.Number()) return gap == " ";
    return before.Is(Token::kCapital) && places.contains(page_.Key(before));
  }

  void FromLists(size_t i) {
    if (AfterPlaceWord(i)) return;
    auto name = NameAt(page_, names_, i, stops_);
    if (!name) return;
    // "Summer Bickerstaff, April Means" are two.
    bool middle = name->comma && i > 0 && page_.GapAfter(i - 1) == " " &&
                  !page_.tokens()[i].Is(Token::kUpper) && page_.tokens()[i - 1].Is(Token::kCapital) &&
                  names_.IsFirst(page_.Key(page_.tokens()[i - 1]));
    if (middle) return;
    if (StandsAsPlace(page_, *name)) return AddBrand(name->first, name->last);
    double score =
        name->parts < 2 ? ScoreOfFirstName(page_, names_, *name) : ScoreOfName(page_, names_, *name);
    if (score > 0) Add(*name, "", false, score, name->parts < 2 ? kByFirstNames : kByLists);
  }

  static bool ByLabel(const NameSighting& sighting) {
    return sighting.source != kByLists && sighting.source != kByFirstNames && sighting.source != kByTagger &&
           sighting.source != kByActs;
  }

  Sightings Surest() {
    std::vector<uint32_t> order(found_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](uint32_t left, uint32_t right) {
      const NameSighting &a = found_[left], &b = found_[right];
      if (a.name.begin != b.name.begin) return a.name.begin < b.name.begin;
      // A label or title knows more than the lists.
      bool label_a = ByLabel(a), label_b = ByLabel(b);
      return label_a != label_b ? label_a : a.score > b.score;
    });
    Sightings kept;
    kept.reserve(found_.size());
    for (uint32_t index : order) {
      NameSighting& sighting = found_[index];
      if (!kept.empty() && sighting.name.begin < kept.back().name.end) {
        bool same_end = sighting.name.end <= kept.back().name.end;
        bool young = kept.back().child || sighting.child;
        if (same_end || sighting.score <= kept.back().score) {
          if (sighting.source == kByChild && !kept.back().official) kept.back().child = young;
          continue;
        }
        if (kept.back().source == kByChild && !sighting.official) sighting.child = young;
        kept.pop_back();
      }
      kept.push_back(std::move(sighting));
    }
    return kept;
  }

  const PageView& page_;
  const DetectContext& context_;
  const NameList& names_;
  std::vector<char> stops_;
  Sightings found_;
};

}  // namespace

std::vector<NameSighting> FindNamesAsWritten(const PageView& page, const DetectContext& context) {
  return NameFinder(page, context).Find();
}

}  // namespace blackbar
