#include "pipeline/detectors/values/public_values.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/people/brands.h"
#include "pipeline/detectors/people/offence.h"
#include "pipeline/detectors/values/address_cues.h"
#include "pipeline/detectors/values/address_words.h"
#include "pipeline/detectors/values/checksums.h"
#include "pipeline/detectors/values/firm_contacts.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/office_values.h"
#include "pipeline/detectors/values/public_words.h"

namespace blackbar {
namespace {

constexpr size_t kReach = 12;      // tokens of names and addresses a cue may stand in front of its value
constexpr size_t kNearReach = 4;   // the same for weak cues
constexpr size_t kLabelReach = 5;  // words of a label in front of the value

class PublicMarker {
 public:
  PublicMarker(const PageView& page, const DetectContext& context, std::vector<Mark>* marks)
      : page_(page),
        known_(context.known),
        marks_(*marks),
        firms_(page, context.labels, *marks),
        shielded_(context.offence != nullptr && context.offence->ShieldsVictims()),
        taken_(page.tokens().size(), 0) {
    for (const Mark& mark : marks_) {
      bool person = mark.kind == "PERSON" || mark.kind == "JUVENILE_NAME";
      if (person && mark.role != "officer") people_.push_back(mark.end);
      if (mark.kind == "OFFICIAL_NAME") officials_.push_back(mark.end);
      bool named = person || mark.kind == "OFFICIAL_NAME" || mark.kind == "ADDRESS";
      for (size_t i = page.TokenAt(mark.begin);
           named && i < page.tokens().size() && page.tokens()[i].begin < mark.end; ++i) {
        taken_[i] = 1;
      }
      if (Labelled(mark)) labelled_.push_back(mark.end);
      bool number = mark.kind == "BANK_ACCOUNT" || mark.kind == "DRIVER_LICENSE" || mark.kind == "SSN" ||
                    mark.kind == "CREDIT_CARD" || mark.kind == "GOV_ID" || mark.kind == "MEDICAL_ID";
      if (number) numbers_.push_back(mark.begin);
    }
    std::sort(numbers_.begin(), numbers_.end());
    std::sort(labelled_.begin(), labelled_.end());
    std::sort(people_.begin(), people_.end());
    std::sort(officials_.begin(), officials_.end());
  }

  void MarkAll() {
    std::vector<size_t> places;  // of telephones and addresses, in order
    std::vector<char> ours(marks_.size(), 0), sure(marks_.size(), 0);
    for (size_t i = 0; i < marks_.size(); ++i) {
      const Mark& mark = marks_[i];
      bool phone = mark.kind == "PHONE", address = mark.kind == "ADDRESS";
      bool stays = mark.kind == "PUBLIC_PHONE" || mark.kind == "PUBLIC_ADDRESS";
      if ((!phone && !address && !stays) || (phone && AnotherNumber(mark))) continue;
      places.push_back(i);
      sure[i] = stays || (!PersonInFront(mark) && OfOffice(page_, mark.begin, mark.end, phone));
      sure[i] = sure[i] || (!PersonInFront(mark) && !KnownHome(mark) && !Bare(mark) && FirmOwns(mark, phone));
      ours[i] = sure[i] || ((phone || !IsHome(mark)) && IsPublic(mark, phone));
    }
    std::sort(places.begin(), places.end(),
              [&](size_t a, size_t b) { return marks_[a].begin < marks_[b].begin; });
    Spread(places, &ours, &sure);
    for (size_t i : places) {
      Mark& mark = marks_[i];
      if (!ours[i] || mark.kind.starts_with("PUBLIC")) continue;
      mark.kind = mark.kind == "PHONE" ? "PUBLIC_PHONE" : "PUBLIC_ADDRESS";
      mark.detector = "labels";  // as sure as a label
      mark.score = 0.99;
    }
  }

