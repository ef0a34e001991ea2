// Texts with marked names, to train the tagger on and to measure it: sentences of the public corpora (CoNLL
// columns) and sentences made from templates. Both are plain text with places, so that they are tokenised
// exactly as a page is. Used by the programs of this folder only; not part of the product.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/tagger/tag.h"

namespace blackbar {

struct MarkedPlace {
  size_t begin = 0, end = 0;  // bytes
  TagClass what = TagClass::kOther;
};

struct TaggedText {
  std::string text;
  std::vector<MarkedPlace> places;  // in order, none overlapping
};

// Reads a CoNLL file: the word first, the tag last in a line, a blank line after a sentence; B-/I- (a name
// may begin with I-). person, PER; location, LOC; ORG, corporation, group are known, all else is "other".
// Handles (@name) and roles a contract writes as names ("Borrower") are no names here.
Result<std::vector<TaggedText>> ReadCorpus(const std::string& path);

// Reads marked documents, lines as tests/corpus writes them; `class_of` tells what a kind counts as. Places
// that overlap another are left out.
Result<std::vector<TaggedText>> ReadDocuments(const std::string& path,
                                              TagClass (*class_of)(const std::string& kind));

// The tag of each token of the page.
std::vector<uint8_t> TagsOf(const PageView& page, const std::vector<MarkedPlace>& places);

// The same text in capitals or in lower case; ASCII only, so that places stay.
TaggedText InCapitals(TaggedText text);
TaggedText InLowerCase(TaggedText text);

}  // namespace blackbar
