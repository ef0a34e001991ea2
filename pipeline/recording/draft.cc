#include "pipeline/recording/draft.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace blackbar {
namespace {

constexpr int64_t kSecond = 1'000'000;
constexpr int64_t kLongest = 20 * kSecond, kShortestCut = 12 * kSecond;
constexpr int64_t kPeak = kSecond / 50;        // length of one pair of peaks
constexpr int64_t kAround = kSecond * 3 / 10;  // lines of captions come a little late or early
constexpr int64_t kWindow = 25 * kSecond;      // of sound that is aligned at once

std::vector<int> Loudness(const std::string& peaks) {
  static const std::string kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<int> bytes;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : peaks) {
    const size_t digit = kDigits.find(c);
    if (digit == std::string::npos) break;
    bits = bits << 6 | static_cast<uint32_t>(digit);
    if ((count += 6) < 8) continue;
    count -= 8;
    bytes.push_back(static_cast<int8_t>(bits >> count & 0xff));
  }
  std::vector<int> loudness;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) loudness.push_back(bytes[i + 1] - bytes[i]);
  return loudness;
}

// The quietest fifth of a second in [from, to), as its middle.
int64_t Quietest(const std::vector<int>& loudness, int64_t from, int64_t to) {
  constexpr size_t kWide = 10;
  int64_t best = to, least = INT64_MAX;
  for (auto at = static_cast<size_t>(from / kPeak);
       at + kWide < loudness.size() && static_cast<int64_t>(at) * kPeak < to; ++at) {
    int64_t sum = 0;
    for (size_t i = at; i < at + kWide; ++i) sum += loudness[i];
    if (sum >= least) continue;
    least = sum;
    best = static_cast<int64_t>(at + kWide / 2) * kPeak;
  }
  return best;
}

std::string Plain(std::string_view word) {
  std::string plain;
  for (const char c : word)
    if (std::isalnum(static_cast<unsigned char>(c)))
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return plain;
}

std::vector<SpokenWord*> AllWords(Transcript* transcript) {
  std::vector<SpokenWord*> words;
  for (Utterance& utterance : transcript->utterances)
    for (SpokenWord& word : utterance.words) words.push_back(&word);
  return words;
}

// Takes over what was found of words [from, to); a word that cannot be spoken ("--") goes between its
// neighbours. False where nothing was found.
bool TakeTimes(const std::vector<SpokenWord>& found, const std::vector<SpokenWord*>& words, size_t from,
               size_t to) {
  if (found.size() != to - from) return false;
  for (size_t i = 0; i < found.size(); ++i) {
    SpokenWord& word = *words[from + i];
    word.start_us = found[i].start_us;
    word.end_us = found[i].end_us;
    if (found[i].timed()) continue;
    int64_t begin = i > 0 ? words[from + i - 1]->end_us : -1, end = -1;
    for (size_t next = i + 1; next < found.size() && end < 0; ++next)
      if (found[next].timed()) end = found[next].start_us;
    if (begin < 0) begin = end < 0 ? 0 : std::max<int64_t>(0, end - kSecond / 5);
    if (end <= begin) end = begin + kSecond / 5;
    word.start_us = begin;
    word.end_us = end;
  }
  return true;
}

struct Piece {  // words [from, to) are said within the stretch
  size_t from = 0, to = 0;
  Stretch stretch;
};

Piece MakePiece(const std::vector<SpokenWord*>& words, size_t from, size_t to, int64_t start_us,
                int64_t end_us) {
  Piece piece{from, to, {start_us, end_us, {}}};
  for (size_t i = from; i < to; ++i) piece.stretch.words.push_back(words[i]->text);
  return piece;
}

// Each utterance within its own times.
std::vector<Piece> PiecesOfLines(Transcript* transcript, const std::vector<SpokenWord*>& words,
                                 int64_t duration_us) {
  std::vector<Piece> pieces;
  size_t from = 0;
  for (const Utterance& utterance : transcript->utterances) {
    const size_t to = from + utterance.words.size();
    if (to > from && utterance.words.front().timed() && utterance.words.back().timed()) {
      const int64_t start = std::clamp<int64_t>(utterance.words.front().start_us - kAround, 0, duration_us);
      const int64_t end = std::clamp<int64_t>(utterance.words.back().end_us + kAround, start, duration_us);
      if (end - start <= 2 * kWindow && end > start) pieces.push_back(MakePiece(words, from, to, start, end));
    }
    from = to;
  }
  return pieces;
}

