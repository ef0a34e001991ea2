#include "pipeline/readers/ocr/recognizer.h"

#include <algorithm>
#include <chrono>

#include "pipeline/readers/ocr/clean_picture.h"
#include "pipeline/readers/ocr/engine.h"
#include "pipeline/readers/ocr/legibility.h"
#include "pipeline/readers/ocr/merge_readings.h"
#include "pipeline/readers/ocr/second_pass.h"

namespace blackbar {
namespace {

constexpr double kBlankInk = 0.0001;  // a handful of letters on a page is already more
constexpr double kClearly = 1.2;      // a way up that reads so much better is the right one
// Mean confidences.
constexpr int kUpright = 85;                              // less, and the page may stand on its head
constexpr int kDoubtful = 90;                             // less, and all of it is read twice
constexpr int kHopeless = 50;                             // less is noise, which reading twice does not mend
constexpr size_t kMostOrdinary = 24, kMostDoubtful = 60;  // words read again

int MeanConfidence(const std::vector<SeenWord>& words) { return JudgeReading(words, {}).confidence; }

// Each alternative is a line and block of its own, so that it breaks no sentence.
void AddAlternatives(std::vector<SeenWord> alternatives, std::vector<SeenWord>* words) {
  int line = 0, block = 0;
  for (const SeenWord& word : *words)
    line = std::max(line, word.line + 1), block = std::max(block, word.block + 1);
  for (SeenWord& word : alternatives) {
    word.line = line++, word.block = block++;
    words->push_back(std::move(word));
  }
}

Box ToPage(const PixelBox& box, const CleanPicture& clean) {
  return clean.place.ToPage(box.left, box.top, box.right, box.bottom);
}

std::vector<Word> ToPage(const std::vector<SeenWord>& seen, const CleanPicture& clean) {
  std::vector<Word> words;
  for (const SeenWord& word : seen) {
    Word placed;
    placed.text = word.text, placed.confidence = word.confidence;
    placed.box = ToPage(word.box, clean);
    if (placed.box.empty()) continue;
    placed.source = WordSource::kOcr;
    placed.line = word.line, placed.block = word.block;
    words.push_back(std::move(placed));
  }
  return words;
}

// Letters that stand in natural words, by how sure they are.
double Sense(const std::vector<SeenWord>& words) {
  double sense = 0;
  for (const SeenWord& word : words)
    if (word.confidence >= 50 && word.text.size() >= 2 && LooksNatural(word.text))
      sense += word.confidence * static_cast<double>(word.text.size());
  return sense;
}

// By reading the middle of the page in each of the four ways.
int TurnsByTrial(Engine* engine, double seconds, const CleanPicture& clean) {
  const PixOwner middle = MiddleOf(clean);
  if (!middle || seconds <= 0) return 0;
  double best = 0;
  int best_turns = 0;
  for (int turns = 0; turns < 4; ++turns) {
    const PixOwner turned = QuarterTurned(middle.get(), turns);
    const auto words = engine->ReadPage(turned.get(), seconds / 4);
    const double sense = words ? Sense(*words) : 0;
    // To stay as it is needs no proof.
    if (sense > (turns == 0 ? 1.0 : kClearly) * best) best = sense, best_turns = turns;
  }
  return best_turns;
}

void ReadTurned(Engine* engine, double seconds, CleanPicture* clean, std::vector<SeenWord>* words) {
  // The quick answer first; it is often wrong on tables of numbers.
  for (const bool by_trial : {false, true}) {
    const int turns =
        by_trial ? TurnsByTrial(engine, seconds / 4, *clean) : engine->QuarterTurnsNeeded(clean->pix.get());
    if (turns == 0) continue;
    CleanPicture turned = TurnedByQuarters(*clean, turns);
    auto again = engine->ReadPage(turned.pix.get(), seconds / 4);
    if (!again || Sense(*again) <= kClearly * Sense(*words)) continue;
    *words = std::move(*again), *clean = std::move(turned);
    return;
  }
}

}  // namespace

struct Recognizer::State {
  std::unique_ptr<Engine> engine;
};

Recognizer::Recognizer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Recognizer::~Recognizer() = default;

Result<std::unique_ptr<Recognizer>> Recognizer::Create() {
  auto state = std::make_unique<State>();
  state->engine = TRY(Engine::Create());
  return std::unique_ptr<Recognizer>(new Recognizer(std::move(state)));
}

Result<OcrResult> Recognizer::Read(const Picture& picture, PageInches size, double seconds) {
  const auto start = std::chrono::steady_clock::now();
  const auto left = [&] {
    return seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  CleanPicture clean = TRY(CleanForOcr(picture, size));
  OcrResult result;
  result.blank = clean.ink < kBlankInk;
  if (result.blank) return result;
  Engine& engine = *state_->engine;
  std::vector<SeenWord> words = TRY(engine.ReadPage(clean.pix.get(), seconds));
  const bool whole_page = picture.bottom - picture.top > 0.5;
  if (whole_page && (MeanConfidence(words) < kUpright || words.size() < 3))
    ReadTurned(&engine, left(), &clean, &words);
  const int confidence = MeanConfidence(words);
  if (confidence >= kHopeless && confidence < kDoubtful && left() > 0) {
    const PixOwner other = OtherPicture(clean);
    auto second = engine.ReadPage(other ? other.get() : clean.pix.get(), left());
    if (second) words = MergeReadings(std::move(words), std::move(*second));
  }
  const size_t most = confidence < kHopeless ? 0 : confidence < kDoubtful ? kMostDoubtful : kMostOrdinary;
  SecondPass pass = ReadAgain(clean, &engine, most, left(), &words);
  const Legibility judged = JudgeReading(words, pass.unread, pass.stray);
  AddAlternatives(std::move(pass.alternatives), &words);
  result.words = ToPage(words, clean);
  for (const PixelBox& box : pass.unread) result.unread.push_back(ToPage(box, clean));
  std::erase_if(result.unread, [](const Box& box) { return box.empty(); });
  result.confidence = judged.confidence, result.poor = judged.poor;
  result.plausible = judged.plausible, result.unread_share = judged.unread;
  return result;
}

}  // namespace blackbar
