#include "pipeline/detectors/people/roster_marker.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/name_position.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/nicknames.h"

namespace blackbar {
namespace {

constexpr size_t kMostCandidates = 24;  // people looked at behind one word

// A form of a name that stands on the page.
struct Match {
  size_t first = 0, last = 0;  // tokens
  const RosterPerson* person = nullptr;
  double score = 0;
  const char* form = "";
};

class RosterMarker {
 public:
  RosterMarker(const PageView& page, const DetectContext& context, const Roster& roster,
               std::vector<Mark>* marks)
      : page_(page),
        tokens_(page.tokens()),
        names_(*context.names),
        record_(context.record),
        roster_(roster),
        marks_(marks) {}

  void MarkAll() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (auto match = MatchAt(i)) {
        Push(*match);
        i = std::max(i, match->last);
      }
    }
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  bool Capital(size_t i) const { return i < tokens_.size() && tokens_[i].Is(Token::kCapital); }
  bool Initial(size_t i) const {
    return i < tokens_.size() && tokens_[i].size() == 1 && tokens_[i].Is(Token::kUpper | Token::kLetters);
  }

  std::optional<Match> MatchAt(size_t i) {
    const Token& token = tokens_[i];
    if (token.size() < 2 || !token.Is(Token::kLetters)) return std::nullopt;
    bool capital = token.Is(Token::kCapital);
    if (capital && token.WordOnly()) {
      std::string joined;
      size_t last = i;
      const auto* hits = HitsAt(i, &last, &joined);
      if (hits != nullptr) return BestOf(i, last, *hits, joined.empty() ? Key(i).text : joined);
    }
    if (!capital) {
      if (!token.WordOnly()) return std::nullopt;
      const auto* hits = roster_.Find(Key(i));
      return hits == nullptr ? std::nullopt : LowerCase(i, *hits);
    }
    if (page_.FromOcr(token)) return Slipped(i);
    if (!token.WordOnly()) return std::nullopt;
    auto match = ShortOfJuvenile(i);
    return match ? match : ShortOfAnyone(i);
  }

  // "Marti-" at the end of a line and "nez" on the next are one word; "Marlows" are the family.
  const std::vector<NameHit>* HitsAt(size_t i, size_t* last, std::string* joined) const {
    if (i + 1 < tokens_.size()) {
      std::string_view gap = page_.GapAfter(i);
      bool broken = gap == "-\n" || gap == "-\r\n" || gap == "\xC2\xAD\n" || gap == "\xE2\x80\x90\n" ||
                    (gap.size() > 2 && gap[0] == '-' && gap[1] == '\n' &&
                     gap.find_first_not_of(" \r\n", 1) == gap.npos);
      if (broken) {
        std::string whole(Key(i).text);
        whole += Key(i + 1).text;
        if (const auto* hits = roster_.Find(whole)) {
          *joined = std::move(whole);
          *last = i + 1;
          return hits;
        }
      }
    }
    if (const auto* hits = roster_.Find(Key(i))) return hits;
    std::string_view word = Key(i).text;
    if (word.size() < 5 || !word.ends_with('s')) return nullptr;
    const auto* hits = roster_.Find(word.substr(0, word.size() - (word.ends_with("ses") ? 2 : 1)));
    if (hits == nullptr || i == 0 || Key(i - 1).text != "the") return nullptr;
    *joined = word.substr(0, word.size() - (word.ends_with("ses") ? 2 : 1));
    return hits;
  }

  std::optional<Match> BestOf(size_t i, size_t last, const std::vector<NameHit>& hits,
                              std::string_view word) {
    std::optional<Match> best;
    size_t looked = 0;
    for (const NameHit& hit : hits) {
      if (++looked > kMostCandidates) break;
      std::optional<Match> match =
          hit.part <= NamePart::kFamilyPart ? FromFamily(i, last, hit) : FromGiven(i, last, hit, word);
      if (!match) continue;
      bool better =
          !best || match->last - match->first > best->last - best->first ||
          (match->last - match->first == best->last - best->first &&
           (match->score > best->score ||
            (match->score == best->score && Roster::Rank(*match->person) > Roster::Rank(*best->person))));
      if (better) best = match;
    }
    if (!best) return best;
    // "9 Rail Dr and Koa saw her": a child who does something is no street.
    bool acts = best->person->IsJuvenile() && best->last + 1 < tokens_.size() &&
                page_.GapAfter(best->last) == " " && IsPersonVerb(Key(best->last + 1));
    return !acts && NamesAPlace(*best) ? std::nullopt : best;
  }