 private:
  // What is one contact with a value of the office's is the office's, too, and so is the same value elsewhere
  // on the page.
  void Spread(const std::vector<size_t>& places, std::vector<char>* ours, std::vector<char>* sure) const {
    auto join = [&](size_t from, size_t to, const Mark& a, const Mark& b) {
      size_t front = marks_[from].begin;
      bool weak = (*ours)[from] && !IsLabelled(marks_[to]) &&
                  !PersonBetween(front - std::min<size_t>(front, 60), front);
      bool mine = !(*ours)[to] && ((*sure)[from] || weak);
      // Fields of a file parted by commas are no contact.
      bool fields = b.begin > a.end && page_.text().substr(a.end, b.begin - a.end) == ",";
      bool same = b.begin < a.end || (!fields && SameContact(page_, a.end, b.begin));
      if (mine && !IsHome(marks_[to]) && same) (*ours)[to] = (*sure)[to] = 1;
    };
    for (size_t i = 1; i < places.size(); ++i) {
      join(places[i - 1], places[i], marks_[places[i - 1]], marks_[places[i]]);
    }
    for (size_t i = places.size(); i-- > 1;) {
      join(places[i], places[i - 1], marks_[places[i - 1]], marks_[places[i]]);
    }
    std::vector<std::string> known;
    for (size_t i : places) {
      if ((*sure)[i]) known.push_back(KeyOf(marks_[i]));
    }
    std::sort(known.begin(), known.end());
    for (size_t i : places) {
      if (!(*ours)[i] && !IsLabelled(marks_[i]) && !PersonInFront(marks_[i]) &&
          std::binary_search(known.begin(), known.end(), KeyOf(marks_[i]))) {
        (*ours)[i] = 1;
      }
    }
  }

  // Digits of a telephone; the first 14 letters and digits of an address ("1005 John Muir").
  std::string KeyOf(const Mark& mark) const {
    bool phone = mark.kind.ends_with("PHONE");
    std::string key;
    for (size_t i = mark.begin; i < mark.end && (phone || key.size() < 14); ++i) {
      char c = page_.lower()[i];
      bool digit = c >= '0' && c <= '9';
      if (digit || (!phone && c >= 'a' && c <= 'z')) key.push_back(c);
    }
    if (phone && key.size() == 11 && key[0] == '1') key.erase(0, 1);
    return key;
  }

  // A person stands right before it: "Elena Martinez, 208-555-0142".
  bool PersonInFront(const Mark& mark) const {
    return PersonBetween(mark.begin > 7 ? mark.begin - 7 : 0, mark.begin);
  }
  bool KnownHome(const Mark& mark) const {
    return known_ != nullptr && mark.kind == "ADDRESS" &&
           known_->IsHome(page_.text().substr(mark.begin, mark.end - mark.begin));
  }
  bool IsHome(const Mark& mark) const {
    return KnownHome(mark) || HasUnit(page_.lower().substr(mark.begin, mark.end - mark.begin)) ||
           PersonInFront(mark);
  }

  bool IsPublic(const Mark& mark, bool phone) const {
    std::string_view value = page_.text().substr(mark.begin, mark.end - mark.begin);
    size_t token = page_.TokenAt(mark.begin);
    if (phone && (IsTollFree(value) || OfficialSigns(mark))) return true;
    if (IsLabelled(mark)) return DeskLabel(token, phone) || (phone && BehindOfficial(token, mark.begin));
    if (phone && BehindOfficial(token, mark.begin)) return true;
    if (!phone && HomeCue(page_, mark.begin)) return false;
    if (!phone && PublicStreet(page_.lower().substr(mark.begin, mark.end - mark.begin))) return true;
    if (HasUnit(page_.lower().substr(mark.begin, mark.end - mark.begin))) return false;
    return BrandInFront(token) || CueInFront(token, mark.begin, phone) || LetterheadLine(token, mark.begin);
  }

  static bool Labelled(const Mark& mark) {
    return (mark.kind == "PHONE" || mark.kind == "ADDRESS") &&
           (mark.detector == "labels" || mark.detector == "known values");
  }
  // A label says whose it is, whichever detector saw the value as well.
  bool IsLabelled(const Mark& mark) const {
    auto at = std::lower_bound(labelled_.begin(), labelled_.end(), mark.begin + 1);
    return at != labelled_.end() && *at <= mark.end + 40;
  }

