#include "pipeline/recording/transcript.h"

#include <algorithm>

#include "core/text_decode.h"
#include "pipeline/recording/transcript_json.h"
#include "pipeline/recording/transcript_lines.h"

namespace blackbar {
namespace {

constexpr size_t kWordsAPage = 400;
constexpr size_t kLinesAPage = 60;
constexpr size_t kMaxBytes = 200u << 20;

// Vosk's own program writes one object after another, a line or more each.
Result<Json> ParseManyJson(std::string_view text, const std::string& where) {
  Result<Json> one = ParseJson(text, where);
  if (one) return one;
  Json list = Json::array();
  int depth = 0;
  bool quoted = false;
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    if (c == '{' && depth++ == 0) begin = i;
    if (c == '}' && --depth == 0) list.push_back(TRY(ParseJson(text.substr(begin, i + 1 - begin), where)));
    if (depth < 0) return one;
  }
  if (depth != 0 || list.empty()) return one;
  return list;
}

// A word on a line of the page: its place only lays the text out.
void Place(size_t at, size_t length, size_t line_length, size_t line, size_t lines, Word* word) {
  const auto side = static_cast<size_t>(kWholeSide);
  const size_t total = std::max<size_t>(line_length + 1, 100);
  word->box.left = static_cast<int32_t>(side * at / total);
  word->box.right = std::max(static_cast<int32_t>(side * (at + length) / total), word->box.left + 1);
  word->box.top = static_cast<int32_t>(side * line / lines);
  word->box.bottom = static_cast<int32_t>(side * line / lines + side * 7 / (lines * 10));
  word->line = static_cast<int>(line);
}

// The words of an utterance as a line: who speaks, then what is said.
std::vector<Word> LineOf(const Utterance& utterance, int64_t duration_us) {
  std::vector<Word> words;
  for (SpokenWord& part : WordsOf(utterance.speaker.empty() ? "" : utterance.speaker + ":")) {
    words.emplace_back();
    words.back().text = std::move(part.text);
  }
  for (const SpokenWord& spoken : utterance.words) {
    Word& word = words.emplace_back();
    word.text = spoken.text;
    word.confidence = spoken.confidence;
    if (!spoken.timed() || spoken.start_us < 0 || spoken.start_us >= duration_us) continue;
    word.start_us = spoken.start_us;
    word.end_us = std::min(spoken.end_us, duration_us);
  }
  return words;
}

Page MakePage(int number, const std::vector<std::vector<Word>>& lines) {
  Page page;
  page.number = number;
  page.width_mpt = 612'000;
  page.height_mpt = 792'000;
  page.searched = true;
  page.words_from = lines.empty() ? "none" : "text_layer";
  for (size_t line = 0; line < lines.size(); ++line) {
    size_t length = 0, at = 0;
    for (const Word& word : lines[line]) length += word.text.size() + 1;
    for (Word word : lines[line]) {
      Place(at, word.text.size(), length, line, lines.size(), &word);
      at += word.text.size() + 1;
      page.words.push_back(std::move(word));
    }
  }
  ComposeText(&page);
  return page;
}

}  // namespace

size_t Transcript::words() const {
  size_t count = 0;
  for (const Utterance& utterance : utterances) count += utterance.words.size();
  return count;
}

std::vector<SpokenWord> WordsOf(std::string_view text) {
  std::vector<SpokenWord> words;
  size_t begin = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && static_cast<unsigned char>(text[i]) > 0x20) continue;
    if (i > begin) words.emplace_back().text = std::string(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return words;
}

void SpreadOver(int64_t start_us, int64_t end_us, std::vector<SpokenWord>* words) {
  int64_t letters = 0, done = 0;
  for (const SpokenWord& word : *words) letters += CodePoints(word.text) + 1;
  for (SpokenWord& word : *words) {
    word.start_us = start_us + (end_us - start_us) * done / letters;
    done += CodePoints(word.text) + 1;
    word.end_us = start_us + (end_us - start_us) * done / letters;
  }
}

Result<Transcript> ParseTranscript(std::string_view bytes, const std::string& where) {
  if (bytes.size() > kMaxBytes)
    return Error{ErrorCode::kLimitExceeded, "a transcript has at most 200 MB; split it", where};
  std::string text;
  for (char32_t c : DecodeText(bytes)) {
    if (c != 0xFEFF && c != 0) AppendUtf8(&text, c);
  }
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return Error{ErrorCode::kInvalidInput, "the transcript holds no words", where};
  Transcript transcript;
  if (text[first] == '{' || text[first] == '[') {
    transcript = TRY(TranscriptFromJson(TRY(ParseManyJson(text, where)), where));
  } else {
    transcript = LooksLikeCues(text) ? TRY(ParseCues(text, where)) : ParsePlainTranscript(text);
  }
  if (transcript.words() == 0) return Error{ErrorCode::kInvalidInput, "the transcript holds no words", where};
  return transcript;
}

std::vector<Page> PagesOfTranscript(const Transcript& transcript, int64_t duration_us) {
  std::vector<Page> pages;
  std::vector<std::vector<Word>> lines;
  size_t words = 0;
  auto finish = [&] {
    pages.push_back(MakePage(static_cast<int>(pages.size()) + 1, lines));
    lines.clear();
    words = 0;
  };
  for (const Utterance& utterance : transcript.utterances) {
    std::vector<Word> line = LineOf(utterance, duration_us);
    if (!lines.empty() && (words + line.size() > kWordsAPage || lines.size() >= kLinesAPage)) finish();
    words += line.size();
    if (!line.empty()) lines.push_back(std::move(line));
  }
  if (!lines.empty() || pages.empty()) finish();
  return pages;
}

}  // namespace blackbar