  // The last token of the person's whole family name that begins at this token, or npos.
  size_t FamilyAt(size_t i, const RosterPerson& person) const {
    std::vector<std::string_view> words = WordsOfName(person.family);
    size_t at = i;
    for (size_t k = 0; k < words.size(); ++k) {
      if (at >= tokens_.size() || Key(at).text != words[k]) return std::string::npos;
      if (k + 1 == words.size()) return at;
      std::string_view gap = page_.GapAfter(at);
      if (gap != " " && gap != "-" && gap != "\n" && gap != "-\n" && gap != " - ") return std::string::npos;
      ++at;
    }
    return std::string::npos;
  }

  // The family name, or a part of a double one that can stand for it.
  size_t FamilyOrPartAt(size_t i, const RosterPerson& person) const {
    size_t whole = FamilyAt(i, person);
    if (whole != std::string::npos || i >= tokens_.size()) return whole;
    std::string_view word = Key(i).text;
    for (std::string_view part : WordsOfName(person.family)) {
      if (part == word && word.size() >= 3 && !IsNameParticle(word) && part.size() != person.family.size())
        return i;
    }
    return std::string::npos;
  }

  bool GivenIs(size_t i, const RosterPerson& person) const {
    if (i >= tokens_.size() || person.given.empty()) return false;
    std::string_view word = Key(i).text;
    if (word.size() == 1) return tokens_[i].Is(Token::kUpper) && word[0] == person.given[0];
    if (SameGivenName(word, person.given)) return true;
    std::vector<std::string_view> words = WordsOfName(person.given);
    return words.size() > 1 && words[0] == word;
  }

  // Behind a first name: a middle name or initial of one token, with its dot.
  size_t SkipMiddle(size_t i, const RosterPerson& person) const {
    size_t next = i + 1;
    if (next >= tokens_.size()) return next;
    std::string_view gap = page_.GapAfter(i);
    if (gap != " " && gap != "\n") return next;
    bool middle =
        Initial(next) || (!person.middle.empty() && Capital(next) && Key(next).text == person.middle);
    if (!middle) return next;
    std::string_view behind = page_.GapAfter(next);
    return behind == " " || behind == ". " ? next + 1 : next;
  }

  // "QUIST, MARLA R", "QUIST/MARLA", "QUIST MARLA".
  std::optional<size_t> GivenBehind(size_t last, const RosterPerson& person) const {
    size_t next = last + 1;
    if (next >= tokens_.size() || !Capital(next)) return std::nullopt;
    std::string_view gap = page_.GapAfter(last);
    bool joint = gap == ", " || gap == "," || gap == "/" || gap == ",\n" ||
                 (gap == " " && tokens_[last].Is(Token::kUpper) && tokens_[next].Is(Token::kUpper));
    if (!joint || !GivenIs(next, person) || (Key(next).text.size() == 1 && gap == " ")) return std::nullopt;
    size_t end = next;
    std::string_view further = page_.GapAfter(end);
    if (Initial(end + 1) && (further == " " || further == ", ") && further == " ") ++end;
    return end;
  }

  std::optional<Match> FromFamily(size_t i, size_t last, const NameHit& hit) const {
    const RosterPerson& person = roster_.person(hit.person);
    size_t end = last;
    if (hit.part == NamePart::kFamilyStart) {
      end = FamilyAt(i, person);
      if (end == std::string::npos) return std::nullopt;
    }
    if (auto given = GivenBehind(end, person)) return Match{i, *given, &person, 0.96, "full name"};
    // In front: initials, or the first name of another of the family.
    size_t first = i;
    while (first > 0 && i - first < 2 && Initial(first - 1)) {
      std::string_view gap = page_.GapAfter(first - 1);
      if (gap != " " && gap != ". " && gap != "." && gap != ".\n") break;
      // "R/P Vo", "A LONG SCRATCH"
      if (first > 1 && page_.GapAfter(first - 2) == "/") break;
      if (first > 1 && Key(first - 1).text == "o" && Key(first - 2).text == "p") break;  // "P.O. CALDWELL"
      char letter = Key(first - 1).text[0];
      bool fits = !person.given.empty() && person.given[0] == letter;
      if (gap == " " && (letter == 'a' || letter == 'i') && !fits) break;
      --first;
    }
    if (first < i) {
      char initial = Key(first).text[0];
      bool fits = person.given.empty() || person.given[0] == initial ||
                  (!person.middle.empty() && person.middle[0] == initial);
      if (fits) return Match{first, end, &person, 0.9, "initial and surname"};
      return Match{first, end, &person, 0.82, "surname of the family"};
    }
    if (i > 0 && Relative(i - 1)) return Match{i - 1, end, &person, 0.88, "surname of the family"};
    bool part = hit.part == NamePart::kFamilyPart;
    if (end == last && !WrittenAsName(page_, names_, i, last)) return std::nullopt;
    return Match{i, end, &person, part ? 0.78 : 0.84, part ? "part of the surname" : "surname alone"};
  }

