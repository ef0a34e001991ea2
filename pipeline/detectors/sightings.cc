#include "pipeline/detectors/sightings.h"

#include <algorithm>
#include <numeric>

#include "pipeline/detectors/known_values.h"
#include "pipeline/detectors/layout.h"

namespace blackbar {
namespace {

using Sightings = std::vector<NameSighting>;

constexpr const char* kByLists = "lists of names";

class NameFinder {
 public:
  NameFinder(const PageView& page, const DetectContext& context)
      : page_(page), context_(context), names_(*context.names), stops_(page.tokens().size() + 1, 0) {
    for (const LabelHit& hit : *context.labels) {
      for (size_t i = hit.first; i <= hit.last; ++i) stops_[i] = 1;
    }
  }

  Sightings Find() {
    for (const LabelHit& hit : *context_.labels) FromLabel(hit);
    for (size_t i = 0; i < page_.tokens().size(); ++i) {
      if (!page_.tokens()[i].Is(Token::kCapital)) continue;
      FromTitle(i);
      if (!stops_[i]) FromLists(i);
    }
    return Surest();
  }

 private:
  void Add(const NameForm& name, std::string_view role, bool official, double score, std::string source) {
    // "to St. Brannock": a hospital or a town unless a label of people says more.
    bool saint = name.given.empty() && (name.family.starts_with("st ") || name.family.starts_with("saint "));
    if (saint && (score < 0.95 || source == "label to" || source == "label from")) return;
    NameSighting sighting;
    sighting.name = name;
    sighting.role = role;
    sighting.official = official;
    sighting.thing = NamesAThing(page_, name, score >= 0.95);
    sighting.placeholder = IsPlaceholderName(name);
    sighting.score = score;
    sighting.source = std::move(source);
    sighting.child = role == "juvenile";
    found_.push_back(std::move(sighting));
  }

  // A single word after a label in prose is a name only when it is no ordinary word.
  bool Plausible(const NameForm& name, bool marked, bool official) const {
    if (marked) return true;
    uint8_t flags = names_.FlagsOf(page_.Key(page_.tokens()[name.first]));
    if (official && (flags & (NameList::kFirst | NameList::kLast))) return true;
    bool upper = page_.tokens()[name.first].Is(Token::kUpper);
    if (name.parts == 1 && upper && flags == 0 && page_.tokens()[name.first].size() < 4) return false;
    return name.parts > 1 || !(flags & NameList::kOrdinary);
  }

  void FromLabel(const LabelHit& hit) {
    FieldType field = hit.row->field;
    bool official = field == FieldType::kOfficial;
    if (field != FieldType::kName && field != FieldType::kAlias && !official) return;
    std::string source = "label ";
    source += hit.row->words;
    auto offer = [&](size_t token, bool marked, std::string_view cell_role) {
      auto name = NameAt(page_, names_, token, stops_);
      if (!name || !Plausible(*name, marked, official)) return false;
      double score = marked ? 0.95 : name->parts > 1 ? 0.9 : 0.82;
      size_t before = found_.size();
      std::string_view role = cell_role.empty() ? hit.role : cell_role;
      Add(*name, role, official, score, source);
      if (found_.size() == before) return true;
      found_.back().child = hit.child || role == "juvenile";
      OfferFurther(*name, hit, official, source);
      return true;
    };
    if (!hit.ends_line) {
      size_t token = page_.TokenAfter(hit.last, hit.value);
      bool here = token < page_.tokens().size() && page_.tokens()[token].begin - hit.value <= 2 &&
                  page_.tokens()[token].line == page_.tokens()[hit.last].line;
      // Titles stand before the name: "Victim: Mrs. Lopez".
      if (here && offer(token, hit.marked, {})) return;
    }
    size_t row = context_.layout->RowOf(hit.first);
    if (!hit.marked && !hit.ends_line && !context_.layout->IsHeader(row)) return;
    for (const Cell& cell : context_.layout->ValueCells(hit)) offer(cell.first, true, cell.role);
  }

