#include "pipeline/detectors/tagger/train/sentence_maker.h"

#include <fmt/format.h>

#include <fstream>

namespace blackbar {
namespace {

constexpr int kDeepest = 6;

std::string Capital(std::string word) {
  bool start = true;
  for (char& c : word) {
    if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
    start = c == ' ' || c == '-' || c == '\'';
  }
  return word;
}

std::string Upper(std::string word) {
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
  }
  return word;
}

Error Wrong(std::string what, const std::string& where) {
  return {ErrorCode::kInvalidInput, std::move(what), where};
}

}  // namespace

Result<SentenceMaker> SentenceMaker::Read(const std::string& sentences_path, const std::string& names_path,
                                          uint64_t seed) {
  SentenceMaker maker(seed);
  std::ifstream sentences(sentences_path);
  std::string line, list;
  while (std::getline(sentences, line)) {
    if (line.empty() || line[0] == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      list = line.substr(1, line.size() - 2);
    } else {
      maker.lists_[list].push_back(line);
    }
  }
  if (maker.lists_["sentences"].empty()) return Wrong("no [sentences]", sentences_path);
  std::ifstream names(names_path);
  while (std::getline(names, line)) {
    size_t space = line.find(' ');
    if (space == std::string::npos || space < 3) continue;
    std::string word = Capital(line.substr(0, space)), flags = line.substr(space + 1);
    bool first = flags.find('f') != flags.npos, last = flags.find('l') != flags.npos;
    bool ordinary = flags.find('o') != flags.npos;
    if (first && !ordinary) maker.first_.push_back(word);
    if (first && ordinary) maker.ordinary_first_.push_back(word);
    if (ordinary && !first && !last && word.size() > 3) maker.ordinary_.push_back(word);
    if (last && !ordinary) maker.last_.push_back(word);
    if (last && ordinary) maker.ordinary_last_.push_back(word);
  }
  if (maker.first_.empty() || maker.last_.empty() || maker.ordinary_last_.empty() ||
      maker.ordinary_first_.empty() || maker.ordinary_.empty())
    return Wrong("no names", names_path);
  return maker;
}

