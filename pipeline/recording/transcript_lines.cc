#include "pipeline/recording/transcript_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace blackbar {
namespace {

constexpr std::string_view kArrow = "-->";

std::string_view Trim(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= 0x20) text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.remove_suffix(1);
  return text;
}

std::string_view TakeLine(std::string_view* rest) {
  const size_t end = std::min(rest->find('\n'), rest->size());
  std::string_view line = rest->substr(0, end);
  rest->remove_prefix(std::min(end + 1, rest->size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

// One cue as it is read: its words, some with times of their own (VTT's <00:01.000>).
struct Cue {
  int64_t start = 0, end = 0;
  std::string speaker;
  std::vector<SpokenWord> words;
  std::vector<std::pair<size_t, int64_t>> stops;  // before word n, at this time
};

// What stands in angle brackets is markup: a voice, a time, or nothing we need.
void TakeTag(std::string_view tag, Cue* cue) {
  if (tag.starts_with("v ") || tag.starts_with("v.")) {
    const size_t space = tag.find(' ');
    if (space != tag.npos) cue->speaker = std::string(Trim(tag.substr(space)));
  } else if (std::optional<int64_t> time = ClockTime(tag)) {
    cue->stops.emplace_back(cue->words.size(), *time);
  }
}

std::string Unescape(std::string_view text) {
  std::string out(text);
  for (auto [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&amp;", "&"}}) {
    for (size_t at = 0; (at = out.find(from, at)) != out.npos; ++at)
      out.replace(at, std::string_view(from).size(), to);
  }
  return out;
}

void AddWords(std::string_view text, Cue* cue) {
  for (SpokenWord& word : WordsOf(Unescape(text))) cue->words.push_back(std::move(word));
}

void AddCueLine(std::string_view line, Cue* cue) {
  line = Trim(line);
  if (cue->words.empty() && cue->speaker.empty()) cue->speaker = TakeSpeaker(&line);
  while (!line.empty()) {
    const size_t open = std::min(line.find('<'), line.size());
    AddWords(line.substr(0, open), cue);
    const size_t close = line.find('>', open);
    if (close == line.npos) {
      if (open < line.size()) AddWords(line.substr(open), cue);
      return;
    }
    TakeTag(line.substr(open + 1, close - open - 1), cue);
    line.remove_prefix(close + 1);
  }
}

// Times of the words between two stops, by their length.
void TimeWords(Cue* cue) {
  cue->stops.emplace_back(cue->words.size(), cue->end);
  size_t from = 0;
  int64_t start = cue->start;
  for (auto [to, time] : cue->stops) {
    if (to > from && time > start) {
      std::vector<SpokenWord> part(cue->words.begin() + static_cast<ptrdiff_t>(from),
                                   cue->words.begin() + static_cast<ptrdiff_t>(to));
      SpreadOver(start, time, &part);
      std::copy(part.begin(), part.end(), cue->words.begin() + static_cast<ptrdiff_t>(from));
      from = to;
    }
    start = std::max(start, time);
  }
}

Result<Cue> ReadCueTimes(std::string_view line, const std::string& where) {
  const size_t arrow = line.find(kArrow);
  std::string_view after = Trim(line.substr(arrow + kArrow.size()));
  std::optional<int64_t> start = ClockTime(Trim(line.substr(0, arrow)));
  std::optional<int64_t> end = ClockTime(after.substr(0, after.find_first_of(" \t")));
  if (!start || !end || *end < *start)
    return Error{ErrorCode::kInvalidInput, "a caption's times are no times or run backwards", where};
  Cue cue;
  cue.start = *start;
  cue.end = *end;
  return cue;
}

}  // namespace

std::optional<int64_t> ClockTime(std::string_view text) {
  int64_t whole = 0;
  int parts = 0;
  while (true) {
    int64_t part = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), part);
    if (bad != std::errc() || part < 0 || part > 10'000'000 || ++parts > 3) return std::nullopt;
    whole = whole * 60 + part;
    text.remove_prefix(static_cast<size_t>(end - text.data()));
    if (text.empty()) return parts == 1 ? std::nullopt : std::optional(whole * 1'000'000);
    if (text.front() != ':') break;
    text.remove_prefix(1);
  }
  if (text.front() != '.' && text.front() != ',') return std::nullopt;
  int64_t micros = 0, unit = 100'000;
  for (char c : text.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    micros += (c - '0') * unit;
    unit /= 10;
  }
  return whole * 1'000'000 + micros;
}

bool LooksLikeCues(std::string_view text) {
  text = text.substr(0, 16'384);
  const size_t arrow = text.find(kArrow);
  if (arrow == text.npos) return false;
  const size_t begin = text.substr(0, arrow).rfind('\n');
  return ClockTime(Trim(text.substr(begin == text.npos ? 0 : begin + 1,
                                    arrow - (begin == text.npos ? 0 : begin + 1))))
      .has_value();
}

Result<Transcript> ParseCues(std::string_view text, const std::string& where) {
  Transcript transcript;
  transcript.source = text.substr(0, 9).find("WEBVTT") != text.npos ? "vtt" : "srt";
  transcript.timing = WordTiming::kSegments;
  bool stops = false;
  while (!text.empty()) {
    std::string_view line = TakeLine(&text);
    if (line.find(kArrow) == line.npos) continue;  // a number, a name, a note or a style
    Cue cue = TRY(ReadCueTimes(line, where));
    while (!text.empty() && !Trim(line = TakeLine(&text)).empty()) AddCueLine(line, &cue);
    stops |= !cue.stops.empty();
    TimeWords(&cue);
    if (!cue.words.empty()) transcript.utterances.push_back({cue.speaker, std::move(cue.words)});
  }
  if (stops) transcript.timing = WordTiming::kWords;
  return transcript;
}

std::string TakeSpeaker(std::string_view* line) {
  const size_t colon = line->find(':');
  if (colon == line->npos || colon == 0 || colon > 40) return "";
  if (colon + 1 < line->size() && (*line)[colon + 1] != ' ') return "";  // a time or an address
  std::string_view name = line->substr(0, colon);
  const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) || c == ' ' || c == '.' || c == '#' || c == '-' || c == '\'' || c >= 0x80;
  });
  // Up to four words, the first with a capital: "I told him: go" is no speaker.
  if (!plain || std::count(name.begin(), name.end(), ' ') > 3 ||
      std::islower(static_cast<unsigned char>(name[0])))
    return "";
  const bool capitals =
      std::none_of(name.begin(), name.end(), [](unsigned char c) { return std::islower(c); });
  if (!capitals && std::count(name.begin(), name.end(), ' ') > 1) return "";
  std::string speaker(Trim(name));
  *line = Trim(line->substr(colon + 1));
  return speaker;
}

Transcript ParsePlainTranscript(std::string_view text) {
  Transcript transcript;
  transcript.source = "text";
  transcript.timing = WordTiming::kNone;
  while (!text.empty()) {
    std::string_view line = Trim(TakeLine(&text));
    std::string speaker = TakeSpeaker(&line);
    std::vector<SpokenWord> words = WordsOf(line);
    if (!words.empty()) transcript.utterances.push_back({speaker, std::move(words)});
  }
  return transcript;
}

}  // namespace blackbar
