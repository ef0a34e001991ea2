#include "pipeline/detectors/tagger/train/tagged_text.h"

#include <algorithm>
#include <fstream>

#include "core/json.h"

namespace blackbar {
namespace {

TagClass ClassNamed(std::string_view name) {
  if (name == "PER" || name == "person") return TagClass::kPerson;
  if (name == "LOC" || name == "location") return TagClass::kPlace;
  if (name == "ORG" || name == "corporation" || name == "group") return TagClass::kOrganisation;
  return TagClass::kOther;
}

struct CorpusWord {
  std::string word;
  bool begins = false;
  TagClass what = TagClass::kOther;
};

// Written as people write: no space before a comma, none after an opening bracket.
bool SpaceBetween(const std::string& left, const std::string& right) {
  static const std::string_view no_space_before = ".,;:!?)]}%'", no_space_after = "([{@#$";
  if (no_space_before.find(right[0]) != std::string_view::npos) return false;
  if (right == "n't" || right == "n’t") return false;
  return left.size() > 1 || no_space_after.find(left[0]) == std::string_view::npos;
}

TaggedText TextOf(const std::vector<CorpusWord>& words) {
  TaggedText out;
  TagClass open = TagClass::kOther;
  for (size_t i = 0; i < words.size(); ++i) {
    const CorpusWord& word = words[i];
    if (i > 0 && SpaceBetween(words[i - 1].word, word.word)) out.text += ' ';
    TagClass what = word.what;
    bool handle = word.word[0] == '@' || (i > 0 && words[i - 1].word == "@");
    if (handle || word.word == "Borrower" || word.word == "Lender") what = TagClass::kOther;
    size_t begin = out.text.size();
    out.text += word.word;
    if (what != TagClass::kOther) {
      if (what == open && !word.begins) {
        out.places.back().end = out.text.size();
      } else {
        out.places.push_back({begin, out.text.size(), what});
      }
    }
    open = what;
  }
  return out;
}

template <class Fold>
TaggedText Folded(TaggedText text, Fold fold) {
  std::transform(text.text.begin(), text.text.end(), text.text.begin(), fold);
  return text;
}

// The byte of each code point.
std::vector<size_t> BytesOf(const std::string& text) {
  std::vector<size_t> bytes;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) bytes.push_back(i);
  }
  bytes.push_back(text.size());
  return bytes;
}

}  // namespace

Result<std::vector<TaggedText>> ReadCorpus(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::kNotFound, "cannot be opened: name the folder of the corpora", path};
  std::vector<TaggedText> texts;
  std::vector<CorpusWord> words;
  std::string line;
  size_t lines = 0, odd = 0;
  auto end_sentence = [&] {
    if (!words.empty()) texts.push_back(TextOf(words));
    words.clear();
  };
  while (std::getline(in, line)) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty() || line.starts_with("-DOCSTART-")) {
      end_sentence();
      continue;
    }
    size_t front = line.find_first_of(" \t"), back = line.find_last_of(" \t");
    ++lines;
    if (front == std::string::npos || front == 0) {  // the corpora have a few broken lines
      ++odd;
      continue;
    }
    std::string_view tag = std::string_view(line).substr(back + 1);
    CorpusWord word{line.substr(0, front), tag.starts_with("B-"), TagClass::kOther};
    if (tag.size() > 2) word.what = ClassNamed(tag.substr(2));
    words.push_back(std::move(word));
  }
  end_sentence();
  if (texts.empty() || odd * 100 > lines) {
    return Error{ErrorCode::kInvalidInput, "is no file of words and tags", path};
  }
  return texts;
}

std::vector<uint8_t> TagsOf(const PageView& page, const std::vector<MarkedPlace>& places) {
  std::vector<uint8_t> tags(page.tokens().size(), kOutside);
  size_t next = 0;
  for (const MarkedPlace& place : places) {
    while (next < tags.size() && page.tokens()[next].end <= place.begin) ++next;
    bool first = true;
    for (size_t i = next; i < tags.size() && page.tokens()[i].begin < place.end; ++i) {
      tags[i] = first ? BeginTag(place.what) : InsideTag(place.what);
      first = false;
    }
  }
  return tags;
}

TaggedText InCapitals(TaggedText text) {
  return Folded(std::move(text),
                [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
}

TaggedText InLowerCase(TaggedText text) {
  return Folded(std::move(text),
                [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
}

Result<std::vector<TaggedText>> ReadDocuments(const std::string& path,
                                              TagClass (*class_of)(const std::string& kind)) {
  std::ifstream in(path);
  if (!in) return Error{ErrorCode::kNotFound, "cannot be opened", path};
  std::vector<TaggedText> texts;
  std::string line;
  while (std::getline(in, line)) {
    Json document = TRY(ParseJson(line, path));
    TaggedText text;
    text.text = document.at("text").get<std::string>();
    std::vector<size_t> bytes = BytesOf(text.text);
    std::vector<MarkedPlace> places;
    for (const char* list : {"truth", "neutral", "keep"}) {
      for (const Json& place : document[list]) {
        TagClass what = class_of(place.at("kind").get<std::string>());
        if (what == TagClass::kOther) continue;
        places.push_back(
            {bytes.at(place.at("from").get<size_t>()), bytes.at(place.at("to").get<size_t>()), what});
      }
    }
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    for (const MarkedPlace& place : places) {
      if (text.places.empty() || place.begin >= text.places.back().end) text.places.push_back(place);
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace blackbar
