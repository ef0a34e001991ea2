// Makes police-style texts with marked names from templates (sentences.txt) and the list of names, with names
// made up of syllables among them, so that the tagger learns the company names keep rather than the names.
// The same seed gives the same texts. All people are fictional. Not part of the product.
//
// sentences.txt: "[name]" begins a list, a line each; "[sentences]" are trained on, "[held-out]" only
// measured with. In a line, $NAME (capitals) stands for something made here (see Slot in the .cc), $name for
// a line of that list; "\n" is a line break, "\t" two spaces.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/detectors/tagger/train/dice.h"
#include "pipeline/detectors/tagger/train/tagged_text.h"

namespace blackbar {

class SentenceMaker {
 public:
  static Result<SentenceMaker> Read(const std::string& sentences_path, const std::string& names_path,
                                    uint64_t seed);
  // Texts from every template of "sentences" or "held-out", `times` each.
  Result<std::vector<TaggedText>> Make(const std::string& list, size_t times);

 private:
  explicit SentenceMaker(uint64_t seed) : dice_(seed) {}
  Result<void> Expand(std::string_view line, int depth, TaggedText* out);
  bool ExpandSlot(std::string_view slot, TaggedText* out);
  void Put(const std::string& text, TagClass what, TaggedText* out);

  std::string First();
  std::string Last();
  std::string MadeUp();
  std::string LastAsWritten();  // double names, particles, O', Mc
  std::string Full();
  std::string Reversed();
  std::string Street();
  std::string Address();
  std::string Business();
  std::string School();
  std::string Hospital();
  std::string City();
  std::string Word(const std::string& list) { return dice_.Of(lists_[list]); }
  std::string Digits(size_t count);

  Dice dice_;
  std::map<std::string, std::vector<std::string>> lists_;
  std::vector<std::string> first_, last_, ordinary_first_, ordinary_last_, ordinary_;
};

}  // namespace blackbar
