// What was read of one displayed page: its words with boxes, where they come from, what lies hidden on it,
// and what to warn of. Made by blackbar-read, checked by PageFromJson, stored as a blob; a value without
// owner.
//
// Page text: the words in reading order, one space between words of a line, one line feed between lines. All
// offsets are code points into that text, so a finding never needs to copy personal text.
//
// Every medium is read as pages. A photo is one page (a TIFF has several), its words are those in the
// picture. A recording's pages are parts of its transcript: their words carry times, and their boxes only lay
// the text out, a segment a line. What is seen but not written (faces, plates, codes) are marks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/medium.h"
#include "core/region.h"
#include "core/result.h"

namespace blackbar {

enum class WordSource { kTextLayer, kOcr };

struct Word {
  std::string text;  // UTF-8, not empty, without white space
  Box box;           // of the ink's line: full glyph height, tight in width
  int64_t from = 0, to = 0;
  int confidence = 100;  // 0 to 100; 100 for a text layer
  WordSource source = WordSource::kTextLayer;
  int line = 0;                      // counts up in reading order; words of one line share it
  int block = 0;                     // column, cell or paragraph; lines of one block share it
  int64_t start_us = 0, end_us = 0;  // when it is spoken; both 0 outside of transcripts

  bool spoken() const { return end_us > start_us; }
};

// Something that was seen, not read: a face, a licence plate, a code, a screen. `text` is what could be read
// in it ("" for nothing); the detectors search it. The region is a PageArea of its page, a FrameTrack, or a
// FrameSpan (where a track was lost: a person must say what to do there).
struct VisualMark {
  std::string kind;      // of core/kinds.h: FACE, LICENSE_PLATE, SCREEN...; "" for text in the picture
  std::string detector;  // its name, such as "faces"
  std::string why;       // one line for a reviewer; quotes no value
  double score = 0;      // 0 to 1
  Region region;
  std::string text;
};

// Text that is in the file but not on the displayed page, or not for the eye.
struct HiddenText {
  // under_box, same_colour, invisible, tiny, outside_crop, off_layer, annotation, redact_mark, field,
  // javascript, metadata, bookmark, attachment, older_revision, unreferenced, structure, link, layer_differs;
  // of an e-mail also header, alternative, outside_parts
  std::string channel;
  std::string place;  // for people, such as "annotation 3"; holds no record text
  std::string text;   // UTF-8
  std::optional<Box> box;
};

struct Warning {
  std::string code;     // one of docs/formats.md, "Warnings"
  std::string message;  // one line; holds no record text
  std::optional<Region> region;
};

struct Page {
  int number = 0;                         // from 1
  int64_t width_mpt = 0, height_mpt = 0;  // displayed size in thousandths of a point (1/72 inch)
  std::vector<Word> words;
  std::string text;
  std::string words_from = "none";  // text_layer, ocr, mixed, none
  int confidence = 0;               // mean over the words, 0 to 100
  bool searched = false;            // false: nobody could read it, and no detector has searched it
  std::vector<Box> pictures;        // where pictures stand
  std::vector<Box> rules;           // drawn lines and cell borders, thin boxes
  std::vector<VisualMark> marks;    // regions are PageAreas of this page
  std::vector<HiddenText> hidden;
  std::vector<Warning> warnings;
};

// What is true of the whole record, beside its pages.
struct DocumentFacts {
  Medium medium = Medium::kUnknown;
  int pages = 0;
  int64_t duration_us = 0;          // of a recording, as played; 0 for others
  int width_px = 0, height_px = 0;  // of a video as shown; 0 for others
  std::vector<VisualMark> marks;    // of a video: tracks and times
  std::vector<HiddenText> hidden;
  std::vector<Warning> warnings;
};

// Sets page->text and every word's offsets from the words' order and lines.
void ComposeText(Page* page);

// Boxes of the words that a span of the page's text touches, one a line, in reading order. A span that ends
// inside a word takes the whole word: half a word on paper cannot be cut safely.
std::vector<Box> BoxesOfChars(const Page& page, int64_t from, int64_t to);

// When the words that a span of a transcript's text touches are spoken, one span for words that follow each
// other. Empty where none of them has times.
std::vector<TimeSpan> TimesOfChars(const Page& page, int64_t from, int64_t to);

// Code points in UTF-8 text; bytes that are not UTF-8 count one each.
int64_t CodePoints(std::string_view utf8);
// The bytes of code points [from, to) of `utf8`.
std::string_view SliceCodePoints(std::string_view utf8, int64_t from, int64_t to);

// Compact JSON for a pipe: words as arrays. FromJson checks every invariant: boxes inside the page and not
// empty, lines in order, no white space in a word, and recomputes text and offsets.
Json PageToJson(const Page& page);
Result<Page> PageFromJson(const Json& untrusted, const std::string& where);
Json HiddenToJson(const HiddenText& hidden);
Result<HiddenText> HiddenFromJson(const Json& untrusted, const std::string& where);
Json VisualMarkToJson(const VisualMark& mark);
Result<VisualMark> VisualMarkFromJson(const Json& untrusted, const std::string& where);
// Without medium and pages, which the record itself tells.
Json FactsToJson(const DocumentFacts& facts);
Result<DocumentFacts> FactsFromJson(const Json& untrusted, const std::string& where);
Json WarningToJson(const Warning& warning);
Result<Warning> WarningFromJson(const Json& untrusted, const std::string& where);

}  // namespace blackbar