  std::optional<Match> FromGiven(size_t i, size_t last, const NameHit& hit, std::string_view word) const {
    const RosterPerson& person = roster_.person(hit.person);
    bool brief = hit.part == NamePart::kShortForm, middle = hit.part == NamePart::kMiddle;
    size_t given_last = last;
    // A first name of two words: "Mary Ann", "Jean-Luc".
    for (std::string_view part : WordsOfName(person.given)) {
      if (part == word || given_last + 1 >= tokens_.size()) continue;
      std::string_view gap = page_.GapAfter(given_last);
      if ((gap == "-" || gap == " ") && Key(given_last + 1).text == part) ++given_last;
    }
    size_t next = SkipMiddle(given_last, person);
    size_t quoted = next;  // Robert "Bobby" Quist
    if (next < tokens_.size() && next + 1 < tokens_.size()) {
      std::string_view gap = page_.GapAfter(next - 1), behind = page_.GapAfter(next);
      bool quote = (gap == " \"" && behind == "\" ") || (gap == " (" && behind == ") ") ||
                   (gap == " '" && behind == "' ");
      if (quote && Capital(next)) quoted = next + 1;
    }
    for (size_t at : {next, quoted}) {
      if (at >= tokens_.size() || !Capital(at)) continue;
      std::string_view gap = page_.GapAfter(at - 1);
      if (gap != " " && gap != "\n" && gap != ". " && gap != "\" " && gap != ") " && gap != "' ") continue;
      size_t end = FamilyOrPartAt(at, person);
      if (end != std::string::npos) return Match{i, end, &person, brief ? 0.94 : 0.96, "full name"};
      if (Misspelt(at, person.family)) return Match{i, at, &person, 0.85, "a slip in the full name"};
    }
    if (const RosterPerson* relative = RelativeBehind(next)) {
      size_t end = FamilyOrPartAt(next, *relative);
      const RosterPerson* who = person.IsJuvenile() && !relative->IsJuvenile() ? &person : relative;
      return Match{i, end, who, 0.9, "surname of the family"};
    }
    if (middle || person.official) return std::nullopt;
    if (!WrittenAsName(page_, names_, i, last) &&
        !(person.IsJuvenile() && !brief && StandsAsChild(page_, i, last)))
      return std::nullopt;
    // "Lena B."
    bool initial = !person.family.empty() && Initial(given_last + 1) && page_.GapAfter(given_last) == " " &&
                   Key(given_last + 1).text[0] == person.family[0];
    if (initial) return Match{i, given_last + 1, &person, 0.88, "first name and initial"};
    if (brief) {
      if (roster_.Best("", word) != nullptr && roster_.Best("", word)->given == word) return std::nullopt;
      uint8_t flags = names_.FlagsOf(word);
      if ((flags & NameList::kOrdinary) && !(flags & NameList::kFirst)) return std::nullopt;
      return Match{i, last, &person, person.IsJuvenile() ? 0.85 : 0.7, "a short form of the first name"};
    }
    return Match{i, given_last, &person, person.IsJuvenile() ? 0.9 : 0.78, "first name alone"};
  }

  // Someone of the roster whose family name begins here.
  const RosterPerson* RelativeBehind(size_t i) const {
    if (i >= tokens_.size() || i == 0 || !Capital(i)) return nullptr;
    std::string_view gap = page_.GapAfter(i - 1);
    if (gap != " " && !(gap == ". " && tokens_[i - 1].size() == 1)) return nullptr;
    const auto* hits = roster_.Find(Key(i));
    if (hits == nullptr) return nullptr;
    for (const NameHit& hit : *hits) {
      if (hit.part > NamePart::kFamilyPart) continue;
      const RosterPerson& person = roster_.person(hit.person);
      if (FamilyOrPartAt(i, person) != std::string::npos) return &person;
    }
    return nullptr;
  }

