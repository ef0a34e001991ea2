#include "pipeline/detectors/structure/speakers.h"

#include <algorithm>
#include <map>
#include <string>

#include "pipeline/detectors/people/roster.h"
#include "pipeline/detectors/people/roster_marker.h"

namespace blackbar {
namespace {

constexpr size_t kFewestTurns = 3;  // of a speaker whom no header ties to a name

// Codes of roles and of transcripts' offices.
bool IsRoleCode(const WordKey& lower) {
  static const WordSet words = {"ct",  "rp",  "pd",  "so",  "da",   "po",  "co",  "op",  "dr",  "mr",  "ms",
                                "um",  "uf",  "fv",  "mv",  "vo",   "cs",  "ci",  "ps",  "re",  "nb",  "am",
                                "pm",  "id",  "dl",  "to",  "cc",   "bc",  "in",  "ok",  "fd",  "ff",  "sx",
                                "hx",  "tx",  "rx",  "dx",  "pt",   "ph",  "st",  "no",  "oc",  "dc",  "pc",
                                "lt",  "sg",  "ofc", "det", "sgt",  "dep", "off", "inv", "int", "ctm", "disp",
                                "wit", "vic", "sus", "def", "atty", "vin", "dob", "ssn", "sex", "age", "loc",
                                "tel", "fax", "ori", "oca", "nam",  "ref", "cad"};
  return words.contains(lower);
}

// A turn begins the line: "LP:", "00:12:03 LP:", "[00:12:09] LP:".
bool BeginsTurn(const PageView& page, size_t token) {
  const auto& tokens = page.tokens();
  const Token& code = tokens[token];
  if (!code.WordOnly() || !code.Is(Token::kUpper) || code.size() < 2 || code.size() > 3) return false;
  if (!page.GapAfter(token).starts_with(':')) return false;
  for (size_t i = token; i > 0 && tokens[i - 1].line == code.line; --i) {
    if (!tokens[i - 1].Number() || token - i > 3) return false;
  }
  return true;
}

struct Speaker {
  std::vector<size_t> turns;           // tokens
  const NameSighting* said = nullptr;  // whom the header gives these initials
};

bool Initials(std::string_view code, std::string_view given, std::string_view family) {
  return !given.empty() && !family.empty() && (code.front() | 0x20) == given[0] &&
         (code.back() | 0x20) == family[0];
}

// "Leonard Pruitt (LP)", "Leonard Pruitt - LP"
const NameSighting* NamedBefore(const PageView& page, size_t token, const std::vector<NameSighting>& names) {
  if (token == 0) return nullptr;
  std::string_view gap = page.GapAfter(token - 1);
  if (gap != " (" && gap != " [" && gap != " - " && gap != " = " && gap != " (\"" && gap != ", (")
    return nullptr;
  auto name = std::partition_point(names.begin(), names.end(),
                                   [&](const NameSighting& s) { return s.name.last + 1 < token; });
  if (name == names.end() || name->name.last + 1 != token || name->thing || name->placeholder) return nullptr;
  return &*name;
}

}  // namespace

void MarkSpeakers(const PageView& page, const DetectContext& context, const std::vector<NameSighting>& names,
                  std::vector<Mark>* marks) {
  std::map<std::string_view, Speaker> speakers;
  for (size_t i = 0; i < page.tokens().size(); ++i) {
    if (BeginsTurn(page, i) && !IsRoleCode(page.Key(page.tokens()[i])))
      speakers[page.Text(page.tokens()[i])].turns.push_back(i);
  }
  if (speakers.empty()) return;
  for (size_t i = 1; i < page.tokens().size(); ++i) {
    const Token& token = page.tokens()[i];
    if (!token.Is(Token::kUpper) || token.size() > 3) continue;
    auto speaker = speakers.find(page.Text(token));
    if (speaker == speakers.end() || speaker->second.said != nullptr) continue;
    speaker->second.said = NamedBefore(page, i, names);
  }
  for (const auto& [code, speaker] : speakers) {
    const RosterPerson* person = nullptr;
    bool official = speaker.said != nullptr && speaker.said->official;
    if (speaker.said != nullptr) {
      const NameForm& name = speaker.said->name;
      if (context.roster != nullptr) person = context.roster->Best(name.family, name.given);
    } else if (context.roster != nullptr && speaker.turns.size() >= kFewestTurns) {
      size_t fitting = 0;
      for (const RosterPerson& known : context.roster->people()) {
        if (!Initials(code, known.given, known.family)) continue;
        ++fitting;
        person = &known;
      }
      if (fitting != 1) person = nullptr;
      if (person == nullptr) continue;
    } else {
      continue;
    }
    // Initials of adults may stay; those of children, and of whom a header ties to them, tell too much.
    if (official || (person != nullptr && person->official)) continue;
    bool tells = speaker.said != nullptr || person->IsJuvenile() || person->role == "victim" ||
                 person->role == "protected";
    if (!tells) continue;
    std::string_view role = speaker.said != nullptr ? speaker.said->role : std::string_view();
    for (size_t turn : speaker.turns) {
      const Token& token = page.tokens()[turn];
      marks->push_back(MarkOfPerson(token.begin, token.end, person, role, official, 0.86,
                                    "initials of a speaker who is named"));
    }
  }
}

}  // namespace blackbar
