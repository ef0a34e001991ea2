// The wire and blob form of pages. A child that was taken over may write anything here, so reading checks
// every invariant of core/page.h before the rest of the program sees a Page.
#include <fmt/format.h>

#include <algorithm>

#include "core/kinds.h"
#include "core/page.h"

namespace blackbar {
namespace {

constexpr int64_t kMaxDurationUs = int64_t{1000} * 3600 * 1'000'000;  // 1,000 hours
constexpr int64_t kMaxPagePoints = 200'000'000;  // 200,000 pt in thousandths: PDF's own limit is 14,400

Error Bad(const std::string& what, const std::string& where) {
  return {ErrorCode::kInvalidInput, what, where};
}

Json WordToJson(const Word& word) {
  Json parts = Json::array({word.text, word.box.left, word.box.top, word.box.right, word.box.bottom,
                            word.line, word.block, word.source == WordSource::kOcr ? 1 : 0, word.confidence});
  if (!word.spoken()) return parts;
  parts.push_back(word.start_us);
  parts.push_back(word.end_us);
  return parts;
}

bool IsPlainWord(const std::string& text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](unsigned char c) { return c <= 0x20; });
}

Result<void> ReadTimes(const Json& value, Word* word, const std::string& where) {
  if (value.size() == 9) return {};
  if (!value[9].is_number_integer() || !value[10].is_number_integer())
    return Bad("a word's times are whole numbers", where);
  word->start_us = value[9].get<int64_t>();
  word->end_us = value[10].get<int64_t>();
  if (word->start_us < 0 || word->end_us <= word->start_us || word->end_us > kMaxDurationUs)
    return Bad("a word ends before it begins", where);
  return {};
}