  // One slip in the surname behind a first name that is right.
  bool Misspelt(size_t i, const std::string& family) const {
    std::string_view word = Key(i).text;
    if (family.size() < 4 || word.size() < 4 || !tokens_[i].Is(Token::kCapital)) return false;
    if (names_.FlagsOf(word) == NameList::kOrdinary || IsBusinessWord(word) || IsStreetWord(word))
      return false;
    bool ocr = page_.FromOcr(tokens_[i]);
    int allowed = ocr ? std::max(10, SlipsAllowed(family.size())) : 10;
    return SlipCost(word, family, allowed) <= allowed;
  }

  // Whether the capital word in front of a known surname can be the first name of a relative.
  bool Relative(size_t i) const {
    const Token& token = tokens_[i];
    std::string_view gap = page_.GapAfter(i);
    WordKey word = Key(i);
    if (gap != " " && gap != "\n") return false;
    if (!token.WordOnly() || !token.Is(Token::kCapital) || token.Is(Token::kPossessive)) return false;
    if (token.size() < 3 || IsNeverName(word)) return false;
    if (IsBusinessWord(word) || IsStreetWord(word)) return false;
    if (token.Is(Token::kUpper) && !names_.IsFirst(word)) return false;
    const auto* hits = roster_.Find(word);
    if (hits != nullptr && (*hits)[0].part <= NamePart::kFamilyPart) return false;
    uint8_t flags = names_.FlagsOf(word);
    return !(flags & NameList::kOrdinary) || (flags & NameList::kFirst);
  }

  bool NamesAPlace(const Match& match) const {
    NameForm form;
    form.first = match.first;
    form.last = match.last;
    form.begin = tokens_[match.first].begin;
    form.end = tokens_[match.last].end;
    form.parts = static_cast<int>(match.last - match.first + 1);
    // "I gave Beach a card": an ordinary word got here by where it stands.
    bool stands = form.parts == 1 && (names_.FlagsOf(Key(match.first)) & NameList::kOrdinary);
    if (NamesAThing(page_, form, true, stands)) return true;
    if (match.first == 0 || match.last > match.first) return false;
    std::string_view before = Key(match.first - 1).text;
    if (before == "of" && match.first > 1) {
      std::string_view what = Key(match.first - 2).text;
      return what == "city" || what == "town" || what == "county" || what == "village" || what == "state";
    }
    return false;
  }

  // Chats and transcripts: a name in lower case, when the word is nothing else.
  std::optional<Match> LowerCase(size_t i, const std::vector<NameHit>& hits) const {
    const Token& token = tokens_[i];
    if (token.size() < 4 || (names_.FlagsOf(Key(i)) & NameList::kOrdinary)) return std::nullopt;
    if (PartOfAnAddress(page_, token)) return std::nullopt;
    for (const NameHit& hit : hits) {
      const RosterPerson& person = roster_.person(hit.person);
      bool family = hit.part == NamePart::kFamily;
      if (!family && hit.part != NamePart::kGiven && hit.part != NamePart::kShortForm) continue;
      if (person.official && !family) continue;
      Match match{i, i, &person, 0.8, family ? "surname in lower case" : "first name in lower case"};
      size_t next = i + 1;
      if (!family && next < tokens_.size() && page_.GapAfter(i) == " " &&
          FamilyAt(next, person) != std::string::npos) {
        match.last = FamilyAt(next, person);
        match.score = 0.92;
        match.form = "full name in lower case";
      }
      if (hit.part == NamePart::kShortForm && match.last == i && !person.IsJuvenile()) continue;
      return match;
    }
    return std::nullopt;
  }