  // "Trent Huxley, badge 3659, (405) 555-0150": an official's number at work, unless it is said to be
  // another.
  bool BehindOfficial(size_t token, size_t begin) const {
    size_t first = token - std::min<size_t>(token, 8);
    size_t from = page_.tokens()[first].begin;
    auto at = std::lower_bound(officials_.begin(), officials_.end(), from);
    if (at == officials_.end() || *at > begin) return false;
    while (at + 1 != officials_.end() && *(at + 1) <= begin) ++at;
    // "Victim: Dr. Ana Reyes, 225-555-0128": in the record as a person.
    size_t reach = std::min<size_t>(*at, 60);
    std::string_view said = page_.lower().substr(*at - reach, reach);
    for (std::string_view word :
         {"victim", "witness", "complainant", "reporting", "caller", "owner", "parent"}) {
      if (said.find(word) != said.npos) return false;
    }
    // Only a badge number or words of a signature may stand between.
    static const WordSet plain = {"badge",      "id",          "no",         "at",
                                  "phone",      "tel",         "telephone",  "office",
                                  "desk",       "x",           "ext",        "direct",
                                  "work",       "unit",        "det",        "detective",
                                  "records",    "ph",          "property",   "crimes",
                                  "crime",      "division",    "bureau",     "section",
                                  "patrol",     "technician",  "clerk",      "supervisor",
                                  "specialist", "police",      "dept",       "department",
                                  "sheriff",    "sheriff's",   "county",     "city",
                                  "major",      "violent",     "special",    "investigator",
                                  "services",   "traffic",     "detectives", "o",
                                  "d",          "p",           "t",          "main",
                                  "squad",      "team",        "task",       "force",
                                  "narcotics",  "homicide",    "burglary",   "robbery",
                                  "fraud",      "ii",          "iii",        "evidence",
                                  "custodian",  "public",      "officer",    "court",
                                  "liaison",    "school",      "resource",   "community",
                                  "sergeant",   "lieutenant",  "deputy",     "investigations",
                                  "line",       "persons",     "financial",  "internal",
                                  "affairs",    "coordinator", "advocate",   "can",
                                  "be",         "reached",     "contact",    "contacted",
                                  "may",        "available"};
    for (size_t i = page_.TokenAt(*at); i < token; ++i) {
      const Token& word = page_.tokens()[i];
      if (!(word.Number() && word.size() <= 5) && !plain.contains(page_.Key(word))) return false;
    }
    std::string_view between = page_.text().substr(*at, begin - *at);
    return std::count(between.begin(), between.end(), '\n') <= 2 &&
           between.find_first_of("?;") == between.npos;
  }

  // "Please call me at (541) 555-2180." over "Deputy Warren Oakes".
  bool OfficialSigns(const Mark& mark) const {
    std::string_view front = page_.lower().substr(0, mark.begin);
    front.remove_prefix(front.size() - std::min<size_t>(front.size(), 24));
    bool asks = false;
    for (std::string_view phrase :
         {"call me at ", "reach me at ", "contact me at ", "my number is ", "me at "})
      asks |= front.ends_with(phrase);
    if (!asks) return false;
    std::string_view behind = page_.text().substr(mark.end, 60);
    size_t line = behind.find('\n');
    if (line == behind.npos) return false;
    auto at = std::lower_bound(officials_.begin(), officials_.end(), mark.end + line);
    return at != officials_.end() && *at < mark.end + line + 40;
  }

  // Where a victim works or stays, and a flat, is told by no firm's name.
  bool FirmOwns(const Mark& mark, bool phone) const {
    std::string_view value = page_.lower().substr(mark.begin, mark.end - mark.begin);
    bool office = value.find(" ste") != value.npos || value.find(" suite") != value.npos;
    return !shielded_ && (phone || office || !HasUnit(value)) && firms_.Owns(mark.begin, phone);
  }

  // Ten digits in a row that no label explains: an account as well as a telephone.
  bool Bare(const Mark& mark) const {
    std::string_view value = page_.text().substr(mark.begin, mark.end - mark.begin);
    return mark.kind == "PHONE" && value.find_first_not_of("0123456789") == value.npos && !IsLabelled(mark);
  }

  // Ten digits that another detector takes for an account or a licence.
  bool AnotherNumber(const Mark& mark) const {
    return std::binary_search(numbers_.begin(), numbers_.end(), mark.begin);
  }

  bool PersonBetween(size_t begin, size_t end) const {
    auto at = std::lower_bound(people_.begin(), people_.end(), begin + 1);
    return at != people_.end() && *at <= end;
  }

