// The wire and blob form of pages. A child that was taken over may write anything here, so reading checks
// every invariant of core/page.h before the rest of the program sees a Page.
#include <fmt/format.h>

#include <algorithm>

#include "core/page.h"

namespace blackbar {
namespace {

constexpr int64_t kMaxPagePoints = 200'000'000;  // 200,000 pt in thousandths: PDF's own limit is 14,400

Error Bad(const std::string& what, const std::string& where) {
  return {ErrorCode::kInvalidInput, what, where};
}

Json WordToJson(const Word& word) {
  return Json::array({word.text, word.box.left, word.box.top, word.box.right, word.box.bottom, word.line,
                      word.block, word.source == WordSource::kOcr ? 1 : 0, word.confidence});
}

bool IsPlainWord(const std::string& text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](unsigned char c) { return c <= 0x20; });
}

Result<Word> WordFromJson(const Json& value, const std::string& where) {
  if (!value.is_array() || value.size() != 9 || !value[0].is_string())
    return Bad("a word has nine parts", where);
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

Json PageToJson(const Page& page) {
  Json words = Json::array(), hidden = Json::array(), warnings = Json::array();
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
          {"hidden", std::move(hidden)},
          {"warnings", std::move(warnings)}};
}

Result<Page> PageFromJson(const Json& untrusted, const std::string& where) {
  Page page;
  TRY(ReadHeader(untrusted, &page, where));
  TRY(ReadWords(*TRY(JsonArray(untrusted, "words", where)), &page, where));
  page.pictures = TRY(BoxesFromJson(untrusted, "pictures", where));
  page.rules = TRY(BoxesFromJson(untrusted, "rules", where));
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
