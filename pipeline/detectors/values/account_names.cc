#include <algorithm>
#include <string>

#include "pipeline/detectors/values/numbers.h"

// Names of accounts by their form, where words of a network or of messages stand beside them: "posted it to
// ezekielx4real", "\"rickydeals88\" on OfferUp", "messages between xo.mari3 and d_boogie4".
namespace blackbar {
namespace {

constexpr size_t kLongest = 30;
constexpr size_t kFront = 64;  // bytes in front in which a cue stands
constexpr size_t kBehind = 26;

bool Part(char c) { return IsAsciiAlnum(c) || c == '_' || c == '.'; }
bool Letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool Digit(char c) { return c >= '0' && c <= '9'; }

bool HasAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

// Words that take a number and are no names: "iphone12", "unit22", "rav4".
bool Ordinary(std::string_view lower) {
  size_t digits = lower.find_first_of("0123456789");
  if (digits == lower.npos) return false;
  static const WordSet words = {
      "iphone", "galaxy",  "windows", "covid",  "xbox",    "playstation", "ipad",    "pixel",
      "note",   "unit",    "item",    "case",   "page",    "room",        "exhibit", "photo",
      "image",  "file",    "version", "gate",   "level",   "section",     "line",    "bldg",
      "route",  "highway", "sector",  "zone",   "grade",   "officer",     "deputy",  "suspect",
      "victim", "witness", "male",    "female", "person",  "vehicle",     "engine",  "medic",
      "ladder", "truck",   "squad",   "rescue", "channel", "model",       "serial",  "type",
      "apt",    "track",   "audio",   "video",  "disc",    "tab",         "form",    "attachment"};
  return words.contains(lower.substr(0, digits));
}

// Letters with figures or an underscore or a dot among them, in small letters or mixed.
bool HasForm(std::string_view value, std::string_view lower) {
  auto letters = std::count_if(value.begin(), value.end(), Letter);
  auto digits = std::count_if(value.begin(), value.end(), Digit);
  bool small = std::any_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  bool underscore = value.find('_') != value.npos, dot = value.find('.') != value.npos;
  bool dots = dot && std::count(value.begin(), value.end(), '.') >= 2;
  if (value.size() < 5 || letters < 3 || !small || !(Letter(value[0]) || value[0] == '_')) return false;
  if (!underscore && !dots && digits == 0) return false;
  if (!underscore && !dot && letters < 4) return false;
  if (HasAny(lower,
             {"www.", "..",   "__",   ".com", ".org", ".net", ".gov", ".jpg", ".jpeg", ".png", ".pdf",
              ".mp4", ".mov", ".wav", ".mp3", ".doc", ".xls", ".txt", ".zip", ".csv",  ".avi", ".heic"})) {
    return false;
  }
  for (std::string_view prefix : {"img_", "dsc_", "bwc_", "vid_", "mov_", "pxl_", "cam_", "mvr_", "scan_"}) {
    if (lower.starts_with(prefix)) return false;
  }
  return !Ordinary(lower);
}

bool NetworkBehind(std::string_view after) {
  size_t at = after.find_first_not_of("\"' ,)(");
  if (at == after.npos) return false;
  after.remove_prefix(at);
  if (after.starts_with("on the ")) after.remove_prefix(4);
  if (after.starts_with("on ")) after.remove_prefix(3);
  for (std::string_view name :
       {"snap",     "insta",   "ig ",     "ig.",      "ig)",     "ig,",         "facebook",   "fb",
        "tiktok",   "tik tok", "discord", "kik",      "offerup", "marketplace", "craigslist", "twitter",
        "telegram", "roblox",  "xbox",    "psn",      "tinder",  "grindr",      "reddit",     "youtube",
        "whatsapp", "letgo",   "mercari", "ebay",     "venmo",   "zelle",       "signal",     "bumble",
        "hinge",    "twitch",  "bereal",  "cash app", "cashapp", "nextdoor",    "account",    "profile"}) {
    if (after.starts_with(name)) return true;
  }
  return false;
}

// Words of messages and networks in front, in the same sentence.
bool CueInFront(std::string_view front) {
  // Not over a sentence's end; "A. " in front of an answer is none.
  for (size_t stop = front.rfind(". "); stop != front.npos && stop > 0; stop = front.rfind(". ", stop - 1)) {
    if (stop < 2 || front[stop - 1] < 'a' || front[stop - 1] > 'z' || front[stop - 2] < 'a') continue;
    front.remove_prefix(stop + 2);
    break;
  }
  while (!front.empty() && std::string_view(" \"'(\n").find(front.back()) != front.npos)
    front.remove_suffix(1);
  if (HasAny(front, {"posted",      "posting",
                     "messag",      "dm'd",
                     "dmed",        " dms",
                     "texting",     "chatting",
                     "handle",      "username",
                     "user name",   "screen name",
                     "profile",     "goes by",
                     "snap",        "insta",
                     "tiktok",      "facebook",
                     "discord",     "kik ",
                     "telegram",    "venmo",
                     "cash app",    "cashapp",
                     "zelle",       "offerup",
                     "marketplace", "gamertag",
                     "follow",      "friend request",
                     "login",       "logged in",
                     "online",      "posts",
                     "story",       "preservation",
                     "subpoena",    "search warrant for",
                     "subscriber",  "streams",
                     "roblox",      "xbox",
                     "account",     "her page",
                     "his page",    "dming",
                     "blocked"})) {
    return true;
  }
  bool ends = false;
  for (std::string_view word :
       {" as", " to", " on", " from", " by", " under", " called", " named", " at", " with"}) {
    ends |= front.ends_with(word);
  }
  return ends &&
         HasAny(front, {"sold",   "sell",     "bought", "sent",     "send",   "paid",    "met ",
                        "talk",   "wrote",    "writes", "added",    "add ",   "known",   "comment",
                        "shared", "uploaded", "video",  "advertis", "listed", "contact", "reached out"});
}

// "$mannyfresh91": what money is sent to.
void FindMoneyTags(const PageView& page, std::vector<Mark>* marks) {
  std::string_view text = page.text();
  for (size_t at = text.find('$'); at != text.npos; at = text.find('$', at + 1)) {
    if (at + 4 > text.size() || !Letter(text[at + 1]) || !IsAsciiAlnum(text[at + 2])) continue;
    if (at > 0 && std::string_view(" \n\t(\"',:/").find(text[at - 1]) == text.npos) continue;
    size_t end = at + 1;
    while (end < text.size() && end - at < 26 &&
           (IsAsciiAlnum(text[end]) || text[end] == '_' || text[end] == '-'))
      ++end;
    while (end > at && (text[end - 1] == '-' || text[end - 1] == '_')) --end;
    bool small = std::any_of(text.begin() + static_cast<long>(at), text.begin() + static_cast<long>(end),
                             [](char c) { return c >= 'a' && c <= 'z'; });
    if (end - at < 5 || (!small && end - at < 7)) continue;
    marks->push_back({at, end, "SOCIAL_HANDLE", "", 0.88, "numbers", "a name to send money to"});
  }
}

}  // namespace

void FindAccountNames(const PageView& page, std::vector<Mark>* marks) {
  std::string_view text = page.text();
  size_t done = 0;
  FindMoneyTags(page, marks);
  for (const Token& token : page.tokens()) {
    if (token.begin < done || token.size() > kLongest || !Letter(text[token.begin])) continue;
    char next = token.end < text.size() ? text[token.end] : ' ';
    bool joined =
        next == '_' || (next == '.' && token.end + 1 < text.size() && IsAsciiAlnum(text[token.end + 1]));
    if (!joined && !token.Is(Token::kLetters | Token::kDigits)) continue;
    size_t begin = token.begin, end = token.end;
    char before = begin > 0 ? text[begin - 1] : ' ';
    if (before == '_' && begin > 1 && !IsAsciiAlnum(text[begin - 2]))
      --begin, before = begin > 0 ? text[begin - 1] : ' ';
    while (end < text.size() && end - begin <= kLongest && Part(text[end])) ++end;
    done = end;
    while (end > begin && text[end - 1] == '.') --end;
    char after = end < text.size() ? text[end] : ' ';
    if (Part(before) || before == '@' || before == '/' || before == '-' || before == '$' || before == '\\' ||
        before == '#' || after == '@' || after == '/' || after == '-' || after == '\\' || after == '!' ||
        (after == '"' && end + 1 < text.size() && text[end + 1] == ':')) {
      continue;
    }
    std::string_view value = text.substr(begin, end - begin), lower = page.lower().substr(begin, end - begin);
    if (!HasForm(value, lower)) continue;
    size_t from = begin - std::min(begin, kFront);
    bool underscore =
        value.find('_') != value.npos && WordsBefore(page, begin, 90,
                                                     {"user", "dm", "app", "game", "social media", "post",
                                                      "messag", "login", "follow", "online", "account"});
    if (!underscore && !NetworkBehind(page.lower().substr(end, kBehind)) &&
        !CueInFront(page.lower().substr(from, begin - from))) {
      continue;
    }
    marks->push_back({begin, end, "SOCIAL_HANDLE", "", 0.82, "numbers", "a name of an account by its form"});
  }
}

}  // namespace blackbar