  // "Court address:", "Ins. tel": the label itself names a desk.
  bool DeskLabel(size_t token, bool phone) const {
    for (size_t i = token, seen = 0; i > 0 && seen < kLabelReach; --i, ++seen) {
      size_t at = i - 1;
      if (page_.tokens()[at].line != page_.tokens()[token].line) return false;
      if (seen > 0 && (page_.WideGapAfter(at) || Ends(page_.GapAfter(at)))) return false;
      if (StrongDesk(at)) return true;
      if (taken_[at]) return false;
      if (phone && PlaceOfTrade(at) && Beside(at, token)) return true;
    }
    return false;
  }

  // "store 224-555-0120", "(branch 775-555-0104)", "the diner's number is 555-0134"
  bool PlaceOfTrade(size_t i) const {
    static const WordSet words = {"store",      "branch",  "precinct", "switchboard", "reception",
                                  "diner",      "shop",    "salon",    "pharmacy",    "restaurant",
                                  "hospital",   "clinic",  "library",  "tavern",      "headquarters",
                                  "substation", "station", "jail",     "registrar"};
    return words.contains(page_.Key(page_.tokens()[i]));
  }
  bool Beside(size_t at, size_t token) const {
    for (size_t i = at + 1; i < token; ++i) {
      static const WordSet between = {"number",    "no",   "phone", "ph", "tel",
                                      "telephone", "line", "is",    "s",  "at"};
      if (!between.contains(page_.Key(page_.tokens()[i]))) return false;
    }
    return true;
  }

  bool StrongDesk(size_t i) const {
    static const WordSet words = {"court",   "lobby",      "insurer",  "insurance",  "ins",
                                  "desk",    "agency",     "dispatch", "department", "dept",
                                  "records", "courthouse", "fax"};
    return words.contains(page_.Key(page_.tokens()[i]));
  }

  static bool Ends(std::string_view gap) {
    if (gap.find("....") != gap.npos) return false;  // leaders
    return gap.find(". ") != gap.npos || gap.find(".\n") != gap.npos || gap.find(';') != gap.npos ||
           gap.find("\n\n") != gap.npos;
  }

  // A desk, a business or a phrase in front, in the same sentence, and nobody's name between.
  bool CueInFront(size_t token, size_t begin, bool phone) const {
    const auto& tokens = page_.tokens();
    size_t first = token;
    for (size_t seen = 0; first > 0 && seen < kReach; --first, ++seen) {
      if (SentenceEnds(first - 1)) break;
    }
    if (first == token) return false;
    std::string_view front = page_.lower().substr(tokens[first].begin, begin - tokens[first].begin);
    if (GivesOwn(front) && !PersonBehind(front, tokens[first].begin, begin)) return true;
    for (size_t i = token, seen = 0; i > first && seen < kNearReach + (phone ? 2 : 0); --i, ++seen) {
      size_t at = i - 1;
      if (seen > 0 && page_.GapAfter(at).find('\n') != std::string_view::npos && page_.WideGapAfter(at))
        break;
      if (taken_[at]) break;
      bool desk = NamesDesk(page_.Key(tokens[at])) || NamesBusiness(page_.Key(tokens[at]));
      if (!phone && page_.Lower(tokens[at]) == "dispatch") desk = false;  // it sends people there
      if (desk && Meant(at, token) && !PersonBetween(tokens[at].end, begin)) return true;
    }
    return false;
  }

  // "Wendy's, 2008 Elm Ave": a business named like a person.
  bool BrandInFront(size_t token) const {
    for (size_t back = 1; back <= 4 && back <= token; ++back) {
      size_t end = BrandEnd(page_, token - back);
      if (end != token) continue;
      std::string_view gap = page_.GapAfter(token - 1);
      return gap.size() <= 3 && gap.find_first_not_of(" ,.(\n") == gap.npos;
    }
    return false;
  }

  // "Call Maria at": a person stands behind the phrase.
  bool PersonBehind(std::string_view front, size_t base, size_t begin) const {
    size_t comma = front.rfind(" call ");
    return PersonBetween(comma == front.npos ? begin - std::min<size_t>(begin - base, 20) : base + comma,
                         begin);
  }

