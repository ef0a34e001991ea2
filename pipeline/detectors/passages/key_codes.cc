#include <algorithm>

#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

// Digits as they are keyed or read out.
#define BB_KEYED R"(([#*]?\d{4,8}[#*]?|[#*]?\d(?:-\d){3,7}[#*]?|\d{1,2}(?:-\d{1,2}){2}))"
#define BB_SAID R"((?:zero|oh|one|two|three|four|five|six|seven|eight|nine))"
// One word that nobody would write but as a password or a name in a network.
#define BB_WORD R"(([^\s"',;()]{4,24}[^\s"',;.()]))"

bool OddWord(std::string_view value) {
  bool lower = false, upper = false, digit = false, sign = false;
  for (char c : value) {
    lower |= c >= 'a' && c <= 'z';
    upper |= c >= 'A' && c <= 'Z';
    digit |= c >= '0' && c <= '9';
    sign |= c == '_' || c == '!' || c == '$' || c == '#' || c == '@' || c == '*' || c == '-' || c == '.';
  }
  return (lower || upper) && (digit || sign);
}
bool NotYear(std::string_view value) {
  return !(value.size() == 4 && (value.starts_with("19") || value.starts_with("20")));
}
bool Joined(std::string_view value) {
  return OddWord(value) && value.find('@', 1) == value.npos &&
         (value.find('_') != value.npos || std::count(value.begin(), value.end(), '.') > 0 ||
          HasLetterAndDigit(value));
}