  // On a scanned page: letters that OCR got wrong.
  std::optional<Match> Slipped(size_t i) const {
    const Token& token = tokens_[i];
    if (token.size() < 5 || token.size() > 24 || token.Number()) return std::nullopt;
    uint8_t flags = names_.FlagsOf(Key(i));
    if (flags & NameList::kOrdinary || IsNeverName(Key(i)) || IsBusinessWord(Key(i))) return std::nullopt;
    std::optional<Match> best;
    for (const NameHit& hit : roster_.FindNear(Key(i).text)) {
      const RosterPerson& person = roster_.person(hit.person);
      bool family = hit.part == NamePart::kFamily;
      // A word that is a name in its own right is a slip only where the other half of the name stands by.
      Match match{i, i, &person, flags == 0 ? 0.75 : 0, "a form damaged by OCR"};
      bool before = i > 0 && (page_.GapAfter(i - 1) == " " || page_.GapAfter(i - 1) == ". ") && family &&
                    GivenIs(i - 1, person);
      std::string_view gap = page_.GapAfter(i);
      bool behind = i + 1 < tokens_.size() && !family && gap == " " &&
                    FamilyOrPartAt(i + 1, person) != std::string::npos;
      bool comma = i + 1 < tokens_.size() && family && (gap == ", " || gap == "/" || gap == ",") &&
                   GivenIs(i + 1, person);
      if (before) match.first = i - 1;
      if (behind || comma) match.last = i + 1;
      if (before || behind || comma) match.score = 0.9;
      if (person.official && !family) continue;
      if (match.score > 0 && (!best || match.score > best->score)) best = match;
    }
    return best;
  }

  // "Tev" for Tevita, where what stands around is said of a person.
  std::optional<Match> ShortOfAnyone(size_t i) const {
    WordKey word = Key(i);
    if (tokens_[i].Is(Token::kUpper) || word.text.size() < 3 || word.text.size() > 6) return std::nullopt;
    if (IsNeverName(word) || IsBusinessWord(word) || IsStreetWord(word)) return std::nullopt;
    const RosterPerson* person = roster_.CalledInShort(word.text);
    if (person == nullptr) return std::nullopt;
    bool ordinary = names_.FlagsOf(word) & NameList::kOrdinary;
    if (!ActsBehind(page_, i) && (ordinary || !AskedFor(page_, i))) return std::nullopt;
    return Match{i, i, person, 0.72, "a short form of the first name"};
  }

  // "Teo" for Teodor, "Benji" for Benedikt: juveniles only, whose every form must go.
  std::optional<Match> ShortOfJuvenile(size_t i) const {
    const RosterPerson* person = roster_.JuvenileCalled(Key(i).text);
    if (person == nullptr) return std::nullopt;
    uint8_t flags = names_.FlagsOf(Key(i));
    if (flags == NameList::kOrdinary || IsNeverName(Key(i)) || IsBusinessWord(Key(i))) return std::nullopt;
    Match match{i, i, person, 0.8, "a short form of the first name"};
    if (!WrittenAsName(page_, names_, i, i) || NamesAPlace(match)) return std::nullopt;
    return match;
  }

  // A surname alone means whoever bore it last on the page.
  const RosterPerson& Meant(const Match& match) {
    std::string_view form = match.form;
    bool whole =
        !match.person->family.empty() && (form.starts_with("full name") || form == "initial and surname");
    if (whole) recent_[match.person->family] = match.person;
    if (form != "surname alone") return *match.person;
    auto found = recent_.find(match.person->family);
    // Of an arrested man and his mother, the name alone may mean her.
    if (found != recent_.end() && found->second->role == "arrestee" && match.person->role != "arrestee" &&
        !match.person->official)
      return *match.person;
    return found == recent_.end() || found->second->guarded != match.person->guarded ? *match.person
                                                                                     : *found->second;
  }

  void Push(const Match& match) {
    const RosterPerson& person = Meant(match);
    std::string why = fmt::format("{} of a person named on page {}{} ({})", match.form, person.page,
                                  person.record == record_ ? "" : " of another record", person.source);
    if (person.page == 0) why = fmt::format("{} of a person of {}", match.form, person.source);
    marks_->push_back(MarkOfPerson(tokens_[match.first].begin, tokens_[match.last].end, &person, person.role,
                                   person.official, match.score, std::move(why)));
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const NameList& names_;
  std::string_view record_;
  const Roster& roster_;
  std::vector<Mark>* marks_;
  std::unordered_map<std::string, const RosterPerson*> recent_;  // by family name: last named in full
};

}  // namespace

void MarkRoster(const PageView& page, const DetectContext& context, const Roster& roster,
                std::vector<Mark>* marks) {
  RosterMarker(page, context, roster, marks).MarkAll();
}

}  // namespace blackbar