  bool SentenceEnds(size_t i) const {
    std::string_view gap = page_.GapAfter(i);
    if (Ends(gap) && !Abbreviation(i)) return true;
    if (gap.find('\n') == gap.npos) return false;
    // A line of a log or a form ends there; a line of prose runs on.
    uint32_t line = page_.tokens()[i].line;
    bool brief = page_.LineEnd(line) - page_.lines()[line] < 45;
    // Rows of a table or a log begin with figures or part their cells with gaps.
    bool row = i + 2 < page_.tokens().size() && page_.tokens()[i + 1].Is(Token::kDigits) &&
               page_.GapAfter(i + 1) != " " && page_.tokens()[i + 2].line == page_.tokens()[i + 1].line;
    bool numbered = i + 3 < page_.tokens().size() && page_.tokens()[i + 1].Number() &&
                    page_.tokens()[i + 1].size() <= 3 && page_.tokens()[i + 2].Is(Token::kCapital) &&
                    page_.tokens()[i + 3].Number();
    bool cells =
        page_.text().substr(page_.lines()[line], page_.LineEnd(line) - page_.lines()[line]).find('\t') !=
        std::string_view::npos;
    return brief || row || numbered || cells ||
           (i + 1 < page_.tokens().size() && page_.tokens()[i + 1].Is(Token::kDigits) &&
            page_.TokenAt(page_.lines()[page_.tokens()[i + 1].line]) == i + 1 &&
            page_.GapAfter(i + 1).starts_with(':'));
  }

  bool Abbreviation(size_t i) const {
    static const WordSet words = {"mr",  "mrs", "ms",  "dr", "st",  "ofc",  "det", "sgt",
                                  "dep", "lt",  "cpl", "no", "ave", "blvd", "rd",  "ext",
                                  "inc", "co",  "tel", "ph", "ins", "dept"};
    return page_.tokens()[i].size() == 1 || words.contains(page_.Key(page_.tokens()[i]));
  }

  // Weak words ("office", "store", "school") must be a name's part or stand right in front: "left the store
  // and called 208..." names nobody's number.
  bool Meant(size_t at, size_t token) const {
    const auto& tokens = page_.tokens();
    if (at + 1 == token) return true;
    if (tokens[at].Is(Token::kCapital) && !tokens[at].Is(Token::kUpper)) return true;
    for (size_t i = at + 1; i < token; ++i) {
      static const WordSet between = {"at",        "phone", "number", "no",   "is",  "line",    "tel",
                                      "telephone", "on",    "the",    "and",  "fax", "located", "in",
                                      "address",   "main",  "ph",     "call", "x",   "s",       "in",
                                      "enf",       "desk",  "office", "of"};
      if (!between.contains(page_.Key(tokens[i]))) return false;
    }
    return true;
  }

  // "Harrow Police Department | (304) 555-0110" with the address on the line below.
  bool LetterheadLine(size_t token, size_t begin) const {
    const auto& tokens = page_.tokens();
    uint32_t line = tokens[token].line;
    size_t start = page_.lines()[line];
    if (line == 0 || page_.TokenAt(start) != token || PersonBetween(start, begin)) return false;
    uint32_t above = line - 1;
    size_t from = page_.lines()[above], to = page_.LineEnd(above);
    if (to - from > 100 || PersonBetween(from, to)) return false;
    std::string_view lower = page_.lower().substr(from, to - from);
    for (std::string_view word :
         {"police department", "sheriff's office", "sheriff’s office", "public safety", "police dept",
          "district attorney", "city of ", "county of ", "municipal court", "superior court", "circuit court",
          "department of"}) {
      if (lower.find(word) != lower.npos) return true;
    }
    return false;
  }

  const PageView& page_;
  const KnownValues* known_;
  std::vector<Mark>& marks_;
  FirmContacts firms_;
  bool shielded_;
  std::vector<size_t> numbers_;                        // where marks of other numbers begin, in order
  std::vector<size_t> people_, officials_, labelled_;  // where their marks end, in order
  std::vector<char> taken_;                            // tokens of names and addresses
};

class PublicValuesDetector : public Detector {
 public:
  const char* name() const override { return "public values"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override {
    PublicMarker(page, context, marks).MarkAll();
  }
};

}  // namespace

std::unique_ptr<Detector> MakePublicValuesDetector() { return std::make_unique<PublicValuesDetector>(); }

}  // namespace blackbar