// Along the recording: what a draft heard of the same words gives firm ground every few seconds.
std::vector<Piece> PiecesBetweenAnchors(const std::vector<SpokenWord*>& words, const Transcript& draft,
                                        int64_t duration_us) {
  std::vector<std::string> text, heard;
  std::vector<const SpokenWord*> heard_words;
  for (const SpokenWord* word : words) text.push_back(Plain(word->text));
  for (const Utterance& utterance : draft.utterances)
    for (const SpokenWord& word : utterance.words) {
      heard.push_back(Plain(word.text));
      heard_words.push_back(&word);
    }
  std::vector<Piece> pieces;
  size_t from = 0;
  int64_t start = 0;
  for (const auto& [in_text, in_heard] : Anchors(text, heard)) {
    const int64_t at = heard_words[in_heard]->start_us;
    if (in_text <= from || at - start < kWindow / 2) continue;
    pieces.push_back(MakePiece(words, from, in_text, std::max<int64_t>(0, start - kAround),
                               std::min(duration_us, at + kAround / 3)));
    from = in_text;
    start = at;
  }
  if (from < words.size())
    pieces.push_back(
        MakePiece(words, from, words.size(), std::max<int64_t>(0, start - kAround), duration_us));
  return pieces;
}

}  // namespace

std::vector<Stretch> StretchesOf(const TrackLook& look) {
  std::vector<Stretch> stretches;
  const std::vector<int> loudness = Loudness(look.peaks);
  for (auto [from, to] : look.voice) {
    while (to - from > kLongest) {
      const int64_t cut = Quietest(loudness, from + kShortestCut, from + kLongest);
      stretches.push_back({from, cut, {}});
      from = cut;
    }
    if (to > from) stretches.push_back({from, to, {}});
  }
  return stretches;
}

Result<Transcript> DraftTranscript(Hearing& hearing, const std::string& speaker) {
  Transcript draft;
  draft.source = "recogniser";
  draft.reliable = false;
  for (std::vector<SpokenWord>& words : TRY(hearing.Listen(StretchesOf(TRY(hearing.Look())))))
    if (!words.empty()) draft.utterances.push_back({speaker, std::move(words)});
  return draft;
}

std::vector<std::pair<size_t, size_t>> Anchors(const std::vector<std::string>& a,
                                               const std::vector<std::string>& b) {
  // Pairs of words that each side says once.
  std::map<std::string, std::pair<std::vector<size_t>, std::vector<size_t>>> pairs;
  for (size_t i = 0; i + 1 < a.size(); ++i) pairs[a[i] + ' ' + a[i + 1]].first.push_back(i);
  for (size_t i = 0; i + 1 < b.size(); ++i) pairs[b[i] + ' ' + b[i + 1]].second.push_back(i);
  std::vector<std::pair<size_t, size_t>> both;
  for (const auto& [words, places] : pairs)
    if (places.first.size() == 1 && places.second.size() == 1)
      both.emplace_back(places.first[0], places.second[0]);
  std::sort(both.begin(), both.end());
  // The longest run of them that rises on both sides.
  std::vector<size_t> best(both.size(), 1), before(both.size(), both.size());
  size_t last = both.size();
  for (size_t i = 0; i < both.size(); ++i) {
    for (size_t j = i > 400 ? i - 400 : 0; j < i; ++j)
      if (both[j].second < both[i].second && best[j] + 1 > best[i]) best[i] = best[j] + 1, before[i] = j;
    if (last == both.size() || best[i] > best[last]) last = i;
  }
  std::vector<std::pair<size_t, size_t>> rising;
  for (; last < both.size(); last = before[last]) rising.push_back(both[last]);
  std::reverse(rising.begin(), rising.end());
  return rising;
}

Result<int> TimeWords(Hearing& hearing, Transcript* transcript) {
  const std::vector<SpokenWord*> words = AllWords(transcript);
  const int64_t duration_us = TRY(hearing.DurationUs());
  std::vector<Piece> pieces;
  if (transcript->timing == WordTiming::kSegments) {
    pieces = PiecesOfLines(transcript, words, duration_us);
  } else if (duration_us <= kWindow) {
    pieces.push_back(MakePiece(words, 0, words.size(), 0, duration_us));
  } else {
    pieces = PiecesBetweenAnchors(words, TRY(DraftTranscript(hearing, "")), duration_us);
  }
  std::vector<Stretch> stretches;
  for (const Piece& piece : pieces) stretches.push_back(piece.stretch);
  const std::vector<std::vector<SpokenWord>> found = TRY(hearing.Listen(stretches));
  size_t left = words.size();
  for (size_t i = 0; i < pieces.size(); ++i)
    if (TakeTimes(found[i], words, pieces[i].from, pieces[i].to)) left -= pieces[i].to - pieces[i].from;
  return static_cast<int>(left);
}

}  // namespace blackbar
