#include "pipeline/readers/sound/letter_sounds.h"

#include <array>

namespace blackbar {
namespace {

struct Sound {
  std::string_view letters, phones;
};

// The first that fits wins, so longer ones stand first.
constexpr auto kSounds = std::to_array<Sound>({
    {"tion", "SH AH N"}, {"sch", "SH"},   {"tch", "CH"},      {"igh", "AY"},     {"cz", "CH"},
    {"sz", "SH"},        {"ch", "CH"},    {"sh", "SH"},       {"th", "TH"},      {"ph", "F"},
    {"wh", "W"},         {"ck", "K"},     {"ng", "NG"},       {"qu", "K W"},     {"kn", "N"},
    {"wr", "R"},         {"ee", "IY"},    {"ea", "IY"},       {"ie", "IY"},      {"oo", "UW"},
    {"ou", "AW"},        {"ow", "AW"},    {"oi", "OY"},       {"oy", "OY"},      {"ai", "EY"},
    {"ay", "EY"},        {"ei", "AY"},    {"ey", "IY"},       {"au", "AO"},      {"aw", "AO"},
    {"er", "ER"},        {"ir", "ER"},    {"ur", "ER"},       {"ar", "AA R"},    {"or", "AO R"},
    {"bb", "B"},         {"cc", "K"},     {"dd", "D"},        {"ff", "F"},       {"gg", "G"},
    {"ll", "L"},         {"mm", "M"},     {"nn", "N"},        {"pp", "P"},       {"rr", "R"},
    {"ss", "S"},         {"tt", "T"},     {"zz", "Z"},        {"ce", "S EH"},    {"ci", "S IH"},
    {"a", "AE"},         {"b", "B"},      {"c", "K"},         {"d", "D"},        {"e", "EH"},
    {"f", "F"},          {"g", "G"},      {"h", "HH"},        {"i", "IH"},       {"j", "JH"},
    {"k", "K"},          {"l", "L"},      {"m", "M"},         {"n", "N"},        {"o", "AA"},
    {"p", "P"},          {"q", "K"},      {"r", "R"},         {"s", "S"},        {"t", "T"},
    {"u", "AH"},         {"v", "V"},      {"w", "W"},         {"x", "K S"},      {"y", "IY"},
    {"z", "Z"},          {"'", ""},       {"0", "Z IH R OW"}, {"1", "W AH N"},   {"2", "T UW"},
    {"3", "TH R IY"},    {"4", "F AO R"}, {"5", "F AY V"},    {"6", "S IH K S"}, {"7", "S EH V AH N"},
    {"8", "EY T"},       {"9", "N AY N"},
});

}  // namespace

std::string SoundsOf(std::string_view word) {
  std::string phones;
  // A last silent "e", as in "lane".
  if (word.size() > 3 && word.back() == 'e' &&
      std::string_view("aeiou").find(word[word.size() - 2]) == word.npos)
    word.remove_suffix(1);
  while (!word.empty()) {
    size_t taken = 0;
    for (const Sound& sound : kSounds) {
      if (!word.starts_with(sound.letters)) continue;
      if (!phones.empty() && !sound.phones.empty()) phones.push_back(' ');
      phones += sound.phones;
      taken = sound.letters.size();
      break;
    }
    if (taken == 0) return {};
    word.remove_prefix(taken);
  }
  return phones;
}

}  // namespace blackbar