  // "Victims: Elena Martinez, Tom Hale and Ann Reyes": further names of the same label.
  void OfferFurther(NameForm name, const LabelHit& hit, bool official, const std::string& source) {
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
    if (word[0] != 'm' || word.size() > 4) return;
    if (word != "mr" && word != "mrs" && word != "ms" && word != "miss" && word != "mx") return;
    std::string_view gap = page_.GapAfter(i);
    if (gap != ". " && gap != " " && gap != ".") return;
    auto name = NameAt(page_, names_, i + 1, stops_);
    if (name) Add(*name, "", false, 0.92, "title before it");
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
    if (!name || name->parts < 2) return;
    double score = name->comma ? ScoreReversed(*name) : ScoreNatural(*name);
    if (score < 0.8 && !name->comma && CuedBehind(*name)) score = 0.8;
    if (score > 0) Add(*name, "", false, score, kByLists);
  }

  // "Henrike Tindall reported", "Casimir Aldana, 19": two capital words that no list need know.
  bool CuedBehind(const NameForm& name) const {
    const Token &first = page_.tokens()[name.first], &last = page_.tokens()[name.last];
    size_t next = name.last + 1;
    if (first.size() < 3 || last.size() < 3 || first.Is(Token::kUpper) || next >= page_.tokens().size())
      return false;
    for (size_t i = name.first; i <= name.last; ++i) {
      if (IsBusinessWord(page_.Key(page_.tokens()[i])) ||
          names_.FlagsOf(page_.Key(page_.tokens()[i])) == NameList::kOrdinary)
        return false;
    }
    static const WordSet verbs = {"reported",   "said",      "told",      "stated",  "paid",     "called",
                                  "saw",        "heard",     "advised",   "denied",  "admitted", "claimed",
                                  "lives",      "explained", "confirmed", "noticed", "arrested", "cited",
                                  "identified", "agreed",    "answered",  "asked"};
    std::string_view gap = page_.GapAfter(name.last);
    const Token& behind = page_.tokens()[next];
    if (gap == ", ") return behind.Number() && behind.size() == 2;
    if (gap != " " && gap != "\n") return false;
    if (verbs.contains(page_.Key(behind))) return true;
    std::string_view word = page_.Lower(behind);
    bool passive = (word == "was" || word == "had" || word == "were") && next + 1 < page_.tokens().size();
    static const WordSet done = {"arrested",    "cited",     "booked",   "found",      "left",
                                 "asked",       "taken",     "released", "identified", "interviewed",
                                 "transported", "contacted", "warned",   "examined"};
    return passive && done.contains(page_.Key(page_.tokens()[next + 1]));
  }

  uint8_t Flags(const std::string& word) const {
    return names_.FlagsOf(std::string_view(word).substr(0, word.find_first_of(" -")));
  }

  double ScoreNatural(const NameForm& name) const {
    uint8_t given = Flags(name.given), family = Flags(name.family);
    const Token& first = page_.tokens()[name.first];
    if (first.size() == 1) {  // J. Martinez
      bool dotted = page_.GapAfter(name.first) == ". ";
      bool badge = page_.GapAfter(name.last) == " #";  // an officer's, see ReadOffice
      if (dotted && badge) return 0.9;
      return dotted && (family & NameList::kLast) && !(family & NameList::kOrdinary) ? 0.75 : 0;
    }
    bool upper = first.Is(Token::kUpper);
    if (!(given & NameList::kFirst)) {
      // An unlisted first name before a known surname: "Xiomara Lopez".
      bool both_rare =
          !(given & NameList::kOrdinary) && (family & NameList::kLast) && !(family & NameList::kOrdinary);
      return both_rare && !upper ? 0.55 : 0;
    }
    bool ordinary_given = given & NameList::kOrdinary, ordinary_family = family & NameList::kOrdinary;
    double score = family & NameList::kLast ? 0.92 : 0.87;
    if (ordinary_given) score -= 0.1;
    if (ordinary_family) score -= ordinary_given ? 0.2 : 0.05;
    if (upper) score -= ordinary_given || ordinary_family ? 0.15 : 0.03;
    return score;
  }

  double ScoreReversed(const NameForm& name) const {
    uint8_t given = Flags(name.given), family = Flags(name.family);
    if (!(given & NameList::kFirst)) return 0;
    if (family == NameList::kFirst) return 0;  // a list of first names
    double score = family & NameList::kLast ? 0.9 : 0.82;
    if ((given & NameList::kOrdinary) && (family & NameList::kOrdinary)) score = 0.5;
    return score;
  }