constexpr CueRow kCodes[] = {
    {"code passcode pin combination combo", "PASSWORD", 0.97,
     R"((?:code|passcode|pin|combination|combo)(?:,? (?:is|was|we have is|it's|now))?[ :,=]{1,3}([#*]\d{3,8}[#*]?)(?:[^A-Za-z0-9]|$))",
     "words for a secret code before it"},
    {"code passcode pin combination combo", "PASSWORD", 0.92,
     R"((?:code|passcode|pin|combination|combo) (?:that )?(?:we|i|they|she|he|you) (?:have|has|had|gave|got|use[ds]?|know|knew|set)(?: (?:is|was))?[ :,]{1,3})" BB_KEYED
     R"(\b)",
     "words for a secret code before it", NotYear},
    {"code combination combo passcode", "PASSWORD", 0.9,
     R"((?:code|combination|combo|passcode),?[ \n]{1,2})" BB_KEYED R"((?:[.)]|,? (?:and|then) ))",
     "words for a secret code before it", NotYear},
    {"code passcode pin combination combo password", "PASSWORD", 0.92,
     R"((?:code|passcode|pin|combination|combo|password)(?: (?:to|for|on|of) [^?\n]{2,34})?\?<answer>(?:(?:it's|its|it is|uh|um|yeah|okay|ok|sure|the code is|that's|try)[,.]? ){0,2})" BB_KEYED
     R"((?:[^0-9]|$))",
     "an answer to a question for a code", NotYear},
    {"gate", "PASSWORD", 0.88, R"(gate (?:code |is )?([#*]?\d{4,8}[#*]?)(?-i:[.,;)]|\s(?:[a-z(]|\n)|$))",
     "words for a secret code before it", NotYear},
    {"lockbox lock key keybox", "PASSWORD", 0.9,
     R"((?:lock ?box|key ?box)(?: (?:on|at|by|code|is|in) (?:the )?[a-z ]{2,16}?)?[ :,=]{1,3})" BB_KEYED
     R"(\b)",
     "words for a secret code before it", NotYear},
    {"unlocked unlocks unlock keys keyed opens disarm disarms", "PASSWORD", 0.88,
     R"((?:unlock(?:s|ed)?|keys|keyed(?: in)?|opens|disarms?)(?:,| with| it with| using| is| it)? ([#*]?\d(?:-\d){3,7}[#*]?)\b)",
     "words for a secret code before it"},
    {"master duress panic disarm", "PASSWORD", 0.86,
     R"((?:master|duress|disarm)(?: code)? ([#*]?\d{4,6}[#*]?)(?:[,;\n]|$))", "a code of an alarm", NotYear},
    {"pw pwd passwd", "PASSWORD", 0.9,
     R"((?:pw|pwd|passwd)(?:(?: (?:is|was|still|now|on [a-z ]{3,20}))+[ :=(]{1,3}| ?[:=] ?)["']?)" BB_WORD,
     "words for a password before it", OddWord},
    {"wifi wi", "PASSWORD", 0.88,
     R"(wi-?fi(?: (?:in there|at [a-z' ]{3,20}|password|pw|code))?(?: (?:is|was|still))+[ :]{1,2}["']?)" BB_WORD,
     "words for a password before it", OddWord},
    {"log login sign logon", "PASSWORD", 0.9,
     R"((?:log|sign)[- ]?(?:in|on)(?: (?:to|into) (?:the |your |our )?[a-z]{2,14}(?: [a-z]{3,12})?)?(?: (?:with|as|using|is|was))?[\s:]{1,3}[A-Za-z0-9@._-]{2,40} ?/ ?)" BB_WORD,
     "a password behind a name to log in with"},
    {"sticker label note", "PASSWORD", 0.9,
     R"((?:sticker|label|note)[^"]{0,90}["']([^"'\n]{4,24})["'] \((?:wi-?fi|router|password|passcode|pin|network))",
     "a password on a label"},
    {"passcode password pin", "PASSWORD", 0.9,
     R"((?:passcode|password|pin)[ \t][^\n]{0,60}\n\s{0,4}[^\s@]{1,40}@[^\s@]{3,40}[ \t]{1,80}([^\s]{4,24})(?:[ \t\n]|$))",
     "under the heading of a password"},
    {"safe combo combination", "PASSWORD", 0.9,
     R"((?:safe )?(?:combo|combination)(?: (?:is|was|given|known|to [a-z]+))*[ :,]{1,3}((?:l|r|left|right) ?\d{1,2},? (?:l|r|left|right) ?\d{1,2},? (?:l|r|left|right) ?\d{1,2}))",
     "the combination of a safe"},
    {"left right", "PASSWORD", 0.9,
     R"(((?:left|right) \d{1,2},? (?:then )?(?:left|right) \d{1,2},? (?:then )?(?:left|right) \d{1,2})\b)",
     "the combination of a safe"},
    {"left right", "PASSWORD", 0.9,
     R"(((?:left|right)(?: (?:to|on|past))? \d{1,2}[,;]? (?:and |then )?(?:back )?(?:\d turns? )?(?:left|right)(?: (?:to|on|past))? \d{1,2}[,;]? (?:and |then )?(?:back )?(?:\d turns? )?(?:left|right)(?: (?:to|on|past))? \d{1,2})\b)",
     "the combination of a safe"},
    {"combo combination", "PASSWORD", 0.9,
     R"((?:combo|combination)[^\n:\d]{0,24}[: ] ?(\d{1,2}-\d{1,2}-\d{1,2})\b)", "the combination of a lock"},
    {"pass", "PASSWORD", 0.84, R"(pass ((?-i:[a-z]{4,16}\d{2,4}))\b)", "words for a password before it"},
    {"passcode pin password", "PASSWORD", 0.9,
     R"((?:passcode|pin|password)(?: used| given| entered| was given| per [a-z.]{1,12})?[:,]\s{1,3})" BB_KEYED
     R"(\b)",
     "words for a secret code before it", NotYear},
    {"gate door alarm entry", "PASSWORD", 0.9,
     R"((?:gate|door|alarm|entry) code\s{1,8}is\s{1,4})" BB_KEYED R"(\b)",
     "words for a secret code before it"},
    {"code codes", "PASSWORD", 0.9, R"(codes?[^\n\d]{0,16}[.,:] (\d(?: \d){3,5})\b)",
     "words for a secret code before it"},
    {"code codes", "PASSWORD", 0.9,
     R"(codes? (?:that |which )?(?:they|he|she|you|i|we) (?:texted|sent|e-?mailed|gave|read)(?: (?:me|him|her|you|us|out))?[ ,:]{1,3}(\d{3}[ -]?\d{3,4}|\d{4,8})\b)",
     "words for a secret code before it"},
    {"door gate keypad garage alarm safe lock", "PASSWORD", 0.88,
     R"((?:door|gate|keypad|garage|alarm|safe|lock)(?: keypad| code)? (?:is|uses) ()" BB_SAID
     R"((?:[ -])" BB_SAID R"(){2,7}|\d{2} \d{2}(?: \d{2})?(?: (?:star|pound))?))",
     "words for a secret code before it"},
    {"push punch press go enter", "PASSWORD", 0.84,
     R"((?:push|punch(?: in)?|press|go|enter) ()" BB_SAID R"((?:[ -])" BB_SAID R"(){3,7}))",
     "a code to be keyed in"},
    {"verbal", "PASSWORD", 0.9,
     R"(verbal (?:pass(?:word|code|phrase)?|code)(?: is)?[ :]{1,2}["']([^"'\n]{2,30})["'])", "a secret word"},
    {"sign", "PASSWORD", 0.84, R"(sign[- ]?on (?:is|was)[ :]{1,2})" BB_WORD, "a name to log in with",
     OddWord},
    // Names in networks.
    {"accounts account", "SOCIAL_HANDLE", 0.86,
     R"(accounts? (?:as|named|under|called|is|was|name is)[ :]{1,2}(@?[A-Za-z0-9][A-Za-z0-9_.]{3,28}[A-Za-z0-9_]))",
     "a name of an account", Joined},
    {"posted wrote commented", "SOCIAL_HANDLE", 0.86,
     R"((?:posted|wrote|commented) ["'][^"'\n]{1,60}["'](?: on [a-z]+)? (?:as|from|under) (@?[A-Za-z0-9][A-Za-z0-9_.]{3,28}[A-Za-z0-9_]))",
     "a name in a social network", Joined},
    {"sent zelled venmoed paid", "SOCIAL_HANDLE", 0.86,
     R"((?:sent|paid|zelled|venmoed) \$[\d,.]{1,10} to (@?(?-i:[a-z][a-z0-9]*(?:[._][a-z0-9]+)+))(?:[^@A-Za-z0-9]|$))",
     "a name to send money to"},
    {"u", "SOCIAL_HANDLE", 0.88, R"((u/[A-Za-z0-9_-]{5,24})\b)", "a name in a social network"},
    {"chat", "SOCIAL_HANDLE", 0.84, R"(chat \(?["']([^"'\n ]{3,30})["'])", "a name in a social network",
     Joined},
    {"writes wrote writing", "SOCIAL_HANDLE", 0.85,
     R"((?:writes|wrote|writing) to (?:her|him|me|them|us) (?:as|under) ["']?([A-Za-z0-9_.]{4,30}))",
     "a name in a social network", Joined},
    {"ig insta instagram snap snapchat tiktok", "SOCIAL_HANDLE", 0.88,
     R"((?:ig|insta(?:gram)?|snap(?:chat)?|tiktok): ?(@?[A-Za-z0-9_.]{4,30}), (@?[A-Za-z0-9_.]{3,29}[A-Za-z0-9_])(?:, (@?[A-Za-z0-9_.]{3,29}[A-Za-z0-9_]))?)",
     "names in a social network", Joined},
    {"uses used", "SOCIAL_HANDLE", 0.84,
     R"(use[sd] (@?(?:[A-Za-z][A-Za-z0-9]*[_.][A-Za-z0-9_.]*[A-Za-z0-9]|[A-Za-z]{4,}\d{2,4}[A-Za-z]{3,}))(?:[.,;\n]| (?:on|to|and)))",
     "a name of an account", Joined},
};

}  // namespace

std::span<const CueRow> KeyCodeCues() { return kCodes; }

}  // namespace blackbar