Result<Word> WordFromJson(const Json& value, const std::string& where) {
  if (!value.is_array() || (value.size() != 9 && value.size() != 11) || !value[0].is_string())
    return Bad("a word has nine parts, a spoken one eleven", where);
  int64_t n[8];
  for (size_t i = 0; i < 8; ++i) {
    if (!value[i + 1].is_number_integer())
      return Bad("a word's box, line and confidence are whole numbers", where);
    n[i] = value[i + 1].get<int64_t>();
    if (n[i] < 0 || n[i] > 1'000'000'000) return Bad("a word's number is out of range", where);
  }
  Word word;
  word.text = value[0].get<std::string>();
  if (!IsPlainWord(word.text)) return Bad("a word is empty or holds white space", where);
  for (int i = 0; i < 4; ++i) {
    if (n[i] > kWholeSide) return Bad("a word's box leaves the page", where);
  }
  word.box = {static_cast<int32_t>(n[0]), static_cast<int32_t>(n[1]), static_cast<int32_t>(n[2]),
              static_cast<int32_t>(n[3])};
  if (word.box.empty()) return Bad("a word's box is empty", where);
  word.line = static_cast<int>(n[4]);
  word.block = static_cast<int>(n[5]);
  word.source = n[6] == 1 ? WordSource::kOcr : WordSource::kTextLayer;
  word.confidence = static_cast<int>(std::min<int64_t>(n[7], 100));
  TRY(ReadTimes(value, &word, where));
  return word;
}

Json BoxesToJson(const std::vector<Box>& boxes) {
  Json list = Json::array();
  for (const Box& box : boxes) list.push_back(BoxToJson(box));
  return list;
}

Result<std::vector<Box>> BoxesFromJson(const Json& object, const char* key, const std::string& where) {
  std::vector<Box> boxes;
  if (!object.contains(key)) return boxes;
  for (const Json& box : *TRY(JsonArray(object, key, where))) boxes.push_back(TRY(BoxFromJson(box, where)));
  return boxes;
}

bool IsChannelName(const std::string& name) {
  return !name.empty() && name.size() <= 40 &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

Result<void> ReadWords(const Json& list, Page* page, const std::string& where) {
  page->words.reserve(list.size());
  for (const Json& item : list) {
    page->words.push_back(TRY(WordFromJson(item, where)));
    size_t n = page->words.size();
    if (n > 1 && page->words[n - 1].line < page->words[n - 2].line)
      return Bad("lines are out of order", where);
  }
  return {};
}

Result<void> ReadHeader(const Json& value, Page* page, const std::string& where) {
  page->number = static_cast<int>(TRY(JsonInt(value, "number", where)));
  page->width_mpt = TRY(JsonInt(value, "width_mpt", where));
  page->height_mpt = TRY(JsonInt(value, "height_mpt", where));
  if (page->number < 1) return Bad("pages count from 1", where);
  for (int64_t side : {page->width_mpt, page->height_mpt}) {
    if (side < 1 || side > kMaxPagePoints) return Bad("the page's size is not one a page can have", where);
  }
  page->searched = TRY(JsonBool(value, "searched", where));
  page->words_from = TRY(JsonString(value, "words_from", where));
  for (const char* known : {"text_layer", "ocr", "mixed", "none"}) {
    if (page->words_from == known) return {};
  }
  return Bad("words_from is not one of its values", where);
}

// Pages that were stored before marks existed have none.
Result<void> ReadVisualMarks(const Json& untrusted, Page* page, const std::string& where) {
  if (!untrusted.contains("marks")) return {};
  for (const Json& item : *TRY(JsonArray(untrusted, "marks", where))) {
    VisualMark mark = TRY(VisualMarkFromJson(item, where));
    const auto* area = std::get_if<PageArea>(&mark.region);
    if (area == nullptr || area->page != page->number || area->invert || area->box.empty())
      return Bad("a page's mark is not on it", where);
    page->marks.push_back(std::move(mark));
  }
  return {};
}

}  // namespace

Json HiddenToJson(const HiddenText& hidden) {
  Json out = {{"channel", hidden.channel}, {"place", hidden.place}, {"text", hidden.text}};
  if (hidden.box) out["box"] = BoxToJson(*hidden.box);
  return out;
}

Result<HiddenText> HiddenFromJson(const Json& untrusted, const std::string& where) {
  HiddenText hidden{TRY(JsonString(untrusted, "channel", where)), TRY(JsonString(untrusted, "place", where)),
                    TRY(JsonString(untrusted, "text", where)), std::nullopt};
  if (!IsChannelName(hidden.channel)) return Bad("a hidden text's channel is not a name", where);
  if (untrusted.contains("box")) hidden.box = TRY(BoxFromJson(untrusted["box"], where));
  return hidden;
}

Json VisualMarkToJson(const VisualMark& mark) {
  return {{"kind", mark.kind},   {"detector", mark.detector}, {"why", mark.why},
          {"score", mark.score}, {"text", mark.text},         {"region", RegionToJson(mark.region)}};
}

Result<VisualMark> VisualMarkFromJson(const Json& untrusted, const std::string& where) {
  VisualMark mark;
  mark.kind = TRY(JsonString(untrusted, "kind", where));
  if (!mark.kind.empty() && FindKind(mark.kind) == nullptr)
    return Bad("a mark's kind is not one of the list", where);
  mark.detector = TRY(JsonString(untrusted, "detector", where));
  mark.why = TRY(JsonString(untrusted, "why", where));
  if (!IsChannelName(mark.detector) || mark.why.empty() || mark.why.size() > 300)
    return Bad("a mark has no detector or no reason", where);
  if (!untrusted.contains("score") || !untrusted["score"].is_number())
    return Bad("a mark's score is a number", where);
  mark.score = untrusted["score"].get<double>();
  if (!(mark.score >= 0 && mark.score <= 1)) return Bad("a mark's score is not in 0 to 1", where);
  mark.text = TRY(JsonString(untrusted, "text", where));
  mark.region = TRY(RegionFromJson(*TRY(JsonObject(untrusted, "region", where)), where));
  return mark;
}

Json WarningToJson(const Warning& warning) {
  Json out = {{"code", warning.code}, {"message", warning.message}};
  if (warning.region) out["region"] = RegionToJson(*warning.region);
  return out;
}

Result<Warning> WarningFromJson(const Json& untrusted, const std::string& where) {
  Warning warning{
      TRY(JsonString(untrusted, "code", where)), TRY(JsonString(untrusted, "message", where)), {}};
  if (!IsChannelName(warning.code)) return Bad("a warning's code is not a name", where);
  if (untrusted.contains("region")) warning.region = TRY(RegionFromJson(untrusted["region"], where));
  return warning;
}

Json FactsToJson(const DocumentFacts& facts) {
  Json hidden = Json::array(), warnings = Json::array(), marks = Json::array();
  for (const HiddenText& text : facts.hidden) hidden.push_back(HiddenToJson(text));
  for (const Warning& warning : facts.warnings) warnings.push_back(WarningToJson(warning));
  for (const VisualMark& mark : facts.marks) marks.push_back(VisualMarkToJson(mark));
  return {{"hidden", std::move(hidden)}, {"warnings", std::move(warnings)},
          {"marks", std::move(marks)},   {"duration_us", facts.duration_us},
          {"width_px", facts.width_px},  {"height_px", facts.height_px}};
}

Result<DocumentFacts> FactsFromJson(const Json& untrusted, const std::string& where) {
  DocumentFacts facts;
  for (const Json& item : *TRY(JsonArray(untrusted, "hidden", where)))
    facts.hidden.push_back(TRY(HiddenFromJson(item, where)));
  for (const Json& item : *TRY(JsonArray(untrusted, "warnings", where)))
    facts.warnings.push_back(TRY(WarningFromJson(item, where)));
  if (!untrusted.contains("marks")) return facts;  // stored before recordings were read
  facts.duration_us = TRY(JsonInt(untrusted, "duration_us", where));
  const int64_t width = TRY(JsonInt(untrusted, "width_px", where));
  const int64_t height = TRY(JsonInt(untrusted, "height_px", where));
  if (facts.duration_us < 0 || facts.duration_us > kMaxDurationUs || width < 0 || height < 0 ||
      width > 100'000 || height > 100'000)
    return Bad("a recording's length or size is out of range", where);
  facts.width_px = static_cast<int>(width);
  facts.height_px = static_cast<int>(height);
  for (const Json& item : *TRY(JsonArray(untrusted, "marks", where))) {
    facts.marks.push_back(TRY(VisualMarkFromJson(item, where)));
    TRY(CheckRegion(facts.marks.back().region, {0, facts.duration_us}));
  }
  return facts;
}

Json PageToJson(const Page& page) {
  Json words = Json::array(), hidden = Json::array(), warnings = Json::array(), marks = Json::array();
  for (const VisualMark& mark : page.marks) marks.push_back(VisualMarkToJson(mark));
  for (const Word& word : page.words) words.push_back(WordToJson(word));
  for (const HiddenText& text : page.hidden) hidden.push_back(HiddenToJson(text));
  for (const Warning& warning : page.warnings) warnings.push_back(WarningToJson(warning));
  return {{"number", page.number},
          {"width_mpt", page.width_mpt},
          {"height_mpt", page.height_mpt},
          {"words", std::move(words)},
          {"words_from", page.words_from},
          {"searched", page.searched},
          {"pictures", BoxesToJson(page.pictures)},
          {"rules", BoxesToJson(page.rules)},
          {"marks", std::move(marks)},
          {"hidden", std::move(hidden)},
          {"warnings", std::move(warnings)}};
}

Result<Page> PageFromJson(const Json& untrusted, const std::string& where) {
  Page page;
  TRY(ReadHeader(untrusted, &page, where));
  TRY(ReadWords(*TRY(JsonArray(untrusted, "words", where)), &page, where));
  page.pictures = TRY(BoxesFromJson(untrusted, "pictures", where));
  page.rules = TRY(BoxesFromJson(untrusted, "rules", where));
  TRY(ReadVisualMarks(untrusted, &page, where));
  for (const Json& item : *TRY(JsonArray(untrusted, "hidden", where))) {
    page.hidden.push_back(TRY(HiddenFromJson(item, where)));
  }
  for (const Json& item : *TRY(JsonArray(untrusted, "warnings", where))) {
    page.warnings.push_back(TRY(WarningFromJson(item, where)));
  }
  ComposeText(&page);
  return page;
}

}  // namespace blackbar