  // "R. Calloway #214": a badge behind the name. "Tom Hale was arrested": the arrestee.
  void ReadOffice(size_t next, NameSighting* sighting) const {
    if (next >= page_.tokens().size() || sighting->child) return;
    std::string_view gap = page_.GapAfter(next - 1);
    const Token& behind = page_.tokens()[next];
    static const WordSet ranks = {"detective", "officer", "sergeant",     "deputy",  "chief",   "lieutenant",
                                  "captain",   "trooper", "investigator", "sheriff", "corporal"};
    bool badge = gap == " #" && behind.Number() && behind.size() <= 5;
    bool rank = gap == ", " && behind.Is(Token::kCapital) && ranks.contains(page_.Key(behind));
    if (badge || rank || AgencyMail(gap, behind)) {
      sighting->official = true;
      sighting->role = "officer";
      sighting->score = std::max(sighting->score, 0.95);
    }
    if (gap != " " && gap != "\n") return;
    bool passive = page_.Lower(behind) == "was" && next + 1 < page_.tokens().size();
    std::string_view word = page_.Lower(passive ? page_.tokens()[next + 1] : behind);
    bool vague = sighting->role.empty() || sighting->role == "subject" || sighting->role == "suspect";
    if (vague && !sighting->official && word == "arrested") sighting->role = "arrestee";
  }

  // "K. Hale <khale@millcreekpd.example>"
  bool AgencyMail(std::string_view gap, const Token& behind) const {
    if (gap != " <" || context_.known == nullptr) return false;
    std::string_view address = page_.text().substr(behind.begin, 100);
    address = address.substr(0, address.find('>'));
    size_t at = address.find('@');
    return at != address.npos && context_.known->IsPublicDomain(address.substr(at + 1));
  }

  // "Elena Martinez (V1)", "Tom Hale (witness)": the code behind a name tells its role.
  void ReadTrailingRoles() {
    for (NameSighting& sighting : found_) {
      size_t next = sighting.name.last + 1;
      ReadOffice(next, &sighting);
      if (next >= page_.tokens().size() || !page_.GapAfter(sighting.name.last).starts_with(" (")) continue;
      auto hit = std::partition_point(context_.labels->begin(), context_.labels->end(),
                                      [&](const LabelHit& h) { return h.first < next; });
      if (hit == context_.labels->end() || hit->first != next || hit->row->field != FieldType::kName)
        continue;
      sighting.role = hit->row->role;
      sighting.child = sighting.child || hit->child;
      sighting.source.assign(hit->row->words).append(" behind it");
      sighting.score = std::max(sighting.score, 0.93);
    }
  }

  Sightings Surest() {
    ReadTrailingRoles();
    std::vector<uint32_t> order(found_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](uint32_t left, uint32_t right) {
      const NameSighting &a = found_[left], &b = found_[right];
      if (a.name.begin != b.name.begin) return a.name.begin < b.name.begin;
      // A label or title knows more than the lists.
      bool label_a = a.source != kByLists, label_b = b.source != kByLists;
      return label_a != label_b ? label_a : a.score > b.score;
    });
    Sightings kept;
    kept.reserve(found_.size());
    for (uint32_t index : order) {
      NameSighting& sighting = found_[index];
      if (!kept.empty() && sighting.name.begin < kept.back().name.end) {
        bool same_end = sighting.name.end <= kept.back().name.end;
        if (same_end || sighting.score <= kept.back().score) continue;
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

std::vector<NameSighting> FindNames(const PageView& page, const DetectContext& context) {
  return NameFinder(page, context).Find();
}

int PersonOfAge(const PageView& page, const Layout& layout, const std::vector<NameSighting>& names,
                const AgeSighting& age) {
  auto after = std::partition_point(names.begin(), names.end(),
                                    [&](const NameSighting& n) { return n.name.begin < age.begin; });
  auto person = [](const NameSighting& n) { return !n.thing && !n.placeholder && !n.official; };
  auto index = [&](auto it) { return static_cast<int>(it - names.begin()); };
  size_t row = layout.RowOf(age.token);
  bool follows = after != names.end() && person(*after) && after->name.begin - age.end < 40 &&
                 page.text().substr(age.end, after->name.begin - age.end).find_first_of(".;\n") ==
                     std::string_view::npos;
  if (age.before_name && follows) return index(after);
  if (after != names.begin()) {
    auto before = std::prev(after);
    bool near = age.begin - before->name.end < 200 || layout.RowOf(before->name.first) == row;
    if (near && person(*before)) return index(before);
  }
  return follows || (after != names.end() && person(*after) && layout.RowOf(after->name.first) == row)
             ? index(after)
             : -1;
}

}  // namespace blackbar