Result<std::vector<TaggedText>> SentenceMaker::Make(const std::string& list, size_t times) {
  std::vector<TaggedText> texts;
  for (size_t i = 0; i < times; ++i) {
    for (const std::string& line : lists_[list]) {
      TaggedText text;
      TRY(Expand(line, 0, &text));
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

Result<void> SentenceMaker::Expand(std::string_view line, int depth, TaggedText* out) {
  if (depth > kDeepest) return Wrong("lists that name each other", std::string(line));
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) {
      ++i;
      out->text += line[i] == 'n' ? "\n" : line[i] == 't' ? "  " : std::string(1, line[i]);
      continue;
    }
    if (line[i] != '$') {
      out->text += line[i];
      continue;
    }
    size_t end = i + 1;
    bool upper = end < line.size() && line[end] >= 'A' && line[end] <= 'Z';
    while (end < line.size() && (upper ? line[end] >= 'A' && line[end] <= 'Z'
                                       : (line[end] >= 'a' && line[end] <= 'z') || line[end] == '_'))
      ++end;
    std::string slot(line.substr(i + 1, end - i - 1));
    if (upper) {
      if (!ExpandSlot(slot, out)) return Wrong("no slot $" + slot, std::string(line));
    } else if (!slot.empty()) {
      auto list = lists_.find(slot);
      if (list == lists_.end()) return Wrong("no list $" + slot, std::string(line));
      TRY(Expand(dice_.Of(list->second), depth + 1, out));
    } else {
      out->text += '$';  // money
    }
    i = end - 1;
  }
  return {};
}

void SentenceMaker::Put(const std::string& text, TagClass what, TaggedText* out) {
  size_t begin = out->text.size();
  out->text += text;
  if (what != TagClass::kOther) out->places.push_back({begin, out->text.size(), what});
}

bool SentenceMaker::ExpandSlot(std::string_view slot, TaggedText* out) {
  auto person = [&](const std::string& text) { return Put(text, TagClass::kPerson, out), true; };
  auto place = [&](const std::string& text) { return Put(text, TagClass::kPlace, out), true; };
  auto body = [&](const std::string& text) { return Put(text, TagClass::kOrganisation, out), true; };
  auto plain = [&](const std::string& text) { return Put(text, TagClass::kOther, out), true; };
  if (slot == "P") return person(Full());
  if (slot == "F") return person(First());
  if (slot == "L") return person(LastAsWritten());
  if (slot == "R") return person(Reversed());
  if (slot == "I") return person(fmt::format("{}. {}", First()[0], LastAsWritten()));
  if (slot == "UL") return person(Upper(LastAsWritten()));
  if (slot == "UP") return person(Upper(Full()));
  if (slot == "UR") return person(Upper(Reversed()));
  if (slot == "S") return place(Street());
  if (slot == "X") return place(Word("street") + (dice_.Percent(50) ? " and " : " & ") + Word("street"));
  if (slot == "A") return place(Address());
  if (slot == "C") return place(City());
  if (slot == "CO") return place((dice_.Percent(60) ? Last() : Word("county")) + " County");
  if (slot == "B") return body(Business());
  if (slot == "H") return body(Hospital());
  if (slot == "K") return body(School());
  if (slot == "G") return body(City() + " " + Word("agency"));
  if (slot == "N") return plain(Digits(1 + dice_.Below(5)));
  if (slot == "D")
    return plain(
        fmt::format("{:02}/{:02}/20{}", 1 + dice_.Below(12), 1 + dice_.Below(28), 10 + dice_.Below(19)));
  if (slot == "DOB")
    return plain(
        fmt::format("{:02}/{:02}/19{}", 1 + dice_.Below(12), 1 + dice_.Below(28), 40 + dice_.Below(60)));
  if (slot == "T")
    return plain(fmt::format("{:02}{}{:02}", dice_.Below(24), dice_.Percent(50) ? ":" : "", dice_.Below(60)));
  if (slot == "AGE") return plain(std::to_string(4 + dice_.Below(80)));
  if (slot == "CASE") return plain(fmt::format("20{}-{}", 10 + dice_.Below(19), Digits(5)));
  if (slot == "PH") return plain(fmt::format("{}-555-01{}", 201 + dice_.Below(700), Digits(2)));
  if (slot == "Z") return plain(Digits(5));
  return false;
}

std::string SentenceMaker::Digits(size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += static_cast<char>('0' + dice_.Below(10));
  return out;
}

std::string SentenceMaker::MadeUp() {
  static const std::vector<std::string> starts = {"b",  "br", "c",  "ch", "d", "dr", "f", "g",  "gr", "h",
                                                  "j",  "k",  "kh", "l",  "m", "n",  "p", "qu", "r",  "s",
                                                  "sh", "st", "t",  "th", "v", "w",  "y", "z",  "",   "zh"};
  static const std::vector<std::string> middles = {"a",  "e",  "i",  "o", "u", "ai",
                                                   "ea", "ie", "ou", "y", "ae"};
  static const std::vector<std::string> ends = {
      "",    "n",   "r",   "l",   "s",  "k", "m", "t", "rd", "nd", "v",    "sh",  "z",   "x",    "lin",
      "ton", "ski", "wen", "dez", "uk", "o", "a", "i", "ez", "by", "ford", "man", "ley", "wick", "eva"};
  std::string word;
  size_t syllables = 2 + dice_.Below(2);
  for (size_t i = 0; i < syllables; ++i) {
    word += dice_.Of(starts) + dice_.Of(middles);
    if (i + 1 == syllables) word += dice_.Of(ends);
  }
  return Capital(word);
}

std::string SentenceMaker::First() {
  if (dice_.Percent(22)) return MadeUp();
  if (dice_.Percent(15)) return Word("common_first");
  if (dice_.Percent(8)) return dice_.Of(ordinary_first_);
  std::string name = dice_.Of(first_);
  return dice_.Percent(3) ? name + "-" + dice_.Of(first_) : name;
}

std::string SentenceMaker::Last() {
  if (dice_.Percent(22)) return MadeUp();
  if (dice_.Percent(20)) return Word("common_last");
  if (dice_.Percent(18)) return dice_.Of(ordinary_last_);
  // "Haddock", "Running Bear": a surname that the list knows as an ordinary word only.
  if (dice_.Percent(5)) return dice_.Of(ordinary_);
  if (dice_.Percent(1)) return dice_.Of(ordinary_) + " " + dice_.Of(ordinary_);
  return dice_.Of(last_);
}

std::string SentenceMaker::LastAsWritten() {
  size_t kind = dice_.Below(100);
  if (kind < 5) return Last() + "-" + Last();
  if (kind < 7) return Last() + " " + Last();
  if (kind < 10) return (dice_.Percent(50) ? "Mc" : "O'") + Last();
  if (kind < 13) return Word("particle") + " " + Last();
  return Last();
}

std::string SentenceMaker::Full() {
  std::string name = First();
  size_t kind = dice_.Below(100);
  if (kind < 14) name += fmt::format(" {}.", First()[0]);
  if (kind >= 14 && kind < 20) name += fmt::format(" {}", First()[0]);
  if (kind >= 20 && kind < 27) name += " " + First();
  name += " " + LastAsWritten();
  return dice_.Percent(3) ? name + " " + Word("suffix") : name;
}

std::string SentenceMaker::Reversed() {
  std::string last = LastAsWritten(), first = First();
  if (dice_.Percent(40)) last = Upper(last);
  if (dice_.Percent(15)) first = Upper(first);
  std::string name = last + (dice_.Percent(85) ? ", " : dice_.Percent(50) ? "," : "/") + first;
  size_t kind = dice_.Below(100);
  if (kind < 30) name += fmt::format(" {}", First()[0]);
  if (kind >= 30 && kind < 40) name += " " + First();
  return name;
}

std::string SentenceMaker::Street() {
  std::string name = dice_.Percent(45) ? Last() : dice_.Percent(15) ? First() : Word("street");
  if (dice_.Percent(10)) name = First() + " " + name;
  return (dice_.Percent(25) ? Word("direction") + " " : "") + name + " " + Word("street_end");
}

std::string SentenceMaker::Address() {
  std::string out = Digits(1 + dice_.Below(4)) + "1 " + Street();
  if (dice_.Percent(25)) out += " Apt " + Digits(1 + dice_.Below(2));
  if (dice_.Percent(50)) out += ", " + City();
  return out;
}

std::string SentenceMaker::Business() {
  size_t kind = dice_.Below(100);
  if (kind < 18) return Last() + "'s " + Word("business_end");
  if (kind < 26) return Last() + " & " + Last() + " " + Word("business_end");
  if (kind < 34) return Last() + " & Sons " + Word("business_end");
  if (kind < 52) return Last() + " " + Word("business_end");
  if (kind < 56) return First() + " " + Last() + " " + Word("business_end");
  if (kind < 75) return Word("brand");
  return Word("street") + " " + Word("business_end");
}

std::string SentenceMaker::School() {
  size_t kind = dice_.Below(100);
  std::string name = kind < 45 ? Last() : kind < 60 ? First() + " " + Last() : Word("street");
  return name + " " + Word("school_end");
}

std::string SentenceMaker::Hospital() {
  size_t kind = dice_.Below(100);
  std::string name = kind < 35 ? "St. " + First() : kind < 70 ? Last() : Word("street");
  return name + " " + Word("hospital_end");
}

std::string SentenceMaker::City() {
  size_t kind = dice_.Below(100);
  if (kind < 50) return Word("city");
  return kind < 75 ? Last() + Word("city_end") : Word("city_start") + " " + Last();
}

}  // namespace blackbar
